"""vCards 2.1, 3.0 and 4.0 as records: which property goes to which field."""

from __future__ import annotations

import re
from pathlib import Path

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.first_names import likely_salutation
from crm_desktop.records.pictures import usable

from .record_files import read_bytes
from .record_table import TOLD_EVERY, Found, Group, Record, Tell, quietly
from .refusals import Refused
from .vcard_channels import MESSENGERS, number_of, take_channels
from .vcard_lines import Card, Property, cards_of, split, unescaped

tr = texts("reading")

_LABELLED = re.compile(r"_\$!<(.*)>!\$_")
_OWN = {
    "X-KONTOR-SALUTATION": "salutation", "X-KONTOR-LETTER-SALUTATION": "letter_salutation",
    "X-KONTOR-BIRTH-NAME": "birth_name", "X-KONTOR-LANGUAGE": "language", "X-KONTOR-ADDRESS-FORM": "address_form",
    "X-KONTOR-INDUSTRY": "industry", "X-KONTOR-PHASE": "phase", "X-KONTOR-CUSTOMER-NO": "customer_no",
    "X-KONTOR-VAT-ID": "vat_id", "X-KONTOR-SOURCE": "source", "X-KONTOR-LEGAL-BASIS": "legal_basis",
    "X-MAIDENNAME": "birth_name", "BIRTHNAME": "birth_name", "X-GENDER": "gender",
}  # fmt: skip
_SAID = frozenset(
    "VERSION N FN ORG TITLE ROLE NICKNAME BDAY ANNIVERSARY GENDER LANG ADR LABEL TEL EMAIL URL IMPP NOTE CATEGORIES "
    "RELATED KIND MEMBER UID AGENT X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-SOCIALPROFILE "
    "X-ABRELATEDNAMES X-ABDATE X-ANNIVERSARY X-EVOLUTION-ANNIVERSARY X-KADDRESSBOOK-X-ANNIVERSARY X-ABLABEL X-ABADR "
    "X-KONTOR-ROLES X-KONTOR-FIELD X-MS-OL-DESIGN X-DEPARTMENT HOBBY INTEREST EXPERTISE X-GROUP-MEMBERSHIP "
    "X-KADDRESSBOOK-X-PROFESSION X-ANDROID-CUSTOM X-MS-TEL X-MS-ANNIVERSARY X-EVOLUTION-BLOG-URL "
    "X-KADDRESSBOOK-BLOGFEED X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME X-PHONETIC-ORG".split()
)
_TECHNICAL = frozenset(
    "PHOTO LOGO SOUND KEY GEO TZ REV PRODID MAILER SORT-STRING CLASS SOURCE NAME PROFILE CALURI FBURL CALADRURI "
    "CAPURI CLIENTPIDMAP XML SORT-AS CONTACT-URI X-FILE-AS X-ICAL-URL X-CALENDAR-URL X-CREATED X-UNREAD X-CLASS "
    "X-LOTUS-CHARSET END".split()
)
_TECHNICAL_FAMILIES = (
    "X-MOZILLA-", "X-EVOLUTION-", "X-ABUID", "X-APPLE-", "X-IMAGE", "X-SHARED-", "X-RADICALE-", "X-MS-",
    "X-ADDRESSBOOKSERVER-", "X-COUCHDB-", "X-LIC-", "X-SYNCEVO", "X-OL-", "X-WAB-", "X-EGROUPWARE", "X-TINE20",
    "X-PRODID", "X-CAL", "X-DAV", "X-VCARD-", "X-CRYPTO", "X-ANDROID-", "X-GOOGLE-", "X-CONTACT-", "X-KADDRESSBOOK-",
    "X-MESSAGING", "X-IRMC-",
)  # fmt: skip


