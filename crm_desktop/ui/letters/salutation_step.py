"""Step 3: how everybody is greeted and by which rule; what is empty or doubtful first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records import salutations
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.figures import ProportionBar
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import Banner
from crm_desktop.ui.widgets.surface import Card

from .recipients_step import line_of
from .rows import Line, LineList, LineModel
from .step import Step

if TYPE_CHECKING:
    from crm_desktop.records.contact_sheet import ContactSheet

    from .page import LettersPage

tr = texts("letter_wizard")

RULES: dict[str, str] = {
    salutations.TYPED: mark("as typed in the contact"),
    salutations.INFORMAL: mark("first name, on familiar terms"),
    salutations.FAMILY: mark("family"),
    salutations.NOBLE: mark("title of nobility, without Mr or Ms"),
    salutations.PROFESSOR: mark("professor in full, of several titles the highest"),
    salutations.DOCTOR: mark("title Dr., of several titles the highest"),
    salutations.MS: mark("Ms and last name"),
    salutations.MR: mark("Mr and last name"),
    salutations.BY_NAME: mark("full name, because no form of address is known"),
    salutations.NOBODY: mark("nobody by name"),
    "": mark("changed for these letters only"),
}
_GROUPS = (
    (mark("Ms"), "accent", ("ms",)), (mark("Mr"), "info", ("mr",)),
    (mark("Ladies and gentlemen"), "violet", (salutations.NOBODY,)),
    (mark("by first name"), "warn", (salutations.INFORMAL,)), (mark("others"), "ok", ()),
)  # fmt: skip


def rule_of(sheet: ContactSheet, changed: bool) -> str:
    return "" if changed else salutations.rule_of(sheet.contact)


def rule_text(sheet: ContactSheet, changed: bool) -> str:
    """ "Rule 3: title Prof. …"; numbers in the order in which they are tried."""
    code = rule_of(sheet, changed)
    if not code:
        return tr(RULES[code])
    number = salutations.RULES.index(code) + 1
    return tr("Rule {n}: {rule}", n=number, rule=tr(RULES[code]))


def group_of(sheet: ContactSheet, changed: bool) -> str:
    code = rule_of(sheet, changed)
    if code in (salutations.PROFESSOR, salutations.DOCTOR, salutations.NOBLE):
        code = sheet.contact.salutation
    return next((name for name, _, codes in _GROUPS if code in codes), _GROUPS[-1][0])


class Shares(QWidget):
    """How many are greeted how: a bar with figures below."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.bar = ProportionBar()
        column.addWidget(self.bar)
        self._place = QWidget()
        self._flow = FlowLayout(self._place, spacing=16, row_spacing=4)
        column.addWidget(self._place)

    def show_people(self, people: list[tuple[ContactSheet, bool]]) -> None:
        counts = Counter(group_of(sheet, changed) for sheet, changed in people)
        parts = [(tr(name), counts[name], token) for name, token, _ in _GROUPS if counts[name]]
        self.bar.set_parts(parts)
        self._flow.clear()
        for name, count, token in parts:
            figure = Label(f"{name}  {format_int(count)}", "small", token if token != "violet" else "violet")
            self._flow.addWidget(figure)
            figure.show()


