"""What erasing a person takes, what stays and why, and which backups still hold them: in sentences, for the dialog and
the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.common.settings import Settings
from crm_desktop.records import backup_chain
from crm_desktop.records.dates import format_date
from crm_desktop.records.erasing import Plan
from crm_desktop.store.workspace import SUFFIX, Workspace

from . import backup

tr = texts("erasing")


def ground(code: str) -> str:
    """The ground in words (Art. 17(1) GDPR)."""
    return {
        "request": tr("The person asked for it"), "withdrawn": tr("Consent withdrawn, no other basis"),
        "objection": tr("Objection to the processing"), "purpose": tr("No longer needed for its purpose"),
        "unlawful": tr("Should never have been kept"), "other": tr("Another reason"),
    }[code]  # fmt: skip


def goes(plan: Plan) -> list[str]:
    """What is erased."""
    found = [tr("Name, addresses, numbers, fields, tags and pictures, with all earlier values")]
    if plan.contacts > 1:
        found.append(tr("The contacts merged into this one ({n})", n=format_int(plan.contacts - 1)))
    counted = (
        (plan.entries, mark("{n} entry on the line of time"), mark("{n} entries on the line of time")),
        (plan.files, mark("{n} file or link to a file"), mark("{n} files and links to files")),
        (plan.consents, mark("{n} line of the ledger of consents"), mark("{n} lines of the ledger of consents")),
        (plan.mails, mark("{n} e-mail in the outbox"), mark("{n} e-mails in the outbox")),
        (plan.relations, mark("{n} relation"), mark("{n} relations")),
        (plan.call_entries, mark("{n} place on a call list"), mark("{n} places on call lists")),
    )
    return found + [tr.plural(count, one, many) for count, one, many in counted if count]


def stays(plan: Plan, *, block: bool) -> list[str]:
    """What is kept, and why."""
    found: list[str] = []
    if plan.cases:
        found.append(tr.plural(
            plan.cases, "{n} case without the person: step, amount and days, for the figures",
            "{n} cases without the person: step, amount and days, for the figures",
        ))  # fmt: skip
    if plan.open_cases:
        found.append(
            tr.plural(plan.open_cases, "{n} of them is open and is closed", "{n} of them are open and are closed")
        )
    if plan.quotes:
        found.append(tr.plural(
            plan.quotes, "{n} sent quote without the person: number, lines and amounts",
            "{n} sent quotes without the person: number, lines and amounts",
        ))  # fmt: skip
    if plan.shared_entries:
        found.append(tr.plural(
            plan.shared_entries, "{n} entry that others have, too: the name in it is blotted out",
            "{n} entries that others have, too: the name in them is blotted out",
        ))  # fmt: skip
    if plan.linked_files:
        found.append(tr.plural(
            len(plan.linked_files), "{n} linked original on the disk: only the link goes",
            "{n} linked originals on the disk: only the links go",
        ))  # fmt: skip
    if plan.company:
        found.append(tr("The people of the company, as contacts of their own"))
    if plan.mentions:
        found.append(tr.plural(
            len(plan.mentions), "{n} text about somebody else names the person: please look at it",
            "{n} texts about others name the person: please look at them",
        ))  # fmt: skip
    if plan.addresses and (block or plan.refused):
        found.append(tr.plural(
            len(plan.addresses), "A fingerprint of {n} address or number, so that nobody writes there again",
            "Fingerprints of {n} addresses and numbers, so that nobody writes there again",
        ))  # fmt: skip
    found.append(tr("The proof of the erasing: when, by whom and why, without a name"))
    return found


RETENTION_DAYS = backup_chain.RECENT.days + backup_chain.DAILY + 7 * backup_chain.WEEKLY + 31 * backup_chain.MONTHLY
"""How long thinning keeps a backup at most, when one is made every day."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What still holds the person outside the file."""

    backups: int
    until: date
    """When thinning has removed the last of them, if backups go on being made."""
    copies: tuple[Path, ...]
    """Copies beside the file (before an update, before a restore), which nothing removes by itself."""


def holding(ws: Workspace, settings: Settings, now: datetime) -> Holding:
    folders = [backup.default_folder(ws), backup.second_folder(ws, settings)]
    backups = sum(len(backup.chain(folder)) for folder in folders if folder is not None)
    beside = ws.path.parent.glob(f"{ws.path.stem}*{SUFFIX}")
    copies = tuple(sorted(path for path in beside if path != ws.path and _is_copy(path, ws.path.stem)))
    return Holding(backups, (now + timedelta(days=RETENTION_DAYS)).date(), copies)


def _is_copy(path: Path, stem: str) -> bool:
    rest = path.stem.removeprefix(stem)
    return rest.startswith((".before-update-", f" {_before_restore()}"))


def _before_restore() -> str:
    return backup.tr("{name} before restore {time}", name="", time="").strip()


def backups_words(found: Holding) -> list[str]:
    said: list[str] = []
    if found.backups:
        said.append(tr.plural(
            found.backups,
            "{n} backup still holds the person. As backups go on, the last one goes by {day}; delete it by hand for"
            " sooner. What is restored here loses the person again.",
            "{n} backups still hold the person. As backups go on, the last one goes by {day}; delete them by hand for"
            " sooner. What is restored here loses the person again.",
            day=format_date(found.until.isoformat()),
        ))  # fmt: skip
    if found.copies:
        said.append(tr("Copies beside the file still hold the person until you delete them: {names}",
                       names=", ".join(path.name for path in found.copies)))  # fmt: skip
    said.append(tr("Exports, printed letters, sent mails and other computers' copies are not reached."))
    return said
