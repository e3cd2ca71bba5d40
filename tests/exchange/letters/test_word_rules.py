"""The rules of Word's own fields, by its manual: many of them in one template, so that each costs nothing."""

from __future__ import annotations

import pytest

from tests.exchange.letters.word import document, merged, paragraph, part, text_of

GERMAN = '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'
ENGLISH = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'
PERSON = {
    "Vorname": "Anna", "Nachname": "Müller", "Anrede": "Frau", "Ort": "Dresden", "PLZ": "01067", "Leer": "",
    "Betrag": "1234.5", "Minus": "-1234.5", "Null": "0", "n": "9.75", "i": "12", "eins": "1", "Million": "1234567",
    "Datum": "2026-03-05", "Zeit": "2026-03-05 14:07", "Geburtstag": "05.03.1980", "klein": "hallo schöne welt",
    "GROSS": "HANS MEIER", "Straße Nr.": "Weg 1", 'Feld "x"': "quot", "Kund/Nr": "K7", "gesagt": 'a"b', "GROESSE": "XL",
    "Uhr": "2:05 PM",
}  # fmt: skip

LINES = [
    # IF: wildcards on the right, numbers as numbers, nested, bookmarks, either kind of quotation marks
    ('{ IF { MERGEFIELD PLZ } = "010*" "Ost" "West" }', "Ost"),
    ('{ IF { MERGEFIELD PLZ } = "0?067" "Ost" "West" }', "Ost"),
    ('{ IF { MERGEFIELD PLZ } <> "0*" "West" "Ost" }', "Ost"),
    ('{IF "{MERGEFIELD i}" > "9" "mehr" "weniger"}', "mehr"),
    ('{IF {MERGEFIELD Leer} = 0 "null" "nicht"}', "nicht"),
    ('{IF {MERGEFIELD Leer} <> "" "{MERGEFIELD Leer}, " ""}Ende', "Ende"),
    ('{SET b "{MERGEFIELD i}"}{IF b > 10 "groß" "klein"}', "groß"),
    ('{SET b "{MERGEFIELD i}"}{IF {b} >= 12 "groß" "klein"}', "groß"),
    ('{IF {= AND({COMPARE {MERGEFIELD i} >= 4};{COMPARE {MERGEFIELD Ort} = "Dres*"})} = 1 "beide" "nein"}', "beide"),
    ('{IF {MERGEFIELD Anrede} = "Frau" {MERGEFIELD Vorname} {MERGEFIELD Nachname}}', "Anna"),
    ("{IF {MERGEFIELD Anrede} = „Frau“ „Liebe“ „Lieber“} x", "Liebe x"),
    ("{IF {MERGEFIELD Anrede} = „Frau” „Liebe” „Lieber”} x", "Liebe x"),
    ('{IF {MERGEFIELD Anrede} = "Frau" "„Frau“ {MERGEFIELD Nachname}" ""}', "„Frau“ Müller"),
    ('{IF {MERGEFIELD gesagt} = "a*" "ja" "nein"}', "ja"),
    ('{IF {MERGEFIELD Datum \\@ "yyyyMMdd"} > 20260101 "neu" "alt"}', "neu"),
    ('{IF {MERGEFIELD Betrag} = "1.234,50 €" "gleich" "anders"}', "gleich"),
    ('{IF {MERGEFIELD Minus} < 0 "minus" "plus"}', "minus"),
    ('{IF "{MERGEFIELD Vorname} {MERGEFIELD Nachname}" = "Anna Müller" "sie" "andere"}', "sie"),
    ('{IF {MERGEFIELD Anrede} = "Frau" "Zeile" "Spalte" \\* Upper}', "ZEILE"),
    ('{IF "Ärger" < "Zebra" "vor" "nach"}', "vor"),
    ("{WENN {SERIENDRUCKFELD Anrede} = \"Frau\" \"ja\" \"nein\"}", "ja"),
    # names and their text before and behind
    ('{MERGEFIELD "Straße Nr."} {MERGEFIELD Strasse_Nr}', "Weg 1 Weg 1"),
    ('{MERGEFIELD "Feld \\"x\\""} {MERGEFIELD Kund/Nr} {MERGEFIELD Größe}', "quot K7 XL"),
    ("{MERGEFIELD „Nachname“} {  MERGEFIELD   Nachname\\* Upper   }", "Müller MÜLLER"),
    ("{MERGEFIELD Ort \\b „aus “ \\f “!”}", "aus Dresden!"),
    ('{MERGEFIELD Nachname \\b "Frau " \\* Upper}', "Frau MÜLLER"),
    # dates
    ('{MERGEFIELD Datum \\@ "dd. MMMM yyyy"}', "05. März 2026"),
    ("{MERGEFIELD Datum \\@ dd.MM.yyyy} {MERGEFIELD Datum \\@\"d.M.yy\"}", "05.03.2026 5.3.26"),
    ("{MERGEFIELD Datum \\@ \"dddd, 'den' d. MMMM yyyy\"}", "Donnerstag, den 5. März 2026"),
    ('{MERGEFIELD Datum \\@ "MMMM" \\* Upper} {MERGEFIELD Zeit \\@ "HH:mm"}', "MÄRZ 14:07"),
    ('{MERGEFIELD Geburtstag \\@ "d. MMMM"}{MERGEFIELD Leer \\@ "d. MMMM"}', "5. März"),
    ("{MERGEFIELD Uhr \\@ \"HH.mm 'Uhr'\"}", "14.05 Uhr"),
    ("{TIME \\@ \"H:mm 'Uhr'\"}", "9:05 Uhr"),
    ('{MERGEFIELD Datum \\@ "dd\\.MM\\.yyyy"} {DATE \\@"d\\. MMMM"}', "05.03.2026 8. November"),
    ('{MERGEFIELD i \\# "0\\,0"}', "12,0"),
    # amounts: a section for negative ones says itself how they look
    ('{MERGEFIELD Minus \\# "#.##0,00 €"}', "-1.234,50 €"),
    ('{MERGEFIELD Minus \\# "#.##0,00 €;-#.##0,00 €"}', "-1.234,50 €"),
    ('{MERGEFIELD Minus \\# "#.##0,00 €;- #.##0,00 €;0"}', "- 1.234,50 €"),
    ('{MERGEFIELD Minus \\# "#.##0,00 €;(#.##0,00 €);-"}', "(1.234,50 €)"),
    ('{MERGEFIELD Null \\# "#.##0,00 €;(#.##0,00 €);-"}', "-"),
    ('{MERGEFIELD Null \\# "#.##0,00 €"}', "0,00 €"),
    ('{MERGEFIELD Betrag \\# "#.##0,00 €;-#.##0,00 €"}', "1.234,50 €"),
    ('{MERGEFIELD Minus \\# "#.##0,00-"} {MERGEFIELD Betrag \\# "#.##0,00-"}', "1.234,50- 1.234,50"),
    ('{MERGEFIELD Million \\# "#.##0,-- €"}', "1.234.567,-- €"),
    ("{MERGEFIELD Betrag \\# \"CHF #'##0.00\"}", "CHF 1'234.50"),
    ("{MERGEFIELD n \\# \"0 'Stück'\"} {MERGEFIELD n \\# \"##%\"}", "10 Stück 10%"),
    ("{= 111053 + 111439 * {MERGEFIELD eins} \\# x##}", "492"),
    ("{= 3/4 * {MERGEFIELD eins} \\# ,x} {= 1/8 * {MERGEFIELD eins} \\# 0,00x}", ",8 0,125"),
    ("{= 10 - 90 * {MERGEFIELD eins} \\# -##} {= 100 - 90 * {MERGEFIELD eins} \\# +##}", "-80 +10"),
    ("{MERGEFIELD Million \\# \"(###) ###-##\"} {MERGEFIELD i \\# \"000-00\"} {MERGEFIELD Minus \\# \"00/00\"}",
     "(12) 345-67 000-12 -12/35"),
    # formulas
    ('{SET netto {MERGEFIELD Betrag}}{= netto * 1,19 \\# "#.##0,00 €"}', "1.469,06 €"),
    ("{= ROUND({MERGEFIELD n};1)} {= MAX({MERGEFIELD n};{MERGEFIELD i})}", "9,8 12"),
    ("{= {MERGEFIELD Leer} + 5} {= -{MERGEFIELD i}} {= 5 * {MERGEFIELD i} %}", "5 -12 0,6"),
    # words
    ("{MERGEFIELD klein \\* FirstCap} {MERGEFIELD klein \\* Caps}", "Hallo schöne welt Hallo Schöne Welt"),
    ("{MERGEFIELD GROSS \\* Lower \\* Caps}", "Hans Meier"),
    ("{MERGEFIELD i \\* CardText \\* FirstCap} {MERGEFIELD i \\* OrdText}", "Zwölf zwölfte"),
    ("{MERGEFIELD i \\* Roman} {MERGEFIELD i \\* roman} {MERGEFIELD i \\* ALPHABETIC}", "XII xii L"),
    ("{MERGEFIELD i \\* Ordinal} {MERGEFIELD i \\* Hex} {MERGEFIELD i \\* ArabicDash}", "12. C - 12 -"),
    ("{MERGEFIELD n \\* DollarText}", "neun und 75/100"),
    # what fetches or asks
    ('x{INCLUDEPICTURE "http://x.example/{MERGEFIELD Ort}.png" \\d}{RD "c:\\\\x"}{PRINT 27"E"}', "x" + 3 * "«alt»"),
    ('x{ASK q "Frage?" \\d "Standard"}{REF q}', "xStandard"),
]  # fmt: skip

