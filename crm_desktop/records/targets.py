"""Where a column of a foreign table can go: the closed list of target fields, with their labels and icons.

A code is a plain word ("first_name"), a typed channel ("phone:mobile"), a part of an address
("address.work.zip"), a field of the contact person in a company's row ("contact.email"), "custom:<name>" for a
field of one's own, or "ignore". Codes ending in ".label" tell the type of their neighbour instead of a value.
"""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.opt_outs import IN, OUT

tr = texts("targets")

ADDRESS_KINDS = ("work", "home", "delivery", "invoice", "other")
ADDRESS_PARTS = (
    "street", "house_no", "extra", "zip", "city", "zip_city", "state", "country", "po_box", "formatted",
)  # fmt: skip
IGNORE = "ignore"
CUSTOM = "custom"
"""A field of one's own, named like the column."""


@dataclass(frozen=True, slots=True)
class Target:
    code: str
    group: str
    """person, company, contact, address, phone, email, web, consent or other: headings of the list of targets."""
    icon: str
    label: str
    """English, marked for translation; `label()` gives the translated one."""
    repeats: bool = False
    """Whether several columns may go here, each adding a value."""


_PLAIN: tuple[Target, ...] = (
    Target("first_name", "person", "user", mark("First name")),
    Target("middle_name", "person", "user", mark("Further first names")),
    Target("last_name", "person", "user", mark("Last name")),
    Target("last_name_prefix", "person", "user", mark("Prefix of the last name"), True),
    Target("name_suffix", "person", "user", mark("Name suffix")),
    Target("display_name", "person", "user", mark("Full name")),
    Target("salutation", "person", "user", mark("Form of address")),
    Target("title", "person", "id-card", mark("Title")),
    Target("salutation_or_title", "person", "user", mark("Form of address and title")),
    Target("letter_salutation", "person", "signature", mark("Salutation in letters")),
    Target("nickname", "person", "user", mark("Nickname")),
    Target("birth_name", "person", "user", mark("Name at birth")),
    Target("birthday", "person", "cake", mark("Birthday")),
    Target("birthday.year", "person", "cake", mark("Birthday: year")),
    Target("birthday.month", "person", "cake", mark("Birthday: month")),
    Target("birthday.day", "person", "cake", mark("Birthday: day")),
    Target("gender", "person", "user", mark("Gender (for the form of address)")),
    Target("profession", "person", "briefcase", mark("Profession")),
    Target("language", "person", "languages", mark("Language")),
    Target("address_form", "person", "message-square", mark("Formal or familiar address")),
    Target("company", "company", "building-2", mark("Company")),
    Target("name_or_company", "company", "building-2", mark("Name of person or company")),
    Target("addressee_kind", "company", "building-2", mark("Person or company (code)")),
    Target("position", "company", "briefcase", mark("Position")),
    Target("department", "company", "building-2", mark("Department")),
    Target("industry", "company", "factory", mark("Industry")),
    Target("customer_no", "company", "hash", mark("Customer number")),
    Target("debtor_no", "company", "hash", mark("Account in bookkeeping")),
    Target("vat_id", "company", "hash", mark("VAT ID")),
    Target("vat_country", "company", "hash", mark("Country of the VAT ID")),
    Target("contact.display_name", "contact", "users", mark("Contact person: full name"), True),
    Target("contact.salutation", "contact", "users", mark("Contact person: form of address")),
    Target("contact.title", "contact", "users", mark("Contact person: title")),
    Target("contact.first_name", "contact", "users", mark("Contact person: first name")),
    Target("contact.last_name", "contact", "users", mark("Contact person: last name")),
    Target("contact.position", "contact", "users", mark("Contact person: position")),
    Target("contact.phone", "contact", "phone", mark("Contact person: phone"), True),
    Target("contact.mobile", "contact", "smartphone", mark("Contact person: mobile"), True),
    Target("contact.fax", "contact", "printer", mark("Contact person: fax"), True),
    Target("contact.email", "contact", "mail", mark("Contact person: e-mail"), True),
    Target("address.label", "address", "map-pin", mark("Type of the address"), True),
    Target("phone:work", "phone", "phone", mark("Work phone"), True),
    Target("phone:mobile", "phone", "smartphone", mark("Mobile phone"), True),
    Target("phone:home", "phone", "phone", mark("Home phone"), True),
    Target("phone:main", "phone", "phone", mark("Main number"), True),
    Target("phone:fax", "phone", "printer", mark("Fax"), True),
    Target("phone:fax_home", "phone", "printer", mark("Home fax"), True),
    Target("phone:assistant", "phone", "phone", mark("Assistant's phone"), True),
    Target("phone:car", "phone", "phone", mark("Car phone"), True),
    Target("phone:pager", "phone", "phone", mark("Pager"), True),
    Target("phone:other", "phone", "phone", mark("Other phone"), True),
    Target("phone.area", "phone", "phone", mark("Area code of the next number"), True),
    Target("phone.label", "phone", "phone", mark("Type of the number"), True),
    Target("email:work", "email", "mail", mark("Work e-mail"), True),
    Target("email:home", "email", "mail", mark("Home e-mail"), True),
    Target("email:other", "email", "mail", mark("Other e-mail"), True),
    Target("email.label", "email", "mail", mark("Type of the e-mail address"), True),
    Target("email.system", "email", "mail", mark("Kind of mail system (Outlook)"), True),
    Target("web:work", "web", "globe", mark("Website"), True),
    Target("web:home", "web", "globe", mark("Private website"), True),
    Target("web:linkedin", "web", "globe", mark("LinkedIn profile"), True),
    Target("web:xing", "web", "globe", mark("XING profile"), True),
    Target("web:other", "web", "globe", mark("Other website"), True),
    Target("web.label", "web", "globe", mark("Type of the website"), True),
    Target("social", "web", "message-square", mark("Messenger or social network"), True),
    Target("social.label", "web", "message-square", mark("Name of the messenger or network"), True),
    Target(f"{OUT}:email", "consent", "ban", mark("Refuses e-mail"), True),
    Target(f"{OUT}:phone", "consent", "ban", mark("Refuses calls"), True),
    Target(f"{OUT}:post", "consent", "ban", mark("Refuses post"), True),
    Target(f"{OUT}:sms", "consent", "ban", mark("Refuses text messages"), True),
    Target(f"{OUT}:fax", "consent", "ban", mark("Refuses fax"), True),
    Target(f"{OUT}:any", "consent", "ban", mark("Refuses all advertising"), True),
    Target(f"{IN}:email", "consent", "mail", mark("E-mail allowed or not (yes/no)"), True),
    Target(f"{IN}:phone", "consent", "phone", mark("Calls allowed or not (yes/no)"), True),
    Target(f"{IN}:post", "consent", "map-pin", mark("Post allowed or not (yes/no)"), True),
    Target(f"{IN}:sms", "consent", "message-square", mark("Text messages allowed or not (yes/no)"), True),
    Target(f"{IN}:fax", "consent", "printer", mark("Fax allowed or not (yes/no)"), True),
    Target(f"{IN}:any", "consent", "scale", mark("Advertising allowed or not (yes/no)"), True),
    Target("tags", "other", "tags", mark("Tags"), True),
    Target("role", "other", "users", mark("Role (customer, supplier …)"), True),
    Target("source", "other", "info", mark("Source of the data")),
    Target("legal_basis", "other", "scale", mark("Legal basis")),
    Target("phase", "other", "trending-up", mark("Phase")),
    Target("owner_id", "other", "user-round-check", mark("Responsible member of the office")),
    Target("deputy_id", "other", "users", mark("Deputy for the contact")),
    Target("account_class", "other", "star", mark("Account class (A, B, C)")),
    Target("service_level", "other", "badge-check", mark("Service level")),
    Target("goal", "other", "target", mark("Goal with the customer")),
    Target("goal_day", "other", "calendar-check", mark("Goal until")),
    Target("note", "other", "sticky-note", mark("Add to the notes"), True),
    Target(CUSTOM, "other", "plus", mark("New field named like the column"), True),
    Target("custom.label", "other", "plus", mark("Name of the next field"), True),
    Target("custom.value", "other", "plus", mark("Value of a named field"), True),
    Target(IGNORE, "other", "minus", mark("Leave out"), True),
)

