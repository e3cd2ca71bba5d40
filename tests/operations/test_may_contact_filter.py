"""Lists by whom advertising may reach: the filter and the column say what the gate says."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.operations import consents, contacts, history
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import filter_values, gate, listing
from crm_desktop.store.queries.listing import View


@pytest.fixture
def people(ws):
    ws.clock = lambda: datetime(2026, 11, 18, 12, tzinfo=UTC)
    gern = contacts.create(ws, last_name="Gern", email="gern@example.com")
    nie = contacts.create(ws, last_name="Nie", email="nie@example.com")
    wer = contacts.create(ws, last_name="Wer")
    consents.record(ws, gern, "email", "advertising", "allowed")
    consents.withdraw(ws, nie)
    return {"gern": gern, "nie": nie, "wer": wer}


def test_the_filter_says_what_the_gate_says_and_follows_it(ws, people):
    def ids(*parts, mode="and"):
        where = Group(mode, tuple(Condition("may_contact", *part) for part in parts))
        view = View(where=where, today=date(2026, 11, 18))
        assert listing.count(ws, view) == len(listing.ids(ws, view))
        return {name for name, who in people.items() if who in listing.ids(ws, view)}

    assert ids(("is", ("email",))) == {"gern"}
    assert ids(("is", ("post",))) == {"gern", "wer"}
    assert ids(("is", ("email", "post"))) == {"gern", "wer"}
    assert ids(("is_not", ("email",))) == {"nie", "wer"}
    assert ids(("is", ("email",)), mode="not") == {"nie", "wer"}
    consents.withdraw(ws, people["gern"])
    assert ids(("is", ("email",))) == set()
    history.undo(ws)
    assert ids(("is", ("email",))) == {"gern"}
    assert dict(filter_values.values(ws, "may_contact")) == {"post": 2, "email": 1}
    assert ids(("is", ("pigeon",))) == set()
    for wrong in (("is", ()), ("empty", ())):
        with pytest.raises(ValueError, match="no filter operator"):
            ids(wrong)


def test_the_column_says_on_which_channels_or_that_somebody_is_blocked(ws, people):
    shown = gate.channels_of(ws, list(people.values()))
    assert shown == {
        people["gern"]: ("post", "email"), people["wer"]: ("post",), people["nie"]: ("blocked",),
    }  # fmt: skip
