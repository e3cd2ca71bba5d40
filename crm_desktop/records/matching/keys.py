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
    for word in names:
        found.add(crc32(word.encode("utf-8", "surrogatepass")) | 1)
    return list(found)


def _person(t: Traits) -> tuple[list[str], list[str]]:
    (_, first, last, birth_name, _, firm, _, street, house, zip_code, city, _, extra,
     further, phones, emails, _, birthday, number, _) = t  # fmt: skip
    sound = cologne(last) if last else ""
    given = cologne(first.split(" ", 1)[0]) if first else ""
    places: list[tuple[str, ...]] = [(street, house, zip_code, city)] if zip_code or city or street else []
    if further:
        places += [tuple(part.split(WITHIN)[:4]) for part in further.split(SEVERAL)]
    bare = not (phones or emails or firm)
    words = _places(t, places, sound, given, bare=bare) if places else []
    if bare and extra and zip_code:  # the two lines of an address are swapped now and then
        words += [f"a{line.replace(' ', '')[:6]}|{zip_code[:3]}" for line in (extra, street) if line]
    if phones:
        words += [f"p{one[-9:]}" for one in phones.split(SEVERAL)] if SEVERAL in phones else [f"p{phones[-9:]}"]
    if emails:
        words += [f"e{mail}" for mail in emails.split(SEVERAL)] if SEVERAL in emails else [f"e{emails}"]
    if birthday:
        words += [f"b{birthday}|{name[0]}" for name in (first, last) if name]
        if city or zip_code:
            words.append(f"b{birthday}|{city[:3] or zip_code[:2]}")
        if given:
            words.append(f"y{birthday[:4]}|{first[:4]}|{zip_code[:2]}")
    if number:
        words.append(f"c{number}")
    if firm and last:
        employer = cologne(firm)
        words.append(f"f{employer}|{sound}")
        if given:
            words.append(f"f{employer}|{given}")
    return words, _names(first, last, birth_name, sound, given) if first else []


def _names(first: str, last: str, birth_name: str, sound: str, given: str) -> list[str]:
    """Both names in either order; for double and birth names each part."""
    names: list[str] = []
    if last:
        whole = cologne(first) if " " in first else given
        names.append(f"n{whole}|{sound}" if whole < sound else f"n{sound}|{whole}")
    parts = last.split() if " " in last else []
    for part in map(cologne, [*parts, birth_name] if birth_name else parts):
        if part:
            names.append(f"n{given}|{part}" if given < part else f"n{part}|{given}")
    return names


def _places(t: Traits, places: list[tuple[str, ...]], sound: str, given: str, *, bare: bool) -> list[str]:
    """A name and where; a house. Who can be reached neither by phone nor by mail (`bare`) gets coarser keys beside
    them."""
    words: list[str] = []
    initial, employed = t.last[:1], t.firm != ""
    for street, house, zip_code, city in places:
        area = zip_code or city
        if sound:
            words.append(f"z{area}|{sound}")
        if given:
            words.append(f"z{area}|{given}|{initial}")
        if street and not employed:  # who works somewhere shares the house with all who do
            words.append(f"s{street[:7]}|{house}|{area}")
        if bare and given:
            words.append(f"z{area}|{given}")
        if bare and zip_code and city:
            words.append(f"s{street[:5]}|{house}|{city[:5]}")
            words.append(f"s{street[:5]}|{house}|{zip_code[:3]}")
            words.append(f"s{street[:5]}|{house}|{t.last[:3]}")
            words.append(f"z{city[:6]}|{sound}|{t.first[:1]}")
            words.append(f"z{city[:6]}|{given}|{initial}")
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
