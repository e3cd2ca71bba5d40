"""Before many are merged at once: who goes up in whom, and how many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries import listing
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

from .model import about

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("duplicates_page")

MOST = 500
"""So many groups are listed one by one."""
Groups = Sequence[tuple[str, ...]]


class CertainDialog(Dialog):
    """`on_yes` gets the groups when a person has seen them and says so; `left` certain pairs are not among them."""

    def __init__(
        self, context: Context, groups: Groups, on_yes: Callable[[list[tuple[str, ...]]], object], left: int = 0
    ) -> None:
        super().__init__(
            context.window,
            tr.plural(len(groups), "Merge {n} group of duplicates?", "Merge {n} groups of duplicates?"),
            tr("Each becomes one contact that keeps everything. All of it is one step, which can be undone."),
            width=620,
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        shown = groups[:MOST]
        rows = {row.id: row for row in listing.rows_of(context.ws, [one for group in shown for one in group])}
        for group in shown:
            found = [rows[one] for one in group if one in rows]
            column.addWidget(ElidedLabel(" + ".join(row.name for row in found), "body"))
            column.addWidget(ElidedLabel(" + ".join(about(row) or "–" for row in found), "small", "text3"))
        if len(groups) > MOST:
            column.addWidget(Label(tr("and {n} more", n=len(groups) - MOST), "small", "text2"))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("What is merged"))
        scroll.setWidget(page)
        scroll.setMinimumHeight(min(360, 60 + 56 * len(shown)))
        self.body.addWidget(scroll, 1)
        if left:
            said = tr.plural(
                left,
                "{n} more certain pair is a company or leads on to somebody else: please go through it yourself.",
                "{n} more certain pairs are companies or lead on to others: please go through them yourself.",
            )
            self.body.addWidget(Label(said, "small", "text2", wrap=True))
        self.add_button(tr("Cancel"), "secondary", self.reject)
        yes = tr.plural(len(groups), "Merge {n} group", "Merge {n} groups")
        self.add_button(yes, "primary", self.accept)
        self.accepted.connect(lambda: on_yes(list(groups)))
