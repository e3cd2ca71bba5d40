"""D9: network drives and synchronised folders are known by their paths, mounts, variables and marks, and refused."""

from __future__ import annotations

import shutil

import pytest

from crm_desktop.common import i18n
from crm_desktop.operations import contacts
from crm_desktop.store import locations
from crm_desktop.store.locations import NETWORK, SYNCED, Risk, RiskyLocation, Surroundings, risk
from crm_desktop.store.workspace import Workspace

WINDOWS = Surroundings(
    "win32", "C:\\Users\\Anna",
    {"OneDrive": "C:\\Users\\Anna\\Wolke", "OneDriveCommercial": "D:\\Firma", "PATH": "C:\\Windows"},
    is_remote_drive=lambda root: root.upper().startswith("Z:"),
    exists=lambda path: path in ("E:\\Abgleich\\.stfolder", "C:\\Daten\\.dropbox"),
)  # fmt: skip
MAC = Surroundings(
    "darwin", "/Users/anna", {},
    locations.parse_mac_mounts(
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//anna@nas._smb._tcp.local/Büro on /Volumes/Büro (smbfs, nodev, nosuid, mounted by anna)\n"
        "https://cloud.example.com/dav on /Volumes/dav (webdav, nodev, noexec, nosuid)\n"
        "nas:/export on /Volumes/export (nfs)\n"
        "/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid)\n"
    ),
)  # fmt: skip
LINUX = Surroundings(
    "linux", "/home/anna", {},
    locations.parse_mounts(
        "/dev/sda2 / ext4 rw,relatime 0 0\n"
        "//nas/buero /mnt/buero cifs rw,vers=3.0 0 0\n"
        "nas:/export /mnt/mit\\040leer nfs4 rw 0 0\n"
        "/dev/sdb1 /mnt/buero/stick ext4 rw 0 0\n"
        "https://cloud.example.com/dav /home/anna/dav fuse rw,user 0 0\n"
        "gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0\n"
        "anna@server: /home/anna/server fuse.sshfs rw 0 0\n"
        "/dev/sdc1 /media/anna/STICK fuseblk rw 0 0\n"
        "drive: /home/anna/drive fuse.rclone rw 0 0\n"
    ),
    exists=lambda path: path in ("/srv/abgleich/.stfolder", "/home/anna/Wolke/.nextcloudsync.log"),
)  # fmt: skip

TABLE: tuple[tuple[Surroundings, str, str, str], ...] = (
    (WINDOWS, "\\\\server\\daten\\office.kontor", NETWORK, "SMB"),
    (WINDOWS, "//server/daten/office.kontor", NETWORK, "SMB"),
    (WINDOWS, "\\\\?\\UNC\\server\\daten\\office.kontor", NETWORK, "SMB"),
    (WINDOWS, "\\\\cloud.example.com@SSL\\DavWWWRoot\\office.kontor", NETWORK, "WebDAV"),
    (WINDOWS, "Z:\\Büro\\office.kontor", NETWORK, "SMB"),
    (WINDOWS, "C:\\Users\\Anna\\OneDrive\\office.kontor", SYNCED, "OneDrive"),
    (WINDOWS, "C:\\Users\\Anna\\OneDrive - Beispiel GmbH\\Dokumente\\office.kontor", SYNCED, "OneDrive"),
    (WINDOWS, "C:\\Users\\Anna\\Wolke\\Kontor\\office.kontor", SYNCED, "OneDrive"),
    (WINDOWS, "D:\\Firma\\office.kontor", SYNCED, "OneDrive"),
    (WINDOWS, "c:\\users\\anna\\dropbox\\office.kontor", SYNCED, "Dropbox"),
    (WINDOWS, "C:\\Users\\Anna\\Dropbox (Beispiel GmbH)\\office.kontor", SYNCED, "Dropbox"),
    (WINDOWS, "C:\\Daten\\Kontor\\office.kontor", SYNCED, "Dropbox"),
    (WINDOWS, "C:\\Users\\Anna\\iCloudDrive\\office.kontor", SYNCED, "iCloud Drive"),
    (WINDOWS, "G:\\Meine Ablage\\office.kontor", SYNCED, "Google Drive"),
    (WINDOWS, "G:\\My Drive\\Kontor\\office.kontor", SYNCED, "Google Drive"),
    (WINDOWS, "C:\\Users\\Anna\\Nextcloud\\office.kontor", SYNCED, "Nextcloud"),
    (WINDOWS, "C:\\Users\\Anna\\MagentaCLOUD\\office.kontor", SYNCED, "MagentaCLOUD"),
    (WINDOWS, "C:\\Users\\Anna\\Box\\office.kontor", SYNCED, "Box"),
    (WINDOWS, "C:\\Users\\Anna\\HiDrive\\office.kontor", SYNCED, "HiDrive"),
    (WINDOWS, "P:\\pCloudDrive\\office.kontor", SYNCED, "pCloud"),
    (WINDOWS, "E:\\Abgleich\\Büro\\office.kontor", SYNCED, "Syncthing"),
    (WINDOWS, "C:\\Users\\Anna\\Documents\\Kontor\\office.kontor", "", ""),
    (WINDOWS, "\\\\?\\C:\\Users\\Anna\\Documents\\office.kontor", "", ""),
    (WINDOWS, "D:\\Box\\Meine Ablage\\office.kontor", "", ""),
    (WINDOWS, "D:\\Firmen\\Dropboxen.kontor", "", ""),
    (WINDOWS, "C:\\Users\\Anna\\Documents\\OneDrive.kontor", "", ""),
    (MAC, "/Volumes/Büro/office.kontor", NETWORK, "SMB"),
    (MAC, "/Volumes/dav/office.kontor", NETWORK, "WebDAV"),
    (MAC, "/Volumes/export/office.kontor", NETWORK, "NFS"),
    (MAC, "/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/office.kontor", SYNCED, "iCloud Drive"),
    (MAC, "/Users/anna/Library/CloudStorage/OneDrive-Personal/office.kontor", SYNCED, "OneDrive"),
    (MAC, "/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com/My Drive/o.kontor", SYNCED, "Google Drive"),
    (MAC, "/Users/anna/Library/CloudStorage/Beispielwolke-anna/office.kontor", SYNCED, "Beispielwolke"),
    (MAC, "/Volumes/STICK/office.kontor", "", ""),
    (MAC, "/Users/anna/Documents/office.kontor", "", ""),
    (LINUX, "/mnt/buero/kunden/office.kontor", NETWORK, "SMB"),
    (LINUX, "/mnt/mit leer/office.kontor", NETWORK, "NFS"),
    (LINUX, "/home/anna/dav/office.kontor", NETWORK, "WebDAV"),
    (LINUX, "/run/user/1000/gvfs/smb-share:server=nas,share=buero/office.kontor", NETWORK, "GVfs"),
    (LINUX, "/home/anna/server/office.kontor", NETWORK, "SSH"),
    (LINUX, "/home/anna/drive/office.kontor", NETWORK, "rclone"),
    (LINUX, "/home/anna/Nextcloud2/office.kontor", SYNCED, "Nextcloud"),
    (LINUX, "/home/anna/ownCloud/office.kontor", SYNCED, "ownCloud"),
    (LINUX, "/home/anna/Wolke/Büro/office.kontor", SYNCED, "Nextcloud"),
    (LINUX, "/srv/abgleich/office.kontor", SYNCED, "Syncthing"),
    (LINUX, "/home/anna/Sync/office.kontor", SYNCED, "Syncthing"),
    (LINUX, "/mnt/buero/stick/office.kontor", "", ""),
    (LINUX, "/media/anna/STICK/office.kontor", "", ""),
    (LINUX, "/home/anna/Kontor/office.kontor", "", ""),
    (LINUX, "/home/anna/Dokumente/Nextcloud-Angebot.kontor", "", ""),
)