def read_cards(path: Path, tell: Tell = quietly) -> Found:
    """The cards of one file. A card that is cut off gives what is there. Raises Refused for a file without any."""
    data = read_bytes(path)
    cards: list[Card] = []
    for card in cards_of(data):
        cards.append(card)
        if len(cards) % TOLD_EVERY == 0:
            tell(len(cards), 2 * len(cards))
    if not cards:
        raise Refused("no_cards")
    found = Found(facts=_facts(cards), ours=_is_ours(cards[0]))
    for done, card in enumerate(cards, len(cards)):
        if done % TOLD_EVERY == 0:
            tell(done, 2 * len(cards))
        if card.text("KIND", "X-ADDRESSBOOKSERVER-KIND").casefold() == "group":
            found.groups.append(_group(card))
        else:
            found.records.append(_record(card, found))
    for code, count in (
        ("truncated_card", sum(card.truncated for card in cards)),
        ("cards_in_cards", sum(len(card.agents) for card in cards)),
        ("photos_left", found.facts["photos"] - sum(bool(record.picture) for record in found.records)),
        ("odd_lines", sum(card.odd_lines for card in cards)),
    ):
        if count:
            found.warn(code, count)
    return found


def _facts(cards: list[Card]) -> dict[str, object]:
    def counted(name: str) -> int:
        return sum(len(card.all(name)) for card in cards)

    names = [card.first("N") for card in cards]
    return {
        "cards": len(cards),
        "versions": sorted({card.text("VERSION") or "?" for card in cards}),
        "fn": [card.text("FN") for card in cards],
        "n_family_given": [f"{name.part(0)},{name.part(1)}" if name is not None else "," for name in names],
        "emails": counted("EMAIL"),
        "tels": counted("TEL"),
        "adrs": counted("ADR"),
        "photos": sum(bool(item.value) for card in cards for item in card.all("PHOTO")),
    }


def _is_ours(card: Card) -> bool:
    return "//Kontor//" in card.text("PRODID")


_PREFIX = re.compile(r"^(?:mailto:|urn:uuid:)", re.IGNORECASE)


def _group(card: Card) -> Group:
    members = [item.text for item in card.all("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")]
    named = [_PREFIX.sub("", item) for item in members if item[:7].lower() != "mailto:"]
    people = [_PREFIX.sub("", item) for item in members if item[:7].lower() == "mailto:"]
    own = _PREFIX.sub("", card.text("UID")).casefold()
    written = [Record(channels=[("email", "", email)], keys={email.casefold()}) for email in people]
    return Group(card.text("FN", "N", "ORG"), named, written, {own} if own else set())


def _record(card: Card, found: Found) -> Record:
    record = Record()
    labels = {item.group: _label(item.text) for item in card.properties if item.name == "X-ABLABEL" and item.group}
    _name(card, record)
    _company(card, record)
    take_channels(card, record, labels)
    _addresses(card, record, labels)
    _dates(card, record, labels)
    for item in card.all("CATEGORIES", "X-GROUP-MEMBERSHIP"):
        names = (unescaped(part) for part in split(item.value, ","))
        record.put("tags", *(name for name in names if name.strip().casefold() not in _OF_THE_PROGRAM))
    for item in card.all("NOTE"):
        record.put("note", item.text)
    _related(card, record, labels)
    record.picture = next((content for item in card.all("PHOTO") if usable(content := _binary(item))), b"")
    _own(card, record, found)
    if uid := card.text("UID"):
        record.keys.add(_PREFIX.sub("", uid).casefold())
    record.keys |= {value.casefold() for kind, _, value in record.channels if kind == "email"}
    return record


_OF_THE_PROGRAM = frozenset(("mycontacts", "my contacts", "starred", "starred in android"))
"""Groups that Google puts everybody in."""


def _binary(item: Property) -> bytes:
    """What a value in base64 stands for; nothing for an address on the web, which is not asked."""
    import base64
    import binascii

    inline = item.value.partition("base64,") if item.value[:5].lower() == "data:" else ("", "", item.value)
    if not (inline[1] or item.params.get("ENCODING", "").upper() in ("B", "BASE64")):
        return b""
    try:
        return base64.b64decode(re.sub(r"[\\\s]", "", inline[2]))
    except (binascii.Error, ValueError):
        return b""


