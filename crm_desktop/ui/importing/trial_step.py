"""Step 6: what the import would do, in figures that are those of the run; then the run itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange import importing
from crm_desktop.exchange.reading import files
from crm_desktop.records.importing import ImportPlan
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import Banner
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .draft import ORIGIN
from .new_field import category_name
from .step import Step
from .tiles import Tiles

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")


class TrialStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(wizard, tr("Dry run"), tr("This is what the import will do. Nothing has been changed yet."))
        self.busy = BusyLine(wizard.runner, self.context)
        self.again = Banner(
            tr("The file was changed in the meantime: these are the new figures. Please look at them once more."),
            "warn", floating=True,
        )  # fmt: skip
        self.again.hide()
        self.tiles = Tiles(done=False)
        self._tiles_place = self.tiles
        self.facts = Card()
        self._lines = QVBoxLayout(self.facts)
        self._lines.setContentsMargins(20, 16, 20, 16)
        self._lines.setSpacing(12)
        area = Scrolled(self)
        for widget in (self.busy, self.again, self.tiles, self.facts):
            area.column.addWidget(widget)
        area.column.addStretch(1)
        self.body.addWidget(area, 1)

    def enter(self) -> None:
        draft = self.draft
        self.again.hide()
        if draft.plan is not None and draft.planned_as == draft.plan_key():
            self._show(draft.plan)
        else:
            self.tiles.hide()
            self.facts.hide()
            self.wizard.plan(lambda plan, _more: self._show(plan), lambda: self.wizard.go_to(ORIGIN))
        self.show_next()

    def show_again(self) -> None:
        """The figures changed between dry run and run."""
        assert self.draft.plan is not None
        self._show(self.draft.plan)
        self.again.show()
        self.show_next()

    def _show(self, plan: ImportPlan) -> None:
        draft = self.draft
        self.tiles.show_figures(plan.figures, self.wizard.rows_without_contact(), draft.on_duplicate, draft.overwriting)
        self.tiles.show()
        while (item := self._lines.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for icon, token, text in self._said(plan):
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(IconLabel(icon, token, size=18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, "body", wrap=True), 1)
            self._lines.addWidget(place)
        self.facts.show()
        self.show_next()
        self.wizard.show_notes()

    def _said(self, plan: ImportPlan) -> list[tuple[str, str, str]]:
        draft, options, lines = self.draft, self.draft.options(), []
        if plan.new_fields:
            names = ", ".join(tr("“{name}”", name=name) for name in plan.new_fields)
            text = tr.plural(len(plan.new_fields), "{n} new field: {names}", "{n} new fields: {names}", names=names)
            lines.append(("plus", "violet", text))
        for name, category in plan.needs_reason.items():
            text = tr(
                "The column “{name}” is left out: data on {category} need a reason. You can give one in step 2.",
                name=name, category=category_name(category),
            )  # fmt: skip
            lines.append(("triangle-alert", "warn", text))
        left_out = draft.staged.left_out if draft.staged is not None else 0
        if left_out:
            text = tr.plural(
                left_out,
                "{n} value is left out because it cannot be understood; the rest of its row is taken over.",
                "{n} values are left out because they cannot be understood; the rest of their rows is taken over.",
            )
            lines.append(("circle-alert", "warn", text))
        lines += [("ban", "danger", text) for text in importing.refusing(plan.figures)]
        warnings = draft.reading.warnings if draft.reading is not None else ()
        lines += [("scale", "warn", files.sentence(item)) for item in warnings if item.code == "consents_without_proof"]
        if plan.figures.possible:
            text = tr.plural(
                plan.figures.possible,
                "{n} row is possibly a double; step 4 shows of whom and why.",
                "{n} rows are possibly doubles; step 4 shows of whom and why.",
            )
            lines.append(("copy", "warn", text))
        if plan.figures.skipped:
            text = tr.plural(plan.figures.skipped, "{n} row left out by you", "{n} rows left out by you")
            lines.append(("minus", "text2", text))
        if put_right := sum(map(len, draft.edits.values())):
            text = tr.plural(put_right, "{n} value put right by you", "{n} values put right by you")
            lines.append(("pencil", "accent", text))
        if draft.agenda is not None:
            new = len(draft.agenda.new)
            text = tr.plural(
                new, "{n} appointment comes to the line of time of contacts who were invited",
                "{n} appointments come to the line of time of contacts who were invited",
            )  # fmt: skip
            lines.append(("calendar-plus", "ok" if new else "text2", text))
        if options.source:
            basis = options.legal_basis or tr("legal basis not decided yet")
            lines.append(("scale", "text2", tr("Source: {source}; {basis}", source=options.source, basis=basis)))
        if options.tag:
            lines.append(("tag", "text2", tr("Tag “{name}” for all of them", name=options.tag)))
        lines.append(("undo-2", "text2", tr("The whole import can be undone with one click, even after a restart.")))
        return lines

    def go_on(self) -> None:
        self.wizard.run_import()

    def show_next(self) -> None:
        plan, busy = self.draft.plan, self.wizard.runner.busy
        current = plan is not None and self.draft.planned_as == self.draft.plan_key()
        reason = tr("The dry run is not finished yet.") if busy or not current else ""
        hint = ""
        if current and plan is not None and not plan.figures.writes:
            hint = tr("All of it is in Kontor already; there is nothing to import.")
        elif self.context.ws.read_only:
            reason = hint = tr("This file is open for reading only.")
        self.wizard.frame.set_next(tr("Import now"), hint=hint, enabled=not reason, why_not=reason)

    def may_go_back(self) -> bool:
        return self.draft.job is None
