"""The command that begins a campaign, wherever one is; campaigns in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.labels import label
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.providers import PaletteHit

if TYPE_CHECKING:
    from crm_desktop.records.campaign import Campaign
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")


def setup(context: Context) -> None:
    context.commands.add(
        Command(
            "campaigns.new", tr, mark("New campaign …"), lambda: begin(context), "file", icon="megaphone",
            synonyms_en="mailing action, marketing, audience, ticked contacts",
            synonyms_de="Aktion, Marketing, Zielgruppe, angehakte Kontakte",
        )
    )  # fmt: skip
    context.providers.add_source(
        lambda text, limit: _find(context, text, limit), "", lambda route: _describe(context, route)
    )


def begin(context: Context) -> None:
    """A campaign for whom the page shown speaks of: ticked contacts; else for nobody yet."""
    page = context.window.frame.pages.current
    context.go("campaigns", new=True, **(page.chosen_people() if page is not None else {}))


def _hit(found: Campaign) -> PaletteHit:
    about = f"{tr('Campaign')} · {label('campaign_state', found.state)}"
    return PaletteHit(found.name, about, "megaphone", Route("campaigns", found.id))


def _find(context: Context, text: str, limit: int) -> list[PaletteHit]:
    from crm_desktop.store.queries import campaigns

    wanted = fold(text)
    return [_hit(found) for found in campaigns.campaigns(context.ws) if wanted in fold(found.name)][:limit]


def _describe(context: Context, route: Route) -> PaletteHit | None:
    from crm_desktop.store.queries import campaigns

    found = campaigns.campaign(context.ws, route.record_id) if route.screen == "campaigns" and route.record_id else None
    return _hit(found) if found is not None else None
