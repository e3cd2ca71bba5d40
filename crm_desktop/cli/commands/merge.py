"""`crm-desktop merge KEEP OTHER...`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.merge_plan import Choices, Plan
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations.merge import merge
    from crm_desktop.operations.merge_look import look

    dry = call.args.dry_run
    with call.workspace(write=not dry) as ws:
        keep = contact_views.find_one(ws, call.args.keep)
        others = [contact_views.find_one(ws, text) for text in call.args.other]
        plan = look(ws, [keep, *others], keep)
        choices = _choices(ws, plan, call.args.take)
        if not dry:
            merge(ws, keep, others, choices)
        found = _answer(ws, plan, choices, dry)
    if call.out.as_json:
        call.out.json(found)
        return
    names = ", ".join(side["name"] for side in found["merged"])
    if dry:
        call.out.line(tr("{others} would go up in {name}:", others=names, name=found["name"]))
    else:
        call.out.line(tr("{others} went up in {name}:", others=names, name=found["name"]))
    rows = [(line["label"], "; ".join(line["kept"]), "; ".join(line["left_out"])) for line in found["fields"]]
    call.out.table((tr("Field"), tr("Stays"), tr("Is left out")), rows, widest=60)
    call.out.line(tr.plural(found["entries"], "{n} entry on the line of time", "{n} entries on the line of time"))


def _choices(ws: Workspace, plan: Plan, takes: list[str]) -> Choices:
    """The proposal, with what --take FIELD=CONTACT says otherwise."""
    from dataclasses import replace

    from crm_desktop.cli import contact_views
    from crm_desktop.common.errors import CrmError

    chosen = plan.proposal()
    fields = dict(chosen.fields)
    for text in takes:
        code, _, who = text.partition("=")
        contact_id = contact_views.find_one(ws, who) if who else ""
        if code not in fields or contact_id not in {side.id for side in plan.sides}:
            raise CrmError(
                tr("“{text}” names no field and contact of this merge.", text=text),
                safe=tr("Nothing was changed."),
                remedy=tr("Fields to choose here: {names}", names=", ".join(fields)),
            )
        fields[code] = contact_id
    return replace(chosen, fields=fields)


def _answer(ws: Workspace, plan: Plan, choices: Choices, dry: bool) -> dict[str, Any]:
    from crm_desktop.store.queries import contacts

    lines: list[dict[str, Any]] = []
    for line in plan.lines:
        kept: list[str] = []
        left: list[str] = []
        for choice in line.choices:
            for item in choice.items:
                target = kept if choices.keeps(line, choice, item) else left
                if item.text and item.text not in target:
                    target.append(item.text)
        left = [text for text in left if text not in kept]
        lines.append({"field": line.code, "label": line.label, "kept": kept, "left_out": left})
    name = plan.side(plan.lead).name if dry else contacts.name(ws, plan.lead)
    return {
        "dry_run": dry, "id": plan.lead, "name": name, "fields": lines, "entries": plan.entries,
        "merged": [{"id": side.id, "name": side.name} for side in plan.sides if side.id != plan.lead],
    }  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("keep", metavar="KEEP", help=mark("The contact that stays: its id, or words that find it alone")),
        argument("other", nargs="+", metavar=mark("OTHER"), help=mark("A contact that goes up in it; may be several")),
        argument(
            "--take", action="append", default=[], metavar="FIELD=CONTACT",
            help=mark("Take the value of a field from this contact, e.g. name=OTHER; may be repeated"),
        ),
        argument("--dry-run", action="store_true", help=mark("Only say what would happen; nothing is written")),
    ),
    run=run,
    details=mark(
        "Makes one contact of two or more that are the same. Addresses, numbers, tags, relations, notes and files of "
        "all of them are kept, what is identical once; of single fields the better value. A withdrawn consent always "
        "counts. The whole merge is one step for undo, also weeks later; the ids of the others lead to the kept one."
    ),
    examples=(
        ('merge "dr. anna müller" "a. mueller" --dry-run', mark("what would become of the two")),
        ('merge "dr. anna müller" "a. mueller" --take name="a. mueller"', mark("one contact, under the other name")),
    ),
    keys={
        "dry_run": "whether nothing was written",
        "id, name": "the contact that stays",
        "merged": "those that went up in it, each with id and name",
        "fields": "each with field (its code), label, kept and left_out (lists of texts)",
        "entries": "entries on the line of time of the kept contact",
    },
)  # fmt: skip
