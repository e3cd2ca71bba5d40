"""Mails of older and other programs: encodings, styled text, uuencode, odd dates, signed in one piece."""

from __future__ import annotations

import base64

import pytest

from crm_desktop.exchange.reading.mail_files import read_mail
from crm_desktop.exchange.reading.signed_mails import signed_content

HEAD = b"From: anna@example.com\r\nSubject: x\r\n"


def of(kind: str, content: bytes, more: str = "") -> bytes:
    return HEAD + f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + content


@pytest.mark.parametrize(
    ("charset", "python"), [("windows-874", "cp874"), ("x-mac-roman", "mac_roman"), ("cp-850", "cp850"),
                        ("iso-8859-8-i", "iso-8859-8"), ("shift_jis", "cp932"), ("gb2312", "gbk")],
)  # fmt: skip
def test_encodings_under_the_names_programs_use(charset, python):
    words = {"cp874": "ไทย", "iso-8859-8": "שלום", "cp932": "①日本", "gbk": "鎔鑄"}.get(python, "Grüße")
    assert read_mail(of(f"text/plain; charset={charset}", words.encode(python))).text == words


def test_a_page_may_say_its_encoding_itself():
    page = b'<html><head><meta charset="iso-8859-15"></head><body>5 \xa4</body></html>'
    assert read_mail(of("text/html", page)).text == "5 €"


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        ("text/enriched", b"<bold>Guten</bold>\r\nTag\r\n\r\n<param>red</param>1 << 2", "Guten Tag\n1 < 2"),
        ("text/richtext", b"<bold>Hi</bold><nl>there", "Hi\nthere"),
        ("application/rtf", b"{\\rtf1\\ansi\\ansicpg1252 Gr\\'fc\\'dfe}", "Grüße"),
    ],
)
def test_styled_text_is_read_where_there_is_no_other(kind, content, text):
    mail = read_mail(of(kind, content))
    assert (mail.text, mail.attachments) == (text, ())


def test_parts_without_a_boundary_are_one_text():
    mail = read_mail(of("multipart/mixed", b"Guten Tag\n"))
    assert (mail.text.strip(), mail.attachments) == ("Guten Tag", ())


def test_a_styled_file_stays_an_attachment():
    mail = read_mail(of("application/rtf", b"{\\rtf1 x}", "Content-Disposition: attachment; filename=a.rtf\r\n"))
    assert (mail.text, [part.name for part in mail.attachments]) == ("", ["a.rtf"])


def test_attachments_from_before_mime():
    mail = read_mail(of("text/plain", b"Hello\r\nbegin 644 a note.txt\r\n#0V%T\r\n`\r\nend\r\nBye\r\n"))
    assert [(part.name, part.content) for part in mail.attachments] == [("a note.txt", b"Cat")]
    assert mail.text.split() == ["Hello", "Bye"]
    begun = read_mail(of("text/plain", b"begin 644 tomorrow\r\nwe will see\r\n"))
    assert (begun.text, begun.attachments) == ("begin 644 tomorrow\nwe will see", ())


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("20 Nov 26 10:00 CET", "2026-11-20T09:00:00Z"),
        ("Mon, 20 Jul 2026 10:00:00 MESZ", "2026-07-20T08:00:00Z"),
        ("2026-11-20T10:00:00+01:00", "2026-11-20T09:00:00Z"),
        ("2026-11-20 10:00:00 +0100", "2026-11-20T09:00:00Z"),
        ("Fri, 20 Nov 2026 10:00:00 +0100 (CET)", "2026-11-20T09:00:00Z"),
        ("Fri, 20 Nov 2026 10:00:00 EST", "2026-11-20T15:00:00Z"),
        ("yesterday", ""),
    ],
)
def test_dates_with_letters_for_the_zone(date, at):
    assert read_mail(HEAD + f"Date: {date}\r\n\r\n".encode()).at == at


def test_a_mail_saved_as_unicode_by_an_editor():
    assert read_mail((HEAD + b"\r\nText").decode().encode("utf-16")).sender.address == "anna@example.com"


def der(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


SIGNED, DATA = bytes.fromhex("06092a864886f70d010702"), bytes.fromhex("06092a864886f70d010701")
INNER = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "Geheime Grüße ".encode() * 20


def signed(octets: bytes, open_ended: bool = False) -> bytes:
    if open_ended:  # BER as it is written while the length is not known yet
        inside = b"\x30\x80" + DATA + b"\xa0\x80" + octets + b"\0\0\0\0"
        return b"\x30\x80" + SIGNED + b"\xa0\x80\x30\x80\x02\x01\x01\x31\x00" + inside + b"\0\0" * 3
    inside = der(0x30, DATA, der(0xA0, octets))
    return der(0x30, SIGNED, der(0xA0, der(0x30, b"\x02\x01\x01\x31\x00", inside)))


PIECES = b"".join(der(0x04, INNER[place : place + 50]) for place in range(0, len(INNER), 50))


@pytest.mark.parametrize(
    "data",
    [signed(der(0x04, INNER)), signed(der(0x24, PIECES)), signed(b"\x24\x80" + PIECES + b"\0\0", open_ended=True)],
)
def test_a_mail_packed_with_its_signature_is_opened(data):
    assert signed_content(data) == INNER
    mail = read_mail(of("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", base64.encodebytes(data),
                        "Content-Transfer-Encoding: base64\r\n"))  # fmt: skip
    assert (mail.text, mail.attachments) == (("Geheime Grüße " * 20).strip(), ())
    for place in range(0, len(data), 7):  # damage costs the text, never more
        assert isinstance(signed_content(data[:place]), bytes)
        assert isinstance(signed_content(data[:place] + b"\xff" + data[place + 1 :]), bytes)


def test_what_is_encrypted_stays_an_attachment():
    closed = der(0x30, bytes.fromhex("06092a864886f70d010703"), der(0xA0, b"\x02\x01\x00"))
    mail = read_mail(of("application/pkcs7-mime; name=smime.p7m", closed))
    assert (mail.text, [part.name for part in mail.attachments]) == ("", ["smime.p7m"])
