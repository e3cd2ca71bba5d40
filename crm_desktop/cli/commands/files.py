"""`crm-desktop files CONTACT`"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.file import File
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> int:
    args = call.args
    if args.pattern is not None:
        return _set_pattern(call)
    if args.check:
        return _check(call)
    if args.relink:
        return _relink(call)
    if not args.contact:
        raise CrmError(tr("Whose files?"), remedy=tr("Name a contact."))
    return _of_contact(call)


_EMPTY: dict[str, Any] = {"id": "", "name": "", "files": [], "folder": "", "missing": [], "relinked": [], "pattern": ""}


def _of_contact(call: Call) -> int:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import files as operations
    from crm_desktop.store.queries import contacts, files

    args = call.args
    folder = Path(args.save) if args.save else None
    if folder is not None and not folder.is_dir():
        raise CrmError(
            tr("There is no folder “{name}”.", name=str(folder)), remedy=tr("Make it first or name another one.")
        )
    changes = bool(args.add or args.link or args.remove)
    with call.workspace(write=changes) as ws:
        contact_id = contact_views.find_one(ws, args.contact)
        if changes:
            _change(ws, args, contact_id)
        found = [_answer(ws, file, folder) for file in files.of_contact(ws, contact_id)]
        name, dms = contacts.name(ws, contact_id), operations.folder_of(ws, contact_id)
    if call.out.as_json:
        call.out.json(_EMPTY | {"id": contact_id, "name": name, "files": found, "folder": dms})
        return 0
    if dms:
        call.out.line(tr("Folder: {path}", path=dms))
    if not found:
        call.out.line(tr("No files are kept with {name}.", name=name))
        return 0
    head = (tr("File"), tr("Bytes"), tr("Since"), tr("Lies in"), tr("Saved as"))
    rows = [(item["name"], str(item["size"]), item["at"][:10], item["path"], item["saved"]) for item in found]
    call.out.table(head, rows)
    return 0


def _change(ws: Workspace, args: Any, contact_id: str) -> None:
    from crm_desktop.cli.foreign import existing
    from crm_desktop.operations import files
    from crm_desktop.store.queries import files as queries

    kept = {file.name: file.id for file in queries.of_contact(ws, contact_id)}
    with ws.operation(tr("Change files")):
        for name in args.add:
            files.keep_path(ws, existing(Path(name)), files.CONTACT, contact_id)
        for name in args.link:
            files.link(ws, Path(name).absolute(), files.CONTACT, contact_id)
        for name in args.remove:
            if name not in kept and name not in kept.values():
                raise CrmError(
                    tr("There is no file “{name}”.", name=name), safe=tr("Nothing was changed."),
                    remedy=tr("These are there: {names}", names=", ".join(kept) or "–"),
                )  # fmt: skip
            files.remove(ws, kept[name] if name in kept else str(name))


def _set_pattern(call: Call) -> int:
    from crm_desktop.operations import files

    with call.workspace() as ws:
        files.set_pattern(ws, call.args.pattern)
    if call.out.as_json:
        call.out.json(_EMPTY | {"pattern": call.args.pattern})
    else:
        call.out.line(tr("Each customer's folder: {pattern}", pattern=call.args.pattern or "–"))
    return 0


def _check(call: Call) -> int:
    from crm_desktop.exchange import linked_files

    with call.workspace(write=False) as ws:
        gone = linked_files.missing(ws, call.out.progress())
    if call.out.as_json:
        missing = [
            {"id": item.file.id, "path": item.file.path, "contact_id": item.contact_id, "contact": item.contact}
            for item in gone
        ]
        call.out.json(_EMPTY | {"missing": missing})
    elif gone:
        call.out.table((tr("Contact"), tr("Not there any more")), [(item.contact, item.file.path) for item in gone])
        call.out.note(tr("Say where one is now: {command}", command="crm-desktop files --relink OLD NEW"))
    else:
        call.out.line(tr("All linked files are where they were."))
    return 1 if gone else 0


def _relink(call: Call) -> int:
    from crm_desktop.cli.foreign import existing
    from crm_desktop.exchange import linked_files
    from crm_desktop.operations import files
    from crm_desktop.store.queries import files as queries

    old, new = call.args.relink[0], existing(Path(call.args.relink[1])).absolute()
    with call.workspace() as ws:
        file = next((item for item, _, _ in queries.linked(ws) if old in (item.path, item.id)), None)
        if file is None:
            raise CrmError(tr("No file is linked at “{path}”.", path=old), safe=tr("Nothing was changed."))
        places = linked_files.relinked(ws, file, new)
        files.relink(ws, places)
    if call.out.as_json:
        call.out.json(_EMPTY | {"relinked": [{"id": id_, "path": str(path)} for id_, path in places.items()]})
        return 0
    for path in places.values():
        call.out.line(tr("Found again: {path}", path=str(path)))
    return 0


def _answer(ws: Workspace, file: File, folder: Path | None) -> dict[str, Any]:
    from crm_desktop.store.queries import files

    saved = ""
    if folder is not None and file.sha256 and files.is_here(ws, file.sha256):
        saved = str(_write(folder, file.name, files.pieces(ws, file.sha256)))
    return {
        "id": file.id, "name": file.name, "path": file.path, "size": file.size, "media_type": file.media_type,
        "sha256": file.sha256, "at": file.at, "saved": saved,
    }  # fmt: skip


def _write(folder: Path, name: str, content: Iterator[bytes]) -> Path:
    """Write the file beside those that are there; a name that is taken gets a number."""
    from crm_desktop.records.incoming_mail import safe_name

    wanted = Path(safe_name(name))
    for number in range(1, 10_000):
        path = folder / (wanted.name if number == 1 else f"{wanted.stem} ({number}){wanted.suffix}")
        try:
            with path.open("xb") as file:
                file.writelines(content)
        except FileExistsError:
            continue
        except OSError as problem:
            raise CrmError(
                tr("“{name}” cannot be written ({reason}).", name=path.name, reason=problem.strerror or "?"),
                remedy=tr("Choose another folder."),
            ) from problem
        return path
    raise CrmError(tr("There are too many files called “{name}”.", name=name), remedy=tr("Choose another folder."))


COMMAND = Command(
    arguments=(
        argument("contact", nargs="?", metavar=mark("CONTACT"), help=mark("The id, or words that find one contact")),
        argument(
            "--add",
            metavar=mark("FILE"),
            action="append",
            default=[],
            help=mark("Keep a copy of this file with the contact; may be repeated"),
        ),
        argument(
            "--link",
            metavar=mark("PATH"),
            action="append",
            default=[],
            help=mark("Remember where this file or folder lies; may be repeated"),
        ),
        argument(
            "--remove",
            metavar=mark("NAME"),
            action="append",
            default=[],
            help=mark("Take this file (its name or id) away from the contact; may be repeated"),
        ),
        argument("--save", metavar=mark("FOLDER"), default="", help=mark("Write the kept files into this folder")),
        argument("--check", action="store_true", help=mark("List linked files that are not where they were")),
        argument(
            "--relink",
            nargs=2,
            metavar=mark("PATH"),
            default=[],
            help=mark("A linked file is somewhere else now; others that moved with it follow"),
        ),
        argument(
            "--pattern",
            metavar=mark("PATTERN"),
            default=None,
            help=mark("Where each customer's folder lies, as a path with {customer_number}, {name} and others in it"),
        ),
    ),
    run=run,
    details=mark(
        "Attachments of filed mails and other files of the contact and of its entries on the line of time. Saving "
        "never writes over a file that is there. --check exits with 1 when a linked file is missing."
    ),
    examples=(
        ("files anna@mueller-soehne.example", mark("what is kept with her?")),
        ("files anna@mueller-soehne.example --add offer.eml", mark("keep a copy of a file")),
        ("files --pattern '/dms/{customer_number} {name}'", mark("where each customer's folder lies")),
    ),
    keys={
        "id, name": "the contact",
        "folder": "the contact's folder by the pattern, or empty",
        "missing": "with --check: id, path, contact_id, contact",
        "relinked": "with --relink: id, path",
        "pattern": "with --pattern: what it is now",
        "files": "each with id, name, path (of a linked one), size (bytes), media_type, sha256, at, saved (path it was "
        "written to, or empty)",
    },
)
