"""A Word template, read once: what it asks for, and what letters are made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_desktop.common.progress import Progress
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.exchange.reading.session import frames

from .problems import TemplateProblem, warning

MEMORY = 512 * 2**20
"""The child that reads a template gets no more."""


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One field as it stands in the template."""

    keyword: str
    name: str
    """Of a MERGEFIELD or MERGEBARCODE."""
    where: str
    """body, header, footer, footnote or endnote; ":T" behind it: within a table."""
    simple: bool
    split: bool
    nested: bool
    switches: tuple[str, ...]


class Template:
    """Plain values from the child (compiling.py). The program trusts them to be text, not to be sensible."""

    def __init__(self, path: Path, values: dict[str, Any]) -> None:
        self.path = path
        self.parts = values
        self.fields = tuple(TemplateField(*item) for item in values["found"])
        self.language: str = values["language"]
        self.merge_type: str = values["merge_type"]
        self.mapped: dict[str, str] = values["mapped"]
        """Columns of the data source it was made with, to what Word took them for."""
        self.several: bool = values["leaps"]
        """Several people on one page, as labels have it."""

    @property
    def names(self) -> list[str]:
        """Names of the merge fields, each spelling once, in the order of the template."""
        return list(dict.fromkeys(field.name for field in self.fields if field.name))

    @property
    def keywords(self) -> Counter[str]:
        return Counter(field.keyword for field in self.fields if field.keyword)

    @property
    def warnings(self) -> list[str]:
        """What is different from Word's own merge, as sentences."""
        return [warning(code) for code in self.parts["warnings"]]


def read(path: Path, progress: Progress | None = None) -> Template:
    """Read and compile a template in the child process. Raises TemplateProblem."""
    try:
        for frame in frames({"job": "letter_template", "path": str(path.resolve()), "memory": MEMORY}, progress):
            if frame[0] == "done":
                return Template(path, frame[1])
    except Refused as refusal:
        raise TemplateProblem(path.name, refusal.code, refusal.detail) from refusal
    raise TemplateProblem(path.name, "crashed")
