"""Who is compared with whom: records that share a key. Each key joins two traits that survive the usual faults of the
others, so that a pair is missed only when nearly everything differs.

A key is a number of 32 bits. Two different keys share one once in billions of pairs; that costs a comparison, no more.
"""

from __future__ import annotations

from zlib import crc32

from crm_desktop.records.codes import COMPANY

from .sound import cologne, spelling
from .traits import SEVERAL, WITHIN, Traits

FREEMAIL = frozenset(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de yahoo.de yahoo.com hotmail.com hotmail.de"
    " outlook.com outlook.de live.de live.com icloud.com me.com mac.com aol.com freenet.de arcor.de posteo.de"
    " mailbox.org online.de 1und1.de vodafone.de kabelmail.de bluewin.ch aon.at mail.de email.de proton.me"
    " protonmail.com msn.com".split()
)


def of(traits: Traits) -> list[int]:
    """The keys of a record, without repeats."""
    words = _company(traits) if traits.kind == COMPANY else _person(traits)
    return list({crc32(word.encode("utf-8", "surrogatepass")) for word in words})


def _person(t: Traits) -> list[str]:
    first, last = t.first, t.last
    sound = cologne(last)
    given = cologne(first.split(" ", 1)[0]) if first else ""
    places = [(t.street, t.house, t.zip, t.city)] if t.zip or t.city or t.street else []
    if t.places:
        places += [tuple(part.split(WITHIN)[:4]) for part in t.places.split(SEVERAL)]  # pyright: ignore
    words: list[str] = []
    if first and last:
        pair = (cologne(first), sound)
        words.append(f"n{min(pair)}|{max(pair)}")
        words.append(
            f"i{spelling(last)}|{first[0]}|{t.birthday}" if t.birthday else f"i{spelling(last)}|{spelling(first)}"
        )
        if " " in last:
            words += [f"n{min(given, part)}|{max(given, part)}" for part in map(cologne, last.split()) if part]
    if t.birth_name and first:
        part = cologne(t.birth_name)
        words.append(f"n{min(given, part)}|{max(given, part)}")
    for street, house, zip_code, city in places:
        area = zip_code or city
        if sound:
            words.append(f"z{area}|{sound}")
        if given:
            words.append(f"z{area}|{given}")
        if street:
            road = street[:5]
            words.append(f"s{road}|{house}|{area[:3]}")
            if zip_code and city and last:
                words.append(f"s{road}|{house}|{last[:2]}")
    if t.phones:
        words += [f"p{number[-9:]}" for number in t.phones.split(SEVERAL)]
    if t.emails:
        words += [f"e{mail}" for mail in t.emails.split(SEVERAL)]
    if t.birthday:
        words += [f"b{t.birthday}|{name[0]}" for name in {first[:1], last[:1]} if name]
        if given:
            words.append(f"y{t.birthday[:4]}|{first[:4]}|{t.zip[:2]}")
    if t.number:
        words.append(f"c{t.number}")
    if t.firm and last:
        words.append(f"f{t.firm[:6]}|{sound}")
        if given:
            words.append(f"f{t.firm[:6]}|{given}")
    return words


def _company(t: Traits) -> list[str]:
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
    return words
