"""A calendar in the wizard: what taking it over would do, and the button that does it. It needs no columns, so the
first page is all there is to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations.appointments import AppointmentPlan, TakenOver
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

if TYPE_CHECKING:
    from .file_step import FileStep

tr = texts("import_wizard")


class AgendaCard(Card):
    def __init__(self, step: FileStep) -> None:
        super().__init__()
        self._step = step
        self.plan: AppointmentPlan | None = None
        self._found: list[Any] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        column.addLayout(self._lines)
        self.only_known = QCheckBox(tr("Only appointments to which somebody from Kontor was invited"))
        self.only_known.setFont(fonts.font("body"))
        self.only_known.toggled.connect(lambda _on: self.look())
        column.addWidget(self.only_known)
        self.hide()

    def look(self) -> None:
        """Read the appointments and work out what would happen; the step is told when that is done."""
        step, only_known = self._step, self.only_known.isChecked()
        path, known = step.draft.path, self._found
        assert path is not None
        self.plan = None

        def work(ws, progress):
            from crm_desktop.exchange.reading import files
            from crm_desktop.operations import appointments

            found = known or files.read_appointments(path, progress=progress)[0]
            return found, appointments.plan(ws, found, only_known=only_known, progress=progress)

        step.wizard.runner.start(tr("Looking at the appointments"), work, self._planned, step.failed, step.cancelled)

    def forget(self) -> None:
        self.plan, self._found = None, []
        self.hide()

    def _planned(self, answer: tuple[list[Any], AppointmentPlan]) -> None:
        self._found, self.plan = answer
        while (item := self._lines.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for icon, token, text in _said(self.plan):
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, token, size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, "body", wrap=True), 1)
            self._lines.addWidget(place)
        self.show()
        self._step.show_next()

    def take_over(self) -> None:
        """Write them: one step for undo."""
        step, only_known, found = self._step, self.only_known.isChecked(), self._found

        def work(ws, progress):
            from crm_desktop.operations import appointments

            progress.start(tr("Taking over the appointments"), len(found))
            return appointments.take_over(ws, found, only_known=only_known, progress=progress)

        step.wizard.runner.start(tr("Taking over the appointments"), work, self._done, step.context.show_error)

    def _done(self, taken: TakenOver) -> None:
        context, count = self._step.context, len(taken.plan.new)
        self._step.wizard.finish()
        context.toast(tr.plural(count, "{n} appointment taken over", "{n} appointments taken over"), undo=bool(count))


def _said(plan: AppointmentPlan) -> list[tuple[str, str, str]]:
    new = len(plan.new)
    lines = [
        ("calendar-plus", "ok", tr.plural(new, "{n} new appointment or task", "{n} new appointments and tasks")),
        (
            "users", "accent",
            tr.plural(
                plan.linked, "{n} of them comes to the line of time of contacts who were invited",
                "{n} of them come to the line of time of contacts who were invited",
            ),
        ),
    ]  # fmt: skip
    if plan.known:
        text = tr.plural(plan.known, "{n} is in Kontor already", "{n} are in Kontor already")
        lines.append(("calendar-check", "text2", text))
    if plan.unrelated:
        text = tr.plural(plan.unrelated, "{n} stays out: nobody invited is in Kontor",
                         "{n} stay out: nobody invited is in Kontor")  # fmt: skip
        lines.append(("minus", "text2", text))
    if plan.undated:
        text = tr.plural(plan.undated, "{n} stays out: it has no date", "{n} stay out: they have no date")
        lines.append(("minus", "warn", text))
    lines.append(("undo-2", "text2", tr("All of it can be undone with one click, even after a restart.")))
    return lines
