"""The block list outlives the contact, an export of everything and a backup; nowhere does it hold an address."""

from __future__ import annotations

import json

from crm_desktop.exchange import backup
from crm_desktop.exchange.everything import reading, writing
from crm_desktop.operations import consents, contacts, merge
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

ADDRESS, NUMBER = "nie.wieder@example.com", "0331 555 01 99"


def codes(ws: Workspace) -> list[str]:
    """What the gate says of somebody new who has the address, and of somebody with the number."""
    found: list[str] = []
    for channel, values in (("email", {"email": ADDRESS.upper()}), ("phone", {"phone": "+49 (331) 5550199"})):
        who = contacts.create(ws, last_name="Neu", **values)
        consents.record(ws, who, channel, "advertising", "allowed")
        (answer,) = consents.gate(ws, [who], channel, "advertising")
        found.append(answer.decision.code)
    return found


def block(ws: Workspace) -> None:
    who = contacts.create(ws, last_name="Nie", email=ADDRESS, phone=NUMBER)
    assert consents.block_contact(ws, who, "Anruf") == [ADDRESS, "+493315550199"]
    contacts.delete(ws, [who])
    gone = {"deleted_at": "2026-11-18T09:00:00Z"}
    emptied = {
        "channel": ("contact_id", {"value": "", "normal": None, **gone}), "consent": ("contact_id", gone),
        "contact": ("id", {"last_name": "", **gone}),
    }  # fmt: skip
    with ws.operation("nothing of the person is left"):
        for table, (column, values) in emptied.items():
            for (row,) in ws.rows(f"SELECT id FROM {table} WHERE {column} = ?", (who,)):
                rows.update(ws, table, row, values)


def test_it_survives_the_erasing_of_the_person(ws):
    block(ws)
    assert not ws.value("SELECT count(*) FROM channel WHERE normal IS NOT NULL")
    assert "nie.wieder" not in json.dumps(ws.rows("SELECT * FROM block"))
    assert "5550199" not in json.dumps(ws.rows("SELECT channel, reason, at FROM block"))
    assert codes(ws) == ["blocked", "blocked"]


def test_it_survives_an_export_of_everything_and_the_way_back(ws, tmp_path):
    block(ws)
    writing.write(ws, tmp_path / "all")
    text = "".join(path.read_text("utf-8", "replace") for path in (tmp_path / "all").rglob("*") if path.is_file())
    assert "nie.wieder" not in text.lower()
    reading.make(tmp_path / "all", tmp_path / "again.kontor")
    with Workspace.open(tmp_path / "again.kontor") as again:
        assert codes(again) == ["blocked", "blocked"]


def test_it_survives_backup_and_restore(ws, tmp_path):
    block(ws)
    made = backup.make(ws, tmp_path / "backups")
    found = backup.restore(made, tmp_path / "restored.kontor")
    with Workspace.open(found) as again:
        assert codes(again) == ["blocked", "blocked"]


def test_merging_with_somebody_blocked_never_raises_a_consent(ws):
    nie = contacts.create(ws, last_name="Nie", email=ADDRESS)
    consents.block_contact(ws, nie)
    gern = contacts.create(ws, last_name="Nie", email="gern@example.com")
    consents.record(ws, gern, "email", "newsletter", "allowed")
    merge.merge(ws, gern, [nie])
    (answer,) = consents.gate(ws, [gern], "email", "newsletter")
    assert not answer.allowed
