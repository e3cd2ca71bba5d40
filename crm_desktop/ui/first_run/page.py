"""Four steps from nothing to one's own file: language and look, file, place and backup, where the contacts are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.page import Page
from crm_desktop.ui.shell.navigation_panel import draw_mark
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.painting import draw_text
from crm_desktop.ui.widgets.steps import StepList
from crm_desktop.ui.widgets.surface import Surface
from crm_desktop.ui.widgets.tab_order import bring_into_sight

from .contacts_step import ContactsStep
from .draft import ADDRESS_BOOK, OUTLOOK, Draft, file_stem
from .file_step import FileStep
from .language_step import LanguageStep
from .place_step import PlaceStep
from .step import SIDE, Step

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("first_run")

PANEL = 264
GUIDES = {OUTLOOK: "outlook", ADDRESS_BOOK: "google"}
"""Whose way to export is shown at once."""
LANGUAGE, FILE, PLACE, CONTACTS = range(4)


class _Brand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(fonts.room(56))
        self.setAccessibleName(f"Kontor, {tr('Set up')}")

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_mark(painter, QRect(self.width() - 60 if rtl else 24, 8, 36, 36), self.devicePixelRatioF())
        left, room = (12, self.width() - 84) if rtl else (72, self.width() - 84)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(fonts.font("amount"))
        painter.setPen(colour("text"))
        top, first, second = fonts.room(7), fonts.room(20), fonts.room(18)
        draw_text(painter, QRect(left, top, room, first), "Kontor", None, align)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        draw_text(painter, QRect(left, top + first - 1, room, second), tr("Set up"), None, align)

    def sizeHint(self) -> QSize:
        return QSize(PANEL, fonts.room(56))


class FirstRunPage(Page):
    screen_id = "first_run"
    touches = frozenset({"none of the tables"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.draft = Draft()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel())
        right = Surface("surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.pages = QStackedWidget()
        self.steps: list[Step] = [LanguageStep(self), FileStep(self), PlaceStep(self), ContactsStep(self)]
        for step in self.steps:
            self.pages.addWidget(step)
        column.addWidget(self.pages, 1)
        column.addWidget(self._foot())
        row.addWidget(right, 1)

    def _panel(self) -> QWidget:
        panel = Surface("bg", "right")
        panel.setFixedWidth(PANEL)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 16, 1, 0)
        column.setSpacing(8)
        column.addWidget(_Brand())
        self.list = StepList(
            [tr("Language and look"), tr("Your file"), tr("Place and backup"), tr("Your contacts")],
            foot=tr("Everything stays on this computer. Kontor needs no internet."),
            width=PANEL - 1, token="bg", edges="",
        )  # fmt: skip
        self.list.chosen.connect(self.go_to)
        column.addWidget(self.list, 1)
        return panel

    def _foot(self) -> QWidget:
        foot = Surface("surface", "top")
        foot.setFixedHeight(fonts.room(76))
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(8)
        self._foot_row = row
        self.leave_button = Button(tr("Back to the open file"), "ghost", size="large")
        self.leave_button.clicked.connect(self._leave)
        self.hint = ElidedLabel("", "small", "text2", lines=2)
        self.back = Button(tr("Back"), size="large")
        self.back.clicked.connect(lambda: self.go_to(self.draft.step - 1))
        self.primary = Button("", "primary", size="large")
        self.primary.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.primary.clicked.connect(lambda: self.step.go_on())
        self.back.setMinimumWidth(92)
        self.primary.setMinimumWidth(104)
        for widget in (self.leave_button, self.hint):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.primary)
        return foot

    @property
    def step(self) -> Step:
        return self.steps[self.draft.step]

    # The page as the window sees it

    def open(self, route: Route) -> None:
        self.go_to(self.draft.step)

    def go_back(self) -> bool:
        if self.draft.step:
            self.go_to(self.draft.step - 1)
            return True
        return False

    def panes(self) -> Sequence[QWidget]:
        return (self.list, self.pages, self.primary.parentWidget())

    def state(self) -> dict[str, Any]:
        return {"draft": self.draft}

    def restore(self, state: dict[str, Any]) -> None:
        self.draft = state["draft"]
        self.go_to(self.draft.step)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        room = self.width() - PANEL
        side = 32 if room < 900 else SIDE
        right = max(side, room - side - 952)
        for step in self.steps:
            step.set_sides(side, right)
        self._foot_row.setContentsMargins(side, 0, right, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            self.primary.click()
        elif event.key() == Qt.Key.Key_Escape and self.context.has_file:
            self._leave()
        else:
            super().keyPressEvent(event)

    # Moving

    def go_to(self, step: int) -> None:
        self.draft.step = step
        self.pages.setCurrentIndex(step)
        self.list.set_current(step)
        self.back.setVisible(step > 0)
        self.leave_button.setVisible(step == 0 and self.context.has_file)
        self.step.enter()
        self.show_notes()
        self.show_next()
        focus = self.step.first()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, focus, lambda: bring_into_sight(focus))  # when the step has found its height

    def show_next(self) -> None:
        """Name the primary button after what it does."""
        text, why_not = self.step.next_text(), self.step.why_not()
        self.primary.setText(text)
        self.primary.updateGeometry()
        self.primary.setEnabled(not why_not)
        self.primary.setToolTip(plain_tip(why_not))
        self.hint.setText(why_not or self.step.hint())
        self.hint.setVisible(self.leave_button.isHidden())

    def show_notes(self) -> None:
        draft, step = self.draft, self.draft.step
        looks = {
            "light": tr("light"), "dark": tr("dark"), "contrast": tr("high contrast"), "system": tr("like the system"),
        }  # fmt: skip
        language = "Deutsch" if i18n.language() == "de" else "English"
        self.list.set_note(0, f"{language}, {looks.get(self.context.theme.mode, '')}" if step > LANGUAGE else "")
        self.list.set_note(1, file_stem(draft.name) if step > FILE else "")
        place = tr("this computer")
        if draft.backup is not None:
            place = tr("this computer, backup also elsewhere")
        self.list.set_note(2, place if step > PLACE else "")

    def _leave(self) -> None:
        if not self.context.navigation.back():
            self.context.window.go_home()

    # Doing

    def open_existing(self) -> None:
        self.context.window.files.ask_open()

    def open_sample(self) -> None:
        self.context.window.files.open_sample()

    def make_file(self) -> bool:
        """Make the file with what was chosen, and open it. What cannot be done is said where it was chosen."""
        from crm_desktop.exchange import backup

        draft, context = self.draft, self.context
        place = self.steps[PLACE]
        assert isinstance(place, PlaceStep)
        try:
            backup.choose_second_folder(context.settings, draft.backup)
        except CrmError as problem:
            self.go_to(PLACE)
            place.refuse_backup(problem)
            return False
        return context.window.files.create(draft.file())

    def begin(self, file: Path | None = None) -> None:
        """Make the file and go on with the import of this list, or where one is chosen."""
        context, source = self.context, self.draft.source
        if not self.make_file():
            return
        if file is not None:
            context.go("import", file=str(file))
        elif source in GUIDES:
            context.go("import", guide=GUIDES[source])
        else:
            context.go("import")

    def begin_empty(self) -> None:
        if self.make_file():
            self.context.go("contacts")
