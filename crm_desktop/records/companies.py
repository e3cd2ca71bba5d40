"""Companies: legal forms, what is a company name at all, and when two names mean one company."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crm_desktop.common.fold import word_set

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.\s?[^\W\d_](?![^\W_]))+\.?")
"""A row of single letters with dots: g.m.b.h., e. K., S.A.; also without the last dot."""

_JOINING = frozenset(("und", "u", "and"))

_PHRASES: dict[str, str] = {
    "gmbh co kgaa": "GmbH & Co. KGaA",
    "gmbh co kg": "GmbH & Co. KG",
    "gmbh cokg": "GmbH & Co. KG",
    "gmbh cie kg": "GmbH & Co. KG",
    "gmbh compagnie kg": "GmbH & Co. KG",
    "gmbh co ohg": "GmbH & Co. OHG",
    "mbh co kg": "GmbH & Co. KG",
    "ug haftungsbeschraenkt co kg": "UG & Co. KG",
    "ug co kg": "UG & Co. KG",
    "ag co kgaa": "AG & Co. KGaA",
    "ag co kg": "AG & Co. KG",
    "ag co ohg": "AG & Co. OHG",
    "se co kgaa": "SE & Co. KGaA",
    "se co kg": "SE & Co. KG",
    "ltd co kg": "Ltd. & Co. KG",
    "limited co kg": "Ltd. & Co. KG",
    "stiftung co kg": "Stiftung & Co. KG",
    "gmbh": "GmbH",
    "mbh": "GmbH",
    "gesmbh": "GmbH",
    "ges mbh": "GmbH",
    "gesellschaft mbh": "GmbH",
    "gesellschaft mit beschraenkter haftung": "GmbH",
    "mit beschraenkter haftung": "GmbH",
    "ggmbh": "gGmbH",
    "gemeinnuetzige gmbh": "gGmbH",
    "gemeinnuetzige gesellschaft mbh": "gGmbH",
    "ug": "UG",
    "ug haftungsbeschraenkt": "UG",
    "gug": "gUG",
    "unternehmergesellschaft": "UG",
    "unternehmergesellschaft haftungsbeschraenkt": "UG",
    "aktiengesellschaft": "AG",
    "ag": "AG",
    "gag": "gAG",
    "kg": "KG",
    "kommanditgesellschaft": "KG",
    "kgaa": "KGaA",
    "kommanditgesellschaft auf aktien": "KGaA",
    "ohg": "OHG",
    "offene handelsgesellschaft": "OHG",
    "gbr": "GbR",
    "egbr": "eGbR",
    "gesbr": "GesbR",
    "gesellschaft buergerlichen rechts": "GbR",
    "ek": "e.K.",
    "ekfm": "e.K.",
    "ekfr": "e.K.",
    "e kfm": "e.K.",
    "e kfr": "e.K.",
    "e kffr": "e.K.",
    "eingetragener kaufmann": "e.K.",
    "eingetragene kauffrau": "e.K.",
    "ev": "e.V.",
    "eingetragener verein": "e.V.",
    "eg": "eG",
    "eingetragene genossenschaft": "eG",
    "se": "SE",
    "partg": "PartG",
    "partgmbb": "PartG mbB",
    "partg mbb": "PartG mbB",
    "partnerschaft mbb": "PartG mbB",
    "partnerschaftsgesellschaft": "PartG",
    "partnerschaftsgesellschaft mbb": "PartG mbB",
    "mbb": "PartG mbB",
    "vvag": "VVaG",
    "aoer": "AöR",
    "kdoer": "KdöR",
    "koerperschaft des oeffentlichen rechts": "KdöR",
    "anstalt des oeffentlichen rechts": "AöR",
    "ewiv": "EWIV",
    "eu": "e.U.",
    "og": "OG",
    "oeg": "OEG",
    "keg": "KEG",
    "inc": "Inc.",
    "incorporated": "Inc.",
    "ltd": "Ltd.",
    "limited": "Ltd.",
    "co ltd": "Ltd.",
    "pty ltd": "Pty Ltd",
    "llc": "LLC",
    "llp": "LLP",
    "plc": "PLC",
    "corp": "Corp.",
    "corporation": "Corp.",
    "sarl": "S.à r.l.",
    "sa rl": "S.à r.l.",
    "sas": "SAS",
    "sasu": "SASU",
    "sa": "SA",
    "sagl": "Sagl",
    "spa": "S.p.A.",
    "srl": "S.r.l.",
    "sl": "S.L.",
    "slu": "S.L.U.",
    "bv": "B.V.",
    "nv": "N.V.",
    "vof": "V.O.F.",
    "ab": "AB",
    "as": "AS",
    "aps": "ApS",
    "oy": "Oy",
    "oyj": "Oyj",
    "kft": "Kft.",
    "zrt": "Zrt.",
    "spzoo": "Sp. z o.o.",
    "sp zoo": "Sp. z o.o.",
    "sp z oo": "Sp. z o.o.",
    "spolka zoo": "Sp. z o.o.",
    "sro": "s.r.o.",
    "doo": "d.o.o.",
    "eood": "EOOD",
    "co": "& Co.",
    "cie": "& Cie.",
}

_ONLY_AT_END = word_set("ag kg ev eg ek og oeg sas ug sro doo keg partg vof")
"""Short forms that mean something else in front or in the middle: AG Köln (a court), Ev. Kirche, EG links."""

_EXACT: dict[str, frozenset[str]] = {
    "se": frozenset(("SE", "S.E.")),
    "sa": frozenset(("SA", "S.A.")),
    "ab": frozenset(("AB",)),
    "as": frozenset(("AS", "A/S", "a.s.")),
    "spa": frozenset(("SpA", "S.p.A.", "S.P.A.", "SPA")),
    "sl": frozenset(("SL", "S.L.")),
    "slu": frozenset(("SLU", "S.L.U.")),
    "bv": frozenset(("BV", "B.V.", "bv", "b.v.")),
    "nv": frozenset(("NV", "N.V.", "nv", "n.v.")),
    "oy": frozenset(("Oy", "OY")),
    "eu": frozenset(("e.U.", "eU", "e. U.")),
    "inc": frozenset(("Inc", "Inc.", "INC", "INC.", "inc", "inc.")),
}
"""Forms that are also words or names count only in these spellings, as the last word."""

_WITH_AMPERSAND = re.compile(r"(?:&|\+|\bund|\bu\.?)\s*(?:co|cie)\b", re.IGNORECASE)

_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _phrase, _form in _PHRASES.items():
    _parts = tuple(_phrase.split())
    _BY_FIRST.setdefault(_parts[0], []).append((_parts, _form))
for _found in _BY_FIRST.values():
    _found.sort(key=lambda entry: -len(entry[0]))

SINGLE_WORD_FORMS = frozenset(phrase for phrase in _PHRASES if " " not in phrase)

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})

ORGANISATIONS = word_set(
    """
    firma fa verein stiftung universität hochschule fachhochschule universitätsklinikum klinikum klinik krankenhaus
    apotheke sparkasse kreissparkasse stadtsparkasse volksbank raiffeisenbank bank landesbank versicherung
    versicherungen versicherungsbüro finanzamt amtsgericht landgericht oberlandesgericht bundesamt landesamt
    bundesanstalt bundesministerium ministerium landratsamt bezirksamt ordnungsamt jugendamt bauamt standesamt
    stadtverwaltung gemeindeverwaltung stadtwerke landkreis gemeinde kirchengemeinde pfarrgemeinde pfarramt bistum
    handwerkskammer handelskammer ihk notariat kanzlei rechtsanwaltskanzlei steuerkanzlei steuerbüro
    ingenieurbüro architekturbüro planungsbüro sachverständigenbüro praxis arztpraxis zahnarztpraxis
    gemeinschaftspraxis physiotherapie institut akademie verlag druckerei hotel gasthaus gasthof restaurant
    pension café brauerei autohaus bäckerei konditorei metzgerei fleischerei schreinerei tischlerei zimmerei
    malerbetrieb elektrotechnik gärtnerei reisebüro buchhandlung grundschule gymnasium realschule gesamtschule
    berufsschule kindergarten kita gruppe holding group company consulting solutions systems services software
    media design studio agentur agency werbeagentur versorgungswerk berufsgenossenschaft krankenkasse aok
    hausverwaltung immobilien bauunternehmen redaktion tierheim feuerwehr polizei polizeipräsidium bundesverband
    landesverband verband innung genossenschaft gesellschaft unternehmensberatung gebrüder gebr partner söhne
    sohn erben nachf nachfolger university college foundation association institute ministry council partners
    brothers sons erbengemeinschaft eigentümergemeinschaft wohnungseigentümergemeinschaft bürogemeinschaft
    """
)
"""Words that only organisations have in their name."""

_IN_FRONT = word_set("stadt amt kreis schule club freistaat hansestadt deutsche deutscher deutsches")
"""Words that make an organisation as the first of several."""

_ORGANISATION_ENDINGS = tuple(
    sorted(
        word_set(
            """
            gesellschaft verband versicherung versicherungen sparkasse apotheke akademie ministerium verwaltung
            werkstatt werkstätten genossenschaft universität hochschule klinikum kanzlei agentur beratung verein
            stiftung verlag betrieb betriebe handlung schreinerei tischlerei druckerei gruppe zentrum institut
            ingenieure architekten rechtsanwälte immobilien logistik elektronik maschinenbau großhandel einzelhandel
            """
        )
    )
)

_NEEDS_NEIGHBOUR = word_set("bank partner sohn söhne erben design studio media gemeinde hotel gruppe company college")
"""Words that are also last names ("Bank", "Sohn"): they count only beside "&", "und", or with two more words."""


def _plain(text: str) -> str:
    """Casefolded, umlauts written out (so that Bauer is not Baur), other accents dropped."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_UMLAUTS))
        text = "".join(char for char in text if not unicodedata.combining(char))
    return text


