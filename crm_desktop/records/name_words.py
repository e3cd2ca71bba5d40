"""The words around a German or English name: forms of address, academic titles, nobility, particles, suffixes.

Keys are casefolded and without dots ("dr", "hc", "msc"); see `key`.
"""

from __future__ import annotations

import re

_ATOMS = re.compile(r"[.\-/()\s]+")


def key(word: str) -> str:
    """The form in which the tables below know a word."""
    return word.casefold().replace(".", "").strip(",;:")


def atoms(word: str) -> list[str]:
    """The parts of a title as written without blanks: "Prof.Dr.-Ing." gives prof, dr, ing."""
    return [part for part in _ATOMS.split(word.casefold()) if part]


SALUTATIONS: dict[str, str] = {
    **dict.fromkeys(("herr", "herrn", "hr", "hrn", "herren", "mr", "mister", "monsieur", "mein herr"), "mr"),
    **dict.fromkeys(
        ("frau", "fr", "fräulein", "frl", "mrs", "ms", "miss", "mme", "madame", "mlle", "signora", "señora"), "ms"
    ),
    **dict.fromkeys(("familie", "fam", "family", "eheleute", "ehepaar", "ehel"), "family"),
    **dict.fromkeys(("mx", "divers", "neutral"), "neutral"),
    "signor": "mr",
    "señor": "mr",
}

GENDERS: dict[str, str] = {
    **dict.fromkeys(("m", "männl", "männlich", "male", "mann", "man"), "mr"),
    **dict.fromkeys(("w", "f", "weibl", "weiblich", "female", "woman"), "ms"),
    **dict.fromkeys(("d", "x", "diverse", "non-binary", "nichtbinär"), "neutral"),
}
"""What a column "Geschlecht" holds; only read where a whole cell says nothing else."""

GREETINGS = frozenset(
    (
        "sehr",
        "geehrte",
        "geehrter",
        "geehrtes",
        "verehrte",
        "verehrter",
        "liebe",
        "lieber",
        "dear",
        "werte",
        "werter",
    )
)
"""Opening words of a letter that stand in front of a form of address in some address lists."""

ATTENTION = re.compile(
    r"^(?:z\.?\s?hd?s?\.?(?:\s?v(?:on|\.))?|zu\s+h(?:ä|ae)nden(?:\s+von)?|c/o|p\.?\s?a(?:dr)?\.|attn\.?:?|att\.:?"
    r"|f\.?\s?a\.?\s?o\.?:?|an:?)\s+",
    re.IGNORECASE,
)

BETWEEN = frozenset(("und", "u", "&", "+", "and", "/"))

TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "professorin",
        "doktor",
        "mag",
        "magister",
        "magistra",
        "mmag",
        "ddr",
        "ing",
        "dipl",
        "bakk",
        "priv",
        "privdoz",
        "pd",
        "univ",
        "ra",
        "rain",
        "rae",
        "raein",
        "stb",
        "stbin",
        "wp",
        "wpin",
        "vbp",
        "patentanwalt",
        "patentanwältin",
        "rechtsanwalt",
        "rechtsanwältin",
        "steuerberater",
        "steuerberaterin",
        "wirtschaftsprüfer",
        "wirtschaftsprüferin",
        "notar",
        "notarin",
        "fa",
        "fachanwalt",
        "fachanwältin",
        "pfarrer",
        "pfarrerin",
        "pastor",
        "pastorin",
        "pater",
        "schwester",
        "bischof",
        "dekan",
        "dekanin",
        "bürgermeister",
        "bürgermeisterin",
        "oberbürgermeister",
        "oberbürgermeisterin",
        "landrat",
        "landrätin",
        "minister",
        "ministerin",
        "staatssekretär",
        "staatssekretärin",
        "senator",
        "senatorin",
        "konsul",
        "konsulin",
        "direktor",
        "direktorin",
        "dir",
        "kommerzialrat",
        "komm-rat",
        "kommr",
        "hofrat",
        "hr-prof",
        "medizinalrat",
        "obermedizinalrat",
        "sir",
        "dame",
        "lord",
        "lady",
        "rev",
        "reverend",
        "hon",
        "dipl-ing",
        "architekt",
        "architektin",
    ]
)
"""Words that begin a run of titles. "Ing" and "Mag" stand alone in Austria."""

ABBREVIATED_ONLY = frozenset(
    (
        "ing",
        "mag",
        "dir",
        "fa",
        "hon",
        "rev",
        "univ",
        "priv",
        "ra",
        "wp",
        "pd",
        "dekan",
        "pastor",
        "pater",
        "notar",
        "dame",
        "lord",
    )
)
"""Of these, the ones that are also names: a title only with a dot, in capitals (RA, WP, PD) or after a title."""

