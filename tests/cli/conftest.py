"""Running commands in this process, on a copy of the sample office."""

from __future__ import annotations

import json
import shutil

import pytest

from crm_desktop.cli.main import DONE, main
from crm_desktop.exchange import samples


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "office.kontor"
    samples.make(path)
    return path


@pytest.fixture
def office(tmp_path, sample_file):
    path = tmp_path / "office.kontor"
    shutil.copyfile(sample_file, path)
    return path


@pytest.fixture
def run(capfd):
    """run("search", "müller") gives (exit code, output, messages)."""

    def call(*arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        found = capfd.readouterr()
        return code, found.out, found.err

    return call


@pytest.fixture
def ask(run):
    """Like run() for a command that must succeed, with its JSON read."""

    def call(*arguments: object, code: int = DONE):
        done, out, err = run(*arguments, "--json")
        assert done == code, out + err
        return json.loads(out)

    return call