ENGLISH_LINES = [
    ("{IF {= OR({COMPARE {MERGEFIELD i} >= 40}, {COMPARE {MERGEFIELD n} <= 9.75})} = 1 \"bad\" \"good\"}", "bad"),
    ("{= IF({MERGEFIELD i}>10,1,2)} {= SUM({MERGEFIELD n},1,2,3) \\# 0.00}", "1 15.75"),
    ("{= 1,000 + {MERGEFIELD i}}", "1012"),
    ("{= 1/8 * {MERGEFIELD eins} \\# 0.00x} {= 3/4 * {MERGEFIELD eins} \\# .x}", "0.125 .8"),
    ('{MERGEFIELD Minus \\# "$#,##0.00;-$#,##0.00"} {MERGEFIELD Betrag \\# $#,##0.00}', "-$1,234.50 $1,234.50"),
    ("{MERGEFIELD n \\* DollarText} {MERGEFIELD n \\* DollarText \\* Upper}", "nine and 75/100 NINE AND 75/100"),
    ("{MERGEFIELD i \\* CardText} {MERGEFIELD i \\* Ordinal} {MERGEFIELD i \\* OrdText}", "twelve 12th twelfth"),
    ('{MERGEFIELD Zeit \\@ "h:mm am/pm"} {DATE \\@ "dddd, MMMM d, yyyy"}', "2:07 pm Sunday, November 8, 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "language"), [(LINES, GERMAN), (ENGLISH_LINES, ENGLISH)], ids=["de", "en"])
def test_lines(tmp_path, lines, language):
    body = "".join(paragraph(f"{number}|{text}", language) for number, (text, _) in enumerate(lines))
    shown = text_of(part(merged(document(tmp_path / "t.docx", body), [PERSON]))).split("\n")
    found = {int(line.partition("|")[0]): line.partition("|")[2] for line in shown}
    wrong = {text: found.get(n) for n, (text, wanted) in enumerate(lines) if found.get(n) != wanted}
    assert not wrong
