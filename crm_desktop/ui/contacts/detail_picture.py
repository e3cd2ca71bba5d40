"""The picture of the contact shown: read for its place beside the name, chosen, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import pictures

if TYPE_CHECKING:
    from crm_desktop.ui.contacts.detail import ContactDetail

tr = texts("contact_page")

_KEPT_SIDE = 512
"""Pixels of the longer side of a picture somebody chose; what it came as is not needed for a face."""


def face(content: bytes, side: int) -> QPixmap:
    """The middle of a picture as a square of so many pixels; a null one of what cannot be read."""
    image = _read(content, side, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if image.isNull():
        return QPixmap()
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return QPixmap.fromImage(image.copy(left, top, side, side))


def choose(detail: ContactDetail) -> None:
    kinds = tr("Pictures") + " (*.jpg *.jpeg *.png *.gif *.webp *.bmp)"
    name, _ = QFileDialog.getOpenFileName(detail, tr("Choose a picture"), str(Path.home()), kinds)
    if name and detail.page is not None:
        use(detail, Path(name))


def use(detail: ContactDetail, path: Path) -> None:
    """Take this picture, made as small as it is needed."""
    contact_id, who, ws = detail.page.contact.id, detail.page.name, detail.context.ws
    try:
        image = _read(path.read_bytes(), _KEPT_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    except OSError:
        image = QImage()
    if image.isNull():
        detail.context.show_error(
            CrmError(
                tr("“{name}” is no picture that can be read.", name=path.name), safe=tr("Nothing was changed."),
                remedy=tr("Choose a JPEG or PNG file."),
            )
        )  # fmt: skip
        return
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    clear = image.hasAlphaChannel()
    image.save(out, "PNG" if clear else "JPG", -1 if clear else 88)  # pyright: ignore[reportArgumentType] str is taken
    content = bytes(out.data().data())
    detail.context.do(lambda: pictures.choose(ws, contact_id, content), tr("Picture of {name} kept", name=who))


def remove(detail: ContactDetail) -> None:
    contact_id, who, ws = detail.page.contact.id, detail.page.name, detail.context.ws
    done = tr("Picture of {name} removed", name=who)
    detail.context.do(lambda: (pictures.remove(ws, contact_id), True)[1], done)


def _read(content: bytes, side: int, how: Qt.AspectRatioMode) -> QImage:
    """Scaled while it is read, the right way up."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size, room = reader.size(), QSize(side, side)
    expanding = how == Qt.AspectRatioMode.KeepAspectRatioByExpanding
    if size.isValid() and (expanding or size.width() > side or size.height() > side):
        scaled = size.scaled(room, how)
        if scaled.width() * scaled.height() > 64 * side * side:  # a stripe, not a face
            return QImage()
        reader.setScaledSize(scaled)
    return reader.read()
