"""Formulas in fields ({ = { MERGEFIELD Netto } * 1,19 }): arithmetic, comparisons and the usual functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

CELLS = re.compile(r"\b(ABOVE|ÜBER|LEFT|LINKS|([A-Z])(\d{1,3})(?::([A-Z])(\d{1,3}))?)\b", re.IGNORECASE)
"""Places of other cells in a formula of a table: those above, those to the left, B2, B2:B5."""
_SIGNS = r"([^\W\d]\w*)|(<>|<=|>=|[-+*/^%()<>=;,])"
_TOKEN = re.compile(rf"\s*(?:(\d+(?:[.,]\d+)*)|{_SIGNS})")
_TOKEN_IN_A_LIST = re.compile(rf"\s*(?:(\d+(?:\.\d+)*)|{_SIGNS})")
_LIMIT = 200
"""Parts of one formula; more is no formula of a letter."""


class NoFormula(Exception):
    """Cannot be worked out here: cell references, unknown words, division by zero."""


def evaluate(
    text: str, number: Callable[[str], Decimal | None], value: Callable[[str], str | None], *, commas: bool = False
) -> Decimal:
    """Work out a formula; `number` reads a number as written, `value` gives that of a name. `commas`: they part the
    arguments of functions, as where English is written. Raises NoFormula."""
    return _Reading(text, number, value, commas).run()


def placed(text: str, at: tuple[int, int], cells: Mapping[tuple[int, int], Decimal | None]) -> str:
    """A formula with numbers where it speaks of cells; `at` is its own row and cell, `cells` those written before it,
    None where one holds no number. Those above and to the left count up to the first without a number, as in Word."""

    def numbers(found: re.Match[str]) -> str:
        word = found[1].upper()
        if found[2] is None:
            row, column = at
            up = word in ("ABOVE", "ÜBER")
            near = [(n, column) for n in range(row - 1, 0, -1)] if up else [(row, n) for n in range(column - 1, 0, -1)]
            wanted = list(takewhile(lambda place: cells.get(place) is not None, near))
        else:
            first = (int(found[3]), ord(found[2].upper()) - 64)
            last = (int(found[5]), ord(found[4].upper()) - 64) if found[4] else first
            rows, columns = (range(min(pair), max(pair) + 1) for pair in zip(first, last, strict=True))
            wanted = [(row, column) for row in rows for column in columns]
        known = [value for place in wanted if (value := cells.get(place)) is not None]
        return ";".join(f" {value:f} " if value >= 0 else f" (0{value:f}) " for value in known) or " 0 "

    return CELLS.sub(numbers, text)


class _Reading:
    def __init__(
        self, text: str, number: Callable[[str], Decimal | None], value: Callable[[str], str | None], commas: bool
    ) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._number, self._value = number, value
        at = depth = 0
        text = text.strip()
        while at < len(text):
            found = (_TOKEN_IN_A_LIST if commas and depth else _TOKEN).match(text, at)
            if found is None or len(self._tokens) > _LIMIT:
                raise NoFormula
            kind = "number" if found[1] else "name" if found[2] else "sign"
            self._tokens.append((kind, found[1] or found[2] or found[3]))
            depth += {"(": 1, ")": -1}.get(found[3] or "", 0)
            at = found.end()
        self._at = 0

    def run(self) -> Decimal:
        from decimal import DecimalException

        try:
            result = self._comparison()
        except (DecimalException, RecursionError, OverflowError) as problem:
            raise NoFormula from problem
        if self._at != len(self._tokens) or not result.is_finite():
            raise NoFormula
        return result

    def _sign(self, *wanted: str) -> str:
        if self._at < len(self._tokens) and self._tokens[self._at][0] == "sign" and self._tokens[self._at][1] in wanted:
            self._at += 1
            return self._tokens[self._at - 1][1]
        return ""

    def _comparison(self) -> Decimal:
        from decimal import Decimal

        left = self._sum()
        while sign := self._sign("=", "<>", "<", ">", "<=", ">="):
            right = self._sum()
            held = {
                "=": left == right, "<>": left != right, "<": left < right, ">": left > right, "<=": left <= right,
                ">=": left >= right,
            }[sign]  # fmt: skip
            left = Decimal(int(held))
        return left

    def _sum(self) -> Decimal:
        left = self._product()
        while sign := self._sign("+", "-"):
            right = self._product()
            left = left + right if sign == "+" else left - right
        return left

    def _product(self) -> Decimal:
        left = self._power()
        while sign := self._sign("*", "/"):
            right = self._power()
            left = left * right if sign == "*" else left / right
        return left

    def _power(self) -> Decimal:
        base = self._unary()
        if self._sign("^"):
            exponent = self._power()
            if abs(exponent) > 64:
                raise NoFormula
            base = base**exponent
        while self._sign("%"):
            base /= 100
        return base

    def _unary(self) -> Decimal:
        if self._sign("-"):
            return -self._unary()
        if self._sign("+"):
            return self._unary()
        if self._sign("("):
            inner = self._comparison()
            if not self._sign(")"):
                raise NoFormula
            return inner
        return self._operand()

    def _operand(self) -> Decimal:
        if self._at >= len(self._tokens):
            raise NoFormula
        kind, text = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            found = self._number(text)
        elif kind == "name" and self._sign("("):
            return _function(text.upper(), self._arguments())
        elif kind == "name":
            word = self._value(text)
            found = self._number(word) if word is not None else None
        else:
            found = None
        if found is None:
            raise NoFormula
        return found

    def _arguments(self) -> list[Decimal]:
        found: list[Decimal] = []
        while not self._sign(")"):
            found.append(self._comparison())
            self._sign(";", ",")
            if self._at >= len(self._tokens):
                raise NoFormula
        return found


def _function(name: str, given: list[Decimal]) -> Decimal:
    from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

    try:
        if name in ("ROUND", "RUNDEN"):
            return given[0].quantize(Decimal(1).scaleb(-int(given[1])), rounding=ROUND_HALF_UP)
        if name in ("INT", "GANZZAHL"):
            return given[0].quantize(Decimal(1), rounding=ROUND_DOWN)
        if name == "MOD":
            return given[0] % given[1]
        if name in ("IF", "WENN"):
            return given[1] if given[0] else given[2]
        simple: dict[str, Callable[[], Decimal]] = {
            "SUM": lambda: sum(given, Decimal()), "SUMME": lambda: sum(given, Decimal()),
            "MIN": lambda: min(given), "MAX": lambda: max(given), "ABS": lambda: abs(given[0]),
            "AVERAGE": lambda: sum(given, Decimal()) / len(given), "COUNT": lambda: Decimal(len(given)),
            "PRODUCT": lambda: _product(given), "SIGN": lambda: Decimal((given[0] > 0) - (given[0] < 0)),
            "AND": lambda: Decimal(int(all(given))), "OR": lambda: Decimal(int(any(given))),
            "NOT": lambda: Decimal(int(not given[0])), "TRUE": lambda: Decimal(1), "FALSE": lambda: Decimal(0),
        }  # fmt: skip
        return simple[name]()
    except (IndexError, KeyError, ValueError, ZeroDivisionError) as problem:
        raise NoFormula from problem


def _product(given: list[Decimal]) -> Decimal:
    from decimal import Decimal

    found = Decimal(1)
    for number in given:
        found *= number
    return found
