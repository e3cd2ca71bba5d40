"""Cases of the sample office: its own sales process, and some in those that come with Kontor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

from crm_desktop.common import paths
from crm_desktop.operations import cases, followups, processes
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes as process_queries
from crm_desktop.store.workspace import Workspace

from . import process_files

At = Callable[[int, str], AbstractContextManager[None]]


class SampleCases:
    """`ids` are the contacts by their key, `owners` the members by their initial; `at(days ago, time)` does something
    as if it were then."""

    def __init__(
        self, ws: Workspace, ids: Mapping[str, str], owners: Mapping[str, str], at: At, today: date, *, english: bool
    ) -> None:
        self.ws, self.ids, self.owners, self.at, self.today = ws, ids, owners, at, today
        self.english = english

    def fill(self) -> None:
        import tomllib

        folder = paths.resources() / "samples"
        me = self.ws.user_id
        sales = folder / "sales.toml"
        process = process_files.read(sales, "en" if self.english else "de")
        with self.at(400, "09:00"):
            processes.install(self.ws, process, process_files.data(sales))
            for code in ("acquisition", "ticket", "complaint"):
                process_files.available(self.ws, code)
        entries: list[dict[str, Any]] = tomllib.loads((folder / "cases.toml").read_text(encoding="utf-8"))["case"]
        for entry in sorted(entries, key=lambda entry: -entry["way"][0][1]):
            self.ws.user_id = self.owners[entry["case"][4]]
            self._case(entry)
        self.ws.user_id = me

    def _case(self, entry: dict[str, Any]) -> None:
        ws = self.ws
        process, german, english, contact, _, amount, close = entry["case"]
        first, *further = entry["way"]
        about = first[3 if self.english else 2]
        values: dict[str, Any] = {"amount": amount * 100 if amount != "" else None, "content": about}
        if close != "":
            values["close_day"] = self._day(close).isoformat()
        with self.at(first[1], "09:20"):
            title = english if self.english else german
            case_id = cases.begin(ws, process, self.ids[contact], title, **values)
        for step, days, minutes, *said in further:
            if step in ("won", "lost"):  # ends of this month stay in it, whatever day it is
                days = min(days, self.today.day - 1) if days < 17 else days
            with self.at(days, "15:10"):
                self._go(case_id, step, minutes, said[self.english], entry.get("why", ("", "", "")))
        self._plan(case_id, entry.get("next"))

    def _go(self, case_id: str, step: str, minutes: int, said: str, why: Any) -> None:
        """Along a reaction that leads there, else by hand."""
        ws, case = self.ws, queries.case(self.ws, case_id)
        version = process_queries.version(ws, case.version_id) if case else None
        here = version.process.step(case.step) if case and version else None
        reaction = next((item for item in here.reactions if item.target == step), None) if here else None
        rival = self.ids[why[2]] if why[2] else ""
        if reaction is None:
            cases.move(ws, case_id, step, reason=why[self.english], competitor_id=rival, note=said)
            return
        day = followups.today(ws).isoformat()
        cases.react(
            ws, case_id, reaction.id, day=day, minutes=minutes, note=said, reason=why[self.english], competitor_id=rival
        )

    def _plan(self, case_id: str, wanted: list[Any] | str | None) -> None:
        case = queries.case(self.ws, case_id)
        if case is None or not case.next_id:
            return
        if wanted is None:
            followups.cancel(self.ws, [case.next_id])
        elif isinstance(wanted, list):
            kind, days, time = wanted
            values = {"kind": kind, "due_day": self._day(days).isoformat(), "due_time": time}
            followups.change(self.ws, case.next_id, values)

    def _day(self, ahead: int) -> date:
        """So many days ahead; what is to come is planned for Monday rather than for a Saturday or Sunday."""
        day = self.today + timedelta(days=ahead)
        return day + timedelta(days=7 - day.weekday()) if ahead > 0 and day.weekday() > 4 else day
