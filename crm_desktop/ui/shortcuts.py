"""Keyboard shortcuts as people read them: Strg, Umschalt, Entf on a German keyboard, symbols on a Mac. No Qt.

Shortcuts are written in the portable form of Qt ("Ctrl+Shift+D"); on a Mac Ctrl is the command key.
"""

from __future__ import annotations

import sys

from crm_desktop.common.i18n import mark, texts

tr = texts("keys")

_NAMES = {
    "Ctrl": mark("Ctrl"),
    "Shift": mark("Shift"),
    "Alt": mark("Alt"),
    "Return": mark("Enter"),
    "Enter": mark("Enter"),
    "Del": mark("Del"),
    "Ins": mark("Ins"),
    "Space": mark("Space"),
    "Esc": mark("Esc"),
    "PgUp": mark("Page up"),
    "PgDown": mark("Page down"),
    "Home": mark("Home"),
    "End": mark("End"),
    "Backspace": mark("Backspace"),
    "Tab": mark("Tab"),
}
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_MAC = {"Ctrl": "⌘", "Shift": "⇧", "Alt": "⌥", "Meta": "⌃", "Return": "↩", "Enter": "⌅", "Del": "⌦", "Esc": "⎋"}
_MAC_ORDER = ("Meta", "Alt", "Shift", "Ctrl")  # Apple writes ⌃⌥⇧⌘ and then the key


def parts(shortcut: str, *, mac: bool | None = None) -> list[str]:
    """The key caps of a shortcut in the language of the window: "Ctrl+Shift+D" gives Strg, Umschalt, D."""
    if not shortcut:
        return []
    keys = ["+" if key == "" else key for key in shortcut.replace("++", "+ ").replace(" ", "").split("+")]
    if sys.platform == "darwin" if mac is None else mac:
        modifiers = [key for key in _MAC_ORDER if key in keys[:-1]]
        return [_MAC.get(key, _ARROWS.get(key, key)) for key in (*modifiers, keys[-1])]
    return [_ARROWS.get(key) or (tr(_NAMES[key]) if key in _NAMES else key) for key in keys]


def label(shortcut: str, *, mac: bool | None = None) -> str:
    """A shortcut on one line, as in a menu: Strg+Umschalt+D, on a Mac ⇧⌘D."""
    on_mac = sys.platform == "darwin" if mac is None else mac
    return ("" if on_mac else "+").join(parts(shortcut, mac=on_mac))


def is_bare(shortcut: str) -> bool:
    """Whether the shortcut is a key without Ctrl or Alt that would type or press something: J, Space, Del, ?."""
    keys = shortcut.split("+")
    function_key = keys[-1][:1] == "F" and keys[-1][1:].isdigit()
    return not function_key and not {"Ctrl", "Alt", "Meta"} & set(keys[:-1])
