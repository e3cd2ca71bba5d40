"""The commands letters and template as people and scripts type them."""

from __future__ import annotations

import json

import pytest

from crm_desktop.cli.main import DONE, WRONG
from crm_desktop.common.settings import Settings
from crm_desktop.exchange.letters import pdf, runs
from crm_desktop.operations import contacts, selections
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import activities
from crm_desktop.store.workspace import Workspace
from tests.cli.test_mail import account
from tests.exchange.letters.word import document, paragraph, part, text_of
from tests.exchange.mailing.servers import Box, Server


@pytest.fixture
def template(tmp_path):
    return document(tmp_path / "t.docx", paragraph("{MERGEFIELD Briefanrede}, {MERGEFIELD PLZ}") + "<w:p/>")


def test_records_without_a_workspace(run, template, tmp_path):
    records = tmp_path / "r.json"
    records.write_text(json.dumps([{"Briefanrede": "Liebe Anna", "PLZ": "01067"}, {"Briefanrede": "Lieber Bert"}]))
    out = tmp_path / "out.docx"
    code, answer, _ = run("letters", template, "--records", records, "--out", out, "--json")
    assert code == DONE
    assert json.loads(answer)["letters"] == 2
    assert text_of(part(out)) == "Liebe Anna, 01067\n\nLieber Bert, "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "nobody to write to"),
        ("kaputt", "is no JSON"),
        ('["x"]', "holds no records"),
        ("[" * 100_000, "is no JSON"),
    ],
)
def test_bad_records(run, template, tmp_path, text, said):
    records = tmp_path / "r.json"
    records.write_text(text)
    code, _, err = run("letters", template, "--records", records, "--out", tmp_path / "o.docx")
    assert code == WRONG
    assert said in err
    assert "No letter was written." in err
    assert not (tmp_path / "o.docx").exists()


def test_records_as_windows_redirects_them_and_a_value_there_is_not(run, template, tmp_path):
    records = tmp_path / "r.json"
    records.write_bytes(json.dumps([{"Gruß": "Liebe Änne", "PLZ": "01067"}], ensure_ascii=False).encode("utf-16"))
    here = ("letters", template, "--records", records, "--out", tmp_path / "o.docx")
    assert run(*here, "--map", "Briefanrede=Gruß")[0] == DONE
    assert text_of(part(tmp_path / "o.docx")) == "Liebe Änne, 01067"
    code, _, err = run(*here, "--map", "Briefanrede=Grus zum Fest")
    assert code == WRONG
    assert "The records hold no “Grus zum Fest”" in err


def test_what_cannot_be_is_said_in_german(run, template, tmp_path):
    for arguments, said in (
        (("letters", tmp_path / "fehlt.docx", "--records", template, "--out", "x.docx"), "JSON"),
        (("letters", template, "--out", "x.docx"), "An wen wird geschrieben?"),
        (("letters", template, "--records", tmp_path / "fehlt.json", "--out", "x.docx"), "nicht gefunden"),
        (("template", "fields", tmp_path / "fehlt.docx"), "nicht gefunden"),
        (("template", "fields"), "Welche Vorlage?"),
        (
            ("letters", template, "--records", template, "--out", "x.docx", "--map", "unsinn"),
            "welches Feld welches ist",
        ),
    ):
        code, _, err = run(*arguments, "--language", "de")
        assert code == WRONG
        assert said in err


def test_a_saved_list(run, template, tmp_path):
    office = tmp_path / "office.kontor"
    with Workspace.create(office) as ws:
        anna = contacts.create(ws, first_name="Anna", last_name="Lang", salutation="ms")
        contacts.add_address(ws, anna, type="work", street="Weg 1", zip="01067", city="Dresden", country="DE")
        contacts.create(ws, last_name="Ohne")
        selections.save(ws, "Alle", Group())
        selections.save(ws, "Niemand", Group("and", (Condition("name", "is", ("xyz",)),)))
    Settings().set("last_file", str(office))
    code, answer, _ = run("letters", template, "--selection", "alle", "--out", tmp_path / "letters", "--json")
    assert code == DONE
    found = json.loads(answer)
    assert (found["letters"], found["people"], found["reached"]) == (1, 2, 1)
    assert found["left_out"][0]["name"] == "Ohne"
    with Workspace.open(office) as ws:
        assert [one.kind for one in activities.timeline(ws, anna) if one.kind == "letter"] == ["letter"]
    code, _, err = run("letters", template, "--selection", "Niemand", "--out", tmp_path / "none")
    assert code == WRONG
    assert "nobody to write to" in err
    code, _, err = run("letters", template, "--selection", "gibtsnicht", "--out", tmp_path / "none")
    assert code == WRONG
    assert "There is no list" in err


