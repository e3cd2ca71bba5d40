"""Letters as files: all in one document, or one for each person.

In one document every letter is a section of its own (or several, as in the template): it begins on a new page, pages
and lists count from 1, headers speak of its own person, and no id comes twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import saving

from .packing import Base, Member, pack
from .rendering import Letter, Skipped, Surroundings
from .template import Template

tr = texts("letters")

_BREAK = "\0"
"""Stands where a letter ends until it is known whether another one follows; no value can hold it."""
LARGEST = 600 * 2**20
"""Characters of one merged document; beyond that no word processor opens it."""
_STEP = 20
_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}"
_STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""A document of the strict kind must not mix them."""


@dataclass(slots=True)
class Written:
    """What came of a run."""

    letters: int = 0
    """Letters, or sheets of labels."""
    files: list[Path] = field(default_factory=list[Path])
    people: list[tuple[int, ...]] = field(default_factory=list[tuple[int, ...]])
    """For each letter the numbers of its people, counted from 0."""
    skipped: list[int] = field(default_factory=list[int])
    """People a SKIPIF of the template left out."""


@dataclass(slots=True)
class Single:
    """A letter as text: its body, and what depends on the person elsewhere."""

    body: str
    stories: tuple[str, ...]
    notes: dict[str, str]


