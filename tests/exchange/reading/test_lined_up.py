"""Lists of fixed width: columns lined up with blanks, as programs of old print them to a file."""

from __future__ import annotations

import time

import pytest

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.lined_up import parted

from .making import contacts, text_file

PEOPLE = (
    ("1001", "Müller, Anna", "Am Kanal 12", "14467", "Potsdam", "1.200,50"),
    ("1002", "Sanitär Kahlow GmbH", "Hauptstr. 3", "01067", "Dresden", "80,00"),
    ("1003", "Lohmann, Dr. Bernd", "Weg 5", "14542", "Werder (Havel)", "12.000,00"),
)
HEAD = ("KdNr", "Name", "Strasse", "PLZ", "Ort", "Umsatz")


def printed(*rows, widths=(6, 22, 14, 7, 16), right=True) -> list[str]:
    """The last column on the right, as amounts are."""
    lines = []
    for row in rows:
        line = "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        lines.append(line + (row[-1].rjust(11) if right else row[-1]))
    return lines


def cells(text: str) -> list[list[str]]:
    found = parted(text)
    assert found is not None
    return [line.split("\t") for line in found.splitlines() if line]


PLAIN = printed(HEAD, *PEOPLE)
RULER = "----  --------------------  ------------  -----  ----------------  ---------"


@pytest.mark.parametrize(
    "lines",
    [
        PLAIN,
        printed(HEAD, *PEOPLE, right=False),
        [PLAIN[0], RULER, *PLAIN[1:]],
        [PLAIN[0], "=" * 70, *PLAIN[1:]],
        ["Kundenliste                        Stand 12.11.2026", "", *PLAIN],
        [*PLAIN, "", "3 Kunden, Summe des Umsatzes          13.280,50"],
        [*PLAIN[:3], "\f" + PLAIN[0], "-" * 70, PLAIN[3]],
        ["  " + line for line in PLAIN],
    ],
)
def test_every_value_stands_below_its_heading(lines):
    found = [row for row in cells("\n".join(lines)) if len(row) > 1 and row[0].strip() != "KdNr"]
    assert [tuple(cell for cell in row) for row in found] == list(PEOPLE)


def test_narrow_gaps_are_columns_where_the_heading_says_so():
    lines = printed(HEAD[:5], *(row[:5] for row in PEOPLE), widths=(5, 21, 14, 6), right=False)
    assert cells("\n".join(lines))[1:] == [list(row[:5]) for row in PEOPLE]


@pytest.mark.parametrize(
    "text",
    [
        "Name\nAnna Müller\nBernd Lohmann\nCarla Adebar\n",
        "Walter Name\nWalter Meier\nMartin Kolbe\nRobert Sturm\n",
        "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihr Angebot.\nBitte rufen Sie uns an.\n",
        "a\tb\n1\t2\n3\t4\n",
        "Name   Ort\nAnna Müller aus Ulm am Rhein\nBernd   Potsdam\nCarla Adebar und Söhne\n",
        "",
    ],
)
def test_what_is_not_lined_up_stays(text):
    assert parted(text) is None


def test_a_long_list_with_a_few_sums_in_between():
    rows = [
        (f"{number:04}", f"Name {'x' * (number % 9)}", "Weg 1", "14467", "Potsdam", "1,00") for number in range(200)
    ]
    lines = printed(HEAD, *rows)
    lines.insert(100, "Übertrag von Seite eins auf Seite zwei der Liste aller Kunden des Hauses  100,00")
    found = [row for row in cells("\n".join(lines)) if len(row) > 1]
    assert len(found) == 201


def test_from_the_file_to_the_contacts(tmp_path):
    path = text_file(tmp_path, "\r\n".join(PLAIN) + "\r\n", encoding="cp850", name="KUNDEN.PRN")
    preview = files.preview(path)
    assert preview.delimiter == " "
    assert preview.table.header == HEAD
    assert [warning.code for warning in preview.warnings] == ["lined_up"]
    found = contacts(path)
    assert [(one.customer_no, one.addresses[0].zip, one.addresses[0].city) for one in found] == [
        (row[0], row[3], row[4]) for row in PEOPLE
    ]
    assert [one.last_name or one.company for one in found] == ["Müller", "Sanitär Kahlow GmbH", "Lohmann"]


def test_a_list_that_only_seems_lined_up_is_told(tmp_path):
    lines = ["Name    Ort", "Anna Müller   Ulm", "Bo  Werder (Havel)", "Karla Adebar-Lindenau  Bad Belzig"]
    path = text_file(tmp_path, "\n".join(lines), encoding="utf-8", name="liste.txt")
    (warning,) = files.preview(path).warnings
    assert warning.code == "gaps_unclear"
    assert "semicolons" in files.sentence(warning)


def test_commas_in_every_line_do_not_part_a_csv(tmp_path):
    path = text_file(tmp_path, "Name,Ort\nAnna Müller,Ulm\nBernd Ott,Köln\n", encoding="utf-8", name="a.csv")
    assert files.preview(path).delimiter == ","


def test_a_long_text_of_one_column_is_told_at_once():
    text = "".join(f"Anna Adam {number} aus Bonn\n" for number in range(100_000))
    begin = time.process_time()
    assert parted(text) is None
    assert time.process_time() - begin < 1
