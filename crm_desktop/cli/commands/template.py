"""`crm-desktop template fields FILE`"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.template import Template, TemplateField

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.exchange.letters import shipped, template

    what = call.args.what
    if what in ("list", "own"):
        _list(call) if what == "list" else _own(call)
        return
    if not call.args.template:
        raise CrmError(tr("Which template?"), remedy=tr("Name a Word document (.docx) or one from: template list"))
    if what in ("add", "remove"):
        _change(call, what)
        return
    found = template.read(shipped.find(call.args.template))
    answer = _answer(found)
    if call.out.as_json:
        call.out.json(answer)
    else:
        _print(call, answer)


def _answer(template: Template) -> dict[str, Any]:
    from crm_desktop.records.letter_fields import code_of

    merged = [field for field in template.fields if field.keyword == "MERGEFIELD"]
    counts = Counter(field.name for field in merged)
    return {
        "file": template.path.name,
        "mergefields": len(merged),
        "distinct_names": len(counts),
        "distinct_names_casefold": len({name.casefold() for name in counts}),
        "names": sorted(counts),
        "fields": [
            {
                "name": name,
                "count": counts[name],
                "meaning": code_of(name),
                "where": sorted({field.where for field in merged if field.name == name}),
            }
            for name in template.names
        ],
        "where": _count_by(merged, "where"),
        "mf_simple": sum(field.simple for field in merged),
        "mf_split": sum(field.split for field in merged),
        "mf_nested": sum(field.nested for field in merged),
        "switches": sorted({switch for field in merged for switch in field.switches}),
        "other_fields": {key: count for key, count in template.keywords.items() if key != "MERGEFIELD"},
        "mailmerge_settings": template.merge_type,
        "several_on_a_page": template.several,
        "language": template.language,
        "warnings": template.warnings,
    }


def _list(call: Call) -> None:
    from crm_desktop.exchange.letters import shipped

    names = shipped.names()
    if call.out.as_json:
        call.out.json({**dict.fromkeys(_KEYS), "file": str(shipped.folder()), "names": names})
        return
    for name in names:
        call.out.line(name)
    call.out.note(tr("They lie in {folder}; copy one to make it yours.", folder=str(shipped.folder())))


def _own(call: Call) -> None:
    from crm_desktop.store.queries import templates

    with call.workspace() as ws:
        names = [one.name for one in templates.letters(ws)]
        where = ws.path.name
    if call.out.as_json:
        call.out.json({**dict.fromkeys(_KEYS), "file": where, "names": names})
        return
    for name in names:
        call.out.line(name)
    if not names:
        call.out.note(tr("There are no own templates in this file yet."))


def _change(call: Call, what: str) -> None:
    """Put a document among the templates of the file, or take one away."""
    from pathlib import Path

    from crm_desktop.exchange.letters import own
    from crm_desktop.operations import templates
    from crm_desktop.store.queries import templates as queries

    given = call.args.template
    with call.workspace() as ws:
        if what == "add":
            kept = queries.letter(ws, own.add(ws, Path(given)))
            name = kept.name if kept is not None else given
        else:
            found = own.find(ws, given)
            if found is None:
                known = ", ".join(one.name for one in queries.letters(ws)) or "–"
                raise CrmError(
                    tr("There is no template “{name}” in this file.", name=given),
                    safe=tr("Nothing was changed."), remedy=tr("There are: {names}", names=known),
                )  # fmt: skip
            templates.remove(ws, found.id)
            name = found.name
        where = ws.path.name
    if call.out.as_json:
        call.out.json({**dict.fromkeys(_KEYS), "file": where, "names": [name]})
    else:
        call.out.line(name)


def _count_by(fields: list[TemplateField], name: str) -> dict[str, int]:
    return dict(sorted(Counter(getattr(field, name) for field in fields).items()))


def _print(call: Call, answer: dict[str, Any]) -> None:
    from crm_desktop.common import i18n
    from crm_desktop.records.letter_fields import FIELDS

    out = call.out
    names = {field.code: field.name(i18n.language()) for field in FIELDS}
    rows = [
        (field["name"], str(field["count"]), names.get(field["meaning"], ""), ", ".join(map(_place, field["where"])))
        for field in answer["fields"]
    ]
    if rows:
        out.table((tr("Field"), tr("Times"), tr("Filled with"), tr("Where")), rows)
    else:
        out.line(tr("There are no merge fields in this template."))
    if answer["other_fields"]:
        others = ", ".join(f"{name} ({count})" for name, count in answer["other_fields"].items())
        out.line(tr("Other fields: {fields}", fields=others))
    for warning in answer["warnings"]:
        out.note(warning)


def _place(where: str) -> str:
    return tr(_PLACES[where]) if where in _PLACES else where


_PLACES = {
    "body": mark("text"), "header": mark("page header"), "footer": mark("page footer"),
    "footnote": mark("footnote"), "endnote": mark("endnote"),
}  # fmt: skip
_KEYS = (
    "file", "mergefields", "distinct_names", "distinct_names_casefold", "names", "fields", "where", "mf_simple",
    "mf_split", "mf_nested", "switches", "other_fields", "mailmerge_settings", "several_on_a_page", "language",
    "warnings",
)  # fmt: skip
COMMAND = Command(
    arguments=(
        argument(
            "what",
            choices=("fields", "list", "own", "add", "remove"),
            metavar="VERB",
            help=mark("fields of a template; list of those that come; own ones of the file, add or remove one"),
        ),
        argument(
            "template",
            nargs="?",
            metavar=mark("FILE"),
            help=mark("A Word document (.docx), or the name of a template"),
        ),
    ),
    run=run,
    details=mark(
        "Lists the merge fields of a Word template, how often and where they stand, and what Kontor fills them with. "
        "Fields without a meaning of their own are filled from a field of yours of that name, or with --map of the "
        "command letters. Needs no Kontor file. Own templates are kept in the Kontor file: add checks a document and "
        "takes it in, remove takes it away, and undo brings it back."
    ),
    examples=(
        ("template fields offer.docx", mark("what does it ask for?")),
        ("template list", mark("which templates come with Kontor?")),
        ("template add offer.docx", mark("keep it in the Kontor file")),
        ("template own", mark("which are kept there?")),
        ("template fields offer.docx --json", mark("the same for a script")),
    ),
    keys={
        "file": "name of the file; of list the folder, of own, add and remove the Kontor file, and all other keys but "
        "names are null",
        "mergefields, distinct_names, distinct_names_casefold": "how many MERGEFIELDs, different names, and names "
        "without regard to case",
        "names": "the names in alphabetical order; of a list the names of the templates",
        "fields": "each name with count, meaning (a code of Kontor's own fields, or empty) and where",
        "where": "counts by place: body, header, footer, footnote, endnote; :T behind it is within a table",
        "mf_simple, mf_split, mf_nested": "MERGEFIELDs written as w:fldSimple, split over several runs, inside others",
        "switches": "the switches of MERGEFIELDs",
        "other_fields": "counts of the other fields (IF, DATE, PAGE ...)",
        "mailmerge_settings": "the kind of merge the template was made for (formLetters, mailingLabels, catalog ...)",
        "several_on_a_page": "whether it takes several people per page, as labels do",
        "language": "of the template",
        "warnings": "sentences about fields that are treated differently than in Word",
    },
)
