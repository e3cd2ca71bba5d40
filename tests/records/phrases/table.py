"""Tables of phrases with the reading each should get: LANGUAGE|PHRASE|EXPECTED.

EXPECTED is a row of tokens, each said only where it is not empty: the kind (call, email, ...; otherwise task), the
day (11-20 is in 2026), >LAST-DAY, the time, +MINUTES, R:RRULE without "FREQ=", @owner, #tag, !, €cents, ?DAY for a
day among the alternatives, a lone ? where there must be alternatives, and "= text" at the end. Every line is read
on Wednesday, 18 November 2026, at nine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crm_desktop.records.phrases import Reading, read

NOW = datetime(2026, 11, 18, 9, 0)
_KINDS = ("call", "email", "letter", "meeting", "visit", "task")


@dataclass(frozen=True, slots=True)
class Phrase:
    language: str
    text: str
    expected: str

    def reading(self) -> Reading:
        return read(self.text, NOW, self.language)

    def faults(self) -> list[str]:
        """What the reading got otherwise; empty when it is exact."""
        return [f"{name}: {got!r}, not {want!r}" for name, (got, want) in self._compared().items() if got != want]

    def silently_wrong(self) -> bool:
        """A wrong day, time or repetition without any alternative offered, or one read where nothing was meant."""
        compared = self._compared()
        wrong = any(compared[name][0] != compared[name][1] and compared[name][0] for name in ("date", "time", "repeat"))
        return wrong and not self.reading().alternatives

    def _compared(self) -> dict[str, tuple[object, object]]:
        found = self.reading()
        tokens, equals, text = self.expected.partition("= ")
        wanted = _expected(tokens)
        offered = tuple(day for day in wanted.pop("offers") if day not in {item.date for item in found.alternatives})
        compared = {name: (getattr(found, name), value) for name, value in wanted.items() if name != "asks"}
        compared["asks"] = (bool(found.alternatives), wanted["asks"])
        compared["offers"] = (offered, ())
        if equals:
            compared["text"] = (found.text, text.strip())
        return compared


def _expected(tokens: str) -> dict[str, object]:
    wanted: dict[str, object] = {
        "kind": "task", "date": "", "until": "", "time": "", "minutes": 0, "repeat": "", "owner": "", "tags": (),
        "important": False, "amount": None, "asks": False, "offers": (),
    }  # fmt: skip
    for token in tokens.split():
        if token in _KINDS:
            wanted["kind"] = token
        elif re.fullmatch(r"[>?]?(?:20\d\d-)?\d\d-\d\d", token):
            day = token.lstrip(">?")
            day = day if len(day) == 10 else f"2026-{day}"
            if token[0] == "?":
                wanted["offers"], wanted["asks"] = (*wanted["offers"], day), True  # type: ignore[misc]
            else:
                wanted["until" if token[0] == ">" else "date"] = day
        elif re.fullmatch(r"\d\d:\d\d", token):
            wanted["time"] = token
        elif token == "?":
            wanted["asks"] = True
        elif token == "!":
            wanted["important"] = True
        elif token.startswith("R:"):
            wanted["repeat"] = f"FREQ={token[2:]}"
        elif token[0] == "@":
            wanted["owner"] = token[1:]
        elif token[0] == "#":
            wanted["tags"] = (*wanted["tags"], token[1:])  # type: ignore[misc]
        elif token[0] == "€":
            wanted["amount"] = int(token[1:])
        elif token[0] == "+":
            wanted["minutes"] = int(token[1:])
        else:
            raise ValueError(f"not a token: {token}")
    return wanted


def phrases(name: str) -> list[Phrase]:
    lines = (Path(__file__).with_name(name)).read_text(encoding="utf-8").splitlines()
    return [Phrase(*line.split("|", 2)) for line in lines if line.strip() and not line.startswith("# ")]
