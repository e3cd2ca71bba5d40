"""The command that starts an import, wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("import_wizard")


def setup(context: Context) -> None:
    context.commands.add(
        Command(
            "import.start", tr, mark("Import contacts …"), lambda: context.go("import"), "file", icon="import",
            shortcut="Ctrl+I",
            synonyms_en="import, Excel, CSV, Outlook, Google, Thunderbird, take over, list",
            synonyms_de="Importieren, Einlesen, Excel, CSV, Outlook, Übernehmen, Liste einlesen",
        )
    )  # fmt: skip
