"""Numbers and addresses as telephones, links and mail programs hand them over."""

from __future__ import annotations

import pytest

from crm_desktop.common.links import reached
from crm_desktop.records.callers import Caller, extension_length, read_caller, switchboards

SAME = (
    "+493315550120", "+49 331 555 01 20", "0049 331 5550120", "0331/5550120", "0331 555-0120", "+49 (0)331 5550120",
    "331 5550120", "493315550120", "00331 5550120", "tel:+49-331-5550120", "TEL:0331%205550120",
    "tel:+493315550120;ext=12", "tel:5550120;phone-context=+49331", "callto://+493315550120",
    "sip:+493315550120@pbx.example", "0,0331 5550120",
    "\"Anna\" <sip:03315550120@10.0.0.1:5060>", "<tel:+493315550120>",
    "sip:00493315550120@10.0.0.1;transport=udp", "*31#0331 5550120",
    "+49 331 5550120,,123#", "+493315550120#", "Tel.: 0331 5550120", "\u202a+49 331 5550120\u202c", "+49‑331‑5550120",
)  # fmt: skip


@pytest.mark.parametrize("text", SAME)
def test_any_spelling_is_the_same_number(text):
    assert "+493315550120" in read_caller(text).normals


@pytest.mark.parametrize("text", ["0171-123", "+49171123", "0049 171 123"])
def test_short_numbers_too(text):
    assert read_caller(text).normals[0] == "+49171123"


def test_austria_and_switzerland_dial_their_own():
    assert read_caller("01 5550120", "AT").normals[0] == "+4315550120"
    assert read_caller("044 555 01 20", "CH").normals[0] == "+41445550120"


@pytest.mark.parametrize("text", ["anonymous", "tel:unknown", "", "tel:", "abc", "12", "\x00", "Anna Müller", "a@b"])
def test_what_is_neither_number_nor_address(text):
    assert read_caller(text) == Caller()


@pytest.mark.parametrize(
    ("text", "name"),
    [("anna@example.com", ""), ("Anna Müller <Anna@Example.com>", "Anna Müller"), ("mailto:anna@example.com", ""),
     ("mailto:Anna%20M%20%3Canna@example.com%3E?subject=Offer", "Anna M"), ("<anna@example.com>", ""),
     ('"Müller, Anna" <anna@example.com>', "Müller, Anna")],
)  # fmt: skip
def test_addresses(text, name):
    found = read_caller(text)
    assert (found.kind, found.normals, found.name) == ("email", ("anna@example.com",), name)


def test_switchboards_of_an_extension():
    found = switchboards("+493315550120")
    assert "+4933155501" in found
    assert "+4933155500" in found
    assert found.index("+49331555012") < found.index("+4933155501")
    assert switchboards("+491715550120") == ()
    assert (extension_length("0331 5550-120"), extension_length("0331-5550120"), extension_length("0331 5550")) == (
        3, 0, 0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "link"),
    [(["--call", "+49 331 5550120"], "tel:+49 331 5550120"), (["--call=0331"], "tel:0331"),
     (["--email", "anna@example.com"], "mailto:anna@example.com"), (["tel:+49331"], "tel:+49331"),
     (["--call", "tel:+49331"], "tel:+49331"), (["mailto:a@example.com?subject=x"], "mailto:a@example.com?subject=x")],
)  # fmt: skip
def test_what_a_start_asks_for(arguments, link):
    assert reached(arguments).link == link
    assert str(reached([*arguments, "--file", "a.kontor"]).file) == "a.kontor"


@pytest.mark.parametrize(
    "arguments",
    [[], ["--call"], ["--call", ""], ["add", "person", "--email", "a@example.com"], ["C:\\office.kontor"], ["undo"]],
)
def test_other_starts(arguments):
    assert reached(arguments) is None
