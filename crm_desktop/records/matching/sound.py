"""How names sound and are spelt: Cologne phonetics, a finer spelling key, and short forms of given names.

Cologne phonetics (Hans Joachim Postel, 1969) hears consonants only: Müller and Maler are both 657. It finds
candidates; whether two names are one is said by spelling(), which keeps the vowels and levels only what is written in
several ways for one sound (Meyer, Meier, Maier, Mayr; Vogt, Voigt; Schmidt, Schmitt, Schmid).
"""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.common.fold import fold

CACHE = 1 << 17
_NOT_LETTERS = re.compile(r"[^a-z]")
_BREAKS = re.compile(r"[^a-z0-9]+")

_PLAIN = {
    **dict.fromkeys("aeijouy", "0"), "b": "1", **dict.fromkeys("fvw", "3"), **dict.fromkeys("gkq", "4"), "l": "5",
    **dict.fromkeys("mn", "6"), "r": "7", **dict.fromkeys("sz", "8"),
}  # fmt: skip


@lru_cache(CACHE)
def cologne(name: str) -> str:
    """The code of a folded name, words run together."""
    letters = name if name.isascii() and name.isalpha() else _NOT_LETTERS.sub("", name)
    found: list[str] = []
    before = last = ""
    for place, letter in enumerate(letters):
        code = _PLAIN.get(letter)
        if code is None:
            code = _code(letter, before, letters[place + 1 : place + 2])
        for sign in code:
            if sign != last and (sign != "0" or not last):  # twice is once; a vowel counts at the beginning
                found.append(sign)
            last = sign
        before = letter
    return "".join(found)


def _code(letter: str, before: str, after: str) -> str:
    plain = _PLAIN.get(letter)
    if plain is not None:
        return plain
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        if before in ("s", "z"):
            return "8"
        return "4" if after and after in ("ahkloqrux" if not before else "ahkoqux") else "8"
    return ""  # h


_SPELLINGS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:a|e)[iy]|aj|ej", "ei"),
        (r"tsch|dsch", "tsh"),
        (r"sch", "sh"),
        (r"^ch(?=[rlo])", "k"),
        (r"ch", "kh"),
        (r"ph|v", "f"),
        (r"th|dt", "t"),
        (r"ck|q|c(?!h)", "k"),
        (r"x|chs|ks", "ks"),
        (r"tz|z", "ts"),
        (r"oi(?=[gk]t|[sd])|oy(?=[gk]t)", "o"),
        (r"ie|y|j", "i"),
        (r"(?<![skt])(?<!^)h", ""),
        (r"(.)\1+", r"\1"),
        (r"er$", "r"),
        (r"d$", "t"),
        (r"b$", "p"),
        (r"g$", "k"),
        (r"gt$", "kt"),
    )
)


@lru_cache(CACHE)
def spelling(name: str) -> str:
    """Equal for spellings of one sound; each word of a folded name for itself, then run together."""
    return "".join(map(_spelling, name.split()))


@lru_cache(CACHE)
def _spelling(word: str) -> str:
    for pattern, sound in _SPELLINGS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(CACHE)
def plain(text: str) -> str:
    """A name for comparing: folded (common/fold.py), one blank between words, no other signs."""
    return _BREAKS.sub(" ", fold(text)).strip() if text else ""


_SHORT_FORMS = """
alexander alex sascha
andreas andy andi
anna anne anni
annegret anne
annemarie anne anni
barbara babs bärbel
benjamin ben benni
bernhard bernd berni
brigitte gitte
charlotte lotte
christian chris christl
christina christine tina chris
christine tina christl chris
christoph chris stoffel
daniel dani
dominik dom
dorothea dorothee dora thea
eduard edi
elisabeth elise lisa liesel lisbeth elsa else betty sissi
emanuel manu
ferdinand ferdi
franz franzl
franziska franzi sissi
friedrich fritz fred friedel
friederike rike
gabriele gabi gaby
georg schorsch
gerhard gerd
gerlinde linde
gertrud trude gerti
hannelore hanne lore
heinrich heinz heiner henrik heini
helena helene lena
helene lene lena
hermann harry
hildegard hilde
hubertus hubert
ingeborg inge
isabella isabel bella
joachim achim jochen
johann hans johannes hannes
johanna hanna hanne
johannes hans hannes jo
josef sepp jupp beppo
josefine josi fini
juliane julia juli
karl kalle karli
katharina kathrin katrin kathi katja käthe
konrad konni
kornelia nelli conny
cornelia nelli conny
kristina tina
leonhard leo leon
ludwig lutz wiggerl
magdalena lena leni magda
manfred manni
manuela manu
manuel manu
margarete margret grete gretel greta rita
maria mia marie mitzi
martina tina
mathilde tilda
matthias mats hias
maximilian max
melanie mel melli
michael michi michel mike
michaela michi
monika moni
nikolaus niko nick klaus
oliver olli
patricia patty
patrick pat
peter pit
petra pe
philipp phil
rainer reiner
regina gina
robert rob bob robbi
roland rolli
rosemarie rosi
rudolf rudi rolf
sabine bine
sebastian basti wastl bastian
siegfried siggi
silvia silvi
simone moni
stefan steff steffen
stefanie steffi
susanne susi sanne suse
theodor theo
theresa resi
thomas tom tommi
tobias tobi
ulrich uli ulli
ulrike uli ulli rike
ursula uschi ulla
valentin valti
veronika vroni
viktoria vicky
walburga burgl
wilhelm willi will
wilhelmine mina
wolfgang wolf wolfi
"""


def _pairs() -> frozenset[tuple[str, str]]:
    """Each full form beside its short forms, both folded."""
    found: set[tuple[str, str]] = set()
    for line in _SHORT_FORMS.splitlines():
        forms = plain(line).split()
        for short in forms[1:]:
            found |= {(forms[0], short), (short, forms[0])}
    return frozenset(found)


_NICKNAMES = _pairs()


def is_short_form(one: str, other: str) -> bool:
    """Whether one given name is the everyday form of the other: Josef and Sepp."""
    return (one, other) in _NICKNAMES
