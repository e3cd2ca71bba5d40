"""What newsletter services say in their CSV files, in one form: sign-ups, unsubscribes, bounces, complaints, clicks.

Recognised by the headings and states of Mailchimp (one file each for subscribed, unsubscribed and cleaned members),
CleverReach, Brevo (contacts and events) and rapidmail, in German and English, and of tables of one's own (sources in
docs/consent.md). Pure rules on rows of text; nobody's state is guessed: a file that does not say what its people did
has to be told. A file's name may only make a refusal of it, never a consent.
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
    "email": frozenset(("email", "email address", "e mail", "e mail adresse", "emailadresse", "email adresse", "mail",
                        "e mail address", "mailadresse", "contact email", "email id")),
    "first_name": frozenset(("first name", "firstname", "vorname", "fname")),
    "last_name": frozenset(("last name", "lastname", "nachname", "lname", "name")),
    "status": frozenset(("status", "zustand", "event", "ereignis", "member status", "event type", "ereignistyp",
                         "email marketing status", "aktion", "action", "st text")),
    "confirmed": frozenset(("confirm time", "optin time", "activated", "activated at", "aktiviert", "bestatigt am",
                            "confirmed", "confirmed at", "confirmation date", "double opt in datum", "opt in date",
                            "aktiviert am", "aktivierungsdatum", "bestatigungsdatum", "doi datum")),
    "double": frozenset(("double opt in", "doubleoptin", "doi")),
    "left": frozenset(("unsub time", "deactivated", "deactivated at", "deaktiviert", "deaktiviert am", "abgemeldet am",
                       "unsubscribed", "unsubscribed at", "unsubscribe date", "unsubscribe time", "abmeldedatum",
                       "abmeldezeitpunkt", "optout time", "opt out date")),
    "bounced": frozenset(("clean time", "bounced", "bounced at", "bounce date", "gebounct", "gebounct am",
                          "bouncedatum", "bounce datum", "hardbounce", "hard bounce")),
    "bounce_type": frozenset(("bounce type", "bouncetype", "bounceart", "bounce art", "art des bounces",
                              "bounce kategorie")),
    "blacklisted": frozenset(("blacklisted", "email blacklisted", "emailblacklisted", "blocklisted",
                              "email blocklisted", "emailblocklisted", "blockliste", "auf blockliste", "blacklist")),
    "at": frozenset(("date", "datum", "time", "zeit", "zeitpunkt", "click date", "klickdatum", "ts", "ts event",
                     "ts epoch", "timestamp", "event date", "last clicked")),
    "topic": frozenset(("topic", "thema", "interesse", "interest", "link name", "linkname", "titel")),
    "url": frozenset(("url", "link", "clicked link", "geklickter link", "links", "link url", "clicked url",
                      "angeklickter link")),
    "clicks": frozenset(("clicks", "klicks", "total clicks", "anzahl klicks", "unique clicks")),
    "opens": frozenset(("opens", "offnungen", "total opens", "anzahl offnungen", "unique opens")),
    "ip": frozenset(("confirm ip", "optin ip", "ip", "ip adresse", "activation ip")),
}  # fmt: skip
_STATES: dict[str, frozenset[str]] = {
    SIGNED_UP: frozenset(("subscribed", "active", "aktiv", "activated", "confirmed", "bestatigt", "angemeldet", "1")),
    UNCONFIRMED: frozenset(
        (
            "pending",
            "unconfirmed",
            "unbestatigt",
            "inactive",
            "inaktiv",
            "angefragt",
            "new",
            "neu",
            "non subscribed",
            "nonsubscribed",
            "transactional",
            "nicht bestatigt",
        )
    ),
    UNSUBSCRIBED: frozenset(
        (
            "unsubscribed",
            "unsubscribe",
            "unsub",
            "abgemeldet",
            "abmeldung",
            "deactivated",
            "deaktiviert",
            "blacklisted",
            "blocklisted",
            "opt out",
            "optout",
            "deleted",
            "geloscht",
            "ausgetragen",
        )
    ),
    BOUNCED: frozenset(
        (
            "cleaned",
            "bereinigt",
            "bounced",
            "gebounct",
            "gebounced",
            "bounce",
            "hardbounce",
            "hard bounce",
            "hard bounces",
            "hardbounces",
            "hard bounced",
            "invalid",
            "invalid email",
            "unzustellbar",
            "ungultig",
        )
    ),
    COMPLAINED: frozenset(
        (
            "complaint",
            "complaints",
            "complained",
            "abuse",
            "abused",
            "spam",
            "spam complaint",
            "marked as spam",
            "unerwunscht",
            "beschwerde",
            "spam beschwerde",
            "als spam markiert",
        )
    ),
    CLICKED: frozenset(("clicked", "click", "clicks", "klick", "klicks", "geklickt", "angeklickt")),
}
_PASSING = frozenset((
    "sent", "send", "requests", "request", "delivered", "open", "opened", "opens", "unique opened", "first opening",
    "loadedbyproxy", "proxy open", "soft bounce", "soft bounces", "soft bounced", "softbounce", "softbounces",
    "deferred", "blocked", "error", "list addition", "contact updated", "contact deleted", "archived", "forwarded",
    "gesendet", "versendet", "versandt", "zugestellt", "geoffnet", "weichbounce", "verzogert", "blockiert", "fehler",
    "archiviert", "weitergeleitet",
))  # fmt: skip
"""States that are known, and say nothing that is kept: no opening is noted with a name, and who could not be reached
for a while is not unreachable."""
_BY_NAME = (
    (UNCONFIRMED, r"non.?subscribed"), (UNSUBSCRIBED, r"unsubscribe|abgemeldet|abmeldung|deactivated|opt.?out"),
    (COMPLAINED, r"complain|abuse|beschwerde|spam"), (BOUNCED, r"cleaned|hard.?bounce|bounce"),
)  # fmt: skip
"""What a file that does not say it itself is a list of, by its name: never of consents."""
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
    passing: int = 0
    """Lines about what is not kept: delivered, opened, put off, not reached for a while."""


def has_addresses(header: Sequence[str]) -> bool:
    """Whether one of the columns holds e-mail addresses."""
    return any(_key(name) in _HEADS["email"] for name in header)


def understand(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], kind: str = "", file_name: str = ""
) -> Understood | None:
    """The events of a table. `kind` says what all its people did where the file itself does not, else its name may.
    None where there is no column of addresses, or where nothing says what happened."""
    names = [_key(name) for name in header]
    places = {what: next((at for at, name in enumerate(names) if name in known), -1) for what, known in _HEADS.items()}
    if not kind and (not _says(names, places) or _named(file_name) == UNCONFIRMED):
        kind = _named(file_name)
    if places["email"] < 0 or not (kind or _says(names, places)):
        return None
    events: list[Event] = []
    unclear: list[int] = []
    passing = 0
    for line, cells in rows:
        value = {what: cells[at].strip() if 0 <= at < len(cells) else "" for what, at in places.items()}
        event = _event(line, value, kind)
        if event is not None:
            events.append(event)
        elif "@" in value["email"] and _passes(value):
            passing += 1
        else:
            unclear.append(line)
    return Understood(_service(header, names), events, unclear, passing)


def _named(file_name: str) -> str:
    name = file_name.casefold()
    return next((kind for kind, words in _BY_NAME if re.search(words, name)), "")


def _passes(value: Mapping[str, str]) -> bool:
    status = _key(_apart(value["status"]))
    counted = value["opens"] or value["clicks"]
    return (
        status in _PASSING or _key(value["bounce_type"]).startswith(("soft", "weich")) or (not status and bool(counted))
    )


def _apart(text: str) -> str:
    """hardBounce and hard_bounce as the words they are."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)


