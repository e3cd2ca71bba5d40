"""The office's own fields: made by users, at once in form, list, filter, import and export."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import parse_money, parse_number
from crm_desktop.records.contact import FIELD_KINDS, CustomField
from crm_desktop.store import schema
from crm_desktop.store.queries import fields as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("fields")


class ReasonNeeded(CrmError):
    """The name of the field suggests special data (GDPR Art. 9, 10); a reason must be given and is kept."""

    def __init__(self, category: str) -> None:
        super().__init__(
            tr("Data of this kind may be kept only for a weighty reason (GDPR Art. 9 and 10)."),
            safe=tr("The field was not created."),
            remedy=tr("Leave it out, or write down why your office needs it."),
        )
        self.category = category


def create(
    ws: Workspace, name: str, kind: str = "text",
    *, applies_to: str = "", options: Sequence[str] = (), reason: str = "",
) -> CustomField:  # fmt: skip
    """A new field. Raises ReasonNeeded for a sensitive name without a reason."""
    if kind not in FIELD_KINDS:
        raise ValueError(f"no field kind {kind!r}")
    name = _clean(name)
    category = _category(name)
    if category and not reason.strip():
        raise ReasonNeeded(category)
    with ws.operation(tr("New field “{name}”", name=name)):
        _refuse_taken(ws, name)
        position = len(queries.fields(ws))
        field_id = rows.insert(
            ws, schema.CUSTOM_FIELD,
            {
                "noun": "contact", "name": name, "kind": kind, "applies_to": applies_to, "reason": reason.strip(),
                "position": position, "created_at": stamp(ws.clock()),
            },
        )  # fmt: skip
        for number, label in enumerate(options):
            rows.insert(ws, schema.CUSTOM_OPTION, {"field_id": field_id, "label": label, "position": number})
    return CustomField(field_id, name, kind, applies_to, tuple(options), reason.strip(), position)


def rename(ws: Workspace, field_id: str, name: str, reason: str = "") -> None:
    """A new name; a sensitive one asks for a reason like a new field."""
    found = _found(ws, field_id)
    name = _clean(name)
    category = _category(name)
    if category and not (reason.strip() or found.reason):
        raise ReasonNeeded(category)
    with ws.operation(tr("Rename field")):
        _refuse_taken(ws, name, field_id)
        rows.update(ws, schema.CUSTOM_FIELD, field_id, {"name": name, "reason": reason.strip() or found.reason})


def _clean(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise CrmError(tr("Please type the name of the field."))
    return name


def _refuse_taken(ws: Workspace, name: str, field_id: str = "") -> None:
    other = queries.by_name(ws, name)
    if other is not None and other.id != field_id:
        raise CrmError(tr("There is already a field named “{name}”.", name=name))


def change(
    ws: Workspace, field_id: str, name: str, applies_to: str, options: Sequence[tuple[str, str]] = (), reason: str = ""
) -> None:
    """Change a field in one step. `options` are the choices in order as (label so far, new label); a choice that gets
    another label keeps its contacts, "" so far makes a new one."""
    found = _found(ws, field_id)
    labels = [" ".join(new.split()) for _, new in options]
    if found.kind in ("choice", "multi") and len(set(labels)) < len(labels):
        raise CrmError(tr("Two choices have the same name."))
    with ws.operation(tr("Change field “{name}”", name=found.name)):
        rename(ws, field_id, name, reason)
        rows.update(ws, schema.CUSTOM_FIELD, field_id, {"applies_to": applies_to})
        if found.kind in ("choice", "multi"):
            _rename_options(ws, field_id, {old: new for (old, _), new in zip(options, labels, strict=True) if old})
            set_options(ws, field_id, labels)


def _rename_options(ws: Workspace, field_id: str, names: dict[str, str]) -> None:
    ids = queries.option_ids(ws, field_id)
    for old, new in names.items():
        if old != new and old in ids:
            rows.update(ws, schema.CUSTOM_OPTION, ids[old], {"label": new})
    carried = {name: queries.rows_with_value(ws, field_id, name) for name, new in names.items() if name != new}
    for old, value_ids in carried.items():  # read before the first is written: two names may change places
        for value_id in value_ids:
            rows.update(ws, schema.CUSTOM_VALUE, value_id, {"value": names[old]})


def set_options(ws: Workspace, field_id: str, labels: Sequence[str]) -> None:
    """The choices offered, in order. Values already chosen stay with their contacts."""
    now = queries.option_ids(ws, field_id)
    with ws.operation(tr("Change choices")):
        for number, label in enumerate(labels):
            if label in now:
                rows.update(ws, schema.CUSTOM_OPTION, now[label], {"position": number})
            else:
                rows.insert(ws, schema.CUSTOM_OPTION, {"field_id": field_id, "label": label, "position": number})
        for label, option_id in now.items():
            if label not in labels:
                rows.soft_delete(ws, schema.CUSTOM_OPTION, option_id)


def move(ws: Workspace, field_ids: Sequence[str]) -> None:
    """The order of the fields."""
    with ws.operation(tr("Reorder fields")):
        for number, field_id in enumerate(field_ids):
            rows.update(ws, schema.CUSTOM_FIELD, field_id, {"position": number})


def delete(ws: Workspace, field_id: str) -> None:
    """The field leaves all screens; its values stay in the file and come back with undo."""
    found = _found(ws, field_id)
    with ws.operation(tr("Delete field “{name}”", name=found.name)):
        rows.soft_delete(ws, schema.CUSTOM_FIELD, field_id)


def set_value(ws: Workspace, field_id: str, contact_ids: Sequence[str], values: Sequence[str]) -> None:
    """Set the value of one field (several values for "multi", none to clear it), as typed. Raises CrmError for a value
    that is no number, amount or date where the field wants one."""
    found = _found(ws, field_id)
    stored = [canonical(found, value) for value in values if value.strip()]
    if found.kind != "multi":
        stored = stored[:1]
    with ws.operation(tr("Set “{name}”", name=found.name)):
        for contact_id in contact_ids:
            _replace(ws, found, contact_id, stored)
        if found.kind in ("choice", "multi"):
            missing = [value for value, _ in stored if value not in found.options]
            if missing:
                set_options(ws, field_id, [*found.options, *missing])


def _replace(ws: Workspace, field: CustomField, contact_id: str, stored: Sequence[tuple[str, float | None]]) -> None:
    """Only rows that differ are touched."""
    old = queries.value_rows(ws, field.id, contact_id)
    wanted = dict(stored)
    for row_id, value in old:
        if value in wanted:
            wanted.pop(value)
        elif field.kind != "multi" and wanted:
            new, number = wanted.popitem()
            rows.update(ws, schema.CUSTOM_VALUE, row_id, {"value": new, "number": number})
        else:
            rows.soft_delete(ws, schema.CUSTOM_VALUE, row_id)
    for value, number in wanted.items():
        rows.insert(
            ws, schema.CUSTOM_VALUE, {"field_id": field.id, "record_id": contact_id, "value": value, "number": number}
        )


def canonical(field: CustomField, typed: str) -> tuple[str, float | None]:
    """The stored form of a typed value and its number, if it has one: ISO date, plain decimal, cents."""
    typed = typed.strip()
    if field.kind == "number":
        number = parse_number(typed)
        if number is None or not isfinite(number):
            raise CrmError(tr("“{value}” is no number.", value=typed))
        return f"{number:.10f}".rstrip("0").rstrip("."), number
    if field.kind == "money":
        cents = parse_money(typed)
        if cents is None:
            raise CrmError(tr("“{value}” is no amount.", value=typed))
        return str(cents), float(cents)
    if field.kind == "date":
        from crm_desktop.records.dates import parse_date

        day = parse_date(typed).iso
        if not day:
            raise CrmError(tr("“{value}” is no date.", value=typed))
        return day, None
    return typed, None


def _category(name: str) -> str:
    from crm_desktop.records.sensitive import sensitive_category

    return sensitive_category(name)


def canonical_or_text(field: CustomField, typed: str) -> tuple[str, float | None]:
    """Like canonical(), but an odd value stays as typed: an import loses nothing."""
    try:
        return canonical(field, typed)
    except CrmError:
        return typed.strip(), None


def _found(ws: Workspace, field_id: str) -> CustomField:
    found = queries.field(ws, field_id)
    if found is None:
        raise NotFound(tr("This field is no longer in the file."))
    return found
