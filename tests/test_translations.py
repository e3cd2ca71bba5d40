"""German and English are complete: every text in the code has its entry, and every entry its text."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load() -> ModuleType:
    # "packaging" is also the name of a library, so the script is loaded by its path.
    spec = importlib.util.spec_from_file_location("kontor_translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


translations = load()


def test_every_text_is_translated():
    problems = translations.problems()
    assert not problems, "\n".join(["python packaging/translations.py adds entries to translate:", *problems])


def test_german_is_typographic_and_plain():
    for path in sorted((ROOT / "resources" / "translations" / "de").glob("*.ts")):
        for entry in translations.read_entries(path):
            where = f"{path.name}: {entry.translation}"
            assert '"' not in entry.translation, where
            assert "erfolgreich" not in entry.translation.casefold(), where
            assert entry.translation.count("„") == entry.translation.count("“"), where
            assert "..." not in entry.translation, where


CODE = """
from crm_desktop.common.i18n import mark, texts

tr = texts("pets")

def show(n, name):
    tr("Cat")
    tr("{name} eats", name=name)
    tr.plural(n, "{n} cat", "{n} cats")
    tr("Yes" if n else "No")
    tr(NAMES[n])

NAMES = {1: mark("Dog")}
"""


class House:
    """A small package with its translations."""

    def __init__(self, folder: Path) -> None:
        self.package = folder / "app"
        self.folder = folder / "translations"
        (self.package / "room").mkdir(parents=True)
        (self.folder / "de").mkdir(parents=True)
        (self.package / "__init__.py").write_text("")
        (self.package / "room" / "__init__.py").write_text("")

    def code(self, text: str, name: str = "room/pets.py") -> None:
        (self.package / name).write_text(text, encoding="utf-8")

    def german(self, context: str, *pairs: tuple[str, str]) -> None:
        messages = "".join(
            f"<message><source>{source}</source><translation>{text}</translation></message>\n" for source, text in pairs
        )
        (self.folder / "de" / f"{context}.ts").write_text(
            f'<TS version="2.1" language="de">\n<context>\n<name>{context}</name>\n{messages}</context>\n</TS>\n',
            encoding="utf-8",
        )

    def problems(self) -> list[str]:
        return translations.problems(self.package, self.folder)

    def update(self) -> list[str]:
        return translations.update(self.package, self.folder)


COMPLETE = (
    ("Cat", "Katze"),
    ("{name} eats", "{name} frisst"),
    ("{n} cat", "{n} Katze"),
    ("{n} cats", "{n} Katzen"),
    ("Yes", "Ja"),
    ("No", "Nein"),
    ("Dog", "Hund"),
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    made.code(CODE)
    made.german("pets", *COMPLETE)
    return made


def test_a_complete_house_has_no_problems(house: House):
    assert house.problems() == []


@pytest.mark.parametrize("left_out", range(len(COMPLETE)))
def test_each_kind_of_text_is_missed(house: House, left_out: int):
    house.german("pets", *(pair for index, pair in enumerate(COMPLETE) if index != left_out))
    (problem,) = house.problems()
    assert "missing" in problem
    assert repr(COMPLETE[left_out][0]) in problem


@pytest.mark.parametrize(
    ("pair", "complaint"),
    [
        (("Bird", "Vogel"), "obsolete"),
        (("Cat", "Kater"), "twice"),
    ],
)
def test_entries_too_many(house: House, pair: tuple[str, str], complaint: str):
    house.german("pets", *COMPLETE, pair)
    (problem,) = house.problems()
    assert complaint in problem


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("", "unfinished"), (" ", "unfinished"), ("Er frisst", "placeholders differ"), ("{nam} frisst", "placeholders")],
)
def test_entries_that_say_the_wrong_thing(house: House, text: str, complaint: str):
    house.german("pets", *COMPLETE[:1], ("{name} eats", text), *COMPLETE[2:])
    (problem,) = house.problems()
    assert complaint in problem


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('tr(f"{n} birds")', "not a literal"),
        ('tr("A " + n)', "not a literal"),
        ('tr("A {}".format(n))', "put together"),
        ("mark(NAMES)", "not a literal"),
        ('tr.plural(1, f"{n}", "Cat")', "not a literal"),
        ('tr("{name} eats")', "no value for name"),
        ('tr("{name} eats", nam=1)', "no value for name"),
        ('tr = texts("others")', "two contexts"),
    ],
)
def test_calls_that_cannot_be_translated(house: House, line: str, complaint: str):
    house.code(f"{CODE}\n{line}\n")
    assert any(complaint in problem for problem in house.problems())


def test_a_name_from_a_sibling_module_keeps_its_context(house: House):
    house.code("from .pets import tr as say\nsay('Fish')\n", "room/fish.py")
    house.code("from app.room.pets import tr\ntr('Frog')\n", "frog.py")
    missing = house.problems()
    assert len(missing) == 2
    assert all(line.startswith("de/pets.ts") for line in missing)


def test_a_mark_belongs_to_the_texts_beside_it(house: House):
    house.code(
        'from .pets import tr\nfrom i import mark, texts\nb = texts("birds")\nC(1, tr, mark("Owl"), b=2)\n', "room/x.py"
    )
    assert [line.split(" (")[0] for line in house.problems()] == ["de/pets.ts: missing: 'Owl'"]


def test_a_mark_without_context_is_satisfied_by_any(house: House):
    house.code('mark("Cat")\nmark("Owl")\n', "room/x.py")
    (problem,) = house.problems()
    assert "'Owl'" in problem


def test_update_adds_unfinished_and_removes_obsolete_entries(house: House):
    house.german("pets", ("Cat", "Katze"), ("Bird & Co", "Vogel"))
    house.german("old", ("Gone", "Weg"))
    path = house.folder / "de" / "pets.ts"
    path.write_text(path.read_text("utf-8").replace("Bird & Co", "Bird &amp; Co"), "utf-8")
    assert len(house.update()) == 2
    assert not (house.folder / "de" / "old.ts").exists()
    text = path.read_text("utf-8")
    assert "<source>Cat</source><translation>Katze</translation>" in text
    assert "Bird" not in text
    assert all("unfinished" in problem for problem in house.problems())
    assert len(house.problems()) == len(COMPLETE) - 1
    assert house.update() == []


def test_update_makes_the_file_of_a_new_context(house: House):
    house.code('tr = texts("fish")\ntr("Salt < sweet & sour")\n', "room/fish.py")
    house.update()
    (entry,) = translations.read_entries(house.folder / "de" / "fish.ts")
    assert entry.source == "Salt < sweet & sour"
    assert entry.unfinished


def test_the_quick_reader_finds_what_an_xml_parser_finds():
    from xml.etree import ElementTree

    from crm_desktop.common.i18n import read_catalog

    for path in sorted((ROOT / "resources" / "translations" / "de").glob("*.ts")):
        expected = {
            message.findtext("source"): message.findtext("translation")
            for message in ElementTree.parse(path).iter("message")
            if message.find("translation").get("type") != "unfinished"
        }
        assert read_catalog("de", path.stem) == expected, path.name