AFTER_TITLE = frozenset(
    [
        "med",
        "dent",
        "vet",
        "phil",
        "jur",
        "iur",
        "rer",
        "nat",
        "oec",
        "pol",
        "publ",
        "theol",
        "agr",
        "habil",
        "mult",
        "hc",
        "eh",
        "h",
        "c",
        "e",
        "sc",
        "soc",
        "techn",
        "tech",
        "mont",
        "ing",
        "fh",
        "univ",
        "th",
        "tu",
        "dh",
        "ba",
        "medic",
        "paed",
        "päd",
        "psych",
        "math",
        "disc",
        "ph",
        "d",
        "ret",
        "silv",
        "forest",
        "cult",
        "troph",
        "math",
        "pharm",
        "biol",
        "hum",
        "cur",
        "scient",
        "lic",
        "doz",
        "des",
        "em",
        "emer",
        "emeritus",
        "honoris",
        "causa",
        "prof",
        "dr",
        "hon",
        "a",
        "o",
        "ao",
        "apl",
        "ass",
        "dipl",
    ]
)
"""Parts that belong to a title only when one stands before them: Dr. *rer. nat.*, Prof. *h.c.*, Dipl.-Ing. *(FH)*."""

DIPLOMA = frozenset(
    [
        "ing",
        "ingenieur",
        "ingenieurin",
        "kfm",
        "kffr",
        "kaufmann",
        "kauffrau",
        "betriebswirt",
        "betriebswirtin",
        "volkswirt",
        "volkswirtin",
        "informatiker",
        "informatikerin",
        "physiker",
        "physikerin",
        "chemiker",
        "chemikerin",
        "mathematiker",
        "mathematikerin",
        "biologe",
        "biologin",
        "psychologe",
        "psychologin",
        "pädagoge",
        "pädagogin",
        "geologe",
        "geologin",
        "designer",
        "designerin",
        "jurist",
        "juristin",
    ]
)

DEGREES = frozenset(
    [
        "msc",
        "bsc",
        "ba",
        "ma",
        "mba",
        "emba",
        "llm",
        "llb",
        "beng",
        "meng",
        "bed",
        "med",
        "mphil",
        "phd",
        "dphil",
        "md",
        "mpa",
        "mph",
        "mfa",
        "bfa",
        "ll",
        "dba",
        "cpa",
        "cfa",
        "fh",
        "ra",
        "stb",
        "wp",
        "ebs",
        "mres",
        "mlitt",
        "rn",
        "esq",
        "bba",
        "bachelor",
        "master",
        "mim",
        "lic",
    ]
)
"""Degrees written behind a name, or in front of it with dots (M.Sc. Anna Schulz)."""

BARE_DEGREES = frozenset(
    [
        "MSc",
        "BSc",
        "BA",
        "MA",
        "MBA",
        "EMBA",
        "LLM",
        "LLB",
        "BEng",
        "MEng",
        "BEd",
        "MPhil",
        "PhD",
        "DPhil",
        "MD",
        "MPA",
        "MPH",
        "DBA",
        "CPA",
        "CFA",
        "MIM",
        "RA",
        "StB",
        "WP",
        "BBA",
        "Esq",
        "Mag",
        "Dipl",
    ]
)
"""Degrees without dots count only in exactly this spelling: "Ma" and "Ba" are names."""

GENERATIONS = frozenset(
    ("jun", "jr", "sen", "sr", "junior", "senior", "ii", "iii", "iv", "dä", "dj", "ad", "id", "ir")
)

NOBILITY = frozenset(
    [
        "freiherr",
        "freifrau",
        "freiin",
        "frhr",
        "frfr",
        "graf",
        "gräfin",
        "grf",
        "baron",
        "baronin",
        "baroness",
        "baronesse",
        "prinz",
        "prinzessin",
        "fürst",
        "fürstin",
        "herzog",
        "herzogin",
        "edler",
        "edle",
        "ritter",
        "reichsgraf",
        "reichsgräfin",
        "erbprinz",
        "markgraf",
        "landgraf",
        "burggraf",
        "erbgraf",
        "komtess",
    ]
)
"""Part of the last name since 1919 (Art. 109 of the Weimar Constitution, still in force as plain law)."""

PARTICLES = frozenset(
    [
        "von",
        "vom",
        "van",
        "vander",
        "vanden",
        "de",
        "der",
        "den",
        "des",
        "dem",
        "zu",
        "zur",
        "zum",
        "auf",
        "aus",
        "am",
        "im",
        "an",
        "in",
        "und",
        "u",
        "d",
        "da",
        "das",
        "dal",
        "dalla",
        "dos",
        "di",
        "della",
        "dello",
        "del",
        "du",
        "la",
        "le",
        "les",
        "lo",
        "ter",
        "ten",
        "te",
        "af",
        "av",
        "el",
        "al",
        "bin",
        "ibn",
        "y",
        "e",
        "st",
        "'t",
        "'s",
    ]
)
"""Words inside a last name that do not end it; only small ones count where they are ambiguous."""

SURE_PARTICLES = frozenset(
    [
        "von",
        "vom",
        "van",
        "vander",
        "vanden",
        "de",
        "der",
        "den",
        "zu",
        "zur",
        "zum",
        "di",
        "della",
        "dello",
        "del",
        "du",
        "dos",
        "da",
        "ter",
        "ten",
        "dal",
        "dalla",
        "la",
        "le",
    ]
)
"""Particles that begin a last name even with a capital letter ("Anna Von Berg"), unless they stand first."""

LEADING_PARTICLES = frozenset(["von", "vom", "van", "zu", "zur", "zum"])
"""Particles that no first name is spelled like: a name that begins with one is all last name, "Van der Berg"."""
