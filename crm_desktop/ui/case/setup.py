"""What the cases give the whole window: the report of complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_page")


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""

    def complaints() -> None:
        from .complaints import ComplaintsReport

        ComplaintsReport(context).open()

    context.commands.add(
        Command(
            "case.complaints", tr, mark("Complaints by cause …"), complaints, "view", icon="circle-alert",
            synonyms_en="report, service, first response, reclamation, quality",
            synonyms_de="Beschwerden, Reklamationen, Auswertung, Ursachen, Reaktionszeit, Bericht",
        )
    )  # fmt: skip
