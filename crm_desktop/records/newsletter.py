"""What newsletter services say in their CSV files, in one form: sign-ups, unsubscribes, bounces, complaints, clicks.

Recognised by the headings of Mailchimp (one file each for subscribed, unsubscribed and cleaned members), CleverReach,
Brevo and rapidmail, and of tables of one's own. Pure rules on rows of text; nobody's state is guessed: a file that does
not say what its people did has to be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from .dates import parse_date

SIGNED_UP, UNCONFIRMED, UNSUBSCRIBED, BOUNCED, COMPLAINED, CLICKED = KINDS = (
    "signed_up", "unconfirmed", "unsubscribed", "bounced", "complained", "clicked",
)  # fmt: skip
SERVICES: dict[str, tuple[tuple[str, str, str], str]] = {
    "mailchimp": (("Email Address", "First Name", "Last Name"), ","),
    "cleverreach": (("email", "firstname", "lastname"), ";"),
    "brevo": (("EMAIL", "FIRSTNAME", "LASTNAME"), ";"),
    "rapidmail": (("email", "firstname", "lastname"), ";"),
}
"""Service to the headings it takes for address and names, and what parts its columns."""

_HEADS: dict[str, frozenset[str]] = {
    "email": frozenset(("email", "email address", "e mail", "e mail adresse", "emailadresse", "email adresse", "mail")),
    "first_name": frozenset(("first name", "firstname", "vorname", "fname")),
    "last_name": frozenset(("last name", "lastname", "nachname", "lname", "name")),
    "status": frozenset(("status", "zustand", "event", "ereignis", "member status")),
    "confirmed": frozenset(("confirm time", "optin time", "activated", "activated at", "aktiviert", "bestatigt am",
                            "confirmed", "double opt in datum", "opt in date")),
    "left": frozenset(("unsub time", "deactivated", "deaktiviert", "abgemeldet am", "unsubscribed", "unsubscribe date",
                       "abmeldedatum")),
    "bounced": frozenset(("clean time", "bounced", "bounce date", "gebounct am", "bouncedatum", "hardbounce")),
    "blacklisted": frozenset(("blacklisted", "email blacklisted", "emailblacklisted", "blocklisted")),
    "at": frozenset(("date", "datum", "time", "zeit", "zeitpunkt", "click date", "klickdatum")),
    "topic": frozenset(("topic", "thema", "interesse", "interest", "link name", "linkname", "titel")),
    "url": frozenset(("url", "link", "clicked link", "geklickter link", "links")),
    "ip": frozenset(("confirm ip", "optin ip", "ip", "ip adresse", "activation ip")),
}  # fmt: skip
_STATES: dict[str, frozenset[str]] = {
    SIGNED_UP: frozenset(("subscribed", "active", "aktiv", "activated", "confirmed", "bestatigt", "angemeldet", "1")),
    UNCONFIRMED: frozenset(("pending", "unconfirmed", "unbestatigt", "inactive", "inaktiv", "angefragt")),
    UNSUBSCRIBED: frozenset(("unsubscribed", "abgemeldet", "abmeldung", "deactivated", "blacklisted", "opt out")),
    BOUNCED: frozenset(("cleaned", "bounced", "gebounct", "bounce", "hardbounce", "hard bounce", "hard bounces")),
    COMPLAINED: frozenset(("complaint", "complained", "abuse", "abused", "spam", "unerwunscht", "beschwerde")),
    CLICKED: frozenset(("clicked", "click", "clicks", "klick", "geklickt")),
}
_YES = frozenset(("1", "true", "yes", "ja", "wahr", "x"))
_SPECIAL = ("confirm time", "optin time", "unsub time", "clean time")


class Event(NamedTuple):
    line: int
    """In the file, from 1."""
    email: str
    kind: str
    at: str = ""
    """UTC text; '' where the file does not say."""
    first_name: str = ""
    last_name: str = ""
    topic: str = ""
    """Of a click."""
    proof: str = ""
    """What the service noted about a sign-up: the internet address it came from."""


class Understood(NamedTuple):
    service: str
    """Of SERVICES, '' for a table of one's own."""
    events: list[Event]
    unclear: list[int]
    """Lines without an address, or with a state nobody knows."""


