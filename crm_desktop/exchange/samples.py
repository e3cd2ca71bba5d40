"""Sample data: an invented office with about 65 contacts, in a file of its own, to look around without fear.

What the office knows is declared in resources/samples/office.toml; days are counted back from the clock, so the line
of time is always fresh. In English the terms of the office and its notes are English, names stay as they are.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from crm_desktop.common import i18n, paths
from crm_desktop.common.clock import Clock, utc_now
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_number
from crm_desktop.operations import (
    activities,
    contacts,
    fields,
    followups,
    notes,
    relations,
    selections,
    settings,
    tags,
    users,
)
from crm_desktop.records.filters import Condition, Group, from_json
from crm_desktop.store import schema
from crm_desktop.store.workspace import SUFFIX, Workspace

from .sample_campaigns import SampleCampaigns
from .sample_cases import SampleCases

tr = texts("samples")

_PLAIN = {
    "salutation": "salutation", "title": "title", "first": "first_name", "last": "last_name",
    "company": "company_name", "birthday": "birthday", "language": "language", "form": "address_form",
    "profession": "profession", "industry": "industry", "customer_no": "customer_no", "vat_id": "vat_id",
    "source": "source",
}  # fmt: skip
_SPOKEN = ("profession", "industry", "source")
"""Fields whose German terms have an English form."""


def open_sample(clock: Clock = utc_now) -> Path:
    """The path of the sample file in the current language, made on first use. Raises CrmError when it cannot be."""
    path = paths.data_folder() / f"{tr('Sample data')}{SUFFIX}"
    if not path.exists():
        make(path, clock)
    return path


def make(path: Path, clock: Clock = utc_now) -> None:
    """A new file with the sample data. It appears complete or not at all; an existing file is refused."""
    if path.exists():
        Workspace.create(path)  # says so in its own words
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.stem}.part{os.getpid()}{SUFFIX}")
    with suppress(FileNotFoundError):
        part.unlink()
    try:
        with Workspace.create(part, clock=clock) as ws:
            fill(ws)
        os.replace(part, path)
    finally:
        for leftover in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            with suppress(OSError):
                leftover.unlink()


def fill(ws: Workspace) -> None:
    """Write the sample office into an empty file and mark it as sample data."""
    with ws.operation(tr("Sample data"), kind=schema.SETUP):
        filler = _Filler(ws)
        filler.fill()
    with ws.operation(tr("Sample data"), kind=schema.SETUP):  # whom a campaign addresses is asked of the finished list
        filler.fill_campaigns()


class _Filler:
    def __init__(self, ws: Workspace) -> None:
        import tomllib

        path = paths.resources() / "samples" / "office.toml"
        self.ws = ws
        self.data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self.english: dict[str, str] = self.data["english"] if i18n.language() == "en" else {}
        self.now = ws.clock()
        self.users: dict[str, str] = {}
        self.fields: dict[str, Any] = {}
        self.ids: dict[str, str] = {}

    def fill(self) -> None:
        self._office()
        ordered = sorted(self.data["contact"], key=lambda entry: -entry["since"])
        author = self.ws.user_id
        for entry in ordered:
            self.ws.user_id = self.users.get(entry.get("owner", ""), author)
            self._contact(entry)
        self.ws.user_id = author
        for entry in ordered:
            self._relations(entry)
        self._line_of_time()
        owners = {name[0]: member for name, member in self.users.items()}
        today = self.now.astimezone().date()
        SampleCases(self.ws, self.ids, owners, self._at, today, english=bool(self.english)).fill()

    def fill_campaigns(self) -> None:
        today = self.now.astimezone().date()
        SampleCampaigns(self.ws, self.ids, self._at, today, english=bool(self.english)).fill()

    def _line_of_time(self) -> None:
        """What happened and what comes next, around today; some of it handed on to a colleague, or by him."""
        ws, me, english = self.ws, self.ws.user_id, bool(self.english)
        for key, kind, days_ago, clock_time, direction, minutes, *said in self.data["happened"]:
            with self._at(days_ago, clock_time):
                text = said[1 if english else 0]
                activities.log(ws, [self.ids[key]], kind, text, direction=direction, minutes=minutes)
        colleague = next(member for member in self.users.values() if member != me)
        for key, kind, days_ahead, clock_time, way, *said in self.data["planned"]:
            ws.user_id = colleague if way == "from" else me
            day = _no_weekend(self._day(-days_ahead).date(), days_ahead).isoformat()
            with self._at(max(1, -days_ahead + 3), "08:40"):
                step = followups.plan(
                    ws, [self.ids[key]], kind=kind, subject=said[1 if english else 0], day=day, time=clock_time,
                    owner_id={"to": colleague, "back": colleague}.get(way, me),
                )  # fmt: skip
            if way == "back":
                ws.user_id = colleague
                note = "Better ask yourself, you know him" if english else "Frag lieber selbst, du kennst ihn"
                followups.give_back(ws, step, note)
        ws.user_id = me

    def _office(self) -> None:
        ws = self.ws
        settings.put(ws, "file.sample", "1")
        settings.put(ws, "file.name", self.data["name"])
        first, *others = self.data["users"]
        users.rename(ws, ws.user_id, first)
        self.users = {first: ws.user_id, **{name: users.add(ws, name) for name in others}}
        for field in self.data["field"]:
            options = [self._said(option) for option in field.get("options", ())]
            made = fields.create(ws, self._said(field["name"]), field["kind"], options=options)
            self.fields[field["name"]] = made
        for name, colour in self.data["tags"].items():
            tags.recolour(ws, tags.ensure(ws, self._said(name)).id, colour)
        for found in self.data["list"]:
            selections.save(
                ws, self._said(found["name"]), self._filter(found),
                colour=found["colour"], sort=found.get("sort", ""), mode=found.get("mode", ""),
            )  # fmt: skip

    def _filter(self, found: dict[str, str]) -> Group:
        if "tag" in found:
            tag = tags.ensure(self.ws, self._said(found["tag"]))
            return Group("and", (Condition("tag", "is", (tag.id,)),))
        return from_json(found["where"])

    def _said(self, german: str) -> str:
        return self.english.get(german, german)

    def _day(self, days_ago: int) -> datetime:
        return self.now.astimezone() - timedelta(days=days_ago)

    @contextmanager
    def _at(self, days_ago: int, clock_time: str = "09:30") -> Generator[None]:
        """Do the following as if it were that day and local time, though never in the future."""
        hour, minute = clock_time.split(":")
        moment = datetime.combine(self._day(days_ago).date(), time(int(hour), int(minute))).astimezone()
        moment = min(moment, self.now - timedelta(minutes=12))
        before, self.ws.clock = self.ws.clock, lambda: moment
        try:
            yield
        finally:
            self.ws.clock = before

    def _contact(self, entry: dict[str, Any]) -> None:
        ws, key = self.ws, entry["key"]
        values = {
            column: self._said(entry[name]) if name in _SPOKEN else entry[name]
            for name, column in _PLAIN.items()
            if entry.get(name)
        }
        if "owner" in entry:
            values["owner_id"] = self.users[entry["owner"]]
        with self._at(entry["since"]):
            mails = [_typed(mail, "work") for mail in entry.get("mails", ())]
            kind = "company" if "company" in entry else "person"
            contact_id = self.ids[key] = contacts.create(ws, kind, email=mails[0][1] if mails else "", **values)
            for type_, mail in mails[1:]:
                contacts.add_channel(ws, contact_id, "email", mail, type_)
            for type_, phone in (_typed(phone, "work") for phone in entry.get("phones", ())):
                contacts.add_channel(ws, contact_id, "phone", phone, type_)
            for type_, web in (_typed(web, "work") for web in entry.get("webs", ())):
                kind = "social" if type_ in ("linkedin", "xing") else "web"
                contacts.add_channel(ws, contact_id, kind, web, type_)
            for type_, name in (("work", "address"), ("home", "home"), ("invoice", "invoice"), ("delivery",) * 2):
                if name in entry:
                    contacts.add_address(ws, contact_id, type=type_, **_address(entry[name]))
            for role in entry.get("roles", ()):
                contacts.set_role(ws, [contact_id], role)
            for tag in entry.get("tags", ()):
                tags.add(ws, [contact_id], self._said(tag))
            self._values(contact_id, entry.get("fields", {}))
        for phase, days_ago in entry.get("phases", ()):
            with self._at(days_ago, "10:20"):
                contacts.set_phase(ws, [contact_id], phase)
        for days_ago, at, german, english in entry.get("notes", ()):
            with self._at(days_ago, at):
                notes.add(ws, contact_id, english if self.english else german)

    def _values(self, contact_id: str, values: dict[str, str]) -> None:
        for name, text in values.items():
            field = self.fields[name]
            if field.kind == "date":
                text = self._day(-int(text)).date().isoformat()
            elif field.kind == "money":
                text = format_number(float(text.replace(".", "").replace(",", ".")))
            parts: Iterable[str] = text.split(";") if field.kind == "multi" else [text]
            fields.set_value(self.ws, field.id, [contact_id], [self._said(part) for part in parts])

    def _relations(self, entry: dict[str, Any]) -> None:
        ws, own = self.ws, self.ids[entry["key"]]
        for company, position, days_ago, *until in entry.get("jobs", ()):
            with self._at(days_ago):
                link_id = relations.link(
                    ws, "employment", own, self.ids[company],
                    role=self._said(position), from_date=self._day(days_ago).date().isoformat(),
                )  # fmt: skip
            if until:
                with self._at(until[0]):
                    relations.end(ws, link_id, self._day(until[0]).date().isoformat())
        for type_id, other, days_ago in entry.get("links", ()):
            ends = (self.ids[other[1:]], own) if other.startswith("<") else (own, self.ids[other])
            with self._at(days_ago):
                relations.link(ws, type_id, *ends, from_date=self._day(days_ago).date().isoformat())


def _no_weekend(day: date, ahead: int) -> date:
    """What is to come is planned for Monday rather than for a Saturday or Sunday."""
    return day + timedelta(days=7 - day.weekday()) if ahead > 0 and day.weekday() > 4 else day


def _typed(text: str, usual: str) -> tuple[str, str]:
    """("mobile", "0171 ...") of "mobile: 0171 ..."; without a type the usual one."""
    type_, separator, value = text.partition(": ")
    return (type_, value) if separator else (usual, text)


def _address(text: str) -> dict[str, str]:
    """The parts of "street, postal code place[, country]"."""
    street, place, *country = text.split(", ")
    zip_code, city = place.split(" ", 1)
    return {"street": street, "zip": zip_code, "city": city, "country": country[0] if country else "DE"}
