"""The command line as people and scripts use it, on real files; most tests call main() in this process."""

from __future__ import annotations

import json
import shutil

import pytest

from crm_desktop.cli.main import BUG, DONE, WRONG
from crm_desktop.common.settings import Settings
from crm_desktop.operations import contacts
from crm_desktop.store.workspace import Workspace

# Which file


def test_without_a_file_it_says_how_to_get_one(run):
    code, out, err = run("search", "anna")
    assert (code, out) == (WRONG, "")
    assert "There is no file to work on yet." in err
    assert "crm-desktop new FILE" in err


def test_the_file_opened_last_is_taken(run, office):
    Settings().set("last_file", str(office))
    code, out, _ = run("search", "quandt")
    assert code == DONE
    assert "Elisabeth Quandt" in out


def test_a_missing_or_foreign_file_is_a_sentence(run, tmp_path):
    code, _, err = run("search", "x", "--file", tmp_path / "gone.kontor")
    assert code == WRONG
    assert "is not there" in err
    assert "crm-desktop new FILE" in err
    (tmp_path / "letter.txt").write_text("Sehr geehrte Damen und Herren " * 10)
    code, _, err = run("check", "--file", tmp_path / "letter.txt")
    assert code == WRONG
    assert "not a Kontor file" in err
    assert "Traceback" not in err


# Finding and showing


def test_search_prints_a_table_and_counts(run, office):
    code, out, err = run("search", "mueller", "potsdam", "--file", office)
    assert code == DONE
    assert "Dr. Anna Müller" in out
    assert out.splitlines()[0].split()[:2] == ["Name", "Company"]
    assert "contacts" in err


def test_search_for_scripts(ask, office):
    found = ask("search", "5550120", "--file", office)
    assert found["total"] == 1
    (contact,) = found["contacts"]
    assert contact["name"] == "Dr. Anna Müller"
    assert contact["phone"] == "0331 555 01 20"
    assert contact["tags"] == ["Newsletter", "Potsdam", "Christmas card"]


def test_search_limit(ask, office):
    assert len(ask("search", "--file", office)["contacts"]) == 50
    everyone = ask("search", "--file", office, "--limit", "0")
    assert len(everyone["contacts"]) == everyone["total"] > 60
    assert len(ask("search", "--file", office, "--limit", "3")["contacts"]) == 3


def test_options_may_stand_before_the_command(ask, office):
    assert ask("--file", office, "--language", "de", "search", "quandt")["total"] == 1


def test_show_by_words_id_and_mail(run, ask, office):
    anna = ask("show", "anna@mueller-soehne.example", "--file", office)
    assert anna["name"] == "Dr. Anna Müller"
    assert anna["letter_salutation"] == "Sehr geehrte Frau Dr. Müller"
    assert {item["type"] for item in anna["relations"]} >= {"employment", "parent"}
    assert anna["phones"][0] == {
        "type": "work", "value": "0331 555 01 20", "normal": "+493315550120", "primary": True
    }  # fmt: skip
    assert ask("show", anna["id"], "--file", office) == anna
    code, out, _ = run("show", "dr.", "anna", "müller", "--file", office)
    assert code == DONE
    for text in ("Dr. Anna Müller", "Tax adviser", "LinkedIn", "4 Mar 1971", anna["id"]):
        assert text in out


def test_show_of_several_names_them(run, office):
    code, out, err = run("show", "müller", "--file", office)
    assert (code, out) == (WRONG, "")
    assert "fits more than one contact" in err
    assert "Jonas Müller" in err


def test_show_of_nobody(run, office):
    code, _, err = run("show", "xyz", "--file", office)
    assert code == WRONG
    assert "No contact was found" in err


def test_own_fields_read_as_people_write_them(run, ask, office):
    found = ask("show", "Hotel Seeblick", "--file", office)
    assert found["fields"]["Monthly fee"] == "72000"
    assert found["fields"]["Services"] == ["Telephony", "Network"]
    _, out, _ = run("show", "Hotel Seeblick", "--file", office, "--language", "de")
    assert "720,00\u00a0€" in out.replace(" €", "\u00a0€")


# Adding and undoing


def test_add_a_person_with_everything(ask, office):
    added = ask(
        "add", "person", "Frau Dr. Erika Musterfrau", "--company", "Hotel Seeblick", "--position", "Empfang",
        "--email", "erika@example.com", "--email", "e.m@example.org", "--phone", "0171 39200 99", "--street", "Weg 1",
        "--zip", "14542", "--city", "Werder (Havel)", "--role", "customer", "--role", "press", "--tag", "Neu",
        "--note", "Erster Kontakt", "--birthday", "4.3.", "--address-form", "du", "--letters-in", "de",
        "--phase", "lead", "--field", "Devices=3", "--field", "Services=Network;Server", "--file", office,
    )  # fmt: skip
    assert added["name"] == "Dr. Erika Musterfrau"
    found = ask("show", added["id"], "--file", office)
    assert (found["salutation"], found["title"], found["first_name"], found["last_name"]) == (
        "ms", "Dr.", "Erika", "Musterfrau",
    )  # fmt: skip
    assert found["relations"][0]["name"] == "Hotel Seeblick"
    assert found["relations"][0]["role"] == "Empfang"
    assert [item["value"] for item in found["emails"]] == ["erika@example.com", "e.m@example.org"]
    assert found["phones"][0]["type"] == "mobile"
    assert found["addresses"][0]["zip"] == "14542"
    assert (found["roles"], found["tags"]) == (["customer", "press"], ["Neu"])
    assert found["notes"][0]["text"] == "Erster Kontakt"
    assert (found["birthday"], found["address_form"], found["language"]) == ("--03-04", "du", "de")
    assert found["phases"][0]["phase"] == found["phase"] == "lead"
    assert found["fields"] == {"Devices": "3", "Services": ["Network", "Server"]}
    undone = ask("undo", "--file", office)
    assert undone["label"] == "Add contact"
    assert ask("search", "musterfrau", "--file", office)["total"] == 0


