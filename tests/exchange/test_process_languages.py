"""A shipped process speaks the language of the window until somebody draws on; what an office drew keeps its own."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, history, processes
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import processes as queries


@pytest.fixture(autouse=True)
def english():
    yield
    i18n.set_language("en")


@pytest.fixture
def acquisition(ws):
    i18n.set_language("de")
    return process_files.available(ws, "acquisition")


def names(ws, process_id):
    process = queries.current(ws, process_id).process
    need = process.step("need")
    return process.name, need.name, need.reactions[0].name, need.reactions[0].reasons[0]


def test_a_shipped_process_follows_the_language(ws, acquisition):
    case = cases.begin(ws, acquisition, contacts.create(ws, last_name="Kess"), "Server")
    assert names(ws, acquisition) == ("Neukundengewinnung", "Bedarfsermittlung", "Kein Interesse", "Kein Bedarf")
    assert case_queries.case(ws, case).process == "Neukundengewinnung"
    i18n.set_language("en")
    assert names(ws, acquisition) == ("Winning new customers", "Finding out the need", "Not interested", "No need")
    assert case_queries.case(ws, case).process == "Winning new customers"
    assert [head.name for head in queries.heads(ws) if head.id == acquisition] == ["Winning new customers"]
    cases.react(ws, case, "send_info")
    assert case_queries.case(ws, case).step == "info", "a running case goes on in the other language"


def test_what_the_office_drew_keeps_its_language(ws, acquisition):
    drawn = replace(queries.current(ws, acquisition).process, name="Unser Weg")
    processes.save_draft(ws, acquisition, drawn)
    i18n.set_language("en")
    assert names(ws, acquisition)[0] == "Winning new customers", "the draft is not in use yet"
    processes.publish(ws, acquisition, drawn)
    assert names(ws, acquisition) == ("Unser Weg", "Bedarfsermittlung", "Kein Interesse", "Kein Bedarf")
    assert [head.name for head in queries.heads(ws) if head.id == acquisition] == ["Unser Weg"]
    history.undo(ws)
    assert names(ws, acquisition)[:2] == ("Winning new customers", "Finding out the need")


def test_the_same_once_more_makes_no_new_version_in_either_language(ws, acquisition):
    i18n.set_language("en")
    path = process_files.shipped()["acquisition"]
    processes.install(ws, process_files.read(path), process_files.data(path))
    assert queries.current(ws, acquisition).number == 1


def test_one_of_an_older_file_is_read_as_ever(ws):
    path = process_files.shipped()["ticket"]
    process_id = processes.install(ws, process_files.read(path, "de"))
    i18n.set_language("en")
    assert "name" in json.loads(ws.value("SELECT definition FROM process_version"))
    assert queries.current(ws, process_id).process == process_files.read(path, "de")


def test_written_to_a_file_it_is_in_the_language_of_the_window(ws, acquisition, tmp_path):
    i18n.set_language("en")
    path = tmp_path / "p.toml"
    process_files.write(queries.current(ws, acquisition).process, path)
    assert process_files.read(path).name == "Winning new customers"


def test_a_language_that_cannot_be_used_is_refused_before_anything_is_written(ws):
    path = process_files.shipped()["ticket"]
    data = dict(process_files.data(path))
    data["name"] = {"de": "Ticket", "en": 5}
    with pytest.raises(CrmError, match="here belongs a text"):
        processes.install(ws, process_files.read(path, "de"), data)
    assert not queries.heads(ws)
