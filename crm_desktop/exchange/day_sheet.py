"""The day on a sheet of paper: HTML without anything from outside, for printing, for PDF, or as a file."""

from __future__ import annotations

from datetime import date
from html import escape

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.dates import format_date
from crm_desktop.records.day_plan import planned_minutes, timed
from crm_desktop.records.followup import FollowUp
from crm_desktop.records.labels import label
from crm_desktop.store.queries import contacts, followups
from crm_desktop.store.workspace import Workspace

tr = texts("day_sheet")

GROUPS = {"overdue": mark("Overdue"), "today": mark("Today"), "someday": mark("Without a day")}
MOST = 100
"""Lines a group: a sheet is for one day."""
_STYLE = (
    "body{font-family:sans-serif;font-size:10pt}h1{font-size:16pt;margin:0}p{color:#444;margin:2pt 0 8pt 0}"
    "h2{font-size:11pt;margin:10pt 0 2pt 0}td{padding:3pt 6pt 3pt 0;border-bottom:1px solid #bbb;vertical-align:top}"
)


def duration(minutes: int) -> str:
    """ "2 h 15 min", "45 min"."""
    hours, rest = divmod(minutes, 60)
    said = [tr("{n} h", n=hours)] if hours else []
    return " ".join((*said, *([tr("{n} min", n=rest)] if rest or not hours else [])))


def html(ws: Workspace, day: date) -> str:
    """What is overdue and due on this day, earliest first, with numbers to call and boxes to tick."""
    owners = followups.owners_for(ws, ws.user_id, day)
    found = {name: followups.due(ws, owners, followups.ranges(day)[name], MOST) for name in GROUPS}
    found["today"] = [item for item in found["today"] if not item.time] + timed(found["today"])
    planned = planned_minutes(found["today"])
    title = tr("{day}: the day", day=format_date(day.isoformat()))
    about = tr("{time} planned", time=duration(planned)) if planned else ""
    body = "".join(_group(ws, tr(GROUPS[name]), items) for name, items in found.items() if items)
    body = body or f"<p>{escape(tr('Nothing is due.'))}</p>"
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style></head>'
        f"<body><h1>{escape(title)}</h1><p>{escape(about)}</p>{body}</body></html>"
    )


def _group(ws: Workspace, title: str, items: list[FollowUp]) -> str:
    rows = "".join(_row(ws, item) for item in items)
    return f'<h2>{escape(title)} ({len(items)})</h2><table width="100%" cellspacing="0">{rows}</table>'


def _row(ws: Workspace, item: FollowUp) -> str:
    what = label("activity", item.kind)
    what = f"{what}: {item.subject}" if item.subject else what
    about = " · ".join(
        part for part in (what, item.place, duration(item.minutes) if item.minutes else "", item.body) if part
    )
    when = item.time or (format_date(item.day) if item.day else "")
    phones = [one.value for one in contacts.channels(ws, item.contact_id) if one.kind == "phone" and one.valid]
    cells = ("☐", when, item.contact, phones[0] if phones else "", ("! " if item.important else "") + about)
    widths = ("4%", "12%", "24%", "18%", "42%")
    drawn = (f'<td width="{width}">{escape(cell)}</td>' for width, cell in zip(widths, cells, strict=True))
    return f"<tr>{''.join(drawn)}</tr>"
