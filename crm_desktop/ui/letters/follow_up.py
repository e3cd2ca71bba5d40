"""What is to follow for everybody who gets a letter: one line, read as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.records.dates import format_date
from crm_desktop.records.phrases import Reading, read

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .draft import Draft

tr = texts("letter_wizard")


def usual() -> str:
    return tr("call in 2 weeks")


def reading(draft: Draft, context: Context) -> Reading:
    """The line as it would be planned now; it is kept in the draft for the run."""
    draft.follow_up = draft.follow_up or usual()
    draft.reading = read(draft.follow_up, context.now().replace(tzinfo=None), i18n.language())
    return draft.reading


def words(found: Reading, count: int) -> str:
    """ "184 follow-ups on 2 Dec", or what is missing."""
    if not found.date:
        return tr("without a day")
    return tr.plural(count, "{n} follow-up on {day}", "{n} follow-ups on {day}", day=format_date(found.date))
