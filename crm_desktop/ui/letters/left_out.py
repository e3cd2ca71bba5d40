"""Who gets no letter: a card for each reason with names, and the whole list behind its link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.surface import Card

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.batch import LeftOut

tr = texts("letter_wizard")

_REASONS: dict[str, tuple[str, str, str]] = {
    "no_address": (mark("without an address"), "map-pin-off", "warn"),
    "hand": (mark("left out by hand"), "user-round-x", "info"),
    "template": (mark("left out by the template"), "file-text", "info"),
    "objected": (mark("objected"), "ban", "danger"),
    "withdrawn": (mark("withdrawn"), "ban", "danger"),
    "declined": (mark("declined"), "ban", "danger"),
    "blocked": (mark("blocked"), "ban", "danger"),
}
_OTHER = (mark("not allowed"), "ban", "danger")


def grouped(left: Sequence[LeftOut]) -> dict[str, list[LeftOut]]:
    """By reason; what the gate refuses first."""
    found: dict[str, list[LeftOut]] = {}
    order = ("no_address", "template", "hand")
    for one in sorted(left, key=lambda one: order.index(one.code) if one.code in order else -1):
        found.setdefault(one.code, []).append(one)
    return found


def reason_text(code: str, count: int) -> str:
    """ "4 objected", "12 without an address"."""
    return f"{format_int(count)} {tr(_REASONS.get(code, _OTHER)[0])}"


class LeftOutCards(QWidget):
    """`go_to(contact_id)` leads to a contact; `take_back(contact_id)` brings somebody back who was left out by hand."""

    def __init__(self, go_to: Callable[[str], object], take_back: Callable[[str], object]) -> None:
        super().__init__()
        self._go_to, self._take_back = go_to, take_back
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.links: dict[str, LinkButton] = {}

    def show_left(self, left: Sequence[LeftOut]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self.links = {}
        for code, people in grouped(left).items():
            self._column.addWidget(self._card(code, people))

    def _card(self, code: str, people: list[LeftOut]) -> Card:
        _, icon, kind = _REASONS.get(code, _OTHER)
        card = Card(fill="sunken")
        row = QHBoxLayout(card)
        row.setContentsMargins(10, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(IconTile(icon, kind), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(1)
        said = reason_text(code, len(people))
        words.addWidget(ElidedLabel(said, "body", weight=fonts.MEDIUM))
        below = QHBoxLayout()  # beside the names, which may be cut; the reason may not
        below.addWidget(ElidedLabel(_names(people), "small", "text2"), 1)
        link = LinkButton(tr("Add it") if code == "no_address" else tr("Show"))
        link.setAccessibleName(f"{link.text()}: {said}")
        link.clicked.connect(lambda _=False: self._open(code, people, link))
        self.links[code] = link
        below.addWidget(link)
        words.addLayout(below)
        row.addLayout(words, 1)
        return card

    def _open(self, code: str, people: list[LeftOut], anchor: QWidget) -> None:
        popover = Popover(anchor, reason_text(code, len(people)), width=380)
        popover.body.addWidget(Label(reason_text(code, len(people)), "head"))
        hint = (
            tr("Enter takes somebody in again.") if code == "hand" else tr("Enter opens the contact; Back leads here.")
        )
        popover.body.addWidget(Label(hint, "small", "text2", wrap=True))
        names = QListWidget()
        names.setAccessibleName(reason_text(code, len(people)))
        for one in people:
            item = QListWidgetItem(f"{one.name or tr('Without a name')}: {one.reason}")
            item.setToolTip(plain_tip(one.reason))
            item.setData(Qt.ItemDataRole.UserRole, one.contact)
            names.addItem(item)
        names.setCurrentRow(0)
        names.setMinimumHeight(min(300, 16 + fonts.room(26) * len(people)))

        def chosen(item: QListWidgetItem) -> None:
            popover.close()
            (self._take_back if code == "hand" else self._go_to)(item.data(Qt.ItemDataRole.UserRole))

        names.itemActivated.connect(chosen)
        popover.body.addWidget(names)
        popover.open_at(anchor, align="right")


def _names(people: Sequence[LeftOut]) -> str:
    shown = [one.name or tr("Without a name") for one in people[:3]]
    if len(people) <= 3:
        return ", ".join(shown)
    return tr("{names} and {n} more", names=", ".join(shown[:2]), n=format_int(len(people) - 2))
