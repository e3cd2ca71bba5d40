"""`crm-desktop followup TEXT`"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.phrases import Reading

tr = texts("cli")


def run(call: Call) -> None:
    args = call.args
    if args.done or args.move or args.drop:
        _change(call)
        return
    reading = _reading(call, " ".join(args.text))
    if args.parse:
        _say(call, reading)
        return
    if not args.contact:
        raise CrmError(
            tr("Whom is it about?"), remedy=tr("Name a contact with --contact; --parse only reads the line.")
        )
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import followups

    with call.workspace() as ws:
        people = [contact_views.find_one(ws, text) for text in args.contact]
        new = followups.from_reading(ws, people, reading)
    _tell(call, new)


def _reading(call: Call, text: str) -> Reading:
    """What the line says; where it may say two things and nothing is planned silently, what --choose picks."""
    from crm_desktop.records.phrases import read

    if not text.strip():
        raise CrmError(tr("What is to be done, and when?"), remedy=tr("Write it like: Fri 10:00 call about the term"))
    reading = read(text.strip(), _now(call), call.args.lang or i18n.language())
    choices: tuple[Reading, ...] = reading.alternatives
    if call.args.parse or not choices:
        return reading
    number: int | None = call.args.choose
    if number is None:
        listed = "\n".join(f"  {place}  {' · '.join(lines(item))}" for place, item in enumerate(choices, start=1))
        raise CrmError(
            tr("This may mean more than one thing:") + f"\n{listed}",
            safe=tr("Nothing was planned."),
            remedy=tr("Say which with --choose and its number, or write it more exactly."),
        )
    if not 1 <= number <= len(choices):
        raise CrmError(tr("There is no reading {n}.", n=number), safe=tr("Nothing was planned."))
    return choices[number - 1]


def _change(call: Call) -> None:
    from crm_desktop.operations import followups

    args = call.args
    text = " ".join(args.text)
    with call.workspace() as ws:
        if args.done:
            step = _reading(call, args.next) if args.next else None
            following = followups.complete(ws, args.done, result=text, minutes=args.minutes or 0, next_step=step)
        elif args.move:
            when = _reading(call, text)
            if not when.date:
                raise CrmError(tr("“{text}” is no day.", text=text), safe=tr("Nothing was changed."))
            followups.reschedule(ws, [args.move], when.date, when.time or None)
            following = args.move
        else:
            followups.cancel(ws, [args.drop])
            following = ""
    _tell(call, following)


def _tell(call: Call, activity_id: str) -> None:
    """Say what is planned now: the new follow-up, or what comes next."""
    from crm_desktop.cli import followup_views
    from crm_desktop.store.queries import followups

    with call.workspace(write=False) as ws:
        found = followups.follow_up(ws, activity_id) if activity_id else None
    if call.out.as_json:
        call.out.json({"planned": followup_views.as_json(found) if found else None})
    elif found:
        call.out.line(tr("Planned: {what}", what=followup_views.line(found)))
        call.out.note(tr("Id: {id}", id=found.id))
    else:
        call.out.line(tr("Done. Nothing else is planned."))


def _say(call: Call, reading: Reading) -> None:
    if call.out.as_json:
        call.out.json(as_json(reading))
        return
    for line in lines(reading):
        call.out.line(line)
    for number, other in enumerate(reading.alternatives, start=1):
        call.out.line(tr("Reading {n}: {reading}", n=number, reading=" · ".join(lines(other))))


def _now(call: Call) -> datetime:
    """The wall-clock moment the line counts from."""
    if not call.args.now:
        return call.clock().astimezone().replace(tzinfo=None)
    try:
        return datetime.fromisoformat(call.args.now).replace(tzinfo=None)
    except ValueError:
        raise CrmError(
            tr("“{text}” is no date.", text=call.args.now), remedy=tr("Write it like 2026-11-18T09:00.")
        ) from None


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading with its alternatives, each of them a whole reading of the line."""
    found = _fields(reading)
    found["alternatives"] = [_fields(other) for other in reading.alternatives]
    return found


