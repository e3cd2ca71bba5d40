"""Letters through the office's account: everybody gets their own, once, however the sending was interrupted."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.letters import by_mail, pdf, runs, template
from crm_desktop.exchange.letters.batch import Choices
from crm_desktop.exchange.mailing import runs as mail_runs
from crm_desktop.exchange.mailing import sending
from crm_desktop.exchange.mailing.preparing import MailText
from crm_desktop.operations import consents, contacts, erasing, history, mailings, merge
from crm_desktop.records.outgoing import LEFT_OUT, SENT, STOPPED, UNKNOWN
from crm_desktop.records.phrases import Reading
from crm_desktop.store.queries import activities, files, outbox
from crm_desktop.store.writes.local import transaction
from tests.exchange.letters.word import document, paragraph
from tests.exchange.mailing.conftest import send, use
from tests.exchange.mailing.servers import Box, Server

TEXT = MailText("Ihr Brief, {Nachname}", "{Briefanrede},\n\nanbei unser Brief.\n")


@pytest.fixture
def people(ws):
    made = {}
    for name in ("Adler", "Bosch", "Clausen", "Dorn"):
        made[name] = contacts.create(ws, first_name="Anna", last_name=name, email=f"{name.lower()}@example.com")
        consents.record(ws, made[name], "email", "advertising", "allowed")
    return made


@pytest.fixture
def letter(tmp_path, monkeypatch):
    """A program that makes PDFs takes seconds; what goes along is looked at as the Word document it was."""
    monkeypatch.setattr(pdf, "required", lambda: None)
    monkeypatch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))
    return template.read(document(tmp_path / "Brief.docx", paragraph("An {MERGEFIELD Nachname}") + "<w:p/>"))


def attached(box: Box) -> dict[str, list[str]]:
    """Receiver to the names of what was attached; the content must be that person's."""
    found = {}
    for (receivers, _), message in zip(box.got, box.messages(), strict=True):
        parts = list(message.iter_attachments())
        assert all(part.get_content_type() == "application/pdf" for part in parts)
        found[receivers[0]] = [part.get_filename() for part in parts]
    return found


def queue(ws, letter, people, **how):
    return by_mail.queue(ws, letter, [*people.values()], TEXT, pattern="Brief {Nachname}", **how)


