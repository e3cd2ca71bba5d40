"""What the office named itself: tags, saved lists and kinds of relation. Every step can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import relations, selections, tags
from crm_desktop.records.contact import RelationType
from crm_desktop.records.labels import relation_label
from crm_desktop.records.relations import BUILT_IN
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import selections as selection_queries
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.ui.layout_items import widgets_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.keys import key_text
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

from .entry_list import Entry, EntryList
from .section import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


class OwnSection(Section):
    """A section with a list; subclasses say what is in it and what the presses do."""

    empty = ""
    movable = False

    def __init__(self, context: Context, title: str, sentence: str) -> None:
        super().__init__(context, title, sentence)
        self.locked = Label(tr("This file is open for reading only; nothing can be changed here."), "small", "warn")
        self.body.addWidget(self.locked)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.body.addLayout(self.tools)
        self.list = EntryList(title, movable=self.movable)
        self.body.addWidget(self.list)
        self.nothing = Label(self.empty, "body", "text3", wrap=True)
        self.body.addWidget(self.nothing)
        self.keys = Label(self._key_words(), "small", "text3", wrap=True)
        self.body.addWidget(self.keys)
        self.after = QHBoxLayout()
        self.body.addLayout(self.after)
        self.body.addStretch(1)
        self.list.edit_asked.connect(self.edit)
        self.list.delete_asked.connect(self.delete)
        self.list.renamed.connect(self.rename)
        self.list.recoloured.connect(self.recolour)
        self.list.moved.connect(self.move_to)

    def refresh(self, change: Change | None) -> None:
        entries = self.entries()
        self.list.set_entries(entries)
        writable = not self.context.ws.read_only
        for part in (self.list, *widgets_of(self.tools)):
            part.setEnabled(writable)
        self.locked.setVisible(not writable)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        self.keys.setVisible(bool(entries) and writable)

    def _key_words(self) -> str:
        keys = {"edit": key_text("F2"), "erase": key_text("Del")}
        if self.movable:
            keys |= {"up": key_text("Alt+Up"), "down": key_text("Alt+Down")}
            return tr("{edit} changes, {erase} deletes, {up} and {down} move the row.", **keys)
        return tr("{edit} changes, {erase} deletes the row.", **keys)

    def entries(self) -> Sequence[Entry]:
        raise NotImplementedError

    def edit(self, entry_id: str) -> None:
        """The pencil, F2 or a double click."""
        row = self.list.row(entry_id)
        if row is not None:
            row.begin_rename()

    def delete(self, entry_id: str) -> None:
        raise NotImplementedError

    def rename(self, entry_id: str, name: str) -> None:
        """A name was typed into the row."""

    def recolour(self, entry_id: str, colour: str) -> None:
        """Another colour was picked."""

    def move_to(self, ids: Sequence[str]) -> None:
        """The rows stand in another order."""

    def _title(self, entry_id: str) -> str:
        row = self.list.row(entry_id)
        return row.entry.title if row is not None else ""


class NewEntry(QWidget):
    """A field and a button that make a new entry; Enter does the same."""

    def __init__(self, placeholder: str, button: str, make: Callable[[str], bool]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.setMaximumWidth(320)
        self.button = Button(button, "secondary", "plus", size="large")
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        row.addStretch(1)
        self._make = make
        self.field.returnPressed.connect(self.submit)
        self.button.clicked.connect(self.submit)

    def submit(self) -> None:
        if not self.field.text().strip():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._make(self.field.text()):
            self.field.clear()


class TagsSection(OwnSection):
    touches = frozenset({schema.TAG, schema.TAG_LINK, schema.CONTACT})

    def __init__(self, context: Context) -> None:
        self.empty = tr("There are no tags yet. A tag is a word you put on contacts to find them again.")
        super().__init__(context, tr("Tags"), tr("Words you put on contacts: “Newsletter”, “Christmas card”."))
        self.new = NewEntry(tr("Name of a new tag"), tr("Create tag"), self._create)
        self.tools.addWidget(self.new)

    def entries(self) -> list[Entry]:
        return [
            Entry(tag.id, tag.name, note=tr.plural(count, "{n} contact", "{n} contacts"), colour=tag.colour or "accent")
            for tag, count in tag_queries.tags(self.context.ws)
        ]

    def _create(self, name: str) -> bool:
        ws, known = self.context.ws, " ".join(name.split())
        if tag_queries.by_name(ws, known) is not None:
            self.context.toast(tr("There is already a tag “{name}”.", name=known))
            return False
        return self.context.do(lambda: tags.ensure(ws, known), tr("Tag “{name}” created", name=known)) is not None

    def rename(self, entry_id: str, name: str) -> None:
        old = self._title(entry_id)
        done = tr("“{old}” is now called “{name}”", old=old, name=name)
        self.context.do(lambda: tags.rename(self.context.ws, entry_id, name), done)

    def recolour(self, entry_id: str, colour: str) -> None:
        done = tr("Colour of “{name}” changed", name=self._title(entry_id))
        self.context.do(lambda: tags.recolour(self.context.ws, entry_id, colour), done)

    def delete(self, entry_id: str) -> None:
        done = tr("Tag “{name}” deleted", name=self._title(entry_id))
        self.context.do(lambda: tags.delete(self.context.ws, entry_id), done)


class ListsSection(OwnSection):
    touches = frozenset({schema.SELECTION})
    movable = True

    def __init__(self, context: Context) -> None:
        self.empty = tr("There are no saved lists yet. Filter the contacts and save the filter under a name.")
        sentence = tr("Filters kept under a name. They stand in the navigation in this order.")
        super().__init__(context, tr("Saved lists"), sentence)

    def entries(self) -> list[Entry]:
        found = selection_queries.selections(self.context.ws)
        return [Entry(item.id, item.name, colour=item.colour or "accent") for item in found]

    def rename(self, entry_id: str, name: str) -> None:
        done = tr("“{old}” is now called “{name}”", old=self._title(entry_id), name=name)
        self.context.do(lambda: selections.change(self.context.ws, entry_id, name=name), done)

    def recolour(self, entry_id: str, colour: str) -> None:
        done = tr("Colour of “{name}” changed", name=self._title(entry_id))
        self.context.do(lambda: selections.change(self.context.ws, entry_id, colour=colour), done)

    def move_to(self, ids: Sequence[str]) -> None:
        self.context.do(lambda: selections.move(self.context.ws, ids), tr("Order of the lists changed"))

    def delete(self, entry_id: str) -> None:
        done = tr("List “{name}” deleted, its contacts stay", name=self._title(entry_id))
        self.context.do(lambda: selections.delete(self.context.ws, entry_id), done)


class RelationsSection(OwnSection):
    touches = frozenset({schema.RELATION_TYPE, schema.RELATION})

    def __init__(self, context: Context) -> None:
        self.empty = tr("There are no kinds of your own yet.")
        sentence = tr("How contacts are linked. Each kind reads from both sides: “is landlord of”, “is tenant of”.")
        super().__init__(context, tr("Kinds of relation"), sentence)
        new = Button(tr("New kind …"), "secondary", "plus", size="large")
        new.clicked.connect(lambda: self._ask(None))
        self.tools.addWidget(new)
        self.tools.addStretch(1)
        self.new = new
        self.after.addWidget(self._built_in())

    def _built_in(self) -> QWidget:
        """The kinds every file knows, to see what need not be made."""
        from PySide6.QtWidgets import QGridLayout, QVBoxLayout

        from crm_desktop.ui import fonts

        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(tr("Kinds that are always there"), "small", "text2", weight=fonts.SEMIBOLD))
        card = Card(fill="sunken")
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        for number, kind in enumerate(BUILT_IN):
            forward, reverse = relation_label(kind, True), relation_label(kind, False)
            text = forward if forward == reverse else tr("{forward} – {reverse}", forward=forward, reverse=reverse)
            grid.addWidget(Label(text, "small", "text2", wrap=True), number // 2, number % 2)
        column.addWidget(card)
        return holder

    def entries(self) -> list[Entry]:
        ws = self.context.ws
        own = [kind for kind in contact_queries.relation_types(ws).values() if not kind.code]
        return [self._entry(kind, len(contact_queries.relations_of_type(ws, kind.id))) for kind in own]

    def _entry(self, kind: RelationType, used: int) -> Entry:
        return Entry(
            kind.id,
            kind.forward,
            tr("other way round: {reverse}", reverse=kind.reverse or kind.forward),
            tr.plural(used, "{n} relation", "{n} relations"),
            "arrow-right-left",
        )

    def edit(self, entry_id: str) -> None:
        self._ask(contact_queries.relation_types(self.context.ws).get(entry_id))

    def _ask(self, kind: RelationType | None) -> None:
        from .relation_dialog import RelationDialog

        RelationDialog(self.window(), self.context, kind).open()

    def delete(self, entry_id: str) -> None:
        name = self._title(entry_id)

        def done(gone: int) -> str:
            if not gone:
                return tr("Kind of relation “{name}” deleted", name=name)
            return tr.plural(gone, "“{name}” and {n} relation deleted", "“{name}” and {n} relations deleted", name=name)

        self.context.do(lambda: relations.delete_type(self.context.ws, entry_id), done)
