"""Items of Outlook: .msg files and winmail.dat made here, damaged ones, and folders of them."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.mapi import appointments, ids, mails, msg_files, rtf, tnef
from crm_desktop.exchange.reading.mapi.codepages import of_code_page, of_locale
from crm_desktop.exchange.reading.mapi.items import Item
from crm_desktop.exchange.reading.mapi.lists import group_of
from crm_desktop.exchange.reading.mapi.properties import NameMap, Properties, Raw
from crm_desktop.exchange.reading.record_table import Found, Group, Record, tag_members
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.records.incoming_mail import MailAddress

from .making_outlook import Bag, list_stream, of_store, one_off, winmail, wrapped, write_msg

A = ids.ADDRESS
ANNA = {
    ids.MESSAGE_CLASS: "IPM.Contact", ids.SUBJECT: "Dr. Anna Kess", 0x3A45: "Dr.", 0x3A06: "Anna", 0x3A11: "Kess",
    0x3A16: "Kess & Söhne GmbH", 0x3A17: "Inhaberin", 0x3A18: "Leitung", 0x3A08: "0351 5550120", 0x3A1C: "0171 1234567",
    0x3A24: "0351 5550121", 0x3A51: "www.kess.example", 0x3A48: "Karl", 0x3A19: "Haus B",
    (A, 0x8083): "anna@kess.example", (A, 0x8082): "SMTP",
    (A, 0x8093): "/o=Kess/ou=x/cn=Recipients/cn=anna", (A, 0x8092): "EX", (A, 0x8094): "anna.kess@kess.example",
    (A, 0x80A3): "/o=Kess/ou=x/cn=Recipients/cn=info", (A, 0x80A2): "EX",
    (A, 0x8045): "Prager Str. 5\r\nHinterhaus", (A, 0x8046): "Dresden", (A, 0x8048): "01069",
    (A, 0x8049): "Deutschland",
    0x3A42: datetime(1980, 4, 14, 22, tzinfo=UTC), (ids.PUBLIC, "Keywords"): ["Stammkunde", "Messe 2026"],
    ids.BODY: "Mag Tee.\r\n", ids.LOCALE: 1031,
}  # fmt: skip


def test_a_contact(tmp_path):
    found = inspect_file(write_msg(tmp_path / "Anna Kess.msg", Bag(ANNA)))
    assert (found["open"], found["class"], found["contacts"]) == ("ok", "IPM.Contact", 1)
    [anna] = found["records"]
    assert (anna["title"], anna["first_name"], anna["last_name"]) == ("Dr.", "Anna", "Kess")
    assert (anna["company"], anna["position"], anna["department"]) == ("Kess & Söhne GmbH", "Inhaberin", "Leitung")
    assert anna["birthday"] == "1980-04-15"
    assert anna["tags"] == ("Stammkunde", "Messe 2026")
    assert anna["notes"] == ("Mag Tee.",)
    assert ("Spouse", "Karl") in anna["custom"]
    [address] = anna["addresses"]
    assert (address["street"], address["zip"], address["country"]) == ("Prager Str. 5", "01069", "DE")
    assert address["extra"] == "Hinterhaus\nHaus B"
    numbers = {(item["kind"], item["type"], item["normal"]) for item in anna["channels"]}
    assert ("phone", "work", "+493515550120") in numbers
    assert ("phone", "mobile", "+491711234567") in numbers
    assert ("phone", "fax", "+493515550121") in numbers
    assert ("email", "other", "anna.kess@kess.example") in numbers
    mails_ = [item["value"] for item in anna["channels"] if item["kind"] == "email"]
    assert mails_ == ["anna@kess.example", "anna.kess@kess.example"]
    assert [item["reason"] for item in anna["doubts"]] == ["email_exchange"]


@pytest.mark.parametrize("percent", [30, 60, 90])
def test_an_item_whose_copy_broke_off_says_so(tmp_path, percent):
    whole = write_msg(tmp_path / "whole.msg", Bag({**ANNA, ids.BODY: "Mag Tee. " * 2_000})).read_bytes()
    assert msg_files.part_there(tmp_path / "whole.msg") == 100
    (tmp_path / "cut.msg").write_bytes(whole[: len(whole) * percent // 100])
    found = inspect_file(tmp_path / "cut.msg")
    assert any("cut off" in text for text in (*found.get("warnings", ()), found.get("message", "")))


def test_a_contact_with_nothing_but_an_address_has_the_name_beside_it(tmp_path):
    values = {("address", 0x8083): "dora@dau.example", ("address", 0x8080): "Dora Dau (dora@dau.example)"}
    values[ids.MESSAGE_CLASS] = "IPM.Contact"
    [dora] = inspect_file(write_msg(tmp_path / "Dora.msg", Bag(values)))["records"]
    assert (dora["first_name"], dora["last_name"]) == ("Dora", "Dau")


@pytest.mark.parametrize(
    ("encoding", "locale", "code_page", "text"),
    [
        ("cp932", 1041, 0, "日本語"),
        ("cp950", 1028, 0, "繁體中文"),
        ("cp1251", 1049, 0, "Привет"),
        ("cp1252", 1031, 0, "Größe"),
        ("cp1250", 1031, 1250, "Łódź"),
        ("utf-8", 0, 65001, "Ünïcode"),
    ],
)
def test_texts_without_unicode(tmp_path, encoding, locale, code_page, text):
    values = {ids.MESSAGE_CLASS: "IPM.Note", ids.SUBJECT: text, ids.BODY: text}
    values |= {key: value for key, value in ((ids.LOCALE, locale), (ids.MESSAGE_CODE_PAGE, code_page)) if value}
    path = write_msg(tmp_path / "a.msg", Bag(values, encoding, [Bag({ids.DISPLAY_NAME: text}, encoding)]))
    item = msg_files.read(path)
    assert item.subject == text
    assert mails.mail_of(item).to == (MailAddress("", text),)


def test_unknown_code_pages_are_western():
    assert of_code_page(12345) == ""
    assert of_locale(0) == ""
    assert of_locale(0x0C07) == "cp1252"  # German, Austria


def test_a_mail_with_its_parts(tmp_path):
    inner = Bag({ids.MESSAGE_CLASS: "IPM.Note", ids.SUBJECT: "Innen", ids.BODY: "tief"})
    mail = Bag(
        {
            ids.MESSAGE_CLASS: "IPM.Note", ids.SUBJECT: "\x01\x05RE: Angebot",
            ids.SUBMITTED: datetime(2026, 11, 18, 9, 30, tzinfo=UTC),
            ids.SENDER_NAME: "Kess, Anna", ids.SENDER_TYPE: "SMTP", ids.SENDER_EMAIL: "Anna@Kess.Example",
            ids.BODY_HTML: "<html><head><title>x</title></head><p>Guten Tag,</p><p>ja.<br>Gruß</p></html>".encode(),
            ids.INTERNET_CODE_PAGE: 65001, ids.MESSAGE_ID: " <1@kess.example>\r\n",
        },
        recipients=[
            Bag({ids.DISPLAY_NAME: "Büro", ids.ADDRESS_TYPE: "SMTP", ids.EMAIL: "b@office.example"}),
            Bag(
                {
                    ids.RECIPIENT_KIND: 2, ids.DISPLAY_NAME: "Chef", ids.ADDRESS_TYPE: "EX", ids.EMAIL: "/o=x/cn=y",
                    ids.SMTP: "c@office.example",
                }
            ),
        ],
        attachments=[
            Bag({ids.ATTACH_LONG_NAME: "Plan.pdf", ids.ATTACH_DATA: b"%PDF-1", ids.ATTACH_MIME: "application/pdf"}),
            Bag({ids.ATTACH_METHOD: ids.EMBEDDED}, inside=inner),
        ],
    )  # fmt: skip
    found = mails.mail_of(msg_files.read(write_msg(tmp_path / "a.msg", mail)))
    assert found.subject == "RE: Angebot"
    assert found.sender == MailAddress("Anna@kess.example", "Kess, Anna")
    assert found.to == (MailAddress("b@office.example", "Büro"),)
    assert found.cc == (MailAddress("c@office.example", "Chef"),)
    assert (found.at, found.message_id) == ("2026-11-18T09:30:00Z", "<1@kess.example>")
    assert found.text == "Guten Tag,\n\nja.\nGruß"
    assert [(part.name, part.media_type) for part in found.attachments] == [
        ("Plan.pdf", "application/pdf"),
        ("Innen.eml", "message/rfc822"),
    ]
    assert b"Subject: Innen" in found.attachments[1].content
    assert b"tief" in found.attachments[1].content


def test_an_appointment_of_a_whole_day_stays_on_its_day(tmp_path):
    zone = (-540).to_bytes(4, "little", signed=True) + b"\0" * 44  # Japan
    path = write_msg(
        tmp_path / "a.msg",
        Bag(
            {
                ids.MESSAGE_CLASS: "IPM.Appointment", ids.SUBJECT: "Messe", ids.ALL_DAY: True, ids.ZONE_STRUCT: zone,
                ids.STARTS_AT: datetime(2026, 11, 30, 15, tzinfo=UTC),
                ids.ENDS_AT: datetime(2026, 12, 2, 15, tzinfo=UTC),
            }
        ),
    )  # fmt: skip
    found = appointments.appointment_of(msg_files.read(path))
    assert (str(found.first_day), str(found.last_day)) == ("2026-12-01", "2026-12-02")
    # made in Germany in summer, by a program that notes no zone
    berlin = datetime(2026, 6, 30, 22, tzinfo=UTC)
    values = {ids.MESSAGE_CLASS: "IPM.Appointment", ids.ALL_DAY: True, ids.STARTS_AT: berlin}
    values[ids.ENDS_AT] = berlin + timedelta(days=1)
    found = appointments.appointment_of(msg_files.read(write_msg(tmp_path / "b.msg", Bag(values))))
    assert str(found.first_day) == str(found.last_day) == "2026-07-01"


def test_a_list_tags_its_members_and_brings_those_who_are_no_contacts(tmp_path):
    folder = tmp_path / "items"
    folder.mkdir()
    write_msg(folder / "anna.msg", Bag(ANNA))
    members = [one_off("Anna Kess (anna@kess.example)", "anna@kess.example"), one_off("Bo Lind", "bo@lind.example")]
    write_msg(
        folder / "list.msg",
        Bag({ids.MESSAGE_CLASS: "IPM.DistList", ids.LIST_NAME: "Weihnachtskarte", ids.LIST_MEMBERS: members}),
    )
    (folder / "broken.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nothing more")
    found = inspect_file(folder)
    assert (found["contacts"], found["dist_lists"]) == (1, 1)
    by_name = {record["last_name"]: record["tags"] for record in found["records"]}
    assert by_name == {"Kess": ("Stammkunde", "Messe 2026", "Weihnachtskarte"), "Lind": ("Weihnachtskarte",)}
    assert "The file “broken.msg” could not be read; the others were." in found["warnings"]


def test_members_of_every_kind_are_found(tmp_path):
    folder = tmp_path / "items"
    folder.mkdir()
    write_msg(folder / "anna.msg", Bag(ANNA))
    write_msg(folder / "carl.msg", Bag({ids.MESSAGE_CLASS: "IPM.Contact", 0x3A06: "Carl", 0x3A11: "Orth"}))
    exchange = b"\0\0\0\0" + b"\x22" * 66  # an item of a server, whose number nobody here can tell
    members = [
        (wrapped(3, exchange), one_off("Anna Kess (anna@kess.example)", "anna@kess.example")),
        (wrapped(5, b"\0\0\0\0" + b"\xdc" * 30), one_off("Carl Orth", "/o=Kess/cn=Recipients/cn=carl", "EX")),
        (wrapped(5, b"\0\0\0\0" + b"\xdc" * 30), one_off("Dora Pahl", "/o=Kess/cn=Recipients/cn=dora", "EX")),
        (one_off("Łucja Bąk", "lucja@bak.example"), one_off("Łucja Bąk", "lucja@bak.example")),
        (wrapped(6, b"\0\0\0\0" + b"\xdc" * 30), one_off("Alle Mitarbeiter", "/o=Kess/cn=alle", "EX")),
        (wrapped(3, of_store(2_097_188)), b""),
    ]
    values = {ids.MESSAGE_CLASS: "IPM.DistList", ids.LIST_NAME: "Verteiler Süd"}
    long = {ids.LIST_STREAM: list_stream(members), ids.LIST_MEMBERS: [members[0][0]]}
    short = {ids.LIST_MEMBERS: [item[0] for item in members], ids.LIST_ONE_OFF_MEMBERS: [item[1] for item in members]}
    for kept in (long, short, short | {ids.LIST_STREAM: list_stream(members)[:200]}):
        write_msg(folder / "list.msg", Bag(values | kept))
        found = inspect_file(folder)
        by_name = {record["last_name"]: record["tags"] for record in found["records"]}
        assert by_name == {
            "Kess": ("Stammkunde", "Messe 2026", "Verteiler Süd"), "Orth": ("Verteiler Süd",),
            "Pahl": ("Verteiler Süd",), "Bąk": ("Verteiler Süd",),
        }  # fmt: skip
        assert "2 members of groups are not among the contacts of this file." in found["warnings"]


def test_long_lists_that_break_off_give_what_is_there():
    members = [(one_off(f"Person {n}", f"p{n}@kess.example"), b"") for n in range(300)]
    data = list_stream(members)
    for cut in range(0, len(data), 97):
        props = Properties({0x8001: Raw(0x102, data[:cut])}, NameMap({ids.LIST_STREAM: 0x8001}))
        people = group_of(Item(props)).people
        assert [person.channels[0][2] for person in people] == [f"p{n}@kess.example" for n in range(len(people))]
        assert len(people) <= 300


def test_lists_in_lists_and_in_circles():
    inner = Group("Innen", people=[Record(keys={"item 1"})], keys={"item 8"})
    outer = Group("Außen", people=[Record(keys={"item 8"}), Record(keys={"item 2"})], keys={"item 9"})
    inner.people.append(Record(keys={"item 9"}))
    one, two = Record(keys={"item 1"}), Record(keys={"item 2"})
    found = Found([one, two], [inner, outer])
    tag_members(found)
    assert (one.fields["tags"], two.fields["tags"]) == (["Innen", "Außen"], ["Innen", "Außen"])
    assert [warning.code for warning in found.warnings] == ["groups_as_tags"]


def test_winmail_dat_is_named_and_read(tmp_path):
    part = Bag({ids.ATTACH_LONG_NAME: "Plan.pdf", ids.ATTACH_DATA: b"%PDF-1"})
    data = winmail(Bag({ids.MESSAGE_CLASS: "IPM.Note", ids.SUBJECT: "Hallo", ids.BODY: "Text"}, attachments=[part]))
    (tmp_path / "winmail.dat").write_bytes(data)
    found = inspect_file(tmp_path / "winmail.dat")
    assert found["open"] == "ok"
    assert found["warnings"] == [
        "This is a winmail.dat, into which Outlook packs a mail for another Outlook; 1 attachment is in it."
    ]
    mail = mails.mail_of(tnef.read_bytes(data))
    assert (mail.subject, mail.text, mail.attachments[0].content) == ("Hallo", "Text", b"%PDF-1")
    contact = tnef.read_bytes(winmail(Bag(ANNA)))
    assert contact.properties.text((A, 0x8083)) == "anna@kess.example"
    assert contact.properties.texts(ids.CATEGORIES) == ["Stammkunde", "Messe 2026"]


def test_rich_text():
    plain = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0 Gr\'fc\'dfe\par"
    plain += rb" \f1 \'cf\'f0\'e8\f0  \u8364?\u-10180?\u-8448? {\*\hidden secret}{\b fett}\par}"
    assert rtf.to_text(plain) == "Grüße\nПри €🌀 fett\n"
    page = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 Hallo"
    page += rb"{\*\htmltag84 &auml;}{\*\htmltag72 </p>}}"
    assert rtf.is_page(page)
    assert rtf.to_html(page) == "<p>Hallo&auml;</p>"
    packed = len(plain).to_bytes(4, "little") * 2 + b"MELA\0\0\0\0" + plain
    assert rtf.unpack(packed) == plain
    # the worked example of the specification: literals, then a reference that overlaps itself
    example = bytes.fromhex("1a0000001c0000004c5a4675e2d44b5141000420575859 5a0d6e7d010eb0".replace(" ", ""))
    assert rtf.unpack(example) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_damaged_items_end_in_a_sentence_not_in_a_crash(tmp_path):
    chance = random.Random(7)
    whole = write_msg(tmp_path / "a.msg", Bag(ANNA, recipients=[Bag({ids.EMAIL: "a@kess.example"})])).read_bytes()
    packed = winmail(Bag(ANNA))
    path = tmp_path / "x.msg"
    for _ in range(150):
        for data, read in ((whole, msg_files.read), (packed, tnef.read)):
            damaged = bytearray(data)
            for _ in range(chance.randint(1, 30)):
                damaged[chance.randrange(4 if data is packed else 8, len(damaged))] = chance.randrange(256)
            path.write_bytes(damaged[: chance.randrange(len(damaged) // 2, len(damaged))])
            with suppress(Refused):  # any other exception is a bug
                mails.mail_of(read(path))


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pst", b"!BDN" + b"\0" * 600), ("a.ost", b"no store"), ("a.msg", b"no item"), ("winmail.dat", b'x\x9f>"\1')],
)
def test_what_is_none_of_outlooks_files_is_said(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    found = inspect_file(path)
    if name == "winmail.dat":  # cut off right behind its beginning: nothing is in it
        assert (found["open"], found["records"]) == ("ok", [])
        return
    assert found["open"] == "error"
    assert name in found["message"]
    assert "unchanged" in found["message"]
