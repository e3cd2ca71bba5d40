"""`crm-desktop files CONTACT`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.file import File
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.store.queries import contacts, files

    folder = Path(call.args.save) if call.args.save else None
    if folder is not None and not folder.is_dir():
        raise CrmError(
            tr("There is no folder “{name}”.", name=str(folder)), remedy=tr("Make it first or name another one.")
        )
    with call.workspace(write=False) as ws:
        contact_id = contact_views.find_one(ws, call.args.contact)
        found = [_answer(ws, file, folder) for file in files.of_contact(ws, contact_id)]
        name = contacts.name(ws, contact_id)
    if call.out.as_json:
        call.out.json({"id": contact_id, "name": name, "files": found})
        return
    if not found:
        call.out.line(tr("No files are kept with {name}.", name=name))
        return
    head = (tr("File"), tr("Bytes"), tr("Since"), tr("Saved as"))
    call.out.table(head, [(item["name"], str(item["size"]), item["at"][:10], item["saved"]) for item in found])


def _answer(ws: Workspace, file: File, folder: Path | None) -> dict[str, Any]:
    from crm_desktop.store.queries import files

    saved = ""
    if folder is not None and file.sha256 and (content := files.content(ws, file.sha256)) is not None:
        saved = str(_write(folder, file.name, content))
    return {
        "id": file.id, "name": file.name, "path": file.path, "size": file.size, "media_type": file.media_type,
        "sha256": file.sha256, "at": file.at, "saved": saved,
    }  # fmt: skip


def _write(folder: Path, name: str, content: bytes) -> Path:
    """Write the file beside those that are there; a name that is taken gets a number."""
    from crm_desktop.records.incoming_mail import safe_name

    wanted = Path(safe_name(name))
    for number in range(1, 10_000):
        path = folder / (wanted.name if number == 1 else f"{wanted.stem} ({number}){wanted.suffix}")
        try:
            with path.open("xb") as file:
                file.write(content)
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
        argument("contact", metavar=mark("CONTACT"), help=mark("The id, or words that find one contact")),
        argument("--save", metavar=mark("FOLDER"), default="", help=mark("Write the kept files into this folder")),
    ),
    run=run,
    details=mark(
        "Attachments of filed mails and other files of the contact and of its entries on the line of time. Saving "
        "never writes over a file that is there."
    ),
    examples=(("files anna@mueller-soehne.example", mark("what is kept with her?")),),
    keys={
        "id, name": "the contact",
        "files": "each with id, name, path (of a linked one), size (bytes), media_type, sha256, at, saved (path it was "
        "written to, or empty)",
    },
)