class Greeting(QWidget):
    """How one person is greeted, by which rule, and the place to change it: here only, or for good."""

    def __init__(self, wizard: LettersPage) -> None:
        super().__init__()
        self._wizard = wizard
        self._number = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        card = Card(fill="accentSoft", line="")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(6)
        self.words = Label("", "head", wrap=True)
        self.rule = Label("", "small", "text2", wrap=True)
        inside.addWidget(self.words)
        inside.addWidget(self.rule)
        column.addWidget(card)
        self.doubt = Label("", "small", "warn", wrap=True)
        column.addWidget(self.doubt)
        self.own = Label("", "small", "text2", wrap=True)
        column.addWidget(self.own)
        self.change = Button(tr("Change here only"), icon="pencil")
        self.change.clicked.connect(self.edit)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        column.addLayout(row)
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.returnPressed.connect(self.keep_here)
        self.row = FieldRow(tr("Greeting"), self.field)
        column.addWidget(self.row)
        self.here = Button(tr("Here only"), "soft", size="small")
        self.here.clicked.connect(self.keep_here)
        self.for_good = Button(tr("For good"), size="small")
        self.for_good.clicked.connect(self.keep_for_good)
        self.back = Button(tr("By the rule again"), "ghost", size="small")
        self.back.clicked.connect(self.take_back)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=6, row_spacing=6)
        for button in (self.here, self.for_good, self.back):
            flow.addWidget(button)
        column.addWidget(self._buttons)
        self._show_editor(on=False)

    def _show_editor(self, *, on: bool) -> None:
        self.row.setVisible(on)
        self._buttons.setVisible(on)
        self.change.setVisible(not on)

    def show_person(self, number: int) -> None:
        draft = self._wizard.draft
        if draft.prepared is None:
            return
        if number != self._number:
            self._show_editor(on=False)
        self._number = number
        batch = draft.prepared.batch
        sheet = batch.recipients[number]
        changed = sheet.contact.id in draft.greetings
        self.words.setText(f"{batch.greeting(number)},")
        self.rule.setText(rule_text(sheet, changed))
        self.doubt.setText("" if changed else batch.doubts.get(sheet.contact.id, ""))
        self.doubt.setVisible(bool(self.doubt.text()))
        self.own.setText(
            "" if batch.greets else tr("The template puts its greeting together itself; this one is not used.")
        )
        self.own.setVisible(bool(self.own.text()))
        self.change.setEnabled(batch.greets)
        self.back.setVisible(changed)
        self.for_good.setEnabled(not self._wizard.context.ws.read_only)

    def edit(self) -> None:
        self.field.setText(self.words.text())
        self._show_editor(on=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _contact(self) -> str:
        prepared = self._wizard.draft.prepared
        assert prepared is not None
        return prepared.batch.recipients[self._number].contact.id

    def keep_here(self) -> None:
        """For these letters only."""
        text = self.field.text().strip()
        if not text:
            self.row.set_error(tr("The greeting is empty."))
            return
        self.row.set_error("")
        self._wizard.draft.greetings[self._contact()] = text
        self._show_editor(on=False)
        self._wizard.prepare()

    def keep_for_good(self) -> None:
        """In the contact: whenever it is written to."""
        from crm_desktop.operations import contacts

        text = self.field.text().strip().rstrip(",!").rstrip()
        wizard, contact_id = self._wizard, self._contact()
        wizard.draft.greetings.pop(contact_id, None)
        self._show_editor(on=False)
        ws = wizard.context.ws
        wizard.context.do(
            lambda: contacts.set_fields(ws, contact_id, {"letter_salutation": text}),
            tr("Greeting kept with the contact"),
        )

    def take_back(self) -> None:
        self._wizard.draft.greetings.pop(self._contact(), None)
        self._show_editor(on=False)
        self._wizard.prepare()


class SalutationStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(
            wizard, tr("How is everybody greeted?"),
            tr("By title, form of address and language of each contact; never by a guessed gender."),
        )  # fmt: skip
        self.busy = BusyLine(wizard.runner, self.context)
        self.body.addWidget(self.busy)
        self.own = Banner(
            tr("This template puts its greeting together itself. What is changed here does not show in it."),
            "info", floating=True,
        )  # fmt: skip
        self.body.addWidget(self.own)
        self.model = LineModel(self)
        self.people = LineList(tr("Greetings"), self.model)
        self.people.selectionModel().currentChanged.connect(lambda index, _: self._moved(index))
        self.people.pressed_row.connect(lambda _index: self.greeting.edit())
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.people)
        side = QVBoxLayout()
        side.setSpacing(12)
        self.shares = Shares()
        self.greeting = Greeting(wizard)
        self.contact = LinkButton(tr("Open the contact"))
        self.contact.clicked.connect(self._open)
        side.addWidget(self.greeting)
        side.addWidget(self.contact, 0, Qt.AlignmentFlag.AlignLeft)
        side.addSpacing(8)
        side.addWidget(self.shares)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(card, 3)
        row.addLayout(side, 2)
        self.body.addLayout(row, 1)
        self.setFocusProxy(self.people)

    def enter(self) -> None:
        draft = self.draft
        prepared = draft.prepared
        if prepared is None:
            return
        batch = prepared.batch
        self.own.setVisible(not batch.greets)
        odd: list[Line] = []
        rest: list[Line] = []
        for number, sheet in enumerate(batch.recipients):
            changed = sheet.contact.id in draft.greetings
            doubt = not changed and sheet.contact.id in batch.doubts
            nobody = not changed and sheet.contact.kind == "person" and rule_of(sheet, False) == salutations.NOBODY
            chips = ((tr("doubtful"), "warn", "triangle-alert"),) if doubt else ()
            chips += ((tr("no name to greet"), "warn", "user-round-x"),) if nobody else ()
            chips += ((tr("changed here"), "accent", "pencil"),) if changed else ()
            if (spoken := sheet.contact.language) and spoken != batch.ready.language[:2]:
                rest_chips = ((spoken.upper(), "info", "languages"),)
            else:
                rest_chips = ()
            plain = line_of(number, sheet)
            line = Line(number, plain.name, f"{batch.greeting(number)},", (*chips, *rest_chips), plain.company)
            (odd if chips else rest).append(line)
        current = self.current()
        lines = rest
        if odd:
            first = Line(-1, tr("Look at these first"), format_int(len(odd)), token="warn")
            lines = [first, *odd, *([Line(-2, tr("All others"), format_int(len(rest)))] if rest else []), *rest]
        self.model.load(lines)
        row = self.model.row_of(current) if current >= 0 else -1
        if row < 0:
            row = next((row for row, line in enumerate(lines) if not line.heading), -1)
        if row >= 0:
            self.people.setCurrentIndex(self.model.index(row, 0))
        self.shares.show_people([(sheet, sheet.contact.id in draft.greetings) for sheet in batch.recipients])

    def current(self) -> int:
        """The number of the recipient looked at."""
        index = self.people.currentIndex()
        return self.model.lines[index.row()].key if index.isValid() and index.row() < len(self.model.lines) else -1

    def _moved(self, index) -> None:
        number = self.current()
        if index.isValid() and number >= 0:
            self.greeting.show_person(number)

    def _open(self) -> None:
        prepared, number = self.draft.prepared, self.current()
        if prepared is not None and number >= 0:
            self.wizard.go_to_contact(prepared.batch.recipients[number].contact.id)

    def show_next(self) -> None:
        why_not = tr("The letters are still being looked at.") if self.draft.prepared is None else ""
        if not why_not and self.draft.prepared is not None and not self.draft.prepared.looks:
            why_not = tr("There is nobody to write to.")
        self.wizard.frame.set_next(tr("Next: preview"), enabled=not why_not, why_not=why_not)
