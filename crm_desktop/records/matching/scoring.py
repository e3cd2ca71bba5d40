"""From evidence to verdict: one contact, one household, one company, or strangers; and the scan over all records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from crm_desktop.records.codes import COMPANY
from crm_desktop.records.first_names import likely_salutation

from . import weights as w
from .companies import company_evidence, may_be_one_company
from .compare import Comparer, Evidence, Names
from .keys import FREEMAIL
from .traits import SEVERAL, Traits
from .weights import Weights

CERTAIN, PROBABLE, HOUSEHOLD, SAME_COMPANY = "certain", "probable", "household", "company"
CLASSES = (CERTAIN, PROBABLE, HOUSEHOLD, SAME_COMPANY)
DUPLICATE = (CERTAIN, PROBABLE)

LIKELY = 0.5
"""From this probability on two records are shown as one contact."""
SURE = 0.995
RELATED = 0.8


Records = Mapping[int, Traits]
"""What is compared, by place: any numbers below 2**32, ascending with age."""


class Verdict(NamedTuple):
    score: float
    """Probability of being one contact; of household and company, of being that."""
    cls: str
    """One of CLASSES, or empty for strangers."""


class Pair(NamedTuple):
    """Two records by their place in the list, the lower first."""

    one: int
    two: int
    score: float
    cls: str


class Judge:
    """Judges pairs with one set of weights. Not for several threads at once."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.comparer = Comparer(weights)
        self.logs = weights.logs()
        self.chances = weights.chances()

    def verdict(self, a: Traits, b: Traits) -> Verdict:
        if (a.kind == COMPANY) != (b.kind == COMPANY):
            return _NOTHING
        if a.kind == COMPANY:
            score, cls = company_evidence(self.weights, self.comparer, a, b)
            return Verdict(score, cls)
        names = self.comparer.names(a, b)
        return self._at_once(a, b, names) or self.weigh(a, b, self.comparer.people(a, b, names))

    def one_or_not(self, a: Traits, b: Traits) -> Verdict:
        """verdict() where it is about one contact, else nothing, as quickly as may be: two of one house or company, and
        strangers, are not told apart."""
        if a.kind == COMPANY or b.kind == COMPANY:
            if a.kind != b.kind or not may_be_one_company(self.weights, a, b):
                return _NOTHING
            found = self.verdict(a, b)
        else:
            names = self.comparer.names(a, b)
            if names[0] == w.OTHER and self.weights.families and not _personal(a, b):
                return _NOTHING
            found = self._at_once(a, b, names) or self.weigh(a, b, self.comparer.people(a, b, names))
        return found if found.cls in DUPLICATE else _NOTHING

    def _at_once(self, a: Traits, b: Traits, names: Names) -> Verdict | None:
        """A verdict from the names and what is plainly equal, where nothing else can turn it: most pairs end here."""
        first, last, worth = names[:3]
        firm, _, street, house, zip_code, city, _, extra, places, phones, emails, _, birthday, number = a[5:19]
        (firm2, _, street2, house2, zip2, city2, _, extra2, places2, phones2, emails2, _, birthday2, number2) = b[5:19]
        if places or places2 or (emails and emails == emails2):
            return None
        if (birthday and birthday == birthday2) or (number and number == number2):
            return None
        if SEVERAL in phones or SEVERAL in phones2 or SEVERAL in emails or SEVERAL in emails2:
            return None
        unsure_day = birthday and birthday2
        same_phone = phones and phones == phones2
        same_firm = firm and firm == firm2
        if self.weights.families and first == w.OTHER and not unsure_day:
            if (
                last
                and last <= w.SOUNDS
                and zip_code
                and street
                and (street, house, zip_code) == (street2, house2, zip2)
            ):
                return _ONE_HOUSE
            if same_firm or (last > w.SIMILAR and not same_phone):
                return _NOTHING
        value = worth + self.logs[w.FIRST][first] + self.logs[w.LAST][last] + self.chances[0]
        if value > -2.0 or same_phone or same_firm or (street and street == street2) or (extra and extra == extra2):
            return None
        elsewhere = not unsure_day and zip_code and zip2 and zip_code != zip2 and city != city2
        return _NOTHING if value < -11.0 or elsewhere else None

    def weigh(self, a: Traits, b: Traits, evidence: Evidence) -> Verdict:
        levels = evidence.levels
        same = evidence.worth + self.chances[0]
        a0, a1, a2, a3, a4, a5, a6, a7 = levels
        l0, l1, l2, l3, l4, l5, l6, l7 = self.logs
        same += l0[a0] + l1[a1] + l2[a2] + l3[a3] + l4[a4] + l5[a5] + l6[a6] + l7[a7]
        house, firm = evidence.household + self.chances[1], evidence.colleagues + self.chances[2]
        if same < -3.0 and house < 1.0 and firm < 1.0:
            return _NOTHING
        top = max(same, house, firm, 0.0)
        parts = [exp(value - top) for value in (same, house, firm, 0.0)]
        total = sum(parts)
        score = parts[0] / total
        if score >= 0.02 and self.weights.families and self.speaks_against(a, b, levels):
            if not contradicted(a, b, levels):
                return _NOTHING  # whoever shares a given name and a town shares no house by that
            rest = parts[1] + parts[2] + parts[3]
            return self._related(a, b, parts[1] / rest, parts[2] / rest) if rest else _NOTHING
        if score >= LIKELY:
            return Verdict(score, CERTAIN if score >= SURE and is_plain(a, b, levels) else PROBABLE)
        related = self._related(a, b, parts[1] / total, parts[2] / total)
        return related if related.cls else Verdict(score, "")

    def speaks_against(self, a: Traits, b: Traits, levels: Sequence[int]) -> bool:
        """contradicted(); also a different last name with nothing beside the given name and the town, where both are
        names that people have, and in a small file: how common names and places are there cannot be counted yet."""
        if contradicted(a, b, levels):
            return True
        if levels[w.LAST] not in _UNLIKE_NAMES:
            return False
        common = self.weights.size < LARGE_FILE and self.weights.is_common(a.last) and self.weights.is_common(b.last)
        return (common or self.weights.size < SMALL_FILE) and not _second_hint(a, b, levels, common)

    def chance(self, a: Traits, b: Traits) -> float:
        """Probability that two people are one rather than strangers, whatever house or company says."""
        evidence = self.comparer.people(a, b)
        same = evidence.worth + self.chances[0]
        for level, logs in zip(evidence.levels, self.logs, strict=True):
            same += logs[level]
        return 1.0 / (1.0 + exp(-max(same, -500.0)))

    def or_else(self, a: Traits, b: Traits) -> Verdict:
        """What two people are whom verdict() says nothing of, if they are not one: twins of one address are either."""
        evidence = self.comparer.people(a, b)
        house, firm = evidence.household + self.chances[1], evidence.colleagues + self.chances[2]
        top = max(house, firm, 0.0)
        parts = [exp(value - top) for value in (house, firm, 0.0)]
        return self._related(a, b, parts[0] / sum(parts), parts[1] / sum(parts))

    def _related(self, a: Traits, b: Traits, house: float, firm: float) -> Verdict:
        if max(house, firm) < RELATED:
            return _NOTHING
        if house < firm and a.street and a.street == b.street and a.house == b.house and not _work_somewhere(a, b):
            return Verdict(firm, HOUSEHOLD)  # one telephone in one house, and nobody knows of an employer
        return Verdict(house, HOUSEHOLD) if house >= firm else Verdict(firm, SAME_COMPANY)


