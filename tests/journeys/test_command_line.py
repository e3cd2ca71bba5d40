"""Whole ways through the program without a window, each step a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FIXTURES

ROOT = Path(__file__).resolve().parents[2]


def crm(*arguments: object, code: int = 0):
    """Run crm-desktop; its answer as JSON."""
    result = subprocess.run(
        [sys.executable, "-m", "crm_desktop", *map(str, arguments), "--json"],
        cwd=ROOT, capture_output=True, timeout=180, env=os.environ,
    )  # fmt: skip
    assert result.returncode == code, result.stdout + result.stderr
    return json.loads(result.stdout)


def everything(file: object) -> list[dict[str, object]]:
    """All contacts with all they have, without what differs between two files of the same content."""
    found = crm("search", "--limit", "0", "--file", file)["contacts"]
    shown = [crm("show", row["id"], "--file", file) for row in found]
    for contact in shown:
        for key in ("id", "created_at", "updated_at", "source"):
            del contact[key]
        for relation in contact["relations"]:
            del relation["id"]
        del contact["activities"]  # the same notes again, and what the program noted by itself
        for entry in (*contact["phases"], *contact["notes"], *contact["followups"]):
            for key in ("id", "at", "on", "contact_id"):
                entry.pop(key, None)
    return sorted(shown, key=lambda contact: json.dumps(contact, sort_keys=True))


def test_a_day_with_the_sample_office(tmp_path):
    office = crm("demo", "--to", tmp_path / "office.kontor")["file"]
    assert crm("search", "mueller", "--file", office)["total"] >= 3
    added = crm(
        "add", "person", "Frau Dr. Nora Öztürk", "--company", "Hotel Seeblick", "--phone", "0331 555 99 01",
        "--email", "nora@example.com", "--note", "Ruft am Montag an", "--file", office,
    )  # fmt: skip
    for search in ("oeztuerk", "5559901", "seeblick nora", "montag"):
        found = crm("search", search, "--file", office)
        assert added["id"] in [contact["id"] for contact in found["contacts"]], search
    made = crm("backup", "--file", office)
    crm("undo", "--file", office)
    assert crm("search", "oeztuerk", "--file", office)["total"] == 0
    restored = crm("restore", made["file"], "--to", tmp_path / "restored.kontor", "--file", office)["file"]
    assert crm("show", added["id"], "--file", restored)["emails"][0]["value"] == "nora@example.com"
    for file in (office, restored):
        checked = crm("check", "--file", file)
        assert checked["ok"]
        assert checked["orphans"] == []
    kept = crm("restore", "--over", "--file", office)["kept"]
    assert crm("search", "oeztuerk", "--file", office)["total"] == 1
    assert crm("search", "oeztuerk", "--file", kept)["total"] == 0
    assert crm("undo", "--file", office)["label"] == "Add contact", "the journal came along"


LIST = """\
Anrede;Titel;Vorname;Nachname;Firma;Position;Straße;PLZ;Ort;Land;Telefon;Mobil;E-Mail;Webseite;Geburtstag;Bemerkung
Frau;Dr.;Änne;Groß-Müller;Müller & Söhne GmbH;Geschäftsführerin;Am Kanal 12;01067;Dresden;;0351/5550120;0171 39200 21;\
aenne@mueller.example;www.mueller.example;4.3.1971;"Erste Zeile
zweite Zeile; mit Strichpunkt"
Herr;;José;da Silva;Müller & Söhne GmbH;;Am Kanal 12;01067;Dresden;;;+49 171 39200 22;jose@mueller.example;;;
;;;;Bäckerei Wendt GmbH;;Markt 1;1010;Wien;Österreich;+43 1 2530 120;;info@wendt.example;;;=Kein Wert
;;;;;;;;;;;;nur@example.com;;;
Familie;;;Haack;;;Rosenweg 14;14612;Falkensee;;;;haack@example.com;;;
"""


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_list_goes_in_out_and_in_again(tmp_path, kind):
    foreign = tmp_path / "liste.csv"
    foreign.write_bytes(LIST.encode("cp1252"))
    first = crm("new", tmp_path / "first.kontor")["file"]
    figures = crm("import", foreign, "--dry-run", "--file", first)
    done = crm("import", foreign, "--source", "Messe", "--file", first)
    assert (done["new_people"], done["new_companies"]) == (figures["new_people"], figures["new_companies"]) == (4, 2)
    table = tmp_path / f"out.{kind}"
    assert crm("export", "--to", table, "--file", first)["contacts"] == 6
    second = crm("new", tmp_path / "second.kontor")["file"]
    back = crm("import", table, "--file", second)
    assert back["profile"] == "kontor"
    assert [item for item in back["doubts"] if item["severity"] == "bad"] == []
    assert everything(second) == everything(first)
    again = crm("import", table, "--file", second)
    assert again["new_people"] == again["new_companies"] == again["updated"] == 0


REAL = sorted(path for path in (FIXTURES / "csv").glob("*") if path.suffix in (".csv", ".txt", ".tsv"))


@pytest.mark.skipif(not REAL, reason="the shared fixtures are not beside this checkout")
@pytest.mark.parametrize("foreign", REAL, ids=lambda path: path.name)
def test_real_lists_come_back_from_our_own_export(tmp_path, foreign):
    from crm_desktop.exchange import export, export_csv
    from crm_desktop.exchange.reading import files
    from crm_desktop.exchange.reading.columns import guess_columns
    from crm_desktop.operations import imports
    from crm_desktop.records.importing import ImportOptions
    from crm_desktop.store.queries import listing, sheets
    from crm_desktop.store.queries.listing import View
    from crm_desktop.store.workspace import Workspace

    def take(path: Path, target: Path) -> Workspace:
        ws = Workspace.create(target)
        stream = files.read_contacts(path, guess_columns(files.preview(path)))
        imports.run(ws, imports.plan(ws, list(stream), ImportOptions()))
        return ws

    def table(ws: Workspace) -> list[dict[str, str]]:
        ids = listing.ids(ws, View())
        columns = [column for column in export.columns_for(ws, ids) if column.key != "notes"]
        rows = [
            {column.heading: text for column in columns if (text := export_csv.cell_text(column, column.value(sheet)))}
            | {"notes": " ".join(note.text for note in sheet.notes)}
            for sheet in sheets.sheets(ws, ids)
        ]
        return sorted(rows, key=lambda row: sorted(row.items()))

    if not list(files.read_contacts(foreign, guess_columns(files.preview(foreign)))):
        pytest.skip("this list names nobody")
    with take(foreign, tmp_path / "first.kontor") as first:
        export.write(first, tmp_path / "out.xlsx", "xlsx", listing.ids(first, View()))
        with take(tmp_path / "out.xlsx", tmp_path / "second.kontor") as second:
            assert table(second) == table(first)
