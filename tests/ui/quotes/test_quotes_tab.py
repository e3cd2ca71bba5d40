"""Quotes on the page of a case: written, sent, decided; by keyboard too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, history, quotes
from crm_desktop.records.quote import Line
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.queries import templates as template_queries
from crm_desktop.ui.case.page import QUOTES
from crm_desktop.ui.quotes.editor import QuoteEditor
from crm_desktop.ui.quotes.line_table import AMOUNT, PRICE, QUANTITY, TEXT, VAT
from crm_desktop.ui.quotes.sending import SendDialog
from tests.clocks import Wall

NOW = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
LINES = (Line("Beratung", 12500, "h", 9600, discount=500), Line("Kabel", 3000, "", 1999))


@pytest.fixture
def window(open_office, zone):
    zone("Europe/Berlin")
    return open_office(Wall(NOW), "contacts", "case")


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def case_id(ws):
    anna = contacts.create(ws, first_name="Anna", last_name="Müller")
    made = cases.begin(ws, process_files.available(ws, "acquisition"), anna, "Ausbau")
    cases.move(ws, made, "offer")
    return made


@pytest.fixture
def page(window, case_id):
    assert window.context.go("case", case_id)
    found = window.frame.pages.current
    found.tabs.setCurrentIndex(QUOTES)
    return found


def dialog(window, kind):
    return next(item for item in window.findChildren(kind) if item.isVisible())


def put(table, row: int, **values: str) -> None:
    columns = {"text": TEXT, "quantity": QUANTITY, "price": PRICE, "vat": VAT}
    for name, value in values.items():
        table.item(row, columns[name]).setText(value)


def test_a_quote_is_written_and_its_totals_follow(window, page, ws, case_id, qtbot):
    qtbot.mouseClick(page.quotes.new, Qt.MouseButton.LeftButton)
    editor = dialog(window, QuoteEditor)
    table = editor.table
    assert table.rowCount() == 1
    put(table, 0, text="Beratung", quantity="12,5", price="96")
    table.setCurrentCell(0, TEXT)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.rowCount() == 2, "Enter in the last line begins another one"
    put(table, 1, text="Handbuch", price="24,90", vat="7")
    assert "1.200" in table.item(0, AMOUNT).text().replace(",", ".")
    editor.discount.setText("3")
    editor._sum()
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (found,) = queries.of_case(ws, case_id)
    assert [(line.text, line.quantity, line.price, line.vat) for line in found.lines] == [
        ("Beratung", 12500, 9600, 1900), ("Handbuch", 1000, 2490, 700),
    ]  # fmt: skip
    assert found.discount == 300
    assert len(page.quotes.cards) == 1
    history.undo(ws)
    assert queries.of_case(ws, case_id)[0].lines == ()


@pytest.mark.parametrize(("name", "value"), [("quantity", "viele"), ("price", "teuer"), ("vat", "190")])
def test_what_cannot_be_read_is_said_and_nothing_is_kept(window, page, ws, case_id, name, value):
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    put(editor.table, 0, text="Beratung", **{name: value})
    editor.save()
    assert editor.isVisible()
    assert editor.problem.text()
    assert queries.of_case(ws, case_id)[0].lines == ()
    put(editor.table, 0, **{name: "7"})
    assert editor.problem.text() == ""
    editor.save()
    assert len(queries.of_case(ws, case_id)[0].lines) == 1


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("price", "5 CHF", "another currency"), ("price", "0.125", "too fine"), ("quantity", "1.2345", "too fine"),
     ("vat", "7.125", "too fine")],
)  # fmt: skip
def test_nothing_typed_is_rounded_or_taken_for_another_currency_in_silence(window, page, name, value, said):
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    put(editor.table, 0, text="Hours", price="10")
    put(editor.table, 0, **{name: value})
    editor.save()
    assert said in editor.problem.text()
    assert editor.isVisible()


def test_a_quote_is_written_by_keyboard_alone_and_tab_gets_out_of_its_lines(window, page, ws, case_id, qtbot):
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    table = editor.table

    def key(code, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget(), code, modifiers)
        QApplication.processEvents()

    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)
    for text in ("Advice", "12.5", "h", "96", "5", "19"):
        for letter in text:  # the first one opens the cell, the others go into it
            qtbot.keyClick(QApplication.focusWidget(), letter)
        key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.add, "after the last cell Tab goes on"
    key(Qt.Key.Key_Backtab)
    assert (QApplication.focusWidget(), table.currentColumn()) == (table, VAT)
    key(Qt.Key.Key_Return)
    assert (table.currentRow(), table.currentColumn()) == (1, TEXT)
    key(Qt.Key.Key_Backtab)
    assert (table.currentRow(), table.currentColumn()) == (0, VAT), "the amount, which nobody types, is passed over"
    table.setCurrentCell(0, TEXT)
    key(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is editor.discount
    table.setCurrentCell(0, PRICE)
    table.setFocus()
    qtbot.keyClick(table, "9")
    qtbot.keyClick(QApplication.focusWidget(), "7")
    key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (found,) = queries.of_case(ws, case_id)
    assert [(line.quantity, line.price, line.discount) for line in found.lines] == [(12500, 9700, 500)]


def test_a_new_quote_that_is_left_empty_is_gone_again(window, page, ws, case_id):
    page.quotes.create()
    dialog(window, QuoteEditor).reject()
    assert queries.of_case(ws, case_id) == []
    assert page.quotes.cards == []
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    put(editor.table, 0, text="Advice", price="10")
    editor.save()
    page.quotes.edit(queries.of_case(ws, case_id)[0].id)
    dialog(window, QuoteEditor).reject()
    assert len(queries.of_case(ws, case_id)) == 1


def test_a_price_without_words_is_said(window, page):
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    put(editor.table, 0, price="5")
    editor.save()
    assert editor.isVisible()
    assert editor.problem.text()


def test_lines_are_moved_and_removed_and_keep_their_details(window, page, ws, case_id):
    quote_id = quotes.create(ws, case_id=case_id, lines=[*LINES, Line("Handbuch", detail="gedruckt")])
    page.quotes.edit(quote_id)
    editor = dialog(window, QuoteEditor)
    editor.table.setCurrentCell(2, TEXT)
    editor.table.move_line(-1)
    editor.table.setCurrentCell(0, TEXT)
    editor.table.remove_line()
    editor.save()
    assert [(line.text, line.detail) for line in queries.lines(ws, quote_id)] == [
        ("Handbuch", "gedruckt"),
        ("Kabel", ""),
    ]


def test_sending_keeps_the_document_plans_one_step_and_sets_the_amount(window, page, ws, case_id):
    quote_id = quotes.create(ws, case_id=case_id, lines=LINES)
    page.quotes.cards[0].buttons["send"].click()
    dialog(window, SendDialog).send()
    case = case_queries.case(ws, case_id)
    assert case.amount == 119997
    assert len(planned.planned(ws, case.contact_id)) == 1
    assert queries.quote(ws, quote_id).state == "sent"
    assert ws.value("SELECT count(*) FROM file WHERE name LIKE '%.docx' AND deleted_at IS NULL") == 1
    assert set(page.quotes.cards[0].buttons) == {"accept", "decline", "version", "save"}
    page.quotes.cards[0].buttons["accept"].click()
    assert case_queries.case(ws, case_id).outcome == "won"
    history.undo(ws)
    page.quotes.cards[0].buttons["decline"].click()
    assert queries.quote(ws, quote_id).state == "lost"
    assert not case_queries.case(ws, case_id).outcome
    page.quotes.cards[0].buttons["version"].click()
    assert dialog(window, QuoteEditor).table.rowCount() == 2


def test_the_document_is_saved_where_one_says(window, page, ws, case_id, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    quotes.create(ws, case_id=case_id, lines=LINES)
    path = tmp_path / "angebot.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    page.quotes.cards[0].buttons["save"].click()
    assert path.read_bytes()[:2] == b"PK"


def test_the_offices_own_word_template_is_chosen_and_left(window, page, ws, case_id, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    quotes.create(ws, case_id=case_id, lines=LINES)
    path = tmp_path / "Briefbogen"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    page.quotes._save_template()
    own = path.with_suffix(".docx")
    assert own.read_bytes()[:2] == b"PK"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(own), ""))
    page.quotes._use_template()
    assert template_queries.quote(ws).name == "Briefbogen"
    page.quotes._leave_template()
    assert template_queries.quote(ws) is None
    history.undo(ws)
    assert template_queries.quote(ws) is not None


def test_the_menu_takes_the_amount_and_deletes(window, page, ws, case_id, qtbot):
    quote_id = quotes.create(ws, case_id=case_id, lines=LINES)
    card = page.quotes.cards[0]
    page.quotes._take_amount(card.quote)
    assert case_queries.case(ws, case_id).amount == 119997
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert len(menu.actions()) == 5
    menu.actions()[-1].trigger()
    menu.close()
    assert queries.quote(ws, quote_id) is None
    assert page.quotes.cards == []


def test_a_quote_left_half_written_waits_as_it_was_typed(window, page, ws, case_id, qtbot):
    page.quotes.create()
    editor = dialog(window, QuoteEditor)
    put(editor.table, 0, text="Beratung", price="teuer")
    editor.before.setPlainText("Guten Tag,")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert window.frame.has_toast()
    (found,) = queries.of_case(ws, case_id)
    again = QuoteEditor(window.context, found)
    again.open()
    assert (again.table.item(0, TEXT).text(), again.table.item(0, PRICE).text()) == ("Beratung", "teuer")
    assert again.before.toPlainText() == "Guten Tag,"
    put(again.table, 0, price="96")
    again.save()
    (found,) = queries.of_case(ws, case_id)
    assert [(line.text, line.price) for line in found.lines] == [("Beratung", 9600)]
    last = QuoteEditor(window.context, found)
    assert last.table.item(0, PRICE).text() == "96.00"
    last.reject()
