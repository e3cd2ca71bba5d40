"""The settings as a person uses them: with keys, mouse and undo, on a real file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.common import i18n
from crm_desktop.operations import contacts, fields, relations, selections, settings, tags
from crm_desktop.records.filters import Group
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import selections as selection_queries
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import screens
from crm_desktop.ui.settings.page import PARTS
from crm_desktop.ui.theme import theme
from tests.ui.conftest import tiny

SETTINGS = next(screen for screen in screens.SCREENS if screen.id == "settings")


@pytest.fixture
def office(make_window, workspace_file):
    window = make_window(tiny("one"), SETTINGS)
    assert window.files.open(workspace_file)
    return window


def section(window, name):
    assert window.context.go("settings", section=name)
    page = window.frame.pages.current
    assert page.current == name
    return page.sections[name]


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def dialog():
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def titles(part):
    return [row.entry.title for row in part.list.rows]


def test_a_text_size_chosen_with_arrow_keys_keeps_the_keyboard(office, qtbot):
    office.activateWindow()
    sizes = section(office, "appearance").forms[0].controls["Text size"]
    sizes._segments["100"].setFocus(Qt.FocusReason.TabFocusReason)
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert office.text_size() == 115

    def chosen() -> QWidget:
        return office.frame.pages.current.sections["appearance"].forms[0].controls["Text size"]._segments["115"]

    qtbot.waitUntil(lambda: QApplication.focusWidget() is chosen())
    press(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert office.text_size() == 100


def test_theme_language_and_keys_are_saved_at_once(office):
    form = section(office, "appearance").forms[0]
    form.controls["Colours"]._segments["dark"].click()
    assert theme().scheme == "dark"
    assert office.settings.get("theme") == "dark"
    form.controls["Language"].chosen.emit("de")
    assert i18n.language() == "de"
    page = office.frame.pages.current
    assert page.current == "appearance"  # built anew, in the same place
    assert page.sections["appearance"].heading.text() == "Darstellung"
    switch = page.sections["appearance"].forms[1].controls["Shortcuts of one letter"]
    assert switch.isChecked()
    switch.click()
    assert not office.bare_keys()
    office.context.commands.trigger("view.theme_light")
    assert page.sections["appearance"].forms[0].controls["Colours"].value == "light"


def test_the_office_is_data_of_the_file(office, qtbot):
    ws, form = office.context.ws, section(office, "office").forms[0]
    name = form.controls["Name of the office"]
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Kanzlei Nord")
    press(name, Qt.Key.Key_Return)
    assert settings.get(ws, "file.name") == "Kanzlei Nord"
    assert office.windowTitle() == "Kanzlei Nord – Kontor"
    assert office.frame.panel.workspace._file == "Kanzlei Nord"
    form.controls["Home country"].chosen.emit("AT")
    assert settings.get(ws, "office.country") == "AT"
    office.history.undo()
    assert settings.get(ws, "office.country") == ""
    assert form.controls["Home country"].value == "DE"
    office.history.undo()
    assert name.text() == "empty"
    assert office.windowTitle() == "empty – Kontor"
    mine = form.controls["Your name"]
    mine.setFocus()
    mine.selectAll()
    qtbot.keyClicks(mine, "Sabine")
    press(mine, Qt.Key.Key_Return)
    assert dict(contact_queries.users(ws))[ws.user_id] == "Sabine"


def test_a_field_is_made_changed_ordered_and_deleted(office, qtbot):
    ws, part = office.context.ws, section(office, "fields")
    assert not part.nothing.isHidden()
    part.new.click()
    made = dialog()
    qtbot.keyClicks(made.name, "Service")
    made.kind.chosen.emit("choice")
    made.kind.set_value("choice")
    made._arrange()
    first = made.choices._rows[0][2]
    first.setFocus()
    qtbot.keyClicks(first, "Basis")
    press(first, Qt.Key.Key_Return)
    assert made.focusWidget() is made.choices._rows[1][2]
    qtbot.keyClicks(made.choices._rows[1][2], "Premium")
    press(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = field_queries.by_name(ws, "Service")
    assert (found.kind, found.options) == ("choice", ("Basis", "Premium"))
    anna = contacts.create(ws, last_name="Müller")
    fields.set_value(ws, found.id, [anna], ["Basis"])
    assert part.list.rows[0].entry.note == "used in 1 contact"
    press(part.list.rows[0], Qt.Key.Key_F2)
    change = dialog()
    assert not change.kind.isEnabled()
    change.choices._rows[0][2].setText("Einfach")
    change.choices._move(change.choices._rows[0][2], 1)
    change.save()
    assert field_queries.field(ws, found.id).options == ("Premium", "Einfach")
    assert field_queries.values_of(ws, [anna], [found.id])[anna, found.id] == ["Einfach"]
    press(part.list.rows[0], Qt.Key.Key_Delete)
    assert titles(part) == []
    assert "1 contact" in office.frame.toasts.current.label.text()
    office.frame.toasts.current.action.click()
    assert titles(part) == ["Service"]


def test_special_data_ask_for_a_reason(office, qtbot):
    part = section(office, "fields")
    part.new.click()
    made = dialog()
    assert made.reason_row.isHidden()
    qtbot.keyClicks(made.name, "Krankheiten")
    assert not made.reason_row.isHidden()
    assert "Health" in made.warning.text()
    made.save()
    assert made.isVisible()
    assert made.reason_row.message.property("token") == "danger"
    qtbot.keyClicks(made.reason, "Care at home")
    made.save()
    assert field_queries.by_name(office.context.ws, "Krankheiten").reason == "Care at home"


def test_a_name_taken_is_said_beside_the_field(office, qtbot):
    fields.create(office.context.ws, "Service")
    part = section(office, "fields")
    part.new.click()
    made = dialog()
    qtbot.keyClicks(made.name, "service")
    made.save()
    assert "already a field" in made.name_row.message.text()
    made.reject()


def test_rows_move_by_key_and_by_mouse(office, qtbot):
    ws = office.context.ws
    for name in ("A", "B", "C"):
        fields.create(ws, name)
    part = section(office, "fields")
    press(part.list.rows[0], Qt.Key.Key_Down)
    assert part.list.rows[1].hasFocus()
    press(part.list.rows[1], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(part) == ["A", "C", "B"]
    assert part.list.rows[2].hasFocus()
    QApplication.processEvents()
    drag(part.list, 2, 0)
    assert titles(part) == ["B", "A", "C"]
    assert [field.name for field in field_queries.fields(ws)] == ["B", "A", "C"]
    office.history.undo()
    assert titles(part) == ["A", "C", "B"]


def drag(entries, start: int, above: int) -> None:
    """Take the row by its handle and let it go above another."""
    handle = entries.rows[start].handle
    target = handle.mapFrom(entries, entries.rows[above].geometry().topLeft() + QPoint(10, 2))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, target)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=target)


def test_tags_are_made_renamed_recoloured_and_deleted(office, qtbot):
    ws, part = office.context.ws, section(office, "tags")
    qtbot.keyClicks(part.new.field, "Newsletter")
    press(part.new.field, Qt.Key.Key_Return)
    assert titles(part) == ["Newsletter"]
    assert part.new.field.text() == ""
    qtbot.keyClicks(part.new.field, "NEWSLETTER")
    part.new.button.click()
    assert part.new.field.text() == "NEWSLETTER"  # kept: there is one already
    tags.add(ws, [contacts.create(ws, last_name="Müller")], "Newsletter")
    assert part.list.rows[0].entry.note == "1 contact"
    press(part.list.rows[0], Qt.Key.Key_F2)
    field = part.list.rows[0].name_edit
    qtbot.keyClicks(field, "Post")
    press(field, Qt.Key.Key_Escape)
    assert titles(part) == ["Newsletter"]
    press(part.list.rows[0], Qt.Key.Key_F2)
    field = part.list.rows[0].name_edit
    qtbot.keyClicks(field, "Post")
    press(field, Qt.Key.Key_Return)
    assert titles(part) == ["Post"]
    part.list.rows[0].swatch.picked.emit("danger")
    assert tag_queries.tags(ws)[0][0].colour == "danger"
    part.list.rows[0].erase.click()
    assert titles(part) == []
    for _ in range(3):
        office.history.undo()
    assert titles(part) == ["Newsletter"]


def test_lists_are_renamed_ordered_and_deleted(office):
    ws = office.context.ws
    for name in ("Potsdam", "Kunden"):
        selections.save(ws, name, Group("and", ()))
    part = section(office, "lists")
    press(part.list.rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    part.rename(part.list.rows[0].entry.id, "Meine Kunden")
    part.recolour(part.list.rows[0].entry.id, "violet")
    found = selection_queries.selections(ws)
    assert (found[0].name, found[0].colour) == ("Meine Kunden", "violet")
    part.list.rows[0].erase.click()
    assert titles(part) == ["Potsdam"]


def test_kinds_of_relation_read_from_both_sides(office, qtbot):
    ws, part = office.context.ws, section(office, "relations")
    part.new.click()
    made = dialog()
    made.save()
    assert made.isVisible()
    qtbot.keyClicks(made.forward, "is landlord of")
    qtbot.keyClicks(made.reverse, "is tenant of")
    assert "Carlos is tenant of Anna" in made.example.text()
    made.ends["to"].set_value("person")
    made.save()
    (kind,) = [kind for kind in contact_queries.relation_types(ws).values() if not kind.code]
    assert (kind.forward, kind.reverse, kind.from_kind, kind.to_kind) == (
        "is landlord of", "is tenant of", "", "person",
    )  # fmt: skip
    relations.link(ws, kind.id, contacts.create(ws, last_name="A"), contacts.create(ws, last_name="B"))
    part.list.rows[0].edit.click()
    dialog().forward.setText("lets to")
    dialog().save()
    assert titles(part) == ["lets to"]
    part.list.rows[0].erase.click()
    assert "1 relation" in office.frame.toasts.current.label.text()
    assert titles(part) == []


def test_about_names_every_part_and_opens_folders(office, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    part = section(office, "about")
    words = {label.text() for label in part.findChildren(QWidget) if hasattr(label, "text")}
    assert {"GeoNames", "CC BY 4.0", "Lucide", "ISC", "Inter", "SIL OFL 1.1", "LGPL 3"} <= words
    buttons = [b for b in part.findChildren(QWidget) if b.accessibleName().startswith("Open folder")]
    assert buttons[0].accessibleName() == "Open folder: This file"
    buttons[0].click()
    assert opened == [str(office.context.ws.path.parent)]


def test_a_file_for_reading_locks_its_own_settings_only(office, workspace_file):
    tags.ensure(office.context.ws, "VIP")
    office.use(Workspace.open(workspace_file, read_only=True))
    assert not section(office, "office").forms[0].controls["Your name"].isEnabled()
    assert section(office, "appearance").forms[0].controls["Colours"].isEnabled()
    part = section(office, "tags")
    assert not part.locked.isHidden()
    assert not part.list.isEnabled()
    assert not part.new.isEnabled()


def test_without_a_file_only_this_computer(make_window):
    window = make_window(SETTINGS)
    assert window.context.go("settings")
    page = window.frame.pages.current
    assert page.current == "appearance"
    assert not page.list.buttons["tags"].isEnabled()
    section(window, "about")


def test_arrow_keys_go_through_the_sections(office):
    section(office, "office")
    page = office.frame.pages.current
    page.list.buttons["office"].setFocus()
    press(page.list.buttons["office"], Qt.Key.Key_Down)
    assert page.current == "members"
    assert page.list.buttons["members"].hasFocus()
    for _ in PARTS[3:-1]:  # all behind it but the one that is a screen of its own
        press(page.focusWidget(), Qt.Key.Key_Down)
    assert page.current == "about"


def test_each_section_is_a_command(office, qtbot):
    qtbot.waitUntil(lambda: "settings.about" in office.context.commands)
    for part in PARTS:
        if part.synonyms_en:
            assert office.context.commands.trigger(f"settings.{part.id}")
            assert office.frame.pages.current.current == part.id


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_fits_and_has_a_name(office, language):
    """No section is wider than its place at the smallest usual window, and nothing to press is nameless."""
    ws = office.context.ws
    fields.create(ws, "Service", "choice", options=["Basis", "Premium"])
    tags.ensure(ws, "VIP")
    office.set_language(language)
    office.resize(1024, 700)
    QApplication.processEvents()
    for part in PARTS:
        if part.leaves:
            continue
        found = section(office, part.id)
        QApplication.processEvents()
        area = office.frame.pages.current._areas[part.id]
        assert found.minimumSizeHint().width() <= area.viewport().width(), part.id
        for widget in found.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName().strip() or getattr(widget, "text", str)().strip(), widget


def test_the_numbers_of_quotes(office, qtbot):
    from crm_desktop.operations import quotes

    ws, form = office.context.ws, section(office, "office").forms[0]
    field = form.controls["Numbers of quotes"]
    assert field.text() == "A-{year}-{n:4}"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Q{yy}/{n:3}")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert quotes.pattern(ws) == "Q{yy}/{n:3}"
    problems = []
    office.errors.show = problems.append
    field.selectAll()
    qtbot.keyClicks(field, "nothing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "makes no numbers" in problems[0].what
    assert quotes.pattern(ws) == "Q{yy}/{n:3}"


def test_half_a_field_and_half_a_kind_of_relation_wait(office, qtbot):
    from crm_desktop.ui.settings.field_dialog import FieldDialog
    from crm_desktop.ui.settings.relation_dialog import RelationDialog

    made = FieldDialog(office, office.context, None)
    made.open()
    qtbot.keyClicks(made.name, "Machine")
    made.kind.set_value("choice")
    made._arrange()
    qtbot.keyClicks(made.choices._rows[0][2], "Press")
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert office.frame.has_toast()
    again = FieldDialog(office, office.context, None)
    again.open()
    assert (again.name.text(), again.kind.value, again.choices.values()) == ("Machine", "choice", [("", "Press")])
    assert not again.choices_row.isHidden()
    again.save()
    last = FieldDialog(office, office.context, None)
    assert last.name.text() == ""
    last.reject()
    kind = RelationDialog(office, office.context, None)
    kind.open()
    qtbot.keyClicks(kind.forward, "repairs for")
    qtbot.keyClick(kind, Qt.Key.Key_Escape)
    other = RelationDialog(office, office.context, None)
    assert other.forward.text() == "repairs for"
    other.reject()
