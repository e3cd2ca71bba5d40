"""Appointments and tasks of another calendar: taken over as entries on the line of time, each once.

`plan` says what would happen, `run` does exactly that in one undo step. Who was invited is found by e-mail address.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import id_run
from crm_desktop.common.progress import Progress
from crm_desktop.records.agenda import APPOINTMENTS
from crm_desktop.records.appointment import TASK, IncomingAppointment, Placed, placed, rule_of
from crm_desktop.records.importing import NEW, UPDATE, ImportPlan, ImportResult
from crm_desktop.store import schema
from crm_desktop.store.queries import activities, matching, users
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("appointments")

PLANNED, DONE = "planned", "done"


@dataclass(frozen=True, slots=True)
class AppointmentPlan:
    new: tuple[tuple[IncomingAppointment, Placed, tuple[str, ...]], ...]
    """What would be written: the appointment, its place in time, the contacts it is about."""
    known: int = 0
    """Taken over before, or twice in the file."""
    unrelated: int = 0
    """Left out because nobody in the file was invited."""
    undated: int = 0
    """Left out because nobody can tell when they are."""

    @property
    def linked(self) -> int:
        return sum(bool(contacts) for _, _, contacts in self.new)

    @property
    def contacts(self) -> int:
        return len({contact for _, _, contacts in self.new for contact in contacts})


@dataclass(frozen=True, slots=True)
class TakenOver:
    plan: AppointmentPlan
    operation_id: int = 0
    """For undo; 0 when there was nothing to write."""


def plan(
    ws: Workspace, appointments: Iterable[IncomingAppointment], *, only_known: bool = False,
    arriving: ImportPlan | None = None, progress: Progress | None = None,
) -> AppointmentPlan:  # fmt: skip
    """What taking these over would do. `only_known` leaves out those to which no contact was invited; the contacts
    that `arriving` is about to bring count as there."""
    found = list(appointments)
    keys = [_key(item) for item in found]
    seen = activities.known_uids(ws, keys)
    people = matching.by_email(ws, {email for item in found for email in item.emails})
    for decision in arriving.decisions if arriving is not None else ():
        for channel in decision.incoming.channels if decision.action in (NEW, UPDATE) else ():
            if channel.kind == "email" and decision.contact_id not in people.setdefault(channel.normal.lower(), []):
                people[channel.normal.lower()].append(decision.contact_id)
    new: list[tuple[IncomingAppointment, Placed, tuple[str, ...]]] = []
    known = unrelated = undated = 0
    for count, (item, key) in enumerate(zip(found, keys, strict=True)):
        if progress is not None and count % 500 == 0:
            progress.step(count)
        when = placed(item)
        contacts = tuple(dict.fromkeys(contact for email in item.emails for contact in people.get(email, ())))
        if key in seen:
            known += 1
        elif not when.day and item.kind != TASK:
            undated += 1
        elif only_known and not contacts:
            unrelated += 1
        else:
            new.append((item, when, contacts))
            seen.add(key)
    return AppointmentPlan(tuple(new), known, unrelated, undated)


def run(ws: Workspace, chosen: AppointmentPlan, progress: Progress | None = None) -> TakenOver:
    """Write what the plan says, as one step. Raises Cancelled; the file is then as before."""
    if not chosen.new:
        return TakenOver(chosen)
    label = tr.plural(len(chosen.new), "Take over {n} appointment", "Take over {n} appointments")
    now, today = stamp(ws.clock()), ws.clock().astimezone().date().isoformat()
    next_id = id_run()
    entries: list[Sequence[object]] = []
    links: list[Sequence[object]] = []
    members = {name: identity for identity, name in users.users(ws)}
    for count, (item, when, contacts) in enumerate(chosen.new):
        if progress is not None and count % 500 == 0:
            progress.step(count)
        entry = next_id()
        entries.append(_entry(ws, entry, item, when, now, today, members.get(item.owner, "")))
        links += [(next_id(), entry, "contact", contact) for contact in contacts]
    with ws.operation(label, bulk=True) as running:
        rows.insert_many(ws, schema.ACTIVITY, _COLUMNS, entries)
        rows.insert_many(ws, schema.ACTIVITY_LINK, ("id", "activity_id", "noun", "record_id"), links)
    return TakenOver(chosen, running.id)


def run_with_contacts(
    ws: Workspace, contacts: ImportPlan, chosen: AppointmentPlan, progress: Progress | None = None
) -> tuple[ImportResult, TakenOver]:
    """Contacts and appointments of one file as one step for undo."""
    from . import imports

    if not contacts.decisions:
        taken = run(ws, chosen, progress)
        return ImportResult("", taken.operation_id, contacts.figures), taken
    if not chosen.new:
        return imports.run(ws, contacts, progress), TakenOver(chosen)
    with ws.operation(tr("Import {name}", name=contacts.options.file_name), bulk=True) as running:
        result = imports.run(ws, contacts, progress)
        run(ws, chosen, progress)
    return ImportResult(result.import_id, running.id, result.figures), TakenOver(chosen, running.id)


def take_over(
    ws: Workspace, appointments: Iterable[IncomingAppointment], *, only_known: bool = False,
    progress: Progress | None = None,
) -> TakenOver:  # fmt: skip
    """Plan and run."""
    return run(ws, plan(ws, appointments, only_known=only_known, progress=progress), progress)


_COLUMNS = (
    "id", "kind", "state", "subject", "body", "at", "created_at", "created_by", "due_day", "due_time", "until_day",
    "recurs", "owner_id", "minutes", "place", "done_at", "uid",
    "remind_at", "important",
)  # fmt: skip


def _entry(
    ws: Workspace, entry: str, item: IncomingAppointment, when: Placed, now: str, today: str, owner: str
) -> Sequence[object]:
    appointment = item.kind in APPOINTMENTS
    # A series that goes on stands at its next time; one that is over stands at its first.
    past = (when.until_day or when.day) < today if appointment else item.done
    if item.state:
        past = item.state == DONE
    values = (
        entry, item.kind, DONE if past else PLANNED, item.subject, _body(item), when.at or now, now, ws.user_id,
        when.day, when.time, when.until_day, rule_of(item, when), owner or ws.user_id, when.minutes, item.place,
        (when.at or now) if past else "", _key(item), "" if past else when.remind_at, 1 if item.important else None,
    )  # fmt: skip
    return [value or None for value in values]


def _body(item: IncomingAppointment) -> str:
    """The text, and who was there: not everybody is a contact."""
    people = tr("Participants: {names}", names=", ".join(item.people)) if item.people else ""
    return "\n\n".join(filter(None, (item.body, people)))


def _key(item: IncomingAppointment) -> str:
    """The same for the same appointment each time it comes."""
    if item.uid:
        return item.uid
    import hashlib

    text = "\n".join((item.kind, item.subject, item.start, item.end, item.place))
    return f"kontor:{hashlib.blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"
