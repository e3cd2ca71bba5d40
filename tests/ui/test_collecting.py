"""What nobody holds any more is destroyed in the window's thread, whoever works beside it (ui/collecting.py)."""

import gc
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import collecting


class Ours(QWidget):
    pass


def left_in_a_cycle(destroyed_in: list[int]) -> None:
    widget = Ours()
    widget.itself = widget
    widget.destroyed.connect(lambda *_: destroyed_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)


def many_objects() -> None:
    """Enough for a search through all generations."""
    kept = [[number] for number in range(200_000)]
    assert kept


@pytest.fixture
def only_when_asked():
    """Call it, and from then on nobody searches by itself: where tests run side by side, their runner has a thread of
    its own, in which a search may begin as soon as searching is allowed again."""
    before = gc.get_threshold()
    yield lambda: gc.set_threshold(0)
    gc.set_threshold(*before)


def test_work_beside_the_window_destroys_no_widget(qtbot, only_when_asked):
    destroyed_in: list[int] = []
    gc.collect()
    left_in_a_cycle(destroyed_in)
    collecting.begin()

    def work() -> None:
        try:
            many_objects()
        finally:
            collecting.end()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert destroyed_in == []
    assert not gc.isenabled()
    only_when_asked()
    qtbot.waitUntil(gc.isenabled)

    def search() -> bool:
        gc.unfreeze()  # a window or an import of a test before this one may have set everything aside meanwhile
        gc.collect()
        return bool(destroyed_in)

    qtbot.waitUntil(search)
    assert destroyed_in == [threading.get_ident()]


def test_it_would_without_us(qtbot):
    """When this fails, PySide or Python has learnt it: ui/collecting.py can go."""
    destroyed_in: list[int] = []
    gc.collect()
    left_in_a_cycle(destroyed_in)
    thread = threading.Thread(target=many_objects)
    thread.start()
    thread.join()
    assert destroyed_in
    assert destroyed_in != [threading.get_ident()]


def test_every_work_of_the_window_is_counted(make_window, qtbot, tmp_path, workspace_file):
    window = make_window()
    assert window.files.open(workspace_file)
    qtbot.waitUntil(lambda: collecting._at_work == 0)
    states: list[bool] = []
    window.context.run("Working", lambda _ws, _progress: states.append(gc.isenabled()))

    def fails(_ws, _progress):
        states.append(gc.isenabled())
        raise ValueError

    window.context.run("Failing", fails, on_error=lambda _problem: None)
    qtbot.waitUntil(lambda: not window.context.background.busy())
    assert states == [False, False]
    qtbot.waitUntil(lambda: gc.isenabled() and collecting._at_work == 0)


def test_what_a_thread_does_by_itself(qtbot):
    with collecting.resting():
        assert not gc.isenabled()
    assert gc.isenabled()