_NOTHING = Verdict(0.0, "")
_ONE_HOUSE = Verdict(0.97, HOUSEHOLD)
"""Same last name, street, number and postal code, another first name."""


def _personal(a: Traits, b: Traits) -> bool:
    """Whether another given name may still be the same person's: contradicted() asks for one of these."""
    return bool((a.birthday and b.birthday) or (a.number and a.number == b.number) or (a.emails and b.emails))


def _work_somewhere(a: Traits, b: Traits) -> bool:
    """Whether an employer of either is known, or a mailbox that may be an employer's."""
    hosts = {mail.rpartition("@")[2] for person in (a, b) for mail in person.emails.split(SEVERAL) if mail}
    return bool(a.firm or b.firm or hosts - FREEMAIL)


def contradicted(a: Traits, b: Traits, levels: Sequence[int]) -> bool:
    """What no agreement elsewhere makes good where families are about: another given name (also Christian beside
    Christiane), another birthday, "sen." beside "jun.", without a sign that belongs to one person alone."""
    personal = levels[w.BIRTHDAY] in (w.EQUAL, w.NEAR) or levels[w.NUMBER] == w.EQUAL
    if a.suffix and b.suffix and a.suffix != b.suffix and not personal:
        return True
    given = levels[w.FIRST]
    if given in (w.SIMILAR, w.CODE) and not personal and _man_and_woman(a.first, b.first):
        return True  # one mailbox is what many couples have
    if given == w.OTHER and not personal:
        return not (levels[w.EMAIL] in (w.EQUAL, w.MAIL_NEAR) and levels[w.LAST] in (w.EXACT, w.SOUNDS, w.SIMILAR))
    return levels[w.BIRTHDAY] == w.UNLIKE and levels[w.NUMBER] != w.EQUAL


