"""Consents, rules and lists for a mailing on the command line."""

from __future__ import annotations

import pytest

from crm_desktop.cli.main import WRONG


@pytest.fixture
def here(workspace_file):
    return ("--file", workspace_file)


def test_a_list_for_a_mailing_leaves_out_who_may_not_be_addressed(run, ask, here, tmp_path):
    for name in ("Gern", "Nie"):
        done = run("add", "person", "--last-name", name, "--email", f"{name.lower()}@example.com", *here)
        assert done[0] == 0, done
    run("consent", "Gern", "--state", "allowed", "--purpose", "newsletter", "--how", "Messe", *here)
    target = tmp_path / "list.csv"
    found = ask("export", "--mailing", "email", "--purpose", "newsletter", "--to", target, *here)
    assert found["contacts"] == 1
    assert [(one["name"], one["code"]) for one in found["left_out"]] == [("Nie", "no_consent")]
    text = target.read_text("utf-8-sig")
    assert "gern@example.com" in text
    assert "nie@example.com" not in text
    code, _, err = run("export", "--mailing", "sms", "--to", tmp_path / "none.csv", *here)
    assert code == WRONG
    assert "Nobody in this list" in err
    assert not (tmp_path / "none.csv").exists()
    assert run("export", "--purpose", "survey", "--to", target, *here)[0] == WRONG


def test_own_rules_of_advertising(run, ask, here):
    asked = ("consent-rules", "--country", "DE", "--channel", "phone", "--audience", "business")
    (line,) = ask(*asked, "--needs", "consent", "--statute", "Hausregel", *here)["rules"]
    assert line == {
        "country": "DE", "channel": "phone", "audience": "business", "needs": "consent", "existing": False,
        "statute": "Hausregel", "own": True,
    }  # fmt: skip
    assert "Hausregel" in run(*asked, *here)[1]
    assert not any(rule["own"] for rule in ask("consent-rules", "--reset", *here)["rules"])
    assert run("consent-rules", "--needs", "consent", *here)[0] == WRONG
    assert run("consent-rules", "--country", "Atlantis", *here)[0] == WRONG
