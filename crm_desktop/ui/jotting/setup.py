"""Quick capture for the whole window: a command with its key, and an offer in the palette."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import language, mark, texts
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("jotting")


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""

    def begin(text: str = "") -> None:
        from .panel import JottingPanel

        JottingPanel(context, text).open()

    def writable() -> str:
        if not context.has_file:
            return tr("No file is open.")
        return tr("The file is open for reading only.") if context.ws.read_only else ""

    def offered(text: str) -> Callable[[], object] | None:
        from crm_desktop.records.jotting import jot

        found = jot(text, context.now().replace(tzinfo=None), language())
        said = found.kind not in ("", "note") or (
            found.step is not None and (found.step.date or found.step.alternatives)
        )
        return (lambda: begin(text)) if said and not writable() else None

    context.providers.jotting = offered
    context.commands.add(
        Command(
            "jotting.new", tr, mark("Quick capture …"), begin, "new", icon="zap", shortcut="Ctrl+J", enabled=writable,
            synonyms_en="call note, jot down, log a call, quick entry, follow-up",
            synonyms_de="Schnellnotiz, Telefonnotiz, Anruf notieren, Gesprächsnotiz, festhalten",
        )
    )  # fmt: skip
