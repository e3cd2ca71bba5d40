"""A filed mail is read without anything in it running or being fetched."""

from __future__ import annotations

import socket

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from crm_desktop.common.safe_html import safe_html
from crm_desktop.operations import contacts, history, mails
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress
from crm_desktop.store.queries import files
from crm_desktop.ui.mails import viewer
from crm_desktop.ui.mails.viewer import PAGE, TEXT, MailViewer

NASTY = """<html><head><title>x</title><link rel=stylesheet href="http://evil.example/a.css">
<style>body{background:url(http://evil.example/b.png)}</style><base href="http://evil.example/">
<meta http-equiv=refresh content="0;url=http://evil.example/"></head>
<body background="//evil.example/c.png" onload="x()">
<p style="background-image:url('http://evil.example/d.png')">Guten Tag
<img src="http://evil.example/e.png" alt="Logo"><img src="//evil.example/f.png"><img src=cid:1><img src="file:///etc/passwd">
<table background="http://evil.example/g.png"><tr><td colspan=2>Preis</td></tr></table>
<a href="javascript:alert(1)">klick</a> <a href=" java&#10;script:x ">zwei</a> <a href="https://example.com/a?b=1">Angebot</a>
<script>fetch("http://evil.example/h")</script><svg><image href="http://evil.example/i"/></svg>
<iframe src="http://evil.example/j"></iframe><object data="http://evil.example/k"></object>
<form action="http://evil.example/l"><input type=image src="http://evil.example/m">Ende</form>
<video poster="http://evil.example/n"></video><p>Schluss"""


@pytest.mark.parametrize(
    "html",
    [NASTY, NASTY.upper(), NASTY.replace("<", "<\n"), "<" * 5000, "<div>" * 5000, "<img/src=//x>", "<!--<img src=//x>",
     "<![CDATA[<img src=//x>]]>", "<p/style='background:url(//x)'>a", "<a href='http://x\" onclick=y'>b",
     "&lt;img src=//x&gt;"],
)  # fmt: skip
def test_nothing_that_asks_for_something_stays(html):
    found = safe_html(html).casefold()
    tags = found.replace("&lt;", "").split("<")[1:]
    assert not any(
        " src" in tag or "url(" in tag or "background" in tag or "script" in tag.split(">")[0] for tag in tags
    )
    assert not any(
        word in tag.split(">")[0] for tag in tags for word in ("onload", "onclick", "style", "file:", "cid:")
    )


def test_what_there_is_to_read_stays():
    found = safe_html(NASTY)
    for words in ("Guten Tag", "[Logo]", "Preis", 'href="https://example.com/a?b=1"', "klick", "Ende", "Schluss"):
        assert words in found
    assert "fetch" not in found


@pytest.fixture
def window(make_window, workspace_file):
    window = make_window()
    assert window.files.open(workspace_file)
    return window


def test_the_page_of_a_mail_is_shown_without_any_request(window, qtbot, monkeypatch):
    ws = window.context.ws
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    mail = IncomingMail(MailAddress("anna@kess.example"), subject="<img src=//x>", text="Guten Tag", html=NASTY)
    filed = mails.file(ws, mails.look(ws, mail))
    assert files.of_contact(ws, anna) == []  # the page is no attachment
    assert files.body(ws, filed.entry).media_type == "text/html"

    def refuse(*_args, **_more):
        raise AssertionError("a request")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    shown = MailViewer(window.context, filed.entry)
    qtbot.addWidget(shown)
    shown.open()
    assert shown.view.toPlainText() == "Guten Tag"
    assert shown.title.text() == "<img src=//x>"
    shown.show_as(PAGE)
    qtbot.wait(50)
    assert "Preis" in shown.view.toPlainText()
    assert shown.view.asked_for == []
    shown.view.setHtml(
        '<img src="http://evil.example/e.png"><img src="file:///etc/passwd">'
    )  # even if one came through
    qtbot.wait(50)
    assert shown.view.loadResource(2, QUrl("http://evil.example/e.png")) == b""
    shown.show_as(TEXT)

    opened: list[str] = []
    monkeypatch.setattr(viewer.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    shown._follow(QUrl("file:///etc/passwd"))
    shown._follow(QUrl("https://example.com/a"))
    assert opened == []
    question = QApplication.activeModalWidget()
    question.accept()
    assert opened == ["https://example.com/a"]
    shown.accept()
    history.undo(ws)
    assert files.body(ws, filed.entry) is None
