"""Names of people: taking one text apart, and putting the parts together for display and sorting.

Nothing is guessed about gender; a form of address is only read where it stands. No word is ever lost: what the
rules cannot place stays in the last name, with a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ..common.fold import fold
from . import companies
from . import name_words as w


@dataclass(frozen=True, slots=True)
class PersonName:
    salutation: str = ""
    """A code of contact.SALUTATIONS."""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    name_suffix: str = ""
    nickname: str = ""
    doubts: tuple[str, ...] = ()
    """Codes of records/doubts.py."""
    birth_name: str = ""


@dataclass(slots=True)
class _Draft:
    """A name while it is being taken apart."""

    words: list[str]
    salutation: str = ""
    titles: list[str] = field(default_factory=list[str])
    given: list[str] = field(default_factory=list[str])
    last: list[str] = field(default_factory=list[str])
    suffixes: list[str] = field(default_factory=list[str])
    nickname: str = ""
    birth_name: str = ""
    doubts: list[str] = field(default_factory=list[str])

    def finished(self) -> PersonName:
        return PersonName(
            self.salutation,
            " ".join(self.titles),
            " ".join(self.given[:1]),
            " ".join(self.given[1:]),
            " ".join(self.last),
            " ".join(self.suffixes),
            self.nickname,
            tuple(dict.fromkeys(self.doubts)),
            self.birth_name,
        )


_KNOWN = frozenset[str]().union(
    w.SALUTATIONS, w.GREETINGS, w.TITLES, w.AFTER_TITLE, w.DIPLOMA, w.DEGREES, w.GENERATIONS, w.NOBILITY,
    w.PARTICLES, companies.SINGLE_WORD_FORMS, companies.ORGANISATIONS,
)  # fmt: skip


@lru_cache(maxsize=4096)
def split_person_name(text: str) -> PersonName:
    """Take "Frau Dr. Anna von der Heide, M.Sc." apart. Never raises; an empty text gives an empty name."""
    words = text.split()
    if len(words) == 2:
        first, last = words
        if _plain(first) and _plain(last) and first.isupper() == last.isupper():
            return PersonName(first_name=first, last_name=last)
    return _split(" ".join(words)) if words else PersonName()


def _plain(word: str) -> bool:
    """A word that can only be a name: letters with a capital first, and in none of the tables."""
    letters = word if word.isalpha() else word.replace("-", "")
    return (
        letters.isalpha()
        and len(letters) > 2
        and word[0].isupper()
        and not word.endswith("-")
        and not companies.ends_like_company(word)
        and word.casefold() not in _KNOWN
    )


# Writings with blanks or without them, brought to one form before the words are looked at.
_REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(h)\.\s+(c\.)", re.IGNORECASE), r"\1.\2"),
    (re.compile(r"\b(e)\.\s+(h\.)", re.IGNORECASE), r"\1.\2"),
    (re.compile(r"\b([abi])\.\s+(D\.)"), r"\1.\2"),
    (re.compile(r"\b(d)\.\s+([ÄJ]\.)"), r"\1.\2"),
    (re.compile(r"\b([MB])\.\s+(Sc|Eng|Ed)\b"), r"\1.\2"),
    (re.compile(r"\bLL\.\s+([MB])\."), r"LL.\1."),
    (re.compile(r"\bPh\.\s+D\."), "Ph.D."),
    (re.compile(r"(?<=\w)(\((?:FH|TU|TH|BA|DH|Univ\.?)\))"), r" \1"),
    (re.compile(r"\b(Prof|Dr|med|dent|nat|Dipl|Mag|jur)\.(?=[^\W\d_]{3})"), r"\1. "),
    (re.compile(r"\b(Dipl\.)\s+(Ing|Kfm|Kffr|Betriebsw|Volksw|Inf|Phys|Chem|Math|Psych|Päd)\b"), r"\1-\2"),
    (re.compile(r"(?<=\w)\s+-\s*(?=[^\W\d_])|(?<=[^\W\d_])-\s+(?=\w)"), "-"),
    (re.compile(r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])"), " / "),
)
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_QUOTED = re.compile(r"(?<=\s)[\"'„“”«»‚‘’]+(?P<name>[^\W\d_][\w .\-]*?)[\"'“”„«»‘’]+(?=\s|$)")
_BORN = re.compile(r"^(?:geb(?:oren[er]?)?\.?|née|nee|born)\s+(?P<name>\w.*)$", re.IGNORECASE)
_BORN_AT_END = re.compile(r"[,\s]\s*(?:geb(?:\.|oren[er]?\b)|née\b)\s*(?P<name>[^\W\d_][\w\-' ]*)$", re.IGNORECASE)
_PERSON = r"(?:herrn?|hr\.?|frau|fr\.?|mrs?\.?)"
_COUPLE = re.compile(rf"^{_PERSON}\s*(?:und|u\.|&|\+|and)\s*{_PERSON}(?=\s|$)", re.IGNORECASE)
_EITHER = re.compile(rf"^{_PERSON}\s*/\s*{_PERSON}(?=\s|$)", re.IGNORECASE)


def _split(text: str) -> PersonName:
    if "@" in text:
        return PersonName(last_name=text, doubts=("name_is_email",))
    if companies.is_company_name(text):
        return PersonName(last_name=text, doubts=("name_is_company",))
    draft = _Draft([])
    text = _take_asides(draft, text)
    text = w.ATTENTION.sub("", text)
    for pattern, better in _REPAIRS:
        text = pattern.sub(better, text)
    if couple := _COUPLE.match(text):
        draft.salutation, text = "family", text[couple.end() :].strip()
    elif either := _EITHER.match(text):
        text = text[either.end() :].strip()
    if any(char.isdigit() for char in text):
        draft.doubts.append("name_has_digits")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    parts = _take_trailing_parts(draft, parts)
    if not parts:
        draft.last = text.split() if not draft.titles and not draft.salutation else []
    elif len(parts) == 1:
        draft.words = parts[0].split()
        _take_front(draft)
        _take_end(draft)
        _place_natural(draft)
    else:
        _place_comma(draft, parts)
    return draft.finished()


def _take_asides(draft: _Draft, text: str) -> str:
    """Take off what stands in quotes or brackets, and a name at birth."""
    if quoted := _QUOTED.search(text):
        draft.nickname = quoted["name"]
        text = f"{text[: quoted.start()]} {text[quoted.end() :]}"
    for brackets in _BRACKETS.finditer(text):
        inside = brackets["inside"].strip()
        if w.key(inside) in w.AFTER_TITLE or inside in w.BARE_DEGREES:
            continue
        if born := _BORN.match(inside):
            draft.birth_name = born["name"].strip()
        elif inside:
            draft.nickname = f"{draft.nickname} {inside}".strip()
            draft.doubts.append("name_in_brackets")
        text = text.replace(brackets.group(), "", 1)
    if born := _BORN_AT_END.search(text):
        draft.birth_name = born["name"].strip()
        text = text[: born.start()]
    return " ".join(text.split())


def _take_front(draft: _Draft) -> None:
    """Move opening words, form of address and titles from the front of the words to where they belong."""
    words = draft.words
    while words and w.key(words[0]) in w.GREETINGS and len(words) > 1:
        del words[0]
    while words:
        code = w.SALUTATIONS.get(w.key(words[0])) if not words[0].endswith(",") else None
        # "Herr" alone is a form of address; "Peter Herr" never gets here with "Herr" in front
        if code is not None:
            draft.salutation = draft.salutation or code
            del words[0]
            continue
        count = _title_run(words)
        if not count:
            return
        draft.titles += words[:count]
        del words[:count]


def _title_run(words: list[str]) -> int:
    """How many words at the front are titles."""
    count = 0
    while count < len(words):
        word = words[count]
        after_diploma = count > 0 and w.key(words[count - 1]) == "dipl"
        if not (_begins_title(word) or (count and _continues_title(word, after_diploma))):
            break
        count += 1
    return count


def _begins_title(word: str) -> bool:
    name = w.key(word)
    if name in w.TITLES:
        return name not in w.ABBREVIATED_ONLY or word.endswith(".") or (word.isupper() and len(word) == 2)
    if "." not in word and "-" not in word:
        return word in w.BARE_DEGREES and len(word) > 2
    if name in w.DEGREES:
        return "." in word.rstrip(".") or word in w.BARE_DEGREES
    parts = w.atoms(word)
    if not parts or parts[0] not in w.TITLES:
        return False
    if parts[0] == "dipl":
        return True
    return len(parts) > 1 and all(part in w.TITLES or part in w.AFTER_TITLE for part in parts)


def _continues_title(word: str, after_diploma: bool) -> bool:
    name = w.key(word).strip("()")
    if after_diploma and (name in w.DIPLOMA or word.endswith(".")):
        return True
    if word.startswith("("):
        return name in w.AFTER_TITLE or name in w.DEGREES
    if not (word.endswith(".") or word[0].islower() or word in ("FH", "TU", "Ing", "Prof")):
        return False
    if len(name) == 1:
        return False
    return name in w.AFTER_TITLE or all(len(part) > 1 and part in w.AFTER_TITLE for part in w.atoms(word))


def _is_suffix(word: str) -> bool:
    name = w.key(word).strip("()")
    if name in ("ii", "iii", "iv"):
        return word.isupper()
    if name in ("ad", "id", "dä", "dj"):
        return "." in word
    if name in w.GENERATIONS:
        return word.endswith(".") or name in ("jun", "jr", "sen", "sr") or word[0].islower()
    return word in w.BARE_DEGREES or (name in w.DEGREES and "." in word.rstrip(".")) or word == "(FH)"


def _take_end(draft: _Draft) -> None:
    """Move degrees and "jun." from the end of the words to the suffix, titles to the titles."""
    words = draft.words
    suffixes: list[str] = []
    while len(words) > 1 and _is_suffix(words[-1]):
        suffixes.insert(0, words.pop())
    draft.suffixes = suffixes + draft.suffixes
    for start in range(1, len(words)):
        if _title_run(words[start:]) == len(words) - start and words[start].endswith("."):
            draft.titles += words[start:]
            del words[start:]
            break


def _take_trailing_parts(draft: _Draft, parts: list[str]) -> list[str]:
    """Parts behind a comma that hold only degrees, titles or a form of address: ", M.Sc.", ", Dr.", ", Frau"."""
    kept = parts[:1]
    for part in parts[1:]:
        words = part.split()
        if all(_is_suffix(word) for word in words):
            draft.suffixes.append(part)
        elif _title_run(words) == len(words):
            draft.titles += words
        elif len(words) == 1 and w.key(part) in w.SALUTATIONS:
            draft.salutation = draft.salutation or w.SALUTATIONS[w.key(part)]
        else:
            kept.append(part)
    return kept


def _place_comma(draft: _Draft, parts: list[str]) -> None:
    """ "Thalheim, Dr. Karl Freiherr von": last name first, nobility and particles possibly behind the given names."""
    draft.words = parts[0].split()
    if len(draft.words) > 1:
        _take_front(draft)
    _take_end(draft)
    last = draft.words
    if len(parts) > 2 or (len(last) > 1 and not any(_in_last_name(word) for word in last)):
        draft.doubts.append("name_comma")
    draft.words = parts[1].split()
    _take_front(draft)
    _take_end(draft)
    given = draft.words
    moved: list[str] = []
    while len(given) > 1 and _in_last_name(given[-1]):
        moved.insert(0, given.pop())
    draft.last = moved + last + [f", {part}" for part in parts[2:]]
    if any(word.casefold().rstrip(".") in w.BETWEEN for word in given[1:-1]):
        draft.given = [" ".join(given)]
        draft.salutation = draft.salutation or "family"
    else:
        draft.given = given
    if not given and len(last) > 1 and not moved:
        draft.words, draft.last = last, []
        _place_natural(draft)


def _in_last_name(word: str) -> bool:
    name = w.key(word)
    return name in w.NOBILITY or (name in w.PARTICLES and word[0].islower())


def _place_natural(draft: _Draft) -> None:
    """Given names first, last name at the end."""
    words = draft.words
    for middle in range(1, len(words) - 1):
        if words[middle].casefold().rstrip(".") in w.BETWEEN and words[middle - 1].casefold() not in ("von", "vom"):
            _place_couple(draft, words[:middle], words[middle + 1 :], " ".join(words))
            return
    if len(words) == 1:
        draft.last = words
        if not (draft.salutation or draft.titles):
            draft.doubts.append("name_one_word")
        return
    if len(words) > 1 and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
        _place_capitals(draft, words)
        return
    if w.key(words[0]) in w.NOBILITY if words else False:
        _place_noble(draft, words)
        return
    start = _last_name_start(words) if words else 0
    draft.given, draft.last = words[:start], words[start:]


def _last_name_start(words: list[str]) -> int:
    first = w.key(words[0])
    if (words[0][0].islower() and first in w.PARTICLES) or first in w.LEADING_PARTICLES:
        return 0
    for index in range(1, len(words) - 1):
        if _in_last_name(words[index]) or w.key(words[index]) in w.SURE_PARTICLES:
            return index
    return len(words) - 1


def _place_noble(draft: _Draft, words: list[str]) -> None:
    """ "Gräfin Maria von Hohenfels" is by law Maria Gräfin von Hohenfels; "Graf von Hohenfels" is all last name."""
    rest = words[1:]
    start = _last_name_start(rest)
    if start == 0 or len(rest) == 1:
        draft.last = words
    else:
        draft.given, draft.last = rest[:start], [words[0], *rest[start:]]


def _place_capitals(draft: _Draft, words: list[str]) -> None:
    """ "SCHMIDT-BERG Anna": the capitals mark the last name."""
    count = 0
    while words[count].isupper() and len(words[count]) > 1:
        count += 1
    draft.last = [word.title() if w.key(word) not in w.PARTICLES else word.lower() for word in words[:count]]
    draft.given = words[count:]
    draft.doubts.append("name_capitals")


def _place_couple(draft: _Draft, left: list[str], right: list[str], text: str) -> None:
    """ "Anna und Peter Schulz" is a family; two people with two names stay one text with a neutral greeting."""
    one, two = _Draft(list(left)), _Draft(list(right))
    _take_front(one)
    _take_front(two)
    titles = list(dict.fromkeys((" ".join(one.titles), " ".join(two.titles))))
    start = _last_name_start(two.words) if two.words else 0
    given, last = two.words[:start], two.words[start:]
    same = bool(given) and (len(one.words) == 1 or one.words[-len(last) :] == last)
    if not draft.salutation or two.salutation:
        draft.salutation = "family"
    if same and (len(titles) == 1 or titles[1] == ""):
        first = one.words if len(one.words) == 1 else one.words[: -len(last)]
        draft.titles += one.titles
        draft.given = [f"{' '.join(first)} und {' '.join(given)}"]
        draft.last = last
    elif draft.salutation == "family" and len(one.words) == len(two.words) == 1 and (one.salutation or titles):
        draft.last = [*one.words, "und", *two.words]
        draft.titles += one.titles
    else:
        draft.salutation = "neutral"
        draft.last = text.replace(" / ", "/").split()
        draft.doubts.append("name_two_people")


def take_titles(text: str) -> tuple[str, str, str]:
    """Salutation code, titles and the rest of a cell for first or last name ("Dr. Peter", "Frau Müller")."""
    words = text.split()
    if len(words) < 2:
        return "", "", " ".join(words)
    for pattern, better in _REPAIRS:
        text = pattern.sub(better, text)
    draft = _Draft(text.split())
    _take_front(draft)
    if not draft.words:
        return "", "", " ".join(words)
    return draft.salutation, " ".join(draft.titles), " ".join(draft.words)


@lru_cache(maxsize=1024)
def split_salutation_and_title(text: str) -> tuple[str, str]:
    """Salutation code and title of a cell like "Herrn Dr.", "Mrs", "Frau", "Dr." or "weiblich".

    What is neither becomes the title, so that nothing is lost.
    """
    text = " ".join(text.split())
    if not text:
        return "", ""
    if code := w.GENDERS.get(text.casefold().rstrip(".")):
        return code, ""
    if couple := _COUPLE.match(text):
        return "family", text[couple.end() :].strip()
    if either := _EITHER.match(text):
        return "", text[either.end() :].strip()
    for pattern, better in _REPAIRS:
        text = pattern.sub(better, text)
    draft = _Draft(text.split())
    _take_front(draft)
    if draft.words and w.key(draft.words[0]) in w.GREETINGS:
        del draft.words[0]
    rest = [word for word in draft.words if w.key(word) not in ("firma", "fa", "keine", "angabe", "unspecified")]
    return draft.salutation, " ".join([*draft.titles, *rest])


def display_name(
    title: str = "", first: str = "", middle: str = "", last: str = "", suffix: str = "", company: str = ""
) -> str:
    """ "Dr. Anna Maria Schulz, M.Sc."; without any name the company."""
    name = " ".join(part for part in (title, first, middle, last) if part)
    if not (first or middle or last):
        return company or name
    if not suffix:
        return name
    generation = w.key(suffix.split()[0]) in w.GENERATIONS
    return f"{name} {suffix}" if generation else f"{name}, {suffix}"


_POSTPONED = frozenset(["von", "zu", "van", "der", "den", "dem", "de", "und"])


def sort_name(
    title: str = "", first: str = "", middle: str = "", last: str = "", suffix: str = "", company: str = ""
) -> str:
    """The folded text to sort by: last name, given names; for a company its name."""
    if not (first or middle or last):
        return fold(company.strip(" \"'„“»«") or title)
    words = last.split()
    start = 0
    if words and w.key(words[0]) in w.NOBILITY and len(words) > 1:
        start = 1
    if len(words) > start + 1 and words[start].casefold() in ("von", "zu"):
        start += 1
        while start < len(words) - 1 and words[start].casefold() in _POSTPONED:
            start += 1
    return fold(" ".join(part for part in (*words[start:], first, middle, suffix, *words[:start]) if part))


def initials(name: str) -> str:
    """One or two capitals for a round picture: "Dr. Anna von der Heide" gives AH."""
    draft = _Draft([word for word in name.split(",")[0].split() if word[0].isalnum()])
    _take_front(draft)
    words = [word for word in draft.words if w.key(word) not in _NO_INITIAL] or draft.words or name.split()
    letters = (
        [next((char for char in word if char.isalnum()), "") for word in (words[0], words[-1])] if words else []
    )
    return "".join(letters[: len(words)]).upper()


_NO_INITIAL = w.PARTICLES | w.NOBILITY | companies.SINGLE_WORD_FORMS
