"""Nothing a person can do is missing from menus, palette or a language. Runs over every declared screen."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.i18n import read_catalog
from crm_desktop.ui import icons, screens
from crm_desktop.ui.commands import GROUPS, Command, mnemonics
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.ranking import prepare, score
from crm_desktop.ui.shell.menus import command_menu, groups_with_commands


@pytest.fixture
def all_commands(make_window, workspace_file, qtbot):
    """The window with the real screens, each opened once, so that all their commands are there."""
    window = make_window(*screens.SCREENS) if screens.SCREENS else make_window()
    if screens.SCREENS:
        assert window.files.open(workspace_file)
    # What screens give the whole window is there some steps after the first picture.
    qtbot.waitUntil(lambda: window.context.changes._timer.isActive())
    for screen in window.screens:
        window.frame.pages.show_route(Route(screen.id))
    window.context.commands.refresh()
    yield window.context.commands
    window.context.background.stop()  # what the screens began to look for


def test_every_command_is_in_a_menu(all_commands, make_window):
    groups = [group for group, _ in GROUPS]
    for command in all_commands:
        assert command.group in groups, f"{command.id} is in no menu"
    screens_seen = {command.screen for command in all_commands}
    for screen in screens_seen:
        all_commands.show_screen(screen)
        wanted = {command.id for command in all_commands if command.screen in ("", screen)}
        shown = set()
        for group, _ in groups_with_commands(all_commands):
            menu = command_menu(all_commands.parent(), group, all_commands, lambda g=group: all_commands.in_group(g))
            menu.aboutToShow.emit()
            titles = {action.text().partition("\t")[0].replace("&", "") for action in menu.actions()}
            shown |= {c.id for c in all_commands.in_group(group) if c.title().replace("&", "") in titles}
            menu.aboutToHide.emit()
        assert shown == wanted


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_palette_finds_every_command_by_its_text(all_commands, language):
    i18n.set_language(language)
    for command in all_commands:
        found = score(command.title(), prepare(command.words()))
        assert found > 90, f"{command.id}: {command.title()}"
        for word in (*command.synonyms_en.split(","), *command.synonyms_de.split(",")):
            assert score(word, prepare(command.words())) > 0, f"{command.id}: {word}"


def test_every_command_has_both_languages(all_commands):
    for command in all_commands:
        assert command.text.strip(), command.id
        assert command.synonyms_en.strip(), f"{command.id} has no English synonyms"
        assert command.synonyms_de.strip(), f"{command.id} has no German synonyms"
        assert command.text in read_catalog("de", command.tr.context), f"{command.id}: “{command.text}” has no German"


def test_every_command_has_an_icon_that_exists(all_commands):
    for command in all_commands:
        assert command.icon, f"{command.id} has no icon"
        icons.pixmap(command.icon)


def test_no_key_belongs_to_two(all_commands):
    for screen in {command.screen for command in all_commands}:
        keys = [key for command in all_commands if command.screen in ("", screen) for key in command.all_keys()]
        assert len(keys) == len(set(keys)), f"on {screen or 'every screen'}: {sorted(keys)}"


@pytest.mark.parametrize("language", ["en", "de"])
def test_menu_letters_are_unique(all_commands, language):
    i18n.set_language(language)
    for screen in {command.screen for command in all_commands}:
        all_commands.show_screen(screen)
        for group, _ in groups_with_commands(all_commands):
            marked = mnemonics(command.title() for command in all_commands.in_group(group))
            letters = [text[text.index("&") + 1].casefold() for text in marked if "&" in text]
            assert len(letters) == len(set(letters))
            assert len(letters) >= min(len(marked), 12), f"{group} has entries without a letter"


def test_the_registry_refuses_doubles(all_commands):
    first = next(command for command in all_commands if command.shortcut)
    same = {"tr": first.tr, "text": "x", "run": print, "group": "file", "synonyms_en": "x", "synonyms_de": "x"}
    with pytest.raises(ValueError, match="declared twice"):
        all_commands.add(Command(first.id, **same))
    with pytest.raises(ValueError, match="belongs to"):
        all_commands.add(Command("another", shortcut=first.shortcut, **same))