def _label(text: str) -> str:
    hit = _LABELLED.fullmatch(text)
    return _APPLE_PHONES.get(hit[1].casefold(), hit[1]) if hit else text


_APPLE_PHONES = {"homefax": "fax_home", "workfax": "fax", "otherfax": "fax", "iphone": "mobile"}
"""Labels of Apple's own that no other program has."""


def _name(card: Card, record: Record) -> None:
    name = card.first("N")
    if name is not None:
        for at, target in enumerate(("last_name", "first_name", "middle_name", "salutation_or_title", "name_suffix")):
            record.put(target, name.part(at))
    shown = card.text("FN")
    _take_apart(card, record, shown)
    if shown and not ("last_name" in record.fields or "first_name" in record.fields):
        if re.fullmatch(r"[^@\s]+@[^@\s]+", shown):
            record.channels.append(("email", "", shown))
        else:
            record.put("display_name", shown)
    record.put("nickname", *(unescaped(part) for item in card.all("NICKNAME") for part in split(item.value, ",")[:1]))
    if (gender := card.first("GENDER")) is not None:
        record.put("gender", {"M": "male", "F": "female"}.get(gender.value[:1].upper(), ""))
    spoken = (card.text(f"X-PHONETIC-{part}-NAME") for part in ("FIRST", "MIDDLE", "LAST"))
    record.put(f"custom:{tr('Pronounced')}", " ".join(filter(None, spoken)) or card.text("X-PHONETIC-ORG"))
    record.put("language", *(item.text[:2] for item in card.all("LANG")[:1]))


def _take_apart(card: Card, record: Record, shown: str) -> None:
    """A whole name that a phone put where the first or the last one goes is neither; several first names are one."""
    said = [record.fields[name] for name in ("last_name", "first_name", "middle_name") if name in record.fields]
    if said != [[shown]] or " " not in shown or _is_ours(card):
        return
    *first, last = shown.split()
    known = [bool(likely_salutation(name)) for name in (first[0], last)]
    if known[0] and not (known[1] and "last_name" not in record.fields):
        for name in ("last_name", "first_name"):
            record.fields.pop(name, None)


def _company(card: Card, record: Record) -> None:
    if (org := next(iter(card.all("ORG")), None)) is not None:
        units = [unescaped(part) for part in split(org.value.replace("&amp;", "&"), ";")]
        record.put("company", units[0])
        record.put("department", ", ".join(filter(None, units[1:])))
    record.put("department", card.text("X-DEPARTMENT") if "department" not in record.fields else "")
    record.put("position", *(item.text for item in card.all("TITLE")[:1]))
    record.put("profession", *(item.text for item in card.all("ROLE", "X-KADDRESSBOOK-X-PROFESSION")[:1]))
    _further(card, record)
    kind = card.text("KIND").casefold()
    if kind in ("org", "organization") or card.text("X-ABSHOWAS").casefold() == "company":
        record.put("addressee_kind", tr("Company"))
        record.put("company", *record.fields.pop("display_name", []) if "company" not in record.fields else ())


def _further(card: Card, record: Record) -> None:
    """Second companies and positions; the same in another language (ALTID) is no second one."""
    for name, known, further in (
        ("ORG", "company", tr("Further company")),
        ("TITLE", "position", tr("Further position")),
    ):
        found = card.all(name)
        for item in found[1:]:
            same = bool(item.params.get("ALTID")) and item.params["ALTID"] == found[0].params.get("ALTID")
            text = ", ".join(filter(None, (unescaped(part) for part in split(item.value, ";"))))
            if not same and text not in record.fields.get(known, ()):
                record.put(f"custom:{further}", text)


