"""Delimited text as careless programs write it: lines quoted twice, loose quotation marks, errors of formulas."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence

_SAMPLE = 50
_WRAPPED = re.compile(r'"(?:[^"]|"")*"[;,\t ]*')


def unwrapped(text: str, delimiters: Sequence[str]) -> str:
    """A list each line of which was taken for one value and quoted once more in quotation marks, as it was."""
    if not text.startswith('"'):
        return text
    sample = [line for line in text[:100_000].split("\n")[:_SAMPLE] if line.strip()]
    if len(sample) < 2 or not all(map(_WRAPPED.fullmatch, sample)):
        return text
    if max(map(sample[0].rstrip(";,\t ").count, delimiters)) < 2:  # "Müller, Hans" is a value
        return text
    return "\n".join(_inside(line) if _WRAPPED.fullmatch(line) else line for line in text.split("\n"))


def _inside(line: str) -> str:
    return line.rstrip(";,\t ")[1:-1].replace('""', '"')


_IN_SINGLE = re.compile(r"'[^'\n]*'(?:([;,\t|])'[^'\n]*')+")


def single_quoted(text: str) -> str:
    """A list whose values stand in single quotation marks ('Anna';'Bonn'), with double ones."""
    if text[:1] != "'" or (first := _IN_SINGLE.fullmatch(text.partition("\n")[0])) is None:
        return text
    out = io.StringIO()
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=first[1], quotechar="'", escapechar="\\")
    try:
        csv.writer(out, delimiter=first[1], lineterminator="\n").writerows(rows)
    except csv.Error:
        return text
    return out.getvalue()


def without_escapes(text: str, delimiter: str) -> str:
    """Quotation marks that a program wrote with a backslash before them, written twice as others do."""
    if '\\"' not in text or not delimiter or not _QUOTED_ESCAPE.search(text):
        return text
    return re.sub(rf'\\"(?![{re.escape(delimiter)}\n])', '""', text)


_QUOTED_ESCAPE = re.compile(r'(?:^|[;,\t|\n])"[^"\n]*[^"\n\\]\\"[^"\n]*\\"')
_LINES = re.compile(r"(?m)^(?=[^\n]*(?:---|===))[ |+:=-]+$")


def without_rules(text: str) -> str:
    """A table that is drawn with signs ("|-----|", "+----+") without the lines between its rows."""
    return _LINES.sub("", text) if "---" in text or "===" in text else text


def rejoined(row: list[str], width: int, delimiter: str) -> list[str]:
    """A row that is too long because values with the delimiter in them are not quoted ("Adam, Berg & Co."), in the
    width of the others: there a blank follows the delimiter, and nowhere else in the row. Else none."""
    behind = [at for at in range(1, len(row)) if row[at][:1] == " " and row[at].strip() and row[at - 1].strip()]
    if len(behind) != len(row) - width:
        return []
    cells: list[str] = []
    for at, cell in enumerate(row):
        if at in behind:
            cells[-1] += delimiter + cell
        else:
            cells.append(cell)
    return cells


_ENTITY = re.compile(
    r"&(?:amp|nbsp|apos|quot|lt|gt|euro|szlig|[nm]dash|hellip|[A-Za-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash)"
    r"|#\d{2,5}|#x[0-9A-Fa-f]{2,4});"
)
_TYPED = {"&quot;": "”", "&nbsp;": " ", "&#34;": "”", "&#10;": " ", "&#13;": ""}
"""What would part or quote values otherwise."""


_UNSEEN = ("\u00ad", "\u200b", "\ufeff")


def readable(text: str) -> str:
    """Without signs nobody sees, and with letters instead of what web pages write for them."""
    for sign in _UNSEEN:
        if sign in text:
            text = text.replace(sign, "")
    return without_entities(text)


def without_entities(text: str) -> str:
    """Letters written as in a web page ("M&uuml;ller", "Adam &amp; Berg"), as they are meant. Their semicolons would be
    taken for the ends of values."""
    if "&" not in text or ";" not in text:
        return text
    return _ENTITY.sub(lambda found: _TYPED.get(found[0]) or html.unescape(found[0]), text)


_ERRORS = tuple(
    "#NV #N/A #WERT! #VALUE! #BEZUG! #REF! #DIV/0! #NAME? #ZAHL! #NUM! #NULL! #SPILL! #ÜBERLAUF! #CALC!".split()
)


def without_errors(text: str, delimiter: str) -> tuple[str, int]:
    """What a spreadsheet wrote for formulas that went wrong is no value; how many there were."""
    if not any(error in text for error in _ERRORS):
        return text, 0
    around, errors = re.escape(delimiter or "\n"), "|".join(map(re.escape, _ERRORS))
    return re.subn(rf'(?m)(?:(?<=[{around}])|^)("?)(?:{errors})\1(?=[{around}]|$)', "", text)


def _loose_mark(delimiter: str) -> re.Pattern[str]:
    sign = re.escape(delimiter or "\x1f")
    return re.compile(rf'(?m)(?:^|{sign})"[^"\n]*[^"\n{sign}]"[^"\n{sign}][^"\n]*"')


def has_loose_marks(text: str, delimiter: str) -> bool:
    """Whether a quotation mark stands amid a quoted value, and is not written twice as it ought to be."""
    if delimiter:  # counting is many times quicker than looking, and nearly all lists are written well
        beside = text.count(f'{delimiter}"') + text.count(f'"{delimiter}') + text.count('\n"') + text.count('"\n')
        if text.count('"') == beside + text.startswith('"') + text.endswith('"'):
            return False
    return _loose_mark(delimiter).search(text) is not None


def loosely(line: str, delimiter: str) -> list[str]:
    """The values of a line where a quotation mark ends a value only before a delimiter, as in "Anna "die Große" Alt";
    none where the line needs no such reading."""
    line = line.rstrip("\n")
    if not delimiter or not has_loose_marks(line, delimiter) or well_quoted([line], delimiter):
        return []
    sign = re.escape(delimiter)
    inside = rf'(?>""|[^"]|"(?!{sign}|$))*+'  # nothing is tried twice, however many marks there are
    quoted, plain = re.compile(rf'"({inside})"(?={sign}|$)'), re.compile(rf"([^{sign}]*)")
    cells: list[str] = []
    at = unclosed = 0
    while True:
        found = quoted.match(line, at) if unclosed < _UNCLOSED else None
        if found is None:
            unclosed += line[at : at + 1] == '"'
            found = plain.match(line, at)
        assert found is not None  # nothing at all is a value, too
        cells.append(found[1].replace('""', '"'))
        at = found.end() + 1
        if at > len(line):
            return cells


_UNCLOSED = 20
"""After so many values of a line whose quotation mark nothing closes, no other end is looked for: each look goes to the
end of the line."""


def well_quoted(lines: list[str], delimiter: str) -> bool:
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
