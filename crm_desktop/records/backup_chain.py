"""Which backups stay: every one of the last two days, then one a day, one a week, one a month.

The rule is pure: moments in, the ones to keep out. Days, weeks and months are those of `zone`, so it does not matter
where the clock of the computer stood when a backup was made, nor whether a day had 23 or 25 hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

RECENT = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def kept(moments: Sequence[datetime], now: datetime, zone: tzinfo | None = None) -> set[int]:
    """Indexes into `moments` (aware, any order) of the backups to keep. Moments after `now` were made by a clock that
    ran ahead and count as just made, so nothing recent is lost when the clock is put right."""
    order = sorted(range(len(moments)), key=lambda index: (moments[index], index), reverse=True)
    found: set[int] = set()
    stages = [(DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)]
    used, last = 0, ""
    for index in order:
        if now - moments[index] < RECENT:
            found.add(index)
            continue
        while stages:
            limit, bucket = stages[0]
            if used == limit:
                stages.pop(0)
                used = 0
                continue
            name = bucket(moments[index].astimezone(zone))
            if name != last:
                found.add(index)
                used, last = used + 1, name
            break
    return found


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def _week(moment: datetime) -> str:
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02d}"


def _month(moment: datetime) -> str:
    return f"{moment:%Y-%m}"
