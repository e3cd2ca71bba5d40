"""The screens there are, as data. A new screen is one entry here; its page is imported when it is first shown."""

from __future__ import annotations

from crm_desktop.common.i18n import mark, texts

from .navigation import Screen

SCREENS: tuple[Screen, ...] = (
    Screen(
        "contacts",
        texts("contacts"),
        mark("Contacts"),
        "users",
        page="crm_desktop.ui.contacts.page:ContactsPage",
        setup="crm_desktop.ui.contacts.setup:setup",
        badge="crm_desktop.store.queries.listing:count_all",
        shortcut="Ctrl+2",
        synonyms_en="people, companies, addresses, customers",
        synonyms_de="Kunden, Adressen, Personen, Firmen",
    ),
    Screen(
        "history",
        texts("history_page"),
        mark("All changes"),
        "history",
        page="crm_desktop.ui.history.page:HistoryPage",
        section="",
        synonyms_en="undo history, journal, who changed what, log",
        synonyms_de="Verlauf, Protokoll, rückgängig, wer hat was geändert, Journal",
    ),
    Screen(
        "trash",
        texts("trash"),
        mark("Trash"),
        "trash-2",
        page="crm_desktop.ui.trash.page:TrashPage",
        section="",
        synonyms_en="deleted contacts, bin, restore",
        synonyms_de="Papierkorb, gelöschte Kontakte, wiederherstellen",
    ),
    Screen(
        "import",
        texts("import_wizard"),
        mark("Import …"),
        "import",
        page="crm_desktop.ui.importing.page:ImportPage",
        setup="crm_desktop.ui.importing.setup:setup",
        section="foot",
        shortcut="Ctrl+I",
        frame="task",
    ),
    Screen(
        "first_run",
        texts("first_run"),
        mark("Set up Kontor"),
        "sprout",
        page="crm_desktop.ui.first_run.page:FirstRunPage",
        section="",
        frame="full",
        needs_file=False,
    ),
    Screen(
        "settings",
        texts("settings_page"),
        mark("Settings"),
        "settings",
        page="crm_desktop.ui.settings.page:SettingsPage",
        setup="crm_desktop.ui.settings.page:setup",
        section="foot",
        shortcut="Ctrl+,",
        needs_file=False,
        synonyms_en="preferences, options, configuration",
        synonyms_de="Optionen, Konfiguration, Voreinstellungen",
    ),
)
