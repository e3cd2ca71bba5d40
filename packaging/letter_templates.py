"""Make the letter templates that come with the program: templates/letters/de and /en.

    python packaging/letter_templates.py          write them
    python packaging/letter_templates.py --check  exit code 1 when a file differs from what this would write

Measures after DIN 5008 (forms A and B), of common label sheets and envelopes, in millimetres. Everything is real Word:
merge fields, frames and tables, so that an office changes them in Word or LibreOffice as it likes.
"""

from __future__ import annotations

import io
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "templates" / "letters"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Arial"


def mm(value: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(value * 1440 / 25.4)


# pieces of Word ----------------------------------------------------------------------------------------------------


def text(words: str, size: float = 0, bold: bool = False, grey: bool = False) -> str:
    """A run; "|" is a line break."""
    marks = ("<w:b/>" if bold else "") + ('<w:color w:val="666666"/>' if grey else "")
    marks += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    rpr = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in words.split("|")]
    return f"<w:r>{rpr}{'<w:br/>'.join(parts)}</w:r>"


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(words: str, size: float = 0) -> str:
    rpr = f'<w:rPr><w:sz w:val="{round(size * 2)}"/></w:rPr>' if size else ""
    return f'<w:r>{rpr}<w:instrText xml:space="preserve">{escape(words)}</w:instrText></w:r>'


def field(instruction: str, shown: str = "", size: float = 0, bold: bool = False) -> str:
    """A field of Word; `instruction` may hold fields of its own as XML (code())."""
    inner = instruction if instruction.startswith("<") else code(f" {instruction} ", size)
    return f"{_char('begin')}{inner}{_char('separate')}{text(shown, size, bold)}{_char('end')}"


def merge(name: str, size: float = 0, bold: bool = False, switches: str = "") -> str:
    quoted = f'"{name}"' if " " in name or "." in name else name
    return field(f"MERGEFIELD {quoted} {switches}".strip(), f"«{name}»", size, bold)


def choice(name: str, then: str, otherwise: str = "", test: str = '<> ""') -> str:
    """IF over the value of a field; `then` and `otherwise` are runs of code."""
    inner = code(" IF ") + merge(name) + code(f' {test} "') + then + code('" "') + otherwise + code('" ')
    return field(inner)


def paragraph(inner: str = "", properties: str = "", after: float = 0) -> str:
    spacing = f'<w:spacing w:after="{mm(after)}"/>' if after else ""
    both = properties.replace("<spacing/>", spacing) if "<spacing/>" in properties else properties + spacing
    return f"<w:p>{f'<w:pPr>{both}</w:pPr>' if both else ''}{inner}</w:p>"


def frame(inner: list[str], x: float, y: float, width: float, height: float, extra: str = "") -> str:
    """Paragraphs at a place of the page."""
    place = (
        f'<w:framePr w:w="{mm(width)}" w:h="{mm(height)}" w:hRule="exact" w:hSpace="0" w:wrap="around" '
        f'w:vAnchor="page" w:hAnchor="page" w:x="{max(mm(x), 1)}" w:y="{mm(y)}"/>'
    )
    return "".join([f"<w:p><w:pPr>{place}{extra}</w:pPr>{one}</w:p>" for one in inner])


def section(
    width: float, height: float, top: float, right: float, bottom: float, left: float, header: float = 10,
    more: str = "", references: str = "",
) -> str:  # fmt: skip
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{mm(width)}" w:h="{mm(height)}"{turned}/>'
        f'<w:pgMar w:top="{mm(top)}" w:right="{mm(right)}" w:bottom="{mm(bottom)}" w:left="{mm(left)}" '
        f'w:header="{mm(header)}" w:footer="{mm(8)}" w:gutter="0"/>{more}</w:sectPr>'
    )


