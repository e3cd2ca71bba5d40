"""Templates of the office's own, kept in the workspace: taken in after a check, read, handed to Word and taken back."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import saving
from crm_desktop.operations import templates
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.letter_template import LetterTemplate
from crm_desktop.store.queries import files
from crm_desktop.store.queries import templates as queries
from crm_desktop.store.workspace import Workspace

from . import template
from .template import Template

tr = texts("letters")


def add(ws: Workspace, path: Path, progress: Progress | None = None) -> str:
    """Check a document and keep it as a template; one that is there already with the same content is not kept again.
    Returns its id. Raises TemplateProblem for what cannot be one, and CrmError."""
    template.read(path, progress)
    content = _content(path)
    for known in queries.letters(ws):
        if known.name.casefold() == path.stem.casefold() and files.content(ws, known.sha256) == content:
            return known.id
    return templates.add(ws, path.stem, content)


def take_back(ws: Workspace, template_id: str, path: Path, progress: Progress | None = None) -> bool:
    """The document as somebody saved it in Word; whether it differs. Raises TemplateProblem and CrmError."""
    template.read(path, progress)
    return templates.replace(ws, template_id, _content(path))


def read(ws: Workspace, kept: LetterTemplate, progress: Progress | None = None) -> Template:
    """A kept template, taken apart. Raises TemplateProblem and CrmError."""
    with _laid_out(ws, kept) as path:
        return template.read(path, progress)


def find(ws: Workspace, name: str) -> LetterTemplate | None:
    """The kept template of this name, with or without its ending."""
    wanted = name.removesuffix(".docx").casefold()
    return next((one for one in queries.letters(ws) if one.name.casefold() == wanted), None)


def copy_to(ws: Workspace, kept: LetterTemplate, folder: Path) -> Path:
    """A copy of a kept template that can be changed, under a name that is free."""
    saving.make_folder(folder)
    content = _kept(ws, kept)
    name = safe_name(kept.name, "template")
    path, number = folder / f"{name}.docx", 2
    while path.exists():
        path, number = folder / f"{name} ({number}).docx", number + 1
    with saving.replacing(path) as part:
        part.write_bytes(content)
    return path


@contextmanager
def _laid_out(ws: Workspace, kept: LetterTemplate) -> Generator[Path]:
    with tempfile.TemporaryDirectory(prefix="kontor") as folder:
        path = Path(folder) / f"{safe_name(kept.name, 'template')}.docx"
        path.write_bytes(_kept(ws, kept))
        yield path


def _kept(ws: Workspace, kept: LetterTemplate) -> bytes:
    found = files.content(ws, kept.sha256) if kept.sha256 else None
    if found is None:
        raise CrmError(
            tr("The document of the template “{name}” is not in this file.", name=kept.name),
            safe=tr("No letter was written."),
            remedy=tr("It is kept on the computer where it was added. Add it here once more."),
        )
    return found


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise saving.explain(problem, path) from problem
