"""What agreement is worth: probabilities of a Fellegi-Sunter model, learned from the office's own file.

`m` is how often two records of one contact agree at a level. How often strangers do follows from how frequent the
value is in the file (Müller says little, Hinterhuber much), mixed with what is usual in general, so that a file of
fifty contacts does not take chance for law. All numbers are natural logarithms of probabilities or of their ratio.

Source of the model: I. P. Fellegi, A. B. Sunter, A Theory for Record Linkage (1969); frequencies: W. E. Winkler (1988).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log

from .sound import plain
from .traits import SEVERAL, Traits

# Fields and their levels. Level 0 is always: one side does not know.
FIRST, LAST, BIRTHDAY, NUMBER, PHONE, EMAIL, FIRM, ADDRESS = range(8)
NAMES_OF_FIELDS = ("first", "last", "birthday", "number", "phone", "email", "firm", "address")

EXACT, SOUNDS, PART, SHORT, INITIAL, SIMILAR, CODE, OTHER, CROSSED = range(1, 10)
EQUAL, NEAR, UNLIKE = 1, 2, 3
MAIL_LOCAL, MAIL_NEAR, MAIL_HOST, MAIL_OTHER = 2, 3, 4, 5
SAME_PLACE, OTHER_PLACE = 1, 2

_USUAL: tuple[dict[int, float], ...] = (
    {EXACT: 0.80, SOUNDS: 0.04, PART: 0.04, SHORT: 0.01, SIMILAR: 0.06, CODE: 0.005, OTHER: 0.02, CROSSED: 0.025},
    {EXACT: 0.82, SOUNDS: 0.05, PART: 0.03, SHORT: 0.0001, SIMILAR: 0.05, CODE: 0.005, OTHER: 0.045},
    {EQUAL: 0.86, NEAR: 0.08, UNLIKE: 0.06},
    {EQUAL: 0.85, NEAR: 0.05, UNLIKE: 0.10},
    {EQUAL: 0.60, NEAR: 0.05, UNLIKE: 0.35},
    {EQUAL: 0.50, MAIL_LOCAL: 0.08, MAIL_NEAR: 0.06, MAIL_HOST: 0.06, MAIL_OTHER: 0.30},
    {EQUAL: 0.75, NEAR: 0.08, UNLIKE: 0.17},
    {SAME_PLACE: 0.80, OTHER_PLACE: 0.20},
)  # fmt: skip
"""m before anything was learned, from how records of one contact usually differ."""
_LEAST = {(FIRST, OTHER): 0.004, (LAST, OTHER): 0.02, (BIRTHDAY, UNLIKE): 0.02, (NUMBER, UNLIKE): 0.02}
_MOST = {(FIRST, OTHER): 0.05, (LAST, OTHER): 0.07, (BIRTHDAY, UNLIKE): 0.12, (ADDRESS, OTHER_PLACE): 0.35}
"""Bounds of what may be learned: no file makes another given name a sign of the same person."""
BELIEF = 60.0
"""How many pairs the usual values count for beside those of the file."""

LISTS_OVERLAP = 0.05
"""Share of the rows of a foreign list that are about somebody in the file, at least; in one file doubles are rare."""

_MIXED: dict[str, tuple[float, float]] = {
    "first": (4000.0, 5e-5), "last": (4000.0, 5e-5), "zip": (60.0, 3e-3), "city": (60.0, 6e-3),
    "street": (400.0, 1e-3), "birthday": (4000.0, 6e-5), "phone": (2e5, 1e-6), "email": (2e5, 1e-6),
    "host": (3000.0, 1e-4), "number": (2e4, 5e-6), "firm": (3000.0, 1e-4), "extra": (500.0, 1e-3),
}  # fmt: skip
"""Per kind of value: how many strangers' records are mixed in, and the share of an unknown value among them."""
SEVERAL_HAVE = 3
"""Records that make a last name one that people have; two may be one person, written wrongly twice."""
FADING = 5000.0
"""Records from which on the file itself knows best: half as many strangers are mixed in, then ever fewer."""

