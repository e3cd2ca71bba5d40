"""What is mistyped or does not fit is said in a sentence, in both languages, and nothing is done."""

from __future__ import annotations

import gc

import pytest

from crm_desktop.cli.main import WRONG
from crm_desktop.exchange.everything import writing
from crm_desktop.operations import contacts
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "Liste für Öhler.csv"
    path.write_text("Vorname;Nachname;Stammtisch\nÄnne;Öhler;ja\n", encoding="utf-8")
    return path


MISTAKES = {
    "no field named": (["--map", "Vorname"], "SPALTE=FELD", "COLUMN=FIELD"),
    "no such own field": (["--field-kind", "Stamtisch=number"], "Stammtisch", "Stammtisch"),
    "a reason for no column": (["--reason", "Religion=Kirchensteuer"], "Stammtisch", "Stammtisch"),
    "a sheet of a text": (["--sheet", "Kunden"], "--sheet", "--sheet"),
    "no cases in it": (["--as", "cases"], "Nachname", "Nachname"),
}


@pytest.mark.parametrize("case", MISTAKES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_an_option_of_import_that_does_not_fit_is_said(office, run, ask, table, case, language):
    options, german, english = MISTAKES[case]
    before = ask("search", "--limit", 1, "--file", office)["total"]
    code, out, said = run("import", table, *options, "--file", office, "--language", language)
    assert (code, out) == (WRONG, "")
    assert (german if language == "de" else english) in said
    assert ask("search", "--limit", 1, "--file", office)["total"] == before


def test_the_kind_of_a_column_nobody_knows_is_taken(office, ask, table):
    ask("import", table, "--field-kind", "Stammtisch=choice", "--file", office)
    (found,) = ask("search", "öhler", "--file", office)["contacts"]
    assert ask("show", found["id"], "--file", office)["fields"] == {"Stammtisch": "ja"}


def test_search_says_who_takes_conditions(office, run):
    code, _, said = run("search", "--where", "city = Potsdam", "--file", office, "--language", "de")
    assert code == WRONG
    assert "selection --where" in said


@pytest.mark.parametrize("command", ["search", "duplicates", "selection", "today", "undo"])
def test_fewer_than_none_is_no_number(office, run, command):
    code, _, said = run(command, "--limit", "-1", "--file", office, "--language", "de")
    assert code == WRONG
    assert "-1" in said


def test_a_picture_is_no_signature(office, run, ask, tmp_path):
    picture = tmp_path / "unterschrift.jpg"
    picture.write_bytes(bytes(range(256)) * 20)
    before = ask("search", "--limit", 1, "--file", office)["total"]
    code, _, said = run("add", "person", "--from-text", picture, "--file", office, "--language", "de")
    assert code == WRONG
    assert "unterschrift.jpg" in said
    assert ask("search", "--limit", 1, "--file", office)["total"] == before


def test_a_folder_is_no_file(run, tmp_path):
    (tmp_path / "Kunden").mkdir()
    code, _, said = run("search", "--file", tmp_path / "Kunden", "--language", "de")
    assert code == WRONG
    assert "Ordner" in said.splitlines()[0]


def test_an_export_names_every_ending_it_takes(office, run, tmp_path):
    code, _, said = run("export", tmp_path / "alle.pdf", "--file", office)
    assert code == WRONG
    assert all(ending in said for ending in (".xlsx", ".csv", ".vcf", ".ics"))


def test_what_is_in_a_list_is_counted_in_words(run, table):
    _, out, _ = run("inspect", table, "--language", "de")
    assert "1 Zeile, 1 Person, 0 Firmen, 0 Hinweise" in out


def test_a_file_made_of_an_export_counts_who_is_in_it_and_not_the_trash(office, run, ask, tmp_path):
    with Workspace.open(office) as ws:
        contacts.delete(ws, [contacts.create(ws, first_name="Olga", last_name="Weggeworfen")])
    total = ask("search", "--limit", 1, "--file", office)["total"]
    ask("export", "--all", "--to", tmp_path / "alles.zip", "--file", office)
    _, _, said = run("new", tmp_path / "neu.kontor", "--from", tmp_path / "alles.zip", "--language", "de")
    assert said.startswith(f"{total} Kontakte")


def test_an_export_of_everything_that_ends_halfway_says_nothing_but_its_sentence(office, run, tmp_path, monkeypatch):
    def full(*_values):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.tables.CsvTable, "add", full)
    code, _, said = run("export", "--all", "--to", tmp_path / "alles.zip", "--file", office, "--language", "de")
    gc.collect()
    assert code == WRONG
    assert "Für „alles.zip“ ist kein Platz mehr" in said
    assert "Traceback" not in said
    assert not [path for path in tmp_path.iterdir() if "alles" in path.name or "export" in path.name]


def test_a_day_before_1901_is_no_birthday_and_that_is_said(office, run):
    code, _, said = run("add", "person", "Karl Ahn", "--birthday", "3.4.1875", "--file", office, "--language", "de")
    assert code == WRONG
    assert "„3.4.1875“ liegt vor 1901." in said


def test_one_of_many_is_said_as_one(office, run):
    _, _, said = run("search", "--limit", "1", "--file", office, "--language", "de")
    assert "gezeigt wird nur 1" in said
