"""What a reaction prepares is begun with one more click: the letter or the e-mail it was drawn with."""

from __future__ import annotations

import pytest

from crm_desktop.exchange import prepared
from crm_desktop.operations import cases, contacts, mail_templates
from crm_desktop.store.queries import cases as queries
from crm_desktop.ui.cases.reactions import Reactions


@pytest.fixture
def window(open_office, clock):
    from crm_desktop.operations import processes
    from tests.operations.test_cases import shipped

    window = open_office(clock, "today", "contacts", "pipeline", "case", "letters", "mailing")
    processes.install(window.context.ws, shipped("acquisition", "en"))
    return window


@pytest.fixture
def case(ws, anna):
    contacts.add_address(ws, anna, street="Am Kanal 1", zip="14467", city="Potsdam", country="DE")
    contacts.add_channel(ws, anna, "email", "anna@example.com")
    return cases.begin(ws, "acquisition", anna, "Roof")


def answered(window, case: str, reaction: str, qtbot, **values) -> Reactions:
    cases.react(window.context.ws, case, reaction, **values)
    shown = Reactions(window.context)
    qtbot.addWidget(shown)
    shown.show_case(queries.case(window.context.ws, case))
    return shown


def test_an_offer_is_a_letter_with_its_template_and_no_advertising(window, ws, anna, case, qtbot):
    shown = answered(window, case, "visit_agreed", qtbot, day="2026-11-25")
    shown.letter = ("offer", anna)
    shown._write()
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.draft.ready is not None and page.draft.gathered is not None, timeout=10_000)
    assert page.screen_id == "letters"
    assert page.draft.chosen.name == "Offer"
    assert page.draft.purpose == "answer"
    assert page.draft.gathered.ids == [anna]


def test_information_is_a_mail_with_its_template(window, ws, anna, case, qtbot):
    shown = answered(window, case, "send_info", qtbot)
    shown.letter = ("information", anna)
    shown._write()
    page = window.frame.pages.current
    assert page.screen_id == "mailing"
    assert page.compose.editor.subject.text() == "Information for you"
    assert "Müller" in page.compose.editor.body.toPlainText()


def test_names_are_found_where_they_are_and_codes_in_both_languages(ws):
    assert prepared.find(ws, "angebot") == prepared.Prepared("letter", "Angebot")
    assert prepared.find(ws, "offer") == prepared.Prepared("letter", "Offer")
    assert prepared.find(ws, "Season’s greetings") == prepared.Prepared("mail", "Season’s greetings")
    mail_templates.create(ws, "Angebot", subject="Unser Angebot", body="Guten Tag")
    assert prepared.find(ws, "angebot") == prepared.Prepared("mail", "Angebot")
    for nothing in ("", "  ", "gibt es nicht", "../../etc/passwd", "/etc/passwd"):
        assert prepared.find(ws, nothing) is None
