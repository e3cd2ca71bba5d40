"""Campaigns of the sample office: one that is over, with what it brought, and one that runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

from crm_desktop.operations import campaign_audience, campaign_responses, campaigns, cases, letters
from crm_desktop.store.queries import processes
from crm_desktop.store.workspace import Workspace

At = Callable[[int, str], AbstractContextManager[None]]


class SampleCampaigns:
    """`ids` are the contacts by their key; `at(days ago, time)` does something as if it were then."""

    def __init__(self, ws: Workspace, ids: Mapping[str, str], at: At, today: date, *, english: bool) -> None:
        self.ws, self.ids, self.at, self.today, self.english = ws, ids, at, today, english

    def fill(self) -> None:
        import tomllib

        from crm_desktop.common import paths

        path = paths.resources() / "samples" / "campaigns.toml"
        found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["campaign"]
        for entry in found:
            self._campaign(entry)

    def _said(self, pair: Sequence[str]) -> str:
        return pair[self.english]

    def _day(self, ago: int) -> str:
        return (self.today - timedelta(days=ago)).isoformat()

    def _campaign(self, entry: dict[str, Any]) -> None:
        ws, people = self.ws, [self.ids[key] for key in entry["audience"]]
        with self.at(entry["made"], "08:30"):
            made = campaigns.create(
                ws, self._said(entry["name"]), goal=self._said(entry["goal"]), budget=entry["budget"] * 100,
                goal_responses=entry["responses"], goal_turnover=entry["turnover"] * 100,
                begins=self._day(entry["begins"]), ends=self._day(entry["ends"]),
                process_id=processes.process_named(ws, entry["process"]),
            )  # fmt: skip
            steps = [
                campaigns.add_step(ws, made, medium, name=self._said(name), day=self._day(ago), code=code,
                                   template=self._said(template))
                for medium, code, ago, name, template in entry["steps"]
            ]  # fmt: skip
            campaign_audience.set_audience(
                ws, made, campaign_audience.of_contacts(people), self._said(entry["audience_name"])
            )
        with self.at(entry["begins"], "11:30"):
            who = campaign_audience.required(ws, steps[0])
            letters.log(ws, [letters.Sent([one]) for one in who], self._said(entry["name"]), campaign_step=steps[0])
            campaigns.tick_step(ws, steps[0])
        for ago, cents, what in entry["costs"]:
            with self.at(ago, "17:00"):
                campaigns.add_cost(ws, made, self._said(what), cents, self._day(ago))
        for key, kind, ago, note in entry["answers"]:
            with self.at(ago, "14:20"):
                campaign_responses.add(ws, made, self.ids[key], kind, note=self._said(note))
        for title in entry["cases"]:
            case = ws.value("SELECT id FROM process_case WHERE title = ?", (self._said(title),))
            cases.set_fields(ws, case, {"campaign_id": made})
        if "closed" in entry:
            with self.at(entry["closed"], "09:10"):
                campaigns.close(ws, made)
