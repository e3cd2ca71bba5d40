"""Where a live file must not lie: on network drives (their locks lie) and in folders that a service synchronises (it
copies the file and its log at different moments). Both damage databases.

risk() looks at the path, at the drives the system has mounted, at the variables and marker files the services leave.
What it knows comes from the services' documented default folders; a folder renamed by hand is found by its marker.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from types import MappingProxyType
from typing import NamedTuple

from crm_desktop.common import paths
from crm_desktop.common.errors import FileRefused
from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings

from . import problems

tr = texts("locations")

NETWORK, SYNCED = "network", "synced"


class Risk(NamedTuple):
    kind: str
    """NETWORK or SYNCED."""
    service: str
    """OneDrive, Nextcloud, SMB, NFS ...: as people know it."""


class RiskyLocation(FileRefused):
    """The file lies where it would be damaged sooner or later; open(..., accept_location=True) opens it anyway."""

    def __init__(self, path: Path, risk: Risk) -> None:
        values = {"name": path.name, "service": risk.service}
        if risk.kind == SYNCED:
            what = tr("“{name}” lies in a folder that {service} synchronises; that can damage an open file.", **values)
        else:
            what = tr("“{name}” lies on a network drive ({service}); that can damage an open file.", **values)
        super().__init__(
            what,
            safe=problems.unchanged(),
            remedy=tr("Move it to a folder on this computer, and put the backups there instead."),
        )
        self.risk = risk


class Surroundings(NamedTuple):
    """What risk() asks the system; tests give another one."""

    platform: str
    """sys.platform: win32, darwin, linux ..."""
    home: str = ""
    environment: Mapping[str, str] = MappingProxyType({})
    mounts: Sequence[tuple[str, str, str]] = ()
    """(folder, type of file system, source) of every mounted drive; not on Windows."""
    is_remote_drive: Callable[[str], bool] = lambda root: False
    """Whether a Windows root such as Z:\\ is a network drive."""
    exists: Callable[[str], bool] = lambda path: False


_NETWORK_TYPES = {
    "nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb": "SMB", "smb2": "SMB", "smb3": "SMB", "smbfs": "SMB",
    "afpfs": "AFP", "afs": "AFS", "ncpfs": "NetWare", "davfs": "WebDAV", "webdav": "WebDAV", "webdavfs": "WebDAV",
    "ceph": "Ceph", "glusterfs": "GlusterFS", "lustre": "Lustre", "9p": "9P", "vboxsf": "VirtualBox",
    "prl_fs": "Parallels", "vmhgfs": "VMware", "sshfs": "SSH", "rclone": "rclone", "curlftpfs": "FTP",
    "gvfsd-fuse": "GVfs", "kio-fuse": "KIO", "s3fs": "S3", "vmhgfs-fuse": "VMware", "gcsfuse": "Google Cloud",
}  # fmt: skip
_SYNCED_TYPES = {
    "onedriver": "OneDrive", "google-drive-ocamlfuse": "Google Drive", "pcloud": "pCloud", "pcloudfs": "pCloud",
    "seadrive": "Seafile", "icloud": "iCloud Drive",
}  # fmt: skip

_FOLDERS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("onedrive",), r"onedrive(?: - .+|-.+)?", "OneDrive"),
    (("dropbox",), r"dropbox(?: \(.+\)|-.+)?", "Dropbox"),
    (("icloud",), r"icloud ?drive(?: ?\(.+\))?", "iCloud Drive"),
    (("google",), r"google ?drive(?:-.+| \(.+\))?|googledrivefs", "Google Drive"),
    (("nextcloud",), r"nextcloud\d*(?:-.+)?", "Nextcloud"),
    (("owncloud",), r"owncloud\d*(?:-.+)?", "ownCloud"),
    (("magentacloud",), r"magentacloud.*", "MagentaCLOUD"),
    (("pcloud",), r"pcloud ?(?:drive|sync)?", "pCloud"),
    (("box",), r"box[ -](?:sync|box|drive)", "Box"),
    (("hidrive",), r"hidrive.*", "HiDrive"),
    (("seafile", "seadrive"), r"seafile|seadrive.*", "Seafile"),
    (("synology", "cloudstation"), r"synologydrive|synology drive|cloudstation", "Synology Drive"),
    (("megasync",), r"megasync", "MEGA"),
    (("proton",), r"proton ?drive(?:-.+)?", "Proton Drive"),
    (("tresor",), r"tresorit(?: drive)?|tresors", "Tresorit"),
    (("resilio", "btsync"), r"resilio ?sync|btsync", "Resilio Sync"),
    (("syncthing",), r"syncthing", "Syncthing"),
    (("yandex",), r"yandex\.?disk", "Yandex Disk"),
    (("creative cloud",), r"creative cloud files.*", "Creative Cloud"),
)
"""Names a service gives its folder, wherever it lies: how they begin, and the whole. Most paths begin with none of
them, and then no pattern has to be compiled, which opening a file at the start would wait 1 ms for."""

_HOME_FOLDERS = {
    "box": "Box",
    "sync": "Syncthing",
    "mega": "MEGA",
    "teamdrive": "TeamDrive",
    "luckycloud": "luckycloud",
}
"""Names so common that they count only directly in somebody's home folder."""

_DRIVE_FOLDERS = {
    "my drive": "Google Drive", "meine ablage": "Google Drive", "shared drives": "Google Drive",
    "geteilte ablagen": "Google Drive",
}  # fmt: skip
"""Folders at the top of the drive letter that a service makes."""

_MARKERS = {
    ".stfolder": "Syncthing", ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud", ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.driveupload": "Google Drive", ".SynologyWorkingDirectory": "Synology Drive",
}  # fmt: skip
"""Files and folders a service leaves at the top of what it synchronises."""


