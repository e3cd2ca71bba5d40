"""Template, subject, text and attachments of a mail, for one person and for many."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.exchange.mailing import preparing, runs, shipped
from crm_desktop.exchange.mailing.preparing import MailText
from crm_desktop.operations import mail_templates, mailings
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.outgoing import MailTemplate
from crm_desktop.store.queries import files
from crm_desktop.store.queries import mail_templates as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mailing_ui")

CHECK_MS = 250
MOST_KEPT = 30
"""Kept files shown at once; typing finds the others."""


class TextEditor(QWidget):
    """`picked` carries the template chosen; `edited` comes when anything was typed or attached. With `fields` the text
    has placeholders, which can be chosen from a list and are checked."""

    picked = Signal(object)
    edited = Signal()

    def __init__(self, context: Context, *, fields: bool) -> None:
        super().__init__()
        self._context, self._fields = context, fields
        self._html = self._language = ""
        self.attachments: list[Attachment] = []
        self.contact_id = ""
        """Whose kept files come first when one is attached."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._top())
        for button in () if fields else (self.field, self.save):
            button.hide()  # never shown before it has its place: it would be a window of its own for a moment
        self.subject = QLineEdit()
        self.subject.setAccessibleName(tr("Subject"))
        self.subject.setPlaceholderText(tr("Subject"))
        self.subject.textEdited.connect(lambda _: self._typed())
        column.addWidget(self.subject)
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(tr("Text of the mail"))
        self.body.setTabChangesFocus(True)
        self.body.setFont(fonts.font("body"))
        self.body.setMinimumHeight(140)
        self.body.textChanged.connect(self._typed)
        column.addWidget(self.body, 1)
        self.warning = Label("", "small", "warn", wrap=True)
        self.warning.hide()
        column.addWidget(self.warning)
        column.addLayout(self._foot())
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self.check)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.template = Combo(tr("Template"), placeholder=tr("Choose a template"))
        self.template.chosen.connect(self._pick)
        row.addWidget(self.template)
        self.field = Button(tr("Insert field"), "secondary", "text-cursor-input")
        self.field.clicked.connect(self._choose_field)
        row.addWidget(self.field)
        row.addStretch(1)
        self.save = Button(tr("Save as template …"), "ghost", "save")
        self.save.clicked.connect(self._keep)
        row.addWidget(self.save)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.attach = Button(tr("Attach file …"), "secondary", "paperclip")
        self.attach.clicked.connect(self._attach_menu)
        row.addWidget(self.attach)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        row.addWidget(self._chips, 1)
        self.formatted = QCheckBox(tr("Also as a page (*bold*, lists, links)"))
        self.formatted.setFont(fonts.font("body"))
        self.formatted.clicked.connect(lambda _: self._typed())
        row.addWidget(self.formatted)
        return row

    # what it holds

    def load_templates(self, chosen: str) -> None:
        ws = self._context.ws
        own = [Option(one.id, one.name, "mail", group=tr("Your own")) for one in queries.templates(ws)]
        other = [one for code in i18n.LANGUAGES if code != i18n.language() for one in shipped.templates(code)]
        ready = [Option(one.id, one.name, group=tr("Come with Kontor")) for one in shipped.templates()]
        foreign = [Option(one.id, one.name, hint=one.language, group=tr("In the other language")) for one in other]
        self.template.set_options([*own, *ready, *foreign])
        self.template.set_value(chosen)

    def text(self) -> MailText:
        return MailText(
            self.subject.text(), self.body.toPlainText(), self._html, self.formatted.isChecked(), self._language
        )

    def show_text(self, text: MailText, attachments: list[Attachment]) -> None:
        self._html, self._language = text.html, text.language
        self.subject.setText(text.subject)
        if self.body.toPlainText() != text.body:
            self.body.setPlainText(text.body)
        self.formatted.setChecked(text.formatted)
        self.formatted.setVisible(not text.html)
        self.attachments = list(attachments)
        self._show_attachments()
        self.check()

    def problem(self) -> str:
        """Why this text cannot be sent, as a sentence; '' when it can."""
        if not self.subject.text().strip():
            return tr("The mail needs a subject.")
        if not self.body.toPlainText().strip():
            return tr("The mail has no text yet.")
        if self._fields:
            unknown, faults = preparing.check(self._context.ws, self.text())
            if faults:
                return faults[0]
            if unknown:
                return tr("There is no field {names}.", names=", ".join(f"{{{name}}}" for name in unknown))
        return ""

    def check(self) -> None:
        """Say below the text what is wrong with its placeholders."""
        said = ""
        if self._fields and self._context.has_file:  # it may be closed while the timer runs
            unknown, faults = preparing.check(self._context.ws, self.text())
            said = " ".join(faults)
            if unknown:
                names = ", ".join(f"{{{name}}}" for name in unknown)
                said = f"{said} {tr('There is no field {names}.', names=names)}".strip()
        self.warning.setText(said)
        self.warning.setVisible(bool(said))

    def _typed(self) -> None:
        self._check.start()
        self.edited.emit()

    # what is pressed

    def _pick(self, template_id: str) -> None:
        found = self._context.do(lambda: shipped.find(self._context.ws, template_id))
        if found is not None:
            self.take(found)

    def take(self, template: MailTemplate) -> None:
        """Begin with this template; what was attached by hand goes."""
        attached = self._context.do(lambda: runs.attached_to(self._context.ws, template))
        self.template.set_value(template.id)
        self.show_text(runs.text_of(template), attached or [])
        self.picked.emit(template)
        self.edited.emit()

    def _own(self) -> MailTemplate | None:
        """The template of the office that is chosen."""
        return queries.template(self._context.ws, self.template.value)

    def _keep(self) -> None:
        """Of the office's own templates also: take over what was changed, or delete it."""
        own = self._own()
        if own is None:
            SaveDialog(self).open()
            return
        menu = Menu(self.save)
        menu.add(tr("Save changes to “{name}”", name=own.name).replace("&", "&&"), "save", self.keep_changes)
        menu.add(tr("Save as new template …"), "plus", lambda: SaveDialog(self).open())
        menu.add(tr("Delete template"), "trash-2", self.delete_template, token="danger")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.save, align="right")

    def keep_changes(self) -> None:
        """The chosen template says from now on what stands here; its attachments stay."""
        own, text, ws = self._own(), self.text(), self._context.ws
        if own is None:
            return

        def change() -> bool:
            mail_templates.change(ws, own.id, subject=text.subject, body=text.body, formatted=text.formatted)
            return True

        self._context.do(change, tr("Template “{name}” saved", name=own.name))

    def delete_template(self) -> None:
        own, ws = self._own(), self._context.ws
        if own is None:
            return
        done = tr("Template “{name}” deleted", name=own.name)
        if self._context.do(lambda: mail_templates.delete(ws, own.id) or True, done) is not None:
            self.load_templates("")

    def _choose_field(self) -> None:
        names = preparing.offered(self._context.ws, self._language or i18n.language())

        def search(text: str) -> list[Option]:
            wanted = text.casefold().strip()
            return [Option(name, name) for name in names if wanted in name.casefold()]

        picker = Picker(self.field, tr("Field"), tr("Name of the field …"), search, width=300)
        picker.chosen.connect(self._insert)
        picker.open_at(self.field)

    def _insert(self, name: str) -> None:
        self.body.insertPlainText(f"{{{name}}}")
        self.body.setFocus()

    def _attach_menu(self) -> None:
        menu = Menu(self.attach)
        menu.add(tr("From the disk …"), "folder-open", self._choose_file)
        kept = "" if files.kept(self._context.ws, "", "", 1) else tr("No files are kept in this office yet.")
        menu.add(tr("From the kept files …"), "paperclip", self._choose_kept, why_not=kept)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self.attach)

    def _choose_kept(self) -> None:
        """Those of the contact written to come first."""

        def search(text: str) -> list[Option]:
            return [Option(one.id, one.name, "file-text", hint) for one, hint in
                    files.kept(self._context.ws, text, self.contact_id, MOST_KEPT)]  # fmt: skip

        picker = Picker(self.attach, tr("Kept files"), tr("Name of the file, of the contact …"), search, width=420)
        picker.chosen.connect(lambda file_id: self.attach_kept(file_id))
        picker.open_at(self.attach)

    def attach_kept(self, file_id: str) -> None:
        """A file that is kept in the workspace."""

        def read() -> list[Attachment]:
            found = [*self.attachments, mailings.attachment(self._context.ws, file_id)]
            runs.check_size(found)
            return found

        self._take(self._context.do(read))

    def _choose_file(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, tr("Attach files"))
        self.attach_files([Path(name) for name in names])

    def attach_files(self, paths: list[Path]) -> None:
        def read() -> list[Attachment]:
            found = [*self.attachments, *(runs.read_file(path) for path in paths)]
            runs.check_size(found)
            return found

        self._take(self._context.do(read))

    def _take(self, found: list[Attachment] | None) -> None:
        if found is not None:
            self.attachments = found
            self._show_attachments()
            self.edited.emit()

    def _show_attachments(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().deleteLater()
        for number, attachment in enumerate(self.attachments):
            chip = Chip(attachment.name, icon="paperclip", removable=True)
            chip.removed.connect(lambda number=number: self._detach(number))
            self._flow.addWidget(chip)
        self._chips.updateGeometry()

    def _detach(self, number: int) -> None:
        del self.attachments[number]
        QTimer.singleShot(0, self, self._show_attachments)
        self.edited.emit()


class SaveDialog(Dialog):
    """Keep what is written as a template of the office's own."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor.window(), tr("Save as template"), width=440)
        self._editor = editor
        self.name = QLineEdit()
        self.row = FieldRow(tr("Name of the template"), self.name)
        self.body.addWidget(self.row)
        self.add_button(tr("Cancel"), "secondary", self.reject, left=True)
        self.add_button(tr("Save template"), "primary", self._save)
        self.name.setFocus()

    def _save(self) -> None:
        name, text, context = self.name.text().strip(), self._editor.text(), self._editor._context
        if not name:
            self.row.set_error(tr("A template needs a name."))
            return

        def save() -> str:
            ws = context.ws
            with ws.operation(tr("New e-mail template “{name}”", name=name)):
                made = mail_templates.create(
                    ws, name, text.subject, text.body, html=text.html, formatted=text.formatted, language=text.language
                )
                mail_templates.attach(ws, made, self._editor.attachments)
            return made

        made = context.do(save, tr("Template “{name}” saved", name=name))
        if made is not None:
            self._editor.load_templates(made)
            self.accept()
