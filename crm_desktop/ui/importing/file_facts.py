"""The file that was chosen, in a card: name, size, what it was recognised as."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.reading.columns import AGENDA_TABLE
from crm_desktop.exchange.reading.kinds import RECORD_FORMATS
from crm_desktop.exchange.reading.tables import BLANKS
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, rounded
from crm_desktop.ui.widgets.surface import Card

from .draft import Draft

tr = texts("import_wizard")

_NAMES = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf_8": "UTF-8", "cp1252": "Windows-1252", "cp1250": "Windows-1250",
    "iso8859-1": "ISO 8859-1", "iso-8859-1": "ISO 8859-1", "iso8859-15": "ISO 8859-15", "iso-8859-15": "ISO 8859-15",
    "cp850": "DOS 850", "cp437": "DOS 437", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
    "mac-roman": "Mac Roman", "mac_roman": "Mac Roman", "ascii": "ASCII", "latin-1": "ISO 8859-1",
}  # fmt: skip


class _Fact(StatusChip):
    """Something about the file, in an outline."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(4, 4)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), self.height() / 2, colour("surface"), colour("border"))
        draw_icon(painter, 9, (self.height() - 14) / 2, self._icon, "text2", 14, 2.0)
        metrics = fonts.metrics("small", fonts.MEDIUM)
        painter.setFont(fonts.font("small", fonts.MEDIUM))
        painter.setPen(colour("text2"))
        draw_text(painter, self.rect().adjusted(28, 0, -8, 0), self.text(), metrics)


class FileFacts(Card):
    """`change` asks for another file or other ways of reading it."""

    change = Signal()

    def __init__(self, parent: QWidget | None = None, *, link: str = "") -> None:
        super().__init__(parent, fill="sunken")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 11, 18, 11)
        row.setSpacing(14)
        row.addWidget(IconTile("file-spreadsheet", "ok", side=36))
        words = QVBoxLayout()
        words.setSpacing(1)
        self.name = ElidedLabel("", "amount")
        self.detail = ElidedLabel("", "small", "text2")
        words.addWidget(self.name)
        words.addWidget(self.detail)
        row.addLayout(words, 2)
        self._place = QWidget()
        self._chips = FlowLayout(self._place, spacing=6)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._place)
        middle.addStretch(1)
        row.addLayout(middle, 6)
        self.link = LinkButton(link or tr("Change"), role="body")
        self.link.clicked.connect(lambda _=False: self.change.emit())
        row.addWidget(self.link)

    def show_draft(self, draft: Draft) -> None:
        self.name.setText(draft.file_name)
        self.name.setToolTip(plain_tip(str(draft.path or "")))
        look = draft.look
        self._chips.clear()
        if look is None:
            self.detail.hide()
            return
        self.detail.show()
        table = look.source.table
        self.detail.setText(
            " · ".join(
                (
                    tr.plural(table.data_rows, "{n} record", "{n} records")
                    if look.source.kind in RECORD_FORMATS
                    else tr.plural(table.data_rows, "{n} row", "{n} rows"),
                    tr.plural(len(table.header), "{n} column", "{n} columns"),
                    size_text(look.source.size),
                )
            )
        )
        self.detail.setMinimumWidth(self.detail.sizeHint().width())  # only the name may be long
        for text, kind, icon in chips(draft):
            self._chips.addWidget(StatusChip(text, kind, icon=icon) if kind == "accent" else _Fact(text, icon=icon))


def chips(draft: Draft) -> list[tuple[str, str, str]]:
    """(text, kind, icon) of what was recognised."""
    look = draft.look
    assert look is not None
    source, found = look.source, []
    if look.kinds is not None:
        found.append((tr("Columns as the last time"), "accent", "history"))
    elif look.mapping.profile == AGENDA_TABLE:
        found.append((tr("Calendar as a table"), "accent", "calendar"))
    elif draft.program:
        text = (
            draft.program if source.kind in RECORD_FORMATS else tr("{program} export recognised", program=draft.program)
        )
        found.append((text, "accent", "scan-text"))
    if source.encoding:
        found.append((encoding_name(source.encoding), "neutral", "languages"))
    if source.delimiter:
        found.append((delimiter_name(source.delimiter), "neutral", "split"))
    if len(source.sheets) > 1:
        found.append((tr("Sheet “{name}”", name=source.sheet), "neutral", "table-2"))
    if source.kind not in RECORD_FORMATS:
        found.append(
            (heading_name(source.table.header_row), "neutral", "table-2" if len(source.sheets) < 2 else "list")
        )
    return found


def encoding_name(code: str) -> str:
    return _NAMES.get(code.lower(), code)


def delimiter_name(sign: str) -> str:
    names = {
        ",": tr("Comma"), ";": tr("Semicolon"), "\t": tr("Tabulator"), "|": tr("Vertical bar"),
        BLANKS: tr("Lined up with blanks"),
    }  # fmt: skip
    return names.get(sign, sign)


def heading_name(row: int) -> str:
    return tr("Headings in row {n}", n=format_int(row)) if row else tr("No headings")


def size_text(size: int) -> str:
    from crm_desktop.common.numbers import format_number

    if size < 1_000_000:
        return tr("{n} KB", n=format_int(max(1, round(size / 1000))))
    return tr("{n} MB", n=format_number(round(size / 1_000_000, 1)))
