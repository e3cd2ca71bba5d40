"""What the buttons, chips and menus around the list do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import selections
from crm_desktop.records import labels
from crm_desktop.records.filters import Condition, Group, to_json, values_needed
from crm_desktop.records.selection import COLOURS
from crm_desktop.store.queries import selections as queries
from crm_desktop.ui.providers import MergeCase
from crm_desktop.ui.widgets.menu import Menu

from . import columns, list_menu, saved_lists
from .bulk import Bulk
from .columns import CUSTOM
from .list_state import CARDS, TABLE, replace

if TYPE_CHECKING:
    from .list_pane import ListPane

tr = texts("contacts")


class ListActions(QObject):
    """What the parts of a ListPane ask for; every method is also behind a command."""

    def __init__(self, pane: ListPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._context = pane.context

    # Filter

    def add_condition(self, anchor: QWidget | None = None) -> None:
        """Ask for a field, then for the rest of the condition."""
        from .filter_editor import choose_field, usual_operator

        pane = self._pane
        anchor = anchor if anchor is not None and anchor.isVisible() else self._filter_anchor()

        def chosen(name: str) -> None:
            part = Condition(name, usual_operator(name, pane.names))
            if not values_needed(part.operator):
                pane.set_where(Group(pane.state.where.mode, (*pane.state.where.parts, part)))
            else:
                self._edit(self._filter_anchor(), part, len(pane.state.where.parts))

        choose_field(anchor, pane.names, chosen)

    def build(self) -> None:
        """Put the conditions together in groups."""
        from .builder import Builder

        pane = self._pane
        builder = Builder(pane)
        builder.built.connect(pane.set_where)
        builder.finished.connect(builder.deleteLater)
        builder.open()

    def edit_condition(self, number: int, chip: QWidget) -> None:
        self._edit(chip, self._pane.state.where.parts[number], number)

    def _filter_anchor(self) -> QWidget:
        add = self._pane.filter.add
        return add if add is not None and add.isVisible() else self._pane.quick.filter

    def _edit(self, anchor: QWidget, part: Condition | Group, number: int) -> None:
        from .filter_editor import FilterEditor

        pane = self._pane
        parts, mode = pane.state.where.parts, pane.state.where.mode
        before, behind = parts[:number], parts[number + 1 :]

        def group(middle: Condition | Group | None) -> Group:
            return Group(mode, (*before, *((middle,) if middle is not None else ()), *behind))

        editor = FilterEditor(
            anchor, self._context, pane.reader, pane.names, part, lambda middle: pane.preview(group(middle))
        )
        editor.done.connect(lambda middle: self._narrow_to(group(middle)))
        editor.open_at(anchor)

    def _narrow_to(self, where: Group) -> None:
        """The chips are made anew: the keyboard goes to what was found instead of to whatever comes next."""
        self._pane.set_where(where)
        self._pane.view.setFocus()

    # Order and columns

    def open_sort_menu(self) -> None:
        pane = self._pane
        menu = Menu(pane.head.sort)
        state = pane.state
        for name, text in self.sort_choices():
            menu.add(
                text.replace("&", "&&"), callback=lambda name=name: pane.sort_by(name, state.descending),
                checked=name == state.sort,
            )  # fmt: skip
        menu.addSeparator()
        menu.add(tr("Ascending"), callback=lambda: pane.sort_by(state.sort, False), checked=not state.descending)
        menu.add(tr("Descending"), callback=lambda: pane.sort_by(state.sort, True), checked=state.descending)
        _pop(menu, pane.head.sort, "right")

    def sort_choices(self) -> list[tuple[str, str]]:
        """In a table the columns shown; over cards the usual orders."""
        pane = self._pane
        offered = {column.id: column.title for column in columns.offered(pane.lookups)}
        if pane.state.mode == TABLE:
            names = [column.id for column in pane.contacts.columns if column.id in offered]
        else:
            names = ["name", "company", "city", "zip", "last_contact", "created", "updated"]
        if pane.state.sort in offered and pane.state.sort not in names:
            names.append(pane.state.sort)
        return [(name, offered[name]) for name in names if name != columns.ADVERTISING]

    def choose_columns(self) -> None:
        from .columns_popover import ColumnsPopover

        pane = self._pane
        if pane.state.mode != TABLE:
            pane.apply(replace(pane.state, mode=TABLE))
            QTimer.singleShot(0, self.choose_columns)  # when the table has found its place
            return
        anchor = pane.head.columns
        popover = ColumnsPopover(anchor, columns.offered(pane.lookups), pane.state.columns)
        popover.chosen.connect(lambda names: pane.apply(replace(pane.state, columns=names)))
        popover.open_at(anchor, align="right")

    def toggle_table(self) -> None:
        pane = self._pane
        pane.apply(replace(pane.state, mode=CARDS if pane.state.mode == TABLE else TABLE))

    def open_more_menu(self) -> None:
        pane = self._pane
        menu = Menu(pane.head.more)
        commands = self._context.commands
        groups = (
            ("list.toggle_table", "list.columns"),
            ("list.rows_compact", "list.rows_normal", "list.rows_roomy"),
            ("list.save", "list.freeze", "list.update", "list.rename", "list.delete"),
            ("list.tick_all", "contacts.export"),
        )
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for name in group:
                command = commands.get(name)
                reason = commands.reason(command)
                if not (reason and name.startswith("list.") and pane.saved is None):
                    menu.add(
                        command.title().replace("&", "&&"), command.icon,
                        lambda name=name: commands.trigger(name), keys=command.shortcut, why_not=reason,
                        checked=command.checked() if command.checked is not None else None,
                    )  # fmt: skip
        _pop(menu, pane.head.more, "right")

    # Saved lists

    def save_or_update(self) -> None:
        if self._pane.saved is not None:
            self.update_list()
        else:
            self.save_list()

    def save_list(self) -> None:
        """Keep filter, order and columns under a name."""
        from .name_popover import NamePopover

        pane = self._pane
        anchor = pane.head.save if pane.head.save is not None and pane.head.save.isVisible() else pane.head.more
        token = COLOURS[len(queries.selections(self._context.ws)) % len(COLOURS)]
        popover = NamePopover(anchor, tr("Save as list"), tr("Save"), token=token)

        def done(name: str, colour: str) -> None:
            made = self._context.do(
                lambda: selections.save(
                    self._context.ws, name, pane.state.saved_where(), colour=colour, **pane.state.look()
                ),
                tr("List “{name}” saved", name=name),
            )
            if made is not None:
                pane.state = replace(pane.state, search="", quick="", where=Group())  # it lives on in the list
                self._context.go("contacts", list=made.id)
                pane.view.setFocus()  # the button it was asked from may be gone

        popover.done.connect(done)
        popover.open_at(anchor, align="right")

    def freeze_list(self) -> None:
        """Keep who is in the list now under a name, whatever changes later."""
        from .name_popover import NamePopover

        pane = self._pane
        token = COLOURS[len(queries.selections(self._context.ws)) % len(COLOURS)]
        popover = NamePopover(pane.head.more, tr("Keep as fixed list"), tr("Save"), token=token)
        view = pane.contacts.view

        def done(name: str, colour: str) -> None:
            made = self._context.do(
                lambda: selections.freeze(self._context.ws, name, view, colour=colour),
                tr("Fixed list “{name}” saved", name=name),
            )
            if made is not None:
                pane.state = replace(pane.state, search="", quick="", where=Group())
                self._context.go("contacts", list=made.id)
                pane.view.setFocus()  # the button it was asked from may be gone

        popover.done.connect(done)
        popover.open_at(pane.head.more, align="right")

    def update_list(self) -> None:
        """The list shown takes over the filter, order and columns of the moment."""
        pane, saved = self._pane, self._pane.saved
        if saved is None:
            return
        saved_lists.keep_override(self._context, saved.id, None)
        values = {"definition": to_json(pane.state.saved_where()), **pane.state.look()}
        self._context.do(
            lambda: selections.change(self._context.ws, saved.id, **values),
            tr("List “{name}” updated", name=saved.name),
        )
        pane.reopen()

    def rename_list(self) -> None:
        if self._pane.saved is not None:
            list_menu.rename(self._context, self._pane.saved, self._pane.head.title)

    def delete_list(self) -> None:
        if self._pane.saved is not None:
            list_menu.delete(self._context, self._pane.saved)

    # Ticked contacts

    def act(self, name: str, anchor: QWidget | None = None) -> None:
        """One of the actions of the bar, on the ticked contacts or else the current one."""
        anchor = anchor if anchor is not None and anchor.isVisible() else self._bar_anchor(name)
        {
            "tag": self._tag, "role": self._role, "phase": self._phase, "owner": self._owner, "field": self._field,
            "copy": lambda _anchor: self.copy(), "export": lambda _anchor: self.export(),
            "delete": lambda _anchor: self.delete(), "merge": lambda _anchor: self.merge(),
            "call": lambda _anchor: self.call_list(), "letter": lambda _anchor: self.letters(),
            "email": lambda _anchor: self.email(),
        }[name](anchor)  # fmt: skip

    def _bar_anchor(self, name: str) -> QWidget:
        bar = self._pane.bar
        if bar.isVisible():
            return bar.words[name] if bar.words[name].isVisible() else bar.icons[name]
        return self._pane.head.more

    def _bulk(self) -> Bulk:
        return Bulk(self._context, self._pane.picked())

    def letters_came_back(self) -> None:
        self._bulk().letters_came_back()

    def _tag(self, anchor: QWidget) -> None:
        from .bulk_popovers import tag_popover

        pane, bulk = self._pane, self._bulk()
        tags = pane.lookups.tags
        popover = tag_popover(anchor, pane.lookups, bulk.picked, pane.reader)
        popover.toggled.connect(lambda tag_id, on: bulk.set_tag(tags[tag_id], tag_id, on))
        popover.added.connect(lambda name: bulk.set_tag(name, "", True))
        popover.open_at(anchor)

    def _role(self, anchor: QWidget) -> None:
        from .bulk_popovers import role_popover

        bulk = self._bulk()
        popover = role_popover(anchor, bulk.picked, self._pane.reader)
        popover.toggled.connect(lambda role, on: bulk.set_role(role, labels.label("role", role), on))
        popover.open_at(anchor)

    def _phase(self, anchor: QWidget) -> None:
        bulk, menu = self._bulk(), Menu(anchor)
        for code, text in [*labels.choices("phase"), ("", tr("No phase"))]:
            menu.add(text, callback=lambda code=code, text=text: bulk.set_phase(code, text))
        _pop(menu, anchor)

    def _owner(self, anchor: QWidget) -> None:
        bulk, menu = self._bulk(), Menu(anchor)
        for owner_id, name in [*self._pane.lookups.owners.items(), ("", tr("Nobody"))]:
            menu.add(
                name.replace("&", "&&"), "user-round" if owner_id else "",
                lambda owner_id=owner_id, name=name: bulk.set_owner(owner_id, name),
            )  # fmt: skip
        _pop(menu, anchor)

    def _field(self, anchor: QWidget) -> None:
        from .bulk_popovers import FieldPopover

        bulk, own = self._bulk(), self._pane.lookups.own
        popover = FieldPopover(anchor, self._pane.lookups, bulk.count)

        def done(name: str, values: tuple[str, ...], text: str) -> None:
            if name.startswith(CUSTOM):
                bulk.set_own(own[name.removeprefix(CUSTOM)], values)
                return
            said = tr.plural(bulk.count, "“{field}” set for {n} contact", "“{field}” set for {n} contacts", field=text)
            bulk.set_plain(name, values[0] if values else "", said)

        popover.done.connect(done)
        popover.open_at(anchor)

    def delete(self) -> None:
        self._bulk().delete()

    def copy(self) -> None:
        from .copying import copy_table

        copy_table(self._pane)

    def email(self) -> None:
        """Write to the ticked contacts, else to the current one."""
        pane, context = self._pane, self._context
        picked = pane.picked() if pane.ticks or pane.view.current_id else None
        ids = picked.resolve(context.ws) if picked is not None else []
        if ids:
            name = tr.plural(len(ids), "{n} ticked contact", "{n} ticked contacts")
            context.go("mailing", ids=ids, name=name, steps=bool(pane.ticks))

    def call_list(self) -> None:
        """Begin to call the ticked contacts, else all of the list, with the script used last for it."""
        from crm_desktop.operations import call_lists
        from crm_desktop.records.dates import format_date

        pane, context = self._pane, self._context
        picked = pane.picked() if pane.ticks or pane.view.current_id else None
        ids = picked.resolve(context.ws) if picked is not None else []
        name = (
            pane.saved.name
            if pane.saved is not None
            else tr("Calls {day}", day=format_date(context.today().isoformat()))
        )
        made = context.do(lambda: call_lists.begin(context.ws, ids, name, call_lists.last_script(context.ws, name)))
        if made is not None:
            context.go("calls", made)

    def letters(self) -> None:
        """Letters to the ticked contacts."""
        context = self._context
        context.go("letters", ids=tuple(self._pane.picked().resolve(context.ws)))

    def export(self) -> None:
        from .export_dialog import ExportDialog

        ExportDialog(self._pane).open()

    def open_row_menu(self, contact_id: str, place: QPoint) -> None:
        """What can be done with the row under the mouse, or with all ticked ones."""
        pane, commands = self._pane, self._context.commands
        menu = Menu(pane)
        names = ("list.open", "list.tick", "", "list.tag", "list.role", "list.phase", "list.owner", "list.field", "",
                 "list.email", "list.copy", "contacts.export", "", "list.delete_picked")  # fmt: skip
        for name in names:
            if not name:
                menu.addSeparator()
                continue
            command = commands.get(name)
            menu.add(
                command.title().replace("&", "&&"), command.icon, lambda name=name: commands.trigger(name),
                keys=command.shortcut, why_not=commands.reason(command),
                token="danger" if name == "list.delete_picked" else "text2",
            )  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def merge(self) -> None:
        """Make one contact of the ticked ones."""
        pane, open_merge = self._pane, self._context.providers.merge
        ids = pane.picked().resolve(self._context.ws)
        if open_merge is not None:
            open_merge([MergeCase(tuple(ids))], lambda merged: pane.ticks.clear() if merged else None)

    # New

    def new_contact(self, text: str = "", kind: str = "") -> None:
        from .new_contact import NewContact

        NewContact(self._context, text, kind).open()

    def first_steps(self) -> list[tuple[str, str, Callable[[], object]]]:
        """What to begin with in an empty file, as far as this window can do it."""
        commands = self._context.commands
        steps: list[tuple[str, str, Callable[[], object]]] = []
        if "import.start" in commands:
            steps.append((tr("Import from Excel or Outlook …"), "import", lambda: commands.trigger("import.start")))
        steps.append((tr("New person …"), "user-plus", lambda: self.new_contact()))
        if "file.sample" in commands:
            steps.append((tr("Look at sample data"), "flask-conical", lambda: commands.trigger("file.sample")))
        return steps


def _pop(menu: Menu, anchor: QWidget, align: str = "left") -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.open_at(anchor, align=align)
