"""The board as people use it: cards carried by mouse and keyboard, reactions, won and lost, filters."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from crm_desktop.operations import cases, contacts, followups, history, pipeline, processes, users
from crm_desktop.store.queries import cases as queries
from crm_desktop.ui.pipeline.card_list import CardList


def mouse(widget, kind, point, button=Qt.MouseButton.LeftButton):
    """A real mouse event at a point of the widget."""
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    place = QPointF(widget.mapToGlobal(point))
    changed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
    QApplication.sendEvent(
        widget, QMouseEvent(kind, QPointF(point), place, changed, held, Qt.KeyboardModifier.NoModifier)
    )


def press_card(office, title):
    view = office.page.board.view_of(office.ids[title])
    place = view.list.card_rect(view.list.cards.row_of(office.ids[title])).center()
    mouse(view.list.viewport(), QEvent.Type.MouseButtonPress, place)
    return view.list.viewport(), place


def move_to(source, target, point):
    mouse(source, QEvent.Type.MouseMove, source.mapFromGlobal(target.mapToGlobal(point)))


def drag(office, title, step):
    source, place = press_card(office, title)
    mouse(source, QEvent.Type.MouseMove, place + QPoint(20, 4))
    target = office.column(step)
    middle = target.rect().center()
    move_to(source, target, middle)
    QApplication.processEvents()
    mouse(source, QEvent.Type.MouseButtonRelease, source.mapFromGlobal(target.mapToGlobal(middle)))
    QApplication.processEvents()


def step_of(office, title):
    return queries.case(office.ws, office.ids[title]).step


def test_columns_say_count_sum_share_and_largest(office):
    office.add("Website", amount=1_000_000)
    office.add("Server", "offer", amount=2_000_000)
    office.add("Till", "offer", office.firm)
    page = office.show()
    assert [view.column.step.id for view in page.board.shown] == [
        "first", "need", "offer", "negotiation", "won", "lost",
    ]  # fmt: skip
    offer = office.column("offer").head
    assert offer.accessibleName() == "Offer, 2, €20,000, 50 % → €10,000"
    assert page.header.open.figure.text() == "€30,000"
    assert page.header.weighted.figure.text() == "€11,000"
    assert page.header.sub.text() == "3 open opportunities"
    assert office.column("lost").folded
    assert office.titles("offer") == ["Server", "Till"]


def test_a_card_says_what_it_must(office):
    office.add("Website", amount=1_250_000, contact=office.firm)
    office.add("Till")
    followups.cancel(office.ws, [queries.case(office.ws, office.ids["Till"]).next_id])
    office.clock.now += timedelta(days=16)
    office.show()
    cards = office.column("first").list.cards
    first, second = cards.look(0), cards.look(1)
    assert (first.who, first.amount, first.age, first.aged) == ("Weingut Thalheim", "€12,500", "16 d", True)
    assert (first.next, first.tone) == ("16 days overdue", "danger")
    assert (second.amount, second.next, second.tone) == ("no amount", "No next step", "warn")
    spoken = cards.data(cards.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Website, Weingut Thalheim, €12,500, 16 days overdue, 16 d in this step")


def test_a_card_is_dragged_into_another_column_and_undo_brings_it_back(office):
    office.add("Website", amount=1_000_000)
    office.add("Server", "need")
    page = office.show()
    office.clock.now += timedelta(seconds=1)
    drag(office, "Website", "need")
    assert step_of(office, "Website") == "need"
    assert office.titles("need") == ["Server", "Website"]
    assert page.board.current == office.ids["Website"]
    assert "moved to Need clear" in office.window.frame.toasts.current.label.text()
    office.context.commands.trigger("edit.undo")
    assert step_of(office, "Website") == "first"
    assert office.titles("first") == ["Website"]


def test_while_dragging_the_line_shows_where_it_lands_and_escape_leaves_it(office):
    office.add("Website")
    page = office.show()
    source, place = press_card(office, "Website")
    assert not page.board.carrying
    mouse(source, QEvent.Type.MouseMove, place + QPoint(20, 4))
    assert page.board.carrying
    assert page.board.carried.isVisible()
    assert page.board.line.isHidden(), "it is over its own column"
    target = office.column("offer")
    move_to(source, target, target.rect().center())
    assert page.board.line.isVisible()
    assert target.target
    assert target.geometry().contains(page.board._inner.mapFrom(page.board, page.board.line.geometry().center()))
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    assert not page.board.carrying
    assert page.board.line.isHidden()
    assert not target.target
    mouse(source, QEvent.Type.MouseButtonRelease, place)
    assert step_of(office, "Website") == "first"


def test_the_board_scrolls_while_a_card_is_near_its_edge(office, qtbot):
    office.add("Website")
    page = office.show()
    office.window.resize(1024, 700)
    QApplication.processEvents()
    bar = page.board.area.horizontalScrollBar()
    assert bar.maximum() > 0
    source, place = press_card(office, "Website")
    mouse(source, QEvent.Type.MouseMove, place + QPoint(20, 4))
    move_to(source, page.board, QPoint(page.board.width() - 8, 200))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    mouse(source, QEvent.Type.MouseButtonRelease, source.mapFromGlobal(page.board.mapToGlobal(QPoint(-500, -500))))
    assert step_of(office, "Website") == "first", "dropped beside the board it stays"


def test_lost_by_drop_asks_for_one_line_and_stays_until_it_is_answered(office):
    rival = contacts.create(office.ws, kind="company", company_name="Rivalo GmbH")
    office.add("Website", "offer", amount=1_000_000)
    page = office.show()
    drag(office, "Website", "lost")
    assert step_of(office, "Website") == "offer"
    line = page.bar.closing
    assert line.isVisible()
    assert "lost" in line.heading.text()
    QTest.keyClick(line.fields["note"], Qt.Key.Key_Escape)
    assert line.isHidden()
    assert page.bar.reactions.isVisible()
    drag(office, "Website", "lost")
    line.fields["reason"].set_value("Price")
    line.fields["competitor"].set_contact(rival)
    QTest.keyClick(line.fields["note"], Qt.Key.Key_Return)
    found = queries.case(office.ws, office.ids["Website"])
    assert (found.outcome, found.reason, found.competitor) == ("lost", "Price", "Rivalo GmbH")
    assert page.header.open.figure.text() == "€0"
    (lost,) = pipeline.lost(office.ws)
    assert (lost.reason, lost.competitor, lost.amount) == ("Price", "Rivalo GmbH", 1_000_000)


def test_a_reaction_that_asks_why_has_the_keyboard_and_escape_gives_it_back(office, qtbot):
    office.add("Website", "offer")
    page = office.show()
    page.board.choose(office.ids["Website"])
    cards = office.column("offer").list
    asked = page.bar.reactions
    QTest.keyClick(cards, str(len(asked.buttons)))  # the last one: declines
    assert asked.line.isVisible()
    assert asked.line.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert asked.line.isHidden()
    assert cards.hasFocus()
    QTest.keyClick(cards, str(len(asked.buttons)))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is asked.line.fields["note"]
    QTest.keyClicks(QApplication.focusWidget(), "too dear")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    found = queries.case(office.ws, office.ids["Website"])
    assert (found.outcome, bool(found.reason)) == ("lost", True)
    assert QApplication.focusWidget() is office.column("lost").strip, "where the case went, folded as it is"


def test_won_shows_in_the_header_this_month(office):
    office.add("Website", "offer", amount=1_000_000)
    page = office.show()
    page.board.choose(office.ids["Website"])
    assert page.bar.reactions.press(1)
    QTest.keyClick(page.bar.reactions.line.fields["note"], Qt.Key.Key_Return)
    assert queries.case(office.ws, office.ids["Website"]).outcome == "won"
    assert page.header.won.figure.text() == "€10,000"
    assert office.titles("won") == ["Website"]
    assert page.header.won.caption.text() == "Won in November"


def test_everything_by_keyboard(office):
    office.add("Website")
    office.add("Till")
    office.add("Server", "offer")
    page = office.show()
    page.board.focus_cards()
    first = office.column("first").list
    assert first.hasFocus()
    assert page.board.current == office.ids["Website"]
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.board.current == office.ids["Till"]
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert page.board.current == office.ids["Server"], "the empty column is stepped over"
    offer = office.column("offer").list
    assert offer.hasFocus()
    QTest.keyClick(offer, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert step_of(office, "Server") == "need"
    assert office.column("need").list.hasFocus()
    assert page.board.current == office.ids["Server"]
    QTest.keyClick(office.column("need").list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert step_of(office, "Server") == "offer"
    QTest.keyClick(office.column("offer").list, "3")  # still thinking: asks for a day
    QTest.keyClicks(page.bar.reactions.line.fields["day"], "Mon")
    QTest.keyClick(page.bar.reactions.line.fields["day"], Qt.Key.Key_Return)
    assert queries.case(office.ws, office.ids["Server"]).next_day == "2026-11-23"
    history.undo(office.ws)
    assert queries.case(office.ws, office.ids["Server"]).next_day != "2026-11-23"


def test_tab_goes_from_the_card_to_its_reactions(office):
    for title, step in (("Website", "first"), ("Till", "need"), ("Server", "offer")):
        office.add(title, step)
    page = office.show()
    page.board.choose(office.ids["Till"])
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.bar.reactions.buttons[0]:
            break
    assert QApplication.focusWidget() is page.bar.reactions.buttons[0]
    assert page.board.current == office.ids["Till"], "no other column took it on the way"
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        if isinstance(QApplication.focusWidget(), CardList):
            break
    assert QApplication.focusWidget() is office.column("need").list


def test_filters_leave_out_and_every_sum_follows(office, qtbot):
    tobias = users.add(office.ws, "Tobias Kern")
    office.add("Website", amount=1_000_000, close_day="2026-11-30")
    office.add("Server", "offer", office.firm, amount=2_000_000, owner_id=tobias, close_day="2026-10-01")
    office.add("Till", "need", amount=50_000)
    followups.cancel(office.ws, [queries.case(office.ws, office.ids["Till"]).next_id])
    page = office.show()
    filters = page.filters
    qtbot.waitUntil(lambda: "1" in filters.without_next.accessibleName())

    def shown():
        return sorted(card for view in page.board.shown for card in view.list.cards.ids)

    def expect(*titles):
        assert shown() == sorted(office.ids[title] for title in titles)
        wanted = sum(queries.case(office.ws, office.ids[title]).amount for title in titles)
        assert page.shown.total.amount == wanted
        assert sum(line.best for line in pipeline.expected(
            office.ws, 3, process_id=page.process_id, scope=filters.scope(page.process_id))) == wanted  # fmt: skip

    expect("Website", "Server", "Till")
    filters.mine.click()
    expect("Website", "Till")
    filters.without_next.click()
    expect("Till")
    filters.all.click()
    expect("Website", "Server", "Till")
    filters.slipped.click()
    expect("Server")
    filters.slipped.click()
    filters.large.click()
    expect("Website", "Server")
    filters.all.click()
    QTest.keyClicks(filters.search, "thal")
    expect("Server")
    filters.search.clear()
    QTest.keyClicks(filters.search, "WEB")
    expect("Website")
    filters.all.click()
    filters.period.chosen.emit("month")
    expect("Website", "Server")
    assert "closing by" in page.header.sub.text()


def test_filters_that_leave_nothing_say_so_and_are_cleared(office):
    office.add("Website")
    page = office.show()
    assert page.none.isHidden()
    QTest.keyClicks(page.filters.search, "nobody is called so")
    assert page.none.isVisible()
    (clear,) = [button for button in page.none.findChildren(QAbstractButton) if button.text() == "Show all"]
    clear.click()
    assert page.none.isHidden()
    assert office.titles("first") == ["Website"]


def test_sums_of_several_currencies_are_never_added(office):
    office.add("Website", amount=1_000_000)
    office.add("Server", amount=2_000_000)
    office.add("Zürich", amount=300_000, currency="CHF")
    page = office.show()
    assert page.header.open.figure.text() == "€30,000 · CHF 3,000"
    assert "€30,000 · CHF 3,000" in office.column("first").head.accessibleName()


def test_several_processes_are_switched(office):
    from crm_desktop.exchange import process_files

    office.add("Website", amount=1_000_000)
    process_files.available(office.ws, "ticket")
    cases.begin(office.ws, "ticket", office.anna, "Printer jammed")
    page = office.show()
    assert page.shown.process.code == "sales"
    office.context.commands.trigger("pipeline.next_process")
    assert page.shown.process.code == "ticket"
    assert page.header.sub.text() == "1 open case"
    assert page.header.open.isHidden(), "a ticket has no sum"
    office.context.commands.trigger("pipeline.next_process")
    assert page.shown.process.code == "sales"


def test_a_lost_column_is_unfolded_and_shows_its_cards(office):
    office.add("Website", "lost")
    page = office.show()
    lost = office.column("lost")
    QTest.mouseClick(lost.strip, Qt.MouseButton.LeftButton)
    assert not lost.folded
    assert office.titles("lost") == ["Website"]
    page.refresh(None)
    assert not lost.folded
    lost.fold_button.click()
    assert lost.folded


def test_without_a_process_a_new_case_takes_one_into_use(open_office, zone, qtbot):
    zone("Europe/Berlin")
    from tests.ui.cases.conftest import NOW

    window = open_office(lambda: NOW, "today", "contacts", "pipeline")
    window.context.go("pipeline")
    page = window.frame.pages.current
    assert page.stack.currentWidget() is page.empty
    someone = contacts.create(window.context.ws, first_name="Anna", last_name="Zebulon")
    page.new_case()
    from crm_desktop.ui.cases.new_case import NewCase

    (dialog,) = window.findChildren(NewCase)
    dialog.contact.set_contact(someone)
    dialog.create.click()
    assert page.stack.currentWidget() is page.board
    assert page.board.current
    assert page.bar.isVisible()


def test_a_file_for_reading_moves_nothing(office):
    office.add("Website")
    page = office.show()
    office.ws.read_only = True
    try:
        drag(office, "Website", "need")
        assert step_of(office, "Website") == "first"
        page.refresh(None)
        assert not page.header.new.isEnabled()
    finally:
        office.ws.read_only = False


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_ten_thousand_cards_are_read_in_parts(office, size):
    office.window.resize(*size)
    for number in range(120):
        office.add(f"Case {number}")
    page = office.show()
    cards = office.column("first").list
    assert cards.cards.rowCount() == 120
    assert cards.cards.parts.known < 60
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert cards.cards.look(119).case.title == "Case 119"
    assert page.shown.total.count == 120


def test_a_ticket_shows_its_number_and_when_it_is_due(office):
    from crm_desktop.exchange import process_files

    process_files.available(office.ws, "ticket")
    found = cases.begin(office.ws, "ticket", office.anna, "<img src=x> jammed", due_day="2026-11-17")
    page = office.show()
    page.show_process(queries.case(office.ws, found).process_id)
    cards = page.board.view_of(found).list.cards
    card = cards.look(0)
    assert (card.amount, card.late, card.strong) == ("#1 · due Tue 17 Nov", True, False)
    assert "<img" not in cards.data(cards.index(0, 0), Qt.ItemDataRole.ToolTipRole)


@pytest.fixture
def win(open_office, zone):
    """Wins a case of the acquisition by its reaction on the board; gives the window."""
    from crm_desktop.exchange import process_files
    from tests.ui.cases.conftest import NOW

    def won(follow_on_gone=False):
        zone("Europe/Berlin")
        window = open_office(lambda: NOW, "today", "contacts", "pipeline")
        ws = window.context.ws
        process_files.available(ws, "acquisition")
        if follow_on_gone:
            processes.delete(ws, process_files.available(ws, "after_sales"))
        someone = contacts.create(ws, first_name="Anna", last_name="Zebulon")
        found = cases.begin(ws, "acquisition", someone, "Server")
        cases.move(ws, found, "offer")
        window.context.go("pipeline", found)
        page = window.frame.pages.current
        assert page.bar.reactions.press(1)
        page.bar.reactions.line.finish()
        return window

    return won


def test_a_won_case_says_what_did_not_begin_because_its_process_is_gone(win):
    window = win(follow_on_gone=True)
    assert "not begun: “after_sales”" in window.frame.toasts.current.label.text()


def test_the_card_whose_reactions_are_asked_stays_in_sight(office):
    for number in range(12):
        office.add(f"Case {number}")
    page = office.show()
    page.board.choose(office.ids["Case 11"])
    QApplication.processEvents()
    cards = office.column("first").list
    assert page.bar.isVisible()
    assert cards.viewport().rect().contains(cards.card_rect(11)), "the bar below must not push it out"


def test_a_won_case_says_what_began_after_it(win):
    window = win()
    assert "begun: After the sale" in window.frame.toasts.current.label.text()
    assert len(queries.open_cases(window.context.ws)) == 1


def test_every_part_that_takes_the_keyboard_has_a_name(office):
    office.add("Website", amount=1_000_000)
    page = office.show()
    page.board.choose(office.ids["Website"])
    for view in ("board", "list", "forecast"):
        page.show_view(view)
        QApplication.processEvents()
        unnamed = [
            widget for widget in page.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (widget.accessibleName() or getattr(widget, "text", str)())
        ]  # fmt: skip
        assert not unnamed


def test_the_process_of_the_board_is_drawn_from_here(open_office, zone):
    from tests.ui.cases.conftest import NOW

    zone("Europe/Berlin")
    window = open_office(lambda: NOW, "today", "contacts", "pipeline", "designer")
    from crm_desktop.exchange import process_files

    process_id = process_files.available(window.context.ws, "acquisition")
    window.context.go("pipeline")
    (extra,) = window.frame.pages.current.header.process.extras
    extra.callback()
    assert window.context.navigation.current.screen == "designer"
    assert window.context.navigation.current.record_id == process_id


def test_enter_and_double_click_open_the_case(open_office, zone):
    from crm_desktop.exchange import process_files
    from tests.ui.cases.conftest import NOW

    zone("Europe/Berlin")
    window = open_office(lambda: NOW, "today", "contacts", "pipeline", "case")
    context = window.context
    process_files.available(context.ws, "acquisition")
    someone = contacts.create(context.ws, first_name="Anna", last_name="Zebulon")
    found = cases.begin(context.ws, "acquisition", someone, "Server")
    context.go("pipeline", found)
    page = window.frame.pages.current
    QApplication.processEvents()
    assert page.bar.open_button.isVisible()
    cards = page.board.view_of(found).list
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert (context.navigation.current.screen, context.navigation.current.record_id) == ("case", found)
    context.navigation.back()
    QApplication.processEvents()
    assert page.isVisible()
    place = cards.card_rect(0).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert context.navigation.current.screen == "case"


def test_a_case_is_deleted_and_brought_back(office):
    office.add("Website", amount=1_000_000)
    page = office.show()
    page.board.choose(office.ids["Website"])
    office.context.commands.trigger("pipeline.delete")
    assert page.header.open.figure.text() == "€0"
    assert page.bar.isHidden()
    office.context.commands.trigger("edit.undo")
    assert page.header.open.figure.text() == "€10,000"


def test_a_new_case_from_a_contact_is_about_that_contact(office, qtbot):
    from crm_desktop.ui.cases.new_case import NewCase

    office.context.go("contacts", office.anna)
    office.context.commands.trigger("case.new")
    (dialog,) = office.window.findChildren(NewCase)
    assert dialog.contact.value == office.anna
    dialog.name.setText("Website")
    dialog.create.click()
    assert office.context.navigation.current.screen == "pipeline"
    assert office.titles("first") == ["Website"]
    assert office.page.board.current == queries.open_cases(office.ws)[0].id


def test_the_palette_finds_cases(office):
    from crm_desktop.ui.pipeline.setup import describe_case, find_cases

    found = office.add("Website relaunch")
    (hit,) = find_cases(office.context, "relaunch", 5)
    assert (hit.title, hit.route.record_id) == ("Website relaunch", found)
    assert describe_case(office.context, hit.route).title == "Website relaunch"
    assert find_cases(office.context, "#1", 5)[0].title == "Website relaunch"
    assert not find_cases(office.context, "x", 5)


def test_messages_stand_above_the_reactions(office):
    office.add("Website")
    page = office.show()
    page.board.choose(office.ids["Website"])
    office.context.commands.trigger("pipeline.ahead")
    QApplication.processEvents()
    toast = office.window.frame.toasts.current
    foot = toast.mapToGlobal(toast.rect().bottomLeft()).y() - 16  # of the panel; the rest is its shadow
    assert foot < page.bar.mapToGlobal(QPoint(0, 0)).y()
    office.context.go("contacts")
    assert office.window.frame.foot_room == 0


def test_a_column_scrolls_while_a_card_is_carried_near_its_foot(office, qtbot):
    for number in range(30):
        office.add(f"Case {number}", "need")
    office.add("Website")
    page = office.show()
    source, place = press_card(office, "Website")
    mouse(source, QEvent.Type.MouseMove, place + QPoint(20, 4))
    target = office.column("need").list
    bar = target.verticalScrollBar()
    assert bar.value() == 0
    move_to(source, target, QPoint(60, target.height() - 6))
    qtbot.waitUntil(lambda: bar.value() > 200)
    mouse(source, QEvent.Type.MouseButtonRelease, source.mapFromGlobal(target.mapToGlobal(QPoint(60, 100))))
    assert step_of(office, "Website") == "need"
    assert page.board.current == office.ids["Website"]


def test_in_a_field_ctrl_and_arrows_move_by_words_not_the_card(office):
    office.add("Website", "need")
    page = office.show()
    page.board.choose(office.ids["Website"])
    page.focus_search()
    QTest.keyClicks(page.filters.search, "web")
    page.board.choose(office.ids["Website"], focus=False)
    assert page.filters.search.hasFocus()
    QTest.keyClick(page.filters.search, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert step_of(office, "Website") == "need"
    assert page.filters.search.cursorPosition() == 0
