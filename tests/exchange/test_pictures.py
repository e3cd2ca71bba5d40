"""Photos on cards become pictures of contacts, once, and go out again."""

from __future__ import annotations

import base64

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import export, importing
from crm_desktop.operations import contacts, history, imports_undo, merge, pictures
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.pictures import LARGEST
from crm_desktop.store.queries import files, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.exchange.reading.making_outlook import Bag, write_msg

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def card(name: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"N:{name};Anna;;;", f"FN:Anna {name}", *lines, "END:VCARD", ""))


def cards(path, *found: str):
    path.write_text("".join(found), "utf-8", newline="")
    return path


def bring_in(ws, path):
    look = importing.look(path, None, ws)
    reading = importing.read(ws, path, look.mapping)
    plan = importing.plan(ws, reading.contacts, ImportOptions(path.name))
    of = path if look.source.facts.get("pictures") else None
    return importing.write(ws, plan, None, pictures_of=of), reading.warnings


def pictured(ws) -> dict[str, bytes | None]:
    rows = ws.rows("SELECT last_name, id FROM contact WHERE deleted_at IS NULL AND kind = 'person'")
    return {name: files.picture(ws, identity) for name, identity in rows}


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def folded(text: str, line: int, between: str) -> str:
    return between.join(text[at : at + line] for at in range(0, len(text), line))


SPELLINGS = {
    "3.0": lambda text: f"PHOTO;ENCODING=b;TYPE=JPEG:{text}",
    "folded": lambda text: "PHOTO;TYPE=JPEG;ENCODING=b:" + folded(text, 60, "\r\n "),
    "2.1": lambda text: "PHOTO;JPEG;ENCODING=BASE64:\r\n " + folded(text, 70, "\r\n ") + "\r\n",
    "4.0": lambda text: f"PHOTO:data:image/jpeg;base64,{text}",
    "grouped": lambda text: f"item1.PHOTO;X-ABCROP-RECTANGLE=x;ENCODING=BASE64:{text}",
}


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
def test_photos_of_all_versions_are_read(ws, tmp_path, spelling):
    bring_in(ws, cards(tmp_path / "a.vcf", card("Kess", spelling(b64(JPEG))), card("Ohne")))
    assert pictured(ws) == {"Kess": JPEG, "Ohne": None}


def test_photos_of_directories_and_of_outlook(ws, tmp_path):
    entry = (
        f"dn: cn=Anna Kess\nobjectClass: person\ncn: Anna Kess\ngivenName: Anna\nsn: Kess\njpegPhoto:: {b64(JPEG)}\n"
    )
    (tmp_path / "a.ldif").write_text(f"version: 1\n\n{entry}", "utf-8")
    bring_in(ws, tmp_path / "a.ldif")
    photo = Bag({0x7FFF: True, 0x3707: "ContactPicture.jpg", 0x3701: PNG})
    other = Bag({0x3707: "Plan.jpg", 0x3701: JPEG})
    write_msg(tmp_path / "b.msg", Bag({0x1A: "IPM.Contact", 0x3A11: "Lind", 0x3A06: "Bo"}, attachments=[other, photo]))
    bring_in(ws, tmp_path / "b.msg")
    assert pictured(ws) == {"Kess": JPEG, "Lind": PNG}


def test_what_is_no_picture_is_said_and_the_card_comes_in(ws, tmp_path):
    path = cards(
        tmp_path / "a.vcf",
        card("Netz", "PHOTO;VALUE=URI:https://example.com/a.jpg"), card("Text", f"PHOTO;ENCODING=b:{b64(b'none')}"),
        card("Kaputt", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AA"), card("Zwei", f"PHOTO;ENCODING=b:{b64(PNG)}",
        f"PHOTO;ENCODING=b:{b64(JPEG)}"), card("Riese", f"PHOTO;ENCODING=b:{b64(JPEG + bytes(LARGEST))}"),
    )  # fmt: skip
    _, warnings = bring_in(ws, path)
    assert pictured(ws) == {"Netz": None, "Text": None, "Kaputt": None, "Zwei": PNG, "Riese": None}
    assert [warning.count for warning in warnings if warning.code == "photos_left"] == [5]


def test_one_step_and_once(ws, tmp_path):
    path = cards(tmp_path / "a.vcf", card("Kess", f"PHOTO;ENCODING=b:{b64(JPEG)}", "EMAIL:a@example.com"))
    result, _ = bring_in(ws, path)
    newest = history.undo(ws)
    assert newest is not None
    assert pictured(ws) == {}
    history.redo(ws)
    assert pictured(ws) == {"Kess": JPEG}
    again, _ = bring_in(ws, path)
    assert again.operation_id == 0
    assert len(files.picture_links(ws, ws.value("SELECT id FROM contact WHERE last_name = 'Kess'"))) == 1
    imports_undo.take_back(ws, result.operation_id)
    assert pictured(ws) == {}


def test_a_picture_somebody_chose_stays(ws, tmp_path):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="a@example.com")
    pictures.choose(ws, anna, PNG)
    bring_in(ws, cards(tmp_path / "a.vcf", card("Kess", f"PHOTO;ENCODING=b:{b64(JPEG)}", "EMAIL:a@example.com")))
    assert pictured(ws) == {"Kess": PNG}
    pictures.choose(ws, anna, JPEG)
    assert pictured(ws) == {"Kess": JPEG}
    pictures.remove(ws, anna)
    assert pictured(ws) == {"Kess": None}
    history.undo(ws)
    assert pictured(ws) == {"Kess": JPEG}
    assert files.of_contact(ws, anna) == []  # it is no document


@pytest.mark.parametrize("content", [b"", b"text", JPEG + bytes(LARGEST)])
def test_what_cannot_be_chosen(ws, content):
    anna = contacts.create(ws, last_name="Kess")
    with pytest.raises(CrmError):
        pictures.choose(ws, anna, content)


def test_out_and_into_an_empty_file(ws, tmp_path):
    for number in range(30):
        identity = contacts.create(ws, first_name="Anna", last_name=f"Kess {chr(97 + number)}")
        if number % 3:
            pictures.choose(ws, identity, JPEG + bytes([number]))
    ids = listing.ids(ws, View())
    export.write(ws, tmp_path / "out.vcf", "vcf", ids)
    assert max(map(len, (tmp_path / "out.vcf").read_bytes().split(b"\r\n"))) <= 75
    with Workspace.create(tmp_path / "other.kontor") as other:
        bring_in(other, tmp_path / "out.vcf")
        assert pictured(other) == pictured(ws)


def test_of_two_made_one_a_picture_stays(ws):
    one, two = (contacts.create(ws, first_name="Anna", last_name=name) for name in ("Kess", "Keß"))
    pictures.choose(ws, two, PNG)
    merge.merge(ws, one, [two])
    assert files.picture(ws, one) == PNG
    history.undo(ws)
    assert (files.picture(ws, one), files.picture(ws, two)) == (None, PNG)
    pictures.choose(ws, one, JPEG)
    merge.merge(ws, one, [two])
    assert files.picture(ws, one) in (JPEG, PNG)
    pictures.choose(ws, one, JPEG)
    assert len(files.picture_links(ws, one)) == 1
