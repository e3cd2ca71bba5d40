"""A page as PDF, whatever screen it is of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

tr = texts("paper")


def write_pdf(page: QTextDocument, title: str, path: Path) -> None:
    """Raises CrmError where it cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    page.print_(writer)
    del writer  # closes the file
    if not path.exists() or not path.stat().st_size:
        raise CrmError(
            tr("“{name}” could not be written.", name=path.name),
            safe=tr("Your data are safe."),
            remedy=tr("Choose another folder."),
        )
