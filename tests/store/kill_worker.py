"""Works with a file until it is killed, and says on stdout what it began and what is done and acknowledged.

    python -m tests.store.kill_worker FILE SEED [beside]

With `beside` the first list counts as long: a process of its own makes what is searched.
Each line is flushed before the next thing begins, so that the parent knows what a person had seen as saved.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from random import Random

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import backup
from crm_desktop.operations import contacts, history, imports, notes, tags
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import schema, words_beside
from crm_desktop.store.workspace import Workspace

ROWS = 120
MOST = 700
"""With so many contacts imports stop, so that checking stays quick."""
LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"


def digest(ws: Workspace) -> str:
    """One number for all shared tables."""
    found = hashlib.blake2b(digest_size=8)
    for table in schema.SHARED:
        found.update(repr(ws.rows(f'SELECT * FROM "{table}" ORDER BY id')).encode())
    return found.hexdigest()


def sequence(ws: Workspace) -> int:
    return int(ws.value("SELECT coalesce(max(id), 0) FROM operation"))


def import_list(ws: Workspace, chance: Random) -> None:
    start = chance.randrange(10**6)
    mails = [f"a{start + number}@example.com" for number in range(ROWS)]
    rows = [
        IncomingContact(
            number, first_name="Anna", last_name=f"Adler{start + number}", company=f"Firma {number // 5} GmbH",
            addresses=(IncomingAddress("work", zip="14467", city="Potsdam"),), notes=("Hallo",), tags=("Liste",),
            channels=(IncomingChannel("email", "work", mail, mail),),
        )
        for number, mail in enumerate(mails)
    ]  # fmt: skip
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv", on_duplicate="new")))


def edit(ws: Workspace, chance: Random) -> None:
    contact = chance.choice(ws.rows(LIVE))[0]
    contacts.set_fields(ws, contact, {"last_name": f"Busch{chance.randrange(10**6)}"})
    notes.add(ws, contact, "Rückruf")


def bulk_edit(ws: Workspace, chance: Random) -> None:
    """All contacts get the same new value: afterwards all have it, or none."""
    ids = [row[0] for row in ws.rows(LIVE)]
    contacts.set_fields(ws, ids, {"nickname": f"all{chance.randrange(10**6)}"})
    tags.add(ws, ids, f"Tag{chance.randrange(20)}")


def trash(ws: Workspace, chance: Random) -> None:
    ids = [row[0] for row in ws.rows(LIVE)]
    contacts.delete(ws, chance.sample(ids, len(ids) // 3))


def undo(ws: Workspace, chance: Random) -> None:
    for _ in range(chance.randint(1, 3)):
        history.undo(ws)


def redo(ws: Workspace, chance: Random) -> None:
    for _ in range(chance.randint(1, 3)):
        history.redo(ws)


def back_up(ws: Workspace, chance: Random) -> None:
    made = backup.make(ws)
    if chance.random() < 0.5:
        backup.thin(made.path.parent, ws.clock())


def restore(ws: Workspace, chance: Random) -> None:
    found = backup.newest(ws)
    if found is not None:
        target = ws.path.with_name("restored.kontor")
        target.unlink(missing_ok=True)
        backup.restore(found, target)


KINDS = (import_list, edit, edit, bulk_edit, trash, undo, undo, redo, back_up, restore)


def say(*words: object) -> None:
    print(*words, flush=True)


def main(path: str, seed: int) -> None:
    chance = Random(seed)
    with Workspace.open(Path(path)) as ws:
        ws.hold()
        ws.subscribe(lambda change: say("done", change.operation_id, change.kind, digest(ws)))
        say("ready", sequence(ws), digest(ws))
        while True:
            kind = chance.choice(KINDS)
            live = len(ws.rows(LIVE))
            if live < 3 or (kind is import_list and live > MOST):
                kind = import_list if live < 3 else undo
            say("begin", kind.__name__)
            try:
                kind(ws, chance)
            except CrmError as problem:
                say("refused", kind.__name__, repr(str(problem)))


if __name__ == "__main__":
    if "beside" in sys.argv:
        words_beside.FROM, words_beside.os.cpu_count = ROWS, lambda: 2
    main(sys.argv[1], int(sys.argv[2]))
