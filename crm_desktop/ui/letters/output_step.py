"""Step 5: what becomes of the letters, what stands on the lines of time, and what is to follow for all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.ui import fonts
from crm_desktop.ui.followups import words as followup_words
from crm_desktop.ui.tasks.work import BusyLine
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_card import ChoiceCard
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow, NumberField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.scrolled import Scrolled

from . import follow_up
from .draft import EACH, EACH_PDF, MAIL, ONE, PDF, PRINT, SEND
from .mail_part import MailPart
from .step import Step

if TYPE_CHECKING:
    from .page import LettersPage

tr = texts("letter_wizard")

FOLDER = "letters_folder"
"""Setting of this computer: where letters were written last."""
PATTERN = "letters_pattern"
MAILED = (MAIL, SEND)
FOR_EACH = (EACH, EACH_PDF, MAIL, SEND)
"""Everybody gets a document of their own, named by the pattern."""
WIDE = 820
"""From this width on three ways stand side by side, else two."""


class OutputStep(Step):
    def __init__(self, wizard: LettersPage) -> None:
        super().__init__(wizard, tr("What becomes of the letters?"))
        self.busy = BusyLine(wizard.runner, self.context)
        self.body.addWidget(self.busy)
        area = Scrolled(self)
        column = area.column
        column.setSpacing(12)
        column.setContentsMargins(0, 0, 12, 12)
        column.addWidget(self._ways())
        column.addWidget(self._place())
        self.mail = MailPart(wizard)
        column.addWidget(self.mail)
        column.addWidget(Label(tr("On the lines of time"), "head"))
        column.addWidget(self._entries())
        column.addWidget(self._follow())
        column.addStretch(1)
        self.body.addWidget(area, 1)
        self.setFocusProxy(self.ways[ONE])

    def _ways(self) -> QWidget:
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        group = QButtonGroup(self)
        self.ways: dict[str, ChoiceCard] = {}
        for way, name, detail, icon in (
            (ONE, tr("One Word document"), tr("All letters in it, to be printed in one go."), "file-text"),
            (EACH, tr("A document for each"), tr("In a folder, named by a pattern."), "files"),
            (PDF, tr("One PDF"), tr("All letters in it, as they are printed."), "file-type-2"),
            (EACH_PDF, tr("A PDF for each"), tr("In a folder, named by a pattern."), "files"),
            (PRINT, tr("Print"), tr("Straight to a printer of this computer."), "printer"),
            (MAIL, tr("E-mail drafts"), tr("One for each, with the PDF. Goes to those who may get e-mails."), "mail"),
            (SEND, tr("Send by e-mail"), " ", "send"),
        ):
            card = ChoiceCard(name, detail, icon)
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
            card.clicked.connect(lambda _=False, way=way: self._way(way))
            group.addButton(card)
            self.ways[way] = card
        self.maker = Label("", "small", "text2", wrap=True)
        self._grid = grid
        self._arrange(3)
        return place

    def _arrange(self, columns: int) -> None:
        """The ways in so many columns, and what stands about them behind the last."""
        self._columns = columns
        for number, widget in enumerate((*self.ways.values(), self.maker)):
            self._grid.removeWidget(widget)
            self._grid.addWidget(widget, number // columns, number % columns)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        columns = 3 if self.width() >= fonts.room(WIDE) else 2
        if columns != self._columns:
            self._arrange(columns)

    def _place(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.folder = QLineEdit()
        self.folder.textEdited.connect(self._typed_folder)
        self.browse = Button(tr("Choose …"), icon="folder-open")
        self.browse.clicked.connect(self._browse)
        inside = QWidget()
        inner = QHBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self.folder.setAccessibleName(tr("Folder"))
        inner.addWidget(self.folder, 1)
        inner.addWidget(self.browse)
        self.folder_row = FieldRow(tr("Folder"), inside)
        row.addWidget(self.folder_row, 3)
        self.name = QLineEdit()
        self.name.textEdited.connect(lambda text: self._named(text))
        self.name_row = FieldRow(tr("Name"), self.name)
        row.addWidget(self.name_row, 2)
        self.pattern = QLineEdit()
        self.pattern.textEdited.connect(lambda text: self._patterned(text))
        self.pattern_row = FieldRow(tr("Names of the documents"), self.pattern)
        row.addWidget(self.pattern_row, 2)
        self.printer = Combo(tr("Printer"))
        self.printer.chosen.connect(lambda value: setattr(self.draft, "printer", value))
        self.printer_row = FieldRow(tr("Printer"), self.printer)
        row.addWidget(self.printer_row, 3)
        self.used = NumberField(tr("Labels already used"), most=200)
        self.used.valueChanged.connect(self._used)
        self.used_row = FieldRow(tr("Labels already used"), self.used, tr("on the first sheet"))
        row.addWidget(self.used_row, 1)
        return place

    def _entries(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.subject = QLineEdit()
        self.subject.setMaxLength(200)
        self.subject.textEdited.connect(lambda text: setattr(self.draft, "subject", text))
        row.addWidget(FieldRow(tr("Subject of the entries"), self.subject), 2)
        self.keep = Combo(tr("Document of each entry"))
        self.keep.chosen.connect(lambda value: setattr(self.draft, "keep", value))
        self.keep_row = FieldRow(tr("Document of each entry"), self.keep)
        row.addWidget(self.keep_row, 2)
        self.postal = QCheckBox(tr("In the order of postal codes"))
        self.postal.setFont(fonts.font("body"))
        self.postal.toggled.connect(self._postal)
        row.addWidget(self.postal, 1)
        return place

    def _follow(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.with_follow = QCheckBox(tr("Follow-up for all"))
        self.with_follow.setFont(fonts.font("body"))
        self.with_follow.toggled.connect(self._toggled_follow)
        self.line = QLineEdit()
        self.line.setMaxLength(200)
        self.line.setAccessibleName(tr("Follow-up for all"))
        self.line.textEdited.connect(self._typed_follow)
        self.read = Label("", "small", "text2", wrap=True)
        row.addWidget(self.with_follow)
        row.addWidget(self.line, 2)
        row.addWidget(self.read, 2)
        return place

    # Deciding

    def _way(self, way: str) -> None:
        self.draft.way = way
        self.enter()
        self.show_next()

    def _typed_folder(self, text: str) -> None:
        self.draft.folder = Path(text) if text.strip() else None
        self.show_next()

    def _named(self, text: str) -> None:
        self.draft.name = text
        self.show_next()

    def _patterned(self, text: str) -> None:
        self.draft.pattern = text
        self._show_example()
        self.show_next()

    def _browse(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Choose a folder"), str(self.target_folder())):
            self.draft.folder = Path(name)
            self.folder.setText(name)
            self.show_next()

    def _used(self, value: int) -> None:
        if value != self.draft.used:
            self.draft.used = value
            self.wizard.prepare()

    def _postal(self, on: bool) -> None:
        if on != self.draft.postal_order:
            self.draft.postal_order = on
            self.wizard.prepare()

    def _toggled_follow(self, on: bool) -> None:
        self.draft.with_follow_up = on
        self._show_follow()

    def _typed_follow(self, text: str) -> None:
        self.draft.follow_up = text
        self._show_follow()
        self.show_next()

    # Showing

    def enter(self) -> None:
        from crm_desktop.exchange.letters import pdf

        draft = self.draft
        maker, can_print = pdf.maker(), bool(pdf.office())
        several = draft.prepared is not None and draft.prepared.batch.ready.several
        no_pdf = "" if maker else tr("There is neither LibreOffice nor Word on this computer.")
        pace, no_account = self.mail.pace(), "" if self.mail.is_set_up() else self.mail.pace()
        self.ways[SEND].set_detail(pace)
        for way in (PDF, EACH_PDF, *MAILED):
            why_not = no_pdf or (no_account if way == SEND else "")
            self.ways[way].setEnabled(not why_not)
            self.ways[way].setToolTip(plain_tip(why_not))
        self.ways[PRINT].setEnabled(can_print)
        self.ways[PRINT].setToolTip("" if can_print else tr("There is no LibreOffice on this computer, which prints."))
        self.maker.setText(
            tr("PDFs are made by {program}.", program=maker)
            if maker
            else tr("For PDFs and printing from here LibreOffice is needed. Word prints the documents, too.")
        )
        for way in FOR_EACH:
            self.ways[way].setVisible(not several)
        if not self.ways[draft.way].isEnabled() or (several and draft.way in FOR_EACH):
            draft.way = ONE
        self.ways[draft.way].setChecked(True)
        each, paper = draft.way in FOR_EACH, draft.way == PRINT
        self.mail.setVisible(draft.way in MAILED)
        if draft.way in MAILED:
            self.mail.enter()
        self.folder_row.setVisible(draft.way not in (PRINT, SEND))
        self.name_row.setVisible(draft.way not in (PRINT, SEND))
        self.pattern_row.setVisible(each)
        self.printer_row.setVisible(paper)
        self.used_row.setVisible(several)
        self.used.blockSignals(True)
        self.used.setValue(draft.used)
        self.used.blockSignals(False)
        self.folder.setText(str(self.target_folder()))
        if not draft.name:
            draft.name = self._usual_name()
        self.name.setText(draft.name)
        self.name_row.label.setText(tr("Name of the folder") if each else tr("Name of the document"))
        draft.pattern = draft.pattern or str(self.context.settings.get(PATTERN, "")) or "{Name}"
        self.pattern.setText(draft.pattern)
        if each:
            self._show_example()
        if paper:
            self._show_printers()
        self._show_entries(each, several)
        self._show_follow()

    def _usual_name(self) -> str:
        template = self.draft.chosen.name if self.draft.chosen is not None else tr("Letters")
        return safe_name(f"{self.context.today().isoformat()} {template}", "letters")

    def target_folder(self) -> Path:
        kept = str(self.context.settings.get(FOLDER, ""))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self.draft.folder or Path(kept or documents or Path.home())

    def _show_example(self) -> None:
        from crm_desktop.exchange.letters import runs

        prepared = self.draft.prepared
        if prepared is None or not prepared.batch.people:
            return
        try:
            names = runs.file_names(prepared.batch, self.draft.pattern)
        except CrmError as problem:
            self.pattern_row.set_error(problem.what)
            return
        ending = "docx" if self.draft.way == EACH else "pdf"
        self.pattern_row.set_hint(tr("For example: {name}", name=f"{names[0]}.{ending}"))

    def _show_printers(self) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo  # only where somebody prints

        names = QPrinterInfo.availablePrinterNames()
        self.printer.set_options([Option(name, name, "printer") for name in names])
        if self.draft.printer not in names:
            usual = QPrinterInfo.defaultPrinterName()
            self.draft.printer = usual if usual in names else names[0] if names else ""
        self.printer.set_value(self.draft.printer)
        self.printer_row.set_hint("" if names else tr("No printer is set up on this computer."))

    def _show_entries(self, each: bool, several: bool) -> None:
        draft = self.draft
        if draft.subject is None:
            draft.subject = draft.chosen.name if draft.chosen is not None else ""
        self.subject.setText(draft.subject)
        options = [Option("kept", tr("a copy in the file"), "database")]
        if each and draft.way not in MAILED:
            options.append(Option("linked", tr("a link to the document"), "link"))
        if draft.way not in MAILED:
            options.append(Option("", tr("no entry at all"), "minus"))
        if several:
            options = [Option("kept", tr("an entry without the sheet"), "tag"), options[-1]]
        if draft.keep not in [option.value for option in options]:
            draft.keep = "kept"
        self.keep.set_options(options)
        self.keep.set_value(draft.keep)
        self.postal.blockSignals(True)
        self.postal.setChecked(draft.postal_order)
        self.postal.blockSignals(False)

    def _show_follow(self) -> None:
        draft = self.draft
        found = follow_up.reading(draft, self.context)
        self.with_follow.blockSignals(True)
        self.with_follow.setChecked(draft.with_follow_up)
        self.with_follow.blockSignals(False)
        if self.line.text() != draft.follow_up:
            self.line.setText(draft.follow_up)
        self.line.setEnabled(draft.with_follow_up)
        parts = [text for _, text in followup_words.reading_parts(found, self.context.today())]
        self.read.setText(" · ".join(parts) if draft.with_follow_up else "")

    # Writing

    def out(self) -> Path:
        """Where the letters go as the draft says."""
        draft = self.draft
        name = safe_name(draft.name.strip().removesuffix(".docx").removesuffix(".pdf"), "letters")
        folder = self.target_folder()
        if draft.way in FOR_EACH:
            return folder / name
        return folder / f"{name}.{'pdf' if draft.way == PDF else 'docx'}"

    def go_on(self) -> None:
        from crm_desktop.ui.widgets.dialog import ask

        draft, out = self.draft, self.out()
        self.context.settings.set(FOLDER, str(self.target_folder()))
        if draft.way in FOR_EACH:
            self.context.settings.set(PATTERN, draft.pattern)
        if draft.way not in (PRINT, SEND) and out.is_file():
            ask(
                self, tr("Replace “{name}”?", name=out.name),
                tr("There is a document of this name in the folder. Undo does not bring it back."), tr("Replace"),
                lambda: self.wizard.write(out), danger=True,
            )  # fmt: skip
            return
        self.wizard.write(out)

    def show_next(self) -> None:
        draft = self.draft
        prepared = draft.prepared
        count = len(prepared.looks) if prepared is not None else 0
        if draft.way in MAILED and count:
            count = len(self.mail.people())
        why_not = ""
        if prepared is None:
            why_not = tr("The letters are still being looked at.")
        elif not count:
            mail = tr("None of these people may get an e-mail, or has an address.")
            why_not = mail if draft.way in MAILED else tr("There is nobody to write to.")
        elif self.context.ws.read_only and draft.keep:
            why_not = tr("This file is open for reading only.")
        elif draft.way not in (PRINT, SEND) and not draft.name.strip():
            why_not = tr("The document needs a name.")
        elif draft.way == PRINT and not draft.printer:
            why_not = tr("No printer is set up on this computer.")
        elif draft.with_follow_up and draft.reading is not None and not draft.reading.date:
            why_not = tr("The follow-up has no day yet.")
        elif draft.way in FOR_EACH and self.pattern_row.field.accessibleDescription():
            why_not = self.pattern_row.field.accessibleDescription()
        words = (
            tr.plural(count, "Print {n} letter", "Print {n} letters")
            if draft.way == PRINT
            else tr.plural(count, "Write {n} draft", "Write {n} drafts")
            if draft.way == MAIL
            else tr.plural(count, "Send {n} e-mail", "Send {n} e-mails")
            if draft.way == SEND
            else tr.plural(count, "Write {n} letter", "Write {n} letters")
        )
        if prepared is not None and prepared.batch.ready.several:
            words = tr.plural(count, "Write {n} sheet", "Write {n} sheets")
        self.wizard.frame.set_next(words, hint=why_not, enabled=not why_not, why_not=why_not)
        self.wizard.frame.primary.setAccessibleDescription(format_int(count))
