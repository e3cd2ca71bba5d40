"""Mails saved as .eml, as programs really write them."""

from __future__ import annotations

import random
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from crm_desktop.common.html_text import html_to_text
from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.mail_files import as_file, decoded, read_mail
from crm_desktop.exchange.reading.refusals import ReadingProblem
from crm_desktop.records.incoming_mail import MailAddress, MailAttachment, safe_name

from .making_outlook import Bag, winmail, write_msg


def mail(*lines: str | bytes) -> bytes:
    return b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)


def test_header_lines_of_all_kinds():
    found = read_mail(
        mail(
            "Return-Path: <a@b.example>", "Received: from x by y; Wed, 18 Nov 2026 09:00:05 +0100",
            'From: "Kess, Anna" <Anna@Kess.EXAMPLE>',
            "To: =?utf-8?Q?J=C3=B6rg_M=C3=BCller?= <j@office.example>, bo@office.example, undisclosed-recipients:;",
            "Cc: Chef <c@office.example>", b"Subject: Gr\xc3\xbc\xc3\x9fe", " und mehr",
            "Date: Wed, 18 Nov 2026 10:00:00 +0100 (CET)", "Message-ID:", "  <1@kess.example>",
            "In-Reply-To: <0@office.example>", "References: <x@office.example>", "\t<0@office.example>",
            "", "Hallo", "",
        )
    )  # fmt: skip
    assert found.sender == MailAddress("Anna@kess.example", "Kess, Anna")
    assert found.to == (MailAddress("j@office.example", "Jörg Müller"), MailAddress("bo@office.example"))
    assert found.cc == (MailAddress("c@office.example", "Chef"),)
    assert (found.subject, found.at) == ("Grüße und mehr", "2026-11-18T09:00:00Z")
    assert (found.message_id, found.in_reply_to) == ("<1@kess.example>", "<0@office.example>")
    assert found.references == ("<x@office.example>", "<0@office.example>")
    assert found.text == "Hallo"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("=?ISO-8859-1?Q?Gr=FC=DFe?= an alle", "Grüße an alle"),
        ("=?utf-8?B?R3LDvA==?=\r\n =?utf-8?B?w59l?=", "Grüße"),
        ("=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"),  # cut inside a character
        ("=?no-such-set?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),  # without its padding
        ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
        ("=?windows-1252*de?Q?=80?=", "€"),
    ],
)
def test_encoded_words(text, wanted):
    assert decoded(text) == wanted


@pytest.mark.parametrize(
    "lines",
    [
        ["From: <", "To: ,,;;<>", "Date: gestern", "Message-ID: <<<>", "Content-Type: ;;;", "", "x"],
        ["From: a@b.example <a@b.example", "Subject: =?x", "Content-Type: text/plain; charset=\"", "", "x"],
        ["from a@b", "no header at all x"],
        ["From: a@b.example", "Content-Type: multipart/mixed", "", "x"],
        ["From: a@b.example", "Content-Transfer-Encoding: base64", "", "%%%% no base64 x"],
        ["From: a@b.example", "Content-Type: text/plain; charset=unknown-8bit", "", b"x \xff"],
        ["From: a@b.example", "Date: Fri, 99 Foo 20266 99:99:99 +9999", "", "x"],
        ["Received: " * 3, "", "x"],
    ],
)  # fmt: skip
def test_malformed_mails_are_read_as_far_as_they_go(lines):
    found = read_mail(mail(*lines))
    assert not found.text or "x" in found.text
    assert found.at == ""


def test_alternatives_attachments_and_names():
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@kess.example", "b@office.example", "Plan"
    message.set_content("Guten Tag")
    message.add_alternative("<p>Guten <b>Tag</b></p>", subtype="html")
    message.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="Größe und Maß.pdf")
    inner = EmailMessage()
    inner["Subject"], inner["From"] = "Innen", "c@kess.example"
    inner.set_content("tief")
    message.add_attachment(inner)
    found = read_mail(message.as_bytes(policy=policy.SMTP))
    assert (found.text, found.html.strip()) == ("Guten Tag", "<p>Guten <b>Tag</b></p>")
    assert [(part.name, part.media_type) for part in found.attachments] == [
        ("Größe und Maß.pdf", "application/pdf"),
        ("Innen.eml", "message/rfc822"),
    ]
    assert found.attachments[0].content == b"%PDF-1"
    assert b"tief" in found.attachments[1].content
    again = read_mail(as_file(found))
    assert (again.text, [part.name for part in again.attachments]) == (
        "Guten Tag",
        [part.name for part in found.attachments],
    )


def test_names_of_attachments_as_programs_write_them():
    def part(*header: str) -> str:
        lines = ["From: a@b.example", "Content-Type: multipart/mixed; boundary=x", "", "--x", *header, "", "x", "--x--"]
        return read_mail(mail(*lines)).attachments[0].name

    assert part("Content-Disposition: attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf") == "Größe.pdf"
    assert part(
        "Content-Type: application/pdf", "Content-Disposition: attachment;", " filename*0*=utf-8''Gr%C3%B6;",
        " filename*1*=%C3%9Fe; filename*2=.pdf",
    ) == "Größe.pdf"  # fmt: skip
    assert part('Content-Type: application/pdf; name="=?utf-8?Q?Gr=C3=B6=C3=9Fe.pdf?="') == "Größe.pdf"
    assert part('Content-Type: application/pdf; name="Größe.pdf"') == "Größe.pdf"
    assert part("Content-Type: text/calendar; method=REQUEST") == "invitation.ics"


