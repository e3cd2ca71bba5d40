"""The figures of dry run and result: four tiles and the bar under them, from the same counts."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.importing import Figures
from crm_desktop.ui.widgets.figures import ProportionBar, StatTile
from crm_desktop.ui.widgets.icon_label import IconTile

tr = texts("import_wizard")


class Tiles(QWidget):
    def __init__(self, *, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = done
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column.addLayout(self._grid)
        self.new = StatTile("0", tr("new"), "ok", "user-plus")
        self.updated = StatTile("0", tr("compared"), "info", "user-pen")
        self.unchanged = StatTile("0", tr("unchanged"), "neutral", "user-check")
        self.bad = StatTile("0", tr("with errors"), "danger", "circle-alert")
        self._tiles = (self.new, self.updated, self.unchanged, self.bad)
        self.unchanged.caption.set_token("text2")
        if not done:
            for tile in self._tiles:
                tile.set_compact()
        self.bar = ProportionBar()
        column.addWidget(self.bar)
        self._columns = 0
        self._arrange(4)

    def _arrange(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self._tiles):
                self._grid.addWidget(tile, place // columns, place % columns)
            for column in range(4):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange_for_room()

    def _arrange_for_room(self) -> None:
        """In one row where every tile has room for the word beside its figure."""
        widest = max(tile.head_width() for tile in self._tiles)
        self._arrange(4 if self.width() >= 4 * widest + 3 * self._grid.horizontalSpacing() else 2)

    def show_figures(self, figures: Figures, without_contact: int, on_duplicate: str, overwriting: int) -> None:
        """`without_contact`: rows in which no name, company or address was found at all. `overwriting`: columns that
        replace what stands in Kontor."""
        bad = figures.bad + without_contact
        for tile, number in zip(self._tiles, (figures.created, figures.updated, figures.unchanged, bad), strict=True):
            tile.set_figure(format_int(number))
        self._arrange_for_room()
        people = tr.plural(figures.people, "{n} person", "{n} people")
        companies = tr.plural(figures.companies, "{n} company", "{n} companies")
        self.new.detail.setText(f"{people}, {companies}")
        how = tr("only what is empty is filled") if figures.updated else tr("nothing to fill")
        if figures.updated and overwriting:
            how = tr.plural(
                overwriting, "{n} column overwrites, else only what is empty is filled",
                "{n} columns overwrite, else only what is empty is filled",
            )  # fmt: skip
        self.updated.detail.setText(how)
        self.unchanged.detail.setText(
            tr("left as they are") if on_duplicate == "skip" else tr("in Kontor already, just so")
        )
        if bad and not figures.bad:  # sums, remarks, blank ones
            self.bad.detail.setText(tr("neither a person nor a company in it"))
        elif bad:
            self.bad.detail.setText(tr("not taken over") if self._done else tr("are not taken over"))
        else:
            self.bad.detail.setText(tr("all rows can be read"))
        self.bad.findChild(IconTile).set_icon(*(("circle-alert", "danger") if bad else ("check", "ok")))
        self.bad.set_selected(bool(bad), "danger")
        self.bad.caption.set_token("danger" if bad else "text2")
        self.bar.set_parts(
            [
                (tr("new"), figures.created, "ok"), (tr("compared"), figures.updated, "info"),
                (tr("unchanged"), figures.unchanged, "text3"), (tr("with errors"), bad, "danger"),
            ]
        )  # fmt: skip
