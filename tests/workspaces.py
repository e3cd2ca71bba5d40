"""A real file per test: made once per run, copied for each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_desktop.store.workspace import Workspace


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.kontor"
    Workspace.create(path).close()
    return path


@pytest.fixture
def workspace_file(tmp_path: Path, empty_file: Path) -> Path:
    path = tmp_path / "office.kontor"
    shutil.copyfile(empty_file, path)
    return path


@pytest.fixture
def ws(workspace_file: Path):
    with Workspace.open(workspace_file) as opened:
        yield opened
