"""Texts of e-mails with placeholders, compiled once and filled for each person. Pure rules on plain values.

    {Vorname}                       a field, by its name as in letters (records/letter_fields.py)
    {Vorname|Interessent}           what stands there for somebody without one
    {wenn Firma} ... {sonst} ... {ende}         {if Company} ... {else} ... {end}
    {wenn Anrede = Frau} ... {ende}             also <> for "is not"
    {{ and }}                       a brace

A value is data: it is put in once and never read again as text with placeholders. Nothing is calculated or executed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from .letter_fields import key

_CODE = re.compile(r"\{\{|\}\}|\{([^{}\n]{1,200})\}|[{}]")
_CONDITION = re.compile(r"(?:wenn|if)\s+(.+?)(?:\s*(=|<>|!=|≠)\s*(.*))?", re.IGNORECASE | re.DOTALL)
_ELSE, _END = ("sonst", "else"), ("ende", "end", "ende wenn", "end if")
_DEEPEST = 20
"""Conditions inside each other; nobody needs more, and each is a call inside a call."""

LONE_BRACE, NO_END, NO_BEGIN, TOO_DEEP, NO_NAME = "lone_brace", "no_end", "no_begin", "too_deep", "no_name"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text: a code of this module, the line (from 1), and what stands there."""

    code: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    otherwise: str


@dataclass(slots=True)
class _Choice:
    name: str
    wanted: str | None
    """The value asked for; None asks whether there is any."""
    negated: bool
    then: list[_Part]
    otherwise: list[_Part]
    in_else: bool = False


_Part = str | _Field | _Choice
Put = Callable[[str], str]
"""What becomes of a value on its way into the text."""


