"""Files that are damaged or odd, in the wizard: each says a sentence, and what can be saved comes in."""

from __future__ import annotations

import base64

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QLabel

from crm_desktop.ui.importing.draft import FILE
from tests.conftest import FIXTURES
from tests.exchange.reading.making_outlook import Bag, winmail, write_msg

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{0};Anna\r\nEMAIL:{0}@example.com\r\n{1}END:VCARD\r\n"
STORE = FIXTURES / "pst" / "aspose__SampleContacts.pst"


def said(wizard) -> str:
    """What the first page says about the file."""
    step = wizard.page.files
    if step.problem.isVisible():
        return " ".join(label.text() for label in (step.problem.what, step.problem.safe, step.problem.remedy))
    lines = (step.warnings.layout().itemAt(place).widget() for place in range(step.warnings.layout().count()))
    return " ".join(label.text() for line in lines for label in line.findChildren(QLabel))


def brought_in(wizard) -> set[str]:
    wizard.run()
    ws = wizard.window.context.ws
    return {row[0] for row in ws.rows("SELECT last_name FROM contact WHERE kind = 'person' AND deleted_at IS NULL")}


def chosen(wizard, path, content: str | bytes):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    wizard.choose(path)
    text = said(wizard)
    assert "Traceback" not in text
    assert "Error" not in text
    return text


@pytest.mark.parametrize("cut", [20, 90, 800])
def test_a_card_that_breaks_off(wizard, tmp_path, cut):
    photo = f"PHOTO;ENCODING=b:{base64.b64encode(bytes(2000)).decode()}\r\n"
    whole = CARD.format("Kess", "") + CARD.format("Lind", photo)
    text = chosen(wizard, tmp_path / "a.vcf", whole[: len(CARD.format("Kess", "")) + cut])
    assert "breaks off before its end" in text
    assert brought_in(wizard) == ({"Kess"} if cut == 20 else {"Kess", "Lind"})


def test_cards_in_cards_without_end(wizard, tmp_path):
    deep = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Kess;Anna\r\n"
    deep += "AGENT:\r\nBEGIN:VCARD\r\nN:Lind;Bo\r\n" * 500 + "END:VCARD\r\n" * 501
    assert "inside" in chosen(wizard, tmp_path / "a.vcf", deep + CARD.format("Zander", ""))
    assert brought_in(wizard) == {"Kess", "Zander"}


def test_one_card_of_a_folder_that_cannot_be_read(wizard, tmp_path):
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "b.vcf").write_text("no card at all", "utf-8")
    for name in ("Kess", "Zander"):
        (folder / f"{name}.vcf").write_text(CARD.format(name, ""), "utf-8")
    wizard.choose(folder)
    assert "“b.vcf” could not be read; the others were." in said(wizard)
    assert brought_in(wizard) == {"Kess", "Zander"}


@pytest.mark.skipif(not STORE.exists(), reason="the real files are not on this machine")
def test_a_store_with_an_item_nobody_can_read(wizard, tmp_path):
    content = bytearray(STORE.read_bytes())
    content[0x5A00:0x5B00] = b"\xff" * 0x100
    assert "1 item could not be read and was left out (folder: Contacts)." in chosen(
        wizard, tmp_path / "a.pst", bytes(content)
    )
    assert len(brought_in(wizard)) == 5


def test_a_store_that_is_none(wizard, tmp_path):
    text = chosen(wizard, tmp_path / "a.pst", b"!BDN" + bytes(9000))
    assert "damaged" in text
    assert "Nothing was imported" in text
    assert not wizard.frame.primary.isEnabled()
    chosen(wizard, tmp_path / "b.vcf", CARD.format("Kess", ""))  # the next file works
    assert brought_in(wizard) == {"Kess"}


def test_winmail_dat_says_what_it_is(wizard, tmp_path):
    part = Bag({0x3707: "Plan.pdf", 0x3701: b"%PDF-1"})
    text = chosen(wizard, tmp_path / "winmail.dat", winmail(Bag({0x1A: "IPM.Note", 0x37: "Hallo"}, attachments=[part])))
    assert "winmail.dat, into which Outlook packs a mail" in text
    assert wizard.draft.step == FILE


def test_items_of_outlook_one_of_them_damaged(wizard, tmp_path):
    folder = tmp_path / "items"
    folder.mkdir()
    write_msg(folder / "a.msg", Bag({0x1A: "IPM.Contact", 0x3A11: "Kess", 0x3A06: "Anna"}))
    (folder / "b.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nothing more")
    wizard.choose(folder)
    assert "“b.msg” could not be read; the others were." in said(wizard)
    assert brought_in(wizard) == {"Kess"}


def test_a_stray_cell_in_the_last_corner(wizard, tmp_path):
    book = Workbook()
    book.active.append(["Nachname", "Ort"])
    book.active.append(["Kess", "Ulm"])
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "a.xlsx")
    wizard.choose(tmp_path / "a.xlsx")
    assert "right of column" in said(wizard)
    assert brought_in(wizard) == {"Kess"}


def test_two_encodings_in_one_list(wizard, tmp_path):
    lines = b"Vorname;Nachname\n" + "Jörg;Müller\n".encode() * 30 + "Zoë;Weiß\n".encode("cp1252")
    assert "another encoding" in chosen(wizard, tmp_path / "a.csv", lines)
    assert {"Müller", "Weiß"} <= brought_in(wizard)


@pytest.mark.parametrize(
    ("content", "said_about_it"),
    [
        ("Hallo", ""), ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "no appointment"), ("", "empty"),
        ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n", "cut off or damaged"), (b"\xff\xfe\x00\x01" * 50, ""),
    ],
)  # fmt: skip
def test_a_calendar_without_calendar(wizard, tmp_path, content, said_about_it):
    text = chosen(wizard, tmp_path / "a.ics", content)
    assert said_about_it in text
    assert wizard.page.files.problem.isVisible() or "no appointment" in text
    assert not wizard.frame.primary.isEnabled()
