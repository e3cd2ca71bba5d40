"""`crm-desktop search TEXT`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument, only_first, whole
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")

LIMIT = 50
PAGE = 500


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.store.queries import listing
    from crm_desktop.store.queries.listing import View

    text = " ".join(call.args.text)
    limit = call.args.limit or -1
    with call.workspace(write=False) as ws:
        view = View(search=text, today=call.clock().astimezone().date())
        total = listing.count(ws, view) if text.strip() else listing.count_all(ws)
        places = listing.places(ws, view, limit)
        rows = [row for start in range(0, len(places), PAGE) for row in listing.rows(ws, places[start : start + PAGE])]
    if call.out.as_json:
        call.out.json({"search": text, "total": total, "contacts": [contact_views.row(item) for item in rows]})
        return
    if rows:
        contact_views.rows_table(call.out, rows)
    call.out.note(tr.plural(total, "{n} contact", "{n} contacts") + only_first(len(rows), total))


COMMAND = Command(
    arguments=(
        argument("text", nargs="*", metavar="TEXT", help=mark("What to look for; nothing means all contacts")),
        argument("--limit", type=whole, default=LIMIT, metavar="N", help=mark("At most so many (usually 50, 0 = all)")),
    ),
    run=run,
    details=mark(
        "Looks in names, companies, e-mail addresses, places, tags and notes, and for any part of a phone number. "
        "Upper case and umlauts do not matter: mueller finds Müller."
    ),
    examples=(
        ("search mueller potsdam", mark("everyone with both words")),
        ("search 5550120", mark("whose number holds these digits")),
        ("search --limit 0 --json", mark("all contacts, for a script")),
    ),
    keys={
        "search": "the words looked for",
        "total": "how many contacts were found",
        "contacts": (
            "the contacts shown, each with id, kind (person or company), name, company, position, street, zip, city, "
            "country, phone, email, industry, phase, customer_no, roles, tags, last_contact"
        ),
    },
)
