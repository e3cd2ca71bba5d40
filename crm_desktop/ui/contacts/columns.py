"""The columns a contact table can show: what each is called, how wide it starts, and the text of a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.codes import COMPANY
from crm_desktop.store.queries import fields, tags, users
from crm_desktop.store.queries.listing import ListRow

if TYPE_CHECKING:
    from crm_desktop.records.contact import CustomField
    from crm_desktop.store.queries.contacts import Account
    from crm_desktop.store.workspace import Workspace

tr = texts("contacts")

# Labels, numbers and dates are imported where a table needs them: the first picture shows cards.

CUSTOM = "custom:"


class Column(NamedTuple):
    """id is a sort key of queries/listing.py; `figures` sets digits in columns."""

    id: str
    title: str
    width: int = 140
    figures: bool = False
    right: bool = False


_COLUMNS: tuple[tuple[str, str, int, bool], ...] = (
    ("name", mark("Name"), 250, False),
    ("company", mark("Company"), 190, False),
    ("position", mark("Position"), 150, False),
    ("industry", mark("Industry"), 140, False),
    ("zip", mark("Postal code"), 84, True),
    ("city", mark("City"), 130, False),
    ("street", mark("Street"), 180, False),
    ("country", mark("Country"), 120, False),
    ("phone", mark("Phone"), 160, True),
    ("email", mark("E-mail"), 210, False),
    ("roles", mark("Roles"), 150, False),
    ("phase", mark("Phase"), 150, False),
    ("tags", mark("Tags"), 170, False),
    ("owner", mark("Responsible"), 130, False),
    ("deputy_id", mark("Deputy"), 130, False),
    ("account_class", mark("Account class"), 80, False),
    ("service_level", mark("Service level"), 140, False),
    ("goal", mark("Goal"), 190, False),
    ("goal_day", mark("Goal until"), 120, True),
    ("customer_no", mark("Customer no."), 110, True),
    ("last_contact", mark("Last contact"), 120, True),
    ("created", mark("Created"), 120, True),
    ("updated", mark("Changed"), 120, True),
    ("kind", mark("Kind"), 90, False),
    ("advertising", mark("Advertising"), 170, False),
)
ADVERTISING = "advertising"
"""The column that the gate fills: it is no field, so nothing is sorted by it, exported or copied."""
USUAL = ("name", "industry", "zip", "city", "phone", "email", "tags", "last_contact")


class Lookups(NamedTuple):
    """Names that rows only carry as ids: people of the office, colours of tags, the office's own fields."""

    owners: Mapping[str, str] = MappingProxyType({})
    tags: Mapping[str, str] = MappingProxyType({})
    colours: Mapping[str, str] = MappingProxyType({})
    """Tag name to colour; rows carry the names."""
    own: Mapping[str, CustomField] = MappingProxyType({})

    @classmethod
    def read(cls, ws: Workspace) -> Lookups:
        looks = tags.looks(ws)
        return cls(
            dict(users.users(ws)),
            {tag_id: name for tag_id, name, _ in looks},
            {name: colour for _, name, colour in looks},
            {found.id: found for found in fields.fields(ws)},
        )


def offered(lookups: Lookups) -> list[Column]:
    """Every column there is, the office's own fields last."""
    built_in = [Column(name, tr(title), width, figures) for name, title, width, figures in _COLUMNS]
    return built_in + [own_column(custom) for custom in lookups.own.values()]


def own_column(custom: CustomField) -> Column:
    figures = custom.kind in ("number", "money", "date")
    return Column(CUSTOM + custom.id, custom.name, 130, figures, custom.kind in ("number", "money"))


def fields_among(names: Sequence[str], lookups: Lookups) -> list[str]:
    """The chosen columns that are fields of the contact: what can be exported or copied."""
    return [column.id for column in chosen(names, lookups) if column.id != ADVERTISING]


def reached_by(channels: Sequence[str]) -> str:
    """ "Post, E-mail", "blocked"; '' for who may be addressed on no channel."""
    from crm_desktop.records import consent_labels

    return ", ".join(tr("blocked") if code == "blocked" else consent_labels.label("channel", code) for code in channels)


def chosen(names: Sequence[str], lookups: Lookups) -> list[Column]:
    """The columns of these names that still exist; the name always stands first."""
    known = {column.id: column for column in offered(lookups)}
    rest = [known[name] for name in dict.fromkeys(names) if name in known and name != "name"]
    return [known["name"], *rest]


def own_value(custom: CustomField, values: Sequence[str]) -> str:
    """The stored values of an own field in words."""
    return ", ".join(_own_one(custom.kind, value) for value in values)


def _own_one(kind: str, value: str) -> str:
    from crm_desktop.common import numbers

    try:
        if kind == "money":
            return numbers.format_money(int(value))
        if kind == "number":
            return numbers.format_number(float(value))
    except ValueError:
        return value
    return _day(value) if kind == "date" else value


def _day(value: str) -> str:
    from crm_desktop.ui.dates import day_text

    return day_text(value)


def _label(table: str, code: str) -> str:
    from crm_desktop.records import labels

    return labels.label(table, code) if code else ""


def _country(code: str) -> str:
    from crm_desktop.records.countries import country_name

    return country_name(code) if code else ""


_TEXT: dict[str, Callable[[ListRow, Lookups], str]] = {
    "company": lambda row, _: row.company,
    "position": lambda row, _: row.position,
    "industry": lambda row, _: row.industry,
    "zip": lambda row, _: row.zip,
    "city": lambda row, _: row.city,
    "street": lambda row, _: row.street,
    "country": lambda row, _: _country(row.country),
    "phone": lambda row, _: row.phone,
    "email": lambda row, _: row.email,
    "roles": lambda row, _: ", ".join(_label("role", role) for role in row.roles),
    "phase": lambda row, _: _label("phase", row.phase),
    "tags": lambda row, _: ", ".join(row.tags),
    "owner": lambda row, lookups: lookups.owners.get(row.owner_id, ""),
    "customer_no": lambda row, _: row.customer_no,
    "last_contact": lambda row, _: _day(row.last_at),
    "created": lambda row, _: _day(row.created_at),
    "updated": lambda row, _: _day(row.updated_at),
    "kind": lambda row, _: _label("kind", row.kind),
}


def account_cell(found: Account | None, name: str, lookups: Lookups) -> str:
    """The text of a cell of one of `listing.BESIDE`."""
    value = getattr(found, name) if found else ""
    if name == "deputy_id":
        return lookups.owners.get(value, "")
    return _day(value) if name == "goal_day" and value else value


def cell(row: ListRow, name: str, lookups: Lookups) -> str:
    """The text of a cell of a built-in column."""
    return row.name if name == "name" else _TEXT[name](row, lookups)


def subtitle(row: ListRow, *, short: bool = False) -> str:
    """The second line of a card: company and position of a person, town and people of a company."""
    if row.kind == COMPANY:
        people = tr.plural(row.people, "{n} person", "{n} people") if row.people else ""
        parts = (people,) if short and people else (row.city, people)
    else:
        parts = (row.company, row.position)
    text = " · ".join(part for part in parts if part)
    return text or row.city or (row.email if row.email != row.name else "") or row.phone


def spoken(row: ListRow, *, ticked: bool = False) -> str:
    """What a screen reader says for a row."""
    parts = [row.name or tr("Without a name"), subtitle(row)]
    if row.tags:
        parts.append(tr("Tags: {names}", names=", ".join(row.tags)))
    if ticked:
        parts.append(tr("ticked"))
    return ", ".join(part for part in parts if part)
