"""The colours keep their contrast, every scheme knows every token, and a switch reaches the widgets."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from crm_desktop.common import paths
from crm_desktop.ui import icons, live_icons, style
from crm_desktop.ui.theme import SCHEMES, colour, read_tokens, theme
from crm_desktop.ui.widgets.painting import KINDS

TEXTS = ("text", "text2", "text3", "accent", "danger", "warn", "ok", "info", "violet")
GROUNDS = ("bg", "surface", "sunken", "hover", "sel")
SOFT = ("danger", "warn", "ok", "info", "violet")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shade = QColor(colour)
    parts = [part / 255 for part in (shade.red(), shade.green(), shade.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs() -> list[tuple[str, str]]:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [(kind, f"{kind}Soft") for kind in (*SOFT, "accent")]
    pairs += list(KINDS.values())
    pairs += [("onAccent", "accentFill"), ("onAccent", "accentHover"), ("onToast", "toast")]
    return [
        *pairs,
        ("toastAccent", "toast"),
        ("surface", "danger"),
        ("text", "accentSoft"),
        ("text2", "accentSoft"),
        ("text", "warnSoft"),
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme):
    tokens = read_tokens(scheme)
    least = 7.0 if scheme.startswith("contrast") else 4.5
    weak = {
        pair: round(ratio, 2) for pair in text_pairs() if (ratio := contrast(tokens[pair[0]], tokens[pair[1]])) < least
    }
    assert not weak


@pytest.mark.parametrize("scheme", SCHEMES)
def test_controls_and_focus_stand_out_from_every_ground(scheme):
    tokens = read_tokens(scheme)
    lines = ("control", "accent", *(("border",) if scheme.startswith("contrast") else ()))
    weak = {
        (line, ground): round(ratio, 2)
        for line in lines
        for ground in GROUNDS
        if (ratio := contrast(tokens[line], tokens[ground])) < 3.0
    }
    assert not weak


def test_every_scheme_has_the_same_valid_tokens():
    expected = set(read_tokens("light"))
    for scheme in SCHEMES:
        tokens = read_tokens(scheme)
        assert set(tokens) == expected
        assert all(QColor(value).isValid() for value in tokens.values())


def test_the_stylesheet_uses_known_tokens_only():
    text = style.stylesheet(read_tokens("dark"), ":/x")
    assert not re.findall(r"@\w+|\$\w+", text)
    assert text.count("{") == text.count("}")


def test_a_switch_recolours_palette_widgets_and_icons(qtbot):
    from crm_desktop.ui.widgets.surface import Surface

    theme().install(QApplication.instance(), "light")
    pane = Surface("bg")
    qtbot.addWidget(pane)
    pane.resize(8, 8)
    light = pane.grab().toImage().pixelColor(2, 2)
    before = live_icons.icon("sun", "accent").pixmap(16, 16)
    with qtbot.waitSignal(theme().changed, timeout=1000):
        theme().set_mode("dark")
    try:
        assert theme().dark
        assert QApplication.palette().window().color() == colour("surface")
        assert light == QColor(read_tokens("light")["bg"])
        assert pane.grab().toImage().pixelColor(2, 2) == QColor(read_tokens("dark")["bg"])
        after = live_icons.icon("sun", "accent").pixmap(16, 16)
        assert after.toImage() != before.toImage()
    finally:
        theme().set_mode("light")


def test_an_unknown_mode_follows_the_system(qtbot):
    theme().install(QApplication.instance(), "light")
    theme().set_mode("purple")
    assert theme().mode == "system"
    theme().set_mode("light")


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_as_sharp_as_the_screen(qtbot, dpr):
    made = icons.pixmap("phone", "accent", 16, dpr)
    assert made.width() == round(16 * dpr)
    assert made.devicePixelRatio() == dpr
    assert made is icons.pixmap("phone", "accent", 16, dpr)
    in_menu = live_icons.icon("phone", "accent").pixmap(QSize(16, 16), dpr)
    assert in_menu.toImage() == made.toImage()


def test_every_icon_draws_something_and_the_licence_is_there(qtbot):
    folder = paths.resources() / "icons"
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    for file in sorted(folder.glob("*.svg")):
        text = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, file.name
        assert 'stroke-width="2"' in text, file.name
        image = icons.pixmap(file.stem, "#123456", 24, 1.0).toImage()
        assert any(image.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24)), file.name


def test_a_misspelt_icon_fails_at_once(qtbot):
    with pytest.raises(FileNotFoundError):
        live_icons.icon("no-such-icon")
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon")


def test_fonts_come_with_their_licence():
    folder = paths.resources() / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert len(list(folder.glob("*.otf"))) == 4
