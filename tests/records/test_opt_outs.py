"""Columns of refusals and agreements: by their headings, and what their cells say. In doubt nobody is written to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.reading.header_words import fold_heading
from crm_desktop.records import opt_outs

HEADINGS = {
    "Email Opt Out": "opt_out:email", "HasOptedOutOfEmail": "opt_out:email", "emailAddressIsOptedOut": "opt_out:email",
    "Unsubscribed": "opt_out:email", "Unsubscribed from all email": "opt_out:email", "UNSUB_TIME": "opt_out:email",
    "Newsletter abbestellt": "opt_out:email", "Keine E-Mails": "opt_out:email", "EMAIL_BLACKLISTED": "opt_out:email",
    "Do Not Call": "opt_out:phone", "DoNotCall": "opt_out:phone", "doNotCall": "opt_out:phone",
    "Keine Anrufe": "opt_out:phone", "donotphone": "opt_out:phone", "Telefonanrufe nicht zulassen": "opt_out:phone",
    "HasOptedOutOfFax": "opt_out:fax", "donotpostalmail": "opt_out:post", "Do not allow Mails": "opt_out:post",
    "Keine Post": "opt_out:post", "Werbesperre": "opt_out:any", "Keine Werbung": "opt_out:any",
    "Robinsonliste": "opt_out:any", "Kontaktsperre": "opt_out:any", "Werbewiderspruch am": "opt_out:any",
    "Newsletter": "opt_in:email", "Newsletter (ja/nein)": "opt_in:email", "Opt-in": "opt_in:email",
    "DOUBLE_OPT-IN": "opt_in:email", "OPTIN_TIME": "opt_in:email", "Accepts SMS Marketing": "opt_in:sms",
    "Postwerbung": "opt_in:post", "Einwilligung Telefonwerbung": "opt_in:phone", "Werbung": "opt_in:any",
    "E-Mail": "", "Telefon": "", "Post": "", "Postfach": "", "Fax": "", "Option": "", "Marketing": "", "Sperre": "",
    "Liefersperre": "", "Abmeldegrund": "", "Opt-out reason": "", "OPTIN_IP": "", "Widerspruchsfrist": "",
    "Kontaktart": "", "DSGVO": "", "Marketing contact status": "", "CLEAN_TIME": "",
}  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_of_other_programs(heading):
    assert opt_outs.target_of_heading(fold_heading(heading)) == HEADINGS[heading]


@pytest.mark.parametrize(
    "text", ["ja", "yes", "true", "1", "x", "WAHR", "unsubscribed", "abgemeldet", "2026-03-01", "1.3.2026",
             "1767225600", "Widerspruch", "Post, Telefon", "Do Not Allow", "aktiv", "liegt vor", "2026-03-01 12:30:00"]
)  # fmt: skip
def test_a_refusal_is_one(text):
    assert opt_outs.read(text, opt_in=False) == opt_outs.REFUSED


@pytest.mark.parametrize("text", ["nein", "no", "false", "0", "", "-", "0000-00-00 00:00:00", "Allow", "subscribed"])
def test_a_no_to_a_refusal_is_none(text):
    assert opt_outs.read(text, opt_in=False) == opt_outs.NOTHING


@pytest.mark.parametrize(
    "text", ["nein", "no", "false", "0", "FALSCH", "unsubscribed", "cleaned", "abgemeldet am 3.4."]
)
def test_a_no_to_an_agreement_is_a_refusal(text):
    assert opt_outs.read(text, opt_in=True) == opt_outs.REFUSED


@pytest.mark.parametrize("text", ["ja", "yes", "1", "x", "subscribed", "bestätigt", "2026-03-01", "aktiv"])
def test_a_yes_to_an_agreement_is_only_said(text):
    assert opt_outs.read(text, opt_in=True) == opt_outs.CLAIMED


@pytest.mark.parametrize("text", ["", "keine Angabe", "pending", "never subscribed", "Monatsbrief", "0000-00-00"])
def test_neither_refused_nor_agreed(text):
    assert opt_outs.read(text, opt_in=True) == opt_outs.NOTHING


@given(st.text(max_size=30))
def test_what_nobody_understands_in_a_column_of_refusals_is_taken_for_one(text):
    """No text but an empty one, a zero and a clear no leaves somebody open to advertising."""
    said = opt_outs.read(text, opt_in=False)
    if said == opt_outs.NOTHING:
        word = " ".join(text.casefold().split()).strip(" .!")
        assert not set(word) - set("0 :.,/t-") or word in opt_outs._NO | opt_outs._EMPTY | opt_outs._ALLOWING


def test_channels_named_in_a_cell():
    assert opt_outs.named("Post, Telefon") == ("phone", "post")
    assert opt_outs.named("nur per Post") == ()
