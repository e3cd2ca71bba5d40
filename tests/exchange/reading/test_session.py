"""The child process: it may die, hang, eat memory or be cancelled, and the program goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from crm_desktop.common.errors import Cancelled, ImportProblem
from crm_desktop.common.i18n import set_language
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.reading import files, session
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.exchange.reading.tables import WAITING
from crm_desktop.operations.imports_ready import all_signs, ready
from tests.bench.address_files import write_csv, write_xlsx

from .making import text_file, workbook


def run_instead(monkeypatch, code: str) -> None:
    monkeypatch.setattr(session, "_command", lambda: [sys.executable, "-c", code])


def test_a_child_that_dies_gives_a_sentence(tmp_path, monkeypatch):
    path = workbook(tmp_path, [["Nachname"], ["Kess"]])
    run_instead(monkeypatch, "import os; os.abort()")
    with pytest.raises(ImportProblem) as problem:
        files.preview(path)
    assert "list.xlsx" in problem.value.what
    assert "Nothing was imported" in problem.value.safe


def test_a_child_that_hangs_is_ended(tmp_path, monkeypatch):
    path = text_file(tmp_path, "Nachname\nKess\n")
    monkeypatch.setattr(session, "_BASE_SECONDS", 0.5)
    run_instead(monkeypatch, "import time; time.sleep(60)")
    start = time.monotonic()
    with pytest.raises(ImportProblem, match="took too long"):
        files.preview(path)
    assert time.monotonic() - start < 10


@pytest.mark.skipif(sys.platform not in ("linux", "win32"), reason="the system does not say how long a child worked")
def test_a_child_the_computer_gives_no_time_to_is_waited_for(tmp_path, monkeypatch):
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        end = time.monotonic() + 20
        while not (busy := session.busy_seconds(process)) and time.monotonic() < end:
            time.sleep(0.05)
        assert busy > 0
    finally:
        process.kill()
        process.wait()
    path = text_file(tmp_path, "Nachname\nKess\n")
    monkeypatch.setattr(session, "_BASE_SECONDS", 0.05)  # nobody starts so quickly
    monkeypatch.setattr(session, "_STARVED", 1_000)
    monkeypatch.setattr(session, "busy_seconds", lambda process: 0.01)
    assert files.preview(path).table.header == ("Nachname",)


def test_a_child_that_sends_rubbish_is_not_believed(tmp_path, monkeypatch):
    path = text_file(tmp_path, "Nachname\nKess\n")
    run_instead(monkeypatch, "import os; os.write(1, b'\\xff' * 64)")
    with pytest.raises(ImportProblem):
        files.preview(path)
    evil = "import os,pickle,struct,sys\nclass E:\n def __reduce__(self): return (os.mkdir, (sys.argv[0] + 'x',))\n"
    run_instead(monkeypatch, evil + "d=pickle.dumps(('rows', E()))\nos.write(1, struct.pack('<I', len(d)) + d)")
    with pytest.raises(ImportProblem):
        files.preview(path)
    assert not (tmp_path / "x").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of the system is tried on Linux")
def test_memory_of_the_child_is_limited(tmp_path):
    path = write_csv(tmp_path / "large.csv", 50_000)
    job = {**files._job("rows", path, None), "memory": 45 * 2**20}
    with pytest.raises(Refused) as refusal:
        list(session.frames(job))
    assert refusal.value.code in ("memory", "crashed")


def test_what_the_child_works_out_for_the_import_is_what_the_program_would(tmp_path):
    lists = [
        write_xlsx(tmp_path / "people.xlsx", 300),
        text_file(
            tmp_path,
            "Firma;Vorname;Nachname;Ansprechpartner;Telefon;Fax;E-Mail;Web;Schlagworte;Notiz;Geburtstag;PLZ;Ort;Straße\n"
            "Acme GmbH;;;Anna Kess;0331/555012;0331/555013;INFO@example.com;www.example.com;Messe, Neu;"
            "Ruft an;;14467;Potsdam;Weg 1\n"
            ";Jörg;von der Au;;0331 555012 Pforte;0331-555012;j@example.com, J@Example.com;;Neu;;1.2.1980;;;\n"
            ";;;;;;allein@example.com;;;;;;;\n",
        ),
    ]
    found = [
        contact
        for path in lists
        for contact in files.read_contacts(path, guess_columns(files.preview(path)), judged=WAITING)
    ]
    assert len(found) > 300
    assert any(contact.people for contact in found)
    for contact in found:
        worked_out = contact.ready
        assert (worked_out is None) == bool(contact.people)
        assert replace(contact).ready is None
        if worked_out is not None:
            alone = ready(replace(contact))
            assert worked_out._replace(signs=alone.signs, told=None) == alone
            assert all_signs(contact) == alone.signs
            assert len(worked_out.signs) == len(worked_out.told[1])


def test_cancelling_ends_the_child_and_raises(tmp_path):
    path = write_csv(tmp_path / "large.csv", 30_000)
    progress = Progress()
    mapping = guess_columns(files.preview(path))
    stream = iter(files.read_contacts(path, mapping, progress=progress))
    assert [next(stream).row for _ in range(700)] == list(range(2, 702))
    progress.cancel()
    with pytest.raises(Cancelled):
        list(stream)
    assert progress.total >= 30_000
    assert progress.done < 5_000
    assert not children()


def test_stopping_early_ends_the_child(tmp_path):
    rows = files.read_rows(write_csv(tmp_path / "large.csv", 30_000))
    assert next(rows)[0] == 2
    rows.close()
    assert not children()


def children() -> list[str]:
    if sys.platform != "linux":
        return []
    listed = subprocess.run(
        ["ps", "-o", "args=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False
    )
    return [line for line in listed.stdout.splitlines() if "reading.child" in line]


def test_every_row_of_a_large_workbook_arrives_in_order(tmp_path):
    path = write_xlsx(tmp_path / "large.xlsx", 12_000)
    found = files.preview(path)
    assert found.table.data_rows == 12_000
    contacts = list(files.read_contacts(path, guess_columns(found)))
    assert [contact.row for contact in contacts] == list(range(2, 12_002))
    assert [contact.customer_no for contact in contacts] == [str(10_000 + index) for index in range(12_000)]


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert session._command() == [sys.executable, session.CHILD_ARGUMENT]


def test_the_program_itself_can_be_the_child(tmp_path, monkeypatch):
    path = text_file(tmp_path, "Nachname\nKess\n")
    monkeypatch.setattr(session, "_command", lambda: [sys.executable, "-m", "crm_desktop", session.CHILD_ARGUMENT])
    assert files.preview(path).table.header == ("Nachname",)


def test_modules_beside_the_users_file_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "pickle.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert files.preview(text_file(tmp_path, "Nachname\nKess\n")).table.data_rows == 1


def test_sentences_in_german(tmp_path):
    set_language("de")
    with pytest.raises(ImportProblem) as problem:
        files.preview(tmp_path / "weg.xlsx")
    assert str(problem.value) == (
        "Die Datei „weg.xlsx“ wurde nicht gefunden. Es wurde nichts importiert; Ihre Daten und die Datei sind "
        "unverändert. Bitte prüfen Sie, ob sie verschoben oder umbenannt wurde."
    )
