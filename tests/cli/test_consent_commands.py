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


def test_a_question_by_mail_a_proof_and_what_is_kept(run, ask, here, tmp_path):
    assert run("add", "person", "--last-name", "Gern", "--email", "gern@example.com", *here)[0] == 0
    asked = ask("consent", "Gern", "--ask", "--purpose", "newsletter", "--wording", "Ja, gern.",
                "--to", tmp_path / "drafts", *here)["asked"]  # fmt: skip
    assert asked["address"] == "gern@example.com"
    draft = (tmp_path / "drafts" / "Gern.eml").read_bytes()
    assert asked["token"].encode() in draft
    answer = tmp_path / "answer.eml"
    answer.write_bytes(
        b"From: Gern <gern@example.com>\nTo: office@example.com\nDate: Wed, 18 Nov 2020 12:00:00 +0100\n"
        b"Message-ID: <1@example.com>\nSubject: Re: [" + asked["token"].encode() + b"]\n\nJa, gern\n"
    )
    assert run("file-mail", answer, *here)[0] == 0
    assert ask("may-contact", "Gern", "--purpose", "newsletter", *here)["allowed"][0]["code"] == "consent"
    form = tmp_path / "form.txt"
    form.write_text("signed")
    code, _, err = run("consent", "Gern", "--state", "allowed", "--keep", form, "--proof", tmp_path / "p.html", *here)
    assert (code, "Proof sheet" in err) == (0, True)
    assert "form.txt" in (tmp_path / "p.html").read_text("utf-8")
    assert run("consent", "Gern", "--ask", "--wording", "x", *here)[0] == WRONG
    assert run("consent", "Gern", "--keep", form, *here)[0] == WRONG
    assert run("consent", "Gern", "--state", "allowed", "--keep", tmp_path / "none.txt", *here)[0] == WRONG
