"""Contacts and lists out of Outlook's files, for the import and for `inspect`. What is no contact is counted and said.

Readers of record_files.py: a store (PST, OST), an item saved as .msg, winmail.dat, and a mail saved as .eml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_desktop.records.incoming_mail import IncomingMail, MailAddress

from . import mail_files
from .kinds import kind_of
from .mapi import ids, items, msg_files, stores, tnef
from .mapi.appointments import Appointment, appointment_of, task_due
from .mapi.contacts import display_name, email_addresses, record_of
from .mapi.items import Item
from .mapi.lists import group_of, item_key
from .mapi.mails import mail_of
from .outlook_appointments import take_appointment
from .record_table import Found, Tell
from .refusals import Refused

_COUNTED = {
    items.CONTACT: "contacts",
    items.LIST: "dist_lists",
    items.APPOINTMENT: "appointments",
    items.TASK: "tasks",
    items.MAIL: "mails",
    items.MEETING: "meeting_messages",
    items.NOTE: "notes",
    items.OTHER: "others",
}
_TOLD_EVERY = 200
_UNSENT = 8
"""In the flags of a mail: a draft."""


def read_store(path: Path, tell: Tell) -> Found:
    """All contacts and lists of a store. Raises Refused when it cannot be opened at all."""
    there = stores.part_there(path)
    try:
        store = stores.open_store(path)
    except Refused as refusal:
        raise _cut_off(refusal, there) from None
    found = Found()
    counts: Counter[str] = Counter()
    names, emails, appointments = set[str](), set[str](), set[str]()
    total = store.count()
    wanted = (items.CONTACT, items.LIST, items.APPOINTMENT, items.TASK)
    for done, (place, name, message) in enumerate(store.items(lambda name: items.kind_of_class(name) in wanted), 1):
        if done % _TOLD_EVERY == 0:
            tell(done, max(total, done))
        kind = items.kind_of_class(name)
        if message is not None:
            try:
                item = store.item(message)
            except (OSError, ValueError):
                store.unreadable.append(place.name)
                continue
            if kind in (items.APPOINTMENT, items.TASK):
                if kind == items.APPOINTMENT:
                    appointments.add(_appointment_line(item))
                if not place.deleted:
                    take_appointment(item, found)
            elif place.deleted or place.by_itself:
                found.warn("deleted_items" if place.deleted else "gathered_items")
            elif kind == items.LIST:
                found.groups.append(group_of(item))
                found.groups[-1].keys.add(item_key(message.identifier))
            else:
                if item.properties.flag(ids.HAS_PICTURE):
                    with suppress(OSError, ValueError):  # then without
                        item = store.item(message, parts=True)
                record = record_of(item)
                record.keys.add(item_key(message.identifier))
                found.records.append(record)
            if kind == items.CONTACT:
                names.add(display_name(item))
                emails.update(email_addresses(item.properties))
        counts[_COUNTED[kind]] += 1
    found.facts = {
        **{name: counts[name] for name in _COUNTED.values()},
        "unreadable": len(store.unreadable),
        "unreadable_in": sorted(set(store.unreadable)),
        "contact_names_distinct": sorted(filter(None, names)),
        "contact_emails_distinct": sorted(filter(None, emails)),
        "appointments_distinct": sorted(filter(None, appointments)),
    }
    if there < 100:
        found.warn("cut_off", there)
    if store.unreadable:
        named = sorted({name for name in store.unreadable if name}) or ["?"]
        found.warn("unreadable_items", len(store.unreadable), ", ".join(named)[:200])
    _say_what_else(found, counts)
    return found


def _appointment_line(item: Item) -> str:
    found = appointment_of(item)
    return f"{found.subject}@{found.starts.strftime('%Y-%m-%dT%H:%M:%SZ')}" if found.starts else found.subject


def _say_what_else(found: Found, counts: Counter[str]) -> None:
    for name, code in (("appointments", "appointments_here"), ("tasks", "tasks_here"), ("mails", "mails_here")):
        if counts[name]:
            found.warn(code, counts[name])


def read_item(path: Path) -> Found:
    """An item saved as .msg. Raises Refused."""
    there = msg_files.part_there(path)
    try:
        found = _found(msg_files.read(path))
    except Refused as refusal:
        raise _cut_off(refusal, there) from None
    if there < 100:
        found.warn("cut_off", there)
    return found


def _cut_off(refusal: Refused, there: int) -> Refused:
    """What a file that is shorter than it says itself is refused for."""
    damaged = there < 100 and refusal.code in ("damaged_item", "damaged_store")
    return Refused("cut_off", str(there), refusal.error or refusal.code) if damaged else refusal


def read_packed(path: Path) -> Found:
    """winmail.dat. Raises Refused."""
    found = _found(tnef.read(path))
    found.warnings.clear()
    found.warn("winmail", len(found.facts["attachment_names"]))
    return found


def read_eml(path: Path) -> Found:
    """A mail saved as .eml. Raises Refused."""
    mail = mail_files.read(path)
    found = Found()
    found.facts = {"class": "", "item": items.MAIL, **_mail_facts(mail)}
    found.warn("mails_here")
    return found


def mail_in(path: Path) -> IncomingMail:
    """The mail that a file is: .eml, an item saved as .msg, or winmail.dat. Raises Refused for everything else."""
    kind = kind_of(path) if path.is_file() else ""
    if kind == "eml" or (kind == "csv" and mail_files.looks_like_mail(path)):
        return mail_files.read(path)
    if kind not in ("msg", "tnef"):
        raise Refused("no_mail")
    item = msg_files.read(path) if kind == "msg" else tnef.read(path)
    if item.kind not in (items.MAIL, items.MEETING):
        raise Refused("no_mail")
    return mail_of(item)


_ENVELOPE = frozenset(
    (
        ids.SENDER_TYPE, ids.SENDER_EMAIL, ids.SENDER_SMTP, ids.SENT_FOR_TYPE, ids.SENT_FOR_EMAIL, ids.SENT_FOR_SMTP,
        ids.SENDER_NAME, ids.SENT_FOR_NAME, ids.FLAGS,
    )
)  # fmt: skip


def mails_of(path: Path, addresses: Collection[str], tell: Tell) -> Iterator[IncomingMail]:
    """The mails of a store in which one of these addresses (in lower case) wrote or was written to; of all others
    nothing but sender and receivers is looked at. Drafts and deleted mails are left out."""
    store = stores.open_store(path)
    total = store.count()
    for done, (place, _, message) in enumerate(store.items(lambda name: items.kind_of_class(name) == items.MAIL), 1):
        if done % _TOLD_EVERY == 0:
            tell(done, max(total, done))
        if message is None or place.deleted:
            continue
        try:
            envelope = Item(store.brief(message, _ENVELOPE), store.people(message))
            if envelope.properties.number(ids.FLAGS) & _UNSENT:
                continue
            people = mail_of(envelope).people()
            if any(person.address.lower() in addresses for person in people):
                yield mail_of(store.item(message, parts=True))
        except (OSError, ValueError):
            continue


def _found(item: Item) -> Found:
    found = Found()
    kind = item.kind
    facts: dict[str, Any] = {"class": item.message_class, "item": kind}
    mail = mail_of(item)
    facts |= _mail_facts(mail) | {
        "subject": item.subject,
        "recipients": len(item.recipients),
        "attachments": len(item.attachments),
    }
    if kind == items.CONTACT:
        record = record_of(item)
        found.records.append(record)
        facts |= _contact_facts(item)
    elif kind == items.LIST:
        found.groups.append(group_of(item))
    elif kind == items.APPOINTMENT:
        facts |= _appointment_facts(appointment_of(item))
        take_appointment(item, found)
    elif kind == items.TASK:
        take_appointment(item, found)
        due = task_due(item.properties)
        facts["due"] = due.isoformat() if due else ""
    found.facts = facts | {name: int(_COUNTED[kind] == name) for name in _COUNTED.values()}
    _say_what_else(found, Counter({_COUNTED[kind]: 1}))
    if kind in (items.NOTE, items.MEETING, items.OTHER):
        found.warn("other_items")
    return found


def _contact_facts(item: Item) -> dict[str, Any]:
    props = item.properties
    emails = email_addresses(props)
    return {
        "display_name": display_name(item),
        "given": props.text(0x3A06),
        "surname": props.text(0x3A11),
        "company": props.text(0x3A16),
        "tel_work": props.text(0x3A08),
        "tel_mobile": props.text(0x3A1C),
        "email1": emails[0] if emails else "",
        "work_street": props.text(("address", 0x8045)),
        "work_city": props.text(("address", 0x8046)),
        "work_zip": props.text(("address", 0x8048)),
    }


def _appointment_facts(found: Appointment) -> dict[str, Any]:
    return {
        "start": _written(found.starts),
        "end": _written(found.ends),
        "location": found.place,
        "recurring": found.recurring,
        "rule": found.pattern.rule,
        "first_day": found.first_day.isoformat() if found.first_day else "",
        "last_day": found.last_day.isoformat() if found.last_day else "",
        "attendees": [_address(person) for person in found.attendees],
    }


def _written(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S") if at else ""


def _mail_facts(mail: IncomingMail) -> dict[str, Any]:
    return {
        "subject": mail.subject,
        "sender": _address(mail.sender),
        "to": [_address(person) for person in mail.to],
        "cc": [_address(person) for person in mail.cc],
        "bcc": [_address(person) for person in mail.bcc],
        "sent": mail.at,
        "message_id": mail.message_id,
        "text": mail.text,
        "html": bool(mail.html),
        "recipients": len(mail.to) + len(mail.cc) + len(mail.bcc),
        "attachments": len(mail.attachments),
        "attachment_names": [part.name for part in mail.attachments],
        "attachment_sizes": [len(part.content) for part in mail.attachments],
    }


def _address(person: MailAddress) -> str:
    return f"{person.name} <{person.address}>" if person.name and person.address else person.address or person.name
