"""Pages of a PDF as pictures, drawn by PDFium in the child process: its bytes are as foreign as any.

The build in use has no JavaScript and fetches nothing.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from . import session
from .refusals import Refused

MOST_PIXELS, MOST_ROWS = 12_000_000, 16_000
"""Of a page; one that is very long is drawn smaller."""
_LOCKED = (4, 5)
"""FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h."""


class PdfPage(NamedTuple):
    """Rows of blue, green, red and an unused byte for each pixel."""

    pages: int
    width: int
    height: int
    stride: int
    pixels: bytes


def page(content: bytes, number: int, width: int) -> PdfPage:
    """The page with this number (from 0), so many pixels wide. Raises Refused with the codes password, damaged,
    no_pages, memory, time or crashed. Blocks: not for the window's own thread."""
    job = {"job": "pdf_page", "path": "", "content": content, "number": number, "width": width}
    return next(PdfPage(*frame[1]) for frame in session.frames(job))


def drawn(content: bytes, number: int, width: int) -> PdfPage:
    """Inside the child."""
    import pypdfium2 as pdfium

    try:
        document: Any = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as problem:
        raise Refused("password" if getattr(problem, "err_code", 0) in _LOCKED else "damaged") from None
    if not len(document):
        raise Refused("no_pages")
    document.init_forms()  # what was typed into a form is drawn, too
    try:
        shown = document[number]
        across, down = shown.get_size()
        if across <= 0 or down <= 0:
            raise Refused("damaged")
        scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5, MOST_ROWS / down)
        bitmap = shown.render(scale=scale, prefer_bgrx=True)
    except (pdfium.PdfiumError, IndexError) as problem:
        raise Refused("damaged", error=type(problem).__name__) from None
    return PdfPage(len(document), bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
