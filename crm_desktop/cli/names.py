"""The commands there are, without loading any of them."""

from __future__ import annotations

from crm_desktop.common.i18n import mark

SUMMARIES: dict[str, str] = {
    "search": mark("Find contacts"),
    "show": mark("Show everything about one contact"),
    "selection": mark("Choose contacts by conditions, keep and show lists"),
    "who": mark("Say whose phone number or e-mail address this is"),
    "call-links": mark("Open numbers that are clicked in other programs (tel:) in Kontor"),
    "add": mark("Add a person or a company"),
    "duplicates": mark("Find contacts that are there twice"),
    "merge": mark("Make one contact of several that are the same"),
    "left": mark("Note that a person has left a company"),
    "followup": mark("Plan a follow-up from one line, or finish and move one"),
    "today": mark("Show what is due"),
    "calendar": mark("Show the calendar, or keep one that others subscribe to"),
    "quote": mark("Quotes: lines, totals, versions, sent and decided"),
    "remind": mark("Show what reminds now, put it off or away"),
    "waiting": mark("Show who asked and waits for a first answer"),
    "rhythm": mark("Keep in touch: how often, with whom, and what is due"),
    "user": mark("Members of the office: who works here, who is away"),
    "case": mark("Begin a case, answer a reaction, move it, show it"),
    "pipeline": mark("Show the open cases by step"),
    "forecast": mark("Show what may come in, month by month"),
    "report": mark("Reports: phases, funnel, lost sales, time and result; also as a table"),
    "account": mark("Who looks after customers, their class, service level and goal"),
    "equipment": mark("What customers have, and which contracts end soon"),
    "consent": mark("Write down and list what somebody allows and refuses"),
    "may-contact": mark("Say who may be addressed on a channel, and why"),
    "consent-rules": mark("Show and change what advertising needs, by country and channel"),
    "campaign": mark("Campaigns: audience, steps, costs, responses, and what they brought"),
    "newsletter": mark("Take in what a newsletter service reports, write the audience for it"),
    "data-sheet": mark("Write down everything that is kept about a person"),
    "erase": mark("Erase a person for good, with what stays and why"),
    "process": mark("Check a drawn process, take one into use, list them"),
    "log": mark("Write down a call, a visit or another entry"),
    "import": mark("Import a list from Excel, Outlook, Google and others"),
    "file-mail": mark("Put mails saved as files on the line of time of their people"),
    "files": mark("List or save the files that are kept with a contact"),
    "link-folders": mark("Find the contacts of the folders you keep per customer, and link them"),
    "inspect": mark("Say what is in a foreign file, without importing anything"),
    "export": mark("Write contacts to Excel, CSV or vCard, or their calendar"),
    "letters": mark("Write letters from a Word template"),
    "template": mark("Say which fields a Word template asks for"),
    "mail": mark("Write e-mails from a template: as drafts, or sent through the account of the office"),
    "mail-template": mark("List, add and check texts of e-mails"),
    "mail-account": mark("Set up the account the office sends e-mails with"),
    "outbox": mark("Show, send, stop and repeat the e-mails that wait"),
    "came-back": mark("Note that a letter or an e-mail came back undeliverable"),
    "backup": mark("Make a backup now"),
    "backups": mark("List the backups of a file"),
    "restore": mark("Restore a backup"),
    "check": mark("Check whether the file is sound"),
    "undo": mark("Take back what was done last, or list what was done"),
    "demo": mark("Make a file with sample data"),
    "new": mark("Make a new, empty file"),
}
"""Name of each command to one line about it, in the order of the help. Modules: commands/<name>.py."""

COMMANDS = tuple(SUMMARIES)


def module(command: str) -> str:
    """The module of a command; "import" is a word of Python's own."""
    name = "importing" if command == "import" else command.replace("-", "_")
    return f"crm_desktop.cli.commands.{name}"
