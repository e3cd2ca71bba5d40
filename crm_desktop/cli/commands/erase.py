"""`crm-desktop erase CONTACT --ground GROUND`"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.erasing import GROUNDS

if TYPE_CHECKING:
    from crm_desktop.operations.erasing import Erased
    from crm_desktop.records.erasing import Plan

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.exchange import erasing_words
    from crm_desktop.operations import erasing

    args = call.args
    if not args.dry_run and not args.reason and not args.ground:
        raise CrmError(
            tr("Why is this person to be erased?"), safe=tr("Nothing was changed."),
            remedy=tr("Say it with --ground and --reason; both are kept as proof."),
        )  # fmt: skip
    ground = args.ground or "other"
    with call.workspace(write=not args.dry_run) as ws:
        contact_id = contact_views.find_one(ws, args.contact)
        plan = erasing.look(ws, contact_id)
        block = True if args.block else False if args.no_block else None
        done = None if args.dry_run else erasing.erase(ws, contact_id, ground, args.reason, block=block)
        blocks = block if block is not None else ground in erasing.ADVERTISED
        stays = erasing_words.stays(plan, block=blocks)
        backups = erasing_words.backups_words(erasing_words.holding(ws, call.settings, ws.clock()))
    goes = erasing_words.goes(plan)
    if call.out.as_json:
        call.out.json(_answer(plan, done, goes, stays, backups))
        return
    head = tr("{name} would be erased:", name=plan.name) if done is None else tr("{name} was erased:", name=plan.name)
    call.out.line(head)
    for line in goes:
        call.out.line(f"  - {line}")
    call.out.line(tr("Stays:"))
    for line in (*stays, *(f"{item.table}: {item.text}" for item in plan.mentions), *plan.linked_files):
        call.out.line(f"  - {line}")
    for line in backups:
        call.out.note(line)
    if done is not None and not done.log_emptied:
        call.out.note(tr("Another window has the file open: its log is emptied when that one closes the file."))


def _answer(plan: Plan, done: Erased | None, goes: list[str], stays: list[str], backups: list[str]) -> dict[str, Any]:
    return {
        "dry_run": done is None, "id": plan.contact_id, "name": plan.name, "goes": goes, "stays": stays,
        "backups": backups, "figures": {
            "entries": plan.entries, "shared_entries": plan.shared_entries, "files": plan.files, "cases": plan.cases,
            "quotes": plan.quotes, "consents": plan.consents, "mails": plan.mails, "contacts": plan.contacts,
        },
        "mentions": [asdict(item) for item in plan.mentions], "linked_files": list(plan.linked_files),
        "blocked": done.blocked if done else 0, "proof": done.proof_id if done else None,
        "log_emptied": done.log_emptied if done else None,
    }  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("contact", metavar="CONTACT", help=mark("The contact: its id, or words that find it alone")),
        argument(
            "--ground", choices=GROUNDS,
            help=mark("Why, after Art. 17(1) GDPR; without it --reason says it in words"),
        ),
        argument(
            "--reason", default="", metavar="TEXT", help=mark("The reason in words; kept as proof, without the name")
        ),
        argument(
            "--block", action="store_true", help=mark("Never write to the addresses again (only hashes are kept)")
        ),
        argument(
            "--no-block", action="store_true", help=mark("Do not block the addresses, unless advertising was refused")
        ),
        argument("--dry-run", action="store_true", help=mark("Only say what would happen; nothing is written")),
    ),
    run=run,
    details=mark(
        "Erases a person for good (Art. 17 GDPR): all rows, all earlier values in the journal, list, search, outbox, "
        "drafts and kept files. Cases and sent quotes stay as figures without the person, texts shared with others "
        "lose the name. It cannot be undone. What must be kept by law (business letters, invoices) is to be saved "
        "elsewhere before. With the grounds request, withdrawn and objection, and where advertising was refused, the "
        "addresses go onto the block list as hashes. This is not legal advice."
    ),
    examples=(
        ('erase "anna müller" --dry-run', mark("what would go, what would stay, which backups still hold the person")),
        ('erase "anna müller" --ground request --reason "Anruf vom 18.11."', mark("erase the person")),
    ),
    keys={
        "dry_run": "whether nothing was written",
        "id, name": "the contact",
        "goes, stays, backups": "sentences: what goes, what stays and why, what still holds the person",
        "figures": "entries, shared_entries, files, cases, quotes, consents, mails, contacts",
        "mentions": "texts about others that name the person: table, row_id, text, contact_ids",
        "linked_files": "originals on the disk, which stay",
        "blocked": "addresses on the block list now",
        "proof": "id of the proof, null in a dry run",
        "log_emptied": "false while another window has the file open, null in a dry run",
    },
)  # fmt: skip