@dataclass(frozen=True)
class Document:
    body: str
    language: str
    size: float = 11
    parts: tuple[tuple[str, str], ...] = ()
    """Headers and footers: name and contents."""
    merge_type: str = "formLetters"

    def data(self) -> bytes:
        space = f'xmlns:w="{W}" xmlns:r="{R}"'
        tags = {name: "hdr" if name.startswith("header") else "ftr" for name, _ in self.parts}
        styles = (
            f'<w:styles {space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" '
            f'w:cs="{FONT}"/><w:sz w:val="{round(self.size * 2)}"/><w:lang w:val="{self.language}"/></w:rPr>'
            '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="252" w:lineRule="auto"/></w:pPr>'
            '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            '<w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" '
            'w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            "</w:style></w:styles>"
        )
        settings = (
            f'<w:settings {space}><w:mailMerge><w:mainDocumentType w:val="{self.merge_type}"/><w:dataType '
            'w:val="textFile"/></w:mailMerge><w:compat><w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
        )
        parts = {
            "document": f"<w:document {space}><w:body>{self.body}</w:body></w:document>",
            "styles": styles, "settings": settings,
            **{name: f"<w:{tags[name]} {space}>{inner}</w:{tags[name]}>" for name, inner in self.parts},
        }  # fmt: skip
        kinds = {name: name.rstrip("0123456789") for name in parts}
        types = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.'
            f'{"document.main" if kind == "document" else kind}+xml"/>'
            for name, kind in kinds.items()
        )
        relations = "".join(
            f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
            for name, kind in kinds.items()
            if kind != "document"
        )
        packages = "http://schemas.openxmlformats.org/package/2006"
        whole = {
            "[Content_Types].xml": f'<Types xmlns="{packages}/content-types"><Default Extension="rels" ContentType="'
            'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/>{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{packages}/relationships"><Relationship Id="rId1" '
            f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{packages}/relationships">{relations}'
            "</Relationships>",
            **{f"word/{name}.xml": inner for name, inner in parts.items()},
        }
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name, inner in whole.items():
                info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{inner}')
        return file.getvalue()


# words -------------------------------------------------------------------------------------------------------------


class Words:
    """The words of one language."""

    def __init__(self, german: bool) -> None:
        self.german = german
        self.language = "de-DE" if german else "en-GB"

    def __call__(self, german: str, english: str) -> str:
        return german if self.german else english

    @property
    def sender(self) -> str:
        return self("Ihr Büro · Musterweg 1 · 12345 Musterstadt", "Your office · 1 Sample Road · Sampletown AB1 2CD")

    @property
    def address(self) -> str:
        return self("Anschrift", "Address block")

    @property
    def greeting(self) -> str:
        return merge(self("Briefanrede", "Letter salutation")) + text(",")

    def date(self, size: float = 0) -> str:
        return field(
            self('DATE \\@ "d. MMMM yyyy"', 'DATE \\@ "d MMMM yyyy"'), self("1. Januar 2026", "1 January 2026"), size
        )

    @property
    def closing(self) -> str:
        return self("Mit freundlichen Grüßen", "Yours sincerely")


# letters -----------------------------------------------------------------------------------------------------------


def letter(
    words: Words, subject: str, paragraphs: list[str], form: str = "B", info: list[str] | None = None
) -> Document:
    """A business letter after DIN 5008: form A has a letterhead of 27 mm, form B of 45 mm."""
    top = 27 if form == "A" else 45
    back = paragraph(text(words.sender, 7, grey=True), "", 0)[5:-6]
    address = frame([back, ""], 20, top + 8, 85, 9.7) + frame([merge(words.address)], 20, top + 17.7, 85, 27.3)
    lines = info if info is not None else [text(words("Datum: ", "Date: "), 9) + words.date(9)]
    block = frame(lines, 125, top + 5, 65, 40)
    body = [
        address,
        block,
        paragraph(subject, after=8.5),
        paragraph(words.greeting, after=4.2),
        *[paragraph(one, after=4.2) for one in paragraphs],
        paragraph(text(words.closing), "<w:keepNext/>", after=14),
        paragraph(merge(words("Betreuer", "Owner"))),
        section(
            210, 297, 25, 20, 25, 25, 10, "<w:titlePg/>",
            '<w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/>'
            '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer2"/>',
        ),
    ]  # fmt: skip
    # The first header reaches down to where the text begins: 8.46 mm below the address field.
    space = mm(top + 45 + 8.46 - 10 - 8)
    head = paragraph(
        text(words("Ihr Büro", "Your office"), 16, bold=True), '<w:spacing w:line="454" w:lineRule="exact"/>'
    )
    marks = "".join(_mark(y) for y in ((87, 148.5, 192) if form == "A" else (105, 148.5, 210)))
    first = head + marks + paragraph("", f'<w:spacing w:line="{space}" w:lineRule="exact"/>')
    # A page number from the second page on, as DIN 5008 has it.
    foot = paragraph(text(words("Seite ", "Page "), 8, grey=True) + field("PAGE", "2", 8), '<w:jc w:val="right"/>')
    parts = (("header1", first), ("header2", paragraph()), ("footer1", foot), ("footer2", paragraph()))
    return Document("".join(body), words.language, 11, parts)


