"""Opens a file with one more migration step, slowly, until it is killed: python -m tests.store.migration_worker FILE"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from crm_desktop.store import header, migrations, workspace
from crm_desktop.store.workspace import Workspace

NEXT = migrations.VERSION + 1


def add_pronouns(db: Any) -> None:
    """What a later version may do: append nullable columns, make new tables and fill them."""
    print("step", flush=True)
    db.execute("ALTER TABLE contact ADD COLUMN pronouns TEXT")
    time.sleep(0.02)
    db.execute("CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL, name TEXT, deleted_at TEXT) STRICT")
    for (contact,) in db.execute("SELECT id FROM contact ORDER BY id").fetchall():
        db.execute("INSERT INTO later(id, name) VALUES(?, 'x')", (contact,))
        time.sleep(0.01)
    db.execute("UPDATE contact SET pronouns = 'sie' WHERE salutation = 'ms'")
    print("end of step", flush=True)


def install(step: Any = add_pronouns) -> None:
    """Make this process a program of the next version."""
    migrations.STEPS = (*migrations.STEPS, (NEXT, step))
    for module in (migrations, header, workspace):
        module.VERSION = NEXT


if __name__ == "__main__":
    install()
    with Workspace.open(Path(sys.argv[1])):
        print("open", flush=True)
