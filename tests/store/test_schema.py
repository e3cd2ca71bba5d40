"""The live schema against the rules of sharing; and the rules against schemas that break them."""

from __future__ import annotations

import re

import pytest

from crm_desktop.store import journal, schema
from crm_desktop.store.engine import connect
from tests.store.schema_rules import faults


def test_the_live_schema_keeps_the_rules(ws):
    assert faults(ws.connection) == []


def thing(columns: str, options: str = "STRICT") -> str:
    return f"CREATE TABLE thing ({columns}) {options};"


KEY = "id TEXT PRIMARY KEY NOT NULL"
GOOD = thing(f"{KEY}, name TEXT, deleted_at TEXT")
BAD = {
    "not STRICT": thing(f"{KEY}, deleted_at TEXT", ""),
    "WITHOUT ROWID": thing(f"{KEY}, deleted_at TEXT", "STRICT, WITHOUT ROWID"),
    "id is not": thing("id INTEGER PRIMARY KEY, deleted_at TEXT"),
    "id is not the first": thing(f"name TEXT, {KEY}, deleted_at TEXT"),
    "id is not the first column": thing("id TEXT NOT NULL, deleted_at TEXT"),
    "AUTOINCREMENT": thing("id INTEGER PRIMARY KEY AUTOINCREMENT, deleted_at TEXT"),
    "part of the key": thing("id TEXT NOT NULL, name TEXT, deleted_at TEXT, PRIMARY KEY(id, name)"),
    "name is NOT NULL": thing(f"{KEY}, name TEXT NOT NULL, deleted_at TEXT"),
    "is UNIQUE": thing(f"{KEY}, name TEXT UNIQUE, deleted_at TEXT"),
    "thing_name is UNIQUE": f"{GOOD} CREATE UNIQUE INDEX thing_name ON thing(name)",
    "is generated": thing(f"{KEY}, name TEXT AS (id || 'x') VIRTUAL, deleted_at TEXT"),
    "name is generated": thing(f"{KEY}, name TEXT AS (id) STORED, deleted_at TEXT"),
    "has the type BLOB": thing(f"{KEY}, name BLOB, deleted_at TEXT"),
    "CHECK": thing(f"{KEY}, name TEXT CHECK (name <> ''), deleted_at TEXT"),
    "DEFAULT": thing(f"{KEY}, name TEXT DEFAULT '', deleted_at TEXT"),
    "foreign key": thing(f"{KEY}, name TEXT REFERENCES tag(id), deleted_at TEXT"),
    "no deleted_at": thing(f"{KEY}, name TEXT"),
    "contact_id has no parent": thing(f"{KEY}, contact_id TEXT, deleted_at TEXT"),
    "trigger in the file": f"{GOOD} CREATE TRIGGER copy AFTER INSERT ON thing BEGIN SELECT 1; END",
    "view in the file": f"{GOOD} CREATE VIEW things AS SELECT * FROM thing",
    "only we know": f"{GOOD} CREATE INDEX thing_name ON thing(fold(name))",
    "registered but not in the file": "SELECT 1",
}


@pytest.fixture
def empty(tmp_path):
    path = tmp_path / "lint.db"
    path.touch()
    connection = connect(str(path))
    yield connection
    connection.close()


def test_a_good_table_passes(empty):
    empty.execute(GOOD)
    assert faults(empty, ["thing"], [], {}) == []


@pytest.mark.parametrize(("fault", "ddl"), BAD.items())
def test_the_rules_bite(empty, fault, ddl):
    empty.executescript(ddl)
    found = faults(empty, ["thing"], [], {})
    assert any(fault in text for text in found), found


def test_the_registry_bites(empty):
    empty.execute(GOOD)
    assert faults(empty, [], [], {}) == ["thing: in no registry"]
    assert faults(empty, ["thing"], ["thing"], {}) == ["thing: registered 2 times"]
    assert faults(empty, ["thing"], [], {"thing": {"gone_id": "contact"}}) == [
        "thing: gone_id of PARENTS does not exist"
    ]
    wrong = faults(empty, ["thing"], [], {"thing": {"name": "listing"}})
    assert wrong == ["thing: name points to listing, no shared table"]


def test_triggers_write_only_local_tables_and_watch_every_column(ws):
    with ws.operation("Install"):
        pass
    triggers = ws.rows("SELECT tbl_name, name, sql FROM sqlite_temp_master WHERE type = 'trigger'")
    watching = [row for row in triggers if row[1].startswith("journal_")]
    assert {row[0] for row in watching} == set(schema.SHARED)
    assert len(watching) == 3 * len(schema.SHARED)
    of_this_connection = {row[0] for row in ws.rows("SELECT name FROM sqlite_temp_master WHERE type = 'table'")}
    assert of_this_connection >= {"dirty", "touched"}
    for table, name, sql in triggers:
        targets = set(re.findall(r"(?:INSERT|REPLACE)(?: OR \w+)? INTO (\w+)|UPDATE (\w+) SET|DELETE FROM (\w+)", sql))
        assert {next(filter(None, target)) for target in targets} <= {schema.CHANGE, *of_this_connection}, sql
        if not name.startswith("journal_"):
            continue
        if name.endswith("_update"):
            for column in journal.columns(ws.connection, table):
                assert f'OLD."{column}" IS NOT NEW."{column}"' in sql, (table, column)
        if not name.endswith("_insert"):
            for column in journal.columns(ws.connection, table):
                assert f"'{column}', OLD.\"{column}\"" in sql, (table, column)
