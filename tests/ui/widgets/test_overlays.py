"""What opens over the window, and the frame of a task."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_card import DropZone
from crm_desktop.ui.widgets.dialog import Dialog, ask
from crm_desktop.ui.widgets.figures import ProgressPill
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import SHADOW, Popover
from crm_desktop.ui.widgets.task_frame import TaskFrame
from crm_desktop.ui.widgets.toast import Toasts


def test_a_panel_closes_on_esc_and_gives_the_keyboard_back(window, qtbot, put):
    anchor = put(Button("Filter"))
    panel = Popover(anchor, "Filter", width=240, keep_open=True)
    qtbot.addWidget(panel)
    field = QLineEdit()
    panel.body.addWidget(field)
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    panel.open_at(anchor)
    assert panel.isVisible()
    assert panel.panel().width() == 240
    assert panel.pos().y() >= anchor.mapToGlobal(QPoint(0, 0)).y()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert closed == [True]
    assert anchor.hasFocus()


class Shown(QObject):
    """Keeps what is shown as a window of its own, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_a_dialog_shows_no_part_of_it_as_a_window_while_it_is_made(window, qapp, qtbot):
    shown = Shown()
    qapp.installEventFilter(shown)
    dialog = Dialog(window, "Take in a newsletter file", "Who is in it, and what they allowed")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    qapp.removeEventFilter(shown)
    assert "Label" not in shown.windows


def test_a_panel_closes_on_a_click_outside(window, qtbot, put):
    anchor = put(Button("Filter"))
    panel = Popover(anchor, "Filter", width=240, keep_open=True)
    qtbot.addWidget(panel)
    panel.body.addWidget(QLineEdit())
    panel.open_at(anchor)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not panel.isVisible()


def test_a_panel_of_a_button_scrolled_away_brings_it_into_sight_and_stays_on_the_screen(window, qtbot, put):
    area, inside = QScrollArea(), QWidget()
    inside.setFixedSize(300, 4000)
    anchor = Button("New field", parent=inside)
    anchor.move(0, 3900)
    area.setWidget(inside)
    put(area)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 3000)
    panel = Popover(anchor, "New field", width=240, keep_open=True)
    qtbot.addWidget(panel)
    panel.body.addWidget(QLineEdit())
    more = Label("x\n" * 12)
    panel.body.addWidget(more)
    more.hide()
    panel.open_at(anchor)
    assert not anchor.visibleRegion().isEmpty()
    area.verticalScrollBar().setValue(0)
    more.show()
    panel.refit()
    assert anchor.screen().availableGeometry().contains(panel.panel().translated(panel.pos()))


def test_a_panel_stays_on_the_screen(window, qtbot, put):
    anchor = put(Button("Filter"))
    window.move(anchor.screen().geometry().bottomRight() - QPoint(60, 60))
    panel = Popover(anchor, "Filter", width=300, keep_open=True)
    qtbot.addWidget(panel)
    panel.body.addWidget(Label("x\n" * 8))
    panel.open_at(anchor)
    shown = panel.panel().translated(panel.pos())
    assert anchor.screen().availableGeometry().contains(shown)
    panel.close()


def test_a_toast_undoes_and_goes(window, qtbot):
    toasts, undone = Toasts(window), []
    toasts.show("“Contract” moved to Offer", "Undo", lambda: undone.append(True), keys="Ctrl+Z")
    toast = toasts.current
    assert toast.isVisible()
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toasts.current is None


def test_a_toast_gives_way_to_the_line_somebody_types_in(window, qtbot):
    toasts = Toasts(window)
    line = QLineEdit(window)
    line.setGeometry(40, window.height() - 60, window.width() - 80, 34)
    line.show()
    toasts.show("Written down", "Undo", lambda: None)
    below = toasts.current.y()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(lambda: toasts.current.y() < below)
    seen = toasts.current.geometry().adjusted(0, SHADOW, 0, -SHADOW)
    assert not seen.intersects(line.geometry())
    line.clearFocus()
    window.resize(window.width() + 1, window.height())
    assert toasts.current.y() == below


def test_the_word_on_a_toast_stays_readable_with_the_keyboard_on_it(window, qtbot):
    toasts = Toasts(window)
    toasts.show("moved", "Undo", lambda: None)
    action = toasts.current.action
    action.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: action.ring)
    place = action.mapTo(toasts.current, QPoint(1, 1))
    shown = toasts.current.grab().toImage()
    scale = shown.devicePixelRatio()
    ground = shown.pixelColor(round(place.x() * scale), round(place.y() * scale))
    assert ground.lightness() == colour("toast").lightness()


def test_one_toast_at_a_time(window):
    toasts = Toasts(window)
    toasts.show("first")
    first = toasts.current
    toasts.show("second")
    assert not first.isVisible()
    assert toasts.current.label.text() == "second"


def test_a_toast_goes_by_itself_but_not_under_the_keyboard(window, qtbot):
    toasts = Toasts(window, seconds=0.05)
    toasts.show("done", "Undo", lambda: None)
    window.activateWindow()
    toasts.focus()
    assert toasts.current.action.hasFocus()
    qtbot.wait(200)
    assert toasts.current is not None
    qtbot.keyClick(toasts.current.action, Qt.Key.Key_Escape)
    assert toasts.current is None
    assert window.field.hasFocus()
    toasts.show("done")
    qtbot.waitUntil(lambda: toasts.current is None, timeout=2000)


