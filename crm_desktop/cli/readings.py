"""What is to follow for everybody, read as in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.cli.declare import Call
    from crm_desktop.records.phrases import Reading

tr = texts("cli")


def follow_up(call: Call, text: str, safe: str) -> Reading | None:
    """None for no text. Raises CrmError for one that names no day; `safe` says what did not happen."""
    if not text:
        return None
    from crm_desktop.common import i18n
    from crm_desktop.records.phrases import read

    found = read(text, call.clock().astimezone().replace(tzinfo=None), i18n.language())
    if not found.date:
        raise CrmError(
            tr("“{text}” names no day.", text=text), safe=safe,
            remedy=tr("For example: {example}", example=tr("call in 2 weeks")),
        )  # fmt: skip
    return found
