from __future__ import annotations

import pytest

from crm_desktop.records.first_names import likely_salutation
from crm_desktop.records.name_doubts import salutation_doubt


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hans", "mr"), ("Hans-Peter", "mr"), ("Joerg", "mr"), ("Klaus Maria", "mr"), ("Anna Maria", "ms"),
        ("Ayşe", "ms"), ("AYSE", "ms"), ("Kim", ""), ("Andrea", ""), ("Hans und Anna", ""), ("H.", ""), ("", ""),
    ],
)  # fmt: skip
def test_only_clear_names_say_anything(name, expected):
    assert likely_salutation(name) == expected


@pytest.mark.parametrize(
    ("salutation", "name", "doubtful"),
    [
        ("ms", "Hans", True), ("mr", "Anna", True), ("ms", "Anna", False), ("ms", "Kim", False), ("", "Hans", False),
        ("family", "Hans", False), ("neutral", "Hans", False),
    ],
)  # fmt: skip
def test_a_form_of_address_that_does_not_fit_is_pointed_out(salutation, name, doubtful):
    found = salutation_doubt(salutation, name)
    assert (found is not None) == doubtful
    assert found is None or (found.severity, found.value) == ("warn", name)
