"""How to get a list out of the programs people come from: a few steps each, said where a file is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common.i18n import mark, texts

tr = texts("export_guides")


@dataclass(frozen=True, slots=True)
class Guide:
    program: str
    """Proper name of the program, the same in every language."""
    icon: str
    steps: tuple[str, ...]
    """English, marked for translation."""

    def said(self) -> list[str]:
        return [tr(step) for step in self.steps]


GUIDES: dict[str, Guide] = {
    "outlook": Guide(
        "Outlook",
        "mail",
        (
            mark("In Outlook, open File, then Open & Export, then Import/Export."),
            mark("Choose “Export to a file”, then “Comma Separated Values”."),
            mark("Choose the folder Contacts and where to save the file."),
            mark("In the new Outlook and in the browser: People, then Manage contacts, then Export contacts."),
        ),
    ),
    "google": Guide(
        "Google",
        "smartphone",
        (
            mark("Open contacts.google.com in the browser and choose Export on the left."),
            mark("Choose “Google CSV”; “Outlook CSV” works as well."),
        ),
    ),
    "thunderbird": Guide(
        "Thunderbird",
        "book-open",
        (
            mark("Open the address book and choose Tools, then Export."),
            mark("Choose “Comma separated (UTF-8)” as the kind of file."),
        ),
    ),
}
