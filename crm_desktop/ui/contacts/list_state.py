"""What the list is asked to show: search, filter, order, cards or table, columns. Plain data, no widgets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_desktop.records.filters import ME, Condition, Group, from_json, to_json
from crm_desktop.store.queries.listing import View

from .columns import USUAL

if TYPE_CHECKING:
    from crm_desktop.records.selection import Selection

CARDS, TABLE = "cards", "table"
MOST_TO_MERGE = 8
"""More contacts than this do not fit side by side."""

QUICK: dict[str, Group] = {
    "customers": Group("and", (Condition("role", "is", ("customer",)),)),
    "people": Group("and", (Condition("kind", "is", ("person",)),)),
    "my_a": Group("and", (Condition("owner", "is", (ME,)), Condition("account_class", "is", ("A",)))),
    "companies": Group("and", (Condition("kind", "is", ("company",)),)),
}


class ListState(NamedTuple):
    """`where` is what the filter says; `quick` is one of QUICK or "". `list_id` names the saved list shown."""

    search: str = ""
    quick: str = ""
    where: Group = Group()
    sort: str = "name"
    descending: bool = False
    mode: str = CARDS
    columns: tuple[str, ...] = USUAL
    list_id: str = ""

    def view(self, today: date) -> View:
        return View(self.search, self.narrowed(), self.sort, self.descending, today)

    def narrowed(self) -> Group:
        """Quick chip and filter together."""
        parts = [group for group in (QUICK.get(self.quick, Group()), self.where) if group]
        if len(parts) == 1:
            return parts[0]
        return Group("and", tuple(parts))

    @property
    def filters(self) -> int:
        """How many things narrow the list, besides the search."""
        return len(self.where.parts) + bool(self.quick)

    @property
    def sort_key(self) -> str:
        return f"-{self.sort}" if self.descending else self.sort

    # Saved lists

    def of_list(self, saved: Selection) -> ListState:
        """This state as the saved list wants it. A definition that cannot be read shows everything."""
        try:
            where = from_json(saved.definition)
        except ValueError:
            where = Group()
        descending = saved.sort.startswith("-")
        return replace(
            self,
            search="",
            quick="",
            where=where if where.mode != "not" else Group("and", (where,)),
            sort=saved.sort.removeprefix("-") or "name",
            descending=descending,
            mode=saved.mode or self.mode,
            columns=tuple(saved.columns.split(",")) if saved.columns else self.columns,
            list_id=saved.id,
        )

    def saved_where(self) -> Group:
        """The filter as a saved list keeps it; a quick chip becomes a condition."""
        if self.quick and self.where and self.where.mode == "and":
            return Group("and", (*QUICK[self.quick].parts, *self.where.parts))
        return self.narrowed()

    def look(self) -> dict[str, str]:
        """Columns, order and mode as a saved list keeps them."""
        return {"columns": ",".join(self.columns), "sort": self.sort_key, "mode": self.mode}

    def differs_from(self, saved: Selection) -> bool:
        """Whether the filter was changed since the list was saved."""
        return bool(self.quick) or to_json(self.where) != to_json(self.of_list(saved).where)

    # Machine settings

    def to_settings(self) -> dict[str, Any]:
        return {"sort": self.sort_key, "mode": self.mode, "columns": list(self.columns)}

    def from_settings(self, kept: Any) -> ListState:
        if not isinstance(kept, dict):
            return self
        sort = str(kept.get("sort") or "name")
        columns = kept.get("columns")
        return replace(
            self,
            sort=sort.removeprefix("-"),
            descending=sort.startswith("-"),
            mode=TABLE if kept.get("mode") == TABLE else CARDS,
            columns=tuple(str(name) for name in columns) if isinstance(columns, list) and columns else self.columns,
        )


def replace(state: ListState, **changes: Any) -> ListState:
    """The same state but for these."""
    return state._replace(**changes)
