"""A quote: lines with amounts, discounts and VAT, and its totals to the cent.

Sums follow EN 16931-1, the European norm for invoices, so that an invoice made from a quote has the same total: the net
amount of a line is quantity × price − discount (BT-131), sums are of rounded lines (BR-CO-10, BR-CO-13), VAT is worked
out once per rate on the net sum of that rate (BR-CO-17), and the total is net plus VAT (BR-CO-15). Every rounding is to
the cent, half away from zero (DIN 1333); nothing is ever worked out in floats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

DRAFT, SENT, WON, LOST, REPLACED = STATES = ("draft", "sent", "won", "lost", "replaced")
"""`replaced` is a version after which a newer one was sent."""
PERCENT = 100
"""Hundredths of a percent in one percent: rates and discounts are kept as 1900 for 19 %."""
WHOLE = 100 * PERCENT
THOUSAND = 1000
"""Quantities are kept in thousandths: 1.5 hours are 1500."""
RATES = (1900, 700, 0)
"""VAT rates that are offered (§ 12 UStG); others can be typed."""
PATTERN = "A-{year}-{n:4}"
"""Of the number of a quote, unless the office has one of its own."""
_PLACE = re.compile(r"\{(year|yy|month|n)(?::(\d))?\}")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    quantity: int = THOUSAND
    """In thousandths."""
    unit: str = ""
    price: int = 0
    """Of one unit, net, in cents."""
    discount: int = 0
    """In hundredths of a percent."""
    vat: int = RATES[0]
    """In hundredths of a percent."""
    detail: str = ""
    id: str = ""

    @property
    def net(self) -> int:
        """Cents, after the discount of the line; rounded once."""
        return divided(self.quantity * self.price * (WHOLE - self.discount), THOUSAND * WHOLE)


@dataclass(frozen=True, slots=True)
class Share:
    """What belongs to one rate of VAT, in cents."""

    rate: int
    net: int
    vat: int


@dataclass(frozen=True, slots=True)
class Totals:
    """In cents. `lines` is the sum of the lines, `discount` what the discount on all of it takes off."""

    lines: int = 0
    discount: int = 0
    shares: tuple[Share, ...] = ()

    @property
    def net(self) -> int:
        return sum(share.net for share in self.shares)

    @property
    def vat(self) -> int:
        return sum(share.vat for share in self.shares)

    @property
    def total(self) -> int:
        return self.net + self.vat


def totals(lines: Iterable[Line], discount: int = 0) -> Totals:
    """`discount` on the whole, in hundredths of a percent, is taken off the sum of each rate, so that each rate has its
    own net sum. Rates in descending order."""
    sums: dict[int, int] = {}
    for line in lines:
        sums[line.vat] = sums.get(line.vat, 0) + line.net
    shares: list[Share] = []
    for rate in sorted(sums, reverse=True):
        net = sums[rate] - divided(sums[rate] * discount, WHOLE)
        shares.append(Share(rate, net, divided(net * rate, WHOLE)))
    whole = sum(sums.values())
    return Totals(whole, whole - sum(share.net for share in shares), tuple(shares))


def divided(value: int, by: int) -> int:
    """A division rounded to a whole number, half away from zero; `by` is positive."""
    whole, rest = divmod(abs(value), by)
    if 2 * rest >= by:
        whole += 1
    return -whole if value < 0 else whole


@dataclass(frozen=True, slots=True)
class Quote:
    id: str
    number: str = ""
    version: int = 1
    state: str = DRAFT
    title: str = ""
    case_id: str = ""
    contact_id: str = ""
    contact: str = ""
    currency: str = "EUR"
    discount: int = 0
    valid_until: str = ""
    before: str = ""
    """Text over the lines, and below them."""
    after: str = ""
    sent_at: str = ""
    closed_at: str = ""
    next_id: str = ""
    """The follow-up its sending planned."""
    created_at: str = ""
    lines: tuple[Line, ...] = ()

    @property
    def totals(self) -> Totals:
        return totals(self.lines, self.discount)

    def expired(self, today: date) -> bool:
        return self.state == SENT and bool(self.valid_until) and self.valid_until < today.isoformat()

    @property
    def name(self) -> str:
        """ "A-2026-0001", from the second version on "A-2026-0001/2"."""
        return self.number if self.version < 2 else f"{self.number}/{self.version}"


def sound(pattern: str) -> bool:
    """Whether numbers can be made by it: one running number, and nothing else in braces but the year and the month."""
    rest = _PLACE.sub("", pattern)
    places = [found.group(1) for found in _PLACE.finditer(pattern)]
    return places.count("n") == 1 and "{" not in rest and "}" not in rest and len(pattern) <= 40


def numbered(pattern: str, today: date, taken: Iterable[str]) -> str:
    """The next number of a pattern: one more than the highest that has the same text around it (so that with {year}
    in it each year begins with 1)."""
    parts: list[str] = []
    width = 0
    for at, piece in enumerate(_split(pattern)):
        if at % 2 == 0:
            parts.append(piece)
            continue
        name, _, digits = piece.partition(":")
        if name == "n":
            width = int(digits or 1)
            parts.append("\0")
        else:
            parts.append({"year": f"{today:%Y}", "yy": f"{today:%y}", "month": f"{today:%m}"}[name])
    before, _, after = "".join(parts).partition("\0")
    known = re.compile(rf"{re.escape(before)}(\d+){re.escape(after)}")
    highest = max((int(found.group(1)) for text in taken if (found := known.fullmatch(text))), default=0)
    return f"{before}{highest + 1:0{width}d}{after}"


def _split(pattern: str) -> list[str]:
    """Text and places in turn, text first."""
    found: list[str] = []
    end = 0
    for match in _PLACE.finditer(pattern):
        found += [pattern[end : match.start()], match.group(0)[1:-1]]
        end = match.end()
    return [*found, pattern[end:]]