def understand(header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], kind: str = "") -> Understood | None:
    """The events of a table. `kind` says what all its people did where the file itself does not. None where there is no
    column of addresses, or where neither says what happened."""
    names = [_key(name) for name in header]
    places = {what: next((at for at, name in enumerate(names) if name in known), -1) for what, known in _HEADS.items()}
    if places["email"] < 0 or not (kind or _says(names, places)):
        return None
    events: list[Event] = []
    unclear: list[int] = []
    for line, cells in rows:
        value = {what: cells[at].strip() if 0 <= at < len(cells) else "" for what, at in places.items()}
        event = _event(line, value, kind, names)
        if event is None:
            unclear.append(line)
        else:
            events.append(event)
    return Understood(_service(header, names), events, unclear)


def _says(names: Sequence[str], places: Mapping[str, int]) -> bool:
    said = any(places[what] >= 0 for what in ("status", "left", "bounced", "blacklisted", "url", "topic"))
    return said or any(name in names for name in _SPECIAL) or places["confirmed"] >= 0


def _event(line: int, value: Mapping[str, str], kind: str, names: Sequence[str]) -> Event | None:
    email = value["email"]
    if "@" not in email:
        return None
    what = kind or _kind(value, names)
    if not what:
        return None
    moment = {SIGNED_UP: value["confirmed"], UNSUBSCRIBED: value["left"], BOUNCED: value["bounced"]}.get(what, "")
    topic = value["topic"] or _topic(value["url"]) if what == CLICKED else ""
    return Event(
        line, email, what, _utc(moment) or _utc(value["at"]), value["first_name"], value["last_name"], topic,
        value["ip"] if what == SIGNED_UP else "",
    )  # fmt: skip


def _kind(value: Mapping[str, str], names: Sequence[str]) -> str:
    """A refusal anywhere in the line wins over every word that somebody is subscribed."""
    status = _key(value["status"])
    by_status = next((kind for kind, words in _STATES.items() if status in words), "")
    if by_status in (UNSUBSCRIBED, COMPLAINED):
        return by_status
    if _key(value["blacklisted"]) in _YES or _is_set(value["left"]):
        return UNSUBSCRIBED
    if by_status == BOUNCED or _is_set(value["bounced"]):
        return BOUNCED
    if by_status:
        return by_status
    if value["url"] or value["topic"]:
        return CLICKED
    if status:
        return ""
    return SIGNED_UP if _is_set(value["confirmed"]) else ""


def _is_set(text: str) -> bool:
    return bool(text) and _key(text) not in ("0", "no", "nein", "false", "null", "none", "0000 00 00 00 00 00")


def _topic(url: str) -> str:
    """What a link was about, by the last words of its way."""
    found = [part for part in re.split(r"[/?#]", re.sub(r"^[a-z]+://[^/]*", "", url.strip(), flags=re.I)) if part]
    last = next((part for part in reversed(found) if "=" not in part), "")
    words = re.sub(r"\.(?:html?|php|aspx?)$", "", last, flags=re.I)
    return " ".join(re.split(r"[-_+]|%20", words)).strip().capitalize()[:60]


_UNIX = re.compile(r"1\d{9}")


def _utc(text: str) -> str:
    """A moment as services write them: ISO, with a blank in place of the T, a Unix time, or a day."""
    text = text.strip()
    if _UNIX.fullmatch(text):
        return _stamp(datetime.fromtimestamp(int(text), UTC))
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        day = parse_date(text).iso if text else ""
        return f"{day}T12:00:00Z" if day else ""
    return _stamp(found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC))


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _key(text: str) -> str:
    folded = text.casefold().replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    return " ".join(re.findall(r"[a-z0-9]+", folded))


def _service(header: Sequence[str], names: Sequence[str]) -> str:
    if "Email Address" in header:
        return "mailchimp"
    if "EMAIL" in header:
        return "brevo"
    if "activated" in names and "registered" in names:
        return "cleverreach"
    return ""
