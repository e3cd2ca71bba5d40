"""The picture beside the name: chosen, shown, taken away, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from crm_desktop.operations import history
from crm_desktop.store.queries import files
from crm_desktop.ui.contacts import detail_picture
from crm_desktop.ui.contacts.detail_actions import commands


@pytest.fixture
def ws(office):
    return office.context.ws


def picture(path, width: int, height: int):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    image.save(str(path))
    return path


def seen(detail) -> QColor:
    return detail.head.avatar.grab().toImage().pixelColor(28, 28)


def command(detail, name: str):
    return next(one for one in commands(detail) if one.id == name)


def test_chosen_shown_and_removed(detail, ws, anna, tmp_path, monkeypatch):
    path = picture(tmp_path / "face.png", 3000, 2000)
    monkeypatch.setattr(detail_picture.QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    assert command(detail, "contact.no_picture").enabled()
    command(detail, "contact.picture").run()
    kept = files.picture(ws, anna)
    assert kept is not None
    assert len(kept) < 20_000  # as small as a face needs
    shown = seen(detail)
    assert abs(shown.blue() - 0xCC) < 12
    assert shown.blue() > shown.red() + 100
    assert command(detail, "contact.no_picture").enabled() == ""
    command(detail, "contact.no_picture").run()
    assert files.picture(ws, anna) is None
    assert seen(detail) != shown
    history.undo(ws)
    assert seen(detail) == shown


@pytest.mark.parametrize("content", [b"no picture", b"\x89PNG\r\n\x1a\n cut"])
def test_what_is_no_picture_is_said(detail, ws, anna, office, tmp_path, content):
    problems = []
    office.errors.show = problems.append
    (tmp_path / "a.png").write_bytes(content)
    detail_picture.use(detail, tmp_path / "a.png")
    detail_picture.use(detail, tmp_path / "not-there.png")
    assert [problem.what for problem in problems] == [
        "“a.png” is no picture that can be read.", "“not-there.png” is no picture that can be read."
    ]  # fmt: skip
    assert files.picture(ws, anna) is None


def test_a_stripe_or_damage_in_the_file_leaves_the_initials():
    assert detail_picture.face(b"\xff\xd8\xff damaged", 56).isNull()
