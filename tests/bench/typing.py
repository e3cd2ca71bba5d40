"""Type-ahead: for each keystroke of names, places, mails, numbers and words as people type them, the first page in
name order and the number of hits, against LIKE '%x%' over the same texts (names, company, mail, place, phone digits,
tags, notes) for the first page in name order. Usage: python -m tests.bench.typing [contacts ...]"""

from __future__ import annotations

import random
import shutil
import sys
import time
from pathlib import Path

from crm_desktop.common.fold import fold
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.bench.measure import percentile, table
from tests.bench.offices import FIRST, FOLDER, PLACES, STEMS, WORDS, office

PAGE = 100


def typed(count: int = 60) -> list[str]:
    """What is typed: every beginning of 60 words of all kinds, one character more each time."""
    chance = random.Random(7)
    texts: list[str] = []
    for number in range(count):
        kind = number % 6
        texts.append(
            (
                chance.choice(STEMS).lower() + "er",
                f"{chance.choice(FIRST)} {chance.choice(STEMS)}".lower(),
                f"0171 {chance.randrange(10**5)}",
                chance.choice(PLACES)[1].lower(),
                chance.choice(WORDS).lower(),
                f"{chance.choice(PLACES)[2]}/555{chance.randrange(99)}",
            )[kind]
        )
    return [text[:end] for text in texts for end in range(1, len(text) + 1) if not text[:end].endswith(" ")]


def like_copy(path: Path) -> Path:
    """The same texts in one folded column, for LIKE. Made once."""
    copy = FOLDER / f"{path.stem}-like.kontor"
    if copy.exists():
        return copy
    part = copy.with_suffix(".part")
    shutil.copyfile(path, part)
    with Workspace.open(part) as ws:
        execute = ws.connection.execute
        execute("PRAGMA query_only = OFF")
        execute("CREATE TABLE plain (pos INTEGER PRIMARY KEY, text TEXT)")
        execute(
            "INSERT INTO plain SELECT l.pos, fold(concat_ws(' ', l.name, l.company, l.email, l.zip, l.city, l.tags)"
            " || coalesce((SELECT group_concat(replace(replace(value, ' ', ''), '/', ''), ' ') FROM channel"
            " WHERE contact_id = l.id AND kind = 'phone'), '') || coalesce((SELECT group_concat(a.body, ' ')"
            " FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id WHERE k.record_id = l.id), ''))"
            " FROM listing AS l ORDER BY l.pos"
        )
    part.rename(copy)
    return copy


PAGED, WHOLE, NAIVE = (
    "Kontor, first page: what one waits for",
    "Kontor, first page and count",
    "LIKE %x%, page and count",
)


def measure(size: int) -> list[tuple[str, float, float, float, float, int | str]]:
    path = office(size)
    wall: dict[str, list[float]] = {PAGED: [], WHOLE: [], NAIVE: []}
    worked: dict[str, list[float]] = {PAGED: [], WHOLE: [], NAIVE: []}
    start = cpu = 0.0

    def note(name: str) -> None:
        wall[name].append((time.perf_counter() - start) * 1000)
        worked[name].append((time.process_time() - cpu) * 1000)

    with Workspace.open(path, read_only=True) as ws, Workspace.open(like_copy(path), read_only=True) as plain:
        for text in typed():
            start, cpu = time.perf_counter(), time.process_time()
            listing.rows(ws, listing.places(ws, View(search=text), PAGE))
            note(PAGED)
            listing.count(ws, View(search=text))
            note(WHOLE)
            words = fold(text).replace("/", "").split()
            where = " AND ".join("text LIKE ?" for _ in words)
            start, cpu = time.perf_counter(), time.process_time()
            values = [f"%{word}%" for word in words]
            found = plain.rows(f"SELECT pos FROM plain WHERE {where} ORDER BY pos LIMIT {PAGE}", values)
            listing.rows(plain, [row[0] for row in found])
            plain.value(f"SELECT count(*) FROM plain WHERE {where}", values)
            note(NAIVE)
    slower = sum(mine > theirs for mine, theirs in zip(worked[WHOLE], worked[NAIVE], strict=True))
    return [
        (name, percentile(taken, 0.5), percentile(taken, 0.95), max(taken), percentile(worked[name], 0.95),
         slower if name == WHOLE else "")
        for name, taken in wall.items()
    ]  # fmt: skip


if __name__ == "__main__":
    for number in [int(size) for size in sys.argv[1:]] or [100_000]:
        table(
            f"Type-ahead at {number:,} contacts, {len(typed())} keystrokes, {PAGE} rows",
            ("way", "p50 ms", "p95 ms", "max ms", "p95 processor ms", "keystrokes slower than LIKE (processor time)"),
            measure(number),
        )
