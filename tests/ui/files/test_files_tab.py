"""The files of a contact in the window: added, dropped, pasted, previewed, opened, found again, removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from crm_desktop.operations import files, history
from crm_desktop.store.queries import files as queries
from crm_desktop.ui.files import folder, missing, opening, preview
from crm_desktop.ui.widgets.dialog import Dialog
from tests.exchange.reading.making_pdf import pdf


def names(tab) -> list[str]:
    return [file.name for file in tab.files]


def idle(office, qtbot) -> None:
    qtbot.waitUntil(lambda: not office.context.background.busy() and not office.context.background.jobs)


def dialog() -> Dialog:
    return next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Dialog) and widget.isVisible()
    )


def drop(tab, *paths: Path, keys=Qt.KeyboardModifier.NoModifier) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action = Qt.DropAction.CopyAction
    tab.dropEvent(QDropEvent(QPointF(5, 5), action, data, Qt.MouseButton.LeftButton, keys))


@pytest.fixture
def launched(monkeypatch):
    found: list[str] = []
    monkeypatch.setattr(opening.QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()) or True)
    return found


def test_dropped_files_are_kept_or_linked(office, tab, ws, anna, tmp_path, qtbot):
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("one")
    two.write_text("two")
    drop(tab, one)
    idle(office, qtbot)
    drop(tab, two, keys=Qt.KeyboardModifier.AltModifier)
    idle(office, qtbot)
    qtbot.waitUntil(lambda: sorted(names(tab)) == ["a.txt", "b.txt"])
    assert {file.name: file.linked for file in tab.files} == {"a.txt": False, "b.txt": True}
    history.undo(ws)
    history.undo(ws)
    assert queries.of_contact(ws, anna) == []


def test_a_pasted_picture_is_kept(office, tab, qtbot):
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(picture)
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(tab.files) == 1)
    assert tab.files[0].name.endswith(".png")
    qtbot.keyClick(tab.list, Qt.Key.Key_Space)
    shown = dialog()
    assert isinstance(shown, preview.Preview)
    assert shown.picture.size().width() == 40
    shown.reject()


def test_text_is_previewed_and_damage_does_no_harm(office, tab, ws, anna):
    for name, content in (("a.txt", "Grüße".encode("cp1252")), ("b.png", b"\x89PNG broken"), ("c.csv", b"\0\1")):
        file = queries.one(ws, files.keep(ws, name, content, files.CONTACT, anna))
        preview.show_preview(office.context, file)
        shown = dialog()
        assert shown.text.toPlainText()
        if name == "a.txt":
            assert shown.text.toPlainText() == "Grüße"
        shown.reject()


def test_a_pdf_is_paged_through(office, tab, ws, anna, qtbot):
    files.keep(ws, "Angebot.pdf", pdf(3), files.CONTACT, anna)
    qtbot.waitUntil(lambda: len(tab.files) == 1)
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Space)
    shown = dialog()
    qtbot.waitUntil(lambda: shown.pages == 3)
    first = shown.paper.page.pixmap().toImage()
    qtbot.keyClick(shown.paper, Qt.Key.Key_End)
    qtbot.keyClick(shown.paper, Qt.Key.Key_PageDown)
    qtbot.keyClick(shown.paper, Qt.Key.Key_Right)
    qtbot.keyClick(shown.paper, Qt.Key.Key_Right)  # there is no fourth
    assert shown.place.text() == "Page 3 of 3"
    qtbot.waitUntil(lambda: not shown.paper.page.pixmap().isNull())
    assert shown.paper.page.pixmap().toImage() != first
    assert "Page 3" in shown.paper.accessibleName()
    qtbot.keyClick(shown.paper, Qt.Key.Key_PageUp)
    assert shown.place.text() == "Page 2 of 3"
    shown.reject()
    idle(office, qtbot)
    assert office.problems == []


@pytest.mark.parametrize(("content", "said"), [(pdf(1, locked=True), "password"), (b"%PDF-1.7 cut", "damaged")])
def test_a_pdf_that_cannot_be_shown_says_why(office, tab, ws, anna, qtbot, content, said):
    preview.show_preview(office.context, queries.one(ws, files.keep(ws, "a.pdf", content, files.CONTACT, anna)))
    shown = dialog()
    qtbot.waitUntil(lambda: said in shown.paper.page.text())
    shown.reject()


def test_documents_open_as_copies_programs_never(office, tab, ws, anna, launched, qtbot):
    files.keep(ws, "a.pdf", b"%PDF-1", files.CONTACT, anna)
    qtbot.waitUntil(lambda: len(tab.files) == 1)
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    assert Path(launched[0]).read_bytes() == b"%PDF-1"
    opening.open_file(office.context, queries.one(ws, files.keep(ws, "a.pdf.exe", b"", files.CONTACT, anna)))
    assert len(launched) == 1
    assert "program" in str(office.problems[0])
    opening.open_file(office.context, queries.one(ws, files.keep(ws, "a.docm", b"PK", files.CONTACT, anna)))
    assert len(launched) == 1
    question = dialog()
    assert "a.docm" in question.windowTitle()
    question.accept()
    assert len(launched) == 2


def test_removing_with_the_keyboard(office, tab, ws, anna, qtbot):
    files.keep(ws, "a.txt", b"1", files.CONTACT, anna)
    qtbot.waitUntil(lambda: len(tab.files) == 1)
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: tab.files == [])
    history.undo(ws)
    qtbot.waitUntil(lambda: names(tab) == ["a.txt"])


def test_missing_files_are_found_together(office, tab, ws, anna, tmp_path, qtbot, monkeypatch):
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    for name in ("a.txt", "b.txt"):
        (old / name).write_text(name)
        files.link(ws, old / name, files.CONTACT, anna)
    old.rename(new)
    monkeypatch.setattr(missing.QFileDialog, "getOpenFileName", lambda *_: (str(new / "a.txt"), ""))
    missing.check(office.context)
    idle(office, qtbot)
    shown = dialog()
    assert [item.file.name for item in shown.gone] == ["a.txt", "b.txt"]
    shown.find()
    idle(office, qtbot)
    qtbot.waitUntil(lambda: not isValid(shown))
    assert {file.path for file in queries.of_contact(ws, anna)} == {str(new / "a.txt"), str(new / "b.txt")}


def test_the_folder_of_a_customer_is_made_after_a_question(office, tab, ws, anna, tmp_path, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(folder, "open_folder", lambda _context, path: opened.append(path))
    folder.open_folder_of(office.context, anna)
    asked = dialog()
    asked.line.setText(f"{tmp_path}/dms/{{nummer}}")
    asked.use()
    assert "{nummer}" in asked.row.message.text()
    asked.line.setText(f"{tmp_path}/dms/{{customer_number}} {{name}}")
    assert asked.example.text().endswith("K-17 Anna Kess")
    asked.use()
    question = dialog()
    assert not (tmp_path / "dms").exists()
    question.accept()
    assert opened == [tmp_path / "dms" / "K-17 Anna Kess"]
    assert opened[0].is_dir()