def _undotted(match: re.Match[str]) -> str:
    return "".join(char for char in match.group() if char.isalpha()) + " "


def _words(text: str) -> list[str]:
    text = _plain(text)
    if "." in text:
        text = _DOTTED.sub(_undotted, text)
    if "a/s" in text:
        text = text.replace("a/s", "as")
    return _WORD.findall(text)


def _find_form(text: str, words: list[str]) -> tuple[int, int, str]:
    """Where the legal form stands among the words (joining words already dropped): start, length, form."""
    best = (0, 0, "")
    for start, word in enumerate(words):
        for parts, form in _BY_FIRST.get(word, ()):
            length = len(parts)
            if length < best[1] or tuple(words[start : start + length]) != parts:
                continue
            if length == 1 and not _counts(text, words, start):
                continue
            best = (start, length, form)
            break
    return best


def _counts(text: str, words: list[str], start: int) -> bool:
    """Whether a form of one word is meant as one where it stands."""
    word = words[start]
    at_end = start == len(words) - 1
    if word in _EXACT:
        return at_end and start > 0 and text.rstrip(" ,;)").endswith(tuple(_EXACT[word]))
    if word in _ONLY_AT_END:
        return start > 0 and (at_end or re.search(rf"(?<!\w){_PHRASES[word]}(?!\w)", text) is not None)
    if word in ("co", "cie"):
        return start > 0 and _WITH_AMPERSAND.search(text) is not None
    if word in ("limited", "corporation"):
        return start > 0
    return True


