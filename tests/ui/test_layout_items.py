"""PySide must not remember items of layouts, or the program ends at some later deletion (ui/layout_items.py)."""

import ast
import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from shiboken6 import dump

from crm_desktop.ui import layout_items
from crm_desktop.ui.layout_items import remembered, widgets_of
from crm_desktop.ui.widgets.flow_layout import FlowLayout

UI = Path(layout_items.__file__).parent

ENDS = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QPropertyAnimation
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from crm_desktop.ui import layout_items

if sys.argv[1:]:
    layout_items.install()
app = QApplication([])
top = QWidget()
column = QVBoxLayout(top)
for _ in range(200):
    row = QHBoxLayout()
    for _ in range(5):
        row.addWidget(QPushButton("x"))
    column.addLayout(row)
for button in top.findChildren(QPushButton):
    button.deleteLater()
del button
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
for _ in range(20):
    parent = QWidget()
    children = [kind(parent) for kind in (QAction, QPropertyAnimation) for _ in range(100)]
    del children
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("alive")
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", ENDS, *arguments], capture_output=True, text=True)


def known() -> list[QLayoutItem]:
    """Items of layouts of Qt that PySide knows; a FlowLayout has to know its own and lets them go itself."""
    gc.collect()
    return [item for item in remembered() if any(line.startswith("parent") for line in dump(item).splitlines())]


def test_a_program_that_fills_and_empties_layouts_lives() -> None:
    done = run("safe")
    assert "alive" in done.stdout, (done.returncode, done.stderr)


@pytest.mark.skipif(sys.platform != "linux", reason="which address an object gets is up to the system")
def test_it_would_not_without_us() -> None:
    """When this fails, PySide has learnt it: ui/layout_items.py can go."""
    assert run().returncode != 0


@pytest.mark.parametrize("kind", [QHBoxLayout, QGridLayout])
def test_a_filled_layout_is_added_without_a_trace(qapp, kind: type[QLayout]) -> None:
    before = len(known())
    window, inner, deeper = QWidget(), kind(), QVBoxLayout()
    column = QVBoxLayout(window)
    deeper.addWidget(QPushButton("deep"))
    deeper.addStretch(1)
    inner.addLayout(deeper, *((0, 0) if kind is QGridLayout else ()))
    inner.addWidget(button := QPushButton("gone"))
    column.addLayout(inner)
    other = QHBoxLayout()
    other.addWidget(QPushButton("other"))
    column.insertLayout(0, other, stretch=1)
    assert column.stretch(0) == 1
    assert len(known()) == before
    button.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(known()) == before
    assert inner.count() == 1  # only the deeper layout
    assert [widget.text() for widget in widgets_of(deeper)] == ["deep"]


def test_widgets_are_found_without_a_trace(qapp) -> None:
    before = len(known())
    window = QWidget()
    column = QVBoxLayout(window)
    buttons = [QPushButton(name) for name in ("one", "two")]
    column.addWidget(buttons[0])
    column.addLayout(QHBoxLayout())
    column.addStretch(1)
    column.addWidget(buttons[1])
    assert widgets_of(column) == buttons
    assert len(known()) == before


def test_a_flow_is_attached_before_it_is_filled(qapp) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    flow = FlowLayout()
    column.addLayout(flow)
    flow.addWidget(QPushButton("one"))
    assert [widget.text() for widget in flow.widgets()] == ["one"]
    late = FlowLayout()
    late.addWidget(QPushButton("two"))
    with pytest.raises(TypeError, match="before it is filled"):
        column.addLayout(late)


def test_screens_do_not_ask_layouts_for_items() -> None:
    """`itemAt` of a list takes a point; anything else is a layout, and PySide would remember the answer."""
    found = []
    for file in UI.rglob("*.py"):
        if file.name in ("layout_items.py", "flow_layout.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in ("itemAt", "itemAtPosition"):
                found.append(f"{file.name}: {ast.unparse(node)}")
    lists = {"tab.py: self.list.itemAt", "plan.py: self.list.itemAt", "tick_list.py: self.itemAt"}
    assert set(found) == lists, set(found) ^ lists
