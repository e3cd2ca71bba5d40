"""One window per person and file: a second start raises the first window and hands over its arguments.

The lock is a QLockFile with stale time 0, which heals at once after a crash; the message goes through a local
socket that only this user may open.
"""

from __future__ import annotations

import getpass
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from crm_desktop.common import paths

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

WAIT_MS = 800
_PRIME = (1 << 89) - 1
"""Two keys share the remainder by chance as rarely as two cryptographic digests of this length, without loading one."""


def instance_name(file: Path | None) -> str:
    """The same for all starts of one person on one file (None: no file chosen yet)."""
    where = str(file.resolve()) if file is not None else ""
    key = "\0".join((getpass.getuser(), str(paths.data_folder()), where))
    return f"kontor-{int.from_bytes(key.encode(), 'big') % _PRIME:020x}"


class SingleInstance(QObject):
    """`asked` carries the arguments of a second start."""

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None
        self._name = ""

    def claim(self, file: Path | None) -> bool:
        """Become the window of this file, giving up the one held before. False when another process has it."""
        name = instance_name(file)
        if self._lock is not None and name == self._name:
            return True
        folder = paths.data_folder() / "run"
        folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(folder / f"{name}.lock"))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            return False
        listening = self._server is not None
        self.release()
        self._lock, self._name = lock, name
        if listening:
            self.listen()
        return True

    def claim_beside(self, file: Path | None) -> Callable[[], bool]:
        """As claim(), while other work goes on, since it waits for the disk: the result is there when called for."""
        claimed: list[bool] = []
        thread = Thread(target=lambda: claimed.append(self.claim(file)), name="claim")
        thread.start()

        def result() -> bool:
            thread.join()
            return claimed[0] if claimed else self.claim(file)  # what stopped it is raised here

        return result

    def listen(self) -> None:
        """Answer second starts from now on (after the first picture; QtNetwork is loaded here)."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left over from a crash; the lock says nobody listens there
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._server.listen(self._name)

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _receive(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket) -> None:
        if not socket.canReadLine():
            return
        import json

        try:
            arguments = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            arguments = None
        socket.write(b"ok\n")
        socket.flush()
        if isinstance(arguments, list):
            self.asked.emit([str(argument) for argument in arguments])


def hand_over(file: Path | None, arguments: list[str], wait_ms: int = WAIT_MS) -> bool:
    """Ask the window that holds this file to come to the front and take the arguments; True when it answered.

    The other process may still be starting, so the connection is tried until the time is over.
    """
    import json

    from PySide6.QtNetwork import QLocalSocket

    until = time.monotonic() + wait_ms / 1000
    while (left := until - time.monotonic()) > 0:
        socket = QLocalSocket()
        socket.connectToServer(instance_name(file))
        if socket.waitForConnected(max(1, int(left * 1000))):
            socket.write(json.dumps(arguments).encode() + b"\n")
            socket.flush()
            left = max(0.05, until - time.monotonic())
            answered = socket.waitForReadyRead(int(left * 1000)) and socket.readLine().data() == b"ok\n"
            socket.disconnectFromServer()
            return bool(answered)
        time.sleep(0.02)
    return False
