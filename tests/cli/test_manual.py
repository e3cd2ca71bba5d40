"""docs/command-line.md says what the program does: same text, examples that run, keys that come."""

from __future__ import annotations

import json
import shlex
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.cli import manual
from crm_desktop.cli.main import DONE, load, main
from crm_desktop.cli.names import COMMANDS
from crm_desktop.common.settings import Settings
from crm_desktop.exchange import backup, process_files, samples
from crm_desktop.exchange.letters import pdf
from crm_desktop.operations import cases, consents, contacts, mail_account, mailings, quotes, selections
from crm_desktop.records.filters import Group, from_json
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.records.quote import Line
from crm_desktop.store.queries import listing, outbox
from crm_desktop.store.queries import selections as selection_queries
from crm_desktop.store.workspace import Workspace
from tests.exchange.letters.word import document, paragraph
from tests.exchange.mailing.servers import Box, Server

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [(name, call) for name in COMMANDS for call, _ in load(name).examples]

OUTLOOK = "First Name,Last Name,E-mail Address\nAnna,Kess,anna@kess.example\n"
MAIL = "From: Anna <anna@mueller-soehne.example>\nTo: office@example.com\nSubject: Offer\nMessage-ID: <1@x>\n\nHello\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with everything the examples name; the office file is the one opened last."""
    office = tmp_path / "office.kontor"
    samples.make(office)
    with Workspace.open(office) as ws:
        for number in range(12):
            contacts.create(ws, last_name=f"Step {number}")
        kept = {item.name for item in selection_queries.selections(ws)}
        if "Kunden" not in kept:
            selections.save(ws, "Kunden", Group())
        contacts.create(ws, first_name="A.", last_name="Mueller")
        process_files.available(ws, "acquisition")
        made_case = cases.begin(ws, "acquisition", listing.find(ws, "Müller")[0].id, "Wartungsvertrag")
        with ws.operation("The examples speak of case 1"):
            ws.write("UPDATE process_case SET number = 'S1' WHERE number = '1'")
            ws.write("UPDATE process_case SET number = '1' WHERE id = ?", (made_case,))
        offered = quotes.create(ws, case_id=made_case, lines=[Line("Wartung", price=48000)])
        with ws.operation("The examples speak of quote A-2026-0001"):
            ws.write("UPDATE quote SET number = 'A-2026-0001' WHERE id = ?", (offered,))
        news = next(item for item in selection_queries.selections(ws) if item.name == "Newsletter")
        readers = listing.ids(ws, listing.View(where=from_json(news.definition)))
        for who in readers:
            consents.record(ws, who, "email", "newsletter", "allowed")
        for _ in range(2):
            made = backup.make(ws)
        forty_first = made.path.with_name("forty-first.kontor")
        shutil.copyfile(made.path, forty_first)
        values = json.loads(Path(f"{made.path}.json").read_text(encoding="utf-8"))
        Path(f"{forty_first}.json").write_text(json.dumps(values | {"number": 41}), encoding="utf-8")
    (tmp_path / "contacts.csv").write_text(OUTLOOK, encoding="utf-8")
    (tmp_path / "offers.csv").write_text("Company;Case;Amount\nNobody Ltd;Server;12k\n", encoding="utf-8")
    book = __import__("openpyxl").Workbook()
    book.active.title = "Kunden"
    book.active.append(["Name", "Ort", "E-Mail"])
    book.active.append(["Anna Kess", "Potsdam", "anna@kess.example"])
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "unsubscribed.csv").write_text("Email Address\nleft@example.com\n", encoding="utf-8")
    (tmp_path / "answers.csv").write_text("Kundennr;Code;Datum\n10102;HW-1;18.11.2026\n", encoding="utf-8")
    (tmp_path / "offer.eml").write_text(MAIL, encoding="utf-8")
    (tmp_path / "signature.txt").write_text(
        "Anna Kess\nLeiterin Einkauf\nKess GmbH\nTel. 0331 5550120\n", encoding="utf-8"
    )
    lines = "".join(paragraph(f"{{MERGEFIELD {name}}}") for name in ("Anschrift", "Briefanrede"))
    for name in ("offer.docx", "greeting.docx", "old.docx"):
        document(tmp_path / name, lines)
    for name in ("people.json", "p.json"):
        (tmp_path / name).write_text('[{"Nachname": "Kess", "Firma": "Kess GmbH"}]', encoding="utf-8")
    (tmp_path / "text.txt").write_text("{Briefanrede},\n", encoding="utf-8")
    (tmp_path / "stick").mkdir()
    (tmp_path / "Kunden" / "Müller Anna").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):  # what is registered with the desktop
        monkeypatch.setenv(name, str(tmp_path / "desktop"))
    Settings().set("last_file", str(office))
    return tmp_path


def test_the_page_is_what_the_program_says():
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert page == manual.markdown(), "python -m crm_desktop.cli.manual > docs/command-line.md"


