"""Changing many contacts at once: tags, roles, phase, owner, fields, deleting, copying, exporting."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from crm_desktop.operations import consents, followups, history, users
from crm_desktop.operations import contacts as operations
from crm_desktop.operations import tags as operations_tags
from crm_desktop.store.queries import contacts, tags
from crm_desktop.store.queries import followups as planned
from crm_desktop.ui.consents.who_may import WhoMayDialog
from crm_desktop.ui.contacts import bulk, copying
from crm_desktop.ui.contacts.bulk_popovers import FieldPopover, TickPopover
from crm_desktop.ui.contacts.export_dialog import ExportDialog
from crm_desktop.ui.questions import Question
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.combo import Combo
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.figures import ProgressPill
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.popover import SHADOW

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def tick(page, number=6):
    ids = [page.list.contacts.id_at(row) for row in range(number)]
    page.list.ticks.clear()
    page.list.ticks.set(ids, True)
    return ids


def popup(kind):
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(found) == 1, kind
    return found[0]


def tag_names(page, contact_id):
    return [tag.name for tag in contacts.tags(page.context.ws, contact_id)]


def test_the_bar_says_how_many_and_offers_all(page, qtbot):
    assert not page.list._made("bar")
    tick(page, 6)
    bar = page.list.bar
    assert bar.isVisible()
    assert (bar.count.text(), bar.all.text()) == ("6 selected", "all 60")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, KEY.Key_Escape)
    assert not bar.isVisible()


def test_a_new_tag_for_many_from_the_keyboard_with_undo(page, qtbot):
    ids = tick(page)
    page.context.commands.trigger("list.tag")
    shown = popup(TickPopover)
    assert QApplication.focusWidget() is shown.search
    qtbot.keyClicks(shown.search, "Messe 2026")
    qtbot.keyClick(shown.search, KEY.Key_Return)
    assert all("Messe 2026" in tag_names(page, found) for found in ids)
    assert page.context.window.frame.toasts.current is not None
    page.context.commands.trigger("edit.undo")
    assert not any("Messe 2026" in tag_names(page, found) for found in ids)
    assert tags.by_name(page.context.ws, "Messe 2026") is None


@pytest.mark.parametrize("size", [(1024, 700), (960, 640)])
def test_the_panel_of_tags_is_as_high_as_what_is_left_and_stays_at_its_button(page, qtbot, office, size):
    office.resize(*size)
    tick(page)
    QApplication.processEvents()
    page.context.commands.trigger("list.tag")
    shown = popup(TickPopover)
    high = shown.height()
    qtbot.keyClicks(shown.search, "Messe 2026")
    assert shown.list.isHidden()
    assert shown.height() < high
    panel = shown.panel().translated(shown.pos())
    button = QRect(shown._anchor.mapToGlobal(QPoint()), shown._anchor.size())
    assert min(abs(button.top() - panel.bottom()), abs(panel.top() - button.bottom())) < 8
    assert shown.create.width() >= shown.create.sizeHint().width()
    shown.search.clear()
    shown.search.textEdited.emit("")
    assert shown.list.isVisible()
    assert shown.height() == high


def test_enter_on_a_part_of_a_tags_name_chooses_that_tag(page, qtbot):
    ids = tick(page)
    known = set(page.list.lookups.tags.values())
    page.context.commands.trigger("list.tag")
    shown = popup(TickPopover)
    qtbot.keyClicks(shown.search, "newsl")
    assert shown.create.isVisible()
    qtbot.keyClick(shown.search, KEY.Key_Return)
    assert all("Newsletter" in tag_names(page, found) for found in ids)
    assert tags.by_name(page.context.ws, "newsl") is None
    shown.search.clear()
    shown.search.textEdited.emit("")
    qtbot.keyClick(shown.search, KEY.Key_Return)  # of several one chooses in the list
    assert QApplication.focusWidget() is shown.list
    shown.search.setFocus()
    qtbot.keyClicks(shown.search, "newsl")
    shown.create.setFocus()
    qtbot.keyClick(shown.create, KEY.Key_Return)
    assert all("newsl" in tag_names(page, found) for found in ids)
    assert {tag.name for tag, _ in tags.tags(page.context.ws)} == known | {"newsl"}


def test_the_bar_is_gone_through_and_pressed_by_keyboard(page, qtbot, office):
    view = page.list.view
    view.setFocus()
    for key in (KEY.Key_Home, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space):
        qtbot.keyClick(view, key)
    opened = page.context.navigation.current
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        if QApplication.focusWidget().accessibleName() == "Tag":
            break
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    shown = popup(TickPopover)
    assert shown.search.hasFocus()
    assert page.context.navigation.current == opened
    shown.close()
    button = next(found for found in page.list.bar.findChildren(QAbstractButton) if found.accessibleName() == "Tag")
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Escape)
    assert not page.list.ticks
    assert view.hasFocus()


def test_enter_takes_the_only_tag_that_begins_as_typed(page, qtbot):
    for name in ("Messe 2026", "Hausmesse"):
        operations_tags.add(page.context.ws, [page.list.contacts.id_at(9)], name)
    page.context.changes.poll()
    ids = tick(page, 3)
    page.context.commands.trigger("list.tag")
    shown = popup(TickPopover)
    qtbot.keyClicks(shown.search, "mess")  # stands in both, begins one
    qtbot.keyClick(shown.search, KEY.Key_Return)
    assert all("Messe 2026" in tag_names(page, found) for found in ids)
    assert not any("Hausmesse" in tag_names(page, found) for found in ids)
    shown.close()


def test_half_ticked_tags_are_given_to_all_then_taken_from_all(page, qtbot):
    newsletter = next(tag for tag, name in page.list.lookups.tags.items() if name == "Newsletter")
    ids = [page.list.contacts.id_at(row) for row in range(60)]
    page.list.ticks.set(ids, True)
    page.context.commands.trigger("list.tag")
    shown = popup(TickPopover)
    row = next(n for n in range(shown.list.count()) if shown.list.item(n).text() == "Newsletter")
    qtbot.waitUntil(lambda: shown.list.item(row).checkState() == Qt.CheckState.PartiallyChecked)
    assert shown.list.item(row).data(Qt.ItemDataRole.UserRole).hint == "12 of 60"
    shown.list.toggle(shown.list.item(row))
    assert tags.counts_on(page.context.ws, ids)[newsletter] == 60
    shown.list.toggle(shown.list.item(row))
    assert newsletter not in tags.counts_on(page.context.ws, ids)
    shown.close()
    history.undo(page.context.ws)
    history.undo(page.context.ws)
    assert tags.counts_on(page.context.ws, ids)[newsletter] == 12


def test_roles_and_phase_and_owner(page, qtbot):
    ids = tick(page, 4)
    ws = page.context.ws
    page.list.actions_.act("role")
    shown = popup(TickPopover)
    item = next(shown.list.item(n) for n in range(shown.list.count()) if shown.list.item(n).text() == "Supplier")
    shown.list.toggle(item)
    shown.close()
    assert all("supplier" in contacts.roles(ws, found) for found in ids)
    page.list.actions_.act("phase")
    menu = popup(Menu)
    next(action for action in menu.actions() if action.text() == "Dormant customer").trigger()
    menu.close()
    assert {contacts.contact(ws, found).phase for found in ids} == {"dormant"}
    owner = next(iter(page.list.lookups.owners))
    page.list.actions_._bulk().set_owner(owner, "Me")
    assert {contacts.contact(ws, found).owner_id for found in ids} == {owner}
    for _ in range(3):
        history.undo(ws)
    assert {contacts.contact(ws, found).phase for found in ids} == {""}


@pytest.mark.parametrize("answer", ["along", "stays", ""])
def test_what_is_open_goes_along_with_a_new_owner_of_many_in_one_step(page, monkeypatch, answer):
    ids, ws = tick(page, 3), page.context.ws
    bert = users.add(ws, "Bert")
    steps = [followups.plan(ws, [found], subject="x", day="2026-11-20") for found in ids]
    monkeypatch.setattr(Question, "ask", lambda self: answer)

    def owners():
        return (
            {contacts.contact(ws, found).owner_id for found in ids},
            {planned.follow_up(ws, step).owner_id for step in steps},
        )

    before = owners()
    page.list.actions_._bulk().set_owner(bert, "Bert")
    assert owners() == {"along": ({bert}, {bert}), "stays": ({bert}, before[1]), "": before}[answer]
    if answer:
        history.undo(ws)
        assert owners() == before


def test_class_service_level_and_goal_of_many_and_my_a_customers_with_one_click(page, qtbot):
    ids, ws = tick(page, 3), page.context.ws
    chip = page.list.quick.chips["my_a"]
    assert chip.isHidden(), "nobody is an A customer yet"
    for name, value in (("account_class", "A"), ("service_level", "Gold"), ("goal_day", "31.12.2027")):
        page.list.actions_.act("field")
        shown = popup(FieldPopover)
        shown.field.set_value(name)
        shown._set_field(name)
        editor = shown._row.findChild(QLineEdit)
        if name == "account_class":
            shown._row.findChild(Combo).set_value(value)
        else:
            editor.setText(value)
        shown._finish()
    found = contacts.contact(ws, ids[0])
    assert (found.account_class, found.service_level, found.goal_day) == ("A", "Gold", "2027-12-31")
    operations.set_fields(ws, ids[:2], {"owner_id": ws.user_id})
    page.context.commands.trigger("list.quick_my_a")
    qtbot.waitUntil(lambda: page.list.contacts.count == 2)
    page.list.set_quick("")
    qtbot.waitUntil(lambda: page.list.quick._my_a)
    page.list.quick.resize(900, 26)
    assert not chip.isHidden()
    chip.click()
    qtbot.waitUntil(lambda: page.list.contacts.count == 2)
    page.list.set_quick("")
    page.list.apply(page.list.state._replace(mode="table"))
    qtbot.waitUntil(lambda: page.list.filter.quick.chips["my_a"].isVisible(), timeout=2000)


def test_columns_of_how_contacts_are_looked_after_are_shown_and_sorted(page, qtbot):
    ids, ws = tick(page, 3), page.context.ws
    for found, level, day in zip(ids, ("Silber", "Bronze", ""), ("2027-06-01", "2027-03-01", ""), strict=True):
        operations.set_fields(ws, found, {"service_level": level, "goal_day": day, "deputy_id": ws.user_id})
    names = ("name", "deputy_id", "account_class", "service_level", "goal", "goal_day")
    page.list.apply(page.list.state._replace(mode="table", columns=names))
    for sort, first in (("service_level", ids[1]), ("goal_day", ids[1]), ("deputy_id", ids[0])):
        page.list.apply(page.list.state._replace(sort=sort))
        assert page.list.contacts.id_at(0) == first, sort
    page.list.apply(page.list.state._replace(sort="service_level"))
    model = page.list.contacts
    shown = {column.id: model.text(model.row(0), column) for column in model.columns[1:]}
    assert shown["service_level"] == "Bronze"
    assert "2027" in shown["goal_day"]
    assert shown["deputy_id"]


def test_any_field_can_be_set_and_cleared(page):
    ids, ws = tick(page, 3), page.context.ws
    page.list.actions_.act("field")
    shown = popup(FieldPopover)
    shown._row.field.setText("Weinbau")
    shown._finish()
    assert {contacts.contact(ws, found).industry for found in ids} == {"Weinbau"}
    own = next(iter(page.list.lookups.own.values()))
    page.list.actions_.act("field")
    shown = popup(FieldPopover)
    shown.field.set_value(f"custom:{own.id}")
    shown._set_field(f"custom:{own.id}")
    shown._row.field.setText("viel")
    shown._finish()
    assert shown.isVisible()
    assert "amount" in shown._row.message.text()
    shown._row.field.setText("4.800,50 €")
    shown._finish()
    assert {contacts.values(ws, found)[own.id] for found in ids} == {("480050",)}


def test_without_ticks_the_current_contact_is_meant(page, qtbot):
    page.list.view.set_current(page.list.contacts.id_at(2))
    bulk_ = page.list.actions_._bulk()
    assert bulk_.count == 1
    bulk_.set_tag("Allein", "", True)
    assert "Allein" in tag_names(page, page.list.view.current_id)


# Deleting


def test_del_deletes_with_a_toast_and_undo_brings_back(page, qtbot, names):
    view = page.list.view
    view.setFocus()
    first, second = names()[:2]
    qtbot.keyClick(view, KEY.Key_Delete)
    assert names()[0] == second
    assert page.context.window.frame.toasts.current.action.text() == "Undo"
    page.context.commands.trigger("edit.undo")
    assert names()[0] == first


def test_many_are_asked_for_by_number_and_backed_up(page, qtbot, names):
    from crm_desktop.exchange import backup

    ids = tick(page, 20)
    page.list.actions_.delete()
    shown = popup(Dialog)
    assert shown.primary.text() == "Delete 20 contacts"
    assert "20 of 60" in " ".join(label.text() for label in shown.findChildren(type(shown.title)))
    shown.reject()
    assert len(names()) == 60
    page.list.actions_.delete()
    popup(Dialog).primary.click()
    qtbot.waitUntil(lambda: len(names()) == 40)
    assert backup.newest(page.context.ws).contacts == 60
    assert not page.list.ticks
    qtbot.waitUntil(lambda: page.context.window.frame.has_toast())
    page.context.window.frame.toasts.current.action.click()
    assert len(names()) == 60
    assert all(contacts.contact(page.context.ws, found).deleted_at == "" for found in ids)


def test_ctrl_z_brings_back_what_was_deleted_when_nothing_of_the_search_is_left(page, qtbot, names, office):
    """The keyboard goes to the search field, which took Ctrl+Z for its own text."""
    office.activateWindow()
    qtbot.keyClicks(page.list.head.search, "Carlos")
    qtbot.waitUntil(lambda: 0 < len(names()) < 9)
    found = len(names())
    page.list.view.setFocus()
    page.list.view.selectRow(0)
    page.context.commands.trigger("list.tick_all")
    page.list.actions_.delete()
    qtbot.waitUntil(lambda: not names())
    search = QApplication.focusWidget()
    assert search is page.list.head.search
    qtbot.keyClick(search, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(names()) == found)
    assert search.text() == "Carlos"


def test_a_few_are_not_asked_for(page, qtbot, names):
    tick(page, 5)
    page.list.actions_.delete()
    assert len(names()) == 55


# All of the view


def test_ctrl_a_ticks_what_the_filter_shows_and_only_that(page, qtbot, office):
    page.list.set_quick("customers")
    page.list.view.setFocus()
    qtbot.keyClick(office, KEY.Key_A, CTRL)
    assert page.list.ticks.count(page.list.contacts.count) == 20
    page.list.set_quick("")
    assert page.list.ticks.count(page.list.contacts.count) == 20  # the same ones, not all
    page.list.actions_._bulk().set_tag("Kunde 2026", "", True)
    assert page.context.ws.value("SELECT count(*) FROM tag_link k JOIN tag t ON t.id = k.tag_id"
                                 " WHERE t.name = 'Kunde 2026'") == 20  # fmt: skip


def test_long_runs_go_beside_the_window_and_are_one_undo_step(page, qtbot, monkeypatch):
    monkeypatch.setattr(bulk, "AT_ONCE", 10)
    monkeypatch.setattr(bulk, "CHUNK", 7)
    page.list.ticks.tick_all()
    page.list.actions_._bulk().set_phase("lead", "Lead")
    ws = page.context.ws
    qtbot.waitUntil(lambda: ws.value("SELECT count(*) FROM contact WHERE phase = 'lead'") == 60)
    qtbot.waitUntil(lambda: page.context.window.frame.has_toast())
    history.undo(ws)
    assert ws.value("SELECT count(*) FROM contact WHERE phase = 'lead'") == 0


# Copying and exporting


def test_copy_gives_text_and_a_table_that_keeps_zeros(page, qtbot, office):
    ws = page.context.ws
    made = operations.create(ws, last_name="=1+1")
    operations.add_address(ws, made, zip="01067", city="Dresden", country="DE")
    page.list.ticks.set([made], True)
    page.list.view.setFocus()
    qtbot.keyClick(office, KEY.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    rows = list(csv.reader(data.text().splitlines(), delimiter="\t"))
    assert rows[0][0] == "Name"
    cell = dict(zip(rows[0], rows[1], strict=True))
    assert cell["Postal code"] == "01067"
    assert not cell["Name"].startswith("=")
    assert "mso-number-format" in data.html()
    assert "01067" in data.html()


def test_copying_many_goes_beside_the_window(page, qtbot, monkeypatch):
    monkeypatch.setattr(copying, "AT_ONCE", 5)
    page.list.ticks.tick_all()
    page.list.actions_.copy()
    qtbot.waitUntil(lambda: len(QApplication.clipboard().text().splitlines()) == 61)


@pytest.mark.parametrize(("kind", "ending"), [("xlsx", ".xlsx"), ("csv", ".csv"), ("vcf", ".vcf")])
def test_export_writes_what_was_chosen(page, qtbot, monkeypatch, tmp_path, kind, ending):
    tick(page, 3)
    target = tmp_path / "liste"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.context.commands.trigger("contacts.export")
    dialog = popup(ExportDialog)
    dialog.kinds[kind].setChecked(True)
    assert dialog.columns["shown"].isEnabled() == (kind != "vcf")
    dialog.columns["shown"].setChecked(True)
    dialog.primary.click()
    written = target.with_name("liste" + ending)
    qtbot.waitUntil(written.exists)
    qtbot.waitUntil(lambda: page.context.window.frame.has_toast())
    assert page.context.settings.get("export_kind") == kind
    if kind == "csv":
        lines = written.read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) == 4
        assert lines[0].count(";") == len(page.list.state.columns) - 1
    elif kind == "vcf":
        assert written.read_text(encoding="utf-8").count("BEGIN:VCARD") == 3


def export_to(page, qtbot, monkeypatch, target, kind="csv"):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.context.commands.trigger("contacts.export")
    dialog = popup(ExportDialog)
    dialog.kinds[kind].setChecked(True)
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)


@pytest.mark.parametrize("answer", ["", "yes"])
def test_a_file_that_only_its_ending_makes_another_is_asked_about(page, qtbot, monkeypatch, tmp_path, answer):
    there = tmp_path / "liste.csv"
    there.write_text("meine eigene Liste", "utf-8")
    asked = []
    monkeypatch.setattr(Question, "ask", lambda self: asked.append(self.windowTitle()) or answer)
    export_to(page, qtbot, monkeypatch, tmp_path / "liste")
    assert asked == ["Replace “liste.csv”?"]
    if answer:
        qtbot.waitUntil(lambda: page.context.window.frame.has_toast())
    else:
        popup(ExportDialog).reject()
    assert (there.read_text("utf-8") == "meine eigene Liste") == (not answer)


def test_an_export_that_fails_no_longer_shows_progress_while_it_says_so(page, qtbot, monkeypatch, tmp_path, office):
    (tmp_path / "liste.csv").mkdir()
    seen = []

    def show(problem):
        seen.append((problem, [pill.isVisible() for pill in office.frame.top_bar.findChildren(ProgressPill)]))

    monkeypatch.setattr(office.errors, "show", show)
    export_to(page, qtbot, monkeypatch, tmp_path / "liste.csv")
    qtbot.waitUntil(lambda: bool(seen))
    problem, pills = seen[0]
    assert "liste.csv" in problem.what
    assert not any(pills)


def test_how_many_a_letter_reaches_is_no_alarm(page, qtbot, office):
    tick(page)
    letter = page.list.bar.icons["letter"]
    qtbot.waitUntil(lambda: letter.isVisible() and bool(letter.accessibleDescription()))
    picture, red = letter.grab().toImage(), colour("danger").rgb()
    assert red not in {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}


def test_export_without_ticks_means_the_list(page, qtbot):
    page.list.set_quick("companies")
    page.context.commands.trigger("contacts.export")
    dialog = popup(ExportDialog)
    assert [button.text() for button in dialog.which.values()] == ["The 5 contacts of the list"]
    dialog.reject()


def test_an_export_for_a_mailing_leaves_out_who_may_not_be_addressed(page, qtbot, monkeypatch, tmp_path):
    tick(page, 3)
    ids = page.list.picked().resolve(page.context.ws)
    consents.record(page.context.ws, ids[0], "email", "newsletter", "allowed")
    target = tmp_path / "liste.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.context.commands.trigger("contacts.export")
    dialog = popup(ExportDialog)
    dialog.kinds["csv"].setChecked(True)
    assert dialog.who.isHidden()
    dialog.use.set_value("email:newsletter")
    dialog.use.chosen.emit("email:newsletter")
    assert dialog.who.text() == "1 of 3 may be addressed, 2 are left out."
    dialog.who.click()
    shown = popup(WhoMayDialog)
    assert [shown.rows.model().answers[row].allowed for row in range(3)] == [False, False, True]
    assert "has not consented (§ 7" in shown.rows.model().index(0, 0).data()
    shown.accept()
    dialog.primary.click()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: page.context.window.frame.has_toast())
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 2
    assert "2 were left out" in page.context.window.frame.toasts.current.label.text()


def test_messages_stand_above_the_bar(page, office, qtbot):
    tick(page, 2)
    page.list.actions_._bulk().set_tag("Oben", "", True)
    toast, bar = office.frame.toasts.current, page.list.bar
    assert toast.mapTo(office, toast.rect().bottomLeft()).y() - SHADOW < bar.mapTo(office, bar.panel().topLeft()).y()
    page.list.ticks.clear()
    assert office.frame.toasts._bottom == 24


def test_the_row_that_has_the_keyboard_stands_above_the_bar(page, qtbot):
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, KEY.Key_A, CTRL)
    view, bar = page.list.view, page.list.bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.keyClick(view, KEY.Key_End)
    row = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == page.list.contacts.count - 1
    top = bar.mapTo(page.list, QPoint(0, SHADOW)).y()
    assert view.viewport().mapTo(page.list, row.bottomLeft()).y() < top
    qtbot.keyClick(view, KEY.Key_Home)
    assert view.verticalScrollBar().value() == 0
