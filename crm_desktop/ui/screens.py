"""The screens there are, as data. A new screen is one entry here; its page is imported when it is first shown."""

from __future__ import annotations

from .navigation import Screen

SCREENS: tuple[Screen, ...] = ()
