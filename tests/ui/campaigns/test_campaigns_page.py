"""The screen of campaigns: from the first one to the follow-up, by keyboard where it matters."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from crm_desktop.operations import (
    campaign_audience,
    campaign_responses,
    campaigns,
    consents,
    contacts,
    letters,
    processes,
)
from crm_desktop.operations import cases as cases_operations
from crm_desktop.store.queries import call_lists, cases
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.ui.campaigns import forms
from crm_desktop.ui.campaigns.note_dialog import NoteDialog
from crm_desktop.ui.campaigns.page import RESPONSES
from tests.clocks import Wall
from tests.operations.test_cases import shipped


@pytest.fixture
def window(open_office, zone):
    zone("Europe/Berlin")
    clock = Wall(datetime(2026, 11, 18, 8, 0, tzinfo=UTC))
    window = open_office(clock, "campaigns", "contacts", "letters", "mailing", "calls", "case", "pipeline")
    processes.install(window.context.ws, shipped("acquisition", "en"))
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def people(ws):
    made = []
    for number in range(4):
        who = contacts.create(ws, first_name="Anna", last_name=f"Muster{number}", email=f"p{number}@example.com")
        contacts.add_address(ws, who, street=f"Weg {number}", zip="14467", city="Potsdam", country="DE")
        contacts.add_channel(ws, who, "phone", f"0331 55501{number}")
        made.append(who)
    return made


@pytest.fixture
def page(window, qtbot):
    assert window.context.go("campaigns")
    return window.frame.pages.current


@pytest.fixture
def running(ws, people, window, qtbot):
    """A campaign whose letter has gone out to four people."""
    made = campaigns.create(ws, "Winter", budget=50000)
    step = campaigns.add_step(ws, made, "letter", code="W26-A")
    campaign_audience.set_audience(ws, made, campaign_audience.of_contacts(people), "Four")
    letters.log(ws, [letters.Sent([who]) for who in people], "Winter", campaign_step=step)
    return made


def ready(page, qtbot):
    qtbot.waitUntil(lambda: not page.reader.busy)


def dialog(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_the_first_campaign_is_made_in_the_empty_page(window, ws, page, qtbot):
    assert page.empty.isVisible()
    qtbot.keyClick(page.empty_button, Qt.Key.Key_Space)
    form = dialog(window, forms.FormDialog)
    qtbot.keyClick(form.save_button, Qt.Key.Key_Space)
    assert form.isVisible(), "without a name it stays open"
    form.inputs["name"].setText("Winter")
    form.inputs["budget"].setText("lots")
    form.save()
    assert form.isVisible()
    form.inputs["budget"].setText("1.250,50")
    form.inputs["goal_responses"].setText("12")
    form.save()
    (found,) = queries.campaigns(ws)
    assert (found.name, found.budget, found.goal_responses) == ("Winter", 125050, 12)
    assert page.campaign.id == found.id
    assert page._content.isVisible()


def test_ticked_contacts_become_the_audience(window, ws, people, qtbot):
    window.context.go("contacts")
    window.context.go("campaigns", new=True, ids=tuple(people[:2]))
    form = dialog(window, forms.FormDialog)
    form.inputs["name"].setText("Two")
    form.save()
    page = window.frame.pages.current
    ready(page, qtbot)
    assert campaign_audience.audience(ws, page.campaign.id).ids == people[:2]
    assert "2 of 2" in page.steps.count.text()


def test_steps_are_added_and_begun_in_the_wizard_of_letters(window, ws, people, page, qtbot):
    made = campaigns.create(ws, "Winter")
    campaign_audience.set_audience(ws, made, campaign_audience.of_contacts(people), "Four")
    page.refresh(None)
    page.steps.add.click()
    form = dialog(window, forms.FormDialog)
    assert form.inputs["code"].text() == "W26-A"
    form.inputs["name"].setText("Reply card")
    form.inputs["template"].set_value("Letter DIN 5008 A")
    form.save()
    ready(page, qtbot)
    (card,) = page.steps.cards
    assert "4 people" in card.about.text()
    card.begin_button.click()
    wizard = window.frame.pages.current
    assert wizard.screen_id == "letters"
    assert set(wizard.draft.who.ids) == set(people)
    assert wizard.draft.purpose == "advertising"
    assert wizard.draft.campaign_step == queries.steps(ws, made)[0].id
    assert wizard.draft.chosen is None or wizard.draft.chosen.name == "Letter DIN 5008 A"
    assert not queries.campaign(ws, made).frozen_at, "nothing has gone out yet"
    wizard.recipients._chosen("all:")
    assert wizard.draft.campaign_step == "", "other people do not count for the campaign"
    qtbot.waitUntil(lambda: not wizard.runner.busy and not window.context.background.busy())


def test_mails_go_through_their_screen_and_calls_become_a_list(window, ws, people, page, qtbot):
    made = campaigns.create(ws, "Winter", purpose="invitation")
    mail = campaigns.add_step(ws, made, "email", template="Reminder")
    calls = campaigns.add_step(ws, made, "call")
    for who in people[:2]:
        for channel in ("email", "phone"):
            consents.record(ws, who, channel, "invitation", "allowed")
    campaign_audience.set_audience(ws, made, campaign_audience.of_contacts(people), "Four")
    page.refresh(None)
    page.running.begin(page.campaign, mail)
    mailing = window.frame.pages.current
    assert mailing.screen_id == "mailing"
    assert (set(mailing.serial.draft.ids), mailing.serial.draft.campaign_step) == (set(people[:2]), mail)
    assert mailing.serial.draft.template_name == "Reminder"
    qtbot.waitUntil(lambda: not mailing.serial.reader.busy)
    window.context.go("campaigns")
    page.running.begin(page.campaign, calls)
    (found,) = call_lists.call_lists(ws)
    assert window.frame.pages.current.screen_id == "calls"
    assert [one.contact_id for one in call_lists.entries(ws, found.id)] == people[:2]
    assert queries.campaign(ws, made).frozen_at


def test_an_event_is_noted_for_whom_one_ticks(window, ws, people, page, qtbot):
    made = campaigns.create(ws, "Fair")
    step = campaigns.add_step(ws, made, "event", name="House fair")
    campaign_audience.set_audience(ws, made, campaign_audience.of_contacts(people), "Four")
    page.refresh(None)
    page.running.begin(page.campaign, step)
    form = dialog(window, NoteDialog)
    form.save()
    assert form.isVisible(), "nobody is ticked"
    form.people.toggle(form.people.item(0))
    form.people.toggle(form.people.item(2))
    form.text.setText("tried the demo")
    form.save()
    assert queries.step(ws, step).addressed == 2
    page.running._tick(step, True)
    assert queries.step(ws, step).done_at


def test_figures_and_groups_of_a_running_campaign(window, ws, people, running, page, qtbot):
    campaign_responses.add(ws, running, people[0], "order")
    campaign_responses.add(ws, running, people[1], "return")
    campaigns.add_cost(ws, running, "Postage", 380)
    page.open(type("Route", (), {"record_id": running, "get": lambda self, name, default=None: default})())
    ready(page, qtbot)
    tiles = page.head.tiles
    assert [tiles[name].figure.text() for name in ("addressed", "responded", "spent")] == ["4", "1", "€3.80"]
    assert "25 %" in tiles["responded"].detail.text()
    page.head.links["silent"].click()
    shown = window.frame.pages.current
    assert shown.screen_id == "contacts"
    qtbot.waitUntil(lambda: shown.list.view.contacts.count == 2)


def test_a_response_is_written_down_by_keyboard(window, ws, people, running, page, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(window.errors, "show", said.append)
    page.refresh(None)
    window.context.commands.trigger("campaigns.response")
    assert page.tabs.currentIndex() == RESPONSES
    tab = page.responses
    tab.write_down()
    assert queries.responses(ws, running) == []
    tab.who.set_contact(people[2])
    tab.code.setText("w26-a")
    tab.note.setText("on the card")
    qtbot.keyClick(tab.note, Qt.Key.Key_Return)
    (found,) = queries.responses(ws, running)
    assert (found.contact_id, found.code, found.note) == (people[2], "W26-A", "on the card")
    assert tab.who.value == ""
    tab.who.set_contact(people[3])
    tab.code.setText("NO-1")
    tab.write_down()
    assert len(queries.responses(ws, running)) == len(said) == 1
    assert tab.code.text() == "NO-1", "what was typed stays when it cannot be taken"


def test_from_a_response_to_a_case_and_a_follow_up(window, ws, people, running, page, qtbot):
    answer = campaign_responses.add(ws, running, people[0], "order")
    page.refresh(None)
    page.response_menu._case(answer, "acquisition")
    (case_id,) = queries.cases(ws, running)
    assert window.frame.pages.current.case.id == case_id
    assert cases.case(ws, case_id).campaign == "Winter"
    window.context.go("campaigns", running)
    page.responses.follow_silent.click()
    assert page.campaign.from_campaign_id == running
    ready(page, qtbot)
    assert set(campaign_audience.audience(ws, page.campaign.id).ids) == set(people[1:])


def test_who_is_left_out_of_a_step_is_shown_with_the_reason(window, ws, people, running, page, qtbot):
    consents.withdraw(ws, people[3])
    second = campaigns.add_step(ws, running, "letter", code="W26-B")
    ids = campaign_audience.required(ws, second)
    letters.log(ws, [letters.Sent([who]) for who in ids], "Winter", campaign_step=second)
    campaign_responses.add(ws, running, people[0], "order", code="W26-A")
    page._load(running)
    ready(page, qtbot)
    assert [(row.id, row.detail[:7]) for row in page.steps.model.rows] == [(people[3], "step 2:")]
    assert page.responses.counts.text() == "W26-A: Order 1"


def test_the_audience_is_chosen_from_lists_and_campaigns(window, ws, people, running, page, qtbot):
    new = campaigns.create(ws, "Next")
    page._load(new)
    page.steps.choose.click()
    from crm_desktop.ui.widgets.choice_list import ChoicePanel

    panel = dialog(window, ChoicePanel)
    panel.chosen.emit(f"silent:{running}")
    panel.close()
    assert queries.campaign(ws, new).audience_name == "Winter: no answer"
    page._load(running)
    assert not page.steps.choose.isEnabled(), "what is frozen stays"


def test_a_list_of_responses_comes_in(window, ws, people, running, page, qtbot, tmp_path, monkeypatch):
    from crm_desktop.ui.campaigns import page as module
    from crm_desktop.ui.campaigns.taken_dialog import TakenDialog

    path = tmp_path / "answers.csv"
    path.write_text("E-mail;Code;Date\np1@example.com;W26-A;2026-11-17\nnobody@example.com;W26-A;\n", "utf-8")
    monkeypatch.setattr(module.QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.refresh(None)
    page.take_in()
    qtbot.waitUntil(lambda: bool(window.findChildren(TakenDialog)), timeout=20_000)
    found = dialog(window, TakenDialog)
    assert "1 response" in found.summary.text()
    assert [row.chip for row in found.model.rows] == ["line 3"]
    found.accept()
    assert len(queries.responses(ws, running)) == 1


def test_a_response_from_the_page_of_the_contact(window, ws, people, running, qtbot):
    window.context.go("contacts", people[1])
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.detail.ready and page.detail.page is not None)
    window.context.commands.trigger("contact.response")
    form = dialog(window, forms.FormDialog)
    assert form.inputs["campaign_id"].value == running
    form.inputs["code"].setText("w26-a")
    form.inputs["kind"].set_value("order")
    form.inputs["day"].setText("17.11.2026")
    form.save()
    (found,) = queries.responses(ws, running)
    assert (found.contact_id, found.kind, found.code, found.day) == (people[1], "order", "W26-A", "2026-11-17")


def test_the_page_of_a_case_says_and_changes_the_campaign(window, ws, people, running, qtbot):
    case = cases_operations.begin(ws, "acquisition", people[0], "Service")
    window.context.go("case", case)
    page = window.frame.pages.current
    field = page.info.fields["campaign_id"]
    assert [option.text for option in field.options] == ["None", "Winter"]
    page.info._save("campaign_id", running)
    assert queries.cases(ws, running) == [case]
    page.info._save("campaign_id", "")
    assert queries.cases(ws, running) == []


def test_deleting_closing_and_undo(window, ws, people, running, page, qtbot):
    page.refresh(None)
    page._close(True)
    assert queries.campaign(ws, running).state == "closed"
    page.delete()
    assert page.empty.isVisible()
    window.context.commands.trigger("edit.undo")
    assert page.campaign.id == running


def test_the_page_is_kept_when_it_is_built_anew(window, ws, people, running, page, qtbot):
    page._load(running)
    page.tabs.setCurrentIndex(RESPONSES)
    page.responses.code.setText("W26")
    window.set_language("de")
    new = window.frame.pages.current
    assert (new.campaign.id, new.tabs.currentIndex(), new.responses.code.text()) == (running, RESPONSES, "W26")
    window.set_language("en")


def test_a_cost_is_changed_by_enter_and_taken_back(page, ws, running, qtbot, window):
    from crm_desktop.operations import history
    from crm_desktop.ui.widgets.form_dialog import FormDialog

    campaigns.add_cost(ws, running, "Postage", 380, "2026-11-17")
    page.open(window.context.navigation.current)
    page.tabs.setCurrentIndex(2)
    qtbot.keyClick(page.costs.rows, Qt.Key.Key_Return)
    dialog = window.findChild(FormDialog)
    assert dialog.inputs["what"].text() == "Postage"
    dialog.inputs["amount"].setText("4.80")
    dialog.save()
    assert [(one.what, one.amount) for one in queries.costs(ws, running)] == [("Postage", 480)]
    history.undo(ws)
    assert [(one.what, one.amount) for one in queries.costs(ws, running)] == [("Postage", 380)]


def test_the_page_of_a_contact_says_which_campaigns_it_was_in(window, ws, people, running, qtbot):
    from crm_desktop.ui.contacts.detail import CAMPAIGNS

    planned = campaigns.create(ws, "Frühjahr")
    campaigns.add_step(ws, planned, "email", code="F27-A", name="Einladung")
    consents.record(ws, people[0], "email", "advertising", "declined")
    campaign_responses.add(ws, "", people[0], "order", code="W26-A")
    window.context.go("contacts", people[0])
    detail = window.frame.pages.current.detail
    qtbot.waitUntil(lambda: detail.ready and detail.page is not None)
    detail.show_tab(CAMPAIGNS)
    tab = detail.campaigns
    assert detail.tabs.tabText(CAMPAIGNS).startswith("Campaigns")
    assert [" | ".join(row[1:]).replace("\xa0", " ") for row in tab.model.rows] == [
        "Winter | Letter · 18 Nov 2026 · Running | Order · 18 Nov 2026 | ok"
    ]
    tab.back.click()
    assert queries.group(ws, running, "returned") == []  # who ordered, answered
    assert [one.kind for one in queries.responses_of(ws, people[0])] == ["return", "order"]
    window.context.go("contacts", people[1])
    assert len(tab.model.rows) == 1
    tab.back.click()
    assert queries.group(ws, running, "returned") == [people[1]]
    assert "Undeliverable" in tab.model.rows[0].chip
    qtbot.keyClick(tab.rows, Qt.Key.Key_Return)
    assert window.context.navigation.current.screen == "campaigns"
    assert window.context.navigation.current.record_id == running