def test_add_a_company_and_an_address_alone(ask, office):
    company = ask("add", "company", "Fahrrad Havel GmbH", "--city", "Potsdam", "--zip", "14467", "--file", office)
    assert company["name"] == "Fahrrad Havel GmbH"
    alone = ask("add", "person", "--email", "nur@example.com", "--file", office)
    assert alone["name"] == "nur@example.com"


def test_adding_says_what_is_no_address_and_who_may_be_the_same(office, ask, run):
    first = ask(
        "add", "person", "Anna Kess", "--email", "anna@kess.example", "--phone", "0331 555 0199", "--file", office
    )
    assert (first["doubts"], first["alike"]) == ([], [])
    again = ask("add", "person", "A. Kess", "--email", "anna@kess.example", "--email", "kein at", "--file", office)
    assert len(again["doubts"]) == 1
    assert "kein at" in again["doubts"][0]
    assert [item["id"] for item in again["alike"]] == [first["id"]]
    assert "same e-mail" in again["alike"][0]["words"]
    _, _, err = run("add", "person", "Anna Kess", "--phone", "0331 5550199", "--file", office)
    assert "Anna Kess" in err


def test_add_refuses_what_it_cannot_keep_and_leaves_nothing(run, ask, office):
    before = ask("search", "--limit", "0", "--file", office)["total"]
    for arguments, sentence in (
        (("person",), "needs at least"),
        (("person", "Max Muster", "--birthday", "31.2.1980"), "is no date"),
        (("person", "Max Muster", "--field", "Shoe size=43"), "There is no field “Shoe size”"),
        (("person", "Max Muster", "--field", "Devices=many"), "is no number"),
        (("robot", "Marvin"), "none of"),
        (("person", "--company", "Nowhere Ltd"), "needs a name"),
    ):
        code, _, err = run("add", *arguments, "--file", office)
        assert code == WRONG
        assert sentence in err
    assert ask("search", "--limit", "0", "--file", office)["total"] == before
    assert ask("search", "Nowhere", "--file", office)["total"] == 0


def test_undo_list_id_and_redo(run, ask, office):
    first = ask("add", "person", "Anton Eins", "--file", office)
    ask("add", "person", "Berta Zwei", "--file", office)
    listed = ask("undo", "--list", "--file", office)["operations"]
    assert [item["label"] for item in listed[:2]] == ["Add contact", "Add contact"]
    assert listed[0]["source"] == "cli"
    ask("undo", "--id", listed[1]["id"], "--file", office)
    assert ask("search", "anton eins", "--file", office)["total"] == 0
    assert ask("search", "berta zwei", "--file", office)["total"] == 1
    ask("undo", "--redo", "--file", office)
    assert ask("show", first["id"], "--file", office)["name"] == "Anton Eins"
    code, _, err = run("undo", "--id", "99999", "--file", office)
    assert code == WRONG
    assert "not in the history" in err


def test_undo_of_what_others_build_upon_is_refused(run, ask, office):
    added = ask("add", "person", "Anton Eins", "--file", office)
    with Workspace.open(office) as ws:
        contacts.set_fields(ws, added["id"], {"first_name": "Toni"})
    step = ask("undo", "--list", "--file", office)["operations"][1]
    code, _, err = run("undo", "--id", step["id"], "--file", office)
    assert code == WRONG
    assert "cannot be undone" in err
    assert ask("show", added["id"], "--file", office)["first_name"] == "Toni"


def test_nothing_to_undo(run, office):
    code, _, err = run("undo", "--file", office)
    assert code == WRONG
    assert "nothing to undo" in err


# Files


def test_merge_first_dry_then_for_good_and_the_old_id_leads_on(run, ask, office):
    one = ask("add", "person", "Dr. Anna Kess", "--email", "a@kess.example", "--file", office)["id"]
    two = ask("add", "person", "Kess", "--phone", "0331 5550199", "--birthday", "4.3.1971", "--file", office)["id"]
    dry = ask("merge", one, two, "--dry-run", "--file", office)
    assert (dry["dry_run"], dry["merged"]) == (True, [{"id": two, "name": "Kess"}])
    assert ask("show", two, "--file", office)["name"] == "Kess"
    done = ask("merge", one, two, "--file", office)
    assert done["fields"] == dry["fields"]
    found = ask("show", two, "--file", office)
    assert (found["id"], found["birthday"], len(found["phones"]), len(found["emails"])) == (one, "1971-03-04", 1, 1)
    ask("undo", "--file", office)
    ask("merge", one, two, "--take", f"name={two}", "--file", office)
    assert ask("show", one, "--file", office)["name"] == "Kess"


