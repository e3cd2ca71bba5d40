"""S7: whatever a filter, an order or a search text says, the file is only read and values are only bound; what makes
no sense is a ValueError."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import Any

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, fields, notes, selections, tags
from crm_desktop.records.filters import FIELDS, Condition, Group, from_json, operators, to_json
from crm_desktop.store.queries import filter_sql, listing
from crm_desktop.store.queries.listing import SORTS, View
from crm_desktop.store.workspace import Workspace
from tests.store.states import shared

TODAY = date(2026, 11, 18)
SELECT, READ, FUNCTION, PRAGMA = 21, 20, 31, 19  # sqlite3.h: SQLITE_SELECT ...
OK, DENY = 0, 1
MARK = "zq7x"
"""Stands in every value, so that one that gets into a statement is seen."""
NASTY = (
    "' OR 1=1 --", "'; DROP TABLE contact; --", '"; DELETE FROM contact; --', "')) UNION SELECT value FROM setting --",
    "\\", "%", "_", "*", "\x00", "\ud83d", "😀", "NULL", "1e999", "-1", "", " ", "2026-11-18", "1968-02-30", "0",
    "99999",
    "12m", "nan", "14000", "x" * 5000, "name:anna", "NEAR(a b)", "anna AND", '"anna', "anna*", "(", "{x", "^a", "\n",
    "l.id", "fold(l.name)", "?1", ":a", "@a", "$a", "customer", "DE", "person", "ǅ", "İ", "ß", "１２３", "٣",
)  # fmt: skip
OPERATORS = sorted({operator for kind in FIELDS.values() for operator in operators(kind)} | {"less", "more", "is"})


def value(chance: Random) -> str:
    text = chance.choice(NASTY)
    return text if chance.random() < 0.4 else f"{MARK}{text}"


def condition(chance: Random, names: Sequence[str]) -> Condition:
    name = chance.choice(names)
    if chance.random() < 0.05:
        name = chance.choice((f"{MARK}' OR 1", "custom:", f"custom:{MARK}'--", "l.name", "", "id", "rowid"))
    allowed = operators(FIELDS.get(name, "number"))
    operator = chance.choice(allowed if chance.random() < 0.7 else OPERATORS)
    if chance.random() < 0.03:
        operator = chance.choice((f"{MARK} = 1 OR", "", "like", "IS"))
    return Condition(name, operator, tuple(value(chance) for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3)))))


def group(chance: Random, names: Sequence[str], depth: int = 0) -> Group:
    parts: list[Condition | Group] = []
    for _ in range(chance.randint(0, 3)):
        if depth < 4 and chance.random() < 0.25:
            parts.append(group(chance, names, depth + 1))
        else:
            parts.append(condition(chance, names))
    mode = chance.choice(("and", "or", "not")) if chance.random() < 0.98 else f"{MARK} OR"
    return Group(mode, tuple(parts))


def view(chance: Random, names: Sequence[str]) -> View:
    sort = chance.choice((*SORTS, "name", "name", "custom:x-1", f"custom:{MARK}'--", f"{MARK}; DROP", "l.pos"))
    search = value(chance) if chance.random() < 0.3 else ""
    return View(search, group(chance, names), sort, chance.random() < 0.5, TODAY)


class Guard:
    """Lets a connection only read, and notes every statement."""

    def __init__(self, ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        self.statements: list[str] = []
        self.refused: list[tuple[Any, ...]] = []
        for name in ("rows", "parts", "one"):
            monkeypatch.setattr(Workspace, name, self.noting(getattr(Workspace, name)))
        ws.connection.set_authorizer(self.authorize)

    def noting(self, read: Callable[..., Any]) -> Callable[..., Any]:
        def noted(workspace: Workspace, sql: str, parameters: Sequence[Any] = (), *more: Any) -> Any:
            self.statements.append(sql)
            return read(workspace, sql, parameters, *more)

        return noted

    def authorize(self, action: int, first: str | None, second: str | None, *rest: str | None) -> int:
        if action in (SELECT, READ) or (action == FUNCTION and second not in ("load_extension", "writefile")):
            return OK
        if action == PRAGMA and first == "data_version":  # the full-text engine asks whether its cache is fresh
            return OK
        self.refused.append((action, first, second, *rest))
        return DENY


@pytest.fixture
def names(ws) -> list[str]:
    """Field names a filter may use, over a file with a bit of everything."""
    for number in range(60):
        contact = contacts.create(
            ws, "company" if number % 7 == 0 else "person", first_name="Anna", last_name=f"Adler{number}",
            company_name=f"Firma {number}", birthday="1968-12-24", industry="Handwerk", email=f"a{number}@example.com",
        )  # fmt: skip
        contacts.add_address(ws, contact, zip=f"{14000 + number}", city="Potsdam", country="DE")
        notes.add(ws, contact, "Rückruf")
        tags.add(ws, [contact], "VIP")
    kinds = [fields.create(ws, f"Feld {kind}", kind) for kind in ("text", "number", "date", "choice")]
    fields.set_value(ws, kinds[1].id, [contact], ["5"])
    return [*FIELDS, *(f"custom:{field.id}" for field in kinds)]


def ask(ws: Workspace, what: View, full: bool) -> bool:
    """Whether the filter makes sense. Everything but an answer and a ValueError is a failure."""
    try:
        places = listing.places(ws, what, 50)
        if full:
            assert listing.count(ws, what) == len(listing.ids(ws, what))
            listing.rows(ws, places)
    except ValueError:
        return False
    return True


def test_ten_thousand_random_filters(ws, names, monkeypatch):
    guard = Guard(ws, monkeypatch)
    chance = Random(7)
    before = ws.rows("PRAGMA data_version")
    good = sum(ask(ws, view(chance, names), number % 10 == 0) for number in range(10_000))
    assert guard.refused == []
    assert good > 3000
    assert len(guard.statements) > 5000
    assert not [sql for sql in guard.statements if MARK in sql]
    ws.connection.set_authorizer(None)
    assert ws.rows("PRAGMA data_version") == before


def test_the_guard_bites(ws, names, monkeypatch):
    guard = Guard(ws, monkeypatch)
    monkeypatch.setitem(filter_sql._TEXT, "phone", f"l.phone = '{MARK}' OR l.phone")
    ask(ws, View(where=Group("and", (Condition("phone", "empty"),))), False)
    assert [sql for sql in guard.statements if MARK in sql]
    with pytest.raises(Exception, match="not authorized"):
        ws.rows("DELETE FROM contact")
    assert guard.refused


@pytest.mark.parametrize(
    "where",
    [
        Group("and", (Condition("nonsense", "is", ("x",)),)),
        Group("and", (Condition("city", "nonsense", ("x",)),)),
        Group("xor", (Condition("city", "is", ("x",)),)),
        Group("and", (Condition("city", "is"),)),
        Group("and", (Condition("zip", "between", ("1",)),)),
        Group("and", (Condition("last_contact", "within_days", ("many",)),)),
        Group("and", (Condition("role", "contains", ("x",)),)),
        Group("and", (Condition("birthday", "month", ("May",)),)),
        Group("or", (Condition("city", "is", ("x",)),) * 1000),
        Group("and", (Condition("tag", "is", ("x",) * 5000),)),
    ],
)
def test_what_makes_no_sense_is_a_value_error(ws, where):
    for ask_for in (listing.places, listing.count, listing.ids):
        with pytest.raises(ValueError):
            ask_for(ws, View(where=where, today=TODAY))


def test_filters_as_deep_as_allowed_work_and_deeper_ones_are_refused(ws):
    def nested(depth: int) -> Group:
        found = Group("and", (Condition("city", "is", ("x",)),))
        for number in range(depth):
            found = Group("not" if number % 2 else "or", (found,))
        return found

    assert listing.count(ws, View(where=nested(filter_sql.DEEPEST - 2))) == 0
    with pytest.raises(ValueError):
        listing.count(ws, View(where=nested(200)))
    with pytest.raises(ValueError):
        from_json('{"and":[' * 100_000 + "]}" * 100_000)
    wide = Group("or", tuple(Condition("city", "is", (f"c{number}",)) for number in range(filter_sql.LARGEST // 2 - 1)))
    assert listing.count(ws, View(where=wide)) == 0
    tags_wide = Group("and", (Condition("tag", "is", tuple(f"t{n}" for n in range(filter_sql.LARGEST - 3))),))
    assert listing.count(ws, View(where=tags_wide)) == 0


def test_an_order_that_does_not_exist(ws):
    for sort in ("nonsense", "l.pos", "custom:'", "custom:a b", "pos; DROP TABLE contact"):
        with pytest.raises(ValueError):
            listing.places(ws, View(sort=sort))


@pytest.mark.parametrize("text", [*NASTY, " ".join(["Absatz"] * 5000), "12 " * 3000, "a" * 100_000, '"' * 2000])
def test_any_search_text_is_a_search(ws, names, text):
    assert listing.count(ws, View(search=text)) == len(listing.ids(ws, View(search=text)))


def test_nasty_texts_are_kept_found_and_filtered_as_they_are(ws):
    """The same texts as data: stored, searched and asked for, they stay themselves."""
    for number, text in enumerate(NASTY):
        clean = text.replace("\ud83d", "�")
        contact = contacts.create(ws, last_name=f"N{number} {text}", email="x@example.com")
        assert contacts.queries.contact(ws, contact).last_name == f"N{number} {clean}"
        assert contact in listing.ids(ws, View(search=f"N{number} {text}"))
        if text.strip():
            contacts.set_fields(ws, contact, {"industry": text})
            where = Group("and", (Condition("industry", "is", (text,)),))
            assert listing.ids(ws, View(where=where)) == [contact]
            kept = selections.save(ws, f"L{number}", where)
            assert from_json(kept.definition) == where
            assert to_json(from_json(kept.definition)) == kept.definition
    assert len(shared(ws)["contact"]) == len(NASTY)


def test_a_filter_that_takes_too_long_is_broken_off_with_a_sentence(ws, names, monkeypatch):
    monkeypatch.setattr(listing, "PATIENCE", 0.05)
    ws.connection.create_function("fold", 1, lambda text: time.sleep(0.002) or text)
    where = Group("and", tuple(Condition("phone", "contains", (f"{n}",)) for n in range(20)))
    endless = View(where=Group("not", (Group("and", (where, Condition("email", "contains", ("a",)))),)))
    for language, words in (("en", "too long"), ("de", "zu lange")):
        i18n.set_language(language)
        monkeypatch.setattr(Workspace, "limited", _at_once)
        with pytest.raises(CrmError) as problem:
            listing.places(ws, endless)
        assert words in problem.value.what
        assert problem.value.remedy
    monkeypatch.undo()
    assert listing.count(ws, View()) == 60


def _at_once(ws: Workspace, seconds: float) -> Any:
    """The real limit, asked more often, since the file of a test is small."""
    from contextlib import contextmanager

    @contextmanager
    def limited() -> Any:
        deadline = time.monotonic() + seconds
        ws.connection.set_progress_handler(lambda: time.monotonic() > deadline, 20)
        try:
            yield
        finally:
            ws.connection.set_progress_handler(None, 0)

    return limited()
