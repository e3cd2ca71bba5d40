"""A compiled template filled with one person's values: strings joined, nothing parsed.

Values are text. They are escaped where they are written, characters that XML forbids are left out, and nothing in a
value is ever read as a field, a switch or a quotation mark.

The steps of a program, besides finished XML:
("merge", name, rpr, switches, language), ("if", condition, then, otherwise, rpr, switches, language),
("next",), ("nextif", condition), ("skipif", condition), ("set", name, pieces), ("ref", name, ...),
("now", DATE or TIME, ...), ("count", MERGEREC or MERGESEQ, ...), ("quote", pieces, ...), ("calc", pieces, ..., shown),
("address", country, ...), ("greeting", ending, empty, ...), ("keep", begin, code, separate, result, end),
("code", step, rpr), ("t", text, rpr), ("xml", program, plain, visible), ("end", head, properties), ("block", program),
("line", head, properties, program), ("group", program), ("id", n), ("copy",), ("footnote", n), ("endnote", n),
("list", n), ("section", n), ("break",), ("pages",),
("grid", program), ("cell", row, cell, program), ("rows", name, program, count). A condition is (left, operator, right).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from . import pictures

Span = tuple[int, str, str, str]
TEXT, XML, END, BLOCK = 0, 1, 2, 3
"""Spans: (TEXT, text, rpr, ""), (XML, xml, plain, "1" if seen), (END, head, properties, ""), (BLOCK, xml, "", "")."""

_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile("[&<>\n\r\t\x0b\x0c\x85\u2028\u2029\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_WORDS = re.compile(r"<w:t[ >](?:[^<>]*>)?([^<]*)</w:t>")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class Skipped(Exception):
    """SKIPIF: no letter for this person."""


def written(text: str) -> str:
    """Text as the inside of w:t, with line breaks and tabs as Word wants them."""
    if not _SPECIAL.search(text):
        return text
    text = _FORBIDDEN.sub("", _LINE_END.sub("\n", text))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">').replace(
        "\t", '</w:t><w:tab/><w:t xml:space="preserve">'
    )


def in_code(text: str) -> str:
    """Text within the code of a field that stays: its quotation marks and backslashes end nothing."""
    text = _FORBIDDEN.sub("", _LINE_END.sub(" ", text)).replace("\n", " ").replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def run(text: str, rpr: str, begin: str = "<w:r>") -> str:
    return f'{begin}{rpr}<w:t xml:space="preserve">{written(text)}</w:t></w:r>' if text else ""


@dataclass(slots=True)
class Surroundings:
    """What every letter of a run shares."""

    people: Sequence[Mapping[str, str]]
    """Values by key (records/letter_fields.py)."""
    order: list[int]
    """Numbers of the people still to be written to; who is skipped is taken out."""
    lookup: Mapping[str, str]
    """Name of a field in the template to the key of the value; fields without one stay empty."""
    now: datetime
    language: str = "de-DE"
    """Where a field says none."""
    address: Callable[[Mapping[str, str], str], list[str]] = lambda values, country: []
    greeting: Callable[[Mapping[str, str], str], str] = lambda values, language: ""
    keep_blank_lines: bool = False
    stride: int = 0
    """Ids used by one letter."""
    notes: Mapping[str, int] = field(default_factory=dict[str, int])
    """Footnote or endnote to the ids used by one letter, where letters bring notes of their own."""
    lists: Mapping[str, int] = field(default_factory=dict[str, int])
    """List number to its place among those that begin anew."""
    first_list: int = 0
    among_many: bool = False
    """Whether the letters share one document."""
    begin: str = "<w:r>"
    """How the runs begin that a field made; a preview marks them here."""


class Letter:
    """One letter (or sheet of labels) being written."""

    def __init__(self, shared: Surroundings, copy: int, at: int, sequence: int) -> None:
        self.shared = shared
        self.copy = copy
        self.at = at
        self.sequence = sequence
        self.variables: dict[str, str] = {}
        self.section: Callable[[int], str] = lambda number: ""
        self.broken: Callable[[], str] = lambda: ""
        self._empty: dict[str, str] = {}
        self._cells: dict[tuple[int, int], Any] = {}
        """Row and cell to the number it holds, in the table that is being written; None for none."""
        self._cell = (0, 0)
        self._more_rows = 0
        """Rows that lists added to it so far."""
        self._entry: Mapping[str, str] | None = None
        """The values of the person with those of the row that is being repeated."""

    @property
    def values(self) -> Mapping[str, str]:
        if self._entry is not None:
            return self._entry
        order = self.shared.order
        return self.shared.people[order[self.at]] if self.at < len(order) else self._empty

    @property
    def over(self) -> bool:
        """Whether there is nobody left, as on the last labels of a sheet."""
        return self.at >= len(self.shared.order)

    # XML ------------------------------------------------------------------------------------------------------------

    def xml(self, program: Sequence[Any]) -> str:
        """The XML of a program."""
        found: list[str] = []
        begin = self.shared.begin
        for step in program:
            if step.__class__ is str:
                found.append(step)
                continue
            kind = step[0]
            if kind == "merge" and not step[3]:  # the usual one, without a detour
                if text := self.value(step[1]):
                    found.append(f'{begin}{step[2]}<w:t xml:space="preserve">{written(text)}</w:t></w:r>')
                continue
            direct = _DIRECT.get(kind)
            if direct is not None:
                found.append(direct(self, step))
            else:
                found.append("".join([_span_xml(span, begin) for span in _SPANS[kind](self, step)]))
        return "".join(found)

    def value(self, name: str) -> str:
        key = self.shared.lookup.get(name)
        return self.values.get(key, "") if key is not None else ""

    def line(self, step: Any) -> str:
        """A paragraph that goes away when its fields leave nothing."""
        seen = False
        found: list[str] = []
        for part in step[3]:
            if part.__class__ is str:
                found.append(part)
            elif part[0] in _DIRECT:
                found.append(_DIRECT[part[0]](self, part))
                seen = seen or part[0] in ("keep", "line", "group")
            else:
                for span in _SPANS[part[0]](self, part):
                    seen = seen or _seen(span)
                    found.append(_span_xml(span, self.shared.begin))
        if not seen and not self.shared.keep_blank_lines:
            return ""
        return f"{step[1]}{self.xml(step[2])}{''.join(found)}</w:p>"

    def group(self, step: Any) -> str:
        """Fields over several paragraphs: what is left of them is put into paragraphs again."""
        found: list[str] = []
        line: list[str] = []
        fields = seen = False
        for part in step[1]:
            if part.__class__ is str:
                line.append(part)
                seen = seen or "<w:t" in part or "<w:drawing" in part or "<w:pict" in part
                continue
            if part[0] in _DIRECT:
                line.append(_DIRECT[part[0]](self, part))
                seen = seen or part[0] == "keep"
                continue
            fields = fields or part[0] != "end"
            for span in _SPANS[part[0]](self, part):
                if span[0] == END:
                    if seen or not fields or self.shared.keep_blank_lines or "<w:sectPr" in span[2]:
                        found.append(f"{span[1]}{span[2]}{''.join(line)}</w:p>")
                    line, seen = [], False
                elif span[0] == BLOCK:
                    if line:
                        found.append(f"<w:p>{''.join(line)}</w:p>")
                    found.append(span[1])
                    line, seen = [], False
                else:
                    seen = seen or _seen(span)
                    line.append(_span_xml(span, self.shared.begin))
            if part[0] == "end":
                fields = False
        return "".join(found) or "<w:p/>"

    def keep(self, step: Any) -> str:
        return f"{step[1]}{self.xml(step[2])}{step[3]}{self.xml(step[4])}{step[5]}"

    def code(self, step: Any) -> str:
        text = "".join([span[1] if span[0] == TEXT else span[2] for span in _SPANS[step[1][0]](self, step[1])])
        return f'<w:r><w:instrText xml:space="preserve">{in_code(text)}</w:instrText></w:r>' if text else ""

    def identity(self, step: Any) -> str:
        return str(self.copy * self.shared.stride + step[1])

    def grid(self, step: Any) -> str:
        """A table whose formulas speak of its cells."""
        before = self._cells, self._cell, self._more_rows
        self._cells, self._cell, self._more_rows = {}, (0, 0), 0
        try:
            return self.xml(step[1])
        finally:
            self._cells, self._cell, self._more_rows = before

    def rows(self, step: Any) -> str:
        """Rows of a table once for each entry of a list; once where the person has no such list."""
        from crm_desktop.records.letter_fields import key

        person = self.values
        entries: Any = getattr(person.get(key(step[1]), ""), "rows", None)
        if entries is None:
            return self.xml(step[2])
        before, found = self._entry, list[str]()
        try:
            for number, entry in enumerate(entries):
                self._more_rows += step[3] if number else 0
                self._entry = {**person, **entry}
                found.append(self.xml(step[2]))
        finally:
            self._entry = before
        return "".join(found)

    def cell(self, step: Any) -> str:
        self._cell = place = (step[1] + self._more_rows, step[2])
        xml = self.xml(step[3])
        words = "".join([text for text in _WORDS.findall(xml) if text])
        self._cells[place] = pictures.as_number(words.strip(), self.shared.language)
        return xml

    def note(self, step: Any) -> str:
        return str(step[1] + self.copy * self.shared.notes.get(step[0], 0))

    def list_number(self, step: Any) -> str:
        place = self.shared.lists.get(step[1])
        if place is None or not self.copy:
            return step[1]
        return str(self.shared.first_list + (self.copy - 1) * len(self.shared.lists) + place)

    # values ---------------------------------------------------------------------------------------------------------

    def text(self, pieces: Sequence[Any]) -> str:
        """What pieces of a field code say, as text."""
        spans = self.spans(pieces)
        if len(spans) == 1 and spans[0][0] == TEXT:
            return spans[0][1]  # as it is: a number stays one
        return "".join([span[1] if span[0] == TEXT else span[2] if span[0] == XML else "" for span in spans])

    def spans(self, pieces: Sequence[Any]) -> list[Span]:
        found: list[Span] = []
        for step in pieces:
            if step.__class__ is str:
                found.append((XML, step, "", ""))
            elif step[0] in _DIRECT:
                found.append((XML, _DIRECT[step[0]](self, step), "", "1"))
            else:
                found += _SPANS[step[0]](self, step)
        return found

    def holds(self, condition: Any) -> bool:
        """Whether a condition of Word holds: numbers as numbers, text with * and ? as wildcards."""
        left, operator, right = self.text(condition[0]), condition[1], self.text(condition[2])
        language = self.shared.language
        first = pictures.as_number(left, language)
        second = pictures.as_number(right, language) if first is not None else None
        if first is not None and second is not None:
            return _compared(first, operator, second)
        if operator in ("=", "<>"):
            same = _like(left, right) if "*" in right or "?" in right else left == right
            return same == (operator == "=")
        return _compared(_sorted_as(left), operator, _sorted_as(right))

    def merge(self, step: Any) -> list[Span]:
        return self._value(self.value(step[1]), step[2], step[3], step[4])

    def _value(self, text: str, rpr: str, switches: Any, language: str) -> list[Span]:
        """A value after its switches; text before and behind it (\\b \\f) only where there is one."""
        if not switches:
            return [(TEXT, text, rpr, "")] if text else []
        before: list[Span] = []
        after: list[Span] = []
        for letter, pieces in switches:
            if letter == "b":
                before += [
                    (TEXT, span[1], span[2] or rpr, "") if span[0] == TEXT else span for span in self.spans(pieces)
                ]
            elif letter == "f":
                after += [
                    (TEXT, span[1], span[2] or rpr, "") if span[0] == TEXT else span for span in self.spans(pieces)
                ]
            else:
                text = self._shaped(text, letter, self.text(pieces), language or self.shared.language)
        return [*before, (TEXT, text, rpr, ""), *after] if text.strip() else []

    def _shaped(self, text: str, letter: str, picture: str, language: str) -> str:
        if not text:
            return text
        if letter == "@":
            moment = pictures.as_moment(text, language)
            return text if moment is None else pictures.format_moment(moment, picture, language)
        if letter == "#":
            number = pictures.as_number(text, language)
            return text if number is None else pictures.format_number(number, picture, language)
        if picture.lower() in ("upper", "lower", "firstcap", "caps"):
            return pictures.cased(text, picture.lower())
        number = pictures.as_number(text, language)
        if number is None or (number != int(number) and picture.lower() != "dollartext"):
            return text
        return pictures.counted(number, picture, language) or text

    def choice(self, step: Any) -> list[Span]:
        spans = self.spans(step[2] if self.holds(step[1]) else step[3])
        return self._reshaped(spans, step[4], step[5], step[6])

    def _reshaped(self, spans: list[Span], rpr: str, switches: Any, language: str) -> list[Span]:
        for letter, pieces in switches:
            how = self.text(pieces)
            spans = [
                (TEXT, self._shaped(span[1], letter, how, language or self.shared.language), span[2], "")
                if span[0] == TEXT
                else span
                for span in spans
            ]
        return spans

    def assign(self, step: Any) -> list[Span]:
        self.variables[step[1]] = self.text(step[2])
        return []

    def reference(self, step: Any) -> list[Span]:
        return self._value(self.variables.get(step[1], ""), step[2], step[3], step[4])

    def advance(self, _step: Any) -> list[Span]:
        self.at += 1
        return []

    def advance_if(self, step: Any) -> list[Span]:
        if self.holds(step[1]):
            self.at += 1
        return []

    def skip_if(self, step: Any) -> list[Span]:
        if not self.over and self.holds(step[1]):
            raise Skipped
        return []

    def moment(self, step: Any) -> list[Span]:
        language = step[4] or self.shared.language
        picture = next((self.text(pieces) for letter, pieces in step[3] if letter == "@"), "")
        if not picture:
            german = language[:2].lower() == "de"
            picture = "HH:mm" if step[1] == "TIME" else "dd.MM.yyyy" if german else "M/d/yyyy"
        text = pictures.format_moment(self.shared.now, picture, language)
        rest = tuple(switch for switch in step[3] if switch[0] == "*")
        return self._value(text, step[2], rest, language)

    def count(self, step: Any) -> list[Span]:
        if self.over:
            return []
        number = self.shared.order[self.at] + 1 if step[1] == "MERGEREC" else self.sequence + 1
        return self._value(str(number), step[2], step[3], step[4])

    def quote(self, step: Any) -> list[Span]:
        return self._reshaped(self.spans(step[1]), step[2], step[3], step[4])

    def formula(self, step: Any) -> list[Span]:
        from . import formulas

        language = step[4] or self.shared.language
        parts: list[str] = []
        for piece in step[1]:
            if piece.__class__ is not str and piece[0] == "t":
                parts.append(piece[1])
            else:
                number = pictures.as_number(self.text((piece,)) or "0", language)
                parts.append("?" if number is None else f"({number})" if number < 0 else f" {number:f} ")

        def value(name: str) -> str | None:
            return self.variables.get(name.casefold())

        try:
            text = formulas.placed("".join(parts), self._cell, self._cells) if self._cells else "".join(parts)
            commas = pictures.base(language) == "en"
            result = formulas.evaluate(text, lambda text: _literal(text, language), value, commas=commas)
        except formulas.NoFormula:  # one that only Word can work out keeps what it shows
            return [(TEXT, step[5], step[2], "")] if step[5] else []
        text = f"{result.normalize():f}" if result else "0"
        if any(letter in "#*" for letter, _ in step[3]):
            return self._value(text, step[2], step[3], "en")  # the number is written the English way here
        return [(TEXT, text.replace(".", ",") if pictures.base(language) != "en" else text, step[2], "")]

    def address(self, step: Any) -> list[Span]:
        lines = self.shared.address(self.values, step[1]) if not self.over else []
        return self._value("\n".join(lines), step[2], step[3], step[4])

    def greeting(self, step: Any) -> list[Span]:
        if self.over:
            return []
        text = self.shared.greeting(self.values, step[5] or self.shared.language)
        if text:
            return self._value(text + step[1], step[3], step[4], step[5])
        return self.spans(step[2])

    def literal(self, step: Any) -> list[Span]:
        return [(TEXT, step[1], step[2], "")]

    def inserted(self, step: Any) -> list[Span]:
        return [(XML, self.xml(step[1]), step[2], "1" if step[3] else "")]

    def paragraph_end(self, step: Any) -> list[Span]:
        return [(END, step[1], self.xml(step[2]), "")]

    def block(self, step: Any) -> list[Span]:
        return [(BLOCK, self.xml(step[1]), "", "")]


def _like(text: str, pattern: str) -> bool:
    """Whether a text fits a pattern with * and ?; never slower than the two lengths multiplied."""
    at = place = 0
    star, tried = -1, 0
    while at < len(text):
        if place < len(pattern) and pattern[place] == "*":
            star, tried = place, at
            place += 1
        elif place < len(pattern) and pattern[place] in ("?", text[at]):
            at, place = at + 1, place + 1
        elif star >= 0:
            tried += 1
            at, place = tried, star + 1
        else:
            return False
    return not pattern[place:].strip("*")


def _literal(text: str, language: str) -> Any:
    """A number in a formula: values come with a point, what the template says as its language writes it."""
    return pictures.as_number(text, "en") if "." in text and "," not in text else pictures.as_number(text, language)


def _sorted_as(text: str) -> str:
    """Ä stands beside A, not behind Z."""
    from crm_desktop.common.fold import fold

    return fold(text)


def _compared(left: Any, operator: str, right: Any) -> bool:
    return {
        "=": left == right, "<>": left != right, "<": left < right, ">": left > right, "<=": left <= right,
        ">=": left >= right,
    }[operator]  # fmt: skip


def _span_xml(span: Span, begin: str) -> str:
    return run(span[1], span[2], begin) if span[0] == TEXT else span[1] if span[0] == XML else ""


def _seen(span: Span) -> bool:
    return bool(span[1].strip() if span[0] == TEXT else span[2].strip() or span[3])


_DIRECT: dict[str, Callable[[Letter, Any], str]] = {
    "line": Letter.line, "group": Letter.group, "keep": Letter.keep, "code": Letter.code, "id": Letter.identity,
    "grid": Letter.grid, "cell": Letter.cell, "rows": Letter.rows,
    "pages": lambda letter, step: "SECTIONPAGES" if letter.shared.among_many else "NUMPAGES",
    "copy": lambda letter, step: f"_{letter.copy}" if letter.copy else "",
    "footnote": Letter.note, "endnote": Letter.note, "list": Letter.list_number,
    "section": lambda letter, step: letter.section(step[1]), "break": lambda letter, step: letter.broken(),
}  # fmt: skip
_SPANS: dict[str, Callable[[Letter, Any], list[Span]]] = {
    "merge": Letter.merge, "if": Letter.choice, "next": Letter.advance, "nextif": Letter.advance_if,
    "skipif": Letter.skip_if, "set": Letter.assign, "ref": Letter.reference, "now": Letter.moment,
    "count": Letter.count, "quote": Letter.quote, "calc": Letter.formula, "address": Letter.address,
    "greeting": Letter.greeting, "t": Letter.literal, "xml": Letter.inserted, "end": Letter.paragraph_end,
    "block": Letter.block,
}  # fmt: skip
