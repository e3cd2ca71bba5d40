"""Every page of the wizard and of the first run can be heard, and fits texts that are 40 % longer in a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from crm_desktop.common import i18n
from crm_desktop.operations import contacts
from crm_desktop.ui import fonts, screens
from crm_desktop.ui.importing import draft as at
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

from . import sources


def unnamed(widget: QWidget) -> list[str]:
    """What takes the keyboard or can be pressed and has no name."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if interface is None:
            continue
        pressable = isinstance(child, QAbstractButton) or interface.state().focusable
        if pressable and not interface.text(QAccessible.Text.Name).strip() and not isinstance(child, QScrollArea):
            found.append(f"{type(child).__name__} {interface.role().name} in {type(child.parent()).__name__}")
    return found


def clipped(widget: QWidget) -> list[str]:
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible() or isinstance(child, ElidedLabel):
            continue
        if isinstance(child, QLabel) and child.wordWrap():
            if child.heightForWidth(child.width()) > child.height() + 1:
                found.append(f"{child.text()!r} needs more height")
        elif isinstance(child, (Label, Button)) and child.sizeHint().width() > child.width() + 1:
            found.append(f"{child.text()!r} needs more width")
        if isinstance(child, (Label, Button)) and not child.parentWidget().rect().contains(child.geometry()):
            found.append(f"{child.text()!r} stands outside its place")
    return found


@pytest.fixture
def longer(monkeypatch):
    """Every text 40 % longer, as German is to English."""
    find = i18n.Texts._find

    def stretched(self, text: str) -> str:
        found = find(self, text)
        if "{" in found or len(found) < 3:
            return found
        extra = round(len(found) * 0.4)
        return f"{found} {('ääöü ' * extra)[: extra - 1]}".rstrip()

    monkeypatch.setattr(i18n.Texts, "_find", stretched)


def walk(wizard, tmp_path):
    """Each page of the wizard with something on it."""
    wizard.choose(sources.locked(tmp_path / "geheim.xlsx"))
    yield "refused"
    wizard.page.begin(None)
    wizard.page.files.guides.unfold("outlook")
    yield "empty"
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    for step in range(at.COLUMNS, at.RESULT):
        wizard.to(step)
        QApplication.processEvents()
        yield f"step {step + 1}"
    wizard.run()
    yield "result"


def test_everything_in_the_wizard_has_a_name(wizard, tmp_path):
    for name in walk(wizard, tmp_path):
        QApplication.processEvents()
        assert unnamed(wizard.page) == [], name
    assert wizard.page.step.accessibleName() == wizard.page.step.heading.text()  # no field has the keyboard there


