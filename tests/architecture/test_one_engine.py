"""Only one SQLite library may ever touch a file in our process: ours (docs/decisions/0001-engine-and-toolkit.md)."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import trees

OTHERS = ("sqlite3", "pysqlite3", "apsw", "PySide6.QtSql", "QtSql")
OURS = ("sqlcipher3", "sqlite_utils")


def imported(tree: ast.Module) -> set[str]:
    """Every module a source file imports, also by name at run time."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("import_module", "__import__", "load"):
                found.add(str(node.args[0].value))
    return found


def among(names: set[str], wanted: tuple[str, ...]) -> set[str]:
    return {name for name in names if any(name == one or name.startswith(f"{one}.") for one in wanted)}


def test_no_other_engine_is_imported_anywhere():
    assert {path: found for path, tree in trees() if (found := among(imported(tree), OTHERS))} == {}


def test_ours_is_imported_by_the_store_alone():
    users = {path for path, tree in trees() if among(imported(tree), OURS)}
    assert users == {"crm_desktop/store/engine.py", "crm_desktop/store/migrations.py"}


@pytest.mark.parametrize(
    "code",
    [
        "import sqlite3", "import sqlite3.dbapi2 as db", "from sqlite3 import connect", "def f():\n    import apsw",
        "from PySide6.QtSql import QSqlDatabase", "from PySide6 import QtSql", "__import__('sqlite3')",
        "import importlib\nimportlib.import_module('sqlite3')",
    ],
)  # fmt: skip
def test_the_lint_bites(code):
    assert among(imported(ast.parse(code)), OTHERS)