def _addresses(card: Card, record: Record, labels: dict[str, str]) -> None:
    """Addresses, the preferred one first; what labels for letters say only where it is said nowhere else."""
    places: set[str] = set()
    ours = _is_ours(card)
    for item in card.all("ADR"):
        box, extra, street, city, state, zip_, country = (item.part(at) for at in range(7))
        beyond = [text for part in split(item.value, ";")[7:] if (text := unescaped(part))]
        extra = ", ".join(filter(None, (extra, *beyond)))
        address = {
            "po_box": box, "extra": extra, "street": street, "city": city, "state": state, "zip": zip_,
            "country": country,
        }  # fmt: skip
        if "\n" in street and not (city or zip_):
            address |= {"street": "", "formatted": street}
        if ";" not in item.value:  # the whole address as one text
            address = {"formatted": item.text}
        if not any(address.values()):
            address["formatted"] = unescaped(item.params.get("LABEL", ""))
        if any(address.values()):
            type_ = _address_type(item, ours)
            if type_ == "other" and box and not street:
                type_ = "po_box"
            places.add(type_)
            record.addresses.append(address | {"type": labels.get(item.group) or type_})
    for item in card.all("LABEL"):
        if (text := item.text) and (type_ := _address_type(item, ours)) not in places and (type_ or not places):
            record.addresses.append({"formatted": text, "type": type_})


def _address_type(item: Property, ours: bool) -> str:
    """`ours`: whether the card is one of this program, which alone says so of addresses for invoices."""
    if "PARCEL" in item.types and "WORK" in item.types and "POSTAL" not in item.types and "HOME" not in item.types:
        return "delivery" if not item.types & {"INTL", "DOM"} else "work"
    if "WORK" in item.types:
        return "invoice" if ours and item.types - {"PREF"} == frozenset(("POSTAL", "WORK")) else "work"
    return "home" if "HOME" in item.types else "other" if item.types - {"PREF"} == frozenset(("POSTAL",)) else ""


def _dates(card: Card, record: Record, labels: dict[str, str]) -> None:
    for item in card.all("BDAY"):
        record.put("birthday", _date(item))
    for item in card.all(
        "ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY", "X-MS-ANNIVERSARY",
        "X-ABDATE",
    ):  # fmt: skip
        label = labels.get(item.group, "")
        name = label if label and label.casefold() != "anniversary" else tr("Anniversary")
        record.put(f"custom:{name}", _date(item))


def _date(item: Property) -> str:
    """ISO, --MM-DD without a year (Apple's 1604 and Android's 0000 stand for none), or the text as it stands."""
    text = item.text
    hit = re.match(r"(\d{4}|--)-?(\d\d)-?(\d\d)(?:[T ].*)?$", text)
    if hit is None:
        return text
    year, month, day = hit.groups()
    omitted = item.params.get("X-APPLE-OMIT-YEAR")
    return f"--{month}-{day}" if year in ("--", "0000", "1604", omitted) else f"{year}-{month}-{day}"


def _related(card: Card, record: Record, labels: dict[str, str]) -> None:
    for item in card.all("RELATED", "X-ABRELATEDNAMES"):
        kind = labels.get(item.group) or next(iter(sorted(item.types - {"PREF"})), "")
        if not item.text.lower().startswith("urn:"):
            record.put(f"custom:{_related_name(kind)}", item.text)
    for item in card.properties:
        if (kind := _RELATED.get(_RELATED_NAME.sub("", item.name))) and item.value and not item.group:
            record.put(f"custom:{tr(kind)}", item.text)
    for agent in (*card.agents, *_written_agents(card)):
        _assistant(agent, record)
    for item in card.all("AGENT"):
        if item.value[:11].upper() != "BEGIN:VCARD" and not re.match(r"[a-z][a-z\d+.-]+:", item.text, re.IGNORECASE):
            record.put(f"custom:{tr('Assistant')}", item.text)


def _assistant(agent: Card, record: Record) -> None:
    """Name and address of an assistant as one text, so that no mail goes there; their number among the numbers."""
    called = agent.text("FN") or _written(agent.first("N"))
    record.put(f"custom:{tr('Assistant')}", ", ".join(filter(None, (called, agent.text("EMAIL")))))
    known = {value for _, _, value in record.channels}
    record.channels += [("phone", "assistant", text) for text in _numbers(agent) if text not in known]