def test_each_gets_their_own_letter_and_it_stands_on_their_line_of_time(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        done = queue(ws, letter, people, follow_up=Reading(text="anrufen", kind="call", date=ws.clock().date()))
        assert (done.people, done.reached, done.entries, done.written.files) == (4, 4, [], [])
        assert not ws.value("SELECT count(*) FROM file")
        assert ws.value("SELECT count(*) FROM activity WHERE state = 'planned'") == 4
        assert outbox.counts(ws, done.mailing) == {"queued": 4}
        assert send(ws).sent == 4
    assert attached(server.box) == {
        f"{name.lower()}@example.com": [f"Brief {name}.docx"] for name in people
    }  # fmt: skip
    assert server.box.messages()[0]["Subject"] == "Ihr Brief, Adler"
    for name, who in people.items():
        (entry,) = [one for one in activities.timeline(ws, who) if one.kind == "email"]
        (file,) = files.of_record(ws, entry.id)
        assert (file.name, bool(files.content(ws, file.sha256))) == (f"Brief {name}.docx", True)
    assert not ws.value("SELECT count(*) FROM outbox_file")


def test_stopped_in_the_middle_it_goes_on_later_and_nobody_gets_two(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        queue(ws, letter, people)
        progress = Progress()

        def stop_after_two(_: float) -> None:
            if len(server.box.got) == 2:
                progress.cancel()

        report = sending.send_queue(ws, "", progress, stop_after_two)
        assert (report.sent, report.stopped, report.later) == (2, True, 2)
        waiting = [mail.id for mail in outbox.mails(ws, ["queued"])]
        assert mailings.stop(ws, waiting) == len(waiting)
        assert (send(ws).sent, {mail.state for mail in outbox.mails(ws)}) == (0, {SENT, STOPPED})
        assert mailings.again(ws, waiting) == len(waiting)
        assert send(ws).sent == len(waiting)
        assert send(ws).sent == 0
    assert set(server.box.receivers.values()) == {1}
    assert set(attached(server.box)) == {f"{name.lower()}@example.com" for name in people}


def test_what_had_not_left_is_taken_back_and_comes_again_with_its_letter(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        done = queue(ws, letter, people)
        history.undo_operation(ws, done.operation)
        assert send(ws).sent == 0
        history.redo(ws)
        assert send(ws).sent == 4
    assert all(attached(server.box).values())


def test_an_answer_that_never_came_is_settled_with_the_letter(ws, people, letter):
    with Server(Box(silent_on=frozenset({"bosch@example.com"}))) as server:
        use(ws, server)
        queue(ws, letter, people)
        assert send(ws).unknown == 1
        (mail,) = outbox.mails(ws, [UNKNOWN])
        mailings.settle(ws, mail.id, arrived=True)
        assert send(ws).sent == 0
    (entry,) = [one for one in activities.timeline(ws, people["Bosch"]) if one.kind == "email"]
    assert [file.name for file in files.of_record(ws, entry.id)] == ["Brief Bosch.docx"]


def test_the_gate_is_asked_when_a_letter_is_queued_and_when_it_leaves(ws, people, letter):
    consents.record(ws, people["Dorn"], "email", "advertising", "withdrawn")
    with Server(Box()) as server:
        use(ws, server)
        done = queue(ws, letter, people)
        assert ([one.name for one in done.left_out], done.reached) == (["Anna Dorn"], 3)
        consents.record(ws, people["Bosch"], "email", "advertising", "withdrawn")
        assert send(ws).sent == 2
    assert {mail.name: mail.state for mail in outbox.mails(ws) if mail.state != SENT} == {"Anna Bosch": LEFT_OUT}
    assert "bosch@example.com" not in server.box.receivers


def test_a_letter_counts_into_the_size_of_the_mail(ws, people, letter, monkeypatch):
    with Server(Box()) as server:
        use(ws, server)
        monkeypatch.setattr(mail_runs, "MOST_ATTACHED", 100)
        with pytest.raises(CrmError, match="too large"):
            queue(ws, letter, people)
    assert not ws.value("SELECT count(*) FROM outbox")
    assert not ws.value("SELECT count(*) FROM mailing")
    assert not ws.value("SELECT count(*) FROM file_content")


def test_a_letter_that_is_gone_fails_alone(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        queue(ws, letter, people)
        lost = outbox.mails(ws)[1]
        ((_, _, sha256),) = outbox.own_files(ws, lost.id)
        with transaction(ws) as connection:
            connection.execute("DELETE FROM file_content WHERE sha256 = ?", (sha256,))
        report = send(ws)
        assert (report.sent, report.failed) == (3, 1)
        assert "is not in this file" in outbox.mails(ws, ["failed"])[0].answer
    assert lost.address not in server.box.receivers


def test_without_an_account_nothing_is_written(ws, people, letter):
    with pytest.raises(CrmError, match="account"):
        queue(ws, letter, people)
    assert not ws.value("SELECT count(*) FROM outbox")


def test_one_to_the_office_first_is_no_letter_to_anybody(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        by_mail.send_test(ws, letter, people["Bosch"], TEXT, "", Choices(), pattern="Brief {Nachname}")
    assert attached(server.box) == {"buero@example.com": ["Brief Bosch.docx"]}
    assert not ws.value("SELECT count(*) FROM activity")
    assert not ws.value("SELECT count(*) FROM outbox")


def test_who_is_merged_meanwhile_gets_the_letter_and_who_is_erased_leaves_none(ws, people, letter):
    with Server(Box()) as server:
        use(ws, server)
        queue(ws, letter, people)
        merge.merge(ws, people["Adler"], [people["Bosch"]])
        kept = ws.value("SELECT count(*) FROM file_content")
        erasing.erase(ws, people["Clausen"], "request")
        assert ws.value("SELECT count(*) FROM file_content") == kept - 1
        assert ws.value("SELECT count(*) FROM outbox_file") == 3
        assert send(ws).sent == 3
    assert "clausen@example.com" not in server.box.receivers
    assert len([one for one in activities.timeline(ws, people["Adler"]) if one.kind == "email"]) == 2
