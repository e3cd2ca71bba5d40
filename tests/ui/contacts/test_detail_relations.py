"""Links between contacts on the contact page: made, read from both sides, changed, ended, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import contacts, followups, history, relations
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.followups import open_links
from crm_desktop.ui.contacts.detail_relation_form import RelationForm


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def bernd(ws) -> str:
    return next(row.id for row in listing.find(ws, "bernd wendt") if row.name == "Bernd Wendt")


def rows(detail) -> list[tuple[str, str]]:
    """Name and words of the links shown."""
    return [(row.item.other_name, row._words) for row in detail.info.relations._rows if row.isVisible()]


def link(detail, search: str) -> RelationForm:
    """Press the plus, find someone, press Enter; the form that asks how."""
    detail.info.relations.link(detail.info.relations_section.add)
    picker = QApplication.activePopupWidget()
    QTest.keyClicks(picker.field, search)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    form = QApplication.activePopupWidget()
    assert isinstance(form, RelationForm)
    return form


def choose(form: RelationForm, value: str) -> None:
    form.type.set_value(value)
    form._type_chosen()


def test_an_employment_is_read_from_both_sides(detail, ws, anna):
    assert rows(detail) == [("Kanzlei Müller & Söhne", "Steuerberaterin")]
    detail.open(detail.head._employer)
    assert ("Dr. Anna Müller", "Steuerberaterin") in rows(detail)


def test_a_row_opens_the_other_contact(detail, qtbot):
    with qtbot.waitSignal(detail.contact_requested) as asked:
        detail.info.relations._rows[0].click()
    assert asked.args == [detail.head._employer]


def test_a_contact_is_found_and_linked_with_a_kind(detail, ws, anna, bernd):
    form = link(detail, "bernd wendt")
    assert not form.done.isEnabled(), "two people have no kind of relation by themselves"
    choose(form, "tax_adviser:f")
    assert form.reading.text() == "Dr. Anna Müller is the tax adviser of Bernd Wendt"
    form.fields["from_date"].setText("1.3.2020")
    form.done.click()
    assert ("Bernd Wendt", "Tax client") in rows(detail)
    detail.open(bernd)
    assert ("Dr. Anna Müller", "Tax adviser") in rows(detail)
    found = next(item for item in queries.relations(ws, bernd) if item.other_id == anna)
    assert found.relation.from_date == "2020-03-01"


def test_a_new_company_is_made_together_with_the_link_in_one_step(detail, ws, anna):
    before = listing.count_all(ws)
    detail.info.relations.link(detail.info.relations_section.add)
    picker = QApplication.activePopupWidget()
    QTest.keyClicks(picker.field, "Neuhaus Elektro GmbH")
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    form = QApplication.activePopupWidget()
    form.fields["role"].setText("Beirätin")
    form.done.click()
    assert listing.count_all(ws) == before + 1
    assert ("Neuhaus Elektro GmbH", "Beirätin") in rows(detail)
    history.undo(ws)
    assert listing.count_all(ws) == before
    assert len(rows(detail)) == 1


def test_a_new_person_is_taken_apart(detail, ws):
    detail.open(detail.head._employer)
    detail.info.relations.link(detail.info.relations_section.add)
    picker = QApplication.activePopupWidget()
    QTest.keyClicks(picker.field, "Frau Dr. Petra Wolff")
    picker.list.setCurrentRow(0)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    form = QApplication.activePopupWidget()
    assert form.type.value == "employment:r"
    form.fields["role"].setText("Assistenz")
    form.done.click()
    petra = listing.find(ws, "petra wolff")[0]
    found = queries.contact(ws, petra.id)
    assert (found.salutation, found.title, found.first_name, found.last_name) == ("ms", "Dr.", "Petra", "Wolff")
    assert petra.position == "Assistenz"


def test_an_own_kind_of_relation_has_two_readings(detail, ws, bernd):
    form = link(detail, "bernd wendt")
    form._own_type()
    form.own["forward"].setText("is landlord of")
    form.own["reverse"].setText("is tenant of")
    form._refresh()
    form.done.click()
    assert ("Bernd Wendt", "is tenant of") in rows(detail)
    detail.open(bernd)
    assert ("Dr. Anna Müller", "is landlord of") in rows(detail)


def test_a_wrong_date_is_said_and_nothing_is_linked(detail, ws, anna):
    form = link(detail, "bernd wendt")
    choose(form, "sibling:f")
    form.fields["from_date"].setText("32.1.2020")
    form.done.click()
    assert form.isVisible()
    assert "32.1.2020" in form.rows["from_date"].message.text()
    form.fields["from_date"].setText("1.5.2021")
    form.fields["to_date"].setText("1.5.2020")
    form.done.click()
    assert form.rows["to_date"].message.text() == "The end lies before the beginning."
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert len(rows(detail)) == 1


def test_a_relation_is_edited_in_its_panel_and_only_what_changed_is_saved(detail, ws, anna):
    row = detail.info.relations._rows[0]
    QTest.keyClick(row, Qt.Key.Key_F2)
    form = QApplication.activePopupWidget()
    form.fields["department"].setText("Steuern")
    form.close()
    assert rows(detail) == [("Kanzlei Müller & Söhne", "Steuerberaterin · Steuern")]
    changes = ws.value("SELECT count(*) FROM change WHERE operation_id = (SELECT max(id) FROM operation)")
    assert changes == 1


def test_escape_in_the_panel_changes_nothing(detail, ws):
    row = detail.info.relations._rows[0]
    QTest.keyClick(row, Qt.Key.Key_F2)
    form = QApplication.activePopupWidget()
    form.fields["role"].setText("xyz")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert rows(detail) == [("Kanzlei Müller & Söhne", "Steuerberaterin")]


def test_the_same_relation_read_the_other_way_round(detail, ws, anna, bernd):
    number = relations.link(ws, "parent", anna, bernd)
    assert ("Bernd Wendt", "Child") in rows(detail)
    row = next(row for row in detail.info.relations._rows if row.item and row.item.relation.id == number)
    detail.info.relations.edit(row)
    form = QApplication.activePopupWidget()
    choose(form, "parent:r")
    form.close()
    assert ("Bernd Wendt", "Parent") in rows(detail)
    assert queries.relation(ws, number).from_id == bernd


def test_an_ended_relation_is_dimmed_and_dated(detail, ws):
    item = detail.page.relations[0]
    detail.info.relations._end(item)
    assert rows(detail) == [("Kanzlei Müller & Söhne", "Steuerberaterin, until 18 Nov 2026")]


def test_removing_a_relation_is_undone_from_both_sides(detail, ws, anna):
    company = detail.head._employer
    detail.info.relations._rows[0].setFocus()
    QTest.keyClick(detail.info.relations._rows[0], Qt.Key.Key_Delete)
    assert rows(detail) == []
    history.undo(ws)
    assert len(rows(detail)) == 1
    detail.open(company)
    assert "Dr. Anna Müller" in [name for name, _ in rows(detail)]


def test_many_people_of_a_company_unfold(detail, ws):
    company = detail.head._employer
    for number in range(20):
        person = contacts.create(ws, first_name=f"P{number}", last_name="Test")
        relations.employ(ws, person, "Kanzlei Müller & Söhne")
    detail.open(company)
    assert len(rows(detail)) == 8
    detail.info.relations.rest.click()
    assert len(rows(detail)) > 20


def test_somebody_leaves_the_company_and_a_successor_takes_over(detail, ws, anna, office, qtbot):
    firm = detail.head._employer
    successor = contacts.create(ws, first_name="Zacharias", last_name="Nachfolger")
    relations.link(ws, "employment", successor, firm)
    followups.plan(ws, [anna], subject="Angebot", day="2026-12-01")
    item = next(item for item in queries.relations(ws, anna) if item.other_id == firm)
    detail.info.relations._leave(item)
    dialog = QApplication.activeModalWidget()
    assert dialog.title.text() == "Dr. Anna Müller has left Kanzlei Müller & Söhne"
    assert dialog.day.date().toString("yyyy-MM-dd") == "2026-11-18"
    assert successor in [option.value for option in dialog.successor.options()]
    assert anna not in [option.value for option in dialog.successor.options()]
    dialog.company.setText("Steuerhaus Neu")
    dialog.successor.set_value(successor)
    dialog.primary.click()
    row = listing.row_of(ws, anna)
    assert row.company == "Steuerhaus Neu"
    assert [entry[0] for entry in open_links(ws, anna)] == []
    assert len(open_links(ws, successor)) == 1
    history.undo(ws)
    assert listing.row_of(ws, anna).company == "Kanzlei Müller & Söhne"


def test_half_a_link_waits_until_the_two_are_linked(detail, ws, anna, bernd, office):
    form = link(detail, "bernd wendt")
    form._own_type()
    QTest.keyClicks(form.own["forward"], "is landlord of")
    QTest.keyClicks(form.fields["note"], "since the summer")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert office.frame.has_toast()
    again = link(detail, "bernd wendt")
    assert again.own["forward"].text() == "is landlord of"
    assert not again._own_rows[0].isHidden()
    assert again.fields["note"].text() == "since the summer"
    QTest.keyClick(again.fields["note"], Qt.Key.Key_Return)
    assert ("Bernd Wendt", "is landlord of") in rows(detail)
    third = link(detail, "bernd wendt")
    assert third.fields["note"].text() == ""
    third.close()


def test_a_relation_with_a_day_that_cannot_be_read_keeps_what_was_typed(detail, ws, office):
    row, contact = detail.info.relations._rows[0], detail.page.contact
    form = RelationForm(office.context, row, contact, row.item)
    form.open_at(row)
    form.fields["role"].setText("Partnerin")
    form.fields["from_date"].setText("sometime")
    form.close()
    again = RelationForm(office.context, row, contact, row.item)
    assert (again.fields["role"].text(), again.fields["from_date"].text()) == ("Partnerin", "sometime")
    again.fields["from_date"].setText("2020-01-31")
    again.open_at(row)
    again.close()
    assert rows(detail)[0][1].startswith("Partnerin")
    third = RelationForm(office.context, row, contact, detail.info.relations._rows[0].item)
    QTest.keyClicks(third.fields["note"], "no")
    third.open_at(row)
    QTest.keyClick(third, Qt.Key.Key_Escape)  # Esc forgets what is typed about a relation there is
    assert RelationForm(office.context, row, contact, row.item).fields["note"].text() == ""
