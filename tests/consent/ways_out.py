"""Every way in which addresses leave the office, with the channel it uses and how to walk it.

A new module that writes to people (test_ways_out.py finds those that read addresses for many, make mails or links to
write one) belongs here: as a way that is walked with the gate, or in `APART` with the reason why nobody is addressed by
it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import export, newsletters
from crm_desktop.exchange.letters import by_mail, pdf, runs
from crm_desktop.exchange.letters import template as templates
from crm_desktop.exchange.letters.batch import Choices
from crm_desktop.exchange.mailing import drafts, preparing
from crm_desktop.operations import call_lists, campaign_audience, campaigns, mail_account, mailings, opt_in
from crm_desktop.records.campaign import CHANNELS
from crm_desktop.records.consent import PROMOTING
from crm_desktop.store.queries import call_lists as call_queries
from crm_desktop.store.workspace import Workspace
from tests.exchange.letters.word import document, paragraph, part, text_of

Walk = Callable[[Workspace, Sequence[str], str, str, Path], set[str]]
"""(workspace, contacts, channel, purpose, an empty folder) -> last names of those who got out."""


def letters(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    template = document(folder / "Brief.docx", paragraph("[{MERGEFIELD Nachname}]") + "<w:p/>")
    try:
        done = runs.of_contacts(ws, template, ids, folder / "out.docx", purpose=purpose)
    except CrmError:
        return set()
    assert done.written.files
    return {line.strip("[]") for line in text_of(part(folder / "out.docx")).splitlines() if line.startswith("[")}


def wizard(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    from crm_desktop.ui.letters import draft, writing

    found = writing.gathered(
        ws, draft.Who(draft.PICKED, ids=tuple(ids)), Choices(purpose), ws.clock().date(), Progress()
    )
    return {sheet.contact.last_name for sheet in found.kept}


def calls(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    made = call_lists.begin(ws, ids, "Liste", purpose=purpose)
    return {entry.name.split()[-1] for entry in call_queries.entries(ws, made) if not entry.left_out}


def _exported(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, path: Path) -> str:
    try:
        export.write(ws, path, path.suffix[1:], ids, mailing=export.Mailing(channel, purpose))
    except CrmError:
        assert not path.exists()
        return ""
    return path.read_text("utf-8-sig")


def csv_list(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    text = _exported(ws, ids, channel, purpose, folder / "list.csv")
    return set(re.findall(r"Muster\w+", text))


def cards(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    text = _exported(ws, ids, channel, purpose, folder / "list.vcf")
    return {line[2:].split(";")[0] for line in text.splitlines() if line.startswith("N:")}


def mails(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    found = preparing.prepare(ws, preparing.MailText("Betreff", "Text"), ids, purpose, ws.clock().date()).mails
    drafts.write(found, folder / "drafts")
    mailings.prepared(ws, found, purpose)
    return {re.findall(r"Muster\w+", path.name)[0] for path in (folder / "drafts").glob("*.eml")}


def letters_by_mail(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    template = templates.read(document(folder / "Brief.docx", paragraph("[{MERGEFIELD Nachname}]") + "<w:p/>"))
    text = preparing.MailText("Betreff", "Text")
    with pytest.MonkeyPatch.context() as patch:  # no program that makes PDFs is needed to see who gets one
        patch.setattr(pdf, "required", lambda: None)
        patch.setattr(pdf, "convert_each", lambda documents, *_: list(documents))
        patch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))
        try:
            done = by_mail.write(ws, template, ids, folder / "drafts", text, Choices(purpose))
        except CrmError:
            return set()
    return {re.findall(r"Muster\w+", path.name)[0] for path in done.written.files}


def letters_sent(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """Letters through the account of the office: what the queue gives to the server."""
    template = templates.read(document(folder / "Brief.docx", paragraph("[{MERGEFIELD Nachname}]") + "<w:p/>"))
    mail_account.save(ws, host="mail.example.com", address="office@example.com")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "required", lambda: None)
        patch.setattr(runs, "_each_as_pdf", lambda run, out, name, progress: run.documents(out, name, progress))
        try:
            by_mail.queue(ws, template, ids, preparing.MailText("Betreff", "Text"), Choices(purpose))
        except CrmError:
            return set()
    return _left(ws)


def sent(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """What the queue gives to the server; those left out by the first look are pushed in, too."""
    found = preparing.prepare(ws, preparing.MailText("Betreff", "Text"), ids, purpose, ws.clock().date()).mails
    mailings.queue(ws, "Lauf", found, purpose, [f"<{number}@example.com>" for number in range(len(found))])
    return _left(ws)


def _left(ws: Workspace) -> set[str]:
    out: set[str] = set()
    while (mail := mailings.take_next(ws)) is not None:
        out.add(mail.name.split()[-1])
        mailings.refused(ws, mail, "walked")
    return out


def sheets_for_excel(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    path = folder / "list.xlsx"
    try:
        export.write(ws, path, "xlsx", ids, mailing=export.Mailing(channel, purpose))
    except CrmError:
        return set()
    with zipfile.ZipFile(path) as package:
        return set(re.findall(r"Muster\w+", "".join(package.read(name).decode() for name in package.namelist())))


def labels(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """Several people on a sheet: who is left out leaves no gap."""
    cell = "<w:tc>{}</w:tc>"
    cells = "".join(
        cell.format(paragraph(f"{'{NEXT}' if number else ''}[{{MERGEFIELD Nachname}}]")) for number in range(3)
    )
    template = document(folder / "Etikett.docx", f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    try:
        runs.of_contacts(ws, template, ids, folder / "labels.docx", purpose=purpose)
    except CrmError:
        return set()
    return set(re.findall(r"Muster\w+", text_of(part(folder / "labels.docx"))))


def mail_to_one(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """What the sheet for one mail asks before its buttons can be pressed."""
    found = [preparing.recipients(ws, [who], purpose).people for who in ids]
    return {one.name.split()[-1] for people in found for one in people}


def questions(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """Who is asked by mail for a consent."""
    out: set[str] = set()
    for who in ids:
        try:
            out.add(opt_in.ask(ws, who, purpose, "Ja, gern").mail.name.split()[-1])
        except CrmError:
            continue
    return out


def audience(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    try:
        newsletters.write_audience(ws, folder / "list.csv", ids, "brevo")
    except CrmError:
        return set()
    return set(re.findall(r"Muster\w+", (folder / "list.csv").read_text("utf-8")))


def campaign(ws: Workspace, ids: Sequence[str], channel: str, purpose: str, folder: Path) -> set[str]:
    """Whom a step of a campaign addresses, by the medium of the channel; and whom a later step does, of those in the
    audience it was frozen with."""
    made = campaigns.create(ws, "Aktion", purpose=purpose, once=("", "household", "company")[len(ids) % 3])
    medium = next(medium for medium, way in CHANNELS.items() if way == channel)
    first, second = (campaigns.add_step(ws, made, medium) for _ in range(2))
    campaigns.add_step(ws, made, "event")
    campaign_audience.set_audience(ws, made, campaign_audience.of_contacts(ids))
    who = campaign_audience.recipients(ws, first).ids
    campaign_audience.freeze(ws, made)
    who += campaign_audience.recipients(ws, second).ids
    return {str(ws.value("SELECT last_name FROM contact WHERE id = ?", (one,))) for one in who}


class Way(NamedTuple):
    name: str
    channels: tuple[str, ...]
    walk: Walk
    modules: tuple[str, ...]
    """What it walks through."""
    purposes: tuple[str, ...] = PROMOTING
    asks: bool = False
    """Asks for a consent: also those who said nothing yet, but nobody who refused or is blocked."""


WAYS = (
    Way(
        "letters, labels, envelopes",
        ("post",),
        letters,
        ("exchange/letters/runs.py", "exchange/letters/batch.py", "operations/letters.py"),
    ),
    Way("sheets of labels", ("post",), labels, ("exchange/letters/documents.py",)),
    Way("wizard of letters", ("post",), wizard, ("ui/letters/writing.py",)),
    Way("call list", ("phone",), calls, ("operations/call_lists.py",)),
    Way(
        "campaign",
        ("post", "email", "phone"),
        campaign,
        ("operations/campaign_audience.py", "store/queries/campaign_people.py"),
    ),
    Way(
        "drafts of mails",
        ("email",),
        mails,
        ("exchange/mailing/preparing.py", "exchange/mailing/drafts.py", "exchange/mailing/message.py"),
    ),
    Way("letters by e-mail", ("email",), letters_by_mail, ("exchange/letters/by_mail.py",)),
    Way("letters through the account", ("email",), letters_sent, ("exchange/letters/by_mail.py",)),
    Way("mails of the queue", ("email",), sent, ("operations/mailings.py", "exchange/mailing/server.py")),
    Way("audience of a newsletter", ("email",), audience, ("exchange/newsletters.py",), ("newsletter",)),
    Way("table for a mailing", ("post", "email", "phone"), csv_list, ("exchange/export.py",)),
    Way("sheets for a mailing", ("post", "email", "phone"), sheets_for_excel, ("exchange/export_xlsx.py",)),
    Way("mail to one person", ("email",), mail_to_one, ("ui/mailing/compose.py",)),
    Way("questions for a consent", ("email",), questions, ("operations/opt_in.py",), asks=True),
    Way("cards for a mailing", ("post", "email", "phone"), cards, ("exchange/export_vcard.py",)),
)

APART = {
    "exchange/importing.py": "reads files; writes to nobody",
    "store/queries/sheets.py": "the query itself",
    "ui/contacts/detail_actions.py": "one person writes one mail by hand; what for, nobody but they know",
    "cli/commands/who.py": "reads a link that somebody else made",
    "common/links.py": "reads a link that somebody else made",
    "common/safe_html.py": "says which links of a mail that came in may be shown",
    "records/emails.py": "reads addresses as typed",
    "records/letterhead.py": "reads addresses from a letterhead",
    "exchange/quote_documents.py": "one offer that somebody asked for: a contract, no advertising",
    "exchange/mailing/__init__.py": "says what lies in the folder",
    "records/mail_template.py": "fills texts; knows no addresses",
    "exchange/reading/calendars.py": "reads files",
    "exchange/reading/listings.py": "reads files",
    "exchange/reading/values.py": "reads files",
    "exchange/reading/page_tables.py": "reads files",
    "exchange/reading/sources.py": "reads files",
    "exchange/reading/vcards.py": "reads files",
    "exchange/reading/mail_files.py": "reads files",
    "ui/callers/arriving.py": "shows whose mail came in",
    "ui/main_window.py": "passes on a link that was clicked",
    "ui/providers.py": "passes on a link that was clicked",
}
