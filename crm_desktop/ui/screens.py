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
        badge="crm_desktop.store.queries.listing:count_all",
        shortcut="Ctrl+2",
        synonyms_en="people, companies, addresses, customers",
        synonyms_de="Kunden, Adressen, Personen, Firmen",
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
