"""One text becomes a contact: typed lines and pasted signatures."""

from __future__ import annotations

import pytest

from crm_desktop.records.capture import Captured, capture

LINES = [
    ("Dr. Anna Müller, Kanzlei Müller & Söhne GmbH",
     Captured(name="Dr. Anna Müller", company="Kanzlei Müller & Söhne GmbH")),
    ("Anna Müller", Captured(name="Anna Müller")),
    ("Mülle", Captured(name="Mülle")),
    ("Bäckerei Wendt GmbH", Captured(kind="company", company="Bäckerei Wendt GmbH")),
    ("anna@example.com", Captured(emails=("anna@example.com",))),
    ("Anna Müller <anna@example.com>", Captured(name="Anna Müller", emails=("anna@example.com",))),
    ("Anna Müller anna@example.com 0331 5550120",
     Captured(name="Anna Müller", emails=("anna@example.com",), phones=(("work", "0331 5550120"),))),
    ("Anna Müller, 0331 555 01 20", Captured(name="Anna Müller", phones=(("work", "0331 555 01 20"),))),
    ("Müller, Anna", Captured(name="Müller, Anna")),
    ("Anna Müller, Am Kanal 12, 14467 Potsdam",
     Captured(name="Anna Müller", street="Am Kanal 12", zip="14467", city="Potsdam")),
    ("Wendt GmbH, Hauptstraße 5a, A-1010 Wien, www.wendt.example",
     Captured(kind="company", company="Wendt GmbH", street="Hauptstraße 5a", zip="1010", city="Wien", country="AT",
              webs=("www.wendt.example",))),
    ("", Captured()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), LINES)
def test_a_typed_line(text, wanted):
    assert capture(text) == wanted


def test_a_german_signature():
    found = capture(
        """Mit freundlichen Grüßen

i. A. Dorothea Lindqvist
Leiterin Einkauf

Petersen Haustechnik GmbH & Co. KG
Industriestraße 14-16 | 14482 Potsdam
Tel.: +49 331 555 66 10 | Fax: +49 331 555 66 19
Mobil: 0170 555 01 21
d.lindqvist@petersen.example | www.petersen.example
Amtsgericht Potsdam HRB 12345, Geschäftsführer: Ingo Petersen
USt-IdNr. DE 123 456 789
"""
    )
    assert found == Captured(
        name="Dorothea Lindqvist", company="Petersen Haustechnik GmbH & Co. KG", position="Leiterin Einkauf",
        emails=("d.lindqvist@petersen.example",),
        phones=(("work", "+49 331 555 66 10"), ("fax", "+49 331 555 66 19"), ("mobile", "0170 555 01 21")),
        webs=("www.petersen.example",), street="Industriestraße 14-16", zip="14482", city="Potsdam",
        vat_id="DE123456789",
        note="Amtsgericht Potsdam HRB 12345, Geschäftsführer: Ingo Petersen", managers=("Ingo Petersen",),
    )  # fmt: skip


def test_an_english_signature():
    found = capture(
        """Best regards,
--
Carlos Mendez
General Manager
Seaview Hotel Ltd.
phone: +44 20 7946 0958
carlos@seaview.example
"""
    )
    assert (found.name, found.position, found.company) == ("Carlos Mendez", "General Manager", "Seaview Hotel Ltd.")
    assert found.phones == (("work", "+44 20 7946 0958"),)
    assert found.emails == ("carlos@seaview.example",)
    assert found.note == ""


def test_nothing_is_dropped():
    text = "Anna Müller\nSteuerberaterin\nbitte nur vormittags anrufen, wohnt in Potsdam 3 Treppen"
    found = capture(text)
    kept = " ".join((found.name, found.position, found.note))
    assert all(word.strip(",") in kept for word in text.split())


@pytest.mark.parametrize("text", ["\x00", ",,,,", "@" * 50, "1" * 5000, "a\n" * 3000, "+", "www.", "🙂 🙂", "Tel.:"])
def test_odd_texts_do_no_harm(text):
    capture(text)
