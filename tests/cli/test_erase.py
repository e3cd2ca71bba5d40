"""Erasing on the command line."""

from __future__ import annotations

from crm_desktop.cli.main import WRONG


def test_what_would_go_and_then_it_is_gone(run, ask, workspace_file):
    here = ("--file", workspace_file)
    run("add", "person", "--first-name", "Anna", "--last-name", "Müller", "--email", "a@example.com", *here)
    dry = ask("erase", "Anna Müller", "--dry-run", *here)
    assert dry["dry_run"]
    assert dry["proof"] is None
    assert dry["name"] == "Anna Müller"
    assert ask("search", "Müller", *here)["contacts"]
    code, _, err = run("erase", "Anna Müller", *here)
    assert code == WRONG
    assert "--ground" in err
    done = ask("erase", "Anna Müller", "--ground", "request", "--reason", "Brief von Anna Müller", *here)
    assert done["proof"]
    assert done["blocked"] == 1
    assert done["log_emptied"]
    assert b"M\xc3\xbcller" not in workspace_file.read_bytes()
    assert run("erase", "Anna Müller", "--ground", "request", *here)[0] != 0


def test_words_say_what_stays(run, workspace_file):
    here = ("--file", workspace_file)
    run("add", "person", "--last-name", "Weg", "--email", "weg@example.com", *here)
    code, out, err = run("erase", "Weg", "--ground", "request", *here)
    assert code == 0, err
    assert "was erased" in out
    assert "fingerprint" in out.lower()
