"""A contact of Outlook as a record of the import: names, numbers, addresses, categories, the user's own fields."""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.common.i18n import mark, texts
from crm_desktop.exchange.reading.record_table import Record
from crm_desktop.records.pictures import usable

from . import ids
from .bodies import plain_text
from .ids import Key
from .items import Item
from .one_off import one_off_address
from .properties import T_BOOL, T_FLOAT64, T_INT16, T_INT32, T_TEXT8, T_TEXT16, T_TIME, Properties

tr = texts("reading")

_NAMES: tuple[tuple[str, Key], ...] = (
    ("salutation_or_title", 0x3A45),
    ("first_name", 0x3A06),
    ("middle_name", 0x3A44),
    ("last_name", 0x3A11),
    ("name_suffix", 0x3A05),
)
_PLAIN: tuple[tuple[str, Key], ...] = (
    ("company", 0x3A16),
    ("position", 0x3A17),
    ("department", 0x3A18),
    ("nickname", 0x3A4F),
    ("profession", 0x3A46),
    ("language", 0x3A0C),
)
_NUMBERS: tuple[Key, ...] = (0x3A00, 0x3A4A, 0x3A10)
"""Account, customer number, number in an organisation."""
_OWN: tuple[tuple[str, Key], ...] = (
    (mark("Spouse"), 0x3A48),
    (mark("Children"), 0x3A58),
    (mark("Hobby"), 0x3A43),
    (mark("Manager"), 0x3A4E),
    (mark("Assistant"), 0x3A30),
    (mark("Referred by"), 0x3A47),
    (mark("Location"), 0x3A0D),
)
_USER_FIELDS: tuple[Key, ...] = tuple((ids.ADDRESS, number) for number in (0x804F, 0x8050, 0x8051, 0x8052))
_PHONES: tuple[tuple[str, Key], ...] = (
    ("work", 0x3A08), ("work", 0x3A1B), ("mobile", 0x3A1C), ("home", 0x3A09), ("home", 0x3A2F), ("main", 0x3A57),
    ("main", 0x3A1A), ("fax", 0x3A24), ("fax_home", 0x3A25), ("fax", 0x3A23), ("other", 0x3A1F), ("mobile", 0x3A1D),
    ("car", 0x3A1E), ("pager", 0x3A21), ("assistant", 0x3A2E), ("other", 0x3A02), ("other", 0x3A2D),
    ("other", 0x3A2C), ("other", 0x3A4B),
)  # fmt: skip
_EMAILS = ((0x8083, 0x8082, 0x8084, 0x8085), (0x8093, 0x8092, 0x8094, 0x8095), (0x80A3, 0x80A2, 0x80A4, 0x80A5))
"""Address, its kind, the address as the user typed it, and its whole entry, of each of the three."""
_WEBS: tuple[tuple[str, Key], ...] = (("work", 0x3A51), ("home", 0x3A50), ("work", (ids.ADDRESS, 0x802B)))
_MESSENGER: Key = (ids.ADDRESS, 0x8062)
_FILE_AS: Key = (ids.ADDRESS, 0x8005)
_OFFICE: Key = 0x3A19
_BIRTHDAY_HERE: Key = (ids.ADDRESS, 0x80DE)
_ANNIVERSARY_HERE: Key = (ids.ADDRESS, 0x80DF)
_BIRTHDAY, _ANNIVERSARY, _GENDER = 0x3A42, 0x3A41, 0x3A4D
_DEFINITIONS: Key = (ids.COMMON, 0x8540)

_PARTS = ("street", "po_box", "zip", "city", "state", "country")


def _named(*numbers: int) -> tuple[Key, ...]:
    return tuple((ids.ADDRESS, number) for number in numbers)