def test_merge_refuses_what_is_not_of_one_kind(run, ask, office):
    person = ask("add", "person", "Anna Kess", "--file", office)["id"]
    firm = ask("add", "company", "Kess GmbH", "--file", office)["id"]
    code, _, err = run("merge", person, firm, "--file", office)
    assert (code, "Nothing was changed." in err) == (WRONG, True)
    code, _, err = run("merge", person, person, "--file", office)
    assert (code, "two different contacts" in err) == (WRONG, True)


def test_new_and_demo(ask, run, tmp_path):
    made = ask("new", tmp_path / "office")
    assert made["file"].endswith("office.kontor")
    assert ask("check", "--file", made["file"])["contacts"] == 0
    code, _, err = run("new", tmp_path / "office.kontor")
    assert code == WRONG
    assert "already a file" in err
    demo = ask("demo", "--to", tmp_path / "demo.kontor")
    assert demo["contacts"] > 60
    code, _, err = run("demo", "--to", tmp_path / "demo.kontor")
    assert code == WRONG
    assert "already a file" in err
    assert ask("demo")["contacts"] == ask("demo")["contacts"]


def test_check_finds_and_repairs(run, ask, office):
    assert ask("check", "--file", office)["ok"]
    with Workspace.open(office) as ws:
        ws.connection.execute("PRAGMA query_only = OFF")
        ws.connection.execute("DELETE FROM listing WHERE name = 'Hotel Seeblick'")
        ws.connection.execute("INSERT INTO channel(id, contact_id, kind, value) VALUES('lost', 'nobody', 'phone', '1')")
    found = ask("check", "--file", office, code=WRONG)
    assert len(found["out_of_step"]) == 1
    assert found["orphans"] == [{"table": "channel", "id": "lost", "column": "contact_id", "missing": "nobody"}]
    code, out, _ = run("check", "--file", office)
    assert code == WRONG
    assert "--repair" in out
    code, out, _ = run("check", "--repair", "--file", office)
    assert code == DONE
    assert "made anew" in out
    found = ask("check", "--file", office)
    assert found["ok"]
    assert ask("search", "hotel seeblick", "--file", office)["total"] >= 1


