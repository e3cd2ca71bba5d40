"""What a user can do with contacts. Every function is one undo step; ids are text, texts are as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import CHANNEL_KINDS, COMPANY, PERSON, PHASES, ROLES, Contact
from crm_desktop.records.labels import choices
from crm_desktop.records.rhythm import CLASSES, LONGEST
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

if TYPE_CHECKING:
    from crm_desktop.records.phone_reading import Phone

tr = texts("contacts_done")

EDITABLE = (
    "salutation", "title", "first_name", "middle_name", "last_name", "name_suffix", "company_name", "nickname",
    "birth_name", "profession", "birthday", "language", "address_form", "letter_salutation", "industry", "owner_id",
    "deputy_id", "account_class", "service_level", "goal", "goal_day", "rhythm_days", "preferred_channel",
    "customer_no", "vat_id", "source", "legal_basis", "kind",
)  # fmt: skip
"""Plain fields of a contact; phase and roles have functions of their own, since they keep history or are many."""
_EDITABLE = frozenset(EDITABLE)


def create(
    ws: Workspace, kind: str = PERSON, *, email: str = "", phone: str = "", employer: str = "", **fields: str
) -> str:
    """A new contact; nothing is mandatory but one thing to know it by. `employer` links a person to a company of that
    name, made if need be. Returns the id."""
    _check_fields(fields)
    if not any((*fields.values(), email, phone)):
        raise CrmError(tr("A contact needs at least a name, an e-mail address or a phone number."))
    with ws.operation(tr("Create contact")):
        contact_id = rows.insert(
            ws,
            schema.CONTACT,
            {"kind": kind, **_stored(fields), "created_at": stamp(ws.clock()), "updated_at": stamp(ws.clock())},
        )
        if email:
            add_channel(ws, contact_id, "email", email)
        if phone:
            add_channel(ws, contact_id, "phone", phone)
        if employer and kind == PERSON:
            from . import relations

            relations.employ(ws, contact_id, employer)
    return contact_id


def create_named(ws: Workspace, kind: str, name: str) -> str:
    """A new person or company from a name as typed; a person's name is taken apart. Returns the id."""
    name = " ".join(name.split())
    if kind == COMPANY:
        return create(ws, COMPANY, company_name=name)
    from crm_desktop.records.names import split_person_name

    found = split_person_name(name)
    if not (found.first_name or found.last_name):
        return create(ws, PERSON, last_name=name)
    return create(
        ws, PERSON, salutation=found.salutation, title=found.title, first_name=found.first_name,
        middle_name=found.middle_name, last_name=found.last_name, name_suffix=found.name_suffix,
    )  # fmt: skip


def set_fields(ws: Workspace, contact_ids: str | Sequence[str], values: Mapping[str, str]) -> None:
    """Change plain fields of one or many contacts; only what differs is saved."""
    _check_fields(values)
    ids = [contact_ids] if isinstance(contact_ids, str) else contact_ids
    label = tr("Edit contact") if len(ids) == 1 else tr.plural(len(ids), "Edit {n} contact", "Edit {n} contacts")
    with ws.operation(label):
        for contact_id in ids:
            rows.update(ws, schema.CONTACT, contact_id, _stored(values))


def _stored(values: Mapping[str, str]) -> dict[str, Any]:
    """As the table keeps them: the days of a rhythm are a number. Raises CrmError for one that is none."""
    found: dict[str, Any] = dict(values)
    if days := found.get("rhythm_days"):
        if not days.isdigit() or int(days) > LONGEST:
            raise CrmError(tr("“{text}” is no number of days.", text=days), safe=tr("Nothing was changed."))
        found["rhythm_days"] = int(days)
    if (channel := found.get("preferred_channel")) and channel not in dict(choices("preferred_channel")):
        raise ValueError(f"no channel: {channel!r}")
    if found.get("account_class") and found["account_class"] not in CLASSES:
        raise CrmError(
            tr("“{text}” is no class of customers.", text=found["account_class"]), safe=tr("Nothing was changed."),
            remedy=tr("There are {classes}.", classes=", ".join(CLASSES)),
        )  # fmt: skip
    if day := found.get("goal_day"):
        try:
            found["goal_day"] = date.fromisoformat(day).isoformat()
        except ValueError:
            raise CrmError(tr("“{text}” is no day.", text=day), safe=tr("Nothing was changed.")) from None
    return found


