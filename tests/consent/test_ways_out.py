"""For whatever people, ledgers, blocks and purposes: no way out reaches anybody who may not be addressed."""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.operations import consents, contacts, merge, relations
from crm_desktop.records.consent import BASES, CHANNELS, CONDITIONS, PROMOTING, STATES
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.workspace import Workspace
from tests.consent.ways_out import APART, WAYS

PACKAGE = Path(contacts.__file__).parents[1]
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
SENDS = re.compile(r"import .*\bsheets\b|sheets as |email\.message|smtplib|mailto:|\bOutgoingMail\(", re.IGNORECASE)


def test_every_module_that_can_write_to_people_is_a_way_that_is_walked():
    found = {
        path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if SENDS.search(path.read_text("utf-8"))
    }
    walked = {module for way in WAYS for module in way.modules}
    missing = found - walked - set(APART)
    assert not missing, f"put these into tests/consent/ways_out.py: {sorted(missing)}"
    gone = [name for name in (*walked, *APART) if not (PACKAGE / name).exists()]
    assert not gone


def people(ws: Workspace, chance: Random) -> tuple[dict[str, str], set[str]]:
    """A handful of people with ledgers, as id and last name; the addresses that were blocked."""
    made: dict[str, str] = {}
    blocked: set[str] = set()
    for number in range(chance.randint(1, 5)):
        name = f"Muster{number}"
        who = contacts.create(ws, last_name=name, email=f"p{number}@example.com", phone=f"0331 55510{number}")
        contacts.add_address(ws, who, street="Weg 1", zip="14467", city="Potsdam",
                             country=chance.choice(("DE", "AT", "CH", "FR")))  # fmt: skip
        made[who] = name
        if chance.random() < 0.4:
            contacts.set_role(ws, [who], "customer")
        if chance.random() < 0.4:
            relations.employ(ws, who, "Beispiel GmbH")
        if chance.random() < 0.15:
            contacts.set_fields(ws, who, {"legal_basis": "Werbung widersprochen"})
        for _ in range(chance.randint(0, 4)):
            state = chance.choice(STATES)
            wide = ("any",) if state in ("declined", "withdrawn", "blocked") else ()
            consents.record(
                ws, who, chance.choice((*CHANNELS, *wide)), chance.choice((*PROMOTING, *wide)), state,
                basis=chance.choice(BASES), conditions=chance.sample(CONDITIONS, chance.randint(0, 4)),
                at=NOON - timedelta(days=chance.randint(0, 3)),
            )  # fmt: skip
        if chance.random() < 0.2:
            blocked.add(consents.block(ws, chance.choice((f"p{number}@example.com", f"0331 55510{number}"))))
    return made, blocked


def refused(ws: Workspace, who: str, channel: str, purpose: str, blocked: set[str]) -> bool:
    """Whether they may certainly not be addressed, decided once more by other means than the gate's."""
    if "widersprochen" in (ws.value("SELECT legal_basis FROM contact WHERE id = ?", (who,)) or ""):
        return True
    kind = {"email": "email", "phone": "phone"}.get(channel)
    normals = [row[0] for row in ws.rows("SELECT normal FROM channel WHERE contact_id = ? AND kind = ?", (who, kind))]
    if blocked.intersection(normals):
        return True
    strict = ("asked", "allowed", "declined", "withdrawn", "blocked")
    about = [
        line for line in queries.ledger(ws, who)
        if line.channel in (channel, "any") and line.purpose in (purpose, "advertising", "any")
    ]  # fmt: skip
    if not about:
        return False
    return max(about, key=lambda line: (line.at, strict.index(line.state))).state in strict[2:]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32), merging=st.booleans())
def test_no_way_out_reaches_who_may_not_be_addressed(way, seed, merging, empty_file):
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "office.kontor"
        shutil.copyfile(empty_file, file)
        with Workspace.open(file) as ws:
            ws.clock = lambda: NOON
            with ws.operation("people"):
                made, blocked = people(ws, chance)
            if merging and len(made) > 1:
                first, second, *_ = made
                merge.merge(ws, first, [second])
                del made[second]
            channel, purpose = chance.choice(way.channels), chance.choice(way.purposes)
            willing = contacts.create(ws, last_name="Musterwillig", email="ja@example.com", phone="0331 777777")
            contacts.add_address(ws, willing, street="Weg 2", zip="14467", city="Potsdam", country="DE")
            consents.record(ws, willing, channel, purpose, "allowed", at=NOON)
            out = way.walk(ws, [*made, willing], channel, purpose, Path(folder))
            assert "Musterwillig" in out
            for who in made:
                name = ws.value("SELECT last_name FROM contact WHERE id = ?", (who,))
                if refused(ws, who, channel, purpose, blocked):
                    assert name not in out, (name, channel, purpose)
            if way.asks:
                return
            answers = {answer.name: answer.allowed for answer in consents.gate(ws, list(made), channel, purpose)}
            assert {name for name, allowed in answers.items() if not allowed}.isdisjoint(out)
