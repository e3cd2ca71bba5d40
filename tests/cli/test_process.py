"""The command line as a process of its own: never Qt, UTF-8 everywhere, pipes that close, a quick start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.cli.names import COMMANDS, module
from crm_desktop.exchange import samples

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "office.kontor"
    samples.make(path)
    return path


def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "crm_desktop", *map(str, arguments)],
        cwd=ROOT, capture_output=True, timeout=120, env={**os.environ, **environment},
    )  # fmt: skip


LOAD_EVERYTHING = """
import sys
from importlib import import_module
from crm_desktop.cli import main
from crm_desktop.cli.names import COMMANDS, module
for name in COMMANDS:
    import_module(module(name)).COMMAND
code = main.main(sys.argv[1:])
print(sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")))
print(sorted({"openpyxl", "python_calamine", "phonenumbers", "sqlite_utils", "asyncio"} & set(sys.modules)))
sys.exit(code)
"""


def test_no_command_loads_qt(office, tmp_path):
    result = subprocess.run(
        [sys.executable, "-c", LOAD_EVERYTHING, "search", "anna", "--file", str(office)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    qt, heavy = result.stdout.splitlines()[-2:]
    assert qt == "[]"
    assert heavy == "[]", "a search needs none of the heavy modules"


def test_every_command_has_its_module():
    for name in COMMANDS:
        path = ROOT / (module(name).replace(".", "/") + ".py")
        assert path.is_file()
    there = {path.stem for path in (ROOT / "crm_desktop" / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert there == {module(name).rpartition(".")[2] for name in COMMANDS}


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp437"}])
def test_output_is_utf8_on_every_system(office, environment):
    result = start("search", "Trần", "--file", office, **environment)
    assert result.returncode == 0
    assert "Minh Anh Trần" in result.stdout.decode("utf-8")


def test_a_reader_that_has_enough_is_no_error(office):
    command = [sys.executable, "-m", "crm_desktop", "search", "--limit", "0", "--json", "--file", str(office)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        messages = process.stderr.read()
        assert process.wait(60) == 0
    assert messages == b""


def test_exit_codes_reach_the_shell(office, tmp_path):
    assert start("check", "--file", office).returncode == 0
    assert start("check", "--file", tmp_path / "gone.kontor").returncode == 1
    assert start("frobnicate").returncode == 1


def test_two_processes_may_write_one_after_the_other(office):
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "crm_desktop", "add", "person", f"Person Nr{number}", "--file", str(office)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(4)
    ]
    for process in processes:
        _, messages = process.communicate(timeout=120)
        assert process.returncode == 0, messages
    found = json.loads(start("search", "person nr", "--json", "--file", office).stdout)
    assert found["total"] == 4


def test_starting_costs_little_more_than_python_itself():
    """The floor in the same run: an interpreter that imports argparse and json."""

    def best(*command: str) -> float:
        import time

        times: list[float] = []
        for _ in range(5):
            begun = time.perf_counter()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
            times.append(time.perf_counter() - begun)
        return min(times)

    floor = best(sys.executable, "-c", "import argparse, json")
    assert best(sys.executable, "-m", "crm_desktop", "--version") < 8 * floor
