"""The one-line entry on tables of phrases; held_out.txt was written before the grammar had been run on it."""

from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_desktop.records.phrases import Reading, read

from .table import NOW, Phrase, phrases

KNOWN, HELD_OUT = phrases("known.txt"), phrases("held_out.txt")
BLIND = [phrase for path in sorted(Path(__file__).parent.glob("blind_*.txt")) for phrase in phrases(path.name)]
WORDS = sorted({word for phrase in KNOWN + HELD_OUT + BLIND for word in phrase.text.split()})


def test_the_tables_are_large_and_in_both_languages():
    every = KNOWN + HELD_OUT + BLIND
    assert len(every) > 2800
    assert len({(phrase.language, phrase.text) for phrase in KNOWN + HELD_OUT}) == len(KNOWN + HELD_OUT)
    assert sum(phrase.language == "en" for phrase in every) > 900


@pytest.mark.parametrize("phrase", KNOWN, ids=lambda phrase: f"{phrase.language}-{phrase.text}")
def test_known_phrases_are_read_exactly(phrase: Phrase):
    assert phrase.faults() == []


def test_phrases_of_the_blind_sets_stay_read():
    assert [(phrase.text, phrase.faults()) for phrase in BLIND if phrase.faults()] == []


def test_held_out_phrases():
    wrong = [(phrase.text, phrase.faults()) for phrase in HELD_OUT if phrase.faults()]
    assert len(wrong) <= len(HELD_OUT) * 0.03, wrong
    assert [phrase.text for phrase in HELD_OUT if phrase.silently_wrong()] == []


LINES = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join),
    st.text(st.sampled_from(" .,:;/-–!@#€$'0123456789abdfhjkmnorstuvwäöüß"), max_size=40),
    st.text(max_size=40),
)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 31))


@settings(max_examples=400, deadline=None)
@example(text="5. 24. 2026-12-24", now=datetime(2027, 1, 1), language="de")
@example(text="12-14 Dec 2025", now=datetime(2026, 1, 1), language="de")
@given(text=LINES, now=MOMENTS, language=st.sampled_from(["de", "en"]))
def test_nothing_typed_is_lost_and_no_day_is_silently_over(text: str, now: datetime, language: str):
    found = read(text, now, language)
    for reading in (found, *found.alternatives):
        assert _letters(_unread(text, reading)) == _letters(reading.text)
        if reading.date and reading.hint != "past":
            assert date.fromisoformat(reading.date) >= now.date()
    assert len(found.alternatives) != 1 or found.alternatives[0] != found


def test_a_name_stays_in_the_text_wherever_it_stands():
    """What rules span over ("give ... a call") must not swallow what stands between."""
    swallowed: list[str] = []
    for place, phrase in enumerate((KNOWN + HELD_OUT + BLIND)[::2]):
        words = phrase.text.split(" ")
        gap = place % (len(words) + 1)
        line = " ".join([*words[:gap], "Xanthippe", *words[gap:]])
        found = read(line, NOW, phrase.language)
        if any("Xanthippe" not in reading.text for reading in (found, *found.alternatives)):
            swallowed.append(line)
    assert swallowed == []


SLOPPY = {
    "lower": (str.lower, 7),
    "wide": (lambda text: "  " + text.replace(" ", "  ") + " ", 0),
    "full stop": (lambda text: text + ".", 0),
    "asked kindly": (lambda text: ("please " if text.isascii() else "bitte ") + text, 2),
    "umlauts spelt out": (lambda text: "".join({"ä": "ae", "ö": "oe", "ü": "ue"}.get(char, char) for char in text), 0),
}
"""Ways to type a line, and how many lines of the tables may read another day silently then: names such as Mo Farah that
only their capital tells from a day, and 8:30 Daily."""


@pytest.mark.parametrize("way", SLOPPY)
def test_a_line_typed_sloppily_says_no_other_day_silently(way: str, request: pytest.FixtureRequest):
    change, allowed = SLOPPY[way]
    long = request.config.getoption("--long")
    other: list[str] = []
    for phrase in (KNOWN + HELD_OUT + BLIND)[:: 1 if long else 5]:
        meant, found = phrase.reading(), read(change(phrase.text), NOW, phrase.language)
        said = [(meant.date, found.date), (meant.time, found.time), (meant.repeat, found.repeat)]
        if not found.alternatives and any(is_now and is_now != was for was, is_now in said):
            other.append(f"{phrase.language} {change(phrase.text)}")
    assert len(other) <= allowed, other


def _unread(text: str, reading: Reading) -> str:
    covered = {place for span in reading.spans for place in range(span.start, span.end)}
    return "".join(char for place, char in enumerate(text) if place not in covered)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def test_the_rules_hold_on_other_days_too():
    friday, new_years_eve = datetime(2026, 11, 20, 16, 0), datetime(2026, 12, 31, 9, 0)
    assert read("Fr 10:00", friday).date == "2026-11-27"
    assert read("10:00 anrufen", friday).date == "2026-11-21"
    assert read("in 3 Monaten", datetime(2026, 11, 30, 9, 0)).date == "2027-02-28"
    assert read("morgen", new_years_eve).date == "2027-01-01"
    assert read("KW 53", new_years_eve).alternatives
    assert read("29.2.", datetime(2027, 3, 1, 9, 0)).date == "2028-02-29"
    assert read("Ende des Monats", new_years_eve).date == "2026-12-31"


def test_what_may_mean_two_things_is_never_taken_silently():
    slashes = read("3/4 audit", NOW, "en")
    assert (slashes.date, {item.date for item in slashes.alternatives}) == ("", {"2027-04-03", "2027-03-04"})
    friday = read("nächsten Freitag", NOW)
    assert [item.date for item in friday.alternatives] == ["2026-11-20", "2026-11-27"]
    assert friday.alternatives[0].date == friday.date
    lady = read("Fr. Müller anrufen", NOW)
    assert (lady.date, lady.text, lady.alternatives[0].date) == ("", "Fr. Müller", "2026-11-20")


def test_the_spans_say_what_was_read():
    text = "Fr 10:00 anrufen wegen Laufzeit @tobias #Messe ! 4.800 €"
    found = read(text, NOW)
    assert {(text[span.start : span.end], span.role) for span in found.spans} == {
        ("Fr", "date"), ("10:00", "time"), ("anrufen", "kind"), ("@tobias", "owner"), ("#Messe", "tag"),
        ("!", "important"), ("4.800 €", "amount"),
    }  # fmt: skip


def test_a_line_is_read_within_a_millisecond():
    every = KNOWN + HELD_OUT
    for phrase in every:
        phrase.reading()
    best = min(_seconds(every) for _ in range(3))
    assert best / len(every) < 0.001


def _seconds(every: list[Phrase]) -> float:
    start = time.thread_time()
    for phrase in every:
        phrase.reading()
    return time.thread_time() - start


def test_how_often_without_the_days_stays_text_and_is_said():
    for line in ("twice a month check stock", "3x pro Woche Tank prüfen", "Tank prüfen 2x wöchentlich"):
        found = read(line, datetime(2026, 11, 18, 9, 0), "de")
        assert (found.text, found.repeat, found.hint) == (line, "", "which_days")
    assert read("Müller 3 mal am Tag angerufen", datetime(2026, 11, 18, 9, 0), "de").hint == ""
