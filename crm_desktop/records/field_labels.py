"""What the fields of a contact and of what belongs to it are called, and how their stored values read."""

from __future__ import annotations

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_money, format_number
from crm_desktop.records.contact import COMPANY, CustomField
from crm_desktop.records.dates import format_date
from crm_desktop.records.labels import label
from crm_desktop.records.labels_of_women import label_of

tr = texts("field_labels")

CONTACT: dict[str, str] = {
    "kind": mark("Kind of contact"),
    "salutation": mark("Form of address"),
    "title": mark("Title"),
    "first_name": mark("First name"),
    "middle_name": mark("Middle name"),
    "last_name": mark("Last name"),
    "name_suffix": mark("Suffix"),
    "company_name": mark("Company"),
    "nickname": mark("Nickname"),
    "birth_name": mark("Name at birth"),
    "profession": mark("Profession"),
    "birthday": mark("Birthday"),
    "language": mark("Language"),
    "address_form": mark("Du or Sie"),
    "letter_salutation": mark("Letter salutation"),
    "industry": mark("Industry"),
    "phase": mark("Phase"),
    "owner_id": mark("Responsible"),
    "deputy_id": mark("Deputy"),
    "account_class": mark("Account class"),
    "service_level": mark("Service level"),
    "goal": mark("Goal"),
    "goal_day": mark("Goal until"),
    "rhythm_days": mark("Contact rhythm"),
    "preferred_channel": mark("Preferred channel"),
    "customer_no": mark("Customer number"),
    "vat_id": mark("VAT ID"),
    "source": mark("Source of the data"),
    "legal_basis": mark("Legal basis"),
}

ADDRESS: dict[str, str] = {
    "type": mark("Kind of address"),
    "extra": mark("Extra line"),
    "street": mark("Street and number"),
    "po_box": mark("P.O. box"),
    "zip": mark("Postal code"),
    "city": mark("Place"),
    "state": mark("State"),
    "country": mark("Country"),
}

RELATION: dict[str, str] = {
    "role": mark("Position"),
    "department": mark("Department"),
    "from_date": mark("Since"),
    "to_date": mark("Until"),
    "note": mark("Remark"),
}

_LANGUAGES = {
    "de": mark("German"), "en": mark("English"), "fr": mark("French"), "it": mark("Italian"), "es": mark("Spanish"),
    "nl": mark("Dutch"), "pl": mark("Polish"), "tr": mark("Turkish"), "cs": mark("Czech"), "da": mark("Danish"),
}  # fmt: skip

_CODED = {"salutation": "salutation", "kind": "kind", "address_form": "address_form"}


def contact_field(name: str, kind: str = "") -> str:
    """The label of a field of the contact table; a company's name is called its name."""
    if name == "company_name" and kind == COMPANY:
        return tr("Name of the company")
    return tr(CONTACT[name]) if name in CONTACT else name


def address_field(name: str) -> str:
    return tr(ADDRESS[name])


def relation_field(name: str) -> str:
    return tr(RELATION[name])


def languages() -> list[tuple[str, str]]:
    """(code, name) of the languages offered."""
    return [(code, tr(name)) for code, name in _LANGUAGES.items()]


def language_name(code: str) -> str:
    return tr(_LANGUAGES[code]) if code in _LANGUAGES else code


def contact_value(name: str, value: str, salutation: str = "") -> str:
    """The stored value of a field of the contact table as people read it, of somebody with this form of address."""
    if not value:
        return ""
    if name == "phase":
        return label_of("phase", value, salutation)
    if name in _CODED:
        return label(_CODED[name], value)
    if name in ("birthday", "goal_day"):
        return format_date(value)
    if name == "rhythm_days":
        return rhythm_words(int(value))
    return language_name(value) if name == "language" else value


def rhythm_words(days: int) -> str:
    """ "every 4 weeks", "every 10 days"; 0 is never."""
    if not days:
        return tr("never")
    if days % 365 == 0:
        return tr.plural(days // 365, "every year", "every {n} years")
    if days % 7 == 0:
        return tr.plural(days // 7, "every week", "every {n} weeks")
    return tr.plural(days, "every day", "every {n} days")


def custom_value(field: CustomField, value: str) -> str:
    """The stored value of a custom field as people of the language in use read it."""
    try:
        if field.kind == "money":
            return format_money(int(value))
        if field.kind == "number":
            return format_number(float(value))
    except ValueError:
        return value  # an import keeps what it could not read
    return format_date(value) if field.kind == "date" else value
