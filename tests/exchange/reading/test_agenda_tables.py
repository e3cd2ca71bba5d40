"""Calendars as CSV: what Outlook writes is a calendar here, too, and no list of people called "Gespräch"."""

from __future__ import annotations

from datetime import datetime

from openpyxl import Workbook

from crm_desktop.exchange.reading import files

from .making import contacts, text_file

_GERMAN = (
    '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Erinnerung Ein/Aus",'
    '"Erinnerung am","Erinnerung um","Besprechungsplanung","Erforderliche Teilnehmer","Beschreibung","Ort","Privat"\n'
)


def _read(path):
    return files.read_appointments(path)[0]


def test_outlook_in_german(tmp_path):
    text = _GERMAN + (
        '"Gespräch Müller","1.12.2026","10:00:00","1.12.2026","11:00:00","Aus","Ein","1.12.2026","09:45:00",'
        '"Anna Berg","bert@example.com;Eva Voß","Notiz\nzwei","Köln","Aus"\n'
        '"Messe","1.12.2026","0:00:00","4.12.2026","0:00:00","Ein","Aus","1.12.2026","0:00:00","","","","",""\n'
        '"Ohne Tag","","","","","Aus","Aus","","","","","","",""\n'
    )
    path = text_file(tmp_path, text, encoding="cp1252", name="kalender.csv")
    talk, fair = _read(path)
    assert (talk.subject, talk.start, talk.end) == ("Gespräch Müller", "2026-12-01T10:00:00", "2026-12-01T11:00:00")
    assert (talk.remind, talk.place, talk.body) == ("2026-12-01T09:45:00", "Köln", "Notiz\nzwei")
    assert (talk.emails, talk.people) == (("bert@example.com",), ("Anna Berg", "bert@example.com", "Eva Voß"))
    assert (fair.start, fair.end, fair.remind) == ("2026-12-01", "2026-12-03", "")
    preview = files.preview(path)
    assert preview.kind == "ics"
    assert {warning.code for warning in preview.warnings} == {"appointments_without_start"}
    assert contacts(path) == []


def test_outlook_in_american_english(tmp_path):
    text = "Subject,Start Date,Start Time,End Date,End Time,All day event,Location\n"
    text += "Call,12/1/2026,2:30:00 PM,12/1/2026,3:00:00 PM,False,Office\nDay,12/2/2026,,12/2/2026,,True,\n"
    call, day = _read(text_file(tmp_path, text, name="calendar.csv"))
    assert (call.start, call.end, call.place) == ("2026-12-01T14:30:00", "2026-12-01T15:00:00", "Office")
    assert (day.start, day.end) == ("2026-12-02", "")


def test_a_workbook_with_real_dates(tmp_path):
    book = Workbook()
    book.active.append(["Betreff", "Beginnt am", "Beginnt um", "Endet am", "Ort"])
    book.active.append(
        ["Termin", datetime(2026, 12, 1), datetime(2026, 12, 1, 9, 15).time(), datetime(2026, 12, 1), "Ulm"]
    )
    book.save(tmp_path / "kalender.xlsx")
    (found,) = _read(tmp_path / "kalender.xlsx")
    assert (found.start, found.end, found.place) == ("2026-12-01T09:15:00", "", "Ulm")


def test_a_list_of_people_stays_one(tmp_path):
    path = text_file(tmp_path, "Vorname;Nachname;Ort;Beschreibung;Betreff\nIda;Kurz;Ulm;x;y\n")
    assert contacts(path)[0].last_name == "Kurz"
