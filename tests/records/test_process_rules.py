"""Rules of a process: what is wrong in a drawing, when the next step is due, what may come in."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.records import process_check, process_file
from crm_desktop.records.forecast import Flow, Share, forecast, funnel, weighted
from crm_desktop.records.process import Plan, Process, Reaction, Step, months_later, react, workdays_later
from crm_desktop.records.process_file import ProcessUnreadable

TEMPLATES = sorted((Path(__file__).parents[2] / "templates" / "processes").glob("*.toml"))


def shipped(path: Path, language: str = "de") -> Process:
    return process_file.from_data(tomllib.loads(path.read_text("utf-8")), language)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_shipped_processes_are_sound_in_both_languages(path):
    codes = {shipped(other).code for other in TEMPLATES}
    for language in ("de", "en"):
        process = shipped(path, language)
        assert process_check.check(process) == []
        assert {step.starts for step in process.steps} - {""} <= codes
        assert process_file.from_data(process_file.to_data(process), language) == process
    german, english = shipped(path), shipped(path, "en")
    assert german.name != english.name
    assert [step.id for step in german.steps] == [step.id for step in english.steps]
    for one, other in zip(german.steps, english.steps, strict=True):
        assert [len(item.reasons) for item in one.reactions] == [len(item.reasons) for item in other.reactions]


def small(**changes) -> Process:
    steps = (
        Step("a", "Anfang", reactions=(Reaction("go", "Weiter", "b"),)),
        Step("b", "Mitte", reactions=(Reaction("end", "Fertig", "c"), Reaction("back", "Zurück", "a"))),
        Step("c", "Ende", end="won", probability=100),
    )
    return replace(Process("small", "Klein", "sale", "a", steps), **changes)


def with_step(number: int, **changes) -> Process:
    steps = list(small().steps)
    steps[number] = replace(steps[number], **changes)
    return small(steps=tuple(steps))


@pytest.mark.parametrize(
    ("process", "code", "grave"),
    [
        (small(name=" "), "no_name", True),
        (small(code=""), "no_code", True),
        (with_step(0, limit_days=10**30), "limit", True),
        (with_step(0, name="A" * 201), "long_name", True),
        (with_step(0, reactions=(Reaction("go", "W" * 201, "b"),)), "long_name", True),
        (small(steps=()), "no_steps", True),
        (small(start="x"), "no_start", True),
        (small(noun="thing"), "noun", True),
        (with_step(2, end=""), "no_end", True),
        (with_step(0, kind="dance"), "kind", True),
        (with_step(0, probability=101), "percent", True),
        (with_step(0, plan=Plan("call", 5, "moons")), "unit", True),
        (with_step(0, plan=Plan("call", -1)), "delay", True),
        (with_step(0, reactions=(Reaction("go", "Weiter", "nowhere"),)), "no_target", True),
        (with_step(0, reactions=(Reaction("go", "Weiter", "b"), Reaction("go2", "weiter ", "b"))), "double_reaction",
         True),
        (with_step(0, reactions=(Reaction("go", "Weiter", "b", asks=("colour",)),)), "question", True),
        (with_step(2, reactions=(Reaction("on", "Weiter", "a"),)), "end_with_exits", True),
        (with_step(1, id="a"), "double_step", True),
        (with_step(1, reactions=(Reaction("back", "Zurück", "a"),)), "no_way_out", True),
        (with_step(0, reactions=(Reaction("go", "Weiter", "c"),)), "unreachable", False),
        (small(steps=(*small().steps, Step("d", "Sackgasse"))), "dead_end", False),
        (with_step(0, reactions=(Reaction("go", "Weiter", "b", asks=("reason",)),)), "no_reasons", False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_each_fault_of_a_drawing_is_named(process, code, grave):
    found = {fault.code: fault.grave for fault in process_check.check(process)}
    assert found.get(code) is grave
    assert process_check.usable(process) is not any(found.values())


def test_a_way_round_and_round_is_named_where_another_way_ends():
    steps = (
        Step("a", "Anfang", reactions=(Reaction("x", "Fertig", "e"), Reaction("y", "Kreis", "b"))),
        Step("b", "Kreis eins", reactions=(Reaction("z", "Weiter", "c"),)),
        Step("c", "Kreis zwei", reactions=(Reaction("z", "Weiter", "b"),)),
        Step("e", "Ende", end="done"),
    )
    found = process_check.check(Process("p", "P", "sale", "a", steps))
    assert [(fault.code, fault.step) for fault in found] == [("round", "b"), ("round", "c")]


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"code": "x"},
        {"code": "x", "name": "X", "steps": "none"},
        {"code": "x", "name": 3},
        {"code": "x", "name": "X", "stepps": []},
        {"code": "x", "name": "X", "steps": [{"id": "a"}]},
        {"code": "x", "name": "X", "steps": [{"id": "a", "name": "A", "probability": "high"}]},
        {"code": "x", "name": "X", "steps": [{"id": "a", "name": "A", "rests": 1}]},
        {"code": "x", "name": "X", "steps": [{"id": "a", "name": "A", "reactions": [{"id": "r", "name": "R"}]}]},
        {"code": "x", "name": "X", "steps": [{"id": "a", "name": "A", "plan": {"kind": "call", "after": True}}]},
        {"code": "x", "name": "X", "steps": [None]},
    ],
)
def test_what_is_no_process_is_refused_with_its_place(data):
    with pytest.raises(ProcessUnreadable) as refused:
        process_file.from_data(data, "de")
    assert refused.value.safe


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(("code", "name", "steps", "id", "reactions", "plan", "to", "kind", "x", "asks", "de")), inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(JSON)
def test_no_data_whatever_ends_the_reading_in_a_bug(data):
    try:
        process = process_file.from_data(data, "de")
    except ProcessUnreadable:
        return
    process_check.check(process)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2026-11-18", 0, "2026-11-18"), ("2026-11-18", 3, "2026-11-23"), ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-21", 0, "2026-11-23"), ("2026-11-21", 5, "2026-11-30"), ("2026-12-31", 1, "2027-01-01"),
    ],
)  # fmt: skip
def test_working_days(day, count, expected):
    assert workdays_later(date.fromisoformat(day), count) == date.fromisoformat(expected)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 300))
def test_working_days_against_counting_by_hand(day, count):
    while day.weekday() > 4:
        day = date.fromordinal(day.toordinal() + 1)
    by_hand, left = day, count
    while left:
        by_hand = date.fromordinal(by_hand.toordinal() + 1)
        left -= by_hand.weekday() < 5
    assert workdays_later(day, count) == by_hand


def test_months_end_with_the_shorter_one():
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2027, 8, 29), 6) == date(2028, 2, 29)
    assert months_later(date(2026, 11, 18), 2) == date(2027, 1, 18)


def test_a_month_begins_on_a_day_on_which_people_work():
    process = shipped(next(path for path in TEMPLATES if path.stem == "acquisition"))
    days = {}
    for month in ("2027-01", "2027-03", "2027-05", "2027-08"):
        days[month] = react(process, "need", "later", date(2026, 11, 18), month=month).planned.day
    assert days == {"2027-01": "2027-01-04", "2027-03": "2027-03-01", "2027-05": "2027-05-03", "2027-08": "2027-08-02"}


def test_a_month_that_has_begun_means_now():
    process = shipped(next(path for path in TEMPLATES if path.stem == "acquisition"))
    found = react(process, "need", "later", date(2026, 11, 18), month="2026-11")
    assert found.planned is not None
    assert found.planned.day == "2026-11-18"
    with pytest.raises(ValueError):
        react(process, "need", "later", date(2026, 11, 18), month="soon")


# Money


@pytest.mark.parametrize(
    ("amount", "percent", "expected"),
    [(480000, 50, 240000), (1, 50, 1), (1, 49, 0), (333, 33, 110), (-1, 50, -1), (0, 75, 0), (99999, 35, 35000)],
)
def test_a_weighted_amount_is_rounded_half_up(amount, percent, expected):
    assert weighted(amount, percent) == expected


TODAY = date(2026, 11, 18)


def share(amount, percent, month, currency="EUR", *, won=False, slipped=False, committed_from=90):
    return Share(
        currency, month, 1, amount, weighted(amount, percent), not won and percent >= committed_from, slipped, won
    )  # fmt: skip


def test_the_forecast_against_a_sheet_worked_by_hand():
    shares = [
        share(1_250_000, 10, "2026-11"),
        share(480_000, 50, "2026-12"),
        share(1_680_050, 75, "2027-01"),
        share(910_000, 95, "2027-01"),
        share(320_000, 25, "2026-11", slipped=True),
        share(100_001, 25, "2026-08", slipped=True),
        share(500_000, 40, ""),
        share(700_000, 20, "2028-01"),
        share(690_000, 100, "2026-11", won=True),
        share(111, 100, "2026-10", won=True),
        share(200_000, 50, "2026-12", "CHF"),
    ]
    lines = {(line.currency, line.month): line for line in forecast(shares, TODAY, 3)}
    november = lines["EUR", "2026-11"]
    assert (november.open, november.weighted, november.best) == (3, 125_000 + 80_000 + 25_000, 1_670_001)
    assert (november.won, november.committed, november.slipped) == (690_000, 690_000, 2)
    december, january = lines["EUR", "2026-12"], lines["EUR", "2027-01"]
    assert (december.weighted, december.best, december.committed) == (240_000, 480_000, 0)
    assert (january.weighted, january.best, january.committed) == (1_260_038 + 864_500, 2_590_050, 910_000)
    assert lines["EUR", ""].weighted == 200_000
    assert lines["EUR", "later"].weighted == 140_000
    assert lines["CHF", "2026-12"].weighted == 100_000
    assert [month for currency, month in lines if currency == "CHF"] == ["2026-11", "2026-12", "2027-01"]


SHARE = st.builds(
    share, st.integers(-10_000_000, 100_000_000), st.integers(0, 100),
    st.sampled_from(("", "2026-10", "2026-11", "2026-12", "2027-02", "2030-01")), st.sampled_from(("EUR", "CHF")),
)  # fmt: skip


@given(st.lists(SHARE, max_size=30), st.integers(1, 12))
def test_no_open_case_is_lost_or_counted_twice(shares, months):
    lines = forecast(shares, TODAY, months)
    for currency in {item.currency for item in shares}:
        mine = [line for line in lines if line.currency == currency]
        theirs = [item for item in shares if item.currency == currency]
        assert sum(line.open for line in mine) == len(theirs)
        assert sum(line.best for line in mine) == sum(item.amount for item in theirs)
        assert sum(line.weighted for line in mine) == sum(item.weighted for item in theirs)


def test_the_funnel_counts_moves_and_the_time_before_them():
    day = 86_400
    flows = [
        Flow("", "need", 3, 0), Flow("need", "offer", 2, 6 * day), Flow("need", "lost", 1, 6 * day),
        Flow("need", "need", 4, 3 * day), Flow("offer", "need", 1, day), Flow("offer", "won", 1, 6 * day),
    ]  # fmt: skip
    need, offer, won, lost = funnel(flows, ("need", "offer", "won", "lost"))
    assert (need.entered, need.left, need.gone, need.days) == (4, {"offer": 2, "lost": 1}, 3, 5)
    assert need.share("offer") == 0.5
    assert (offer.entered, offer.left, offer.days) == (2, {"need": 1, "won": 1}, 3.5)
    assert (won.entered, won.days, lost.entered) == (1, None, 1)
