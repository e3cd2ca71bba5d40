"""Starting the program: window or command line, one window per file, nothing loaded too early."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.__main__ import wants_window
from crm_desktop.common.settings import Settings
from crm_desktop.ui.app import first_file

ROOT = Path(__file__).resolve().parents[2]


def python(code: str, *arguments: str, **more) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more,
    )  # fmt: skip


@pytest.mark.parametrize("arguments", [[], ["--sample"], ["office.kontor"], ["list.csv", "more.xlsx"]])
def test_window(arguments):
    assert wants_window(arguments)


@pytest.mark.parametrize("arguments", [["--help"], ["import", "list.csv"], ["undo"], ["--sample", "x.csv"]])
def test_command_line(arguments):
    assert not wants_window(arguments)


def test_the_command_line_never_loads_qt():
    code = (
        "import sys; sys.argv = ['crm-desktop', 'no-such-command']\n"
        "import crm_desktop.__main__ as start\n"
        "try:\n    start.main()\nexcept (SystemExit, ImportError): pass\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    out, _ = python(code).communicate(timeout=30)
    assert out.strip().splitlines()[-1] == "[]"


def test_which_file_first(tmp_path):
    settings = Settings()
    assert first_file([], settings) is None
    there, gone = tmp_path / "there.kontor", tmp_path / "gone.kontor"
    there.touch()
    settings.set("recent_files", [str(gone), str(there)])
    assert first_file([], settings) == gone  # the window says that it is not there, and what helps
    assert first_file([str(there)], settings) == there
    assert first_file(["list.csv"], settings) == gone


FIRST = """
import sys
from PySide6.QtCore import QTimer
from crm_desktop.ui import app, main_window
from crm_desktop.ui.single_instance import SingleInstance
say = lambda *words: print(*words, flush=True)
listen = SingleInstance.listen
def ready(self):
    listen(self)
    leave = lambda: app.QApplication.exit(0)  # without asking the import whether it may
    self.asked.connect(lambda arguments: (say("asked", *arguments), QTimer.singleShot(100, leave)))
    say("ready")
SingleInstance.listen = ready
sys.exit(app.main(sys.argv[1:]))
"""


def spent_by_children() -> float:
    """Seconds of processor time of the processes that have ended: how busy the machine is does not count."""
    times = os.times()
    return times.children_user + times.children_system


def test_a_second_start_raises_the_first_window(workspace_file):
    first = python(FIRST, str(workspace_file))
    try:
        assert first.stdout.readline().strip() == "ready"
        before = spent_by_children()
        second = python("import sys; from crm_desktop.ui import app; sys.exit(app.main(sys.argv[1:]))",
                        str(workspace_file), "list.csv")  # fmt: skip
        assert first.stdout.readline().strip() == f"asked {workspace_file} list.csv"
        assert second.wait(10) == 0
        assert spent_by_children() - before < 3  # most of it is Python and Qt starting
        assert first.wait(10) == 0, first.stderr.read()
    finally:
        first.kill()


CALL = """
import sys
sys.argv = ["crm-desktop", "--call", "0331 5550120", "--file", sys.argv[1]]
from crm_desktop.__main__ import main
code = main()
print(code, [name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "dataclasses"))])
"""


def test_a_call_is_handed_over_without_loading_qt(workspace_file):
    first = python(FIRST, str(workspace_file))
    try:
        assert first.stdout.readline().strip() == "ready"
        second = python(CALL, str(workspace_file))
        assert first.stdout.readline().strip() == "asked tel:0331 5550120"
        assert second.communicate(timeout=10)[0].strip() == "0 []"
        assert first.wait(10) == 0, first.stderr.read()
    finally:
        first.kill()


def test_only_the_same_user_may_hand_over(tmp_path, workspace_file, monkeypatch):
    """The socket is the user's own, and one that is somebody else's is not spoken to."""
    import os
    import socket
    import stat

    from PySide6.QtCore import QCoreApplication

    from crm_desktop.common import instance
    from crm_desktop.ui.app import make_application
    from crm_desktop.ui.single_instance import SingleInstance

    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("named pipes have no file")
    make_application()
    monkeypatch.setenv("LOGNAME", "somebody")
    window = SingleInstance()
    assert window.claim(workspace_file)
    window.listen()
    address = instance.address_file(instance.instance_name(workspace_file)).read_text()
    assert stat.S_IMODE(os.stat(address).st_mode) & 0o077 == 0
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert not instance.hand_over(workspace_file, ["tel:1"], wait_ms=0)
    QCoreApplication.processEvents()
    window.release()
    assert not instance.address_file(instance.instance_name(workspace_file)).exists()


def test_the_first_picture_needs_little():
    code = (
        "import sys\n"
        "import crm_desktop.ui.app\n"
        "heavy = ('sqlite_utils', 'openpyxl', 'python_calamine', 'phonenumbers', 'nameparser', 'jellyfish', 'asyncio',"
        " 'PySide6.QtNetwork', 'PySide6.QtPrintSupport', 'crm_desktop.operations', 'crm_desktop.exchange',"
        " 'crm_desktop.ui.palette', 'multiprocessing', 'email', 'json', 'dataclasses', 'argparse',"
        " 'decimal', 'crm_desktop.store.journal', 'crm_desktop.records.contact')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    out, err = python(code).communicate(timeout=30)
    assert out.strip() == "[]", err


def test_leaving_after_copying_a_table_does_not_crash():
    """Qt deletes what is on the clipboard when Python is gone already."""
    code = (
        "from PySide6.QtCore import QMimeData, QTimer\n"
        "from crm_desktop.ui.app import make_application\n"
        "app = make_application()\n"
        "data = QMimeData(); data.setText('a\\tb'); data.setHtml('<table></table>')\n"
        "app.clipboard().setMimeData(data)\n"
        "QTimer.singleShot(0, app.quit)\n"
        "app.exec()\n"
        "print(app.clipboard().text())\n"
    )
    done = python(code)
    out, _ = done.communicate(timeout=60)
    assert (done.returncode, out) == (0, "a\tb\n")
