"""A moment after the last edit, what it left beside the full-text index and beside what is compared for doubles is
brought into them: an edit need not wait for that, and a search need not look there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from crm_desktop.common.errors import CrmError
from crm_desktop.store import upkeep
from crm_desktop.ui.afterwards import Afterwards

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

PAUSE_MS = 1_500


class QuietMoment(Afterwards):
    def __init__(self, context: Context) -> None:
        super().__init__(context, PAUSE_MS)

    def look(self) -> None:
        ws = self.context.ws
        try:
            if ws.in_operation or not upkeep.settle_search(ws):
                self.later()
        except CrmError as problem:  # nobody asked for it; searches are right all the same
            logging.getLogger(__name__).warning("what edits left was not brought up to date", exc_info=problem)
