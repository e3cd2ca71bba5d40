"""One job in the child process: limits, frames, cancelling, and what to say when it dies.

Works the same in a checkout, an installed package and a frozen bundle, where the program itself is started with
`CHILD_ARGUMENT` and must call `child.main()` before anything else.
"""

from __future__ import annotations

import datetime
import io
import logging
import marshal
import os
import pickle
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from crm_desktop.common.child_process import child_command, start_child
from crm_desktop.common.progress import Progress

from . import kept
from .refusals import Refused
from .tables import MEMORY_LIMIT

CHILD_ARGUMENT = "--read-foreign-file"
_command = partial(child_command, "crm_desktop.exchange.reading.child", CHILD_ARGUMENT)
_BASE_SECONDS = 8.0
_SECONDS_PER_MB = 1.5
"""Patience between two frames: 8 s, and more for large files; an answer comes within 10 s with start and end."""
_STARVED = 4
"""So many times the patience for a child that the computer gave no time to work: a small file is not at fault."""
_MAX_FRAME = 512 * 2**20


def frames(job: dict[str, Any], progress: Progress | None = None) -> Iterator[tuple[Any, ...]]:
    """The frames of a job as they come. Raises Refused when the child refuses, dies or takes too long; the child
    is ended in every case, also when the consumer stops early or cancels. One with "keep" that has done its job waits
    for the next one about this file (kept.py), which is then taken up by it."""
    key = kept.key_of(job) if job["job"] in ("preview", "contacts") else None
    child = _waiting(job, key) or _Child(job, keep=job.get("keep", False) and key is not None)
    try:
        while True:
            frame = child.next_frame(progress)
            if frame[0] == "refused":
                raise Refused(frame[1], frame[2], frame[3])
            if frame[0] == "bug":
                logging.getLogger(__name__).error("reading a foreign file failed:\n%s", frame[1])
                raise Refused("crashed")
            yield frame
            if frame[0] == "done":
                if child.keep and key is not None:
                    kept.waiting.keep(key, child)
                    child = None
                return
    finally:
        if child is not None:
            child.stop()


def _waiting(job: dict[str, Any], key: kept.Key | None) -> _Child | None:
    """The child that has this file open already, with the job as its next one."""
    child = kept.waiting.take(key) if key is not None and job["job"] == "contacts" else None
    if not isinstance(child, _Child):
        return None
    child.ask(job, keep=False)
    return child


class _Child:
    def __init__(self, job: dict[str, Any], *, keep: bool = False) -> None:
        path = Path(job["path"])
        size = len(job["content"]) / 2**20 if "content" in job else _megabytes(path)
        self.patience = _BASE_SECONDS + _SECONDS_PER_MB * size
        job = {**job, "path": str(path), "memory": job.get("memory", MEMORY_LIMIT), "keep": keep}
        self._process = start_child(_command())
        self._limits = _job_object(self._process, job["memory"])
        assert self._process.stdout is not None
        self.ask(job, keep=keep)
        self._pipe = self._process.stdout.fileno()
        _widen(self._pipe)

    def ask(self, job: dict[str, Any], *, keep: bool) -> None:
        """Give it a job; with `keep` not the last one."""
        self.keep = keep
        assert self._process.stdin is not None
        request = marshal.dumps(job)
        with suppress(OSError):  # a child that died at once is noticed when its first frame is missing
            self._process.stdin.write(struct.pack("<I", len(request)) + request)
            self._process.stdin.flush()
        if not keep:
            with suppress(OSError):
                self._process.stdin.close()

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def next_frame(self, progress: Progress | None) -> tuple[Any, ...]:
        # Read by this thread itself: a listening thread would wait for Python's lock after every piece.
        deadline = time.monotonic() + self.patience
        head = self._read(4, deadline, progress)
        (length,) = struct.unpack("<I", head)
        if length > _MAX_FRAME:
            raise Refused("crashed")
        data = self._read(length, deadline, progress)
        try:
            return _Plain(io.BytesIO(data)).load()
        except Exception:  # whatever a child gone wrong may have sent
            raise Refused("crashed") from None

    def _read(self, length: int, deadline: float, progress: Progress | None) -> bytearray:
        data = bytearray()
        while len(data) < length:
            if not readable(self._pipe, 0.1):
                if progress is not None:
                    progress.step(progress.done)  # raises Cancelled
                if time.monotonic() > deadline and not self._is_starved(deadline):
                    raise Refused("time")
                continue
            piece = os.read(self._pipe, min(length - len(data), 2**20))
            if not piece:
                raise Refused(self._cause_of_death())
            data += piece
        return data

    def _is_starved(self, deadline: float) -> bool:
        """Whether it worked for less than half of the time it had, and some may still be given to it."""
        if time.monotonic() > deadline + (_STARVED - 1) * self.patience:
            return False
        busy = busy_seconds(self._process)
        return 0 < busy < self.patience / 2

    def _cause_of_death(self) -> str:
        from .child import MEMORY_EXIT

        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "crashed"
        return "memory" if code == MEMORY_EXIT else "crashed"

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        if self._limits is not None:
            self._limits()


