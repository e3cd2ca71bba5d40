"""Step 1: which file, and how it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import importing
from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.kinds import ENDINGS, RECORD_FORMATS
from crm_desktop.exchange.reading.refusals import ReadingProblem
from crm_desktop.exchange.reading.tables import HIDDEN, VERY_HIDDEN, WORKSHEET, Choices
from crm_desktop.ui import fonts
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.choice_card import DropZone
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.scrolled import Scrolled
from crm_desktop.ui.widgets.surface import Card

from .agenda_card import AgendaCard
from .draft import Draft
from .file_facts import FileFacts, delimiter_name, encoding_name, heading_name
from .guides import GuideList
from .preview_table import PreviewTable
from .problem_card import ProblemCard
from .step import Step

if TYPE_CHECKING:
    from .page import ImportPage

tr = texts("import_wizard")

ENCODINGS = ("utf-8", "cp1252", "iso-8859-15", "cp850", "utf-16", "mac-roman", "cp1250")
DELIMITERS = (";", ",", "\t", "|")
HEADING_ROWS = 10
_OF_THE_SHEET = ("no_sheet", "not_worksheet", "bad_sheet", "no_table")
KINDS = " ".join(
    f"*{ending}" for ending in (*ENDINGS, ".xltx", *(end for known in RECORD_FORMATS.values() for end in known.endings))
)


class FileStep(Step):
    def __init__(self, wizard: ImportPage) -> None:
        super().__init__(
            wizard,
            tr("Which list do you want to import?"),
            tr(
                "A table, cards, a mailbox or a calendar, from any program. What is in it is shown before anything is "
                "taken over."
            ),
        )
        self.drop = DropZone(
            tr("Drop the file here"),
            tr("or choose it: Excel, CSV, OpenDocument, vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar"),
            tr("Choose file …"),
        )
        self.drop.setMinimumHeight(96)
        self.drop.dropped.connect(self._dropped)
        self.drop.browse.connect(self.browse)
        self.folder = LinkButton(tr("Or a folder of vCards, messages or calendars …"), role="body", icon="folder-open")
        self.folder.clicked.connect(lambda _=False: self.browse_folder())
        self.facts = FileFacts(link=tr("Another file …"))
        self.facts.change.connect(self.browse)
        self.busy = BusyLine(wizard.runner, self.context)
        self.problem = ProblemCard()
        self.agenda = AgendaCard(self)
        self.with_appointments = QCheckBox()
        self.with_appointments.setFont(fonts.font("body"))
        self.with_appointments.toggled.connect(lambda on: setattr(self.draft, "with_appointments", on))
        self.guides = GuideList()
        self.ways = _Ways(self)
        self.warnings = _Warnings()
        self.preview = PreviewTable()
        self._table = Card()
        inside = QVBoxLayout(self._table)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.preview)
        area = Scrolled(self)
        for widget in (
            self.drop, self.folder, self.facts, self.busy, self.problem, self.ways, self.agenda,
            self.with_appointments, self._table, self.warnings, self.guides,
        ):  # fmt: skip
            area.column.addWidget(widget)
        area.column.addStretch(1)
        self.body.addWidget(area, 1)

    # Showing

    def enter(self) -> None:
        self._show()
        draft = self.draft
        if draft.path is not None and draft.look is None and not self.wizard.runner.busy and self.problem.isHidden():
            self.read()

    def _show(self) -> None:
        draft = self.draft
        ready = draft.look is not None
        self.drop.setVisible(draft.path is None)
        self.folder.setVisible(draft.path is None)
        self.guides.setVisible(draft.path is None)
        if not self._is_calendar():
            self.agenda.forget()
        self._show_appointments()
        self.facts.setVisible(draft.path is not None)
        self.facts.show_draft(draft)
        self.ways.show_draft(draft)
        self._table.setVisible(ready)
        self.warnings.setVisible(ready)
        if draft.look is not None:
            self.preview.show_table(draft.look.source.table)
            found = dict.fromkeys(draft.look.source.warnings)
            self.warnings.show_lines([files.sentence(item) for item in found])
        self.setFocusProxy(self.drop.button if draft.path is None else None)
        self.show_next()

    def _show_appointments(self) -> None:
        """A mailbox holds more than contacts: its appointments come along when somebody wants them."""
        look = self.draft.look
        count = look.source.facts.get("appointments", 0) if look is not None else 0
        text = tr.plural(
            count, "Also take over {n} appointment, if contacts were invited to it",
            "Also take over those of {n} appointments to which contacts were invited",
        )  # fmt: skip
        self.with_appointments.setText(text)
        self.with_appointments.setChecked(self.draft.with_appointments)
        self.with_appointments.setVisible(bool(count) and not self._is_calendar())

    def _is_calendar(self) -> bool:
        """Appointments and nobody to import."""
        look = self.draft.look
        return look is not None and bool(look.source.facts.get("appointments")) and not self.draft.kept()

    def go_on(self) -> None:
        if self._is_calendar():
            self.agenda.take_over()
        else:
            super().go_on()

    def show_next(self) -> None:
        look, reason = self.draft.look, ""
        if self._is_calendar():
            self._show_next_of_calendar()
            return
        if look is None:
            reason = tr("Choose a file first.") if self.draft.path is None else tr("This file cannot be read.")
            reason = tr("The file is still being read.") if self.wizard.runner.busy else reason
        elif not look.source.table.data_rows:
            reason = tr("There are no rows below the headings; choose another sheet or row of headings.")
        self.wizard.frame.set_next(
            tr("Next"), hint=reason or tr("next: match the columns"), enabled=not reason, why_not=reason
        )

    def _show_next_of_calendar(self) -> None:
        plan, reason = self.agenda.plan, ""
        if self.wizard.runner.busy or plan is None:
            reason = tr("The file is still being read.")
        elif not plan.new:
            reason = tr("All of it is in Kontor already; there is nothing to import.")
        elif self.context.ws.read_only:
            reason = tr("This file is open for reading only.")
        self.wizard.frame.set_next(tr("Take over appointments"), hint=reason, enabled=not reason, why_not=reason)

    # Choosing

    def browse_folder(self) -> None:
        folder = str(self.context.settings.get("import_folder", ""))
        if name := QFileDialog.getExistingDirectory(self, tr("Choose a folder"), folder):
            self.context.settings.set("import_folder", name)
            self.wizard.begin(Path(name))

    def browse(self) -> None:
        folder = str(self.draft.path.parent) if self.draft.path else str(self.context.settings.get("import_folder", ""))
        kinds = f"{tr('Lists')} ({KINDS});;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a list"), folder, kinds)
        if name:
            self.context.settings.set("import_folder", str(Path(name).parent))
            self.wizard.begin(Path(name))

    def _dropped(self, names: list[str]) -> None:
        if names:
            self.wizard.begin(Path(names[0]))

    def choose(self, **changes: object) -> None:
        """Read the file another way: sheet, encoding, separator or row of the headings."""
        draft = self.draft
        choices = replace(draft.choices, **changes)
        if "sheet" in changes:
            choices = replace(choices, header_row=None)
        if choices != draft.choices:
            draft.choices = choices
            draft.forget_columns()
            self.read()

    def read(self) -> None:
        draft = self.draft
        assert draft.path is not None
        path, choices = draft.path, draft.choices
        self.problem.hide()

        def work(ws, progress):
            from crm_desktop.store.queries import fields

            stamp = importing.stamp(path)
            names = [found.name for found in fields.fields(ws)]
            return importing.look(path, choices, ws, progress), names, stamp

        self.wizard.runner.start(tr("Reading the file"), work, self._read, self.failed, self.cancelled)

    def _read(self, answer: tuple[importing.Look, list[str], object]) -> None:
        look, known, self.draft.stamp = answer
        self.draft.look = look
        self.draft.known_fields = frozenset(name.casefold() for name in known)
        self.draft.kinds, self.draft.reasons = look.field_kinds(), dict(look.reasons or {})
        self._show()
        self.wizard.show_notes()
        if self._is_calendar():
            self.agenda.look()

    def cancelled(self) -> None:
        if self.draft.look is None:
            self.wizard.begin(None)

    def refuse(self, problem: CrmError) -> None:
        """The file could be opened, but not read to its end."""
        self.failed(problem)

    def failed(self, problem: Exception) -> None:
        if not isinstance(problem, CrmError):
            self.context.show_error(problem)
            self.wizard.begin(None)
            return
        sheets = self.draft.look.source.sheets if self.draft.look is not None else ()
        self.draft.look = None
        self._show()
        code = problem.code if isinstance(problem, ReadingProblem) else ""
        remedies = [(tr("Choose another file …"), self.browse), (tr("Try again"), self.read)]
        if self.draft.choices != Choices():
            remedies.insert(0, (tr("Find out by itself"), self._find_out))
        self.problem.show_problem(problem, remedies)
        if code in _OF_THE_SHEET:
            self.ways.offer_sheets(sheets)
            if not sheets:
                self._ask_sheets()

    def _find_out(self) -> None:
        self.draft.choices = Choices()
        self.draft.forget_columns()
        self.read()

    def _ask_sheets(self) -> None:
        """A damaged or empty sheet: the others may be sound."""
        path = self.draft.path
        assert path is not None
        self.wizard.runner.start(
            tr("Reading the file"),
            lambda ws, progress: files.sheets(path),
            self.ways.offer_sheets,
            lambda problem: None,
        )


class _Ways(QWidget):
    """How the file is read; each choice reads it anew."""

    def __init__(self, step: FileStep) -> None:
        super().__init__()
        self._step = step
        self._sheets: tuple = ()
        flow = FlowLayout(self, spacing=16)
        self.sheet = Combo(tr("Sheet"))
        self.hidden = QCheckBox(tr("Show hidden sheets"))
        self.hidden.setFont(fonts.font("small"))
        self.encoding = Combo(tr("Encoding"))
        self.delimiter = Combo(tr("Separator"))
        self.heading = Combo(tr("Headings"))
        self._sheet_row = QWidget()
        inside = QHBoxLayout(self._sheet_row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(FieldRow(tr("Sheet"), self.sheet))
        inside.addWidget(self.hidden, 0, Qt.AlignmentFlag.AlignBottom)
        self._rows = {
            "sheet": self._sheet_row,
            "encoding": FieldRow(tr("Encoding"), self.encoding),
            "delimiter": FieldRow(tr("Separator"), self.delimiter),
            "heading": FieldRow(tr("Headings"), self.heading),
        }
        for row in self._rows.values():
            flow.addWidget(row)
        self.sheet.chosen.connect(lambda value: step.choose(sheet=value))
        self.hidden.toggled.connect(lambda _on: self._fill_sheets(self.sheet.value))
        self.encoding.chosen.connect(lambda value: step.choose(encoding=value))
        self.delimiter.chosen.connect(lambda value: step.choose(delimiter=value))
        self.heading.chosen.connect(lambda value: step.choose(header_row=int(value)))

    def show_draft(self, draft: Draft) -> None:
        look = draft.look
        wanted = draft.choices
        self.setVisible(look is not None or wanted != Choices())
        if look is None:
            return
        source = look.source
        self._sheets = source.sheets
        self._fill_sheets(source.sheet)
        self._rows["sheet"].setVisible(len([item for item in source.sheets if item.kind == WORKSHEET]) > 1)
        self._rows["encoding"].setVisible(bool(source.encoding))
        self._rows["heading"].setVisible(source.kind not in RECORD_FORMATS)
        self._rows["delimiter"].setVisible(bool(source.delimiter) or source.kind == "csv")
        codes = list(dict.fromkeys((*ENCODINGS, source.encoding)))
        same = next((code for code in ENCODINGS if encoding_name(code) == encoding_name(source.encoding)), "")
        codes = [code for code in codes if code and (code != source.encoding or not same or code == same)]
        self.encoding.set_options([Option(code, encoding_name(code)) for code in codes])
        self.encoding.set_value(same or source.encoding)
        signs = list(dict.fromkeys((*DELIMITERS, *filter(None, [source.delimiter]))))
        self.delimiter.set_options([Option(sign, delimiter_name(sign)) for sign in signs])
        self.delimiter.set_value(source.delimiter)
        first = max(1, source.table.header_row - HEADING_ROWS + 1)
        numbers = [0, *range(first, first + HEADING_ROWS)]
        self.heading.set_options([Option(str(number), heading_name(number)) for number in numbers])
        self.heading.set_value(str(source.table.header_row))

    def offer_sheets(self, sheets: tuple) -> None:
        """After a sheet could not be read: the others."""
        self._sheets = sheets
        if sheets:
            self._fill_sheets(self._step.draft.choices.sheet or "")
            for name, row in self._rows.items():
                row.setVisible(name == "sheet")
            self.show()

    def _fill_sheets(self, chosen: str) -> None:
        hidden = [item for item in self._sheets if item.visibility in (HIDDEN, VERY_HIDDEN)]
        self.hidden.setVisible(bool(hidden))
        shown = [
            item
            for item in self._sheets
            if item.kind == WORKSHEET and (item not in hidden or self.hidden.isChecked() or item.name == chosen)
        ]
        self.sheet.set_options(
            [
                Option(
                    item.name,
                    item.name,
                    icon="eye-off" if item in hidden else "table-2",
                    hint=tr("hidden") if item in hidden else "",
                )
                for item in shown
            ]
        )
        self.sheet.set_value(chosen)


class _Warnings(QWidget):
    """What holds for the whole file."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(6)
        self._shown: list[str] = []

    def show_lines(self, lines: list[str]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        for line in lines:
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(line, "body", wrap=True), 1)
            self._column.addWidget(place)