def risk(path: Path | str, around: Surroundings | None = None) -> Risk | None:
    """Why a live file must not lie at this path; None when nothing speaks against it."""
    if around is None:
        around = here()
        path = os.path.realpath(path)
    text = str(path)
    windows = around.platform == "win32"
    if windows and re.match(r"(?i)[\\/]{2}(?![?.][\\/](?!unc[\\/]))", text):
        return Risk(NETWORK, "WebDAV" if "@ssl" in text.lower() or "davwwwroot" in text.lower() else "SMB")
    pure = _pure(text, windows)
    return _by_drive(pure, around) or _by_name(pure, around) or _by_variable(pure, around) or _by_marker(pure, around)


def _pure(text: str, windows: bool) -> PurePath:
    if not windows:
        return PurePosixPath(text)
    return PureWindowsPath(re.sub(r"^\\\\[?.]\\", "", text))


def _by_drive(path: PurePath, around: Surroundings) -> Risk | None:
    if around.platform == "win32":
        return Risk(NETWORK, "SMB") if path.anchor and around.is_remote_drive(path.anchor) else None
    found = max((mount for mount in around.mounts if path.is_relative_to(mount[0])), key=_depth, default=None)
    if found is None:
        return None
    kind = found[1].lower().removeprefix("fuse.").removeprefix("macfuse_")
    if kind in _SYNCED_TYPES:
        return Risk(SYNCED, _SYNCED_TYPES[kind])
    if kind in _NETWORK_TYPES:
        return Risk(NETWORK, _NETWORK_TYPES[kind])
    if kind.startswith("fuse") and re.match(r"https?://", found[2]):
        return Risk(NETWORK, "WebDAV")
    return None


def _depth(mount: tuple[str, str, str]) -> int:
    return len(PurePosixPath(mount[0]).parts)


def _by_name(path: PurePath, around: Surroundings) -> Risk | None:
    parts = [part.lower() for part in path.parent.parts]
    if path.anchor and len(parts) > 1 and parts[1] in _DRIVE_FOLDERS and around.platform == "win32":
        return Risk(SYNCED, _DRIVE_FOLDERS[parts[1]])
    for before, part in zip([None, *parts], parts, strict=False):
        if before == "library" and part == "mobile documents":
            return Risk(SYNCED, "iCloud Drive")
        for beginnings, pattern, service in _FOLDERS:
            if part.startswith(beginnings) and re.fullmatch(pattern, part):
                return Risk(SYNCED, service)
        if before == "cloudstorage":
            return Risk(SYNCED, part.split("-")[0].capitalize())
    below = _below_home(path, parts, around)
    if below in _HOME_FOLDERS:
        return Risk(SYNCED, _HOME_FOLDERS[below])
    return None


def _below_home(path: PurePath, parts: Sequence[str], around: Surroundings) -> str:
    """The name of the folder directly below somebody's home in which the file lies."""
    if len(parts) > 3 and parts[1] in ("home", "users"):
        return parts[3]
    if around.home and path.is_relative_to(around.home):
        below = path.relative_to(around.home).parts
        return below[0].lower() if len(below) > 1 else ""
    return ""


def _by_variable(path: PurePath, around: Surroundings) -> Risk | None:
    for name, folder in around.environment.items():
        if name.lower().startswith("onedrive") and folder and path.is_relative_to(type(path)(folder)):
            return Risk(SYNCED, "OneDrive")
    return None


def _by_marker(path: PurePath, around: Surroundings) -> Risk | None:
    for folder in path.parents:
        for name, service in _MARKERS.items():
            if around.exists(str(folder / name)):
                return Risk(SYNCED, service)
    return None


# The system we run on


def here() -> Surroundings:
    home = os.path.expanduser("~")
    mounts = () if sys.platform == "win32" else _mounts()
    return Surroundings(sys.platform, home, os.environ, mounts, _is_remote_drive, os.path.lexists)


def _mounts() -> list[tuple[str, str, str]]:
    if sys.platform == "darwin":
        import subprocess

        try:
            text = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
        except (OSError, subprocess.SubprocessError):
            return []
        return parse_mac_mounts(text)
    try:
        return parse_mounts(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return []


def parse_mounts(text: str) -> list[tuple[str, str, str]]:
    """Lines of /proc/mounts: source, folder, type, options; blanks are written as \\040."""
    found: list[tuple[str, str, str]] = []
    for line in text.splitlines():
        if "\\" in line:
            parts = [re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), part) for part in line.split(" ")]
        else:
            parts = line.split(" ")
        if len(parts) >= 3:
            found.append((parts[1], parts[2], parts[0]))
    return found


def parse_mac_mounts(text: str) -> list[tuple[str, str, str]]:
    """Lines such as //anna@server/share on /Volumes/share (smbfs, nodev, nosuid)."""
    lines = (re.match(r"(.+?) on (/.*) \(([^,)]+)", line) for line in text.splitlines())
    return [(match[2], match[3], match[1]) for match in lines if match]


def _is_remote_drive(root: str) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return ctypes.windll.kernel32.GetDriveTypeW(root) == 4  # DRIVE_REMOTE


# What the user accepted


def _accepted() -> Settings:
    return Settings(paths.settings_folder() / "locations.toml")


def accept(path: Path) -> None:
    """Remember that this file may be opened here although its place is risky."""
    settings = _accepted()
    known = [text for text in settings.get("accepted", []) if isinstance(text, str)]
    settings.set("accepted", sorted({*known, os.path.realpath(path)}))


def is_accepted(path: Path) -> bool:
    return os.path.realpath(path) in _accepted().get("accepted", [])
