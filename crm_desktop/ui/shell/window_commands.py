"""The commands of the window itself; those of screens come from the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common import i18n
from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui import fonts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

tr = texts("commands")


def window_commands(window: MainWindow) -> list[Command]:
    return [
        *_files(window),
        *_edit(window),
        *_view(window),
        *_go(window),
        Command(
            "help.keys", tr, mark("Keys of this screen"), window.show_keys, "help", icon="keyboard",
            shortcut="F1", also=("?",), needs_file=False,
            synonyms_en="shortcuts, keyboard, help", synonyms_de="Tasten, Tastenkürzel, Hilfe, Kurzbefehle",
        ),
    ]  # fmt: skip


def _files(window: MainWindow) -> list[Command]:
    return [
        Command(
            "file.new", tr, mark("New file …"), window.files.ask_create, "file", icon="file-plus", needs_file=False,
            synonyms_en="create workspace, database", synonyms_de="Neue Datei, Datenbank anlegen",
        ),
        Command(
            "file.open", tr, mark("Open file …"), window.files.ask_open, "file", icon="folder-open",
            shortcut="Ctrl+O", needs_file=False,
            synonyms_en="load, switch workspace", synonyms_de="Datei öffnen, laden, wechseln",
        ),
        Command(
            "file.sample", tr, mark("Look at sample data"), window.files.open_sample, "file",
            icon="flask-conical", needs_file=False,
            synonyms_en="demo, example, try", synonyms_de="Beispieldaten, Demo, ausprobieren",
        ),
        Command(
            "file.begin", tr, mark("Begin with your own data …"), window.begin, "file", icon="sprout", needs_file=False,
            synonyms_en="first run, setup, start", synonyms_de="Einrichten, Erste Schritte, eigene Daten",
        ),
        Command(
            "mails.file", tr, mark("File mails …"), lambda: _file_mails(window), "file", icon="mail",
            synonyms_en="eml, msg, e-mail, drop mail, Outlook message",
            synonyms_de="Mail ablegen, E-Mail zuordnen, eml, msg, Nachricht",
        ),
        Command(
            "folders.link", tr, mark("Link folders of customers …"), lambda: _link_folders(window), "file",
            icon="folder", enabled=lambda: _why_read_only(window),
            synonyms_en="folder per customer, documents, files, match folders",
            synonyms_de="Kundenordner, Ordner je Kunde, Ablage, Dokumente verknüpfen",
        ),
        Command(
            "file.export_everything", tr, mark("Export everything …"), lambda: _export_everything(window), "file",
            icon="package", synonyms_en="all data, take out, move away, zip, JSON, archive",
            synonyms_de="alles exportieren, Datenmitnahme, Umzug, ZIP, JSON, Archiv",
        ),
        Command(
            "file.take_back", tr, mark("New file from an export …"), lambda: _take_back(window), "file",
            icon="import", needs_file=False, synonyms_en="re-import everything, zip, restore export",
            synonyms_de="Export einlesen, alles übernehmen, ZIP, zurückholen",
        ),
        Command(
            "file.quit", tr, mark("Quit"), window.quit, "file", icon="log-out", shortcut="Ctrl+Q",
            needs_file=False, synonyms_en="exit, close", synonyms_de="Beenden, Schließen, Programm verlassen",
        ),
    ]  # fmt: skip


def _file_mails(window: MainWindow) -> None:
    from crm_desktop.ui.mails.filing import choose_mails

    choose_mails(window.context)


def _link_folders(window: MainWindow) -> None:
    from crm_desktop.ui.customer_folders.linking import choose_folder

    choose_folder(window.context)


def _why_read_only(window: MainWindow) -> str:
    context = window.context
    return tr("The file is open for reading only.") if context.has_file and context.ws.read_only else ""


def _export_everything(window: MainWindow) -> None:
    from .everything import ask_export

    ask_export(window)


def _take_back(window: MainWindow) -> None:
    from .everything import ask_take_back

    ask_take_back(window)


def _edit(window: MainWindow) -> list[Command]:
    return [
        Command(
            "edit.undo", tr, mark("Undo"), window.history.undo, "edit", icon="undo-2", shortcut="Ctrl+Z",
            enabled=window.history.undo_reason, now=window.history.undo_title,
            synonyms_en="revert, take back", synonyms_de="Rückgängig, zurücknehmen, widerrufen",
        ),
        Command(
            "edit.redo", tr, mark("Redo"), window.history.redo, "edit", icon="redo-2", shortcut="Ctrl+Y",
            also=("Ctrl+Shift+Z",), enabled=window.history.redo_reason, now=window.history.redo_title,
            synonyms_en="repeat", synonyms_de="Wiederholen, Wiederherstellen",
        ),
        Command(
            "edit.find", tr, mark("Find on this screen"), window.focus_search, "edit", icon="search",
            shortcut="Ctrl+F", enabled=window.search_reason, needs_file=False,
            synonyms_en="filter, search this list", synonyms_de="Suchen, Filtern, Liste durchsuchen",
        ),
    ]  # fmt: skip


def _view(window: MainWindow) -> list[Command]:
    def theme(mode: str, text: str, icon: str, english: str, german: str) -> Command:
        return Command(
            f"view.theme_{mode}", tr, text, lambda: window.set_theme(mode), "view", icon=icon, needs_file=False,
            checked=lambda: window.context.theme.mode == mode, synonyms_en=english, synonyms_de=german,
        )  # fmt: skip

    def language(code: str, text: str, english: str, german: str) -> Command:
        return Command(
            f"view.language_{code}", tr, text, lambda: window.set_language(code), "view", icon="languages",
            needs_file=False, checked=lambda: i18n.language() == code, synonyms_en=english, synonyms_de=german,
        )  # fmt: skip

    return [
        theme("light", mark("Light appearance"), "sun", "bright theme, white", "hell, Tagmodus, Design"),
        theme("dark", mark("Dark appearance"), "moon", "night mode, black theme", "dunkel, Nachtmodus, Design"),
        theme("system", mark("Appearance of the system"), "monitor", "automatic theme", "automatisch, Design"),
        theme("contrast", mark("High contrast"), "contrast", "accessibility theme", "Kontrast, Barrierefreiheit"),
        language("de", mark("Deutsch"), "German, language", "Sprache"),
        language("en", mark("English"), "language", "Englisch, Sprache"),
        Command(
            "view.larger_text", tr, mark("Larger text"), lambda: window.step_text_size(+1), "view",
            icon="a-large-small", shortcut="Ctrl++", also=("Ctrl+=",), needs_file=False,
            enabled=lambda: tr("This is the largest text.") if window.text_size() == fonts.SIZES[-1] else "",
            synonyms_en="text size, zoom in, bigger font", synonyms_de="Textgröße, Schriftgröße, vergrößern, Zoom",
        ),
        Command(
            "view.smaller_text", tr, mark("Smaller text"), lambda: window.step_text_size(-1), "view",
            icon="a-large-small", shortcut="Ctrl+-", needs_file=False,
            enabled=lambda: tr("This is the usual text size.") if window.text_size() == fonts.SIZES[0] else "",
            synonyms_en="text size, zoom out, smaller font", synonyms_de="Textgröße, Schriftgröße, verkleinern, Zoom",
        ),
        Command(
            "view.menu", tr, mark("Menu with all commands"), window.show_menu, "view", icon="list",
            shortcut="F10", needs_file=False, synonyms_en="menu bar", synonyms_de="Menüleiste, alle Befehle",
        ),
        Command(
            "view.navigation", tr, mark("Narrow navigation"), window.toggle_navigation, "view", icon="panel-left",
            needs_file=False, checked=window.wants_narrow,
            synonyms_en="sidebar, collapse", synonyms_de="Seitenleiste, Navigation einklappen",
        ),
        Command(
            "view.letter_keys", tr, mark("Shortcuts of one letter"), window.toggle_bare_keys, "view",
            icon="keyboard", needs_file=False, checked=window.bare_keys,
            synonyms_en="single-key shortcuts, accessibility", synonyms_de="Einzeltasten, Buchstabentasten",
        ),
    ]  # fmt: skip


def _go(window: MainWindow) -> list[Command]:
    navigation = window.context.navigation
    commands = [
        Command(
            "go.palette", tr, mark("Search or command …"), window.open_palette, "go", icon="search",
            shortcut="Ctrl+K", needs_file=False,
            synonyms_en="palette, find", synonyms_de="Palette, Suchen, Finden, Befehl",
        ),
        Command(
            "go.back", tr, mark("Back"), window.go_back, "go", icon="arrow-left", shortcut="Alt+Left",
            needs_file=False,
            synonyms_en="previous", synonyms_de="Zurück, vorherige Seite",
        ),
        Command(
            "go.forward", tr, mark("Forward"), navigation.forward, "go", icon="arrow-right", shortcut="Alt+Right",
            needs_file=False, enabled=lambda: "" if navigation.can_forward else tr("There is no page after this."),
            synonyms_en="next", synonyms_de="Vorwärts, nächste Seite",
        ),
        Command(
            "go.next_pane", tr, mark("Next area"), lambda: window.next_pane(+1), "go", icon="panel-right",
            shortcut="F6", needs_file=False, synonyms_en="pane, focus", synonyms_de="Nächster Bereich, Fokus",
        ),
        Command(
            "go.previous_pane", tr, mark("Previous area"), lambda: window.next_pane(-1), "go", icon="panel-left",
            shortcut="Shift+F6", needs_file=False, synonyms_en="pane, focus",
            synonyms_de="Voriger Bereich, Fokus",
        ),
        Command(
            "go.toast", tr, mark("Go to the message"), window.focus_toast, "go", icon="message-square",
            shortcut="F8", needs_file=False, enabled=window.toast_reason,
            synonyms_en="notification, toast", synonyms_de="Meldung, Hinweis",
        ),
    ]  # fmt: skip
    for screen in window.screens:
        if screen.synonyms_en:
            commands.append(
                Command(
                    f"go.{screen.id}", screen.tr, screen.title,
                    lambda name=screen.id: navigation.go(Route(name)), "go", icon=screen.icon,
                    shortcut=screen.shortcut, needs_file=screen.needs_file,
                    synonyms_en=screen.synonyms_en, synonyms_de=screen.synonyms_de,
                )
            )  # fmt: skip
    return commands
