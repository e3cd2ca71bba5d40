"""The outbox: every mail with its state, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.common.clock import local_day, parse_stamp
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import mailings
from crm_desktop.records.dates import format_relative
from crm_desktop.records.labels import label
from crm_desktop.records.outgoing import (
    FAILED,
    HANDING,
    LEFT_OUT,
    OPEN,
    QUEUED,
    SENDING,
    SENT,
    STOPPED,
    UNKNOWN,
    OutboxMail,
)
from crm_desktop.store import lock, schema
from crm_desktop.store.queries import outbox
from crm_desktop.ui.commands import Command
from crm_desktop.ui.page import Page
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.post.sending import post_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.tabs import SegmentedControl

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("mailing_ui")

WAITING, YOURS, GONE = "waiting", "yours", "gone"
_STATES = {WAITING: OPEN, YOURS: (UNKNOWN, FAILED, LEFT_OUT, STOPPED), GONE: (SENT,)}
_KINDS = {QUEUED: "info", SENDING: "accent", HANDING: "accent", SENT: "ok", UNKNOWN: "warn", FAILED: "danger"}
MOST = 5000
"""Rows shown of each kind."""


class OutboxPage(Page):
    screen_id = "outbox"
    touches = frozenset({schema.MAILING, schema.ACTIVITY})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._mails: list[OutboxMail] = []
        self._done = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Outbox"), "title"))
        self.count = Label("", "body", "text3", tabular=True)
        head.addWidget(self.count)
        head.addStretch(1)
        self.stop = Button(tr("Stop sending"), "secondary", "hand")
        self.stop.clicked.connect(lambda: post_of(context).stop())
        self.send = Button(tr("Send now"), "primary", "send")
        self.send.clicked.connect(lambda: post_of(context).start())
        head.addWidget(self.stop)
        head.addWidget(self.send)
        column.addLayout(head)
        self.said = Label("", "body", "text2", wrap=True)
        column.addWidget(self.said)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        column.addWidget(self.bar)
        self.shown = SegmentedControl(
            tr("Show"),
            [
                (WAITING, tr("Waiting"), "hourglass"),
                (YOURS, tr("Need you"), "circle-alert"),
                (GONE, tr("Sent"), "check"),
            ],
        )
        self.shown.chosen.connect(lambda _: self._load())
        column.addWidget(self.shown)
        self.model = Lines(self)
        self.rows = line_list(tr("Outbox"), self.model)
        self.rows.pressed_row.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(lambda *_: self._tell())
        column.addWidget(self.rows, 1)
        self.empty = EmptyState(tr("Nothing here."))
        column.addWidget(self.empty, 1)
        column.addLayout(self._foot())
        post_of(context).changed.connect(self._load_if_open)
        context.background.changed.connect(self._watch)
        self.setFocusProxy(self.rows)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.arrived = self._button(tr("It arrived"), "circle-check", lambda: self._settle(True))
        self.lost = self._button(tr("It did not arrive"), "circle-x", lambda: self._settle(False))
        self.again = self._button(tr("Send again"), "refresh-cw", self.put_back)
        self.take_out = self._button(tr("Take out"), "ban", self.take_out_one)
        self.came_back = self._button(tr("It came back"), "undo-2", self.note_bounce)
        self.all_again = self._button(tr("Send all of them again"), "refresh-cw", self.put_all_back)
        self.all_out = self._button(tr("Take all out"), "ban", self.take_all_out)
        for button in (
            self.arrived,
            self.lost,
            self.again,
            self.take_out,
            self.came_back,
            self.all_again,
            self.all_out,
        ):
            foot.addWidget(button)
        foot.addStretch(1)
        return foot

    def _button(self, text: str, icon: str, action: Callable[[], object]) -> Button:
        button = Button(text, "secondary", icon)
        button.clicked.connect(lambda _=False: action())
        return button

    def open(self, route: Route) -> None:
        from crm_desktop.exchange.mailing import sending

        if post_of(self.context).job is None:
            self.context.do(lambda: sending.recover(self.context.ws))
        counts = outbox.counts(self.context.ws)
        if any(counts.get(state) for state in (UNKNOWN, FAILED)) and not any(counts.get(state) for state in OPEN):
            self.shown.set_value(YOURS)
        self._load()

    def refresh(self, change: Change | None) -> None:
        self._load()

    def _load_if_open(self) -> None:
        if self.context.has_file and self.isVisible():
            self._load()

    def _watch(self) -> None:
        job = post_of(self.context).job
        if job is not None and job.progress.done != self._done:
            self._done = job.progress.done
            self._load_if_open()

    def _load(self) -> None:
        ws, post = self.context.ws, post_of(self.context)
        counts = outbox.counts(ws)
        place = self.rows.currentIndex().row()
        found = outbox.mails(ws, _STATES[self.shown.value], most=-1)
        self._mails = found[:MOST] if self.shown.value == WAITING else found[::-1][:MOST]
        self.model.load([self._line(mail) for mail in self._mails])
        self.rows.setVisible(bool(self._mails))
        self.empty.setVisible(not self._mails)
        self.empty.set_text(*_nothing(self.shown.value))
        if self._mails:
            self.rows.setCurrentIndex(self.model.index(min(max(place, 0), len(self._mails) - 1), 0))
        waiting = sum(counts.get(state, 0) for state in OPEN)
        self.count.setText(format_int(sum(counts.values())) if counts else "")
        working = post.job is not None
        self.send.setEnabled(waiting > 0 and not working and not ws.read_only)
        self.stop.setVisible(working)
        self.bar.setVisible(working)
        if working:
            self.bar.setRange(0, max(1, post.job.progress.total))
            self.bar.setValue(post.job.progress.done)
        self.said.setText(self._words(counts, waiting))
        self._tell()

    def _words(self, counts: dict[str, int], waiting: int) -> str:
        post = post_of(self.context)
        if post.job is not None:
            return tr("They leave one after the other; stopping takes effect between two.")
        if counts.get(UNKNOWN):
            return tr(
                "Of some mails the answer of the server never came. Look whether they are in the mailbox under “Sent”"
                " or ask the receiver, then say what is true. Kontor never sends such a mail again by itself."
            )
        if post.problem:
            return post.problem
        return tr.plural(waiting, "{n} e-mail waits to be sent.", "{n} e-mails wait to be sent.") if waiting else ""

    def _line(self, mail: OutboxMail) -> Line:
        day, moment = local_day(mail.at), parse_stamp(mail.at)
        when = format_relative(day.isoformat(), self.context.today()) if day else ""
        if moment is not None:
            when = f"{when} {moment.astimezone():%H:%M}"
        elsewhere = mail.state == QUEUED and mail.computer != lock.ours().host
        answer = tr("waits on the computer {name}", name=mail.computer) if elsewhere else mail.answer
        detail = " · ".join(filter(None, (mail.subject, mail.address, when, answer)))
        return Line(
            mail.id, mail.name or mail.address, detail, label("outbox", mail.state), _KINDS.get(mail.state, "neutral")
        )

    def current(self) -> OutboxMail | None:
        row = self.rows.currentIndex().row()
        return self._mails[row] if 0 <= row < len(self._mails) else None

    def _tell(self) -> None:
        mail = self.current()
        state = mail.state if mail is not None else ""
        writable = not self.context.ws.read_only
        view = self.shown.value
        for button, on in (
            (self.arrived, state == UNKNOWN), (self.lost, state == UNKNOWN),
            (self.again, state in (FAILED, STOPPED, LEFT_OUT)), (self.take_out, state == QUEUED),
            (self.came_back, state == SENT),
        ):  # fmt: skip
            button.setEnabled(on and writable)
        for button in (self.arrived, self.lost, self.again, self.all_again):
            button.setVisible(view == YOURS)
        for button in (self.take_out, self.all_out):
            button.setVisible(view == WAITING)
        self.came_back.setVisible(view == GONE)
        self.all_again.setEnabled(writable and any(one.state in (FAILED, STOPPED) for one in self._mails))
        self.all_out.setEnabled(writable and any(one.state == QUEUED for one in self._mails))

    # what is pressed

    def _changed(self, action: Callable[[], object], done: str) -> None:
        if self.context.do(action, done, undo=False) is not None:
            post_of(self.context).changed.emit()
            self._load()

    def _settle(self, arrived: bool) -> None:
        mail, ws = self.current(), self.context.ws
        if mail is None:
            return
        done = (
            tr("Noted as sent to {name}", name=mail.name)
            if arrived
            else tr("Back in the outbox: {name}", name=mail.name)
        )
        self._changed(lambda: mailings.settle(ws, mail.id, arrived=arrived) or True, done)

    def put_back(self) -> None:
        if (mail := self.current()) is not None:
            self._put_back([mail.id])

    def put_all_back(self) -> None:
        self._put_back([mail.id for mail in self._mails if mail.state in (FAILED, STOPPED)])

    def _put_back(self, ids: list[str]) -> None:
        ws = self.context.ws
        done = tr.plural(len(ids), "{n} e-mail is back in the outbox", "{n} e-mails are back in the outbox")
        self._changed(lambda: mailings.again(ws, ids) + 1, done)

    def take_out_one(self) -> None:
        if (mail := self.current()) is not None:
            self._take_out([mail.id])

    def note_bounce(self) -> None:
        """The mail was sent and came back undeliverable."""
        from crm_desktop.operations import undeliverable

        mail, ws = self.current(), self.context.ws
        if mail is not None:
            done = tr("Noted: mail to {address} came back", address=mail.address)
            self.context.do(lambda: (undeliverable.sent_mail(ws, mail), True)[1], done)

    def take_all_out(self) -> None:
        self._take_out([mail.id for mail in self._mails if mail.state == QUEUED])

    def _take_out(self, ids: list[str]) -> None:
        ws = self.context.ws
        done = tr.plural(len(ids), "{n} e-mail taken out", "{n} e-mails taken out")
        self._changed(lambda: mailings.stop(ws, ids) + 1, done)

    def _open(self, index: QModelIndex) -> None:
        self.context.go("contacts", self._mails[index.row()].contact)

    # the window asks

    def commands(self) -> Sequence[Command]:
        def some(button: Button) -> Callable[[], str]:
            return lambda: "" if button.isEnabled() else tr("Choose a mail it fits.")

        return [
            Command(
                "outbox.arrived", tr, mark("This mail arrived"), lambda: self._settle(True), "edit",
                icon="circle-check", enabled=some(self.arrived), synonyms_en="received, delivered",
                synonyms_de="angekommen, zugestellt",
            ),
            Command(
                "outbox.lost", tr, mark("This mail did not arrive"), lambda: self._settle(False), "edit",
                icon="circle-x", enabled=some(self.lost), synonyms_en="missing, send again",
                synonyms_de="nicht angekommen, noch einmal",
            ),
            Command(
                "outbox.again", tr, mark("Send this mail again"), self.put_back, "edit", icon="refresh-cw",
                enabled=some(self.again), synonyms_en="retry, repeat", synonyms_de="wiederholen, erneut senden",
            ),
            Command(
                "outbox.take_out", tr, mark("Take this mail out of the outbox"), self.take_out_one, "edit", icon="ban",
                shortcut="Del", within=lambda: self.rows, enabled=some(self.take_out),
                synonyms_en="do not send, cancel", synonyms_de="nicht senden, herausnehmen",
            ),
        ]  # fmt: skip

    def panes(self) -> Sequence[QWidget]:
        return (self.rows, self)


def _nothing(view: str) -> tuple[str, str]:
    if view == WAITING:
        return tr("No e-mail waits."), tr("Write one from a contact, or tick several and choose “E-mail”.")
    if view == YOURS:
        return tr("Nothing needs you."), ""
    return tr("Nothing was sent from here yet."), ""
