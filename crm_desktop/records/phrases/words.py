"""The words of the grammar, German and English alike, and the pieces its patterns are made of."""

from __future__ import annotations

import re
from re import Pattern

WEEKDAYS: dict[str, int] = {}
for _index, _names in enumerate(
    (
        "montag monday mo mon", "dienstag tuesday di tue tues", "mittwoch wednesday mi wed weds",
        "donnerstag thursday do thu thur thurs", "freitag friday fr fri", "samstag sonnabend saturday sa sat",
        "sonntag sunday so sun",
    )
):  # fmt: skip
    WEEKDAYS.update(dict.fromkeys(_names.split(), _index))

MONTHS: dict[str, int] = {}
for _index, _names in enumerate(
    (
        "januar jänner january jan jän", "februar feber february feb", "märz maerz march mär mar mrz",
        "april apr", "mai may", "juni june jun", "juli july jul", "august aug", "september sept sep",
        "oktober october okt oct", "november nov", "dezember december dez dec",
    ),
    start=1,
):  # fmt: skip
    MONTHS.update(dict.fromkeys(_names.split(), _index))

NUMBERS: dict[str, int] = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eins": 1, "a": 1, "an": 1, "one": 1, "zwei": 2,
    "two": 2, "drei": 3, "three": 3, "vier": 4, "four": 4, "fünf": 5, "fuenf": 5, "five": 5, "sechs": 6, "six": 6,
    "sieben": 7, "seven": 7, "acht": 8, "eight": 8, "neun": 9, "nine": 9, "zehn": 10, "ten": 10, "elf": 11,
    "eleven": 11, "zwölf": 12, "zwoelf": 12, "twelve": 12, "vierzehn": 14, "fourteen": 14, "fünfzehn": 15,
    "fifteen": 15, "zwanzig": 20, "twenty": 20, "dreißig": 30, "dreissig": 30, "thirty": 30,
    "a couple of": 2, "anderthalb": 0, "ner": 1, "nem": 1, "'ner": 1, "'nem": 1,
}  # fmt: skip

ORDINALS: dict[str, int] = {"letzt": -1, "last": -1, "vorletzt": -2}
for _index, _names in enumerate(("erst first", "zweit second", "dritt third", "viert fourth", "fünft fifth"), start=1):
    ORDINALS.update(dict.fromkeys(_names.split(), _index))

_DAYS_IN_WORDS = (
    "ersten first,zweiten second,dritten third,vierten fourth,fünften fifth,sechsten sixth,siebten siebenten seventh"
    ",achten eighth,neunten ninth,zehnten tenth,elften eleventh,zwölften twelfth,dreizehnten thirteenth,vierzehnten fourteenth"
    ",fünfzehnten fifteenth,sechzehnten sixteenth,siebzehnten seventeenth,achtzehnten eighteenth,neunzehnten nineteenth"
    ",zwanzigsten twentieth,einundzwanzigsten twenty-first,zweiundzwanzigsten twenty-second,dreiundzwanzigsten twenty-third"
    ",vierundzwanzigsten twenty-fourth,fünfundzwanzigsten twenty-fifth,sechsundzwanzigsten twenty-sixth"
    ",siebenundzwanzigsten twenty-seventh,achtundzwanzigsten twenty-eighth,neunundzwanzigsten twenty-ninth"
    ",dreißigsten thirtieth,einunddreißigsten thirty-first"
)
DAY_WORDS = {name: day for day, names in enumerate(_DAYS_IN_WORDS.split(","), start=1) for name in names.split()}
"""Days of a month in words, as they stand before its name: ersten, twenty-first."""
DAY_WORD = "|".join(sorted(DAY_WORDS, key=len, reverse=True))

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = "MO,TU,WE,TH,FR"

