"""The text of a signature, an imprint or a letterhead in the smallest parts that can be looked at alone: broken lines
joined, lines with several facts parted, talk and disclaimers left out."""

from __future__ import annotations

import re
import unicodedata

from . import letterhead_words as w
from .companies import is_company_name, legal_form

_AT = re.compile(r"\s*[(\[{<]\s*(?:at|ät|@|a)\s*[)\]}>]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt|\.)\s*[)\]}]\s*", re.IGNORECASE)
_SPOKEN = re.compile(r"\b([\w.+\-]+)\s+(?:AT|at|ät)\s+([\w\-]+(?:\s+(?:DOT|dot|punkt)\s+[\w\-]+|\.[\w\-]+)+)(?![\w.])")
_SPOKEN_DOT = re.compile(r"\s+(?:DOT|dot|punkt)\s+")
_LOOSE_AT = re.compile(r"(?<=[\w.\-])[ \t]+@[ \t]*(?=\w)|(?<=[\w.\-])@[ \t]+(?=\w)")
_TEL_AND_FAX = re.compile(r"(?i)\btel(?:efon)?\.?\s?(?:[/+&]|und|u\.|and)\s?(?:tele)?fax\b\.?")
_LONG_LINE = 100
"""Characters from which a line with a register in it is taken for several lines that have run together."""
_HEADER = re.compile(r"(?i)^(?:von|from|absender|sender)\s*:\s*")
_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_LABEL_ONLY = re.compile(
    rf"(?i)^(?:{w.LABELS['phone']}|{w.LABELS['email']}|{w.LABELS['web']}|{w.LABELS['vat']}|{w.LABELS['street']}|ust-?id.*"
    rf"|{w.LABELS['name']}|{w.LABELS['company']}|{w.LABELS['managers']}|{w.LABELS['owner']}|{w.LABELS['place']}|{w.LABELS['country']}"
    r"|umsatzsteuer-identifikationsnummer gemäß .*)\s*[.:]{1,2}$"
)
_BEFORE_LABEL = re.compile(
    rf"(?i)(?<=[\w).>])[ ,;/]+(?=(?:{w.PHONE_LABEL}|(?-i:[TFMPDEW]))\.?\s*:\s*\S|(?:{w.PHONE_LABEL})\.?\s*[+(\d][\d ()/.\-–]{{5,}}"
    r"|(?:e-?mail|mail)\s*:?\s*\S+@|(?:web|internet|homepage)\s*:\s*\S|www\.\S|https?://\S|ust\.?-?\s?id|vat (?:no|reg|id)|hr\s?[ab]\s?:?\s?\d"
    r"|geschäftsführ\w+\s*:|amtsgericht\s|sitz der gesellschaft|steuernummer|registered (?:in|office|no)|(?-i:[a-z][\w.+\-]*@[\w\-]+\.))"
)
_SEPARATORS = re.compile(r"\s*[|•·▪◦■●∙⋅‧¦►▶*]+\s*|\t+|\s{3,}|\s+/{2}\s+|;\s+|\s+[–—]\s+(?=.*\S)|\s+~\s+")
_DASH = re.compile(r"\s+-\s+")
_ZIP = re.compile(r"(?:^|[\s,])(?:[A-Z]{1,3}\s?[-–]\s?)?\d{4,5}\s+[^\W\d]")
_HOUSE_NUMBER = re.compile(r"^\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-zA-Z]?)?$")
_ONLY_ZIP = re.compile(r"^(?:[A-Z]{1,3}\s?[-–]\s?)?\d{4,5}$")
_STREET_WORD = re.compile(r"(?i)(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer)$")
_SUITE = re.compile(r"(?i)^[^,]*,\s*(?:suite|ste\.?|unit|floor|apt\.?|room|level)\s[\w-]+$")
_FORM = re.compile(r"(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|LLP|PLC|Corp|Co|S\.A|GmbH|AG|KG)\.?")
_TAG = re.compile(r"(?i)<(?:br|p|div|td|tr|table|span|a|b|font|html|body)\b[^>]*>")


def pieces(text: str) -> list[str]:
    """In the order of the text. Lines of registers and courts stay whole."""
    found: list[str] = []
    for line in _joined(_lines(text)):
        if w.LEGAL.search(line):
            found += [part for part in _legal_parts(line) if part]
            continue
        for part in _parted(line):
            found += _comma_parts(part)
    return found


def _lines(text: str) -> list[str]:
    if _TAG.search(text):
        from crm_desktop.common.html_text import html_to_text

        text = html_to_text(text)
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u2011", "-"))
    text = "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cf", "Cc"))
    text = _DOT.sub(".", _AT.sub("@", text))
    text = _SPOKEN.sub(lambda found: f"{found[1]}@{_SPOKEN_DOT.sub('.', found[2])}", text)
    text = _TEL_AND_FAX.sub("Tel.", _LOOSE_AT.sub("@", text))
    lines: list[str] = []
    sender = ""
    for raw in text.splitlines():
        line = raw.strip(" \t>|*•·▪_").strip()
        if not lines and (header := _HEADER.match(line)):
            line = line[header.end() :]
            sender = line
        if lines and w.END.match(line):
            break
        if line and not w.SMALL_TALK.match(line):
            lines.append(line)
    ends = [number for number, line in enumerate(lines[:-1]) if _is_end_of_mail(line)]
    if not ends:
        return lines
    signature = lines[ends[-1] + 1 :]
    if (address := _ADDRESS.search(sender)) and not any("@" in line for line in signature):
        signature.append(address[0])  # whose mail it is stands above it, and the signature names no address
    return signature


