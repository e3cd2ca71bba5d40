"""What a merge would do, line by line, and what a person chose in it. Plain data for screen and command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Side:
    """One of the contacts, as the head of its column says it."""

    id: str
    name: str
    kind: str
    created_at: str = ""
    import_name: str = ""
    """The file it was imported from; empty when somebody typed it."""
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One value of one side, as people read it; `rows` are the rows it stands for (none for a plain field)."""

    contact_id: str
    text: str
    hint: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Values that exclude each other (`one`): exactly one of the items counts; else a single value of one side, or the
    same value of several, that is kept or left out as a whole."""

    one: bool
    items: tuple[Item, ...]
    proposed: str = ""
    """one: the contact whose value should count. Else: "keep", or "" to leave it out."""

    @property
    def alike(self) -> bool:
        return len({item.text for item in self.items}) == 1 and len(self.items) > 1

    def of(self, contact_id: str) -> Item | None:
        return next((item for item in self.items if item.contact_id == contact_id), None)


@dataclass(frozen=True, slots=True)
class Line:
    """A field: a plain one has a single choice, phones and the like one for each number. `locked`: not to be chosen,
    since a withdrawn consent always counts."""

    code: str
    label: str
    choices: tuple[Choice, ...]
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """`lead` is the contact that stays; `entries` those on its line of time afterwards."""

    sides: tuple[Side, ...]
    lead: str
    lines: tuple[Line, ...]
    entries: int = 0

    def side(self, contact_id: str) -> Side:
        return next(side for side in self.sides if side.id == contact_id)

    def proposal(self) -> Choices:
        fields: dict[str, str] = {}
        left_out: set[str] = set()
        preferred: set[str] = set()
        for line in self.lines:
            for choice in line.choices:
                if not choice.one:
                    left_out.update(row for item in choice.items if not choice.proposed for row in item.rows)
                elif choice.items[0].rows:
                    chosen = choice.of(choice.proposed)
                    preferred.update(chosen.rows[:1] if chosen else ())
                else:
                    fields[line.code] = choice.proposed
        return Choices(fields, frozenset(left_out), frozenset(preferred))


@dataclass(frozen=True, slots=True)
class Choices:
    """fields: code of a line to the contact whose value counts; what is not named stays as proposed. left_out: rows
    that are not kept. preferred: of rows that say the same in other writing, the ones to keep."""

    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    left_out: frozenset[str] = frozenset()
    preferred: frozenset[str] = frozenset()

    def keeps(self, line: Line, choice: Choice, item: Item) -> bool:
        """Whether this value is there afterwards."""
        if not choice.one:
            return not self.left_out.issuperset(item.rows)
        if item.rows:
            return not self.preferred.isdisjoint(item.rows)
        if line.locked:
            return item.contact_id == choice.proposed
        return item.contact_id == self.fields.get(line.code, choice.proposed)