def plain(value: str) -> str:
    """A value as text: line ends of one kind, no signs nobody can see, none of those this module marks places with."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in text if char in "\n\t" or (char.isprintable() and not "\ue000" <= char <= "\uf8ff"))


def one_line(value: str) -> str:
    """A value for a place that has one line (subject, name): no line end can get out of it."""
    return " ".join(plain(value).split())


class Compiled:
    """A text made ready. `names` are its fields in their order, `faults` what is wrong with it."""

    def __init__(self, text: str) -> None:
        self.names: list[str] = []
        self.faults: list[Fault] = []
        self._needed: dict[str, None] = {}
        self._parts = self._parse(_alone(plain(text)))

    def _parse(self, text: str) -> list[_Part]:
        top: list[_Part] = []
        open_: list[_Choice] = []
        lines: list[int] = []
        into, at = top, 0
        for match in _CODE.finditer(text):
            into.append(text[at : match.start()])
            at, line = match.end(), text.count("\n", 0, match.start()) + 1
            whole, code = match.group(), unescape(match.group(1) or "").strip()
            if whole in ("{{", "}}"):
                into.append(whole[0])
            elif match.group(1) is None:
                self.faults.append(Fault(LONE_BRACE, line, whole))
            elif code.casefold() in (*_ELSE, *_END):
                into = self._turn(code, line, top, open_, lines)
            elif condition := _CONDITION.fullmatch(code):
                into = self._begin(condition, line, into, open_, lines)
            else:
                into.append(self._field(code, line, bool(open_)))
        into.append(text[at:])
        self.faults += [Fault(NO_END, line, found.name) for found, line in zip(open_, lines, strict=True)]
        return top

    def _turn(self, code: str, line: int, top: list[_Part], open_: list[_Choice], lines: list[int]) -> list[_Part]:
        if not open_ or (open_[-1].in_else and code.casefold() in _ELSE):
            self.faults.append(Fault(NO_BEGIN, line, code))
        elif code.casefold() in _ELSE:
            open_[-1].in_else = True
        else:
            open_.pop()
            lines.pop()
        if not open_:
            return top
        return open_[-1].otherwise if open_[-1].in_else else open_[-1].then

    def _begin(
        self, found: re.Match[str], line: int, into: list[_Part], open_: list[_Choice], lines: list[int]
    ) -> list[_Part]:
        name, sign, wanted = found.group(1).strip(), found.group(2), found.group(3)
        choice = _Choice(
            name, None if sign is None else wanted.strip().strip("\"'„“”»«"), sign not in (None, "="), [], []
        )
        if len(open_) >= _DEEPEST:
            self.faults.append(Fault(TOO_DEEP, line, name))
        self._note(name)
        into.append(choice)
        open_.append(choice)
        lines.append(line)
        return choice.then

    def _field(self, code: str, line: int, inside: bool) -> _Field:
        name, sign, otherwise = code.partition("|")
        name = name.strip()
        if not name:
            self.faults.append(Fault(NO_NAME, line, code))
        self._note(name)
        if not sign and not inside:
            self._needed[name] = None
        return _Field(name, otherwise.strip())

    def _note(self, name: str) -> None:
        if name and name not in self.names:
            self.names.append(name)

    def empty(self, values: Mapping[str, str], lookup: Mapping[str, str]) -> list[str]:
        """Fields that stand in the text whatever happens, and have nothing to say for this person."""
        return [name for name in self._needed if not values.get(lookup.get(name, ""), "").strip()]

    def render(self, values: Mapping[str, str], lookup: Mapping[str, str], put: Put = plain) -> str:
        """The text for one person. `lookup` leads from the name of a field to the key of its value."""
        if any(fault.code == TOO_DEEP for fault in self.faults):
            raise ValueError("a text with faults is not filled")
        return "".join(self._rendered(self._parts, values, lookup, put))

    def _rendered(
        self, parts: Sequence[_Part], values: Mapping[str, str], lookup: Mapping[str, str], put: Put
    ) -> list[str]:
        found: list[str] = []
        for part in parts:
            if isinstance(part, str):
                found.append(part)
                continue
            value = values.get(lookup.get(part.name, ""), "")
            if isinstance(part, _Field):
                found.append(put(value if value.strip() else part.otherwise))
            else:
                holds = bool(value.strip()) if part.wanted is None else key(value) == key(part.wanted)
                chosen = part.then if holds != part.negated else part.otherwise
                found += self._rendered(chosen, values, lookup, put)
        return found

    def line(self, values: Mapping[str, str], lookup: Mapping[str, str]) -> str:
        """The text for one person as one line: a subject."""
        return one_line(self.render(values, lookup))

    def page(self, values: Mapping[str, str], lookup: Mapping[str, str]) -> str:
        """A text with light marks (see `marked`) as HTML for one person. What a value says is never a mark."""
        put_in: list[str] = []

        def token(value: str) -> str:
            put_in.append(escape(plain(value)).replace("\n", "<br>"))
            return f"\ue000{len(put_in) - 1}\ue001"

        page = marked(self.render(values, lookup, token))
        return re.sub("\ue000(\\d+)\ue001", lambda found: put_in[int(found.group(1))], page)

    def html(self, values: Mapping[str, str], lookup: Mapping[str, str]) -> str:
        """A text that is HTML itself, for one person: values are escaped."""
        return self.render(values, lookup, lambda value: escape(plain(value)).replace("\n", "<br>"))


_ALONE = re.compile(
    r"^[ \t]*(\{(?:(?:wenn|if)\s[^{}\n]*|sonst|else|ende(?: wenn)?|end(?: if)?)\s*\})[ \t]*\n",
    re.IGNORECASE | re.MULTILINE,
)


def _alone(text: str) -> str:
    """A condition that has a line for itself leaves no blank line behind."""
    return _ALONE.sub(r"\1", text)


_ADDRESS = re.compile(r"(https?://[^\s<>\"]+[^\s<>\".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")


def marked(text: str) -> str:
    """Plain text as simple HTML: paragraphs, lines that begin with "- " as a list, *bold*, addresses as links."""
    found: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n+", text.strip("\n")):
        lines: list[str] = []
        items: list[str] = []
        for line in paragraph.split("\n"):
            if line.startswith(("- ", "• ")):
                items.append(f"<li>{_inline(line[2:].strip())}</li>")
            else:
                if items:
                    lines.append(f"<ul>{''.join(items)}</ul>")
                    items = []
                lines.append(_inline(line))
        if items:
            lines.append(f"<ul>{''.join(items)}</ul>")
        found.append(f"<p>{'<br>'.join(lines)}</p>".replace("<br><ul>", "</p><ul>").replace("</ul><br>", "</ul><p>"))
    return "\n".join(found).replace("<p><ul>", "<ul>").replace("</ul></p>", "</ul>")


def _inline(line: str) -> str:
    pieces = _ADDRESS.split(line)
    for number, piece in enumerate(pieces):
        if number % 2:
            target = piece if piece.startswith("http") else f"mailto:{piece}"
            pieces[number] = f'<a href="{escape(target)}">{escape(piece)}</a>'
        else:
            pieces[number] = _BOLD.sub(r"<b>\1</b>", escape(piece))
    return "".join(pieces)
