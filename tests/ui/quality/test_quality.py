"""Data quality: every figure equals its list, leads there, and falls after putting right."""

from __future__ import annotations

import shutil
import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from crm_desktop.operations import contacts, notes
from crm_desktop.records import quality
from crm_desktop.store.queries import listing
from crm_desktop.ui import screens
from crm_desktop.ui.quality.page import DOUBLES
from tests.ui.widgets.test_names_and_room import unnamed

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(make_window, workspace_file, tmp_path, qtbot):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    declared = [screen for screen in screens.SCREENS if screen.id in ("contacts", "duplicates", "quality")]
    window = make_window(*declared)
    window.context.clock = lambda: NOW
    problems: list[BaseException] = []
    window.errors.show = problems.append
    assert window.files.open(path)
    qtbot.waitUntil(lambda: window.context.providers.duplicates is not None)
    yield window
    window.context.background.stop()
    assert not problems, problems


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def people(ws) -> list[str]:
    """Four people; everything is wrong with somebody."""
    names = ("Anna Adler", "Bernd Zimmermann", "Clara Dorn", "Dieter Ebel")
    ids = [contacts.create_named(ws, "person", name) for name in names]
    contacts.add_address(ws, ids[0], street="Am Kanal 1", zip="14467", city="Hamburg", country="DE")
    contacts.add_address(ws, ids[1], street="Weinberg 7", zip="14467", city="Potsdam", country="DE")
    contacts.add_channel(ws, ids[2], "email", "anna@@example")
    bounced = contacts.add_channel(ws, ids[3], "email", "b@example.com")
    contacts.mail_came_back(ws, [bounced])
    contacts.post_came_back(ws, ids[1], NOW.date())
    contacts.set_fields(ws, ids[:2], {"salutation": "ms", "legal_basis": "Vertrag"})
    ws.clock = lambda: datetime(2025, 1, 1, tzinfo=UTC)
    notes.add(ws, ids[0], "Lange her")
    ws.clock = lambda: NOW
    notes.add(ws, ids[1], "Gerade eben")
    return ids


def show(window, qtbot):
    window.context.go("quality")
    page = window.frame.pages.current
    settle(page, qtbot)
    return page


def settle(page, qtbot) -> None:
    qtbot.waitUntil(lambda: page._count is None and not page._search.running, timeout=20_000)


def figures(page) -> dict[str, str]:
    return {name: tile.figure.text() for name, tile in page.tiles.items()}


def test_every_figure_and_its_list_are_the_same(window, people, qtbot):
    page = show(window, qtbot)
    found = figures(page)
    assert found == {
        quality.NO_ZIP: "2", quality.WRONG_ZIP: "1", quality.INVALID: "1", quality.BOUNCED: "1",
        quality.NO_SALUTATION: "2", quality.STALE: "3", quality.NO_BASIS: "2", quality.NO_OWNER: "4", DOUBLES: "0",
        quality.RETURNED: "1",
    }  # fmt: skip
    for name, number in found.items():
        if name == DOUBLES:
            continue
        page.show_list(name)
        pane = window.frame.pages.current.list
        qtbot.waitUntil(lambda pane=pane, number=number: pane.contacts.count == int(number))
        assert pane.filter.isVisible(), name


def test_figures_fall_after_putting_right(window, ws, people, qtbot):
    page = show(window, qtbot)
    address = ws.value("SELECT id FROM address WHERE city = 'Hamburg'")
    contacts.change_address(ws, address, city="Potsdam")
    mail = ws.value("SELECT id FROM channel WHERE value = 'anna@@example'")
    contacts.change_channel(ws, mail, value="anna@example.com")
    contacts.set_fields(ws, people, {"salutation": "ms", "legal_basis": "Vertrag"})
    qtbot.waitUntil(lambda: page._count is not None or figures(page)[quality.WRONG_ZIP] == "0")
    settle(page, qtbot)
    now = figures(page)
    assert [now[name] for name in (quality.WRONG_ZIP, quality.INVALID, quality.NO_SALUTATION, quality.NO_BASIS)] == [
        "0"
    ] * 4
    assert not page.tiles[quality.WRONG_ZIP].link.isVisible()


def test_the_months_are_chosen_and_kept(window, people, qtbot):
    page = show(window, qtbot)
    page._choose_months("36")
    settle(page, qtbot)
    assert figures(page)[quality.STALE] == "2"  # those nobody ever contacted
    assert "36 months" in page.tiles[quality.STALE].detail.text()
    page.show_list(quality.STALE)
    assert window.frame.pages.current.list.state.where == quality.questions(36)[quality.STALE]
    assert window.context.settings.get("quality_stale_months") == 36


