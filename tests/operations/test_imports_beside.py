"""What rows bring to contacts that are there, worked out beside the inserts: all tables as when it is worked out in
turn."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.common.errors import FileRefused
from crm_desktop.operations import contacts, imports, imports_beside, imports_writing
from crm_desktop.records.importing import UPDATE, ImportOptions, modes_of
from crm_desktop.store.workspace import Workspace
from tests.operations.test_import_choices import ANNA, MODED, a_choice, a_row, only

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def clock() -> datetime:
    return datetime(2026, 11, 18, 9, tzinfo=UTC)


def tables(path: Path) -> dict[str, list]:
    """All rows as they stand in the file, each id by its place among the ids."""
    ids: dict[str, int] = {}
    found: dict[str, list] = {}
    with Workspace.open(path) as ws:
        names = [row[0] for row in ws.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        for name in names:
            if name not in ("search", "search_phone", "late"):  # the words lie in the tables behind; marks are chance
                found[name] = [[_numbered(value, ids) for value in row] for row in ws.rows(f'SELECT * FROM "{name}"')]
    return found


def _numbered(value, ids: dict[str, int]):
    return _ID.sub(lambda hit: f"#{ids.setdefault(hit[0], len(ids))}", value) if isinstance(value, str) else value


def run(path: Path, plan) -> dict[str, list]:
    with Workspace.open(path, clock=clock) as ws:
        imports.run(ws, plan)
    return tables(path)


def prepared(folder: str, empty_file: Path, chance: Random):
    """A file with contacts, and the plan for a list about them and others."""
    path = Path(shutil.copy(empty_file, Path(folder) / "office.kontor"))
    with Workspace.open(path, clock=clock) as ws:
        imports.run(ws, imports.plan(ws, [a_row(chance, n) for n in range(2, 14)] + [ANNA], ImportOptions("first.csv")))
        ids = [row[0] for row in ws.rows("SELECT id FROM contact ORDER BY id")]
        rows = [a_row(chance, n) for n in range(2, 30)]
        modes = {key: chance.choice(modes_of(key)) for key in MODED if chance.random() < 0.3}
        choices = {(row.row, 0): a_choice(chance, ids) for row in rows if chance.random() < 0.4}
        return path, imports.plan(ws, rows, ImportOptions("second.csv", modes=modes), None, choices)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_worked_out_beside_it_is_what_it_is_in_turn(empty_file, chance):
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(imports_writing, "PORTION", 3)
        path, plan = prepared(folder, empty_file, chance)
        other = Path(shutil.copy(path, Path(folder) / "other.kontor"))
        beside = run(path, plan)
        patch.setattr(imports_beside, "may_be_read_beside", lambda ws: False)
        assert run(other, plan) == beside


@pytest.mark.parametrize("after", [0, 1, 3])
def test_without_a_second_connection_it_is_worked_out_in_turn(empty_file, tmp_path, monkeypatch, after):
    monkeypatch.setattr(imports_writing, "PORTION", 3)
    path, plan = prepared(str(tmp_path), empty_file, Random(7))
    assert sum(item.action == UPDATE for item in plan.decisions) > 9
    other = Path(shutil.copy(path, tmp_path / "other.kontor"))
    beside = run(path, plan)
    opened, again = [], Workspace.again

    def refused(ws):
        opened.append(ws)
        if len(opened) > after:
            raise FileRefused("no")
        return again(ws)

    monkeypatch.setattr(Workspace, "again", refused)
    assert run(other, plan) == beside
    assert len(opened) > after


def test_what_a_step_around_has_written_is_seen(ws, monkeypatch):
    """A second connection would not see it."""
    monkeypatch.setattr(imports_writing, "PORTION", 1)
    monkeypatch.setattr(Workspace, "again", lambda ws: pytest.fail("another connection"))
    imports.take_over(ws, [ANNA], ImportOptions("first.csv"))
    plan = imports.plan(ws, [ANNA, a_row(Random(1), 3)], ImportOptions("second.csv"))
    with ws.operation("around", bulk=True):
        contacts.delete(ws, [only(ws, "anna").id])
        imports.run(ws, plan)
