"""Taking the text of a name apart; what others call is in records/names.py.

Nothing is guessed about gender; a form of address is only read where it stands. No word is ever lost: what the
rules cannot place stays in the last name, with a doubt.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from . import companies
from . import name_words as w
from .name_titles import is_suffix, repaired, take_couple, take_front, title_run


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

    def take_around(self, text: str) -> list[str]:
        """Move titles and suffixes around a name to where they belong; the words that are left."""
        front = take_front(text.split())
        self.salutation = self.salutation or front.salutation
        self.titles += front.titles
        words = front.words
        suffixes: list[str] = []
        while len(words) > 1 and is_suffix(words[-1]):
            suffixes.insert(0, words.pop())
        self.suffixes = suffixes + self.suffixes
        for start in range(1, len(words)):
            if "." in words[start] and title_run(words[start:]) == len(words) - start:
                self.titles += words[start:]
                del words[start:]
                break
        return words


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
        comma = first[-1] == ","
        if comma:
            first, last = last, first[:-1]
        if _plain(first) and _plain(last) and (comma or first.isupper() == last.isupper()):
            return PersonName(first_name=first, last_name=last)
    if not any(char.isalnum() for char in text):
        return PersonName()
    if len(text) > _LONGEST:
        return PersonName(last_name=" ".join(words), doubts=("name_too_long",))
    return _in_order(words) or _split(" ".join(words))


def _in_order(words: list[str]) -> PersonName | None:
    """The short way for a form of address and titles, if any, in front of one or two plain first names and a plain last
    name; None sends everything else the long way."""
    if len(words) < 2:
        return None
    start = 0
    while start < len(words) - 2 and not _plain(words[start]):
        start += 1
    names = words[start:]
    capitals = names[0].isupper()
    if len(names) > 3 or not all(_surely_name(word, capitals) for word in names):
        return None
    address = _address(" ".join(words[:start])) if start else ("", "")
    if address is None:
        return None
    return PersonName(address[0], address[1], names[0], "".join(names[1:-1]), names[-1])


def _surely_name(word: str, capitals: bool) -> bool:
    if not _plain(word) or word.isupper() != capitals:
        return False
    name = word.casefold()
    if name in _NOT_SURE or companies.begins_company(name):
        return False
    return "-" not in name or _KNOWN.isdisjoint(name.split("-"))


@lru_cache(maxsize=1024)
def _address(text: str) -> tuple[str, str] | None:
    """Salutation and title of what stands in front of a name; None where it is more, or less, than these."""
    found = _split(f"{text} {_SOMEBODY.first_name} {_SOMEBODY.last_name}")
    plain = replace(found, salutation="", title="") == _SOMEBODY
    return (found.salutation, found.title) if plain else None


def _plain(word: str) -> bool:
    """A word that can only be a name: letters with a capital first, and in none of the tables."""
    letters = word if word.isalpha() else word.replace("-", "")
    return (
        letters.isalpha()
        and len(letters) > 2
        and word[0].isupper()
        and word[-1] != "-"
        and word.casefold() not in _KNOWN
        and not companies.ends_like_company(word)
    )


_SOMEBODY = PersonName(first_name="Wanda", last_name="Thalheim")
_NOT_SURE = w.BETWEEN | frozenset(("née", "nee", "born", "geboren", "geborene", "geborener", "diplom", "jun"))
"""Words with a meaning between names."""
_LONGEST = 200
"""A longer text is a note, not a name."""

_ATTENTION = re.compile(
    r"^(?:z\.?\s?h(?:d|ä)?s?\.?(?:\s?v(?:on|\.))?|zu\s+h(?:ä|ae)nden(?:\s+von)?|c/o|p\.?\s?a(?:dr)?\.|attn\.?:?"
    r"|att\.:?|f\.?\s?a\.?\s?o\.?:?|an(?=\s+(?:frau|herrn|familie)\b)|an:)\s+",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_QUOTED = re.compile(r"(?<=\s)[\"'„“”«»‚‘’]+(?P<name>[^\W\d_][\w .\-]*?)[\"'“”„«»‘’]+(?=\s|$)")
_BORN = re.compile(r"^(?:geb(?:oren[er]?)?\.?|née|nee|born)\s+(?P<name>\w.*)$", re.IGNORECASE)
_BORN_AT_END = re.compile(r"[,\s]\s*(?:geb(?:\.|oren[er]?\b)|née\b)\s*(?P<name>[^\W\d_][\w\-' ]*)$", re.IGNORECASE)


def _split(text: str) -> PersonName:
    if not text.isascii():
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    text = text.strip(" ;")
    if text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1].strip()
    if "@" in text:
        return PersonName(last_name=text, doubts=("name_is_email",))
    if sum(char.isdigit() for char in text) > 4:
        return PersonName(last_name=text, doubts=("name_has_digits",))
    text = _ATTENTION.sub("", text)
    if companies.is_company_name(text):
        return PersonName(last_name=text, doubts=("name_is_company",))
    draft = _Draft()
    text = _take_asides(draft, text)
    name, dash, behind = text.rpartition(" - ")
    if dash and any(w.key(word) in w.JOBS for word in behind.split()):
        text = f"{name}, {behind}"
    text = repaired(text)
    draft.salutation, text = take_couple(text)
    if any(char.isdigit() for char in text):
        draft.doubts.append("name_has_digits")
    parts = [part for part in (part.strip() for part in text.split(",")) if part]
    if len(parts) > 1:
        parts = _take_trailing_parts(draft, parts)
    if len(parts) > 1:
        _place_comma(draft, parts)
    elif parts:
        _place_natural(draft, draft.take_around(parts[0]))
    found = draft.finished()
    if found.nickname and not (found.first_name or found.last_name or found.title):
        return PersonName(last_name=found.nickname, doubts=("name_in_brackets",))
    return found


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


def _take_trailing_parts(draft: _Draft, parts: list[str]) -> list[str]:
    """Parts behind a comma that hold only degrees, titles or a form of address: ", M.Sc.", ", Dr.", ", Frau"."""
    kept = parts[:1]
    for part in parts[1:]:
        words = part.split()
        if all(is_suffix(word) for word in words):
            draft.suffixes.append(part)
            continue
        if any(w.key(word) in w.JOBS for word in words):
            draft.suffixes.append(part)
            draft.doubts.append("name_comma")
            continue
        front = take_front(words)
        if front.words:
            kept.append(part)
        else:
            draft.titles += front.titles
            draft.salutation = draft.salutation or front.salutation
    return kept


def _place_comma(draft: _Draft, parts: list[str]) -> None:
    """ "Thalheim, Dr. Karl Freiherr von": last name first, nobility and particles maybe behind the given names."""
    last = draft.take_around(parts[0]) if " " in parts[0] else [parts[0]]
    if len(parts) > 2 or (len(last) > 1 and not any(_in_last_name(word) for word in last)):
        draft.doubts.append("name_comma")
    given = draft.take_around(parts[1])
    moved: list[str] = []
    while len(given) > 1 and _in_last_name(given[-1]):
        moved.insert(0, given.pop())
    draft.last = moved + last
    if len(parts) > 2:  # before the first comma there may have been titles alone
        draft.last[-1:] = [", ".join([*draft.last[-1:], *parts[2:]])]
    if any(_joins(word) for word in given[1:-1]):
        draft.salutation = draft.salutation or "family"
        given = [" ".join(given)]
    draft.given = given


def _in_last_name(word: str) -> bool:
    name = w.key(word)
    if "-" in word:  # Meyer-von der Heide
        word = name = word.rpartition("-")[2]
    return name in w.NOBILITY or (name in w.PARTICLES and word[:1].islower())


def _joins(word: str) -> bool:
    return word.casefold().rstrip(".") in w.BETWEEN


def _place_natural(draft: _Draft, words: list[str]) -> None:
    """Given names first, last name at the end."""
    if len(words) > 2 and words[-1].isdigit():
        words = [*words[:-2], f"{words[-2]} {words[-1]}"]
    for middle in range(1, len(words) - 1):
        if _joins(words[middle]) and words[middle - 1].casefold() not in ("von", "vom"):
            _place_couple(draft, words, middle)
            return
    if len(words) < 2:
        draft.last = words
        if words and not (draft.salutation or draft.titles):
            draft.doubts.append("name_one_word")
    elif len(words[0]) > 2 and words[0].isupper() and not words[-1].isupper():
        _place_capitals(draft, words)
    elif w.key(words[0]) in w.NOBILITY:
        _place_noble(draft, words)
    else:
        start = _last_name_start(words)
        draft.given, draft.last = words[:start], words[start:]
        if start and words[-1].isupper() and len(words[-1]) > 2 and not words[0].isupper():
            draft.last = [_capitalised(word) for word in draft.last]


def _last_name_start(words: list[str]) -> int:
    first = w.key(words[0])
    if first in w.LEADING_PARTICLES or (words[0][0].islower() and first in w.PARTICLES):
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
    draft.last = [_capitalised(word) for word in words[:count]]
    draft.given = words[count:]
    draft.doubts.append("name_capitals")


def _capitalised(word: str) -> str:
    return word.lower() if w.key(word) in w.PARTICLES else word.title()


def _place_couple(draft: _Draft, words: list[str], middle: int) -> None:
    """ "Anna und Peter Schulz" is a family; two people with two names stay one text with a neutral greeting."""
    one, two = take_front(words[:middle]), take_front(words[middle + 1 :])
    start = _last_name_start(two.words) if two.words else 0
    given, last = two.words[:start], two.words[start:]
    addressed = draft.salutation
    if two.salutation or not draft.salutation:
        draft.salutation = "family"
    repeated = len(one.words) > 1 and one.words[-len(last) :] == last
    if given and (len(one.words) == 1 or repeated) and two.titles in ([], one.titles, draft.titles):
        first = one.words[: -len(last)] if repeated else one.words
        draft.titles += one.titles
        draft.given = [f"{' '.join(first)} und {' '.join(given)}"]
        draft.last = last
    elif len(one.words) == 1 and one.words == two.words:
        draft.last = one.words
    elif len(one.words) == len(two.words) == 1 and two.salutation and addressed in _FORMS:
        draft.salutation = "neutral"
        draft.last = [_FORMS[addressed], *words]
        draft.doubts.append("name_two_people")
    elif len(one.words) == len(two.words) == 1 and words[middle] != "/" and not (one.titles or two.titles):
        draft.last = [*one.words, "und", *two.words]
        draft.doubts.append("name_two_people")
    else:
        draft.salutation = "neutral"
        kept = [_FORMS[addressed], *words] if addressed in _FORMS and two.salutation in _FORMS else words
        draft.last = " ".join(kept).replace(" / ", "/").split()
        draft.doubts.append("name_two_people")


_FORMS = {"mr": "Herr", "ms": "Frau"}
