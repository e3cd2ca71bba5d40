"""Marks beside the day: kind of follow-up, @owner, #tag, ! and amounts."""

from __future__ import annotations

import re
from re import Match

from .reading import Line, Part, Values

_VERBS: tuple[tuple[str, str], ...] = (
    (
        "call",
        r"an(?:zu)?rufen|rückrufen|zurück(?:zu)?rufen|durchrufen|durch(?:zu)?klingeln|an(?:zu)?klingeln|anr\.|telefonieren|telefonisch|nachtelefonieren|abtelefonieren|antelefonieren"
        r"|phone\s+call|call(?:\s+back)?|phone|ring(?:\s+(?:up|back))?",
    ),
    ("email", r"mailen|anmailen|e-?mailen|zurückmailen|(?:e-?)?mail"),
    ("letter", r"anschreiben|write\s+to"),
    ("visit", r"besuchen|vorbeifahren|vorbeischauen|vorbeigehen|aufsuchen|visit|drop\s+by|drop\s+in"),
    ("meeting", r"treffen|meet(?:\s+(?:with|up))?"),
)
_NOUNS: tuple[tuple[str, str], ...] = (
    (
        "call",
        r"(?:rück|kontroll|nach|erst|kunden)?anruf|rückruf|telefonat|telefontermin|telefon|phone\s+call|call-?back|(?<!\bon )call|tel\.(?!\s*(?:erreichbar|:|\+?\d.*(?:an|rück)ruf))|conference\s+call",
    ),
    ("email", r"(?:e-?)?mail|email"),
    ("letter", r"brief|serienbrief|anschreiben|letter|schreiben"),
    ("visit", r"besuch|kundenbesuch|vor-ort-termin|vor-ort-besuch|site\s+visit|customer\s+visit|visit"),
    ("meeting", r"termin|besprechung|meeting|mtg|treffen|appointment|jour\s+fixe|videokonferenz|sitzung|ortstermin"),
    ("task", r"aufgabe|task|to-?do|erledigen"),
)
_PER = re.compile(
    r"(?<![\w-])(?:(?:per|via|by|mit|als)\s+(?:(?P<email>(?:e-?)?mail)|(?P<letter>brief|post|letter)|(?P<call>telefon|phone)))(?![\w-])",
    re.I,
)
_TYPED = re.compile(
    r"(?<![\w-])(?:(?P<email>e-?mail|mail)\s+(?:schreiben|schicken|senden|versenden)|(?:send|write)\s+(?:an?\s+)?(?P<email2>e-?mail)"
    r"|(?P<letter>brief)\s+(?:schreiben|schicken|senden|versenden)|(?:send|write)\s+(?:a\s+)?(?P<letter2>letter))(?![\w-])",
    re.I,
)
_SEPARATED = re.compile(
    r"(?<![\w-])(?P<verb>rufe?n?)\s(?P<rest>.*?)(?P<an>(?<![\w-])an)(?=\s*[!.]?\s*$|\s+(?:wegen|bzgl|um|am)\b)", re.I
)
_GIVEN = re.compile(
    r"(?<![\w-])(?:(?P<verb>give|drop|send)\s(?P<rest>(?:[^\s,;\0]+\s+){1,4}?)(?P<an>(?:a|an)\s+(?:quick\s+)?(?:call|ring|e-?mail)))(?![\w-])",
    re.I,
)
"""give Mrs Hall a call, drop them an email."""
_CALL_BACK = re.compile(
    r"(?<![\w-])(?P<verb>call|ring|phone)\s(?P<rest>(?:[^\s,;\0]+\s+){1,4}?)(?P<an>back)(?=[\s\0]*$|\s*[,.!\0]|\s+(?:\+?\d|(?:on|at|by|about|re)\b))",
    re.I,
)
_B, _E = r"(?<![\w.@#-])(?:", r")(?![\w-]|\.\w|['’])"
_VERB_RULES = [(kind, re.compile(_B + words + _E, re.I)) for kind, words in _VERBS]
_NOUN_RULES = [
    (kind, re.compile(_B + words + (_E if kind != "call" else r")(?![\w-]|['’])"), re.I)) for kind, words in _NOUNS
]
_NOT_AFTER = re.compile(
    r"(?:\b(?:wegen|zu|zum|zur|über|aus|vom|von|nach|auf|seinen?|ihren?|unsere?[nms]?|ihre|diese[nrms]?|letzte[nrms]?|about"
    r"|regarding|re|from|after|last|of|his|her|their|our|the|in|im|beim|bei|for|für|und|and|oder|or|no|kein(?:en)?|e|trotz|ohne|without|that|(?:\w+day|today|yesterday|week|month|year)['’]s|(?:nach|vor|seit|bei|mit|aus|von|wegen|after|before|since)\s+(?:dem|der|den|einem|einer|unsere[mr]|the|our|a))\s+)$",
    re.I,
)
"""A noun after one of these is what it is about, not what is to be done."""
_FETCHED = re.compile(r"^[\s\0,;:!-]*(?:(?:answer|send|write|reply\s+to|forward)\s+(?:an?\s+|the\s+)?)?$", re.I)
_WRITE = re.compile(r"(?<![\w-])(?:schreiben|write)(?![\w-])", re.I)
_ENGLISH_VERB_PLACE = re.compile(
    r"(?:^|[,;:.!]|\b(?:to|we|let['’]?s|please|and|then|then|again|must|should|pls|could|also))\s*$", re.I
)
_CALL_WANTED = re.compile(
    r"\b(?:an?|the|his|her|their|our|your|for|will|would|wants?\s+to|promised\s+to|to\s+be)$", re.I
)
_COMPOUND = re.compile(
    r"\s+(?:server|cent(?:er|re)|list|(?<=mail )client(?=\s*$|\s+(?:set-?up|software|update|settings|problem|crash|config\w*))|box|account|head|forwarding|system|recorder|of\s+\w+|bombe|order)\b",
    re.I,
)


