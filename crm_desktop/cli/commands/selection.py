"""`crm-desktop selection`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, only_first, whole
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.store.queries.listing import View
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

PAGE = 500


def run(call: Call) -> None:
    args = call.args
    if args.delete and not args.name:
        raise CrmError(tr("Which list?"), safe=tr("Nothing was changed."), remedy=tr("Name it before --delete."))
    with call.workspace(write=bool(args.save or args.delete)) as ws:
        if args.delete:
            _delete(call, ws)
        elif args.name or _asked(args):
            _show(call, ws)
        else:
            _list(call, ws)


def _asked(args: Any) -> bool:
    return bool(args.where or args.excluded or args.definition or args.save)


def _list(call: Call, ws: Workspace) -> None:
    from crm_desktop.cli.lists import list_view
    from crm_desktop.store.queries import listing, selections

    today = call.clock().astimezone().date()
    found = [
        {
            "id": item.id, "name": item.name, "contacts": listing.count(ws, list_view(ws, item.name, "", today)),
            "frozen": '"frozen"' in item.definition, "definition": item.definition,
        }
        for item in selections.selections(ws)
    ]  # fmt: skip
    if call.out.as_json:
        call.out.json({"selections": found})
        return
    for item in found:
        call.out.line(f"{item['contacts']:8}  {item['name']}{tr(' (frozen)') if item['frozen'] else ''}")
    call.out.note(tr.plural(len(found), "{n} list", "{n} lists"))


def _view(call: Call, ws: Workspace) -> View:
    """The contacts asked for: those of the named list, narrowed by what is typed."""
    from crm_desktop.cli.conditions import definition, typed
    from crm_desktop.cli.lists import list_view
    from crm_desktop.records.filters import Group

    args = call.args
    view = list_view(ws, args.name or "", "", call.clock().astimezone().date())
    more: Group = typed(ws, args.where or (), args.excluded or (), args.any)
    if args.definition:
        more = Group("and", (definition(_text(args.definition)), *more.parts))
    if not more:
        return view
    return view._replace(where=Group("and", (view.where, *more.parts)) if view.where else more)


def _text(where: str) -> str:
    """The definition itself, or the file it stands in."""
    from pathlib import Path

    if where.lstrip().startswith(("{", "[")):
        return where
    try:
        return Path(where).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as problem:
        raise CrmError(
            tr("The file “{name}” cannot be read.", name=where), safe=tr("Nothing was changed."),
            remedy=tr("Check the name, or type the definition itself."),
        ) from problem  # fmt: skip


def _show(call: Call, ws: Workspace) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import selections
    from crm_desktop.records.filters import to_json
    from crm_desktop.store.queries import listing

    args, view = call.args, _view(call, ws)
    try:
        places = listing.places(ws, view)
    except ValueError as problem:
        raise CrmError(tr("This is no definition of a selection."), safe=tr("Nothing was changed.")) from problem
    saved = None
    if args.save:
        saved = selections.freeze(ws, args.save, view) if args.frozen else selections.save(ws, args.save, view.where)
    shown = places[: args.limit] if args.limit else places
    rows = [row for start in range(0, len(shown), PAGE) for row in listing.rows(ws, shown[start : start + PAGE])]
    if call.out.as_json:
        call.out.json(
            {
                "name": saved.name if saved else args.name or "", "id": saved.id if saved else "",
                "definition": saved.definition if saved else to_json(view.where), "total": len(places),
                "contacts": [contact_views.row(item) for item in rows],
            }
        )  # fmt: skip
        return
    if rows:
        contact_views.rows_table(call.out, rows)
    if saved:
        call.out.note(tr("Kept as the list “{name}”.", name=saved.name))
    call.out.note(tr.plural(len(places), "{n} contact", "{n} contacts") + only_first(len(rows), len(places)))


def _delete(call: Call, ws: Workspace) -> None:
    from crm_desktop.common.fold import fold
    from crm_desktop.operations import selections as operations
    from crm_desktop.store.queries import selections

    name = call.args.name
    found = next((item for item in selections.selections(ws) if fold(item.name) == fold(name)), None)
    if found is None:
        raise CrmError(tr("There is no list “{name}”.", name=name), safe=tr("Nothing was changed."))
    operations.delete(ws, found.id)
    if call.out.as_json:
        call.out.json({"deleted": found.id})
        return
    call.out.line(tr("The list “{name}” is gone; its contacts stay.", name=found.name))


COMMAND = Command(
    arguments=(
        argument("name", nargs="?", default="", metavar="NAME", help=mark("A saved list; without one all contacts")),
        argument("--where", action="append", metavar=mark("CONDITION"), help=mark("Only those for whom this is so")),
        argument("--not", dest="excluded", action="append", metavar=mark("CONDITION"),
                 help=mark("Only those for whom this is not so")),
        argument("--any", action="store_true", help=mark("One of the conditions of --where is enough")),
        argument("--definition", default="", metavar="JSON", help=mark("A definition as --json shows it, or its file")),
        argument("--save", default="", metavar="NAME", help=mark("Keep it as a list of this name")),
        argument("--frozen", action="store_true", help=mark("With --save: keep who is in it now, whatever changes")),
        argument("--delete", action="store_true", help=mark("Remove the list NAME; its contacts stay")),
        argument("--limit", type=whole, default=50, metavar="N", help=mark("At most so many (usually 50, 0 = all)")),
    ),
    run=run,
    details=mark(
        "A condition is a field, a comparison and a value. Fields are those of the filter in the window, own fields by "
        "their names, and entry:call, entry:letter and so on for what was done. Without anything the saved lists are "
        "shown. Letters, call lists, exports and campaigns take these lists by name."
    ),
    examples=(
        ('selection --where "zip starts 14" --where "industry = Handwerk" --where "last_contact older_than 6m"',
         mark("craftsmen around Potsdam whom nobody spoke to for six months")),
        ('selection --where "near within_km 14467,30" --not "tag = VIP" --save Umkreis',
         mark("30 km around a postal code, kept as a list")),
        ('selection --where "owner = me" --where "account_class = A"', mark("my A customers")),
        ('selection --where "entry:letter unanswered Herbstangebot" --json', mark("who did not answer a letter")),
        ("selection Potsdam --save Einladung --frozen", mark("who is in a list today")),
    ),
    keys={
        "selections": "without a name or condition: the saved lists, each with id, name, contacts, frozen, definition",
        "name, id": "of the list shown or just kept",
        "definition": "what the selection asks for, as JSON",
        "total": "how many contacts are in it",
        "contacts": "those shown, with the keys of search",
        "deleted": "id of the list removed",
    },
)  # fmt: skip