def test_check_of_a_damaged_file(run, office):
    data = bytearray(office.read_bytes())
    for page in range(len(data) // 8192, len(data) // 4096, 3):
        data[page * 4096] ^= 0xFF
    office.write_bytes(data)
    code, out, err = run("check", "--file", office)
    assert code == WRONG
    assert "cannot be read" in out + err
    assert office.read_bytes() == bytes(data)


def test_backup_backups_restore(run, ask, office, tmp_path):
    made = ask("backup", "--file", office)
    assert made["contacts"] > 60
    ask("add", "person", "Später Gekommen", "--file", office)
    ask("backup", "--file", office)
    listed = ask("backups", "--file", office, "--verify")["backups"]
    assert [item["number"] for item in listed] == [2, 1]
    assert all(item["state"] == "good" for item in listed)
    restored = ask("restore", "1", "--to", tmp_path / "earlier.kontor", "--file", office)
    assert ask("search", "gekommen", "--file", restored["file"])["total"] == 0
    with Workspace.open(office) as ours, Workspace.open(restored["file"]) as copy:
        file_id = "SELECT value FROM setting WHERE key = 'file.id'"
        assert ours.value(file_id) != copy.value(file_id), "their backups must not mix"
    code, _, err = run("restore", "1", "--to", office, "--file", office)
    assert code == WRONG
    assert "already a file" in err
    code, _, err = run("restore", "--file", office)
    assert code == WRONG
    assert "--over" in err
    swapped = ask("restore", "1", "--over", "--file", office)
    assert ask("search", "gekommen", "--file", office)["total"] == 0
    assert ask("search", "gekommen", "--file", swapped["kept"])["total"] == 1
    assert ask("check", "--file", office)["ok"]


def test_the_backups_of_a_file_that_is_damaged_or_gone_are_found(ask, office):
    made = ask("backup", "--file", office)
    office.write_bytes(b"ruined" * 100)
    assert [item["file"] for item in ask("backups", "--file", office)["backups"]] == [made["file"]]
    ask("restore", "--over", "--file", office)
    assert ask("check", "--file", office)["contacts"] > 60
    office.unlink()
    ask("restore", "--over", "--file", office)
    assert ask("check", "--file", office)["contacts"] > 60


def test_a_damaged_backup_is_named(run, office):
    _, out, _ = run("backup", "--file", office)
    path = out.strip()
    with open(path, "r+b") as file:
        file.seek(50_000)
        file.write(b"x" * 100)
    code, out, _ = run("backups", "--verify", "--file", office)
    assert code == WRONG
    assert "damaged" in out


def test_backup_to_a_name_of_ones_own(ask, run, office, tmp_path):
    made = ask("backup", "--to", tmp_path / "stick.kontor", "--file", office)
    assert made["file"] == str(tmp_path / "stick.kontor")
    code, _, err = run("backup", "--to", office, "--file", office)
    assert code == WRONG
    assert "already a file" in err


def test_a_file_held_by_another_computer_is_read_but_not_written(run, ask, office):
    note = {"host": "PC-RECEPTION", "user": "sabine", "pid": 1, "since": "2026-11-18T08:12:00Z"}
    office.with_name("office.kontor.open").write_text(json.dumps(note), encoding="utf-8")
    assert ask("search", "quandt", "--file", office)["total"] == 1
    assert ask("backup", "--file", office)["contacts"] > 60
    code, _, err = run("add", "person", "Max Muster", "--file", office)
    assert code == WRONG
    assert "PC-RECEPTION" in err


# Languages and mistakes


def test_german_and_english(run, office):
    assert "1 Kontakt" in run("search", "quandt", "--file", office, "--language", "de")[2]
    assert "Aktive Kundin" in run("show", "quandt", "--file", office, "--language=de")[1]
    Settings().set("language", "de")
    assert "noch keine Datei" in run("search")[2]
    assert "There is no file" in run("search", "--language", "en")[2]


@pytest.mark.parametrize(
    ("arguments", "sentences"),
    [
        ((), ("crm-desktop COMMAND", "import", "works without a window")),
        (("--help",), ("Exit codes: 0 done", "demo")),
        (("search", "--help"), ("Usage: crm-desktop search", "Examples:", "mueller finds Müller")),
        (("--language", "de", "--help"), ("BEFEHL", "Kontakte finden")),
        (("--language", "de", "import", "--help"), ("Aufruf: crm-desktop import", "Beispiele:", "DATEI")),
        (("--version",), ("Kontor 0",)),
    ],
)
def test_help(run, arguments, sentences):
    code, out, err = run(*arguments)
    assert (code, err) == (DONE, "")
    for sentence in sentences:
        assert sentence in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("serch", "x"), "Did you mean “search”?"),
        (("--json", "frobnicate"), "There is no command “frobnicate”."),
        (("search", "--sideways"), "Not understood: --sideways"),
        (("show",), "This is missing: CONTACT"),
        (("search", "--limit", "many"), "does not fit"),
        (("search", "--limit"), "a value is missing"),
        (("--debug",), "Which command?"),
        (("--language", "fr", "search"), "none of"),
    ],
)
def test_mistakes_are_explained_with_exit_code_1(run, arguments, sentence):
    code, out, err = run(*arguments)
    assert code == WRONG
    assert sentence in out + err


def test_errors_in_json(run):
    code, out, err = run("search", "--json")
    assert (code, err) == (WRONG, "")
    error = json.loads(out)["error"]
    assert set(error) == {"code", "what", "safe", "remedy"}
    assert error["what"] == "There is no file to work on yet."


def test_a_bug_is_logged_and_short(run, monkeypatch, home, office):
    from crm_desktop.store.queries import listing

    def broken(*_):
        raise RuntimeError("secret of the office")

    monkeypatch.setattr(listing, "count", broken)
    code, out, err = run("search", "x", "--file", office)
    assert (code, out) == (BUG, "")
    assert "error in the program: RuntimeError" in err
    assert "Traceback" not in err
    assert "RuntimeError" in (home / "logs" / "kontor.log").read_text(encoding="utf-8")
    assert "Traceback" in run("search", "x", "--file", office, "--debug")[2]


def test_ctrl_c_leaves_the_file_as_it_was(run, monkeypatch, office):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(contacts, "set_role", interrupted)
    before = run("search", "--json", "--limit", "0", "--file", office)[1]
    code, _, err = run("add", "person", "Max Muster", "--role", "customer", "--file", office)
    assert code == WRONG
    assert "as it was before" in err
    assert run("search", "--json", "--limit", "0", "--file", office)[1] == before


def test_data_cannot_drive_the_terminal(run, ask, office):
    added = ask("add", "person", "--first-name", "Evil\x1b[2J\u202e", "--last-name", "Name\r\x07", "--file", office)
    for arguments in (("show", added["id"]), ("search", "evil")):
        _, out, err = run(*arguments, "--file", office)
        assert not any(char in out + err for char in "\x1b\x07\r\u202e")


# Export


def test_export_to_files_of_every_kind(run, ask, office, tmp_path):
    for kind in ("xlsx", "csv", "vcf"):
        done = ask("export", "--to", tmp_path / f"contacts.{kind}", "--file", office)
        assert done["contacts"] > 60
        assert (tmp_path / f"contacts.{kind}").stat().st_size > 5000
    code, _, err = run("export", "--to", tmp_path / "contacts.docx", "--file", office)
    assert code == WRONG
    assert "no ending" in err


