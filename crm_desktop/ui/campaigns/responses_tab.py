"""What came back: a line to write responses down, the list of them, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import campaign_responses
from crm_desktop.records.campaign import KINDS, REPLY, RESPONDED, SILENT, Campaign, Response
from crm_desktop.records.labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.contact_picker import ContactField
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

TONES = {"reply": "info", "order": "ok", "return": "danger", "visit": "accent", "other": "neutral"}


class ResponsesTab(QWidget):
    """`opened` carries a contact; `menu_wanted` a response and the list; `group` and `follow_up` one of GROUPS."""

    opened = Signal(str)
    menu_wanted = Signal(str, object)
    group_wanted = Signal(str)
    follow_up = Signal(str)
    file_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._campaign: Campaign | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addLayout(self._entry())
        box = QWidget()
        line = FlowLayout(box, spacing=8, row_spacing=6)
        line.setContentsMargins(0, 0, 0, 0)
        self.from_file = Button(tr("Take in a list …"), icon="import", size="small")
        self.from_file.clicked.connect(self.file_wanted)
        self.silent = Button(tr("Who did not answer"), icon="users", size="small")
        self.silent.clicked.connect(lambda: self.group_wanted.emit(SILENT))
        self.follow_silent = Button(tr("Campaign for who did not answer"), icon="megaphone", size="small")
        self.follow_silent.clicked.connect(lambda: self.follow_up.emit(SILENT))
        self.follow_responded = Button(tr("Campaign for who answered"), icon="megaphone", size="small")
        self.follow_responded.clicked.connect(lambda: self.follow_up.emit(RESPONDED))
        for button in (self.from_file, self.silent, self.follow_silent, self.follow_responded):
            line.addWidget(button)
        column.addWidget(box)
        self.counts = Label("", "small", "text2", wrap=True, tabular=True)
        column.addWidget(self.counts)
        self.model = Lines(self)
        self.rows = line_list(tr("Responses"), self.model)
        self.rows.pressed_row.connect(self._menu)
        column.addWidget(self.rows, 1)
        self.none = Label(
            tr("Nothing came back yet. Write down who answered, or take in a list with customer number and code."),
            "small", "text3", wrap=True,
        )  # fmt: skip
        column.addWidget(self.none)
        column.addStretch(0)
        self.setFocusProxy(self.who)

    def _entry(self) -> QVBoxLayout:
        self.who = ContactField(self._context, tr("Who answered"), tr("Who answered?"))
        self.kind = Combo(tr("What came back"), [Option(kind, label("campaign_response", kind)) for kind in KINDS])
        self.kind.set_value(REPLY)
        self.code = self._line(tr("Response code"), 130)
        self.note = self._line(tr("Note"), 0)
        self.add = Button(tr("Write down"), "primary", "check")
        self.add.clicked.connect(self.write_down)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for parts in (((self.who, 3), (self.kind, 2), (self.code, 0)), ((self.note, 1), (self.add, 0))):
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget, share in parts:
                row.addWidget(widget, share)
            rows.addLayout(row)
        return rows

    def _line(self, name: str, width: int) -> QLineEdit:
        line = QLineEdit()
        line.setFont(fonts.font("body"))
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        line.returnPressed.connect(self.write_down)
        if width:
            line.setFixedWidth(width)
        return line

    def show_responses(
        self, found: Campaign, responses: Sequence[Response], by_code: Sequence[tuple[str, str, int]], *, writable: bool
    ) -> None:
        if self._campaign is None or self._campaign.id != found.id:
            self.clear()
        self._campaign = found
        self.model.load([_line(one) for one in responses])
        self.rows.setVisible(bool(responses))
        self.counts.setText(_counted(by_code))
        self.counts.setVisible(bool(by_code))
        self.none.setVisible(not responses)
        for widget in (self.who, self.kind, self.code, self.note, self.add, self.from_file, self.follow_silent,
                       self.follow_responded):  # fmt: skip
            widget.setEnabled(writable)

    def clear(self) -> None:
        self.who.set_contact("")
        self.code.clear()
        self.note.clear()

    def write_down(self) -> None:
        """Who answered, with what: the code alone says the step."""
        campaign, ws = self._campaign, self._context.ws
        if campaign is None or ws.read_only:
            return
        who, kind, code, note = self.who.value, self.kind.value, self.code.text(), self.note.text()
        if not who:
            self._context.toast(tr("Who answered? Choose a contact."))
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        done = self._context.do(
            lambda: campaign_responses.add(ws, campaign.id, who, kind, code=code, note=note),
            tr("{kind} written down", kind=label("campaign_response", kind)),
        )
        if done is not None:
            self.clear()
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu(self, index: QModelIndex) -> None:
        self.menu_wanted.emit(self.model.rows[index.row()].id, index)


def _counted(by_code: Sequence[tuple[str, str, int]]) -> str:
    """ "W26-A: Reply 2, Order 1 · W26-B: Reply 1" """
    codes: dict[str, list[str]] = {}
    for code, kind, number in by_code:
        codes.setdefault(code or tr("without a code"), []).append(
            f"{label('campaign_response', kind)} {format_int(number)}"
        )
    return " · ".join(f"{code}: {', '.join(kinds)}" for code, kinds in sorted(codes.items()))


def _line(one: Response) -> Line:
    about = (day_text(one.day), one.code, one.step, tr("case begun") if one.case_id else "", one.note)
    kind = label("campaign_response", one.kind)
    return Line(one.id, one.contact or "–", " · ".join(part for part in about if part), kind, TONES.get(one.kind, ""))
