"""One line under the top bar for what holds for the whole file: sample data, read-only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.surface import Surface


@dataclass(frozen=True, slots=True)
class Banner:
    """`tone` is "info" or "warn"; `action` a label and what it does."""

    text: str
    tone: str = "info"
    icon: str = "info"
    action: tuple[str, Callable[[], object]] | None = None


class _Picture(QWidget):
    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token
        self.setFixedSize(16, 16)

    def paintEvent(self, event) -> None:
        QPainter(self).drawPixmap(0, 0, pixmap(self._name, self._token, 16, self.devicePixelRatioF()))


class BannerLine(Surface):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("infoSoft", "bottom")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 16, 1)
        self._row.setSpacing(10)
        self.setFixedHeight(36)
        self.banner: Banner | None = None
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        self.banner = banner
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.setVisible(banner is not None)
        if banner is None:
            return
        self._token = f"{banner.tone}Soft"
        self.setAccessibleName(banner.text)
        self._row.addWidget(_Picture(banner.icon, banner.tone))
        text = ElidedLabel(banner.text, "small", "text")
        self._row.addWidget(text, 1)
        if banner.action is not None:
            label, act = banner.action
            link = LinkButton(label, token=banner.tone)
            link.clicked.connect(lambda: act())
            self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.update()

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, colour("border"))
