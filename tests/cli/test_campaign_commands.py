"""`campaign`: a whole campaign from a script, from the audience to what it brought."""

from __future__ import annotations

from pathlib import Path

from tests.exchange.letters.word import document, paragraph, part, text_of


def campaign(ask, *arguments):
    return ask("campaign", *arguments)["campaigns"][0]


def test_a_campaign_from_the_audience_to_the_figures(ask, run, office, tmp_path):
    at = ("--file", office)
    who = [ask("add", "person", f"Anna Aktion{number}", "--email", f"a{number}@example.com", *at)["id"]
           for number in range(3)]  # fmt: skip
    ask("selection", "--save", "Aktionskreis", "--where", "name contains Aktion", *at)
    made = campaign(
        ask, "new", "Testaktion", "--budget", "250", "--selection", "Aktionskreis", "--goal-responses", "2", *at
    )
    assert (made["budget"], made["audience"], made["state"]) == (25000, "Aktionskreis", "planned")
    step = campaign(ask, "add-step", "Testaktion", "--medium", "event", "--name", "Hausmesse", *at)["steps"][0]
    assert step["code"].startswith("T")
    by_mail = campaign(ask, "add-step", "Testaktion", "--medium", "email", "--code", "test-m", *at)["steps"][1]
    assert by_mail["code"] == "TEST-M"
    found = ask("campaign", "audience", "Testaktion", *at)["audience"]
    assert sorted(found["in"]) == sorted(who)
    assert found["steps"] == {step["id"]: 3, by_mail["id"]: 0}
    mails = ask("campaign", "recipients", "TEST-M", *at)["audience"]
    assert {one["code"] for one in mails["left_out"]} == {"no_consent"}
    code, _, err = run("mail", "Reminder", "--campaign-step", "TEST-M", "--dry-run", *at)
    assert code != 0
    assert "nobody left" in err

    campaign(ask, "note", step["code"], "--contact", who[0], "--contact", who[1], "--text", "war da", *at)
    shown = campaign(ask, "show", "Testaktion", *at)
    assert (shown["state"], shown["figures"]["addressed"]) == ("running", 2)
    campaign(ask, "cost", "Testaktion", "--text", "Standmiete", "--amount", "120,50", *at)
    ask("campaign", "respond", step["code"], "--contact", who[0], "--kind", "visit", *at)
    answers = tmp_path / "antworten.csv"
    answers.write_text(
        "E-Mail;Code;Datum;Art\n"
        f"a1@example.com;{step['code']};18.11.2026;Bestellung\n"
        "niemand@example.com;TEST-M;18.11.2026;\n"
        "a2@example.com;FALSCH-1;18.11.2026;\n",
        encoding="utf-8",
    )
    taken = ask("campaign", "responses", answers, *at)
    assert [(one["kind"], one["day"]) for one in taken["responses"]] == [("order", "2026-11-18")]
    assert [(one["line"], bool(one["why"])) for one in taken["not_taken"]] == [(3, True), (4, True)]
    assert ask("campaign", "responses", answers, *at)["known"] == 1
    (answer,) = ask("campaign", "case", "Testaktion", "--contact", who[0], "--process", "acquisition",
                    "--amount", "4.000", *at)["responses"]  # fmt: skip
    assert answer["case"]
    figures = campaign(ask, "show", "Testaktion", *at)["figures"]
    assert (figures["spent"], figures["responded"], figures["rate"]) == (12050, 2, 100.0)
    assert (figures["cost_per_response"], figures["open_value"], figures["gain"]) == (6025, 400000, -12050)
    people = ask("campaign", "people", "Testaktion", "--group", "responded", *at)["people"]
    assert sorted(one["id"] for one in people) == sorted(who[:2])
    counted = ask("selection", "--where", "campaign is responded:Testaktion", *at)
    assert counted["total"] == 2
    follow = campaign(ask, "follow-up", "Testaktion", "--group", "responded", *at)
    assert follow["id"] != made["id"]
    assert sorted(ask("campaign", "audience", follow["id"], *at)["audience"]["in"]) == sorted(who[:2])
    assert len(ask("campaign", "list", *at)["campaigns"]) >= 2
    code, text, _ = run("campaign", "show", "Testaktion", *at)
    assert code == 0
    assert "Hausmesse" in text


def test_letters_of_a_step_count_for_it(ask, run, office, tmp_path):
    at = ("--file", office)
    campaign(ask, "new", "Briefaktion", "--selection", "Potsdam", "--once", "company", *at)
    campaign(ask, "add-step", "Briefaktion", "--code", "BRIEF-1", *at)
    wanted = ask("campaign", "recipients", "BRIEF-1", *at)["audience"]
    assert wanted["in"]
    way = ("--campaign-step", "BRIEF-1", "--leave-empty", "--out")
    template = document(tmp_path / "Aktion.docx", paragraph("{MERGEFIELD Nachname} {MERGEFIELD Antwortcode}"))
    done = ask("letters", template, *way, tmp_path / "briefe", *at)
    assert done["reached"] == len(wanted["in"])
    assert all("BRIEF-1" in text_of(part(Path(path))) for path in done["files"])
    found = campaign(ask, "show", "BRIEF-1", *at)
    assert found["figures"]["addressed"] == len(wanted["in"])
    assert found["frozen_at"]
    assert found["figures"]["left_out"] == len(ask("campaign", "audience", "Briefaktion", *at)["audience"]["left_out"])
    code, _, err = run("letters", template, *way, tmp_path / "zwei", *at)
    assert code != 0
    assert "nobody left" in err


def test_what_cannot_be_done_is_said(ask, run, office, tmp_path):
    at = ("--file", office)
    campaign(ask, "new", "Einzeln", *at)
    empty = tmp_path / "leer.csv"
    empty.write_text("Farbe;Form\nrot;rund\n", encoding="utf-8")
    for arguments, word in (
        (("show", "Gibt es nicht"), "no campaign"),
        (("show",), "Which campaign"),
        (("freeze", "Einzeln"), "no step"),
        (("audience", "Einzeln", "--selection", "Nirgends"), "no list"),
        (("audience", "Einzeln", "--group", "silent"), "--of"),
        (("respond", "Einzeln"), "--contact"),
        (("done", "Einzeln"), "Which step"),
        (("cost", "Einzeln", "--text", "Porto", "--amount", "viel"), "is no amount"),
        (("responses", empty), "does not say who answered"),
        (("set", "Einzeln", "--process", "Nirgends"), "no process"),
        (("add-step", "Einzeln", "--code", "Ä Ö"), "no response code"),
    ):
        code, _, err = run("campaign", *arguments, *at)
        assert code != 0, arguments
        assert word in err, (arguments, err)
