"""The sample office: complete, fresh by the clock, in both languages, and quick to make."""

from __future__ import annotations

import time
import tomllib
from datetime import UTC, date, datetime

import pytest

from crm_desktop.common import i18n, paths
from crm_desktop.common.errors import FileRefused
from crm_desktop.exchange import samples
from crm_desktop.operations import history, settings
from crm_desktop.records.filters import from_json
from crm_desktop.store.queries import activities, contacts, fields, listing, processes, selections, tags
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "office.kontor"
    samples.make(path, lambda: NOW)
    with Workspace.open(path, clock=lambda: NOW) as ws:
        yield ws


def one(ws: Workspace, search: str):
    (row,) = [row for row in listing.find(ws, search) if row.name == search]
    found = contacts.page(ws, row.id)
    assert found is not None
    return found


def test_the_sample_file_is_made_once_and_marked(home):
    started = time.perf_counter()
    path = samples.open_sample()
    assert time.perf_counter() - started < 5  # 0.3 s on a quiet machine
    assert path.is_relative_to(home)
    before = path.read_bytes()
    assert samples.open_sample() == path
    assert path.read_bytes() == before
    with Workspace.open(path) as ws:
        assert settings.get(ws, "file.sample") == "1"
        assert settings.get(ws, "file.name") == "Büro Bergmann"
        assert 60 <= listing.count_all(ws) <= 70
        assert history.undo_label(ws) is None, "Ctrl+Z must not empty the sample file"
    assert [item.name for item in home.iterdir()] == [path.name]


def test_each_language_has_its_own_file():
    english = samples.open_sample()
    i18n.set_language("de")
    german = samples.open_sample()
    assert (english.stem, german.stem) == ("Sample data", "Beispieldaten")
    with Workspace.open(german) as ws:
        assert one(ws, "Dr. Anna Müller").relations[0].relation.role == "Steuerberaterin"
    with Workspace.open(english) as ws:
        assert one(ws, "Dr. Anna Müller").relations[0].relation.role == "Tax adviser"


def test_its_own_sales_process_follows_the_language_as_the_shipped_ones_do(office):
    seen = {}
    for language in ("en", "de"):
        i18n.set_language(language)
        seen[language] = {}
        for found in processes.live(office):
            first = found.process.steps[0]
            seen[language][found.code] = (found.process.name, first.name, first.reactions[0].name)
    assert seen["en"]["sales"] == ("Sales", "First contact", "Need is clear")
    assert seen["de"]["sales"] == ("Verkauf", "Erstkontakt", "Bedarf geklärt")
    for code, names in seen["en"].items():
        assert all(one != other for one, other in zip(names, seen["de"][code], strict=True)), code


def test_what_the_screens_can_show_is_there(office):
    anna = one(office, "Dr. Anna Müller")
    assert {item.type for item in one(office, "Dipl.-Ing. Jana Kowalczyk").addresses} == {"work", "home"}
    assert {item.kind for item in anna.channels} == {"phone", "email", "social"}
    assert {item.type.code for item in anna.relations} >= {"employment", "assistant", "parent", "tax_adviser"}
    assert [item.phase for item in anna.phases] == ["lead", "prospect", "customer"]
    assert anna.contact.birthday == "1971-03-04"
    line = activities.timeline(office, anna.contact.id)
    assert len(line) > 8
    jonas = one(office, "Jonas Müller")
    assert jonas.contact.address_form == "du"
    kinds = {field.kind for field in fields.fields(office)}
    assert kinds == {"text", "number", "date", "choice", "multi", "money", "link"}
    assert all(count > 0 for _, count in tags.tags(office))


def test_saved_lists_find_someone(office):
    counts = {
        found.name: listing.count(office, View(where=from_json(found.definition), today=date(2026, 11, 18)))
        for found in selections.selections(office)
    }
    assert list(counts) == ["Potsdam", "Quiet for 90 days", "Newsletter"]
    assert all(count >= 5 for count in counts.values())


def test_nothing_happened_in_the_future_and_the_last_14_months_are_covered(office):
    moments = sorted(row[0] for row in office.rows("SELECT at FROM activity WHERE at IS NOT NULL"))
    assert moments[-1] <= "2026-11-18T10:00:00Z"
    assert moments[0] < "2025-11-18"
    assert moments[-1] > "2026-11-17"
    assert office.value("SELECT count(*) FROM contact WHERE created_at > '2026-11-18T10:00:00Z'") == 0


def test_every_postal_code_belongs_to_its_place(office):
    known = {
        tuple(line.split("\t")[:2]): line.rstrip("\n").replace("|", "\t").split("\t")[2:]
        for line in (paths.resources() / "data" / "plz_dach.tsv").read_text(encoding="utf-8").splitlines()[2:]
    }
    for country, zip_code, city in office.rows("SELECT country, zip, city FROM address"):
        if country in ("DE", "AT", "CH"):
            places = " ".join(known[country, zip_code])
            assert city.split(" (")[0].removeprefix("Bad ") in places, f"{zip_code} {city}"


def test_every_term_of_the_office_has_an_english_form():
    data = tomllib.loads((paths.resources() / "samples" / "office.toml").read_text(encoding="utf-8"))
    used = {*data["tags"], *(found["name"] for found in (*data["field"], *data["list"]))}
    for field in data["field"]:
        used.update(field.get("options", ()))
    for entry in data["contact"]:
        used.update(entry.get("tags", ()))
        used.update(entry[name] for name in ("industry", "profession", "source") if name in entry)
        used.update(job[1] for job in entry.get("jobs", ()))
        for name, text in entry.get("fields", {}).items():
            assert name in {field["name"] for field in data["field"]}
            used.update(text.split(";") if name in ("Leistungen", "Servicestufe") else ())
        for note in entry.get("notes", ()):
            assert len(note) == 4
            assert note[2] != note[3]
    assert used - set(data["english"]) == set()


def test_all_numbers_and_addresses_are_understood_and_fictitious(office):
    for kind, value, valid in office.rows("SELECT kind, value, valid FROM channel"):
        assert valid, value
        if kind == "email":
            assert value.endswith((".example", "@example.com", "@example.org")), value


def test_an_existing_file_is_never_filled(tmp_path):
    path = tmp_path / "mine.kontor"
    path.write_bytes(b"mine")
    with pytest.raises(FileRefused):
        samples.make(path)
    assert path.read_bytes() == b"mine"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["mine.kontor"]


def test_a_failure_half_way_leaves_no_file(tmp_path, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(samples._Filler, "_relations", fail)
    with pytest.raises(RuntimeError):
        samples.make(tmp_path / "new.kontor")
    assert not list(tmp_path.glob("*.kontor*"))


def test_the_day_of_the_sample_office_shows_every_group(office):
    from crm_desktop.store.queries import followups

    days = followups.ranges(NOW.date())
    mine = [office.user_id]
    for name in ("overdue", "today", "week"):
        assert followups.count(office, mine, days[name]) >= 2, name
    assert len(followups.delegated_to(office, office.user_id)) == 1
    assert len(followups.watched(office, office.user_id)) == 1
    assert len(followups.came_back(office, office.user_id)) == 1
    assert followups.forgotten_count(office, NOW.date().replace(month=8)) > 0
    kinds = {row[0] for row in office.rows("SELECT DISTINCT kind FROM activity WHERE state = 'done'")}
    assert {"call", "email", "letter", "meeting", "visit", "note"} <= kinds
