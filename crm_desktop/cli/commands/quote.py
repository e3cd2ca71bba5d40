"""`crm-desktop quote VERB`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, money
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.quote import PERCENT, RATES, THOUSAND, Line

if TYPE_CHECKING:
    from crm_desktop.records.quote import Quote
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_VERBS = (
    "list", "show", "new", "line", "remove-line", "set", "version", "send", "accept", "decline", "document", "delete",
    "pattern",
)  # fmt: skip
_READS = ("list", "show", "document")


def run(call: Call) -> None:
    from crm_desktop.operations import quotes

    args = call.args
    verb: str = args.verb
    if not args.what:
        raise CrmError(
            tr("Which quote? Name its number, or with new and list its case."), safe=tr("Nothing was changed.")
        )
    with call.workspace(write=verb not in _READS) as ws:
        if verb == "pattern":
            _pattern(call, ws)
            return
        found = _listed(ws, args.what) if verb == "list" else [_done(call, ws)]
        found = [quote for quote in found if quote is not None]
        if call.out.as_json:
            call.out.json({"quotes": [_as_json(quote) for quote in found], "pattern": quotes.pattern(ws)})
            return
    for quote in found:
        _tell(call, quote, full=verb != "list")
    if verb == "delete":
        call.out.line(tr("Deleted. Undo brings it back."))
    elif not found:
        call.out.line(tr("There is nothing in the list."))


def _pattern(call: Call, ws: Workspace) -> None:
    from crm_desktop.operations import quotes

    quotes.set_pattern(ws, call.args.what)
    if call.out.as_json:
        call.out.json({"quotes": [], "pattern": quotes.pattern(ws)})
    else:
        call.out.line(quotes.pattern(ws))


def _listed(ws: Workspace, text: str) -> list[Quote | None]:
    from crm_desktop.cli import case_views
    from crm_desktop.store.queries import quotes

    return [*quotes.of_case(ws, case_views.find_one(ws, text))]


def find_one(ws: Workspace, text: str) -> str:
    """The id of a quote by its number ("A-2026-0001", its newest version; "A-2026-0001/1" that one) or id."""
    from crm_desktop.store.queries import quotes

    if quotes.quote(ws, text) is not None:
        return text
    known = quotes.named(ws, text)
    if known:
        return known[0].id
    number, _, version = text.rpartition("/")
    for quote in quotes.named(ws, number):
        if str(quote.version) == version:
            return quote.id
    raise NotFound(
        tr("There is no quote “{text}”.", text=text), remedy=tr("`quote list CASE` shows those of a case.")
    )  # fmt: skip


def _done(call: Call, ws: Workspace) -> Quote | None:
    """Do what was asked; the quote as it is then."""
    from crm_desktop.operations import quotes
    from crm_desktop.store.queries import quotes as queries

    args = call.args
    verb: str = args.verb
    if verb == "new":
        return queries.quote(ws, _new(call, ws))
    quote_id = find_one(ws, args.what)
    if verb in ("line", "remove-line"):
        _change_lines(call, ws, quote_id)
    elif verb == "set":
        quotes.set_fields(ws, quote_id, _fields(args))
    elif verb == "version":
        quote_id = quotes.new_version(ws, quote_id)
    elif verb == "send":
        document = _read(Path(args.document)) if args.document else None
        quotes.send(ws, quote_id, day=args.day or "", document=document, take_amount=args.take_amount)
    elif verb == "accept":
        quotes.accept(ws, quote_id, with_case=not args.keep_case)
    elif verb == "decline":
        quotes.decline(ws, quote_id, reason=args.reason or "", with_case=args.lose_case)
    elif verb == "document":
        _document(call, ws, quote_id)
    elif verb == "delete":
        quotes.delete(ws, quote_id)
    return queries.quote(ws, quote_id)


def _new(call: Call, ws: Workspace) -> str:
    from crm_desktop.cli import case_views, contact_views
    from crm_desktop.operations import quotes

    fields = _fields(call.args)
    if call.args.contact:
        return quotes.create(ws, contact_id=contact_views.find_one(ws, call.args.contact), title=call.args.what,
                             **fields)  # fmt: skip
    title = fields.pop("title", "")
    return quotes.create(ws, case_id=case_views.find_one(ws, call.args.what), title=title, **fields)


def _fields(args: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "title": args.title, "valid_until": args.valid, "before": args.before, "after": args.after,
        "discount": None if args.discount is None else percent(args.discount),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def _change_lines(call: Call, ws: Workspace, quote_id: str) -> None:
    from crm_desktop.operations import quotes
    from crm_desktop.store.queries import quotes as queries

    args = call.args
    known, found = queries.lines(ws, quote_id), queries.quote(ws, quote_id)
    currency = found.currency if found else ""
    if args.verb == "remove-line":
        if not 1 <= (args.number or 0) <= len(known):
            raise CrmError(
                tr("There is no line {n}.", n=args.number or 0), safe=tr("Nothing was changed."),
                remedy=tr("Name it with --number."),
            )  # fmt: skip
        quotes.set_lines(ws, quote_id, [line for at, line in enumerate(known, start=1) if at != args.number])
        return
    line = Line(
        args.text or "", number(args.quantity, THOUSAND), args.unit or "", money(args.price, currency),
        0 if args.discount is None else percent(args.discount), percent(args.vat), args.detail or "",
    )  # fmt: skip
    quotes.set_lines(ws, quote_id, [*known, line])


def number(text: str, unit: int) -> int:
    """A number as typed, in parts of a whole."""
    from decimal import Decimal

    from crm_desktop.common.numbers import parse_number

    found = parse_number(text)
    if found is None:
        raise CrmError(
            tr("“{text}” is no number.", text=text), safe=tr("Nothing was changed."), remedy=tr("Write it like 2,5.")
        )  # fmt: skip
    return int((Decimal(str(found)) * unit).to_integral_value())


def percent(text: str) -> int:
    """Hundredths of a percent of what was typed: "19", "7,5 %"."""
    return number(text.strip().rstrip("%").strip(), PERCENT)


def _read(path: Path) -> Any:
    from crm_desktop.operations.quotes import Document

    try:
        return Document(path.name, path.read_bytes())
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CrmError(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=reason), safe=tr("Nothing was changed.")
        ) from problem  # fmt: skip


def _document(call: Call, ws: Workspace, quote_id: str) -> None:
    from crm_desktop.exchange import quote_documents

    args = call.args
    if not args.out:
        raise CrmError(tr("Where to? Name a file with --out."), safe=tr("Nothing was written."))
    template = Path(args.template) if args.template else None
    quote_documents.write(ws, quote_id, Path(args.out), template)
    call.out.note(tr("Saved: {name}", name=args.out))


def _as_json(quote: Quote) -> dict[str, Any]:
    sums = quote.totals
    return {
        "id": quote.id, "number": quote.number, "version": quote.version, "state": quote.state, "title": quote.title,
        "case_id": quote.case_id or None, "contact_id": quote.contact_id, "contact": quote.contact,
        "currency": quote.currency, "valid_until": quote.valid_until or None, "sent_at": quote.sent_at or None,
        "follow_up": quote.next_id or None, "discount": quote.discount,
        "lines": [
            {
                "text": line.text, "detail": line.detail, "quantity": line.quantity, "unit": line.unit,
                "price": line.price, "discount": line.discount, "vat": line.vat, "net": line.net,
            }
            for line in quote.lines
        ],
        "net": sums.net, "vat": sums.vat, "total": sums.total,
        "rates": [{"rate": share.rate, "net": share.net, "vat": share.vat} for share in sums.shares],
    }  # fmt: skip


def _tell(call: Call, quote: Quote, *, full: bool) -> None:
    from crm_desktop.common.numbers import format_amount, format_number

    sums = quote.totals
    parts = [
        quote.name,
        quote.title,
        quote.contact,
        tr(_STATES[quote.state]),
        format_amount(sums.total, quote.currency),
    ]
    call.out.line(" · ".join(part for part in parts if part))
    if not full:
        return
    for at, line in enumerate(quote.lines, start=1):
        amount = format_number(line.quantity / THOUSAND)
        price, net = format_amount(line.price, quote.currency), format_amount(line.net, quote.currency)
        call.out.line(f"  {at}. {line.text}: {amount} {line.unit} × {price} = {net}".replace("  ×", " ×"))
    for share in sums.shares:
        call.out.line(
            "  " + tr("net {net}, VAT {rate} % {vat}", net=format_amount(share.net, quote.currency),
                      rate=format_number(share.rate / PERCENT), vat=format_amount(share.vat, quote.currency))
        )  # fmt: skip


_STATES = {
    "draft": mark("draft"), "sent": mark("sent"), "won": mark("accepted"), "lost": mark("declined"),
    "replaced": mark("replaced"),
}  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("verb", choices=_VERBS, metavar="VERB",
                 help=mark("What to do: list, show, new, line, remove-line, set, version, send, accept, decline, "
                           "document, delete, pattern")),
        argument("what", nargs="?", default="", metavar=mark("WHICH"),
                 help=mark("The number of the quote; with new and list the case; with pattern the pattern of numbers")),
        argument("--contact", metavar=mark("CONTACT"),
                 help=mark("With new: a quote without a case, WHICH is its title then")),
        argument("--title", metavar="TEXT", help=mark("What it is about")),
        argument("--valid", metavar=mark("DAY"), help=mark("Until when it holds, like 2027-03-31 (30 days)")),
        argument("--before", metavar="TEXT", help=mark("Text over the lines")),
        argument("--after", metavar="TEXT", help=mark("Text below the lines")),
        argument("--discount", metavar="PERCENT",
                 help=mark("With line: off this line. With new and set: off the whole")),
        argument("--text", metavar="TEXT", help=mark("With line: what is offered")),
        argument("--detail", metavar="TEXT", help=mark("With line: more about it")),
        argument("--quantity", default="1", metavar="N", help=mark("With line: how much, like 2,5 (1)")),
        argument("--unit", metavar="TEXT", help=mark("With line: of what, like h or kg")),
        argument("--price", default="0", metavar=mark("AMOUNT"), help=mark("With line: net price of one unit")),
        argument("--vat", default=str(RATES[0] // PERCENT), metavar="PERCENT",
                 help=mark("With line: rate of VAT (19)")),
        argument("--number", type=int, metavar="N", help=mark("With remove-line: which line, counted from 1")),
        argument("--day", metavar=mark("DAY"), help=mark("With send: the day of the follow-up (five working days)")),
        argument("--take-amount", action="store_true", help=mark("With send: the case gets the net sum as its amount")),
        argument("--document", metavar=mark("FILE"), help=mark("With send: what went out, kept with the entry")),
        argument("--keep-case", action="store_true", help=mark("With accept: leave the case where it is")),
        argument("--lose-case", action="store_true", help=mark("With decline: the case is lost, too")),
        argument("--reason", metavar="TEXT", help=mark("With decline: why")),
        argument("--out", metavar=mark("FILE"), help=mark("With document: a name ending in .docx or .pdf")),
        argument("--template", metavar=mark("FILE"), help=mark("With document: an own Word template")),
    ),
    run=run,
    details=mark(
        "Quotes with lines, discounts and VAT; no bookkeeping. Each line is rounded to the cent, VAT is worked out "
        "once per rate on the net sum of that rate, halves are rounded away from zero (EN 16931). What was sent stays "
        "as it is; `version` makes a new one, which replaces it when sent. Sending plans exactly one follow-up, "
        "accepting or declining closes it. Every step can be undone."
    ),
    examples=(
        ("quote new 1 --discount 3", mark("a quote for case 1, three percent off")),
        ('quote line A-2026-0001 --text "Consulting" --quantity 12,5 --unit h --price 96',
         mark("twelve and a half hours")),
        ("quote send A-2026-0001 --take-amount", mark("it went out; the case has its net sum")),
        ("quote document A-2026-0001 --out quote.docx", mark("as a Word document")),
    ),
    keys={
        "quotes": (
            "each with id, number, version, state, title, case_id, contact_id, contact, currency, valid_until, "
            "sent_at, follow_up, discount, lines, net, vat, total (cents) and rates; quantities in thousandths, rates "
            "and discounts in hundredths of a percent"
        ),
        "pattern": "how numbers of quotes are made",
    },
)  # fmt: skip
