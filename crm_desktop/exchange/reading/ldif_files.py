"""LDIF (RFC 2849) as Thunderbird and directory servers export it: people as records, lists of names as groups."""

from __future__ import annotations

import base64
import io
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.records.pictures import usable

from .record_files import read_bytes
from .record_table import TOLD_EVERY, Found, Group, Record, Tell, quietly
from .refusals import Refused
from .text_files import guess_encoding

tr = texts("reading")

Entry = dict[str, list[str]]
_PICTURES = ("jpegphoto", "thumbnailphoto", "photo")
"""Attributes that hold pictures; in an Entry in base64."""
"""Attribute in lower case to its values; the name of the entry stands under "dn"."""

_PLAIN = {
    "givenname": "first_name", "gn": "first_name", "sn": "last_name", "surname": "last_name",
    "initials": "middle_name", "generationqualifier": "name_suffix", "personaltitle": "salutation_or_title",
    "mozillanickname": "nickname", "xmozillanickname": "nickname", "nickname": "nickname", "o": "company",
    "company": "company", "organizationname": "company", "title": "position", "departmentnumber": "",
    "businesscategory": "industry", "businessrole": "profession", "birthdate": "birthday",
    "preferredlanguage": "language", "employeetype": "profession",
    "birthyear": "birthday.year", "birthmonth": "birthday.month", "birthday": "birthday.day",
    "description": "note", "notes": "note", "info": "note", "comment": "note",
}  # fmt: skip
_CHANNELS = (
    ("mail", "email", ""), ("rfc822mailbox", "email", ""), ("mozillasecondemail", "email", ""),
    ("xmozillasecondemail", "email", ""), ("othermailbox", "email", "other"), ("mozillahomeemail", "email", "home"),
    ("telephonenumber", "phone", "work"), ("mobile", "phone", "mobile"), ("cellphone", "phone", "mobile"),
    ("mobiletelephonenumber", "phone", "mobile"), ("homephone", "phone", "home"),
    ("hometelephonenumber", "phone", "home"), ("facsimiletelephonenumber", "phone", "fax"), ("fax", "phone", "fax"),
    ("othertelephone", "phone", "work"), ("othermobile", "phone", "mobile"), ("otherhomephone", "phone", "home"),
    ("otherfacsimiletelephonenumber", "phone", "fax"), ("homefacsimiletelephonenumber", "phone", "fax_home"),
    ("primaryphone", "phone", "main"), ("carphone", "phone", "car"), ("otherphone", "phone", "other"),
    ("assistantphone", "phone", "assistant"),
    ("pager", "phone", "pager"), ("pagerphone", "phone", "pager"), ("pagertelephonenumber", "phone", "pager"),
    ("mozillaworkurl", "web", "work"), ("workurl", "web", "work"), ("wwwhomepage", "web", "work"),
    ("labeleduri", "web", "work"), ("mozillahomeurl", "web", "home"), ("homeurl", "web", "home"),
    ("nsaimid", "social", "AIM"), ("mozillaskype", "social", "Skype"), ("mozilla_aimscreenname", "social", "AIM"),
)  # fmt: skip
_WORK = {
    "street": ("street", "streetaddress"), "extra": ("mozillaworkstreet2",), "zip": ("postalcode", "zip"),
    "city": ("l", "localityname", "locality"), "state": ("st", "stateorprovincename", "region"),
    "country": ("c", "co", "countryname"), "po_box": ("postofficebox",),
}  # fmt: skip
_HOME = {
    "street": ("mozillahomestreet", "homestreetaddress"), "extra": ("mozillahomestreet2",),
    "zip": ("mozillahomepostalcode",), "city": ("mozillahomelocalityname",), "state": ("mozillahomestate",),
    "country": ("mozillahomecountryname",),
}  # fmt: skip
_PEOPLE = frozenset(
    "person organizationalperson inetorgperson mozillaabpersonalpha mozillaabpersonobsolete newpilotperson "
    "pilotperson residentialperson evolutionperson user contact zimbraaccount".split()
)
_CHANGES = frozenset(("modify", "delete", "modrdn", "moddn"))
"""Records that say what became of an entry in another file."""
_DEVICES = frozenset(("computer", "device"))
"""Machines, which some directories count among the people."""
_LISTS = frozenset("groupofnames groupofuniquenames groupofmembers".split())


