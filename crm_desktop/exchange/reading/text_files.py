"""CSV and other delimited text: encoding, delimiter and rows of a file nobody described.

Encoding: byte order mark; else UTF-16 when every second byte is 0; else strict UTF-8; else the best of the western
code pages by their German letters. Asian and Cyrillic code pages are never guessed: the user sees the first rows
and may say otherwise.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from . import lined_up, listings, untidy_text
from .header_words import OWN_EXPORT, fold_heading, is_known
from .refusals import Refused
from .tables import BLANKS, MAX_TEXT_FILE, Warning_

ENCODINGS = (
    "utf-8", "cp1252", "utf-16", "iso-8859-15", "cp850", "mac_roman", "mac_latin2", "cp1250", "cp437",
)  # fmt: skip
"""What the user may choose from; any other name Python knows is accepted, too."""

DELIMITERS = (";", ",", "\t", "|")
_ODD_DELIMITERS = ("^", "~", ":")
_SAMPLE_ROWS = 50
_SAMPLE_CHARS = 400_000
_SINGLE_BYTE = ("cp1252", "cp850", "mac_roman", "mac_latin2", "cp1250")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(slots=True)
class TextTable:
    """A delimited text, ready to be read: `rows` starts from the top each time."""

    text: str
    encoding: str
    delimiter: str
    first_row: int = 1
    """Row number of the first line of `text` as a spreadsheet program counts it."""
    lined_up: bool = False
    """Whether its columns were lined up with blanks; they have tabs between them now."""
    loose: bool = False
    """Whether quotation marks stand inside of values that are quoted themselves."""
    rejoined: int = 0
    """Rows with a delimiter amid a value, of those that rows() has given last."""
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    warnings: list[Warning_] = field(default_factory=list[Warning_])

    def rows(self) -> Iterator[list[str]]:
        return _healed_rows(self)


def open_text(data: bytes, *, encoding: str | None = None, delimiter: str | None = None) -> TextTable:
    """Decode and measure a text file. Raises Refused with "bad_encoding", "bad_delimiter", "too_long" or "binary"."""
    if len(data) > MAX_TEXT_FILE:
        raise Refused("too_long", str(len(data) // 2**20))
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '\r\n"\0'):
        raise Refused("bad_delimiter", delimiter)
    table = TextTable("", "", "")
    if encoding:
        table.text, table.encoding = _decode_as(data, encoding), encoding
    else:
        table.encoding = guess_encoding(data)
        table.text = _decode_guessed(data, table)
    text = table.text.removeprefix("\ufeff")
    if not text:
        raise Refused("empty")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\0", "").replace("\u00a0", " ")
    if "\x1a" in text[-8:]:  # the end of a file in DOS
        text = text.rstrip("\x1a\n ")
    own = _is_own(text)  # what this program wrote itself is as it was meant
    text = text if own else untidy_text.readable(text)
    # Files from a Mac may hold "u" and two dots where everybody else writes "ü".
    table.text = text if text.isascii() else unicodedata.normalize("NFC", text)
    stated = _take_control_lines(table)
    table.text = untidy_text.single_quoted(untidy_text.unwrapped(table.text, DELIMITERS))
    if not (delimiter or stated) and (found := listings.as_table(table.text)) is not None:
        table.text, code, count = found
        table.warnings.append(Warning_(code, count))
        stated = "\t"
    table.delimiter = delimiter or stated or guess_delimiter(table.text)
    table.text = table.text if own else untidy_text.without_escapes(table.text, table.delimiter)
    if table.delimiter == "|":
        table.text = untidy_text.without_rules(table.text)
    table.loose = '"' in table.text and untidy_text.has_loose_marks(table.text, table.delimiter)
    if "#" in table.text:
        table.text, errors = untidy_text.without_errors(table.text, table.delimiter)
        table.warnings += [Warning_("error_cells", errors)] * (errors > 0)
    if table.delimiter == BLANKS or not (delimiter or stated):
        _line_up(table)
    return table


_FIRST_HEADING = re.compile(r'"?([^";,\t\n]{1,40})')


def _is_own(text: str) -> bool:
    """Whether a text begins as our own exports do."""
    found = _FIRST_HEADING.match(text)
    return found is not None and fold_heading(found[1]) in OWN_EXPORT


def _line_up(table: TextTable) -> None:
    """A list whose columns are lined up with blanks gets tabs between them."""
    first = next((line for line in io.StringIO(table.text) if line.strip()), "")
    if table.delimiter.strip() and table.delimiter in first:
        return
    if (text := lined_up.parted(table.text)) is not None:
        table.text, table.delimiter, table.lined_up = text, "\t", True
        table.warnings.append(Warning_("lined_up"))
    elif lined_up.looks_lined_up(table.text):
        table.warnings.append(Warning_("gaps_unclear"))


def guess_encoding(data: bytes) -> str:
    """Python's name of the most likely encoding; "ascii" when no byte needs one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _utf16_without_mark(data):
        return wide
    if data.isascii():
        return "ascii"
    try:
        codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return "utf-8" if _mostly_utf8(data) else _euro_of(data, _best_single_byte(data))
    return "utf-8"