def _check_fields(values: Mapping[str, str]) -> None:
    unknown = values.keys() - _EDITABLE
    if unknown:
        raise ValueError(f"not a field of a contact: {', '.join(sorted(unknown))}")


def _existing(ws: Workspace, contact_id: str) -> None:
    if not queries.exists(ws, contact_id):
        raise NotFound(tr("This contact is no longer in the file."))


# Channels

HOME = "DE"
"""The country of an office that named none."""


@lru_cache(maxsize=16)
def _phones(value: str, country: str) -> tuple[Phone, ...]:
    """The numbers of a value somebody types, who is asked about it twice: for its form and for its type."""
    from crm_desktop.records.phone_reading import parse_phones

    return parse_phones(value, country)


def normal_form(kind: str, value: str, country: str = "DE") -> tuple[str, int]:
    """The form to compare by (E.164, lower-case domain, bare web address), and whether it is valid."""
    if kind == "phone":
        found = _phones(value, country)
        return (found[0].normal, int(found[0].valid)) if found else ("", 0)
    if kind == "email":
        from crm_desktop.records.emails import parse_emails

        mails = parse_emails(value)
        return (mails[0].normal.lower(), int(mails[0].valid)) if mails else ("", 0)
    from crm_desktop.records.webs import normal_url

    return normal_url(value), 1


def likely_type(kind: str, value: str, country: str = "DE") -> str:
    """The type of a channel nobody said one for: mobile and fax numbers and profiles tell by themselves."""
    if kind == "phone":
        found = _phones(value, country)
        return found[0].kind if found and found[0].kind else "work"
    if kind in ("web", "social"):
        from crm_desktop.records.webs import normal_url, web_type

        return web_type(normal_url(value))
    return "work"


def add_channel(ws: Workspace, contact_id: str, kind: str, value: str, type: str = "", label: str = "") -> str:
    """Add a phone number, e-mail address, web page or profile. An odd value is kept as typed and marked."""
    if kind not in CHANNEL_KINDS:
        raise ValueError(f"no channel kind {kind!r}")
    value = value.strip()
    if not value:
        raise CrmError(tr("Please type a value."))
    with ws.operation(tr("Add “{value}”", value=value)):
        there = queries.before_channel(ws, contact_id, kind)
        if there is None:
            raise NotFound(tr("This contact is no longer in the file."))
        same, country = there[0], there[1] or HOME
        normal, valid = normal_form(kind, value, country)
        return rows.insert(
            ws, schema.CHANNEL,
            {
                "contact_id": contact_id, "kind": kind, "type": type or likely_type(kind, value, country),
                "value": value, "normal": normal,
                "label": label, "is_primary": int(not same), "valid": valid, "bounced": 0, "position": same,
            },
        )  # fmt: skip


def change_channel(ws: Workspace, channel_id: str, **values: Any) -> None:
    """Change value, type or label; an empty value removes the channel."""
    found = queries.channel(ws, channel_id)
    if found is None:
        raise NotFound(tr("This entry is no longer in the file."))
    if "value" in values:
        values["value"] = str(values["value"]).strip()
        if not values["value"]:
            remove_channel(ws, channel_id)
            return
        values["normal"], values["valid"] = normal_form(found.kind, values["value"], home_country(ws))
        values["bounced"] = 0
    with ws.operation(tr("Change “{value}”", value=found.value)):
        rows.update(ws, schema.CHANNEL, channel_id, values)