def _numbers(card: Card) -> list[str]:
    return list(dict.fromkeys(filter(None, (number_of(item) for item in card.all("TEL")))))


def _written_agents(card: Card) -> list[Card]:
    """Cards inside this one that stand in one line, as version 3.0 wants them."""
    written = [item.text for item in card.all("AGENT") if item.value[:11].upper() == "BEGIN:VCARD"]
    return [agent for text in written for agent in cards_of(text.encode())]


_RELATED_NAME = re.compile(r"^X-(?:EVOLUTION-|KADDRESSBOOK-X-|MS-|OUTLOOK-)?|S?-?NAME$")
_RELATED = {
    "SPOUSE": mark("Spouse"), "PARTNER": mark("Partner"), "CHILD": mark("Child"), "CHILDREN": mark("Child"),
    "MANAGER": mark("Manager"), "ASSISTANT": mark("Assistant"), "MOTHER": mark("Mother"), "FATHER": mark("Father"),
    "FRIEND": mark("Friend"), "BROTHER": mark("Brother"), "SISTER": mark("Sister"), "PARENT": mark("Parent"),
}  # fmt: skip


def _related_name(kind: str) -> str:
    """How the field of a related person is called: one name for all spellings of the usual ones."""
    known = _RELATED.get(kind.upper().replace(" ", ""))
    return tr(known) if known else kind.capitalize() if kind.isupper() else kind or tr("Related person")


def _written(name: Property | None) -> str:
    return " ".join(filter(None, (name.part(1), name.part(0)))) if name is not None else ""


def _own(card: Card, record: Record, found: Found) -> None:
    """Fields of our own export, and what other programs added to the standard."""
    for item in card.properties:
        if item.name in _OWN:
            record.put(_OWN[item.name], item.text)
        elif item.name == "X-KONTOR-ROLES":
            record.put("role", *(unescaped(part) for part in split(item.value.replace("\\,", ","), ",")))
        elif item.name == "X-KONTOR-FIELD":
            name, *rest = split(item.value, ";")
            record.put(f"custom:{unescaped(name)}", unescaped(";".join(rest)))
            if kind := item.params.get("KIND"):
                found.field_kinds[unescaped(name)] = kind.lower()
        elif item.name == "X-ANDROID-CUSTOM":
            _of_android(item, record)
        elif item.name in ("HOBBY", "INTEREST", "EXPERTISE"):
            record.put(f"custom:{item.name.capitalize()}", item.text)
        elif not (
            item.name in _SAID
            or item.name in MESSENGERS
            or item.name in _TECHNICAL
            or item.name.startswith(_TECHNICAL_FAMILIES)
            or _RELATED_NAME.sub("", item.name) in _RELATED
        ):
            record.put(f"custom:{item.name.removeprefix('X-')}", " ".join(unescaped(item.value).strip(";").split(" ")))


_ANDROID_RELATIONS = ("", "ASSISTANT", "BROTHER", "CHILD", "PARTNER", "FATHER", "FRIEND", "MANAGER", "MOTHER",
                      "PARENT", "PARTNER", "", "", "SISTER", "SPOUSE")  # fmt: skip


def _of_android(item: Property, record: Record) -> None:
    """What version 2.1 has no property for: "vnd.android.cursor.item/relation;Anna;14", the type a number, 0 with a
    label behind it."""
    kind, value, type_, label, *_ = (*(unescaped(part) for part in split(item.value, ";")), "", "", "")
    kind, number = kind.rpartition("/")[2], int(type_) if type_.isdecimal() and len(type_) < 4 else 0
    if kind == "nickname":
        record.put("nickname", value)
    elif kind == "contact_event" and number == 3:
        record.put("birthday", value if "birthday" not in record.fields else "")
    elif kind == "contact_event":
        record.put(f"custom:{label or tr('Anniversary')}", _date(Property("", value)))
    elif kind == "relation":
        known = _ANDROID_RELATIONS[number] if number < len(_ANDROID_RELATIONS) else ""
        record.put(f"custom:{label or _related_name(known)}", value)
