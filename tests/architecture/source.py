"""The program's own source as syntax trees, for lints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "crm_desktop"


def trees(folder: Path = PACKAGE) -> Iterator[tuple[str, ast.Module]]:
    """(path below the project, syntax tree) of every module."""
    for path in sorted(folder.rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called(call: ast.Call) -> str:
    """The last name of what is called: setToolTip for self.button.setToolTip(...)."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