class Run:
    """One run of a template over people."""

    def __init__(self, template: Template, shared: Surroundings) -> None:
        self._parts = template.parts
        self._template = template
        shared.keep_blank_lines = template.parts["keep_blank_lines"]
        shared.stride = template.parts["stride"]
        shared.language = template.language or shared.language
        shared.notes = {
            kind[:-1]: max(int(number) for number in note["programs"]) + 1
            for kind, note in template.parts["notes"].items()
        }
        lists = template.parts["lists"]
        if lists:
            shared.lists = {number: place for place, number in enumerate(lists["used"])}
            shared.first_list = lists["first"]
        self._shared = shared
        self._whole_sheets = template.merge_type == "catalog"

    def letters(self, merged: bool, progress: Progress, written: Written, before: int = 0) -> Iterator[Single]:
        """All letters in turn, as one document or by themselves, after so many others; who is skipped is noted and
        taken out of the order."""
        order = self._shared.order
        self._shared.among_many = merged and not self._whole_sheets
        total = len(order)
        progress.start(tr("Writing letters"), total)
        at = copy = 0
        while at < len(order):
            letter = Letter(self._shared, copy if merged else 0, at, before + copy)
            letter.broken = lambda: _BREAK
            letter.section = lambda number, letter=letter: f"\0{number}\0"
            try:
                body = letter.xml(self._parts["body"])
            except Skipped:
                written.skipped.append(order.pop(letter.at))
                continue
            last = min(letter.at, len(order) - 1)
            written.people.append(tuple(order[at : last + 1]))
            letter.at = at
            notes = {
                kind: "".join([letter.xml(program) for program in note["programs"].values()])
                for kind, note in self._parts["notes"].items()
            }
            letter.copy = 0  # headers are parts of their own
            stories = tuple(letter.xml(story["program"]) for story in self._parts["stories"])
            yield Single(body, stories, notes)
            at, copy = last + 1, copy + 1
            if copy % _STEP == 0:
                progress.step(min(at + len(written.skipped), total))
        written.letters = copy

    # one document ---------------------------------------------------------------------------------------------------

    def one_document(self, path: Path, progress: Progress | None = None) -> Written:
        """All letters in one file, which appears complete or not at all. Raises CrmError and Cancelled."""
        written = Written()
        headers = _Headers(self._parts, True)
        notes: dict[str, list[bytes]] = {kind: [] for kind in self._parts["notes"]}
        pieces = self._bodies(written, headers, notes, progress or Progress())
        with saving.replacing(path) as part:
            document = pack(self._parts["document"], pieces, 3)
            members = [document, *headers.members(), *self._note_members(notes), *self._list_members(written.letters)]
            members += self._index(headers)
            with part.open("wb") as file:
                Base(self._parts["members"]).write(file, members)
        written.files.append(path)
        return written

    def _bodies(
        self, written: Written, headers: _Headers, notes: dict[str, list[bytes]], progress: Progress
    ) -> Iterator[bytes]:
        """The main part, letter by letter."""
        yield self._parts["head"].encode()
        before: tuple[str, list[dict[str, str]]] | None = None
        size = copy = 0
        ids: list[dict[str, str]] = []
        for one in self.letters(True, progress, written):
            if before is not None:
                yield self._ended(before, "" if self._whole_sheets else self._section(-1, copy - 1, before[1])).encode()
            ids = headers.of(one.stories)
            body = self._sectioned(one.body, copy, ids)
            before = (body, ids)
            for kind, text in one.notes.items():
                notes[kind].append(text.encode())
            size += len(body)
            if size > LARGEST:
                raise CrmError(
                    tr("So many letters of this length do not fit into one document."),
                    safe=tr("No letter was written."),
                    remedy=tr("Please let each person have a document of its own."),
                )
            copy += 1
        if before is not None:
            yield self._ended(before, "").encode()
        yield f"{self._section(-1, max(copy - 1, 0), ids)}{self._parts['tail']}".encode()

    @staticmethod
    def _ended(letter: tuple[str, list[dict[str, str]]], end: str) -> str:
        return letter[0].replace(_BREAK, end)

    def _sectioned(self, body: str, copy: int, ids: list[dict[str, str]]) -> str:
        """The places of inner sections filled in; the one of the end stays."""
        if len(self._parts["sections"]) == 1:
            return body
        for number in range(len(self._parts["sections"]) - 1):
            body = body.replace(f"\0{number}\0", self._section(number, copy, ids))
        return body

    def _section(self, number: int, copy: int, ids: list[dict[str, str]]) -> str:
        """The properties of a section; the first one of a further letter begins a page and counts from 1."""
        sections = self._parts["sections"]
        section = sections[number]
        begins = copy > 0 and section is sections[0] and not self._whole_sheets
        known = ids[0] if ids else {}
        references = "".join(
            [
                f'<w:{kind}Reference w:type="{name}" r:id="{known.get(relation, relation)}"/>'
                for kind, name, relation in section["references"]
            ]
        )
        if begins:
            references += "".join(
                [
                    f'<w:{kind}Reference w:type="{name}" r:id="rIdKontorBlank{kind}"/>'
                    for kind, name in section["missing"]
                ]
            )
        return f"<w:sectPr>{references}{section['again' if begins else 'rest']}</w:sectPr>"

    def _note_members(self, notes: dict[str, list[bytes]]) -> list[Member]:
        found: list[Member] = []
        for kind, texts_ in notes.items():
            note = self._parts["notes"][kind]
            found.append(pack(note["part"], (note["head"].encode(), *texts_, note["tail"].encode()), 3))
        return found

    def _list_members(self, letters: int) -> list[Member]:
        lists = self._parts["lists"]
        if not lists:
            return []
        more: list[str] = []
        for copy in range(1, letters):
            for place, rest in enumerate(lists["used"].values()):
                number = lists["first"] + (copy - 1) * len(lists["used"]) + place
                more.append(f'<w:num w:numId="{number}">{rest}')
        return [pack(lists["part"], (lists["head"].encode(), "".join(more).encode(), lists["tail"].encode()), 3)]

    def _index(self, headers: _Headers) -> list[Member]:
        """Relations and content types, with the headers that came in."""
        parts = self._parts
        folder, _, name = parts["document"].rpartition("/")
        relations = f"{parts['relations']}{headers.relations}</Relationships>"
        types = f"{parts['types']}{headers.types}</Types>"
        declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return [
            pack(f"{folder}/_rels/{name}.rels".lstrip("/"), ((declaration + relations).encode(),)),
            pack("[Content_Types].xml", ((declaration + types).encode(),)),
        ]

    # one document each ----------------------------------------------------------------------------------------------

    def documents(
        self, folder: Path, name: Callable[[Sequence[int]], str], progress: Progress | None = None
    ) -> Written:
        """A file for every letter, named by its people; what stands in the folder is never replaced. When the run
        breaks off, the files it wrote are taken away again. Raises CrmError and Cancelled."""
        written = Written()
        saving.make_folder(folder)
        base = self._base()
        try:
            for one in self.letters(False, progress or Progress(), written):
                written.files.append(_write_new(folder, name(written.people[-1]), base, self._members(one)))
        except BaseException:
            for path in written.files:
                with suppress(OSError):
                    path.unlink()
            raise
        return written

    def contents(self, people: Sequence[tuple[int, ...]], progress: Progress | None = None) -> Iterator[bytes]:
        """The single document of each letter of a run that is over, as bytes. Raises Cancelled."""
        self._shared.order = [number for group in people for number in group]
        base = self._base()
        for one in self.letters(False, progress or Progress(), Written()):
            file = BytesIO()
            base.write(file, self._members(one))
            yield file.getvalue()

    def look(self, people: tuple[int, ...], before: int) -> Single | None:
        """The letter of these people by itself, with so many before it; None when the template skips it."""
        self._shared.order = list(people)
        return next(self.letters(False, Progress(), Written(), before), None)

    def _base(self) -> Base:
        return Base([*self._parts["members"], *self._index(_Headers(self._parts)), *self._list_members(1)])

    def main_part(self, one: Single) -> str:
        """The main part of the single document of a letter."""
        parts = self._parts
        body = self._sectioned(
            one.body.replace(_BREAK, "") if len(parts["sections"]) == 1 else _unbroken(one.body), 0, []
        )
        return f"{parts['head']}{body}{self._section(-1, 0, [])}{parts['tail']}"

    def _members(self, one: Single) -> list[Member]:
        parts = self._parts
        found = [pack(parts["document"], (self.main_part(one).encode(),), 1)]
        for story, text in zip(parts["stories"], one.stories, strict=True):
            found.append(pack(story["part"], (f"{story['head']}{text}{story['tail']}".encode(),), 1))
        for kind, text in one.notes.items():
            note = parts["notes"][kind]
            found.append(pack(note["part"], (f"{note['head']}{text}{note['tail']}".encode(),), 1))
        return found


