"""The entry that starts the program with the computer, on each system."""

from __future__ import annotations

import plistlib
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.__main__ import wants_window
from crm_desktop.common import autostart

COMMAND = ["/opt/Büro & Co/kon tor", "-m", '100% "$HOME" \\x', "--background"]


@pytest.fixture
def homes(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


class Registry:
    """As much of winreg as is needed."""

    HKEY_CURRENT_USER, REG_SZ = "user", 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    @contextmanager
    def OpenKey(self, root, name):
        assert (root, name) == ("user", r"Software\Microsoft\Windows\CurrentVersion\Run")
        yield self

    CreateKey = OpenKey

    def QueryValueEx(self, _key, name):
        if name not in self.values:
            raise FileNotFoundError
        return self.values[name], self.REG_SZ

    def SetValueEx(self, _key, name, _reserved, _kind, value):
        self.values[name] = value

    def DeleteValue(self, _key, name):
        if name not in self.values:
            raise FileNotFoundError
        del self.values[name]


def on_and_off(system: str) -> None:
    assert not autostart.is_on(system)
    autostart.turn_off(system)
    autostart.turn_on(COMMAND, system)
    assert autostart.is_on(system)
    autostart.turn_on(COMMAND, system)
    autostart.turn_off(system)
    assert not autostart.is_on(system)


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_files(homes, system):
    on_and_off(system)


def test_windows(monkeypatch):
    registry = Registry()
    monkeypatch.setattr(autostart, "_winreg", lambda: registry)
    on_and_off("win32")
    autostart.turn_on([r"C:\Program Files\Kontor\kontor.exe", "--background"], "win32")
    assert registry.values == {"Kontor": r'"C:\Program Files\Kontor\kontor.exe" --background'}


def test_a_mac_reads_its_agent(homes):
    autostart.turn_on(COMMAND, "darwin")
    (path,) = (homes / "Library" / "LaunchAgents").iterdir()
    found = plistlib.loads(path.read_bytes())
    assert found["ProgramArguments"] == COMMAND
    assert found["RunAtLoad"] is True


def test_a_desktop_entry_says_each_argument_exactly():
    line = next(line for line in autostart.desktop_entry(COMMAND).splitlines() if line.startswith("Exec="))
    assert taken_apart(line.removeprefix("Exec=")) == COMMAND


def taken_apart(line: str) -> list[str]:
    """The rules of the Desktop Entry Specification backwards: values first, then words, bare or in quotes."""
    value, found, word = line.replace("\\\\", "\\"), [], ""
    inside = escaped = False
    for char in f"{value} ":
        if escaped:
            word, escaped = word + char, False
        elif inside and char == "\\":
            escaped = True
        elif char == '"':
            inside = not inside
        elif inside or char != " ":
            word += char
        else:
            found.append(word.replace("%%", "%"))
            word = ""
    assert not inside
    return found


def test_the_command_opens_the_window_and_no_command_line(monkeypatch):
    assert wants_window(autostart.command()[-1:])
    assert autostart.command()[:3] == [sys.executable, "-m", "crm_desktop"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert autostart.command() == [sys.executable, "--background"]