def _mark(y: float) -> str:
    """A fold or punch mark at the left edge."""
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="0" w:color="999999"/></w:pBdr>'
    border += '<w:spacing w:line="20" w:lineRule="exact"/>'
    return frame([""], 4, y, 5 if y != 148.5 else 7, 1, border)


def plain_letter(words: Words, form: str) -> Document:
    return letter(words, text(words("Betreff", "Subject"), bold=True), [text(words("Text …", "Text …"))], form)


def offer(words: Words) -> Document:
    subject = text(words("Angebot", "Our offer"), bold=True)
    customer = merge(words("Kundennummer", "Customer number"), 9)
    info = [
        text(words("Datum: ", "Date: "), 9) + words.date(9),
        choice(
            words("Kundennummer", "Customer number"), code(words("Kundennummer: ", "Customer number: "), 9) + customer
        ),
    ]
    body = [
        text(
            words(
                "vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:",
                "Thank you for your enquiry. We are pleased to offer:",
            )
        ),
    ]
    found = letter(words, subject, body, "B", info)
    table = _table(
        [words("Pos.", "Item"), words("Leistung", "Description"), words("Menge", "Quantity"), words("Preis", "Price")],
        [15, 90, 25, 35], 3,
    )  # fmt: skip
    rest = "".join(
        paragraph(text(one), after=4.2)
        for one in (
            words(
                "Alle Preise verstehen sich zuzüglich der gesetzlichen Umsatzsteuer.",
                "All prices are exclusive of VAT.",
            ),
            words("An dieses Angebot halten wir uns 30 Tage gebunden.", "This offer is valid for 30 days."),
        )
    )
    mark = "<w:p><w:pPr><w:keepNext/>"
    return Document(
        found.body.replace(mark, f"{table}{paragraph()}{rest}{mark}", 1), found.language, 11, found.parts
    )  # fmt: skip


