"""Files of newsletter services, understood by their headings; a refusal wins over every word of a sign-up."""

from __future__ import annotations

import pytest

from crm_desktop.records.newsletter import understand

MAILCHIMP = ["Email Address", "First Name", "Last Name", "MEMBER_RATING", "OPTIN_TIME", "OPTIN_IP", "CONFIRM_TIME",
             "CONFIRM_IP", "LAST_CHANGED"]  # fmt: skip
TIMES = ["2", "2026-10-01 09:00:00", "192.0.2.1", "2026-10-01 09:05:00", "192.0.2.1", "2026-10-02 00:00:00"]


def kinds(header, *rows, kind=""):
    found = understand(header, enumerate(rows, 2), kind)
    return None if found is None else [event.kind for event in found.events]


def test_the_three_files_of_mailchimp():
    row = ["a@example.com", "Anna", "Müller", *TIMES]
    found = understand(MAILCHIMP, [(2, row)])
    assert found is not None
    (event,) = found.events
    assert (found.service, event.kind, event.first_name, event.last_name) == (
        "mailchimp", "signed_up", "Anna", "Müller",
    )  # fmt: skip
    assert (event.at[:10], event.proof) == ("2026-10-01", "192.0.2.1")
    assert kinds([*MAILCHIMP, "UNSUB_TIME"], [*row, "2026-11-01 10:00:00"]) == ["unsubscribed"]
    assert kinds([*MAILCHIMP, "CLEAN_TIME"], [*row, "2026-11-01 10:00:00"]) == ["bounced"]


def test_cleverreach_with_unix_times_and_zero_for_never():
    header = ["email", "registered", "activated", "deactivated", "source", "firstname", "lastname"]
    found = understand(header, [(2, ["a@example.com", "1760000000", "1760000100", "0", "form", "A", "M"]),
                                (3, ["b@example.com", "1760000000", "1760000100", "1790000000", "", "", ""]),
                                (4, ["c@example.com", "1760000000", "0", "0", "", "", ""])])  # fmt: skip
    assert found is not None
    assert found.service == "cleverreach"
    assert [(event.email[0], event.kind) for event in found.events] == [("a", "signed_up"), ("b", "unsubscribed")]
    assert found.events[0].at == "2025-10-09T08:55:00Z"
    assert found.unclear == [4]


def test_rapidmail_by_its_states_and_brevo_by_its_list():
    header = ["E-Mail-Adresse", "Vorname", "Nachname", "Status"]
    states = ("Aktiv", "Unbestätigt", "Gebounct", "Unerwünscht", "Abgemeldet", "rätselhaft")
    rows = [[f"{number}@example.com", "", "", state] for number, state in enumerate(states)]
    assert kinds(header, *rows) == ["signed_up", "unconfirmed", "bounced", "complained", "unsubscribed"]
    brevo = ["EMAIL", "FIRSTNAME", "LASTNAME", "EMAIL_BLACKLISTED", "CONFIRMED"]
    rows = [["a@example.com", "", "", "TRUE", "2026-01-01"], ["b@example.com", "", "", "FALSE", "2026-01-01"]]
    assert kinds(brevo, *rows) == ["unsubscribed", "signed_up"]


def test_clicks_with_a_topic_out_of_the_link():
    found = understand(
        ["Email", "URL"], [(2, ["a@example.com", "https://www.example.com/shop/wein-aus_baden.html?u=1"])]
    )
    assert found is not None
    assert [(event.kind, event.topic) for event in found.events] == [("clicked", "Wein aus baden")]


@pytest.mark.parametrize("header", [["Name", "Ort"], ["E-Mail", "Name"], ["E-Mail", "registered"], []])
def test_what_does_not_say_what_people_did_is_not_guessed(header):
    assert understand(header, [(2, ["a@example.com", "x"])]) is None


def test_the_kind_can_be_said_and_lines_without_an_address_are_named():
    found = understand(["E-Mail"], [(2, ["a@example.com"]), (3, [""]), (4, []), (5, ["no address"])], "unsubscribed")
    assert found is not None
    assert [event.line for event in found.events] == [2]
    assert found.unclear == [3, 4, 5]


def test_a_refusal_in_the_line_wins():
    header = ["email", "status", "unsubscribed", "activated"]
    assert kinds(header, ["a@example.com", "active", "2026-01-01", "2025-01-01"]) == ["unsubscribed"]
    assert kinds(header, ["a@example.com", "spam", "", "2025-01-01"]) == ["complained"]