def test_a_page_alone_becomes_text_and_nothing_is_fetched():
    page = (
        "<html><head><style>p{}</style><title>no</title></head><body><img src='http://x.example/pixel.gif'>"
        "<p>Guten&nbsp;Tag,</p><ul><li>eins<li>zwei</ul><table><tr><td>a</td><td>b</td></tr></table>"
        "<script>alert(1)</script><a href='https://kess.example/plan'>Plan</a><br>Gruß</body></html>"
    )
    found = read_mail(mail("From: a@b.example", "Content-Type: text/html; charset=utf-8", "", page))
    assert found.text == "Guten Tag,\n\n- eins\n- zwei\n\na\tb\n\nPlan <https://kess.example/plan>\nGruß"
    assert html_to_text("<p>a<!doctype [ <![x").startswith("a")


def test_flowed_text_is_joined_again():
    body = ["Das ist ein langer ", "Satz.", "", "> zitiert ", "> weiter", "-- ", "Gruß"]
    found = read_mail(mail("From: a@b.example", "Content-Type: text/plain; format=flowed; charset=utf-8", "", *body))
    assert found.text == "Das ist ein langer Satz.\n\n> zitiert weiter\n-- \nGruß"


def test_winmail_dat_inside_a_mail_is_opened():
    packed = winmail(Bag({0x1000: "Text"}, attachments=[Bag({0x3707: "Plan.pdf", 0x3701: b"%PDF-1"})]))
    message = EmailMessage()
    message["From"] = "a@kess.example"
    message.add_attachment(packed, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    found = read_mail(message.as_bytes())
    assert found.text == "Text"
    assert found.attachments == (MailAttachment("Plan.pdf", "application/pdf", b"%PDF-1"),)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Büro\\Plan.pdf", "Plan.pdf"),
        ("a<b>:c?.pdf", "a_b__c_.pdf"),
        ("con.txt", "_con.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("x\0y\n.pdf", "xy.pdf"),
        (" . ", "attachment"),
        ("", "attachment"),
        ("a" * 300 + ".pdf", "a" * 146 + ".pdf"),
    ],
)
def test_names_are_made_safe(name, wanted):
    assert safe_name(name) == wanted


def test_through_the_child_process(tmp_path: Path):
    eml = tmp_path / "a.eml"
    eml.write_bytes(mail("From: a@kess.example", "Subject: Plan", "", "Text"))
    assert files.read_mail(eml).subject == "Plan"
    nameless = tmp_path / "mail.txt"
    nameless.write_bytes(eml.read_bytes())
    assert files.read_mail(nameless).text == "Text"
    msg = write_msg(tmp_path / "a.msg", Bag({0x001A: "IPM.Note", 0x0037: "Plan", 0x1000: "Text"}))
    assert files.read_mail(msg).subject == "Plan"
    found = inspect_file(eml)
    assert (found["open"], found["subject"], found["records"]) == ("ok", "Plan", [])
    assert found["warnings"] == ["1 mail in it is no contact; it can be filed with its people."]
    for path in (write_msg(tmp_path / "c.msg", Bag({0x001A: "IPM.Contact"})), tmp_path, tmp_path / "list.csv"):
        if path.suffix == ".csv":
            path.write_text("Name;Ort\nKess;Ulm\n")
        with pytest.raises(ReadingProblem, match="no mail"):
            files.read_mail(path)


def test_damaged_mails_never_raise():
    chance = random.Random(3)
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Jörg <a@kess.example>", "b@office.example", "Größe" * 9
    message["Date"] = "Wed, 18 Nov 2026 10:00:00 +0100"
    message.set_content("Grüße")
    message.add_alternative("<p>Grüße</p>", subtype="html")
    message.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="Größe.pdf")
    whole = message.as_bytes()
    tokens = (
        b'"',
        b"<",
        b">",
        b"=?",
        b"?=",
        b"\r\n",
        b"\r\n\r\n",
        b"--",
        b";",
        b"=",
        b"\0",
        b"\xff",
        b"(",
        b"charset=x ",
    )
    for _ in range(1_500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(data))
            data[at : at + chance.choice((0, 1, 5))] = chance.choice(tokens)
        read_mail(bytes(data))


def test_one_that_ends_the_child_costs_itself_only(tmp_path, monkeypatch):
    paths = []
    for number in range(5):
        paths.append(tmp_path / f"{number}.eml")
        paths[-1].write_bytes(mail("From: a@kess.example", f"Subject: {number}", "", "Text"))
    whole = files.session.frames
    monkeypatch.setattr(files, "_MAILS_PER_CHILD", 4)

    def frames(job, progress):
        for frame in whole(job, progress):
            if frame[0] == "mail" and "2" in frame[1]:
                raise files.Refused("crashed")
            yield frame

    monkeypatch.setattr(files.session, "frames", frames)
    found = [item.code if isinstance(item, ReadingProblem) else item.subject for _, item in files.read_mails(paths)]
    assert found == ["0", "1", "crashed", "3", "4"]
    assert [path for path, _ in files.read_mails(paths)] == paths
