"""What the palette finds for what people type."""

from __future__ import annotations

import time

import pytest

from crm_desktop.ui.ranking import prepare, score, slips

MERGE = prepare(["Doppelte Kontakte zusammenführen …", "duplicates", "Dubletten", "merge"])
IMPORT = prepare(["Aus Excel oder Outlook importieren …", "import", "CSV", "einlesen"])
DARK = prepare(["Dunkle Darstellung einschalten", "dark mode", "Nachtmodus"])
NEW = prepare(["Neue Person", "new contact", "Müller anlegen"])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("dubl", MERGE),
        ("zusammenfuhren", MERGE),
        ("ZUSAMMENFÜHREN", MERGE),
        ("zusammenfuehren", MERGE),
        ("merge", MERGE),
        ("excel", IMPORT),
        ("csv", IMPORT),
        ("outlook imp", IMPORT),
        ("improt", IMPORT),
        ("dark", DARK),
        ("nacht", DARK),
        ("dd", DARK),
        ("mueller", NEW),
        ("muller", NEW),
    ],
)
def test_best(typed, expected):
    best = max((MERGE, IMPORT, DARK, NEW), key=lambda phrases: score(typed, phrases))
    assert best is expected
    assert score(typed, expected) > 0


def test_order_of_fits():
    begins = score("neue", prepare(["Neue Person"]))
    word = score("person", prepare(["Neue Person"]))
    inside = score("erson", prepare(["Neue Person"]))
    slip = score("preson", prepare(["Neue Person"]))
    synonym = score("person", prepare(["Kontakt", "Person"]))
    assert begins > word > inside > slip > 0
    assert word < synonym < begins  # a synonym that begins like it beats a later word of the text


def test_nonsense_fits_nothing():
    assert score("qqqq", MERGE) == 0
    assert score("", MERGE) == 0
    assert score("   ", MERGE) == 0
    assert score("excel xylophon", IMPORT) == 0


@pytest.mark.parametrize("typed", ["kontatk", "kontkt", "konttakt", "komtakt", "kontak"])
def test_one_slip(typed):
    assert slips(typed, "kontakte")


@pytest.mark.parametrize("typed", ["kotnatk", "xy", "kno", "brief"])
def test_more_than_one_slip(typed):
    assert not slips(typed, "kontakte")


def test_fast_enough_for_every_key():
    many = [prepare([f"Befehl {i} ausführen", f"command {i}", "noch ein Wort"]) for i in range(300)]
    begun = time.thread_time()
    for phrases in many:
        score("ausfurh", phrases)
    assert time.thread_time() - begun < 0.02
