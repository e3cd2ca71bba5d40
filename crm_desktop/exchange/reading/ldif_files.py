"""LDIF (RFC 2849) as Thunderbird and directory servers export it: people as records, lists of names as groups."""

from __future__ import annotations

import base64
import io
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.common.i18n import mark, texts
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
    "company": "company", "organizationname": "company", "companyname": "company", "title": "position",
    "jobtitle": "position", "departmentnumber": "",
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
    ("officephonenumber", "phone", "work"), ("cellphonenumber", "phone", "mobile"), ("phonenumber", "phone", "home"),
    ("officefaxphonenumber", "phone", "fax"), ("homefaxphonenumber", "phone", "fax_home"),
    ("ipphone", "phone", "other"), ("otheripphone", "phone", "other"), ("otherpager", "phone", "pager"),
    ("pager", "phone", "pager"), ("pagerphone", "phone", "pager"), ("pagertelephonenumber", "phone", "pager"),
    ("mozillaworkurl", "web", "work"), ("workurl", "web", "work"), ("wwwhomepage", "web", "work"),
    ("labeleduri", "web", "work"), ("mozillahomeurl", "web", "home"), ("homeurl", "web", "home"),
    ("url", "web", "work"), ("nsaimid", "social", "AIM"), ("mozillaskype", "social", "Skype"),
    ("mozilla_aimscreenname", "social", "AIM"), ("_aimscreenname", "social", "AIM"), ("_skype", "social", "Skype"),
    ("_googletalk", "social", "Google Talk"), ("_icq", "social", "ICQ"), ("_jabberid", "social", "Jabber"),
    ("_msn", "social", "MSN"), ("_yahoo", "social", "Yahoo"), ("_qq", "social", "QQ"), ("_irc", "social", "IRC"),
)  # fmt: skip
_WORK = {
    "street": ("street", "streetaddress", "officestreetaddress"), "extra": ("mozillaworkstreet2",),
    "zip": ("postalcode", "zip", "officezip"), "city": ("l", "localityname", "locality", "officecity"),
    "state": ("st", "stateorprovincename", "region", "officestate"),
    "country": ("c", "co", "countryname", "officecountry"), "po_box": ("postofficebox",),
}  # fmt: skip
_HOME = {
    "street": ("mozillahomestreet", "homestreetaddress", "streetaddresshome"), "extra": ("mozillahomestreet2",),
    "zip": ("mozillahomepostalcode", "ziphome"), "city": ("mozillahomelocalityname", "cityhome"),
    "state": ("mozillahomestate", "statehome"), "country": ("mozillahomecountryname", "countryhome"),
}  # fmt: skip
_PEOPLE = frozenset(
    "person organizationalperson inetorgperson mozillaabpersonalpha mozillaabpersonobsolete newpilotperson "
    "pilotperson residentialperson evolutionperson user contact zimbraaccount".split()
)
_OF_SOMEBODY = frozenset(("sn", "givenname", *(name for name, _, _ in _CHANNELS))) - {"url", "labeleduri", "ipphone"}
"""What an entry that does not say its class is told by: some exports leave it out."""
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
        elif classes & _PEOPLE or (not classes and _OF_SOMEBODY & entry.keys()):
            people.append(entry)
        else:
            others += 1
    if not people and not lists:
        raise Refused("no_entries")
    if others:
        found.warn("other_entries", others)
    found.facts = {
        "persons": len(people),
        "lists": len(lists),
        "cn": [_first(entry, "cn") for entry in people],
        "mail": [_first(entry, "mail") for entry in people],
    }
    names = {_name_key(entry["dn"][0]): _first(entry, "cn", "displayname") for entry in people}
    found.records = [_record(entry, names) for entry in people]
    found.groups = [_group(entry) for entry in lists]
    return found


def _group(entry: Entry) -> Group:
    group = Group(_first(entry, "cn"), keys={_name_key(entry["dn"][0])})
    for name in (name for part in ("member", "uniquemember") for name in entry.get(part, ())):
        if said := _NAME_AND_MAIL.fullmatch(name.strip()):  # Thunderbird's: enough to write to somebody
            person = Record(channels=[("email", "", said[2])], keys={_name_key(name), said[2].casefold()})
            person.put("display_name", said[1].replace("\\", ""))
            group.people.append(person)
        elif mail := _ONLY_MAIL.fullmatch(name.strip()):
            group.people.append(Record(channels=[("email", "", mail[1])], keys={_name_key(name), mail[1].casefold()}))
        else:
            group.members.append(_name_key(name))
    return group


_NAME_AND_MAIL = re.compile(r"cn\s*=\s*((?:[^,\\]|\\.)+),\s*mail\s*=\s*([^,\s=]+@[^,\s=]+)", re.IGNORECASE)
_ONLY_MAIL = re.compile(r"mail\s*=\s*([^,\s=]+@[^,\s=]+)", re.IGNORECASE)


def _entries(data: bytes, found: Found) -> Iterator[Entry]:
    """The entries one by one: what is wrong with one costs that one only."""
    from ldif import LDIFParser

    logging.getLogger("ldif").disabled = True  # its warnings hold people's data
    encoding = guess_encoding(data)
    if encoding.startswith(("utf-16", "utf-32")):
        data, encoding = data.decode(encoding, "replace").encode(), "utf-8"
    # Ends of lines that went through a program for text twice are one all the same.
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for block in re.split(rb"\n[ \t]*\n+|\n(?=[dD][nN]:)", data):  # some programs leave no blank line between
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
            kept.append(b"dn" + line[2:] if line[:3].lower() == b"dn:" else line)
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


