"""One line that asks what must be known before something is done with a case: when to go on, how much, why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import currency_named, format_money, parse_money
from crm_desktop.records.phrases import read
from crm_desktop.records.process import AMOUNT, DAY, MONTH, REASON, months_later
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.words import month_words
from crm_desktop.ui.contact_picker import ContactField
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")

COMPETITOR, NOTE = "competitor", "note"
MONTHS = 12
"""So many months are offered."""


@dataclass(frozen=True)
class Answer:
    """What was said. Money in cents, days and months ISO; '' and None where nothing was."""

    day: str = ""
    time: str = ""
    month: str = ""
    amount: int | None = None
    reason: str = ""
    competitor_id: str = ""
    note: str = ""


class AnswerLine(QWidget):
    """`ask(...)` shows it; `done(Answer)` comes with Enter or the button, `left` with Esc or the cross.

    Where only the month is asked, each month is a button and one click is the answer.
    """

    done = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._fields: dict[str, QWidget] = {}
        self._month = ""
        self._currency = "EUR"
        self.had_keyboard = False
        """Whether the answer was given with the keyboard in the line, which has to go somewhere then."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        self.heading = Label("", "body", weight=fonts.SEMIBOLD, wrap=True)
        head.addWidget(self.heading, 1)
        self.close_button = IconButton("x", tr("Leave it"), self, side=28)
        self.close_button.clicked.connect(self._leave)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box, spacing=8, row_spacing=8)
        column.addWidget(self._box)
        self.problem = Label("", "caption", "danger", wrap=True)
        column.addWidget(self.problem)
        self.button: Button | None = None
        self.hide()

    def ask(
        self, heading: str, button: str, wants: Sequence[str], *, reasons: Sequence[str] = (),
        amount: int | None = None, currency: str = "EUR",
    ) -> None:  # fmt: skip
        """`wants` are of QUESTIONS, COMPETITOR and NOTE; `reasons` to choose from; `amount` as known so far."""
        self._currency = currency
        self._flow.clear()
        self._fields, self._month, self.button = {}, "", None
        self.heading.setText(heading)
        self._say("")
        for want in wants:
            self._fields[want] = self._field(want, wants, reasons, amount)
        for name, field in self._fields.items():
            if name != MONTH or len(wants) > 1:
                self._flow.addWidget(field)
                field.show()
        if list(wants) != [MONTH]:
            self.button = Button(button, "soft", "check", self._box, size="large")
            self.button.clicked.connect(self.finish)
            self._flow.addWidget(self.button)
            self.button.show()
        self.show()
        self.updateGeometry()
        first = self._first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, heading)

    def _first(self) -> QWidget | None:
        return next((field for field in self._flow.widgets() if not field.isHidden()), None)

    @property
    def fields(self) -> dict[str, QWidget]:
        """What is asked, by name; also each offered month ("2027-03") where only that is asked."""
        return self._fields

    def _field(self, want: str, wants: Sequence[str], reasons: Sequence[str], amount: int | None) -> QWidget:
        if want == MONTH:
            return self._months(alone=list(wants) == [MONTH])
        if want == REASON:
            return self._reasons(reasons)
        if want == COMPETITOR:
            field = ContactField(self._context, tr("Competitor"), tr("Competitor (optional)"), self._box)
            field.setFixedWidth(fonts.room(210))
            return field
        name, hint, width = {
            DAY: (tr("When?"), tr("When? E.g. Fri 10:00"), 180),
            AMOUNT: (tr("Amount"), tr("Amount, e.g. 12k"), 150),
            NOTE: (tr("Note"), tr("Note (optional)"), 260),
        }[want]
        line = self._line(name, hint, width)
        if want == AMOUNT and amount is not None:
            line.setText(format_money(amount, "").strip())
            line.selectAll()
        return line

    def _line(self, name: str, hint: str, width: int) -> QLineEdit:
        line = QLineEdit(self._box)
        line.setFont(fonts.font("body"))
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setFixedWidth(fonts.room(width))
        line.installEventFilter(self)
        return line

    def _months(self, *, alone: bool) -> QWidget:
        first = self._context.today().replace(day=1)
        names = [months_later(first, number).isoformat()[:7] for number in range(MONTHS)]
        if not alone:
            combo = Combo(tr("Month"), [Option(name, month_words(name)) for name in names], self._box)
            combo.set_value(names[1])
            return combo
        for name in names:
            button = Button(month_words(name), "secondary", parent=self._box, size="small")
            button.clicked.connect(lambda _=False, name=name: self._choose_month(name))
            button.installEventFilter(self)
            self._flow.addWidget(button)
            button.show()
            self._fields[name] = button
        return self._box

    def _choose_month(self, name: str) -> None:
        self._month = name
        self.finish()

    def _reasons(self, reasons: Sequence[str]) -> QWidget:
        """One of those the process names, or one typed that nobody foresaw."""
        typed = self._line(tr("Reason"), tr("Reason"), 210)
        if not reasons:
            return typed
        options = [Option(reason, reason) for reason in reasons]
        combo = Combo(tr("Reason"), options, self._box, placeholder=tr("Reason"))
        combo.setFixedWidth(fonts.room(210))
        typed.hide()
        self._flow.addWidget(typed)

        def type_it() -> None:
            combo.hide()
            self._fields[REASON] = typed
            typed.show()
            typed.setFocus(Qt.FocusReason.OtherFocusReason)

        combo.extras = (Extra(tr("Another reason …"), type_it, "pencil"),)
        return combo

    # answering

    def _text(self, name: str) -> str:
        field = self._fields.get(name)
        if isinstance(field, QLineEdit):
            return field.text().strip()
        return field.value if isinstance(field, Combo) else ""

    def finish(self) -> None:
        """Read the line; what cannot be read is said, and nothing is done."""
        day = time = ""
        amount = None
        if DAY in self._fields:
            found = read(self._text(DAY), self._context.now().replace(tzinfo=None), i18n.language())
            if not found.date:
                self._refuse(DAY, tr("Please say a day, like Fri 10:00, 24.11. or in 2 weeks."))
                return
            day, time = found.date, found.time
        if text := self._text(AMOUNT):
            amount = parse_money(text)
            if amount is None or amount < 0:
                self._refuse(AMOUNT, tr("“{text}” is no amount. Please write it like 1.234,56 or 12k.", text=text))
                return
            if currency_named(text) not in ("", self._currency):
                self._refuse(AMOUNT, tr("“{text}” is in another currency than this case, {currency}.", text=text,
                                        currency=self._currency))  # fmt: skip
                return
        month = self._month or self._text(MONTH)
        answer = Answer(day, time, month, amount, self._text(REASON), self._text(COMPETITOR), self._text(NOTE))
        focus = QApplication.focusWidget()
        self.had_keyboard = focus is not None and self.isAncestorOf(focus)
        self.hide()
        self.done.emit(answer)

    def _refuse(self, name: str, sentence: str) -> None:
        self._say(sentence)
        self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._fields[name], sentence)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(watched, QLineEdit) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
