"""Conditions of a selection as they are typed: "zip starts 14", "industry = Handwerk", "near within_km 14467,30"."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING

from crm_desktop.common.errors import CrmError
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.records import letter_fields
from crm_desktop.records.filters import (
    CUSTOM_TYPES,
    ENTRY,
    ENTRY_KINDS,
    FIELDS,
    ME,
    Condition,
    Group,
    from_json,
    operators,
    type_of,
    values_needed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_SIGNS = {"=": "is", "==": "is", "!=": "is_not", "<>": "is_not", "<": "less", ">": "more", "~": "contains",
    "older_than": "older_than_days", "within": "within_days", "next": "next_days", "missing": "empty",
    "there": "not_empty", "never": "empty", "ever": "not_empty",
}  # fmt: skip
_EMPTY = {
    "is empty": "empty", "is not empty": "not_empty", "not empty": "not_empty", "is missing": "empty",
    "ist leer": "empty", "ist nicht leer": "not_empty", "nicht leer": "not_empty", "leer": "empty",
}  # fmt: skip
CUSTOM = "custom:"


def typed(ws: Workspace, conditions: Sequence[str], excluded: Sequence[str], any_of: bool) -> Group:
    """What --where, --not and --any ask for together. Raises CrmError for what cannot be read."""
    wanted = tuple(_condition(ws, text) for text in conditions)
    parts: list[Condition | Group] = [Group("or", wanted)] if any_of and len(wanted) > 1 else list(wanted)
    parts += [Group("not", (_condition(ws, text),)) for text in excluded]
    return Group("and", tuple(parts))


def definition(text: str) -> Group:
    """A filter as JSON, as selections are kept. Raises CrmError."""
    try:
        return from_json(text)
    except ValueError as problem:
        raise CrmError(
            tr("This is no definition of a selection."), safe=tr("Nothing was changed."),
            remedy=tr("It looks like {example}.", example='{"and": [["zip", "starts", "14"]]}'),
        ) from problem  # fmt: skip


def _condition(ws: Workspace, text: str) -> Condition:
    try:
        words = shlex.split(text)
    except ValueError as problem:
        raise _unread(text, tr("A quotation mark is missing.")) from problem
    if len(words) < 2:
        raise _unread(text, tr("It takes a field, a comparison and a value, for example “zip starts 14”."))
    field, kind = _field(ws, words[0], text)
    words = _spoken(words)
    operator = _SIGNS.get(words[1].casefold(), words[1].casefold())
    if kind == "date" and operator in ("less", "more"):
        operator = {"less": "before", "more": "after"}[operator]
    if operator not in operators(kind):
        raise _unread(text, tr("{field} takes {operators}.", field=words[0], operators=", ".join(operators(kind))))
    values = _values(words[2:], operator)
    needed = values_needed(operator)
    if operator != "unanswered" and (len(values) < abs(needed) or (needed == 0 and values)):
        raise _unread(text, tr("{operator} takes another number of values.", operator=words[1]))
    found = Condition(field, operator, tuple(_meant(ws, field, value) for value in values))
    _try(found, text)
    return found


def _spoken(words: list[str]) -> list[str]:
    """ "is empty" and "ist nicht leer" as the one word for it; a value "empty" is asked for by "= empty"."""
    said = " ".join(words[1:]).casefold().replace("_", " ")
    return [words[0], _EMPTY[said]] if said in _EMPTY else words


def _values(words: list[str], operator: str) -> list[str]:
    """ "a, b" are two values where several are asked for; else it is one text."""
    rest = " ".join(words)
    if operator in ("contains", "starts", "unanswered"):
        return [rest] if rest else []
    parts = (
        rest.replace("..", ",").split(",")
        if "," in rest or ".." in rest
        else words
        if operator == "within_km"
        else [rest]
    )
    if operator == "between" and len(parts) == 1:
        parts = words
    return [part.strip() for part in parts if part.strip()]


def _field(ws: Workspace, word: str, text: str) -> tuple[str, str]:
    from crm_desktop.store.queries import fields

    name = word.casefold()
    if kind := type_of(name):
        return name, kind
    own = fields.by_name(ws, word[len(CUSTOM) :] if name.startswith(CUSTOM) else word)
    if own is not None:
        return CUSTOM + own.id, CUSTOM_TYPES[own.kind]
    called = letter_fields.code_of(word)  # PLZ, Ort, Branche: as fields are called in the window and in letters
    if kind := type_of(called):
        return called, kind
    known = [*FIELDS, *(ENTRY + kind for kind in ENTRY_KINDS), *(found.name for found in fields.fields(ws))]
    raise _unread(text, tr("There is no field “{name}”. Fields are: {names}.", name=word, names=", ".join(known)))


def _meant(ws: Workspace, field: str, value: str) -> str:
    """The id or code that a typed name stands for."""
    names = _NAMES.get(field)
    if names is None:
        return value
    known = names(ws)
    found = next((code for code, name in known if fold(value) in (fold(name), fold(code))), None)
    if found is None:
        raise CrmError(
            tr("“{value}” is none of {field}.", value=value, field=field),
            remedy=tr("There are: {names}", names=", ".join(name for _, name in known) or "–"),
        )
    return found


def _tags(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import tags

    return [(tag_id, name) for tag_id, name, _ in tags.looks(ws)]


def _users(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import users

    return [(ME, ME), *users.users(ws)]


def _processes(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import processes

    return [(found.process_id, found.process.code) for found in processes.live(ws)]


def _relations(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import contacts

    return [(found.id, found.code or found.forward) for found in contacts.relation_types(ws).values()]


def _lists(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import selections

    return [(found.id, found.name) for found in selections.selections(ws)]


def _campaigns(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.records.campaign import GROUPS
    from crm_desktop.store.queries import campaigns

    return [(f"{group}:{found.id}", f"{group}:{found.name}") for found in campaigns.campaigns(ws) for group in GROUPS]


def _imports(ws: Workspace) -> list[tuple[str, str]]:
    from crm_desktop.store.queries import filter_values

    return list(filter_values.imports(ws).items())


_NAMES: dict[str, Callable[[Workspace], list[tuple[str, str]]]] = {
    "tag": _tags, "owner": _users, "deputy": _users, "case_process": _processes, "relation": _relations,
    "list": _lists, "import": _imports, "campaign": _campaigns,
}  # fmt: skip


def _try(condition: Condition, text: str) -> None:
    """Refuse a value that no filter could take (a word for a number, a place that is none)."""
    from datetime import date

    from crm_desktop.records.nearby import code_of
    from crm_desktop.store.queries.filter_sql import condition_sql

    if condition.field == "near" and code_of(condition.values[0]) is None:
        raise _unread(text, tr("The postal code {code} is not known.", code=condition.values[0]))
    if condition.field == "list":
        return
    try:
        condition_sql(Group("and", (condition,)), date.today())
    except (ValueError, OverflowError) as problem:
        raise _unread(text, tr("One of the values does not fit.")) from problem


def _unread(text: str, why: str) -> CrmError:
    return CrmError(
        tr("The condition “{text}” cannot be read.", text=text), safe=tr("Nothing was changed."), remedy=why
    )
