"""The greeting of a letter or e-mail. Never guesses a gender: without a form of address it is neutral.

Of academic titles only the highest is spoken (Prof., else Dr.); diplomas and professions are not. A count, prince
or baron is greeted without "Herr"; Freiherr, Edler and Ritter are left out of the greeting, as the German books
on letter writing agree.
"""

from __future__ import annotations

import re

from crm_desktop.common.fold import word_set

from . import name_words as w
from .codes import PERSON
from .contact import Contact

_NOT_SPOKEN = word_set("freiherr freifrau freiin reichsfreiherr frhr frfr edler edle ritter")

_PROFESSORS = {"mr": "Professor", "ms": "Professorin"}


def letter_salutation(
    salutation: str = "",
    title: str = "",
    first_name: str = "",
    last_name: str = "",
    language: str = "de",
    address_form: str = "sie",
    override: str = "",
) -> str:
    """ "Sehr geehrte Frau Dr. Müller", without the comma behind it; `override` is what the user typed.

    `language` is the recipient's (empty means German); everything but German is greeted in English.
    """
    if typed := override.strip().rstrip(",!").rstrip():
        return typed
    first, last = first_name.strip(), last_name.strip()
    greet = _german if language[:2].casefold() in ("", "de") else _english
    return greet(salutation, spoken_title(title), first, last, address_form == "du")


def salutation_of(contact: Contact, office_language: str) -> str:
    """How a letter to this contact begins, in its own language, else in that of the office."""
    person = contact.kind == PERSON
    return letter_salutation(
        contact.salutation, contact.title, contact.first_name if person else "", contact.last_name if person else "",
        contact.language or office_language, contact.address_form or "sie", contact.letter_salutation,
    )  # fmt: skip


TYPED, INFORMAL, FAMILY, NOBLE, PROFESSOR, DOCTOR, MS, MR, BY_NAME, NOBODY = RULES = (
    "typed", "informal", "family", "noble", "professor", "doctor", "ms", "mr", "by_name", "nobody",
)  # fmt: skip
"""The rules of the greeting in the order in which they are tried. NOBODY: Sehr geehrte Damen und Herren."""


def rule_of(contact: Contact) -> str:
    """The rule by which a contact is greeted."""
    if contact.letter_salutation.strip().rstrip(",!").strip():
        return TYPED
    if contact.kind != PERSON:
        return NOBODY
    said, first, last = contact.salutation, contact.first_name.strip(), contact.last_name.strip()
    title = spoken_title(contact.title)
    if contact.address_form == "du" and (first or (said == "family" and last)):
        return INFORMAL
    if said == "family" and last:
        return FAMILY
    if last and said in (MS, MR):
        if _nobility(last)[0]:
            return NOBLE
        return {"Prof.": PROFESSOR, "Dr.": DOCTOR}.get(title, said)
    return BY_NAME if _can_stand_alone(title, first, last) else NOBODY


def _german(salutation: str, title: str, first: str, last: str, informal: bool) -> str:
    if informal and first and salutation != "family":
        return {"ms": f"Liebe {first}", "mr": f"Lieber {first}"}.get(salutation, f"Hallo {first}")
    if informal and salutation == "family":
        return f"Hallo {first}" if first else f"Liebe Familie {last}"
    if last and salutation == "family":
        return _joined("Sehr geehrte Familie", title, last)
    if each := two_people(last):
        one, two = [_german(code, title, "", name, False) for code, title, _, name in each]
        return f"{one}, {two[:1].lower()}{two[1:]}"
    noble, last = _nobility(last)
    if title == "Prof." and salutation in _PROFESSORS:  # in full, as it is spoken
        title = _PROFESSORS[salutation]
    if last and salutation == "ms":
        return _joined("Sehr geehrte", title if noble else _joined("Frau", title), noble, last)
    if last and salutation == "mr":
        return _joined("Sehr geehrter", title if noble else _joined("Herr", title), noble, last)
    if _can_stand_alone(title, first, last):
        return _joined("Guten Tag", title, first, noble, last)
    return "Sehr geehrte Damen und Herren"


def _english(salutation: str, title: str, first: str, last: str, informal: bool) -> str:
    if informal and first:
        return f"Dear {first.replace(' und ', ' and ')}"
    if last and salutation == "family":
        return f"Dear {last} family"
    if each := two_people(last):
        return " and ".join([_english(code, title, "", name, False) for code, title, _, name in each]).replace(
            " and Dear", " and"
        )
    noble, last = _nobility(last)
    spoken = {"Prof.": "Professor", "Dr.": "Dr"}.get(title, "")
    if last and (spoken or noble):
        return _joined("Dear", spoken, noble, last)
    if last and salutation in ("ms", "mr"):
        return f"Dear {'Ms' if salutation == 'ms' else 'Mr'} {last}"
    if _can_stand_alone(spoken, first, last):
        return _joined("Dear", first, last).replace(" und ", " and ")
    return "Dear Sir or Madam"


_AND = re.compile(r"\s*(?:\b(?:und|u\.|and)\s|[&/])\s*")


def two_people(name: str) -> list[tuple[str, str, str, str]]:
    """Form of address, spoken title, first and last name of each, where a name is that of two ("Frau Anna Meier und
    Herr Peter Schulz"); nothing where it does not say how both are addressed."""
    from .names import split_person_name

    texts = _AND.split(name)
    if len(texts) != 2 or " " not in texts[0]:
        return []
    both = [split_person_name(text) for text in texts]
    if any(one.salutation not in (MS, MR) or not one.last_name for one in both):
        return []
    return [(one.salutation, spoken_title(one.title), one.first_name, one.last_name) for one in both]


def _can_stand_alone(title: str, first: str, last: str) -> bool:
    """ "Guten Tag Müller" would be rude; "Guten Tag Dr. Müller" and two full names are not."""
    return bool(first or (last and (title or " und " in last)))


def _nobility(last: str) -> tuple[str, str]:
    """The spoken title in a last name, and the rest: Graf | von Hohenfels; of Freiherr von Thalheim the rest."""
    word, _, rest = last.partition(" ")
    if not rest or w.key(word) not in w.NOBILITY:
        return "", last
    return ("" if w.key(word) in _NOT_SPOKEN else word), rest


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def spoken_title(title: str) -> str:
    """What of a title is said in a letter: "Prof. Dr. rer. nat." gives "Prof.", "Dr. Dr. h.c." gives "Dr."."""
    parts = {part for word in title.split() for part in w.atoms(word)}
    if parts & {"prof", "professor", "professorin"}:
        return "Prof."
    return "Dr." if parts & {"dr", "ddr", "dres", "doktor"} else ""
