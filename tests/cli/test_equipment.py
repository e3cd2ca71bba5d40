"""What customers have, on the command line."""

from __future__ import annotations

from datetime import date, timedelta


def test_a_contract_is_noted_listed_changed_and_removed(ask, run, office):
    who = ask("add", "person", "Anna Vertrag", "--file", office)["id"]
    end = (date.today() + timedelta(days=60)).isoformat()
    (made,) = ask(
        "equipment", "add", who, "--product", "Wartung", "--contract-end", end, "--amount", "12k", "--file", office
    )["equipment"]
    assert (made["amount"], made["notice_days"], made["contract_end"]) == (1_200_000, 90, end)
    assert made["id"] in [item["id"] for item in ask("equipment", "list", "--file", office)["equipment"]]
    assert "Wartung" in str(ask("today", "--file", office))
    (changed,) = ask("equipment", "set", made["id"], "--serial", "W-7", "--file", office)["equipment"]
    assert changed["serial"] == "W-7"
    assert ask("equipment", "plan", "--file", office)["planned"] == 0
    ask("equipment", "remove", made["id"], "--file", office)
    assert not ask("equipment", "list", who, "--file", office)["equipment"]
    code, _, err = run("equipment", "add", who, "--product", "X", "--amount", "viel", "--file", office)
    assert code != 0
    assert "“viel” is no amount" in err


def test_a_list_of_contracts_comes_in_and_says_what_it_left_behind(ask, office, tmp_path):
    path = tmp_path / "contracts.csv"
    path.write_text("Company;Product;Contract end\nNobody Ltd;Server;2027-01-31\nNobody Ltd;;\n", encoding="utf-8")
    found = ask("import", path, "--as", "equipment", "--dry-run", "--file", office)
    assert (found["rows"], found["new"], found["bad"]) == (2, 0, 2)
    assert found["columns"] == {"Company": "company", "Product": "product", "Contract end": "contract_end"}
    found = ask("import", path, "--as", "equipment", "--create-contacts", "--file", office)
    assert (found["new"], found["bad"]) == (1, 1)
    assert found["lines"][1]["sentences"] == ["It is not said what the customer has."]
    assert ask("equipment", "list", "Nobody Ltd", "--file", office)["equipment"][-1]["product"]
    assert ask("import", path, "--as", "equipment", "--file", office)["unchanged"] == 1
