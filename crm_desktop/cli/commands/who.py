"""`crm-desktop who NUMBER|ADDRESS`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.operations.contacts import home_country
    from crm_desktop.records.callers import EMAIL, read_caller
    from crm_desktop.records.mail_filing import company_domain
    from crm_desktop.store.queries import callers, mails

    text = " ".join(call.args.text)
    with call.workspace(write=False) as ws:
        caller = read_caller(text, home_country(ws))
        if not caller.kind:
            raise CrmError(
                tr("“{text}” is neither a number nor an e-mail address.", text=text),
                remedy=tr("Write it like +49 331 5550120 or anna@example.com."),
            )
        found = callers.hits(ws, caller)
        domain = company_domain(caller.normals[0]) if caller.kind == EMAIL and not found else ""
        companies = mails.companies_of(ws, domain) if domain else []
    if call.out.as_json:
        contacts = [
            {"id": hit.id, "name": hit.name, "kind": hit.kind, "value": hit.value, "how": hit.how} for hit in found
        ]
        firms = [{"id": firm.id, "name": firm.name} for firm in companies]
        call.out.json(
            {"kind": caller.kind, "value": caller.value, "normals": list(caller.normals), "contacts": contacts,
             "companies": firms}
        )  # fmt: skip
    elif found:
        ways = {
            callers.SURE: "", callers.EXTENSION: tr("same switchboard"), callers.ENDING: tr("same end, no area code"),
        }  # fmt: skip
        head = (tr("Name"), tr("Company or place"), tr("Kept as"), tr("Note"))
        call.out.table(head, [(hit.name, hit.subtitle, hit.value, ways[hit.how]) for hit in found])
    else:
        call.out.line(tr("Nobody has {value}.", value=caller.value))
        if companies:
            names = ", ".join(company.name for company in companies)
            call.out.line(tr("The address is one of {companies}.", companies=names))
    return 0 if found else 1


COMMAND = Command(
    arguments=(
        argument("text", nargs="+", metavar=mark("NUMBER|ADDRESS"), help=mark("A phone number or an e-mail address")),
    ),
    run=run,
    details=mark(
        "Any spelling of the number, also as a link (tel:, sip:, mailto:). An extension is found by the number of its "
        "switchboard. The exit code is 1 when nobody has it. To raise the window on the contact instead: "
        "crm-desktop --call NUMBER, crm-desktop --email ADDRESS."
    ),
    examples=(
        ('who "0049 331 5550120"', mark("who calls?")),
        ("who anna@mueller-soehne.example --json", mark("the same for scripts")),
    ),
    keys={
        "kind": "phone or email", "value": "what was looked for",
        "normals": "readings of it (E.164, or the address in lower case), likeliest first",
        "contacts": "each with id, name, kind, value (as kept), how (number: the very one; extension: behind the same "
        "switchboard; ending: kept without area code)",
        "companies": "for an address nobody has: companies of its domain (id, name)",
    },
)  # fmt: skip
