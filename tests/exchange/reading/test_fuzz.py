"""Damaged files by the thousand (S1): none may crash the program, hang, or look like a bug of ours."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.exchange.reading import files, session
from crm_desktop.exchange.reading.refusals import ReadingProblem
from tests.bench.address_files import write_csv, write_xlsx
from tests.conftest import FIXTURES

from .making import workbook

SHORT, BATCH, LONG = 2_000, 5_000, 100_000
THROUGH_CHILD = 25
PATIENCE = 10.0
TOKENS = (
    b'"', b";", b",", b"\t", b"\n", b"\r", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"=1+1", b"@", b"\x80",
    b"99999999999999", b"<", b">", b"&", b"</row>", b'<c r="XFD1048576"><v>1</v></c>', b't="e"', b't="s"',
    b"<v>4294967295</v>", b"-1", b"1E400", b"NaN", b"'", b"\x1f", b"/o=a/cn=b", b" ::: ", "ä".encode(),
    "ä".encode("cp1252"), "\u202e".encode(), b"BEGIN:VCARD\n", b"END:VCARD\n", b"AGENT:\n", b"\\n", b"=\n", b"\n ",
    b"<table>", b"<td colspan=999 rowspan=999>", b' ss:Index="999999"', b"&c;",
    b"BEGIN:VEVENT\r\n", b";TZID=", b"RRULE:FREQ=DAILY\r\n", b"00000000",
    b"item1.", b";ENCODING=QUOTED-PRINTABLE", b";CHARSET=utf-7", b"member: ", b"::", b"dn: ",
)  # fmt: skip
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Jörg;;Dr.;\r\nFN:Dr. Jörg Müller\r\nTEL;TYPE=CELL:+49 171 1234567\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE:eins=0A=\r\nzwei\r\nADR;TYPE=WORK:;;Weg 1;Ulm;;89073;\r\nAGENT:\r\nBEGIN:VCARD\r\n"
    "FN:Al\r\nEND:VCARD\r\nPHOTO;ENCODING=b:abcd\r\n efgh\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nKIND:group\r\nFN:Chor\r\nMEMBER:urn:uuid:1\r\nEND:VCARD\r\n"
) * 2
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Gespräch\r\nDTSTART;TZID=Europe/Berlin:"
    "20260701T100000\r\nDTEND:20260701T100000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20300101T000000Z;BYDAY=MO,-1FR\r\n"
    "ORGANIZER;CN=Anna:mailto:a@kess.example\r\nATTENDEE:mailto:b@kess.example\r\nEND:VEVENT\r\nBEGIN:VTODO\r\n"
    "DUE;VALUE=DATE:20261201\r\nRRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)
LDIF = (
    "dn: cn=Anna,mail=a@kess.example\nobjectclass: person\ncn: Anna\nsn:: TcO8bGxlcg==\nmail: a@kess.example\n\n"
    "dn: cn=Chor\nobjectclass: groupOfNames\ncn: Chor\nmember: cn=Anna,mail=a@kess.example\n"
)
PAGE = (
    "<html><head><meta charset=utf-8><style>td{}</style></head><body><table><caption>Kunden</caption><tr><th colspan=2>"
    "Name<th>PLZ<th>Telefon</tr><tr><td rowspan=2>Kess<td>Jörg<td>01067<td><a href='mailto:j@kess.example'>Mail</a>"
    "<tr><td>Ida<br>Maria<td>89073<td><table><tr><td>0351 5550120</table></table></body></html>"
)
BOOK = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="z"><NumberFormat ss:Format="00000"/>'
    '</Style></Styles><Worksheet ss:Name="Kunden"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data '
    'ss:Type="String">Name</Data></Cell><Cell><Data ss:Type="String">PLZ</Data></Cell></Row><Row><Cell ss:Index="2">'
    '<Data ss:Type="String">Kess &amp; Co</Data></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">1067</Data></Cell>'
    '<Cell><Data ss:Type="DateTime">1980-02-01T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>'
)
AGENDA = (
    "Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis;Erinnerung Ein/Aus;Erinnerung am;Ort\r\n"
    "Gespräch;1.12.2026;10:00:00;1.12.2026;11:00:00;Aus;Ein;1.12.2026;Ulm\r\nMesse;2.12.2026;;4.12.2026;;Ein;Aus;;\r\n"
)


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """(ending, bytes) of small files of every format that can be made or is there."""
    outlook = "Anrede,Vorname,Nachname,Firma,Telefon geschäftlich,E-Mail-Adresse,Geburtstag,Kategorien,Notizen\r\n"
    row = '"Herr","Jörg","Kess","Kess, Söhne & Co. KG","0351/5550120; 0171 1234567","J. Kess <j@kess.example>"'
    found = [
        (".csv", write_csv(folder / "seed.csv", 12).read_bytes()),
        (".csv", (outlook + (row + ',0.0.00,"a;b","eins\r\nzwei"\r\n') * 4).encode("cp1252")),
        (".csv", "sep=|\nName|Ort\nKess|Ulm\n".encode("utf-16")),
        (".vcf", CARDS.encode()),
        (".vcf", CARDS.replace("VERSION:3.0", "VERSION:2.1").encode("cp1252")),
        (".ldif", LDIF.encode()),
        (".ics", CALENDAR.encode()),
        (".xls", PAGE.encode()),
        (".xls", BOOK.encode()),
        (".csv", AGENDA.encode()),
        (".txt", b'"EXTF";700;16;"Debitoren";\nKonto;Name (Adressattyp Unternehmen);Adressattyp\n10001;Kess GmbH;2\n'),
        (".xlsx", write_xlsx(folder / "seed.xlsx", 12).read_bytes()),
        (".xlsx", workbook(folder, [["Name", "PLZ", "Tel"], ["Kess", 1067, 4935155]], name="o.xlsx").read_bytes()),
    ]
    for name in ("calamine__any_sheets.ods", "calamine__date.xls", "calamine__date.xlsb", "calamine__merged_range.xls"):
        if (path := FIXTURES / "sheet" / name).exists():
            found.append((path.suffix, path.read_bytes()))
    return found


def damaged(data: bytes, random_: random.Random) -> bytes:
    """A few cuts, copies, flips and foreign tokens."""
    found = bytearray(data)
    for _ in range(random_.choice((1, 1, 2, 3, 8))):
        at = random_.randrange(len(found) + 1)
        kind = random_.randrange(6)
        if kind == 0:
            found[at : at + 1] = bytes((random_.randrange(256),))
        elif kind == 1:
            del found[at : at + random_.choice((1, 2, 16, 400))]
        elif kind == 2:
            found[at:at] = random_.choice(TOKENS) * random_.choice((1, 1, 2, 300))
        elif kind == 3:
            found[at:at] = found[at : at + random_.choice((1, 16, 1000))]
        elif kind == 4 and at:
            del found[at:]
        else:
            other = random_.randrange(len(found) + 1)
            found[at : at + 8], found[other : other + 8] = found[other : other + 8], found[at : at + 8]
    return bytes(found)


def damaged_inside(data: bytes, random_: random.Random) -> bytes:
    """The same in one part of a package, which is packed again properly."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        victim = random_.choice([name for name in old.namelist() if old.read(name)])
        for name in old.namelist():
            new.writestr(name, damaged(old.read(name), random_) if name == victim else old.read(name))
    return out.getvalue()


