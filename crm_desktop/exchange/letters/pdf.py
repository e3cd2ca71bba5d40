"""Documents as PDF or on paper, by the LibreOffice that is on the machine, else by Word."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import saving

from . import word

tr = texts("letters")

_SECONDS, _SECONDS_PER_LETTER = 90, 0.2
_AT_ONCE = 100
"""Documents handed to the converter together; command lines are not endless."""
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def office() -> str:
    """The program that makes a PDF of a document; '' when there is none."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if os.path.isfile(place)), "")


def maker() -> str:
    """The name of the program that makes PDFs here; '' when there is none."""
    return "LibreOffice" if office() else "Word" if word.found() else ""


def required() -> None:
    """Raises CrmError when no program here makes a PDF."""
    if not maker():
        raise CrmError(
            tr("There is neither LibreOffice nor Word on this computer, which make the PDF."),
            safe=tr("No letter was written."),
            remedy=tr("Have the letters written as a Word document (.docx) and save that as PDF elsewhere."),
        )


def convert(document: Path, out: Path, letters: int = 1, progress: Progress | None = None) -> None:
    """Make `out` of a document; it appears complete or not at all. Raises CrmError and Cancelled."""
    required()
    progress = progress or Progress()
    progress.start(tr("Making the PDF"))
    with tempfile.TemporaryDirectory(prefix="kontor") as name:
        made = _made([document], Path(name), letters, progress)[0]
        with saving.replacing(out) as part:
            shutil.copyfile(made, part)


def convert_each(documents: Sequence[Path], folder: Path, progress: Progress | None = None) -> list[Path]:
    """A PDF of each document in a folder; what stands there is never replaced, and when this breaks off, none stays.
    Raises CrmError and Cancelled."""
    required()
    progress = progress or Progress()
    progress.start(tr("Making the PDFs"), len(documents))
    saving.make_folder(folder)
    found: list[Path] = []
    try:
        for start in range(0, len(documents), _AT_ONCE):
            part = documents[start : start + _AT_ONCE]
            with tempfile.TemporaryDirectory(prefix="kontor") as name:
                for made in _made(part, Path(name), len(part), progress):
                    found.append(_moved(made, folder))
            progress.step(len(found))
    except BaseException:
        for path in found:
            path.unlink(missing_ok=True)
        raise
    return found


def _moved(made: Path, folder: Path) -> Path:
    """Into a folder, under a name that is still free."""
    path, number = folder / made.name, 2
    while path.exists():
        path, number = folder / f"{made.stem} ({number}).pdf", number + 1
    try:
        shutil.move(made, path)
    except OSError as problem:
        raise saving.explain(problem, path) from problem
    return path


def print_out(document: Path, printer: str, letters: int = 1, progress: Progress | None = None) -> None:
    """Print a document on this printer (by its name in the system) through LibreOffice. Raises CrmError and
    Cancelled; pages that were handed over to the printer are printed."""
    program = office()
    if not program:
        raise CrmError(
            tr("There is no LibreOffice on this computer, which prints the letters."),
            safe=tr("Nothing was printed."),
            remedy=tr("Have them written as one Word document (.docx) and print that in Word."),
        )
    progress = progress or Progress()
    progress.start(tr("Printing"))
    with tempfile.TemporaryDirectory(prefix="kontor") as name:
        command = [program, "--headless", _profile(Path(name)), "--pt", printer, str(document)]
        if _run(command, _SECONDS + _SECONDS_PER_LETTER * letters, progress):
            raise CrmError(
                tr("The letters could not be printed on “{printer}”.", printer=printer),
                safe=tr("They were not put on the lines of time."),
                remedy=tr("Look whether the printer is on, or have them written as one Word document."),
            )


def _made(documents: Sequence[Path], folder: Path, letters: int, progress: Progress) -> list[Path]:
    """PDFs of documents in a folder of their own. The converter gets a profile of its own, so that an open LibreOffice
    is not in the way."""
    seconds = _SECONDS + _SECONDS_PER_LETTER * letters
    made = [folder / f"{document.stem}.pdf" for document in documents]
    if program := office():
        command = [program, "--headless", _profile(folder), "--convert-to", "pdf", "--outdir", str(folder)]
        _run([*command, *map(str, documents)], seconds, progress)
    else:
        for document, path in zip(documents, made, strict=True):
            command, variables = word.command(document.resolve(), path)
            _run(command, seconds, progress, variables)
    if not all(path.is_file() for path in made):
        raise _failed()
    return made


def _profile(folder: Path) -> str:
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"


def _run(command: list[str], seconds: float, progress: Progress, variables: Mapping[str, str] | None = None) -> int:
    """Wait for a program to end; its answer. It is stopped when it takes too long or somebody cancels."""
    import time

    deadline = time.monotonic() + seconds
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0,
            start_new_session=sys.platform != "win32", env={**os.environ, **(variables or {})},
        )  # fmt: skip
    except OSError as problem:
        raise _failed() from problem
    try:
        while True:
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                progress.step(progress.done)  # raises Cancelled
                if time.monotonic() > deadline:
                    raise _failed() from None
            else:
                return process.returncode
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the converter; its start script has a child that would go on."""
    if sys.platform != "win32":
        import signal
        from contextlib import suppress

        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait(10)


def _failed() -> CrmError:
    return CrmError(
        tr("{program} could not make a PDF of the letters.", program=maker() or "LibreOffice"),
        safe=tr("No letter was written."),
        remedy=tr("Have the letters written as a Word document (.docx) and save that as PDF elsewhere."),
    )
