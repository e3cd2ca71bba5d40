"""S9: what people type is shown to the letter. A name like <img src=//server/x> is words, never a picture to fetch."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from tests.architecture.source import PACKAGE, called, trees

NASTY = "<img src=//server/x>Anna & <b>Söhne</b>"
FORBIDDEN = (
    "QMessageBox",
    "QErrorMessage",
    "QTextBrowser",
    "QWhatsThis",
    "QWebEngineView",
    "insertHtml",
    "setMarkdown",
)
"""Widgets and ways that guess at HTML or fetch what it names."""


def faults(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and is_label(node) and not any(map(says_plain, calls_in(node))):
            yield f"{node.lineno}: class {node.name} is a QLabel without PlainText"
        if not isinstance(node, ast.Call):
            continue
        name = called(node)
        if name == "QLabel":
            yield f"{node.lineno}: QLabel(...): use Label or ElidedLabel of ui/widgets"
        elif name in FORBIDDEN:
            yield f"{node.lineno}: {name}"
        elif name in ("setTextFormat", "setHtml") and not (
            says_plain(node) or to_clipboard(node) or made_harmless(node)
        ):
            yield f"{node.lineno}: {name} other than plain text"
        elif name == "setToolTip" and node.args and not is_plain(node.args[-1]):
            yield f"{node.lineno}: setToolTip without plain_tip()"
        elif name == "showText" and len(node.args) > 1 and not is_plain(node.args[1]):
            yield f"{node.lineno}: QToolTip.showText without plain_tip()"


def is_label(node: ast.ClassDef) -> bool:
    return any(getattr(base, "id", "") == "QLabel" for base in node.bases)


def calls_in(node: ast.AST) -> Iterator[ast.Call]:
    return (part for part in ast.walk(node) if isinstance(part, ast.Call))


def says_plain(call: ast.Call) -> bool:
    return called(call) == "setTextFormat" and ast.unparse(call.args[0]).endswith("PlainText")


def to_clipboard(call: ast.Call) -> bool:
    return called(call) == "setHtml" and ast.unparse(call.func) == "data.setHtml"


def made_harmless(call: ast.Call) -> bool:
    """The page of a mail through common/safe_html.py (tests/ui/mails/test_viewer.py), or the sheet of the day, whose
    words are escaped (exchange/day_sheet.py), or the sheets about a person likewise (consent_proof, data_sheet)."""
    made = ast.unparse(call.args[0].func) if isinstance(call.args[0], ast.Call) else ""
    return called(call) == "setHtml" and made in (
        "safe_html",
        "day_sheet.html",
        "consent_proof.html",
        "data_sheet.html",
    )


def is_plain(text: ast.expr) -> bool:
    """A literal, our own words without data, or text that went through plain_tip()."""
    if isinstance(text, ast.Constant):
        return True
    if isinstance(text, ast.IfExp):
        return is_plain(text.body) and is_plain(text.orelse)
    if not isinstance(text, ast.Call):
        return False
    own_words = called(text) == "tr" and not text.keywords and all(isinstance(part, ast.Constant) for part in text.args)
    return called(text) == "plain_tip" or own_words


def test_every_label_and_tooltip_shows_plain_text():
    found = [f"{path}:{fault}" for path, tree in trees(PACKAGE / "ui") for fault in faults(tree)]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "QLabel(name)",
        "box = QMessageBox(self)",
        "class Name(QLabel):\n    def __init__(self, name):\n        super().__init__(name)",
        "self.setToolTip(name)",
        "self.setToolTip(tr('Call {name}', name=name))",
        "self.setToolTip(name if name else '')",
        "QToolTip.showText(place, name, self)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "view.setHtml(body)",
        "QTextBrowser()",
    ],
)
def test_the_lint_bites(code):
    assert list(faults(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "self.setToolTip(tr('Change colour'))",
        "self.setToolTip(plain_tip(name))",
        "self.setToolTip('' if on else plain_tip(why))",
        "class Name(QLabel):\n    def __init__(self, n):\n        self.setTextFormat(Qt.TextFormat.PlainText)",
    ],
)
def test_the_lint_lets_good_code_pass(code):
    assert list(faults(ast.parse(code))) == []


def test_labels_show_the_letters(qtbot):
    for label in (Label(NASTY), ElidedLabel(NASTY), StatusChip(NASTY), KeyCap(NASTY)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_tooltips_show_the_letters_and_fetch_nothing(qtbot):
    class Document(QTextDocument):
        def loadResource(self, kind, name):
            asked.append(name)

    asked: list[object] = []
    document = Document()
    document.setHtml(plain_tip(f"{NASTY}\nzweite Zeile"))
    document.size()
    assert document.toPlainText() == f"{NASTY}\nzweite Zeile"
    assert asked == []
    assert plain_tip("Müller & Söhne") == "Müller & Söhne"
    document.setHtml(NASTY)
    document.size()
    assert asked, "without it the picture is asked for"