_ADDRESS_LABELS = {
    "work": mark("Work address: {part}"),
    "home": mark("Home address: {part}"),
    "delivery": mark("Delivery address: {part}"),
    "invoice": mark("Invoice address: {part}"),
    "other": mark("Other address: {part}"),
}
_PART_LABELS = {
    "street": mark("Street"),
    "house_no": mark("House number"),
    "extra": mark("Additional line"),
    "zip": mark("Postal code"),
    "city": mark("City"),
    "zip_city": mark("Postal code and city"),
    "state": mark("State"),
    "country": mark("Country"),
    "po_box": mark("PO box"),
    "formatted": mark("Whole address"),
}
_ADDRESSES = tuple(
    Target(f"address.{kind}.{part}", "address", "map-pin", _PART_LABELS[part], part == "extra")
    for kind in ADDRESS_KINDS
    for part in ADDRESS_PARTS
)

TARGETS: dict[str, Target] = {target.code: target for target in _PLAIN + _ADDRESSES}
"""All targets in the order of the list to choose from; own fields of the workspace come as "custom:<name>"."""

GROUPS = ("person", "company", "contact", "address", "phone", "email", "web", "consent", "other")

_GROUP_LABELS = {
    "person": mark("Person"),
    "company": mark("Company"),
    "contact": mark("Contact person of the company"),
    "address": mark("Addresses"),
    "phone": mark("Phone"),
    "email": mark("E-mail"),
    "web": mark("Web"),
    "consent": mark("Advertising: refused or allowed"),
    "other": mark("Other"),
}


REFERENCE = "reference"
"""The mark that a list saved from the checking page carries; never offered to choose from."""


def is_target(code: str) -> bool:
    return code in TARGETS or code == REFERENCE or (code.startswith("custom:") and len(code) > len("custom:"))


def refuses(code: str) -> bool:
    """Whether a column says who refuses advertising: it does so though it was a field of one's own the last time."""
    return code.startswith((f"{OUT}:", f"{IN}:"))


def repeats(code: str) -> bool:
    """Whether several columns may go to this target."""
    target = TARGETS.get(code)
    return target is None or target.repeats


def label(code: str) -> str:
    """What the target is called, e.g. "Work address: Postal code" or the name of an own field."""
    if code.startswith("custom:"):
        return tr("Own field “{name}”", name=code.removeprefix("custom:"))
    target = TARGETS.get(code)
    if target is None:
        return code
    if target.group == "address" and code.count(".") == 2:
        return tr(_ADDRESS_LABELS[code.split(".")[1]], part=tr(target.label))
    return tr(target.label)


def part_label(part: str) -> str:
    """What a part of an address is called, e.g. "Postal code"."""
    return tr(_PART_LABELS[part])


def address_words(code: str) -> tuple[str, str]:
    """The two English texts a label of an address is put together from: "Work address: {part}", "Postal code"."""
    return _ADDRESS_LABELS[code.split(".")[1]], TARGETS[code].label


def icon(code: str) -> str:
    """Name of the icon for a target."""
    target = TARGETS.get(code)
    return target.icon if target else "plus"


def group_label(group: str) -> str:
    return tr(_GROUP_LABELS[group])
