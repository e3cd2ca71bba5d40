"""The commands of the list, declared once for menus, palette, keys and key sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

from . import density
from .list_state import MOST_TO_MERGE, TABLE, replace

if TYPE_CHECKING:
    from .list_pane import ListPane

tr = texts("contacts")

Reason = Callable[[], str]


def list_commands(pane: ListPane) -> list[Command]:
    return [*_moving(pane), *_looking(pane), *_narrowing(pane), *_lists(pane), *_changing(pane)]


def _filled(pane: ListPane) -> str:
    return "" if pane.contacts.count else tr("The list is empty.")


def _some(pane: ListPane) -> str:
    return "" if pane.ticks or pane.view.current_id else tr("Tick or choose a contact first.")


def _writable(pane: ListPane) -> str:
    return tr("The file is open for reading only.") if pane.context.ws.read_only else _some(pane)


def _reachable(pane: ListPane) -> str:
    """Whether this window can write e-mails at all."""
    return "" if pane.context.has_screen("mailing") else tr("This window cannot write e-mails.")


def _mergeable(pane: ListPane) -> str:
    count = pane.picked().count
    if count < 2:
        return tr("Tick the contacts that are to become one.")
    return "" if count <= MOST_TO_MERGE else tr("At most {n} contacts can be merged at once.", n=MOST_TO_MERGE)


def _moving(pane: ListPane) -> list[Command]:
    make = partial(Command, tr=tr, group="contact", enabled=lambda: _filled(pane))
    return [
        make(
            "list.next", text=mark("Next contact"), run=lambda: pane.view.step(1), icon="arrow-down", shortcut="J",
            synonyms_en="down, following", synonyms_de="nächster, runter, weiter",
        ),
        make(
            "list.previous", text=mark("Previous contact"), run=lambda: pane.view.step(-1), icon="arrow-up",
            shortcut="K", synonyms_en="up, before", synonyms_de="voriger, hoch, zurück",
        ),
        make(
            "list.open", text=mark("Open contact"), run=lambda: pane.opened.emit(pane.view.current_id),
            icon="corner-down-left", shortcut="Return", also=("Enter",), within=lambda: pane,
            enabled=lambda: "" if pane.view.current_id else tr("Choose a contact first."),
            synonyms_en="show, page", synonyms_de="öffnen, zeigen, Kontaktseite",
        ),
        make(
            "list.tick", text=mark("Tick contact"), run=pane.view.tick_current, icon="check", shortcut="Space",
            within=lambda: pane,
            synonyms_en="select, mark", synonyms_de="anhaken, auswählen, markieren",
        ),
        make(
            "list.tick_all", text=mark("Tick all of the list"), run=pane.ticks.tick_all, icon="check-check",
            shortcut="Ctrl+A", group="edit", synonyms_en="select all, everything",
            synonyms_de="alle auswählen, alles markieren, alle anhaken",
        ),
        make(
            "list.tick_none", text=mark("Tick nothing"), run=pane.ticks.clear, icon="x", group="edit",
            enabled=lambda: "" if pane.ticks else tr("Nothing is ticked."),
            synonyms_en="deselect, clear selection", synonyms_de="Auswahl aufheben, nichts auswählen",
        ),
    ]  # fmt: skip


def _looking(pane: ListPane) -> list[Command]:
    make = partial(Command, tr=tr, group="view")
    actions = pane.actions_

    def table() -> bool:
        return pane.state.mode == TABLE

    def rows(name: str, text: str, icon: str, english: str, german: str) -> Command:
        return make(
            f"list.rows_{name}", text=text, icon=icon, run=lambda: pane.set_density(name),
            checked=lambda: density.chosen(pane.context.settings) == name, synonyms_en=english, synonyms_de=german,
        )  # fmt: skip

    return [
        make(
            "list.toggle_table", text=mark("Show as table"), run=actions.toggle_table, icon="table-2",
            shortcut="Ctrl+Shift+T", now=lambda: tr("Show as cards") if table() else tr("Show as table"),
            synonyms_en="cards, rows, grid, view", synonyms_de="Karten, Zeilen, Tabelle, Ansicht",
        ),
        make(
            "list.columns", text=mark("Columns …"), run=actions.choose_columns, icon="columns-3",
            synonyms_en="fields, choose columns", synonyms_de="Spalten wählen, Felder",
        ),
        make(
            "list.sort", text=mark("Sort by …"), run=actions.open_sort_menu, icon="arrow-up-down",
            enabled=lambda: _filled(pane), synonyms_en="order", synonyms_de="Reihenfolge, sortieren, ordnen",
        ),
        rows(density.COMPACT, mark("Compact rows"), "rows-4", "density, small rows", "Zeilenhöhe, dicht, klein"),
        rows(density.NORMAL, mark("Rows of normal height"), "rows-3", "density, row height", "Zeilenhöhe, normal"),
        rows(density.ROOMY, mark("Roomy rows"), "rows-2", "density, large rows", "Zeilenhöhe, luftig, groß"),
    ]  # fmt: skip


def _narrowing(pane: ListPane) -> list[Command]:
    make = partial(Command, tr=tr, group="edit")
    actions = pane.actions_

    def quick(name: str, text: str, icon: str, english: str, german: str) -> Command:
        return make(
            f"list.quick_{name or 'all'}", text=text, icon=icon, group="view",
            run=lambda: pane.apply(replace(pane.state, quick=name)), checked=lambda: pane.state.quick == name,
            synonyms_en=english, synonyms_de=german,
        )  # fmt: skip

    return [
        make(
            "list.filter", text=mark("Filter by …"), run=actions.add_condition, icon="list-filter",
            shortcut="Ctrl+Shift+F", synonyms_en="condition, narrow, where",
            synonyms_de="Bedingung, einschränken, filtern",
        ),
        make(
            "list.build", text=mark("Build selection …"), run=actions.build, icon="workflow",
            shortcut="Ctrl+Alt+F", synonyms_en="and or not, groups, segment, query",
            synonyms_de="Auswahl bauen, und oder nicht, Gruppen, Selektion, Zielgruppe",
        ),
        make(
            "list.clear_filter", text=mark("Clear filter"), run=pane.clear_filter, icon="filter-x",
            enabled=lambda: "" if pane.state.filters or pane.state.search else tr("There is no filter."),
            synonyms_en="show all, reset", synonyms_de="Filter leeren, alle zeigen, zurücksetzen",
        ),
        quick("", mark("Show all contacts"), "users", "no quick filter", "alle Kontakte"),
        quick("customers", mark("Show customers only"), "user-round-check", "clients", "nur Kunden"),
        quick("my_a", mark("Show my A customers"), "star", "key accounts, my customers, class A",
              "Schlüsselkunden, meine Kunden, Klasse A, Key Accounts"),
        quick("people", mark("Show people only"), "user-round", "persons", "nur Personen, Menschen"),
        quick("companies", mark("Show companies only"), "building-2", "firms", "nur Firmen, Unternehmen"),
    ]  # fmt: skip


def _lists(pane: ListPane) -> list[Command]:
    make = partial(Command, tr=tr, group="file")
    actions = pane.actions_

    def writable() -> str:
        return tr("The file is open for reading only.") if pane.context.ws.read_only else ""

    def shown() -> str:
        return writable() or ("" if pane.saved is not None else tr("Open a saved list first."))

    def changed() -> str:
        if reason := shown():
            return reason
        differs = pane.saved is not None and (
            pane.state.differs_from(pane.saved) or pane.state.look() != pane.usual.of_list(pane.saved).look()
        )
        return "" if differs else tr("The list is as it was saved.")

    return [
        make(
            "list.save", text=mark("Save as list …"), run=actions.save_list, icon="bookmark-plus",
            shortcut="Ctrl+Shift+S", enabled=writable, synonyms_en="keep filter, segment, smart list",
            synonyms_de="Filter speichern, Liste anlegen, Segment, merken",
        ),
        make(
            "list.freeze", text=mark("Keep as fixed list …"), run=actions.freeze_list, icon="bookmark",
            enabled=lambda: writable() or _filled(pane), synonyms_en="freeze, snapshot, static list",
            synonyms_de="einfrieren, feste Liste, Stand festhalten",
        ),
        make(
            "list.update", text=mark("Update list"), run=actions.update_list, icon="save", enabled=changed,
            synonyms_en="save changes to the list", synonyms_de="Liste aktualisieren, Filter übernehmen",
        ),
        make(
            "list.rename", text=mark("Name and colour of the list …"), run=actions.rename_list, icon="pencil",
            enabled=shown, synonyms_en="rename list, recolour", synonyms_de="Liste umbenennen, Farbe",
        ),
        make(
            "list.delete", text=mark("Delete list"), run=actions.delete_list, icon="trash-2", enabled=shown,
            synonyms_en="remove saved list", synonyms_de="Liste löschen, entfernen",
        ),
    ]  # fmt: skip


def _changing(pane: ListPane) -> list[Command]:
    make = partial(Command, tr=tr, group="contact", enabled=lambda: _writable(pane))
    act = pane.actions_.act

    def delete_title() -> str:
        count = pane.picked().count
        return tr.plural(count, "Delete {n} contact", "Delete {n} contacts")

    return [
        make(
            "list.tag", text=mark("Tags of the ticked …"), run=lambda: act("tag"), icon="tags",
            synonyms_en="bulk tag, label many", synonyms_de="Schlagwörter der Auswahl, viele verschlagworten",
        ),
        make(
            "list.role", text=mark("Roles of the ticked …"), run=lambda: act("role"), icon="briefcase",
            synonyms_en="bulk role, customer, supplier", synonyms_de="Rollen der Auswahl, Kunde, Lieferant",
        ),
        make(
            "list.phase", text=mark("Phase of the ticked …"), run=lambda: act("phase"), icon="sprout",
            synonyms_en="bulk phase, life cycle", synonyms_de="Phase der Auswahl, Lebenszyklus",
        ),
        make(
            "list.owner", text=mark("Who looks after the ticked …"), run=lambda: act("owner"), icon="user-round",
            synonyms_en="responsible, owner", synonyms_de="zuständig, Betreuer, Verantwortliche",
        ),
        make(
            "list.field", text=mark("Set a field of the ticked …"), run=lambda: act("field"), icon="square-pen",
            synonyms_en="bulk edit, mass change", synonyms_de="Feld setzen, Massenänderung, Sammeländerung",
        ),
        make(
            "list.merge", text=mark("Merge the ticked …"), run=lambda: act("merge"), icon="merge",
            shortcut="M", within=lambda: pane, enabled=lambda: _writable(pane) or _mergeable(pane),
            synonyms_en="combine, unite, duplicates", synonyms_de="zusammenführen, Dubletten, vereinen",
        ),
        make(
            "list.letters_back", text=mark("Letters to the ticked came back"), icon="mailbox",
            run=pane.actions_.letters_came_back,
            synonyms_en="returned post, undeliverable, wrong address",
            synonyms_de="Rücksendungen, unzustellbar, Briefe zurückgekommen, Retouren",
        ),
        make(
            "list.copy", text=mark("Copy as a table"), run=lambda: act("copy"), icon="copy", shortcut="Ctrl+C",
            enabled=lambda: _some(pane), group="edit",
            synonyms_en="clipboard, spreadsheet", synonyms_de="Zwischenablage, Tabelle kopieren, Excel",
        ),
        make(
            "list.email", text=mark("Write e-mails to the ticked …"), run=lambda: act("email"), icon="mail",
            enabled=lambda: _reachable(pane) or _writable(pane), synonyms_en="serial mail, newsletter, message",
            synonyms_de="Serienmail, Rundschreiben, Newsletter, E-Mail an die Auswahl",
        ),
        make(
            "list.call", text=mark("Call ticked contacts one by one"), run=lambda: act("call"), icon="phone-outgoing",
            enabled=lambda: _writable(pane), synonyms_en="call list, phone campaign, dial, telesales",
            synonyms_de="Anrufliste, Telefonaktion, durchtelefonieren, abtelefonieren",
        ),
        make(
            "contacts.export", text=mark("Export contacts …"), run=lambda: act("export"), icon="download",
            shortcut="Ctrl+Shift+E", group="file", enabled=lambda: _filled(pane),
            synonyms_en="save as, excel, csv, vcard, download",
            synonyms_de="exportieren, speichern unter, Excel, CSV, vCard, Ausgabe",
        ),
        make(
            "list.delete_picked", text=mark("Delete ticked contacts"), run=lambda: act("delete"), icon="trash-2",
            shortcut="Del", within=lambda: pane, now=delete_title, synonyms_en="remove, trash, bin",
            synonyms_de="löschen, entfernen, Papierkorb",
        ),
    ]  # fmt: skip