def make(folder: Path, count: int, seed: int) -> list[Path]:
    random_ = random.Random(seed)
    known = seeds(folder)
    made: list[Path] = []
    for number in range(count):
        ending, data = random_.choice(known)
        inside = data.startswith(b"PK") and random_.randrange(3)
        path = folder / f"{number}{ending}"
        path.write_bytes(damaged_inside(data, random_) if inside else damaged(data, random_))
        made.append(path)
    return made


def answers(paths: list[Path], list_file: Path) -> list[dict[str, Any]]:
    """What a worker says about the files, up to the one at which it died or hangs (and is ended)."""
    list_file.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    with list_file.open(encoding="utf-8") as listed:
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.exchange.reading.fuzz_worker"],
            stdin=listed,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).resolve().parents[3],
            env={**os.environ, "RUST_BACKTRACE": "0"},
        )
    assert worker.stdout is not None
    said = b""
    while True:
        if not session.readable(worker.stdout.fileno(), PATIENCE * 3):  # the machine may be busy
            worker.kill()
            break
        piece = os.read(worker.stdout.fileno(), 2**20)
        if not piece:
            break
        said += piece
    worker.wait()
    worker.stdout.close()
    return [json.loads(line) for line in said.splitlines() if line.endswith(b"}")]


def check(paths: list[Path]) -> list[Path]:
    """Read all in workers; the files at which a worker died or hung. Bugs and slow files fail at once."""
    deadly: list[Path] = []
    left = list(paths)
    while left:
        found = answers(left, paths[0].with_name("list"))
        for path, answer in zip(left, found, strict=False):
            assert not answer["bug"], f"{path}: {answer['bug']}"
            assert answer["seconds"] < PATIENCE, path
        deadly += left[len(found) : len(found) + 1]
        left = left[len(found) + 1 :]
    return deadly


def all_end_in_sentences(paths: list[Path]) -> None:
    """Through the real child: either a table or the three sentences; any other exception fails the test."""
    for path in paths:
        problem = None
        try:
            files.preview(path)
        except ReadingProblem as found:
            problem = found
        if problem is not None:
            assert path.name in problem.what
            assert problem.safe
            assert problem.remedy


def inspected_in_time(paths: list[Path]) -> None:
    """The whole program, as a user starts it: a file that kills or hangs a reader ends with a sentence in time."""
    for path in paths:
        start = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "crm_desktop", "--language", "en", "inspect", str(path)],
            cwd=Path(__file__).resolve().parents[3], capture_output=True, text=True, timeout=6 * PATIENCE,
        )  # fmt: skip
        seconds = time.monotonic() - start
        assert done.returncode in (0, 1), (path, done.stderr)
        assert "Traceback" not in done.stdout + done.stderr, path
        assert path.name in done.stdout, path
        assert seconds < PATIENCE * 3, (path, seconds)  # the machine may be busy


def test_damaged_files(tmp_path):
    paths = make(tmp_path, SHORT, seed=20261121)
    deadly = check(paths)
    all_end_in_sentences([*deadly, *paths[:THROUGH_CHILD]])
    inspected_in_time([*deadly[:3], paths[0]])


@pytest.mark.long
@pytest.mark.parametrize("batch", range(LONG // BATCH))
def test_damaged_files_by_the_hundred_thousand(tmp_path, batch):
    """In batches, each with a seed of its own: `pytest --long -k "thousand and 11"` takes up where a run ended."""
    paths = make(tmp_path, BATCH, seed=batch)
    deadly = check(paths)
    all_end_in_sentences([*deadly, *paths[:THROUGH_CHILD]])
    inspected_in_time(deadly)
    print(f"{len(deadly)} of {BATCH} in this batch killed or hung a worker", flush=True)
    for path in tmp_path.iterdir():
        if path.is_file():
            path.unlink()