def remove_channel(ws: Workspace, channel_id: str) -> None:
    found = queries.channel(ws, channel_id)
    if found is None:
        return
    with ws.operation(tr("Remove “{value}”", value=found.value)):
        rows.soft_delete(ws, schema.CHANNEL, channel_id)
        rest = [item for item in queries.channels(ws, found.contact_id) if item.kind == found.kind]
        if found.is_primary and rest:
            rows.update(ws, schema.CHANNEL, rest[0].id, {"is_primary": 1})


def make_channel_primary(ws: Workspace, channel_id: str) -> None:
    """The one shown first and used by letters, mails and calls."""
    found = queries.channel(ws, channel_id)
    if found is None:
        return
    with ws.operation(tr("Make “{value}” the main one", value=found.value)):
        for item in queries.channels(ws, found.contact_id):
            if item.kind == found.kind:
                rows.update(ws, schema.CHANNEL, item.id, {"is_primary": int(item.id == channel_id)})


# Addresses

ADDRESS_FIELDS = ("type", "extra", "street", "po_box", "zip", "city", "state", "country")


def add_address(ws: Workspace, contact_id: str, **fields: str) -> str:
    _check_address(fields)
    if not any(fields.get(name) for name in ADDRESS_FIELDS[1:]):
        raise CrmError(tr("Please type a street or a place."))
    _existing(ws, contact_id)
    with ws.operation(tr("Add address")):
        others = queries.addresses(ws, contact_id)
        return rows.insert(
            ws, schema.ADDRESS,
            {
                "contact_id": contact_id, "type": "work", **fields,
                "is_primary": int(not others), "position": len(others),
            },
        )  # fmt: skip


def change_address(ws: Workspace, address_id: str, **fields: str) -> None:
    """Another place than the one a letter came back from is not doubtful any more."""
    _check_address(fields)
    known = {"returned": ""} if set(fields) - {"type"} else {}
    with ws.operation(tr("Change address")):
        rows.update(ws, schema.ADDRESS, address_id, {**fields, **known})


def post_came_back(ws: Workspace, contact_id: str, day: date) -> None:
    """A letter came back from the main address of a contact of its own; the employer's stays as it is."""
    found = queries.addresses(ws, contact_id)
    with ws.operation(tr("Address is doubtful")):
        for item in found[:1]:
            rows.update(ws, schema.ADDRESS, item.id, {"returned": day.isoformat()})


def confirm_address(ws: Workspace, address_id: str) -> None:
    """It is right after all."""
    with ws.operation(tr("Address is right")):
        rows.update(ws, schema.ADDRESS, address_id, {"returned": ""})


def mail_came_back(ws: Workspace, channel_ids: Sequence[str], *, bounced: bool = True) -> None:
    """Mail to these addresses came back, or arrives after all."""
    with ws.operation(tr("E-mail address is doubtful") if bounced else tr("E-mail address is right")):
        for channel_id in channel_ids:
            rows.update(ws, schema.CHANNEL, channel_id, {"bounced": int(bounced)})


def remove_address(ws: Workspace, address_id: str) -> None:
    found = queries.address(ws, address_id)
    if found is None:
        return
    with ws.operation(tr("Remove address")):
        rows.soft_delete(ws, schema.ADDRESS, address_id)
        rest = queries.addresses(ws, found.contact_id)
        if found.is_primary and rest:
            rows.update(ws, schema.ADDRESS, rest[0].id, {"is_primary": 1})


def make_address_primary(ws: Workspace, address_id: str) -> None:
    found = queries.address(ws, address_id)
    if found is None:
        return
    with ws.operation(tr("Make this the main address")):
        for item in queries.addresses(ws, found.contact_id):
            rows.update(ws, schema.ADDRESS, item.id, {"is_primary": int(item.id == address_id)})


def _check_address(fields: Mapping[str, str]) -> None:
    unknown = set(fields) - set(ADDRESS_FIELDS)
    if unknown:
        raise ValueError(f"not a field of an address: {', '.join(sorted(unknown))}")


# Roles, phase, owner


