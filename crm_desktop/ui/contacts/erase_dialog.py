"""Erasing a person for good: what goes, what stays and why, which backups still hold them, and the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import data_sheet, erasing_words
from crm_desktop.operations import erasing
from crm_desktop.records.erasing import ADVERTISED, GROUNDS, Mention, Plan
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import with_ending
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow, ToggleSwitch
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("erase_dialog")

_NAMED = 6
"""Texts about others that are shown as links; the rest is only counted."""


class EraseDialog(Dialog):
    """`erased` is called when the person is gone; the work itself runs beside the window."""

    def __init__(self, context: Context, plan: Plan, erased: Callable[[], object]) -> None:
        super().__init__(
            context.window, tr("Erase {name} for good?", name=plan.name), tr("This cannot be undone."), width=640
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._plan, self._erased = context, plan, erased
        self.scrolled = Scrolled(self)
        room = context.window.height() - fonts.room(420)
        self.scrolled.setMinimumHeight(max(fonts.room(210), min(fonts.room(400), room)))
        self.body.addWidget(self.scrolled, 1)
        self.ground = Combo(
            tr("Ground"), [Option(code, erasing_words.ground(code)) for code in GROUNDS],
            placeholder=tr("Choose a ground"),
        )  # fmt: skip
        self.ground.chosen.connect(self._ground_chosen)
        self.ground_row = FieldRow(tr("Why (Art. 17 GDPR)"), self.ground)
        self.reason = QLineEdit()
        self.reason.setFont(fonts.font("body"))
        self.reason.setPlaceholderText(tr("e.g. call on 18 November"))
        self.reason_row = FieldRow(tr("In words (kept as proof, without the name)"), self.reason)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.ground_row, 1)
        fields.addWidget(self.reason_row, 1)
        self.body.addLayout(fields)
        self.block = ToggleSwitch(tr("Never write to these addresses again"))
        self.block.setChecked(True)
        self.block.setEnabled(not plan.refused)
        self.block.toggled.connect(self._tell)
        self.body.addWidget(self.block)
        self.block.setVisible(bool(plan.addresses))
        save = LinkButton(tr("Save the data sheet first …"), icon="file-text")
        save.clicked.connect(lambda: save_sheet(context, plan.contact_id, plan.name, self))
        self._left.addWidget(save)
        self.keep = self.add_button(tr("Cancel"), "secondary", self.reject)
        self.erase_button = self.add_button(tr("Erase for good"), "danger", self.erase)
        self._tell()
        self.ground.setFocus()

    def _ground_chosen(self, code: str) -> None:
        self.ground_row.set_error("")
        self.reason_row.set_error("")
        if not self._plan.refused:
            self.block.setChecked(code in ADVERTISED)

    def _tell(self) -> None:
        """The lists anew: what stays depends on the switch."""
        plan, context = self._plan, self._context
        column = self.scrolled.column
        while (item := column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().setParent(None)
        column.addWidget(_part(tr("Goes"), erasing_words.goes(plan), "trash-2", "danger"))
        stays = erasing_words.stays(plan, block=self.block.isChecked())
        column.addWidget(_part(tr("Stays, and why"), stays, "archive", "text2"))
        if plan.mentions:
            column.addWidget(self._mentions(plan.mentions))
        holding = erasing_words.holding(context.ws, context.settings, context.now())
        column.addWidget(_part(tr("Backups and copies"), erasing_words.backups_words(holding), "database", "warn"))
        law = tr("Business letters and invoices that the law wants kept (in Germany § 257 HGB, § 147 AO) are to be"
                 " saved elsewhere first. This is not legal advice.")  # fmt: skip
        column.addWidget(_part(tr("Before you do"), [law], "info", "info"))
        column.addStretch(1)

    def _mentions(self, mentions: Sequence[Mention]) -> QWidget:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(26, 0, 0, 0)
        column.setSpacing(2)
        for mention in mentions[:_NAMED]:
            text = " ".join(mention.text.split())
            if mention.contact_ids:
                link = LinkButton(text.replace("&", "&&"))
                link.clicked.connect(lambda _=False, who=mention.contact_ids[0]: self._show(who))
                column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addWidget(Label(text, "small", "text2", wrap=True))
        if len(mentions) > _NAMED:
            column.addWidget(Label(tr.plural(len(mentions) - _NAMED, "and {n} more", "and {n} more"), "small", "text2"))
        return shown

    def _show(self, contact_id: str) -> None:
        self.reject()
        self._context.go("contacts", contact_id)

    def erase(self) -> None:
        ground, reason = self.ground.value, self.reason.text()
        if not ground:
            self.ground_row.set_error(tr("Choose why."))
            self.ground.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if ground == "other" and not reason.strip():
            self.reason_row.set_error(tr("Write the reason."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        plan, context, erased = self._plan, self._context, self._erased
        block = self.block.isChecked() if plan.addresses else None

        def done(found: erasing.Erased) -> None:
            erased()
            if found.log_emptied:
                context.toast(tr("Erased for good. The proof is kept without a name."))
            else:
                context.toast(tr("Erased. The log of the file is emptied when it is closed."))

        self.accept()
        context.run(
            tr("Erasing a person"),
            lambda ws, progress: erasing.erase(ws, plan.contact_id, ground, reason, block=block), done,
        )  # fmt: skip


def _part(title: str, lines: Sequence[str], icon: str, token: str) -> QWidget:
    shown = QWidget()
    row = QHBoxLayout(shown)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, token, size=16), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(Label(title, "body", "text", weight=fonts.SEMIBOLD))
    for line in lines:
        column.addWidget(Label(line, "body", "text2", wrap=True))
    row.addLayout(column, 1)
    return shown


def save_sheet(context: Context, contact_id: str, name: str, parent: QWidget) -> None:
    """The data sheet of a person, as Word document, PDF, page or JSON."""
    from PySide6.QtWidgets import QFileDialog

    title = tr("Data about {name}", name=name)
    start = "".join(char for char in title if char not in '\\/:*?"<>|') + ".docx"
    kinds = "Word (*.docx);;PDF (*.pdf);;HTML (*.html);;JSON (*.json)"
    chosen, kind = QFileDialog.getSaveFileName(parent, tr("Save the data sheet"), start, kinds)
    if not chosen:
        return
    path: Path | None = Path(chosen)
    if not path.suffix:
        path = with_ending(parent, path, kind.rpartition("*")[2].rstrip(")") or ".docx")
    if path is None:
        return
    try:
        write_sheet(context, contact_id, path)
    except CrmError as problem:
        context.show_error(problem)
        return
    context.toast(tr("Saved: {name}", name=path.name))


def write_sheet(context: Context, contact_id: str, path: Path) -> None:
    """Raises CrmError."""
    if path.suffix.lower() != ".pdf":
        data_sheet.write(context.ws, contact_id, path)
        return
    from crm_desktop.ui import paper

    page = QTextDocument()
    page.setHtml(data_sheet.html(context.ws, contact_id))
    paper.write_pdf(page, path.stem, path)
