"""Quotes: write lines, number them, send a version, and know what became of it. No bookkeeping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import quote as rules
from crm_desktop.records.followup import CALL, EMAIL, LETTER, TASK
from crm_desktop.records.process import workdays_later
from crm_desktop.records.quote import DRAFT, LOST, PATTERN, REPLACED, SENT, WHOLE, WON, Line, Quote
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import contacts, processes
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import activities, cases, files, followups, quote_ends, settings

tr = texts("quotes")

PATTERN_KEY = "quote.pattern"
VALID_DAYS = 30
"""So long a quote holds unless it says otherwise."""
ASK_AFTER = 5
"""Working days after sending comes the follow-up."""
EDITABLE = ("title", "discount", "valid_until", "before", "after", "currency")
MOST_LINES = 500
MOST_CENTS = 10**13
"""Beyond that somebody has mistyped: a hundred thousand million."""
_COLUMN = {"before": "text_before", "after": "text_after"}


def _found(ws: Workspace, quote_id: str) -> Quote:
    found = queries.quote(ws, quote_id)
    if found is None:
        raise NotFound(tr("This quote is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def _draft(ws: Workspace, quote_id: str) -> Quote:
    """A quote that may still be changed; what has been sent stays as it was sent."""
    found = _found(ws, quote_id)
    if found.state != DRAFT:
        raise CrmError(
            tr("Quote {number} was sent and stays as it is.", number=found.name), safe=tr("Nothing was changed."),
            remedy=tr("Make a new version of it."),
        )  # fmt: skip
    return found


def pattern(ws: Workspace) -> str:
    """How numbers are made here, like "A-{year}-{n:4}"."""
    return settings.get(ws, PATTERN_KEY) or PATTERN


def set_pattern(ws: Workspace, text: str) -> None:
    """Number quotes otherwise from now on; those there are keep theirs."""
    if not rules.sound(text.strip()):
        raise CrmError(
            tr("“{text}” makes no numbers.", text=text), safe=tr("Nothing was changed."),
            remedy=tr("It needs {n} once, like A-{year}-{n:4}; {year}, {yy} and {month} are possible, too.",
                      n="{n}", year="{year}", yy="{yy}", month="{month}"),
        )  # fmt: skip
    settings.put(ws, PATTERN_KEY, text.strip())


def create(ws: Workspace, *, case_id: str = "", contact_id: str = "", title: str = "", lines: Iterable[Line] = (),
           **values: Any) -> str:  # fmt: skip
    """A new draft for a case, or for a contact without one, with the next number. It holds for 30 days unless
    `valid_until` says otherwise. Returns its id."""
    case = case_queries.case(ws, case_id) if case_id else None
    if case_id and case is None:
        raise NotFound(tr("This case is no longer in the file."), safe=tr("Nothing was changed."))
    contact_id = case.contact_id if case else contact_id
    if contacts.contact(ws, contact_id) is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was changed."))
    today = followups.today(ws)
    number = rules.numbered(pattern(ws), today, queries.numbers(ws))
    row = {
        "case_id": case_id, "contact_id": contact_id, "number": number, "version": 1, "state": DRAFT,
        "title": title.strip() or (case.title if case else ""), "currency": case.currency if case else "EUR",
        "valid_until": (today + timedelta(days=VALID_DAYS)).isoformat(), "created_at": stamp(ws.clock()),
        "created_by": ws.user_id, **_columns(_checked(values)),
    }  # fmt: skip
    with ws.operation(tr("New quote {number}", number=number)):
        quote_id = rows.insert(ws, schema.QUOTE, row)
        _write_lines(ws, _found(ws, quote_id), tuple(lines))
    return quote_id


def set_fields(ws: Workspace, quote_id: str, values: Mapping[str, Any]) -> None:
    """Change fields of EDITABLE of a draft; the discount in hundredths of a percent."""
    found = _draft(ws, quote_id)
    with ws.operation(tr("Change quote {number}", number=found.name)):
        rows.update(ws, schema.QUOTE, quote_id, _columns(_checked(dict(values))))


def set_lines(ws: Workspace, quote_id: str, lines: Iterable[Line]) -> None:
    """What the quote offers, in this order. A line with the id of one there is changes that one."""
    found = _draft(ws, quote_id)
    wanted = tuple(lines)
    with ws.operation(tr("Lines of quote {number}", number=found.name)):
        _write_lines(ws, found, wanted)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    return {_COLUMN.get(name, name): value for name, value in values.items()}


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(values) - set(EDITABLE):
        raise ValueError(f"not a field of a quote: {', '.join(sorted(unknown))}")
    if values.get("valid_until"):
        try:
            values["valid_until"] = date.fromisoformat(str(values["valid_until"])).isoformat()
        except ValueError:
            raise CrmError(
                tr("“{text}” is no day.", text=values["valid_until"]), safe=tr("Nothing was changed.")
            ) from None
    _percent(values.get("discount") or 0)
    return values


def _percent(value: int) -> None:
    if not 0 <= value <= WHOLE:
        raise CrmError(
            tr("A discount or a rate of VAT is from 0 to 100 percent."), safe=tr("Nothing was changed.")
        )  # fmt: skip


def _write_lines(ws: Workspace, quote: Quote, lines: tuple[Line, ...]) -> None:
    _sound(lines)
    kept = {line.id for line in lines}
    for line in quote.lines:
        if line.id not in kept:
            rows.soft_delete(ws, schema.QUOTE_LINE, line.id)
    known = {line.id for line in quote.lines}
    for place, line in enumerate(lines, start=1):
        values: dict[str, Any] = {
            "position": place, "text": line.text.strip(), "detail": line.detail.strip(), "quantity": line.quantity,
            "unit": line.unit.strip(), "price": line.price, "discount": line.discount, "vat": line.vat,
        }  # fmt: skip
        if line.id in known:
            rows.update(ws, schema.QUOTE_LINE, line.id, values)
        else:
            rows.insert(ws, schema.QUOTE_LINE, {"quote_id": quote.id, **values})


def _sound(lines: tuple[Line, ...]) -> None:
    unchanged = tr("Nothing was changed.")
    if len(lines) > MOST_LINES:
        raise CrmError(tr("A quote has at most {n} lines.", n=MOST_LINES), safe=unchanged)
    for place, line in enumerate(lines, start=1):
        if not line.text.strip():
            raise CrmError(tr("Line {n} does not say what it offers.", n=place), safe=unchanged)
        if abs(line.net) > MOST_CENTS or abs(line.quantity) > MOST_CENTS or abs(line.price) > MOST_CENTS:
            raise CrmError(tr("The amount of line {n} cannot be meant.", n=place), safe=unchanged)
        _percent(line.discount)
        _percent(line.vat)


def new_version(ws: Workspace, quote_id: str) -> str:
    """A draft with the same number and lines; it takes the place of the one before when it is sent. Returns its id;
    that of the draft that is there already, if one is."""
    found = _found(ws, quote_id)
    versions = queries.named(ws, found.number)
    known = next((item for item in versions if item.state == DRAFT and item.version > found.version), None)
    if known is not None:
        return known.id
    today = followups.today(ws)
    row = {
        "case_id": found.case_id, "contact_id": found.contact_id, "number": found.number,
        "version": max(item.version for item in versions) + 1, "state": DRAFT, "title": found.title,
        "currency": found.currency, "discount": found.discount, "text_before": found.before,
        "text_after": found.after, "valid_until": (today + timedelta(days=VALID_DAYS)).isoformat(),
        "created_at": stamp(ws.clock()), "created_by": ws.user_id,
    }  # fmt: skip
    with ws.operation(tr("New version of quote {number}", number=found.number)):
        new = rows.insert(ws, schema.QUOTE, row)
        _write_lines(ws, _found(ws, new), tuple(replace(line, id="") for line in found.lines))
    return new


@dataclass(frozen=True, slots=True)
class Document:
    """What went out, kept with the entry of its sending."""

    name: str
    content: bytes
    type: str = ""


def send(
    ws: Workspace, quote_id: str, *, day: str = "", by: str = LETTER, document: Document | None = None,
    take_amount: bool = False,
) -> str:  # fmt: skip
    """The quote went out: it stays as it is, the entry stands on the line of time, and exactly one follow-up asks for
    the answer (`day`, else after five working days, at the latest on the last day it holds). A version before it is
    replaced; what the case planned next is done where it was to write, and replaced by that follow-up otherwise. The
    amount of the case becomes the net sum when wished. Returns the id of the follow-up."""
    found = _draft(ws, quote_id)
    today = followups.today(ws)
    _may_go_out(found, today)
    case = case_queries.case(ws, found.case_id) if found.case_id else None
    with ws.operation(tr("Send quote {number}", number=found.name)):
        for other in queries.named(ws, found.number):
            if other.state == SENT:
                quote_ends.close(ws, other, REPLACED)
        subject = tr("Quote {number}", number=found.name) + (f": {found.title}" if found.title else "")
        entry = activities.log(ws, [found.contact_id], by, "", subject=subject, direction="out", case_id=found.case_id)
        if document is not None:
            files.keep(ws, document.name, document.content, files.ACTIVITY, entry, document.type)
        if case is not None:
            case = case_queries.case(ws, case.id)
        if case is not None and case.next_kind:
            if case.next_kind in (LETTER, EMAIL, TASK):
                followups.complete(ws, case.next_id, result=tr("Quote {number} sent", number=found.name))
            else:  # a talk that did not take place is not done
                rows.soft_delete(ws, schema.ACTIVITY, case.next_id)
        next_id = followups.plan(
            ws, [found.contact_id], kind=CALL, subject=tr("Follow up quote {number}", number=found.name),
            day=day or _ask_on(found, today), owner_id=case.owner_id if case else "", case_id=found.case_id,
        )  # fmt: skip
        rows.update(
            ws, schema.QUOTE, quote_id, {"state": SENT, "sent_at": stamp(ws.clock()), "next_id": next_id}
        )  # fmt: skip
        if case is not None:
            values: dict[str, Any] = {"offer_day": today.isoformat()}
            if take_amount:
                values |= {"amount": found.totals.net, "currency": found.currency}
            cases.set_fields(ws, case.id, values)
            rows.update(ws, schema.PROCESS_CASE, case.id, {"next_id": next_id})
    return next_id


def _ask_on(quote: Quote, today: date) -> str:
    day = workdays_later(today, ASK_AFTER).isoformat()
    return min(day, quote.valid_until) if quote.valid_until else day


def _may_go_out(quote: Quote, today: date) -> None:
    unchanged = tr("Nothing was changed.")
    if not quote.lines:
        raise CrmError(tr("Quote {number} has no lines yet.", number=quote.name), safe=unchanged)
    if quote.valid_until and quote.valid_until < today.isoformat():
        raise CrmError(
            tr("Quote {number} would hold until a day that is over.", number=quote.name), safe=unchanged,
            remedy=tr("Say until when it holds."),
        )  # fmt: skip


def take_amount(ws: Workspace, quote_id: str) -> None:
    """The case of a quote gets its net sum as amount."""
    found = _found(ws, quote_id)
    if found.case_id:
        cases.set_fields(ws, found.case_id, {"amount": found.totals.net, "currency": found.currency})


def accept(ws: Workspace, quote_id: str, *, with_case: bool = True) -> None:
    """The customer takes it: its follow-up is closed, and its case goes to the step in which it is won."""
    _decide(ws, quote_id, WON, "", with_case=with_case)


def decline(ws: Workspace, quote_id: str, *, reason: str = "", with_case: bool = False) -> None:
    """The customer does not take it: its follow-up is closed. The case is lost with it only when wished, since another
    quote may follow."""
    _decide(ws, quote_id, LOST, reason, with_case=with_case)


def _decide(ws: Workspace, quote_id: str, state: str, reason: str, *, with_case: bool) -> None:
    found = _found(ws, quote_id)
    if found.state != SENT:
        raise CrmError(
            tr("Quote {number} is not out with the customer.", number=found.name), safe=tr("Nothing was changed."),
            remedy=tr("Only a quote that was sent can be accepted or declined."),
        )  # fmt: skip
    label = tr("Quote {number} accepted", number=found.name) if state == WON else tr(
        "Quote {number} declined", number=found.name
    )  # fmt: skip
    with ws.operation(label):
        quote_ends.close(ws, found, state)
        case = case_queries.case(ws, found.case_id) if found.case_id else None
        if case is None or case.outcome:
            return
        version = processes.version(ws, case.version_id)
        end = next((step for step in version.process.steps if step.end == state), None) if version else None
        if with_case and end is not None:
            cases.move(ws, case.id, end.id, reason=reason)
        else:
            cases.plan_next(ws, case.id)


def delete(ws: Workspace, quote_id: str) -> None:
    """A quote goes with its lines and its open follow-up; what was written down of its sending stays."""
    found = _found(ws, quote_id)
    with ws.operation(tr("Delete quote {number}", number=found.name)):
        quote_ends.delete(ws, found)
        if found.next_id and found.case_id and case_queries.case(ws, found.case_id) is not None:
            cases.plan_next(ws, found.case_id)
