"""What follows when who looks after a contact, or how often, was changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.operations import users
from crm_desktop.store.queries import users as queries

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")


def saved(context: Context, contact_ids: Sequence[str], name: str, value: str) -> None:
    """A field of these contacts has this value now."""
    if name == "owner_id" and value:
        offer_open(context, contact_ids, value)
    elif name in ("account_class", "rhythm_days"):
        context.providers.rhythms_changed()


def offer_open(context: Context, contact_ids: Sequence[str], owner_id: str) -> None:
    """The open follow-ups go to the new owner as well, if one wishes so."""
    ws, name = context.ws, dict(queries.users(context.ws)).get(owner_id, "")
    count = sum(owner != owner_id for _, owner in queries.open_with(ws, contact_ids))
    if not count or not name:
        return

    def hand_on() -> None:
        done = tr.plural(count, "{n} follow-up handed on to {name}", "{n} follow-ups handed on to {name}", name=name)
        context.do(lambda: users.hand_over_open(ws, list(contact_ids), owner_id), lambda _: done)

    said = tr.plural(
        count, "Now with {name}; {n} open follow-up stays where it is",
        "Now with {name}; {n} open follow-ups stay where they are", name=name,
    )  # fmt: skip
    context.toast(said, action=(tr("Hand on"), hand_on))
