"""Errors with a message written for the person in the office.

Everything a user can cause or repair is a CrmError: it says what happened, whether the data are safe, and
what to do now. Any other exception is a bug; the window and the command line each have one door for both.
"""

from __future__ import annotations


class CrmError(Exception):
    """What happened, are my data safe, what now. All three are finished sentences in the user's language."""

    def __init__(self, what: str, *, safe: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.safe = safe
        self.remedy = remedy

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.remedy) if part)


class FileRefused(CrmError):
    """A workspace file cannot be opened; its bytes were not changed."""


class FileMissing(FileRefused):
    """There is no file at this path."""


class FileDamaged(FileRefused):
    """A part of the file cannot be read; a backup helps."""


class FileNewer(FileRefused):
    """A newer version of the program saved the file; a backup does not help, an update does."""


class FileLocked(FileRefused):
    """Another computer or program holds the file; reading is still possible."""


class DiskFull(CrmError):
    """There is no room on the disk of a file; reading is still possible."""


class ReadOnly(CrmError):
    """A change was asked of a workspace that is open for reading only."""


class ImportProblem(CrmError):
    """A foreign file, or a part of it, cannot be read. Nothing was imported."""


class NoRows(ImportProblem):
    """There is nobody in a foreign file."""


class UndoRefused(CrmError):
    """A newer change stands on the same record, so the older one cannot simply be taken back."""


class NotFound(CrmError):
    """The record asked for is not in this file."""


class Cancelled(Exception):  # a decision of the user, not an error
    """The user cancelled a long job. Raised at the next progress step; the file stays as it was."""
