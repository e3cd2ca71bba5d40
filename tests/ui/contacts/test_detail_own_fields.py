"""The office's own fields on the contact page: made there, filled there, gone with undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n
from crm_desktop.operations import fields, history
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.ui.contacts.detail import FIELDS
from crm_desktop.ui.contacts.detail_custom import ChoicesPanel, NewFieldForm


@pytest.fixture
def ws(office):
    return office.context.ws


def new_field(detail, name: str, kind: str, choices: str = "", reason: str = "") -> NewFieldForm:
    detail.info.new_field()
    form = QApplication.activePopupWidget()
    QTest.keyClicks(form.name, name)
    form.kind.set_value(kind)
    form._arrange()
    form.choices.setPlainText(choices)
    form.reason.setText(reason)
    form.button.click()
    return form


def value(detail, ws, anna, name: str) -> tuple[str, ...]:
    return queries.values(ws, anna).get(field_queries.by_name(ws, name).id, ())


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown"),
    [
        ("text", "Ruhetag Montag", "Ruhetag Montag", "Ruhetag Montag"),
        ("number", "12,5", "12.5", "12,5"),
        ("date", "28.2.1968", "1968-02-28", "28.02.1968"),
        ("money", "4.800,50", "480050", "4.800,50 €"),
        ("link", "www.buero.example", "https://www.buero.example", "buero.example"),
    ],
)
def test_a_field_is_made_and_filled_right_there(detail, ws, anna, kind, typed, kept, shown):
    i18n.set_language("de")
    new_field(detail, "Merkmal", kind)
    view = detail.info._custom[field_queries.by_name(ws, "Merkmal").id]
    assert view.editing, "the new field waits for its first value"
    QTest.keyClicks(view._editor, typed)
    QTest.keyClick(view._editor, Qt.Key.Key_Return)
    assert value(detail, ws, anna, "Merkmal") == (kept,)
    assert view.shown().replace("\u00a0", " ") == shown
    detail.show_tab(FIELDS)
    assert detail.fields.own[view.field.id].editor.text().replace("\u00a0", " ") == shown
    history.undo(ws)
    assert value(detail, ws, anna, "Merkmal") == ()


def test_a_choice_is_picked_from_the_list_and_taken_back(detail, ws, anna):
    new_field(detail, "Stufe", "choice", "Basis\nKomfort\n\nBasis")
    panel = QApplication.activePopupWidget()
    assert [option.text for option in panel._options] == ["No choice", "Basis", "Komfort"]
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert value(detail, ws, anna, "Stufe") == ("Komfort",)
    view = detail.info._custom[field_queries.by_name(ws, "Stufe").id]
    assert view.isVisible()
    view._accept("")
    assert value(detail, ws, anna, "Stufe") == ()
    assert not view.isVisible()


def test_several_choices_and_a_new_one(detail, ws, anna):
    new_field(detail, "Themen", "multi", "Telefon\nServer")
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, ChoicesPanel)
    panel.ticks._boxes["Server"].click()
    QTest.keyClicks(panel.new, "Netzwerk")
    QTest.keyClick(panel.new, Qt.Key.Key_Return)
    assert value(detail, ws, anna, "Themen") == ("Server", "Netzwerk")
    assert field_queries.by_name(ws, "Themen").options == ("Telefon", "Server", "Netzwerk")
    detail.show_tab(FIELDS)
    ticks = detail.fields.own[field_queries.by_name(ws, "Themen").id].editor
    assert ticks.values() == ["Server", "Netzwerk"]
    ticks._boxes["Telefon"].click()
    assert set(value(detail, ws, anna, "Themen")) == {"Telefon", "Server", "Netzwerk"}


def test_what_is_no_number_stays_with_a_sentence(detail, ws, anna):
    new_field(detail, "Anzahl", "number")
    view = detail.info._custom[field_queries.by_name(ws, "Anzahl").id]
    QTest.keyClicks(view._editor, "viele")
    QTest.keyClick(view._editor, Qt.Key.Key_Return)
    assert view.editing
    assert "viele" in view.error.text()
    assert value(detail, ws, anna, "Anzahl") == ()
    view.cancel()


def test_a_sensitive_name_warns_with_its_category_and_wants_a_reason(detail, ws):
    form = new_field(detail, "Diagnose", "text")
    assert form.isVisible()
    assert "Health" in form.warning.text()
    assert form.reason_row.message.text().startswith("Please write down the reason")
    assert field_queries.by_name(ws, "Diagnose") is None
    form.reason.setText("Barrierefreie Termine")
    form.button.click()
    made = field_queries.by_name(ws, "Diagnose")
    assert made.reason == "Barrierefreie Termine"
    assert detail.info._custom[made.id].toolTip() == "Kept because: Barrierefreie Termine"


def test_a_name_that_is_taken_is_said(detail, ws):
    form = new_field(detail, "Wartung", "text")
    assert form.isVisible()
    assert "Wartung" in form.name_row.message.text()
    form.close()


def test_a_field_for_companies_is_not_offered_to_people(detail, ws):
    made = fields.create(ws, "Handelsregister", "text", applies_to="company")
    assert made not in detail.info._applying()
    detail.open(detail.head._employer)
    assert made.id in [field.id for field in detail.info._applying()]


def test_a_deleted_field_leaves_the_page_and_comes_back(detail, ws, anna):
    wartung = field_queries.by_name(ws, "Wartung")
    view = detail.info._custom[wartung.id]
    assert view.isVisible()
    fields.delete(ws, wartung.id)
    assert not view.isVisible()
    history.undo(ws)
    assert detail.info._custom[wartung.id].isVisible()


def test_a_value_an_import_kept_as_text_is_shown_with_a_warning(detail, ws, anna):
    from crm_desktop.store import schema
    from crm_desktop.store.writes import rows

    made = fields.create(ws, "Umsatz", "money")
    with ws.operation("Import"):
        rows.insert(ws, schema.CUSTOM_VALUE, {"field_id": made.id, "record_id": anna, "value": "about 5k"})
    view = detail.info._custom[made.id]
    assert view.shown() == "about 5k"
    assert view.warning == "Cannot be read as Amount of money"