def _says(names: Sequence[str], places: Mapping[str, int]) -> bool:
    telling = ("status", "left", "bounced", "bounce_type", "blacklisted", "url", "topic", "clicks", "opens", "double")
    said = any(places[what] >= 0 for what in telling)
    return said or any(name in names for name in _SPECIAL) or places["confirmed"] >= 0


def _event(line: int, value: Mapping[str, str], kind: str) -> Event | None:
    email = value["email"]
    if "@" not in email:
        return None
    what = kind or _kind(value)
    if not what:
        return None
    moment = {SIGNED_UP: value["confirmed"], UNSUBSCRIBED: value["left"], BOUNCED: value["bounced"]}.get(what, "")
    topic = value["topic"] or _topic(value["url"]) if what == CLICKED else ""
    return Event(
        line, email, what, _utc(moment) or _utc(value["at"]), value["first_name"], value["last_name"], topic,
        value["ip"] if what == SIGNED_UP else "",
    )  # fmt: skip


def _kind(value: Mapping[str, str]) -> str:
    """A refusal anywhere in the line wins over every word that somebody is subscribed."""
    status = _key(_apart(value["status"]))
    by_status = next((kind for kind, words in _STATES.items() if status in words), "")
    if by_status in (UNSUBSCRIBED, COMPLAINED):
        return by_status
    if _key(value["blacklisted"]) in _YES or _is_set(value["left"]):
        return UNSUBSCRIBED
    passing = _key(value["bounce_type"]).startswith(("soft", "weich"))
    hard = _key(value["bounce_type"]).startswith(("hard", "permanent"))
    if hard or (not passing and (by_status == BOUNCED or _is_set(value["bounced"]))):
        return BOUNCED
    if passing:
        return ""
    if by_status:
        return by_status
    if status in _PASSING:
        return ""
    if value["url"] or value["topic"] or _is_set(value["clicks"]):
        return CLICKED
    if status or value["opens"] or value["clicks"]:
        return ""
    return SIGNED_UP if _is_set(value["confirmed"]) or _key(value["double"]) in _YES else ""