_ADDRESSES: tuple[tuple[str, tuple[Key, ...], Key], ...] = (
    # type, the parts in the order of _PARTS, the whole address as text
    ("work", _named(0x8045, 0x804A, 0x8048, 0x8046, 0x8047, 0x8049), (ids.ADDRESS, 0x801B)),
    ("home", (0x3A5D, 0x3A5E, 0x3A5B, 0x3A59, 0x3A5C, 0x3A5A), (ids.ADDRESS, 0x801A)),
    ("other", (0x3A63, 0x3A64, 0x3A61, 0x3A5F, 0x3A62, 0x3A60), (ids.ADDRESS, 0x801C)),
)
_MAILING = ((0x3A29, 0x3A2B, 0x3A2A, 0x3A27, 0x3A28, 0x3A26), 0x3A15)
"""The address letters go to: one of the three again, or the only one."""
_MAILING_KIND: Key = (ids.ADDRESS, 0x8022)


def record_of(item: Item) -> Record:
    """The contact with all that has a place in Kontor."""
    props = item.properties
    found = Record()
    _names(props, found, item.subject)
    for target, key in _PLAIN:
        if text := props.text(key):
            found.put(target, text)
    numbers = [text for key in _NUMBERS if (text := props.text(key))]
    if numbers:
        found.put("customer_no", numbers[0])
    for key in _PHONES:
        for text in props.texts(key[1]):
            found.channels.append(("phone", key[0], text))
    _emails(props, found)
    webs = {text: kind for kind, key in reversed(_WEBS) if (text := props.text(key))}
    found.channels += [("web", kind, text) for text, kind in webs.items()]
    for text in props.text(_MESSENGER).split():
        found.channels.append(("social", "", text))
    _addresses(props, found)
    _days(props, found)
    for name, key in _OWN:
        if values := props.texts(key):
            found.put(f"custom:{tr(name)}", "; ".join(values))
    _own_fields(props, found)
    found.put("tags", *props.texts(ids.CATEGORIES))
    found.put("note", plain_text(props))
    photos = (part.content for part in item.attachments if part.properties.flag(ids.ATTACH_CONTACT_PHOTO))
    found.picture = next((content for content in photos if usable(content)), b"")
    return found


def display_name(item: Item) -> str:
    return item.properties.text(ids.DISPLAY_NAME, _FILE_AS) or item.subject


def _names(props: Properties, found: Record, subject: str) -> None:
    for target, key in _NAMES:
        if text := props.text(key):
            found.put(target, text)
    gender = {1: "ms", 2: "mr"}.get(props.number(_GENDER), "")
    if gender:
        from crm_desktop.records.labels import label

        found.put("gender", label("salutation", gender))
    if "first_name" in found.fields or "last_name" in found.fields:
        return
    name = props.text(ids.DISPLAY_NAME, _FILE_AS) or subject or ("" if props.text(0x3A16) else _beside_address(props))
    if name and name.casefold() != props.text(0x3A16).casefold():
        found.put("display_name", name)


def _beside_address(props: Properties) -> str:
    """What the first e-mail address is shown as, where that is a name: "Dora Dau (dora@dau.example)"."""
    shown = props.text((ids.ADDRESS, 0x8080)).partition("(")[0].strip(" '\"")
    return shown if shown and "@" not in shown else ""


def email_addresses(props: Properties) -> list[str]:
    """The e-mail addresses of a contact, each once; the path of an Exchange server where nothing better is known."""
    found: list[str] = []
    for address, kind, typed, entry in _EMAILS:
        text = props.text((ids.ADDRESS, address))
        if text and ("@" not in text or props.text((ids.ADDRESS, kind)).upper() == "EX"):
            better = (props.text((ids.ADDRESS, typed)), one_off_address(props.binary((ids.ADDRESS, entry))).address)
            text = next((other for other in better if "@" in other), text)
        elif not text:
            text = one_off_address(props.binary((ids.ADDRESS, entry))).address
        if text and text.casefold() not in (known.casefold() for known in found):
            found.append(text)
    if not found and (text := props.text(ids.SMTP)):
        found.append(text)
    if not found and "@" in (text := props.text(ids.EMAIL)):
        found.append(text)
    return found


