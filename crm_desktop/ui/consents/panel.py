"""What a contact allows and refuses: every channel and purpose, the answer of the gate, the ledger and its lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import consents
from crm_desktop.operations.consents import Cell
from crm_desktop.records.consent_labels import label, sentence
from crm_desktop.records.dates import format_date
from crm_desktop.store import schema
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries.consents import Line
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import with_ending
from crm_desktop.ui.widgets.dialog import Dialog, ask
from crm_desktop.ui.widgets.labels import Label

from .line_form import LineForm
from .matrix import Matrix

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("consent_panel")

TOUCHES = frozenset(
    {schema.CONSENT, schema.BLOCK, schema.SETTING, schema.CONTACT, schema.CONTACT_ROLE, schema.RELATION}
)
HISTORY_WIDTH = 250
_BESIDE, _LEDGER = 860, 110
"""From this width of the window on the ledger stands beside the channels; below them it is so high."""
MOST_LINES = 100


class ConsentPanel(Dialog):
    """Every change is one step of undo; the history shows every line there is."""

    def __init__(self, context: Context, contact_id: str) -> None:
        self._context, self._contact_id = context, contact_id
        super().__init__(context.window, tr("Consents: {name}", name=contacts.name(context.ws, contact_id)), width=940)
        today: date = context.today()
        self._cells: dict[tuple[str, str], Cell] = {}
        self._at = ("email", "advertising")
        self._narrow = context.window.width() < fonts.room(_BESIDE)
        row = QVBoxLayout() if self._narrow else QHBoxLayout()
        row.setSpacing(20)
        self.body.addLayout(row)
        row.addWidget(self._matrix_and_form(QDate(today.year, today.month, today.day)), 1)
        row.addWidget(self._ledger())
        self.add_button(tr("Proof sheet …"), callback=self.save_proof, left=True)
        self.ask_button = self.add_button(tr("Ask by e-mail …"), callback=self._ask, left=True)
        self.withdraw_button = self.add_button(tr("Withdraw everything"), callback=self._withdraw, left=True)
        self.block_button = self.add_button(tr("Block …"), callback=self._block, left=True)
        self.add_button(tr("Close"), "primary", self.accept)
        context.changes.changed.connect(self._changed)
        self.refresh()
        QTimer.singleShot(0, self, lambda: self.matrix.cells[self._at].setFocus(Qt.FocusReason.OtherFocusReason))

    def _matrix_and_form(self, today: QDate) -> QWidget:
        area = QScrollArea()
        area.setProperty("look", "plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = self.parentWidget().height() - 190 - (fonts.room(_LEDGER) if self._narrow else 0)
        area.setMinimumHeight(min(fonts.room(506), max(300, room)))
        inside = QWidget()
        area.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(10)
        self.matrix = Matrix()
        self.matrix.chosen.connect(self._show_answer)
        column.addWidget(self.matrix)
        column.addWidget(Label(tr("Green ground: may be addressed. This is not legal advice."), "small", "text2"))
        self.answer = Label("", "body", "text", weight=fonts.MEDIUM, wrap=True)
        column.addWidget(self.answer)
        self.form = LineForm(today)
        self.form.written.connect(self._write)
        column.addWidget(self.form)
        column.addStretch(1)
        return area

    def _ledger(self) -> QWidget:
        area = QScrollArea()
        area.setProperty("look", "plain")
        area.setWidgetResizable(True)
        if self._narrow:
            area.setFixedHeight(fonts.room(_LEDGER))
        else:
            area.setFixedWidth(HISTORY_WIDTH)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Ledger"))
        inside = QWidget()
        area.setWidget(inside)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 2, 8, 2)
        outer.addWidget(Label(tr("Ledger"), "small", "text2", weight=fonts.SEMIBOLD))
        self.history = QVBoxLayout()
        self.history.setSpacing(10)
        outer.addLayout(self.history)
        outer.addStretch(1)
        return area

    # showing

    def _changed(self, change: Change | None) -> None:
        if self.isVisible() and (change is None or change.tables & TOUCHES):
            self.refresh()

    def refresh(self) -> None:
        ws = self._context.ws
        cells = consents.overview(ws, self._contact_id)
        if not cells:
            self.reject()
            return
        self._cells = {(cell.channel, cell.purpose): cell for cell in cells}
        self.matrix.show_cells(cells)
        writable = not ws.read_only
        for part in (self.form, self.ask_button, self.withdraw_button, self.block_button):
            part.setEnabled(writable)
        self._show_answer(*self._at)
        while (item := self.history.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        lines = queries.ledger(ws, self._contact_id)
        for line in lines[:MOST_LINES]:
            self.history.addWidget(_line(line))
        if len(lines) > MOST_LINES:
            older = tr("Older lines stand on the proof sheet.")
            self.history.addWidget(Label(older, "small", "text2", wrap=True))
        if not lines:
            self.history.addWidget(Label(tr("Nothing is written down yet."), "body", "text2", wrap=True))

    def _show_answer(self, channel: str, purpose: str) -> None:
        self._at = channel, purpose
        self.matrix.choose(channel, purpose)
        cell = self._cells[channel, purpose]
        what = f"{label('channel', channel)}, {label('purpose', purpose)}"
        word = tr("may be addressed") if cell.decision.allowed else tr("may not be addressed")
        self.answer.setText(tr("{what}: {word}. Why: {reason}.", what=what, word=word, reason=sentence(cell.decision)))
        self.answer.set_token("ok" if cell.decision.allowed else "danger")
        self.ask_button.setEnabled(channel == "email" and not self._context.ws.read_only)

    # doing

    def _write(self, values: dict[str, Any]) -> None:
        ws, who, (channel, purpose) = self._context.ws, self._contact_id, self._at
        state, proof = values.pop("state"), values.pop("proof")
        said = tr("{what}: {state}", what=f"{label('channel', channel)}, {label('purpose', purpose)}",
                  state=label("state", state))  # fmt: skip
        done = self._context.do(
            lambda: consents.record_with_file(ws, proof, who, channel, purpose, state, **values), said
        )
        if done is not None:
            self.form.clear()

    def _withdraw(self) -> None:
        ws, who = self._context.ws, self._contact_id
        said = tr("No advertising any more, on any channel")
        self._context.do(lambda: consents.withdraw(ws, who, self.form.how.text()), said)

    def _block(self) -> None:
        ws, who = self._context.ws, self._contact_id
        ask(
            self, tr("Block {name}?", name=contacts.name(ws, who)),
            tr(
                "All e-mail addresses and numbers come onto the block list. They stay blocked when the contact is"
                " erased or comes in anew; only salted hashes are kept."
            ),
            tr("Block"),
            lambda: self._context.do(
                lambda: consents.block_contact(ws, who, self.form.how.text()), tr("Blocked for good")
            ),
            danger=True,
        )  # fmt: skip

    def _ask(self) -> None:
        from .asking import ask_by_mail

        ask_by_mail(self._context, self, self._contact_id, self._at[1], self.form.wording.toPlainText())

    # the proof sheet

    def save_proof(self) -> None:
        """Two clicks from the contact: the sheet is a PDF, or a Word document where that is chosen or typed."""
        name = tr("Proof of consents {name}", name=contacts.name(self._context.ws, self._contact_id))
        name = "".join(char for char in name if char not in '\\/:*?"<>|')
        chosen, kind = QFileDialog.getSaveFileName(
            self, tr("Save the proof sheet"), f"{name}.pdf", "PDF (*.pdf);;Word (*.docx)"
        )
        if not chosen:
            return
        path: Path | None = Path(chosen)
        if path.suffix.lower() not in (".pdf", ".docx"):
            path = with_ending(self, path, ".docx" if kind.startswith("Word") else ".pdf")
        elif path.name == f"{name}.pdf" and kind.startswith("Word"):  # the name proposed, with the other kind chosen
            word = path.with_suffix(".docx")
            path = path if word.exists() else word
        if path is None:
            return
        try:
            write_proof(self._context, self._contact_id, path)
        except CrmError as problem:
            self._context.show_error(problem)
            return
        self._context.toast(tr("Saved: {name}", name=path.name))


def write_proof(context: Context, contact_id: str, path: Path) -> None:
    """The proof sheet of a contact as .pdf or .docx. Raises CrmError."""
    from crm_desktop.exchange import consent_proof
    from crm_desktop.ui import paper

    if path.suffix.lower() != ".pdf":
        consent_proof.write(context.ws, contact_id, path)
        return
    page = QTextDocument()
    page.setHtml(consent_proof.html(context.ws, contact_id))
    paper.write_pdf(page, path.stem, path)


def _line(line: Line) -> QWidget:
    """One line of the ledger, as it was written."""
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    what = f"{label('channel', line.channel)}, {label('purpose', line.purpose)}"
    token = {"allowed": "ok", "asked": "warn"}.get(line.state, "danger")
    column.addWidget(Label(label("state", line.state), "small", token, weight=fonts.SEMIBOLD))
    column.addWidget(Label(what, "body", "text", wrap=True))
    basis = label("basis", line.basis) if line.state == "allowed" else ""
    how = " · ".join(filter(None, (format_date(line.at), basis, line.how, line.user)))
    column.addWidget(Label(how, "small", "text2", wrap=True))
    proof = tr("Proof: {name}", name=line.file_name) if line.file_name else ""
    filed = tr("Proof: the mail on the line of time") if line.activity_id else ""
    for text in (line.wording and tr("“{words}”", words=line.wording), proof, filed, line.address, line.note):
        if text:
            column.addWidget(Label(text, "small", "text2", wrap=True))
    return shown
