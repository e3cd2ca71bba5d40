"""Settings of the business."""

from __future__ import annotations

from crm_desktop.store.workspace import Workspace

_GERMAN = ("DE", "AT", "CH", "LI", "LU")


def get(ws: Workspace, key: str) -> str:
    return str(ws.value("SELECT value FROM setting WHERE key = ? ORDER BY id LIMIT 1", (key,)) or "")


def row_id(ws: Workspace, key: str) -> str | None:
    value = ws.value("SELECT id FROM setting WHERE key = ? ORDER BY id LIMIT 1", (key,))
    return None if value is None else str(value)


def letter_language(ws: Workspace) -> str:
    """Of letters to contacts without a language of their own: the office's choice, else what is written in its
    country. The same on every computer, whatever language its window speaks."""
    found = several(ws, "office.language", "office.country")
    if chosen := found.get("office.language"):
        return chosen
    return "de" if found.get("office.country", "DE") in _GERMAN else "en"


def several(ws: Workspace, *keys: str) -> dict[str, str]:
    """Those of these settings that are set."""
    marks = ",".join("?" * len(keys))
    rows = ws.rows(f"SELECT key, value FROM setting WHERE key IN ({marks}) ORDER BY id DESC", keys)
    return {key: value for key, value in rows if value}
