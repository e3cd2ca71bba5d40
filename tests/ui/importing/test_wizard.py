"""The wizard as a person uses it, on real files made here."""

from __future__ import annotations

from crm_desktop.store.queries import listing
from crm_desktop.ui.importing import draft as at

from . import sources


def test_an_outlook_list_comes_in_as_the_dry_run_said(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    assert wizard.draft.program == "Outlook"
    wizard.to(at.TRIAL)
    ws = wizard.window.context.ws
    assert listing.count_all(ws) == 0
    figures = wizard.draft.plan.figures
    wizard.run()
    outcome = wizard.draft.outcome
    assert outcome.figures == figures
    assert listing.count_all(ws) == figures.people + figures.companies == 24 + 5
    assert wizard.page.result.show_all.text() == "Show 29 contacts"
    wizard.page.result.show_all.click()
    assert wizard.window.context.navigation.current.screen == "contacts"


def test_a_second_import_adds_nothing(wizard, tmp_path):
    path = sources.workbook(tmp_path / "Kunden.xlsx")
    wizard.choose(path)
    wizard.run()
    count = listing.count_all(wizard.window.context.ws)
    wizard.frame.primary.click()
    wizard.choose(path)
    wizard.run()
    assert not wizard.draft.outcome.operation_id
    assert wizard.page.result.heading.text() == "All of it is in Kontor already"
    assert listing.count_all(wizard.window.context.ws) == count


def test_the_import_can_be_undone_on_its_last_page(wizard, tmp_path):
    wizard.choose(sources.outlook(tmp_path / "Kontakte.CSV"))
    wizard.run()
    wizard.page.result.undo.click()
    wizard.wait(lambda: wizard.draft.outcome.undone)
    assert listing.count_all(wizard.window.context.ws) == 0
    assert wizard.page.result.heading.text() == "The import was undone"
