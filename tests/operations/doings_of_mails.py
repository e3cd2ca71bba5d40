"""What a user can do with e-mails on their way out, at random; see doings.py."""

from __future__ import annotations

from random import Random

from crm_desktop.operations import mail_account, mail_templates, mailings
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.store.workspace import Workspace

LIVE = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id"
TEMPLATES = "SELECT id FROM template WHERE kind = 'mail' AND deleted_at IS NULL ORDER BY id"


def _mails(ws: Workspace, chance: Random) -> list[OutgoingMail]:
    ids = [row[0] for row in ws.rows(LIVE)]
    found = chance.sample(ids, min(len(ids), chance.randint(1, 3)))
    return [OutgoingMail(contact, "P", "p@example.com", "Hallo", "Text\n", "<p>Text</p>") for contact in found]


def new_mail_template(ws: Workspace, chance: Random) -> object:
    return mail_templates.create(
        ws, f"Gruß {chance.random():.3f}", "Hallo {Vorname}", "{Briefanrede},\n", purpose="service"
    )


def change_mail_template(ws: Workspace, chance: Random) -> object:
    ids = [row[0] for row in ws.rows(TEMPLATES)]
    if not ids:
        return None
    if chance.random() < 0.3:
        return mail_templates.delete(ws, chance.choice(ids))
    return mail_templates.change(
        ws, chance.choice(ids), subject=f"{chance.random():.3f}", formatted=chance.random() < 0.5
    )


def draft_mails(ws: Workspace, chance: Random) -> object:
    mails = _mails(ws, chance)
    return mailings.prepared(ws, mails, "service", [Attachment("a.pdf", "", b"x")]) if mails else None


def queue_mails(ws: Workspace, chance: Random) -> object:
    mails = _mails(ws, chance)
    ids = [f"<{chance.random()}@example.com>" for _ in mails]
    own = {mail.contact: [Attachment("own.pdf", "", mail.contact.encode())] for mail in mails[::2]}
    return (
        mailings.queue(ws, "Hallo", mails, "service", ids, attachments=[Attachment("a", "", b"y")], own=own)
        if mails
        else None
    )


def set_mail_account(ws: Workspace, chance: Random) -> object:
    return mail_account.save(ws, host=f"mail{chance.randint(1, 9)}.example.com", per_minute=chance.randint(1, 60))


MAIL_DOINGS = (new_mail_template, change_mail_template, draft_mails, queue_mails, set_mail_account)
