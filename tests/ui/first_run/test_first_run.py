"""From nothing to one's own file, as a newcomer does it."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n, paths
from crm_desktop.exchange import backup
from crm_desktop.ui import screens
from crm_desktop.ui.first_run.page import CONTACTS, PLACE, FirstRunPage
from tests.ui.importing import sources


@pytest.fixture
def newcomer(make_window):
    window = make_window(*(s for s in screens.SCREENS if s.id in ("contacts", "import", "first_run")), shown=False)
    window.start(None)
    window.show()
    return window


def page(window) -> FirstRunPage:
    found = window.frame.pages.current
    assert isinstance(found, FirstRunPage)
    return found


def to_contacts(window, name: str = "Kanzlei Bergmann") -> FirstRunPage:
    first = page(window)
    first.primary.click()
    QTest.keyClicks(first.steps[1].name, name)
    first.primary.click()
    first.primary.click()
    assert first.draft.step == CONTACTS
    return first


def test_a_newcomer_sees_the_first_run_alone(newcomer):
    assert page(newcomer).draft.step == 0
    assert not newcomer.frame.panel.isVisible()
    assert not newcomer.frame.top_bar.isVisible()


def test_language_and_look_change_at_once(newcomer):
    page(newcomer).step.languages["de"].click()
    assert i18n.language() == "de"
    first = page(newcomer)
    assert first.step.heading.text() == "Willkommen bei Kontor"
    first.step.looks["dark"].click()
    assert newcomer.context.theme.mode == "dark"
    assert newcomer.settings.get("language") == "de"


def test_a_language_chosen_with_arrow_keys_keeps_the_keyboard(newcomer, qtbot):
    """The content is built anew in that language; the keyboard stood nowhere until Tab."""
    newcomer.activateWindow()
    page(newcomer).step.first().setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right if i18n.language() == "de" else Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page(newcomer).step.languages[i18n.language()])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in page(newcomer).step.looks.values()


def test_four_steps_make_the_file_and_lead_to_the_import(newcomer):
    first = to_contacts(newcomer)
    assert first.primary.text() == "Continue with Outlook"
    first.primary.click()
    file = paths.documents_folder() / "Kanzlei Bergmann.kontor"
    assert newcomer.context.ws.path == file
    assert newcomer.context.navigation.current.screen == "import"
    assert newcomer.windowTitle() == "Kanzlei Bergmann – Kontor"
    guides = newcomer.frame.pages.current.files.guides
    assert guides._buttons["outlook"].isChecked()


def test_the_primary_button_names_the_choice(newcomer):
    first = to_contacts(newcomer)
    first.step.cards["table"].click()
    assert first.primary.text() == "Continue with Excel or CSV"


def test_a_dropped_list_is_opened_in_the_wizard(newcomer, tmp_path, qtbot):
    first = to_contacts(newcomer)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sources.workbook(tmp_path / "Kunden.xlsx")))])
    nothing = Qt.KeyboardModifier.NoModifier
    first.step.drop.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    )
    wizard = newcomer.frame.pages.current
    qtbot.waitUntil(lambda: wizard.draft.look is not None, timeout=20_000)
    assert wizard.draft.file_name == "Kunden.xlsx"


def test_later_begins_empty(newcomer):
    to_contacts(newcomer).step.later.click()
    assert newcomer.context.navigation.current.screen == "contacts"
    assert newcomer.context.has_file


def test_a_synchronised_folder_is_refused_where_it_was_chosen(newcomer, tmp_path):
    first = page(newcomer)
    first.go_to(PLACE)
    first.step.use_folder(tmp_path / "Dropbox")
    assert not first.primary.isEnabled()
    assert "Dropbox" in first.step.place._said.text()
    first.step.proposal.click()
    assert first.primary.isEnabled()


def test_a_file_of_that_name_can_be_opened_instead(newcomer):
    first = to_contacts(newcomer)
    first.step.later.click()
    newcomer.begin()
    again = page(newcomer)
    again.draft.name = "Kanzlei Bergmann"
    again.go_to(PLACE)
    assert not again.primary.isEnabled()
    again.step.existing.click()
    assert newcomer.context.navigation.current.screen == "contacts"


def test_the_second_place_for_backups_is_kept(newcomer, tmp_path):
    first = page(newcomer)
    first.draft.name = "Büro"
    first.go_to(PLACE)
    first.step.use_backup(tmp_path)
    first.primary.click()
    first.step.later.click()
    assert newcomer.settings.get(backup.SECOND_FOLDER) == str(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_backup_folder_that_cannot_be_written_is_named_in_place(newcomer, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    refused(newcomer, locked)


def test_a_backup_folder_that_is_gone_is_named_in_place(newcomer, tmp_path):
    refused(newcomer, tmp_path / "stick")


def refused(window, folder) -> None:
    first = page(window)
    first.go_to(PLACE)
    first.step.use_backup(folder)
    first.primary.click()
    first.step.later.click()
    assert first.draft.step == PLACE
    assert str(folder) in first.step.backup._said.text()
    assert not window.context.has_file


def test_enter_goes_on_from_the_keyboard_alone(newcomer):
    first = page(newcomer)
    first.setFocus()
    QTest.keyClick(first.focusWidget() or first, Qt.Key.Key_Return)
    QTest.keyClicks(first.steps[1].name, "Werkstatt")
    QTest.keyClick(first.steps[1].name, Qt.Key.Key_Return)
    assert first.draft.step == PLACE
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert first.draft.step == CONTACTS


@pytest.mark.parametrize(
    ("typed", "stem"), [("A/B: C?", "A B C"), ("  ", "My contacts"), ("Müller & Co.", "Müller & Co")]
)
def test_any_name_makes_a_file_name(typed, stem):
    from crm_desktop.ui.first_run.draft import file_stem

    assert file_stem(typed) == stem


def test_the_largest_text_shows_the_field_one_is_to_type_into(newcomer, qtbot):
    from crm_desktop.ui import fonts

    newcomer.resize(1024, 700)
    try:
        newcomer.set_text_size(fonts.SIZES[-1])
        first = page(newcomer)
        first.go_to(1)
        field = first.step.first()
        qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
        hint = first.hint
        first.go_to(3)
        qtbot.waitUntil(lambda: hint.isVisible() and not any("…" in line for line in hint._shown(hint.width())))
    finally:
        fonts.set_size(100)