def test_export_of_a_list_and_a_search_to_standard_output(run, office):
    columns = ("--columns", "first_name,last_name,email")
    code, out, err = run("export", "--list", "newsletter", *columns, "--file", office)
    assert (code, err) == (DONE, "")
    rows = out.removeprefix("\ufeff").splitlines()
    assert rows[0] == '"First name";"Last name";"E-mail"'
    assert '"Anna";"Müller";"anna@mueller-soehne.example"' in rows
    assert 5 < len(rows) < 20
    _, out, _ = run("export", "--search", "quandt", "--kind", "vcf", "--file", office)
    assert out.startswith("BEGIN:VCARD")
    assert out.count("BEGIN:VCARD") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--list", "Nobody"), "Lists are: Potsdam, Quiet for 90 days, Newsletter"),
        (("--columns", "name,shoe"), "There is no column “shoe”"),
        (("--kind", "xlsx"), "--to FILE"),
    ],
)
def test_export_mistakes(run, office, arguments, sentence):
    code, out, err = run("export", *arguments, "--file", office)
    assert (code, out) == (WRONG, "")
    assert sentence in err


# Import and inspect


LIST = """Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail;Rabatt
Frau;Anna;Kessler;Kessler Bau GmbH;Am Markt 1;01067;Dresden;0351/5550120;anna@kessler-bau.example;5
Herr;Jörg;Weiß;Kessler Bau GmbH;;;;0171 39200 12;joerg@kessler-bau.example;
;;;;;;;;;
Frau;Zoé;Straßmann;;Weg 2;10115;Berlin;;zoe@example.com;12,5
"""


@pytest.fixture
def foreign(tmp_path):
    path = tmp_path / "kunden.csv"
    path.write_bytes(LIST.encode("cp1252"))
    return path


def test_inspect_says_what_is_in_a_file_without_any_workspace(run, ask, foreign):
    found = ask("inspect", foreign)
    assert (found["encoding"], found["delimiter"]) == ("cp1252", ";")
    assert found["counts"]["people"] == 3
    assert [record["last_name"] for record in found["records"]] == ["Kessler", "Weiß", "Straßmann"]
    code, out, _ = run("inspect", foreign, "--language", "de")
    assert code == DONE
    assert "Vorname" in out
    assert "3 Personen" in out


def test_inspect_of_what_cannot_be_read(run, ask, tmp_path):
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    found = ask("inspect", path, code=WRONG)
    assert found["open"] == "error"
    assert "broken.xlsx" in found["message"]
    code, _, err = run("inspect", tmp_path / "gone.csv")
    assert code == WRONG
    assert "is not there" in err
    code, out, _ = run("inspect", tmp_path)
    assert code == WRONG
    assert "is a folder" in out