_COMMON_LAST = """
müller 95 schmidt 69 schneider 42 fischer 36 weber 31 meyer 30 wagner 29 becker 27 schulz 27 hoffmann 26 schäfer 21
koch 19 bauer 19 richter 19 klein 18 wolf 17 schröder 17 neumann 17 schwarz 16 zimmermann 15 braun 14 krüger 14
hofmann 13 hartmann 13 lange 12 schmitt 12 werner 12 schmitz 12 krause 11 meier 11 lehmann 11 schmid 10 schulze 9
maier 9 köhler 9 herrmann 9 könig 9 walter 8 mayer 8 huber 8 kaiser 8 fuchs 8 peters 8 lang 7 scholz 7 möller 7
weiß 7 jung 7 hahn 7 schubert 6 vogel 6 friedrich 6 keller 6 günther 6 frank 6 berger 6 winkler 6 roth 6 beck 6
lorenz 6 baumann 5 franke 5 albrecht 5 schuster 5 simon 5 ludwig 5 böhm 5 winter 5 kraus 5 martin 5 schumacher 5
krämer 5 vogt 5 stein 5 jäger 5 otto 5 sommer 5 groß 5 seidel 4 heinrich 4 brandt 4 haas 4 schreiber 4 graf 4
schulte 4 dietrich 4 ziegler 4 kuhn 4 kühn 4 pohl 4 engel 4 horn 4 busch 4 bergmann 4 thomas 4 voigt 4 sauer 4
"""
_COMMON_FIRST = """
peter 90 michael 110 thomas 100 andreas 90 wolfgang 70 klaus 70 jürgen 60 stefan 80 christian 80 uwe 50 werner 40
hans 60 frank 60 martin 60 bernd 50 helmut 40 matthias 50 markus 50 alexander 50 daniel 50 jan 40 manfred 50 dieter 50
karl 30 heinz 30 günter 30 horst 30 rainer 30 ralf 40 jörg 40 jens 40 sven 30 tobias 30 florian 30 sebastian 40
maria 70 ursula 50 monika 60 petra 60 sabine 70 renate 50 karin 50 helga 40 brigitte 50 ingrid 40 erika 30 andrea 70
claudia 60 susanne 60 gabriele 50 angelika 40 birgit 50 heike 40 christine 40 anna 60 julia 50 katrin 40 stefanie 50
nicole 50 anja 40 silke 30 martina 40 sandra 40 elisabeth 50 gisela 40 christa 40 eva 40 barbara 40 kathrin 30 lisa 30
laura 30 sarah 40 katharina 40 melanie 30 ute 30 anke 20 tanja 30 marion 30 jutta 30 doris 30 paul 30 max 30 lukas 30
"""

_LARGE_CITIES = """
berlin 450 hamburg 230 wien 200 münchen 180 köln 130 frankfurt 90 stuttgart 75 düsseldorf 75 leipzig 75
"""


def _shares(text: str) -> dict[str, float]:
    words = text.split()
    return {plain(name): int(share) / 10_000 for name, share in zip(words[::2], words[1::2], strict=True)}


_COMMON = {"first": _shares(_COMMON_FIRST), "last": _shares(_COMMON_LAST), "city": _shares(_LARGE_CITIES)}
"""Shares of the commonest German names and of the people of large cities, rounded; common knowledge of telephone books,
name statistics and censuses."""

_NAMES = ("first", "last")


class Rarities(dict[str, float]):
    """-log of the chance that a stranger's record has a value of one kind; worked out on first use."""

    def __init__(self, kind: str, counts: Mapping[str, int], size: int) -> None:
        super().__init__()
        mixed, self._usual = _MIXED[kind]
        self._mixed = mixed / (1.0 + size / FADING)
        self._common = _COMMON.get(kind, {})
        self._names = kind in _NAMES
        self._counts, self._size = counts, size

    def __missing__(self, value: str) -> float:
        count = max(self._counts.get(value, 1) - 1, 0) + 0.5
        share = self._common.get(value, self._usual)
        chance = (count + self._mixed * share) / (self._size + self._mixed)
        if count > 3.0 and self._names:  # a small file may be full of one name, whatever is usual elsewhere
            chance = max(chance, (count - 2.5) / (self._size + 50.0))
        found = self[value] = -log(chance)
        return found


