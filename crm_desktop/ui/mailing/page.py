"""The screen for writing e-mails: a sheet for one person, steps for many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.ui.page import Page

from .compose import ComposeFrame
from .draft import OUTPUT, PREVIEW, RECIPIENTS, RESULT, Draft
from .serial import SerialFrame

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("mailing_ui")


class MailingPage(Page):
    """Route: `ids` (contacts), `name` (where they come from, in words), `purpose`, `template` (id or name),
    `campaign_step` (what the mails count for)."""

    screen_id = "mailing"
    touches = frozenset({schema.CONSENT, schema.BLOCK, schema.CHANNEL, schema.CONTACT, schema.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.compose = ComposeFrame(context)
        self.serial = SerialFrame(context)
        self.stack = QStackedWidget()
        for frame in (self.compose, self.serial):
            self.stack.addWidget(frame)
            frame.closed.connect(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._opened: Route | None = None

    @property
    def _frame(self) -> ComposeFrame | SerialFrame:
        return self.compose if self.stack.currentWidget() is self.compose else self.serial

    def open(self, route: Route) -> None:
        ids = route.get("ids")
        again = self._opened is not None and route == self._opened
        if ids is None or again:
            if self._opened is None:
                self._show(self.serial)
                self.serial.begin(Draft())
            elif self._frame is self.serial:
                self.serial.begin(self.serial.draft)
        elif len(ids) == 1 and not route.get("steps"):
            self._show(self.compose)
            self.compose.begin(ids[0], route.get("template") or "")
        else:
            self._show(self.serial)
            name, purpose = route.get("name") or tr("Ticked contacts"), route.get("purpose") or "advertising"
            draft = Draft(list(ids), name, purpose, campaign_step=route.get("campaign_step") or "")
            self._take_template(draft, route.get("template") or "")
            self.serial.begin(draft)
        self._opened = route

    def _take_template(self, draft: Draft, name: str) -> None:
        """Begin with the text of this name, where there is one."""
        from crm_desktop.common.errors import NotFound
        from crm_desktop.exchange.mailing import runs, shipped

        try:
            found = shipped.find(self.context.ws, name) if name else None
        except NotFound:
            return
        if found is not None:
            draft.template_id, draft.template_name, draft.text = found.id, found.name, runs.text_of(found)
            draft.attachments = list(runs.attached_to(self.context.ws, found))

    def _show(self, frame: QWidget) -> None:
        self.stack.setCurrentWidget(frame)
        self.setFocusProxy(frame)

    def refresh(self, change: Change | None) -> None:
        if self._frame is self.compose:
            self.compose._check()
        elif change is not None and self.serial.draft.step in (RECIPIENTS, PREVIEW, OUTPUT):
            if self.serial.draft.step != OUTPUT:
                self.serial.draft.prepared = None
            self.serial.step.enter()

    def _close(self) -> None:
        self._opened = None
        if not self.context.navigation.back():
            self.context.go("contacts")

    def go_back(self) -> bool:
        serial = self._frame is self.serial
        return serial and self.serial.draft.step != RESULT and self.serial.frame.go_back()

    def panes(self) -> Sequence[QWidget]:
        frame = self._frame.frame
        return (frame.steps, frame.pages, frame) if self._frame is self.serial else (frame.pages, frame)

    def state(self) -> dict[str, Any]:
        single = self._frame is self.compose
        return {"single": single, "draft": self.serial.draft, "compose": self.compose.values() if single else None,
                "opened": self._opened}  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        self._opened = state["opened"]
        if state["single"]:
            self._show(self.compose)
            self.compose.take(state["compose"])
        else:
            self._show(self.serial)
            self.serial.begin(state["draft"])
