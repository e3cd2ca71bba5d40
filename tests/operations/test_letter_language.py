"""A contact without a language of its own is greeted in that of the office: on its page, in exports, for scripts."""

from __future__ import annotations

import json

import pytest

from crm_desktop.cli.main import main
from crm_desktop.common import i18n
from crm_desktop.exchange import export
from crm_desktop.operations import contacts, settings
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.ui.contacts.detail_declared import written_salutation


@pytest.fixture
def two(ws) -> list[str]:
    names = {"salutation": "ms", "title": "Dr.", "last_name": "Kess"}
    return [contacts.create(ws, **names), contacts.create(ws, **names, language="de")]


def greetings(ws, ids, tmp_path, capsys) -> list[set[str]]:
    path = tmp_path / "out.csv"
    export.write(ws, path, "csv", ids, ["letter"])
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    found = []
    for number, contact in enumerate(ids):
        assert main(["show", contact, "--json", "--file", str(ws.path), "--language", i18n.language()]) == 0
        said = json.loads(capsys.readouterr().out)["letter_salutation"]
        shown = written_salutation(ws, queries.page(ws, contact).contact)
        assert said == lines[number + 1].strip('"')
        found.append({said, shown})
    return found


def test_the_office_decides_where_the_contact_does_not(ws, two, tmp_path, capsys):
    settings.put(ws, "office.language", "en")
    assert greetings(ws, two, tmp_path, capsys) == [{"Dear Dr Kess"}, {"Sehr geehrte Frau Dr. Kess"}]
    settings.put(ws, "office.language", "de")
    assert greetings(ws, two, tmp_path, capsys) == [{"Sehr geehrte Frau Dr. Kess"}] * 2


def test_without_a_choice_the_country_decides_and_not_the_window(ws):
    assert i18n.language() == "en"
    assert letter_language(ws) == "de"
    settings.put(ws, "office.country", "AT")
    assert letter_language(ws) == "de"
    settings.put(ws, "office.country", "GB")
    i18n.set_language("de")
    assert letter_language(ws) == "en"
