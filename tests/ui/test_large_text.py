"""The largest text in the smallest usual window, on what the walk over the screens does not open: dialogs, the
palette, and what stands in the head of a page."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.exchange import samples
from crm_desktop.ui import fonts, screens
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.contacts.new_contact import NewContact
from crm_desktop.ui.pipeline.report_table import Line, ReportTable
from crm_desktop.ui.shell.navigation_panel import NavButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label


@pytest.fixture
def window(make_window, tmp_path, qtbot):
    made = make_window(*screens.SCREENS)
    made.resize(1024, 700)
    path = tmp_path / "office.kontor"
    samples.make(path)
    assert made.files.open(path)
    made.set_text_size(fonts.SIZES[-1])
    yield made
    fonts.set_size(100)


def settled(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.context.background.busy())
    QApplication.processEvents()


def test_a_signature_of_many_lines_leaves_the_buttons_in_sight(window, qtbot):
    text = "NINA BERGER\nHead of Procurement\nBerger Consulting\nUferweg 3, 14467 Potsdam\nphone +49 331 555 01 77"
    dialog = NewContact(window.context, text)
    dialog.open()
    settled(qtbot, window)
    qtbot.waitUntil(lambda: dialog.height() <= window.height() + 48)
    create = dialog.primary
    assert create is not None
    assert create.mapTo(dialog, QPoint(0, create.height())).y() <= window.height()
    field = QApplication.focusWidget()
    assert field is not None
    assert dialog.isAncestorOf(field)


@pytest.mark.parametrize("lines", [3, 60])
def test_a_dialog_scrolls_only_when_it_must(window, qtbot, lines):
    dialog = Dialog(window, "Title")
    words = [Label(f"Line {number}") for number in range(lines)]
    for word in words:
        dialog.body.addWidget(word)
    dialog.add_button("Done", "primary", dialog.accept)
    dialog.open()
    QApplication.processEvents()
    done = dialog.primary
    assert done is not None
    assert done.mapTo(dialog, QPoint(0, done.height())).y() <= window.height()
    assert all(word.height() >= word.sizeHint().height() for word in words)
    assert (words[-1].visibleRegion().isEmpty()) is (lines == 60)


def test_the_palette_keeps_its_foot_in_the_window(window, qtbot):
    window.open_palette()
    palette = window.command_palette
    palette.field.setText("m")
    settled(qtbot, window)
    assert sum(row.isVisible() for row in palette.rows) > 4
    foot = palette._foot
    assert foot.mapTo(window, QPoint(0, foot.height())).y() <= window.height()


def test_the_calendar_always_says_which_days_it_shows(window, qtbot):
    window.context.go("calendar")
    settled(qtbot, window)
    page = window.frame.pages.current
    assert isinstance(page, CalendarPage)
    for mode in ("week", "month", "day"):
        page.set_mode(mode)
        settled(qtbot, window)
        assert page.title.width() >= page.title.fontMetrics().horizontalAdvance(page.title.text()), mode
    window.resize(1800, 900)
    settled(qtbot, window)
    assert abs(page.title.geometry().center().y() - page.today.geometry().center().y()) < 8


def test_the_first_column_of_a_report_stays_readable(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    table = ReportTable("Report", ("Case", "Amount", "Weighted"), (1, 2), (0, 200, 200))
    QVBoxLayout(holder).addWidget(table)
    holder.resize(430, 300)
    holder.show()
    table.show_lines([Line(("Wifi in the warehouse", "1", "2"))])
    QApplication.processEvents()
    assert table.columnWidth(0) >= 120
    holder.resize(900, 300)
    QApplication.processEvents()
    assert table.columnWidth(0) > 400


def test_the_sections_of_the_settings_do_not_lie_on_each_other(window, qtbot):
    window.context.go("settings")
    settled(qtbot, window)
    buttons = list(window.frame.pages.current.list.buttons.values())
    for one, other in itertools.pairwise(buttons):
        assert one.geometry().bottom() < other.geometry().top()


def test_the_quick_filters_and_columns_of_contacts_have_the_room_their_words_need(window, qtbot):
    window.context.go("contacts")
    settled(qtbot, window)
    pane = window.frame.pages.current.list
    for chip in pane.findChildren(Chip):
        assert chip.isHidden() or chip.height() >= chip.sizeHint().height(), chip.text()
    window.context.commands.trigger("list.toggle_table")
    settled(qtbot, window)
    codes = next(n for n, column in enumerate(pane.contacts.columns) if column.id == "zip")
    assert pane.view.columnWidth(codes) >= fonts.metrics("body", tabular=True).horizontalAdvance("14467") + 20


def test_the_first_visit_shows_a_contact_beside_the_list(window, qtbot):
    """The page had no width yet when it was opened, so it took itself for a narrow one and showed nobody."""
    window.set_text_size(100)
    window.resize(1440, 900)
    window.context.go("today")
    qtbot.waitUntil(lambda: window.settled)
    window.context.go("contacts")
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.detail.page is not None)
    assert page.detail.page.contact.id == page.list.contacts.id_at(0)


def test_the_names_of_the_screens_are_read_in_full(window, qtbot):
    window.resize(1440, 900)
    settled(qtbot, window)
    for button in window.frame.panel.findChildren(NavButton):
        if button.icon_name and button.isVisible():
            assert button.width() >= fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(button.title) + 46
