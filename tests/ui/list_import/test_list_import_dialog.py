"""A list of offers taken over in the window: columns, figures, what is left behind, undo."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from crm_desktop.exchange import list_imports
from crm_desktop.operations import contacts, history
from crm_desktop.records.list_rows import CASES, EQUIPMENT
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import equipment
from crm_desktop.ui.list_import.dialog import ListImportDialog
from crm_desktop.ui.list_import.setup import open_file

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office, zone, qtbot):
    zone("Europe/Berlin")
    window = open_office(lambda: NOW, "today", "contacts", "pipeline")
    qtbot.waitUntil(lambda: "case.import" in window.context.commands)
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


def opened(window, path, kind, qtbot) -> ListImportDialog:
    open_file(window.context, path, kind)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ListImportDialog), timeout=20_000)
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: bool(dialog.planned), timeout=20_000)
    return dialog


def test_offers_are_taken_over_and_undone_as_one(window, ws, tmp_path, qtbot):
    contacts.create(ws, kind="company", company_name="Muster AG")
    path = tmp_path / "offers.csv"
    path.write_text("Company;Case;Worth;Stage\nMuster AG;Server;12k;Offer\nOther Ltd;Wifi;8k;won\n", encoding="utf-8")
    dialog = opened(window, path, CASES, qtbot)
    assert [combo.value for combo in dialog.combos] == ["company", "title", "", "step"]
    assert dialog.figures.text() == "1 new · 1 left behind"
    assert "Row 3: There is no contact “Other Ltd”." in dialog.said.toPlainText()
    dialog.combos[2].chosen.emit("amount")
    dialog.create.click()
    qtbot.waitUntil(lambda: dialog.figures.text() == "2 new", timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(queries.titled(ws, "Wifi")), timeout=20_000)
    server = queries.case(ws, queries.titled(ws, "Server")[0])
    assert (server.amount, server.step) == (1200000, "offer")
    assert queries.case(ws, queries.titled(ws, "Wifi")[0]).outcome == "won"
    history.undo(ws)
    assert not queries.titled(ws, "Server")


def test_a_list_that_goes_while_its_dialog_is_closed_is_no_error(window, tmp_path, qtbot, monkeypatch):
    path, going = tmp_path / "offers.csv", [True]
    path.write_text("Company;Case\nMuster AG;Server\n", encoding="utf-8")

    def gone(*_given, **_more):
        while going:
            time.sleep(0.005)
        raise OSError("gone")

    dialog = opened(window, path, CASES, qtbot)
    monkeypatch.setattr(list_imports, "read", gone)
    dialog.combos[1].chosen.emit("")
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    going.clear()
    qtbot.waitUntil(lambda: not window.context.background.busy())


def test_a_field_comes_from_one_column_and_a_needed_one_is_asked_for(window, ws, tmp_path, qtbot):
    contacts.create(ws, kind="company", company_name="Muster AG")
    path = tmp_path / "base.csv"
    path.write_text("Company;Product;Machine;End date\nMuster AG;Press;P-7;2027-01-31\n", encoding="utf-8")
    dialog = opened(window, path, EQUIPMENT, qtbot)
    assert [combo.value for combo in dialog.combos] == ["company", "product", "", "contract_end"]
    dialog.combos[1].chosen.emit("")
    qtbot.waitUntil(lambda: "No column goes to" in dialog.figures.text(), timeout=20_000)
    assert not dialog.primary.isEnabled()
    dialog.combos[2].chosen.emit("product")
    qtbot.waitUntil(lambda: dialog.figures.text() == "1 new", timeout=20_000)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(ws.value("SELECT count(*) FROM equipment")), timeout=20_000)
    contact_id = ws.value("SELECT contact_id FROM equipment")
    assert equipment.of_contact(ws, contact_id)[0].product == "P-7"
