"""`crm-desktop check`"""

from __future__ import annotations

from typing import Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.exchange import backup
    from crm_desktop.store import upkeep
    from crm_desktop.store.queries import listing

    with call.workspace(write=call.args.repair) as ws:
        damage = upkeep.integrity(ws.connection)
        orphans = [] if damage else upkeep.orphans(ws)
        wrong = [] if damage else upkeep.out_of_step(ws)
        repaired = 0
        if wrong and call.args.repair:
            repaired = upkeep.rebuild_listing(ws)
            wrong = upkeep.out_of_step(ws)
        count = 0 if damage else listing.count_all(ws)
        age = backup.age(ws)
        found: dict[str, Any] = {
            "file": str(ws.path),
            "ok": not damage and not wrong,
            "contacts": count,
            "damage": damage,
            "out_of_step": wrong,
            "orphans": [
                {"table": item.table, "id": item.row_id, "column": item.column, "missing": item.parent_id}
                for item in orphans
            ],
            "repaired": repaired,
            "backup_age_minutes": None if age is None else int(age.total_seconds() // 60),
        }
    if call.out.as_json:
        call.out.json(found)
    else:
        _print(call, found, count)
    return 0 if found["ok"] else 1


def _print(call: Call, found: dict[str, Any], count: int) -> None:
    out = call.out
    damage, wrong, orphans = found["damage"], found["out_of_step"], found["orphans"]
    out.line(str(found["file"]))
    if damage:
        out.line(tr("A part of the file cannot be read. It was not changed."))
        for line in damage:
            out.line(f"  {line}")
        out.line(tr("Restore the newest backup: {command}", command="crm-desktop backups"))
        return
    out.line(
        tr.plural(
            count, "{n} contact; every page and index is in order", "{n} contacts; every page and index is in order"
        )
    )
    if found["repaired"]:
        out.line(tr("List and search were made anew from the contacts."))
    elif wrong:
        out.line(
            tr.plural(
                len(wrong),
                "{n} contact is not in its place in list and search. No data are lost: --repair puts it right.",
                "{n} contacts are not in their place in list and search. No data are lost: --repair puts it right.",
            )
        )
    if orphans:
        out.line(
            tr.plural(
                len(orphans),
                "{n} entry belongs to a contact this file does not have. It does no harm and is kept.",
                "{n} entries belong to contacts this file does not have. They do no harm and are kept.",
            )
        )
    age = found["backup_age_minutes"]
    if age is None:
        out.line(tr("There is no backup yet: {command}", command="crm-desktop backup"))
    else:
        out.line(tr("Newest backup: {age} ago", age=duration(age)))


def duration(minutes: int) -> str:
    """A length of time in its largest fitting unit."""
    if minutes < 120:
        return tr.plural(minutes, "{n} minute", "{n} minutes")
    if minutes < 48 * 60:
        return tr.plural(minutes // 60, "{n} hour", "{n} hours")
    return tr.plural(minutes // (24 * 60), "{n} day", "{n} days")


COMMAND = Command(
    arguments=(
        argument("--repair", action="store_true", help=mark("Make list and search anew where they are out of step")),
    ),
    run=run,
    details=mark(
        "Reads every page, compares list and search with the contacts, and looks for entries without a contact. "
        "The exit code is 1 when something is wrong."
    ),
    examples=(
        ("check", mark("the file opened last")),
        ("check --file office.kontor --repair", mark("and put it right")),
    ),
    keys={
        "file": "path of the file",
        "ok": "true when nothing is wrong (entries without a contact are harmless)",
        "contacts": "how many contacts are listed",
        "damage": "what cannot be read, in the engine's words",
        "out_of_step": "ids of contacts missing or misplaced in list and search",
        "orphans": "entries without their contact, each with table, id, column, missing",
        "repaired": "how many contacts were listed anew",
        "backup_age_minutes": "age of the newest backup, or null",
    },
)
