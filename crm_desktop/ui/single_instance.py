"""One window per person and file: a second start raises the first window and hands over its arguments.

The lock is a QLockFile with stale time 0, which heals at once after a crash; the message goes through a local
socket that only this user may open.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from crm_desktop.common.instance import address_file, instance_name, run_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer


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
        folder = run_folder()
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
        if self._server.listen(self._name):
            with contextlib.suppress(OSError):  # without it a second start opens a window of its own, read-only
                address_file(self._name).write_text(self._server.fullServerName(), "utf-8")

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            with contextlib.suppress(OSError):
                address_file(self._name).unlink(missing_ok=True)
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
            message = json.loads(bytes(socket.readLine().data()))
            arguments, token = message["arguments"], message["token"]
        except (ValueError, KeyError, TypeError):
            return  # no start of ours
        socket.write(b"ok\n")
        socket.flush()
        if token:  # Wayland lets a window come to the front only with the token of what the user pressed
            os.environ["XDG_ACTIVATION_TOKEN"] = str(token)
        self.asked.emit([str(argument) for argument in arguments])
