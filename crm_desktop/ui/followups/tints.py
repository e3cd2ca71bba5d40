"""How the words of an entry line that were understood are tinted."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from crm_desktop.records.phrases import Reading
from crm_desktop.ui.theme import colour, theme

_TINTS = {
    "kind": "violetSoft", "date": "accentSoft", "time": "accentSoft", "repeat": "okSoft", "owner": "infoSoft",
    "tag": "warnSoft", "important": "dangerSoft", "amount": "warnSoft",
}  # fmt: skip


class Tints(QSyntaxHighlighter):
    """Soft grounds under the words that were understood."""

    def __init__(self, document) -> None:
        super().__init__(document)
        self.reading = Reading()
        theme().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        for span in self.reading.spans:
            look = QTextCharFormat()
            look.setBackground(colour(_TINTS[span.role]))
            look.setForeground(colour("text"))
            self.setFormat(span.start, span.end - span.start, look)
