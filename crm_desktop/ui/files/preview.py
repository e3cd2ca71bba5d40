"""A look at a file without its program: pictures, plain text, PDF. Nothing in it runs, nothing is fetched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QPlainTextEdit

from crm_desktop.common.i18n import texts
from crm_desktop.records.file import File
from crm_desktop.records.file_safety import ending
from crm_desktop.store.queries import files
from crm_desktop.ui.files.opening import open_file, size_text
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")

PICTURES = frozenset("png jpg jpeg jpe jfif gif bmp webp ico".split())
TEXTS = frozenset("txt md csv tsv log json ics vcf ini toml yaml yml xml eml".split())
PDF = "pdf"
LARGEST = 40 * 2**20
"""Bytes of a file that is shown at most."""
_TEXT_SHOWN = 200_000
_ROOM = QSize(760, 520)


def can_preview(file: File) -> bool:
    return ending(file.name) in PICTURES | TEXTS | {PDF} and file.size <= LARGEST


class Preview(Dialog):
    """Made by `show_preview`."""

    def __init__(self, context: Context, file: File, content: bytes) -> None:
        super().__init__(context.window, file.name, size_text(file.size), width=_ROOM.width())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = self._picture(content) if ending(file.name) in PICTURES else QImage()
        self.text: QPlainTextEdit | None = None
        if not self.picture.isNull():
            label = Label()
            label.setPixmap(QPixmap.fromImage(self.picture))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAccessibleName(tr("Picture “{name}”", name=file.name))
            self.body.addWidget(label)
        else:
            self.text = QPlainTextEdit()
            self.text.setReadOnly(True)
            self.text.setAccessibleName(tr("Text of “{name}”", name=file.name))
            self.text.setPlainText(_readable(content) or tr("This cannot be shown here."))
            self.text.setMinimumHeight(_ROOM.height())
            self.body.addWidget(self.text)
        self.add_button(tr("Open"), "secondary", lambda: (self.accept(), open_file(context, file)), left=True)
        self.add_button(tr("Close"), "primary", self.accept)

    def _picture(self, content: bytes) -> QImage:
        """The picture no larger than the room; of a damaged or huge one nothing."""
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        if (size := reader.size()).isValid() and (size.width() > _ROOM.width() or size.height() > _ROOM.height()):
            reader.setScaledSize(size.scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()


def show_preview(context: Context, file: File) -> None:
    """Show it, or open it where it cannot be shown here."""
    content = _content(context, file) if can_preview(file) else None
    if content is None:
        open_file(context, file)
    elif ending(file.name) == PDF:
        from .pdf_preview import PdfPreview  # few look at one in a session

        PdfPreview(context, file, content).open()
    else:
        Preview(context, file, content).open()


def _content(context: Context, file: File) -> bytes | None:
    if not file.linked:
        return files.content(context.ws, file.sha256)
    try:
        with Path(file.path).open("rb") as source:
            return source.read(LARGEST)
    except OSError:
        return None


def _readable(content: bytes) -> str:
    text = content[:_TEXT_SHOWN]
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text.decode("utf-16", "replace")
    if b"\0" in text:
        return ""
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        cut = (
            len(content) > _TEXT_SHOWN and problem.start >= len(text) - 4
        )  # in the middle of a letter, at the end of what is shown
        return text.decode("utf-8-sig" if cut else "cp1252", "replace")
