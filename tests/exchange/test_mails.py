"""Files of mails, alone and in folders, onto the line of time."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import Cancelled
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import mails
from crm_desktop.operations import contacts, history


def write(folder, name, sender, message_id):
    path = folder / name
    path.write_text(f"From: {sender}\nTo: o@example.com\nSubject: {name}\nMessage-ID: <{message_id}>\n\nHallo\n")
    return path


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "mails"
    found.mkdir()
    write(found, "1.eml", "Anna <anna@kess.example>", "1@x")
    write(found, "2.eml", "Bo Lind <bo@lind.example>", "2@x")
    write(found, "3.eml", "Anna <anna@kess.example>", "3@x")
    (found / "4.msg").write_bytes(b"nothing")
    (found / "note.txt").write_text("no mail")
    return found


def test_a_folder_as_one_step(ws, folder):
    anna = contacts.create(ws, last_name="Kess", email="anna@kess.example")
    paths = mails.mail_files([folder, folder / "1.eml"])
    assert [path.name for path in paths] == ["1.eml", "2.eml", "3.eml", "4.msg"]
    expected = [mails.FILED, mails.UNKNOWN, mails.FILED, mails.UNREADABLE]
    assert [outcome.state for outcome in mails.look(ws, paths)] == expected
    assert ws.value("SELECT count(*) FROM activity") == 0
    outcomes, steps = mails.file_all(ws, paths)
    assert [outcome.state for outcome in outcomes] == expected
    assert outcomes[0].filed.contacts == (anna,)
    assert mails.said(outcomes[1]) == "Nobody in it is a contact: bo@lind.example, o@example.com."
    assert "4.msg" in mails.said(outcomes[3])
    assert len(steps) == 1
    again, none = mails.file_all(ws, paths)
    assert ([outcome.state for outcome in again[:3]], none) == ([mails.KNOWN, mails.UNKNOWN, mails.KNOWN], [])
    history.undo_operation(ws, steps[0])
    assert ws.value("SELECT count(*) FROM activity") == 0


def test_with_a_contact_named_or_made(ws, folder):
    chosen = contacts.create(ws, last_name="Muster")
    [outcome], _ = mails.file_all(ws, [folder / "2.eml"], mails.How(also=(chosen,)))
    assert outcome.filed.contacts == (chosen,)
    [outcome], _ = mails.file_all(ws, [folder / "1.eml"], mails.How(make_sender=True))
    assert contacts.queries.name(ws, outcome.filed.contacts[0]) == "Anna"


def test_cancelling_leaves_the_file_as_it_was(ws, folder):
    contacts.create(ws, last_name="Kess", email="anna@kess.example")
    progress = Progress(lambda found: found.cancel() if found.done == 2 else None)
    with pytest.raises(Cancelled):
        mails.file_all(ws, mails.mail_files([folder]), progress=progress)
    assert ws.value("SELECT count(*) FROM activity") == 0
