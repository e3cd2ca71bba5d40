"""The mail itself and drafts of it: one receiver, no header out of a name, files with sane names."""

from __future__ import annotations

from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange.mailing import drafts, message
from crm_desktop.exchange.reading import files as reading
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.mail_account import MailAccount
from crm_desktop.records.mail_template import one_line
from crm_desktop.records.outgoing import OutboxMail, OutgoingMail

ACCOUNT = MailAccount(
    "mail.example.com", address="buero@example.com", name='Büro, Ä "B"', reply_to="antwort@example.com"
)
NASTY = st.text(max_size=80) | st.builds(
    lambda a, b, c: a + b + c,
    st.text(max_size=10),
    st.sampled_from(["\r\nBcc: x@evil.example", "\n\nText", "\r", "\x00", "\u2028", "=?utf-8?q?=0ABcc:?=", '"',
                     "<x@evil.example>", ", x@evil.example", ";", "\udcff", "\u202egnp.exe", "../../x", "C:\\x",
                     "a" * 300, "ä" * 200]),
    st.text(max_size=10),
)  # fmt: skip


def parsed(content: bytes):
    return BytesParser(policy=policy.default).parsebytes(content)


@given(NASTY, NASTY, NASTY, NASTY)
def test_nothing_a_person_is_called_becomes_a_header_or_a_receiver(name, subject, body, file_name):
    mail = OutboxMail(
        "1", "m", "c", name, "anna@example.com", "<1@example.com>", subject, body, "<p>x</p>", "sending", "",
        purpose="newsletter",
    )  # fmt: skip
    content = message.to_send(
        mail, ACCOUNT, datetime(2026, 11, 22, tzinfo=UTC), [Attachment(file_name, "application/pdf", b"x")]
    )
    found = parsed(content)
    assert sorted(found.keys()) == sorted([
        "To", "Subject", "From", "Date", "Message-ID", "Reply-To", "List-Unsubscribe", "MIME-Version", "Content-Type",
    ])  # fmt: skip
    assert [item.addr_spec for item in found["To"].addresses] == ["anna@example.com"]
    assert [item.addr_spec for item in found["From"].addresses] == ["buero@example.com"]
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert b"\n" not in content.replace(b"\r\n", b"")
    (part,) = found.iter_attachments()
    assert part.get_filename() is not None
    assert not set(part.get_filename()) & set("/\\\r\n\0")


@given(NASTY, NASTY)
def test_drafts_say_what_they_should_and_read_back(name, subject):
    mail = OutgoingMail("c", name, "anna@example.com", subject, "Text\n")
    found = parsed(message.draft(mail))
    assert (found["X-Unsent"], found["From"], found["Date"]) == ("1", None, None)
    assert [item.addr_spec for item in found["To"].addresses] == ["anna@example.com"]


@pytest.mark.parametrize("address", [
    "", "anna", "anna@", "@example.com", "a b@example.com", "anna@example.com\r\nBcc: x@example.com",
    "anna@example.com,x@example.com", "<anna@example.com>", "änna@example.com",
])  # fmt: skip
def test_what_is_no_address_is_refused(address):
    with pytest.raises(message.Unsendable):
        message.draft(OutgoingMail("c", "Anna", address, "x", "x"))


def test_domains_with_umlauts_are_written_as_servers_take_them():
    assert message.ascii_address("anna@müller.example") == "anna@xn--mller-kva.example"


def test_our_own_reader_understands_the_draft(tmp_path):
    mail = OutgoingMail("c", "Dr. Änne Müller", "anna@example.com", "Grüße – 你好", "Liebe Änne,\n\n€ 5\n", "<p>€</p>")
    (path,) = drafts.write([mail], tmp_path, [Attachment("Übersicht 2026.pdf", "", b"%PDF")])
    assert path.name == "Dr. Änne Müller.eml"
    ((_, found),) = reading.read_mails([path])
    assert (found.subject, found.text.strip()) == ("Grüße – 你好", "Liebe Änne,\n\n€ 5")
    assert [(item.name, item.media_type, item.content) for item in found.attachments] == (
        [("Übersicht 2026.pdf", "application/pdf", b"%PDF")]
    )


