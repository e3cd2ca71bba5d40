"""Links like tel: registered with each system for the user alone, taken away again, and on Linux really opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.common import call_links, start_command, xdg_links
from crm_desktop.common.call_links import CHOSEN, OFF, OFFERED
from crm_desktop.common.errors import CrmError
from crm_desktop.common.links import reached

OTHERS = """# by hand
[Added Associations]
text/plain=editor.desktop;

[Default Applications]
x-scheme-handler/tel=phone.desktop;
text/html=browser.desktop
"""


@pytest.fixture
def homes(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    (tmp_path / "config").mkdir()
    return tmp_path


def lists(homes: Path) -> Path:
    return homes / "config" / "mimeapps.list"


# Linux


def test_on_and_off_leaves_the_list_as_it_was(homes):
    lists(homes).write_text(OTHERS)
    assert call_links.state("tel", "linux") == OFF
    call_links.take(("tel", "callto"), "linux")
    assert [call_links.state(scheme, "linux") for scheme in call_links.SCHEMES] == [CHOSEN, CHOSEN]
    assert "x-scheme-handler/tel=kontor-call.desktop;phone.desktop;" in lists(homes).read_text()
    call_links.take(("tel",), "linux")
    call_links.take(("tel",), "linux")
    assert [call_links.state(scheme, "linux") for scheme in call_links.SCHEMES] == [CHOSEN, OFF]
    assert "callto" not in lists(homes).read_text()
    call_links.take((), "linux")
    assert lists(homes).read_text() == OTHERS
    assert not (homes / "data" / "applications" / "kontor-call.desktop").exists()
    call_links.take((), "linux")


def test_without_any_list_one_is_made(homes):
    call_links.take(("tel",), "linux")
    assert lists(homes).read_text() == (
        "[Default Applications]\nx-scheme-handler/tel=kontor-call.desktop;\n"
        "\n[Added Associations]\nx-scheme-handler/tel=kontor-call.desktop;\n"
    )
    assert xdg_links.offered() == {"tel"}
    call_links.take((), "linux")
    assert not lists(homes).exists()


def test_the_list_of_a_desktop_goes_first(homes, monkeypatch):
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    own = homes / "config" / "gnome-mimeapps.list"
    own.write_text("[Default Applications]\nx-scheme-handler/tel=phone.desktop\n")
    call_links.take(("tel",), "linux")
    assert call_links.state("tel", "linux") == CHOSEN
    call_links.take((), "linux")
    assert "=phone.desktop" in own.read_text()
    assert "kontor" not in own.read_text()


def test_another_program_chosen_later_is_seen(homes):
    call_links.take(("tel",), "linux")
    lists(homes).write_text(lists(homes).read_text().replace("=kontor-call", "=phone.desktop;kontor-call"))
    assert call_links.state("tel", "linux") == OFFERED


def test_a_list_that_is_a_link_stays_one(homes):
    real = homes / "dotfiles" / "mimeapps.list"
    real.parent.mkdir()
    real.write_text(OTHERS)
    lists(homes).symlink_to(real)
    call_links.take(("tel",), "linux")
    assert lists(homes).is_symlink()
    assert "kontor-call" in real.read_text()


def test_a_system_that_refuses_is_a_sentence(homes):
    (homes / "data").write_text("no folder")
    with pytest.raises(CrmError, match="did not take the entry"):
        call_links.take(("tel",), "linux")
    assert call_links.state("tel", "linux") == OFF


PROGRAM = """import sys
from pathlib import Path
Path({out!r}).write_text(repr(sys.argv[1:]))
"""


@pytest.mark.skipif(not shutil.which("gio"), reason="no gio here")
@pytest.mark.skipif(sys.platform != "linux", reason="gio asks the desktop of Linux")
def test_the_desktop_really_starts_the_program_with_the_link(homes, monkeypatch):
    """A program in our place, in a folder with blanks and signs, gets the link as one word."""
    folder, out = homes / 'Büro & "Co" 100%', homes / "got"
    folder.mkdir()
    stand_in = folder / "stand in.py"
    stand_in.write_text(PROGRAM.format(out=str(out)))
    monkeypatch.setattr(call_links, "program", lambda: [sys.executable, str(stand_in)])
    call_links.take(("tel", "callto"), "linux")
    environment = {**os.environ, "HOME": str(homes)}
    asked = subprocess.run(
        ["gio", "mime", "x-scheme-handler/tel"], env={**environment, "LC_ALL": "C"}, capture_output=True, text=True
    )
    assert asked.stdout.splitlines()[0].endswith("kontor-call.desktop"), asked
    for link in ("tel:+49-331-5550120", "tel:0331%205550120;ext=12", "callto:+493315550120"):
        out.unlink(missing_ok=True)
        subprocess.run(["gio", "open", link], env=environment, check=True, timeout=30)
        for _ in range(300):
            if out.exists() and out.read_text():
                break
            __import__("time").sleep(0.02)
        assert out.read_text() == repr(["--link", link])
    call_links.take((), "linux")
    gone = subprocess.run(["gio", "open", "tel:1"], env=environment, capture_output=True, timeout=30)
    assert gone.returncode != 0


# Windows


class Registry:
    """As much of winreg as is needed: a key is there when it was made; one with others in it is not deleted."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "user", 1, 2

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {
            r"Software\RegisteredApplications": {"Other": "x"},
            r"Software\Classes": {},
        }

    @contextmanager
    def OpenKey(self, root, name, _reserved=0, _access=0):
        assert root == "user"
        if name not in self.keys:
            raise FileNotFoundError
        yield name

    @contextmanager
    def CreateKey(self, root, name):
        assert root == "user"
        parts = name.split("\\")
        for length in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:length]), {})
        yield name

    def QueryValueEx(self, key, name):
        if name not in self.keys[key]:
            raise FileNotFoundError
        return self.keys[key][name], self.REG_SZ

    def SetValueEx(self, key, name, _reserved, kind, value):
        assert kind == self.REG_SZ
        self.keys[key][name] = value

    def DeleteValue(self, key, name):
        if name not in self.keys[key]:
            raise FileNotFoundError
        del self.keys[key][name]

    def DeleteKey(self, root, name):
        assert root == "user"
        if name not in self.keys:
            raise FileNotFoundError
        if any(other.startswith(f"{name}\\") for other in self.keys):
            raise PermissionError(5, "Access is denied")
        del self.keys[name]