def _table(heads: list[str], widths: list[float], rows: int) -> str:
    line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
    borders = "".join(line.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{mm(width)}"/>' for width in widths)

    def cell(words: str, width: float, bold: bool) -> str:
        size = f'<w:tcPr><w:tcW w:w="{mm(width)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        return f"<w:tc>{size}{paragraph(text(words, 10, bold))}</w:tc>"

    def row(cells: list[str], bold: bool) -> str:
        inner = "".join(cell(words, width, bold) for words, width in zip(cells, widths, strict=True))
        height = f'<w:trPr><w:trHeight w:val="{mm(7)}"/>{"<w:tblHeader/>" if bold else ""}</w:trPr>'
        return f"<w:tr>{height}{inner}</w:tr>"

    body = row(heads, True) + "".join(row([str(n + 1), *[""] * (len(heads) - 1)], False) for n in range(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{mm(sum(widths))}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def reminder(words: Words) -> Document:
    return letter(
        words,
        text(words("Freundliche Erinnerung", "A friendly reminder"), bold=True),
        [
            text(words(
                "sicher ist es Ihrer Aufmerksamkeit entgangen: Unsere Rechnung ist noch offen. Bitte überweisen Sie "
                "den Betrag in den nächsten 14 Tagen.",
                "It may have escaped your notice that our invoice is still open. Please transfer the amount within the "
                "next 14 days.",
            )),
            text(words(
                "Sollten Sie inzwischen gezahlt haben, betrachten Sie diesen Brief bitte als gegenstandslos.",
                "If you have paid in the meantime, please disregard this letter.",
            )),
        ],
    )  # fmt: skip


def christmas(words: Words) -> Document:
    return letter(
        words,
        text(words("Frohe Weihnachten und ein gutes neues Jahr", "Merry Christmas and a happy New Year"), 14, True),
        [
            text(words(
                "ein Jahr geht zu Ende, und wir möchten die Gelegenheit nutzen, Ihnen für Ihr Vertrauen und die gute "
                "Zusammenarbeit zu danken.",
                "The year is drawing to a close, and we would like to thank you for your trust and the good work we "
                "have done together.",
            )),
            text(words(
                "Wir wünschen Ihnen und allen, die Ihnen nahestehen, ruhige Feiertage und ein gesundes neues Jahr.",
                "We wish you and those close to you a peaceful holiday and a healthy new year.",
            )),
        ],
    )  # fmt: skip


# sheets for the office -----------------------------------------------------------------------------------------------


def visit(words: Words) -> Document:
    def line(label: str, inner: str) -> str:
        return paragraph(text(f"{label}: ", 10, grey=True) + inner, after=1.5)

    company = words("Firma", "Company")
    rule = '<w:{} w:val="single" w:sz="4" w:space="1" w:color="BBBBBB"/>'
    borders = f"<w:pBdr>{rule.format('bottom')}{rule.format('between')}</w:pBdr>"
    room = paragraph("", f'{borders}<w:spacing w:before="160" w:after="0"/>')
    body = [
        paragraph(text(words("Besuchsbericht", "Visit report"), 18, bold=True), after=6),
        line(words("Kontakt", "Contact"), merge("Name", 11, True)),
        paragraph(choice(company, code(words("Firma: ", "Company: ")) + merge(company)), after=1.5),
        line(words("Telefon", "Phone"), merge(words("Telefon", "Phone")) + text("  ")
             + merge(words("Mobil", "Mobile"))),
        line(words("Adresse", "Address"), merge(words("Straße", "Street")) + text(", ")
             + merge(words("PLZ Ort", "Postal code and city"))),
        line(words("Datum", "Date"), words.date()),
        *[
            paragraph(text(title, 12, bold=True), '<w:spacing w:before="240" w:after="60"/>') + room * 4
            for title in (
                words("Anlass", "Occasion"), words("Besprochen", "Discussed"), words("Vereinbart", "Agreed"),
                words("Nächster Schritt, bis wann, wer", "Next step, by when, who"),
            )
        ],
        section(210, 297, 20, 20, 20, 25),
    ]  # fmt: skip
    return Document("".join(body), words.language)


def day_sheet(words: Words) -> Document:
    """A list of people to call or visit: one block below the other."""
    rule = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="999999"/></w:pBdr>'
    company = words("Firma", "Company")
    body = [
        paragraph(merge("Name", 12, True), f"<w:keepNext/><w:keepLines/>{rule}", 0),
        paragraph(merge(company), "<w:keepNext/>"),
        paragraph(
            merge(words("Telefon", "Phone")) + text("   ") + merge(words("Mobil", "Mobile")) + text("   ")
            + merge(words("E-Mail", "E-mail")), "<w:keepNext/>",
        ),
        paragraph(
            merge(words("Straße", "Street"), switches='\\f ", "') + merge(words("PLZ Ort", "Postal code and city")),
            "", 12,
        ),
        section(
            210, 297, 22, 20, 20, 25, 10, "", '<w:headerReference w:type="default" r:id="header1"/>'
        ),
    ]  # fmt: skip
    head = paragraph(text(words("Tagesblatt ", "Day sheet "), 14, bold=True) + words.date(), "", 4)
    return Document("".join(body), words.language, 10.5, (("header1", head),), "catalog")


@dataclass(frozen=True)
class Sheet:
    """A sheet of labels: size of a label, how many across and down, margins of the sheet, gap between columns."""

    width: float
    height: float
    across: int
    down: int
    top: float
    left: float
    gap: float = 0


SHEETS = {
    "70 x 37": Sheet(70, 37, 3, 8, 0.5, 0), "70 x 36": Sheet(70, 36, 3, 8, 4.5, 0),
    "63,5 x 38,1": Sheet(63.5, 38.1, 3, 7, 15.15, 7.2, 2.5), "99,1 x 38,1": Sheet(99.1, 38.1, 2, 7, 15.15, 4.65, 2.5),
    "105 x 42,3": Sheet(105, 42.3, 2, 7, 0.4, 0),
}  # fmt: skip


def labels(words: Words, sheet: Sheet) -> Document:
    widths: list[float] = []
    for column in range(sheet.across):
        widths += [sheet.gap] * (column > 0 and sheet.gap > 0) + [sheet.width]
    grid = "".join(f'<w:gridCol w:w="{mm(width)}"/>' for width in widths)

    def cell(first: bool, width: float) -> str:
        gap = sheet.gap > 0 and width == sheet.gap
        inner = "" if gap else ("" if first else field("NEXT")) + merge(words.address, 10)
        ends = "" if gap else f'<w:ind w:left="{mm(5)}" w:right="{mm(3)}"/>'
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{mm(width)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f"{paragraph(inner, ends)}</w:tc>"
        )

    rows = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{mm(sheet.height)}" w:hRule="exact"/></w:trPr>'
        + "".join(cell(not row and not number, width) for number, width in enumerate(widths))
        + "</w:tr>"
        for row in range(sheet.down)
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{mm(sum(widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )
    tiny = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
    end = section(210, 297, sheet.top, 0, 0, sheet.left, 0)
    return Document(table + paragraph("", tiny) + end, words.language, 10, (), "mailingLabels")


def envelope(words: Words, width: float, height: float) -> Document:
    """Sender at the top left, address in the lower right, above the zone that sorting machines read."""
    body = (
        frame([text(words.sender.replace(" · ", "|"), 9, grey=True)], 15, 12, 80, 25)
        + frame([merge(words.address, 12)], width / 2 + 5, height * 0.45, width / 2 - 15, height * 0.4)
        + paragraph()
        + section(width, height, 10, 10, 10, 15, 5)
    )
    return Document(body, words.language, 12, (), "envelopes")


def documents() -> dict[str, Document]:
    """Path below templates/letters to document."""
    found: dict[str, Document] = {}
    for german in (True, False):
        words = Words(german)
        folder = words("de", "en")
        named = {
            words("Brief DIN 5008 A", "Letter DIN 5008 A"): plain_letter(words, "A"),
            words("Brief DIN 5008 B", "Letter DIN 5008 B"): plain_letter(words, "B"),
            words("Angebot", "Offer"): offer(words),
            words("Erinnerung", "Reminder"): reminder(words),
            words("Weihnachtsbrief", "Christmas letter"): christmas(words),
            words("Besuchsbericht", "Visit report"): visit(words),
            words("Tagesblatt", "Day sheet"): day_sheet(words),
            words("Umschlag DL", "Envelope DL"): envelope(words, 220, 110),
            words("Umschlag C5", "Envelope C5"): envelope(words, 229, 162),
            **{
                words(f"Etiketten {name}", f"Labels {name.replace(',', '.')}"): labels(words, sheet)
                for name, sheet in SHEETS.items()
            },
        }
        found |= {f"{folder}/{name}.docx": document for name, document in named.items()}
    return found


def main(arguments: list[str]) -> int:
    wanted = {FOLDER / name: document.data() for name, document in documents().items()}
    if "--check" in arguments:
        other = [path for path, data in wanted.items() if not path.is_file() or path.read_bytes() != data]
        other += [path for path in FOLDER.rglob("*.docx") if path not in wanted]
        for path in other:
            print(f"differs: {path.relative_to(ROOT)}")
        return 1 if other else 0
    for path, data in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(wanted)} templates")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
