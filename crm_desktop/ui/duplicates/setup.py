"""What the screen of doubles gives the whole window: merging from anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.providers import MergeCase


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""

    def open_merge(cases: Sequence[MergeCase], on_end: Callable[[int], object] | None = None) -> None:
        from .merge_dialog import MergeDialog

        dialog = MergeDialog(context, cases, on_end)
        if dialog.has_case:
            dialog.open()
        else:
            dialog.deleteLater()  # its question has been asked

    from .catching_up import CatchingUp
    from .search import search_of

    context.providers.merge = open_merge
    search_of(context)
    CatchingUp(context)
