"""An invented German address file with known doubles, to measure the search for doubles by.

    python -m tests.bench.german_doubles 10000 doubles.csv [seed]

Doubles carry what happens in offices: another spelling of the same sound, typing slips, swapped names, umlauts written
out or lost, moves, marriages, missing fields, new numbers, short forms. Hard neighbours that are no doubles: families
under one roof and number (father and son of one name among them), colleagues with one switchboard and mailbox,
branches of one company, sister companies with another legal form, people of one name in one town.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from itertools import combinations
from random import Random


@dataclass(frozen=True, slots=True)
class Row:
    """One record. `entity` is the truth: equal for records of one person or company."""

    entity: int
    kind: str = "person"
    first: str = ""
    last: str = ""
    birth_name: str = ""
    company: str = ""
    street: str = ""
    zip: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    birthday: str = ""
    number: str = ""


WOMEN = (
    "Anna Maria Ursula Monika Petra Sabine Renate Karin Helga Brigitte Ingrid Erika Andrea Claudia Susanne Gabriele "
    "Angelika Birgit Heike Christine Julia Katrin Stefanie Nicole Anja Silke Martina Sandra Elisabeth Gisela "
    "Christa Eva Barbara Kathrin Lisa Laura Sarah Katharina Melanie Ute Anke Tanja Marion Jutta Doris Marie Sophie "
    "Lena Lea Hannah Emma Mia Johanna Clara Luisa Charlotte Frieda Greta Ida Paula Theresa Veronika Magdalena "
    "Cornelia Margarete Rosemarie Anneliese Gertrud Hildegard Irmgard Edith Elfriede Annemarie Anna-Lena Eva-Maria "
    "Ann-Kathrin"
).split()
MEN = (
    "Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Stefan Christian Uwe Werner Hans Frank Martin Bernd Helmut "
    "Matthias Markus Alexander Daniel Jan Manfred Dieter Karl Heinz Günter Horst Rainer Ralf Jörg Jens Sven Tobias "
    "Florian Sebastian Paul Max Lukas Felix Jonas Leon Finn Elias Philipp Simon Johannes David Moritz Jakob Anton "
    "Friedrich Wilhelm Georg Josef Franz Ludwig Otto Robert Richard Rudolf Walter Gerhard Herbert Kurt Ernst Erich "
    "Günther Siegfried Volker Axel Holger Olaf Torsten Carsten Dirk Maximilian Hans-Peter Karl-Heinz Hans-Jürgen"
).split()
COMMON = (
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein "
    "Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause "
    "Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz "
    "Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann "
    "Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer "
    "Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch "
    "Bergmann Voigt Sauer Maler"
).split()
FRONT = (
    "Hinter Stein Linden Alten Neu Rosen Eichen Wald Berg Brun Holz Gold Silber Kirch Hohen Nieder Ober Eber Hage "
    "Wies Brand Kalten Schön Weiden Buch Tann Birk Erl Moos Rau Diet Wart Grün Rot Schwarzen"
).split()
BACK = (
    "huber bach meier berg feld mann stein hofer wald thal brunner eder moser egger reiter dorf burger kamp loh "
    "heim ing auer horst hagen becker"
).split()
ROADS = (
    "Haupt Bahnhof Garten Linden Berg Schul Kirch Goethe Schiller Mozart Beethoven Wald Wiesen Rosen Eichen Birken "
    "Park Mühlen Dorf Ring Industrie Berliner Münchner Hamburger Leipziger Dresdner Friedrich Wilhelm Bismarck "
    "Markt Feld Ahorn Buchen Tannen Amsel Drossel Finken Lerchen Sonnen Hof Brunnen See Ufer Post Rathaus Burg "
    "Schloss Kloster"
).split()
ENDS = ("straße", "straße", "straße", "weg", "allee", "platz", "gasse", "ring")
TOWNS = (
    ("14467", "Potsdam", "331"),
    ("10115", "Berlin", "30"),
    ("20095", "Hamburg", "40"),
    ("80331", "München", "89"),
    ("50667", "Köln", "221"),
    ("60311", "Frankfurt am Main", "69"),
    ("70173", "Stuttgart", "711"),
    ("40213", "Düsseldorf", "211"),
    ("04109", "Leipzig", "341"),
    ("01067", "Dresden", "351"),
    ("90402", "Nürnberg", "911"),
    ("28195", "Bremen", "421"),
    ("30159", "Hannover", "511"),
    ("45127", "Essen", "201"),
    ("44135", "Dortmund", "231"),
    ("99084", "Erfurt", "361"),
    ("39104", "Magdeburg", "391"),
    ("18055", "Rostock", "381"),
    ("24103", "Kiel", "431"),
    ("66111", "Saarbrücken", "681"),
    ("55116", "Mainz", "6131"),
    ("65183", "Wiesbaden", "611"),
    ("79098", "Freiburg", "761"),
    ("93047", "Regensburg", "941"),
    ("97070", "Würzburg", "931"),
    ("86150", "Augsburg", "821"),
    ("34117", "Kassel", "561"),
    ("38100", "Braunschweig", "531"),
    ("48143", "Münster", "251"),
    ("52062", "Aachen", "241"),
    ("03046", "Cottbus", "355"),
    ("07743", "Jena", "3641"),
    ("23552", "Lübeck", "451"),
    ("78462", "Konstanz", "7531"),
    ("94032", "Passau", "851"),
)
TRADES = (
    "Bau Logistik Technik Elektro Metallbau Druck Maschinenbau Consulting Software Immobilien Spedition Gartenbau "
    "Energie Haustechnik Möbel Textil Foto Optik Medizintechnik Verpackungen Fenster Bäckerei Brauerei Reisen "
    "Treuhand"
).split()
FORMS = ("GmbH", "GmbH", "GmbH", "AG", "GmbH & Co. KG", "KG", "OHG", "e.K.", "UG", "")
HOSTS = ("gmx.example", "web.example", "mail.example", "post.example", "online.example")
"""Mailboxes everybody has; spelt so that they lead nowhere."""

_SOUNDS = (
    ("ei", "ai"),
    ("ey", "ei"),
    ("ai", "ei"),
    ("ay", "ei"),
    ("ß", "ss"),
    ("ss", "ß"),
    ("th", "t"),
    ("tt", "t"),
    ("dt", "tt"),
    ("dt", "t"),
    ("ph", "f"),
    ("f", "ph"),
    ("ck", "k"),
    ("k", "ck"),
    ("mm", "m"),
    ("nn", "n"),
    ("n", "nn"),
    ("ff", "f"),
    ("f", "ff"),
    ("ie", "i"),
    ("tz", "z"),
    ("z", "tz"),
    ("y", "i"),
    ("c", "k"),
    ("k", "c"),
    ("ll", "l"),
    ("oi", "o"),
    ("v", "f"),
    ("rr", "r"),
    ("ah", "a"),
    ("oh", "o"),
    ("üh", "ü"),
)
_UMLAUTS = {"ä": ("ae", "a"), "ö": ("oe", "o"), "ü": ("ue", "u"), "ß": ("ss", "ss")}
_SHORT = {
    "Michael": "Michi", "Thomas": "Tom", "Andreas": "Andi", "Stefan": "Steffen", "Josef": "Sepp", "Johannes": "Hannes",
    "Maximilian": "Max", "Sebastian": "Basti", "Katharina": "Kathi", "Elisabeth": "Lisa", "Susanne": "Susi",
    "Gabriele": "Gabi", "Stefanie": "Steffi", "Ursula": "Uschi", "Friedrich": "Fritz", "Robert": "Rob",
}  # fmt: skip


class Office:
    """Makes the file; everything follows from the seed."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self.size = size
        self.chance = Random(seed)
        self.rows: list[Row] = []
        self.entities = 0
        self.mails: set[str] = set()
        rare = [front + back for front in FRONT for back in BACK]
        self.lasts = COMMON * 6 + [name for number, name in enumerate(COMMON) for _ in range(60 // (number + 2))] + rare

    def make(self) -> list[Row]:
        while len(self.rows) < self.size:
            pick = self.chance.random()
            group = self._family() if pick < 0.40 else self._staff() if pick < 0.62 else [self._single()]
            if pick > 0.93:
                group = self._companies()
            for row in group:
                self.rows.append(row)
                copies = self.chance.choices((0, 1, 2), (0.84, 0.13, 0.03))[0]
                self.rows += [self.damaged(row) for _ in range(copies)]
        del self.rows[self.size :]
        self.chance.shuffle(self.rows)
        return self.rows

    # Originals

    def _entity(self) -> int:
        self.entities += 1
        return self.entities

    def _home(self) -> tuple[str, str, str]:
        chance = self.chance
        code, city, _ = chance.choice(TOWNS)
        code = f"{int(code) + chance.randrange(30):05d}"
        road, end = chance.choice(ROADS), chance.choice(ENDS)
        road = f"{road[:-2]}er {end.capitalize()}" if road.endswith("er") and len(road) > 6 else road + end
        return f"{road} {chance.randint(1, 120)}{chance.choice(('', '', '', 'a', 'b'))}", code, city

    def _landline(self, city: str) -> str:
        area = next((area for _, name, area in TOWNS if name == city), "30")
        return f"+49{area}{self.chance.randint(200000, 9999999)}"

    def _mobile(self) -> str:
        return f"+491{self.chance.choice(('51', '60', '70', '71', '72', '76'))}{self.chance.randint(1000000, 99999999)}"

    def _birthday(self, low: int = 1935, high: int = 2004) -> str:
        return f"{self.chance.randint(low, high)}-{self.chance.randint(1, 12):02d}-{self.chance.randint(1, 28):02d}"

    def _mail(self, first: str, last: str) -> str:
        chance, first, last = self.chance, _ascii(first), _ascii(last)
        name = chance.choice(
            (f"{first}.{last}", f"{first[:1]}.{last}", f"{last}{chance.randint(1, 99)}", f"{first}{last}")
        )
        host = chance.choice(HOSTS)
        while f"{name}@{host}" in self.mails:  # a mailbox belongs to one person
            name += str(chance.randint(0, 9))
        self.mails.add(f"{name}@{host}")
        return f"{name}@{host}"

    def _person(
        self, last: str, home: tuple[str, str, str], landline: str, years: tuple[int, int] = (1935, 2004)
    ) -> Row:
        chance = self.chance
        first = chance.choice(WOMEN if chance.random() < 0.5 else MEN)
        if chance.random() < 0.2:
            first = chance.choice(WOMEN[:40] + MEN[:40])
        phone = landline if landline and chance.random() < 0.6 else self._mobile()
        return Row(
            self._entity(),
            "person",
            first,
            last,
            "",
            "",
            *home,
            phone if chance.random() < 0.75 else "",
            self._mail(first, last) if chance.random() < 0.6 else "",
            self._birthday(*years) if chance.random() < 0.45 else "",
            f"K-{chance.randint(10000, 99999)}" if chance.random() < 0.15 else "",
        )

    def _single(self) -> Row:
        home = self._home()
        return self._person(self.chance.choice(self.lasts), home, self._landline(home[2]))

    def _family(self) -> list[Row]:
        chance = self.chance
        home, last = self._home(), chance.choice(self.lasts)
        landline = self._landline(home[2])
        years = ((1945, 1975), (1945, 1975), (1975, 2004), (1975, 2004), (1975, 2004))
        members = [self._person(last, home, landline, years[number]) for number in range(chance.randint(2, 5))]
        if chance.random() < 0.2:  # one mailbox for all of them
            mailbox = f"familie.{_ascii(last)}{chance.randint(1, 9999)}@{HOSTS[0]}"
            members = [replace(row, email=mailbox) for row in members]
        if len(members) > 2 and chance.random() < 0.05:  # father and son of one name; birthdays tell
            members[0] = replace(members[0], birthday=members[0].birthday or self._birthday(1945, 1970))
            members[2] = replace(members[2], first=members[0].first, birthday=self._birthday(1975, 2004))
        names = {members[0].first}
        for number, row in enumerate(members[1:], 1):
            if row.first in names and not (number == 2 and row.birthday and members[0].birthday):
                row = replace(row, first=chance.choice([name for name in WOMEN + MEN if name not in names]))
                members[number] = replace(
                    row, email=self._mail(row.first, last) if "familie" not in row.email else row.email
                )
            names.add(row.first)
        return members

    def _staff(self) -> list[Row]:
        chance = self.chance
        home = self._home()
        name = self._company_name()
        host = f"{_ascii(name.split(' ')[0])}-{_ascii(name.split(' ')[1])}{chance.randint(1, 99)}.example"
        switchboard = self._landline(home[2])
        people: list[Row] = []
        for _ in range(chance.randint(2, 9)):
            row = self._person(chance.choice(self.lasts), home, "")
            first, last = _ascii(row.first), _ascii(row.last)
            pick = chance.random()
            phone = (
                switchboard if pick < 0.5 else f"{switchboard}{chance.randint(10, 99)}" if pick < 0.75 else row.phone
            )
            mail = (
                f"info@{host}" if chance.random() < 0.15 else f"{first}.{last}@{host}" if chance.random() < 0.7 else ""
            )
            people.append(replace(row, company=name, phone=phone, email=mail, birthday=row.birthday * (pick < 0.3)))
        return people

    def _company_name(self) -> str:
        chance = self.chance
        form = chance.choice(FORMS)
        return f"{chance.choice(self.lasts)} {chance.choice(TRADES)} {form}".strip()

    def _companies(self) -> list[Row]:
        """A company; sometimes with branches, or a sister with another legal form under the same roof."""
        chance = self.chance
        name, home = self._company_name(), self._home()
        host = f"{_ascii(name.split(' ')[0])}{chance.randint(1, 999)}.example"

        def one(called: str, where: tuple[str, str, str]) -> Row:
            mail = f"info@{host}" if chance.random() < 0.7 else ""
            phone = self._landline(where[2]) if chance.random() < 0.8 else ""
            return Row(
                self._entity(),
                "company",
                company=called,
                street=where[0],
                zip=where[1],
                city=where[2],
                phone=phone,
                email=mail,
            )

        found = [one(name, home)]
        if chance.random() < 0.3:
            found += [one(name, self._home()) for _ in range(chance.randint(1, 3))]
        if len(name.split(" ")) > 2 and chance.random() < 0.2:
            core = " ".join(name.split(" ")[:2])
            found.append(one(f"{core} {'AG' if not name.endswith('AG') else 'GmbH'}", home))
        return found

    # Damage

    def damaged(self, row: Row) -> Row:
        """The record as somebody else has it: one to three faults, in most cases without its number."""
        chance = self.chance
        if row.kind == "company":
            faults: list[Callable[[Row], Row]] = [
                self._other_form,
                self._slip_company,
                self._umlaut,
                self._gap,
                self._street,
            ]
            weights = [5, 2, 2, 3, 2]
        else:
            faults = [
                self._sound,
                self._slip,
                self._swap,
                self._umlaut,
                self._move,
                self._marry,
                self._gap,
                self._reach,
                self._street,
                self._short,
                self._birth_slip,
            ]
            weights = [4, 4, 1.5, 2, 2, 1, 4, 3, 3, 1.5, 1]
        for fault in chance.choices(faults, weights, k=chance.choices((1, 2, 3), (0.35, 0.45, 0.2))[0]):
            row = fault(row)
        return replace(row, number="" if chance.random() < 0.7 else row.number)

    def _either(self, row: Row, change: Callable[[str], str]) -> Row:
        if self.chance.random() < 0.65:
            return replace(row, last=change(row.last))
        return replace(row, first=change(row.first))

    def _sound(self, row: Row) -> Row:
        def change(name: str) -> str:
            fitting = [pair for pair in _SOUNDS if pair[0] in name.lower()[1:]]
            if not fitting:
                return name
            old, new = self.chance.choice(fitting)
            return name[0] + name[1:].replace(old, new, 1)

        return self._either(row, change)

    def _typed(self, text: str) -> str:
        """One slip of the fingers."""
        chance = self.chance
        if len(text) < 3:
            return text
        place = chance.randrange(1, len(text))
        letter = chance.choice("abcdefghijklmnoprstuvwz")
        return chance.choice(
            (
                text[:place] + text[place + 1 :],
                text[:place] + letter + text[place:],
                text[:place] + letter + text[place + 1 :],
                text[: place - 1] + text[place] + text[place - 1] + text[place + 1 :],
            )
        )

    def _slip(self, row: Row) -> Row:
        return self._either(row, self._typed)

    def _swap(self, row: Row) -> Row:
        return replace(row, first=row.last, last=row.first)

    def _umlaut(self, row: Row) -> Row:
        way = self.chance.randrange(2)

        def change(name: str) -> str:
            for sign, forms in _UMLAUTS.items():
                name = name.replace(sign, forms[way])
            return name

        return replace(
            row,
            first=change(row.first),
            last=change(row.last),
            street=change(row.street),
            city=change(row.city),
            company=change(row.company),
        )

    def _move(self, row: Row) -> Row:
        street, code, city = self._home()
        phone = row.phone if row.phone.startswith("+491") else self._landline(city) if row.phone else ""
        return replace(row, street=street, zip=code, city=city, phone=phone)

    def _marry(self, row: Row) -> Row:
        new = self.chance.choice(self.lasts)
        if self.chance.random() < 0.3:
            return replace(row, last=f"{row.last}-{new}")
        return replace(row, last=new, birth_name=row.last if self.chance.random() < 0.5 else "")

    def _gap(self, row: Row) -> Row:
        gone = self.chance.sample(("street", "phone", "email", "birthday", "zip", "company"), 2)
        if row.kind == "company":
            gone = [name for name in gone if name != "company"]
        return replace(row, **dict.fromkeys(gone, ""))

    def _reach(self, row: Row) -> Row:
        if self.chance.random() < 0.5:
            return replace(row, phone=self._mobile() if row.phone else "")
        return replace(row, email=self._mail(row.first, row.last) if row.email else "")

    def _street(self, row: Row) -> Row:
        pick = self.chance.random()
        if pick < 0.5:
            return replace(row, street=row.street.replace("straße", "str.").replace("Straße", "Str."))
        if pick < 0.8:
            return replace(row, street=self._typed(row.street))
        return replace(row, zip=self._typed(row.zip))

    def _short(self, row: Row) -> Row:
        if row.first in _SHORT and self.chance.random() < 0.6:
            return replace(row, first=_SHORT[row.first])
        if "-" in row.first:
            return replace(
                row,
                first=self.chance.choice(
                    (row.first.replace("-", " "), row.first.replace("-", "").capitalize(), row.first.split("-")[0])
                ),
            )
        return replace(row, first=f"{row.first[0]}.") if self.chance.random() < 0.4 and row.first else row

    def _birth_slip(self, row: Row) -> Row:
        if not row.birthday:
            return row
        year, month, day = row.birthday.split("-")
        if int(day) < 13 and self.chance.random() < 0.5:
            return replace(row, birthday=f"{year}-{day}-{month}")
        return replace(row, birthday=f"{year[:3]}{self.chance.randrange(10)}-{month}-{day}")

    def _other_form(self, row: Row) -> Row:
        words = row.company.split(" ")
        core = " ".join(words[:2])
        form = " ".join(words[2:])
        if not form:
            return replace(row, company=f"Firma {core}")
        return replace(
            row, company=self.chance.choice((core, core, f"{core}, {form}", f"Fa. {core} {form}", core.upper()))
        )

    def _slip_company(self, row: Row) -> Row:
        return replace(row, company=self._typed(row.company))


def _ascii(text: str) -> str:
    text = text.lower()
    for sign, forms in _UMLAUTS.items():
        text = text.replace(sign, forms[0])
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())


def true_pairs(rows: list[Row]) -> set[tuple[int, int]]:
    """Places of the records of one entity, pairwise."""
    groups: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        groups.setdefault(row.entity, []).append(place)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def main() -> None:
    size, path = int(sys.argv[1]), sys.argv[2]
    rows = Office(size, int(sys.argv[3]) if len(sys.argv) > 3 else 1).make()
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(asdict(rows[0])))
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)


if __name__ == "__main__":
    main()
