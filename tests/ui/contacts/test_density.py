"""Rows of three heights, for cards and table, remembered on this computer."""

from __future__ import annotations

import pytest

from crm_desktop.common.settings import Settings
from crm_desktop.ui.contacts import density


@pytest.mark.parametrize("table", [False, True])
def test_rows_of_every_height(page, office, qtbot, table):
    view, commands = page.list.view, office.context.commands
    if table:
        commands.trigger("list.toggle_table")
    heights = []
    for name in density.DENSITIES:
        commands.trigger(f"list.rows_{name}")
        assert commands.get(f"list.rows_{name}").checked()
        assert Settings().get(density.SETTING) == name
        heights.append(view.row_height)
        assert not view.grab().isNull()
    assert heights == sorted(set(heights))


def test_the_place_in_the_list_stays(page, office):
    view = page.list.view
    view.verticalScrollBar().setValue(10 * view.row_height)
    first = page.list.contacts.id_at(view.rowAt(0))
    office.context.commands.trigger("list.rows_compact")
    assert page.list.contacts.id_at(view.rowAt(0)) == first


def test_a_new_list_has_the_height_chosen_before(office, page):
    office.context.commands.trigger("list.rows_roomy")
    high = page.list.view.row_height
    office.rebuild()
    again = office.frame.pages.current.list
    assert again.view.row_height == high
    office.context.commands.trigger("list.toggle_table")
    assert again.view.row_height == density.DENSITIES[density.ROOMY].row_height
