"""The quotes of a case: what each offers and comes to, where it stands, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.operations import drafts, quotes
from crm_desktop.operations import templates as keeping
from crm_desktop.records.quote import DRAFT, SENT, Quote
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.queries import templates
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.waiting_form import QUOTE
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.surface import Card

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("quotes")

STATES = {
    "draft": (mark("Draft"), "neutral"), "sent": (mark("Sent"), "info"), "won": (mark("Accepted"), "ok"),
    "lost": (mark("Declined"), "danger"), "replaced": (mark("Replaced"), "neutral"),
}  # fmt: skip


class QuoteCard(Card):
    """One quote with its buttons; `asked` names what is to be done and the quote."""

    asked = Signal(str, object)

    def __init__(self, quote: Quote, today: date, *, writable: bool) -> None:
        super().__init__()
        self.quote = quote
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(quote.name, "head"))
        word, kind = STATES.get(quote.state, STATES[DRAFT])
        expired = quote.expired(today)
        head.addWidget(StatusChip(tr("Expired") if expired else tr(word), "warn" if expired else kind))
        head.addStretch(1)
        head.addWidget(Label(format_amount(quote.totals.total, quote.currency), "amount", tabular=True))
        column.addLayout(head)
        column.addWidget(ElidedLabel(self._detail(), "small", "text2"))
        row = FlowLayout(spacing=8)
        column.addLayout(row)
        for name, text, primary in self._doings():
            button = self.buttons[name] = Button(text, "soft" if primary else "secondary", size="small")
            button.setEnabled(writable or name == "save")
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name, self.quote))
            row.addWidget(button)
        self.more = IconButton(
            "ellipsis", tr("More for quote {number}", number=quote.name), self, side=28, icon_size=16
        )
        self.more.clicked.connect(lambda: self.asked.emit("more", self.quote))
        row.addWidget(self.more)

    def _detail(self) -> str:
        quote = self.quote
        net = tr("net {amount}", amount=format_amount(quote.totals.net, quote.currency))
        parts = [quote.title, tr.plural(len(quote.lines), "{n} line", "{n} lines"), net]
        if quote.valid_until and quote.state in (DRAFT, SENT):
            parts.append(tr("holds until {day}", day=day_text(date.fromisoformat(quote.valid_until))))
        return " · ".join(part for part in parts if part)

    def _doings(self) -> list[tuple[str, str, bool]]:
        save = ("save", tr("Save document …"), False)
        if self.quote.state == DRAFT:
            return [("send", tr("Send …"), True), ("edit", tr("Edit"), False), save]
        if self.quote.state == SENT:
            return [
                ("accept", tr("Customer accepts"), True), ("decline", tr("Customer declines"), False),
                ("version", tr("New version"), False), save,
            ]  # fmt: skip
        return [("version", tr("New version"), False), save]


class QuotesTab(QWidget):
    """Fills itself with show_case(); `counted` says how many there are."""

    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._case_id = ""
        self.cards: list[QuoteCard] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(28, 16, 24, 16)
        column.setSpacing(12)
        self.new = Button(tr("New quote"), icon="plus")
        self.new.clicked.connect(self.create)
        column.addWidget(self.new)
        self.nothing = Label(tr("There is no quote in this case yet."), "body", "text3", wrap=True)
        column.addWidget(self.nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column.addLayout(self._list)
        column.addStretch(1)
        area.setWidget(holder)
        outer.addWidget(area)
        self.setFocusProxy(self.new)

    def show_case(self, case_id: str, *, writable: bool) -> None:
        """The quotes of this case as they are now."""
        self._case_id = case_id
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [
            QuoteCard(quote, self._context.today(), writable=writable)
            for quote in queries.of_case(self._context.ws, case_id)
        ]
        for card in self.cards:
            card.asked.connect(self._do)
            self._list.addWidget(card)
        self.new.setEnabled(writable)
        self.nothing.setVisible(not self.cards)
        self.counted.emit(len(self.cards))

    def create(self) -> None:
        """A new draft, open for its first line."""
        ws, case_id = self._context.ws, self._case_id
        made = self._context.do(lambda: quotes.create(ws, case_id=case_id))
        if made:
            self.edit(made, new=True)

    def edit(self, quote_id: str, *, new: bool = False) -> None:
        """Open a quote for writing; a `new` one that is left with nothing typed goes again."""
        from .editor import QuoteEditor

        found = queries.quote(self._context.ws, quote_id)
        if found is None:
            return
        editor = QuoteEditor(self._context, found)
        if new:
            editor.rejected.connect(lambda: self._forget(quote_id))
        editor.open()

    def _forget(self, quote_id: str) -> None:
        ws = self._context.ws
        found = queries.quote(ws, quote_id)
        waits = drafts.text(ws, quote_id, QUOTE)  # what was typed and cannot be kept as lines yet
        if found is not None and not found.lines and not waits:
            self._context.do(lambda: quotes.delete(ws, quote_id))

    def _do(self, name: str, quote: Quote) -> None:
        doings: dict[str, Callable[[], object]] = {
            "edit": lambda: self.edit(quote.id), "send": lambda: self._send(quote), "save": lambda: self._save(quote),
            "accept": lambda: self._decide(quote, accepted=True),
            "decline": lambda: self._decide(quote, accepted=False),
            "version": lambda: self._version(quote), "more": lambda: self._open_more(quote),
        }  # fmt: skip
        doings[name]()

    def _send(self, quote: Quote) -> None:
        from .sending import SendDialog

        SendDialog(self._context, quote).open()

    def _save(self, quote: Quote) -> None:
        from .sending import save_document

        save_document(self._context, quote)

    def _decide(self, quote: Quote, *, accepted: bool) -> None:
        ws = self._context.ws
        if accepted:
            self._context.do(
                lambda: quotes.accept(ws, quote.id),
                lambda _: tr("Quote {number} accepted, case won", number=quote.name),
            )
        else:
            self._context.do(
                lambda: quotes.decline(ws, quote.id), lambda _: tr("Quote {number} declined", number=quote.name)
            )

    def _version(self, quote: Quote) -> None:
        made = self._context.do(lambda: quotes.new_version(self._context.ws, quote.id))
        if made:
            self.edit(made)

    def _take_amount(self, quote: Quote) -> None:
        amount = format_amount(quote.totals.net, quote.currency)
        done = tr("The case is worth {amount} now", amount=amount)
        self._context.do(lambda: quotes.take_amount(self._context.ws, quote.id), lambda _: done)

    def _use_template(self) -> None:
        from .sending import choose_template

        choose_template(self._context)

    def _save_template(self) -> None:
        from .sending import save_template

        save_template(self._context)

    def _leave_template(self) -> None:
        ws = self._context.ws
        self._context.do(
            lambda: (keeping.leave_for_quotes(ws), True)[1], tr("Quotes are written with the template of Kontor")
        )

    def _delete(self, quote: Quote) -> None:
        done = tr("Quote {number} deleted", number=quote.name)
        self._context.do(lambda: quotes.delete(self._context.ws, quote.id), lambda _: done)

    def _open_more(self, quote: Quote) -> None:
        card = next(card for card in self.cards if card.quote.id == quote.id)
        menu = Menu(card.more)
        why_not = tr("The file is open for reading only.") if self._context.ws.read_only else ""
        menu.add(tr("Take as amount of the case"), "euro", lambda: self._take_amount(quote), why_not=why_not)
        menu.add(tr("Own Word template …"), "file-text", self._use_template, why_not=why_not)
        menu.add(tr("Save Word template …"), "download", self._save_template)
        if templates.quote(self._context.ws) is not None:
            menu.add(tr("Use the template of Kontor again"), "undo-2", self._leave_template, why_not=why_not)
        menu.addSeparator()
        menu.add(tr("Delete quote"), "trash-2", lambda: self._delete(quote), why_not=why_not)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(card.more)
