"""Putting a drawn version to use: what is wrong first, then where the running cases go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import processes
from crm_desktop.store.queries import processes as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .drawing import Drawing

tr = texts("designer")


class PublishDialog(Dialog):
    """Nothing is put to use while a grave fault is in the drawing."""

    def __init__(self, parent: QWidget, context: Context, drawing: Drawing) -> None:
        title = tr("Publish “{name}”", name=drawing.process.name)
        super().__init__(parent, title, tr("Version {n}", n=drawing.number), width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._drawing = context, drawing
        self.grave = [fault for fault in drawing.faults if fault.grave]
        self.places: dict[str, Combo] = {}
        self.stay = self.over = None
        self._faults()
        running = drawing.running
        if not self.grave:
            if running and drawing.live is not None:
                self._running(running)
            else:
                self.body.addWidget(Label(tr("New cases begin in this version."), wrap=True))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.yes = self.add_button(tr("Publish"), "primary", self.publish)
        self.yes.setEnabled(not self.grave)

    def _faults(self) -> None:
        if self.grave:
            self.body.addWidget(Label(tr("This process cannot be used yet:"), "body", "danger", wrap=True))
        for fault in self._drawing.faults:
            self.body.addWidget(Label(f"– {fault.sentence}", "body", "text" if fault.grave else "warn", wrap=True))

    def _running(self, running: int) -> None:
        self.body.addWidget(
            Label(tr.plural(running, "{n} case is running in this process.", "{n} cases are running in this process."),
                  weight=fonts.MEDIUM, wrap=True)
        )  # fmt: skip
        number = self._drawing.live.number if self._drawing.live else 0
        self.stay = ChoiceCard(tr("They stay on version {n}", n=number))
        self.over = ChoiceCard(tr("They go on in the new version"))
        self.stay.setChecked(True)
        for card in (self.stay, self.over):
            self.body.addWidget(card)
            card.toggled.connect(lambda _: self._show_places())
        self._mapping()

    def _mapping(self) -> None:
        """Where the cases of each step go on: in the same one, unless the new version does not have it any more."""
        self.mapping = QWidget()
        from PySide6.QtWidgets import QVBoxLayout

        column = QVBoxLayout(self.mapping)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        ws, process = self._context.ws, self._drawing.process
        names = {
            step.id: step.name
            for version in reversed(queries.versions(ws, self._drawing.process_id))
            for step in version.process.steps
            if version.state != "draft"
        }
        options = [Option(step.id, step.name) for step in process.steps if not step.end]
        lost = processes.lost_steps(ws, self._drawing.process_id, process)
        waiting = processes.waiting(ws, self._drawing.process_id)
        for step_id in sorted(waiting, key=lambda name: name not in lost):  # what must be said first
            cases = waiting[step_id]
            combo = self.places[step_id] = Combo(tr("Step"), options, placeholder=tr("Choose a step"))
            combo.set_value("" if step_id in lost else step_id)
            combo.chosen.connect(lambda _: self._show_places())
            name = names.get(step_id, step_id)
            if step_id not in lost:
                text = tr.plural(len(cases), "{n} case in “{name}” goes on in", "{n} cases in “{name}” go on in",
                                 name=name)  # fmt: skip
            elif process.step(step_id) is not None:
                text = tr.plural(len(cases), "{n} case in “{name}”, which is an end now: goes on in",
                                 "{n} cases in “{name}”, which is an end now: go on in", name=name)  # fmt: skip
            else:
                text = tr.plural(len(cases), "{n} case in “{name}”, which is gone: goes on in",
                                 "{n} cases in “{name}”, which is gone: go on in", name=name)  # fmt: skip
            column.addWidget(FieldRow(text, combo))
        self.body.addWidget(self.mapping)
        self._show_places()

    @property
    def moves(self) -> bool:
        return self.over is not None and self.over.isChecked()

    def _show_places(self) -> None:
        self.mapping.setVisible(self.moves and bool(self.places))
        missing = self.moves and any(not combo.value for combo in self.places.values())
        if hasattr(self, "yes"):
            self.yes.setEnabled(not missing)
            self.yes.setToolTip(
                plain_tip(tr("Say for each step that is gone where its cases go on.") if missing else "")
            )
        self.adjustSize()

    def publish(self) -> None:
        ws, drawing, moves = self._context.ws, self._drawing, self.moves
        places = {step_id: combo.value for step_id, combo in self.places.items()}
        label = tr("Publish process “{name}”", name=drawing.process.name)

        def work() -> int:
            with ws.operation(label):
                processes.publish(ws, drawing.process_id, drawing.process)
                return processes.move_over(ws, drawing.process_id, places) if moves else 0

        def done(count: int) -> str:
            if count:
                return tr.plural(count, "Published; {n} case goes on in it", "Published; {n} cases go on in it")
            return tr("Published: new cases begin in this version")

        self.accept()
        if self._context.do(work, done) is not None:
            drawing.reload()
