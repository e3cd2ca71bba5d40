"""A moment after the last edit, what it left beside the full-text index is brought into it: an edit need not wait for
that, and a search need not look there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from crm_desktop.common.errors import CrmError
from crm_desktop.store import upkeep

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

PAUSE_MS = 1_500


class QuietMoment(QObject):
    """Lives with the window."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._look)
        context.changes.changed.connect(lambda _: self._timer.start())

    def _look(self) -> None:
        context = self._context
        if not context.has_file:
            return
        try:
            if context.ws.in_operation or not upkeep.settle_search(context.ws):
                self._timer.start()
        except CrmError as problem:  # nobody asked for it; searches are right all the same
            logging.getLogger(__name__).warning("the full-text index was not brought up to date", exc_info=problem)
