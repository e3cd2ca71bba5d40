"""Conditions in words: what fields and operators are called, and what a chip says."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm_desktop.common import numbers
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records import labels
from crm_desktop.records.contact import RelationType
from crm_desktop.records.countries import country_name
from crm_desktop.records.filters import CUSTOM_TYPES, ME, Condition, Group, span, type_of
from crm_desktop.store.queries import contacts, filter_values, selections
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.dates import day_text, locale

from .columns import CUSTOM, Lookups

tr = texts("contacts")

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        mark("Kind and state"),
        (
            ("role", mark("Role")),
            ("tag", mark("Tag")),
            ("phase", mark("Phase")),
            ("phase_move", mark("Phase changed")),
            ("kind", mark("Kind")),
            ("owner", mark("Responsible")),
            ("deputy", mark("Deputy")),
            ("account_class", mark("Account class")),
            ("service_level", mark("Service level")),
            ("goal", mark("Goal")),
            ("goal_day", mark("Goal until")),
            ("next_step", mark("Next step")),
            ("relation", mark("Relation")),
            ("list", mark("List")),
        ),
    ),
    (
        mark("Address"),
        (
            ("zip", mark("Postal code")),
            ("city", mark("City")),
            ("country", mark("Country")),
            ("street", mark("Street")),
            ("near", mark("Around")),
        ),
    ),
    (
        mark("Time"),
        (
            ("last_contact", mark("Last contact")),
            ("created", mark("Created")),
            ("updated", mark("Changed")),
            ("birthday", mark("Birthday")),
        ),
    ),
    (
        mark("What was done"),
        (
            ("entry:any", mark("Calls, mails, letters, meetings")),
            ("entry:call", mark("Calls")),
            ("entry:email", mark("E-mails")),
            ("entry:letter", mark("Letters")),
            ("entry:meeting", mark("Meetings")),
            ("entry:visit", mark("Visits")),
            ("entry:fax", mark("Faxes")),
            ("entry:sms", mark("Text messages")),
            ("entry:chat", mark("Chats")),
            ("entry:social", mark("Social networks")),
            ("entry:web", mark("Web forms")),
            ("entry:note", mark("Notes")),
        ),
    ),
    (
        mark("Sales"),
        (
            ("case", mark("Opportunity")),
            ("case_process", mark("Open in process")),
            ("case_amount", mark("Open amount")),
            ("case_probability", mark("Open with probability")),
            ("case_offer_day", mark("Open offer of")),
            ("case_close_day", mark("Expected close")),
            ("case_content", mark("Open offer content")),
            ("case_reason", mark("Lost because of")),
            ("case_competitor", mark("Lost to")),
        ),
    ),
    (
        mark("Products and contracts"),
        (
            ("product", mark("Has product or contract")),
            ("serial", mark("Serial or contract number")),
            ("contract_end", mark("Contract ends")),
            ("warranty_end", mark("Warranty ends")),
        ),
    ),
    (mark("Campaigns"), (("campaign", mark("Campaign")),)),
    (mark("Reachable by"), (("email", mark("E-mail")), ("phone", mark("Phone")))),
    (
        mark("Work"),
        (
            ("industry", mark("Industry")),
            ("company", mark("Company")),
            ("position", mark("Position")),
            ("customer_no", mark("Customer no.")),
            ("name", mark("Name")),
        ),
    ),
    (
        mark("Origin"),
        (("source", mark("Source")), ("import", mark("Import")), ("legal_basis", mark("Legal basis"))),
    ),
    (mark("Data protection"), (("may_contact", mark("Advertising may reach by")),)),
    (mark("Data quality"), (("quality", mark("Finding")), ("salutation", mark("Form of address")))),
)
_SEARCHED = {
    "last_contact": mark("activity silent inactive no contact"),
    "near": mark("radius distance km"),
    "case": mark("sale deal case"),
    "tag": mark("interest preference label"),
    "may_contact": mark("consent opt-in allowed newsletter"),
    "list": mark("selection saved"),
}
"""What else people look for a field by."""
_FIELDS = {name: text for _, group in GROUPS for name, text in group} | {"frozen": mark("Fixed list")}
_CODES: dict[str, dict[str, str]] = {
    "next_step": {"none": mark("none"), "open": mark("planned"), "overdue": mark("overdue")},
    "may_contact": {
        "post": mark("Post"),
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "sms": mark("Text message"),
        "fax": mark("Fax"),
    },
    "case": {"open": mark("open"), "won": mark("won"), "lost": mark("lost")},
}


def search_words(name: str) -> str:
    """Other words a field is found by: what it is called elsewhere, in both languages."""
    from crm_desktop.records.letter_fields import FIELDS

    others = " ".join(f"{one.german} {one.english} {one.others}" for one in FIELDS if one.code == name)
    return f"{tr(_SEARCHED[name])} {others}" if name in _SEARCHED else others


_OPERATORS: dict[str, str] = {
    "is": mark("is"),
    "is_not": mark("is not"),
    "contains": mark("contains"),
    "starts": mark("begins with"),
    "between": mark("from … to …"),
    "on": mark("on"),
    "before": mark("before"),
    "after": mark("after"),
    "less": mark("less than"),
    "more": mark("more than"),
    "older_than_days": mark("longer ago than"),
    "within_days": mark("within the last"),
    "next_days": mark("within the next"),
    "month": mark("in the month"),
    "empty": mark("is missing"),
    "not_empty": mark("is there"),
    "within_km": mark("up to"),
    "unanswered": mark("without an answer"),
    "moved": mark("from one to another"),
}
_OF_ENTRIES = {
    "within_days": mark("within the last"), "older_than_days": mark("none since"), "empty": mark("never"),
    "not_empty": mark("at some time"), "contains": mark("with the words"), "between": mark("from … to …"),
}  # fmt: skip
_OF_QUALITY = {"empty": mark("none"), "not_empty": mark("any")}
_OF_CONTACT = {"older_than_days": mark("none since"), "within_days": mark("within the last"), "empty": mark("never")}


@dataclass
class Names:
    """What ids in conditions stand for."""

    lookups: Lookups
    imports: dict[str, str]
    processes: dict[str, str] = field(default_factory=dict[str, str])
    relations: dict[str, str] = field(default_factory=dict[str, str])
    lists: dict[str, str] = field(default_factory=dict[str, str])
    campaigns: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def read(cls, ws: Workspace, lookups: Lookups) -> Names:
        from crm_desktop.records import campaign
        from crm_desktop.store.queries import campaigns, processes

        return cls(
            lookups,
            filter_values.imports(ws),
            {found.process_id: found.process.name for found in processes.live(ws)},
            {found.id: _both_ways(found) for found in contacts.relation_types(ws).values()},
            {found.id: found.name for found in selections.selections(ws)},
            {
                f"{group}:{found.id}": f"{found.name}: {labels.label('campaign_group', group)}"
                for found in campaigns.campaigns(ws)
                for group in campaign.GROUPS
            },
        )

    def of(self, name: str) -> dict[str, str] | None:
        """Value to words for a field whose values are ids or codes of their own; None for other fields."""
        if name in _CODES:
            return {code: tr(text) for code, text in _CODES[name].items()}
        return {
            "import": self.imports, "case_process": self.processes, "relation": self.relations, "list": self.lists,
            "campaign": self.campaigns,
        }.get(name)  # fmt: skip


def _both_ways(type: RelationType) -> str:
    """works at / employs; one word where both are the same."""
    return " / ".join(dict.fromkeys(labels.relation_label(type, forward) for forward in (True, False)))


def field_type(name: str, names: Names) -> str:
    """ "choice", "text", "zip", "date", "birthday" or "number"; "" for a field there is no longer."""
    if name.startswith(CUSTOM):
        own = names.lookups.own.get(name.removeprefix(CUSTOM))
        return CUSTOM_TYPES[own.kind] if own else ""
    return type_of(name)


def field_text(name: str, names: Names) -> str:
    if name.startswith(CUSTOM):
        own = names.lookups.own.get(name.removeprefix(CUSTOM))
        return own.name if own else tr("Deleted field")
    return tr(_FIELDS[name]) if name in _FIELDS else name


def operator_text(name: str, operator: str) -> str:
    if name == "last_contact" and operator in _OF_CONTACT:
        return tr(_OF_CONTACT[operator])
    if name == "quality" and operator in _OF_QUALITY:
        return tr(_OF_QUALITY[operator])
    if type_of(name) == "entry" and operator in _OF_ENTRIES:
        return tr(_OF_ENTRIES[operator])
    return tr(_OPERATORS[operator])


def value_text(name: str, value: str, names: Names) -> str:
    """One value of a condition in words."""
    if name in ("role", "phase", "kind", "salutation", "quality"):
        return labels.label(name, value)
    if name == "tag":
        return names.lookups.tags.get(value, tr("deleted tag"))
    if name == "country":
        return country_name(value)
    if name in ("owner", "deputy"):
        return tr("me") if value == ME else names.lookups.owners.get(value, value)
    if (known := names.of(name)) is not None:
        return known.get(value, tr("deleted"))
    if name == "frozen":
        return tr.plural(len(value.split(",")), "{n} contact", "{n} contacts")
    own = names.lookups.own.get(name.removeprefix(CUSTOM)) if name.startswith(CUSTOM) else None
    try:
        if own is not None and own.kind == "money":
            return numbers.format_money(round(float(value)))
        if own is not None and own.kind == "number":
            return numbers.format_number(float(value))
    except ValueError:
        return value
    return day_text(value) if field_type(name, names) in ("date", "birthday", "ahead") else value


def span_text(text: str) -> str:
    """A stretch of time: 90 days, 6 months."""
    number, unit = span(text)
    if unit == "m":
        return tr.plural(number, "{n} month", "{n} months")
    if unit == "w":
        return tr.plural(number, "{n} week", "{n} weeks")
    if unit == "y":
        return tr.plural(number, "{n} year", "{n} years")
    return tr.plural(number, "{n} day", "{n} days")


def chip(part: Condition | Group, names: Names) -> tuple[str, str]:
    """What a chip says: field (with the operator unless that is "is"), value."""
    if isinstance(part, Group):
        if part.mode == "not" and len(part.parts) == 1:
            text, value = chip(part.parts[0], names)
            return tr("not: {text}", text=text), value
        glue = tr(" and ") if part.mode == "and" else tr(" or ")
        inner = glue.join(" ".join(filter(None, chip(child, names))) for child in part.parts)
        return (tr("not: {text}", text=inner) if part.mode == "not" else inner), ""
    try:
        return _condition(part, names)
    except (ValueError, IndexError):
        return field_text(part.field, names), ", ".join(part.values)


def _condition(part: Condition, names: Names) -> tuple[str, str]:
    name, operator, values = part.field, part.operator, part.values
    field = field_text(name, names)
    if name == "near":
        return tr("up to {km} km", km=values[1]), tr("around {place}", place=place_text(values[0]))
    if name == "phase_move":
        return move_text(values[0]), f"{day_text(values[1])}–{day_text(values[2])}"
    if type_of(name) == "entry" and operator == "between":
        return field, f"{day_text(values[0])}–{day_text(values[1])}"
    if type_of(name) == "entry":
        return field, " ".join(filter(None, (operator_text(name, operator), _entry_value(operator, values))))
    if operator in ("empty", "not_empty"):
        if name == "last_contact" and operator == "empty":
            return tr("never contacted"), ""
        return field, operator_text(name, operator)
    if operator in ("older_than_days", "within_days"):
        length = span_text(values[0])
        if name == "last_contact" and operator == "older_than_days":
            return tr("no contact"), tr("for {time}", time=length)
        text = tr("within {time}", time=length) if operator == "within_days" else tr("over {time} ago", time=length)
        return field, text
    if operator == "next_days":
        return field, tr("within the next {time}", time=span_text(values[0]))
    if operator == "month":
        return field, tr("in {month}", month=locale().standaloneMonthName(int(values[0])))
    shown = [value_text(name, value, names) for value in values]
    if operator == "between":
        return field, f"{shown[0]}–{shown[1]}"
    if operator == "starts" and name == "zip":
        return field, f"{shown[0].rstrip('*')}*"
    text = _some(shown)
    return (field, text) if operator in ("is", "on") else (f"{field} {operator_text(name, operator)}", text)


def phase_text(code: str) -> str:
    return labels.label("phase", code) if code else tr("No phase")


def move_text(value: str) -> str:
    """ "lead>customer" as "Lead → Active customer" """
    before, _, after = value.partition(">")
    return tr("{before} → {after}", before=phase_text(before), after=phase_text(after))


def _entry_value(operator: str, values: tuple[str, ...]) -> str:
    if operator in ("within_days", "older_than_days"):
        return span_text(values[0])
    return tr("“{text}”", text=values[0]) if values and values[0] else ""


def place_text(code: str) -> str:
    """A postal code with its place: 14467 Potsdam."""
    from crm_desktop.records.nearby import code_of
    from crm_desktop.records.postal import places

    found = code_of(code)
    if found is None:
        return code
    names = places(found[1], found[0])
    return f"{found[1]} {names[0]}" if names else found[1]


def _some(values: list[str]) -> str:
    """Up to two values by name, more as a number."""
    if len(values) <= 2:
        return tr(" or ").join(values)
    return tr("{first} or {n} others", first=values[0], n=numbers.format_int(len(values) - 1))