@lru_cache(maxsize=4096)
def legal_form(text: str) -> str:
    """The legal form in a name in its usual spelling ("GmbH & Co. KG", "e.V."), or ''."""
    words = [word for word in _words(text) if word not in _JOINING]
    return _find_form(text, words)[2]


@lru_cache(maxsize=4096)
def is_company_name(text: str) -> bool:
    """True when a name is surely an organisation: by its legal form, "Firma", or a word like "Sparkasse".

    In doubt ("Müller & Weber", "Peter Bank") the answer is False: a company kept as a person is mended with one
    click, a person made into a company has lost the letter salutation.
    """
    words = [word for word in _words(text) if word not in _JOINING]
    if not words:
        return False
    if _find_form(text, words)[2]:
        return True
    spoken = [word.strip(".,;:()\"'„“") for word in text.casefold().split()]
    if len(spoken) > 1 and spoken[0] in _IN_FRONT:
        return True
    crowded = len(spoken) > 2 or "&" in spoken
    for word in spoken:
        if word in ORGANISATIONS and (crowded or word not in _NEEDS_NEIGHBOUR):
            return True
        if ends_like_company(word):
            return True
    return False


def begins_company(word: str) -> bool:
    """Words that make a company of what follows, when they stand in front: "Stadt", "Eingetragene"."""
    return word in _IN_FRONT or word in _BY_FIRST


def ends_like_company(word: str) -> bool:
    """Compounds such as Wohnungsbaugesellschaft or Steuerkanzlei."""
    return len(word) > 9 and word.casefold().endswith(_ORGANISATION_ENDINGS)


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """Equal for two spellings of one company name: case, blanks, punctuation, accents, "& Co." and the
    spelling of the legal form do not matter. The form itself does: Acme GmbH is not Acme AG.
    """
    words = _words(name)
    if len(words) > 1 and words[0] in ("firma", "fa"):
        del words[0]
    words = [word for word in words if word not in _JOINING] or words
    start, length, form = _find_form(name, words)
    if length:
        words[start : start + length] = _WORD.findall(_plain(form))
    return "".join(words) or name.strip().casefold()
