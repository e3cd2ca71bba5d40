"""Quotes on the command line."""

from __future__ import annotations

import zipfile


def test_a_quote_from_the_first_line_to_the_end_of_its_case(ask, run, office, tmp_path):
    who = ask("add", "person", "Anna Angebot", "--file", office)["id"]
    ask("case", "new", "Dachausbau", "--contact", who, "--file", office)
    (made,) = ask("quote", "new", "Dachausbau", "--discount", "3", "--file", office)["quotes"]
    name = made["number"]
    for line in (
        ("--text", "Beratung", "--quantity", "12,5", "--unit", "h", "--price", "96", "--discount", "5"),
        ("--text", "Kabel", "--quantity", "3", "--price", "19,99"),
        ("--text", "Falsch", "--price", "1"),
        ("--text", "Handbuch", "--quantity", "2", "--price", "24.90", "--vat", "7"),
    ):
        ask("quote", "line", name, *line, "--file", office)
    (found,) = ask("quote", "remove-line", name, "--number", "3", "--file", office)["quotes"]
    assert [line["net"] for line in found["lines"]] == [114000, 5997, 4980]
    assert (found["net"], found["vat"], found["total"]) == (121228, 22453, 143681)
    out = tmp_path / "angebot.docx"
    ask("quote", "document", name, "--out", str(out), "--file", office)
    assert zipfile.is_zipfile(out)
    (sent,) = ask(
        "quote", "send", name, "--take-amount", "--document", str(out), "--day", "2030-01-02", "--file", office
    )["quotes"]
    assert sent["state"] == "sent"
    assert sent["follow_up"]
    assert "Dachausbau" in str(ask("case", "show", "Dachausbau", "--file", office))
    (second,) = ask("quote", "version", name, "--file", office)["quotes"]
    assert second["version"] == 2
    ask("quote", "delete", f"{name}/2", "--file", office)
    (won,) = ask("quote", "accept", name, "--file", office)["quotes"]
    assert won["state"] == "won"
    assert len(ask("quote", "list", made["case_id"], "--file", office)["quotes"]) == 1
    code, text, _ = run("quote", "show", name, "--file", office)
    assert code == 0
    assert "Handbuch" in text


def test_what_cannot_be_done_is_said(ask, run, office):
    who = ask("add", "person", "Bert Angebot", "--file", office)["id"]
    (made,) = ask("quote", "new", "Lieferung", "--contact", who, "--file", office)["quotes"]
    for arguments, word in (
        (("show", "X-1"), "no quote"),
        (("line", made["number"], "--text", "x", "--price", "viel"), "is no amount"),
        (("line", made["number"], "--text", "x", "--quantity", "ein paar"), "is no number"),
        (("line", made["number"], "--price", "1"), "does not say what it offers"),
        (("remove-line", made["number"]), "There is no line"),
        (("send", made["number"]), "has no lines"),
        (("accept", made["number"]), "not out with the customer"),
        (("document", made["number"]), "--out"),
        (("pattern", "ohne"), "makes no numbers"),
        (("show",), "Which quote"),
    ):
        code, _, err = run("quote", *arguments, "--file", office)
        assert code != 0, arguments
        assert word in err, err
    assert ask("quote", "pattern", "AN{yy}-{n:3}", "--file", office)["pattern"] == "AN{yy}-{n:3}"
