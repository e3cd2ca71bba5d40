"""Files of newsletter services: what they report is read, whom the newsletter may reach is written for them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import newsletters
from crm_desktop.operations.newsletters import Taken
from crm_desktop.records import newsletter
from crm_desktop.records.consent import NEWSLETTER
from crm_desktop.records.newsletter import Understood
from crm_desktop.store.queries import newsletters as queries
from crm_desktop.store.workspace import Workspace

from . import saving
from .export_csv import harmless
from .mailing import preparing
from .mailing.preparing import LeftOut

tr = texts("newsletters")


def read(path: Path, kind: str = "", progress: Progress | None = None) -> Understood:
    """What a file says. `kind` (records.newsletter.KINDS) where it does not say it itself. Raises CrmError."""
    from .reading import files as reading

    found = reading.preview(path, progress=progress)
    lines = ((line, [_text(cell) for cell in cells]) for line, cells in reading.read_rows(path, progress=progress))
    events = newsletter.understand(found.table.header, lines, kind, path.name)
    if events is None and not newsletter.has_addresses(found.table.header):
        raise CrmError(
            tr("“{name}” has no column with e-mail addresses.", name=path.name), safe=tr("Nothing was changed."),
            remedy=tr("Its columns are: {names}. Call the one with the addresses “Email” and try again.",
                      names=", ".join(text for text in found.table.header[:12] if text)),
        )  # fmt: skip
    if events is not None and not (events.events or events.unclear or events.passing):
        raise CrmError(tr("“{name}” has no lines.", name=path.name), safe=tr("Nothing was changed."))
    if events is None:
        raise CrmError(
            tr("“{name}” does not say what its people did.", name=path.name), safe=tr("Nothing was changed."),
            remedy=tr(
                "Say what it is a list of: sign-ups, unsubscribes, bounces, complaints or clicks. It needs a column"
                " with e-mail addresses."
            ),
        )  # fmt: skip
    return events


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, datetime) else str(cell)


def take_in(ws: Workspace, path: Path, kind: str = "", progress: Progress | None = None) -> tuple[Understood, Taken]:
    """Read a file and write down what it says, one step of undo."""
    found = read(path, kind, progress)
    source = " · ".join(filter(None, (tr("Newsletter"), found.service.capitalize(), path.name)))
    return found, newsletters.take_in(ws, found.events, source)


class Audience(NamedTuple):
    written: int
    left_out: list[LeftOut]


def write_audience(ws: Workspace, path: Path, ids: Sequence[str], service: str) -> Audience:
    """Those of the contacts whom the newsletter may reach, for this service (newsletter.SERVICES): address and names,
    each address once, none that bounced. Raises CrmError where nobody is left or it cannot be written."""
    headings, separator = newsletter.SERVICES[service]
    who = preparing.recipients(ws, ids, NEWSLETTER)
    if not who.people:
        raise CrmError(
            tr("Nobody in this list may get the newsletter."), safe=tr("No file was written."),
            remedy=tr("A newsletter needs a consent: look at the consents of the contacts."),
        )  # fmt: skip
    names = queries.names(ws, [one.contact for one in who.people])
    with saving.replacing(path) as part, part.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=separator, lineterminator="\r\n")
        writer.writerow(headings)
        for one in who.people:
            first, last = names.get(one.contact, ("", ""))
            writer.writerow([harmless(text) for text in (one.address, first, last)])
    return Audience(len(who.people), who.left_out)