def _man_and_woman(one: str, other: str) -> bool:
    """Whether two first names are clearly a man's and a woman's, however few letters lie between them. Where either is
    borne by both, nothing is said."""
    sex = likely_salutation(one)
    return bool(sex) and likely_salutation(other) not in ("", sex)


_UNLIKE_NAMES = frozenset((w.SIMILAR, w.CODE, w.OTHER))


SMALL_FILE = 1_000
"""Records below which chance is not told from law by counting."""
LARGE_FILE = 20_000
"""Records from which on how often given names and places are met tells it also of two names that people have."""


def _second_hint(a: Traits, b: Traits, levels: Sequence[int], common: bool) -> bool:
    """Whether anything beside the given name and the town makes two with different last names one: many share those.
    `common`: both are names that people have, so that neither is a slip of the pen."""
    if levels[w.BIRTHDAY] in (w.EQUAL, w.NEAR) or levels[w.NUMBER] == w.EQUAL:
        return True
    if levels[w.PHONE] in (w.EQUAL, w.NEAR) or levels[w.EMAIL] in (w.EQUAL, w.MAIL_LOCAL, w.MAIL_NEAR):
        return True
    if levels[w.FIRST] == w.CROSSED:
        return True
    if levels[w.ADDRESS] != w.SAME_PLACE:
        return False
    if a.street and b.street and a.street[:5] == b.street[:5]:
        return True
    return not common and levels[w.LAST] == w.SIMILAR and min(len(a.last), len(b.last)) > _SHORT_NAME


_SHORT_NAME = 6
"""Letters up to which a slip of the pen often makes another common name: Lang and Lange, Becker and Bäcker."""


def is_plain(a: Traits, b: Traits, levels: Sequence[int]) -> bool:
    """Whether a pair may be merged without a look: same given and last name, two further signs, nothing against."""
    if levels[w.FIRST] not in (w.EXACT, w.SOUNDS) or levels[w.LAST] not in (w.EXACT, w.SOUNDS):
        return False
    if w.UNLIKE in (levels[w.BIRTHDAY], levels[w.NUMBER]):
        return False
    return sum(levels[field] == 1 for field in (w.BIRTHDAY, w.NUMBER, w.PHONE, w.EMAIL, w.ADDRESS)) >= 2


# Learning

ROUNDS = 6
LEARN_FROM = 12_000
"""Pairs looked at for learning; more change nothing."""


