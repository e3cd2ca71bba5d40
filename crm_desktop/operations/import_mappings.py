"""Remembering how the columns of a source go to our fields, so that its next list needs no work."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.store.queries import import_mappings as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("imports")

REMEMBER = "remember"
"""The kind of the operation: it follows an import that was asked for, so Ctrl+Z passes over it."""


@dataclass(frozen=True, slots=True)
class Remembered:
    targets: dict[str, str] = field(default_factory=dict[str, str])
    """Heading of a column (as `exchange.importing.column_keys` spells it) to target."""
    kinds: dict[str, str] = field(default_factory=dict[str, str])
    reasons: dict[str, str] = field(default_factory=dict[str, str])


def recall(ws: Workspace, source_key: str) -> Remembered | None:
    """What was kept for this source; None when nothing was, or when it cannot be read."""
    text = queries.definition(ws, source_key)
    try:
        found: Any = json.loads(text) if text else None
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    parts = cast(dict[str, Any], found)
    return Remembered(*(_texts(parts.get(name)) for name in ("targets", "kinds", "reasons")))


def remember(ws: Workspace, source_key: str, mapping: Remembered) -> None:
    """Keep the mapping of a source in place of the one before. Nothing is written when it is the same."""
    text = json.dumps(asdict(mapping), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if queries.definition(ws, source_key) == text:
        return
    row_id = queries.row_id(ws, source_key)
    values = {"definition": text, "updated_at": stamp(ws.clock())}
    with ws.operation(tr("Remember how the columns go"), kind=REMEMBER):
        if row_id is None:
            rows.insert(ws, schema.IMPORT_MAPPING, {"source_key": source_key, **values})
        else:
            rows.update(ws, schema.IMPORT_MAPPING, row_id, values)


def _texts(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {str(key): str(text) for key, text in cast(dict[Any, Any], value).items()}
