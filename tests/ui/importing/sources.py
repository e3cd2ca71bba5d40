"""Foreign lists of invented people, as offices have them."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

from openpyxl import Workbook as Book

FIRST = "Anna Hans-Peter Elif Jörg Sabine Tomasz Renate Uwe Mareike Günther".split()
LAST = "Müller Wendt Özdemir Kess Brandmann Lindhof Schäfer Quast Vogtberg Oster".split()
FIRMS = ("Praxis am Wall", "Wendt GmbH", "Hotel Seeblick", "Sanitär Kahlow GmbH", "Matthes Metallbau", "")
PLACES = (("14467", "Potsdam"), ("14542", "Werder (Havel)"), ("01067", "Dresden"), ("14513", "Teltow"))
CATEGORIES = ("Kunde;Newsletter", "Lieferant", "Kunde", "")


def outlook(path: Path, count: int = 24) -> Path:
    """A German Outlook export: 92 columns, cp1252, commas, some values that need a look."""
    from crm_desktop.exchange.reading.header_words import profiles

    assert "outlook" in profiles()
    header = OUTLOOK_HEADER
    with path.open("w", encoding="cp1252", newline="") as file:
        out = csv.DictWriter(file, header, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        out.writeheader()
        for number in range(count):
            out.writerow(outlook_row(number))
    return path


def outlook_row(number: int) -> dict[str, str]:
    first, last = FIRST[number % 10], LAST[number // 10 % 10]
    zip_code, city = PLACES[number % 4]
    row = {
        "Anrede": "Frau" if number % 2 == 0 else "Herrn",
        "Vorname": first,
        "Nachname": last if number < 100 else f"{last}-{number}",
        "Firma": FIRMS[number % 6],
        "Position": ("Inhaberin", "Einkauf", "")[number % 3],
        "Straße geschäftlich": f"Am Kanal {number % 40 + 1}",
        "Ort geschäftlich": city,
        "Postleitzahl geschäftlich": zip_code,
        "Land/Region geschäftlich": "Deutschland",
        "Telefon geschäftlich": f"0331/5550{number:03d}",
        "Mobiltelefon": f"0170 55{number:05d}" if number % 3 else "",
        "E-Mail-Adresse": f"kontakt{number}@firma{number % 6}.example",
        "Geburtstag": f"{number % 28 + 1}.{number % 12 + 1}.{1950 + number % 50}" if number % 2 else "0.0.00",
        "Kategorien": CATEGORIES[number % 4],
        "Benutzer 1": f"K-10{number:03d}",
        "Benutzer 2": f"Wartung bis {number % 12 + 1}/27" if number % 2 else "",
        "Büro": ("EG links", "Filiale Werder", "1. OG")[number % 3] if number % 4 else "",
        "Notizen": "Ruft lieber vormittags an" if number % 7 == 0 else "",
        "Webseite": f"www.firma{number % 6}.example" if number % 5 == 0 else "",
        "Geschlecht": "Keine Angabe",
        "Privat": "Aus",
    }
    if number % 12 == 5:
        row["E-Mail-Adresse"] = f"kontakt{number}(at)firma.example"
    if number % 12 == 7:
        row["Geburtstag"] = "31.02.1968"
    if number % 12 == 9:
        row["Telefon geschäftlich"] = "5550"
    if number % 12 == 11:
        row["Postleitzahl geschäftlich"] = "4467"
    return row


OUTLOOK_HEADER = (
    "Anrede, Vorname, Weitere Vornamen, Nachname, Suffix, Firma, Abteilung, Position, Straße geschäftlich, "
    "Straße geschäftlich 2, Straße geschäftlich 3, Ort geschäftlich, Region geschäftlich, Postleitzahl geschäftlich, "
    "Land/Region geschäftlich, Straße privat, Straße privat 2, Straße privat 3, Ort privat, Bundesland/Kanton privat, "
    "Postleitzahl privat, Land/Region privat, Weitere Straße, Weitere Straße 2, Weitere Straße 3, Weiterer Ort, "
    "Weiteres/r Bundesland/Kanton, Weitere Postleitzahl, Weiteres/e Land/Region, Telefon Assistent, Fax geschäftlich, "
    "Telefon geschäftlich, Telefon geschäftlich 2, Rückmeldung, Autotelefon, Telefon Firma, Fax privat, "
    "Telefon (privat), Telefon (privat 2), ISDN, Mobiltelefon, Weiteres Fax, Weiteres Telefon, Pager, Haupttelefon, "
    "Mobiltelefon 2, Telefon für Hörbehinderte, Telex, Abrechnungsinformation, Assistent(in), Benutzer 1, Benutzer 2, "
    "Benutzer 3, Benutzer 4, Beruf, Büro, E-Mail-Adresse, E-Mail-Typ, E-Mail: Angezeigter Name, E-Mail 2: Adresse, "
    "E-Mail 2: Typ, E-Mail 2: Angezeigter Name, E-Mail 3: Adresse, E-Mail 3: Typ, E-Mail 3: Angezeigter Name, "
    "Empfohlen von, Geburtstag, Geschlecht, Hobby, Initialen, Internet Frei/Gebucht, Jahrestag, Kategorien, Kinder, "
    "Konto, Name des/r Vorgesetzten, Notizen, Organisationsnr., Ort, Partner, Postfach geschäftlich, Postfach privat, "
    "Priorität, Privat, Reisekilometer, Sozialversicherungsnr., Sprache, Stichwörter, Vertraulichkeit, "
    "Verzeichnisserver, Webseite, Weiteres Postfach"
).split(", ")


def workbook(path: Path, rows: int = 12) -> Path:
    """An Excel list with two visible sheets and a hidden one; postal codes have lost their zeros."""
    book = Book()
    sheet = book.active
    sheet.title = "Kunden"
    sheet.append(["Name", "Firma", "Telefon", "E-Mail", "PLZ", "Ort", "Konfession", "Rabatt"])
    for number in range(rows):
        zip_code, city = PLACES[number % 4]
        name = f"{FIRST[number % 10]} {LAST[number % 10]}"
        sheet.append(
            [
                name, FIRMS[number % 6], f"0331 44{number:04d}", f"liste{number}@list.example", int(zip_code), city,
                "ev." if number % 2 else "kath.", number % 4 * 2.5,
            ]
        )  # fmt: skip
    more = book.create_sheet("Lieferanten")
    more.append(["Firma", "E-Mail"])
    more.append(["Druckerei Quast KG", "info@druckerei.example"])
    hidden = book.create_sheet("Alt")
    hidden.append(["Firma", "E-Mail"])
    hidden.append(["Gartenbau Oster", "info@gartenbau.example"])
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


def locked(path: Path) -> Path:
    """What a workbook saved with a password looks like from outside: a compound file with an encrypted package."""
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name + bytes(600))
    return path


def damaged(path: Path) -> Path:
    """A workbook cut off in the middle."""
    whole = workbook(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def bomb(path: Path) -> Path:
    """A small workbook that unpacks to far more than its size."""
    workbook(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bin", b"\0" * 260_000_000)
    return path