def _record(entry: Entry, names: Mapping[str, str]) -> Record:
    """`names`: how the people of the file are called, by the names of their entries."""
    record = Record()
    pictures = (base64.b64decode(text) for name in _PICTURES for text in entry.get(name, ()))
    record.picture = next((content for content in pictures if usable(content)), b"")
    for name, target in _PLAIN.items():
        if target in _FURTHER:
            _put_further(record, target, entry.get(name, ()))
        elif target:
            record.put(target, *entry.get(name, ())[: None if target == "note" else 1])
    shown = _first(entry, "cn", "displayname")
    if "last_name" not in record.fields:
        record.put("display_name", shown if "first_name" not in record.fields else "")
    elif "first_name" not in record.fields:  # only the last name is required of an entry
        record.put("first_name", _before(shown, record.fields["last_name"][0]))
    record.put("department", ", ".join(dict.fromkeys((*entry.get("ou", ()), *entry.get("department", ())))))
    known = set[tuple[str, str]]()
    for value in (*entry.get("proxyaddresses", ()), *entry.get("targetaddress", ())):  # the first of them the main one
        if value[:5].lower() == "smtp:":
            entry.setdefault("mail" if value[:5] == "SMTP:" else "othermailbox", []).append(value[5:])
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
        f"custom:{tr('Office')}",
        *(_first(entry, name) for name in ("physicaldeliveryofficename", "roomnumber", "location")),
    )
    _put_related(entry, names, record)
    _put_unknown(entry, record)
    for number in range(1, 5):
        name = tr("Custom {n}", n=number)
        record.put(f"custom:{name}", _first(entry, f"mozillacustom{number}", f"custom{number}"))
    record.keys = {*filter(None, (_name_key(entry["dn"][0]),)), *(value.casefold() for value in entry.get("mail", ()))}
    return record


_FURTHER = {"company": mark("Further company"), "position": mark("Further position")}


def _put_further(record: Record, target: str, values: Sequence[str]) -> None:
    """The first one where it goes, the others in a field of their own."""
    for value in values:
        if target not in record.fields:
            record.put(target, value)
        elif value not in record.fields[target]:
            record.put(f"custom:{tr(_FURTHER[target])}", value)


_RELATED = {
    "manager": mark("Manager"), "secretary": mark("Assistant"), "assistant": mark("Assistant"),
    "spouse": mark("Spouse"), "spousename": mark("Spouse"), "children": mark("Child"),
}  # fmt: skip
_CALLED = re.compile(r"(?:cn|uid)\s*=\s*((?:[^,\\]|\\.)+)(?:,.*)?", re.IGNORECASE | re.DOTALL)


def _put_related(entry: Entry, names: Mapping[str, str], record: Record) -> None:
    """People who are named by their entries, or as a text."""
    for name, kind in _RELATED.items():
        for value in entry.get(name, ()):
            called = _CALLED.fullmatch(value)
            text = names.get(_name_key(value)) or (called[1].replace("\\", "") if called else value)
            record.put(f"custom:{tr(kind)}", text)


def _put_unknown(entry: Entry, record: Record) -> None:
    """What no other program has a name for; of what servers keep for themselves nothing."""
    by_server = not entry.keys().isdisjoint(_OF_MICROSOFT)
    for name, values in entry.items():
        known = name in _UNDERSTOOD or name.startswith(_TECHNICAL_FAMILIES)
        if known or (by_server and not name.startswith(("extensionattribute", "employeeid", "employeenumber"))):
            continue
        record.put(f"custom:{name}", *(value for value in values if len(value) <= _LONGEST_UNKNOWN))


_LONGEST_UNKNOWN = 2_000
_OF_MICROSOFT = frozenset("objectguid objectsid objectcategory usncreated usnchanged instancetype".split())
"""Only in entries of Active Directory, which keeps a hundred numbers of its own for everybody."""
_UNDERSTOOD = frozenset((
    *_PLAIN, *_PICTURES, *_RELATED, *(name for name, _, _ in _CHANNELS),
    *(name for parts in (_WORK, _HOME) for names in parts.values() for name in names),
    *"dn cn commonname displayname name ou department physicaldeliveryofficename roomnumber location postaladdress "
    "homepostaladdress proxyaddresses targetaddress objectclass changetype control uid userid userpassword "
    "modifytimestamp createtimestamp creatorsname modifiersname entryuuid entrycsn entrydn structuralobjectclass "
    "subschemasubentry hassubordinates uidnumber gidnumber homedirectory loginshell gecos memberof member uniquemember "
    "certificate usercertificate usersmimecertificate userpkcs12 publickey dc audio seealso x500uniqueidentifier "
    "internationalisdnnumber x121address registeredaddress preferreddeliverymethod mailserver mailfile maildomain "
    "mailsystem messagestorage encryptincomingmail mailhost maildeliveryoption mailquota mailaddress authauthority "
    "generateduid legacyexchangedn lastmodifieddate changenumber netmessageid "
    "textencodedoraddress userclass fullname".split(),
))  # fmt: skip
_TECHNICAL_FAMILIES = (
    "mozilla", "xmozilla", "custom", "apple-", "samba", "shadow", "krb", "zimbra", "pwd", "ds-", "nsrole", "nsunique",
    "nsmsg", "ms-", "msexch", "msds", "gosa", "goto", "kolab", "dxr", "authpassword", "orclguid", "ibm-",
    "sshpublickey",
)  # fmt: skip
"""Of servers and of Thunderbird, whose own fields custom1 to custom4 are read above."""
