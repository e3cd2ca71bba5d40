"""Who is compared with whom: records that share a key. Each key joins two traits that survive the usual faults of the
others, so that a pair is missed only when nearly everything differs.

A key is a number of 32 bits. Two different keys share one once in billions of pairs; that costs a comparison, no more.
"""

from __future__ import annotations

from zlib import crc32

from crm_desktop.records.codes import COMPANY

from .sound import cologne
from .traits import SEVERAL, WITHIN, Traits

FREEMAIL = frozenset(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de yahoo.de yahoo.com hotmail.com hotmail.de"
    " outlook.com outlook.de live.de live.com icloud.com me.com mac.com aol.com freenet.de arcor.de posteo.de"
    " mailbox.org online.de 1und1.de vodafone.de kabelmail.de bluewin.ch aon.at mail.de email.de proton.me"
    " protonmail.com msn.com".split()
)


def of(traits: Traits) -> list[int]:
    """The keys of a record, without repeats. Even keys bind; odd ones are the name alone, which says little where it
    is common."""
    words, names = _company(traits) if traits.kind == COMPANY else _person(traits)
    found = {crc32(word.encode("utf-8", "surrogatepass")) & ~1 for word in words}
    found.update([crc32(word.encode("utf-8", "surrogatepass")) | 1 for word in names])
    return list(found)


def _person(t: Traits) -> tuple[list[str], list[str]]:
    first, last = t.first, t.last
    sound = cologne(last)
    given = cologne(first.split(" ", 1)[0]) if first else ""
    words = _places(t, sound, given)
    if t.phones:
        words += [f"p{number[-9:]}" for number in t.phones.split(SEVERAL)]
    if t.emails:
        words += [f"e{mail}" for mail in t.emails.split(SEVERAL)]
    if t.birthday:
        words += [f"b{t.birthday}|{name[0]}" for name in {first[:1], last[:1]} if name]
        if t.city or t.zip:
            words.append(f"b{t.birthday}|{t.city[:3] or t.zip[:2]}")
        if given:
            words.append(f"y{t.birthday[:4]}|{first[:4]}|{t.zip[:2]}")
    if t.number:
        words.append(f"c{t.number}")
    if t.firm and last:
        employer = cologne(t.firm)
        words.append(f"f{employer}|{sound}")
        if given:
            words.append(f"f{employer}|{given}")
    return words, _names(t, sound, given)


def _names(t: Traits, sound: str, given: str) -> list[str]:
    """Both names in either order; for double and birth names each part."""
    names: list[str] = []
    if not t.first:
        return names
    if t.last:
        pair = (cologne(t.first), sound)
        names.append(f"n{min(pair)}|{max(pair)}")
    parts = t.last.split() if " " in t.last else []
    for part in map(cologne, [*parts, t.birth_name] if t.birth_name else parts):
        if part:
            names.append(f"n{min(given, part)}|{max(given, part)}")
    return names


def _places(t: Traits, sound: str, given: str) -> list[str]:
    """A name and where; a house. Who can be reached neither by phone nor by mail gets coarser keys beside them."""
    places = [(t.street, t.house, t.zip, t.city)] if t.zip or t.city or t.street else []
    if t.places:
        places += [tuple(part.split(WITHIN)[:4]) for part in t.places.split(SEVERAL)]  # pyright: ignore
    bare = not (t.phones or t.emails or t.firm)
    words: list[str] = []
    for street, house, zip_code, city in places:
        area = zip_code or city
        if sound:
            words.append(f"z{area}|{sound}")
        if given:
            words.append(f"z{area}|{given}|{t.last[:1]}")
        if street and not t.firm:  # who works somewhere shares the house with all who do
            words.append(f"s{street[:7]}|{house}|{area}")
        if bare and given:
            words.append(f"z{area}|{given}")
        if bare and zip_code and city:
            words.append(f"s{street[:5]}|{house}|{city[:5]}")
            words.append(f"s{street[:5]}|{house}|{zip_code[:3]}")
            words.append(f"s{street[:5]}|{house}|{t.last[:3]}")
            words.append(f"z{city[:6]}|{sound}|{t.first[:1]}")
            words.append(f"z{city[:6]}|{given}|{t.last[:1]}")
    if bare and t.extra and t.zip:  # the two lines of an address are swapped now and then
        words += [f"a{line.replace(' ', '')[:6]}|{t.zip[:3]}" for line in (t.extra, t.street) if line]
    return words


def _company(t: Traits) -> tuple[list[str], list[str]]:
    name = t.firm.split()
    words: list[str] = []
    if name:
        words += ["F" + "".join(sorted(name)), "F" + cologne(t.firm)]
        longest = cologne(max(name, key=len))
        for area in {t.zip, t.city} - {""}:
            words += [f"Z{area}|{cologne(name[0])}", f"Z{area}|{longest}"]
    if t.street:
        words.append(f"S{t.street[:5]}|{t.house}|{t.zip[:3]}")
    words += [f"p{number[-9:]}" for number in t.phones.split(SEVERAL) if number]
    mails = t.emails.split(SEVERAL) if t.emails else []
    words += [f"e{mail}" for mail in mails]
    hosts = {mail.rpartition("@")[2] for mail in mails} | set(t.webs.split(SEVERAL))
    words += [f"D{host}" for host in hosts if host and host not in FREEMAIL]
    if t.number:
        words.append(f"c{t.number}")
    if t.vat_id:
        words.append(f"v{t.vat_id}")
    return words, []
