"""How high the rows of the contact list are: chosen once, for cards and table, remembered on this computer."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.common.settings import Settings
from crm_desktop.ui import fonts


class Density(NamedTuple):
    """Heights at the usual text size."""

    card: int
    row: int

    @property
    def card_height(self) -> int:
        return fonts.room(self.card)

    @property
    def row_height(self) -> int:
        return fonts.room(self.row)


COMPACT, NORMAL, ROOMY = "compact", "normal", "roomy"
DENSITIES = {COMPACT: Density(46, 38), NORMAL: Density(64, 44), ROOMY: Density(76, 56)}
SETTING = "density"


def chosen(settings: Settings) -> str:
    found = settings.get(SETTING, NORMAL)
    return found if found in DENSITIES else NORMAL


def heights(settings: Settings) -> Density:
    return DENSITIES[chosen(settings)]
