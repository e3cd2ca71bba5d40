"""Shortcuts as people read them."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.ui import shortcuts


def test_german_keys():
    i18n.set_language("de")
    assert shortcuts.parts("Ctrl+Shift+D", mac=False) == ["Strg", "Umschalt", "D"]
    assert shortcuts.label("Ctrl+Return", mac=False) == "Strg+Eingabe"
    assert shortcuts.label("Del", mac=False) == "Entf"
    assert shortcuts.label("Alt+Left", mac=False) == "Alt+←"


def test_english_and_mac_keys():
    assert shortcuts.label("Ctrl+Shift+D", mac=False) == "Ctrl+Shift+D"
    assert shortcuts.label("Ctrl+Shift+D", mac=True) == "⇧⌘D"
    assert shortcuts.label("Ctrl++", mac=False) == "Ctrl++"
    assert shortcuts.label("") == ""


@pytest.mark.parametrize("key", ["J", "Space", "Del", "Shift+J", "?"])
def test_bare(key):
    assert shortcuts.is_bare(key)


@pytest.mark.parametrize("key", ["Ctrl+J", "F2", "Shift+F6", "Alt+Left", "F10"])
def test_not_bare(key):
    assert not shortcuts.is_bare(key)
