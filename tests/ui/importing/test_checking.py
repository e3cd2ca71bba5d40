"""The checking page as a person uses it: look, put right, filter, decide, save the list and read it back."""

from __future__ import annotations

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from crm_desktop.operations import contacts
from crm_desktop.records.importing import LEAVE, NEW, OVERWRITE, SKIP, UPDATE
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.ui.importing import draft as at
from crm_desktop.ui.importing.check_step import ALL, OPEN
from crm_desktop.ui.importing.grid import CELL, STATUS
from crm_desktop.ui.theme import colour

from . import sources
from .test_wizard import contacts_named


@pytest.fixture
def step(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.to(at.CHECK)
    settle(wizard)
    return wizard.page.step


def settle(wizard) -> None:
    """Until everything is counted and compared."""
    step, draft = wizard.page.step, wizard.draft
    wizard.wait(
        lambda: not step._again.isActive() and not wizard.page.runner.busy and draft.planned_as == draft.plan_key()
    )


def index(step, row: int, code: str):
    number = next(n for n, item in enumerate(step.draft.staged.rows) if item.row == row)
    place = step.model.place_of(number)
    assert place >= 0, "the row is not shown"
    return step.model.index(place, step.draft.staged.fields.index(code) + 1 if code else STATUS)


def type_into(step, row: int, code: str, text: str) -> None:
    """As with the keyboard: Enter, the text, Enter."""
    step.grid.setCurrentIndex(index(step, row, code))
    step.grid.setFocus()
    QTest.keyClick(step.grid, Qt.Key.Key_Return)
    editor = step.grid.findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def press(text: str) -> None:
    """The entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text().startswith(text))
    action.trigger()
    menu.close()


def test_rows_show_what_was_understood_and_doubts_are_marked_with_the_reason(wizard, step):
    step.show_only(ALL)
    assert step.model.rowCount() == 24
    phone = index(step, 2, "phone:work").data(CELL)
    assert (phone.text, phone.typed) == ("0331/5550000", "+493315550000")
    zip_code = index(step, 13, "address.work.zip").data(CELL)
    assert (zip_code.text, zip_code.typed) == ("04467", "4467")
    born = index(step, 9, "birthday")
    assert (born.data(CELL).severity, born.data()) == ("bad", "31.02.1968")
    step.grid.setCurrentIndex(born)
    assert "does not exist" in step.reason.text.text()
    assert "does not exist" in step.grid.tip(born)
    assert "does not exist" in born.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index(step, 2, "").data() == "New"


def test_what_is_typed_is_understood_at_once_and_taken_over(wizard, step):
    type_into(step, 9, "birthday", "28.2.1968")
    assert index(step, 9, "birthday").data() == "28 Feb 1968"
    assert step.reason.undo.isVisible()
    settle(wizard)
    assert 7 not in step.draft.staged.by_field.get("birthday", [])
    wizard.run()
    assert contacts_named(wizard.window.context.ws, "Uwe Müller").birthday == "1968-02-28"


def test_what_is_shown_keeps_its_chip_when_the_last_doubt_is_gone(wizard, tmp_path):
    """No chip was chosen then, though the rows put right were still those shown."""
    path = tmp_path / "Liste.csv"
    path.write_text("Vorname;Nachname;Geburtstag\nHeike;Bruns;31.02.1968\nBo;Lind;1.3.1968\n", "utf-8")
    wizard.choose(path)
    wizard.to(at.CHECK)
    settle(wizard)
    step = wizard.page.step
    assert step.chips[OPEN].isChecked()
    type_into(step, 2, "birthday", "28.2.1968")
    settle(wizard)
    wizard.wait(lambda: step.sentence.text().find("No row needs a look.") >= 0)
    assert step.chips[OPEN].isChecked()
    step.show_only(ALL)
    assert step.model.rowCount() == 2


def test_next_pressed_at_once_takes_the_correction_along(wizard, step):
    type_into(step, 9, "birthday", "28.2.1968")
    wizard.run()
    assert contacts_named(wizard.window.context.ws, "Uwe Müller").birthday == "1968-02-28"


def test_a_value_that_is_still_wrong_stays_doubtful_and_the_old_one_comes_back(wizard, step):
    type_into(step, 9, "birthday", "30.2.1968")
    assert index(step, 9, "birthday").data(CELL).severity == "bad"
    QTest.keyClick(step.grid, Qt.Key.Key_Backspace)
    assert index(step, 9, "birthday").data() == "31.02.1968"
    assert step.draft.edits == {}


def test_rows_are_filtered_by_what_happens_and_by_column(wizard, step):
    assert set(step.chips) == {ALL, OPEN, NEW}
    step.show_only(OPEN)
    assert 0 < step.model.rowCount() < 24
    step._choose_field("birthday")
    shown = [step.model.row(step.model.index(n, 0)).row for n in range(step.model.rowCount())]
    assert shown == [9, 21]
    assert step.model.field(step.grid.currentIndex()) == "birthday"


def test_the_keyboard_goes_from_one_doubtful_value_to_the_next(wizard, step):
    step.show_only(ALL)
    step.grid.setFocus()
    step.grid.setCurrentIndex(step.model.index(0, STATUS))
    met = []
    for _ in range(3):
        QTest.keyClick(step.grid, Qt.Key.Key_N)
        met.append((step.model.row(step.grid.currentIndex()).row, step.model.field(step.grid.currentIndex())))
    assert met == [(9, "birthday"), (11, "phone:work"), (21, "birthday")]


def test_a_form_of_address_is_proposed_and_never_put_in_by_itself(wizard, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Vorname;Nachname;E-Mail\nHans;Müller;h@example.com\nKim;Weiß;k@example.com\n", encoding="utf-8")
    wizard.choose(path)
    wizard.to(at.CHECK)
    settle(wizard)
    step = wizard.page.step
    cell = index(step, 2, "salutation")
    assert (cell.data(), cell.data(CELL).proposal) == ("", "Mr")
    assert index(step, 3, "salutation").data(CELL).proposal == ""
    step.grid.setCurrentIndex(cell)
    step.grid.setFocus()
    QTest.keyClick(step.grid, Qt.Key.Key_Space)
    assert index(step, 2, "salutation").data() == "Mr"
    settle(wizard)
    wizard.run()
    ws = wizard.window.context.ws
    assert ws.rows("SELECT first_name, salutation FROM contact ORDER BY first_name") == [("Hans", "mr"), ("Kim", None)]


def test_all_proposals_are_taken_over_with_one_button(wizard, tmp_path):
    path = tmp_path / "list.csv"
    lines = [f"{name};Müller{n};m{n}@example.com" for n, name in enumerate(("Hans", "Anna", "Kim"))]
    path.write_text("\n".join(["Vorname;Nachname;E-Mail", *lines]), encoding="utf-8")
    wizard.choose(path)
    wizard.to(at.CHECK)
    settle(wizard)
    step = wizard.page.step
    assert step.proposals.text() == "Take over 2 forms of address"
    step.proposals.click()
    settle(wizard)
    assert [index(step, row, "salutation").data() for row in (2, 3, 4)] == ["Mr", "Ms", ""]
    assert step.proposals.isHidden()


def test_a_row_is_left_out_or_put_to_another_contact(wizard, tmp_path):
    ws = wizard.window.context.ws
    bert = contacts.create(ws, first_name="Bert", last_name="Kess", phone="0331 5550120")
    path = tmp_path / "list.csv"
    path.write_text(
        "Vorname;Nachname;Telefon;Beruf\nAnna;Kess;0331 5550120;Notarin\nCem;Weiß;;Wirt\nDora;Zorn;;\n",
        encoding="utf-8",
    )
    wizard.choose(path)
    wizard.to(at.CHECK)
    settle(wizard)
    step = wizard.page.step
    for row, entry in ((2, "Complete Bert Kess (same phone"), (3, "Leave this row out")):
        step.grid.setCurrentIndex(index(step, row, ""))
        step.grid.setFocus()
        QTest.keyClick(step.grid, Qt.Key.Key_Return)
        press(entry)
        settle(wizard)
    assert [index(step, row, "").data() for row in (2, 3, 4)] == [
        "Complete your choice", "Left out your choice", "New",
    ]  # fmt: skip
    step.show_only(SKIP)
    assert step.model.rowCount() == 1
    wizard.run()
    assert queries.page(ws, bert).contact.profession == "Notarin"
    assert listing.count_all(ws) == 2
    assert wizard.draft.outcome.figures.skipped == 1
    words = [label.text() for label in wizard.page.step.findChildren(QLabel) if label.isVisible()]
    assert "1 row left out by you" in words
    assert "Every row and every value was taken over." not in words


def test_a_column_overwrites_or_is_left(wizard, tmp_path):
    ws = wizard.window.context.ws
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@example.com", profession="Wirtin")
    contacts.set_fields(ws, anna, {"industry": "Gastronomie"})
    path = tmp_path / "list.csv"
    path.write_text("Vorname;Nachname;E-Mail;Beruf;Branche\nAnna;Kess;anna@example.com;Notarin;Recht\n", "utf-8")
    wizard.choose(path)
    wizard.to(at.CHECK)
    settle(wizard)
    step = wizard.page.step
    step.grid.setCurrentIndex(index(step, 2, "profession"))
    step.grid.setFocus()
    QTest.keyClick(step.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    heading = next(label for label in QApplication.activePopupWidget().findChildren(QLabel) if label.isVisible())
    assert heading.text() == "“Profession” of contacts that are in Kontor already"
    press("Overwrite")
    assert wizard.draft.modes == {"profession": OVERWRITE}
    assert "overwrite" in step.model.headerData(index(step, 2, "profession").column(), Qt.Orientation.Horizontal)
    wizard.next()
    popover = wizard.page.step
    popover.fields.click()
    panel = QApplication.activePopupWidget()
    combos = {combo.accessibleName().split(":")[0]: combo for combo in panel.findChildren(type(step.field))}
    combos["Industry"]._pick(LEAVE)
    panel.close()
    settle_plan(wizard)
    wizard.to(at.TRIAL)
    assert wizard.page.step.tiles.updated.detail.text() == "1 column overwrites, else only what is empty is filled"
    wizard.run()
    assert "overwrites" in wizard.page.step.tiles.updated.detail.text()
    picture, red = wizard.page.step.tiles.bad.grab().toImage(), colour("dangerSoft").rgb()
    assert red not in {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    page = queries.page(ws, anna)
    assert (page.contact.profession, page.contact.industry) == ("Notarin", "Gastronomie")


def settle_plan(wizard) -> None:
    wizard.wait(lambda: not wizard.page.runner.busy and wizard.draft.planned_as == wizard.draft.plan_key())


def saved(step, path) -> None:
    """The list as saved by its button, without the dialog of the system."""
    from crm_desktop.common.progress import Progress
    from crm_desktop.exchange import staging_list

    draft = step.draft
    staging_list.write(
        path, draft.staged, draft.edits, step.wizard.understood(), list(step.model.shown), draft.plan.decisions,
        Progress(),
    )  # fmt: skip


def put_right(path, row: int, changes: dict[str, str]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.active
    heads = [cell.value for cell in sheet[1]]
    line = next(line for line in sheet.iter_rows(min_row=2) if line[0].value == str(row))
    for heading, value in changes.items():
        line[heads.index(heading)].value = value
    book.save(path)


def test_a_saved_list_says_the_reasons_and_is_read_back(wizard, step, tmp_path):
    step.show_only(OPEN)
    path = tmp_path / "to look at.xlsx"
    saved(step, path)
    rows = list(openpyxl.load_workbook(path).active.values)
    assert rows[0][:2] == ("Row of the list", "What is about it")
    nine = next(row for row in rows if row[0] == "9")
    assert "does not exist" in nine[1]
    put_right(path, 9, {"Birthday": "28.02.1968"})
    step.read_list(path)
    settle(wizard)
    assert wizard.draft.edits == {(9, 0): {"birthday": "28.02.1968"}}
    step.read_list(path)
    settle(wizard)
    assert wizard.draft.edits == {(9, 0): {"birthday": "28.02.1968"}}


def test_a_saved_list_imported_later_doubles_nobody_and_takes_the_corrections(wizard, step, tmp_path):
    step.show_only(ALL)
    path = tmp_path / "to look at.xlsx"
    saved(step, path)
    ws = wizard.window.context.ws
    wizard.run()
    count = listing.count_all(ws)
    wizard.frame.primary.click()
    put_right(path, 9, {"Birthday": "28.02.1968", "Work phone": "0331 7770001"})
    wizard.choose(path)
    wizard.run()
    figures = wizard.draft.outcome.figures
    assert (figures.created, figures.updated, figures.bad) == (0, 1, 0)
    assert listing.count_all(ws) == count
    uwe = contacts_named(ws, "Uwe Müller")
    assert uwe.birthday == "1968-02-28"
    numbers = [item.value for item in queries.page(ws, uwe.id).channels if (item.kind, item.type) == ("phone", "work")]
    assert numbers == ["0331 7770001"]


def test_another_list_is_refused_with_a_sentence(wizard, step, tmp_path):
    from crm_desktop.common.errors import ImportProblem
    from crm_desktop.common.progress import Progress
    from crm_desktop.exchange import staging_list

    other = sources.workbook(tmp_path / "other.xlsx")
    with pytest.raises(ImportProblem, match="no list that was saved"):
        staging_list.read_back(other, step.draft.staged, {}, step.wizard.understood(), Progress())


def test_what_was_left_behind_is_put_right_after_the_run_and_goes_with_it_on_undo(wizard, step):
    wizard.run()
    ws, result = wizard.window.context.ws, wizard.page.result
    assert contacts_named(ws, "Uwe Müller").birthday == ""
    place = next(n for n, line in enumerate(result.model.lines) if line.problem.row == 9)
    result.model.setData(result.model.index(place, 3), "28.02.1968")
    assert result.bring_in.text() == "Bring in 1 corrected row"
    result.bring_in.click()
    wizard.wait(lambda: wizard.draft.job is None)
    assert contacts_named(ws, "Uwe Müller").birthday == "1968-02-28"
    assert all(line.problem.row != 9 for line in result.model.lines)
    assert listing.count_all(ws) == wizard.draft.outcome.figures.created
    result.undo.click()
    wizard.wait(lambda: wizard.draft.outcome.undone)
    assert wizard.draft.outcome.stays == ()
    assert listing.count_all(ws) == 0


def test_known_contacts_are_decided_one_by_one(wizard, step, tmp_path):
    ws = wizard.window.context.ws
    wizard.run()
    wizard.frame.primary.click()
    path = sources.outlook(tmp_path / "Mehr.CSV", 3)
    path.write_bytes(path.read_bytes().replace(b"Inhaberin", b"Chefin"))
    wizard.choose(path)
    wizard.to(at.DOUBLES)
    settle_plan(wizard)
    doubles = wizard.page.step
    place = next(n for n, line in enumerate(doubles.model.lines) if line.decision.action == UPDATE)
    doubles.table.setCurrentIndex(doubles.model.index(place, 0))
    doubles.table.type_here()
    press("Leave this row out")
    settle_plan(wizard)
    assert wizard.draft.plan.figures.skipped == 1
    count = listing.count_all(ws)
    wizard.run()
    assert listing.count_all(ws) == count


def test_no_column_stands_half_under_the_names(step):
    """Half a phone number beside the names would read as a whole one."""
    step.grid.setFocus()
    QTest.keyClick(step.grid, Qt.Key.Key_Home)
    for _ in range(step.model.columnCount()):
        QTest.keyClick(step.grid, Qt.Key.Key_Right)
        QApplication.processEvents()
        current, first = step.grid.currentIndex(), step.grid.columnAt(0)
        assert step.grid.columnViewportPosition(first) == 0, step.model.headerData(first, Qt.Orientation.Horizontal)
        assert step.grid.visualRect(current).right() <= step.grid.viewport().width()
    QTest.keyClick(step.grid, Qt.Key.Key_Home)
    assert step.grid.columnViewportPosition(STATUS) == 0
