"""Running a step: each medium leads to the screen that knows how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaign_audience, campaigns
from crm_desktop.records.campaign import CALL, EMAIL, LETTER, Campaign
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.ui.widgets.menu import Menu

from . import forms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")


class Running(QObject):
    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def begin(self, campaign: Campaign | None, step_id: str) -> None:
        """Letters and mails are written in their wizards, which count for the step; calls become a list; the rest is
        noted by hand. Nothing is frozen before something goes out."""
        context, ws = self._context, self._context.ws
        step = queries.step(ws, step_id)
        if campaign is None or step is None:
            return
        if step.medium == CALL:
            made = context.do(lambda: campaigns.call(ws, step_id), tr("Call list made"))
            if made is not None:
                context.go("calls", made)
            return
        ids = context.do(lambda: campaign_audience.required(ws, step_id))
        if ids is None:
            return
        name = " · ".join(filter(None, (campaign.name, step.name)))
        if step.medium == LETTER:
            context.go(
                "letters", ids=tuple(ids), name=name, template=step.template, purpose=campaign.purpose,
                campaign_step=step_id,
            )  # fmt: skip
        elif step.medium == EMAIL:
            context.go(
                "mailing", ids=ids, name=name, template=step.template, purpose=campaign.purpose, steps=True,
                campaign_step=step_id,
            )  # fmt: skip
        else:
            from .note_dialog import NoteDialog

            NoteDialog(context, step, ids).open()

    def menu(self, step_id: str, anchor: QWidget) -> None:
        context, ws = self._context, self._context.ws
        step = queries.step(ws, step_id)
        if step is None:
            return
        order = [one.id for one in queries.steps(ws, step.campaign_id)]
        place = order.index(step_id)
        menu = Menu(self._page)
        menu.add(tr("&Change step …"), "pencil", lambda: forms.step_dialog(context, step.campaign_id, step).open())
        if step.done_at:
            menu.add(tr("&Not done after all"), "undo-2", lambda: self._tick(step_id, False))
        else:
            menu.add(tr("&Mark as done"), "check", lambda: self._tick(step_id, True))
        menu.add(tr("Move &up"), "arrow-up", lambda: self._move(order, place, -1),
                 why_not="" if place else tr("It is the first one."))  # fmt: skip
        menu.add(tr("Move &down"), "arrow-down", lambda: self._move(order, place, 1),
                 why_not="" if place + 1 < len(order) else tr("It is the last one."))  # fmt: skip
        menu.addSeparator()
        menu.add(tr("&Remove step"), "trash-2", lambda: self._remove(step_id), token="danger")
        menu.open_at(anchor, align="right")

    def _tick(self, step_id: str, done: bool) -> None:
        ws = self._context.ws
        said = tr("Step done") if done else tr("Step not done")
        self._context.do(lambda: (campaigns.tick_step(ws, step_id, done=done), True)[1], said)

    def _move(self, order: list[str], place: int, by: int) -> None:
        ws, moved = self._context.ws, list(order)
        moved[place], moved[place + by] = moved[place + by], moved[place]
        self._context.do(lambda: (campaigns.move_steps(ws, moved), True)[1], tr("Steps reordered"))

    def _remove(self, step_id: str) -> None:
        ws = self._context.ws
        self._context.do(lambda: (campaigns.remove_step(ws, step_id), True)[1], tr("Step removed"))
