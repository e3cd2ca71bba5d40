"""The popovers of the action bar: tags and roles of many contacts, and any field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations.fields import canonical
from crm_desktop.records import labels
from crm_desktop.records.contact import CustomField
from crm_desktop.records.rhythm import CLASSES
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.field_kinds import DATE
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.tick_list import Tick, TickList

from .columns import CUSTOM, Lookups

if TYPE_CHECKING:
    from crm_desktop.ui.reading import Reader

    from .ticks import Picked

tr = texts("contacts")


class TickPopover(Popover):
    """Entries of which all, some or none of the ticked contacts have each; a click gives or takes one at once.

    With `new` a text that is no entry can be added: `added(text)`.
    """

    toggled = Signal(str, bool)
    added = Signal(str)

    def __init__(
        self, anchor: QWidget, title: str, ticks: Sequence[Tick], number: int, *, search: str = "", new: str = ""
    ) -> None:
        super().__init__(anchor, title, width=320)
        self._ticks, self._number, self._new = list(ticks), number, new
        self.body.addWidget(Label(title, "small", "text2", weight=fonts.SEMIBOLD))
        self.search = SearchField(search, self) if search else None
        if self.search is not None:
            self.search.textEdited.connect(self._narrow)
            self.body.addWidget(self.search)
        self.list = TickList(title, self._ticks, self)
        self.list.toggled.connect(self._toggle)
        self.body.addWidget(self.list)
        self.create = Button("", "ghost", "plus", self)
        self.create.clicked.connect(lambda: self._add())
        self.create.hide()
        self.body.addWidget(self.create)
        self.setFocusProxy(self.search or self.list)

    def set_counts(self, counts: dict[str, int]) -> None:
        """How many of the ticked contacts have each entry."""
        self._counts = dict(counts)
        self._show()

    _counts: dict[str, int] = {}

    def _show(self) -> None:
        n = self._number
        full = [tick.value for tick in self._ticks if self._counts.get(tick.value, 0) >= n]
        half = [tick.value for tick in self._ticks if 0 < self._counts.get(tick.value, 0) < n]
        shown = [Tick(tick.value, tick.text, self._hint(tick.value), tick.token) for tick in self._ticks]
        row = self.list.currentRow()
        self.list.set_ticks(shown, full, half)
        self.list.setCurrentRow(max(0, row))
        if self.search is not None:
            self.list.narrow(self.search.text())

    def _hint(self, value: str) -> str:
        found = self._counts.get(value, 0)
        return tr("{n} of {all}", n=format_int(found), all=format_int(self._number)) if 0 < found < self._number else ""

    def _toggle(self, value: str, on: bool) -> None:
        self._counts = {**self._counts, value: self._number if on else 0}
        self._show()
        self.toggled.emit(value, on)

    def _narrow(self, text: str) -> None:
        self.list.narrow(text)
        typed = " ".join(text.split())
        known = any(fold(tick.text) == fold(typed) for tick in self._ticks)
        self.create.setVisible(bool(typed) and not known and bool(self._new))
        self.create.setText(self._new.format(name=typed.replace("&", "&&")) if self._new else "")
        self.create.updateGeometry()
        self.refit()

    def _add(self) -> None:
        typed = " ".join(self.search.text().split()) if self.search is not None else ""
        self.close()
        self.added.emit(typed)

    def _enter(self) -> None:
        """What was typed whole is meant, else the only entry it is a part of or that begins with it; of several one
        chooses in the list. A new entry is made where nothing there is like it, or by its button."""
        search, item = self.search, self.list.currentItem()
        if self.create.hasFocus():
            self._add()
        elif search is None or not search.hasFocus():
            if item is not None and not item.isHidden():
                self.list.toggle(item)
        elif meant := self._meant(search.text()):
            self.list.toggle_value(meant[0])
        elif item is not None and not item.isHidden():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.create.isHidden():
            self._add()

    def _meant(self, text: str) -> list[str]:
        typed = fold(" ".join(text.split()))
        whole = [tick.value for tick in self._ticks if fold(tick.text) == typed]
        begun = [tick.value for tick in self._ticks if typed and fold(tick.text).startswith(typed)]
        return whole or self.list.only_shown() or (begun if len(begun) == 1 else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Down and self.search is not None and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


def tag_popover(anchor: QWidget, lookups: Lookups, picked: Picked, reader: Reader) -> TickPopover:
    from crm_desktop.store.queries import tags

    ticks = [Tick(found, name, token=lookups.colours.get(name) or "accent") for found, name in lookups.tags.items()]
    popover = TickPopover(
        anchor,
        tr("Tags"),
        ticks,
        picked.count,
        search=tr("Search or new tag …"),
        new=tr("New tag “{name}”", name="{name}"),
    )
    reader.ask("bulk", lambda ws: tags.counts_on(ws, picked.resolve(ws)), popover.set_counts)
    popover.closed.connect(lambda: reader.forget("bulk"))
    return popover


def role_popover(anchor: QWidget, picked: Picked, reader: Reader) -> TickPopover:
    from crm_desktop.store.queries import contacts

    ticks = [Tick(code, text) for code, text in labels.choices("role")]
    popover = TickPopover(anchor, tr("Roles"), ticks, picked.count)
    reader.ask("bulk", lambda ws: contacts.role_counts(ws, picked.resolve(ws)), popover.set_counts)
    popover.closed.connect(lambda: reader.forget("bulk"))
    return popover


PLAIN: tuple[tuple[str, str], ...] = (
    ("industry", mark("Industry")),
    ("profession", mark("Profession")),
    ("salutation", mark("Salutation")),
    ("title", mark("Title")),
    ("address_form", mark("Form of address")),
    ("language", mark("Language")),
    ("deputy_id", mark("Deputy")),
    ("account_class", mark("Account class")),
    ("service_level", mark("Service level")),
    ("goal", mark("Goal")),
    ("goal_day", mark("Goal until")),
    ("source", mark("Source")),
    ("legal_basis", mark("Legal basis")),
)
_CODED = ("salutation", "address_form")


class FieldPopover(Popover):
    """Set one field of the ticked contacts; an empty value clears it. `done(name, values, text)`; own fields are named
    "custom:<id>"."""

    done = Signal(str, tuple, str)

    def __init__(self, anchor: QWidget, lookups: Lookups, number: int) -> None:
        super().__init__(
            anchor,
            tr.plural(number, "Set a field of {n} contact", "Set a field of {n} contacts"),
            width=320,
            margins=14,
        )
        self._own, self._owners = lookups.own, lookups.owners
        self.body.addWidget(Label(self.accessibleName(), "head", wrap=True))
        options = [Option(name, tr(text), group=tr("Contact")) for name, text in PLAIN]
        options += [Option(CUSTOM + own.id, own.name, group=tr("Own fields")) for own in lookups.own.values()]
        self.field = Combo(tr("Field"), options, self)
        self.field.chosen.connect(self._set_field)
        self.body.addWidget(self.field)
        self._row = FieldRow("", QLineEdit())
        self.body.addWidget(self._row)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.finish = Button(tr("Set"), "soft")
        self.finish.clicked.connect(lambda: self._finish())
        foot.addWidget(self.finish)
        self.body.addLayout(foot)
        self._read: Callable[[], list[str]] = list
        self.field.set_value(options[0].value)
        self._set_field(options[0].value)

    def _own_field(self) -> CustomField | None:
        return self._own.get(self.field.value.removeprefix(CUSTOM)) if self.field.value.startswith(CUSTOM) else None

    def _set_field(self, name: str) -> None:
        own = self._own_field()
        codes = labels.choices(name) if name in _CODED else []
        if own is not None and own.kind == "choice":
            codes = [("", tr("None")), *((option, option) for option in own.options)]
        if name == "deputy_id":
            codes = [("", tr("Nobody")), *self._owners.items()]
        if name == "account_class":
            codes = [("", tr("None")), *((code, code) for code in CLASSES)]
        if name == "language":
            codes = [("", tr("As the office")), ("de", tr("German")), ("en", tr("English"))]
        editor = self._editor(own, codes)
        row = FieldRow(
            tr("New value"), editor, "" if codes or (own and own.kind == "multi") else tr("Empty clears it.")
        )
        self.body.replaceWidget(self._row, row)
        self._row.hide()
        self._row.deleteLater()
        self._row = row
        row.show()
        self.layout().activate()
        self.adjustSize()
        if self.isVisible():
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _editor(self, own: CustomField | None, codes: list[tuple[str, str]]) -> QWidget:
        if own is not None and own.kind == "multi":
            made = TickList(own.name, [Tick(option, option) for option in own.options])
            self._read = made.values
            return made
        if codes:
            combo = Combo(tr("New value"), [Option(code, text) for code, text in codes])
            combo.set_value(codes[0][0])
            self._read = lambda: [combo.value] if combo.value else []
            return combo
        line = QLineEdit()
        line.setFont(fonts.font("body"))
        self._read = lambda: [line.text().strip()] if line.text().strip() else []
        return line

    def _finish(self) -> None:
        values, own = self._read(), self._own_field()
        try:
            for value in values:
                if own is not None:
                    canonical(own, value)
            if self.field.value == "goal_day":
                values = [DATE.read(value) for value in values]
        except (CrmError, ValueError) as problem:
            self._row.set_error(str(problem))
            self.adjustSize()
            return
        name = self.field.value
        text = next(option.text for option in self.field.options() if option.value == name)
        self.close()
        self.done.emit(name, tuple(values), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)
