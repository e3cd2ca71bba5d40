"""`crm-desktop calendar`"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.agenda import Slot
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

USUAL_DAYS = 7
_KEYS: dict[str, Any] = {"from": None, "to": None, "entries": [], "file": None, "count": 0}


def run(call: Call) -> None:
    if call.args.publish or call.args.unpublish:
        _publish(call)
        return
    from crm_desktop.operations import followups as operations
    from crm_desktop.records.agenda import slots
    from crm_desktop.store.queries import calendar

    args = call.args
    with call.workspace(write=False) as ws:
        first = _day(args.first) or operations.today(ws)
        last = _day(args.last) or first + timedelta(days=USUAL_DAYS - 1)
        if last < first:
            raise CrmError(tr("The last day is before the first."))
        owners = [_member(ws, args.member)] if args.member else []
        found = slots(calendar.entries(ws, first, last, owners), first, last)
    if call.out.as_json:
        entries = [_as_json(slot) for slot in found]
        call.out.json({**_KEYS, "from": first.isoformat(), "to": last.isoformat(), "entries": entries})
        return
    _print(call, found, first)


def _print(call: Call, found: list[Slot], first: date) -> None:
    from crm_desktop.cli import followup_views
    from crm_desktop.records.agenda import time_of
    from crm_desktop.records.dates import format_date

    shown: date | None = None
    for slot in found:
        if (day := max(slot.day, first)) != shown:
            call.out.line(format_date(day.isoformat()))
            shown = day
        begin = "" if slot.whole_day else time_of(slot.start)
        end = "" if slot.whole_day else time_of((slot.start + slot.minutes) % (24 * 60))
        when = f"{begin}–{end}" if begin else tr("all day")
        until = tr("until {day}", day=format_date(slot.last.isoformat())) if slot.last > day else ""
        call.out.line("  " + " · ".join(filter(None, (when, until, followup_views.what(slot.entry)))))
    if not found:
        call.out.line(tr("Nothing stands in the calendar on these days."))


def _as_json(slot: Slot) -> dict[str, Any]:
    from crm_desktop.cli import followup_views
    from crm_desktop.records.agenda import time_of

    ends = (slot.start + slot.minutes) % (24 * 60)
    return {
        **followup_views.as_json(slot.entry), "day": slot.day.isoformat(), "last_day": slot.last.isoformat(),
        "start": None if slot.whole_day else time_of(slot.start), "end": None if slot.whole_day else time_of(ends),
        "series_number": slot.number,
    }  # fmt: skip


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CrmError(tr("“{text}” is no day.", text=text), remedy=tr("Write it like 2026-11-18.")) from None


def _member(ws: Workspace, name: str) -> str:
    from crm_desktop.operations import followups

    return followups.member(ws, name)


def _publish(call: Call) -> None:
    from crm_desktop.exchange import calendar_feed

    args = call.args
    with call.workspace(write=False) as ws:
        wanted = None
        if args.publish:
            wanted = calendar_feed.Feed(
                str(Path(args.publish).absolute()), calendar_feed.BUSY if args.busy else calendar_feed.DETAILS,
                not args.appointments_only, _member(ws, args.member) if args.member else "",
            )  # fmt: skip
        count = calendar_feed.follow(ws, call.settings, wanted)
    if call.out.as_json:
        call.out.json({**_KEYS, "file": wanted.path if wanted else None, "count": count})
    elif wanted is None:
        call.out.line(tr("No calendar is kept any more. The file that was written stays."))
    else:
        call.out.line(wanted.path)
        call.out.note(tr.plural(count, "{n} entry; kept up to date", "{n} entries; kept up to date"))


COMMAND = Command(
    arguments=(
        argument("--from", dest="first", default="", metavar=mark("DAY"), help=mark("First day (usually today)")),
        argument("--to", dest="last", default="", metavar=mark("DAY"), help=mark("Last day (usually a week later)")),
        argument("--member", default="", metavar="NAME", help=mark("Only of this member of the office")),
        argument(
            "--publish", default="", metavar=mark("FILE"),
            help=mark("Keep an .ics file here that other calendars can subscribe to"),
        ),
        argument("--unpublish", action="store_true", help=mark("Keep no such file any more")),
        argument("--busy", action="store_true", help=mark("With --publish: only when somebody is busy, no words")),
        argument("--appointments-only", action="store_true", help=mark("With --publish: without follow-ups")),
    ),
    run=run,
    details=mark(
        "The file of --publish is written anew after each change, by the window as well as by this command line. "
        "Outlook, Thunderbird and phones can subscribe to it. To write a calendar once, use “export --kind ics”."
    ),
    examples=(
        ("calendar", mark("the next seven days")),
        ("calendar --from 2026-12-01 --to 2026-12-31 --json", mark("a month, for a script")),
        ("calendar --publish kontor.ics --busy", mark("show others when you are busy")),
    ),
    keys={
        "from, to": "the days asked for, like 2026-11-18",
        "entries": (
            "each time something takes place, with the keys of a follow-up (see today) and day, last_day, start, end, "
            "series_number (0 for the one that is planned in the file)"
        ),
        "file, count": "with --publish and --unpublish: the file that is kept, and how many entries it has",
    },
)  # fmt: skip
