"""The office's own lines in the table of what advertising needs. The shipped table stays beside them; whoever changes
a line answers for it."""

from __future__ import annotations

import json
from typing import NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.consent import AUDIENCES, BUSINESS, CHANNELS, NEEDS, NEEDS_CONSENT, Rule, rule_for
from crm_desktop.records.countries import country_code
from crm_desktop.store.queries import gate
from crm_desktop.store.workspace import Workspace

from . import settings

tr = texts("consents")

EVERYWHERE = ""
"""In place of a country: all that have no line of their own."""


class Line(NamedTuple):
    """What holds for a country, channel and audience (business or consumer)."""

    country: str
    channel: str
    audience: str
    rule: Rule
    shipped: Rule | None
    """What stands in the table as shipped for it; None where the office added the country."""


def countries(ws: Workspace) -> list[str]:
    """Those with lines of their own, those shipped first, EVERYWHERE last."""
    found = dict.fromkeys(rule.country for rule in gate.shipped_rules())
    found |= dict.fromkeys(rule.country for rule in gate.own_rules(ws))
    return [*(country for country in found if country), EVERYWHERE]


def lines(ws: Workspace, country: str) -> list[Line]:
    """What holds in this country, by channel and audience; of the table for all others where it has none."""
    table, shipped = gate.table(ws), gate.shipped_rules()
    found: list[Line] = []
    for channel in CHANNELS:
        for audience in AUDIENCES:
            rule = rule_for(table, country, channel, audience == BUSINESS)
            before = rule_for(shipped, country, channel, audience == BUSINESS)
            assert rule is not None, "the shipped table has a line for every channel"
            found.append(Line(country, channel, audience, rule, before))
    return found


def changed(ws: Workspace) -> int:
    """How many lines are the office's own."""
    return len(gate.own_rules(ws))


def change(
    ws: Workspace, country: str, channel: str, audience: str, needs: str, *, existing: bool = False, statute: str = ""
) -> Rule:
    """Put an own line into the table: what advertising on this channel to this audience needs in this country
    (EVERYWHERE: in all without a line of their own). `existing`: where a consent is needed, an existing customer may be
    addressed without one when all four conditions are kept."""
    if channel not in CHANNELS or audience not in AUDIENCES or needs not in NEEDS:
        raise ValueError(f"no rule: {channel!r}, {audience!r}, {needs!r}")
    code = country_of(country)
    existing = existing and needs == NEEDS_CONSENT
    rule = Rule(channel, needs, statute.strip(), code, audience, existing)
    kept = {
        "channel": channel, "needs": needs, "statute": rule.statute, "country": code, "audience": audience,
        "existing": existing,
    }  # fmt: skip
    with ws.operation(tr("Rule of advertising changed")):
        settings.put(ws, _key(code, channel, audience), json.dumps(kept, ensure_ascii=False))
    return rule


def reset(ws: Workspace, country: str, channel: str, audience: str) -> None:
    """Let the shipped line hold again."""
    key = _key(country_of(country), channel, audience)
    if settings.get(ws, key):
        with ws.operation(tr("Shipped rules of advertising again")):
            settings.put(ws, key, "")


def reset_all(ws: Workspace) -> int:
    """Let the shipped table hold again, in one step. Returns how many lines were changed back."""
    own = gate.own_rules(ws)
    with ws.operation(tr("Shipped rules of advertising again")):
        for rule in own:
            settings.put(ws, _key(rule.country, rule.channel, rule.audience), "")
    return len(own)


def _key(country: str, channel: str, audience: str) -> str:
    return f"{gate.RULE}{country}:{channel}:{audience}"


def country_of(text: str) -> str:
    """The code of a country as typed, EVERYWHERE for nothing. Raises CrmError."""
    if not text.strip():
        return EVERYWHERE
    code = country_code(text)
    if not code:
        raise CrmError(
            tr("“{text}” is no country.", text=text), safe=tr("Nothing was changed."),
            remedy=tr("Name it, or its code of two letters, e.g. DE."),
        )  # fmt: skip
    return code