def _is_set(text: str) -> bool:
    return bool(text) and _key(text) not in ("0", "no", "nein", "false", "null", "none", "0000 00 00 00 00 00")


def _topic(url: str) -> str:
    """What a link was about, by the last words of its way."""
    found = [part for part in re.split(r"[/?#]", re.sub(r"^[a-z]+://[^/]*", "", url.strip(), flags=re.I)) if part]
    last = next((part for part in reversed(found) if "=" not in part), "")
    words = re.sub(r"\.(?:html?|php|aspx?)$", "", last, flags=re.I)
    return " ".join(re.split(r"[-_+]|%20", words)).strip().capitalize()[:60]


_UNIX = re.compile(r"(1\d{9})(?:\d{3})?")
_DAY_AND_TIME = re.compile(r"(\S+),?\s+(\d{1,2}):(\d\d)(?::\d\d)?\s*([AaPp])?")


def _utc(text: str) -> str:
    """A moment as services write them: ISO, with a blank in place of the T, a Unix time in seconds or thousandths, a
    day, or a day as people write it with the time behind."""
    text = text.strip()
    if found := _UNIX.fullmatch(text):
        return _stamp(datetime.fromtimestamp(int(found[1]), UTC))
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        both = _DAY_AND_TIME.match(text)
        day = parse_date(both[1] if both else text).iso if text else ""
        if not day or both is None:
            return f"{day}T12:00:00Z" if day else ""
        late = 12 if both[4] in ("P", "p") and int(both[2]) < 12 else 0
        return f"{day}T{min(int(both[2]) + late, 23):02}:{both[3]}:00Z"
    return _stamp(found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC))


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _key(text: str) -> str:
    folded = text.casefold().replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    return " ".join(re.findall(r"[a-z0-9]+", folded))


def _service(header: Sequence[str], names: Sequence[str]) -> str:
    if "Email Address" in header:
        return "mailchimp"
    if "EMAIL" in header or ("event" in names and {"ts event", "ts epoch", "messageid", "message id"} & set(names)):
        return "brevo"
    if {"activated", "registered"} <= set(names) or {"aktiviert", "registriert"} <= set(names):
        return "cleverreach"
    if {"recipientlist id", "empfangerliste"} & set(names):
        return "rapidmail"
    return ""
