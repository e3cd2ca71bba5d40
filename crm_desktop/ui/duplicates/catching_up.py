"""After an import, or its undoing: what the search for doubles compares is made ready while nobody waits, so that
neither the next new contact nor the next search has to do it first."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.operations import duplicates
from crm_desktop.ui.afterwards import Afterwards

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("duplicates_page")

PAUSE_MS = 2_000
"""So long after the last change."""


class CatchingUp(Afterwards):
    """A file that was like this when it was opened stays so until somebody asks."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, PAUSE_MS)
        self._busy = False
        context.background.stopped.connect(self._done)

    def look(self) -> None:
        context = self.context
        if self._busy:
            return
        if context.background.asked_for:  # somebody waits for something else
            self.later()
        elif duplicates.to_catch_up(context.ws):
            self._busy = True
            context.run(
                tr("Reading contacts"), duplicates.catch_up, self._done, self._failed, self._done, quiet=True
            )  # fmt: skip

    def _done(self, _: object = None) -> None:
        self._busy = False

    def _failed(self, problem: Exception) -> None:
        """Nobody asked for it, and whoever needs it does it again and says what is wrong."""
        self._busy = False
        logging.getLogger(__name__).warning("making ready for the search for doubles failed", exc_info=problem)