def busy_seconds(process: subprocess.Popen[bytes]) -> float:
    """Processor time of a process that wants to work; 0 for one that waits for something, and where the system does
    not say. (Linux; Windows does not tell the two apart.)"""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        times = [wintypes.FILETIME() for _ in range(4)]
        handle = int(getattr(process, "_handle", 0))
        if not ctypes.windll.kernel32.GetProcessTimes(handle, *(ctypes.byref(item) for item in times)):
            return 0.0
        return sum((item.dwHighDateTime << 32 | item.dwLowDateTime) for item in times[2:]) / 1e7
    try:
        said = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        return 0.0 if said[0] == "S" else (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return 0.0


def readable(pipe: int, seconds: float) -> bool:
    """Whether the pipe has something (or has ended) within so many seconds."""
    if sys.platform != "win32":
        import select

        poll = select.poll()
        poll.register(pipe, select.POLLIN | select.POLLHUP)
        return bool(poll.poll(seconds * 1000))
    import _winapi
    import msvcrt

    end = time.monotonic() + seconds
    while True:
        try:
            if _winapi.PeekNamedPipe(msvcrt.get_osfhandle(pipe), 0)[0]:
                return True
        except OSError:  # the other end is closed: reading tells
            return True
        if time.monotonic() > end:
            return False
        time.sleep(0.005)


def _widen(pipe: int) -> None:
    """Let the child work ahead of a busy consumer, where the system allows larger pipes."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 2**20)


class _Plain(pickle.Unpickler):
    """Takes nothing but plain values and dates out of a frame, whatever a hostile file made of the child."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if module_name == "datetime" and global_name in ("date", "datetime", "time"):
            return getattr(datetime, global_name)
        raise pickle.UnpicklingError(f"{module_name}.{global_name}")


_FILES_PER_MB = 500
"""Opening so many small files takes as long as reading a megabyte."""


def _megabytes(path: Path) -> float:
    try:
        if not path.is_dir():
            return path.stat().st_size / 2**20
        sizes = [part.stat().st_size for part in path.rglob("*")]
        return sum(sizes) / 2**20 + len(sizes) / _FILES_PER_MB
    except OSError:
        return 0.0


def _job_object(process: subprocess.Popen[bytes], memory: int) -> Any:
    """On Windows: a job object that limits the memory of the child and ends it with this program.

    Returns a function that releases it, None elsewhere (the child limits itself there). Not tried on Windows yet;
    when it cannot be set up, the time limit still holds.
    """
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class Extended(ctypes.Structure):
        _fields_ = [
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    handle = kernel.CreateJobObjectW(None, None)
    if not handle:
        return None
    limits = Extended()
    limits.BasicLimitInformation.LimitFlags = 0x100 | 0x2000  # process memory, kill on close
    limits.ProcessMemoryLimit = memory
    extended_limit_information = 9
    kernel.SetInformationJobObject(handle, extended_limit_information, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(handle, wintypes.HANDLE(int(process._handle)))  # type: ignore[attr-defined]
    return lambda: kernel.CloseHandle(handle)