@pytest.mark.parametrize(("around", "path", "kind", "service"), TABLE)
def test_every_place_of_the_table_is_known(around, path, kind, service):
    assert risk(path, around) == (Risk(kind, service) if kind else None)


def test_the_machine_of_this_test_has_local_folders(tmp_path):
    assert risk(tmp_path / "office.kontor") is None


@pytest.fixture
def synced(tmp_path, workspace_file):
    """A file that somebody moved into a synchronised folder."""
    folder = tmp_path / "Nextcloud" / "Büro"
    folder.mkdir(parents=True)
    return shutil.copyfile(workspace_file, folder / "office.kontor")


def test_a_risky_place_is_refused_with_a_remedy(synced):
    before = synced.read_bytes()
    for language, words in (("en", "Nextcloud synchronises"), ("de", "den Nextcloud abgleicht")):
        i18n.set_language(language)
        with pytest.raises(RiskyLocation) as problem:
            Workspace.open(synced)
        assert words in problem.value.what
        assert problem.value.safe
        assert problem.value.remedy
        assert problem.value.risk == Risk(SYNCED, "Nextcloud")
        with pytest.raises(RiskyLocation):
            Workspace.create(synced.with_name("new.kontor"))
    assert synced.read_bytes() == before
    assert [entry.name for entry in synced.parent.iterdir()] == [synced.name]


def test_reading_and_copying_away_stay_possible(synced, tmp_path):
    with Workspace.open(synced, read_only=True) as ws:
        ws.copy_to(tmp_path / "local.kontor")
    with Workspace.open(tmp_path / "local.kontor") as ws:
        contacts.create(ws, first_name="Anna")


def test_who_insists_works_with_the_classic_journal_and_is_asked_once(synced):
    with Workspace.open(synced, accept_location=True) as ws:
        assert ws.journal_mode == "delete"
        assert [notice.code for notice in ws.notices] == ["location"]
        contacts.create(ws, first_name="Anna")
        assert not synced.with_name(f"{synced.name}-wal").exists()
        with ws.again() as other:
            contacts.create(other, first_name="Bea")
    with Workspace.open(synced) as ws:
        assert ws.value("SELECT count(*) FROM contact") == 2
        assert ws.journal_mode == "delete"
    with pytest.raises(RiskyLocation):
        Workspace.create(synced.with_name("other.kontor"))
    with Workspace.create(synced.with_name("other.kontor"), accept_location=True) as ws:
        assert ws.journal_mode == "delete"


def test_a_link_into_a_synchronised_folder_is_seen_through(synced, tmp_path):
    link = tmp_path / "Dokumente"
    link.symlink_to(synced.parent)
    with pytest.raises(RiskyLocation):
        Workspace.open(link / synced.name)


def test_a_folder_marked_by_its_service(workspace_file):
    (workspace_file.parent / ".stfolder").mkdir()
    with pytest.raises(RiskyLocation) as problem:
        Workspace.open(workspace_file)
    assert problem.value.risk.service == "Syncthing"