def kind_part(line: Line, taken: list[Part]) -> Part | None:
    """What is to be done: a verb before a noun; None for a plain task."""
    text = _masked(line.text, taken)
    if match := _GIVEN.search(text):
        pieces = (match.span("verb"), match.span("an"))
        kind = "call" if match["an"].casefold().endswith(("call", "ring")) else "email"
        return Part(match.start(), match.end(), "kind", ({"kind": kind},), pieces=pieces)
    match = _SEPARATED.search(text) or _CALL_BACK.search(text)
    if match and "rufen" not in match["rest"]:
        pieces = (match.span("verb"), match.span("an"))
        return Part(match.start(), match.end(), "kind", ({"kind": "call"},), pieces=pieces)
    for table in (_PER, _TYPED):
        if (match := table.search(text)) is not None:
            name = next(name for name, value in match.groupdict().items() if value)
            return _kind(match, name.rstrip("2"), line)
    return _verb(text, line) or _noun(text, line) or _writing(text, line)


def _masked(text: str, taken: list[Part]) -> str:
    for item in taken:
        if item.role == "important":
            continue  # "urgent! call ...": a verb may begin after it
        for start, end in item.spans:
            text = text[:start] + "\0" * (end - start) + text[end:]
    return text


def _front(text: str, place: int) -> bool:
    return not text[:place].strip(" \0,;:-–!")


def _back(text: str, place: int) -> bool:
    return not text[place:].strip(" \0,;:.!-–")


def _verb(text: str, line: Line) -> Part | None:
    best: tuple[int, Part] | None = None
    for kind, words in _VERB_RULES:
        for match in words.finditer(text):
            word = match.group().casefold()
            if not _verb_fits(text, match, word, line):
                continue
            if best is None or match.start() < best[0]:
                best = (match.start(), _kind(match, kind, line))
    return best[1] if best else None


_ENGLISH = ("call", "phone", "ring", "mail", "email", "e-mail", "visit", "meet", "write", "drop", "give")


def _verb_fits(text: str, match: Match[str], word: str, line: Line) -> bool:
    if not word.endswith(" back") and _COMPOUND.match(text, match.end()):
        return False
    first = word.split()[0]
    if first in _ENGLISH:
        # English verbs are nouns too: only where a verb stands, at the front or after "to".
        before = text[: match.start()].replace("\0", " ").rstrip()
        if first == "drop" or (word.endswith(" back") and not _CALL_WANTED.search(before)):
            return True
        if line.german and first in ("mail", "e-mail", "email", "ring", "phone"):
            return False
        return _front(text, match.start()) or _ENGLISH_VERB_PLACE.search(before) is not None
    if word == "treffen" and _NOT_AFTER.search(text, 0, match.start()):
        return False
    if match.group()[0].isupper() and match.start() and not _front(text, match.start()):
        return word not in ("treffen", "anschreiben", "besuchen")
    return True