def _is_end_of_mail(line: str) -> bool:
    """A greeting, or the two hyphens above a signature: what stands before is the mail, not its sender."""
    return line in ("--", "—", "–-") or (w.GREETING.match(line) is not None and any(char.isalpha() for char in line))


def _joined(lines: list[str]) -> list[str]:
    """Put together what a mail program or a narrow column has broken."""
    found: list[str] = []
    for line in lines:
        if found and _belongs(found[-1], line):
            before = found.pop()
            if before.endswith("@") or line.startswith("@"):
                line = before + line
            elif before.endswith("-") and line[0].islower() and before[-2:-1].isalpha():
                line = before[:-1] + line
            else:
                line = f"{before} {line}"
        found.append(line)
    return [line for line in found if not w.GREETING.match(line)]


def _belongs(before: str, line: str) -> bool:
    if w.HEADING.match(before) and not before.endswith(":"):
        return False
    if _LABEL_ONLY.match(before):
        return not _LABEL_ONLY.match(line) and not w.HEADING.match(line)
    if before.endswith("@") or line.startswith("@"):
        return True
    if before.endswith("-") and line[0].islower() and before[-2:-1].isalpha():
        return True
    if re.search(r"(?:&|\+|und|u\.)\s*(?:Co\.?|Söhne|Sohn|Partner)?$", before) and line[0].isupper() and len(line) < 40:
        return bool(legal_form(f"{before} {line}")) and not _ZIP.search(line)
    if _is_form_alone(line) and not legal_form(before) and "@" not in before and not before[-1].isdigit():
        return True
    if _HOUSE_NUMBER.match(line) and _STREET_WORD.search(before):
        return True
    return bool(_ONLY_ZIP.match(before)) and line[0].isupper() and not any(map(str.isdigit, line))


def _is_form_alone(line: str) -> bool:
    """ "GmbH" or "& Co. KG" on a line of its own."""
    form = legal_form(f"X {line}") or legal_form(f"X GmbH {line}" if line.startswith("&") else "")
    letters = [char for char in line if char.isalpha()]
    return bool(form) and len(letters) <= len([char for char in form if char.isalpha()]) + 2 and len(line) < 30


def _parted(line: str) -> list[str]:
    parts = [part for part in _SEPARATORS.split(line) if part and part.strip()]
    spread: list[str] = []
    for part in parts:
        dashed = _DASH.split(part)
        facts = sum(bool(_ZIP.search(piece) or w.STREET.match(piece) or is_company_name(piece)) for piece in dashed)
        facts += sum(any(word.casefold() in w.JOBS for word in piece.split()) for piece in dashed)
        spread += dashed if len(dashed) > 1 and (facts > 1 or (facts and len(dashed) > 2)) else [part]
        if len(dashed) == 2 and facts == 1 and spread[-1] == part and not w.STREET.match(part):
            spread[-1:] = dashed
    found: list[str] = []
    for part in spread:
        found += [piece.strip(" ,;") for piece in _BEFORE_LABEL.split(part)]
    return [piece for piece in found if piece]


def _comma_parts(part: str) -> list[str]:
    """Commas part, but not inside "Müller, Anna", before an extension ("…-0, Fax -19" was parted before), nor in an
    English place ("Springfield, IL 62701")."""
    if w.US_PLACE.match(part) or (w.STREET.match(part) and _SUITE.search(part)):
        return [part]
    if re.match(rf"(?i)^(?:{w.LABELS['managers']}|{w.LABELS['phone']})\s*[.:]", part):
        return [part]
    comma = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(comma) == 2 and all(len(piece.split()) == 1 and piece.isalpha() for piece in comma):
        return [", ".join(comma)]
    if len(comma) > 1 and _FORM.fullmatch(comma[1]):
        comma[:2] = [f"{comma[0]}, {comma[1]}"]
    if len(comma) > 1 and re.fullmatch(r"(?i)(?:m|b|ll|ph|mb|d)\.?\s?[a-z]{1,3}\.?.{0,10}|mba|ph\.?d\.?|cpa", comma[1]):
        comma[:2] = [f"{comma[0]}, {comma[1]}"]
    return comma


def _legal_parts(line: str) -> list[str]:
    found: list[str] = []
    pieces_ = [
        part for whole in _SEPARATORS.split(line) if whole and whole.strip() for part in _BEFORE_LABEL.split(whole)
    ]
    for part in (piece.strip(" ,;") for piece in (pieces_ if len(line) > _LONG_LINE else _SEPARATORS.split(line))):
        if not part:
            continue
        if w.LEGAL.search(part):
            found.append(part)
        else:
            found += [inner for piece in _parted(part) for inner in _comma_parts(piece)]
    return found