def test_drafts_never_replace_a_file_and_stay_in_their_folder(tmp_path):
    mail = OutgoingMail("c", "../../Anna", "anna@example.com", "x", "x")
    paths = drafts.write([mail, mail], tmp_path / "d")
    assert [path.parent for path in paths] == [tmp_path / "d"] * 2
    assert len({path.name for path in paths}) == 2


def test_when_one_draft_cannot_be_written_none_stays(tmp_path):
    good, bad = OutgoingMail("c", "A", "a@example.com", "x", "x"), OutgoingMail("c", "B", "b", "x", "x")
    with pytest.raises(CrmError):
        drafts.write([good, bad], tmp_path)
    assert not list(tmp_path.glob("*.eml"))


@given(NASTY, NASTY)
def test_links_to_the_mail_program_hold_exactly_subject_and_text(subject, body):
    mail = OutgoingMail("c", "A", "a+b@example.com", subject, body)
    try:
        link = drafts.mailto(mail)
    except CrmError:
        return
    assert link.isascii()
    assert len(link) <= drafts.LONGEST_LINK
    parts = urlsplit(link)
    assert unquote(parts.path) == "a+b@example.com"
    said = parse_qs(parts.query, keep_blank_values=True, errors="replace")
    assert set(said) == {"subject", "body"}
    assert said["subject"] == [one_line(subject).encode("utf-8", "replace").decode()]


def test_a_text_too_long_for_a_link_is_said():
    with pytest.raises(CrmError, match="too long for a link"):
        drafts.mailto(OutgoingMail("c", "A", "a@example.com", "x", "ä" * 400))


def compose_arguments(text: str) -> dict[str, str]:
    """What Thunderbird makes of the argument behind -compose: parted at commas outside quotes; a quote counts only
    behind "="; a value in single quotes is taken as it is, any other is percent-decoded."""
    found, quote, pair = {}, "", ""
    pairs = []
    for at, char in enumerate(text):
        if char == quote and text[at + 1 : at + 2] in (",", ""):
            quote = ""
        elif char in "'\"" and text[at - 1 : at] == "=" and not quote:
            quote = char
        elif char == "," and not quote:
            pairs.append(pair)
            pair = ""
            continue
        pair += char
    for one in (*pairs, pair):
        name, _, value = one.partition("=")
        raw = value.startswith("'") and value.endswith("'")
        found[name] = value[1:-1] if raw else unquote(value, errors="replace")
    return found


@given(NASTY, NASTY)
def test_thunderbird_gets_each_value_whole(subject, body):
    mail = OutgoingMail("c", "A", "a@example.com", subject, body)
    _, option, text = drafts.thunderbird_call("thunderbird", mail)
    assert option == "-compose"
    shown = {"to": "a@example.com", "subject": one_line(subject), "body": body.rstrip("\n"), "format": "2"}
    assert compose_arguments(text) == {k: v.encode("utf-8", "replace").decode() for k, v in shown.items()}


def test_files_with_commas_reach_thunderbird(tmp_path):
    path = tmp_path / "a, b'c %20 ä.pdf"
    path.write_bytes(b"x")
    _, _, text = drafts.thunderbird_call("t", OutgoingMail("c", "A", "a@example.com", "x", "x"), [path, path])
    found = compose_arguments(text)["attachment"].split(",")
    assert [unquote(urlsplit(one).path) for one in found] == [str(path)] * 2


@given(NASTY)
def test_names_of_attachments_are_names(name):
    found = safe_name(name)
    assert found
    assert not set(found) & set('/\\<>:"|?*\r\n\0')
