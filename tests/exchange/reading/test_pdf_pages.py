"""Pages of a PDF as pictures: right size, bounded, and a reason for what cannot be drawn."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest

from crm_desktop.exchange.reading import pdf_pages
from crm_desktop.exchange.reading.refusals import Refused

from .making_pdf import pdf


def ink(page: pdf_pages.PdfPage) -> int:
    return sum(value < 128 for value in page.pixels[::4])


def test_a_page_comes_as_wide_as_asked():
    first, last = (pdf_pages.page(pdf(3), number, 300) for number in (0, 2))
    assert (first.pages, first.width, first.height) == (3, 300, 425)
    assert len(first.pixels) == first.stride * first.height
    assert ink(first) > 100
    assert first.pixels != last.pixels


@pytest.mark.parametrize(("width", "height"), [(14_400, 14_400), (10, 14_400), (14_400, 10)])
def test_pages_of_odd_size_stay_bounded(width, height):
    page = pdf_pages.page(pdf(1, width=width, height=height), 0, 1500)
    assert page.width * page.height <= pdf_pages.MOST_PIXELS * 1.01
    assert page.height <= pdf_pages.MOST_ROWS + 1


@pytest.mark.parametrize(
    ("content", "number", "code"),
    [
        (pdf(1, locked=True), 0, "password"), (b"", 0, "damaged"), (b"%PDF-1.7", 0, "damaged"),
        (pdf(0), 0, "damaged"), (pdf(2)[:300], 0, "damaged"), (b"PK\3\4" + bytes(900), 0, "damaged"),
        (pdf(2), 2, "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_has_its_reason(content, number, code):
    with pytest.raises(Refused) as refused:
        pdf_pages.page(content, number, 300)
    assert refused.value.code in ("damaged", "no_pages") if code == "damaged" else refused.value.code == code


def test_damage_anywhere_gives_a_page_or_a_reason():
    chance, good = Random(3), pdf(2)
    for _ in range(30):
        content = bytearray(good)
        for _ in range(chance.randint(1, 40)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with suppress(Refused):  # anything else is a mistake of ours
            assert pdf_pages.page(bytes(content), 0, 100).width <= 101
