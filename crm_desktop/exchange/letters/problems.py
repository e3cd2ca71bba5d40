"""What is said about a template that cannot be used, or that is used differently than Word would."""

from __future__ import annotations

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

tr = texts("letters")

_SAVE = mark("Please open it in Word or LibreOffice, save it as a Word document (.docx) and choose that.")
_OTHER = mark("Please choose a Word document (.docx).")
_AGAIN = mark("Please open it in Word, save it once and try again; otherwise take an older copy.")

_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": (mark("The template “{name}” was not found."), mark("Please check whether it was moved or renamed.")),
    "folder": (mark("“{name}” is a folder, not a template."), _OTHER),
    "no_access": (
        mark("The template “{name}” cannot be opened: the system refuses access to it."),
        mark("Perhaps another program has it open: close it there and try again."),
    ),
    "read_error": (
        mark("The template “{name}” cannot be read: {detail}."), mark("Please check the disk or the network drive.")
    ),
    "empty": (mark("The template “{name}” is empty (0 bytes)."), mark("Please take another copy of it.")),
    "password": (
        mark("The template “{name}” is protected with a password."),
        mark("Please save it without a password (Word: File, Info, Protect Document) and try again."),
    ),
    "old_word": (mark("“{name}” is in an older or another format (such as .doc, .rtf or .odt)."), _SAVE),
    "macros": (
        mark("The template “{name}” holds macros (.docm, .dotm). Kontor neither runs nor copies macros."), _SAVE
    ),
    "no_word": (mark("“{name}” is no Word document."), _OTHER),
    "damaged": (mark("The template “{name}” is damaged: it cannot be taken apart."), _AGAIN),
    "dtd": (
        mark("The template “{name}” holds a document type definition, as no Word document does; it may be an attack."),
        mark("Please take it from another source, or save it anew in Word."),
    ),
    "bomb": (
        mark("The template “{name}” unpacks to far more than it can hold; it could be an attack."),
        mark("Please take it from another source."),
    ),
    "too_big": (
        mark("The template “{name}” is too large ({detail} MB unpacked)."), mark("Please make its pictures smaller.")
    ),
    "too_many_parts": (mark("The template “{name}” has too many parts ({detail})."), _OTHER),
    "too_deep": (mark("The template “{name}” is nested too deeply or too large."), _AGAIN),
    "memory": (
        mark("The template “{name}” needs more memory than a letter may."),
        mark("Please shorten it or make its pictures smaller."),
    ),
    "time": (
        mark("Reading the template “{name}” took too long and was stopped."), mark("Please shorten it and try again.")
    ),
}  # fmt: skip


class TemplateProblem(CrmError):
    """A template that cannot be used; `code` is the reason for programs."""

    def __init__(self, name: str, code: str, detail: str = "") -> None:
        what, remedy = _SENTENCES.get(code) or _SENTENCES["damaged"]
        super().__init__(
            tr(what, name=name, detail=detail),
            safe=tr("No letter was written; your data and the template are unchanged."),
            remedy=tr(remedy),
        )
        self.code = code
        self.detail = detail


def warning(code: str) -> str:
    """What is said before the run about a field that is treated differently."""
    kind, _, keyword = code.partition(":")
    if kind == "picture":
        return tr("The picture {name} is not in the template; its place may stay empty in the letters.", name=keyword)
    if kind == "broken":
        return tr(
            "A field {keyword} in the template compares nothing (LibreOffice loses the comparison when it saves): "
            "please write it anew in Word.", keyword=keyword,
        )  # fmt: skip
    if kind == "asking":
        return tr("The field {keyword} asks nothing here; the answer stored in the template is used.", keyword=keyword)
    return tr(
        "The field {keyword} fetches nothing from elsewhere; what it shows in the template is used.", keyword=keyword
    )
