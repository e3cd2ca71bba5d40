"""What a field of Word says: keyword, arguments, switches; taken apart without losing formatting or inner fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from .xml_nodes import Node

Program = list["str | tuple[object, ...]"]
"""What is written: finished XML, and between it the steps that depend on the person (rendering.py)."""


@dataclass(slots=True)
class Text:
    """Text of a field code in one formatting (the XML of its w:rPr)."""

    text: str
    rpr: str = ""


@dataclass(slots=True)
class Inline:
    """A run or another thing within a line."""

    program: Program
    plain: str = ""
    rpr: str = ""
    pure: bool = False
    """Nothing but text, tabs and line breaks."""
    visible: bool = False
    """Holds something that is seen without being text: a picture, a page number."""


@dataclass(slots=True)
class Paragraph:
    """The end of a paragraph within a field that reaches over several."""

    open: str
    properties: Program


@dataclass(slots=True)
class Block:
    """A table or another block within a field that reaches over several paragraphs."""

    program: Program


@dataclass(slots=True)
class Mark:
    """Begin, separate or end of a field, and the XML of the run it stands in."""

    kind: str
    xml: str
    data: Node | None = None


@dataclass(slots=True)
class Field:
    begin: str = ""
    separate: str = ""
    end: str = ""
    code: list[Item] = field(default_factory=list["Item"])
    result: list[Item] = field(default_factory=list["Item"])
    simple: Node | None = None
    noted: bool = False
    """Counted among the fields of the template; one that is compiled twice counts once."""

    def code_text(self) -> str:
        return "".join([item.text for item in self.code if isinstance(item, Text)])


Item = Text | Inline | Paragraph | Block | Field


def balanced(items: list[Item | Mark]) -> bool:
    """Whether every field that begins here ends here, and no code of another one is among it."""
    depth = 0
    for item in items:
        if isinstance(item, Mark):
            depth += {"begin": 1, "end": -1}.get(item.kind, 0)
            if depth < 0 or (item.kind == "separate" and not depth):
                return False
        elif isinstance(item, Text) and not depth:
            return False
    return depth == 0


def depth(items: list[Item | Mark], start: int = 0) -> int:
    """How many fields are still open behind these items; an end without a beginning does not count."""
    for item in items:
        if isinstance(item, Mark):
            start = max(0, start + {"begin": 1, "end": -1}.get(item.kind, 0))
    return start


def nested(items: list[Item | Mark]) -> list[Item]:
    """Fields put together from their marks. What never ends stays what it was; an end without a beginning goes."""
    found: list[Item] = []
    open_: list[tuple[Field, list[Item], bool]] = []

    def target() -> list[Item]:
        if not open_:
            return found
        inner, _, in_result = open_[-1]
        return inner.result if in_result else inner.code

    for item in items:
        if not isinstance(item, Mark):
            target().append(item)
        elif item.kind == "begin":
            open_.append((Field(item.xml), [], False))
        elif item.kind == "separate" and open_:
            open_[-1][0].separate = item.xml
            open_[-1] = (open_[-1][0], [], True)
        elif item.kind == "end" and open_:
            done = open_.pop()[0]
            done.end = item.xml
            target().append(done)
    while open_:
        broken = open_.pop()[0]
        target().extend(_unfielded(broken))
    return found


def _unfielded(broken: Field) -> list[Item]:
    kept: list[Item] = [item for item in broken.code if not isinstance(item, Text)]
    return kept + broken.result


_OPEN = '"“”„'
_CLOSE = {'"': '"', "“": "”“", "”": "”", "„": "“”"}
_BLANK = " \t\r\n\u00a0"


@dataclass(slots=True)
class Argument:
    pieces: list[Item] = field(default_factory=list[Item])
    quoted: bool = False

    def text(self) -> str:
        """Its text as far as it is known without a person."""
        return "".join([item.text if isinstance(item, Text) else getattr(item, "plain", "") for item in self.pieces])


@dataclass(slots=True)
class Switch:
    letter: str


@dataclass(slots=True)
class Code:
    keyword: str
    tokens: list[Argument | Switch]

    def arguments(self, switches: str = "*#@") -> tuple[list[Argument], list[tuple[str, Argument | None]]]:
        """Arguments, and switches with the argument of those named."""
        plain: list[Argument] = []
        found: list[tuple[str, Argument | None]] = []
        waiting = False
        for token in self.tokens:
            if isinstance(token, Switch):
                found.append((token.letter, None))
                waiting = token.letter in switches
            elif waiting:
                found[-1] = (found[-1][0], token)
                waiting = False
            else:
                plain.append(token)
        return plain, found


_COMPARING = frozenset(("IF", "NEXTIF", "SKIPIF", "COMPARE"))

_GERMAN = {
    "SERIENDRUCKFELD": "MERGEFIELD", "WENN": "IF", "NÄCHSTER": "NEXT", "NWENN": "NEXTIF", "ÜBERSPRINGEN": "SKIPIF",
    "DATENSATZ": "MERGEREC", "AKTUALDAT": "DATE", "ZEIT": "TIME", "BESTIMMEN": "SET", "FRAGE": "ASK",
    "EINGEBEN": "FILLIN", "ADRESSBLOCK": "ADDRESSBLOCK", "GRUSSZEILE": "GREETINGLINE", "SEITE": "PAGE",
}  # fmt: skip
"""Keywords as the German Word once wrote them."""


def read(items: list[Item]) -> Code:
    """The code of a field. Quotation marks may be straight or curly; in IF and its like = < > need no blanks."""
    reader = _Reader()
    for item in items:
        reader.take(item)
    return reader.finish()


class _Reader:
    def __init__(self) -> None:
        self._tokens: list[Argument | Switch] = []
        self._current: Argument | None = None
        self._closing = ""
        self._escaped = False
        self._switch = False
        self._keyword: str | None = None

    def take(self, item: Item) -> None:
        if isinstance(item, Text):
            self._text(item.text, item.rpr)
        elif isinstance(item, Inline) and item.pure:
            self._text(item.plain, item.rpr)
        elif isinstance(item, Field) or self._closing:
            self._piece(item)
        else:
            self._end()

    def _text(self, text: str, rpr: str) -> None:
        for char in text:
            if self._closing:
                self._quoted(char, rpr)
            elif self._switch:
                self._switch = False
                if char not in _BLANK:
                    self._tokens.append(Switch(char.lower()))
            elif char in _BLANK:
                self._end()
            elif char == "\\":
                self._end()
                self._switch = True
            elif char in _OPEN:
                self._end()
                self._closing = _CLOSE[char]
                self._current = Argument(quoted=True)
            elif char in "=<>" and self._keyword in _COMPARING:
                self._operator(char)
            elif char == "=" and self._keyword is None and not self._current:
                self._keyword = "="  # a formula: everything behind it is one
            else:
                self._char(char, rpr)

    def _quoted(self, char: str, rpr: str) -> None:
        if self._escaped:
            self._escaped = False
            self._char(char if char in '"\\' else f"\\{char}", rpr)
        elif char == "\\":
            self._escaped = True
        elif char in self._closing:
            self._closing = ""
            self._end()
        else:
            self._char(char, rpr)

    def _operator(self, char: str) -> None:
        current = self._current
        if current is not None and (
            current.text().strip("=<>") or any(isinstance(piece, Field) for piece in current.pieces)
        ):
            self._end()
        self._char(char, "")

    def _char(self, char: str, rpr: str) -> None:
        if self._current is None:
            self._current = Argument()
        elif (
            char not in "=<>" and not self._current.quoted and self._keyword in _COMPARING
            and self._current.pieces and not self._current.text().strip("=<>") and self._current.text()
        ):  # fmt: skip
            self._end()
            self._current = Argument()
        pieces = self._current.pieces
        if pieces and isinstance(pieces[-1], Text) and pieces[-1].rpr == rpr:
            pieces[-1].text += char
        else:
            pieces.append(Text(char, rpr))

    def _piece(self, item: Item) -> None:
        self._switch = False
        if self._keyword is None:
            self._end()
        if self._current is None:
            self._current = Argument()
        elif not self._current.quoted and self._current.text() and not self._current.text().strip("=<>"):
            self._end()
            self._current = Argument()
        self._current.pieces.append(item)

    def _end(self) -> None:
        if self._escaped:
            self._escaped = False
        if self._current is None:
            return
        token, self._current = self._current, None
        if self._keyword is None and not token.quoted:
            word = token.text().upper()
            self._keyword = _GERMAN.get(word, word)
        else:
            self._tokens.append(token)

    def finish(self) -> Code:
        self._closing = ""
        self._end()
        return Code(self._keyword or "", self._tokens)
