"""How German names sound: the published codes, and which spellings are one."""

from __future__ import annotations

import pytest

from crm_desktop.records.matching.sound import cologne, is_short_form, plain, spelling

CODES = {
    "Müller-Lüdenscheidt": "65752682", "Wikipedia": "3412", "Breschnew": "17863", "Heinz Classen": "068586",
    "Meyer": "67", "Mayr": "67", "Müller": "657", "Maler": "657", "Schmidt": "862", "Philipp": "351", "Xaver": "4837",
}  # fmt: skip


@pytest.mark.parametrize("name", CODES)
def test_cologne_phonetics(name):
    assert cologne(plain(name)) == CODES[name]


@pytest.mark.parametrize(
    "names",
    [
        "Meyer Meier Maier Mayr Mair", "Vogt Voigt", "Weiß Weiss Weis", "Müller Mueller Muller",
        "Schmidt Schmitt Schmid",
        "Stefan Stephan", "Hoffmann Hofmann", "Katrin Kathrin", "Christian Kristian", "Hans-Peter Hanspeter",
    ],
)  # fmt: skip
def test_one_sound_in_several_spellings(names):
    assert len({spelling(plain(name)) for name in names.split()}) == 1


@pytest.mark.parametrize("names", ["Müller Maler", "Müller Möller", "Schulz Scholz", "Krüger Kröger"])
def test_another_vowel_is_another_name(names):
    assert len({spelling(plain(name)) for name in names.split()}) == 2


def test_short_forms():
    assert is_short_form("josef", "sepp")
    assert is_short_form(plain("Mike"), plain("Michael"))
    assert not is_short_form("josef", "karl")
