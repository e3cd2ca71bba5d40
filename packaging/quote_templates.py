"""Make the templates of quotes that come with the program: templates/quotes/de and /en.

    python packaging/quote_templates.py          write them
    python packaging/quote_templates.py --check  exit code 1 when a file differs from what this would write

Rows of a table that hold a field of a line, of a rate of VAT or of the discount come once for each of them; see
docs/quotes.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

from letter_templates import Document, Words, code, letter, merge, mm, paragraph, text, choice  # noqa: E402, I001

FOLDER = ROOT / "templates" / "quotes"
_RIGHT = '<w:jc w:val="right"/>'


def row(cells: list[tuple[str, float, bool]], head: bool = False) -> str:
    """Each cell: its runs, its width in millimetres, whether it stands on the right."""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{mm(width)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(runs, _RIGHT if right else '')}</w:tc>"
        for runs, width, right in cells
    )
    marks = "<w:cantSplit/>" + (f'<w:trHeight w:val="{mm(7)}"/>') + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{marks}</w:trPr>{inner}</w:tr>"


def table(widths: list[float], rows: list[str]) -> str:
    line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
    borders = "".join(line.format(side) for side in ("top", "bottom", "insideH"))
    grid = "".join(f'<w:gridCol w:w="{mm(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{mm(sum(widths))}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def lines(words: Words) -> str:
    widths = [11.0, 62.0, 24.0, 26.0, 20.0, 26.0]
    heads = (
        words("Pos.", "No."), words("Leistung", "Description"), words("Menge", "Quantity"),
        words("Einzelpreis", "Unit price"), words("Rabatt", "Discount"), words("Gesamt", "Amount"),
    )  # fmt: skip
    named = enumerate(zip(heads, widths, strict=True))
    top = row([(text(head, 9, True), width, at > 1) for at, (head, width) in named], head=True)
    what = merge(words("Leistung", "Item"), 9) + choice(
        words("Beschreibung", "Details"), "<w:r><w:br/></w:r>" + merge(words("Beschreibung", "Details"), 8)
    )
    amount = merge(words("Menge", "Quantity"), 9) + text(" ", 9) + merge(words("Einheit", "Unit"), 9)
    each = row([
        (merge(words("Pos", "No"), 9), widths[0], False), (what, widths[1], False), (amount, widths[2], True),
        (merge(words("Einzelpreis", "Unit price"), 9), widths[3], True),
        (merge(words("Rabatt", "Line discount"), 9), widths[4], True),
        (merge(words("Gesamtpreis", "Line total"), 9), widths[5], True),
    ])  # fmt: skip
    return table(widths, [top, each])


def sums(words: Words) -> str:
    widths = [143.0, 26.0]

    def line(what: str, name: str, bold: bool = False) -> str:
        return row([(what, widths[0], True), (merge(name, 9, bold), widths[1], True)])

    off = text(words("Nachlass ", "Discount "), 9) + merge(words("Nachlass in Prozent", "Discount rate"), 9)
    rate = merge(words("Steuersatz", "VAT rate"), 9)
    vat = (
        text(words("Umsatzsteuer ", "VAT "), 9) + rate + text(words(" auf ", " on "), 9)
        + merge(words("Nettobetrag", "Net at rate"), 9)
    )  # fmt: skip
    return table(widths, [
        line(off, words("Nachlass", "Discount amount")),
        line(text(words("Summe netto", "Net total"), 9), words("Nettosumme", "Net total")),
        line(vat, words("Steuerbetrag", "VAT amount")),
        line(text(words("Gesamtbetrag", "Total"), 9, True), words("Gesamtsumme", "Total"), True),
    ])  # fmt: skip


def quote(words: Words) -> Document:
    number, until = words("Angebotsnummer", "Quote number"), words("Gültig bis", "Valid until")
    customer = merge(words("Kundennummer", "Customer number"), 9)
    info = [
        text(words("Datum: ", "Date: "), 9) + words.date(9),
        text(words("Angebot: ", "Quote: "), 9) + merge(number, 9),
        choice(
            words("Kundennummer", "Customer number"), code(words("Kundennummer: ", "Customer number: "), 9) + customer
        ),
        text(words("Gültig bis: ", "Valid until: "), 9) + merge(until, 9),
    ]
    subject = text(words("Angebot ", "Quote "), bold=True) + merge(number, bold=True) + text(" ", bold=True) + merge(
        words("Angebotstitel", "Quote title"), bold=True
    )  # fmt: skip
    found = letter(words, subject, [merge(words("Einleitung", "Introduction"))], "B", info)
    rest = paragraph(merge(words("Schlusstext", "Closing words")), after=4.2)
    mark = "<w:p><w:pPr><w:keepNext/>"
    both = f"{lines(words)}{paragraph()}{sums(words)}{paragraph()}{rest}"
    return Document(found.body.replace(mark, both + mark, 1), found.language, 11, found.parts)


def documents() -> dict[Path, bytes]:
    return {
        FOLDER / "de" / "Angebot.docx": quote(Words(True)).data(),
        FOLDER / "en" / "Quote.docx": quote(Words(False)).data(),
    }


def main(arguments: list[str]) -> int:
    wanted = documents()
    if "--check" in arguments:
        return 1 if any(not path.is_file() or path.read_bytes() != data for path, data in wanted.items()) else 0
    for path, data in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(wanted)} templates")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