def _emails(props: Properties, found: Record) -> None:
    for place, text in enumerate(email_addresses(props)):
        found.channels.append(("email", "work" if place == 0 else "other", text))
        if "@" in text:
            found.keys.add(text.casefold())


def _addresses(props: Properties, found: Record) -> None:
    for kind, keys, whole in _ADDRESSES:
        if address := _address(props, kind, keys, whole):
            found.addresses.append(address)
    known = [_place(address) for address in found.addresses]
    mailing = _address(props, {1: "home", 2: "work"}.get(props.number(_MAILING_KIND), "other"), *_MAILING)
    if mailing and _place(mailing) not in known and not (known and "formatted" in mailing):
        found.addresses.append(mailing if known else {**mailing, "type": "work"})
    if office := props.text(_OFFICE):
        work = next((address for address in found.addresses if address["type"] == "work"), None)
        if work is None:
            found.addresses.append({"type": "work", "extra": office})
        else:
            work["extra"] = "\n".join(filter(None, (work.get("extra", ""), office)))


def _address(props: Properties, kind: str, keys: tuple[Key, ...], whole: Key) -> dict[str, str]:
    parts = {part: text for part, key in zip(_PARTS, keys, strict=True) if (text := props.text(key))}
    if street := parts.get("street"):
        lines = [line.strip() for line in street.split("\n") if line.strip()]
        parts["street"] = lines[0]
        if len(lines) > 1:
            parts["extra"] = "\n".join(lines[1:])
    elif not parts and (text := props.text(whole)):
        parts["formatted"] = text
    return {"type": kind, **parts} if parts else {}


def _place(address: dict[str, str]) -> tuple[str, ...]:
    return tuple(address.get(part, "").casefold() for part in ("street", "zip", "city", "po_box", "formatted"))


def _days(props: Properties, found: Record) -> None:
    if day := _day(props, _BIRTHDAY_HERE, _BIRTHDAY):
        found.put("birthday", day.isoformat())
    if day := _day(props, _ANNIVERSARY_HERE, _ANNIVERSARY):
        found.put(f"custom:{tr('Anniversary')}", day.isoformat())


def _day(props: Properties, here: Key, anywhere: Key) -> date | None:
    """A day. Newer programs store it as such; older ones the midnight of their zone, or noon, in UTC: the nearest
    midnight is the right one from New York to Tokyo."""
    if (found := props.moment(here)) is not None and found.hour == 0:
        return found.date()
    if (found := props.moment(anywhere)) is not None:
        return (found + timedelta(hours=12 if (found.hour, found.minute) != (12, 0) else 0)).date()
    return None


def _own_fields(props: Properties, found: Record) -> None:
    """The four free fields, and those the user has defined, under their names."""
    for place, key in enumerate(_USER_FIELDS, 1):
        if text := props.text(key):
            found.put(f"custom:{tr('User field {n}', n=place)}", text)
    definitions = props.binary(_DEFINITIONS)
    if not definitions:
        return
    for number, name in props.names.titles.items():
        defined = name.encode("utf-16-le") in definitions or name.encode("latin-1", "replace") in definitions
        if defined and name != "Keywords" and (text := _value(props, number)):
            found.put(f"custom:{name}", text)


def _value(props: Properties, number: int) -> str:
    raw = props.raw(number)
    if raw is None:
        return ""
    if raw.type in (T_TEXT8, T_TEXT16):
        return props.text(number)
    if raw.type == T_TIME:
        at = props.moment(number)
        return at.astimezone().date().isoformat() if at else ""
    if raw.type == T_BOOL:
        return tr("yes") if props.flag(number) else tr("no")
    if raw.type in (T_INT16, T_INT32):
        return str(props.number(number))
    if raw.type == T_FLOAT64 and len(raw.data) >= 8:
        import struct

        return f"{struct.unpack('<d', raw.data[:8])[0]:g}"
    return "; ".join(props.texts(number))
