"""Merging contacts, one pair (or three and more) after the other: field by field, with the result in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.common.clock import local_day
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations.merge import merge
from crm_desktop.operations.merge_look import look
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.dates import format_date
from crm_desktop.records.merge_plan import Choices, Plan, Side
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import listing, merging
from crm_desktop.ui import fonts
from crm_desktop.ui.providers import MergeCase
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import FocusVisible, draw_avatar, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.surface import Card

from .merge_grid import LABEL, MergeGrid

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("merge_dialog")

WIDTH, COLUMN = 892, 250
"""Inner width of the dialog for two contacts, and the least for each of more."""


AT_ONCE = 200
"""A company of more people is merged beside the window."""


class _Head(FocusVisible, QRadioButton):
    """The head of a column; the one chosen is the contact that stays."""

    def __init__(self, side: Side, when: str) -> None:
        super().__init__()
        self.side, self._when = side, when
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self._say())
        self._say()

    def second(self) -> str:
        entries = tr.plural(self.side.entries, "{n} entry", "{n} entries")
        state = tr("stays") if self.isChecked() else tr("goes up in it")
        whole = " · ".join(filter(None, (self._when, entries, state)))
        fits = fonts.metrics("small").horizontalAdvance(whole) <= max(60, self.width() - 72)
        return whole if fits else f"{entries} · {state}"

    def _say(self) -> None:
        self.setAccessibleName(f"{self.side.name}, {self.second()}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(COLUMN, 62)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 62)

    def hitButton(self, pos) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        fill = "hover" if self.underMouse() else "surface"
        line = "accent" if self.isChecked() else "border"
        rounded(painter, self.rect(), 10, colour(fill), colour(line))
        if self.ring:
            focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), 7)
        face = QRect(self.width() - 48 if rtl else 12, 13, 36, 36)
        name = self.side.name or tr("Without a name")
        draw_avatar(painter, face, initials(name), name, company=self.side.kind == COMPANY)
        room = QRect(12 if rtl else 60, 10, self.width() - 72, 22)
        painter.setFont(fonts.font("head"))
        painter.setPen(colour("text"))
        draw_text(painter, room, name, None, align)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        draw_text(painter, room.translated(0, 21), self.second(), None, align)


class MergeDialog(Dialog):
    """Goes through the cases: each is merged, said to be no duplicate, or left for later. `on_end` is called with the
    number merged when the last one is done or the dialog is closed."""

    def __init__(
        self, context: Context, cases: Sequence[MergeCase], on_end: Callable[[int], object] | None = None
    ) -> None:
        super().__init__(context.window, tr("Merge contacts"), " ", width=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._cases, self._on_end = context, list(cases), on_end
        self._at, self.merged, self.has_case = -1, 0, False
        self.grid: MergeGrid | None = None
        self.heads: dict[str, _Head] = {}
        self._holder = QScrollArea()
        self._holder.setWidgetResizable(True)
        self._holder.setFrameShape(QFrame.Shape.NoFrame)
        self._holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(28, 12, 12, 20)
        self.body.addWidget(self._holder, 1)
        self.body.addWidget(self._make_result())
        self._make_foot()
        self.finished.connect(self._end)
        context.window.installEventFilter(self)
        self.next_case()

    def _make_result(self) -> QWidget:
        card = Card(fill="sunken", line="")
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(10)
        row.addWidget(IconLabel("info", "accent", size=18), 0, Qt.AlignmentFlag.AlignTop)
        self.result_words = Label("", "body", wrap=True)
        row.addWidget(self.result_words, 1)
        holder = QWidget()
        around = QHBoxLayout(holder)
        around.setContentsMargins(0, 0, 16, 0)
        around.addWidget(card)
        return holder

    def _make_foot(self) -> None:
        self.apart = self.add_button(tr("No duplicate"), "secondary", self.keep_apart, left=True)
        self.later = self.add_button(tr("Later"), "ghost", self.next_case, left=True)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.go = self.add_button(tr("Merge"), "primary", self.merge)
        self._letters = {Qt.Key.Key_N: self.apart, Qt.Key.Key_S: self.later}
        for key, button in self._letters.items():
            button.setToolTip(plain_tip(key_text(chr(key))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N: no duplicate, S: later. There is nothing to type into here."""
        button = self._letters.get(Qt.Key(event.key()))
        if button is not None and not button.isHidden() and not event.modifiers():
            button.click()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._context.window and self.has_case:
            self._fit()
        return super().eventFilter(watched, event)

    # One case after the other

    @property
    def case(self) -> MergeCase:
        return self._cases[self._at]

    def next_case(self) -> None:
        """Show the next case that still stands; close after the last."""
        while self._at + 1 < len(self._cases):
            self._at += 1
            ids = [merging.standing_for(self._context.ws, contact_id) for contact_id in self.case.ids]
            ids = list(dict.fromkeys(ids))
            if len(listing.existing(self._context.ws, ids)) < max(2, len(ids)):
                continue  # merged or deleted meanwhile
            try:
                plan = look(self._context.ws, ids)
            except CrmError as problem:
                self._context.show_error(problem)
                continue
            self._show(plan)
            return
        if self.has_case:
            self.accept()

    def _show(self, plan: Plan) -> None:
        self.has_case = True
        case, total = self.case, len(self._cases)
        pair = tr("Pair {n} of {all}", n=self._at + 1, all=total) if total > 1 else ""
        score = tr("{n} % alike", n=int(case.score * 100)) if case.score else ""
        parts = " · ".join(filter(None, (pair, score)))
        about = ": ".join(filter(None, (parts, case.reasons)))
        many = tr.plural(len(plan.sides), "{n} contact becomes one", "{n} contacts become one")
        self.title.setText(tr("Merge duplicate contacts") if case.score else tr("Merge contacts"))
        self.setWindowTitle(self.title.text())
        self.subtitle.setText(about or many)
        self.apart.setVisible(case.apart is not None and len(plan.sides) == 2)
        self.later.setVisible(total > 1)
        self.plan = plan
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(14)
        column.addLayout(self._make_heads(plan))
        self.grid = MergeGrid(plan, [side.id for side in plan.sides])
        self.grid.changed.connect(self._tell)
        column.addWidget(self.grid, 1)
        self._holder.setWidget(page)
        self._tell()
        self._fit()
        self.grid.focus_first()

    def _make_heads(self, plan: Plan) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        stays = Label(tr("Stays"), "body", "text2")
        stays.setFixedWidth(LABEL)
        row.addWidget(stays)
        self.heads = {}
        for side in plan.sides:
            day = local_day(side.created_at)
            shown = format_date(day.isoformat()) if day else ""
            imported = tr("{file}, {day}", file=side.import_name, day=shown) if side.import_name else ""
            head = _Head(side, imported or (tr("created {day}", day=shown) if shown else ""))
            head.setChecked(side.id == plan.lead)
            head.clicked.connect(partial(self._lead, side.id))
            self.heads[side.id] = head
            row.addWidget(head, 1)
        return row

    def _lead(self, contact_id: str) -> None:
        for key, head in self.heads.items():
            head.setChecked(key == contact_id)
        self._tell()

    @property
    def lead(self) -> str:
        return next(key for key, head in self.heads.items() if head.isChecked())

    def _fit(self) -> None:
        """As large as the fields need, within the window."""
        page = self._holder.widget()
        room = self._context.window.size()
        columns = len(self.plan.sides)
        wide = max(WIDTH, LABEL + columns * (COLUMN + 16)) + 28 + 28 + 50
        wide = min(wide, room.width() - 24)
        page.setMinimumWidth(min(wide - 110, LABEL + columns * 200))
        rest = 260 if self.subtitle.text() else 236
        page.ensurePolished()
        high = min(page.sizeHint().height() + rest + 50, room.height() - 16)
        self.setFixedWidth(wide)
        self.resize(wide, max(420, high))
        window = self._context.window
        self.move(window.mapToGlobal(window.rect().center()) - self.rect().center())

    # The result in words

    def _tell(self) -> None:
        self.result_words.setText(result_text(self.plan, self.grid.choices(), self.lead))

    # What the buttons do

    def merge(self) -> None:
        keep, choices = self.lead, self.grid.choices()
        others = [side.id for side in self.plan.sides if side.id != keep]
        context = self._context
        if self._many(others):
            self._merge_beside(keep, others, choices)
        elif context.do(lambda: merge(context.ws, keep, others, choices), self._done):
            self.merged += 1
            self.next_case()

    def _many(self, others: Sequence[str]) -> bool:
        """Whether so many people move to another company that the window must not wait for it."""
        rows = listing.rows_of(self._context.ws, others)
        return sum(row.people for row in rows) > AT_ONCE

    def _done(self, kept: str) -> str:
        """With the name it has now, which may be that of the other one."""
        return tr("Merged into “{name}”", name=contact_queries.name(self._context.ws, kept))

    def _merge_beside(self, keep: str, others: Sequence[str], choices: Choices) -> None:
        self.setEnabled(False)

        def done(kept: str) -> None:
            self._context.toast(self._done(kept), undo=True)
            if isValid(self):  # the window manager closes also what is disabled
                self.setEnabled(True)
                self.merged += 1
                self.next_case()

        def failed(problem: Exception | None = None) -> None:
            if isValid(self):
                self.setEnabled(True)
            if problem is not None:
                self._context.show_error(problem)

        self._context.run(
            self.title.text(), lambda ws, _progress: merge(ws, keep, others, choices), done, failed, failed
        )

    def keep_apart(self) -> None:
        if self.case.apart is not None:
            self._context.do(self.case.apart, tr("Remembered: no duplicate"))
        self.next_case()

    def _end(self) -> None:
        if self._on_end is not None:
            self._on_end(self.merged)