def read_entries(path: Path, tell: Tell = quietly) -> Found:
    """The people and lists of one file. Raises Refused for a file with neither."""
    found = Found()
    people: list[Entry] = []
    lists: list[Entry] = []
    others = 0
    for done, entry in enumerate(_entries(read_bytes(path), found)):
        if done % TOLD_EVERY == 0:
            tell(done, done)
        classes = {name.casefold() for name in entry.get("objectclass", ())}
        if classes & _DEVICES or _CHANGES & {name.casefold() for name in entry.get("changetype", ())}:
            others += 1
        elif classes & _LISTS or ("member" in entry and not classes & _PEOPLE):
            lists.append(entry)
        elif classes & _PEOPLE or (not classes and {"mail", "sn", "givenname", "telephonenumber"} & entry.keys()):
            people.append(entry)
        else:
            others += 1
    if not people and not lists:
        raise Refused("no_entries")
    if others:
        found.warn("other_entries", others)
    found.records = [_record(entry) for entry in people]
    found.groups = [_group(entry) for entry in lists]
    found.facts = {
        "persons": len(people),
        "lists": len(lists),
        "cn": [_first(entry, "cn") for entry in people],
        "mail": [_first(entry, "mail") for entry in people],
    }
    return found


def _group(entry: Entry) -> Group:
    group = Group(_first(entry, "cn"), keys={_name_key(entry["dn"][0])})
    for name in (name for part in ("member", "uniquemember") for name in entry.get(part, ())):
        if said := _NAME_AND_MAIL.fullmatch(name.strip()):  # Thunderbird's: enough to write to somebody
            person = Record(channels=[("email", "", said[2])], keys={_name_key(name), said[2].casefold()})
            person.put("display_name", said[1].replace("\\", ""))
            group.people.append(person)
        else:
            group.members.append(_name_key(name))
    return group


_NAME_AND_MAIL = re.compile(r"cn\s*=\s*((?:[^,\\]|\\.)+),\s*mail\s*=\s*([^,\s=]+@[^,\s=]+)", re.IGNORECASE)


def _entries(data: bytes, found: Found) -> Iterator[Entry]:
    """The entries one by one: what is wrong with one costs that one only."""
    from ldif import LDIFParser

    logging.getLogger("ldif").disabled = True  # its warnings hold people's data
    encoding = guess_encoding(data)
    if encoding.startswith(("utf-16", "utf-32")):
        data, encoding = data.decode(encoding, "replace").encode(), "utf-8"
    # Ends of lines that went through a program for text twice are one all the same.
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for block in re.split(rb"\n[ \t]*\n+", data):
        if not block.strip():
            continue
        parser: Any = LDIFParser(io.BytesIO(_without_damage(block.strip(b"\n"), found) + b"\n"), strict=False)
        try:
            for dn, attributes in parser.parse():
                if attributes:
                    yield _lowered(dn or "", attributes, encoding)
        except ValueError:  # also of names that are no text
            found.warn("unreadable_entries")


_ATTRIBUTE = re.compile(rb"[\w.;-]+:")
_PACKED = re.compile(rb"[\w.;-]+::[ ]*(.*)", re.DOTALL)


def _without_damage(block: bytes, found: Found) -> bytes:
    """An entry in whole lines, without comments, what is no line of this format, and values that are said to be base64
    and are none; with a name, where nobody gave it one."""
    kept: list[bytes] = []
    for line in block.replace(b"\n ", b"").split(b"\n"):
        if line.startswith(b"#") or not line.strip():
            continue
        packed = _PACKED.match(line)
        if not _ATTRIBUTE.match(line) or (packed and not _is_base64(packed[1].replace(b" ", b""))):
            if line.strip() != b"-":  # between the parts of a change
                found.warn("odd_lines")
        else:
            kept.append(line)
    names = {line.partition(b":")[0].strip().lower() for line in kept}
    if b"dn" not in names and names & _OF_PEOPLE:
        kept.insert(0, b"dn: ")
    return b"\n".join(kept)


