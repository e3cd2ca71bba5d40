"""The conditions of the list as chips joined by "and" or "or"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

from .filter_texts import Names, chip
from .list_head import QuickChips

tr = texts("contacts")


class FilterBar(Card):
    """`edit_asked(number, chip)`, `add_asked(button)`; `changed(Group)` when chips are removed or joined anew.

    Over the table it is a framed line, over cards only the chips.
    """

    edit_asked = Signal(int, QWidget)
    add_asked = Signal(QWidget)
    build_asked = Signal()
    changed = Signal(object)
    cleared = Signal()
    quick_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, line="border")
        self.setAccessibleName(tr("Filter"))
        self._where = Group()
        self._framed = True
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._icon = IconLabel("list-filter", "text2")
        self._holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._flow = FlowLayout(self._holder, spacing=6, row_spacing=6)
        self.clear = self._clear_button(self)
        self.chips: list[Chip] = []
        self.add: Button | None = None
        self.quick = QuickChips(self, with_filter=False)
        self.quick.chosen.connect(self.quick_chosen)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.quick)
        self._row.addWidget(self._holder, 1)
        self._row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.set_framed(True)

    def _clear_button(self, parent: QWidget) -> LinkButton:
        button = LinkButton(tr("Clear filter"), parent, token="text2", role="body")
        button.setMinimumWidth(button.sizeHint().width())
        button.setFixedHeight(fonts.room(30))
        button.clicked.connect(lambda: self.cleared.emit())
        return button

    def _add_button(self) -> Button:
        button = Button(tr("Condition"), "ghost", "plus", self._holder)
        button.setToolTip(tr("Narrow the list by one more condition"))
        button.clicked.connect(lambda: self.add_asked.emit(button))
        return button

    def _build_button(self) -> Button:
        button = Button(tr("Build …"), "ghost", "workflow", self._holder)
        button.setToolTip(tr("Put conditions together in groups"))
        button.clicked.connect(lambda: self.build_asked.emit())
        return button

    def set_framed(self, framed: bool) -> None:
        self._framed = framed
        self.set_look("surface", "border" if framed else "")
        self._row.setContentsMargins(*((14, 7, 12, 7) if framed else (0, 0, 0, 0)))
        self._icon.setVisible(framed)
        self._icon.setFixedHeight(fonts.room(30))

    def show_filter(self, where: Group, names: Names, *, quick: str = "") -> None:
        """Show these conditions, and over a table the quick filter: as chips to choose from as long as it is alone."""
        self._where = where
        focused = next((number for number, found in enumerate(self.chips) if found.hasFocus()), -1)
        self._flow.clear()
        self.chips = []
        alone = self._framed and not where.parts
        self.quick.setVisible(alone)
        self.quick.set_value(quick)
        if self._framed and quick and not alone:
            first = Chip(self.quick.chips[quick].text().replace("&&", "&"), self._holder, removable=True)
            for signal in (first.removed, first.clicked):
                signal.connect(lambda *_: self.quick_chosen.emit(""))
            self._put(first)
            self._put(Label(tr("and"), "body", "text2", self._holder))
        for number, part in enumerate(where.parts):
            if number:
                self._put(self._joint(where.mode))
            self._put(self._chip(number, part, names))
        something = bool(where.parts)
        self.clear.setVisible(something and self._framed)
        self.add = self._add_button() if self._framed else None
        last: QWidget | None = self.add
        if last is None and something:  # over cards the chip "Filter" adds
            last = self._clear_button(self._holder)
        if last is not None:
            self._put(last)
        if self._framed:
            self._put(self._build_button())
        if focused >= 0:
            back = self.chips[min(focused, len(self.chips) - 1)] if self.chips else last
            (back or self).setFocus()
        self._flow.invalidate()
        self._holder.updateGeometry()

    def _put(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        widget.show()

    def _chip(self, number: int, part: Condition | Group, names: Names) -> Chip:
        text, value = chip(part, names)
        made = Chip(text, self._holder, value=value, removable=True)
        made.setToolTip(plain_tip(" ".join((text, value, "·", tr("Click to change, Del to remove")))))
        made.removed.connect(lambda: self._remove(number))
        if editable(part):
            made.clicked.connect(lambda: self.edit_asked.emit(number, made))
        else:
            made.clicked.connect(
                lambda: QToolTip.showText(made.mapToGlobal(made.rect().bottomLeft()), plain_tip(text), made)
            )
        self.chips.append(made)
        return made

    def _joint(self, mode: str) -> LinkButton:
        joint = LinkButton(tr("or") if mode == "or" else tr("and"), self._holder, token="text2")
        joint.setToolTip(tr("Switch between “and” (all conditions) and “or” (any of them)"))
        joint.clicked.connect(self._switch_mode)
        return joint

    def _switch_mode(self) -> None:
        self.changed.emit(Group("and" if self._where.mode == "or" else "or", self._where.parts))

    def _remove(self, number: int) -> None:
        parts = tuple(part for place, part in enumerate(self._where.parts) if place != number)
        self.changed.emit(Group(self._where.mode, parts))


def editable(part: Condition | Group) -> bool:
    """A single condition, as it is or reversed; what was combined elsewhere can only be removed."""
    if isinstance(part, Condition):
        return part.field != "frozen"
    return (
        part.mode == "not" and len(part.parts) == 1 and editable(part.parts[0]) and isinstance(part.parts[0], Condition)
    )