def learn(weights: Weights, pairs: Sequence[tuple[Traits, Traits]], share: float = 1.0) -> Weights:
    """Weights fitted to these candidate pairs of people by expectation maximisation. `share`: how much of all
    candidates they are."""
    judge = Judge(weights)
    evidence = [judge.comparer.people(a, b) for a, b in pairs]
    against = [judge.speaks_against(a, b, item.levels) for (a, b), item in zip(pairs, evidence, strict=True)]
    weights.families = True
    matches, houses = _rounds(weights, evidence, against, share)
    if matches >= ENOUGH and houses < FEW_FAMILIES * matches:
        weights.families = False
        _rounds(weights, evidence, [False] * len(evidence), share)
    return weights


ENOUGH = 100.0
FEW_FAMILIES = 0.1
"""Pairs of one household per pair of one contact, below which they are rather faulty doubles: where families live,
there are many times more of them."""


def _rounds(
    weights: Weights, evidence: Sequence[Evidence], against: Sequence[bool], share: float
) -> tuple[float, float]:
    """Expectation and maximisation in turn. Returns how many pairs are one contact, and one household."""
    matches = houses = 0.0
    for _ in range(ROUNDS):
        logs, chances = weights.logs(), weights.chances()
        sums: list[dict[int, float]] = [{} for _ in range(8)]
        matches = houses = firms = 0.0
        for item, no in zip(evidence, against, strict=True):
            same = item.worth + chances[0]
            for level, field in zip(item.levels, logs, strict=True):
                same += field[level]
            house, firm = item.household + chances[1], item.colleagues + chances[2]
            top = max(same, house, firm, 0.0)
            ours = 0.0 if no else exp(same - top)
            ratio_house, ratio_firm = exp(house - top), exp(firm - top)
            total = ours + ratio_house + ratio_firm + exp(-top)
            ours /= total
            matches += ours
            houses += ratio_house / total
            firms += ratio_firm / total
            if ours > 0.01:
                for level, met in zip(item.levels, sums, strict=True):
                    met[level] = met.get(level, 0.0) + ours
        weights.m = w.learned(sums, weights.families)
        size = weights.size + BELIEF
        weights.duplicates = (matches / share + BELIEF * 0.03) / size
        weights.households = (houses / share + BELIEF * 0.10) / size
        weights.colleagues = max((firms / share + BELIEF * 0.10) / size, weights.colleagues_known())
    return matches, houses


BELIEF = 40.0
"""Records the usual shares of doubles, households and colleagues count for beside those of the file."""

# Candidates

BLOCK = 20
"""Records under one key that are all compared with one another; of more, each with its neighbours in order of name."""
NAME_BLOCK = 8
"""The same where the key is the name alone: what so many share proves nothing by itself."""
NEIGHBOURS = 3


def block_pairs(key: int, block: Sequence[int], records: Records) -> list[tuple[int, int]]:
    """Pairs of one block (places in the list, ascending), the lower place first."""
    named = key & 1
    if len(block) <= (NAME_BLOCK if named else BLOCK):
        return [(one, two) for number, one in enumerate(block) for two in block[number + 1 :]]
    found: list[tuple[int, int]] = []
    orders = [(2, 1)] if named else [(1, 2), (2, 1)]
    for first, second in orders:
        members = sorted(block, key=lambda place: (records[place][first], records[place][second], place))
        near = 1 if named else NEIGHBOURS
        for number, one in enumerate(members):
            found += [(one, two) if one < two else (two, one) for two in members[number + 1 : number + 1 + near]]
    return found


def blocks(keys: Iterable[tuple[int, Iterable[int]]]) -> list[tuple[int, list[int]]]:
    """Keys with the places that share them, from the keys of each place; without keys of one record alone."""
    found: dict[int, list[int]] = {}
    for place, own in keys:
        for key in own:
            if key in found:
                found[key].append(place)
            else:
                found[key] = [place]
    return [(key, block) for key, block in found.items() if len(block) > 1]


