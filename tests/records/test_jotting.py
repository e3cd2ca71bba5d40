"""One line of quick capture: what happened, with whom, what is written down, and what comes next."""

from __future__ import annotations

from datetime import datetime

import pytest

from crm_desktop.records.jotting import jot

NOW = datetime(2026, 11, 18, 9, 0)


@pytest.mark.parametrize(
    ("language", "line", "kind", "way", "name", "text", "step"),
    [
        ("de", "Müller angerufen, will Angebot; Fr 10:00 nachfassen", "call", "out", "Müller", "will Angebot",
         "2026-11-20"),
        ("de", "Frau Dr. Müller hat heute angerufen: Scanner kaputt; morgen 8:00 vorbeifahren", "call", "in",
         "Dr. Müller", "Scanner kaputt", "2026-11-19"),
        ("de", "mit Anna Müller telefoniert, braucht Vertrag, Mo zurückrufen", "call", "out", "Anna Müller",
         "braucht Vertrag", "2026-11-23"),
        ("de", "Wendt nicht erreicht; morgen 10:00 anrufen", "call", "out", "Wendt", "nicht erreicht", "2026-11-19"),
        ("de", "Mail an Lohmann: Preise geschickt", "email", "out", "Lohmann", "Preise geschickt", ""),
        ("de", "SMS von Lohmann: kommt später; morgen 10:00 anrufen", "sms", "in", "Lohmann", "kommt später",
         "2026-11-19"),
        ("de", "WhatsApp an Wendt, Preise geschickt", "chat", "out", "Wendt", "Preise geschickt", ""),
        ("de", "LinkedIn-Nachricht von Anna Müller, will Angebot", "social", "in", "Anna Müller", "will Angebot", ""),
        ("en", "texted Miller, running late", "sms", "out", "Miller", "running late", ""),
        ("en", "fax from Jones, order 12", "fax", "in", "Jones", "order 12", ""),
        ("de", "Fr 10:00 Müller anrufen", "", "", "Müller", "", "2026-11-20"),
        ("de", "Müller will Angebot; Fr nachfassen", "note", "", "Müller will Angebot", "Müller will Angebot",
         "2026-11-20"),
        ("en", "called Miller, wants offer; Fri 10:00 follow up", "call", "out", "Miller", "wants offer", "2026-11-20"),
        ("en", "Anna Miller called back, happy with it", "call", "in", "Anna Miller", "happy with it", ""),
        ("en", "spoke with Tom Hardy about the till; next Tue call", "call", "out", "Tom Hardy", "about the till",
         "2026-11-24"),
        ("en", "left a message for Jones; tomorrow 9am call", "call", "out", "Jones", "left a message", "2026-11-19"),
        ("en", "met Ana Diaz, signed -> in 6 months call", "meeting", "", "Ana Diaz", "signed", "2027-05-18"),
    ],
)  # fmt: skip
def test_a_line_says_what_happened_and_what_comes_next(language, line, kind, way, name, text, step):
    found = jot(line, NOW, language)
    assert (found.kind, found.direction, found.names[0], found.text) == (kind, way, name, text)
    assert (found.step.date if found.step else "") == step


@pytest.mark.parametrize(
    ("line", "name", "text", "minutes"),
    [
        ("Müller angerufen 5 min, will Angebot; Fr 10:00 nachfassen", "Müller", "will Angebot", 5),
        ("Müller angerufen, 12 Minuten: will Angebot", "Müller", "will Angebot", 12),
        ("mit Müller telefoniert, will Angebot (20 min)", "Müller", "will Angebot", 20),
        ("Müller angerufen, kommt 10 Minuten später", "Müller", "kommt 10 Minuten später", 0),
        ("Müller angerufen, 10 Minuten Verspätung", "Müller", "10 Minuten Verspätung", 0),
    ],
)
def test_how_long_it_took(line, name, text, minutes):
    found = jot(line, NOW)
    assert (found.kind, found.names[0], found.text, found.minutes) == ("call", name, text, minutes)


def test_an_empty_line_says_nothing():
    assert jot("  ", NOW).empty