def test_a_toast_keeps_its_place_when_the_window_grows(window):
    toasts = Toasts(window)
    toasts.show("a message of usual length that fits into one line of the window")
    window.resize(1200, 700)
    QApplication.processEvents()
    middle = toasts.current.geometry().center().x()
    assert abs(middle - 600) <= 1
    assert toasts.current.geometry().bottom() <= 700


def test_a_question_answers_once_and_dims_the_window(window, qtbot):
    answers: list[str] = []
    dialog = ask(window, "Erase?", "This cannot be undone.", "Erase", lambda: answers.append("yes"), danger=True)
    assert [button.text() for button in dialog.findChildren(Button) if button.ring] == ["Cancel"]
    assert dialog.isVisible()
    assert dialog._scrim.size() == window.size()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == []
    dialog = ask(window, "Erase?", "This cannot be undone.", "Erase", lambda: answers.append("yes"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["yes"]


def test_enter_presses_the_button_that_has_the_keyboard(window, qtbot):
    answers: list[str] = []
    dialog = ask(window, "Erase?", "The rest stays.", "Erase", lambda: answers.append("yes"), no="Keep")
    keep = next(button for button in dialog.findChildren(Button) if button.text() == "Keep")
    qtbot.waitUntil(dialog.isActiveWindow)
    for _ in range(4):
        if not keep.hasFocus():
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert answers == []


@pytest.fixture
def frame(qtbot):
    made = TaskFrame("Import contacts", "import", ["File", "Columns", "Result"])
    qtbot.addWidget(made)
    for _ in range(3):
        made.add_page(QWidget())
    made.resize(1024, 700)
    made.show()
    made.go_to(0)
    return made


def test_steps_done_can_be_visited_again_and_others_not(frame, qtbot):
    assert frame.subtitle.text() == "Step 1 of 3"
    assert not frame.back.isVisible()
    frame.go_to(2)
    assert frame.pages.currentIndex() == 2
    steps = frame.steps._steps
    assert steps[0].accessibleName() == "Step 1: File, done"
    qtbot.mouseClick(steps[0], Qt.MouseButton.LeftButton)
    assert frame.current == 0
    qtbot.mouseClick(steps[2], Qt.MouseButton.LeftButton)
    assert frame.current == 0


def test_esc_leaves_at_once_when_nothing_is_lost(frame, qtbot):
    with qtbot.waitSignal(frame.closed):
        qtbot.keyClick(frame, Qt.Key.Key_Escape)


def test_esc_asks_when_work_would_be_lost(frame, qtbot):
    closed: list[bool] = []
    frame.closed.connect(lambda: closed.append(True))
    frame.what_is_lost = lambda: "4 columns are matched."
    qtbot.keyClick(frame, Qt.Key.Key_Escape)
    dialog = QApplication.activeModalWidget()
    assert closed == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert closed == []
    frame.close_task()
    QApplication.activeModalWidget().primary.click()
    assert closed == [True]


def test_the_primary_button_is_named_after_what_it_does(frame, qtbot):
    frame.set_next("Import now", hint="2,150 new contacts", enabled=False, why_not="Choose a file first.")
    assert frame.primary.text() == "Import now"
    assert frame.primary.toolTip() == "Choose a file first."
    frame.set_next("Import now")
    with qtbot.waitSignal(frame.next_pressed):
        qtbot.keyClick(frame, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_back_is_pressed_only_where_it_can_be(frame, qtbot):
    assert not frame.go_back()
    frame.go_to(1)
    with qtbot.waitSignal(frame.back_pressed):
        assert frame.go_back()


def test_a_long_job_says_how_far_and_how_long(window, qtbot, monkeypatch, put):
    now = [100.0]
    monkeypatch.setattr("crm_desktop.ui.widgets.figures.monotonic", lambda: now[0])
    pill = put(ProgressPill("Import"))
    pill.set_progress(1200, 3400)
    assert pill.count.text() == "1,200 of 3,400"
    now[0] = 102.0
    pill._show_rest()
    assert not pill.rest.isVisible()
    now[0] = 112.0
    pill._show_rest()
    assert pill.rest.text() == "22 s left"
    with qtbot.waitSignal(pill.cancelled):
        qtbot.mouseClick(pill.cancel, Qt.MouseButton.LeftButton)
    pill.stopping()
    assert not pill.cancel.isEnabled()


def test_files_are_dropped(window, qtbot, tmp_path, put):
    from PySide6.QtCore import QMimeData, QUrl
    from PySide6.QtGui import QDropEvent

    zone = put(DropZone("Drop files here"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "contacts.csv")), QUrl("https://www.example.com/x")])
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(zone.dropped) as told:
        zone.dropEvent(event)
    assert [path.rsplit("/", 1)[-1] for path in told.args[0]] == ["contacts.csv"]


def test_enter_in_a_question_never_does_the_harm(window, qtbot):
    from PySide6.QtCore import QTimer

    from crm_desktop.ui.questions import Question

    def press_enter() -> None:
        dialog = QApplication.activeModalWidget()
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, press_enter)
    buttons = [("keep", "Keep"), ("erase", "Erase")]
    assert Question(window, "Erase it?", "This cannot be undone.", buttons, danger="erase").ask() == "keep"
    QTimer.singleShot(0, press_enter)
    assert Question(window, "Go on?", "", [("", "Cancel"), ("on", "Go on")]).ask() == "on"
