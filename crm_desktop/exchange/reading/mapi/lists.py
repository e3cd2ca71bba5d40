"""Distribution lists: their name becomes a tag of their members."""

from __future__ import annotations

import re

from crm_desktop.exchange.reading.record_table import Group, Record

from . import ids
from .items import Item
from .one_off import member

_BEHIND_NAME = re.compile(r"\s*\([^()]*@[^()]*\)\s*$")


def group_of(item: Item) -> Group:
    """The list with its members: items of the same store by their number, others by their address. A member that is
    no contact of the file comes along as one, known by name and address."""
    props = item.properties
    name = props.text(ids.LIST_NAME, ids.DISPLAY_NAME) or item.subject
    found = Group(name)
    entries = props.binaries(ids.LIST_MEMBERS)
    alone = props.binaries(ids.LIST_ONE_OFF_MEMBERS)
    for at in range(max(len(entries), len(alone))):
        number, person = member(entries[at]) if at < len(entries) else (-1, None)
        if (person is None or not person.address) and at < len(alone):
            person = member(alone[at])[1]
        known = Record()
        if number >= 0:
            known.keys.add(item_key(number))
        if person is not None and person.address:
            known.keys.add(person.address.casefold())
            known.channels.append(("email", "work", person.address))
            said = _BEHIND_NAME.sub("", person.name)
            if said and "@" not in said:
                known.put("display_name", said)
        found.people.append(known)
    return found


def item_key(number: int) -> str:
    """How a list names an item of its own store."""
    return f"item {number}"
