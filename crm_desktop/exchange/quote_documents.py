"""A quote as a Word document or PDF: a template whose table rows come once for each line, filled by the letter engine.

A row of a table that holds a field of ROWS belongs to a group: it is repeated for each line, each rate of VAT, or is
there only where there is a discount. Its fields get the number of their repetition ("Leistung 2"), and the letter
engine fills them as it fills any other: it knows nothing of quotes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from crm_desktop.common import i18n, paths
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.records.letter_fields import key
from crm_desktop.records.quote import THOUSAND, WHOLE, Line, Quote
from crm_desktop.store.queries import files
from crm_desktop.store.queries import quotes as queries
from crm_desktop.store.queries import templates as kept_templates
from crm_desktop.store.workspace import Workspace

from . import saving

tr = texts("quotes")

LINE, VAT, DISCOUNT = "line", "vat", "discount"
ROWS: dict[str, tuple[str, ...]] = {
    LINE: (
        "Pos", "No", "Leistung", "Item", "Beschreibung", "Details", "Menge", "Quantity", "Einheit", "Unit",
        "Einzelpreis", "Unit price", "Rabatt", "Line discount", "MwSt", "Line VAT", "Gesamtpreis", "Line total",
    ),
    VAT: ("Steuersatz", "VAT rate", "Nettobetrag", "Net at rate", "Steuerbetrag", "VAT amount"),
    DISCOUNT: ("Nachlass", "Discount amount", "Nachlass in Prozent", "Discount rate"),
}  # fmt: skip
"""Group of a row to the fields that make a row one of it, in both languages."""
_GROUP_OF = {key(name): group for group, names in ROWS.items() for name in names}
_ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
_COMPLEX = re.compile(
    r'(w:fldCharType="begin"[^>]*/>)((?:(?!w:fldCharType=).)*?)(<w:fldChar[^>]*w:fldCharType="(?:separate|end)")',
    re.DOTALL,
)
_INSTRUCTION = re.compile(r"(<w:instrText[^>]*>)([^<]*)(</w:instrText>)")
_SIMPLE = re.compile(r'(<w:fldSimple[^>]*w:instr=")([^"]*)(")')
_MERGEFIELD = re.compile(r'^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))(.*)$', re.DOTALL | re.IGNORECASE)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def shipped(language: str = "") -> Path:
    """The template that comes with the program, in a language (default: the one in use)."""
    folder = paths.templates() / "quotes" / (language or i18n.language())
    return next(folder.glob("*.docx"))


def write(ws: Workspace, quote_id: str, out: Path, template: Path | None = None) -> Path:
    """The quote as a document (.docx, or .pdf by LibreOffice). Raises NotFound, TemplateProblem and CrmError."""
    quote = queries.quote(ws, quote_id)
    if quote is None:
        raise NotFound(tr("This quote is no longer in the file."), safe=tr("Nothing was changed."))
    if out.suffix.lower() not in (".docx", ".pdf"):
        raise CrmError(
            tr("“{name}” is neither a Word document nor a PDF.", name=out.name), safe=tr("Nothing was written."),
            remedy=tr("Choose a name that ends in .docx or .pdf."),
        )  # fmt: skip
    from .letters import runs
    from .letters import template as templates

    with TemporaryDirectory(prefix="kontor") as folder:
        source = template or _laid_out(ws, Path(folder))
        language = templates.read(source).language
        groups = _groups(quote, language)
        ready = Path(folder) / f"ready-{source.name}"
        ready.write_bytes(expanded(source, groups))
        record = {**_addressee(ws, quote, language), **_whole(quote, language)}
        for group in groups.values():
            for number, values in enumerate(group, start=1):
                record |= {f"{name} {number}": value for name, value in values.items()}
        runs.of_records(ready, [record], out, ws.clock().astimezone())
    return out


def use_template(ws: Workspace, path: Path) -> str:
    """Keep a Word document as the template of this office's quotes. Raises TemplateProblem for what is none, and
    CrmError where no row of it is repeated for each line."""
    from crm_desktop.operations import templates as keeping

    from .letters import template as templates

    templates.read(path)
    with zipfile.ZipFile(path) as file:
        document = file.read("word/document.xml").decode("utf-8", "replace")
    names = {key(name) for row in _ROW.findall(document) for name in _names(row)}
    if not names & {key(name) for name in ROWS[LINE]}:
        raise CrmError(
            tr("“{name}” has no row of a table for the lines of a quote.", name=path.name),
            safe=tr("Nothing was changed."),
            remedy=tr("Save the template that comes with Kontor, change that one in Word and choose it."),
        )
    return keeping.use_for_quotes(ws, path.stem, path.read_bytes())


def save_template(ws: Workspace, path: Path) -> None:
    """Write the template in use to a file, to be changed in Word."""
    with TemporaryDirectory(prefix="kontor") as folder, saving.replacing(path) as part:
        part.write_bytes(_laid_out(ws, Path(folder)).read_bytes())


def _laid_out(ws: Workspace, folder: Path) -> Path:
    """The template in use as a file: the office's own, else the one that comes with the program."""
    kept = kept_templates.quote(ws)
    content = files.content(ws, kept.sha256) if kept is not None else None
    if kept is None or content is None:
        return shipped()
    path = folder / "quote.docx"
    path.write_bytes(content)
    return path