@pytest.fixture
def registry(monkeypatch):
    found = Registry()
    monkeypatch.setattr(call_links, "_winreg", lambda: found)
    monkeypatch.setattr(call_links, "_tell_windows", lambda: None)
    monkeypatch.setattr(call_links, "program", lambda: [r"C:\Program Files\Kontor\kontor.exe"])
    return found


def test_windows_gets_a_class_and_capabilities_and_the_user_chooses(registry):
    before = {name: dict(values) for name, values in registry.keys.items()}
    call_links.take(("tel", "callto"), "win32")
    keys = registry.keys
    assert keys[r"Software\Classes\Kontor.Call"] == {"": "URL:Kontor", "URL Protocol": ""}
    assert keys[r"Software\Classes\Kontor.Call\shell\open\command"] == {
        "": r'"C:\Program Files\Kontor\kontor.exe" --link "%1"'
    }
    assert keys[r"Software\Kontor\Capabilities\URLAssociations"] == {"tel": "Kontor.Call", "callto": "Kontor.Call"}
    assert keys[r"Software\RegisteredApplications"]["Kontor"] == r"Software\Kontor\Capabilities"
    assert call_links.state("tel", "win32") == OFFERED
    choice = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\tel\UserChoice"
    keys[choice] = {"ProgId": "Kontor.Call"}
    assert [call_links.state(scheme, "win32") for scheme in call_links.SCHEMES] == [CHOSEN, OFFERED]
    call_links.take(("tel",), "win32")
    assert keys[r"Software\Kontor\Capabilities\URLAssociations"] == {"tel": "Kontor.Call"}
    call_links.take((), "win32")
    assert call_links.state("tel", "win32") == OFF
    del keys[choice]
    left = {name: values for name, values in keys.items() if name not in ("Software", r"Software\Kontor")}
    assert left == before
    call_links.take((), "win32")


def test_windows_shows_no_black_window(monkeypatch, tmp_path):
    (tmp_path / "pythonw.exe").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    assert start_command.program() == [str(tmp_path / "pythonw.exe"), "-m", "crm_desktop"]


# Mac


def test_a_mac_says_what_it_cannot_and_nothing_can_be_taken_away():
    assert "app" in call_links.why_not("darwin")
    with pytest.raises(CrmError, match="On a Mac"):
        call_links.take(("tel",), "darwin")
    call_links.take((), "darwin")
    assert call_links.state("tel", "darwin") == OFF


# What comes of a link


def test_a_link_is_a_link_and_nothing_else():
    assert reached(["--link", "tel:+493315550120"]).link == "tel:+493315550120"
    assert reached(["--link", "tel:1", "--file", "x.kontor", "erase", "Müller"]).file is None
    assert reached(["--link", "undo"]) is None
    assert reached(["--link"]) is None


@pytest.mark.parametrize("arguments", [["undo"], ["erase", "Anna", "--yes"], []])
def test_what_is_no_link_reaches_no_command(monkeypatch, arguments):
    from crm_desktop import __main__ as start

    monkeypatch.setattr(sys, "argv", ["crm-desktop", "--link", *arguments])
    monkeypatch.setattr(start, "_window", lambda _: pytest.fail("a window was opened"))
    monkeypatch.setattr("crm_desktop.cli.main.main", lambda _: pytest.fail("a command was run"))
    assert start.main() == 1
