"""What the contacts screen gives the whole window: new contacts, hits for the palette, saved lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.store.queries import listing, selections, tags
from crm_desktop.ui.callers import arriving
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.providers import PaletteHit

from . import columns
from .saved_lists import ListCounts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.records.contact import Tag
    from crm_desktop.records.selection import Selection
    from crm_desktop.ui.context import Context

    from .timer import Timer

tr = texts("contacts")


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""
    counts = ListCounts(context, context.window)
    context.providers.saved_lists = counts.lists
    context.providers.list_menu = lambda list_id, anchor: _open_list_menu(context, list_id, anchor)
    add_source = context.providers.add_source
    add_source(
        lambda text, limit: find_contacts(context, text, limit), "@", lambda route: describe_contact(context, route)
    )
    add_source(lambda text, limit: find_tags(context, text, limit), "#", lambda route: describe_tag(context, route))
    add_source(lambda text, limit: find_lists(context, text, limit), "", lambda route: describe_list(context, route))
    context.commands.add(*_commands(context))
    arriving.setup(context)
    if context.settings.get("timer"):
        _timer(context)  # it runs since the last time
    context.when_idle(_clear_copies)


def _timer(context: Context) -> Timer:
    from .timer import Timer  # not before somebody starts one

    return Timer.of(context)


def _no_timer(context: Context) -> str:
    return "" if context.settings.get("timer") and _timer(context).running else tr("No timer runs.")


def _clear_copies() -> None:
    """What was opened as a copy on an earlier day."""
    from crm_desktop.exchange.opening_files import clear_copies

    clear_copies()


def _check_files(context: Context) -> None:
    from crm_desktop.ui.files.missing import check

    check(context)


def _choose_folders(context: Context) -> None:
    from crm_desktop.ui.files.folder import FolderPattern

    FolderPattern(context).open()


def _newsletter(context: Context, name: str) -> None:
    from crm_desktop.ui.consents import newsletter

    getattr(newsletter, name)(context).open()


def _open_list_menu(context: Context, list_id: str, anchor: QWidget) -> None:
    from .list_menu import open_menu

    open_menu(context, list_id, anchor)


def _commands(context: Context) -> list[Command]:
    def new(kind: str) -> None:
        from .new_contact import NewContact

        NewContact(context, kind=kind).open()

    def from_clipboard() -> None:
        from .new_contact import NewContact

        text = QGuiApplication.clipboard().text()
        if text.strip():
            NewContact(context, text).open()
        else:
            context.toast(tr("There is no text on the clipboard."))

    def writable() -> str:
        return tr("The file is open for reading only.") if context.ws.read_only else ""

    return [
        Command(
            "timer.stop", tr, mark("Stop the timer …"), lambda: _timer(context).stop(), "edit", icon="timer",
            shortcut="Ctrl+Alt+T", enabled=lambda: _no_timer(context),
            synonyms_en="time tracking, minutes, stopwatch, clock",
            synonyms_de="Zeiterfassung, Minuten, Stoppuhr, Uhr anhalten",
        ),
        Command(
            "contact.new_person", tr, mark("New person …"), lambda: new(PERSON), "new", icon="user-plus",
            shortcut="Ctrl+N", enabled=writable, synonyms_en="create contact, add person, signature",
            synonyms_de="Kontakt anlegen, neue Person, Ansprechpartner, Signatur",
        ),
        Command(
            "contact.new_company", tr, mark("New company …"), lambda: new(COMPANY), "new", icon="building-2",
            shortcut="Ctrl+Shift+O", enabled=writable, synonyms_en="create company, organisation, firm",
            synonyms_de="Firma anlegen, neue Firma, Unternehmen, Organisation",
        ),
        Command(
            "newsletter.take_in", tr, mark("Take in a newsletter file …"), lambda: _newsletter(context, "TakeInDialog"),
            "file", icon="newspaper", enabled=writable, needs_file=True,
            synonyms_en="sign-ups, unsubscribes, bounces, clicks, Mailchimp, CleverReach, Brevo, rapidmail",
            synonyms_de="Newsletter-Datei aufnehmen, Anmeldungen, Abmeldungen, Rückläufer, Klicks",
        ),
        Command(
            "newsletter.audience", tr, mark("Newsletter audience for a service …"),
            lambda: _newsletter(context, "AudienceDialog"), "file", icon="newspaper", needs_file=True,
            synonyms_en="export subscribers, Mailchimp, CleverReach, Brevo, rapidmail",
            synonyms_de="Newsletter-Empfänger ausgeben, Abonnenten exportieren, Verteiler",
        ),
        Command(
            "files.check", tr, mark("Check linked files"), lambda: _check_files(context), "file", icon="unlink",
            synonyms_en="missing files, broken links, moved folder", needs_file=True,
            synonyms_de="Verknüpfte Dateien prüfen, fehlende Dateien, verschobener Ordner",
        ),
        Command(
            "files.folders", tr, mark("Folders of customers …"), lambda: _choose_folders(context), "file",
            icon="folder", enabled=writable, synonyms_en="DMS, document management, path, pattern",
            synonyms_de="DMS, Kundenordner, Dokumentenablage, Pfad, Muster",
        ),
        Command(
            "contact.from_clipboard", tr, mark("New contact from the clipboard …"), from_clipboard, "new",
            icon="clipboard", shortcut="Ctrl+Shift+V", enabled=writable,
            synonyms_en="paste signature, imprint, letterhead, business card",
            synonyms_de="Signatur einfügen, Impressum, Briefkopf, Visitenkarte, Zwischenablage",
        ),
    ]  # fmt: skip


def find_contacts(context: Context, text: str, limit: int) -> list[PaletteHit]:
    if not text.strip():
        return []
    return [_contact(row) for row in listing.find(context.ws, text, limit)]


def _contact(row: listing.ListRow) -> PaletteHit:
    return PaletteHit(
        row.name or tr("Without a name"), columns.subtitle(row),
        "building-2" if row.kind == COMPANY else "user-round", Route("contacts", row.id),
    )  # fmt: skip


def describe_contact(context: Context, route: Route) -> PaletteHit | None:
    row = listing.row_of(context.ws, route.record_id) if route.screen == "contacts" and route.record_id else None
    return _contact(row) if row is not None else None


def describe_tag(context: Context, route: Route) -> PaletteHit | None:
    wanted = route.get("tag") if route.screen == "contacts" else None
    return next((_tag(tag) for tag in tags.live(context.ws) if tag.id == wanted), None) if wanted else None


def describe_list(context: Context, route: Route) -> PaletteHit | None:
    wanted = route.get("list") if route.screen == "contacts" and not route.record_id else None
    lists = selections.selections(context.ws) if wanted else []
    return next((_list(saved) for saved in lists if saved.id == wanted), None)


def find_tags(context: Context, text: str, limit: int) -> list[PaletteHit]:
    wanted = fold(text).split()
    found = [tag for tag in tags.live(context.ws) if all(word in fold(tag.name) for word in wanted)]
    if not wanted:
        found = found[:limit]
    found.sort(key=lambda tag: not fold(tag.name).startswith(fold(text)))
    return [_tag(tag) for tag in found[:limit]]


def _tag(tag: Tag) -> PaletteHit:
    return PaletteHit(tag.name, tr("Contacts with this tag"), "tag", Route("contacts", tag=tag.id))


def find_lists(context: Context, text: str, limit: int) -> list[PaletteHit]:
    wanted = fold(text).split()
    found = [saved for saved in selections.selections(context.ws) if all(word in fold(saved.name) for word in wanted)]
    return [_list(saved) for saved in (found[:limit] if wanted else [])]


def _list(saved: Selection) -> PaletteHit:
    return PaletteHit(saved.name, tr("Saved list"), "bookmark", Route("contacts", list=saved.id))