def test_longer_texts_fit_a_small_window(wizard, tmp_path, longer):
    wizard.window.resize(1024, 700)
    wizard.window.rebuild()
    for name in walk(wizard, tmp_path):
        for _ in range(20):  # each change of a text asks its rows for another round of layout
            QApplication.processEvents()
            if not clipped(wizard.page.step):
                break
        assert clipped(wizard.page.step) == [], name
        assert clipped(wizard.frame.primary.parentWidget()) == [], name


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_tools_of_the_check_stand_in_one_line_and_keep_their_names(wizard, tmp_path, language, size):
    i18n.set_language(language)
    wizard.window.resize(*size)
    wizard.window.rebuild()
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.CHECK)
    QApplication.processEvents()
    check = wizard.page.step
    tools = [tool for tool in (check.next, check.proposals, check.export, check.read_back) if tool.isVisible()]
    assert check.next.text()
    assert len({tool.mapTo(check, tool.rect().center()).y() // 20 for tool in tools}) == 1
    assert all(tool.accessibleName() and (tool.text() or tool.toolTip()) for tool in tools)


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_happens_to_possible_doubles_is_read_in_full_in_a_small_window(wizard, tmp_path, language):
    i18n.set_language(language)
    wizard.window.resize(1024, 700)
    wizard.window.rebuild()
    contact = contacts.create(wizard.window.context.ws, first_name="Heike", last_name="Bruns")
    contacts.add_address(wizard.window.context.ws, contact, zip="14467", city="Potsdam", country="DE")
    path = tmp_path / "Liste.csv"
    path.write_text("Vorname;Nachname;PLZ;Ort\nHeike;Bruhns;14467;Potsdam\nBo;Lind;14467;Potsdam\n", "utf-8")
    wizard.choose(path)
    wizard.to(at.DOUBLES)
    control = wizard.page.step.on_possible
    wizard.wait(control.isVisible)
    QApplication.processEvents()
    assert control.width() >= control.sizeHint().width()
    assert control.parentWidget().rect().contains(control.geometry())
    wizard.to(at.TRIAL)
    wizard.wait(lambda: wizard.page.step.tiles.isVisible())
    for tile in wizard.page.step.tiles._tiles:
        assert tile.caption.width() >= tile.caption.sizeHint().width() - 2, tile.caption.text()


@pytest.mark.parametrize(
    "name", ["Liste", "Liste der Hausverwaltung und aller Mieter im Bezirk, November 2026, geprüft"]
)
def test_how_many_rows_a_file_has_is_read_in_full_whatever_its_name(wizard, tmp_path, name):
    wizard.window.resize(1440, 900)
    wizard.choose(sources.workbook(tmp_path / f"{name}.xlsx", 244))
    facts = wizard.page.files.facts
    wizard.wait(facts.detail.isVisible)
    QApplication.processEvents()
    for chosen in (1440, 1024):
        wizard.window.resize(chosen, 700)
        QApplication.processEvents()
        assert facts.detail.width() >= facts.detail.sizeHint().width(), chosen
        assert facts.link.width() >= facts.link.sizeHint().width(), chosen
    wizard.window.resize(1440, 900)
    wizard.next()
    QApplication.processEvents()
    step = wizard.page.step
    assert step.rect().contains(step.keep.geometry().translated(step.keep.parentWidget().mapTo(step, QPoint())))
    assert step.keep.width() >= step.keep.sizeHint().width()
    assert step._totals.parentWidget().height() < 40  # what is made of the columns still stands in one line


@pytest.fixture
def large_text(wizard):
    wizard.window.resize(1024, 700)
    wizard.window.set_text_size(fonts.SIZES[-1])
    yield wizard
    fonts.set_size(100)


def test_the_largest_text_in_a_small_window_leaves_rows_to_check(large_text, tmp_path):
    """One row was left of them, the note beside the steps was cut, and so was what is about the cell."""
    wizard = large_text
    path = tmp_path / "Liste.csv"
    lines = [f"Heike;Bruns{number};1446;31.02.1968" for number in range(30)]
    path.write_text("\n".join(("Vorname;Nachname;PLZ;Geburtstag", *lines)), "utf-8")
    wizard.choose(path)
    wizard.to(at.CHECK)
    step = wizard.page.step
    wizard.wait(lambda: step.grid.isVisible() and step.model.rowCount() == 30)
    QApplication.processEvents()
    assert step.grid.viewport().height() >= 2 * step.grid.rowHeight(0)
    assert step.grid.rowHeight(0) > fonts.metrics("body").height() + fonts.metrics("caption").height()
    assert step.export.toolTip() == step.export.accessibleName() != ""
    reason = step.reason
    wizard.wait(lambda: reason.text.height() >= reason.text.heightForWidth(reason.text.width()))
    assert reason.rect().contains(reason.text.geometry())
    foot = wizard.frame.steps._foot
    assert not foot.isVisible() or foot.height() >= foot.heightForWidth(foot.width())
    for button in (wizard.frame.back, wizard.frame.primary):
        assert button.width() >= button.sizeHint().width()
    wizard.window.resize(1440, 900)
    wizard.window.set_text_size(100)
    QApplication.processEvents()
    step = wizard.page.step
    wizard.wait(lambda: step.export.text() != "" and step.sentence.isVisible())
    assert wizard.frame.steps._foot.isVisible()


def test_many_warnings_of_a_file_are_read_in_full(wizard, tmp_path):
    wizard.window.resize(1440, 900)
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.CHECK)
    banner = wizard.page.step.warning
    banner.set_text("In 12 Zeilen fehlten Trennzeichen, sie wurden aufgefüllt. " * 5)
    banner.show()
    label = banner.label
    wizard.wait(lambda: label.height() >= 2 * label.fontMetrics().height())
    assert not any("…" in line for line in label._shown(label.width()))
    assert banner.rect().contains(label.geometry())


@pytest.fixture
def first_run(make_window):
    window = make_window(*(s for s in screens.SCREENS if s.id in ("contacts", "import", "first_run")), shown=False)
    window.start(None)
    window.show()
    return window


def test_everything_in_the_first_run_has_a_name(first_run):
    page = first_run.frame.pages.current
    for step in range(4):
        page.go_to(step)
        QApplication.processEvents()
        assert unnamed(page) == [], step


def test_longer_texts_fit_the_first_run(first_run, longer):
    first_run.resize(1024, 700)
    first_run.rebuild()
    page = first_run.frame.pages.current
    for step in range(4):
        page.go_to(step)
        QApplication.processEvents()
        QApplication.processEvents()
        assert clipped(page) == [], step


def test_the_largest_text_in_a_small_window_leaves_columns_and_known_rows(large_text, tmp_path, qtbot):
    """A line of head and half a row were left; what stands above scrolls away instead, and follows the keyboard."""
    wizard = large_text
    path = tmp_path / "Liste.csv"
    lines = [f"Heike;Bruns;12{number};bruns@example.com;K{number};3 %" for number in range(8)] + [";;;;;8 %"]
    path.write_text("\n".join(("Vorname;Nachname;Nr;Mail;Kunde;Rabatt", *lines)), "utf-8")
    wizard.choose(path)
    wizard.to(at.COLUMNS)
    step = wizard.page.step
    wizard.window.activateWindow()
    last = list(step._rows.values())[-1].choice
    for _ in range(12):
        QApplication.processEvents()
        if QApplication.focusWidget() is not last:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    wizard.wait(lambda: step.area.viewport().height() >= 2 * last.parentWidget().height())
    wizard.wait(lambda: last.visibleRegion().boundingRect().height() == last.height())
    wizard.to(at.DOUBLES)
    step = wizard.page.step
    wizard.wait(lambda: step.model.rowCount() > 0)
    assert "of this file" in step.count.text(), "the file knew nobody before"
    assert "known contact" not in step.count.text()
    step.table.setFocus()
    wizard.wait(lambda: step.table.visibleRegion().boundingRect().height() >= 2 * step.table.rowHeight(0))
    wizard.to(at.TRIAL)
    tiles = wizard.page.step.tiles
    assert tiles.bad.figure.text() == "1"
    assert tiles.bad.detail.text() == "neither a person nor a company in it"
