"""Settings of the business: rows in the file, shared by everyone who works with it."""

from __future__ import annotations

from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.store.queries import settings as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("settings_done")


def get(ws: Workspace, key: str) -> str:
    return queries.get(ws, key)


def put(ws: Workspace, key: str, value: str) -> None:
    """Keys: file.name, office.country (ISO), office.language, figures.persons."""
    with ws.operation(tr("Change settings")):
        row_id = queries.row_id(ws, key)
        if row_id is None:
            rows.insert(ws, schema.SETTING, {"key": key, "value": value})
        else:
            rows.update(ws, schema.SETTING, row_id, {"value": value})
