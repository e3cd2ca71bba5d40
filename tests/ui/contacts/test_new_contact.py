"""New contacts from a line or a signature, and what the palette finds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n
from crm_desktop.operations import contacts as operations
from crm_desktop.operations import history
from crm_desktop.store.queries import contacts
from crm_desktop.ui.contacts.new_contact import NewContact
from crm_desktop.ui.contacts.setup import find_contacts, find_tags

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def dialog() -> NewContact:
    found = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, NewContact) and widget.isVisible()
    ]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def opened(office, page, qtbot):
    qtbot.keyClick(office, KEY.Key_N, CTRL)
    return dialog()


def test_one_line_makes_a_person_at_a_company(opened, page, qtbot, office):
    qtbot.keyClicks(opened.text, "Dr. Rosa Kettler, Kettler Bau GmbH, rosa@kettler.example, 0331 555 77 10")
    assert opened.rows["name"].field.text() == "Dr. Rosa Kettler"
    assert opened.rows["company"].field.text() == "Kettler Bau GmbH"
    assert opened.rows["phone"].field.text() == "0331 555 77 10"
    qtbot.keyClick(opened.text, KEY.Key_Return)
    made = page.detail.page
    assert made.name == "Dr. Rosa Kettler"
    assert [relation.other_name for relation in made.relations] == ["Kettler Bau GmbH"]
    assert {channel.value for channel in made.channels} == {"rosa@kettler.example", "0331 555 77 10"}
    assert page.list.view.current_id == made.contact.id
    assert office.frame.toasts.current is not None
    history.undo(page.context.ws)
    assert contacts.companies_named(page.context.ws, "Kettler Bau GmbH") == []


def test_a_signature_is_taken_apart_and_can_be_put_right(opened, page, qtbot):
    opened.text.setPlainText(
        "Dorothea Lindner\nLeiterin Einkauf\nPetersen Haustechnik GmbH\nIndustriestraße 14 | 14482 Potsdam\n"
        "Tel.: +49 331 555 66 10 | Mobil: 0170 555 01 21\nd.lindner@petersen.example\nHRB 12345"
    )
    assert opened.rows["phone1"].label.text() == "Mobile"
    opened.rows["position"].field.setText("Leitung Einkauf")
    opened.rows["position"].field.textEdited.emit("Leitung Einkauf")
    opened.create.click()
    made = page.detail.page
    assert [(address.street, address.zip, address.city) for address in made.addresses] == [
        ("Industriestraße 14", "14482", "Potsdam")
    ]
    assert {(channel.type, channel.value) for channel in made.channels} == {
        ("work", "d.lindner@petersen.example"), ("work", "+49 331 555 66 10"), ("mobile", "0170 555 01 21"),
    }  # fmt: skip
    assert made.relations[0].relation.role == "Leitung Einkauf"
    assert page.context.ws.value("SELECT body FROM activity WHERE kind = 'note'") == "HRB 12345"


def test_who_may_be_there_already_is_shown_with_reasons_and_opened_instead(opened, page, qtbot):
    known = operations.create(page.context.ws, first_name="Katharina", last_name="Meyer", phone="0331 555 99 01")
    qtbot.keyClicks(opened.text, "Katharina Maier, 0331 5559901")
    qtbot.waitUntil(lambda: opened.there.isVisible(), timeout=2000)
    assert [hit[0] for hit in opened.there.hits] == [known]
    assert opened.there.hits[0][2] == "name sounds the same, same phone number"
    opened.there.links[0].click()
    assert page.detail.page.contact.id == known


def test_nobody_there_is_not_mentioned(opened, qtbot):
    qtbot.keyClicks(opened.text, "Xenia Quastenberg, xenia@quastenberg.example")
    qtbot.wait(400)
    assert not opened.there.isVisible()


def test_a_company(office, page, qtbot):
    page.context.commands.trigger("contact.new_company")
    shown = dialog()
    qtbot.keyClicks(shown.text, "Hotel Abendrot")
    assert not shown.rows["name"].isVisible()
    shown.create.click()
    assert (page.detail.page.contact.kind, page.detail.page.name) == ("company", "Hotel Abendrot")


def test_nothing_typed_is_said(opened, page, qtbot):
    opened.create.click()
    assert opened.isVisible()
    assert "At least" in opened.rows["name"].message.text()
    qtbot.keyClick(opened, KEY.Key_Escape)
    assert not opened.isVisible()


def test_the_empty_list_makes_what_was_searched(page, qtbot):
    page.list.head.search.setText("Xaver Grünwald")
    page.list.head.searched.emit("Xaver Grünwald")
    page.list.empty.buttons[0].click()
    shown = dialog()
    assert shown.rows["name"].field.text() == "Xaver Grünwald"
    shown.create.click()
    assert page.detail.page.name == "Xaver Grünwald"


def test_the_palette_finds_people_and_tags(page, office):
    hits = find_contacts(page.context, "mueller anna", 5)
    assert [hit.title for hit in hits] == ["Dr. Anna Müller"]
    assert office.context.navigation.go(hits[0].route)
    assert page.detail.page.name == "Dr. Anna Müller"
    assert [hit.title for hit in find_tags(page.context, "news", 5)] == ["Newsletter"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_whole_way_by_keyboard(office, page, qtbot, language, names):
    """Search, open, come back, tick, tag, undo: without the mouse."""
    i18n.set_language(language)
    qtbot.keyClick(office, KEY.Key_F, CTRL)
    qtbot.keyClicks(page.list.head.search, "yildiz")
    assert len(names()) > 3
    qtbot.keyClick(page.list.head.search, KEY.Key_Down)
    assert page.list.view.hasFocus()
    for _ in range(2):
        qtbot.keyClick(office, KEY.Key_Space)
        qtbot.keyClick(office, KEY.Key_J)
    assert page.list.ticks.count(page.list.contacts.count) == 2
    page.context.commands.trigger("list.tag")
    popover = QApplication.activePopupWidget()
    qtbot.keyClicks(popover.search, "Hafen")
    qtbot.keyClick(popover.search, KEY.Key_Return)
    assert page.context.ws.value("SELECT count(*) FROM tag_link k JOIN tag t ON t.id = k.tag_id"
                                 " WHERE t.name = 'Hafen'") == 2  # fmt: skip
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, KEY.Key_Escape)
    assert not page.list.ticks
    qtbot.keyClick(office, KEY.Key_Z, CTRL)
    assert page.context.ws.value("SELECT count(*) FROM tag WHERE name = 'Hafen' AND deleted_at IS NULL") == 0


def test_what_a_signature_says_is_shown_with_its_doubts(office):
    dialog = NewContact(office.context, "MAX MUSTER\nLeiter Einkauf\nMuster GmbH\nTel. 12345\nmax@muster.example")
    assert dialog.rows["position"].field.text() == "Leiter Einkauf"
    assert "please check" in dialog.rows["name"].message.text()
    assert dialog.rows["company"].message.text() == ""
    assert dialog.rows["phone"].message.text()
    dialog.rows["name"].field.setText("Max Muster")
    dialog.rows["name"].field.textEdited.emit("Max Muster")
    assert dialog.rows["name"].message.text() == ""
    dialog.reject()


def test_whatever_a_signature_holds_has_a_field(office, monkeypatch):
    from crm_desktop.records.captured import Captured
    from crm_desktop.ui.contacts import new_contact

    everything = Captured(
        "person", "Nina Berger", "Berger GmbH", "Leiterin", ("nina@berger.example", "info@berger.example"),
        (("work", "0331 1234"), ("mobile", "0170 1234")), ("berger.example",), "Am Kanal 1", "14467", "Potsdam", "DE",
        "DE123456789", "Termine nur nachmittags", "Einkauf", ("Nina Berger",),
    )  # fmt: skip
    monkeypatch.setattr(new_contact, "capture", lambda *_: everything)
    dialog = NewContact(office.context, "what is read is given above")
    assert dialog.captured() == everything
    assert dialog.rows["department"].label.text() == "Department"
    dialog.reject()


def test_a_contact_from_the_clipboard(office, qtbot):
    QApplication.clipboard().setText("Nina Berger\nBerger GmbH\nnina@berger.example")
    office.context.commands.trigger("contact.from_clipboard")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewContact) and w.isVisible())
    assert dialog.captured().company == "Berger GmbH"
    dialog.reject()


def test_the_window_closed_while_doubles_are_looked_for_ends_quietly(opened, qtbot, office):
    qtbot.keyClicks(opened.text, "Rosa Kettler, rosa@kettler.example")
    assert opened._pause.isActive()
    office.close()
    qtbot.waitUntil(lambda: not opened._pause.isActive())


def test_half_a_contact_waits_until_the_dialog_is_opened_again(opened, page, qtbot, office):
    qtbot.keyClicks(opened.text, "Rosa Kern, Kern GmbH")
    qtbot.keyClicks(opened.rows["phone"].field, "0331 555 09")
    before = operations_done(page.context.ws)
    qtbot.keyClick(opened, KEY.Key_Escape)
    assert office.frame.has_toast()
    page.context.commands.trigger("contact.new_person")
    again = dialog()
    assert again.text.toPlainText() == "Rosa Kern, Kern GmbH"
    assert again.captured().phones == (("work", "0331 555 09"),)
    assert operations_done(page.context.ws) == before  # waiting is no step of undo
    qtbot.keyClick(again, KEY.Key_Escape)
    page.context.commands.trigger("contact.new_person")
    other = dialog()
    qtbot.keyClicks(other.text, "Ida Lang")  # a key replaces what waited, with all that belonged to it
    assert (other.captured().name, other.captured().phones) == ("Ida Lang", ())
    qtbot.keyClick(other.text, KEY.Key_Return)
    page.context.commands.trigger("contact.new_person")
    assert dialog().text.toPlainText() == ""
    dialog().reject()


def operations_done(ws) -> int:
    return ws.value("SELECT count(*) FROM operation")
