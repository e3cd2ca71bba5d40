"""docs/moving.md: the steps are those the window shows, and its commands run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crm_desktop.cli.commands import export, importing
from crm_desktop.cli.names import COMMANDS
from crm_desktop.exchange.guides import GUIDES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "moving.md").read_text("utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_every_program_has_its_steps(name):
    guide = GUIDES[name]
    section = PAGE.partition(f"### From {guide.program}\n")[2].partition("\n#")[0]
    assert [line[2:] for line in section.splitlines() if line.startswith("- ")][: len(guide.steps)] == list(guide.steps)


def test_every_command_and_option_is_there():
    called = re.findall(r"`(?:crm-desktop )?([a-z-]+)((?: [^`]*)?)`", PAGE)
    known = {name: text for name, text in called if name in COMMANDS}
    assert {"import", "inspect", "export", "new", "file-mail", "link-folders", "undo"} <= known.keys()
    taken = {
        name for command in (importing.COMMAND, export.COMMAND) for item in command.arguments for name in item.names
    }
    for name, text in called:
        if name in ("import", "export"):
            assert set(re.findall(r"--[a-z-]+", text)) <= taken, text


def test_companies_and_people_come_in_either_order(ask, tmp_path):
    people, firms = tmp_path / "people.csv", tmp_path / "firms.csv"
    people.write_text(
        "Record ID,First Name,Last Name,Email,Company Name,Lifecycle Stage,Create Date\n"
        "1,Anna,Kess,anna@kess.example,Kess Bau GmbH,Customer,2026-01-01 10:00\n"
        "2,Bert,Ohm,bert@kess.example,Kess Bau GmbH,Lead,2026-01-01 10:00\n",
        encoding="utf-8",
    )
    firms.write_text(
        "Record ID,Company name,Company Domain Name,Phone Number,Street Address,City,Postal Code,Lifecycle Stage\n"
        "9,Kess Bau GmbH,kess.example,+493515550100,Am Markt 1,Dresden,01067,Customer\n",
        encoding="utf-8",
    )
    shown = []
    for order in ((people, firms), (firms, people)):
        path = tmp_path / f"{order[0].stem}.kontor"
        ask("new", path)
        for table in order:
            ask("import", table, "--file", path)
        for table in order:
            again = ask("import", table, "--dry-run", "--file", path)
            assert again["new_people"] == again["new_companies"] == again["updated"] == 0
        assert ask("duplicates", "--file", path)["pairs"] == []
        found = [ask("show", row["id"], "--file", path) for row in ask("search", "--file", path)["contacts"]]
        shown.append(sorted((item["name"], [to["name"] for to in item["relations"]]) for item in found))
    assert shown[0] == shown[1]
    assert dict(shown[0])["Anna Kess"] == ["Kess Bau GmbH"]