def _fields(reading: Reading) -> dict[str, Any]:
    return {
        "kind": reading.kind, "date": reading.date or None, "time": reading.time or None,
        "until": reading.until or None, "minutes": reading.minutes or None, "repeat": reading.repeat or None,
        "owner": reading.owner or None, "tags": list(reading.tags), "important": reading.important,
        "amount": reading.amount, "currency": reading.currency or None, "text": reading.text,
        "hint": reading.hint or None,
        "spans": [{"start": span.start, "end": span.end, "role": span.role} for span in reading.spans],
    }  # fmt: skip


def lines(reading: Reading) -> list[str]:
    """A reading in words, for a terminal."""
    from crm_desktop.common.numbers import format_amount
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.labels import label
    from crm_desktop.records.recurrence import in_words

    when = " ".join(filter(None, (format_date(reading.date) if reading.date else "", reading.time)))
    until = tr("until {date}", date=format_date(reading.until)) if reading.until else ""
    amount = format_amount(reading.amount, reading.currency) if reading.amount is not None else ""
    marks = [f"@{reading.owner}" if reading.owner else "", *(f"#{tag}" for tag in reading.tags)]
    parts = [
        label("activity", reading.kind), reading.text, when, until, in_words(reading.repeat), amount, *marks,
        "!" if reading.important else "",
    ]  # fmt: skip
    return [part for part in parts if part]


COMMAND = Command(
    arguments=(
        argument(
            "text", nargs="*", metavar="TEXT", help=mark("What is to be done, when, and whose it is, in one line")
        ),
        argument(
            "--contact", action="append", default=[], metavar=mark("CONTACT"),
            help=mark("Whom it is about: an id, or words that find one contact; may be repeated"),
        ),
        argument("--choose", type=int, metavar="N", help=mark("Which reading, where the line may mean more than one")),
        argument("--parse", action="store_true", help=mark("Only say how the line is read; nothing is written")),
        argument("--done", default="", metavar="ID", help=mark("Finish this follow-up; TEXT is the result")),
        argument("--minutes", type=int, metavar="N", help=mark("With --done: how long it took")),
        argument("--next", default="", metavar="TEXT", help=mark("With --done: the next step, as a line")),
        argument("--move", default="", metavar="ID", help=mark("Put this follow-up off to the day that TEXT says")),
        argument("--drop", default="", metavar="ID", help=mark("Drop this follow-up, with those that would repeat it")),
        argument(
            "--now", default="", metavar=mark("MOMENT"),
            help=mark("Read as if it were this moment, e.g. 2026-11-18T09:00"),
        ),
        argument("--lang", choices=("de", "en"), help=mark("Language of the line (otherwise that of the answer)")),
    ),
    run=run,
    details=mark(
        "Understood in any order: a day (Fri, tomorrow, in 3 weeks, 24.12., Dec 24, week 50, end of the month), a "
        "time (10:00, half past nine, 5pm), a repetition (every 4 weeks, last weekday of the month), what to do (call, "
        "e-mail, letter, visit, meeting), @owner, #tag, ! for important, and an amount. Everything else is the text. "
        "A line that may mean two days gives both, and none is taken silently."
    ),
    examples=(
        (
            'followup "Fri 10:00 call about the term" --contact "Dr. Anna Müller" --lang en',
            mark("a call on Friday"),
        ),
        (
            'followup --parse "Fr 10:00 anrufen wegen Laufzeit @sabine" --now 2026-11-18T09:00 --lang de --json',
            mark("how a line is read"),
        ),
    ),
    keys={
        "planned": (
            "the follow-up as `today` gives it, or null; with --parse instead: kind, date, time, until, minutes, "
            "repeat (RRULE), owner, tags, important, amount (in cents), currency, text (all that was not read), hint "
            "(next_year, past, no_such_day, corrected, which_days), spans (start, end and role of what was read) and "
            "alternatives (empty when the line is clear, otherwise every reading it may have, the likeliest first)"
        ),
    },
)  # fmt: skip
