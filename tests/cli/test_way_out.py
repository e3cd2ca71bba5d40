"""What somebody takes out of a file and into an empty one is there as it was."""

from __future__ import annotations

import pytest

OWN = {"Geburtstag": "date", "Birthday": "date", "Position": "text", "Firma": "choice", "Company": "choice"}


@pytest.fixture
def office(tmp_path, ask):
    """Own fields named like fields of ours, in either language; places in three countries, none of them named."""
    path = tmp_path / "office.kontor"
    ask("new", path)
    table = tmp_path / "list.csv"
    table.write_text(
        "Vorname;Nachname;Geburtstag;Straße;PLZ;Ort;Telefon;A;B;C;D;E\n"
        "Anna;Walzer;3.2.1980;Ring 1;1010;Wien;0151 7123456;31.1.1999;1.2.1999;links;rot;=1+1\n"
        "Bert;Zunft;;Gasse 2;8001;Zürich;;;;;;\n",
        encoding="utf-8",
    )
    maps = [part for letter, name in zip("ABCDE", OWN, strict=True) for part in ("--map", f"{letter}=custom:{name}")]
    kinds = [part for name, kind in OWN.items() for part in ("--field-kind", f"{name}={kind}")]
    ask("import", table, *maps, *kinds, "--file", path)
    for last, place in (("Abt", ("1010", "Wien")), ("Boll", ("8001", "Zürich")), ("Czok", ("01067", "Dresden"))):
        ask("add", "person", f"Eva {last}", "--zip", place[0], "--city", place[1], "--phone", "044 6681800",
            "--file", path)  # fmt: skip
    return path


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_own_fields_named_like_ours_and_places_without_a_country_come_back(office, ask, tmp_path, kind, language):
    table, copy = tmp_path / f"all.{kind}", tmp_path / "copy.kontor"
    ask("export", table, "--file", office, "--language", language)
    ask("new", copy)
    ask("import", table, "--file", copy, "--on-possible", "new")
    before, after = everything(ask, office), everything(ask, copy)
    assert after == before
    assert before["Anna Walzer"]["fields"].keys() == OWN.keys()
    assert before["Eva Boll"]["addresses"][0]["country"] == ""


def everything(ask, path):
    found = {}
    for row in ask("search", "--limit", 0, "--file", path)["contacts"]:
        contact = ask("show", row["id"], "--file", path)
        found[contact["name"]] = {key: contact[key] for key in ("fields", "addresses", "phones", "birthday")}
    return found
