"""Step 4: every letter as it will be, the odd ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui import fonts
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.forms import ToggleSwitch
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.surface import Surface

from . import follow_up, marks
from .left_out import LeftOutCards
from .paper import Paper
from .recipients_step import line_of
from .rows import Line, LineList, LineModel
from .salutation_step import Greeting, Shares
from .step import Step

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.batch import Look

    from .draft import Prepared
    from .page import LettersPage

tr = texts("letter_wizard")

NARROW = 960
"""Below this width the side panel gives way to the letter."""


class PreviewStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(wizard, "")
        self._narrow = False
        self.heading.hide()
        column = self.layout()
        assert column is not None
        column.setContentsMargins(0, 0, 0, 0)
        while column.count() > 1:  # the pane has the whole place, without heading and margins
            column.takeAt(0)
        self.body.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list())
        row.addWidget(self._middle(), 1)
        self.side = self._side()
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self._make_foot()
        self.setFocusProxy(self.letters)

    def _list(self) -> QWidget:
        pane = Surface("surface", "right")
        pane.setFixedWidth(min(fonts.room(248), 310))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        self.count = Label("", "title")
        self.search = SearchField(tr("Search recipients"))
        self.search.textChanged.connect(lambda _text: self._fill())
        for widget in (self.count, self.search):
            inner = QHBoxLayout()
            inner.setContentsMargins(16, 0, 14, 0)
            inner.addWidget(widget)
            column.addLayout(inner)
        self.model = LineModel(self)
        self.letters = LineList(tr("Letters"), self.model)
        self.letters.selectionModel().currentChanged.connect(lambda index, _: self._moved(index))
        column.addWidget(self.letters, 1)
        return pane

    def _middle(self) -> QWidget:
        pane = Surface("bg")
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = bar = Surface("surface", "bottom")
        bar.setFixedHeight(fonts.room(48))
        bar.installEventFilter(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.before = IconButton("chevron-left", tr("Letter before"), bordered=True)
        self.before.clicked.connect(lambda: self.step_by(-1))
        self.place = Label("", "body", tabular=True)
        self.after = IconButton("chevron-right", tr("Next letter"), bordered=True)
        self.after.clicked.connect(lambda: self.step_by(1))
        for widget in (self.before, self.place, self.after):
            row.addWidget(widget)
        self.caps = QWidget()
        caps = QHBoxLayout(self.caps)
        caps.setContentsMargins(4, 0, 0, 0)
        caps.setSpacing(4)
        caps.addWidget(KeyCap("Left"))
        caps.addWidget(KeyCap("Right"))
        row.addWidget(self.caps)
        row.addStretch(1)
        self.fields = ToggleSwitch(tr("Fields"))
        self.fields.toggled.connect(self._tint)
        row.addWidget(self.fields)
        self.edit = Button(tr("Edit in Word"), icon="external-link")
        self.edit.clicked.connect(lambda: self.wizard.template.edit_in_word())
        row.addWidget(self.edit)
        column.addWidget(bar)
        self.busy = BusyLine(self.wizard.runner, self.context)
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.busy.setSizePolicy(policy)
        column.addWidget(self.busy)
        self.paper = Paper(tr("Letter"))
        column.addWidget(self.paper, 1)
        self.hint = Label("", "caption", "text3", wrap=True)
        self.hint.setContentsMargins(16, 4, 16, 8)
        column.addWidget(self.hint)
        return pane

    def _side(self) -> QWidget:
        pane = Surface("surface", "left")
        pane.setFixedWidth(min(fonts.room(256), 310))
        outer = QVBoxLayout(pane)
        outer.setContentsMargins(17, 14, 0, 0)
        area = Scrolled()
        area.column.setContentsMargins(0, 0, 16, 16)
        area.column.setSpacing(10)
        self.greeting, self.shares = Greeting(self.wizard), Shares()
        self.facts = QVBoxLayout()
        self.facts.setSpacing(6)
        self.missing = Label("", "head")
        self.cards = LeftOutCards(self.wizard.go_to_contact, self._take_back)
        area.column.addWidget(Label(tr("Salutation"), "head"))
        area.column.addWidget(self.greeting)
        area.column.addWidget(self.shares)
        area.column.addWidget(Divider())
        area.column.addWidget(Label(tr("This letter"), "head"))
        area.column.addLayout(self.facts)
        area.column.addWidget(Divider())
        area.column.addWidget(self.missing)
        area.column.addWidget(self.cards)
        area.column.addStretch(1)
        outer.addWidget(area)
        return pane

    def _make_foot(self) -> None:
        frame = self.wizard.frame
        self.follow = QCheckBox()
        self.follow.setFont(fonts.font("body"))
        self.follow.toggled.connect(self._follow)
        self.follow_words = Label("", "small", "text2")
        frame.footer_left.addWidget(self.follow)
        frame.footer_left.addWidget(self.follow_words)
        self.leave = Button(tr("Leave this one out"), icon="user-x", size="large")
        self.leave.setAccessibleName(tr("Leave this one out"))
        self.leave.clicked.connect(self.leave_out)
        frame.footer_right.addWidget(self.leave)
        self.show_foot(on=False)

    def show_foot(self, *, on: bool) -> None:
        for widget in (self.follow, self.follow_words):
            widget.setVisible(on and not self._narrow)
        self.leave.setVisible(on)
        self.wizard.frame.footer_left.setContentsMargins(20 if on and not self._narrow else 0, 0, 0, 0)

    # Showing

    @property
    def prepared(self) -> Prepared | None:
        return self.draft.prepared

    def enter(self) -> None:
        prepared = self.prepared
        if prepared is None:
            self.count.setText("")
            return
        several = prepared.batch.ready.several
        count = len(prepared.looks)
        self.count.setText(
            tr.plural(count, "{n} sheet", "{n} sheets") if several else tr.plural(count, "{n} letter", "{n} letters")
        )
        self.fields.blockSignals(True)
        self.fields.setChecked(self.draft.tint)
        self.fields.blockSignals(False)
        changed = self.draft.greetings
        people = [(sheet, sheet.contact.id in changed) for sheet in prepared.batch.recipients]
        self.shares.show_people(people)
        left = [*prepared.batch.left_out, *prepared.skipped]
        self.missing.setText(tr("Not among them") + f"  {format_int(len(left))}" if left else "")
        self.missing.setVisible(bool(left))
        self.cards.show_left(left)
        self._show_follow_up()
        self._fill()

    def _fill(self) -> None:
        prepared = self.prepared
        if prepared is None:
            return
        wanted = fold(self.search.text())
        odd: list[Line] = []
        rest: list[Line] = []
        for look in prepared.looks:
            line = self._line(prepared, look)
            if wanted and wanted not in fold(f"{line.name} {line.detail}"):
                continue
            (odd if look.marks else rest).append(line)
        lines = rest
        if odd:
            others = Line(-2, tr("All others"), format_int(len(rest)))
            first = Line(-1, tr("Look at these first"), format_int(len(odd)), token="warn")
            lines = [first, *odd, *([others] if rest else []), *rest]
        self.model.load(lines)
        row = self.model.row_of(self.draft.current)
        if row < 0 or (odd and self.draft.current == 0):
            row = next((row for row, line in enumerate(lines) if not line.heading), -1)
        if row >= 0:
            self.letters.setCurrentIndex(self.model.index(row, 0))
        else:
            self.paper.clear()
            self.place.setText("")

    def _line(self, prepared: Prepared, look: Look) -> Line:
        sheets = [prepared.batch.recipients[number] for number in look.people]
        plain = line_of(look.number, sheets[0])
        chips = marks.chips(look)
        if len(sheets) > 1:
            name = tr("Sheet {n}", n=format_int(look.number + 1))
            count = tr.plural(len(sheets), "{n} label", "{n} labels")
            return Line(look.number, name, count, chips, done=not chips)
        return Line(look.number, plain.name, plain.detail, chips, plain.company, done=not chips)

    def _moved(self, index) -> None:
        if not index.isValid() or index.row() >= len(self.model.lines) or self.prepared is None:
            return
        key = self.model.lines[index.row()].key
        if key >= 0:
            self.draft.current = key
            self._show(self.prepared.looks[key])

    def _show(self, look: Look) -> None:
        from crm_desktop.exchange.letters import pages

        prepared = self.prepared
        assert prepared is not None
        batch = prepared.batch
        one = batch.single(look)
        if one is None:
            self.paper.clear()
            return
        try:
            found = pages.sections(batch.ready, batch.run(), one)
            self.paper.show_letter(found, tint=self.draft.tint)
        except CrmError as problem:
            self.paper.clear()
            self.hint.setText(problem.what)
            return
        order = self._order()
        at = order.index(look.number) if look.number in order else 0
        self.place.setText(tr("{n} of {all}", n=format_int(at + 1), all=format_int(len(order))))
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(order) - 1)
        self.greeting.show_person(look.people[0])
        self._show_facts(look)
        self.hint.setText(
            tr("The words are those of the letter; where lines and pages break, Word may differ.")
            + (" " + tr("Only its first pages are shown.") if self.paper.more else "")
        )

    def _order(self) -> list[int]:
        return [line.key for line in self.model.lines if not line.heading]

    def _show_facts(self, look: Look) -> None:
        prepared = self.prepared
        assert prepared is not None
        while (item := self.facts.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        for icon, token, text in self._facts(prepared, look):
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addWidget(IconLabel(icon, token), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, "body", wrap=True), 1)
            self.facts.addWidget(place)

    def _facts(self, prepared: Prepared, look: Look) -> list[tuple[str, str, str]]:
        from crm_desktop.exchange.letters.batch import ADDRESS_LINES

        found: list[tuple[str, str, str]] = []
        if look.address_lines:
            fits = look.address_lines <= ADDRESS_LINES
            words = (
                tr("Address fits: {n} lines of {all}", n=look.address_lines, all=ADDRESS_LINES)
                if fits
                else tr("Address has {n} lines, the field {all}", n=look.address_lines, all=ADDRESS_LINES)
            )
            found.append(("check" if fits else "triangle-alert", "ok" if fits else "warn", words))
        all_ = len(prepared.batch.lookup)
        if all_:
            words = tr("{n} of {all} fields filled", n=look.filled, all=all_)
            found.append(("check" if look.filled == all_ else "info", "ok" if look.filled == all_ else "info", words))
        found.append(("check", "ok", tr.plural(self.paper.count, "{n} page", "{n} pages")))
        found += [(icon, kind, text) for text, kind, icon in marks.chips(look)]
        return found

    # Doing

    def step_by(self, by: int) -> None:
        """The letter before or after this one, in the order of the list."""
        order = self._order()
        if self.draft.current in order:
            at = min(max(order.index(self.draft.current) + by, 0), len(order) - 1)
            self.letters.setCurrentIndex(self.model.index(self.model.row_of(order[at]), 0))

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            back = (event.key() == Qt.Key.Key_Left) != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
            self.step_by(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _tint(self, on: bool) -> None:
        self.draft.tint = on
        if self.prepared is not None and self.prepared.looks:
            self._show(self.prepared.looks[self.draft.current])

    def leave_out(self) -> None:
        """No letter to whoever is looked at."""
        prepared = self.prepared
        if prepared is None or not prepared.looks:
            return
        for number in prepared.looks[self.draft.current].people:
            self.draft.without_person(prepared.batch.recipients[number].contact.id)
        self.wizard.changed()

    def _take_back(self, contact_id: str) -> None:
        self.draft.left -= {contact_id}
        self.wizard.changed()

    def _follow(self, on: bool) -> None:
        self.draft.with_follow_up = on
        self._show_follow_up()

    def _show_follow_up(self) -> None:
        draft = self.draft
        reading = follow_up.reading(draft, self.context)
        self.follow.blockSignals(True)
        self.follow.setChecked(draft.with_follow_up)
        self.follow.blockSignals(False)
        self.follow.setText(draft.follow_up.replace("&", "&&"))
        count = len(draft.prepared.batch.recipients) if draft.prepared is not None else 0
        self.follow_words.setText(follow_up.words(reading, count) if draft.with_follow_up else "")

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() < fonts.room(NARROW)
        self.side.setVisible(not narrow)
        self._fit_foot(narrow=narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys are named beside the arrows where that takes no room from the words."""
        if watched is self.bar and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            row = self.bar.layout()
            own = self.caps.sizeHint().width() + row.spacing()
            needed = row.sizeHint().width() + (own if self.caps.isHidden() else 0)
            self.caps.setVisible(self.bar.width() >= needed)
        return super().eventFilter(watched, event)

    def _fit_foot(self, *, narrow: bool) -> None:
        """With little room the follow-up is left to the next page, and the button to its picture."""
        self._narrow = narrow
        self.leave.setText("" if narrow else tr("Leave this one out"))
        self.leave.setToolTip(tr("Leave this one out") if narrow else "")
        self.leave.updateGeometry()
        if self.leave.isVisible():
            self.show_foot(on=True)

    def show_next(self) -> None:
        prepared = self.prepared
        several = prepared is not None and len(prepared.looks) > 0
        why_not = "" if several else tr("There is nobody to write to.")
        if prepared is None:
            why_not = tr("The letters are still being looked at.")
        self.leave.setEnabled(several)
        self.edit.setEnabled(prepared is not None)
        self.edit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.wizard.frame.set_next(tr("Next: output"), enabled=not why_not, why_not=why_not)
