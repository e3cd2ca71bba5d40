"""Numbers clicked in a browser or a mail (tel:, callto:) come to the window: registered for the user's own account,
without the rights of an administrator, and taken away again without a trace.

Linux: `xdg_links`. Windows: a class of links and the capabilities of a program under HKEY_CURRENT_USER; which program
opens them the user says, Windows lets nobody else. A Mac only asks apps (bundles), which a checkout or a wheel is not.
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Any

from . import xdg_links
from .errors import CrmError
from .i18n import texts
from .links import LINK
from .start_command import desktop_line, program, windows_line

tr = texts("call_links")

SCHEMES = ("tel", "callto")
OFF, OFFERED, CHOSEN = "off", "offered", "chosen"
"""Not registered; registered, but another program opens it or nobody has said; opened by this program."""

WINDOWS_CHOICE = "ms-settings:defaultapps?registeredAppUser=Kontor"
"""The page of Windows' settings where the program for tel: is chosen."""
_CLASS, _CAPABILITIES = "Kontor.Call", r"Software\Kontor\Capabilities"
_CLASSES, _REGISTERED = r"Software\Classes", r"Software\RegisteredApplications"
_USERS_CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\{scheme}\UserChoice"


def why_not(system: str = sys.platform) -> str:
    """Why this system cannot be told; '' where it can."""
    if system == "darwin":
        return tr("On a Mac only programs installed as an app can open these links, and Kontor is not one yet.")
    return ""


def state(scheme: str, system: str = sys.platform) -> str:
    """OFF, OFFERED or CHOSEN."""
    if system == "darwin":
        return OFF
    if system != "win32":
        return OFF if scheme not in xdg_links.offered() else CHOSEN if xdg_links.chosen(scheme) else OFFERED
    if _read(rf"{_CAPABILITIES}\URLAssociations", scheme) != _CLASS:
        return OFF
    return CHOSEN if _read(_USERS_CHOICE.format(scheme=scheme), "ProgId") == _CLASS else OFFERED


def take(schemes: Collection[str], system: str = sys.platform) -> None:
    """Be registered for exactly these of SCHEMES from now on. Raises CrmError where that is not possible."""
    wanted = tuple(scheme for scheme in SCHEMES if scheme in schemes)
    if wanted and (why := why_not(system)):
        remedy = tr("A telephone program can hand calls over all the same: {line}", line="crm-desktop --call NUMBER")
        raise CrmError(why, safe=tr("Nothing was changed."), remedy=remedy)
    if system == "darwin":
        return
    try:
        if system == "win32":
            _take_windows(wanted)
        else:
            xdg_links.put(wanted, f"{desktop_line([*program(), LINK])} %u")
    except OSError as problem:
        raise CrmError(
            tr("The system did not take the entry ({reason}).", reason=problem.strerror or type(problem).__name__),
            safe=tr("Your data are not concerned."), remedy=tr("Ask who looks after this computer."),
        ) from problem  # fmt: skip


def _take_windows(wanted: tuple[str, ...]) -> None:
    _remove_windows()
    if not wanted:
        _tell_windows()
        return
    line = f'{windows_line([*program(), LINK])} "%1"'
    _put(rf"{_CLASSES}\{_CLASS}", {"": "URL:Kontor", "URL Protocol": ""})
    _put(rf"{_CLASSES}\{_CLASS}\shell\open\command", {"": line})
    _put(_CAPABILITIES, {"ApplicationName": "Kontor", "ApplicationDescription": tr("Shows whose number this is")})
    _put(rf"{_CAPABILITIES}\URLAssociations", dict.fromkeys(wanted, _CLASS))
    _put(_REGISTERED, {"Kontor": _CAPABILITIES})
    _tell_windows()


def _remove_windows() -> None:
    """Deeper keys first: Windows deletes none that has others in it."""
    winreg = _winreg()
    for name in (
        rf"{_CLASSES}\{_CLASS}\shell\open\command", rf"{_CLASSES}\{_CLASS}\shell\open", rf"{_CLASSES}\{_CLASS}\shell",
        rf"{_CLASSES}\{_CLASS}", rf"{_CAPABILITIES}\URLAssociations", _CAPABILITIES,
    ):  # fmt: skip
        try:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, name)
        except FileNotFoundError:
            continue
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _REGISTERED, 0, winreg.KEY_SET_VALUE) as key:
            winreg.DeleteValue(key, "Kontor")
    except FileNotFoundError:
        return


def _winreg() -> Any:
    import winreg

    return winreg


def _put(name: str, values: dict[str, str]) -> None:
    winreg = _winreg()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, name) as key:
        for value, text in values.items():
            winreg.SetValueEx(key, value, 0, winreg.REG_SZ, text)


def _read(name: str, value: str) -> str:
    winreg = _winreg()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
            return str(winreg.QueryValueEx(key, value)[0])
    except OSError:
        return ""


def _tell_windows() -> None:
    """The associations have changed (SHCNE_ASSOCCHANGED)."""
    import ctypes

    getattr(ctypes, "windll").shell32.SHChangeNotify(0x08000000, 0, None, None)  # noqa: B009 - there on Windows only
