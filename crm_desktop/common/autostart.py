"""Starting with the computer, hidden in the tray: one small entry where each system looks for such things.

Windows: a value under the Run key of the user; macOS: a LaunchAgent; otherwise a .desktop file in autostart.
Off until somebody asks for it. Only the user's own account is concerned.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from .instance import BACKGROUND
from .start_command import desktop_line, program, windows_line

NAME = "Kontor"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_AGENT = "example.kontor.background"


def command() -> list[str]:
    """How this program is started in the background."""
    return [*program(), BACKGROUND]


def is_on(system: str = sys.platform) -> bool:
    """Whether the entry is there."""
    if system == "win32":
        return _registered() is not None
    return _file(system).is_file()


def turn_on(arguments: Sequence[str], system: str = sys.platform) -> None:
    """Write the entry. Raises OSError where that is not allowed."""
    if system == "win32":
        _register(windows_line(arguments))
        return
    path = _file(system)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(agent(arguments) if system == "darwin" else desktop_entry(arguments), encoding="utf-8")


def turn_off(system: str = sys.platform) -> None:
    """Take the entry away; none there is fine. Raises OSError where that is not allowed."""
    if system == "win32":
        _register(None)
    else:
        _file(system).unlink(missing_ok=True)


def _file(system: str) -> Path:
    if system == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
    named = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(named) if os.path.isabs(named) else Path.home() / ".config"
    return config / "autostart" / "kontor.desktop"


def desktop_entry(arguments: Sequence[str]) -> str:
    line = desktop_line(arguments)
    return (
        f"[Desktop Entry]\nType=Application\nName={NAME}\nExec={line}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def agent(arguments: Sequence[str]) -> str:
    """A property list for launchd."""
    items = "".join(f"    <string>{escape(text)}</string>\n" for text in arguments)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n'
        f'<plist version="1.0">\n<dict>\n  <key>Label</key>\n  <string>{_AGENT}</string>\n'
        f"  <key>ProgramArguments</key>\n  <array>\n{items}  </array>\n"
        "  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n"
    )


def _winreg() -> Any:
    import winreg

    return winreg


def _registered() -> str | None:
    winreg = _winreg()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            return str(winreg.QueryValueEx(key, NAME)[0])
    except FileNotFoundError:
        return None


def _register(line: str | None) -> None:
    winreg = _winreg()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
        if line is not None:
            winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line)
            return
        try:
            winreg.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
