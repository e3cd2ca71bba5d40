"""What can be done with the ticked contacts: a bar over the foot of the list."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour, theme
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.popover import SHADOW, draw_shadow

from .list_state import MOST_TO_MERGE

tr = texts("contacts")

ACTIONS: tuple[tuple[str, str, str], ...] = (
    ("tag", mark("Tag"), "tag"),
    ("role", mark("Role"), "briefcase"),
    ("phase", mark("Phase"), "sprout"),
    ("owner", mark("Responsible"), "user-round"),
    ("field", mark("Field"), "square-pen"),
    ("letter", mark("Letter"), "file-text"),
    ("email", mark("E-mail"), "mail"),
    ("call", mark("Call list"), "phone-outgoing"),
    ("merge", mark("Merge …"), "merge"),
    ("copy", mark("Copy"), "copy"),
    ("export", mark("Export"), "download"),
    ("delete", mark("Delete"), "trash-2"),
)
LEAVE_OUT_FIRST = ("owner", "phase", "copy", "role", "call", "merge", "field")
"""With little room these lose their words first."""


class ActionBar(QWidget):
    """`asked(action, button)` names one of ACTIONS. `all_asked`: tick everything in the view; `closed`: tick nothing.

    Narrow places get two rows with icons only.
    """

    asked = Signal(str, QWidget)
    all_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, without: Collection[str] = ()) -> None:
        """`without`: actions this window cannot do."""
        super().__init__(parent)
        self._names = [name for name, _, _ in ACTIONS if name not in without]
        self.setAccessibleName(tr("Ticked contacts"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SHADOW + 14, SHADOW + 8, SHADOW + 8, SHADOW + 8)
        self._column.setSpacing(2)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(2)
            self._column.addLayout(row)
        # All of it is made inside: shown before it has its place, a part would be a window of its own for a moment.
        self.count = Label("", "body", parent=self, weight=fonts.SEMIBOLD, tabular=True)
        self.all = LinkButton("", self, role="body")
        self.all.clicked.connect(lambda: self.all_asked.emit())
        self.close_button = IconButton("x", tr("Tick nothing"), self, side=32, icon_size=16, shortcut="Esc")
        self.close_button.clicked.connect(lambda: self.closed.emit())
        self._lines = [Divider(self, vertical=True), Divider(self, vertical=True)]
        for line in self._lines:
            line.setFixedHeight(fonts.room(28))
        self.words: dict[str, Button] = {}
        self.icons: dict[str, IconButton] = {}
        for name, text, icon in ACTIONS:
            if name not in self._names:
                continue
            kind = "soft" if name == "tag" else "ghost"
            self.words[name] = Button(tr(text), kind, icon, self)
            self.icons[name] = IconButton(icon, tr(text), self)
            for button in (self.words[name], self.icons[name]):
                button.clicked.connect(lambda _=False, name=name, button=button: self.asked.emit(name, button))
        self._room = 0
        self.hide()

    def show_count(self, ticked: int, text: str, all_text: str) -> None:
        """`all_text` is empty when all are ticked already."""
        for button in (self.words["merge"], self.icons["merge"]):
            button.setEnabled(1 < ticked <= MOST_TO_MERGE)
        self.count.setText(text)
        self.all.set_text(all_text)
        self.all.setVisible(bool(all_text))
        self.setVisible(ticked > 0)
        self.fit(self._room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def set_number(self, name: str, number: str) -> None:
        """How many of the ticked ones an action ("letter", "email") reaches; "" while that is being found out."""
        if name in self.words:
            self.words[name].set_count(number)
            self.icons[name].set_badge(number if number != "0" else "", "accent")
            self.fit(self._room)

    def fit(self, room: int) -> None:
        """Lay out for a place so many pixels wide and take the size needed."""
        self._room = room
        inner = room - 22 - 24
        named = self._names
        fixed = self.count.sizeHint().width() + (self.all.sizeHint().width() if self.all.text() else 0) + 32 + 40
        words = {name: self.words[name].sizeHint().width() + 2 for name in named}
        two_rows = fixed + len(named) * 34 > inner
        for name in (*LEAVE_OUT_FIRST, *(name for name in named if name not in LEAVE_OUT_FIRST)):
            if fixed + sum(words.values()) <= inner and not two_rows:
                break
            words[name] = 34
        self._arrange(two_rows, {name for name, width in words.items() if width > 34})
        self.setFixedSize(self.sizeHint().boundedTo(QSize(room + 2 * SHADOW, 400)))

    def _arrange(self, two_rows: bool, with_words: set[str]) -> None:
        for row in (self._first, self._second):
            while row.count():
                row.takeAt(0)
        first, second = self._first, self._second if two_rows else self._first
        first.addWidget(self.count)
        first.addSpacing(8)
        first.addWidget(self.all)
        if two_rows:
            first.addStretch(1)
            first.addWidget(self.close_button)
        else:
            first.addSpacing(10)
            first.addWidget(self._lines[0])
            first.addSpacing(8)
        self._lines[0].setVisible(not two_rows)
        self._lines[1].setVisible(not two_rows)
        for name in self._names:
            worded = name in with_words
            self.words[name].setVisible(worded)
            self.icons[name].setVisible(not worded)
            second.addWidget(self.words[name] if worded else self.icons[name])
        if two_rows:
            second.addStretch(1)
        else:
            first.addSpacing(8)
            first.addWidget(self._lines[1])
            first.addSpacing(6)
            first.addWidget(self.close_button)
        self._column.activate()

    def panel(self) -> QRect:
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def mousePressEvent(self, event) -> None:
        event.accept()  # a click beside a button is no click on the row below

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        draw_shadow(painter, self.panel(), 12)
        rounded(painter, self.panel(), 12, colour("surface"), colour("control" if theme().dark else "border"))

    def focus_first(self) -> None:
        first = self.words["tag"] if not self.words["tag"].isHidden() else self.icons["tag"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
