"""Names of custom fields that announce special categories of personal data.

The categories are those of Art. 9 (1) GDPR (racial or ethnic origin, political opinions, religious or
philosophical beliefs, trade union membership, genetic and biometric data, health, sex life and sexual
orientation) and Art. 10 GDPR (criminal convictions and offences). The list of words is our own, German and
English. It warns and does not forbid, so a false alarm costs one sentence; but a warning that comes too often
is no longer read, therefore well-known harmless words are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.common.fold import fold, word_set, words


@dataclass(frozen=True, slots=True)
class _Category:
    code: str
    inside: str = ""
    """Anywhere in a word: German compounds."""
    begin: str = ""
    """At the beginning of a word."""
    whole: str = ""
    """The whole word."""
    phrases: tuple[str, ...] = ()
    """Words side by side."""


_CATEGORIES = (
    _Category(
        "health",
        inside="""
            krankheit erkrankung diagnos behinderung schwerbehind allergi medikament blutgruppe impfstatus
            schwanger gesundheit pflegegrad pflegestufe depression
        """,
        begin="""
            krank impfung geimpft therapie symptom psychisch psychiatr behindert suchtprobl suchterk suchtkr
            rehabilit gebrechen unverträglichkeit health illness disease disab medication medical pregnan
            vaccin handicap infektion infection diabet
        """,
        whole="gdb hiv aids sucht reha krank befund befunde arztbericht arztbefund patientendaten allergy",
        phrases=("blood type", "blood group", "mental state", "sick leave", "grad der behinderung"),
    ),
    _Category(
        "religion",
        inside="konfession weltanschauung religionszu glaubensricht kirchenzu kirchenmitgl",
        begin="""
            religi kirchensteuer kirchenaus glaubensbek muslim moslem buddhis hindu atheis denominat
            philosophical
        """,
        whole="""
            kirche glaube glauben bekenntnis taufe taufdatum church faith islam islamisch jüdisch jude jewish
            katholisch evangelisch catholic protestant belief beliefs creed
        """,
    ),
    _Category(
        "politics",
        inside="parteibuch parteimitgl parteizugeh wahlverhalten",
        begin="politisch political parteinähe",
        whole="""
            partei politik politics politiker cdu csu spd fdp afd bsw linkspartei wählt gesinnung
        """,
        phrases=("party membership", "party member", "party affiliation", "voting intention", "die linke"),
    ),
    _Category(
        "ethnicity",
        inside="migrationshintergrund hautfarbe volkszugeh",
        begin="ethni rassisch volksgruppe abstammung racial",
        whole="rasse race",
        phrases=("skin color", "skin colour", "migration background", "national origin"),
    ),
    _Category(
        "union",
        inside="gewerkschaft",
        whole="verdi dgb igbce",
        phrases=("ver di", "ig metall", "ig bau", "trade union", "labor union", "labour union", "union member"),
    ),
    _Category(
        "sex_life",
        inside="homosexu heterosexu bisexu transsexu sexualit",
        begin="sexuell sexual schwul lesbisch lesbian transgender",
        whole="gay lgbt lgbtq lgbtqi queer",
        phrases=("sex life",),
    ),
    _Category("genetic", inside="gentest erbkrankheit", begin="genetik genetisch genetic", whole="dna dns genom"),
    _Category(
        "biometric",
        inside="fingerabdruck gesichtserkennung",
        begin="biometri fingerprint irisscan",
        phrases=("iris scan", "face recognition"),
    ),
    _Category(
        "convictions",
        inside="vorstrafe vorbestraft führungszeugnis strafregister haftstrafe ermittlungsverfahren",
        begin="""
            straftat strafverfahren strafanzeige strafakte verurteil gefängnis kriminal criminal convict offence
            offense
        """,
        whole="haft strafe strafen prison jail felony",
    ),
)

CATEGORIES = tuple(category.code for category in _CATEGORIES)

_HARMLESS = re.compile(
    "|".join(
        sorted(
            fold(word)
            for word in word_set(
                """
                krankenkasse krankenhaus krankenhäuser krankenversicher krankenschwester krankenpfleg
                krankentagegeld gesundheitsamt gesundheitswesen gesundheitsminist gesundheitsbranche
                healthcare diagnosegerät diagnosesoftware diagnosetool fahrzeugdiagnose ferndiagnose
                vertragspartei gegenpartei mietpartei streitpartei prozesspartei drittpartei parteiverkehr
                parteienverkehr vertragsstrafe
                """
            )
        )
    )
)
"""Words that contain one of the above and mean something harmless."""


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in text.split())


_RULES = tuple(
    (
        category.code,
        _folded(category.inside),
        _folded(category.begin),
        frozenset(_folded(category.whole)),
        tuple(f" {fold(phrase)}" for phrase in category.phrases),
    )
    for category in _CATEGORIES
)
_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")


@lru_cache(maxsize=256)
def sensitive_category(field_name: str) -> str:
    """The category of CATEGORIES that a field name announces, or ''."""
    spoken = f"{field_name} {_CAMEL.sub(' ', field_name)}" if _CAMEL.search(field_name) else field_name
    found = [word for word in words(spoken) if not _HARMLESS.search(word)]
    line = f" {' '.join(found)}"
    for code, inside, begin, whole, phrases in _RULES:
        for word in found:
            if word in whole or word.startswith(begin) or any(part in word for part in inside):
                return code
        if any(phrase in line for phrase in phrases):
            return code
    return ""
