"""The content of kept files: stored once, whatever number of files has it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

PART = 2**20
"""Bytes of one part; a content that is no longer stays whole."""


def keep_content(ws: Workspace, content: bytes) -> str:
    """Store the content; returns its SHA-256. The tables are local and not journaled: undoing what brought the content
    leaves it, so that redoing finds it again."""
    digest = hashlib.sha256(content).hexdigest()
    if _is_there(ws, digest):
        return digest
    if len(content) <= PART:
        _insert(ws, digest, content)
    else:
        _insert(ws, digest, None)
        for number, start in enumerate(range(0, len(content), PART)):
            _insert_part(ws, digest, number, content[start : start + PART])
    return digest


def keep_stream(ws: Workspace, source: BinaryIO) -> tuple[str, int]:
    """Store what the source holds without having all of it in memory: it is read twice, for the digest and for the
    parts. Returns (SHA-256, bytes). Raises ValueError when it changed between."""
    digest, size = _digest(source)
    if not _is_there(ws, digest):
        source.seek(0)
        again = hashlib.sha256()
        if size > PART:
            _insert(ws, digest, None)
        for number, part in enumerate(_parts(source)):
            again.update(part)
            if size > PART:
                _insert_part(ws, digest, number, part)
            else:
                _insert(ws, digest, part)
        if size == 0:
            _insert(ws, digest, b"")
        if again.hexdigest() != digest:
            raise ValueError("the file changes while it is read")
    return digest, size


def _digest(source: BinaryIO) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for part in _parts(source):
        digest.update(part)
        size += len(part)
    return digest.hexdigest(), size


def _parts(source: BinaryIO) -> Iterator[bytes]:
    while part := source.read(PART):
        yield part


def _is_there(ws: Workspace, digest: str) -> bool:
    return ws.one(f"SELECT 1 FROM {schema.FILE_CONTENT} WHERE sha256 = ?", (digest,)) is not None


def _insert(ws: Workspace, digest: str, content: bytes | None) -> None:
    ws.write(f"INSERT INTO {schema.FILE_CONTENT} (sha256, content) VALUES (?, ?)", (digest, content))


def _insert_part(ws: Workspace, digest: str, number: int, part: bytes) -> None:
    ws.write(f"INSERT INTO {schema.FILE_PART} (sha256, number, content) VALUES (?, ?, ?)", (digest, number, part))
