"""The text of an item, from whichever form it was stored in."""

from __future__ import annotations

from crm_desktop.common.html_text import html_to_text

from . import codepages, ids, rtf
from .properties import T_BINARY, Properties, clean


def plain_text(props: Properties) -> str:
    """The body to read: plain text, else the text of the web page, else that of the rich text."""
    if text := props.text(ids.BODY):
        return text
    if page := web_page(props):
        return html_to_text(page)
    packed = props.binary(ids.BODY_RTF)
    return clean(rtf.to_text(rtf.unpack(packed))) if packed else ""


def web_page(props: Properties) -> str:
    """The body as a web page; empty when it was not written as one."""
    raw = props.raw(ids.BODY_HTML)
    if raw is not None and raw.data:
        if raw.type != T_BINARY:
            return props.decoded(raw.type, raw.data)
        return _decoded(raw.data, codepages.of_code_page(props.number(ids.INTERNET_CODE_PAGE)) or props.encoding)
    packed = props.binary(ids.BODY_RTF)
    if packed and rtf.is_page(unpacked := rtf.unpack(packed)):
        return rtf.to_html(unpacked)
    return ""


def _decoded(data: bytes, encoding: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode(encoding, "replace")
