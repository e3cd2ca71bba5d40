"""`crm-desktop came-back CONTACT`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import undeliverable
    from crm_desktop.store.queries import contacts

    args = call.args
    with call.workspace() as ws:
        ids = list(dict.fromkeys(contact_views.find_one(ws, text) for text in args.contact))
        found = [{"id": who, "name": contacts.name(ws, who)} for who in ids]
        if args.mail:
            mails = {who: [one for one in contacts.channels(ws, who) if one.kind == "email"] for who in ids}
            for one in found:
                if not mails[one["id"]]:
                    raise CrmError(
                        tr("{name} has no e-mail address.", name=one["name"]), safe=tr("Nothing was changed.")
                    )
            with ws.operation(tr.plural(len(ids), "{n} e-mail came back", "{n} e-mails came back")):
                for who in ids:
                    undeliverable.mail(ws, mails[who][0].id)
        else:
            undeliverable.letters(ws, ids)
    if call.out.as_json:
        call.out.json({"what": "mail" if args.mail else "letter", "contacts": found})
        return
    for one in found:
        words = tr("an e-mail to {name} came back", name=one["name"])
        call.out.line(words if args.mail else tr("a letter to {name} came back", name=one["name"]))


COMMAND = Command(
    arguments=(
        argument("contact", nargs="+", metavar="CONTACT",
                 help=mark("Whose letter came back: an id, or words that find one; several may be named")),
        argument("--mail", action="store_true", help=mark("It was an e-mail to the main address")),
    ),
    run=run,
    details=mark(
        "The address is doubtful from then on and stands in data quality. Where the last letter (of 180 days) or "
        "e-mail (of 30 days) was a campaign's, that one counts it as undeliverable. One step that undo takes back."
    ),
    examples=(
        ('came-back "Dr. Anna Müller"', mark("a letter came back undeliverable")),
        ('came-back "Dr. Anna Müller" --mail', mark("an e-mail did")),
    ),
    keys={"what": "letter or mail", "contacts": "each with id and name"},
)  # fmt: skip