@dataclass(slots=True)
class Weights:
    """All that judging a pair needs besides the pair."""

    size: int = 0
    """Records the frequencies were counted over."""
    counts: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    """Kind of value to value to number of records; values met once may be left out."""
    m: list[dict[int, float]] = field(default_factory=lambda: [dict(levels) for levels in _USUAL])
    duplicates: float = 0.03
    """Pairs of one contact per record; likewise the next two."""
    households: float = 0.10
    colleagues: float = 0.10
    families: bool = True
    """Whether records of one household occur that are not one contact. Lists of patients or subscribers without any
    are judged without the caution families call for."""
    known: dict[str, Rarities] = field(default_factory=dict[str, "Rarities"])

    def rarity(self, kind: str, value: str) -> float:
        """-log of the chance that a stranger's record has this value."""
        return self.rarities(kind)[value]

    def rarities(self, kind: str) -> Rarities:
        """rarity() of one kind by value, for who asks often."""
        found = self.known.get(kind)
        if found is None:
            found = self.known[kind] = Rarities(kind, self.counts.get(kind, {}), self.size)
        return found

    def is_common(self, last: str) -> bool:
        """Whether several have this last name, here or in general."""
        return last in _COMMON["last"] or self.counts.get("last", {}).get(last, 1) >= SEVERAL_HAVE

    def logs(self) -> list[list[float]]:
        """log m by field and level; level 0 speaks neither way."""
        return [[0.0, *(log(levels.get(level, 1.0)) for level in range(1, 10))] for levels in self.m]

    def colleagues_known(self) -> float:
        """Pairs per record that share an employer or its mail domain, compared or not."""
        shared = sum(number * (number - 1) / 2 for number in self.counts.get("firm", {}).values())
        return min(shared / max(self.size, 1), 20.0)

    def chances(self) -> tuple[float, float, float]:
        """log of the chance, for a pair picked at random, to be one contact, of one household, of one company."""
        each = 2.0 / max(self.size, 30)
        households = self.households if self.families else 1e-6
        return log(self.duplicates * each), log(households * each), log(self.colleagues * each)


_SINGLE = {
    "first": 1, "last": 2, "firm": 5, "street": 7, "zip": 9, "city": 10, "extra": 12, "birthday": 17, "number": 18,
}  # fmt: skip


def count(records: Iterable[Traits]) -> dict[str, dict[str, int]]:
    """How many records have each value, without the values met only once."""
    counters: dict[str, Counter[str]] = {kind: Counter() for kind in (*_SINGLE, "phone", "email", "host")}
    rows = list(records)
    for kind, place in _SINGLE.items():
        counters[kind].update([row[place] for row in rows])
    several = (*(row.phones for row in rows if row.phones),)
    counters["phone"].update(number for text in several for number in text.split(SEVERAL))
    mails = [mail for row in rows if row.emails for mail in row.emails.split(SEVERAL)]
    counters["email"].update(mails)
    counters["host"].update([mail.rpartition("@")[2] for mail in mails])
    return {
        kind: {value: number for value, number in counter.items() if number > 1 and value}
        for kind, counter in counters.items()
    }


def learned(sums: list[dict[int, float]], bounded: bool = True) -> list[dict[int, float]]:
    """m from how often each level was met among (likely) pairs of one contact, with the usual values beside it."""
    found: list[dict[int, float]] = []
    for number, usual in enumerate(_USUAL):
        met: Mapping[int, float] = sums[number]
        total = sum(met.get(level, 0.0) for level in usual) + BELIEF
        m = {level: (met.get(level, 0.0) + BELIEF * share) / total for level, share in usual.items()}
        for level in m if bounded else ():
            m[level] = min(max(m[level], _LEAST.get((number, level), 0.0)), _MOST.get((number, level), 1.0))
        found.append(m)
    return found