def test_fields_and_list(run, template):
    code, out, _ = run("template", "fields", template, "--json")
    assert code == DONE
    found = json.loads(out)
    assert [field["meaning"] for field in found["fields"]] == ["letter_salutation", "zip"]
    code, out, _ = run("template", "list", "--language", "de")
    assert "Brief DIN 5008 B" in out


def test_a_kept_template_with_what_was_said_of_its_fields(run, tmp_path):
    from crm_desktop.operations import templates
    from crm_desktop.store.queries import files
    from crm_desktop.store.queries import templates as queries

    office = tmp_path / "office.kontor"
    with Workspace.create(office) as ws:
        for number in range(3):
            one = contacts.create(ws, first_name="Anna", last_name=f"Lang{number}", salutation="ms")
            contacts.add_address(ws, one, type="work", street="Weg 1", zip="01067", city="Dresden", country="DE")
        selections.save(ws, "Alle", Group())
    Settings().set("last_file", str(office))
    path = document(tmp_path / "Wartung.docx", paragraph("{MERGEFIELD Kunde} {MERGEFIELD Rest}") + "<w:p/>")
    assert run("template", "add", path)[:2] == (DONE, "Wartung\n")
    with Workspace.open(office) as ws:
        templates.remember(ws, queries.letters(ws)[0].id, {"Kunde": "Nachname", "Rest": ""})
    path.unlink()
    assert json.loads(run("template", "own", "--json")[1])["names"] == ["Wartung"]
    out = tmp_path / "letters"
    code, answer, err = run(
        "letters", "Wartung", "--selection", "Alle", "--out", out, "--pattern", "{nr} {Nachname}", "--link",
        "--follow-up", "call in 2 weeks", "--json",
    )  # fmt: skip
    assert code == DONE, err
    assert sorted(path.name for path in out.iterdir()) == [f"000{n + 1} Lang{n}.docx" for n in range(3)]
    assert text_of(part(out / "0001 Lang0.docx")).strip() == "Lang0"
    with Workspace.open(office) as ws:
        linked = files.of_record(ws, json.loads(answer)["entries"][0])
        assert linked[0].path == str((out / "0001 Lang0.docx").resolve())
        assert ws.value("SELECT count(*) FROM activity WHERE state = 'planned'") == 3
    code, _, err = run("letters", "Wartung", "--selection", "Alle", "--out", out, "--follow-up", "blah")
    assert code == WRONG
    assert "names no day" in err
    code, _, err = run("letters", "Wartung", "--selection", "Alle", "--out", tmp_path / "x.docx", "--pdf")
    assert "--pdf makes PDFs" in err
    assert run("template", "remove", "wartung")[0] == DONE
    code, _, err = run("template", "remove", "wartung")
    assert "no template" in err


@pytest.mark.skipif(not __import__("shutil").which("soffice"), reason="LibreOffice is not installed here")
def test_a_pdf_for_each(run, template, tmp_path):
    records = tmp_path / "r.json"
    records.write_text(json.dumps([{"Briefanrede": "Liebe Anna", "Name": "Anna"}, {"Name": "Bert"}]))
    code, _, _ = run("letters", template, "--records", records, "--out", tmp_path / "pdf", "--pdf", "--json")
    assert code == DONE
    made = sorted((tmp_path / "pdf").iterdir())
    assert [path.name for path in made] == ["0001 Anna.pdf", "0002 Bert.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in made)


def test_letters_through_the_account_of_the_office(run, ask, office, template, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "required", lambda: None)
    monkeypatch.setattr(runs, "_each_as_pdf", lambda batch, out, name, progress: batch.documents(out, name, progress))
    with Workspace.open(office) as ws:
        everybody = Group("and", (Condition("email", "not_empty"),))
        selections.save(ws, "Mit Adresse", everybody)
    sent = ("letters", template, "--selection", "Mit Adresse", "--purpose", "contract", "--mail")
    code, _, err = run(*sent, "--send", "--file", office)
    assert (code, "No e-mail account" in err) == (WRONG, True)
    for wrong in ((*sent, "--send", "--out", tmp_path / "d"), sent, (*sent[:-1], "--send")):
        assert run(*wrong, "--file", office)[0] == WRONG
    with Server(Box()) as server:
        account(office, server)
        answer = ask(*sent, "--send", "--file", office)
    assert answer["report"]["sent"] == answer["reached"] == len(server.box.got) > 0
    assert (answer["files"], answer["entries"]) == ([], [])
    assert all(list(message.iter_attachments()) for message in server.box.messages())