def _unbroken(body: str) -> str:
    """Without the mark of the end, among the marks of sections."""
    import re

    return re.sub("\0(?!\\d+\0|(?<=\\d\0))", "", body)


class _Headers:
    """Headers and footers of a merged document: one part for each different text."""

    def __init__(self, parts: dict[str, Any], further: bool = False) -> None:
        self._parts = parts
        self._known: dict[tuple[int, str], str] = {}
        self._members: list[Member] = []
        self._relations: list[str] = []
        self._types: list[str] = []
        self._folder = parts["document"].rpartition("/")[0]
        if further and any(section["missing"] for section in parts["sections"]):
            for kind, tag in (("header", "hdr"), ("footer", "ftr")):
                empty = f'<w:{tag} xmlns:w="{_STRICT_WORDS if parts["strict"] else _WORDS}"><w:p/></w:{tag}>'
                self._add(f"rIdKontorBlank{kind}", kind, f"{kind}KontorBlank.xml", empty, "")

    def of(self, stories: tuple[str, ...]) -> list[dict[str, str]]:
        """For a letter: relation in the template to the one of its own headers."""
        found: dict[str, str] = {}
        for number, text in enumerate(stories):
            story = self._parts["stories"][number]
            relation = self._known.get((number, text))
            if relation is None:
                count = len(self._known)
                relation = self._known[number, text] = f"rIdKontor{count}"
                whole = f"{story['head']}{text}{story['tail']}"
                self._add(relation, story["kind"], f"{story['kind']}Kontor{count}.xml", whole, story["rels"])
            found[story["relation"]] = relation
        return [found]

    def _add(self, relation: str, kind: str, name: str, whole: str, rels: str) -> None:
        part = f"{self._folder}/{name}".lstrip("/")
        self._members.append(pack(part, (whole.encode(),), 3))
        if rels:
            known = next((member for member in self._parts["members"] if member[0] == rels), None)
            if known is not None:
                self._members.append((f"{self._folder}/_rels/{name}.rels".lstrip("/"), *known[1:]))
        kind_of_relation = (_STRICT_RELATION if self._parts["strict"] else _RELATION).format(kind=kind)
        self._relations.append(f'<Relationship Id="{relation}" Type="{kind_of_relation}" Target="/{part}"/>')
        self._types.append(f'<Override PartName="/{part}" ContentType="{_HEADER_TYPE.format(kind=kind)}"/>')

    def members(self) -> list[Member]:
        """Also the parts of the template itself: they are still related to."""
        own = [
            pack(story["part"], (f"{story['head']}<w:p/>{story['tail']}".encode(),)) for story in self._parts["stories"]
        ]
        return own + self._members

    @property
    def relations(self) -> str:
        return "".join(self._relations)

    @property
    def types(self) -> str:
        return "".join(self._types)


def _write_new(folder: Path, name: str, base: Base, members: Sequence[Member]) -> Path:
    """Write under a name that is still free."""
    path, number = folder / f"{name}.docx", 2
    while True:
        try:
            with path.open("xb") as file:
                base.write(file, members)
        except FileExistsError:
            path = folder / f"{name} ({number}).docx"
            number += 1
        except OSError as problem:
            with suppress(OSError):
                path.unlink()
            raise saving.explain(problem, path) from problem
        else:
            return path
