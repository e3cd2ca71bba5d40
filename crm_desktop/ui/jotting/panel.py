"""The line for quick capture: type, see who is meant and what it says, Enter writes it down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.operations import jottings
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.jotting import Jotting, jot
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.store.queries import listing
from crm_desktop.ui.followups import words
from crm_desktop.ui.waiting import JOTTING, Waiting
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.entry_line import EntryLine
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("jotting")

WIDTH, MARGIN = 640, 28
MOST = 5
"""Contacts offered at once."""
NEW = "new"


class _Line(EntryLine):
    """Enter writes down; up and down choose among those who may be meant."""

    def __init__(self, panel: JottingPanel) -> None:
        super().__init__("zap")
        self._panel = panel
        self.field.setFixedHeight(2 * self.field.fontMetrics().lineSpacing() + 4)
        self.field.setAccessibleName(tr("What happened, and what comes next?"))
        self.field.setPlaceholderText(tr("E.g. called Miller, wants an offer; Fri 10:00 follow up"))

    def pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.finish(show=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and len(self._panel.who) > 1:
            self._panel.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        return False


class JottingPanel(Dialog):
    """`who` are the contacts offered: (id, name, hint); the last one, with the id NEW, makes a new person."""

    def __init__(self, context: Context, text: str = "", contact_id: str = "") -> None:
        super().__init__(context.window, tr("Quick capture"), width=WIDTH)
        self._context = context
        self._given = contact_id
        self.jotting = Jotting()
        self.who: list[tuple[str, str, str]] = []
        self._chosen = 0
        self._step: Reading | None = None
        self.line = _Line(self)
        self.body.addWidget(self.line)
        self._who_box, self._who = _flow(8)
        self._asked_box, self._asked = _flow(6)
        self._said = QVBoxLayout()
        self._said.setSpacing(6)
        said = QWidget()
        said.setLayout(self._said)
        self.rows = [_Row() for _ in range(2)]
        for row in self.rows:
            self._said.addWidget(row)
        for part in (self._who_box, said, self._asked_box):
            self.body.addWidget(part)
        self.hint = Label("", "small", "warn", wrap=True)
        self.body.addWidget(self.hint)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), "secondary", self.reject, left=True)
        self.add_button(tr("Write down"), "primary", self.finish)
        self.line.field.textChanged.connect(self._read)
        self._waiting = Waiting(context, self, JOTTING, lambda: self.line.text)
        self.line.set_text(text or self._waiting.before)
        self._waiting.begin()
        self.line.field.textChanged.connect(self._waiting.touched)
        self.line.field.moveCursor(QTextCursor.MoveOperation.End)
        self._read()
        QTimer.singleShot(0, self, lambda: self.line.field.setFocus(Qt.FocusReason.PopupFocusReason))

    def _read(self) -> None:
        now = self._context.now().replace(tzinfo=None)
        before = self.who[self._chosen][0] if self._chosen < len(self.who) else ""
        self.jotting = jot(self.line.text, now, i18n.language())
        self._step = self.jotting.step
        self.who = self._people()
        self._chosen = next((place for place, one in enumerate(self.who) if one[0] == before and before != NEW), 0)
        self._show()

    def _people(self) -> list[tuple[str, str, str]]:
        ws = self._context.ws
        if self._given and (row := listing.row_of(ws, self._given)):
            return [(row.id, row.name, row.company)]
        for name in self.jotting.names:
            if found := listing.find(ws, name, MOST):
                found.sort(key=lambda row: (not _called(row.name, name), row.kind == COMPANY))
                people = [(row.id, row.name or tr("Without a name"), row.company) for row in found]
                exact = len(people) == 1
                return people if exact else [*people, self._newcomer(name)]
        return [self._newcomer(self.jotting.names[0])] if self.jotting.kind and self.jotting.names else []

    def _newcomer(self, name: str) -> tuple[str, str, str]:
        return (NEW, name, tr("new person"))

    def step(self, by: int) -> None:
        """Choose the next or the one before of those who may be meant."""
        if self.who:
            self._choose((self._chosen + by) % len(self.who))

    def _choose(self, place: int) -> None:
        self._chosen = place
        self._show()
        announce(self.line.field, ", ".join(part for part in self.who[place][1:] if part))

    def _take(self, step: Reading) -> None:
        self._step = step
        QTimer.singleShot(0, self, self._show)
        self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        found, today = self.jotting, self._context.today()
        self._who.clear()
        for place, (identity, name, hint) in enumerate(self.who):
            text = tr("New: {name}", name=name) if identity == NEW else " · ".join(p for p in (name, hint) if p)
            chip = Chip(text, self._who_box, checkable=True)
            chip.setChecked(place == self._chosen)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # up and down choose from the line
            chip.clicked.connect(lambda _=False, chosen=place: QTimer.singleShot(0, self, lambda: self._choose(chosen)))
            self._who.addWidget(chip)
            chip.show()
        icon = words.LOOKS.get(found.kind, ("sticky-note", "violet"))[0]
        what = label("activity", found.kind) if found.kind else ""
        if found.minutes:
            what = tr("{what}, {n} min", what=what, n=found.minutes)
        now = ": ".join(part for part in (what, found.text) if part)
        self.rows[0].show_text(icon, now)
        step = self._step
        parts = [text for _, text in words.reading_parts(step, today)] if step is not None else []
        if step is not None and step.text:
            parts.append(step.text)
        self.rows[1].show_text("calendar-plus", tr("Then: {step}", step=" · ".join(parts)) if parts else "")
        self._asked.clear()
        for other in found.step.alternatives if found.step is not None else ():
            chip = Chip(words.choice(other, today), self._asked_box, checkable=True)
            chip.setChecked(other == step)
            chip.clicked.connect(lambda _=False, chosen=other: self._take(chosen))
            self._asked.addWidget(chip)
            chip.show()
        self._who_box.setVisible(bool(self.who))
        self._asked_box.setVisible(bool(found.step is not None and found.step.alternatives))
        self.hint.setText(self._missing())
        self.hint.setVisible(bool(self._missing()))
        if self.primary is not None:
            self.primary.setEnabled(not found.empty)
        for box, flow in ((self._who_box, self._who), (self._asked_box, self._asked)):
            box.setMinimumHeight(flow.heightForWidth(WIDTH - 2 * MARGIN))  # a dialog does not ask for this by itself
        QTimer.singleShot(0, self, self.adjustSize)

    def _missing(self) -> str:
        """What has to be said before it can be written down."""
        found = self.jotting
        if found.kind and not self.who:
            return tr("Whom was this with? Type the name, too.")
        step = found.step
        if step is not None and step.alternatives and self._step is step and not step.date and not step.repeat:
            return tr("The next step may mean two days: choose one.")
        if len(self.who) > 2:
            return tr("{n} may be meant: up and down choose.", n=len(self.who) - 1)
        return ""

    def reject(self) -> None:
        if self._waiting.keep():
            self._context.toast(tr("What you typed waits in “Quick capture”."))
        super().reject()

    def finish(self, show: bool = False) -> None:
        """Write it down; with Ctrl also show the contact."""
        found = self.jotting
        if found.empty:
            return
        if found.kind and not self.who:
            announce(self.line.field, self.hint.text())
            return
        step = self._step
        if step is not None and step.alternatives and step is found.step and not step.date and not step.repeat:
            for first in self._asked.widgets()[:1]:
                first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        identity, name = self.who[self._chosen][:2] if self.who else ("", "")
        ws = self._context.ws
        new_name = name if identity == NEW else ""
        written = replace(found, step=step)
        who = "" if identity == NEW else identity
        said = tr("Written down: {name}", name=name) if found.kind else tr("Planned")
        made = self._context.do(lambda: jottings.write_down(ws, written, who, new_name), lambda _: said)
        if made is None:
            return
        self._waiting.used()
        self.accept()
        if show and made:
            self._context.go("contacts", made)


def _called(name: str, typed: str) -> bool:
    """Whether the words stand in the name itself, not only in what else is known."""
    words = fold(name).split()
    return all(any(word.startswith(part) for word in words) for part in fold(typed).split())


class _Row(QWidget):
    """An icon and what was understood."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._icon = IconLabel("sticky-note", "accent", size=16)
        self.text = Label("", "body", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def show_text(self, icon: str, text: str) -> None:
        self._icon.set_icon(icon, "accent")
        self.text.setText(text)
        self.setVisible(bool(text))


def _flow(spacing: int) -> tuple[QWidget, FlowLayout]:
    box = QWidget()
    return box, FlowLayout(box, spacing=spacing, row_spacing=6)