LONG_DAY = (
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
ANY_DAY = rf"(?:{LONG_DAY}|(?:mo|di|mi|do|fr|sa|so|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\.?)"
GLUED_DAY = rf"{LONG_DAY}|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|heute|morgen|übermorgen|today|tomorrow"
MONTH = (
    "(?:januar|jänner|january|februar|feber|february|märz|maerz|march|april|mai|may|juni|june|juli|july|august"
    "|september|oktober|october|november|dezember|december"
    r"|(?:jan|jän|feb|mär|mar|mrz|apr|jun|jul|aug|sept|sep|okt|oct|nov|dez|dec)\b\.?)"
)
NEXT = r"(?:(?:der|die|dem|the)\s+)?(?:nächste[rnms]?|naechste[rnms]?|nä\.|näch\.|nächst\.|kommende[rnms]?|neue[ns]|next|nxt|nächte[rnms]?|the coming|(?<!is )(?<!are )(?<!was )(?<!['’]s )coming)"
AFTER_NEXT = r"(?:(?:der|die)\s+)?(?:übernächste[rnms]?|uebernaechste[rnms]?)"
THIS = r"(?:this\s+coming|diese[rnms]?|this|laufende[rnms]?|des laufenden|des aktuellen)"
PART = r"(?P<edge>anfang|anf\.|mitte|ende|beginning|start|middle|mid|end|early|late)(?:[\s-]+(?:of\s+)?(?:the\s+)?(?:der\s+|des\s+|im\s+)?)"
"""Parts of a pattern: which week, month or year, and the beginning, middle or end of it."""
COUNT = (
    r"(?:\d{1,3}|a couple of|anderthalb|fünfzehn|vierzehn|zwanzig|dreißig|dreissig|fourteen|fifteen|twenty|thirty"
    r"|eine[nmr]?|['’]?ner|['’]?nem|ein|eins|one|zwei|two|drei|three|vier|four|fünf|fuenf|five|sechs|six|sieben|seven|acht|eight|neun"
    r"|nine|zehn|ten|elf|eleven|zwölf|zwoelf|twelve|an|a)"
)
UNIT = (
    r"(?P<unit>werktag(?:e|en)?|arbeitstag(?:e|en)?|(?:working|business|work)[ -]?days?|weekdays?|tag(?:e|en)?|days?"
    r"|wochen?|wo\.|wo(?!\w)|wks?|weeks?|fortnights?|monat(?:e|en)?|mon\.|(?<=\d\s)mon(?!\w)|months?|jahr(?:e|en)?|years?|yrs?|quartal(?:e|en)?|quarters?"
    r"|stunden?|std\.?|hours?|hrs?|h(?!\w)|minuten?|min\.?|mins|minutes?)"
)
ORDINAL = (
    r"(?:(?:erst|zweit|dritt|viert|fünft|vorletzt|letzt)e[rnms]?|first|second|third|fourth|fifth|last"
    r"|[1-5](?:\.|st|nd|rd|th))"
)
PRE = (
    r"(?:(?:spätestens|frühestens|erst|schon|noch|gleich|direkt|wieder|due|no later than|latest|starting|beginning|nicht vor|not before)\s+)?"
    r"(?:(?:bis\s+(?:einschl\.|einschließlich)|bis\s+(?:spätestens\s+)?(?:zum|zur|zu|am|an)|bis\s+spätestens|bis|am|an|zum|zur|zu|ab\s+dem|ab|den|der|dem|in\s+der|in\s+dem"
    r"|im|in|on\s+the|at\s+the|(?:so\s+)?gegen|around(?:\s+the)?|towards?(?:\s+the)?|over\s+the|on|by\s+the|by|until|till|for|in\s+the|over|über|at)\s+)?"
)
END = r"(?![\w@%€$]|[-/.:,'’+&]\w|\.-\w)"
"""The match ends where a word ends, and not within "Mai-Aktion" or "10:1"."""
GAP = r"(?:\s*,\s*|\s+)"

TITLES = re.compile(
    r"(?:^|\s)(?:herrn?|hrn?\.|fr\.|frau|familie|fam\.?|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?|firma|fa\.?|miss|robinson und|black"
    r"|good|casual|bank holiday|bloody|dress-down|happy|manic)\s+$",
    re.I,
)
"""Words before a weekday or month that make it the name of somebody or something."""
NAME_AFTER = re.compile(
    r"\.?\s+(?:(?i:GmbH|OHG|GbR|Ltd|Inc|LLC|LLP|PLC)(?!\w)|AG|KG|UG|e\.\s?K|e\.\s?V|Corp|Night|& |und Söhne|(?:and|&) Sons?|Consulting"
    r"|Group|Holding|Verlag|Street|Road|Avenue|Lane|Square|Gasse|Straße|Str\.|Platz|Allee)"
)
"""Words after a weekday or month that make it the name of a company or a street."""
TRADES = re.compile(
    r"(?:^|\s)(?:café|cafe|restaurant|gasthaus|gasthof|gaststätte|hotel|pension|bäckerei|metzgerei|autohaus|kanzlei|praxis|apotheke|weingut"
    r"|schreinerei|tischlerei|malerbetrieb|gärtnerei|druckerei|salon|kiosk|notar|notarin|architekt|architektin|steuerbüro|tante|onkel"
    r"|robinson|villa|herren|geschwister|gebrüder|pub|bar|bakery|joe|uncle|aunt|lord|lady|sir|madame)\s+$",
    re.I,
)
"""Words that begin the name of a shop or a person: Café Sonntag, Weingut Montag."""
_FLAGS = re.IGNORECASE


def pattern(text: str) -> Pattern[str]:
    """A pattern that ends at the end of a word."""
    return re.compile(text + END, _FLAGS)


def slips(names: tuple[str, ...]) -> dict[str, str]:
    """Each name with one letter left out, and itself, to the name: the half of a search for slips of one letter."""
    return {form: name for name in names for form in (name, *_without(name))}


def slip_of(word: str, known: dict[str, str]) -> str:
    """The name this word misses by one letter (left out, too many, another one, two swapped); '' for none."""
    for form in (word, *_without(word)):
        name = known.get(form)
        longer = word.startswith(name) if name else False  # Sundays; Fridayy is a slip again
        if name and abs(len(name) - len(word)) <= 1 and not (longer and word[-1] != name[-1]):
            return name
    return ""


def plain_slip(word: str, name: str) -> bool:
    """Whether a slip can hardly be another word: a letter left out, doubled or swapped, or any one in a long name.
    Another letter in a short one makes names of it: Munday, Morten, Sundar."""
    return len(word) != len(name) or sorted(word) == sorted(name) or len(name) >= 8


def _without(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def weekday(word: str) -> int:
    return WEEKDAYS[word.casefold().rstrip(".")]


def month(word: str) -> int:
    return MONTHS[word.casefold().rstrip(".")]


def count(word: str) -> int:
    word = word.casefold()
    return int(word) if word.isdigit() else NUMBERS[word]


def ordinal(word: str) -> int:
    """1 to 5, -1 for the last, -2 for the last but one."""
    word = word.casefold()
    if word[0].isdigit():
        return int(word[0])
    for stem, number in ORDINALS.items():
        if word.startswith(stem):
            return number
    raise KeyError(word)


def unit(word: str) -> str:
    """day, workday, week, fortnight, month, quarter, year, hour or minute."""
    word = word.casefold()
    for start, name in _UNITS:
        if word.startswith(start):
            return name
    raise KeyError(word)


_UNITS = (
    ("werkt", "workday"), ("arbeitst", "workday"), ("work", "workday"), ("business", "workday"), ("weekday", "workday"),
    ("tag", "day"), ("day", "day"), ("wo", "week"), ("week", "week"), ("fortn", "fortnight"), ("wk", "week"), ("quart", "quarter"),
    ("mona", "month"), ("mont", "month"), ("mon", "month"), ("jahr", "year"), ("year", "year"), ("yr", "year"),
    ("st", "hour"), ("h", "hour"), ("min", "minute"),
)  # fmt: skip
