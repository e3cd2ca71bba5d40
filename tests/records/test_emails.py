"""E-mail addresses out of cells."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_desktop.records.emails import (  # pyright: ignore[reportPrivateUsage]
    _PLAIN,
    Email,
    _ask_library,
    _listed,
    _parse_several,
    parse_emails,
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("anna@example.com", "anna@example.com"),
        (" anna@example.com ", "anna@example.com"),
        ("Anna.Schulz@Example.COM", "Anna.Schulz@example.com"),
        ("mailto:anna@example.com", "anna@example.com"),
        ("<anna@example.com>", "anna@example.com"),
        ("'anna@example.com'", "anna@example.com"),
        ("anna@example.com.", "anna@example.com"),
        ("anna @ example.com", "anna@example.com"),
        ("\u200banna@example.com", "anna@example.com"),
        ("anna+liste@mail.example.com", "anna+liste@mail.example.com"),
        ("anna@müller.example", "anna@müller.example"),
        ("anna@xn--mller-kva.example", "anna@müller.example"),
        ("jürgen@example.com", "jürgen@example.com"),
        ("o'neill@example.com", "o'neill@example.com"),
        ("anna@firma.example", "anna@firma.example"),
        ("anna@firma.invalid", "anna@firma.invalid"),
        ("anna@firma.test", "anna@firma.test"),
        ("info@beispiel.solutions", "info@beispiel.solutions"),
    ],
)
def test_one_address(text, normal):
    (email,) = parse_emails(text)
    assert (email.normal, email.valid, email.reason) == (normal, True, "")


def test_names_beside_addresses():
    assert parse_emails('"Schulz, Anna" <anna@example.com>, Peter Weber <PETER@example.TEST>') == (
        Email("anna@example.com", "anna@example.com", True, "Schulz, Anna"),
        Email("PETER@example.TEST", "PETER@example.test", True, "Peter Weber"),
    )
    assert parse_emails("Anna Schulz (anna@example.com)")[0].name == "Anna Schulz"
    assert parse_emails("anna@example.com <anna@example.com>") == (Email("anna@example.com", "anna@example.com", True),)


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.com;peter@example.com",
        "anna@example.com, peter@example.com",
        "anna@example.com peter@example.com",
        "anna@example.com\npeter@example.com",
        "anna@example.com oder peter@example.com",
        "anna@example.com/peter@example.com",
        "anna@example.com ::: peter@example.com",
        "anna@example.com; peter@example.com; Anna@example.com",
    ],
)
def test_several_in_a_cell_each_once(text):
    assert [email.normal for email in parse_emails(text)] == ["anna@example.com", "peter@example.com"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("/o=First Organization/ou=Exchange/cn=Recipients/cn=anna", "email_exchange"),
        ("/O=BEISPIEL/CN=RECIPIENTS/CN=ANNA", "email_exchange"),
        ("anna@server.local", "email_private_domain"),
        ("keine", "email_not_understood"),
        ("anna@example", "email_not_understood"),
        ("anna@example,com", "email_not_understood"),
        ("a..b@example.com", "email_not_understood"),
        ("anna@-example.com", "email_not_understood"),
        ("@example.com", "email_not_understood"),
        ("n/a", "email_not_understood"),
    ],
)
def test_no_addresses_are_kept_as_text(text, reason):
    (email,) = parse_emails(text)
    assert (email.value, email.valid, email.reason) == (text, False, reason)


def test_a_spelled_address_is_repaired_and_says_so():
    assert parse_emails("anna.schulz(at)example.com") == (
        Email("anna.schulz(at)example.com", "anna.schulz@example.com", True, reason="email_repaired"),
    )
    assert parse_emails("anna [at] example [punkt] com")[0].normal == "anna@example.com"


def test_empty():
    assert parse_emails("") == parse_emails(" \n") == ()


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.from_regex(_PLAIN, fullmatch=True)))
def test_any_text_is_read_and_the_short_way_agrees_with_the_library(text):
    for email in parse_emails(text):
        assert email.valid == (bool(email.normal) and email.reason in ("", "email_repaired"))
    if _PLAIN.fullmatch(text) and len(text) < 64 and "--" not in text:
        assert _ask_library(text).casefold() == text.casefold()


def test_a_note_in_the_email_column_is_kept_as_text():
    note = "Bitte <nur> vormittags; anrufen@ " * 4000
    (email,) = parse_emails(note)
    assert (email.value, email.reason) == (note.strip(), "email_not_understood")


PIECES = st.one_of(
    st.from_regex(_PLAIN, fullmatch=True),
    st.sampled_from(
        "anna@example.com Anna@Example.com b@acme.example mailto:anna@example.com und Anna MAILTO:b@acme.example "
        "<anna@example.com> imceaex-x@acme.example x@local.intern a@b /o=x/cn=y@acme.example".split()
    ),
)


@example([("00@0.0.AA", "; "), ("0@0.AA", "; "), ("0@0.0.AA", "; ")])
@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["; ", ", ", " ", ";", ",", "\n", " | ", "/"])), max_size=4))
def test_several_plain_addresses_are_read_the_same_the_short_way(pieces):
    text = "".join(piece + separator for piece, separator in pieces).strip()
    short = _listed(text)
    assert not short or short == _parse_several(text)
