"""The master data of a contact, declared: what the form and the information column show of the contact table.

A field says for whom it is, how it is edited and where it stands; both places are made from this list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.operations import rhythms
from crm_desktop.records import field_labels
from crm_desktop.records.contact import COMPANY, PERSON, Contact, CustomField
from crm_desktop.records.dates import age, format_date, parse_date
from crm_desktop.records.labels import choices
from crm_desktop.records.rhythm import CLASSES
from crm_desktop.records.salutations import salutation_of
from crm_desktop.records.webs import normal_url, readable
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import rhythms as rhythm_queries
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.field_kinds import MONEY, MULTILINE, NUMBER, TEXT, FieldKind

if TYPE_CHECKING:
    from datetime import date

tr = texts("contact_page")


@dataclass(frozen=True, slots=True)
class MasterField:
    """`name` is a column of the contact table; `aside` puts it into the information column when it is filled."""

    name: str
    group: str
    only: str = ""
    kind: FieldKind = TEXT
    icon: str = "text-cursor-input"
    options: Callable[[Workspace], Sequence[Option]] | None = None
    completions: Callable[[Workspace], Sequence[str]] | None = None
    aside: bool = False

    def applies(self, kind: str) -> bool:
        return self.only in ("", kind)

    def label(self, kind: str) -> str:
        if self.name == "company_name" and kind == PERSON:
            return tr("Company as typed")
        return field_labels.contact_field(self.name, kind)


def read_date(text: str) -> str:
    """ISO date of a date as typed; a sentence when it is none."""
    if not text.strip():
        return ""
    found = parse_date(text)
    if found.iso and not found.iso.startswith("--"):
        return found.iso
    raise ValueError(_no_date(text))


def read_birthday(text: str) -> str:
    """Like read_date, but the year may be missing: 15.4."""
    if not text.strip():
        return ""
    found = parse_date(text)
    if found.iso:
        return found.iso
    raise ValueError(_no_date(text))


def _no_date(text: str) -> str:
    example = format_date("1968-02-28")
    return tr("“{text}” is not a date that exists. Please write, for example, {example}.", text=text, example=example)


def read_link(text: str) -> str:
    """A web address with its scheme; a sentence when it is none."""
    if not text.strip():
        return ""
    url = normal_url(text)
    if not url:
        raise ValueError(tr("“{text}” is no web address. Please write, for example, www.office.example.", text=text))
    return url


def show_date(value: str) -> str:
    return format_date(value) if value else ""


DATE = FieldKind(read_date, show_date, editor="date", tabular=True)
BIRTHDAY = FieldKind(read_birthday, show_date, editor="date", tabular=True)
LINK = FieldKind(read_link, readable)


def _codes(table: str) -> Callable[[Workspace], Sequence[Option]]:
    return lambda _ws: [Option(code, text) for code, text in choices(table)]


def _languages(_ws: Workspace) -> Sequence[Option]:
    return [Option("", tr("As the office")), *(Option(code, name) for code, name in field_labels.languages())]


def _forms(_ws: Workspace) -> Sequence[Option]:
    return [Option("", tr("Not set (Sie)")), Option("sie", tr("Sie")), Option("du", tr("Du"))]


def _owners(ws: Workspace) -> Sequence[Option]:
    return [Option("", tr("Nobody")), *(Option(user_id, name) for user_id, name in queries.users(ws))]


def _classes(_ws: Workspace) -> Sequence[Option]:
    return [Option("", tr("None")), *(Option(name, name) for name in CLASSES)]


def _channels(_ws: Workspace) -> Sequence[Option]:
    return [Option("", tr("Nothing said")), *(Option(code, text) for code, text in choices("preferred_channel"))]


RHYTHMS = (0, 7, 14, 21, 28, 42, 56, 84, 182, 365)


def _rhythms(ws: Workspace) -> Sequence[Option]:
    days = sorted({*RHYTHMS, *rhythm_queries.own_days(ws)})
    return [Option("", tr("As its class")), *(Option(str(day), field_labels.rhythm_words(day)) for day in days)]


def value_of(contact: Contact, name: str) -> str:
    """The stored value of a field as text."""
    value = getattr(contact, name)
    return "" if value is None else str(value)


GROUPS: tuple[tuple[str, str], ...] = (
    ("name", mark("Name")),
    ("letter", mark("Letter and salutation")),
    ("work", mark("Work and office")),
    ("privacy", mark("Data protection")),
)

FIELDS: tuple[MasterField, ...] = (
    MasterField("salutation", "name", PERSON, options=_codes("salutation")),
    MasterField("title", "name", PERSON),
    MasterField("first_name", "name", PERSON),
    MasterField("middle_name", "name", PERSON),
    MasterField("last_name", "name", PERSON),
    MasterField("name_suffix", "name", PERSON),
    MasterField("company_name", "name", COMPANY),
    MasterField("birth_name", "name", PERSON, icon="user-round", aside=True),
    MasterField("nickname", "name", icon="user-round", aside=True),
    MasterField("birthday", "name", PERSON, BIRTHDAY, "cake", aside=True),
    MasterField("letter_salutation", "letter", icon="signature", aside=True),
    MasterField("address_form", "letter", icon="handshake", options=_forms, aside=True),
    MasterField("language", "letter", icon="languages", options=_languages, aside=True),
    MasterField("preferred_channel", "letter", icon="message-square", options=_channels, aside=True),
    MasterField("company_name", "work", PERSON, icon="building-2"),
    MasterField("profession", "work", PERSON, icon="briefcase", aside=True),
    MasterField(
        "industry", "work", icon="factory", completions=lambda ws: queries.industries(ws), aside=True
    ),
    MasterField("customer_no", "work", icon="hash", aside=True),
    MasterField("vat_id", "work", icon="receipt", aside=True),
    MasterField("owner_id", "work", icon="user-round-check", options=_owners, aside=True),
    MasterField("deputy_id", "work", icon="users", options=_owners, aside=True),
    MasterField("account_class", "work", icon="star", options=_classes, aside=True),
    MasterField(
        "service_level", "work", icon="badge-check", completions=lambda ws: queries.service_levels(ws), aside=True
    ),
    MasterField("goal", "work", icon="target", aside=True),
    MasterField("goal_day", "work", kind=DATE, icon="calendar-check", aside=True),
    MasterField("rhythm_days", "work", icon="repeat", options=_rhythms, aside=True),
    MasterField("source", "privacy", icon="log-in"),
    MasterField("legal_basis", "privacy", icon="scale"),
)  # fmt: skip

CUSTOM_KINDS: dict[str, FieldKind] = {
    "text": MULTILINE, "number": NUMBER, "money": MONEY, "date": DATE, "link": LINK, "choice": TEXT, "multi": TEXT,
}  # fmt: skip
CUSTOM_ICONS = {
    "text": "text-cursor-input", "number": "hash", "money": "euro", "date": "calendar", "link": "link",
    "choice": "list", "multi": "list-checks",
}  # fmt: skip


def custom_options(field: CustomField, value: str = "") -> list[Option]:
    """The choices of a field, with “none” first, and a value that is no longer offered last."""
    found = [Option("", tr("No choice")), *(Option(text, text) for text in field.options)]
    if value and value not in field.options:
        found.append(Option(value, value))
    return found


def written_salutation(ws: Workspace, contact: Contact) -> str:
    """How a letter to this contact begins, in its language or that of the office."""
    return salutation_of(contact, letter_language(ws))


def touch_caption(ws: Workspace, contact: Contact, name: str) -> str:
    """ "Account class · next contact 16 Dec": where the rhythm of the contact comes from, when it is due."""
    found, label = rhythms.of(ws, contact.id), field_labels.contact_field(name)
    if found.due is None or found.own != (name == "rhythm_days"):
        return label
    return tr("{label} · next contact {day}", label=label, day=format_date(found.due.isoformat()))


def goal_caption(ws: Workspace, contact: Contact, today: date) -> str:
    """ "Goal · won in 2026: €12,000": beside what is to be reached what was won with them this year."""
    from crm_desktop.operations import pipeline

    label, won = field_labels.contact_field("goal"), pipeline.won_with(ws, contact.id, today)
    if not won:
        return label
    sums = " · ".join(format_amount(cents, currency) for currency, cents in sorted(won.items()))
    return tr("{label} · won in {year}: {sums}", label=label, year=today.year, sums=sums)


def birthday_caption(birthday: str, today: date) -> str:
    """ "Birthday · 58 years" """
    years = age(birthday, today)
    if years is None:
        return tr("Birthday")
    return tr.plural(years, "Birthday · {n} year", "Birthday · {n} years")
