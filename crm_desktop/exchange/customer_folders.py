"""The folders an office keeps per customer, as they lie on the disk."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

tr = texts("customer_folders")


def subfolders(path: Path) -> list[tuple[str, str]]:
    """(path, name) of the folders in a folder, by name, without hidden ones. Raises CrmError."""
    try:
        found = [item for item in path.iterdir() if item.is_dir() and not item.name.startswith((".", "$", "~"))]
    except OSError:
        raise CrmError(
            tr("The folder “{name}” cannot be read.", name=path.name),
            safe=tr("Nothing was changed."),
            remedy=tr("Look whether the drive is there and whether you may open the folder."),
        ) from None
    return [(str(item.absolute()), item.name) for item in sorted(found, key=lambda item: item.name.casefold())]
