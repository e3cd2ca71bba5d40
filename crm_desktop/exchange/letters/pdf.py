"""A merged document as PDF, by the LibreOffice that is on the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import saving

tr = texts("letters")

_SECONDS, _SECONDS_PER_LETTER = 90, 0.2
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


def required() -> str:
    """As office(). Raises CrmError when there is none."""
    found = office()
    if not found:
        raise CrmError(
            tr("There is no LibreOffice on this computer, which makes the PDF."),
            safe=tr("No letter was written."),
            remedy=tr("Have the letters written as a Word document (.docx) and save that as PDF in Word."),
        )
    return found


def convert(document: Path, out: Path, letters: int = 1, progress: Progress | None = None) -> None:
    """Make `out` of a document; it appears complete or not at all. The converter gets a profile of its own, so that
    an open LibreOffice is not in the way. Raises CrmError and Cancelled."""
    program = required()
    progress = progress or Progress()
    progress.start(tr("Making the PDF"))
    with tempfile.TemporaryDirectory(prefix="kontor") as name:
        folder = Path(name)
        command = [
            program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", "pdf",
            "--outdir", name, str(document),
        ]  # fmt: skip
        _run(command, _SECONDS + _SECONDS_PER_LETTER * letters, progress)
        made = folder / f"{document.stem}.pdf"
        if not made.is_file():
            raise _failed()
        with saving.replacing(out) as part:
            shutil.copyfile(made, part)


def _run(command: list[str], seconds: float, progress: Progress) -> None:
    import time

    deadline = time.monotonic() + seconds
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0,
            start_new_session=sys.platform != "win32",
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
                return
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
        tr("LibreOffice could not make a PDF of the letters."),
        safe=tr("No letter was written."),
        remedy=tr("Have the letters written as a Word document (.docx) and save that as PDF in Word."),
    )
