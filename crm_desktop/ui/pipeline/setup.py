"""What the pipeline gives the whole window: new cases from anywhere, and cases in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.store.queries import cases
from crm_desktop.ui.commands import Command
from crm_desktop.ui.list_import import setup as list_import
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.providers import PaletteHit

if TYPE_CHECKING:
    from crm_desktop.records.case import Case
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""

    def begin() -> None:
        from crm_desktop.ui.cases.new_case import begin_here  # not before somebody begins one

        begin_here(context)

    def writable() -> str:
        return tr("The file is open for reading only.") if context.ws.read_only else ""

    context.commands.add(
        Command(
            "case.new", tr, mark("New case …"), begin, "new", icon="briefcase", shortcut="Ctrl+Shift+P",
            enabled=writable, synonyms_en="opportunity, deal, sale, lead, ticket, complaint, project",
            synonyms_de="Chance, Auftrag, Verkauf, Vorgang, Ticket, Reklamation, Projekt",
        )
    )  # fmt: skip
    list_import.setup(context)
    context.providers.add_source(
        lambda text, limit: find_cases(context, text, limit), "", lambda route: describe_case(context, route)
    )


def find_cases(context: Context, text: str, limit: int) -> list[PaletteHit]:
    """Cases with this text in their title, or with this number."""
    text = text.strip()
    if len(text) < 2 and not text.isdigit():
        return []
    ids = [*cases.numbered(context.ws, text.lstrip("#")), *cases.titled(context.ws, text, limit)]
    return [_hit(context, case) for case in cases.some(context.ws, list(dict.fromkeys(ids))[:limit])]


def describe_case(context: Context, route: Route) -> PaletteHit | None:
    if route.screen not in ("case", "pipeline") or not route.record_id:
        return None
    case = cases.case(context.ws, route.record_id)
    return _hit(context, case) if case is not None else None


def _hit(context: Context, case: Case) -> PaletteHit:
    route = (
        Route("case", case.id) if context.has_screen("case") else Route("pipeline", case.id, process=case.process_id)
    )
    return PaletteHit(case.title, " · ".join(filter(None, (case.contact, case.process))), "briefcase", route)