_OF_PEOPLE = frozenset((b"cn", b"sn", b"mail", b"givenname"))


def _is_base64(text: bytes) -> bool:
    try:
        base64.b64decode(text, validate=True)
    except ValueError:
        return False
    return True


def _lowered(dn: str, attributes: dict[str, list[str | bytes]], encoding: str) -> Entry:
    entry: Entry = {"dn": [dn]}
    for name, values in attributes.items():
        plain = name.partition(";")[0].casefold()  # "cn;lang-de" is a name, too
        if plain in _PICTURES:
            entry[plain] = [base64.b64encode(value).decode() for value in values if isinstance(value, bytes)]
            continue
        entry.setdefault(plain, []).extend(_text(value, encoding) for value in values)
    return entry


def _text(value: str | bytes, encoding: str) -> str:
    if isinstance(value, str):
        return value.strip()
    if b"\0" in value[:200]:  # a picture or certificate
        return ""
    return value.decode(encoding if encoding not in ("utf-8", "ascii") else "cp1252", "replace").strip()


def _before(shown: str, last: str) -> str:
    """The first name in "Anna Berg" or "Berg, Anna" when the last is "Berg"; empty where the name says otherwise."""
    folded, end = shown.casefold(), last.casefold()
    if folded.endswith(f" {end}"):
        return shown[: -len(last)].strip()
    return shown[len(last) + 1 :].strip() if folded.startswith(f"{end},") else ""


_AROUND_PARTS = re.compile(r"\s*(?<!\\)([,=])\s*")


def _name_key(name: str) -> str:
    """Equal for two spellings of the name of an entry ("cn=A, mail=b" and "CN=A,mail=b")."""
    return _AROUND_PARTS.sub(r"\1", name).casefold().strip()


def _first(entry: Entry, *names: str) -> str:
    return next((value for name in names for value in entry.get(name, ()) if value), "")


def _record(entry: Entry) -> Record:
    record = Record()
    pictures = (base64.b64decode(text) for name in _PICTURES for text in entry.get(name, ()))
    record.picture = next((content for content in pictures if usable(content)), b"")
    for name, target in _PLAIN.items():
        if target:
            record.put(target, *entry.get(name, ())[: None if target == "note" else 1])
    shown = _first(entry, "cn", "displayname")
    if "last_name" not in record.fields:
        record.put("display_name", shown if "first_name" not in record.fields else "")
    elif "first_name" not in record.fields:  # only the last name is required of an entry
        record.put("first_name", _before(shown, record.fields["last_name"][0]))
    record.put("department", ", ".join(dict.fromkeys((*entry.get("ou", ()), *entry.get("department", ())))))
    known = set[tuple[str, str]]()
    for name, kind, type_ in _CHANNELS:
        for value in entry.get(name, ()):
            value = value.split(" ")[0] if name == "labeleduri" else value
            if value and (kind, value) not in known:
                known.add((kind, value))
                record.channels.append((kind, type_, value))
    for type_, parts in (("work", _WORK), ("home", _HOME)):
        address = {part: _first(entry, *names) for part, names in parts.items()}
        lines = _first(entry, "postaladdress" if type_ == "work" else "homepostaladdress")
        if lines and not (address["street"] or address["zip"]):  # directories often name the town beside it
            address = {"formatted": lines.replace("$", "\n")}
        if any(address.values()):
            record.addresses.append(address | {"type": type_})
    record.put(
        f"custom:{tr('Office')}", *(_first(entry, name) for name in ("physicaldeliveryofficename", "roomnumber"))
    )
    for number in range(1, 5):
        name = tr("Custom {n}", n=number)
        record.put(f"custom:{name}", _first(entry, f"mozillacustom{number}", f"custom{number}"))
    record.keys = {*filter(None, (_name_key(entry["dn"][0]),)), *(value.casefold() for value in entry.get("mail", ()))}
    return record
