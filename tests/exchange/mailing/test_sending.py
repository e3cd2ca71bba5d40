"""The queue against real servers: good ones, bad ones, and ones that die at the wrong moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import mails as filing
from crm_desktop.exchange.mailing import sending
from crm_desktop.exchange.mailing.server import ServerRefused
from crm_desktop.operations import consents, contacts, history, mail_account, mailings, merge
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.outgoing import FAILED, HANDING, LEFT_OUT, QUEUED, SENDING, SENT, STOPPED, UNKNOWN
from crm_desktop.store import schema
from crm_desktop.store.queries import activities, files, outbox
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.workspace import Workspace

from .conftest import put_in, send, use
from .servers import PASSWORD, Box, Server


def states(ws, mailing=""):
    return {mail.address: mail.state for mail in outbox.mails(ws, mailing_id=mailing)}


def mails_of(ws, contact):
    return [entry for entry in activities.timeline(ws, contact) if entry.kind == "email"]


def test_everybody_gets_one_mail_of_their_own_and_it_is_on_the_line_of_time(ws, server, box, write_to):
    people = write_to(3)
    put_in(ws, people, attachments=[Attachment("Plan ä.pdf", "application/pdf", b"%PDF-1")])
    report = send(ws)
    assert (report.sent, report.failed, report.later) == (3, 0, 0)
    assert [receivers for receivers, _ in box.got] == [["p0@example.com"], ["p1@example.com"], ["p2@example.com"]]
    first = box.messages()[0]
    assert first["To"] == "P 0 <p0@example.com>"
    assert first["Cc"] is None
    assert first["From"] == "Büro Beispiel <buero@example.com>"
    assert first.get_body(("plain",)).get_content().replace("\r\n", "\n") == "Text für 0.\n.\n..zwei\n"
    assert [part.get_filename() for part in first.iter_attachments()] == ["Plan ä.pdf"]
    (entry,) = mails_of(ws, people[0])
    assert (entry.subject, entry.direction, entry.body) == ("Hallo", "out", "Text für 0.\n.\n..zwei\n")
    assert [file.name for file in files.of_record(ws, entry.id)] == ["Plan ä.pdf"]
    uid = ws.value("SELECT uid FROM activity WHERE id = ?", (entry.id,))
    assert uid == first["Message-ID"]


def test_the_filed_copy_of_a_sent_mail_makes_no_double(ws, server, box, write_to, tmp_path):
    (person,) = write_to(1)
    put_in(ws, [person])
    send(ws)
    copy = tmp_path / "sent.eml"
    copy.write_bytes(box.got[0][1])
    ((outcome,), _) = filing.file_all(ws, [copy])
    assert outcome.state == filing.KNOWN
    assert len(mails_of(ws, person)) == 1


def test_what_has_left_cannot_be_undone_but_what_waits_can(ws, server, box, write_to):
    people = write_to(2)
    put_in(ws, people[:1])
    send(ws)
    put_in(ws, people[1:])
    assert history.undo(ws) == "1 e-mail into the outbox"
    assert send(ws).sent == 0
    assert len(box.got) == 1
    assert len(mails_of(ws, people[0])) == 1
    history.redo(ws)
    assert send(ws).sent == 1
    assert box.receivers == {"p0@example.com": 1, "p1@example.com": 1}


def test_a_server_that_refuses_some_receivers_gets_all_the_others(ws, write_to):
    with Server(Box(refused=frozenset({"p1@example.com"}))) as server:
        use(ws, server)
        put_in(ws, write_to(4))
        report = send(ws)
        assert (report.sent, report.failed) == (3, 1)
        assert states(ws) == {
            "p0@example.com": SENT, "p1@example.com": FAILED, "p2@example.com": SENT, "p3@example.com": SENT,
        }  # fmt: skip
        assert "5.1.1 no such user" in outbox.mails(ws, [FAILED])[0].answer
        assert send(ws).sent == 0
        assert len(server.box.got) == 3


def test_who_is_to_be_asked_later_is_asked_later_and_not_for_ever(ws, write_to):
    with Server(Box(later=frozenset({"p0@example.com"}))) as server:
        use(ws, server)
        put_in(ws, write_to(2))
        assert (send(ws).sent, states(ws)["p0@example.com"]) == (1, QUEUED)
        assert send(ws).later == 1
        now = ws.clock()
        for minutes in range(1, 20):
            ws.clock = lambda at=now + minutes * timedelta(minutes=11): at
            send(ws)
        assert states(ws)["p0@example.com"] == FAILED
        assert server.box.receivers == {"p1@example.com": 1}


def test_a_server_that_hangs_up_after_every_second_mail_still_gets_each_once(ws, write_to):
    with Server(Box(breaks_after=2)) as server:
        use(ws, server)
        put_in(ws, write_to(7))
        assert send(ws).sent == 7
        assert set(server.box.receivers.values()) == {1}


def test_when_the_answer_never_comes_a_person_is_asked(ws, write_to):
    people = write_to(3)
    with Server(Box(silent_on=frozenset({"p1@example.com"}))) as server:
        use(ws, server)
        put_in(ws, people)
        report = send(ws)
        assert (report.sent, report.unknown) == (2, 1)
        assert send(ws).sent == 0
        (mail,) = outbox.mails(ws, [UNKNOWN])
        assert mailings.again(ws, [mail.id]) == 0
        mailings.settle(ws, mail.id, arrived=True)
        assert send(ws).sent == 0
        assert set(server.box.receivers.values()) == {1}
    assert len(mails_of(ws, people[1])) == 1


def test_one_that_did_not_arrive_is_sent_again_under_its_old_id(ws, write_to):
    people = write_to(1)
    with Server(Box(silent_on=frozenset({"p0@example.com"}))) as server:
        use(ws, server)
        put_in(ws, people)
        send(ws)
        (mail,) = outbox.mails(ws, [UNKNOWN])
        mailings.settle(ws, mail.id, arrived=False)
        server.box.silent_on = frozenset()
        assert send(ws).sent == 1
        first, second = server.box.messages()
        assert first["Message-ID"] == second["Message-ID"]


def test_stopping_keeps_what_waits_and_going_on_sends_only_that(ws, server, box, write_to):
    put_in(ws, write_to(5))
    progress = Progress()

    def stop_after_two(_: float) -> None:
        if len(box.got) == 2:
            progress.cancel()

    report = sending.send_queue(ws, "", progress, stop_after_two)
    assert (report.sent, report.stopped, report.later) == (2, True, 3)
    assert send(ws).sent == 3
    assert set(box.receivers.values()) == {1}


def test_mails_are_sent_at_the_pace_of_the_office(ws, server, write_to):
    mail_account.save(ws, per_minute=30)
    put_in(ws, write_to(3))
    paused: list[float] = []
    sending.send_queue(ws, "", pause=paused.append)
    assert 3.9 <= sum(paused) <= 4.1


def test_single_mails_can_be_taken_out_and_put_back(ws, server, box, write_to):
    put_in(ws, write_to(3))
    mails = outbox.mails(ws)
    assert mailings.stop(ws, [mails[1].id]) == 1
    assert send(ws).sent == 2
    assert states(ws)["p1@example.com"] == STOPPED
    assert mailings.again(ws, [mail.id for mail in mails]) == 1
    assert send(ws).sent == 1
    assert set(box.receivers.values()) == {1}


def test_who_withdraws_between_queueing_and_sending_gets_nothing(ws, server, box, write_to):
    people = write_to(3)
    for person in people:
        consents.record(ws, person, "email", "newsletter", "allowed")
    put_in(ws, people, "newsletter")
    consents.record(ws, people[0], "email", "newsletter", "withdrawn")
    consents.block(ws, "p1@example.com")
    assert send(ws).sent == 1
    assert box.receivers == {"p2@example.com": 1}
    assert "withdrawn" in outbox.mails(ws, [LEFT_OUT])[0].answer


def test_the_address_a_mail_was_queued_for_may_be_blocked_although_the_contact_has_another_now(
    ws, server, box, write_to
):
    (person,) = write_to(1)
    consents.record(ws, person, "email", "newsletter", "allowed")
    put_in(ws, [person], "newsletter")
    (channel,) = [one for one in contact_queries.page(ws, person).channels if one.kind == "email"]
    contacts.change_channel(ws, channel.id, value="new@example.com")
    consents.block(ws, "p0@example.com")
    assert send(ws).sent == 0
    assert not box.got


def test_refused_people_do_not_get_into_the_queue_at_all(ws, server, write_to):
    people = write_to(2)
    with pytest.raises(CrmError, match="has not consented"):
        put_in(ws, people, "advertising")
    assert outbox.counts(ws) == {}


def test_the_trashed_are_left_out_and_the_merged_get_it_where_they_are_now(ws, server, box, write_to):
    people = write_to(3)
    put_in(ws, people)
    contacts.delete(ws, [people[0]])
    merge.merge(ws, people[2], [people[1]])
    assert send(ws).sent == 2
    assert states(ws)["p0@example.com"] == LEFT_OUT
    assert len(mails_of(ws, people[2])) == 2


def test_advertising_says_how_to_get_out_of_it(ws, server, box, write_to):
    (person,) = write_to(1)
    consents.record(ws, person, "email", "newsletter", "allowed")
    put_in(ws, [person], "newsletter")
    send(ws)
    assert box.messages()[0]["List-Unsubscribe"] == "<mailto:buero@example.com?subject=Unsubscribe>"


def test_only_one_sends_at_a_time(ws, server, write_to):
    put_in(ws, write_to(1))
    with sending.alone(ws), pytest.raises(sending.Busy):
        send(ws)
    assert send(ws).sent == 1


def test_a_copy_of_the_file_does_not_send_again_what_the_original_sent(ws, server, box, write_to, tmp_path):
    put_in(ws, write_to(3))
    ws.copy_to(tmp_path / "backup.kontor")
    assert send(ws).sent == 3
    with Workspace.open(tmp_path / "backup.kontor") as copy:
        report = sending.send_queue(copy, "", pause=lambda _: None)
        assert (report.sent, report.unknown) == (0, 3)
    assert set(box.receivers.values()) == {1}


def test_another_computer_does_not_send_what_was_queued_here(ws, server, box, write_to, monkeypatch):
    put_in(ws, write_to(2))
    monkeypatch.setattr("crm_desktop.store.lock._host", lambda: "another")
    assert send(ws).sent == 0
    assert mailings.again(ws, [mail.id for mail in outbox.mails(ws)]) == 2
    assert send(ws).sent == 2


# Doors that stay shut -------------------------------------------------------------------------------------------------


def test_a_certificate_of_nobody_is_refused_and_nothing_is_lost(ws, authority, box, write_to):
    with Server(box, authority.context(), at_once=True) as server:
        use(ws, server, security="tls")
        put_in(ws, write_to(2))
        with pytest.raises(ServerRefused, match=r"authority this computer does not know|nobody but itself"):
            send(ws)
        assert set(states(ws).values()) == {QUEUED}
        authority.trust()
        assert send(ws).sent == 2


@pytest.mark.parametrize(("names", "expired", "said"), [
    (("mail.example.com",), False, "another name"), (("127.0.0.1",), True, "expired"),
])  # fmt: skip
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_certificates_of_another_name_or_expired_ones_are_refused(ws, authority, box, names, expired, said, security):
    authority.trust()
    with Server(box, authority.context(*names, expired=expired), at_once=security == "tls") as server:
        use(ws, server, security=security)
        with pytest.raises(ServerRefused, match=said):
            sending.check_account(ws, "")


def test_starttls_taken_out_on_the_way_is_noticed_and_no_password_goes_over_the_line(ws, box, write_to):
    with Server(box, login=True) as server:
        use(ws, server, security="starttls", user="office")
        put_in(ws, write_to(1))
        with pytest.raises(ServerRefused, match="does not offer encryption"):
            send(ws, password=PASSWORD)
        assert set(states(ws).values()) == {QUEUED}


def test_without_encryption_only_a_program_on_this_computer_is_used(ws, box, write_to):
    mail_account.save(ws, host="mail.example.com", port=25, security="none", address="buero@example.com")
    with pytest.raises(CrmError, match="only sends through a program on this computer"):
        sending.check_account(ws, "")


def test_logging_in_over_starttls(ws, authority, box, write_to):
    authority.trust()
    with Server(box, authority.context(), login=True) as server:
        use(ws, server, security="starttls", user="office")
        put_in(ws, write_to(1))
        with pytest.raises(ServerRefused, match="does not accept name or password") as problem:
            send(ws, password="wrong-4711")
        assert "wrong-4711" not in str(problem.value)
        assert set(states(ws).values()) == {QUEUED}
        assert send(ws, password=PASSWORD).sent == 1


def test_tls_on_a_port_that_speaks_plain_is_told_from_other_troubles(ws, server):
    mail_account.save(ws, security="tls")
    with pytest.raises(ServerRefused, match="does not speak this kind of encryption"):
        sending.check_account(ws, "")


def test_nobody_answers(ws):
    mail_account.save(ws, host="127.0.0.1", port=1, security="tls", address="buero@example.com")
    with pytest.raises(ServerRefused, match="does not answer on port 1"):
        sending.check_account(ws, "")


def test_a_test_mail_goes_to_the_office_itself_and_leaves_no_trace(ws, server, box, write_to):
    from crm_desktop.records.outgoing import OutgoingMail

    (person,) = write_to(1)
    sending.send_test(ws, OutgoingMail(person, "P", "p0@example.com", "Probe", "Text\n"), "", [])
    assert box.receivers == {"buero@example.com": 1}
    assert not mails_of(ws, person)
    assert outbox.counts(ws) == {}


# The process dies -----------------------------------------------------------------------------------------------------

_SENDER = """
import sys
from crm_desktop.exchange.mailing import sending
from crm_desktop.store.workspace import Workspace
with Workspace.open(sys.argv[1]) as ws:
    sending.send_queue(ws, "", pause=lambda _: None)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_again_and_again_in_a_queue_of_forty_nobody_gets_two(ws, box, write_to):
    """The sender is killed after so many mails, each time while the server has the text and has not answered yet."""
    people = write_to(40)
    deaths = (3, 11, 12, 29, 39)
    box.slow_on = frozenset(f"p{at}@example.com" for at in deaths)
    with Server(box) as server:
        use(ws, server)
        put_in(ws, people)
        for at in deaths:
            process = subprocess.Popen([sys.executable, "-c", _SENDER, str(ws.path)], env=dict(os.environ))
            until = time.monotonic() + 60
            while f"p{at}@example.com" not in box.receivers and time.monotonic() < until:
                assert process.poll() is None
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert send(ws).sent == 0
        assert len(box.receivers) == 40
        assert set(box.receivers.values()) == {1}
        unknown = {mail.address for mail in outbox.mails(ws, [UNKNOWN])}
        assert unknown == {f"p{at}@example.com" for at in deaths}
        for mail in outbox.mails(ws, [UNKNOWN]):
            mailings.settle(ws, mail.id, arrived=True)
    assert all(len(mails_of(ws, person)) == 1 for person in people)
    assert outbox.counts(ws) == {SENT: 40}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_nobody_gets_two_and_nobody_is_forgotten(ws, box, write_to, seed):
    from random import Random

    chance = Random(seed)
    write_to_all = write_to(40)
    with Server(box) as server:
        use(ws, server)
        put_in(ws, write_to_all)
        for _ in range(4):
            process = subprocess.Popen([sys.executable, "-c", _SENDER, str(ws.path)], env=dict(os.environ))
            goal = len(box.got) + chance.randint(0, 9)
            while len(box.got) < goal and process.poll() is None:
                time.sleep(0.001)
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
            process.wait()
        send(ws)
        counts = outbox.counts(ws)
        assert set(box.receivers.values()) == {1}
        assert set(counts) <= {SENT, UNKNOWN}
        assert sum(counts.values()) == 40
        unknown = {mail.address for mail in outbox.mails(ws, [UNKNOWN])}
        assert set(box.receivers) | unknown == {f"p{at}@example.com" for at in range(40)}


def test_what_was_begun_and_not_said_goes_back_into_the_queue(ws, server, box, write_to):
    put_in(ws, write_to(2))
    first = mailings.take_next(ws)
    assert first is not None
    assert states(ws)["p0@example.com"] == SENDING
    assert sending.recover(ws) == (1, 0)
    first = mailings.take_next(ws)
    mailings.handing_over(ws, first)
    assert states(ws)["p0@example.com"] == HANDING
    assert sending.recover(ws) == (0, 1)
    assert send(ws).sent == 1
    assert box.receivers == {"p1@example.com": 1}


def test_the_outbox_is_no_shared_table_and_outside_the_journal(ws, server, write_to):
    put_in(ws, write_to(1))
    assert schema.OUTBOX in schema.LOCAL
    before = ws.value("SELECT count(*) FROM change")
    mailings.stop(ws, [mail.id for mail in outbox.mails(ws)])
    assert ws.value("SELECT count(*) FROM change") == before
