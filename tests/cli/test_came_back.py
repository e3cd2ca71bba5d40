"""What came back undeliverable, on the command line."""

from __future__ import annotations

from crm_desktop.cli.main import WRONG
from crm_desktop.store.workspace import Workspace


def test_letters_and_mails_that_came_back(run, ask, office):
    here = ("--file", office)
    anna = ask("came-back", "Dr. Anna Müller", *here)
    assert anna["what"] == "letter"
    code, out, _ = run("came-back", "Dr. Anna Müller", "--mail", *here)
    assert (code, "Anna Müller" in out) == (0, True)
    with Workspace.open(office) as ws:
        assert ws.value("SELECT count(*) FROM channel WHERE bounced = 1") == 1
        assert ws.value("SELECT count(*) FROM activity WHERE body LIKE '%came back%' OR body LIKE '%zurück%'") == 1
    run("add", "person", "--last-name", "Ohnemail", *here)
    code, _, err = run("came-back", "Ohnemail", "--mail", *here)
    assert (code, "no e-mail address" in err or "keine E-Mail-Adresse" in err) == (WRONG, True)