def candidates(found: Iterable[tuple[int, Sequence[int]]], records: Records) -> list[int]:
    """Every pair of these blocks once, as lower place << 32 | higher place, in order."""
    pairs: set[int] = set()
    for key, block in found:
        if len(block) == 2:
            pairs.add(block[0] << 32 | block[1])
        else:
            pairs.update([one << 32 | two for one, two in block_pairs(key, block, records)])
    return sorted(pairs)


def sample(pairs: Sequence[int], records: Records) -> tuple[list[tuple[Traits, Traits]], float]:
    """Evenly spread candidate pairs of people to learn from, and which share of the candidates they are."""
    step = max(1, len(pairs) // LEARN_FROM)
    taken = [(records[pair >> 32], records[pair & 0xFFFFFFFF]) for pair in pairs[::step]]
    return [(a, b) for a, b in taken if a.kind != COMPANY and b.kind != COMPANY], 1.0 / step


def scan(
    records: Records, found: Iterable[tuple[int, Sequence[int]]], step: Callable[[int, int], None] | None = None
) -> tuple[list[Pair], Judge]:
    """All pairs among the records that are more than strangers, and the judge with the weights learned. `found` are
    blocks() of them. `step(done, total)` is called now and then and may raise to stop."""
    pairs = candidates(found, records)
    weights = Weights(len(records), w.count(records.values()))
    judge = Judge(learn(weights, *sample(pairs, records)))
    return judge_all(judge, records, pairs, step), judge


def judge_all(
    judge: Judge, records: Records, pairs: Sequence[int], step: Callable[[int, int], None] | None = None
) -> list[Pair]:
    found: list[Pair] = []
    for number, pair in enumerate(pairs):
        if step is not None and not number & 0xFFF:
            step(number, len(pairs))
        one, two = pair >> 32, pair & 0xFFFFFFFF
        score, cls = judge.verdict(records[one], records[two])
        if not cls and score >= OPEN and records[one].kind != COMPANY:
            score, cls = judge.or_else(records[one], records[two])
        if cls:
            found.append(Pair(one, two, score, cls))
    return closed(judge, records, found)


OPEN = 0.1
"""Probability of being one contact from which it may be that alone which keeps two from being called related."""
LARGEST_GROUP = 12
POSSIBLE = 0.001
"""Probability at which two records that are both one with a third are taken for one."""


def closed(judge: Judge, records: Records, pairs: list[Pair]) -> list[Pair]:
    """When a is b and b is c, then a is c, unless something speaks against it: adds such pairs."""
    groups = groups_of([(pair.one, pair.two) for pair in pairs if pair.cls in DUPLICATE])
    known = {(pair.one, pair.two): pair for pair in pairs}
    added: dict[tuple[int, int], Pair] = {}
    for group in groups:
        if not 2 < len(group) <= LARGEST_GROUP:
            continue
        for number, one in enumerate(group):
            for two in group[number + 1 :]:
                pair = known.get((one, two))
                if pair is not None and pair.cls in DUPLICATE:
                    continue
                a, b = records[one], records[two]
                if a.kind == COMPANY or (
                    judge.weights.families and judge.speaks_against(a, b, judge.comparer.people(a, b).levels)
                ):
                    continue
                if judge.chance(a, b) > POSSIBLE:
                    added[one, two] = Pair(one, two, LIKELY, PROBABLE)
    return [pair for pair in pairs if (pair.one, pair.two) not in added] + list(added.values())


def groups_of(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Records linked by pairs, directly or through others; each group in order."""
    leader: dict[int, int] = {}

    def find(place: int) -> int:
        while leader.setdefault(place, place) != place:
            leader[place] = place = leader[leader[place]]
        return place

    for one, two in pairs:
        leader[find(one)] = find(two)
    groups: dict[int, list[int]] = {}
    for place in leader:
        groups.setdefault(find(place), []).append(place)
    return [sorted(group) for group in groups.values()]
