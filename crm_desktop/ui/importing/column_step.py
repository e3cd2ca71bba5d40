"""Step 2: which column goes to which field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.reading.columns import USER, ColumnMatch
from crm_desktop.records import targets
from crm_desktop.ui import fonts
from crm_desktop.ui.layout_items import widgets_of
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.chips import Chip, TagDot
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.surface import Card, Surface

from .column_row import MARGIN, NARROW_BELOW, SHARES, ColumnRow, set_shares
from .draft import FILE, field_name
from .file_facts import FileFacts
from .new_field import NewFieldDialog
from .rows_in_sight import RowsInSight
from .step import Step

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

LONGEST_NAME = 240
"""Pixels of the name of a file beside what is made of its columns."""

LOOK, MAPPED, FRESH, EMPTY, ALL = "look", "mapped", "fresh", "empty", "all"
ROWS = 190
"""The least room of head and rows together."""
AT_ONCE = 8
"""Rows made before the page is shown; the others follow while it stands."""


class ColumnStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(
            wizard,
            tr("Match the columns"),
            tr("Kontor recognised the columns by their names and values. Check only what stands on top."),
        )
        self._shown_for: object = None
        self._filter = ALL
        self._rows: dict[int, ColumnRow] = {}
        self._order: list[tuple[str, list[ColumnMatch]]] = []
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._make_more)
        self.facts = FileFacts()
        self.facts.change.connect(lambda: wizard.go_to(FILE))
        above = RowsInSight()
        above.column.setSpacing(14)
        above.column.addWidget(self.facts)
        above.column.addLayout(self._filters())
        card = self._table()
        above.add_rows(card, self.area, fonts.room(ROWS))
        self.body.addWidget(above, 1)
        self.layout().setContentsMargins(28, 18, 28, 0)
        self.layout().addWidget(self._summary())

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        place = QWidget()
        flow = FlowLayout(place, spacing=6)
        self.chips: dict[str, Chip] = {}
        for name, text, icon in (
            (LOOK, tr("Look at"), "eye"), (MAPPED, tr("Matched"), ""), (FRESH, tr("New fields"), ""),
            (EMPTY, tr("Empty"), ""), (ALL, tr("All"), ""),
        ):  # fmt: skip
            chip = Chip(text, icon=icon, icon_token="warn" if icon else "", checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.show_only(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        row.addWidget(place, 1)
        self.search = SearchField(tr("Search column"))
        self.search.setFixedWidth(230)
        self.search.textEdited.connect(lambda _text: self._apply_filter())
        row.addWidget(self.search)
        return row

    def _table(self) -> QWidget:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = self._head = Surface("sunken", "bottom")
        head.setFixedHeight(fonts.room(34))
        row = QHBoxLayout(head)
        row.setContentsMargins(MARGIN, 0, MARGIN + 12, 0)
        row.setSpacing(12)
        for text, share in zip(
            (tr("Column in the file"), tr("Examples"), tr("Field in Kontor"), tr("Recognised")), SHARES, strict=True
        ):
            label = ElidedLabel(text, "small", "text2", weight=fonts.SEMIBOLD)
            policy = label.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            label.setSizePolicy(policy)
            row.addWidget(label, share)
        column.addWidget(head)
        self.area = Scrolled()
        self.area.column.setContentsMargins(0, 0, 0, 0)
        self.area.column.setSpacing(0)
        column.addWidget(self.area, 1)
        self._headings: dict[str, tuple[QWidget, Label]] = {}
        return card

    def _summary(self) -> QWidget:
        bar = QWidget()
        bar.setMinimumHeight(40)
        row = self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        row.setContentsMargins(0, 8, 0, 4)
        row.setSpacing(6)
        place = QWidget()
        self._totals = FlowLayout(place, spacing=14)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(place)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        self.keep = QCheckBox()
        self.keep.setFont(fonts.font("body"))
        self.keep.toggled.connect(lambda on: setattr(self.draft, "remember", on))
        row.addWidget(self.keep)
        return bar

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() - 56 < NARROW_BELOW
        set_shares(self._head.layout(), self.width() - 56)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if narrow else across)

    # Showing

    def enter(self) -> None:
        draft = self.draft
        assert draft.look is not None
        self.facts.show_draft(draft)
        name = draft.program or draft.file_name
        short = fonts.metrics("body").elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST_NAME)
        self.keep.setText(tr("Remember this for “{name}”", name=short).replace("&", "&&"))
        self.keep.setToolTip(plain_tip(name if short != name else ""))
        self.keep.setChecked(draft.remember)
        if self._shown_for is not draft.look:
            self._shown_for = draft.look
            self.search.clear()
            self._arrange()
            self._filter = ALL
        self.refresh()

    def _arrange(self) -> None:
        """The order of the rows, kept while one works on them: nothing jumps away under the hand."""
        draft = self.draft
        first = {column.index for column in draft.to_look_at()}
        columns = draft.columns()
        groups = (
            (LOOK, [column for column in columns if column.index in first]),
            (MAPPED, [column for column in columns if not column.empty and column.index not in first]),
            (EMPTY, [column for column in columns if column.empty]),
        )
        self._more.stop()
        self._rows.clear()
        self._headings.clear()
        layout = self.area.column
        while (item := layout.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self._order = [(name, found) for name, found in groups if found]
        self._waiting = [(name, column) for name, found in self._order for column in found]
        self._make_rows(AT_ONCE)
        layout.addStretch(1)
        first_row = next(iter(self._rows.values()), None)
        self.setFocusProxy(first_row.choice if first_row is not None else None)

    def _make_rows(self, count: int) -> None:
        layout = self.area.column
        fields = self.wizard.known_field_names()
        made, self._waiting = self._waiting[:count], self._waiting[count:]
        at = len(widgets_of(layout))  # before the stretch at the end
        for name, column in made:
            if name not in self._headings:
                heading = self._heading(name)
                layout.insertWidget(at, heading)
                at += 1
            row = ColumnRow(column, fields)
            row.chosen.connect(self._choose)
            row.new_field.connect(self._new_field)
            row.reason_asked.connect(self._new_field)
            self._rows[column.index] = row
            layout.insertWidget(at, row)
            at += 1
        if self._waiting:
            self._more.start()

    def _make_more(self) -> None:
        from time import perf_counter

        if not self.context.has_file:  # closed in between
            return
        end = perf_counter() + 0.015
        while self._waiting and perf_counter() < end:
            before = set(self._rows)
            self._make_rows(4)
            self._show_rows(set(self._rows) - before)
        self._apply_filter()

    def _heading(self, name: str) -> QWidget:
        text, token, icon = {
            LOOK: (tr("Please look"), "warn", "eye"),
            MAPPED: (tr("Surely recognised"), "ok", "check"),
            EMPTY: (tr("Empty columns"), "text2", "minus"),
        }[name]
        place = Surface("sunken", "bottom")
        place.setFixedHeight(fonts.room(32))
        row = QHBoxLayout(place)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, token))
        row.addWidget(Label(text, "small", token, weight=fonts.SEMIBOLD))
        count = Label("", "small", "text2", tabular=True)
        row.addWidget(count)
        row.addStretch(1)
        self._headings[name] = (place, count)
        return place

    def refresh(self) -> None:
        """Show the draft again after any decision."""
        self._columns = {column.index: column for column in self.draft.columns()}
        self._doubles, self._sensitive = self.draft.doubles(), self.draft.sensitive()
        self._fresh = self.draft.new_fields()
        self._show_rows(set(self._rows))
        self._count()
        self._apply_filter()
        self.show_next()
        self.wizard.show_notes()

    def _show_rows(self, indexes: set[int]) -> None:
        look = self.draft.look
        assert look is not None
        for index in indexes:
            column = self._columns[index]
            other = self._doubles.get(index)
            self._rows[index].show_column(
                column,
                double=(other.header or other.letter) if other is not None else "",
                sensitive=index in self._sensitive,
                fresh=index in self._fresh,
                again=index in look.remembered and index not in self.draft.chosen,
            )

    def _count(self) -> None:
        columns = list(self._columns.values())
        counts = {name: sum(self._belongs(column, name) for column in columns) for name in self.chips}
        for name, chip in self.chips.items():
            chip.set_count(format_int(counts[name]))
        out = sum(not column.empty and column.target == targets.IGNORE for column in columns)
        self._totals.clear()
        self._totals.addWidget(
            Label(tr.plural(len(columns), "{n} column:", "{n} columns:"), "body", weight=fonts.MEDIUM)
        )
        for number, text, token in (
            (counts[MAPPED] - counts[FRESH], tr("{n} matched", n=format_int(counts[MAPPED] - counts[FRESH])), "ok"),
            (counts[FRESH], tr.plural(counts[FRESH], "{n} new field", "{n} new fields"), "violet"),
            (out, tr("{n} left out", n=format_int(out)), "text3"),
            (counts[EMPTY], tr("{n} empty", n=format_int(counts[EMPTY])), "text3"),
        ):
            if number:
                place = QWidget()
                row = QHBoxLayout(place)
                row.setContentsMargins(0, 0, 0, 0)
                row.setSpacing(6)
                dot = TagDot(text, token)
                row.addWidget(dot)
                row.addWidget(Label(text, "body", weight=fonts.MEDIUM))
                self._totals.addWidget(place)

    def _belongs(self, column: ColumnMatch, name: str) -> bool:
        if name == LOOK:
            open_ = column.index in self._doubles or column.index in self._sensitive
            return not column.empty and (open_ or (not column.sure and column.basis != USER))
        if name == MAPPED:
            return not column.empty and column.target != targets.IGNORE
        if name == FRESH:
            return column.index in self._fresh
        return column.empty if name == EMPTY else True

    def show_only(self, name: str) -> None:
        self._filter = name
        self._apply_filter()

    def _apply_filter(self) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name == self._filter)
        wanted = fold(self.search.text()).split()
        for name, found in self._order:
            visible = 0
            for column in found:
                row = self._rows.get(column.index)
                now = self._columns[column.index]
                words = fold(f"{now.header} {targets.label(now.target)} {field_name(now)}")
                shows = self._belongs(now, self._filter) and all(word in words for word in wanted)
                visible += shows
                if row is not None:
                    row.setVisible(shows)
            if name in self._headings:
                place, count = self._headings[name]
                place.setVisible(bool(visible))
                count.setText(format_int(visible))

    def show_next(self) -> None:
        doubles, reason = self.draft.doubles(), ""
        if doubles:
            column = next(iter(doubles))
            reason = tr(
                "“{field}” has two columns; choose another field for one of them.",
                field=targets.label(self._columns[column].target),
            )
        elif not self.draft.names_someone():
            reason = tr("Match one column at least with a name, a company, a phone number or an e-mail address.")
        hint = reason or tr("next: check values and spellings")
        self.wizard.frame.set_next(tr("Next"), hint=hint, enabled=not reason, why_not=reason)

    # Deciding

    def _choose(self, column: int, target: str) -> None:
        self.draft.choose(column, target)
        self.refresh()

    def _new_field(self, index: int) -> None:
        column, draft = self._columns[index], self.draft
        name = field_name(column) or " ".join((column.header or column.letter).split())
        others = {other.casefold() for place, other in self._fresh.items() if place != index}
        dialog = NewFieldDialog(
            self, name, column.samples, draft.kinds.get(name, ""), draft.reasons.get(name, ""),
            frozenset(draft.known_fields | others),
        )  # fmt: skip
        dialog.accepted.connect(lambda: self._field_made(index, *dialog.values()))
        dialog.open()

    def _field_made(self, index: int, name: str, kind: str, reason: str) -> None:
        self.draft.kinds[name] = kind
        if reason:
            self.draft.reasons[name] = reason
        self._choose(index, f"custom:{name}")
        self._rows[index].choice.setFocus()
