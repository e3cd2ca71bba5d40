"""Sums of a quote, to the cent: by hand, and for any lines."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records.quote import Line, divided, numbered, sound, totals

CENT = Decimal("0.01")


def by_hand(line: Line) -> Decimal:
    """As one would reckon it on paper."""
    quantity, price = Decimal(line.quantity) / 1000, Decimal(line.price) / 100
    left = 1 - Decimal(line.discount) / 10000
    return (quantity * price * left).quantize(CENT, ROUND_HALF_UP)


lines = st.lists(
    st.builds(
        Line, text=st.just("x"), quantity=st.integers(-10**7, 10**9), price=st.integers(-10**8, 10**8),
        discount=st.integers(0, 10000), vat=st.sampled_from((0, 700, 1900, 550, 2000, 810)),
    ),
    max_size=12,
)  # fmt: skip


@given(lines, st.integers(0, 10000))
def test_lines_and_vat_make_the_total_to_the_cent(given_lines, discount):
    found = totals(given_lines, discount)
    assert found.total == found.net + found.vat
    assert found.net == found.lines - found.discount
    assert found.lines == sum(line.net for line in given_lines)
    by_rate: dict[int, Decimal] = {}
    for line in given_lines:
        assert Decimal(line.net) / 100 == by_hand(line)
        by_rate[line.vat] = by_rate.get(line.vat, Decimal(0)) + by_hand(line)
    total = Decimal(0)
    for rate, amount in by_rate.items():
        off = (amount * Decimal(discount) / 10000).quantize(CENT, ROUND_HALF_UP)
        net = amount - off
        total += net + (net * Decimal(rate) / 10000).quantize(CENT, ROUND_HALF_UP)
    assert Decimal(found.total) / 100 == total
    assert [share.rate for share in found.shares] == sorted(by_rate, reverse=True)


@given(lines, st.permutations(range(12)))
def test_the_order_of_lines_changes_no_sum(given_lines, order):
    shuffled = [given_lines[at] for at in order if at < len(given_lines)]
    assert totals(shuffled, 250) == totals(given_lines, 250)


def test_reckoned_by_hand():
    """12.5 h at 96.00 less 5 % = 1,140.00; 3 × 19.99 = 59.97 (19 %); 2 × 24.90 = 49.80 (7 %).
    3 % off: 1,199.97 − 36.00 = 1,163.97 and 49.80 − 1.49 = 48.31. VAT 221.15 and 3.38. Total 1,436.81."""
    offered = (
        Line("Beratung", 12500, "h", 9600, discount=500), Line("Kabel", 3000, "", 1999),
        Line("Handbuch", 2000, "", 2490, vat=700),
    )  # fmt: skip
    found = totals(offered, 300)
    assert (found.lines, found.discount, found.net, found.vat, found.total) == (124977, 3749, 121228, 22453, 143681)
    assert [(share.rate, share.net, share.vat) for share in found.shares] == [(1900, 116397, 22115), (700, 4831, 338)]


def test_vat_is_worked_out_once_per_rate_not_once_per_line():
    """Ten lines of 0.03: 0.30 net, 0.06 VAT; worked out for each line it would be 0.10."""
    assert totals([Line("x", 1000, "", 3)] * 10).vat == 6


@pytest.mark.parametrize(("value", "by", "expected"), [(5, 10, 1), (-5, 10, -1), (4, 10, 0), (-14, 10, -1), (0, 3, 0)])
def test_halves_go_away_from_zero(value, by, expected):
    assert divided(value, by) == expected


def test_numbers_run_on_within_their_year():
    today = date(2026, 11, 18)
    taken = ["A-2026-0009", "A-2026-0010", "A-2025-0500", "AB-2026-0900", "A-2026-12x"]
    assert numbered("A-{year}-{n:4}", today, taken) == "A-2026-0011"
    assert numbered("A-{year}-{n:4}", date(2027, 1, 2), taken) == "A-2027-0001"
    assert numbered("{yy}{month}/{n}", today, []) == "2611/1"
    assert numbered("AB-{year}-{n:3}", today, taken) == "AB-2026-901"


@given(st.text(max_size=12), st.lists(st.integers(1, 10**6), max_size=5))
def test_a_number_is_never_given_twice(text, used):
    pattern = text.replace("{", "").replace("}", "") + "{n:3}"
    taken = [numbered(pattern, date(2026, 1, 1), [])[:-3] + f"{number:03d}" for number in used]
    assert numbered(pattern, date(2026, 1, 1), taken) not in taken


@pytest.mark.parametrize("pattern", ["", "A", "{year}", "{n}{n}", "{x}{n}", "{n", "{n:44}", "x" * 60 + "{n}"])
def test_patterns_that_make_no_numbers(pattern):
    assert not sound(pattern)


def test_patterns_that_do():
    assert sound("A-{year}-{n:4}")
    assert sound("{n}")
