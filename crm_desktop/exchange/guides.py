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
    "icloud": Guide(
        "iCloud",
        "smartphone",
        (
            mark("Open icloud.com/contacts in the browser and mark all contacts with Ctrl+A."),
            mark("Open the menu of the list and choose “Export vCard”; the file ends in .vcf."),
        ),
    ),
    "espocrm": Guide(
        "EspoCRM",
        "database",
        (
            mark("In EspoCRM, open Contacts, tick “Select all results” and choose Actions, then Export."),
            mark("Choose CSV or Excel and “Export all fields”; do the same with Accounts for the companies."),
        ),
    ),
    "zoho": Guide(
        "Zoho CRM",
        "database",
        (
            mark("In Zoho CRM, open Setup, then Data administration, then Export."),
            mark("Choose the module Contacts and all fields; do the same with Accounts for the companies."),
        ),
    ),
    "salesforce": Guide(
        "Salesforce",
        "database",
        (
            mark("In Salesforce, open a report of contacts and accounts, then choose Export and “Details only”."),
            mark("Choose CSV with the encoding UTF-8; columns that are missing can be added to the report before."),
        ),
    ),
    "daylite": Guide(
        "Daylite",
        "database",
        (
            mark("In Daylite, show all people, choose File, then Export, then “Delimited text”."),
            mark("Tick “Field names in the first line”; do the same with the companies."),
        ),
    ),
    "cas": Guide(
        "CAS genesisWorld",
        "database",
        (
            mark("In CAS genesisWorld, open the list of addresses and choose Export, then “CSV”."),
            mark("Tick “First line contains headers” and take all fields of the address."),
        ),
    ),
    "cobra": Guide(
        "cobra",
        "database",
        (
            mark("In cobra, mark the addresses and choose File, then Export, then “Excel” or “Text”."),
            mark("Take all fields, with the names of the fields in the first line."),
        ),
    ),
    "lexware": Guide(
        "Lexware Office",
        "database",
        (mark("In Lexware Office, open Contacts, then the menu with three dots, and export customers and suppliers."),),
    ),
    "suitecrm": Guide(
        "SuiteCRM",
        "database",
        (
            mark("In SuiteCRM, open Contacts, mark all with “Select all” and choose Bulk action, then Export."),
            mark("Do the same with Accounts for the companies."),
        ),
    ),
    "odoo": Guide(
        "Odoo",
        "database",
        (
            mark("In Odoo, open Contacts as a list, mark all and choose Action, then Export."),
            mark("Add name, related company, e-mail, phones and the parts of the address to the fields to export."),
            mark("People and companies may stand in one list; “Company type” tells them apart."),
        ),
    ),
    "hubspot": Guide(
        "HubSpot",
        "database",
        (
            mark("In HubSpot, open Contacts, choose Export over the table, and “All properties on records”."),
            mark("Do the same with Companies. The files come by e-mail."),
        ),
    ),
    "pipedrive": Guide(
        "Pipedrive",
        "database",
        (
            mark("In Pipedrive, open your account menu, then Tools and apps, then Export data."),
            mark("Choose People and then Organizations, as CSV or Excel."),
        ),
    ),
}
