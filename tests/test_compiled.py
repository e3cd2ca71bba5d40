"""Modules compiled ahead of time stand in for their sources, and never for sources that were edited since."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.common import compiled

ROOT = Path(__file__).resolve().parents[1]
LISTED = ROOT / "packaging" / "compile.py"


@pytest.fixture
def program(tmp_path) -> Path:
    """A copy of what is needed to import one compiled module."""
    if "crm_desktop.common.fold" not in compiled.read_index():
        pytest.skip("nothing is compiled here")
    for name in ("__init__.py", "common/__init__.py", "common/compiled.py", "common/fold.py"):
        (tmp_path / "crm_desktop" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / "crm_desktop" / name, tmp_path / "crm_desktop" / name)
    folder = Path(compiled.FOLDER).relative_to(ROOT)
    shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def loaded(program: Path, **environment: str) -> tuple[str, str, str]:
    """The ending of what is loaded for common/fold.py, what the module says of its place, and a text it folds."""
    code = "import crm_desktop.common.fold as m; print(m.__spec__.origin); print(m.__file__); print(m.fold('Müßig'))"
    plain = {name: value for name, value in os.environ.items() if name != "KONTOR_PLAIN"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=program, env={**plain, **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    origin, file, folded = done.stdout.split()
    return Path(origin).suffix, file, folded


def test_what_is_compiled_takes_the_place_of_its_source(program):
    source = str(program / "crm_desktop" / "common" / "fold.py")
    suffix, file, folded = loaded(program)
    assert (suffix, file) == (Path(compiled.read_index()["crm_desktop.common.fold"][0]).suffix, source)
    assert loaded(program, KONTOR_PLAIN="1") == (".py", source, folded)


def test_an_edited_source_counts_at_once(program):
    source = program / "crm_desktop" / "common" / "fold.py"
    source.write_text(source.read_text(encoding="utf-8") + "\ndef fold(text): return 'edited'\n", encoding="utf-8")
    assert loaded(program) == (".py", str(source), "edited")


@pytest.mark.parametrize("content", [b"", b"not an index", b"\xff" * 40])
def test_a_damaged_index_means_plain_python(program, content):
    (program / Path(compiled.INDEX).relative_to(ROOT)).write_bytes(content)
    assert loaded(program)[0] == ".py"


def test_what_is_listed_for_compiling_exists_and_is_never_a_program_of_its_own():
    spec = importlib.util.spec_from_file_location("compiling", LISTED)
    assert spec is not None
    assert spec.loader is not None
    listed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(listed)
    names = listed.modules()
    assert len(names) == len(set(names))
    assert "crm_desktop.common.turns" not in names, "compiled, it would hand nothing on"
    for name in names:
        source = Path(compiled.source_of(name)).read_text(encoding="utf-8")
        assert not re.search(r"^if __name__ ==", source, re.M), f"{name} is started with -m"
