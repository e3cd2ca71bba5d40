"""`crm-desktop show CONTACT`"""

from __future__ import annotations

from typing import Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")

NOTES = 10


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.store.queries import contacts, fields

    with call.workspace(write=False) as ws:
        contact_id = contact_views.find_one(ws, " ".join(call.args.contact))
        page = contacts.page(ws, contact_id)
        assert page is not None
        found = contact_views.contact(ws, page)
        own = [
            (field.name, ", ".join(value_text(field.kind, value) for value in page.values[field.id]))
            for field in fields.fields(ws)
            if field.id in page.values
        ]
    if call.out.as_json:
        call.out.json(found)
    else:
        _print(call, found, own)


def _print(call: Call, found: dict[str, Any], own: list[tuple[str, str]]) -> None:
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.labels import label
    from crm_desktop.records.labels_of_women import label_of

    out, form = call.out, found["salutation"]
    kinds = [label("kind", found["kind"]), *(label_of("role", role, form) for role in found["roles"])]
    out.line(found["name"])
    out.line(" · ".join([*kinds, *([label_of("phase", found["phase"], form)] if found["phase"] else [])]))
    if found["deleted_at"]:
        out.line(tr("In the trash since {date}", date=format_date(found["deleted_at"])))
    lines: list[tuple[str, str]] = []
    for item in found["relations"]:
        what = " · ".join(filter(None, (item["role"], item["department"])))
        until = tr("until {date}", date=format_date(item["to"])) if item["to"] else ""
        lines.append((item["reads"], " · ".join(filter(None, (item["name"], what, until)))))
    for key, table in (("phones", "phone"), ("emails", "email"), ("webs", "web"), ("social", "web")):
        lines += [(label(table, item["type"]), item["value"]) for item in found[key]]
    for item in found["addresses"]:
        place = " ".join(filter(None, (item["zip"], item["city"])))
        text = ", ".join(filter(None, (item["extra"], item["street"], item["po_box"], place, item["country"])))
        lines.append((label("address", item["type"]), text))
    lines += [
        (tr("Birthday"), format_date(found["birthday"]) if found["birthday"] else ""),
        (tr("Profession"), found["profession"]),
        (tr("Industry"), found["industry"]),
        (tr("Customer number"), found["customer_no"]),
        (tr("VAT ID"), found["vat_id"]),
        (tr("Owner"), found["owner"]),
        (tr("Deputy"), found["deputy"]),
        (tr("Account class"), found["account_class"]),
        (tr("Service level"), found["service_level"]),
        (tr("Goal"), found["goal"]),
        (tr("Goal until"), format_date(found["goal_day"]) if found["goal_day"] else ""),
        (tr("Preferred channel"), label("preferred_channel", found["preferred_channel"] or "")),
        (tr("Tags"), ", ".join(found["tags"])),
        (tr("Source"), found["source"]),
        (tr("Legal basis"), found["legal_basis"]),
        (tr("Salutation in letters"), found["letter_salutation"] if found["kind"] == "person" else ""),
    ]
    lines += own
    lines.append((tr("Id"), found["id"]))
    width = max(len(name) for name, value in lines if value)
    out.line()
    for name, value in lines:
        if value:
            out.line(f"{name:<{width}}  {value}")
    if found["followups"]:
        out.line()
    for item in found["followups"]:
        out.line(tr("Planned: {what}", what=_followup_line(item)))
    for note in found["notes"][:NOTES]:
        out.line()
        out.line(" · ".join(filter(None, (format_date(note["at"]), note["author"]))))
        out.line(note["text"])
    if len(found["notes"]) > NOTES:
        out.line()
        out.line(tr.plural(len(found["notes"]) - NOTES, "and {n} older note", "and {n} older notes"))


def _followup_line(item: dict[str, Any]) -> str:
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.labels import label

    what = label("activity", item["kind"]) + (f": {item['text']}" if item["text"] else "")
    when = " ".join(filter(None, (format_date(item["date"]) if item["date"] else "", item["time"] or "")))
    return " · ".join(filter(None, (when, what)))


def value_text(kind: str, value: str) -> str:
    """A stored value of a field as people read it."""
    from crm_desktop.common.numbers import format_money, format_number
    from crm_desktop.records.dates import format_date

    try:
        if kind == "money":
            return format_money(int(value))
        if kind == "number":
            return format_number(float(value))
    except ValueError:  # an odd value an import kept as it stood
        return value
    return format_date(value) if kind == "date" else value


COMMAND = Command(
    arguments=(
        argument("contact", nargs="+", metavar=mark("CONTACT"), help=mark("The id, or words that find one contact")),
    ),
    run=run,
    examples=(
        ("show anna mueller", mark("by name")),
        ("show anna@mueller-soehne.example --json", mark("by e-mail address, for a script")),
    ),
    keys={
        "id, kind, name": "id, person or company, display name",
        "salutation, title, first_name, middle_name, last_name, name_suffix": (
            "salutation is ms, mr, neutral, family or empty"
        ),
        "company_name, nickname, birth_name": "further names",
        "profession, birthday, language, address_form, letter_salutation": (
            "birthday is an ISO date, without a year like --04-15; address_form is sie, du or empty; "
            "letter_salutation as letters use it"
        ),
        "industry, phase, customer_no, vat_id, owner, source, legal_basis": "as stored",
        "deputy, account_class, rhythm_days": "rhythm_days: null is that of the class, 0 is never",
        "service_level, goal, goal_day": "what was promised; what is to be reached, and until when",
        "preferred_channel": "phone, email, post, sms, chat, social, fax, visit or empty",
        "created_at, updated_at, deleted_at": "UTC times",
        "addresses": "each with type, extra, street, po_box, zip, city, state, country, primary",
        "phones, emails, webs, social": "each with type, value (as typed), normal (E.164 and the like), primary",
        "roles, tags": "lists of texts",
        "fields": "the office's own fields by name; money in cents, several choices as a list",
        "relations": "each with type, reads, forward, id, name, kind, role, department, from, to",
        "picture": "whether there is one; `export` to vCard writes it",
        "phases": "history, each with phase and at",
        "activities": (
            "all entries, newest first, each with id, kind, at, subject, text, result, minutes, direction, place, "
            "author, on"
        ),
        "followups": "what is planned, the next one first, each as `today` gives it",
        "notes": "newest first, each with at, text, author, on (id of the contact it was written on)",
    },
)
