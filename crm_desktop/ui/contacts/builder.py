"""Building a selection: conditions in groups of all, any or none, nested as deep as wanted, with their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.filters import Condition, Group, values_needed
from crm_desktop.store.queries import listing
from crm_desktop.ui import fonts
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

from .filter_bar import editable
from .filter_editor import FilterEditor, choose_field, usual_operator
from .filter_texts import chip

if TYPE_CHECKING:
    from .list_pane import ListPane

tr = texts("contacts")

Path = tuple[int, ...]
"""Where a part stands: the numbers of the parts on the way to it."""
DEEPEST = 4
COUNT_MS = 120
_MODES = (
    ("and", mark("All of these")),
    ("or", mark("Any of these")),
    ("not", mark("None of these")),
)


class Builder(Dialog):
    """`built(Group)` carries the whole selection when it is taken over."""

    built = Signal(object)

    def __init__(self, pane: ListPane) -> None:
        super().__init__(
            pane.context.window, tr("Build selection"),
            tr("Conditions in groups. The numbers say how many contacts each group leaves."), width=660,
        )  # fmt: skip
        self._pane, self._context = pane, pane.context
        self.where = pane.state.where if pane.state.where.mode != "not" else Group("and", (pane.state.where,))
        self._reader = Reader(pane.context, self)
        self._timer = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._timer.timeout.connect(self._count)
        self.groups: dict[Path, GroupBox] = {}
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(max(240, min(520, pane.context.window.height() - 330)))
        self._area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._area, 1)
        self.total = Label("", "body", "accent", weight=fonts.MEDIUM, tabular=True)
        self.total.setAccessibleName(tr("Contacts found"))
        self._left.addWidget(self.total)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Show these"), "primary", self._take)
        self._show(())
        if not self.where.parts:
            self.groups[()].add.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is built

    def part(self, path: Path) -> Condition | Group:
        found: Condition | Group = self.where
        for number in path:
            assert isinstance(found, Group)
            found = found.parts[number]
        return found

    def put(self, path: Path, part: Condition | Group | None) -> None:
        """Another part in this place; None takes it away."""
        self.where = _replaced(self.where, path, part)
        self._show(path[:-1])

    def add(self, path: Path, part: Condition | Group) -> None:
        """One more part at the end of the group there."""
        group = self.part(path)
        assert isinstance(group, Group)
        self.where = _replaced(self.where, path, Group(group.mode, (*group.parts, part)))
        self._show((*path, len(group.parts)) if isinstance(part, Group) else path)

    def set_mode(self, path: Path, mode: str) -> None:
        group = self.part(path)
        assert isinstance(group, Group)
        self.put(path, Group(mode, group.parts)) if path else self._set_root(Group(mode, group.parts))

    def _set_root(self, group: Group) -> None:
        self.where = group
        self._show(())

    # Asking for conditions

    def ask(self, path: Path, anchor: QWidget) -> None:
        """Ask for a field, then for the rest of the condition."""
        names = self._pane.names

        def chosen(name: str) -> None:
            part = Condition(name, usual_operator(name, names))
            if not values_needed(part.operator):
                self.add(path, part)
            else:
                group = self.part(path)
                assert isinstance(group, Group)
                self.edit((*path, len(group.parts)), self.groups[path].add, part)

        choose_field(anchor, names, chosen)

    def edit(self, path: Path, anchor: QWidget, part: Condition | Group) -> None:
        """Edit the condition there, or a new one behind the last; its count is of the whole selection with it."""

        def whole(middle: Condition | Group | None) -> Group:
            group = self.part(path[:-1])
            assert isinstance(group, Group)
            if path[-1] < len(group.parts):
                return _replaced(self.where, path, middle)
            parts = (*group.parts, middle) if middle is not None else group.parts
            return _replaced(self.where, path[:-1], Group(group.mode, parts))

        def done(middle: Condition | Group) -> None:
            self.where = whole(middle)
            self._show(path[:-1])

        editor = FilterEditor(
            anchor,
            self._context,
            self._reader,
            self._pane.names,
            part,
            lambda middle: self._pane.preview(whole(middle)),
        )
        editor.done.connect(done)
        editor.open_at(anchor)

    # Showing it

    def _show(self, focus: Path) -> None:
        """Draw all groups anew; the keyboard goes to the button that adds to this one."""
        self.groups = {}
        self._names = self._pane.names
        if (old := self._area.takeWidget()) is not None:
            old.hide()
            old.deleteLater()  # one of its buttons may be what asked for this
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(GroupBox(self, (), self.where))
        column.addStretch(1)
        self._area.setWidget(holder)
        if focus in self.groups and self.isVisible():
            self.groups[focus].add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start()

    def chip_of(self, part: Condition | Group) -> tuple[str, str]:
        return chip(part, self._names)

    def _count(self) -> None:
        """How many each group finds by itself, and the whole selection with the search of the list."""
        today = self._context.today()
        views = {path: listing.View(where=box.group, today=today) for path, box in self.groups.items() if path}
        views[()] = self._pane.preview(self.where)

        def show(found: dict[Path, int]) -> None:
            for path, number in found.items():
                if path in self.groups:
                    self.groups[path].hits.setText(format_int(number))
            self.total.setText(tr.plural(found[()], "{n} contact", "{n} contacts"))

        self._reader.ask("builder", lambda ws: {path: listing.count(ws, view) for path, view in views.items()}, show)

    def _take(self) -> None:
        self.accept()
        self.built.emit(_without_empty(self.where))


class GroupBox(Card):
    """One group: how its parts go together, its conditions as chips, its inner groups below them."""

    def __init__(self, builder: Builder, path: Path, group: Group) -> None:
        super().__init__(line="border")
        self.group = group
        builder.groups[path] = self
        self.setAccessibleName(tr("Group"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.mode = Combo(tr("How the conditions go together"), [Option(code, tr(text)) for code, text in _MODES], self)
        self.mode.set_value(group.mode)
        self.mode.chosen.connect(lambda mode: builder.set_mode(path, mode))
        self.hits = Label("", "body", "text2", tabular=True)
        head.addWidget(self.mode)
        head.addWidget(self.hits)
        head.addStretch(1)
        if path:
            self.drop = IconButton("x", tr("Remove this group"), self)
            self.drop.clicked.connect(lambda: builder.put(path, None))
            head.addWidget(self.drop)
        column.addLayout(head)
        self.chips: dict[int, Chip] = {}
        self._parts(builder, path, column)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.add = Button(tr("Condition"), "ghost", "plus", self)
        self.add.clicked.connect(lambda: builder.ask(path, self.add))
        self.add_group = Button(tr("Group"), "ghost", "plus", self)
        self.add_group.setToolTip(tr("A group within this one"))
        self.add_group.clicked.connect(lambda: builder.add(path, Group("or" if group.mode == "and" else "and")))
        self.add_group.setVisible(len(path) + 1 < DEEPEST)
        foot.addWidget(self.add)
        foot.addWidget(self.add_group)
        foot.addStretch(1)
        column.addLayout(foot)

    def _parts(self, builder: Builder, path: Path, column: QVBoxLayout) -> None:
        for number, part in enumerate(self.group.parts):
            here = (*path, number)
            if isinstance(part, Group) and not editable(part):
                column.addWidget(GroupBox(builder, here, part))
                continue
            row = QHBoxLayout()
            text, value = builder.chip_of(part)
            made = Chip(text, self, value=value, removable=True)
            made.setToolTip(tr("Click to change, Del to remove"))
            made.removed.connect(lambda here=here: builder.put(here, None))
            if editable(part):
                made.clicked.connect(lambda _=False, here=here, made=made, part=part: builder.edit(here, made, part))
            self.chips[number] = made
            row.addWidget(made)
            row.addStretch(1)
            column.addLayout(row)


def _replaced(group: Group, path: Path, part: Condition | Group | None) -> Group:
    """The group with another part at the end of the path; None takes it away."""
    if not path:
        return part if isinstance(part, Group) else Group()
    number, rest = path[0], path[1:]
    parts = list(group.parts)
    if rest:
        inner = parts[number]
        assert isinstance(inner, Group)
        parts[number] = _replaced(inner, rest, part)
    elif part is None:
        del parts[number]
    else:
        parts[number] = part
    return Group(group.mode, tuple(parts))


def _without_empty(group: Group) -> Group:
    """Groups that nothing was put into ask for nothing."""
    parts = [_without_empty(part) if isinstance(part, Group) else part for part in group.parts]
    return Group(group.mode, tuple(part for part in parts if not isinstance(part, Group) or part.parts))