def result_text(plan: Plan, choices: Choices, lead: str) -> str:
    """ "Result: Dr. Anna Müller with 53 entries, 2 e-mail addresses … Can be undone at any time."""
    counts: dict[str, int] = {}
    name = plan.side(lead).name
    for line in plan.lines:
        for choice in line.choices:
            kept = [item for item in choice.items if item.text and choices.keeps(line, choice, item)]
            counts[line.code] = counts.get(line.code, 0) + bool(kept)
            if line.code == "name" and kept:
                name = kept[0].text
    parts = [
        tr.plural(plan.entries, "{n} entry", "{n} entries") if plan.entries else "",
        tr.plural(counts["email"], "{n} e-mail address", "{n} e-mail addresses") if counts.get("email") else "",
        tr.plural(counts["phone"], "{n} phone number", "{n} phone numbers") if counts.get("phone") else "",
        tr.plural(counts["address"], "{n} address", "{n} addresses") if counts.get("address") else "",
        tr.plural(counts["tag"], "{n} tag", "{n} tags") if counts.get("tag") else "",
    ]
    has = ", ".join(filter(None, parts))
    what = tr("Result: {name}: {what}.", name=name, what=has) if has else tr("Result: {name}.", name=name)
    return what + " " + tr("History, relations and files of all stay. Merging can be undone, also weeks later.")