def test_dry_run_figures_are_those_of_the_run(ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    dry = ask("import", foreign, "--dry-run", "--file", office)
    assert ask("search", "--file", office)["total"] == 0
    done = ask(
        "import", foreign, "--source", "Messe", "--tag", "Neu", "--field-kind", "Rabatt=number", "--file", office
    )
    figures = ("rows", "new_people", "new_companies", "updated", "unchanged", "unusable", "new_fields", "doubts")
    assert [dry[key] for key in figures] == [done[key] for key in figures]
    assert (done["new_people"], done["new_companies"], done["new_fields"]) == (3, 1, ["Rabatt"])
    assert ask("search", "--file", office)["total"] == 4
    anna = ask("show", "anna kessler", "--file", office)
    assert (anna["source"], anna["tags"], anna["fields"]) == ("Messe", ["Neu"], {"Rabatt": "5"})
    again = ask("import", foreign, "--file", office)
    assert again["new_people"] == again["new_companies"] == again["updated"] == 0
    assert (again["import_id"], again["operation"]) == ("", 0), "a second import leaves no trace"
    ask("undo", "--id", done["operation"], "--file", office)
    assert ask("search", "--file", office)["total"] == 0


def test_an_import_is_one_step_of_undo(run, ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    code, out, err = run("import", foreign, "--file", office)
    assert code == DONE
    assert "new people" in out
    assert "crm-desktop undo --import --id" in err
    assert ask("undo", "--file", office)["label"] == "Import kunden.csv"
    assert ask("search", "--file", office)["total"] == 0


def test_columns_put_right_by_hand(ask, run, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    ask("import", foreign, "--map", "Rabatt=customer_no", "--map", "C=nickname", "--file", office)
    assert ask("show", "anna@kessler-bau.example", "--file", office)["nickname"] == "Kessler"
    for wrong, sentence in (("Farbe=customer_no", "no column “Farbe”"), ("Rabatt=colour", "no field “colour”")):
        code, _, err = run("import", foreign, "--map", wrong, "--file", office)
        assert code == WRONG
        assert sentence in err


def test_a_mapping_put_right_is_remembered_for_the_next_list(ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    ask("import", foreign, "--map", "C=nickname", "--field-kind", "Rabatt=number", "--file", office)
    later = tmp_path / "spaeter.csv"
    later.write_bytes(LIST.replace("Anna;Kessler;", "Berta;Keßler;").replace("anna@", "anna2@").encode("cp1252"))
    done = ask("import", later, "--file", office)
    assert done["new_people"] == 1
    assert ask("show", "anna2@kessler-bau.example", "--file", office)["nickname"] == "Keßler"
    ask("undo", "--file", office)
    assert ask("search", "anna2", "--file", office)["total"] == 0, "undo takes back the import, not the remembering"


@pytest.mark.parametrize("dry", [["--dry-run"], []])
def test_a_list_without_contacts_is_refused_alike_in_a_dry_run(run, office, tmp_path, dry):
    headings = tmp_path / "headings.csv"
    headings.write_text("Name;E-Mail\n", encoding="utf-8")
    code, out, err = run("import", headings, "--file", office, *dry)
    assert (code, out) == (WRONG, "")
    assert "holds no rows to import" in err
    other = tmp_path / "other.csv"
    other.write_text("Farbe;Anzahl\nrot;1\nblau;2\n", encoding="utf-8")
    code, out, err = run("import", other, "--file", office, *dry)
    assert (code, out) == (WRONG, "")
    assert "2 rows name neither a person nor a company" in err


def test_rows_about_one_and_the_same_are_counted(run, ask, office, tmp_path):
    """Else the figures would not add up to the rows."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Vorname;Nachname;E-Mail\nLena;Haberkorn;l@haber.example\nTim;Ost;t@ost.example\nLena;Haberkorn;l@haber.example\n",
        encoding="utf-8",
    )
    code, out, _ = run("import", path, "--file", office, "--dry-run")
    assert code == DONE
    assert "1  rows about somebody that an earlier row names: 4" in out
    done = ask("import", path, "--file", office)
    assert (done["rows"], done["new_people"], done["joining_rows"]) == (3, 2, [4])


def test_import_mistakes(run, ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    (tmp_path / "empty.csv").write_bytes(b"")
    for arguments, sentence in (
        ((tmp_path / "gone.csv",), "is not there"),
        ((tmp_path / "empty.csv",), "empty.csv"),
        ((foreign, "--field-kind", "Rabatt=colour"), "no kind of field “colour”"),
        ((foreign, "--reason", "because"), "NAME=VALUE"),
        ((foreign, "--encoding", "klingon"), "kunden.csv"),
    ):
        code, _, err = run("import", *arguments, "--file", office)
        assert code == WRONG, arguments
        assert sentence in err
    assert ask("search", "--file", office)["total"] == 0


def test_sensitive_columns_need_a_reason(ask, run, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("Vorname;Nachname;E-Mail;Konfession\nAnna;Kess;anna@example.com;ev.\n", encoding="utf-8")
    office = ask("new", tmp_path / "new.kontor")["file"]
    code, out, _ = run("import", path, "--dry-run", "--file", office)
    assert code == DONE
    assert "“Konfession” was left out" in out
    assert ask("import", path, "--dry-run", "--file", office)["left_out"] == {"Konfession": "religion"}
    done = ask("import", path, "--reason", "Konfession=Kirchensteuer", "--file", office)
    assert (done["left_out"], done["new_fields"]) == ({}, ["Konfession"])


def test_unknown_columns_are_kept_as_own_fields_or_dropped(ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    dropped = ask("import", foreign, "--unknown-columns", "drop", "--dry-run", "--file", office)
    assert dropped["new_fields"] == []
    ask("import", foreign, "--unknown-columns", "drop", "--file", office)
    assert ask("show", "anna kessler", "--file", office)["fields"] == {}
    other = ask("new", tmp_path / "other.kontor")["file"]
    ask("import", foreign, "--unknown-columns", "drop", "--file", other)
    ask("undo", "--file", other)
    kept = ask("import", foreign, "--unknown-columns", "keep", "--file", other)
    assert kept["new_fields"] == ["Rabatt"], "keep holds although they were dropped the last time"
    assert ask("show", "anna kessler", "--file", other)["fields"] == {"Rabatt": "5"}
    ask("export", "--to", tmp_path / "out.csv", "--file", other)
    assert "Rabatt" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[0]


@pytest.mark.parametrize(("rule", "figures"), [("skip", (0, 0, 3)), ("new", (3, 0, 0)), ("update", (0, 2, 1))])
def test_what_is_known_is_left_made_anew_or_filled_up(ask, foreign, tmp_path, rule, figures):
    office = ask("new", tmp_path / "new.kontor")["file"]
    ask("import", foreign, "--file", office)
    more = tmp_path / "mehr.csv"
    more.write_bytes(LIST.replace(";5\n", ";6\n").replace(";\n", ";7\n").encode("cp1252"))
    for arguments in (("--dry-run",), ()):
        found = ask("import", more, "--on-duplicate", rule, *arguments, "--file", office)
        assert (found["new_people"], found["updated"], found["unchanged"]) == figures


@pytest.mark.parametrize(("language", "sentence"), [("en", "no contacts in this file"), ("de", "keine Kontakte")])
def test_a_list_without_rows_says_so(run, office, tmp_path, language, sentence):
    path = tmp_path / "list.csv"
    path.write_text("Name;Vorname;Ort\r\n", encoding="utf-8")
    code, _, out = run("import", path, "--file", office, "--dry-run", "--language", language)
    assert code == WRONG
    assert sentence in out
    path.write_text("Name;Vorname;Ort\r\nBrand;Ole;Kiel\r\n", encoding="utf-8")
    assert sentence not in run("import", path, "--file", office, "--dry-run", "--language", language)[1]


@pytest.mark.parametrize(("language", "number"), [("en", "16,384"), ("de", "16.384")])
def test_numbers_in_refusals_are_written_as_the_language_writes_them(run, office, tmp_path, language, number):
    path = tmp_path / "wide.csv"
    path.write_text(";".join("x" * 17_000) + "\r\n", encoding="utf-8")
    code, out, err = run("import", path, "--file", office, "--language", language)
    assert code == 1
    assert number in out + err


def test_an_import_is_taken_back_but_for_what_was_edited_since(run, ask, foreign, tmp_path):
    office = ask("new", tmp_path / "new.kontor")["file"]
    code, _, err = run("undo", "--import", "--file", office)
    assert (code, "no import" in err) == (WRONG, True)
    ask("import", foreign, "--file", office)
    with Workspace.open(tmp_path / "new.kontor") as ws:
        anna = ws.value("SELECT id FROM contact WHERE first_name = 'Anna'")
        contacts.set_fields(ws, anna, {"nickname": "Anni"})
    taken = ask("undo", "--import", "--file", office)
    assert {stay["name"] for stay in taken["stays"]} == {"Anna Kessler", "Kessler Bau GmbH"}
    assert ask("search", "--file", office)["total"] == 2
    code, out, _ = run("undo", "--redo", "--file", office)
    assert ask("search", "--file", office)["total"] == 4
    code, out, _ = run("undo", "--import", "--language", "de", "--file", office)
    assert "Seither bearbeitet" in out


# Cards and calendars

CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Kess;Zoë\nEMAIL:zoe@kess.example\nTEL;TYPE=CELL:+49 171 5550123\nEND:VCARD\n"
TALK = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nSUMMARY:Jahresgespräch\nDTSTART:20260105T100000Z\n"
    "ATTENDEE:mailto:zoe@kess.example\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20260106T100000Z\nEND:VEVENT\n"
    "END:VCALENDAR\n"
)


def test_cards_come_in_once_and_go_again(ask, office, tmp_path):
    (tmp_path / "zoe.vcf").write_text(CARD, encoding="utf-8")
    planned = ask("import", tmp_path / "zoe.vcf", "--dry-run", "--file", office)
    done = ask("import", tmp_path / "zoe.vcf", "--file", office)
    assert (planned["new_people"], planned["rows"]) == (done["new_people"], done["rows"]) == (1, 1)
    assert ask("import", tmp_path / "zoe.vcf", "--file", office)["new_people"] == 0
    assert len(ask("search", "zoe kess", "--file", office)["contacts"]) == 1
    ask("undo", "--id", done["operation"], "--file", office)
    assert ask("search", "zoe kess", "--file", office)["contacts"] == []


def test_a_calendar_comes_to_the_people_invited(ask, run, office, tmp_path):
    (tmp_path / "zoe.vcf").write_text(CARD, encoding="utf-8")
    (tmp_path / "talk.ics").write_text(TALK, encoding="utf-8")
    ask("import", tmp_path / "zoe.vcf", "--file", office)
    few = ask("import", tmp_path / "talk.ics", "--dry-run", "--appointments", "known", "--file", office)
    assert few["appointments"] == {
        "new": 1, "known": 0, "with_contacts": 1, "contacts": 1, "unrelated": 1, "undated": 0,
    }  # fmt: skip
    done = ask("import", tmp_path / "talk.ics", "--file", office)
    assert (done["appointments"]["new"], done["appointments"]["with_contacts"]) == (2, 1)
    again = ask("import", tmp_path / "talk.ics", "--file", office)
    assert (again["appointments"]["new"], again["appointments"]["known"], again["operation"]) == (0, 2, 0)
    code, out, _ = run("undo", "--id", done["operation"], "--file", office)
    assert (code, "appointments" in out) == (DONE, True)


def test_a_calendar_that_is_cut_off_is_said(run, office, tmp_path):
    (tmp_path / "cut.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", encoding="utf-8")
    for command in ("inspect", "import"):
        code, out, err = run(command, tmp_path / "cut.ics", *(("--file", office) if command == "import" else ()))
        assert code == WRONG
        assert "cut.ics" in out + err


def test_what_is_whole_in_a_calendar_that_breaks_off_comes_in_and_it_is_said(run, ask, office, tmp_path):
    whole = "BEGIN:VEVENT\nUID:1\nDTSTART:20270105T100000Z\nSUMMARY:Notartermin\nEND:VEVENT\n"
    (tmp_path / "cut.ics").write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{whole}BEGIN:VEVENT\nDTSTA", encoding="utf-8")
    code, out, _ = run("inspect", tmp_path / "cut.ics", "--language", "en")
    assert (code, "Notartermin" in out, "breaks off" in out) == (WRONG, True, True)
    code, out, _ = run("import", tmp_path / "cut.ics", "--file", office, "--language", "en")
    assert (code, "breaks off" in out) == (WRONG, True)
    assert "Notartermin" in str(ask("calendar", "--from", "2027-01-04", "--to", "2027-01-06", "--file", office))


# Calendar


def test_the_calendar_shows_each_time_of_a_series(office, ask, run):
    anna = ask("add", "person", "Anna Kess", "--file", office)["id"]
    run("followup", "1.3.2027 09:00 Termin Jour fixe jede Woche", "--contact", anna, "--file", office)
    found = ask("calendar", "--from", "2027-03-01", "--to", "2027-03-31", "--file", office)
    mine = [each for each in found["entries"] if each["contact_id"] == anna]
    assert [each["day"] for each in mine] == [f"2027-03-{day:02d}" for day in (1, 8, 15, 22, 29)]
    assert {(each["start"], each["end"], each["kind"]) for each in mine} == {("09:00", "10:00", "meeting")}
    assert [each["series_number"] for each in mine] == [0, 1, 2, 3, 4]
    code, out, _ = run("calendar", "--from", "2027-03-01", "--to", "2027-03-31", "--file", office)
    assert code == DONE
    assert out.count("09:00–10:00 · Anna Kess") == 5
    assert run("calendar", "--from", "2027-03-02", "--to", "2027-03-01", "--file", office)[0] == WRONG
    assert run("calendar", "--from", "tomorrow", "--file", office)[0] == WRONG


def test_a_calendar_for_others_follows_each_change(office, ask, run, tmp_path):
    target = tmp_path / "feed.ics"
    found = ask("calendar", "--publish", target, "--file", office)
    assert found["file"] == str(target)
    assert target.read_bytes().count(b"BEGIN:VEVENT") == found["count"]
    anna = ask("add", "person", "Anna Kess", "--file", office)["id"]
    ask("followup", "morgen 10:00 Termin Ganzneu", "--lang", "de", "--contact", anna, "--file", office)
    assert b"Ganzneu" in target.read_bytes()
    run("undo", "--file", office)
    assert b"Ganzneu" not in target.read_bytes()
    run("undo", "--redo", "--file", office)
    ask("calendar", "--publish", target, "--busy", "--file", office)
    assert b"Anna" not in target.read_bytes()
    assert b"SUMMARY:Busy" in target.read_bytes()
    ask("calendar", "--unpublish", "--file", office)
    before = target.read_bytes()
    ask("followup", "morgen 10:00 Termin", "--lang", "de", "--contact", anna, "--file", office)
    assert target.read_bytes() == before


def test_a_calendar_for_others_that_cannot_be_written_is_said(office, ask, run, tmp_path):
    (tmp_path / "away").mkdir()
    ask("calendar", "--publish", tmp_path / "away" / "feed.ics", "--file", office)
    shutil.rmtree(tmp_path / "away")
    code, _, err = run("add", "person", "Anna Kess", "--file", office)
    assert code == DONE
    assert "calendar for others" in err
    assert run("calendar", "--publish", tmp_path / "feed.txt", "--file", office)[0] == WRONG


def test_a_calendar_of_a_list_is_of_its_people_only(office, ask, run, tmp_path):
    anna = ask("add", "person", "Anna Kessel", "--file", office)["id"]
    ask("followup", "morgen 10:00 Termin Zahlen", "--lang", "de", "--contact", anna, "--file", office)
    ask("export", "--search", "Kessel", "--to", tmp_path / "k.ics", "--file", office)
    assert (tmp_path / "k.ics").read_bytes().count(b"BEGIN:VEVENT") == 1
    everything = ask("export", "--to", tmp_path / "all.ics", "--file", office)
    assert everything["kind"] == "ics"
    assert everything["tables"]["activity"] > 1
    assert run("export", "--busy", "--file", office)[0] == WRONG
    code, out, _ = run("export", "--kind", "ics", "--search", "Kessel", "--file", office)
    assert code == DONE
    assert out.count("BEGIN:VEVENT") == 1


def test_export_to_a_file_named_without_an_option(ask, run, office, tmp_path):
    done = ask("export", tmp_path / "contacts.xlsx", "--file", office)
    assert done["kind"] == "xlsx"
    assert (tmp_path / "contacts.xlsx").stat().st_size > 1000
    code, _, err = run("export", tmp_path / "a.csv", "--to", tmp_path / "b.csv", "--file", office)
    assert code == WRONG
    assert "one file only" in err


def test_demo_into_a_file_named_without_an_option(ask, tmp_path):
    assert ask("demo", tmp_path / "demo.kontor")["contacts"] > 40
    assert (tmp_path / "demo.kontor").exists()


def test_file_mail_names_attachments_as_they_are_kept(ask, run, office, tmp_path):
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["To"], mail["Message-ID"] = "x@unknown.example", "o@example.com", "<odd@x>"
    mail.set_content("text")
    odd = ("../../etc/passwd", "a\u202efdp.exe", "CON.txt", "b:c*?.pdf")
    for name in odd:
        mail.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=name)
    (tmp_path / "odd.eml").write_bytes(mail.as_bytes())
    found = ask("file-mail", tmp_path / "odd.eml", "--new", "--file", office)
    (item,) = found["mails"]
    assert item["attachments"] == ["passwd", "afdp.exe", "_CON.txt", "b_c__.pdf"]
    (tmp_path / "out").mkdir()
    ask("files", item["contacts"][0]["id"], "--save", tmp_path / "out", "--file", office)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(item["attachments"])
