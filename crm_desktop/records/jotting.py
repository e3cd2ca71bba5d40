"""One line about what just happened and what comes next: "Müller angerufen, will Angebot; Fr 10:00 nachfassen".

The part before the last ";" (or an arrow, "dann", "then") is what happened, the part behind it the next step. Without
such a sign the words behind the last comma are the next step when they name a day; a line without a word for what
happened is a next step alone. Nothing typed is dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from .followup import INCOMING, OUTGOING
from .phrases import Reading, read


@dataclass(frozen=True, slots=True)
class Jotting:
    kind: str = ""
    """call, email, letter, meeting, visit, one of followup.MESSAGES or note; '' when nothing happened yet."""
    direction: str = ""
    names: tuple[str, ...] = ()
    """Words to look for the contact with, the likeliest first."""
    text: str = ""
    """What is written down."""
    step: Reading | None = None
    minutes: int = 0
    """How long it took, where the line says so."""

    @property
    def empty(self) -> bool:
        return not self.kind and self.step is None


_PARTS = re.compile(r"\s*(?:;|->|→|=>)\s*|\s*,?\s+(?:danach|dann|anschließend|then|next:)\s+", re.I)
_E = r"(?![\w-])"
_MAIL = r"(?:e-?)?mail"
_SMS = r"sms|text(?:\s+message)?"
_CHAT = r"(?:whats-?app|threema|telegram)(?:-?nachricht)?|(?:signal|teams)-?nachricht"
_SOCIAL = r"linkedin|xing|facebook|instagram"
_HAPPENED: tuple[tuple[str, str, str], ...] = (
    (
        "call",
        INCOMING,
        r"(?:hat|haben)\s+(?:\w+\s+){0,3}?(?:zurück)?(?:an)?gerufen|rief\s+(?:zurück\s+)?an|rief\s+zurück|anruf\s+von"
        r"|rückruf\s+von|call\s+from|(?:has\s+)?called\s+(?:me|us|back|in)\b|rang\s+(?:me|us|back)",
    ),
    (
        "call",
        OUTGOING,
        r"(?:zurück)?angerufen|zurückgerufen|durchgerufen|telefoniert(?:\s+mit)?|gesprochen(?:\s+mit)?|nicht\s+erreicht"
        r"|telefonat(?:\s+mit)?|anruf(?:\s+(?:bei|an|mit))?|(?:phone\s+)?call\s+(?:with|to)|called|phoned|rang|rung"
        r"|spoke\s+(?:to|with)|talked\s+(?:to|with)|left\s+(?:a\s+)?(?:message|voicemail)(?:\s+(?:for|with))?|reached"
        r"|could\s+not\s+reach",
    ),
    (
        "email",
        INCOMING,
        rf"{_MAIL}\s+(?:von|from)|hat\s+(?:ge{_MAIL}t|geschrieben)|(?:has\s+)?{_MAIL}ed\s+(?:me|us)",
    ),
    ("email", OUTGOING, rf"(?:an)?ge{_MAIL}t|{_MAIL}\s+(?:an|to)|{_MAIL}ed"),
    ("letter", INCOMING, r"brief\s+von|letter\s+from"),
    ("letter", OUTGOING, r"brief\s+an|angeschrieben|letter\s+to|wrote\s+to"),
    ("sms", INCOMING, rf"(?:{_SMS})\s+(?:von|from)|hat\s+ge(?:simst|textet)|texted\s+(?:me|us)"),
    ("sms", OUTGOING, rf"(?:{_SMS})\s+(?:an|to)|gesimst|texted"),
    ("chat", INCOMING, rf"(?:{_CHAT})\s+(?:von|from)|chat\s+(?:von|from)"),
    (
        "chat",
        OUTGOING,
        rf"(?:{_CHAT})\s+(?:an|to|mit|with)|chat\s+(?:mit|with)|gechattet(?:\s+mit)?|chatted(?:\s+(?:to|with))?",
    ),
    ("social", INCOMING, rf"(?:{_SOCIAL})(?:-?nachricht)?\s+(?:von|from)"),
    ("social", OUTGOING, rf"(?:{_SOCIAL})(?:-?nachricht)?\s+(?:an|to)"),
    ("fax", INCOMING, r"fax\s+(?:von|from)"),
    ("fax", OUTGOING, r"fax\s+(?:an|to)|gefaxt|faxed"),
    ("web", INCOMING, r"(?:web|kontakt)formular\s+von|(?:web|contact)\s+form\s+(?:from|by)"),
    ("meeting", "", r"getroffen|besprechung\s+mit|termin\s+mit|met(?:\s+with)?|meeting\s+with"),
    ("visit", "", r"besucht|war\s+bei|besuch\s+(?:bei|von)|visited|visit\s+(?:to|from)"),
    ("note", "", r"notiz(?:\s+zu)?|note(?:\s+(?:on|about))?"),
)
_RULES = [(kind, way, re.compile(rf"(?<![\w-])(?:{words}){_E}", re.I)) for kind, way, words in _HAPPENED]
_FILL = re.compile(
    r"^(?:(?:mit|with|bei|an|to|von|from|for|hat|has|habe|i|ich|und|and|herrn?|frau|mr\.?|mrs\.?|ms\.?|just|gerade|eben"
    r"|heute|today|nochmal)(?:\s+|$))+",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_PARTICLES = r"(?:(?:von|van|der|de|zu|zur|den|la|di|&|und)\s+)*"
_CAPITAL = r"[A-ZÄÖÜİŁŚŻÉÁ][\w'’&.-]*"
_NAMED = re.compile(rf"{_PARTICLES}{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL})*")
MOST_NAMES = 6
_LASTED = re.compile(r"(?:^|,\s*|\s+|\()(?P<n>[1-9]\d{0,2})\s?min(?:uten|utes|ute|s)?\.?\)?(?=\s*(?:[,:]|$))", re.I)
"""Only where nothing else follows that it may belong to: "10 Minuten Verspätung" stays a text."""


def jot(text: str, now: datetime, language: str = "de") -> Jotting:
    """The reading of one line; `now` is the wall-clock moment, `language` "de" or "en"."""
    text = " ".join(text.split())
    if not text:
        return Jotting()
    before, step = _parted(text, now, language)
    found = _happened(before)
    if found is None:
        if step is None and before:
            step = read(before, now, language)
            if not (step.date or step.time or step.repeat or step.alternatives or step.kind != "task"):
                return Jotting(kind="note", names=_names(before), text=before)
            return Jotting(names=_names(step.text), step=step)
        return Jotting(kind="note", names=_names(before.split(",")[0]), text=before, step=step)
    minutes = 0
    if found[0] != "note" and (lasted := _LASTED.search(before)):
        without = (before[: lasted.start()] + before[lasted.end() :]).strip(" ,")
        if again := _happened(without):
            before, found, minutes = without, again, int(lasted["n"])
    kind, way, match = found
    first, said = _name_and_rest(before, match)
    return Jotting(kind, way, _names(first), said, step, minutes)


def _parted(text: str, now: datetime, language: str) -> tuple[str, Reading | None]:
    signs = list(_PARTS.finditer(text))
    if signs and (behind := text[signs[-1].end() :].strip()):
        return text[: signs[-1].start()].strip(), read(behind, now, language)
    if signs:
        text = text[: signs[-1].start()].strip()
    comma = text.rfind(",")
    if comma > 0:
        step = read(text[comma + 1 :].strip(), now, language)
        if (step.date or step.alternatives) and step.hint != "past":
            return text[:comma].strip(), step
    return text, None


def _happened(text: str) -> tuple[str, str, re.Match[str]] | None:
    best: tuple[str, str, re.Match[str]] | None = None
    for kind, way, words in _RULES:
        match = words.search(text)
        if match and (best is None or (match.start(), -match.end()) < (best[2].start(), -best[2].end())):
            best = (kind, way, match)
    return best


def _name_and_rest(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Whom it was with, and what is written down: "Müller angerufen, will …", "called Miller, wants …"."""
    front = text[: match.start()].strip(" ,:")
    back = text[match.end() :].strip()
    front = _FILL.sub("", front + " ").strip()
    if front:
        name, _, rest = front.partition(",")
        said = ", ".join(part for part in (rest.strip(), back.lstrip(",: ").strip()) if part)
        if "nicht" in match[0].casefold() or "not" in match[0].casefold():
            said = ", ".join(part for part in (match[0], said) if part)
        return name.strip(), said
    back = _FILL.sub("", back + " ").strip()
    cut = re.search(r"[,:]", back)
    if cut:
        name, said = back[: cut.start()], back[cut.end() :].strip()
    else:
        named = _NAMED.match(back)
        end = named.end() if named else len(back.split(" ")[0])
        name, said = back[:end], back[end:].strip()
    if "nicht" in match[0].casefold() or "not" in match[0].casefold() or "message" in match[0].casefold():
        attempt = re.sub(r"\s+(?:for|with)$", "", match[0])
        said = ", ".join(part for part in (attempt, said) if part)
    return name.strip(), said


def _names(words: str) -> tuple[str, ...]:
    """The words as they stand, then shorter pieces of them, capitalised ones first."""
    words = _FILL.sub("", words.strip() + " ").strip(" ,:.")
    found = _WORD.findall(words)
    pieces = [" ".join(found)] if len(found) <= 6 else []
    pieces += [named.group().strip() for named in _NAMED.finditer(words)]
    pieces += [" ".join(found[:end]) for end in range(min(len(found), 3), 0, -1)]
    return tuple(dict.fromkeys(piece for piece in pieces if len(piece) > 1))[:MOST_NAMES]