def _noun(text: str, line: Line) -> Part | None:
    best: tuple[int, Part] | None = None
    for kind, words in _NOUN_RULES:
        if kind == "letter" and not line.german and re.match(r"brief", text.strip(" \0"), re.I):
            continue
        for match in words.finditer(text):
            word = match.group()
            if kind == "email" and not line.german and not _FETCHED.search(text, 0, match.start()):
                continue
            if word.casefold() == "schreiben" and not (
                word[0].isupper() and _front(text, match.start()) and " an " in text
            ):
                continue
            if word.casefold() == "erledigen" or _COMPOUND.match(text, match.end()):
                continue
            if word.casefold() == "brief" and not line.german and word[0].islower():
                continue
            before = text[: match.start()].replace("\0", " ")
            at_end = _back(text, match.end())
            if _NOT_AFTER.search(before) and not (_ENGLISH_VERB_PLACE.search(before.rstrip()) and at_end):
                continue
            if best is None or match.start() < best[0]:
                edge = _front(text, match.start()) or at_end
                rest = (text[: match.start()] + text[match.end() :]).replace("\0", " ").split()
                whole = not edge or (line.german and len(rest) == 1 and rest[0].islower() and rest[0].endswith("n"))
                found = _kind(match, kind, line)
                best = (match.start(), Part(found.start, found.end, "kind", found.values, pieces=()) if not whole
                        else Part(found.start, found.end, "kind", ({"kind": kind, "keep": True},)))  # fmt: skip
    return best[1] if best else None


_PAPERS = re.compile(
    r"(?:\b|\w)(?:rechnung|aushang|aushänge|zettel|schild|schilder|karte|anleitung|beschreibung|blog\w*|angebot|bericht|protokoll|notiz|liste|konzept|text|artikel|mahnung|gutachten|vertrag|einladung|report"
    r"|invoice|offer|quote|minutes|proposal|notes?|memo|gutschrift|bestätigung|kündigung|antrag|anträge|stellungnahme|beschwerde|doku\w*|lieferschein|bestellung|anzeige|zeugnis|plan|pläne|beitrag|beiträge|kalkulation|zusammenfassung|code|news\w*)(?:en|e|n|s)?\b",
    re.I,
)


def _writing(text: str, line: Line) -> Part | None:
    """Frau Müller schreiben is a letter; Rechnung schreiben is work."""
    match = _WRITE.search(text)
    if match is None or match.group()[0].isupper() or _PAPERS.search(text):
        return None
    if match.group().casefold() == "write" or (not _back(text, match.end()) and not _front(text, match.start())):
        return None
    return _kind(match, "letter", line)


def _kind(match: Match[str], kind: str, line: Line) -> Part:
    values: Values = {"kind": "email" if kind == "letter" and _written_to(line) else kind}
    return Part(match.start(), match.end(), "kind", (values,))


_ADDRESS = re.compile(r"(?:^|\s)[\w.+-]+@[\w-]+\.\w")
_PAPER_LETTER = re.compile(r"brief|post\b|letter", re.I)


def _written_to(line: Line) -> bool:
    """info@winery.example anschreiben: whom one writes to at an address of e-mail gets no letter, unless it says so."""
    return _ADDRESS.search(line.text) is not None and _PAPER_LETTER.search(line.text) is None


_OWNER = re.compile(r"(?<![\w.])@(?P<name>[^\W\d_][\w.-]*[^\W_]|[^\W\d_])")
_TAG = re.compile(r"(?<![\w&/])#(?P<name>[^\W\d_][\w-]*)")
_LOUD = re.compile(
    r"(?<!\S)!{1,3}(?=\s|$)|(?<!\S)!(?=\w)|(?<=[\w.])\s?!{1,3}\s*$|(?<=\w)!{3}(?=\s)"
    r"|(?<=wichtig)!+|(?<=dringend)!+|(?<=eilig)!+|(?<=urgent)!+|(?<=important)!+|(?<=asap)!+",
    re.I,
)


def owner_part(line: Line) -> Part | None:
    match = _OWNER.search(line.text)
    return Part(match.start(), match.end(), "owner", ({"owner": match["name"]},)) if match else None


def tag_parts(line: Line) -> list[Part]:
    return [Part(m.start(), m.end(), "tag", ({"tag": m["name"]},)) for m in _TAG.finditer(line.text)]


def important_parts(line: Line) -> list[Part]:
    found: list[Part] = []
    for match in _LOUD.finditer(line.text):
        before = line.text[: match.start()].split()
        attached = match.start() and not line.text[match.start() - 1].isspace() and not match.group()[0].isspace()
        if attached and before and before[-1].casefold() in ("yahoo", "joomla"):
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        found.append(Part(start, match.start() + len(match.group().rstrip()), "important", ({"important": True},)))
    return found


