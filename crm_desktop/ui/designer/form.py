"""What the forms of a step and of a reaction share: a name, fields that are kept a moment after the last change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.labels import Label

from .drawing import Drawing

tr = texts("designer")

PAUSE_MS = 500


class Lines(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, name: str, lines: int = 3) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(fonts.font("body"))
        self.setFixedHeight(fonts.room(20) * lines + 18)

    def show_text(self, text: str) -> None:
        """Put a text there, unless it says the same already: the cursor stays then."""
        if self.toPlainText().strip() != text:
            self.setPlainText(text)


class Form(QWidget):
    """Subclasses put fields into `column`, say in `_keep` what they hold, and show it in `refresh`."""

    deleted = Signal()

    def __init__(self, drawing: Drawing, kind: str, delete: str, name: str) -> None:
        super().__init__()
        self.drawing = drawing
        self._shown = ("", "")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 18)
        self.column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(4)
        self.back = IconButton("arrow-left", tr("All steps"), self, side=28, icon_size=16)
        self.back.clicked.connect(lambda: drawing.pick())
        head.addWidget(self.back)
        head.addWidget(Label(kind, "small", "text2", weight=fonts.SEMIBOLD), 1)
        self.erase = IconButton("trash-2", delete, self, side=28, icon_size=16, shortcut="Del")
        self.erase.clicked.connect(self.deleted)
        head.addWidget(self.erase)
        self.column.addLayout(head)
        self.name = QLineEdit()
        self.name.setAccessibleName(name)
        self.name.setFont(fonts.font("amount"))
        self.name.textEdited.connect(lambda _: self.touched())
        self.name.editingFinished.connect(self.flush)
        self.column.addWidget(self.name)
        self.setFocusProxy(self.name)

    def touched(self) -> None:
        """Something was changed; it is kept after a moment."""
        self._pause.start()

    def at_once(self) -> None:
        """Something was chosen; it is kept now."""
        self._pause.start()
        self.flush()

    def flush(self) -> None:
        """Keep now what is not kept yet."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def show_name(self, name: str) -> None:
        if self.name.text().strip() != name:
            self.name.setText(name)
            self.name.setCursorPosition(0)

    def _keep(self) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        raise NotImplementedError

    def keyPressEvent(self, event) -> None:
        """Esc goes back to all steps."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.drawing.pick()
            return
        super().keyPressEvent(event)
