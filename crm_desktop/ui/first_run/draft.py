"""What a newcomer has chosen so far. Nothing is made before the last step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crm_desktop.common import paths
from crm_desktop.common.i18n import texts
from crm_desktop.store import locations
from crm_desktop.store.workspace import SUFFIX

tr = texts("first_run")

NEW, EXISTING, SAMPLE = "new", "existing", "sample"
OUTLOOK, TABLE, ADDRESS_BOOK, OTHER = "outlook", "table", "address_book", "other"

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*\0\n\r\t', " "))
"""What a file name cannot contain on one of the systems."""


@dataclass
class Draft:
    step: int = 0
    kind: str = NEW
    name: str = ""
    folder: Path | None = None
    backup: Path | None = None
    source: str = OUTLOOK

    def file(self) -> Path:
        """The file that will be made."""
        return (self.folder or paths.documents_folder()) / f"{file_stem(self.name)}{SUFFIX}"

    def risk(self) -> locations.Risk | None:
        """Why the file must not lie in the chosen folder."""
        return locations.risk(self.file())


def file_stem(name: str) -> str:
    """A file name every system takes, from what the person typed."""
    stem = " ".join(name.translate(_FORBIDDEN).split()).strip(". ")[:80]
    return stem or tr("My contacts")