def test_the_states_of_rapidmail_as_its_interface_names_them():
    header = ["email", "firstname", "status", "created", "recipientlist_id"]
    states = ("new", "active", "bounced", "abused", "deleted")
    rows = [[f"{number}@example.com", "", state, "2026-01-01", "7"] for number, state in enumerate(states)]
    assert kinds(header, *rows) == ["unconfirmed", "signed_up", "bounced", "complained", "unsubscribed"]
    found = understand(header, [(2, rows[1])])
    assert found is not None
    assert found.service == "rapidmail"


@pytest.mark.parametrize("words", [
    {"hardBounce": "bounced", "softBounce": "", "click": "clicked", "opened": "", "delivered": "", "spam": "complained",
     "unsubscribed": "unsubscribed", "blocked": "", "list_addition": "", "invalid_email": "bounced", "deferred": ""},
    {"Hard bounced": "bounced", "Soft bounced": "", "Clicked": "clicked", "First opening": "",
     "Complaint": "complained", "Unsubscribe": "unsubscribed", "Proxy open": "", "Sent": "", "Contact deleted": ""},
    {"Hardbounce": "bounced", "Softbounce": "", "Geklickt": "clicked", "Geöffnet": "", "Beschwerde": "complained",
     "Abgemeldet": "unsubscribed", "Zugestellt": "", "Gelöscht": "unsubscribed", "Verzögert": ""},
])  # fmt: skip
def test_the_events_of_brevo_and_others_in_both_languages(words):
    header = ["event", "email", "ts_epoch", "messageId", "link"]
    rows = [(number, [event, "a@example.com", "1790000000123", "<1>", ""]) for number, event in enumerate(words, 2)]
    found = understand(header, rows)
    assert found is not None
    assert [event.kind for event in found.events] == [kind for kind in words.values() if kind]
    assert (found.passing, found.unclear) == (sum(not kind for kind in words.values()), [])
    assert found.service == "brevo"
    assert all(event.at in ("", "2026-09-21T14:13:20Z") for event in found.events)


def test_a_report_of_a_campaign_counts_openings_without_names_and_knows_hard_from_soft():
    header = ["Email Address", "Opens", "Clicks", "Bounce Type", "Unsubscribed At"]
    rows = [
        ["a@example.com", "3", "0", "", ""],
        ["b@example.com", "1", "2", "", ""],
        ["c@example.com", "0", "0", "Hard", ""],
        ["d@example.com", "0", "0", "soft", ""],
        ["e@example.com", "1", "1", "", "31.10.2026 18:05"],
    ]
    found = understand(header, list(enumerate(rows, 2)))
    assert found is not None
    assert [(event.email[0], event.kind) for event in found.events] == [
        ("b", "clicked"), ("c", "bounced"), ("e", "unsubscribed"),
    ]  # fmt: skip
    assert found.passing == 2
    assert found.events[2].at == "2026-10-31T18:05:00Z"


def test_the_name_of_a_file_makes_refusals_of_it_never_consents():
    row = [(2, ["a@example.com", "Anna"])]
    for name, kind in (("unsubscribed_members_export_1a2b.csv", "unsubscribed"), ("cleaned_members.csv", "bounced"),
                       ("Abmeldungen Mai.csv", "unsubscribed"), ("Beschwerden.csv", "complained")):  # fmt: skip
        found = understand(["Email Address", "First Name"], row, file_name=name)
        assert found is not None
        assert [event.kind for event in found.events] == [kind], name
    assert understand(["Email Address", "First Name"], row, file_name="subscribed_members_export.csv") is None
    member = [(2, ["a@example.com", "Anna", "Müller", *TIMES])]
    found = understand(MAILCHIMP, member, file_name="nonsubscribed_members_export.csv")
    assert found is not None
    assert [event.kind for event in found.events] == ["unconfirmed"]


def test_a_double_opt_in_that_is_only_ticked():
    header = ["EMAIL", "DOUBLE_OPT-IN", "BLOCKLISTED"]
    rows = (["a@example.com", "Yes", ""], ["b@example.com", "Yes", "1"], ["c@example.com", "2", ""])
    found = understand(header, list(enumerate(rows, 2)))
    assert found is not None
    assert [event.kind for event in found.events] == ["signed_up", "unsubscribed"]
    assert found.unclear == [4]