def test_duplicates_are_counted_and_lead_to_their_page(window, ws, people, qtbot):
    for _ in range(2):
        contacts.create(
            ws, first_name="Anna", last_name="Beispiel", email="ab@example.com", birthday="1971-03-04",
            phone="+49 331 555 01 20",
        )  # fmt: skip
    page = show(window, qtbot)
    assert figures(page)[DOUBLES] == "1"
    page.show_list(DOUBLES)
    assert window.frame.pages.current.screen_id == "duplicates"
    window.frame.pages.current.keep_apart(0)
    page = show(window, qtbot)
    assert figures(page)[DOUBLES] == "0"
    assert page.tiles[DOUBLES].link.isHidden(), "nothing is left to go through"
    assert listing.count_all(ws) == 6


def test_the_page_can_be_heard(window, people, qtbot):
    page = show(window, qtbot)
    assert unnamed(QAccessible.queryAccessibleInterface(page)) == []
    assert page.tiles[quality.NO_ZIP].link.accessibleName() == "Show: 2 without a postal code"


def test_one_comes_back_to_the_tile_whose_contacts_one_put_right(window, ws, people, qtbot):
    window.activateWindow()
    window.context.go("quality")
    page = window.frame.pages.current
    tile = page.tiles[quality.NO_SALUTATION]
    qtbot.waitUntil(lambda: tile.figure.text() == "2")
    assert tile.caption.text() == "without a form of address"  # reads right for one and for many
    tile.link.setFocus()
    tile.link.click()
    contacts.set_fields(ws, people[2:3], {"salutation": "ms"})
    assert window.context.navigation.back()
    assert window.frame.pages.current is page
    assert window.focusWidget() is tile.link
    qtbot.waitUntil(lambda: tile.figure.text() == "1")
    page.tiles[DOUBLES].show_number(1)
    assert page.tiles[DOUBLES].caption.text() == "possible duplicate"
    page.tiles[DOUBLES].show_number(2)
    assert page.tiles[DOUBLES].caption.text() == "possible duplicates"


def test_doubles_are_counted_where_the_window_begins_with_this_page(window, people, qtbot):
    search, window.context.providers.duplicates = window.context.providers.duplicates, None
    window.context.go("quality")  # before all is set up
    window.context.providers.duplicates = search
    tile = window.frame.pages.current.tiles[DOUBLES]
    qtbot.waitUntil(lambda: tile.figure.text() == "0")


def test_the_keyboard_stands_over_the_list_when_its_last_contact_is_put_right(window, ws, people, qtbot):
    window.activateWindow()
    page = show(window, qtbot)
    page.show_list(quality.WRONG_ZIP)
    contacts_page = window.frame.pages.current
    pane = contacts_page.list
    pane.apply(pane.state._replace(mode="table"))
    qtbot.waitUntil(lambda: pane.contacts.count == 1)
    window.context.go("contacts", pane.contacts.id_at(0))
    contacts.change_address(ws, ws.value("SELECT id FROM address WHERE city = 'Hamburg'"), city="Potsdam")
    qtbot.waitUntil(lambda: pane.contacts.count == 0)
    assert window.context.navigation.back() or contacts_page.go_back()
    qtbot.waitUntil(lambda: window.focusWidget() is pane.head.search)


def test_doubles_that_came_after_the_search_are_counted_when_one_looks_again(window, ws, people, qtbot):
    page = show(window, qtbot)
    assert figures(page)[DOUBLES] == "0"
    window.context.go("contacts")
    for _ in range(2):  # as an import does
        contacts.create(ws, first_name="Anna", last_name="Beispiel", email="ab@example.com", birthday="1971-03-04")
    window.context.go("quality")
    qtbot.waitUntil(lambda: page.tiles[DOUBLES].figure.text() == "1")
    assert page.tiles[DOUBLES].link.text() == "Go through"


def test_a_page_made_anew_while_it_counts_is_no_error(window, people, qtbot, monkeypatch):
    """As after a change of language."""
    go_on, count = threading.Event(), listing.count
    monkeypatch.setattr(listing, "count", lambda *given: go_on.wait(10) and count(*given))
    window.context.go("quality")
    old = window.frame.pages.current
    assert old._count is not None
    window.rebuild()
    qtbot.waitUntil(lambda: not isValid(old))
    go_on.set()
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: not window.context.background.busy() and page._count is None)
