"""Numbers, addresses on the net and names in networks of a vCard, each with its kind and what it is called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from crm_desktop.records.phone_reading import phone_type

from .record_table import Record
from .vcard_lines import Card, Property
from .words import channel_type

MESSENGERS = {
    "X-AIM": "AIM", "X-ICQ": "ICQ", "X-JABBER": "Jabber", "X-MSN": "MSN", "X-YAHOO": "Yahoo", "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype", "X-GOOGLE-TALK": "Google Talk", "X-GTALK": "Google Talk", "X-QQ": "QQ",
    "X-GADUGADU": "Gadu-Gadu", "X-TWITTER": "Twitter", "X-MS-IMADDRESS": "", "X-KADDRESSBOOK-X-IMADDRESS": "",
    "X-GROUPWISE": "GroupWise", "X-MATRIX": "Matrix", "X-TELEGRAM": "Telegram", "X-SIGNAL": "Signal",
}  # fmt: skip

_PHONE_TYPES = (
    ({"X-ASSISTANT"}, "assistant"), ({"ASSISTANT"}, "assistant"), ({"FAX", "HOME"}, "fax_home"), ({"FAX"}, "fax"),
    ({"PAGER"}, "pager"), ({"CAR"}, "car"), ({"CELL"}, "mobile"), ({"MOBILE"}, "mobile"), ({"IPHONE"}, "mobile"),
    ({"MAIN"}, "main"), ({"WORK", "MSG"}, "main"), ({"HOME"}, "home"), ({"WORK"}, "work"), ({"OTHER"}, "other"),
)  # fmt: skip


def take_channels(card: Card, record: Record, labels: dict[str, str]) -> None:
    for item in card.all("TEL", "X-MS-TEL"):
        value = number_of(item)
        type_ = next((code for words, code in _PHONE_TYPES if words <= item.types), "")
        _channel(record, "phone", _with_label(type_, labels, item) or item.params.get("LABEL", ""), value)
    for item in card.all("EMAIL"):
        if "X400" not in item.types:
            value = re.sub(r"^(?:mailto|internet):", "", item.text, flags=re.I)
            _channel(record, "email", _with_label(_place(item), labels, item), value)
    for item in card.all("URL", "X-EVOLUTION-BLOG-URL", "X-KADDRESSBOOK-BLOGFEED"):
        typed = item.params.get("X-KONTOR-TYPED", "")
        _channel(record, "web", _with_label(_place(item), labels, item), typed or item.text)
    for item in card.all("IMPP"):
        scheme, _, rest = item.text.rpartition(":")
        service = item.params.get("X-SERVICE-TYPE", "") or scheme.removeprefix("X-").removeprefix("x-")
        _channel(record, "social", service, unquote(rest))
    for item in card.all("X-SOCIALPROFILE"):
        service = next(iter(sorted(item.types - {"PREF", "HOME", "WORK"})), "").lower()
        value = item.text.removeprefix("x-apple:")
        said = item.params.get(_OWN_LABEL) or labels.get(item.group) or service
        _channel(record, "social", said, value or item.params.get("X-USER", ""))
    for item in card.properties:
        if item.name in MESSENGERS:
            _channel(record, "social", MESSENGERS[item.name], item.text)
    record.channels = _different(record.channels)


_OWN_LABEL = "X-KONTOR-LABEL"


_PHONE_CODES = frozenset(code for _, code in _PHONE_TYPES)


def _with_label(type_: str, labels: dict[str, str], item: Property) -> str:
    """Type and label of a channel, where both are said."""
    if own := item.params.get(_OWN_LABEL):
        return f"{type_ or 'work'}: {own}"
    label = labels.get(item.group, "")
    if not label or not type_ or type_ == "work" or label in _PHONE_CODES or phone_type(label) or channel_type(label):
        return label or type_
    return f"{type_}: {label}"


_EXTENSION = re.compile(r";(?:ext|isub)=", re.IGNORECASE)


def number_of(item: Property) -> str:
    """A number as a person writes it; tel:+49-331-55;ext=12 with its extension."""
    text = item.text
    if text[:4].lower() != "tel:":
        return _EXTENSION.sub(" ext. ", text)
    return _EXTENSION.sub(" ext. ", unquote(text[4:])).partition(";")[0]


def _channel(record: Record, kind: str, type_: str, value: str) -> None:
    """A channel as it comes; _different leaves out what comes again."""
    if value:
        record.channels.append((kind, type_, value))


def _different(channels: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Each value of a kind once, the first one kept."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for channel in channels:
        found.setdefault((channel[0], channel[2]), channel)
    return list(found.values())


def _place(item: Property) -> str:
    return next((name.lower() for name in ("HOME", "WORK", "OTHER") if name in item.types), "")
