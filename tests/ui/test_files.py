"""Files in the window: opening, changing, undoing, background work, errors."""

from __future__ import annotations

import shutil
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from crm_desktop.common import log
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.operations import contacts
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import errors
from crm_desktop.ui.questions import Question
from crm_desktop.ui.shell.files import recent_files
from crm_desktop.ui.widgets.figures import ProgressPill
from tests.ui.conftest import tiny


@pytest.fixture
def office(make_window, workspace_file):
    """A window with a file and two screens that read contacts."""
    window = make_window(tiny("one"), tiny("two"))
    assert window.files.open(workspace_file)
    return window


def pages(window):
    return window.frame.pages._pages


def add(window, name="Anna Müller"):
    return window.context.do(lambda: contacts.create(window.context.ws, "person", last_name=name), f"{name} added")


def names(window) -> int:
    return window.context.ws.value("SELECT count(*) FROM contact WHERE deleted_at IS NULL")


def answer(qtbot, name: str):
    """Press this button of the question that is about to open."""

    def press():
        question = QApplication.activeModalWidget()
        if isinstance(question, Question):
            question._press(name)
            return
        qtbot.wait(5)
        press()

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, press)


def test_a_file_opens_on_the_first_screen(office, workspace_file):
    assert office.context.navigation.current.screen == "one"
    assert office.windowTitle() == "empty – Kontor"  # the name stands in the file
    assert recent_files(office.settings) == [workspace_file.resolve()]


def test_the_visible_page_is_told_at_once_the_hidden_one_when_shown(office):
    office.context.go("two")
    office.context.go("one")
    add(office)
    assert [change.tables for change in pages(office)["one"].refreshed] == [frozenset({"contact"})]
    assert pages(office)["two"].refreshed == []
    office.context.go("two")
    assert pages(office)["two"].refreshed == [None]
    office.context.go("one")
    assert len(pages(office)["one"].refreshed) == 1


def test_changes_of_other_tables_leave_a_page_alone(office):
    from crm_desktop.operations import settings

    settings.put(office.context.ws, "office.country", "AT")
    assert pages(office)["one"].refreshed == []


def test_changes_of_another_process_arrive(office, qtbot, workspace_file):
    with Workspace.open(workspace_file) as other:
        contacts.create(other, "person", last_name="Mendez")
    qtbot.waitUntil(lambda: pages(office)["one"].refreshed == [None], timeout=3000)


def test_undo_by_key_toast_and_button(office, qtbot):
    add(office)
    assert names(office) == 1
    qtbot.keyClick(office, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(office) == 0
    qtbot.keyClick(office, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert names(office) == 1
    office.frame.toasts.current.action.click()  # undo what was done again
    assert names(office) == 0
    office.frame.toasts.current.action.click()  # and redo it
    assert names(office) == 1
    add(office, "Mendez")
    office.frame.toasts.current.action.click()
    assert names(office) == 1
    assert office.frame.top_bar.undo.isEnabled()
    assert "Undo: " in office.frame.top_bar.undo.accessibleName()
    office.frame.top_bar.undo.click()
    assert names(office) == 0
    assert not office.frame.top_bar.undo.isEnabled()


def test_the_toast_takes_back_its_own_step(office):
    add(office)
    toast = office.frame.toasts.current
    contacts.create(office.context.ws, "person", last_name="Later")
    toast.action.click()
    left = office.context.ws.rows("SELECT last_name FROM contact WHERE deleted_at IS NULL")
    assert left == [("Later",)]


def test_undo_reaches_past_an_untouched_field(office, qtbot):
    add(office)
    field = pages(office)["one"].field
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), names(office)) == ("", 1)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(office) == 0


def test_a_refused_operation_is_shown_and_changes_nothing(office, monkeypatch):
    shown = []
    monkeypatch.setattr(office.errors, "show", shown.append)

    def refuse():
        raise CrmError("No.", safe="All is as it was.")

    assert office.context.do(refuse, "Done") is None
    assert str(shown[0]) == "No. All is as it was."
    assert not office.frame.has_toast()


def test_another_file_takes_the_place(office, tmp_path, workspace_file):
    second = tmp_path / "second.kontor"
    add(office)
    assert office.files.create(second)
    assert names(office) == 0
    assert office.windowTitle() == "second – Kontor"
    assert not office.context.navigation.can_back
    assert office.files.open(workspace_file)
    assert names(office) == 1
    assert [name for name, _ in office._recent()] == ["second"]


def test_a_file_that_is_none_keeps_the_one_shown(office, qtbot, tmp_path, monkeypatch, workspace_file):
    no_file = tmp_path / "list.kontor"
    no_file.write_text("no database")
    answer(qtbot, "")
    assert not office.files.open(no_file)
    answer(qtbot, "")
    assert not office.files.open(tmp_path / "missing.kontor")
    answer(qtbot, "close")
    assert not office.files.create(workspace_file)
    assert office.context.ws.path == workspace_file
    assert add(office)
    assert no_file.read_text() == "no database"


def test_read_only_says_so_and_switches_undo_off(office, tmp_path, workspace_file):
    office.use(Workspace.open(workspace_file, read_only=True))
    assert not office.frame.banner.isHidden()
    assert office.context.commands.reason(office.context.commands.get("edit.undo"))


def test_the_age_of_the_backup_has_a_colour(office, monkeypatch):
    now = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    office.context.clock = lambda: now
    for age, tone in ((timedelta(minutes=5), "ok"), (timedelta(hours=25), "warn"), (timedelta(days=8), "danger")):
        office.context.providers.last_backup = lambda a=age: now - a
        office.refresh_counts()
        assert office.frame.panel.save.state.tone == tone
    office.context.providers.last_backup = lambda: None
    office.refresh_counts()
    assert (office.frame.panel.save.state.detail, office.frame.panel.save.state.tone) == ("No backup yet", "warn")