_CURRENCY = {
    "": "EUR",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD", "us$": "USD", "dollar": "USD",
    "dollars": "USD", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "chf": "CHF", "franken": "CHF", "fr.": "CHF", "sfr": "CHF",
}  # fmt: skip
_SIZE = {
    "": 1, "k": 1000, "t": 1000, "tsd": 1000, "tausend": 1000, "thousand": 1000, "mio": 1_000_000, "m": 1_000_000,
    "million": 1_000_000, "millionen": 1_000_000, "mn": 1_000_000,
}  # fmt: skip
_NUM = r"(?P<num>\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:,-{1,2})?"
_SIZES = r"(?:\s?(?P<size>k|tsd\.?|tausend|thousand|mio\.?|millionen|million|mn|m|t))?"
_SIGN = r"(?:€|\$|£|us\$)"
_NAMES = r"(?:eur|euros?|usd|dollars?|gbp|pounds|chf|franken|sfr)"
_WORTH = r"(?:(?:in\s+höhe\s+von|i\.\s?h\.\s?v\.|über|von|worth|for|of|à|ca\.)\s+)?"
_AMOUNTS = (
    re.compile(rf"{_WORTH}(?<![\w.,])(?P<num>\d+)(?P<size>)\s(?P<cur>euro)\s(?P<cents>\d\d)(?![\w.,])", re.I),
    re.compile(rf"{_WORTH}(?<![\w.,])(?<!\d )(?P<cur>{_SIGN}|{_NAMES}\b)\s?{_NUM}{_SIZES}(?![\w%]|[.,]\d)", re.I),
    re.compile(rf"{_WORTH}(?<![\w.,/:-]){_NUM}{_SIZES}\s?(?P<cur>{_SIGN}|{_NAMES}(?!\w))", re.I),
)
_DASHED = re.compile(
    r"(?<![\w.,/:-])(?P<num>\d{1,3}(?:[.'’]\d{3})+|\d+)(?P<size>)[,.][-–—]{1,2}(?=\s|$|[;!?)])(?P<cur>)"
)
"""2.500,- without a currency: written like a price."""
_THOUSANDS = re.compile(r"(?<![\w.,/:-])(?P<num>\d{1,4}(?:[.,]\d)?)(?P<size>k)(?![\w%-]|[.,]\d)")


_WORTHY = re.compile(r"(?<!\w)(?:worth|über|wert)\s*$", re.I)
"""Before 120k: money, whatever follows."""


def amount_parts(line: Line) -> list[Part]:
    for words in (*_AMOUNTS, _DASHED):
        if match := words.search(line.text):
            cents = _cents(match["num"], match["size"] or "", line.german)
            if cents is None:
                return []
            cents += int(match.groupdict().get("cents") or 0)
            currency = _CURRENCY[match["cur"].casefold()]
            return [Part(match.start(), match.end(), "amount", ({"amount": cents, "currency": currency},))]
    if match := _THOUSANDS.search(line.text):
        cents = _cents(match["num"], "k", line.german)
        follows = line.text[match.end() :].lstrip()
        sure = not follows or follows[0].islower() or not follows[0].isalpha()
        sure = sure or _WORTHY.search(line.text, 0, match.start()) is not None
        if cents is not None:
            values: Values = {"amount": cents, "currency": "EUR"}
            if (
                not line.german
                and not _WORTHY.search(line.text, 0, match.start())
                and follows[:1].islower()
                and not follows.startswith(("for ", "to ", "by ", "with ", "on ", "in ", "and "))
            ):
                sure = False
            return [Part(match.start(), match.end(), "amount", (values,) if sure else ({}, values))]
    return []


def _cents(number: str, size: str, german: bool) -> int | None:
    """1.234,56 and 1,234.56 alike; a single sign before three digits groups them."""
    number = re.sub(r"['’\u00a0\u202f ]", "", number)
    dot, comma = number.rfind("."), number.rfind(",")
    decimal = max(dot, comma)
    if decimal >= 0 and len(number) - decimal - 1 == 3 and not (dot >= 0 and comma >= 0):
        decimal = -1
    elif decimal >= 0 and len(number) - decimal - 1 == 3:
        return None
    whole = re.sub(r"[.,]", "", number[:decimal] if decimal >= 0 else number)
    rest = number[decimal + 1 :] if decimal >= 0 else ""
    factor = _SIZE[size.casefold().rstrip(".")]
    return int(whole) * 100 * factor + int(rest.ljust(2, "0")) * factor if rest else int(whole) * 100 * factor
