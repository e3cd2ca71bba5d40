"""The command that begins letters, wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("letter_wizard")


def setup(context: Context) -> None:
    context.commands.add(
        Command(
            "letters.start", tr, mark("Letters with Word …"), lambda: begin(context), "file", icon="file-text",
            shortcut="Ctrl+Shift+W",
            synonyms_en="mail merge, serial letter, labels, envelopes, Word, print letters",
            synonyms_de="Serienbrief, Brief, Etiketten, Umschläge, Word, Briefe drucken, Rundschreiben",
        )
    )  # fmt: skip


def begin(context: Context) -> None:
    """Letters to whom the page shown speaks of: ticked contacts, the list, the contact; else to whoever is chosen."""
    page = context.window.frame.pages.current
    if page is not None and page.screen_id == "letters":
        return  # they have begun
    context.go("letters", **(page.chosen_people() if page is not None else {}))
