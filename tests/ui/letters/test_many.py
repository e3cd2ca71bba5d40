"""Thousands of letters: the window stays at hand, and a template of three hundred pages can be looked at."""

from __future__ import annotations

import pytest

from crm_desktop.operations import contacts
from crm_desktop.ui.letters import draft as at
from tests.exchange.letters.word import document, paragraph

MANY = 2_000


@pytest.fixture
def many(wizard):
    ids = []
    with wizard.ws.operation("Many", bulk=True):
        for number in range(MANY):
            values = {
                "first_name": "Eva",
                "last_name": f"Viel{number}",
                "salutation": "ms",
                "customer_no": f"K{number}",
            }
            ids.append(contacts.create(wizard.ws, **values))
            contacts.add_address(wizard.ws, ids[-1], type="work", street="Weg", zip="01067", city="Dresden")
    return tuple(ids)


def test_the_window_is_at_hand_with_thousands_of_letters(wizard, many, template, unblocked):
    wizard.begin(ids=many)
    wizard.next()
    wizard.take(template)
    for step in (at.SALUTATION, at.PREVIEW):
        with unblocked(100):
            wizard.next()
        assert wizard.draft.step == step
    assert len(wizard.lines()) == MANY
    with unblocked():
        wizard.page.preview.step_by(1)


def test_a_template_of_three_hundred_pages(wizard, everybody, tmp_path):
    page = paragraph("{MERGEFIELD Nachname} " + "viel Text " * 300) + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    wizard.to_preview(document(tmp_path / "Lang.docx", page * 300), **everybody)
    preview = wizard.page.preview
    assert preview.paper.count == 12
    assert "first pages" in preview.hint.text()
    wizard.next()
    wizard.draft.folder = wizard.folder
    wizard.page.output.enter()
    wizard.next()
    assert wizard.draft.outcome.written.letters == 7