def test_long_work_runs_beside_the_window(office, qtbot, unblocked):
    seen = []

    def work(ws, progress):
        assert threading.current_thread() is not threading.main_thread()
        progress.start("Adding", 3)
        for number in range(3):
            contacts.create(ws, "person", last_name=str(number))
            progress.step(number + 1)
            time.sleep(0.05)
        return "made"

    with unblocked():
        job = office.context.run("Adding contacts", work, on_done=seen.append)
        office.context.go("two")
        assert [pill.name.text() for pill in office.frame.top_bar.findChildren(ProgressPill)] == ["Adding contacts"]
        qtbot.waitUntil(lambda: seen == ["made"])
    assert office.frame.top_bar._pills == {}
    assert names(office) == 3
    assert job.progress.done == 3
    assert not office.context.background.busy()
    assert pages(office)["two"].refreshed[-1] is None


def test_cancelled_work_leaves_the_file_as_it_was(office, qtbot):
    ended = []

    def work(ws, progress):
        with ws.operation("Much"):
            for number in range(10_000):
                contacts.create(ws, "person", last_name=str(number))
                progress.step(number)

    job = office.context.run("Much", work, on_cancelled=lambda: ended.append(time.monotonic()))
    qtbot.waitUntil(lambda: job.progress.done > 3)
    begun = time.monotonic()
    office.frame.top_bar._pills[job].cancel.click()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0] - begun < 0.3
    assert names(office) == 0


@pytest.mark.parametrize("own", [True, False])
def test_an_error_of_long_work_arrives_once(office, qtbot, monkeypatch, own):
    shown, handled = [], []
    monkeypatch.setattr(office.errors, "show", shown.append)

    def work(ws, progress):
        raise CrmError("The disk is full.")

    office.context.run("Work", work, on_error=handled.append if own else None)
    qtbot.waitUntil(lambda: bool(shown or handled))
    assert [str(problem) for problem in (handled if own else shown)] == ["The disk is full."]
    assert not (shown if own else handled)


def test_closing_asks_about_work_still_running(office, qtbot):
    go_on = threading.Event()

    def work(ws, progress):
        while not go_on.wait(0.01):
            progress.step(0)

    office.context.run("Importing", work)
    answer(qtbot, "")
    assert not office.close()
    answer(qtbot, "stop")
    assert office.close()
    assert not office.context.has_file


def test_a_bug_shows_a_report_and_is_logged(office, qtbot, monkeypatch):
    seen = {}

    def look(question):
        seen["text"] = question.findChild(QPlainTextEdit).toPlainText()
        question._press("copy")
        seen["copied"] = QApplication.clipboard().text()
        question._press("close")
        return ""

    monkeypatch.setattr(Question, "ask", look)
    secret = "Anna Müller"

    def bug():
        assert secret
        raise RuntimeError("broken")

    office.context.do(bug)
    assert "RuntimeError: broken" in seen["text"] == seen["copied"]
    assert "Anna" not in seen["text"]
    assert "RuntimeError: broken" in log.log_file().read_text(encoding="utf-8")


def test_what_nobody_caught_comes_to_the_same_door(office, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(errors, "show_error", lambda parent, problem: shown.append(problem))
    back = office.errors.install()
    try:
        import sys

        for problem in (ValueError("uncaught"), Cancelled()):
            sys.excepthook(type(problem), problem, None)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: len(shown) == 2)
    finally:
        back()
    assert [type(problem) for problem in shown] == [ValueError, ZeroDivisionError]


def test_the_question_answers_with_the_name(office, qtbot):
    buttons = [("", "Keep"), ("erase", "Erase")]
    answer(qtbot, "erase")
    assert Question(office, "Erase?", "<b>bold</b>", buttons, danger="erase").ask() == "erase"
    question = Question(office, "Erase?", "", buttons, danger="erase")
    question.show()
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert question.isVisible()  # Enter alone never erases
    qtbot.keyClick(question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not question.isVisible()
    assert question._answer == "erase"


def test_a_second_window_on_the_same_file_is_the_first_one(office, workspace_file, tmp_path):
    other = tmp_path / "copy.kontor"
    shutil.copyfile(workspace_file, other)
    from crm_desktop.ui.single_instance import SingleInstance

    second = SingleInstance()
    assert not second.claim(workspace_file)
    assert second.claim(other)
    second.release()


def test_dropped_and_given_files_are_opened_or_imported(make_window, workspace_file, tmp_path):
    window = make_window(tiny("one"), tiny("import", section="foot"))
    window.open_arguments([str(workspace_file)])
    assert window.context.ws.path == workspace_file
    window.open_arguments([str(tmp_path / "list.csv")])
    assert window.context.navigation.current.get("file") == str(tmp_path / "list.csv")


def test_sample_data_say_so_and_lead_to_own_data(make_window, workspace_file):
    window = make_window(tiny("one"), tiny("first_run", section="", frame="full", needs_file=False))
    assert window.files.open_sample()
    sample = window.context.ws.path
    assert "Sample data" in window.frame.banner.label.text()
    assert recent_files(window.settings) == [sample.resolve()]
    window.set_language("de")
    assert "Beispieldaten" in window.frame.banner.label.text()
    window.context.commands.trigger("file.begin")
    assert window.context.navigation.current.screen == "first_run"
    window.files.open(workspace_file)
    assert window.frame.banner is None
    window.files.open(sample)
    assert recent_files(window.settings)[0] == workspace_file.resolve()  # the next start opens one's own file