def _mostly_utf8(data: bytes) -> bool:
    """A list put together from several, or with a byte gone wrong: text of a code page is hardly ever valid UTF-8 by
    chance, so what is so for the most part is meant to be."""
    text = data[: 8 * 2**20].decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= letter <= "\udcff" for letter in text)
    signs = [letter for letter in text if letter > "\x7f" and not "\udc80" <= letter <= "\udcff"]
    if not signs:
        return False
    # Two lists put together: the letters of western languages in full are no chance in another encoding.
    return len(signs) >= 2 * strays or (5 * len(signs) >= strays and _WESTERN.issuperset(signs))


_WESTERN = frozenset("äöüÄÖÜßéèêëáàâíîóôñçøåæÉÈ–„“”’€\u00a0")


def _euro_of(data: bytes, encoding: str) -> str:
    """ISO 8859-15 where Windows text would show its sign for any currency: what is meant is the euro."""
    currency = encoding == "cp1252" and b"\xa4" in data and _CURRENCY.search(data) and not _OF_WINDOWS.search(data)
    return "iso-8859-15" if currency else encoding


_CURRENCY = re.compile(rb"(?<!\xc3)\xa4")
"""With \xc3 before it, it is an ä in UTF-8, in a line from another list."""
_OF_WINDOWS = re.compile(rb"[\x80-\x9f]")


def _utf16_without_mark(data: bytes) -> str:
    head = data[: 4096 - len(data) % 2 if len(data) < 4096 else 4096]
    half = len(head) // 2
    if half < 2:
        return ""
    low, high = head[0::2].count(0), head[1::2].count(0)
    if high >= half * 0.7 and low < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if low >= half * 0.7 and high < half * 0.1 else ""


# Letters count only where they can stand: "Miloš" read as a Mac's text is "Miloö", which is no word.
_UMLAUTS = re.compile(r"(?<![aouAOU])[äöü]|\b[ÄÖÜ](?![\s.])|(?<=[A-ZÄÖÜ])[ÄÖÜ](?![a-zäöüß])")
_SHARP_S = re.compile("(?<=[aeiouyäöüAEIOU])ß")
_SURE_SHARP_S = re.compile(r"(?<=[aeiouyäöüAEIOU])ß(?=[e\W]|$)", re.MULTILINE)
_AMOUNTS = re.compile(r"(?<=\d)\s?€")
_CARONS = re.compile(r"(?<=[aeiouyáéíóú])[šž]|\bŠ(?=[a-z])|\bŽ(?=[aeiouy])")
_OTHER_LETTERS = re.compile("[éèêëáàâíîìóôòõúùûýñçøåæœÉÅØčřěůőűłęąćńśźżťď]")
_UNLIKELY = re.compile(
    "[\ufffd\x80-\x9f\u2500-\u259f]"
    "|(?<=[a-zäöüß])[\u2018-\u201e\u2020-\u2039†‡‰¨¬³²¶·¸÷×°±¤¢£¥§©«®»¼½¾¿ˆ˜˘˝˛∂∑∏π∫Ω≈√∞≠≤≥◊ﬁﬂ](?=[a-zäöüß])"
    "|ż(?=[A-Z])|[£¯](?=[a-zà-ÿ])"  # "¿Qué" is Spanish, "Łęcka" Polish
    "|(?<=[a-z])[ÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞ](?=[a-z])"
)


