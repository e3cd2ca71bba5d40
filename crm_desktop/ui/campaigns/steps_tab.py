"""Whom a campaign addresses, and its steps: each is begun from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations.campaign_audience import Audience
from crm_desktop.records.campaign import ONCE, Campaign, CampaignStep, LeftOut
from crm_desktop.records.labels import label
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.post.rows import Line, Lines, line_list
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label, SectionHeader
from crm_desktop.ui.widgets.surface import Card

from .forms import ICONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")

_BEGIN = {
    "letter": mark("Write letters …"), "email": mark("Write e-mails …"), "call": mark("Make call list"),
    "event": mark("Note who was there …"), "other": mark("Note whom it reached …"),
}  # fmt: skip
MOST_SHOWN = 500
"""Of those left out."""


class StepCard(Card):
    """One step; `begin` and `more` come from its buttons."""

    begin = Signal()
    more = Signal(object)

    def __init__(self, number: int, step: CampaignStep, may: int | None, *, writable: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 10, 10)
        row.setSpacing(12)
        done = bool(step.done_at)
        row.addWidget(
            IconTile("check" if done else ICONS[step.medium], "ok" if done else "violet", side=32, icon_size=18)
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        title = " · ".join(filter(None, (f"{number}. {label('campaign_medium', step.medium)}", step.name)))
        words.addWidget(ElidedLabel(title, "body", weight=fonts.MEDIUM))
        about = [step.code, day_text(step.day) if step.day else "", step.template]
        about.append(tr("{n} addressed", n=format_int(step.addressed)) if step.addressed else "")
        about.append(tr("{n} answered", n=format_int(step.responses)) if step.responses else "")
        if may is not None and not done:
            about.append(tr.plural(may, "{n} person may get it", "{n} people may get it"))
        self.about = ElidedLabel(" · ".join(part for part in about if part), "small", "text2")
        words.addWidget(self.about)
        row.addLayout(words, 1)
        self.begin_button = Button(tr(_BEGIN[step.medium]), icon=ICONS[step.medium], size="small")
        self.begin_button.setAccessibleName(f"{self.begin_button.text()} {title}")
        self.begin_button.clicked.connect(self.begin)
        self.begin_button.setEnabled(writable)
        row.addWidget(self.begin_button)
        self.more_button = IconButton("ellipsis", tr("More for step {n}", n=number))
        self.more_button.clicked.connect(lambda: self.more.emit(self.more_button))
        self.more_button.setEnabled(writable)
        row.addWidget(self.more_button)


class StepsTab(QWidget):
    """Signals carry the id of a step, and the button a menu opens at."""

    audience_wanted = Signal(object)
    once_chosen = Signal(str)
    new_step = Signal()
    begin = Signal(str)
    more = Signal(str, object)
    contact_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 12, 24, 20)
        self.column.setSpacing(8)
        self.choose = Button(tr("Choose …"), icon="users", size="small")
        self.choose.clicked.connect(lambda: self.audience_wanted.emit(self.choose))
        self.column.addWidget(SectionHeader(tr("Audience"), self.choose))
        line = QHBoxLayout()
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.who = ElidedLabel("", "body", weight=fonts.MEDIUM)
        self.count = Label("", "small", "text2", wrap=True)
        words.addWidget(self.who)
        words.addWidget(self.count)
        line.addLayout(words, 1)
        self.once = Combo(
            tr("Who gets it"), [Option(code, label("campaign_once", code)) for code in ONCE], compact=True
        )
        self.once.chosen.connect(self.once_chosen)
        line.addWidget(self.once)
        self.column.addLayout(line)
        self.add = Button(tr("New step …"), icon="plus", size="small")
        self.add.clicked.connect(self.new_step)
        self.column.addWidget(SectionHeader(tr("Steps"), self.add))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.column.addLayout(self._cards)
        self.cards: list[StepCard] = []
        self.none = Label(
            tr("A campaign has one or more steps: a letter, an e-mail, calls, a fair. Each has a code by which answers"
               " are recognised."), "small", "text3", wrap=True,
        )  # fmt: skip
        self.column.addWidget(self.none)
        self.left_header = SectionHeader(tr("Left out"))
        self.column.addWidget(self.left_header)
        self.model = Lines(self)
        self.left = line_list(tr("Who is left out, and why"), self.model)
        self.left.pressed_row.connect(lambda index: self.contact_wanted.emit(self.model.rows[index.row()].id))
        self.column.addWidget(self.left, 1)
        self.column.addStretch(0)

    def show_steps(
        self, found: Campaign, steps: Sequence[CampaignStep], who: Audience | None, *, writable: bool
    ) -> None:
        """`who` is None while it is being worked out."""
        frozen = bool(found.frozen_at)
        for button in (self.choose, self.once):
            button.setEnabled(writable and not frozen)
        self.add.setEnabled(writable)
        self.once.set_value(found.once)
        self.who.setText(
            found.audience_name or (tr("Chosen people") if found.audience else tr("Nobody is chosen yet."))
        )
        self.count.setText(_counted(found, who))
        self.none.setVisible(not steps)
        focus = next((place for place, card in enumerate(self.cards) if card.isAncestorOf(self.focusWidget())), -1)
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, step in enumerate(steps, 1):
            may = who.by_step.get(step.id) if who is not None and found.audience else None
            card = StepCard(number, step, may, writable=writable)
            card.begin.connect(lambda step_id=step.id: self.begin.emit(step_id))
            card.more.connect(lambda button, step_id=step.id: self.more.emit(step_id, button))
            self._cards.addWidget(card)
            self.cards.append(card)
        if 0 <= focus < len(self.cards):  # the keyboard stays where it was
            self.cards[focus].begin_button.setFocus()
        numbers = {step.id: number for number, step in enumerate(steps, 1)}
        of_steps = queries.left_out(self._context.ws, found.id) if frozen else []
        self._show_left(who, [
            one._replace(reason=tr("step {n}: {reason}", n=numbers[one.step_id], reason=one.reason))
            for one in of_steps if one.step_id in numbers
        ])  # fmt: skip

    def _show_left(self, who: Audience | None, of_steps: Sequence[LeftOut]) -> None:
        """Of the campaign, and of single steps."""
        left = [*who.left_out, *of_steps] if who is not None else []
        self.left_header.setVisible(bool(left))
        self.left.setVisible(bool(left))
        more = tr(" (the first {n})", n=format_int(MOST_SHOWN)) if len(left) > MOST_SHOWN else ""
        self.left_header.title.setText(tr("Left out: {n}", n=format_int(len(left))) + more)
        self.model.load([Line(one.contact_id, one.name or "–", one.reason) for one in left[:MOST_SHOWN]])
        rows = min(len(left), 6)
        self.left.setMinimumHeight(rows * self.left.itemDelegate().sizeHint(None, None).height() + 4 if rows else 0)


def _counted(found: Campaign, who: Audience | None) -> str:
    if not found.audience:
        return tr("Choose a saved list, or who answered another campaign.")
    if who is None:
        return tr("The audience is being worked out …")
    said = tr("{n} of {all} people", n=format_int(len(who.ids)), all=format_int(who.found))
    if who.is_frozen:
        return f"{said} · " + tr("frozen on {day}; every step asks again who may be addressed",
                                 day=day_text(found.frozen_at[:10]))  # fmt: skip
    return f"{said} · " + tr("worked out anew until the first step goes out")
