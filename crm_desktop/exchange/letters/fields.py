"""What becomes of each field of a template: a step that is done for every person, or the field as it was.

Fields whose value is known while letters are written (MERGEFIELD, IF, NEXT, DATE ...) become steps; those that only
Word can know (PAGE, TOC, references) stay, with the persons' values written into them. Fields that would fetch
something from elsewhere (LINK, DDE, INCLUDETEXT ...) become the result they show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .field_codes import (
    Argument,
    Block,
    Code,
    Field,
    Inline,
    Item,
    Paragraph,
    Program,
    Switch,
    Text,
    balanced,
    nested,
    read,
)  # fmt: skip
from .formulas import CELLS
from .stories import FieldCompiler, Steps, Story, Uses, copied, joined, language_of
from .xml_nodes import closing, escape_attribute, escape_text

_FETCHING = frozenset(
    ("DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDE", "IMPORT", "INCLUDEPICTURE", "DATABASE", "DATA", "RD", "PRINT")
)
_REFERRING = frozenset(("REF", "PAGEREF", "NOTEREF", "HYPERLINK", "STYLEREF"))
_LANGUAGES = {"1031": "de-DE", "2055": "de-CH", "3079": "de-AT", "5127": "de-LI", "1036": "fr-FR", "2057": "en-GB"}
_AFTER = re.compile(r"<<_AFTER_(.*?)>>", re.DOTALL)
_NAME = re.compile(r'\b(?:SET|ASK|BESTIMMEN|FRAGE)\s+"?([^\W\d]\w*)', re.IGNORECASE)
OPERATORS = frozenset(("=", "<>", "<", ">", "<=", ">="))


@dataclass(slots=True)
class Found:
    """One field as it stands in the template."""

    keyword: str
    name: str = ""
    where: str = ""
    simple: bool = False
    split: bool = False
    nested: bool = False
    switches: tuple[str, ...] = ()


def variables_in(code: str) -> set[str]:
    """Names that SET and ASK give a value in the field codes of a part."""
    return {name.casefold() for name in _NAME.findall(code)}


@dataclass(slots=True)
class _Format:
    """How a value is written: formatting of the run, and the switches."""

    rpr: str = ""
    switches: tuple[tuple[str, Steps], ...] = ()
    language: str = ""

    def plain(self) -> tuple[object, ...]:
        return (self.rpr, self.switches, self.language)


class Fields(FieldCompiler):
    """Compiles the fields of a template. `found` and `warnings` gather what there is to say about them."""

    def __init__(self, uses: Uses, variables: frozenset[str]) -> None:
        self._uses = uses
        self._variables = variables
        self._level = 0
        self._looking_at: set[str] = set()
        """Bookmarks whose contents are being compiled for a reference."""
        self.found: list[Found] = []
        self.one_section = False
        """Whether a letter is one section: its pages can be counted also among many letters."""
        self.warnings: dict[str, None] = {}
        self.recipient_steps = False

    def program(self, items: list[Item]) -> Program:
        found: Program = []
        for item in items:
            if isinstance(item, Inline):
                found += item.program
            elif isinstance(item, Text):
                continue  # code outside of any field is never seen
            else:
                found += self._steps(item)
        return joined(found)

    def _steps(self, item: Item) -> Program:
        """The steps of an item within a field or a paragraph."""
        if isinstance(item, Field):
            return self._field(item)
        if isinstance(item, Paragraph):
            return [("end", item.open, tuple(item.properties))]
        if isinstance(item, Block):
            return [("block", tuple(item.program))]
        if isinstance(item, Inline):
            return [("xml", tuple(item.program), item.plain, item.visible)]
        return [("t", item.text, item.rpr)]

    def _pieces(self, argument: Argument | None) -> Steps:
        return tuple(step for item in argument.pieces for step in self._steps(item)) if argument else ()

    # one field ----------------------------------------------------------------------------------------------------

    def _field(self, item: Field) -> Program:
        code = read(item.code)
        self._note(item, code)
        self._level += 1
        try:
            return self._compiled(item, code)
        finally:
            self._level -= 1

    def _note(self, item: Field, code: Code) -> None:
        if item.noted:
            return
        item.noted = True
        arguments, _ = code.arguments("*#@bf" if code.keyword == "MERGEFIELD" else "*#@")
        if code.keyword == "MERGEBARCODE":
            arguments = arguments[:1]
        name = _merge_name(arguments) if code.keyword in ("MERGEFIELD", "MERGEBARCODE") else ""
        texts = [part for part in item.code if isinstance(part, Text)]
        self.found.append(
            Found(
                code.keyword, name, self.where, item.simple is not None,
                item.simple is None and len(texts) > 1,
                self._level > 0, _switch_texts(code),
            )
        )  # fmt: skip

    def _compiled(self, item: Field, code: Code) -> Program:
        work = _WORK.get(code.keyword)
        if work is not None:
            done = work(self, item, code)
            return self._kept(item) if done is None else done
        if code.keyword in _FETCHING:
            self.warnings[f"fetching:{code.keyword}"] = None
            return self._result(item)
        if code.keyword.casefold() in self._variables or code.keyword.casefold() in self._uses.marked:
            return self.reference(item, Code("REF", [Argument([Text(code.keyword)]), *code.tokens])) or []
        return self._kept(item)

    def _format(self, item: Field, code: Code, extra: str = "") -> _Format:
        """Formatting of the value: that of the shown result, with CHARFORMAT that of the field code."""
        _, switches = code.arguments(f"*#@{extra}")
        kept: list[tuple[str, Steps]] = []
        by_code = False
        for letter, argument in switches:
            word = argument.text().upper() if argument and letter == "*" else ""
            by_code = by_code or word == "CHARFORMAT"
            if argument is not None and letter in f"*#@{extra}" and word not in ("MERGEFORMAT", "CHARFORMAT"):
                kept.append((letter, self._pieces(argument)))
        coded = next((part.rpr for part in item.code if isinstance(part, Text) and part.text.strip()), "")
        shown = next((part.rpr for part in item.result if isinstance(part, Inline) and part.plain.strip()), None)
        rpr = coded if by_code or shown is None else shown
        return _Format(rpr, tuple(kept), language_of(rpr) or language_of(coded))

    def merge(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments("*#@bf")
        name = _merge_name(arguments)
        return [("merge", name, *self._format(item, code, "bf").plain())] if name else []

    def _said(self, item: Item) -> Program:
        """Like _steps; text on which a switch can work stays text."""
        if isinstance(item, Inline) and item.pure:
            return [("t", item.plain, item.rpr)]
        return self._steps(item)

    def barcode(self, item: Field, code: Code) -> Program | None:
        """A barcode of a value, which Word draws when it opens the letter; elsewhere the value stands in its place."""
        arguments, switches = code.arguments("*#@bhfqrs")
        if not arguments:
            return []
        value = ("merge", arguments[0].text().strip(), "", (), "")
        kind = f" {escape_text(arguments[1].text())}" if len(arguments) > 1 else ""
        rest = [f" \\{letter}{f' {argument.text()}' if argument else ''}" for letter, argument in switches]
        begin, middle, end = (_mark(kind) for kind in ('begin" w:dirty="true', "separate", "end"))
        head = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
        steps = (
            head.format(' DISPLAYBARCODE "'),
            ("code", value, ""),
            head.format(f'"{kind}{escape_text("".join(rest))} '),
        )
        return [("keep", begin, steps, middle, (value,), end)]

    def choice(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments()
        condition = self._condition(arguments)
        if condition is None:
            if len(arguments) < 3:
                self.warnings[f"broken:{code.keyword}"] = None
            return None
        branches = [self._pieces(argument) for argument in arguments[3:5]]
        branches += [()] * (2 - len(branches))
        shape = self._format(item, code)
        if shape.rpr and any(letter == "*" and _says_mergeformat(arg) for letter, arg in code.arguments()[1]):
            branches = [_formatted(branch, shape.rpr) for branch in branches]
        return [("if", condition, branches[0], branches[1], *_Format("", shape.switches, shape.language).plain())]

    def _condition(self, arguments: list[Argument]) -> tuple[object, ...] | None:
        """(left, operator, right); None when only Word can know one side."""
        if len(arguments) < 3 or arguments[1].text() not in OPERATORS:
            return None
        left, right = self._pieces(arguments[0]), self._pieces(arguments[2])
        if any(isinstance(step, tuple) and step[0] == "keep" for step in (*left, *right)):
            return None
        return (left, arguments[1].text(), right)

    def compare(self, item: Field, code: Code) -> Program | None:
        condition = self._condition(code.arguments()[0])
        one, zero = (("t", "1", ""),), (("t", "0", ""),)
        return None if condition is None else [("if", condition, one, zero, *self._format(item, code).plain())]

    def leap(self, item: Field, code: Code) -> Program | None:
        self.recipient_steps = self.recipient_steps or code.keyword != "SKIPIF"
        if code.keyword == "NEXT":
            return [("next",)]
        condition = self._condition(code.arguments()[0])
        return [] if condition is None else [(code.keyword.lower(), condition)]

    def assign(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments()
        if not arguments:
            return []
        return [("set", arguments[0].text().casefold(), self._pieces(arguments[1] if len(arguments) > 1 else None))]

    def reference(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments()
        name = arguments[0].text().casefold() if arguments else ""
        if name not in self._variables:
            return self._bookmarked(item, code, name)
        return [("ref", name, *self._format(item, code).plain())]

    def _bookmarked(self, item: Field, code: Code, name: str) -> Program | None:
        """What stands in a bookmark, once more; None where Word has to look."""
        numbers = {letter for letter, _ in code.arguments()[1]} & set("nprwt")
        nodes = self._uses.marked.get(name)
        if nodes is None or numbers or name in self._looking_at:
            return None
        line = Story(self._uses, self, self.where).line(copied(nodes))
        if not balanced(line):
            return None
        known = len(self.found)
        self._looking_at.add(name)
        try:
            pieces = tuple(step for part in nested(line) for step in self._said(part))
        finally:
            self._looking_at.discard(name)
            del self.found[known:]
        return [("quote", pieces, *self._format(item, code).plain())]

    def moment(self, item: Field, code: Code) -> Program | None:
        return [("now", code.keyword, *self._format(item, code).plain())]

    def count(self, item: Field, code: Code) -> Program | None:
        return [("count", code.keyword, *self._format(item, code).plain())]

    def quote(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments()
        pieces = tuple(step for argument in arguments for step in self._pieces(argument))
        if any(isinstance(step, tuple) and step[0] == "keep" for step in pieces):
            return None
        return [("quote", pieces, *self._format(item, code).plain())]

    def formula(self, item: Field, code: Code) -> Program | None:
        arguments, _ = code.arguments()
        pieces: list[str | tuple[object, ...]] = []
        for argument in arguments:
            pieces += [*self._pieces(argument), ("t", " ", "")]
        words = {word.casefold() for argument in arguments for word in re.findall(r"[^\W\d]\w*", argument.text())}
        counted = any(isinstance(step, tuple) and step[0] not in ("t", "keep") for step in pieces)
        if any(isinstance(step, tuple) and step[0] == "keep" for step in pieces):
            return None
        cells = any(CELLS.search(argument.text()) for argument in arguments)
        if not counted and not cells and not words & self._variables:
            return None
        shown = "".join([part.plain for part in item.result if isinstance(part, Inline)])
        return [("calc", tuple(pieces), *self._format(item, code).plain(), shown if cells else "")]

    def asked(self, item: Field, code: Code) -> Program | None:
        """ASK and FILLIN: nobody is asked for every letter; the answer stored in the template counts."""
        self.warnings[f"asking:{code.keyword}"] = None
        arguments, switches = code.arguments("*#@d")
        default = next((argument for letter, argument in switches if letter == "d"), None)
        if code.keyword == "ASK":
            return [("set", arguments[0].text().casefold(), self._pieces(default))] if arguments else []
        if item.result:
            return self._result(item)
        return [("quote", self._pieces(default), *self._format(item, code).plain())]

    def address(self, item: Field, code: Code) -> Program | None:
        _, switches = code.arguments("*#@cefl")
        country = next((arg.text() for letter, arg in switches if letter == "c" and arg), "")
        return [("address", country, *self._format(item, code).plain())]

    def greeting(self, item: Field, code: Code) -> Program | None:
        _, switches = code.arguments("*#@efl")
        given = {letter: argument for letter, argument in switches if argument is not None}
        shape = self._format(item, code)
        picture = given["f"].text() if "f" in given else ""
        after = _AFTER.search(picture)
        language = _LANGUAGES.get(given["l"].text(), "en-US") if "l" in given else shape.language
        ending = after[1].strip() if after else "," if not picture else ""
        empty = self._pieces(given["e"]) if "e" in given else ()
        return [("greeting", ending, empty, shape.rpr, shape.switches, language)]

    # fields that stay ---------------------------------------------------------------------------------------------

    def _result(self, item: Field) -> Program:
        return [step for part in item.result for step in self._steps(part)]

    def _kept(self, item: Field) -> Program:
        result = tuple(self.program(item.result))
        if any(isinstance(step, tuple) and step[0] in ("end", "block") for step in result):
            # a table of contents: its paragraphs stay those of the document
            code = [step for part in item.code for step in self._code_step(part, item)]
            return joined([item.begin, *code, item.separate, *result, item.end])
        if item.simple is not None:
            said = item.simple.get("w:instr")
            code = self._references(said, attribute=True)
            if self.one_section and "NUMPAGES" in said.upper():
                code = self._pages(said)
            rest = [
                f' {key}="{escape_attribute(value)}"' for key, value in item.simple.attrs.items() if key != "w:instr"
            ]
            end = f'"{"".join(rest)}>'
            return [("keep", '<w:fldSimple w:instr="', tuple(code), end, result, closing(item.simple))]
        code: Program = []
        for part in item.code:
            code += self._code_step(part, item)
        return [("keep", item.begin, tuple(joined(code)), item.separate, result, item.end)]

    def _code_step(self, part: Item, item: Field) -> Program:
        if isinstance(part, Text):
            head = f'<w:r>{part.rpr}<w:instrText xml:space="preserve">'
            text: Program = [escape_text(part.text)]
            if _keyword(item) in _REFERRING:
                text = self._references(part.text)
            elif self.one_section and "NUMPAGES" in part.text.upper():
                text = self._pages(part.text)
            return [head, *text, "</w:instrText></w:r>"]
        if isinstance(part, Inline):
            return part.program
        steps = self._steps(part)
        return [("code", step, "") if isinstance(step, tuple) and step[0] in _VALUES else step for step in steps]

    def _references(self, code: str, attribute: bool = False) -> Program:
        """Names of bookmarks in a code, which differ from letter to letter."""
        found: Program = []
        for word in re.split(r"([\w.]+)", code):
            text = escape_text(word)
            found.append(text.replace('"', "&quot;") if attribute else text)
            if word in self._uses.bookmarks:
                found.append(("copy",))
        return joined(found)

    def _pages(self, code: str) -> Program:
        """The number of pages of this letter, wherever it stands."""
        before, word, after = re.split(r"(numpages)", code, maxsplit=1, flags=re.IGNORECASE)
        return [escape_text(before), ("pages",), escape_attribute(after)] if word else [escape_text(code)]


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _merge_name(arguments: list[Argument]) -> str:
    """The name of a merge field; one with blanks that was not put in quotation marks is taken as a whole."""
    return " ".join([argument.text() for argument in arguments]).strip()


def _keyword(item: Field) -> str:
    return item.code_text().split(maxsplit=1)[0].upper() if item.code_text().strip() else ""


def _switch_texts(code: Code) -> tuple[str, ...]:
    found: list[str] = []
    for token in code.tokens:
        if isinstance(token, Switch):
            found.append(f"\\{token.letter}")
        elif found and " " not in found[-1] and token.text():
            found[-1] += f' "{token.text()}"' if token.quoted else f" {token.text()}"
    return tuple(found)


def _says_mergeformat(argument: Argument | None) -> bool:
    return argument is not None and argument.text().upper() == "MERGEFORMAT"


def _formatted(steps: Steps, rpr: str) -> Steps:
    """Text without a formatting of its own gets the one of the shown result."""
    return tuple(
        ("t", step[1], rpr) if isinstance(step, tuple) and step[0] == "t" and not step[2] else step for step in steps
    )


_VALUES = frozenset(("merge", "if", "ref", "now", "count", "quote", "calc", "address", "greeting"))
_WORK = {
    "MERGEFIELD": Fields.merge, "MERGEBARCODE": Fields.barcode, "IF": Fields.choice, "COMPARE": Fields.compare,
    "NEXT": Fields.leap, "NEXTIF": Fields.leap, "SKIPIF": Fields.leap, "SET": Fields.assign, "REF": Fields.reference,
    "DATE": Fields.moment, "TIME": Fields.moment, "MERGEREC": Fields.count, "MERGESEQ": Fields.count,
    "QUOTE": Fields.quote, "=": Fields.formula, "ASK": Fields.asked, "FILLIN": Fields.asked,
    "ADDRESSBLOCK": Fields.address, "GREETINGLINE": Fields.greeting,
}  # fmt: skip