def set_role(ws: Workspace, contact_ids: Sequence[str], role: str, on: bool = True) -> None:
    """Give contacts a role, or take it away. A contact may have many."""
    if role not in ROLES:
        raise ValueError(f"no role {role!r}")
    with ws.operation(tr("Give role") if on else tr("Take role away")):
        for contact_id in contact_ids:
            has = queries.role_rows(ws, contact_id, role)
            if on and not has:
                rows.insert(ws, schema.CONTACT_ROLE, {"contact_id": contact_id, "role": role})
            elif not on:
                for row_id in has:
                    rows.soft_delete(ws, schema.CONTACT_ROLE, row_id)


def set_phase(ws: Workspace, contact_ids: Sequence[str], phase: str) -> None:
    """Move contacts to a life-cycle phase; the change is dated and stays in the history."""
    if phase not in ("", *PHASES):
        raise ValueError(f"no phase {phase!r}")
    now = stamp(ws.clock())
    with ws.operation(tr("Change phase")):
        for contact_id in contact_ids:
            if rows.update(ws, schema.CONTACT, contact_id, {"phase": phase}):
                rows.insert(ws, schema.PHASE_CHANGE, {"contact_id": contact_id, "phase": phase, "at": now})


# Person or company


def convert(ws: Workspace, contact_id: str, kind: str) -> None:
    """Turn a person into a company or back; the name goes along. Refused while a link stands that only a person or only
    a company can have, such as an employment."""
    found = queries.contact(ws, contact_id)
    if found is None:
        raise NotFound(tr("This contact is no longer in the file."))
    if found.kind == kind:
        return
    for item in queries.relations(ws, contact_id):
        if item.type.from_kind or item.type.to_kind:
            raise CrmError(
                tr("This contact is linked to {name} as only a person or only a company can be.", name=item.other_name),
                safe=tr("Nothing was changed."),
                remedy=tr("Remove this link first."),
            )
    with ws.operation(tr("Turn into a company") if kind == COMPANY else tr("Turn into a person")):
        rows.update(ws, schema.CONTACT, contact_id, {"kind": kind, **_names_as(found, kind)})


def _names_as(found: Contact, kind: str) -> dict[str, str]:
    from crm_desktop.records.names import display_name, split_person_name

    if kind == COMPANY:
        name = display_name(
            found.title, found.first_name, found.middle_name, found.last_name, found.name_suffix, found.company_name
        )
        rest = ("salutation", "title", "first_name", "middle_name", "last_name", "name_suffix", "letter_salutation")
        return {"company_name": name, **dict.fromkeys(rest, "")}
    name = split_person_name(found.company_name)
    if not (name.first_name or name.last_name):
        return {"company_name": "", "last_name": found.company_name}
    return {
        "company_name": "", "title": name.title, "first_name": name.first_name, "middle_name": name.middle_name,
        "last_name": name.last_name, "name_suffix": name.name_suffix, "salutation": name.salutation,
    }  # fmt: skip


# Trash


def delete(ws: Workspace, contact_ids: Sequence[str]) -> int:
    """Move contacts to the trash. Everything that belongs to them stays and comes back with restore()."""
    count = 0
    with ws.operation(tr.plural(len(contact_ids), "Delete {n} contact", "Delete {n} contacts")):
        for contact_id in contact_ids:
            count += rows.soft_delete(ws, schema.CONTACT, contact_id)
    return count


def restore(ws: Workspace, contact_ids: Sequence[str]) -> None:
    """Take contacts out of the trash. One that was merged into another is not there: undo takes the merge back."""
    with ws.operation(tr.plural(len(contact_ids), "Restore {n} contact", "Restore {n} contacts")):
        for contact_id in contact_ids:
            found = queries.contact(ws, contact_id)
            if found is not None and found.merged_into:
                continue
            rows.update(ws, schema.CONTACT, contact_id, {"deleted_at": ""})


def home_country(ws: Workspace) -> str:
    """The country of the office, for numbers and addresses typed without one."""
    from . import settings

    return settings.get(ws, "office.country") or HOME


def is_company(ws: Workspace, contact_id: str) -> bool:
    found = queries.contact(ws, contact_id)
    return found is not None and found.kind == COMPANY
