"""Reaching the window that is open: its name for one person and one file, and handing arguments over to it.

No Qt here: a telephone system starts a process for every call, and it must be done in the blink of an eye. The window
(ui/single_instance.py) listens on a local socket or named pipe that only this user may open, and leaves its address
beside its lock.
"""

from __future__ import annotations

import os
import sys
import time

from . import paths

TYPE_CHECKING = False  # loading typing would take longer than handing a call over

if TYPE_CHECKING:
    from pathlib import Path

WAIT_MS = 800
_RUN = "run"
BACKGROUND = "--background"
"""The argument of a start without a window."""
_PRIME = (1 << 89) - 1
"""Two keys share the remainder by chance as rarely as two cryptographic digests of this length, without loading one."""
_PAUSE = 0.02


def instance_name(file: Path | str | None) -> str:
    """The same for all starts of one person on one file (None: no file chosen yet)."""
    where = os.path.realpath(file) if file is not None else ""
    key = "\0".join((_user(), os.path.normpath(paths.folder_name(*paths.DATA)), where))
    return f"kontor-{int.from_bytes(key.encode(), 'big') % _PRIME:020x}"


def _user() -> str:
    """As getpass.getuser() tells, which brings along what reads passwords from a terminal."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := os.environ.get(name):
            return user
    try:
        import pwd
    except ImportError:  # on Windows
        import getpass

        return getpass.getuser()
    return pwd.getpwuid(os.getuid())[0]


def run_folder() -> Path:
    """Where locks and addresses of running windows lie."""
    return paths.data_folder() / _RUN


def address_file(name: str) -> Path:
    """Holds the address of the socket while a window listens."""
    return run_folder() / _address(name)


def _address(name: str) -> str:
    return f"{name}.address"


def hand_over(file: Path | str | None, arguments: list[str], wait_ms: int = WAIT_MS) -> bool:
    """Ask the window that holds this file to come to the front and take the arguments; True when it answered. With
    wait_ms 0 it is tried once; else until the time is over, as the other process may still be starting."""
    name = instance_name(file)
    words = ", ".join(_quoted(argument) for argument in arguments)
    token = _quoted(os.environ.get("XDG_ACTIVATION_TOKEN", ""))
    message = f'{{"arguments": [{words}], "token": {token}}}\n'.encode()
    until = time.monotonic() + wait_ms / 1000
    while True:
        if _ask(name, message):
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(_PAUSE)


def _ask(name: str, message: bytes) -> bool:
    try:
        with open(os.path.join(paths.folder_name(*paths.DATA), _RUN, _address(name)), encoding="utf-8") as file:
            address = file.read().strip()
        return bool(address) and (_ask_pipe if sys.platform == "win32" else _ask_socket)(address, message)
    except (OSError, ValueError):
        return False


def _quoted(text: str) -> str:
    """As JSON. The module json takes ten times as long to load as to write this line."""
    try:
        from _json import encode_basestring_ascii
    except ImportError:
        from json import dumps

        return dumps(text)
    return encode_basestring_ascii(text)


def _ask_socket(address: str, message: bytes) -> bool:
    import socket

    if os.stat(address).st_uid != os.getuid():  # somebody else's, in a folder everybody may write to
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(WAIT_MS / 1000)
        connection.connect(address)
        connection.sendall(message)
        return connection.recv(16).startswith(b"ok")


def _ask_pipe(address: str, message: bytes) -> bool:
    """On Windows; only who was started by the user may pass on the right to come to the front."""
    import ctypes

    any_process = -1
    getattr(ctypes, "windll").user32.AllowSetForegroundWindow(any_process)  # noqa: B009 - there on Windows only
    with open(address, "r+b", buffering=0) as pipe:
        pipe.write(message)
        return pipe.read(16).startswith(b"ok")
