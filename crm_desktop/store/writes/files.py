"""The content of kept files: stored once, whatever number of files has it."""

from __future__ import annotations

import hashlib

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace


def keep_content(ws: Workspace, content: bytes) -> str:
    """Store the content; returns its SHA-256. The table is local and not journaled: undoing what brought the content
    leaves it, so that redoing finds it again."""
    digest = hashlib.sha256(content).hexdigest()
    ws.write(f"INSERT OR IGNORE INTO {schema.FILE_CONTENT} (sha256, content) VALUES (?, ?)", (digest, content))
    return digest
