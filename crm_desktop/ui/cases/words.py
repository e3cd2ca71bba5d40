"""How cases read in the window."""

from __future__ import annotations

from datetime import date

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.records.case import Case
from crm_desktop.records.labels import label
from crm_desktop.records.process import DAY, DONE, LOST, MONTH, WON, Reaction, Step
from crm_desktop.ui.dates import day_and_month, month, weekday
from crm_desktop.ui.followups.words import LOOKS, day_words

tr = texts("case_parts")

END_LOOKS = {WON: ("trophy", "ok"), LOST: ("thumbs-down", "danger"), DONE: ("check-check", "ok")}
"""Icon and tone of each end."""


def amount(case: Case) -> str:
    return tr("no amount") if case.amount is None else short_money(case.amount, case.currency)


def short_money(cents: int, currency: str) -> str:
    """Money without its cents where these are nothing: 4.800 €."""
    text = format_amount(cents, currency)
    return text if cents % 100 else text.replace(",00\u00a0", "\u00a0").removesuffix(".00")


def month_words(name: str) -> str:
    """ "Mär 2027" for "2027-03"."""
    return f"{month(int(name[5:7]))} {name[:4]}"


def next_step(case: Case, today: date) -> tuple[str, str, str]:
    """What comes next in an open case, or how it ended: words, tone of the chip, icon."""
    if case.outcome:
        icon, tone = END_LOOKS[case.outcome]
        return ended(case), tone, icon
    if not case.next_kind:
        return tr("No next step"), "warn", "circle-alert"
    icon, _ = LOOKS.get(case.next_kind, ("circle-check", ""))
    kind = label("activity", case.next_kind)
    if not case.next_day:
        return tr("{kind}, no day", kind=kind), "neutral", icon
    days = (today - date.fromisoformat(case.next_day)).days
    if days > 0:
        return tr.plural(days, "{n} day overdue", "{n} days overdue"), "danger", "clock-alert"
    day, time = day_words(case.next_day, today), case.next_time
    if time and -7 < days < 0:
        day = weekday(date.fromisoformat(case.next_day))
    elif days:
        time = ""  # the hour matters when it is near
    when = " ".join(part for part in (day, time, kind) if part)
    return when, "accent" if days == 0 else "neutral", icon


def ended(case: Case) -> str:
    """ "Won 12 Nov" """
    words = {WON: tr("Won"), LOST: tr("Lost"), DONE: tr("Done")}[case.outcome]
    day = local_day(case.closed_at)
    return f"{words} {day_and_month(day)}" if day else words


def reaction_look(reaction: Reaction, target: Step | None) -> tuple[str, str]:
    """Icon and tone of a reaction: where it leads."""
    if target is not None and target.end:
        return END_LOOKS[target.end]
    if MONTH in reaction.asks:
        return "calendar-clock", "neutral"
    if DAY in reaction.asks:
        return "calendar-check", "neutral"
    return "arrow-right", "neutral"
