"""What another program hands over when something is dragged from it: files where they lie, or their contents.

Mail programs keep no file for a mail. On Windows Outlook and Thunderbird describe the files they would make
(FileGroupDescriptorW) and give the content of each (FileContents), which Qt passes on in formats of its own; where a
program only promises a file, as it does on the other systems, nothing can be had, and that is said.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QMimeData

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import opening_files

tr = texts("files_tab")

MOST_FILES, LARGEST = 200, 200 * 2**20
"""Files of one drag, and bytes of each."""
_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_WIDE, _NARROW = _WINDOWS.format(name="FileGroupDescriptorW"), _WINDOWS.format(name="FileGroupDescriptor")
_CONTENTS = _WINDOWS.format(name="FileContents") + ";index={index}"
_DESCRIPTIONS = ((_WIDE, 592, "utf-16-le"), (_NARROW, 332, "mbcs"))
"""Format, bytes of a description in it, encoding of the name, which begins at byte 72."""
_NAME_AT = 72
_PROMISES = (
    "text/x-moz-message", "application/x-moz-file-promise", "RenPrivateMessages", "RenPrivateItem", "maillist",
    "com.apple.pasteboard.promised-file", "com.apple.mail",
)  # fmt: skip
_WEB_DATA = ("chromium/x-web-custom-data", _WINDOWS.format(name="Chromium Web Custom MIME Data Format"))


def paths_in(data: QMimeData) -> list[Path]:
    """The files that were dragged, where they lie."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def is_known(data: QMimeData) -> bool:
    """Whether something can be done with it, be it to say that nothing can."""
    return bool(paths_in(data)) or data.hasFormat(_WIDE) or data.hasFormat(_NARROW) or _is_mail(data)


def taken_over(data: QMimeData) -> list[Path]:
    """The files that were dragged; what came as a content lies in a folder of this user alone until the next start.
    Raises CrmError when a mail program hands over no more than a promise."""
    if paths := paths_in(data):
        return paths
    found: list[Path] = []
    folder: Path | None = None
    for index, name in enumerate(_names(data)):
        content = bytes(data.data(_CONTENTS.format(index=index)).data())
        if 0 < len(content) <= LARGEST:
            folder = folder or opening_files.own_folder()
            found.append(opening_files.put_into(folder, name, content))
    if not found and is_known(data):
        raise CrmError(
            tr("The mail program hands over no file when this is dragged."),
            safe=tr("Nothing was changed."),
            remedy=tr(
                "Drag it to the desktop first, or save it there as a file (.msg or .eml), and drop that file here."
            ),
        )
    return found


def _is_mail(data: QMimeData) -> bool:
    if any(name.startswith(_PROMISES) or _inner(name).startswith(_PROMISES) for name in data.formats()):
        return True
    if any(url.scheme() == "message" for url in data.urls()):  # Mail of a Mac
        return True
    wanted = "maillist".encode("utf-16-le")  # the new Outlook is a web page
    return any(wanted in bytes(data.data(name).data()) for name in _WEB_DATA if data.hasFormat(name))


def _inner(name: str) -> str:
    """RenPrivateMessages of application/x-qt-windows-mime;value="RenPrivateMessages"."""
    return name.partition('value="')[2].partition('"')[0]


def _names(data: QMimeData) -> list[str]:
    """Names of the files a program would make, in their order."""
    for kind, size, encoding in _DESCRIPTIONS:
        if not data.hasFormat(kind):
            continue
        described = bytes(data.data(kind).data())
        count = struct.unpack_from("<I", described)[0] if len(described) >= 4 else 0
        found: list[str] = []
        for at in range(4, 4 + size * min(count, MOST_FILES), size):
            text = described[at + _NAME_AT : at + size].decode(_known(encoding), "replace").partition("\0")[0]
            if len(described) < at + size:
                break
            found.append(text)
        return found
    return []


def _known(encoding: str) -> str:
    """The code page of Windows exists there only."""
    try:
        "".encode(encoding)
    except LookupError:
        return "cp1252"
    return encoding
