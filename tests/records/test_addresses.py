"""Address blocks as the post wants them."""

from __future__ import annotations

import pytest

from crm_desktop.records.addresses import address_block


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (
            {"company": "Beispiel GmbH", "department": "Einkauf", "salutation": "mr", "name": "Dr. Peter Weber",
             "street": "Musterweg 1", "zip": "01067", "city": "Dresden", "country": "DE"},
            ["Beispiel GmbH", "Einkauf", "Herrn Dr. Peter Weber", "Musterweg 1", "01067 Dresden"],
        ),
        (
            {"salutation": "ms", "name": "Prof. Anna Müller", "extra": "Hinterhaus", "street": "Musterweg 1",
             "zip": "50667", "city": "Köln"},
            ["Frau Prof. Anna Müller", "Hinterhaus", "Musterweg 1", "50667 Köln"],
        ),
        (
            {"salutation": "family", "name": "Schulz", "street": "Musterweg 1", "zip": "50667", "city": "Köln"},
            ["Familie Schulz", "Musterweg 1", "50667 Köln"],
        ),
        (
            {"salutation": "neutral", "name": "Kim Lang", "street": "Musterweg 1", "zip": "50667", "city": "Köln"},
            ["Kim Lang", "Musterweg 1", "50667 Köln"],
        ),
        # a P.O. box has its own postal code and no street
        (
            {"company": "Beispiel GmbH", "po_box": "1234", "zip": "01001", "city": "Dresden"},
            ["Beispiel GmbH", "Postfach 12 34", "01001 Dresden"],
        ),
        (
            {"company": "Beispiel GmbH", "po_box": "Postfach 12345", "zip": "01001", "city": "Dresden"},
            ["Beispiel GmbH", "Postfach 1 23 45", "01001 Dresden"],
        ),
        (
            {"name": "Anna Lang", "street": "Weg 1", "po_box": "12", "zip": "01067", "city": "Dresden"},
            ["Anna Lang", "Weg 1", "01067 Dresden"],
        ),
        # abroad: place and country in capitals, the country in the language of the sender's post
        (
            {"salutation": "mr", "name": "Franz Huber", "street": "Ring 1", "zip": "1010", "city": "Wien",
             "country": "AT"},
            ["Herrn Franz Huber", "Ring 1", "1010 WIEN", "ÖSTERREICH"],
        ),
        (
            {"salutation": "mr", "name": "Urs Meier", "street": "Gasse 1", "zip": "8001", "city": "Zürich",
             "country": "Schweiz"},
            ["Herr Urs Meier", "Gasse 1", "8001 ZÜRICH", "SCHWEIZ"],
        ),
        (
            {"salutation": "ms", "name": "Ann Smith", "company": "Sample Ltd", "street": "1 High Street",
             "zip": "SW1A 1AA", "city": "London", "country": "GB", "language": "en"},
            ["Sample Ltd", "Ann Smith", "1 High Street", "LONDON", "SW1A 1AA", "VEREINIGTES KÖNIGREICH"],
        ),
        (
            {"name": "Ann Smith", "street": "1 Main St", "zip": "62701", "city": "Springfield", "state": "IL",
             "country": "USA", "language": "en"},
            ["Ann Smith", "1 Main St", "SPRINGFIELD, IL 62701", "VEREINIGTE STAATEN"],
        ),
        (
            {"name": "Ann Smith", "po_box": "77", "zip": "62701", "city": "Springfield", "country": "US"},
            ["Ann Smith", "PO Box 77", "SPRINGFIELD 62701", "VEREINIGTE STAATEN"],
        ),
        (
            {"name": "Anna Lang", "street": "Weg 1", "zip": "1", "city": "Groß", "country": "Musterland"},
            ["Anna Lang", "Weg 1", "1 GROẞ", "MUSTERLAND"],
        ),
        # the sender sits elsewhere
        (
            {"name": "Franz Huber", "street": "Ring 1", "zip": "1010", "city": "Wien", "country": "AT",
             "home_country": "AT"},
            ["Franz Huber", "Ring 1", "1010 Wien"],
        ),
        (
            {"name": "Anna Lang", "street": "Weg 1", "zip": "50667", "city": "Köln", "country": "DE",
             "home_country": "GB"},
            ["Anna Lang", "Weg 1", "50667 KÖLN", "GERMANY"],
        ),
        (
            {"name": "Ann Smith", "street": "1 High Street", "zip": "SW1A 1AA", "city": "London", "country": "GB",
             "home_country": "GB", "language": "en"},
            ["Ann Smith", "1 High Street", "LONDON", "SW1A 1AA"],
        ),
        # no blank lines, nothing twice
        ({"company": "Lang", "name": "Lang", "street": " \nHof 2\r\n\nWeg 1"}, ["Lang", "Hof 2", "Weg 1"]),
        ({}, []),
        ({"salutation": "ms"}, []),
    ],
)  # fmt: skip
def test_address_block(given, lines):
    assert address_block(**given) == lines
