"""Large address lists for measuring: invented people, the column set of a typical office export.

    python tests/bench/address_files.py 100000 /path/for/files     writes addresses.xlsx and addresses.csv

The workbook is written as Excel writes it (shared strings, numbers for customer number and postal code, dates
with a date style), so that reading it costs what real files cost.
"""

from __future__ import annotations

import csv
import datetime
import random
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

HEADER = (
    "Kundennummer", "Anrede", "Titel", "Vorname", "Nachname", "Firma", "Position", "Straße",
    "PLZ", "Ort", "Land", "Telefon", "Mobil", "E-Mail", "Geburtsdatum",
)  # fmt: skip

_WOMEN = "Anna Elif Sabine Katharina Jana Olga Fatma Renate Ute Zoë Birgit Claudia Heike Mareike Nele Änne".split()
_MEN = "Jörg Hans-Peter Klaus Emre Tomasz Uwe Günther Björn Maximilian Lars Ümit Friedrich Karl Ove Piet".split()
_START = "Brand Hoff Kess Lind Mohr Nieh Oster Quast Rehn Sand Tann Uhl Vogt Wend Zorn Müh Schäf Kröt Bül".split()
_END = "mann er ler berg stein hof ner bach hagen ing sen ke".split()
_TITLES = ("", "", "", "", "", "", "", "Dr.", "Dr.", "Prof. Dr.")
_TRADES = "Metallbau Praxis Hotel Steuerberatung Gartenbau Spedition Druckerei Optik Bäckerei Haustechnik".split()
_FORMS = ("GmbH", "AG", "KG", "OHG", "e.K.", "GmbH & Co. KG", "UG (haftungsbeschränkt)")
_JOBS = ("Geschäftsführung", "Einkauf", "Vertrieb", "Buchhaltung", "Assistenz", "Werkstattleitung", "")
_STREETS = "Am Kanal|Eisenbahnstraße|Wallgasse|Lindenallee|Hauptstr.|Zum Alten Hof|Schloßplatz|Mühlenweg".split("|")
_PLACES = (
    (1067, "Dresden"), (14467, "Potsdam"), (10115, "Berlin"), (20095, "Hamburg"), (50667, "Köln"),
    (80331, "München"), (99084, "Erfurt"), (4109, "Leipzig"), (60311, "Frankfurt am Main"), (70173, "Stuttgart"),
)  # fmt: skip
FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ü": "ue", "ß": "ss", "ë": "e"})


def rows(count: int, seed: int = 1) -> Iterator[tuple[object, ...]]:
    """`count` invented people; numbers, texts and dates as a spreadsheet holds them."""
    random_ = random.Random(seed)
    pick, number = random_.choice, random_.randrange
    for index in range(count):
        woman = number(2)
        first = pick(_WOMEN if woman else _MEN)
        last = pick(_START) + pick(_END) + (f"-{pick(_START)}" if number(20) == 0 else "")
        company = f"{pick(_TRADES)} {pick(_START)}{pick(_END)} {pick(_FORMS)}" if number(3) else ""
        zip_code, city = pick(_PLACES)
        mail = f"{first}.{last}.{index}@{pick(_TRADES)}.example".translate(FOLD).lower()
        yield (
            10000 + index,
            "Frau" if woman else "Herr",
            pick(_TITLES),
            first,
            last,
            company,
            pick(_JOBS) if company else "",
            f"{pick(_STREETS)} {number(1, 180)}",
            zip_code,
            city,
            "Deutschland",
            f"0{pick((30, 331, 351, 40, 221, 89))}/{number(1000000, 9999999)}",
            f"+49 1{pick((60, 62, 70, 72, 76))} {number(1000000, 9999999)}" if number(3) else "",
            mail,
            datetime.date(number(1940, 2004), number(1, 13), number(1, 29)) if number(2) else "",
        )


def write_csv(path: Path, count: int, seed: int = 1, *, encoding: str = "cp1252", delimiter: str = ";") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        out = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        out.writerow(HEADER)
        for row in rows(count, seed):
            out.writerow([c.strftime("%d.%m.%Y") if isinstance(c, datetime.date) else c for c in row])
    return path


def write_xlsx(path: Path, count: int, seed: int = 1) -> Path:
    return write_rows(path, rows(count, seed))


def write_rows(path: Path, lines: Iterable[tuple[object, ...]]) -> Path:
    shared: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, text in _PARTS.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for number, row in enumerate([HEADER, *lines], 1):
                cells = "".join(_cell(chr(65 + c), number, value, shared) for c, value in enumerate(row))
                sheet.write(f'<row r="{number}" spans="1:15">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}" uniqueCount="{len(shared)}">{texts}</sst>')
    return path


def _cell(column: str, row: int, value: object, shared: dict[str, int]) -> str:
    if value == "":
        return ""
    if isinstance(value, datetime.date):
        return f'<c r="{column}{row}" s="1"><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{column}{row}"><v>{value}</v></c>'
    index = shared.setdefault(str(value), len(shared))
    return f'<c r="{column}{row}" t="s"><v>{index}</v></c>'


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Adressen" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


if __name__ == "__main__":
    how_many, folder = int(sys.argv[1]), Path(sys.argv[2])
    print(write_xlsx(folder / "addresses.xlsx", how_many))
    print(write_csv(folder / "addresses.csv", how_many))
