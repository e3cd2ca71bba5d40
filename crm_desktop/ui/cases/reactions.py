"""The customer's reaction: a button for each in the step a case is in. One click logs, moves and plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import cases
from crm_desktop.operations.cases import Stepped
from crm_desktop.records.case import Case
from crm_desktop.records.labels import label
from crm_desktop.records.process import REASON, Process, Reaction, reasons
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.ui.cases.answer_line import Answer, AnswerLine
from crm_desktop.ui.cases.closing import ASKED_AT_THE_END, asks_why, heading, with_others
from crm_desktop.ui.cases.words import reaction_look
from crm_desktop.ui.followups.words import day_words
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, hint_with_key
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.own_keys import OwnKeys

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")


class _Once(Button):
    """A double click is one click: the second one would already speak of the next step, or of the next customer."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class Reactions(OwnKeys, QWidget):
    """`show_case(case)` offers the reactions of its step; `done(case id)` comes after one was given."""

    own_keys = frozenset(Qt.Key(Qt.Key.Key_0 + number) for number in range(1, 10))

    done = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None, *, offers_letter: bool = True) -> None:
        """Whoever offers the letter of a reaction elsewhere takes it from `letter` and calls `write_letter`."""
        super().__init__(parent)
        self._context, self._offers_letter = context, offers_letter
        self._case: Case | None = None
        self._process: Process | None = None
        self._asked: Reaction | None = None
        self._shown: tuple[str, ...] = ()
        self.buttons: list[Button] = []
        """One for each reaction."""
        self._made: list[Button] = []
        self._offered: list[Reaction] = []
        self.also: Callable[[], object] | None = None
        """What is to be done in the same step of undo as the reaction."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._box = QWidget(self)
        self._flow = FlowLayout(self._box, spacing=6, row_spacing=6)
        column.addWidget(self._box)
        self.write = Button("", "soft", "file-text", self, size="small")
        self.write.clicked.connect(self._write)
        self.write.hide()
        column.addWidget(self.write)
        self.letter = ("", "")
        """Template and contact of the letter that the last reaction asks for, both empty where it asks for none."""
        self.line = AnswerLine(context, self)
        self.line.done.connect(self._answered)
        self.line.left.connect(self._left)
        column.addWidget(self.line)

    def show_case(self, case: Case | None) -> None:
        """Offer what may be said in the step of this case; None offers nothing. A question that is open about the same
        step stays as it is."""
        if case is None or self._case is None or case.id != self._case.id:
            self.write.hide()
        known = (case.id, case.version_id, case.step, str(self._context.ws.read_only)) if case else ()
        self._case = case
        if known == self._shown:
            return
        self._shown, self._asked, self._process = known, None, None
        self.line.hide()
        version = processes.version(self._context.ws, case.version_id) if case else None
        step = version.process.step(case.step) if case and version else None
        self._offered = list(step.reactions) if step else []
        self._process = version.process if version and step else None
        while len(self._made) < len(self._offered):
            self._make(len(self._made))
        self.buttons = self._made[: len(self._offered)]
        for button, reaction in zip(self.buttons, self._offered, strict=True):
            self._fill(button, reaction)
        for button in self._made[len(self.buttons) :]:
            button.hide()
        self._box.setVisible(bool(self.buttons))
        self.updateGeometry()

    def _make(self, place: int) -> None:
        """Buttons stay when the case is another one: making them took a third of the time of a drop on the board."""
        button = _Once("", "secondary", "circle", self._box, size="small", count=str(place + 1) if place < 9 else "")
        button.clicked.connect(lambda: self.choose(self._offered[place]))
        self._flow.addWidget(button)
        self._made.append(button)

    def _fill(self, button: Button, reaction: Reaction) -> None:
        assert self._process is not None
        icon, _ = reaction_look(reaction, self._process.step(reaction.target))
        button.setText(reaction.name.replace("&", "&&"))
        button.set_icon(icon)
        read_only = self._context.ws.read_only
        button.setEnabled(not read_only)
        keys = str(self._made.index(button) + 1) if button in self._made[:9] else ""
        button.setToolTip(plain_tip(
            tr("The file is open for reading only.") if read_only else hint_with_key(reaction.name, keys)
        ))  # fmt: skip
        button.show()

    def press(self, number: int) -> bool:
        """The digit of a reaction; whether there is one."""
        if not 1 <= number <= len(self.buttons) or not self.buttons[number - 1].isEnabled():
            return False
        self.buttons[number - 1].click()
        return True

    def focus(self) -> None:
        """The keyboard to the first reaction; then its digit gives one."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if self.line.isVisible() or not 1 <= number <= 9 or not self.press(number):
            super().keyPressEvent(event)

    def choose(self, reaction: Reaction) -> None:
        """Give this reaction; what it asks is asked first."""
        case, process = self._case, self._process
        if case is None or process is None:
            return
        self._asked = reaction
        target = process.step(reaction.target)
        wants = [ask for ask in reaction.asks if ask != REASON]
        if target is not None and (asks_why(target) or REASON in reaction.asks):
            wants += ASKED_AT_THE_END if asks_why(target) else (REASON,)
        if not wants:
            self._answered(Answer())
            return
        title = f"{case.title}: {reaction.name}"
        if target is not None and asks_why(target):
            title = heading(case.title, target)
        known = reaction.reasons or reasons(process, case.step, reaction.target)
        self.line.ask(title, reaction.name, wants, reasons=known, amount=case.amount, currency=case.currency)

    def _left(self) -> None:
        self._asked = None
        if self.buttons:
            self.buttons[0].setFocus()

    def _answered(self, answer: Answer) -> None:
        case, reaction, ws = self._case, self._asked, self._context.ws
        if case is None or reaction is None:
            return
        self._asked = None
        self._shown = ()

        def react() -> Stepped:
            with ws.operation(f"{case.title}: {reaction.name}"):
                if self.also is not None:
                    self.also()
                return cases.react(
                    ws, case.id, reaction.id, day=answer.day, time=answer.time, month=answer.month,
                    amount=answer.amount, reason=answer.reason, competitor_id=answer.competitor_id, note=answer.note,
                )  # fmt: skip

        stepped = self._context.do(react, lambda found: self._said(case, reaction, found))
        if stepped is not None:
            wanted = bool(stepped.template) and self._context.has_screen("letters")
            self.letter = (stepped.template, case.contact_id) if wanted else ("", "")
            if wanted:
                self._name_letter(stepped.template)
            self.write.setVisible(wanted and self._offers_letter)
            self.show_case(queries.case(ws, case.id))
            if self.line.had_keyboard and not self.line.isVisible():
                self._left()
            self.done.emit(case.id)

    def _name_letter(self, template: str) -> None:
        """What is to be written, and whether that is a letter or an e-mail."""
        from crm_desktop.exchange import prepared

        found = prepared.find(self._context.ws, template)
        self.write.setText(tr("Write “{name}” …", name=prepared.shown_name(template)).replace("&", "&&"))
        self.write.set_icon("mail" if found is not None and found.kind == prepared.MAIL else "file-text")

    def _write(self) -> None:
        template, contact_id = self.letter
        self.write.hide()
        write_letter(self._context, template, [contact_id])

    def _said(self, case: Case, reaction: Reaction, stepped: Stepped) -> str:
        """What was done, and what comes next."""
        found = queries.case(self._context.ws, case.id)
        words = with_others(
            self._context, tr("“{title}”: {reaction}", title=case.title, reaction=reaction.name), stepped
        )
        if found is None or not stepped.next_id or not found.next_day:
            return words
        return tr(
            "{done} · next: {kind} {day}", done=words, kind=label("activity", found.next_kind),
            day=day_words(found.next_day, self._context.today()),
        )  # fmt: skip


def write_letter(context: Context, template: str, contact_ids: Sequence[str]) -> None:
    """Begin the letter or e-mail that goes with a reaction, to these contacts."""
    from crm_desktop.exchange import prepared

    found = prepared.find(context.ws, template)
    if found is not None and found.kind == prepared.MAIL and context.has_screen("mailing"):
        context.go("mailing", ids=list(contact_ids), template=found.name)
    else:
        context.go("letters", ids=list(contact_ids), template=template)


def with_reactions(context: Context, case_id: str) -> Case | None:
    """This case where it is open and something may be said in its step, and the file may be written."""
    case = queries.case(context.ws, case_id) if case_id and not context.ws.read_only else None
    version = processes.version(context.ws, case.version_id) if case and not case.outcome else None
    step = version.process.step(case.step) if case and version else None
    return case if step is not None and step.reactions else None


def asked_by(context: Context, activity_id: str) -> Case | None:
    """The case whose next step this follow-up is, to be done with a reaction; None where it is simply done."""
    return with_reactions(context, queries.of_step(context.ws, activity_id))
