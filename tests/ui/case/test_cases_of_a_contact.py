"""What the page of a contact shows of its cases: the tab, the open sales beside it, the warning, what it has."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.operations import cases, history
from crm_desktop.operations import equipment as operations
from crm_desktop.store.queries import equipment as queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.ui.contacts.detail import CASES
from crm_desktop.ui.contacts.equipment_dialog import EquipmentDialog


@pytest.fixture
def detail(window, anna, qtbot):
    assert window.context.go("contacts", anna)
    found = window.frame.pages.current.detail
    qtbot.waitUntil(lambda: found.ready and found.page is not None)
    return found


def test_open_sales_stand_beside_and_lead_to_their_page(window, ws, anna, detail):
    assert not detail.info.deals.isVisible()
    sale = cases.begin(ws, "acquisition", anna, "Service contract", amount=480_000)
    cases.begin(ws, "ticket", anna, "No light")
    (card,) = [card for card in detail.info._deal_cards if card.isVisible()]
    assert card.accessibleName().startswith("Service contract, Finding out the need")
    cases.move(ws, sale, "offer")
    assert "Offer" in card.accessibleName()
    card.click()
    assert window.frame.pages.current.case.id == sale


def test_the_tab_lists_all_cases_and_opens_them_by_keyboard(window, ws, anna, detail, qtbot):
    cases.begin(ws, "acquisition", anna, "Service contract", amount=480_000)
    ticket = cases.begin(ws, "ticket", anna, "No light")
    detail.show_tab(CASES)
    rows = detail.cases.cases
    assert rows.count() == 2
    assert "2" in detail.tabs.tabText(CASES) or detail.tabs.count() > CASES
    row = next(n for n in range(2) if rows.item(n).text() == "No light")
    rows.setCurrentRow(row)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert window.frame.pages.current.case.id == ticket


def test_an_open_complaint_warns_until_it_is_settled(window, ws, anna, detail):
    assert not detail.complaint.isVisible()
    case = cases.begin(ws, "complaint", anna, "Wrong colour")
    assert detail.complaint.isVisible()
    assert "Wrong colour" in detail.complaint.label.text()
    cases.move(ws, case, "settled")
    assert not detail.complaint.isVisible()
    history.undo(ws)
    detail.complaint.open_button.click()
    assert window.frame.pages.current.case.id == case


def test_a_contract_is_noted_changed_and_removed(window, ws, anna, detail, qtbot, clock):
    detail.show_tab(CASES)
    detail.cases.add_button.click()
    dialog = window.findChild(EquipmentDialog)
    dialog.save()
    assert "What does the customer have?" in {label.text() for label in dialog.product_row.findChildren(QLabel)}
    dialog.product.setText("Server maintenance")
    dialog.field("contract_end").setText("31.3.2027")
    dialog.field("amount").setText("viel")
    dialog.save()
    assert not queries.of_contact(ws, anna)
    dialog.field("amount").setText("12k")
    dialog.save()
    (found,) = queries.of_contact(ws, anna)
    assert (found.contract_end, found.amount, found.own_notice) == ("2027-03-31", 1_200_000, None)
    assert not planned.planned(ws, anna)
    clock.now += timedelta(days=50)
    assert operations.keep(ws) == 1
    assert "Server maintenance" in planned.planned(ws, anna)[0].subject
    detail.cases.edit(found)
    again = next(item for item in window.findChildren(EquipmentDialog) if item.isVisible())
    again.notice.setValue(10)
    again.save()
    assert queries.of_contact(ws, anna)[0].own_notice == 10
    detail.cases.equipment.setCurrentRow(0)
    qtbot.keyClick(detail.cases.equipment, Qt.Key.Key_Delete)
    assert not queries.of_contact(ws, anna)
    assert not planned.planned(ws, anna)
    window.context.commands.trigger("edit.undo")
    assert detail.cases.equipment.count() == 1