def _addressee(ws: Workspace, quote: Quote, language: str) -> dict[str, str]:
    from crm_desktop.operations import contacts
    from crm_desktop.store.queries import fields, sheets

    from .letters import values

    today = ws.clock().astimezone().date()
    for sheet in sheets.sheets(ws, [quote.contact_id], notes=False):
        return values.of_contact(sheet, fields.fields(ws), contacts.home_country(ws), language, today)
    return {}


# the values --------------------------------------------------------------------------------------------------------


def _whole(quote: Quote, language: str) -> dict[str, str]:
    sums = quote.totals
    until = _day(quote.valid_until, language)
    pairs = {
        ("Angebotsnummer", "Quote number"): quote.name,
        ("Fassung", "Quote version"): str(quote.version),
        ("Angebotstitel", "Quote title"): quote.title,
        ("Gültig bis", "Valid until"): until,
        ("Einleitung", "Introduction"): quote.before or _usual_words(language)[0],
        ("Schlusstext", "Closing words"): quote.after or _usual_words(language)[1].format(day=until),
        ("Zwischensumme", "Subtotal"): _money(sums.lines, quote.currency, language),
        ("Nettosumme", "Net total"): _money(sums.net, quote.currency, language),
        ("Umsatzsteuer", "VAT total"): _money(sums.vat, quote.currency, language),
        ("Gesamtsumme", "Total"): _money(sums.total, quote.currency, language),
        ("Währung", "Currency"): quote.currency,
    }
    return {name: value for names, value in pairs.items() for name in names}


def _usual_words(language: str) -> tuple[str, str]:
    """What stands over and below the lines where the quote says nothing itself, in the language of the template."""
    if language.startswith("de"):
        return (
            "vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:",
            "An dieses Angebot halten wir uns bis zum {day} gebunden.",
        )
    return "Thank you for your enquiry. We are pleased to offer:", "This quote is valid until {day}."


def _groups(quote: Quote, language: str) -> dict[str, list[dict[str, str]]]:
    sums = quote.totals
    off = {
        ("Nachlass", "Discount amount"): _money(-sums.discount, quote.currency, language),
        ("Nachlass in Prozent", "Discount rate"): _percent(quote.discount, language),
    }
    rates = [
        {
            ("Steuersatz", "VAT rate"): _percent(share.rate, language),
            ("Nettobetrag", "Net at rate"): _money(share.net, quote.currency, language),
            ("Steuerbetrag", "VAT amount"): _money(share.vat, quote.currency, language),
        }
        for share in sums.shares
    ]
    return {
        LINE: [_both(_line(line, number, quote, language)) for number, line in enumerate(quote.lines, start=1)],
        VAT: [_both(rate) for rate in rates],
        DISCOUNT: [_both(off)] if quote.discount else [],
    }


