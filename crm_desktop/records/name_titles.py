"""Forms of address, academic titles and suffixes around a name; what others call is in records/names.py."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from crm_desktop.common.fold import word_set

from . import name_words as w

# Writings with blanks or without them, brought to one form before the words are looked at.
_REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(h)\.\s+(c\.)|\b(e)\.\s+(h\.)", re.IGNORECASE), r"\1\3.\2\4"),
    (re.compile(r"\b([aid])\.\s+([DRÄJ]\.)"), r"\1.\2"),
    (re.compile(r"\b([MB])\.\s+(Sc|Eng|Ed)\b"), r"\1.\2"),
    (re.compile(r"\bLL\.\s+([MB])\."), r"LL.\1."),
    (re.compile(r"\bPh\.\s+D\."), "Ph.D."),
    (re.compile(r"(?<=[\w.])(\((?:FH|TU|TH|BA|DH|Univ\.?)\))"), r" \1"),
    (re.compile(r"\b(Prof|Dr|med|dent|nat|Mag|jur)\.(?=[^\W\d_]{2})"), r"\1. "),
    (re.compile(r"\b(Dipl\.)\s*(Ing|Kfm|Kffr|Betriebsw|Volksw|Inf|Phys|Chem|Math|Psych|Päd|Wirt)\b"), r"\1-\2"),
    (re.compile(r"(?<=\w)\s+-\s*(?=[^\W\d_])|(?<=[^\W\d_])-\s+(?=\w)"), "-"),
    (re.compile(r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])"), " / "),
)
_NEEDS_REPAIR = re.compile(r"\.\S|[/(]|-\s|\s-|\b\w\.\s|\b(?:LL|Ph|Dipl)\.\s")

_PERSON = r"(?:herrn?|hr\.?|frau|fr\.?|mrs?\.?)"
_COUPLE = re.compile(rf"^{_PERSON}\s*(?:und|u\.|&|\+|and)\s*{_PERSON}(?=\s|$)", re.IGNORECASE)
_EITHER = re.compile(rf"^{_PERSON}\s*/\s*{_PERSON}(?=\s|$)", re.IGNORECASE)


def repaired(text: str) -> str:
    if _NEEDS_REPAIR.search(text):
        for pattern, better in _REPAIRS:
            text = pattern.sub(better, text)
    return text


@dataclass(slots=True)
class Front:
    """What stood in front of the words that are left."""

    words: list[str]
    salutation: str = ""
    titles: list[str] = field(default_factory=list[str])


def take_couple(text: str) -> tuple[str, str]:
    """ "Herr und Frau Schulz" is a family; "Herr/Frau Schulz" leaves it open. Returns (code, rest)."""
    if couple := _COUPLE.match(text):
        return "family", text[couple.end() :].strip()
    if either := _EITHER.match(text):
        return "", text[either.end() :].strip()
    return "", text


def take_front(words: list[str]) -> Front:
    """Split opening words, forms of address and titles from the front."""
    front = Front(list(words))
    rest = front.words
    while len(rest) > 1 and w.key(rest[0]) in w.GREETINGS:
        del rest[0]
    while rest:
        code = "" if rest[0].endswith(",") else w.SALUTATIONS.get(w.key(rest[0]), "")
        if code and not front.salutation:
            front.salutation = code
            del rest[0]
            continue
        count = title_run(rest, bool(front.salutation))
        if not count:
            break
        front.titles += rest[:count]
        del rest[:count]
    return front


def title_run(words: list[str], addressed: bool = False) -> int:
    """How many words at the front are titles; `addressed`: a form of address stands before them."""
    count = 0
    while count < len(words):
        word = words[count]
        after_diploma = count > 0 and w.key(words[count - 1]) in ("dipl", "dipl-wirt")
        following = len(words) - count - 1
        if not (_begins_title(word, following + addressed) or (count and _continues_title(word, after_diploma))):
            break
        count += 1
    return count


def _begins_title(word: str, company: int) -> bool:
    """`company`: how many words are beside it, so that "Pastor" in "Maria Pastor" stays a name."""
    name = w.key(word)
    if name in w.TITLES:
        if name in w.ALSO_NAMES:
            return "." in word or (word.isupper() and len(word) == 2) or company >= 2
        return True
    if word[0].islower() and word[-1] == "." and len(word) > 3:
        return True  # staatl. gepr. ..., apl. Prof.
    if "." not in word and "-" not in word:
        return word in w.BARE_DEGREES and len(word) > 2
    if name in w.DEGREES:
        return "." in word.rstrip(".") or word in w.BARE_DEGREES
    parts = w.atoms(word)
    if not parts or parts[0] not in w.TITLES | {"diplom", "jun"}:
        return False
    if parts[0] in ("dipl", "diplom"):
        return len(parts) > 1
    return len(parts) > 1 and all(part in w.TITLES or part in w.AFTER_TITLE for part in parts[1:])


def _continues_title(word: str, after_diploma: bool) -> bool:
    name = w.key(word).strip("()")
    if after_diploma and (name in w.DIPLOMA or word.endswith(".")):
        return True
    if word.startswith("("):
        return name in w.AFTER_TITLE or name in w.DEGREES
    if not ("." in word or word[0].islower() or word in ("FH", "TU", "Ing", "Prof")):
        return False
    return name in w.AFTER_TITLE or all(len(part) > 1 and part in w.AFTER_TITLE for part in w.atoms(word))


def is_suffix(word: str) -> bool:
    """jun., III, M.Sc., MBA, a.D. behind a name."""
    word = word.strip(",;")
    name = w.key(word).strip("()")
    if name in ("ii", "iii", "iv"):
        return word.isupper()
    if name in ("ad", "id", "dä", "dj", "ir"):
        return "." in word
    if name in w.GENERATIONS:
        return word.endswith(".") or name in ("jun", "jr", "sen", "sr") or word[0].islower()
    return word in w.BARE_DEGREES or (name in w.DEGREES and "." in word.rstrip(".")) or word in ("(FH)", "(Hons)")


@lru_cache(maxsize=1024)
def split_salutation_and_title(text: str) -> tuple[str, str]:
    """Salutation code and title of a cell like "Herrn Dr.", "Mrs", "Frau", "Dr." or "weiblich".

    What is neither becomes the title, so that nothing is lost; "Firma" and "Keine Angabe" say nothing.
    """
    text = " ".join(text.split())
    if code := w.GENDERS.get(text.casefold().rstrip(".")):
        return code, ""
    couple, text = take_couple(text)
    front = take_front(repaired(text).split())
    rest = [word for word in front.words if w.key(word) not in _SAYS_NOTHING]
    return couple or front.salutation, " ".join([*front.titles, *rest])


_SAYS_NOTHING = w.GREETINGS | word_set("firma fa keine angabe unspecified unbekannt unknown - damen und herren")


@lru_cache(maxsize=2048)
def take_titles(text: str) -> tuple[str, str, str]:
    """Salutation code, titles and rest of a cell for first or last name ("Dr. Peter", "Frau Müller")."""
    words = text.split()
    if len(words) < 2:
        return "", "", " ".join(words)
    couple, rest = take_couple(" ".join(words))
    front = take_front(repaired(rest).split())
    if not front.words:
        return "", "", " ".join(words)
    return couple or front.salutation, " ".join(front.titles), " ".join(front.words)
