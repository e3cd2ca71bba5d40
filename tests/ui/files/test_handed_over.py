"""Dragged straight out of a mail program: what Outlook and Thunderbird put into a drag, as far as Qt passes it on.
Made by hand after the documentation of these formats; no mail program runs here."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import opening_files
from crm_desktop.operations import contacts
from crm_desktop.store.queries import activities
from crm_desktop.store.queries import files as queries
from crm_desktop.ui.files import handed_over

MAIL = b"From: Anna <anna@kess.example>\nTo: o@example.com\nSubject: Offer\nMessage-ID: <1@x>\n\nHello\n"
WINDOWS = 'application/x-qt-windows-mime;value="{}"'


def dragged(*files: tuple[str, bytes], wide: bool = True) -> QMimeData:
    """As Outlook on Windows: descriptions of the files, and the content of each."""
    data = QMimeData()
    described = struct.pack("<I", len(files))
    for number, (name, content) in enumerate(files):
        text = name.encode("utf-16-le" if wide else "cp1252")
        described += bytes(72) + text.ljust(520 if wide else 260, b"\0")
        data.setData(WINDOWS.format("FileContents") + f";index={number}", content)
    data.setData(WINDOWS.format("FileGroupDescriptorW" if wide else "FileGroupDescriptor"), described)
    data.setData(WINDOWS.format("RenPrivateMessages"), b"\1")
    return data


def promise(kind: str, content: bytes = b"mailbox-message://nobody@Local%20Folders/Inbox#1") -> QMimeData:
    data = QMimeData()
    data.setData(kind, content)
    data.setText("Offer")
    return data


def of_mac() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl("message:%3C1@x%3E")])
    return data


PROMISES = {
    "thunderbird": promise("text/x-moz-message"),
    "thunderbird, as a file": promise("application/x-moz-file-promise-url", b"imap://x"),
    "outlook, without content": promise(WINDOWS.format("RenPrivateMessages")),
    "new outlook": promise("chromium/x-web-custom-data", "multimaillistmessagerows".encode("utf-16-le")),
    "mail of a mac": of_mac(),
}


def drop(target, data: QMimeData, keys=Qt.KeyboardModifier.NoModifier) -> None:
    action = Qt.DropAction.CopyAction
    target.dropEvent(QDropEvent(QPointF(5, 5), action, data, Qt.MouseButton.LeftButton, keys))


@pytest.mark.parametrize("wide", [True, False])
def test_contents_become_files_of_this_user_alone(wide):
    data = dragged(("Angebot Grün.msg", b"1"), ("..\\..\\evil.msg", b"2"), ("Angebot Grün.msg", b"3"), wide=wide)
    assert handed_over.is_known(data)
    found = handed_over.taken_over(data)
    assert [path.read_bytes() for path in found] == [b"1", b"2", b"3"]
    assert (found[0].name, found[2].name) == ("Angebot Grün.msg", "Angebot Grün 2.msg")
    assert len({path.parent for path in found}) == 1
    assert ".." not in found[1].name
    assert found[0].parent.stat().st_mode & 0o077 == 0
    opening_files.clear_copies(older_than=-1)
    assert not found[0].exists()


@pytest.mark.parametrize("data", PROMISES.values(), ids=PROMISES)
def test_a_mere_promise_is_said(data):
    assert handed_over.is_known(data)
    with pytest.raises(CrmError) as problem:
        handed_over.taken_over(data)
    assert "no file" in problem.value.what
    assert ".eml" in problem.value.remedy


@pytest.mark.parametrize("described", [b"", b"\1", struct.pack("<I", 2**32 - 1), struct.pack("<I", 3) + bytes(600)])
def test_damaged_descriptions_do_no_harm(described):
    data = promise(WINDOWS.format("FileGroupDescriptorW"), described)
    with pytest.raises(CrmError):
        handed_over.taken_over(data)


def test_text_is_nothing_to_take():
    data = QMimeData()
    data.setText("Offer")
    data.setUrls([QUrl("https://example.com")])
    assert not handed_over.is_known(data)
    assert handed_over.taken_over(data) == []


def test_a_mail_dragged_out_of_outlook_finds_its_person(office, ws, qtbot):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    drop(office, dragged(("Offer.eml", MAIL)))
    qtbot.waitUntil(lambda: office.problems or len(activities.entries(ws, anna)) == 1)
    assert office.problems == []
    drop(office, PROMISES["thunderbird"])
    assert "no file" in office.problems[0].what


def test_an_attachment_dragged_onto_a_contact_is_kept(office, tab, ws, anna, qtbot):
    drop(tab, dragged(("Plan.pdf", b"%PDF-1")), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [file.name for file in tab.files] == ["Plan.pdf"])
    (file,) = queries.of_contact(ws, anna)
    assert not file.linked  # it lies nowhere it could be linked to
    drop(tab, PROMISES["new outlook"])
    assert "no file" in office.problems[0].what
