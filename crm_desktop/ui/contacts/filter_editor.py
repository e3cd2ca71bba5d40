"""One condition of the filter, edited at its chip, with the number of contacts it leaves."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.filters import ENTRY, Condition, Group, operators, reverse, values_needed
from crm_desktop.store.queries import filter_values, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.ui import fonts
from crm_desktop.ui.waiting import CONDITION, Waiting
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_list import ChoicePanel
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.popover import Popover

from .columns import CUSTOM
from .filter_texts import GROUPS, Names, field_text, field_type, operator_text, search_words
from .filter_values_edit import Asked, TickValues, ValueEdit, is_picked, value_edit

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.reading import Reader

tr = texts("contacts")

WIDTH = 400
PREVIEW_MS = 120

Preview = Callable[[Condition | Group | None], View]


def field_options(names: Names) -> list[Option]:
    """Every field a condition can be about, in groups."""
    options = [
        Option(name, field_text(name, names), group=tr(title), words=f"{tr(title)} {search_words(name)}")
        for title, group in GROUPS
        for name, _ in group
    ]
    own = [Option(CUSTOM + found.id, found.name, group=tr("Own fields")) for found in names.lookups.own.values()]
    return options + own


def choose_field(anchor: QWidget, names: Names, chosen: Callable[[str], object]) -> ChoicePanel:
    """Ask what the condition is about."""
    panel = ChoicePanel(anchor, tr("Condition"), field_options(names), search=tr("Search fields …"))

    def later(name: str) -> None:
        # The next popover must not open while this one still goes: some platforms would close both.
        panel.destroyed.connect(lambda: QTimer.singleShot(0, lambda: chosen(name)))

    panel.chosen.connect(later)
    panel.open_at(anchor)
    return panel


def usual_operator(name: str, names: Names) -> str:
    kind = field_type(name, names)
    if name in ("email", "phone"):
        return "not_empty"
    if name == "legal_basis":
        return "empty"
    if name == "zip":
        return "starts"
    if name.startswith(ENTRY):
        return "within_days" if name == "entry:any" else "contains"
    if kind == "date" and not name.startswith(CUSTOM):
        return "older_than_days" if name == "last_contact" else "within_days"
    return "is" if is_picked(name, kind) else {"text": "contains"}.get(kind, operators(kind)[0])


class FilterEditor(Popover):
    """`done(part)` carries the finished condition; a click outside finishes too, Esc leaves all as it was. What cannot
    be read yet waits for the next condition about the same field."""

    done = Signal(object)

    def __init__(
        self, anchor: QWidget, context: Context, reader: Reader, names: Names, part: Condition | Group, preview: Preview
    ) -> None:
        super().__init__(anchor, tr("Condition"), width=WIDTH)
        self._context, self._reader, self._names, self._preview = context, reader, names, preview
        self._reversed = isinstance(part, Group)
        inner = part.parts[0] if isinstance(part, Group) else part
        assert isinstance(inner, Condition)
        self._condition = inner
        self._discard = False
        self._timer = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._timer.timeout.connect(self._count)
        self._build()
        self._waiting = Waiting(context, self, CONDITION, self._typed)
        self._set_field(inner.field, inner.operator, inner.values)
        if not inner.values:
            self._restore()
        self._waiting.begin()
        self.closed.connect(self._closed)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        self.field = Combo(tr("Field"), field_options(self._names), self, search=tr("Search fields …"))
        self.field.chosen.connect(lambda name: self._set_field(name, usual_operator(name, self._names), ()))
        self.operator = Combo(tr("Comparison"), [], self)
        self.operator.chosen.connect(self._set_operator)
        first.addWidget(self.field, 1)
        first.addWidget(self.operator, 1)
        self.body.addLayout(first)
        self.value: ValueEdit = ValueEdit()
        self.body.addWidget(self.value)
        self.message = Label("", "small", "text2", wrap=True)
        self.body.addWidget(self.message)
        self.body.addWidget(Divider())
        foot = QHBoxLayout()
        foot.setSpacing(6)
        self.hits = Label("", "body", "accent", weight=fonts.MEDIUM, tabular=True)
        self.of_all = Label("", "small", "text2", tabular=True)
        self.turn = Button(tr("Reverse"), "ghost")
        self.turn.setToolTip(tr("Show exactly the other contacts"))
        self.turn.clicked.connect(lambda: self._turn())
        self.finish = Button(tr("Done"), "soft")
        self.finish.clicked.connect(lambda: self._finish())
        foot.addWidget(self.hits)
        foot.addWidget(self.of_all)
        foot.addStretch(1)
        foot.addWidget(self.turn)
        foot.addWidget(self.finish)
        self.body.addLayout(foot)

    def open_at(self, anchor: QWidget, *, align: str = "left", gap: int = 4) -> None:
        super().open_at(anchor, align=align, gap=gap)
        self.value.setFocus(Qt.FocusReason.PopupFocusReason)

    # What is edited

    def part(self) -> Condition | Group:
        """The condition as it stands; ValueError with a sentence while it is not complete."""
        made = Condition(self.field.value, self.operator.value, self.value.values())
        return reverse(made) if self._reversed else made

    def _set_field(self, name: str, operator: str, values: tuple[str, ...]) -> None:
        self.field.set_value(name)
        kind = field_type(name, self._names)
        offered = [Option(found, operator_text(name, found)) for found in operators(kind)]
        self.operator.set_options(offered)
        self._set_operator(operator, values)

    def _set_operator(self, operator: str, values: tuple[str, ...] | None = None) -> None:
        name = self.field.value
        if values is None:
            values = self._kept_values(operator)
        self.operator.set_value(operator)
        asked = Asked(name, operator, values, field_text(name, self._names), self._names, self._context.today())
        old, self.value = self.value, value_edit(asked)
        self.value.setParent(self)
        self.body.replaceWidget(old, self.value)
        old.hide()
        old.deleteLater()
        self.value.changed.connect(self._changed)
        self.value.show()
        self._fit_height()
        if isinstance(self.value, TickValues):
            self._ask_values(asked)
        if self.isVisible():
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    def _kept_values(self, operator: str) -> tuple[str, ...]:
        """What was typed stays when only the comparison changes between kinds that take the same."""
        try:
            now = self.value.values()
        except ValueError:
            return ()
        same = values_needed(operator) == values_needed(self.operator.value) != 0
        return now if same and ("_days" in operator) == ("_days" in self.operator.value) else ()

    def _ask_values(self, asked: Asked) -> None:
        """The values in use and how often, read beside the window."""

        def show(found: list[tuple[str, int]]) -> None:
            if self.value is edit:
                edit.offer(replace(asked, in_use=found))
                self._fit_height()

        edit = self.value
        assert isinstance(edit, TickValues)
        self._reader.ask("filter-values", lambda ws: filter_values.values(ws, asked.field), show)

    def _fit_height(self) -> None:
        self.layout().activate()
        self.adjustSize()

    def _turn(self) -> None:
        """Umkehren: the exact opposite, in words where there is one."""
        try:
            self._reversed = not self._reversed
            turned = self.part()
        except ValueError:
            self._changed()
            return
        self._reversed = isinstance(turned, Group)
        inner = turned.parts[0] if isinstance(turned, Group) else turned
        assert isinstance(inner, Condition)
        self._set_field(inner.field, inner.operator, inner.values)

    # The live count

    def _changed(self) -> None:
        try:
            self.part()
        except ValueError as problem:
            self._say(str(problem))
            self.hits.setText("")
            self.of_all.setText("")
            self._reader.forget("filter-count")
            self._timer.stop()
            return
        self._say(tr("Reversed: contacts for which this is not so.") if self._reversed else "")
        self._timer.start()

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        if self.message.isHidden() == bool(sentence):
            self.message.setVisible(bool(sentence))
            self._fit_height()

    def _count(self) -> None:
        try:
            part = self.part()
        except ValueError:
            return
        with_it, without = self._preview(part), self._preview(None)

        def show(found: tuple[int, int]) -> None:
            self.hits.setText(tr.plural(found[0], "{n} hit", "{n} hits"))
            self.of_all.setText(tr("of {n}", n=format_int(found[1])))

        self._reader.ask("filter-count", lambda ws: (listing.count(ws, with_it), listing.count(ws, without)), show)

    # The end

    def _finish(self) -> None:
        try:
            self.part()
        except ValueError as problem:
            self._say(str(problem))
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._discard = True
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            return
        super().keyPressEvent(event)

    def _closed(self) -> None:
        self._timer.stop()
        for key in ("filter-count", "filter-values"):
            self._reader.forget(key)
        if self._discard:
            return
        try:
            part = self.part()
        except ValueError:
            if self._waiting.keep():
                self._context.toast(tr("The condition is not complete: what you typed waits there."))
            return
        self._waiting.used()
        self.done.emit(part)

    # What was not complete

    def _lines(self) -> list[QLineEdit]:
        return self.value.findChildren(QLineEdit)

    def _typed(self) -> str:
        texts_now = [line.text() for line in self._lines()]
        if not any(texts_now):
            return ""
        return json.dumps([self.field.value, self.operator.value, texts_now], ensure_ascii=False)

    def _restore(self) -> None:
        if not self._waiting.before:
            return
        field, operator, typed = json.loads(self._waiting.before)
        if field != self.field.value or operator not in operators(field_type(field, self._names)):
            return
        self._set_operator(operator, ())
        for line, text in zip(self._lines(), typed, strict=False):
            line.setText(text)
            line.selectAll()
        self._changed()
