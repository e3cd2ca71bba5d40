"""Names of custom fields that announce special categories of personal data.

The categories are those of Art. 9 (1) GDPR (racial or ethnic origin, political opinions, religious or
philosophical beliefs, trade union membership, genetic and biometric data, health, sex life and sexual
orientation) and Art. 10 GDPR (criminal convictions and offences). The list of words is our own, German and
English; it warns, it does not forbid, so a rare false alarm costs one sentence.
"""

from __future__ import annotations

import re

from ..common.fold import fold, words

CATEGORIES = (
    "health", "religion", "politics", "ethnicity", "union", "sex_life", "genetic", "biometric", "convictions",
)  # fmt: skip

# (inside any word, at the beginning of a word, the whole word or words side by side)
_WORDS: dict[str, tuple[str, str, str]] = {
    "health": (
        """krankheit erkrankung diagnos behinderung schwerbehind allergi medikament blutgruppe impfstatus schwanger
        gesundheit pflegegrad pflegestufe""",
        """krank impfung geimpft therapie symptom psychisch psychiatr behindert suchtprobl suchterk rehabilit gebrechen
        unverträglichkeit health illness disease disab medication medical pregnan vaccin handicap disorder depress
        infektion infection""",
        """gdb hiv sucht reha diagnosis patientendaten befund befunde arztbericht|blood type|blood group|special diet
        |mental state""",
    ),
    "religion": (
        "konfession weltanschauung religionszu glaubensricht kirchenzu",
        "religi kirchenmitgl kirchensteuer kirchenaus glaubensbek muslim moslem buddhis hindu atheis denominat philosophical",
        """kirche glaube glauben bekenntnis taufe church faith islam islamisch jüdisch jude jewish katholisch
        evangelisch catholic protestant belief beliefs|creed""",
    ),
    "politics": (
        "parteibuch parteimitgl parteizugeh wahlverhalten",
        "politisch political politik parteinähe parteien-mitgl",
        """partei politics politiker cdu csu spd fdp afd bsw linkspartei wählt gesinnung
        |party membership|party member|party affiliation|voting intention|die linke|die grünen|grünen mitglied""",
    ),
    "ethnicity": (
        "migrationshintergrund hautfarbe volkszugeh",
        "ethni rasse rassisch volksgruppe abstammung racial",
        "race|skin color|skin colour|migration background|national origin",
    ),
    "union": (
        "gewerkschaft",
        "",
        "verdi dgb igbce|ver di|ig metall|ig bau|trade union|labor union|labour union|union member|union membership",
    ),
    "sex_life": (
        "homosexu heterosexu bisexu transsexu sexualit",
        "sexuell sexuali sexual schwul lesbisch lesbian transgender",
        "gay lgbt lgbtq lgbtqi queer|sex life",
    ),
    "genetic": ("gentest erbkrankheit", "genetik genetisch genetic genom", "dna dns|dna test"),
    "biometric": ("fingerabdruck gesichtserkennung", "biometri fingerprint", "iris scan|irisscan|face id"),
    "convictions": (
        "vorstrafe vorbestraft führungszeugnis strafregister haftstrafe ermittlungsverfahren",
        "straftat strafverfahren strafanzeige strafakte verurteil gefängnis kriminal criminal convict offence offense",
        "haft strafe strafen prison jail felony",
    ),
}

# Words that contain one of the above and mean something harmless.
_HARMLESS = re.compile(
    "|".join(
        fold(word)
        for word in [
            "krankenkasse",
            "krankenhaus",
            "krankenversicher",
            "krankenschwester",
            "krankentagegeld",
            "krankmeldung-an",
            "krankengymnastik-praxis",
            "gesundheitsamt",
            "gesundheitswesen",
            "gesundheitsminist",
            "gesundheitsbranche",
            "medizintechnik",
            "medizinprodukt",
            "healthcare-sector",
            "healthcheck",
            "vertragspartei",
            "gegenpartei",
            "mietpartei",
            "streitpartei",
            "prozesspartei",
            "drittpartei",
            "parteienverkehr",
            "parteiverkehr",
            "hunderasse",
            "terrasse",
            "trasse",
            "politikberatung-s",
            "kirchenchor-auftrag",
            "vertragsstrafe",
            "strafzins",
            "strafporto",
            "gewerkschaftsrabatt-nr",
            "haftpflicht",
            "diagnosegerät",
            "fahrzeugdiagnose",
            "ferndiagnose-zugang",
            "diagnosesoftware",
            "diagnosetool",
        ]
    )
)


def _compile(category: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], tuple[str, ...]]:
    inside, begin, whole = _WORDS[category]
    single, *phrases = whole.split("|")
    return (
        tuple(fold(word) for word in inside.split()),
        tuple(fold(word) for word in begin.split()),
        frozenset(fold(word) for word in single.split())
        | {fold(p.strip()) for p in phrases if " " not in p.strip()},
        tuple(f" {fold(phrase.strip())} " for phrase in phrases),
    )


_COMPILED = {category: _compile(category) for category in CATEGORIES}
_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")


def sensitive_category(field_name: str) -> str:
    """The category of CATEGORIES that a field name announces, or ''."""
    found = [word for word in words(_CAMEL.sub(" ", field_name)) if not _HARMLESS.search(word)]
    line = f" {' '.join(found)} "
    for category, (inside, begin, whole, phrases) in _COMPILED.items():
        for word in found:
            if word in whole or word.startswith(begin) or any(part in word for part in inside):
                return category
        if any(phrase in line for phrase in phrases):
            return category
    return ""
