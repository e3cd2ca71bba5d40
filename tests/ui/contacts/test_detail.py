"""The page of one contact, used as people use it: read, edit in place, write notes, take back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from crm_desktop.common import i18n
from crm_desktop.operations import contacts, history, relations
from crm_desktop.store.queries import activities, listing
from crm_desktop.store.queries import contacts as queries
from crm_desktop.ui.contacts.detail import FIELDS, HISTORY, INFO
from crm_desktop.ui.contacts.detail_channels import ChannelField


@pytest.fixture
def ws(office):
    return office.context.ws


def write(detail, text: str) -> None:
    detail.history.entry.field.setPlainText(text)
    QTest.keyClick(detail.history.entry.field, Qt.Key.Key_Return)


def bodies(ws, anna) -> list[str]:
    return [entry.body for entry in activities.entries(ws, anna)]


def channel(detail, kind: str, place: int = 0) -> ChannelField:
    found = [field for field in detail.info._channels if field.isVisible() and field.channel.kind == kind]
    return found[place]


def type_into(field, text: str, key=Qt.Key.Key_Return) -> None:
    field.edit()
    editor = field._editor
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, key)


# Head


def test_the_head_says_who_it_is_and_where_she_works(detail, page, qtbot):
    assert detail.head.name.accessibleName() == "Dr. Anna Müller"
    assert detail.head.before.text() == "Steuerberaterin at"
    assert detail.head.company.isVisible()
    with qtbot.waitSignal(detail.contact_requested) as asked:
        detail.head.company.click()
    assert queries.name(page.context.ws, asked.args[0]) == "Kanzlei Müller & Söhne"


def test_call_and_mail_only_where_there_is_a_number_or_address(detail, ws, anna):
    assert not detail.head.call_button.isEnabled()
    assert detail.head.call_button.toolTip() == "There is no phone number yet."
    assert detail.head.mail_button.isEnabled()
    contacts.add_channel(ws, anna, "phone", "0331 5550120")
    assert detail.head.call_button.isEnabled()


def test_a_fax_is_not_called(detail, ws, anna):
    contacts.add_channel(ws, anna, "phone", "0331 5550199", "fax")
    assert not detail.head.call_button.isEnabled()


def test_names_are_plain_text(detail, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "<img src=//x>"})
    assert detail.head.name.accessibleName() == "Dr. Anna <img src=//x>"
    for label in detail.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


# Information column


def test_a_number_is_edited_in_place_saved_and_undone(detail, ws, anna):
    number = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    type_into(channel(detail, "phone"), "0331 5550199")
    assert queries.channel(ws, number).value == "0331 5550199"
    assert queries.channel(ws, number).normal == "+493315550199"
    history.undo(ws)
    assert channel(detail, "phone").value == "0331 5550120"


def test_escape_leaves_a_number_as_it_was(detail, ws, anna):
    number = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    type_into(channel(detail, "phone"), "1", Qt.Key.Key_Escape)
    assert queries.channel(ws, number).value == "0331 5550120"


def test_an_incomplete_number_is_kept_and_marked_in_words(detail, ws, anna):
    contacts.add_channel(ws, anna, "phone", "12")
    field = channel(detail, "phone")
    assert field.warning == "Not a complete phone number"
    assert "Not a complete phone number" in field.display.accessibleName()
    type_into(field, "0331 5550120")
    assert channel(detail, "phone").warning == ""


def test_adding_a_mobile_number(detail, ws, anna):
    field = detail.info.add_channel("phone", "mobile")
    QTest.keyClicks(field._editor, "0170 5550121")
    QTest.keyClick(field._editor, Qt.Key.Key_Return)
    found = [item for item in queries.channels(ws, anna) if item.kind == "phone"]
    assert [(item.value, item.type, item.is_primary) for item in found] == [("0170 5550121", "mobile", 1)]
    assert channel(detail, "phone").icon == "smartphone"


def test_an_empty_new_number_is_forgotten(detail, ws, anna):
    field = detail.info.add_channel("phone")
    QTest.keyClick(field._editor, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert not [item for item in queries.channels(ws, anna) if item.kind == "phone"]


def test_the_second_number_becomes_the_first_and_the_first_is_removed(detail, ws, anna):
    one = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    two = contacts.add_channel(ws, anna, "phone", "0170 5550121", "mobile")
    channel(detail, "phone", 1).make_primary()
    assert [field.channel.id for field in detail.info._channels[:2]] == [two, one]
    channel(detail, "phone", 1).remove()
    assert queries.channel(ws, one).id not in [item.id for item in queries.channels(ws, anna)]
    history.undo(ws)
    assert one in [item.id for item in queries.channels(ws, anna)]


def test_the_type_is_chosen_while_editing(detail, ws, anna):
    number = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    field = channel(detail, "phone")
    field.edit()
    bar = field._below
    assert bar.isVisible()
    field._set_type("fax")
    assert queries.channel(ws, number).type == "fax"
    assert field.editing, "choosing a type leaves the editor open"


def test_a_click_copies_the_value(detail):
    field = channel(detail, "email")
    field.display.click()
    assert QGuiApplication.clipboard().text() == field.value


def test_no_web_address_is_said_in_place(detail, ws, anna):
    field = detail.info.add_channel("web")
    QTest.keyClicks(field._editor, "not a page")
    QTest.keyClick(field._editor, Qt.Key.Key_Return)
    assert field.editing
    assert "is no web address" in field.error.text()
    assert not [item for item in queries.channels(ws, anna) if item.kind == "web"]
    field.cancel()


def test_a_wrong_birthday_stays_with_a_sentence_and_a_right_one_is_saved(detail, ws, anna):
    birthday = next(item for item in detail.info._asides() if item.name == "birthday")
    detail.info.add_detail(birthday)
    field = detail.info._master["birthday"]
    type_into(field, "31.2.1970")
    assert field.editing
    assert "31.2.1970" in field.error.text()
    assert queries.contact(ws, anna).birthday == ""
    type_into(field, "28.2.1968")
    assert queries.contact(ws, anna).birthday == "1968-02-28"
    assert field.caption == "Birthday · 58 years"


def test_the_letter_salutation_reads_as_it_will_be_written(detail, ws, anna):
    i18n.set_language("de")
    contacts.set_fields(ws, anna, {"salutation": "ms"})
    field = detail.info._master["letter_salutation"]
    assert field.value == "Sehr geehrte Frau Dr. Müller"
    type_into(field, "Liebe Anna")
    assert queries.contact(ws, anna).letter_salutation == "Liebe Anna"
    type_into(field, "")
    assert queries.contact(ws, anna).letter_salutation == ""
    assert field.value == "Sehr geehrte Frau Dr. Müller"


def test_source_and_legal_basis_stand_in_the_column(detail, ws, anna):
    assert detail.info._master["source"].isVisible()
    type_into(detail.info._master["legal_basis"], "Contract")
    assert queries.contact(ws, anna).legal_basis == "Contract"


def test_what_is_typed_is_saved_to_its_contact_when_another_is_opened(detail, page, ws, anna, qtbot):
    number = contacts.add_channel(ws, anna, "phone", "0331 5550120")
    field = channel(detail, "phone")
    field.edit()
    field._editor.setText("0331 5550177")
    other = listing.find(ws, "bernd wendt")[0].id
    detail.open(other)
    assert queries.channel(ws, number).value == "0331 5550177"
    assert not [item for item in queries.channels(ws, other) if item.kind == "phone"]


def test_a_change_elsewhere_leaves_what_is_being_typed(detail, ws, anna):
    contacts.add_channel(ws, anna, "phone", "0331 5550120")
    field = channel(detail, "phone")
    field.edit()
    field._editor.setText("0331 55")
    contacts.set_fields(ws, anna, {"profession": "Beraterin"})
    assert field.editing
    assert field._editor.text() == "0331 55"
    field.cancel()


# Chips


def test_a_tag_is_found_while_typing_and_taken_off_with_undo(detail, ws, anna):
    names = [tag.name for tag in queries.tags(ws, anna)]
    assert names == ["Newsletter", "VIP"]
    chip = next(chip for chip in detail.head.chips._chips if chip.what == "tag")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert [tag.name for tag in queries.tags(ws, anna)] == ["VIP"]
    detail.head.chips.open_tags()
    picker = QApplication.activePopupWidget()
    QTest.keyClicks(picker.field, "newsl")
    assert picker.list.item(0).text() == "Newsletter"
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert {tag.name for tag in queries.tags(ws, anna)} == {"VIP", "Newsletter"}


def test_a_new_tag_is_made_in_passing(detail, ws, anna):
    detail.head.chips.open_tags()
    picker = QApplication.activePopupWidget()
    QTest.keyClicks(picker.field, "Fair 2026")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert "Fair 2026" in [tag.name for tag in queries.tags(ws, anna)]


# Trash, unknown, nothing


def test_a_deleted_contact_says_so_and_comes_back(detail, ws, anna):
    contacts.delete(ws, [anna])
    assert detail.trash.isVisible()
    assert not detail.history.entry.isVisible()
    detail.context.commands.trigger("contact.restore")
    assert not detail.trash.isVisible()
    assert queries.contact(ws, anna).deleted_at == ""


def test_restore_by_keyboard_leaves_the_keyboard_on_the_contact(detail, ws, anna, office):
    contacts.delete(ws, [anna])
    button = next(found for found in detail.trash.findChildren(QAbstractButton) if found.text() == "Restore")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert queries.contact(ws, anna).deleted_at == ""
    assert detail.isAncestorOf(QApplication.focusWidget())


def test_an_unknown_contact_and_none_at_all_are_calm(detail):
    detail.open("no-such-id")
    assert detail.page is None
    assert detail._empty.sentence.text() == "This contact is not in the file."
    detail.open("")
    assert detail._empty.sentence.text() == "Choose a contact in the list."


# Commands, keyboard, narrow window, accessibility


def test_commands_say_why_they_cannot_run(detail, office, anna):
    commands = office.context.commands
    assert commands.reason(commands.get("contact.call")) == "There is no phone number yet."
    assert commands.reason(commands.get("contact.restore")) == "The contact is not in the trash."
    detail.open("")
    assert commands.reason(commands.get("contact.note")) == "Choose a contact first."


def test_the_address_for_a_letter_is_copied(detail, office, ws, anna):
    contacts.set_fields(ws, anna, {"salutation": "ms"})
    first = queries.addresses(ws, anna)[0]
    contacts.change_address(ws, first.id, street="Am Kanal 12")
    office.context.commands.trigger("contact.copy_address")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Kanzlei Müller & Söhne"
    assert lines[1] == "Frau Dr. Anna Müller"
    assert lines[2] == "Am Kanal 12"


def test_below_1280_the_column_becomes_a_tab(detail, office, qtbot):
    assert detail.info.isVisible()
    assert detail.tabs.count() == 5
    office.resize(1180, 800)
    qtbot.waitUntil(lambda: detail.tabs.count() == 6)
    assert not detail.info.isVisible()
    detail.show_tab(INFO)
    assert detail.info.isVisible()
    office.resize(1440, 900)
    qtbot.waitUntil(lambda: detail.tabs.count() == 5)
    assert detail.info.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(detail, ws, anna):
    contacts.add_channel(ws, anna, "phone", "0331 5550120")
    write(detail, "Wants 24 months")
    for tab in (HISTORY, FIELDS):
        detail.show_tab(tab)
        for widget in detail.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
                assert name.strip(), f"{type(widget).__name__} in {type(widget.parent()).__name__} has no name"


def test_tab_goes_from_the_head_down_and_then_to_the_column(detail, qtbot):
    detail.head.name.setFocus()
    seen: list[QWidget] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus is None or not detail.isAncestorOf(focus) or focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    order = [
        seen.index(widget) for widget in (detail.head.name, detail.head.company, detail.head.mail_button, detail.tabs)
    ]
    assert order == sorted(order)
    assert seen.index(detail.history.entry.field) > seen.index(detail.tabs)
    inside = [number for number, widget in enumerate(seen) if detail.info.isAncestorOf(widget)]
    assert inside
    assert min(inside) > seen.index(detail.history.entry.field)


def test_texts_40_percent_longer_are_not_clipped(office, page, anna, qtbot, monkeypatch):
    monkeypatch.setattr(i18n.Texts, "_find", lambda self, text: text + " " + "x" * (len(text) * 2 // 5))
    office.resize(1024, 700)
    office.rebuild()
    page = office.frame.pages.current
    page.detail.open(anna)
    qtbot.wait(20)
    detail = page.detail
    for button in (detail.head.call_button, detail.head.mail_button):
        assert button.width() >= button.sizeHint().width()
    strip = detail.tabs
    assert strip.tabRect(strip.count() - 1).right() <= strip.width()
    detail.show_tab(FIELDS)
    qtbot.wait(20)
    for label in detail.fields.findChildren(QLabel):
        if label.isVisible():
            assert label.width() >= label.minimumSizeHint().width() - 1, label.text()


def test_a_long_name_ends_in_dots_and_leaves_the_buttons(detail, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "Müller-Lüdenscheidt-" * 8})
    QApplication.processEvents()
    head = detail.head
    assert head.name.geometry().right() < head.call_button.mapTo(head, QPoint(0, 0)).x()


# Who changed what


def test_the_panel_says_who_changed_what_and_when(detail, ws, anna):
    contacts.set_fields(ws, anna, {"last_name": "Schulz"})
    from crm_desktop.ui.contacts.detail_actions import show_changes

    show_changes(detail)
    panel = QApplication.activePopupWidget()
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert "Last name: Müller → Schulz" in texts
    user = ws.value("SELECT name FROM user")
    assert any(user in text and ":" in text for text in texts)
    panel.close()


def test_the_fields_tab_saves_when_a_field_is_left(detail, ws, anna):
    detail.show_tab(FIELDS)
    first = detail.fields.fields["name:first_name"].editor
    assert isinstance(first, QLineEdit)
    first.setFocus()
    first.setText("Annika")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert queries.contact(ws, anna).first_name == "Annika"
    assert detail.head.name.accessibleName() == "Dr. Annika Müller"
    changes = [change for change in history.steps(ws, 5) if change.operation.label == "Edit contact"]
    assert len(changes) == 1


def test_escape_in_the_fields_tab_brings_back_what_is_kept(detail, ws, anna):
    detail.show_tab(FIELDS)
    first = detail.fields.fields["name:first_name"].editor
    first.setFocus()
    QTest.keyClicks(first, "xyz")
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert first.text() == "Anna"


def test_a_wrong_date_stays_in_the_fields_tab_with_a_sentence(detail, ws, anna):
    detail.show_tab(FIELDS)
    field = detail.fields.fields["name:birthday"]
    field.editor.setFocus()
    QTest.keyClicks(field.editor, "30.2.1970")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert "30.2.1970" in field.row.message.text()
    assert field.editor.text() == "30.2.1970"
    assert queries.contact(ws, anna).birthday == ""


def test_a_company_has_no_first_name_in_its_form(detail, ws):
    detail.open(detail.head._employer)
    detail.show_tab(FIELDS)
    assert not detail.fields.fields["name:first_name"].row.isVisible()
    assert detail.fields.fields["name:company_name"].editor.text() == "Kanzlei Müller & Söhne"


def test_a_person_turns_into_a_company_and_back_by_undo(detail, office, ws):
    karl = contacts.create(ws, first_name="Karl", last_name="Wendt")
    detail.open(karl)
    office.context.commands.trigger("contact.convert")
    assert detail.page.contact.kind == "company"
    history.undo(ws)
    assert detail.page.contact.kind == "person"


def test_a_linked_person_is_not_turned_and_the_reason_is_said(detail, office, ws, anna, monkeypatch):
    said = []
    monkeypatch.setattr(office.errors, "show", said.append)
    office.context.commands.trigger("contact.convert")
    assert detail.page.contact.kind == "person"
    assert "Kanzlei Müller" in str(said[0])


def test_an_ended_employment_is_no_employer_any_more(detail, ws, anna):
    job = detail.page.relations[0]
    relations.end(ws, job.relation.id, "2026-01-31")
    assert not detail.head.company.isVisible()


def test_nothing_flashes_up_as_a_window_of_its_own(detail, office, ws, anna, qapp):
    """A widget shown before it has its place is a window for a moment, and closes an open panel."""
    from PySide6.QtCore import QEvent, QObject

    from crm_desktop.ui.contacts.detail_actions import open_menu, show_changes
    from crm_desktop.ui.widgets.menu import Menu
    from crm_desktop.ui.widgets.popover import Popover

    class Watch(QObject):
        seen: list[str] = []

        def eventFilter(self, watched, event) -> bool:
            shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
            if shown and not isinstance(watched, Popover | Menu):
                self.seen.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    other = listing.find(ws, "bernd wendt")[0].id
    column = detail.info
    for open_panel in (
        lambda: column.relations._ask_how(column.relations_section.add, other),
        lambda: column.relations.edit(column.relations._rows[0]),
        column.new_field,
        lambda: column._addresses[0].edit(),
        lambda: show_changes(detail),
        lambda: open_menu(detail, detail.head.more_button),
        detail.head.chips.open_tags,
        lambda: column.relations.link(column.relations_section.add),
    ):
        open_panel()
        panel = QApplication.activePopupWidget()
        QTest.qWait(10)
        assert QApplication.activePopupWidget() is panel
        panel.close()
    detail.show_tab(FIELDS)
    contacts.add_channel(ws, anna, "phone", "0331 5550120")
    contacts.set_fields(ws, anna, {"profession": "Beraterin"})
    qapp.removeEventFilter(watch)
    assert watch.seen == []


def test_keys_of_the_list_do_not_reach_past_what_has_the_keyboard(detail, office, ws, anna, qtbot):
    """Del on a note deletes the note, not the contact that the list stands on."""
    from crm_desktop.common.i18n import mark, texts
    from crm_desktop.ui.commands import Command

    tr, ran = texts("contact_page"), []
    for number, key in enumerate(("Del", "Return", "F2", "Ctrl+C")):
        taken = [c for c in office.context.commands if key in c.all_keys() and c.screen in ("", "contacts")]
        if not taken:
            office.context.commands.add(
                Command(
                    f"test.{number}", tr, mark("Delete contact"), lambda key=key: ran.append(key), "contact",
                    shortcut=key, screen="contacts", synonyms_en="x", synonyms_de="x",
                )
            )  # fmt: skip
    write(detail, "Wants 24 months")
    rows = detail.history.rows
    rows.setFocus()
    rows.setCurrentIndex(detail.history.model.index(1, 0))
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bodies(ws, anna) == [])
    chip = next(chip for chip in detail.head.chips._chips if chip.what == "tag" and chip.isVisible())
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(queries.tags(ws, anna)) == 1
    field = channel(detail, "email")
    field.display.setFocus()
    QTest.keyClick(field.display, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == field.value
    QTest.keyClick(field.display, Qt.Key.Key_F2)
    assert field.editing
    field.cancel()
    assert ran == []
    assert queries.contact(ws, anna).deleted_at == ""


def test_a_business_card_is_copied_without_notes(detail, office, ws, anna):
    write(detail, "Wants 24 months")
    office.context.commands.trigger("contact.copy_card")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("BEGIN:VCARD")
    assert "FN:Dr. Anna Müller" in text
    assert "24 months" not in text


def test_f6_shows_where_the_keyboard_went(detail, page, office, qtbot):
    office.resize(1440, 560)
    bar = detail.info.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    page.list.view.setFocus()
    bar.setValue(bar.maximum())
    for _ in range(8):
        if detail.info.isAncestorOf(QApplication.focusWidget()):
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert detail.info.isAncestorOf(QApplication.focusWidget())
    assert not QApplication.focusWidget().visibleRegion().isEmpty()