def _best_single_byte(data: bytes) -> str:
    """The code page whose reading shows the most German letters and the least rubbish; ties go to cp1252."""
    lines = [line for line in data[: 8 * 2**20].splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[: 2**17]
    best, best_score = "", float("-inf")
    for name in _SINGLE_BYTE:
        text = sample.decode(name, "replace")
        score = (
            float(len(_UMLAUTS.findall(text)) + len(_CARONS.findall(text)) + len(_AMOUNTS.findall(text)))
            + 0.5 * (len(_SHARP_S.findall(text)) + len(_SURE_SHARP_S.findall(text)))
            + 0.6 * len(_OTHER_LETTERS.findall(text))
            - 1.0 * len(_UNLIKELY.findall(text))
        )
        if score > best_score + 0.25:
            best, best_score = name, score
    return best


def _decode_as(data: bytes, encoding: str) -> str:
    if encoding.lower() in ("utf-8", "utf8") and data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        raise Refused("bad_encoding", encoding) from None


def _decode_guessed(data: bytes, table: TextTable) -> str:
    """Decode with the guessed encoding; a few undefined bytes or a cut-off end cost a warning, not the file."""
    if table.encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        data = data[: len(data) - len(data) % 2]
    text = data.decode(table.encoding, _STRAYS if table.encoding in ("utf-8", "utf-8-sig") else "replace")
    if table.encoding.startswith("utf-8") and (strays := _count_strays(data, table.encoding)):
        table.warnings.append(Warning_("mixed_encodings", strays))
    if "\ufffd" in text and (lost := text.count("\ufffd")):
        table.warnings.append(Warning_("undecodable", lost, table.encoding))
    control = sum(map(text[:20_000].count, _CONTROL))
    if control > 5 and control * 50 > len(text[:20_000]):
        raise Refused("binary")
    return text


_STRAYS = "kontor-strays"


def _stray(problem: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 amid UTF-8 comes from Windows; a letter cut off at the end of the text is lost."""
    assert isinstance(problem, UnicodeDecodeError)
    if problem.end == len(problem.object) and problem.object[problem.start] >= 0xC2:
        return "\ufffd", problem.end
    return problem.object[problem.start : problem.end].decode("cp1252", "replace"), problem.end


codecs.register_error(_STRAYS, _stray)


def _count_strays(data: bytes, encoding: str) -> int:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return sum("\udc80" <= letter <= "\udcff" for letter in data.decode("utf-8", "surrogateescape"))
    return 0


_CONTROL = [chr(code) for code in range(32) if code not in (9, 10, 11, 12, 13, 26)]

_SEPARATOR_LINE = re.compile(r'^"?sep=(.|\\t)"?[ ;,\t]*$', re.IGNORECASE)
_DATEV = re.compile(r'^"?(?:EXTF|DTVF)"?;(?P<version>\d+);(?P<category>\d+);')


def _take_control_lines(table: TextTable) -> str:
    """Drop a `sep=;` line and a DATEV control record from the top; the delimiter they state, if any."""
    delimiter = ""
    for _ in range(2):
        line, _, rest = table.text.partition("\n")
        if len(line) > 2000:
            break
        if found := _SEPARATOR_LINE.match(line):
            delimiter = "\t" if found[1] == "\\t" else found[1]
            table.text = rest
        elif found := _DATEV.match(line):
            table.facts["datev_category"] = int(found["category"])
            table.text, delimiter = rest, ";"
            table.first_row += 1
        else:
            break
    while table.text.startswith("#"):  # remarks of the program that wrote the file
        line, _, rest = table.text.partition("\n")
        if not rest or len(line) > 2000 or any(sign in line for sign in DELIMITERS):
            break
        table.text = rest
        table.first_row += 1
    return delimiter


def guess_delimiter(text: str) -> str:
    """Of ; , TAB | the one with the most even row width above 1 over 50 rows; "," when there is nothing to part."""
    sample = text[:_SAMPLE_CHARS]
    best, best_score = "", (0.0, 0)
    for candidate in DELIMITERS:
        if candidate not in sample:
            continue
        rows = [row for row in islice(_rows(sample, candidate), _SAMPLE_ROWS + 1) if any(row)]
        if len(text) > len(sample) and 1 < len(rows) <= _SAMPLE_ROWS:
            del rows[-1:]  # the sample may end inside a row
        score = _evenness(rows[:_SAMPLE_ROWS])
        if score > best_score:
            best, best_score = candidate, score
    if not best and (blank := [name for name in DELIMITERS if name in sample and not sample.replace(name, "").strip()]):
        return blank[0]  # rows without a value
    if (not best or best not in sample.partition("\n")[0]) and (odd := _odd_delimiter(sample)):
        return odd
    if best and _is_one_column(sample, best, best_score[0]):
        return ""
    return best or ("," if "," not in sample else "")


def _odd_delimiter(sample: str) -> str:
    """The sign that old programs part columns with, where all rows are parted alike and the first holds headings."""
    for candidate in _ODD_DELIMITERS:
        if candidate in sample:
            rows = [row for row in islice(_rows(sample, candidate), _SAMPLE_ROWS) if any(row)]
            share, width = _evenness(rows)
            first = rows[0] if rows else []
            names = sum(is_known(cell.strip()) for cell in first)
            if share >= 0.9 and width == len(first) and names > 1 and 2 * names >= width:
                return candidate
    return ""


def _evenness(rows: list[list[str]]) -> tuple[float, int]:
    """(share of the rows that have the most common width above 1, that width)."""
    widths = Counter(len(row) for row in rows)
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return 0.0, 0
    count, width = max(wide)
    return round(count / len(rows), 2), width


def _is_one_column(sample: str, delimiter: str, share: float) -> bool:
    """Lists like "Name / Müller, Hans": commas only as punctuation, never in the first line; or a sign that stands in
    few of the rows."""
    first, _, rest = sample.partition("\n")
    if delimiter in first:
        return False
    return share < 0.3 or (delimiter == "," and ", " in rest and not re.search(r",\S", rest))


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(2**31 - 1)
    # A character that cannot be in the text parts nothing: one column.
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or "\x1f")


def _healed_rows(table: TextTable) -> Iterator[list[str]]:
    """Rows, where a quotation mark that is never closed costs its own line and not the rest of the file."""
    csv.field_size_limit(2**31 - 1)  # also where nothing was to be parted, and so none was read yet
    start, first_line, width, healed = 0, 0, 0, 0
    table.rejoined = 0
    text = io.StringIO(table.text, newline="")
    while True:
        pending: list[str] = []
        text.seek(start)
        lines = _noted(text, pending)
        reader = csv.reader(lines, delimiter=table.delimiter or "\x1f")
        line = 0
        for row in reader:
            if table.loose and len(pending) == 1 and '"' in pending[0]:
                row = untidy_text.loosely(pending[0], table.delimiter) or row
            width = width or len(row)
            if 2 < width < len(row) and (whole := untidy_text.rejoined(row, width, table.delimiter)):
                row = whole
                table.rejoined += 1
            before, line = line, reader.line_num
            if line - before > 1 and _swallowed(row, pending, table.delimiter, width):
                line = before
                break
            pending.clear()
            yield row
        else:
            return
        for _ in range(line):
            start = table.text.index("\n", start) + 1
        end = table.text.find("\n", start)
        healed += 1
        if healed <= _HEALED_SAID:
            table.warnings.append(Warning_("unclosed_quote", first_line + line + 1))
        cells = table.text[start : end if end >= 0 else None].split(table.delimiter)
        yield [cell.strip().removeprefix('"').removesuffix('"').replace('""', '"') for cell in cells]
        if end < 0:
            return
        start, first_line = end + 1, first_line + line + 1


def _noted(lines: Iterable[str], pending: list[str]) -> Iterator[str]:
    """The same lines, each kept in `pending` until somebody clears it."""
    for line in lines:
        pending.append(line)
        yield line


_MANY_LINES = 20
_HEALED_SAID = 20
"""So many lines with a mark that is never closed are named one by one."""


def _swallowed(row: list[str], lines: list[str], delimiter: str, width: int) -> bool:
    """Whether a field of this row, which stands in these lines, holds lines that are rows themselves: many of them, or
    a few where the quotation marks are wrong."""
    if width > 2 and delimiter and len(lines) <= _MANY_LINES:
        like_rows = sum(line.count(delimiter) >= width - 1 for line in lines[1:])
        return like_rows >= 0.8 * (len(lines) - 1) and not untidy_text.well_quoted(lines, delimiter)
    for cell in row:
        if len(cell) > 400 and delimiter and width > 1 and cell.count("\n") >= _MANY_LINES:
            lines = cell.split("\n", 101)[1:-1]
            if sum(line.count(delimiter) >= width - 1 for line in lines) >= len(lines) * 0.8:
                return True
    return False
