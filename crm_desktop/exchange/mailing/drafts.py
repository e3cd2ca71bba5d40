"""Drafts in the person's own mail program: an .eml file, a mailto: link, or Thunderbird's window for writing."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange.opening_files import COPIES
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.mail_template import one_line
from crm_desktop.records.outgoing import OutgoingMail

from . import message

tr = texts("mailing")

EML, MAILTO, THUNDERBIRD = WAYS = ("eml", "mailto", "thunderbird")
LONGEST_LINK = 1800
"""Characters of a mailto: link: Windows cuts off longer ones."""
_LONGEST_CALL = 30_000
"""Characters handed to another program; Windows takes no more than 32,767."""


def write(
    mails: Sequence[OutgoingMail], folder: Path, attachments: Sequence[Attachment] = (),
    own: Mapping[str, Sequence[Attachment]] | None = None,
) -> list[Path]:  # fmt: skip
    """A draft for each mail as .eml in this folder, with what goes with all and with this contact's own; nothing there
    is replaced. If one fails, none stays."""
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for mail in mails:
            path = _free(folder, safe_name(f"{mail.name or mail.address}.eml", "mail.eml"))
            with path.open("xb") as target:
                written.append(path)
                target.write(message.draft(mail, [*attachments, *(own or {}).get(mail.contact, ())]))
    except BaseException as problem:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise CrmError(
                tr("The drafts cannot be written to “{folder}”: {reason}.", folder=str(folder),
                   reason=problem.strerror or str(problem)),
                safe=tr("No mail was prepared."), remedy=tr("Choose a folder you may write to."),
            ) from problem  # fmt: skip
        raise
    return written


def _free(folder: Path, name: str) -> Path:
    path, number = folder / name, 2
    stem, ending = path.stem, path.suffix
    while path.exists():
        path = folder / f"{stem} ({number}){ending}"
        number += 1
    return path


def mailto(mail: OutgoingMail) -> str:
    """The mail as a link. Raises CrmError when it is longer than every system takes."""
    body = mail.body.rstrip("\n").replace("\n", "\r\n")
    link = (
        f"mailto:{quote(message.ascii_address(mail.address), safe='@')}"
        f"?subject={quote(one_line(mail.subject), safe='')}&body={quote(body, safe='', errors='replace')}"
    )
    if len(link) > LONGEST_LINK:
        raise CrmError(
            tr("The text is too long for a link to the mail program ({n} of {most} characters).", n=len(link),
               most=LONGEST_LINK),
            safe=tr("No mail was prepared."),
            remedy=tr("Choose a draft as a file or Thunderbird in the settings, under E-mail."),
        )  # fmt: skip
    return link


def thunderbird() -> str:
    """Where Thunderbird lies on this computer; '' when it is not there."""
    if found := shutil.which("thunderbird"):
        return found
    places: list[Path] = []
    if sys.platform == "win32":
        roots = [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        places = [Path(root) / "Mozilla Thunderbird" / "thunderbird.exe" for root in roots if root]
    elif sys.platform == "darwin":
        places = [Path("/Applications/Thunderbird.app/Contents/MacOS/thunderbird")]
    else:
        places = [Path("/snap/bin/thunderbird"), Path("/var/lib/flatpak/exports/bin/org.mozilla.Thunderbird")]
    return next((str(place) for place in places if place.is_file()), "")


def thunderbird_call(program: str, mail: OutgoingMail, files: Sequence[Path] = ()) -> list[str]:
    """The words that open Thunderbird's window for writing. Its argument is one text of name=value, parted by commas;
    a value without quotes is read percent-decoded, so that no sign in it can end it."""
    parts = {
        "to": message.ascii_address(mail.address), "subject": one_line(mail.subject),
        "body": mail.page or mail.body.rstrip("\n"), "format": "1" if mail.page else "2",
    }  # fmt: skip
    if files:
        parts["attachment"] = ",".join(path.absolute().as_uri().replace(",", "%2C") for path in files)
    argument = ",".join(f"{name}={quote(value, safe='', errors='replace')}" for name, value in parts.items())
    if len(argument) > _LONGEST_CALL:
        raise CrmError(
            tr("The text is too long to hand it to Thunderbird."), safe=tr("No mail was prepared."),
            remedy=tr("Choose a draft as a file in the settings, under E-mail."),
        )  # fmt: skip
    return [program, "-compose", argument]


Opener = Callable[[str], bool]
"""Hands a URL to the system; False when it has no program for it."""


def open_one(mail: OutgoingMail, way: str, opener: Opener, attachments: Sequence[Attachment] = ()) -> None:
    """Open a draft in the person's own mail program. Raises CrmError when there is none, or the way cannot do it."""
    if way == MAILTO:
        if attachments:
            raise CrmError(
                tr("A link to the mail program cannot carry attachments."), safe=tr("No mail was prepared."),
                remedy=tr("Choose a draft as a file or Thunderbird in the settings, under E-mail."),
            )  # fmt: skip
        opened = opener(mailto(mail))
    elif way == THUNDERBIRD:
        open_thunderbird(mail, _copies(attachments))
        opened = True
    else:
        (path,) = write([mail], Path(tempfile.mkdtemp(prefix=COPIES)), attachments)
        opened = opener(path.as_uri())
    if not opened:
        raise CrmError(
            tr("This computer has no program that opens the draft."), safe=tr("No mail was prepared."),
            remedy=tr("Save it as a file, or choose another way in the settings, under E-mail."),
        )  # fmt: skip


def _copies(attachments: Sequence[Attachment]) -> list[Path]:
    """What goes with a mail, as files another program can read."""
    if not attachments:
        return []
    folder = Path(tempfile.mkdtemp(prefix=COPIES))
    found: list[Path] = []
    for item in attachments:
        path = _free(folder, safe_name(item.name))
        path.write_bytes(item.content)
        found.append(path)
    return found


def open_thunderbird(mail: OutgoingMail, files: Sequence[Path] = ()) -> None:
    """Open the window for writing. Raises CrmError when Thunderbird is not there or does not start."""
    import subprocess

    program = thunderbird()
    if not program:
        raise CrmError(
            tr("Thunderbird was not found on this computer."), safe=tr("No mail was prepared."),
            remedy=tr("Choose another way in the settings, under E-mail."),
        )  # fmt: skip
    try:
        subprocess.Popen(
            thunderbird_call(program, mail, files), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    except OSError as problem:
        raise CrmError(
            tr("Thunderbird does not start: {reason}.", reason=problem.strerror or str(problem)),
            safe=tr("No mail was prepared."),
        ) from problem
