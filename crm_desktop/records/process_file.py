"""A process as plain data (a TOML or JSON file, a row of the file), and back.

Every text may be written once, or per language: `name = "Offer"` or `name = { de = "Angebot", en = "Offer" }`.
What cannot be read is refused with the place it stands at; a key nobody knows is refused too, since a mistyped one
would otherwise be lost in silence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any, cast

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

from .process import Plan, Process, Reaction, Step

tr = texts("processes")

_TEXTS = frozenset(("name", "subject", "script"))
_CALLED = {"target": "to"}
"""Where a key of the file is another word than in the program: `to = "offer"`."""


class ProcessUnreadable(CrmError):
    """The file holds no process."""


def from_data(data: object, language: str) -> Process:
    """The process, its texts in this language (or the one they have). Raises ProcessUnreadable."""
    whole = _Reader(language).table(data, Process, "", {"steps"})
    return Process(**whole)


def spoken_name(kept: str, language: str) -> str:
    """The name of a process as its row keeps it: plain, or one per language as JSON."""
    if not kept.startswith("{"):
        return kept
    try:
        found = _Reader(language).spoken(json.loads(kept))
    except ValueError:
        return kept
    return found if isinstance(found, str) else kept


def name_of(data: Mapping[str, Any]) -> str:
    """The name of a process as its row keeps it."""
    name = data.get("name", "")
    return name.strip() if isinstance(name, str) else json.dumps(name, ensure_ascii=False)


def to_data(process: Process) -> dict[str, Any]:
    """Plain data without what is as usual; `from_data` gives the same process again."""
    return _plain(process)


class _Reader:
    def __init__(self, language: str) -> None:
        self._language = language

    def table(self, data: object, kind: type, where: str, inner: Iterable[str] = ()) -> dict[str, Any]:
        if not isinstance(data, Mapping):
            raise _refused(where, tr("here belong keys with values"))
        values = cast("Mapping[str, object]", data)
        names = {_CALLED.get(field.name, field.name): field for field in fields(kind)}
        if unknown := [str(key) for key in values if key not in names]:
            raise _refused(where, tr("nobody knows “{name}”; known are: {list}",
                                     name=unknown[0][:60], list=", ".join(names)))  # fmt: skip
        found: dict[str, Any] = {}
        for key, field in names.items():
            place = f"{where}.{key}" if where else key
            if key in values:
                found[field.name] = self._value(values[key], field.name, str(field.type), place, field.name in inner)
            elif field.default is MISSING and field.default_factory is MISSING:
                raise _refused(where, tr("“{name}” is missing", name=key))
        return found

    def _value(self, value: object, name: str, kind: str, where: str, inner: bool) -> Any:
        if name == "steps":
            return tuple(Step(**self.table(item, Step, place)) for item, place in self._list(value, where))
        if name == "reactions":
            return tuple(Reaction(**self.table(item, Reaction, place)) for item, place in self._list(value, where))
        if name == "plan":
            return Plan(**self.table(value, Plan, where))
        if kind.startswith("tuple"):
            return tuple(self._text(item, place) for item, place in self._list(self.spoken(value), where))
        if kind.startswith("int"):
            if isinstance(value, bool) or not isinstance(value, int):
                raise _refused(where, tr("here belongs a whole number"))
            return value
        if kind == "bool":
            if not isinstance(value, bool):
                raise _refused(where, tr("here belongs true or false"))
            return value
        text = self._text(self.spoken(value) if name in _TEXTS else value, where)
        return text if name == "script" else " ".join(text.split())

    def spoken(self, value: object) -> object:
        """What is written per language, in ours."""
        if not isinstance(value, Mapping):
            return value
        by_language = cast("Mapping[str, object]", value)
        if self._language in by_language:
            return by_language[self._language]
        return by_language.get("en", next(iter(by_language.values()), ""))

    def _text(self, value: object, where: str) -> str:
        if not isinstance(value, str):
            raise _refused(where, tr("here belongs a text"))
        return value.strip()

    def _list(self, value: object, where: str) -> list[tuple[object, str]]:
        if not isinstance(value, list):
            raise _refused(where, tr("here belongs a list"))
        items = cast("list[object]", value)
        return [(item, f"{where}[{number}]") for number, item in enumerate(items, start=1)]


def _refused(where: str, what: str) -> ProcessUnreadable:
    sentence = tr("This is no process that can be read: at {place}, {what}.", place=where, what=what) if where else (
        tr("This is no process that can be read: {what}.", what=what)
    )  # fmt: skip
    return ProcessUnreadable(sentence, safe=tr("Nothing was changed."))


def _plain(record: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if value is None or (field.default is not MISSING and value == field.default):
            continue
        key = _CALLED.get(field.name, field.name)
        if isinstance(value, Plan):
            found[key] = _plain(value)
        elif isinstance(value, tuple):
            items = cast("tuple[Any, ...]", value)
            found[key] = [_plain(item) if isinstance(item, Step | Reaction) else item for item in items]
        else:
            found[key] = value
    return found
