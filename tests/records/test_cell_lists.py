"""Values joined in one cell come apart as they were, whatever signs they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.reading.words import listed
from crm_desktop.records.cell_lists import joined, parted

VALUES = st.lists(
    st.text('ab ;,"|:*\n', min_size=1, max_size=8).map(lambda text: " ".join(text.split())).filter(bool), unique=True
)


@given(VALUES)
def test_joined_values_come_apart(values):
    assert [value.strip() for value, _ in parted(joined(values))] == values


@given(VALUES)
def test_tags_of_an_export_are_read_as_they_were(values):
    if len(values) > 1 or joined(values).startswith('"'):
        assert set(listed(joined(values))) == set(values)


def test_quotes_of_others_stay_letters():
    assert listed('Firma "Adler", VIP') == ('Firma "Adler"', "VIP")
    assert listed("a; b ,c|d") == ("a", "b", "c", "d")
    assert listed("* myContacts ::: Freunde") == ("Freunde",)
