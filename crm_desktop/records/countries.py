"""Countries: from any usual spelling to the ISO code, and back to a name.

The table (resources/data/countries.tsv) is our own; it is read when the first country is asked for.
"""

from __future__ import annotations

from functools import cache, lru_cache

from crm_desktop.common import i18n, paths
from crm_desktop.common.fold import fold


@cache
def _rows() -> tuple[tuple[str, str, str, str, str, tuple[str, ...]], ...]:
    lines = (paths.resources() / "data" / "countries.tsv").read_text(encoding="utf-8").splitlines()
    found: list[tuple[str, str, str, str, str, tuple[str, ...]]] = []
    for line in lines:
        if line and not line.startswith("#"):
            code, long_code, german, english, car, others = line.split("\t")
            found.append((code, long_code, german, english, car, tuple(filter(None, others.split("|")))))
    return tuple(found)


@cache
def _codes() -> dict[str, str]:
    """Code or sign, in capitals, to code. ISO codes win over signs on cars."""
    known: dict[str, str] = {}
    for code, _long, _german, _english, car, _others in _rows():
        if car:
            known.setdefault(car, code)
    known.update((long, code) for code, long, *_ in _rows())
    known.update((code, code) for code, *_ in _rows())
    return known


@cache
def _by_name() -> dict[str, str]:
    return {
        _key(name): code
        for code, _long, german, english, _car, others in _rows()
        for name in (german, english, *others)
    }


def _key(text: str) -> str:
    return " ".join(fold(text).replace(".", "").replace("-", " ").replace("&", "and").replace("’", "'").split())


@lru_cache(maxsize=1024)
def country_code(text: str) -> str:
    """ISO alpha-2 for a name (German, English, native), an ISO code or a sign on cars; '' if unknown."""
    text = text.strip(" .,;()[]")
    if len(text) <= 3 and (code := _codes().get(text.upper())):
        return code
    return _by_name().get(_key(text), "") if text else ""


@cache
def _names() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[2], row[3]) for row in _rows()}


def country_name(code: str, language: str = "") -> str:
    """The name of a country in German or English (default: the language in use); an unknown code as it is."""
    names = _names().get(code.upper())
    if names is None:
        return code
    return names[0] if (language or i18n.language()) == "de" else names[1]


def country_codes() -> tuple[str, ...]:
    """All codes, neighbours first, as a list to choose from."""
    return tuple(row[0] for row in _rows())
