"""1,000 letters with 15 fields, a header, a table and an IF: ours against docx-mailmerge2, and the PDF of all of them.

    python -m tests.bench.letters [PYTHON]

PYTHON is an interpreter that has docx-mailmerge2 (a virtual environment beside this one); without it only our own
times are taken. Both read the template anew in every run; ours does so in a child process with limits, which counts.
docx-mailmerge2 leaves the IF as it is and is not timed for what it does not do.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_desktop.exchange.letters import runs
from tests.bench.measure import median, table
from tests.exchange.letters.word import NAMESPACES, runs_of

LETTERS, REPEATS = 1000, 5
NAMES = [f"Feld{number}" for number in range(1, 14)] + ["Vorname", "Nachname"]
NOW = datetime(2026, 11, 18, 9, 0)

PEER = """
import json, sys, time
from mailmerge import MailMerge
template, records, out, single, count = sys.argv[1:6]
people = json.load(open(records))
start = time.perf_counter()
if single == "0":
    with MailMerge(template) as found:
        found.merge_templates(people, separator="nextPage_section")
        found.write(out + "/peer.docx")
else:
    for number, person in enumerate(people[: int(count)]):
        with MailMerge(template) as found:
            found.merge(**person)
            found.write(f"{out}/peer{number}.docx")
print(time.perf_counter() - start)
"""


def template(folder: Path) -> Path:
    """A document as Word makes them, with styles, themes and all."""
    import docx
    from docx.oxml import parse_xml

    def put(target: Any, line: str) -> None:
        for element in parse_xml(f"<w:p {NAMESPACES}>{runs_of(line)}</w:p>"):
            target._p.append(element)

    made = docx.Document()
    put(made.sections[0].header.paragraphs[0], "Kunde {MERGEFIELD Nachname}")
    for name in NAMES:
        put(made.add_paragraph(), f"{name}: {{MERGEFIELD {name}}} und weiter im Text, damit der Brief etwas enthält.")
    put(made.add_paragraph(), '{IF {MERGEFIELD Feld1} = "Wert 1 1" "ja" "nein"}')
    for row in made.add_table(4, 3).rows:
        for cell, name in zip(row.cells, NAMES, strict=False):
            put(cell.paragraphs[0], f"{{MERGEFIELD {name}}}")
    path = folder / "template.docx"
    made.save(str(path))
    return path


def peer(python: str, path: Path, folder: Path, single: bool, count: int) -> float:
    arguments = [python, "-c", PEER, str(path), str(folder / "people.json"), str(folder), str(int(single)), str(count)]
    return float(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)


def main(arguments: list[str]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="letters"))
    path = template(folder)
    people = [
        {**{name: f"Wert {number} {at}" for at, name in enumerate(NAMES[:13], 1)}, "Vorname": "Jörg",
         "Nachname": f"Müller & Söhne {number}"}
        for number in range(LETTERS)
    ]  # fmt: skip
    (folder / "people.json").write_text(json.dumps(people), encoding="utf-8")
    one: list[float] = []
    each: list[float] = []
    peer_one: list[float] = []
    peer_each: list[float] = []
    share = 200
    for number in range(REPEATS):
        start = time.perf_counter()
        runs.of_records(path, people, folder / "ours.docx", NOW)
        one.append(time.perf_counter() - start)
        target = folder / f"each{number}"
        start = time.perf_counter()
        runs.of_records(path, people, target, NOW)
        each.append(time.perf_counter() - start)
        shutil.rmtree(target)
        if arguments:
            peer_one.append(peer(arguments[0], path, folder, False, 0))
            if number < 3:
                peer_each.append(peer(arguments[0], path, folder, True, share) * LETTERS / share)
    rows: list[list[object]] = [["one document, s", median(one)], [f"{LETTERS:,} documents, s", median(each)]]
    heads = ["job", "ours"]
    if arguments:
        heads += ["docx-mailmerge2", "times as fast"]
        for row, theirs in zip(rows, (peer_one, peer_each), strict=True):
            row += [median(theirs), median(theirs) / float(str(row[1]))]
    table(f"{LETTERS:,} letters", heads, rows)
    pdf(folder)
    shutil.rmtree(folder)


def pdf(folder: Path) -> None:
    """What LibreOffice takes for the merged document; merging adds what stands above."""
    office = shutil.which("soffice")
    if office is None:
        print("\nLibreOffice is not here; no PDF.")
        return
    start = time.perf_counter()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(folder / "ours.docx")]
    subprocess.run(command, capture_output=True, check=True)
    print(f"\nPDF of the merged document by LibreOffice: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