@pytest.mark.parametrize(("name", "call"), EXAMPLES)
def test_every_example_runs(desk, capfd, name, call):
    if name == "letters" and "--mail" in call and not pdf.office():
        pytest.skip("LibreOffice is not installed here")
    arguments = [text.replace("/media/stick", str(desk / "stick")) for text in shlex.split(call)]
    if name in ("new", "demo"):
        arguments = [text.replace("office.kontor", "other.kontor") for text in arguments]
    if name == "undo" and "--id" in arguments:
        arguments[-1] = "5"
    if "everything.zip" in arguments and name == "new":
        assert main(["export", "--all", "--to", "everything.zip"]) == DONE
    if "--import" in arguments:
        assert main(["import", "contacts.csv"]) == DONE
    if name in ("mail", "mail-account", "outbox"):
        with post_office(desk) as unknown:
            arguments[2:] = unknown if "lost" in arguments else arguments[2:]
            assert main(arguments) == DONE, capfd.readouterr()
    else:
        assert main(arguments) == DONE, capfd.readouterr()


@contextmanager
def post_office(desk):
    """A server that the office's account leads to, and a mail in the outbox whose answer never came; gives its id."""
    with Server(Box()) as server, Workspace.open(desk / "office.kontor") as ws:
        mail_account.save(ws, host="127.0.0.1", port=server.port, security="none", address="b@example.com")
        who = listing.find(ws, "Müller")[0].id
        mail = OutgoingMail(who, "Anna", "anna@example.com", "Hallo", "Text\n")
        mailings.queue(ws, "Hallo", [mail], "service", ["<1@example.com>"])
        mailings.handing_over(ws, mailings.take_next(ws))
        yield [found.id for found in outbox.mails(ws)]


JSON = {
    "call-links": ["call-links"],
    "selection": ["selection"],
    "search": ["search", "anna"], "who": ["who", "anna@mueller-soehne.example"],
    "show": ["show", "Dr. Anna Müller"], "add": ["add", "person", "Max Muster"],
    "import": ["import", "contacts.csv"], "inspect": ["inspect", "contacts.csv"],
    "export": ["export", "--to", "x.csv"], "backup": ["backup"], "backups": ["backups"],
    "restore": ["restore", "--to", "r.kontor"], "check": ["check"], "undo": ["undo"], "demo": ["demo"],
    "file-mail": ["file-mail", "offer.eml"], "files": ["files", "Dr. Anna Müller"],
    "duplicates": ["duplicates"], "link-folders": ["link-folders", "Kunden"],
    "template": ["template", "fields", "offer.docx"],
    "letters": ["letters", "offer.docx", "--records", "people.json", "--out", "letters.docx"],
    "new": ["new", "n.kontor"], "merge": ["merge", "Dr. Anna Müller", "A. Mueller"],
    "followup": ["followup", "morgen 10:00 anrufen", "--contact", "Dr. Anna Müller", "--lang", "de"],
    "left": ["left", "Dr. Anna Müller"], "remind": ["remind"], "waiting": ["waiting"], "user": ["user"],
    "rhythm": ["rhythm", "--contact", "Dr. Anna Müller"],
    "process": ["process", "check", "ticket"], "case": ["case", "show", "1"], "pipeline": ["pipeline"],
    "account": ["account", "Dr. Anna Müller"], "forecast": ["forecast"], "report": ["report", "phases"],
    "equipment": ["equipment", "list"], "quote": ["quote", "show", "A-2026-0001"],
    "consent": ["consent", "Dr. Anna Müller"], "campaign": ["campaign", "list"],
    "data-sheet": ["data-sheet", "Dr. Anna Müller", "--to", "sheet.docx"],
    "erase": ["erase", "Dr. Anna Müller", "--dry-run"], "came-back": ["came-back", "Dr. Anna Müller"],
    "may-contact": ["may-contact", "Dr. Anna Müller"], "consent-rules": ["consent-rules", "--country", "DE"],
    "newsletter": ["newsletter", "in", "unsubscribed.csv", "--kind", "unsubscribed"],
    "mail": ["mail", "Reminder", "--to", "Dr. Anna Müller", "--dry-run"], "mail-template": ["mail-template", "list"],
    "mail-account": ["mail-account"], "outbox": ["outbox", "list"],
    "today": ["today"], "calendar": ["calendar"], "log": ["log", "call", "Rückruf", "--contact", "Dr. Anna Müller"],
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_json_has_the_keys_that_are_promised(desk, capfd, name):
    capfd.readouterr()
    assert main([*JSON[name], "--json"]) == DONE
    found = set(json.loads(capfd.readouterr().out))
    promised = {key for keys in load(name).keys for key in keys.split(", ")}
    if name == "inspect":  # what is said depends on the file
        assert found <= promised | {
            "reader",
            "multiline_fields",
            "header_sha1_12",
            "emails",
            "header_first",
            "header_last",
        }
        assert {"file", "open", "kind", "mapping", "counts", "records", "warnings"} <= found
    elif name in ("case", "process", "selection"):  # each verb answers with keys of its own
        assert found <= promised
        assert found & {"number", "faults", "selections"}
    elif name == "import":  # so does each kind of file
        assert found <= promised
        assert {"file", "dry_run", "rows", "new_people", "import_id"} <= found
    else:
        assert found == promised


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_in_both_languages(capfd, name, language):
    assert main([name, "--help", "--language", language]) == DONE
    out = capfd.readouterr().out
    assert f"crm-desktop {name}" in out
    for call, _ in load(name).examples:
        assert f"crm-desktop {call}" in out
    for item in load(name).arguments:
        assert item.names[0] in out or not item.names[0].startswith("-")