def _line(line: Line, number: int, quote: Quote, language: str) -> dict[tuple[str, str], str]:
    return {
        ("Pos", "No"): str(number),
        ("Leistung", "Item"): line.text,
        ("Beschreibung", "Details"): line.detail,
        ("Menge", "Quantity"): _plain(line.quantity, THOUSAND, language),
        ("Einheit", "Unit"): line.unit,
        ("Einzelpreis", "Unit price"): _money(line.price, quote.currency, language),
        ("Rabatt", "Line discount"): _percent(line.discount, language) if line.discount else "",
        ("MwSt", "Line VAT"): _percent(line.vat, language),
        ("Gesamtpreis", "Line total"): _money(line.net, quote.currency, language),
    }


def _both(values: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {name: value for names, value in values.items() for name in names}


def _money(cents: int, currency: str, language: str) -> str:
    return format_amount(cents, currency, "de" if language.startswith("de") else "en")


def _percent(value: int, language: str) -> str:
    return f"{_plain(value, WHOLE // 100, language)}\u00a0%"


def _plain(value: int, unit: int, language: str) -> str:
    """A number kept in parts of a whole, without zeros at its end."""
    digits = len(str(unit)) - 1
    whole, rest = divmod(abs(value), unit)
    text = f"{whole}.{rest:0{digits}d}".rstrip("0").rstrip(".") if rest else str(whole)
    text = text.replace(".", ",") if language.startswith("de") else text
    return f"-{text}" if value < 0 else text


def _day(text: str, language: str) -> str:
    from .letters import values

    return values.day(date.fromisoformat(text), language) if text else ""


# the rows ----------------------------------------------------------------------------------------------------------


def expanded(template: Path, groups: Mapping[str, Sequence[object]]) -> bytes:
    """The template with its rows repeated as often as their group has members. Raises CrmError when it is none."""
    file = BytesIO()
    try:
        with zipfile.ZipFile(template) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for info in source.infolist():
                data = source.read(info)
                if info.filename == "word/document.xml":
                    data = _rows(data.decode("utf-8"), groups).encode("utf-8")
                made.writestr(info.filename, data)
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError) as problem:
        raise CrmError(
            tr("“{name}” is no Word document that can be read.", name=template.name), safe=tr("Nothing was written."),
            remedy=tr("Save it in Word as .docx once more."),
        ) from problem  # fmt: skip
    return file.getvalue()


def _rows(document: str, groups: Mapping[str, Sequence[object]]) -> str:
    def repeated(found: re.Match[str]) -> str:
        row = found.group(0)
        belongs = {_GROUP_OF[name] for name in map(key, _names(row)) if name in _GROUP_OF}
        if not belongs:
            return row
        group = LINE if LINE in belongs else belongs.pop()
        return "".join(_numbered(row, number) for number in range(1, len(groups[group]) + 1))

    return _ROW.sub(repeated, document)


def _names(row: str) -> list[str]:
    """The fields that a row asks for."""
    codes = ["".join(part[1] for part in _INSTRUCTION.findall(found[1])) for found in _COMPLEX.findall(row)]
    codes += [found[1] for found in _SIMPLE.findall(row)]
    found = [_MERGEFIELD.match(unescape(code)) for code in codes]
    return [match.group(1) or match.group(2) for match in found if match]


def _numbered(row: str, number: int) -> str:
    """The row with the number of its repetition behind each field of a group."""

    def instruction(code: str) -> str:
        match = _MERGEFIELD.match(unescape(code))
        name = (match.group(1) or match.group(2)) if match else ""
        if match is None or key(name) not in _GROUP_OF:
            return code
        return escape(f' MERGEFIELD "{name} {number}" {match.group(3).strip()} ', {'"': "&quot;"})

    def whole(found: re.Match[str]) -> str:
        parts = _INSTRUCTION.findall(found.group(2))
        code = "".join(part[1] for part in parts)
        changed = instruction(code)
        if changed == code:
            return found.group(0)
        texts_left = iter([changed, *[""] * (len(parts) - 1)])  # Word splits an instruction as it likes
        inner = _INSTRUCTION.sub(lambda part: f"{part.group(1)}{next(texts_left)}{part.group(3)}", found.group(2))
        return found.group(1) + inner + found.group(3)

    row = _COMPLEX.sub(whole, row)
    return _SIMPLE.sub(lambda found: found.group(1) + instruction(found.group(2)) + found.group(3), row)
