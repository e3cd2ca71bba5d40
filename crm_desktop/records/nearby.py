"""Which postal codes lie around one: from resources/data/plz_centres.tsv (GeoNames, CC BY 4.0).

A code lies where its place lies; all codes of a city share its centre, so distances within one city are 0 and those
between places are good to a few kilometres.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from crm_desktop.common import paths

EARTH_KM = 6371.0
"""Mean radius (IUGG)."""
HOME = "DE"
"""The country of an address that names none."""

Code = tuple[str, str]
"""Country and postal code."""


@cache
def _centres() -> dict[Code, tuple[float, float]]:
    """Latitude and longitude in radians."""
    found: dict[Code, tuple[float, float]] = {}
    text = (paths.resources() / "data" / "plz_centres.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        country, code, latitude, longitude = line.split("\t")
        found[country, code] = math.radians(float(latitude)), math.radians(float(longitude))
    return found


def code_of(text: str) -> Code | None:
    """The code that was typed: "14467", "D-14467", "AT 1010", "CH:8001"; of four digits both Austria and Switzerland
    have, Austria's. None where no such code is known."""
    letters = "".join(char for char in text if char.isalpha()).upper()
    digits = "".join(char for char in text if char.isdigit())
    named = {"D": "DE", "A": "AT", "CH": "CH", "DE": "DE", "AT": "AT"}.get(letters, "")
    tried = (named,) if named else (HOME,) if len(digits) == 5 else ("AT", "CH")
    return next(((country, digits) for country in tried if (country, digits) in _centres()), None)


def distance(one: Code, other: Code) -> float:
    """Kilometres between two codes, by the haversine formula (Sinnott 1984). Raises KeyError for an unknown one."""
    return _apart(_centres()[one], _centres()[other])


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres along the great circle between two points in radians."""
    across = math.sin((other[0] - one[0]) / 2) ** 2
    along = math.cos(one[0]) * math.cos(other[0]) * math.sin((other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(across + along)))


@lru_cache(maxsize=64)
def within(centre: Code, kilometres: float) -> tuple[Code, ...]:
    """The codes up to so far from this one, itself included. Raises KeyError for an unknown code."""
    middle = _centres()[centre]
    north = kilometres / EARTH_KM
    return tuple(
        code
        for code, at in _centres().items()
        if abs(at[0] - middle[0]) <= north + 1e-9 and _apart(middle, at) <= kilometres
    )
