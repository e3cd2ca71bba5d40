"""Templates of the office's own: checked, kept in the file, their fields' meanings remembered, taken back by undo."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.exchange.letters import own
from crm_desktop.exchange.letters.problems import TemplateProblem
from crm_desktop.operations import history, templates
from crm_desktop.store.queries import templates as queries
from tests.exchange.letters.word import document, paragraph


@pytest.fixture
def path(tmp_path):
    return document(tmp_path / "Wartung.docx", paragraph("{MERGEFIELD Kunde} {MERGEFIELD Vorname}"))


def test_a_document_is_kept_and_read_from_the_file(ws, path):
    made = own.add(ws, path)
    assert own.add(ws, path) == made
    path.unlink()
    (kept,) = queries.letters(ws)
    assert (kept.id, kept.name) == (made, "Wartung")
    found = own.read(ws, kept)
    assert found.names == ["Kunde", "Vorname"]
    assert found.path.stem == "Wartung"
    assert own.find(ws, "wartung.docx") == kept


def test_what_cannot_be_a_template_is_not_kept(ws, tmp_path):
    other = tmp_path / "brief.docx"
    other.write_bytes(b"PK no")
    with pytest.raises(TemplateProblem):
        own.add(ws, other)
    assert queries.letters(ws) == []


def test_meanings_are_remembered_per_template(ws, path):
    made = own.add(ws, path)
    templates.remember(ws, made, {"Kunde": "Nachname", "Rest": ""})
    templates.remember(ws, made, {"Kunde": "Firma"})
    assert queries.letter(ws, made).meanings == {"Kunde": "Firma", "Rest": ""}
    history.undo(ws)
    assert queries.letter(ws, made).meanings["Kunde"] == "Nachname"


def test_changed_in_word_and_taken_back(ws, path, tmp_path):
    made = own.add(ws, path)
    copy = own.copy_to(ws, queries.letter(ws, made), tmp_path / "work")
    assert own.copy_to(ws, queries.letter(ws, made), tmp_path / "work").name == "Wartung (2).docx"
    assert not own.take_back(ws, made, copy)
    document(copy, paragraph("{MERGEFIELD Firma}"))
    assert own.take_back(ws, made, copy)
    assert own.read(ws, queries.letter(ws, made)).names == ["Firma"]
    copy.write_bytes(b"")
    with pytest.raises(TemplateProblem):
        own.take_back(ws, made, copy)
    assert own.read(ws, queries.letter(ws, made)).names == ["Firma"]
    history.undo(ws)
    assert own.read(ws, queries.letter(ws, made)).names == ["Kunde", "Vorname"]


def test_removed_and_back_again(ws, path):
    made = own.add(ws, path)
    second = templates.add(ws, "Wartung", b"x")
    assert queries.letter(ws, second).name == "Wartung (2)"
    templates.rename(ws, second, "  Brief ")
    with pytest.raises(CrmError):
        templates.rename(ws, second, " ")
    templates.remove(ws, made)
    assert [one.name for one in queries.letters(ws)] == ["Brief"]
    with pytest.raises(NotFound):
        templates.remove(ws, made)
    history.undo(ws)
    assert own.read(ws, queries.letter(ws, made)).names == ["Kunde", "Vorname"]


def test_the_document_of_another_computer_is_missed_in_words(ws, path):
    made = own.add(ws, path)
    ws.connection.execute("DELETE FROM file_content")
    with pytest.raises(CrmError, match="not in this file"):
        own.read(ws, queries.letter(ws, made))
