"""Small questions on the command line that deserve a plain answer."""

from __future__ import annotations

from crm_desktop.cli.main import WRONG
from crm_desktop.operations import contacts
from crm_desktop.store.workspace import Workspace


def test_a_country_is_known_by_its_name_and_an_unknown_one_is_said(office, ask):
    known = ask("add", "person", "Cora Fink", "--city", "Wien", "--country", "Österreich", "--file", office)
    assert known["doubts"] == []
    assert ask("show", known["id"], "--file", office)["addresses"][0]["country"] == "AT"
    odd = ask("add", "person", "Bert Fink", "--city", "Wien", "--country", "Absurdistan", "--file", office)
    assert len(odd["doubts"]) == 1
    assert "Absurdistan" in odd["doubts"][0]
    assert ask("show", odd["id"], "--file", office)["addresses"][0]["country"] == "Absurdistan"


def test_what_is_empty_may_be_asked_for_as_one_says_it(office, ask):
    empty = ask("selection", "--where", "zip empty", "--file", office)["total"]
    full = ask("selection", "--where", "zip not_empty", "--file", office)["total"]
    assert empty
    assert full
    for text, count in (
        ("zip is empty", empty), ("PLZ ist leer", empty), ("zip is not empty", full), ("PLZ ist nicht leer", full),
    ):  # fmt: skip
        assert ask("selection", "--where", text, "--file", office)["total"] == count


def test_the_same_duplicates_twice_and_the_file_stays_as_it_is(office, ask):
    first = ask("duplicates", "--related", "--file", office)

    def learned():
        with Workspace.open(office) as ws:
            return ws.one("SELECT rowid, definition FROM match_weights")

    kept = learned()
    assert ask("duplicates", "--related", "--file", office) == first
    assert tuple(learned()) == tuple(kept)


def test_a_folder_named_by_a_dot_has_its_name_in_the_sentence(office, run, tmp_path, monkeypatch):
    (tmp_path / "listen").mkdir()
    (tmp_path / "listen" / "a.csv").write_text("Vorname;Nachname\nA;B\n")
    monkeypatch.chdir(tmp_path / "listen")
    code, _, err = run("import", ".", "--file", office)
    assert code == WRONG
    assert "“listen”" in err


def test_undo_of_an_import_somebody_worked_on_names_the_way(office, ask, run, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Vorname;Nachname\nAnton;Eins\nBerta;Zwei\n")
    step = ask("import", path, "--file", office)["operation"]
    found = ask("search", "Anton Eins", "--file", office)["contacts"][0]
    with Workspace.open(office) as ws:
        contacts.set_fields(ws, found["id"], {"first_name": "Toni"})
    code, _, err = run("undo", "--id", step, "--file", office)
    assert code == WRONG
    assert f"undo --import --id {step}" in err
    stays = ask("undo", "--import", "--id", step, "--file", office)["stays"]
    assert [item["id"] for item in stays] == [found["id"]]
    _, _, err = run("undo", "--id", step, "--file", office)
    assert "already been undone" in err
    assert "--import" not in err
