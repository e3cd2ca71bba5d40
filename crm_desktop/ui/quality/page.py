"""Data quality: what is missing or wrong in the contacts, as figures that lead to their lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records import quality
from crm_desktop.records.quality import questions
from crm_desktop.store import schema
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.ui import fonts
from crm_desktop.ui.background import while_there
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.figures import StatTile
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from crm_desktop.common.progress import Progress
    from crm_desktop.records.filters import Group
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("quality")

DOUBLES = "doubles"
SEARCH_BY_ITSELF = 5_000
"""Up to so many contacts duplicates are searched for when the page is opened; beyond, when somebody asks."""
MONTHS = (3, 6, 9, 12, 18, 24, 36)
SETTING = "quality_stale_months"
WIDE = 1040
"""From this width on three tiles stand side by side, else two."""


class _Kind(NamedTuple):
    caption: str
    detail: str
    icon: str
    caption_of_one: str = ""


_KINDS: dict[str, _Kind] = {
    quality.NO_ZIP: _Kind(mark("without a postal code"), mark("No letter reaches them."), "map-pin-off"),
    quality.WRONG_ZIP: _Kind(
        mark("with an impossible postal code"), mark("Code and place do not go together."), "map-pin"
    ),
    quality.INVALID: _Kind(
        mark("with an invalid e-mail or phone"), mark("The address or number cannot be right."), "at-sign"
    ),
    quality.BOUNCED: _Kind(mark("with a returned e-mail"), mark("The last e-mail came back."), "mail"),
    quality.RETURNED: _Kind(mark("with returned post"), mark("A letter came back from the address."), "mailbox"),
    quality.NO_SALUTATION: _Kind(
        mark("without a form of address"), mark("Letters greet these people neutrally."), "user-round-x"
    ),
    DOUBLES: _Kind(
        mark("possible duplicates"), mark("Pairs that look like one contact."), "merge", mark("possible duplicate")
    ),
    quality.STALE: _Kind(mark("not contacted for long"), "", "hourglass"),
    quality.NO_BASIS: _Kind(
        mark("without a legal basis"), mark("It is not noted why you may keep their data."), "scale"
    ),
    quality.NO_OWNER: _Kind(mark("without anyone responsible"), mark("Nobody looks after them."), "user-round"),
}


class _Tile(StatTile):
    """One question with its figure; 0 is good news."""

    def __init__(self, kind: _Kind) -> None:
        super().__init__("…", tr(kind.caption), "info", kind.icon, tr(kind.detail) if kind.detail else "")
        self.link = self.set_link(tr("Show"), lambda: None)
        self.link.hide()
        self._kind = kind
        self._icon, self._detail = kind.icon, tr(kind.detail) if kind.detail else ""
        self.setMinimumHeight(fonts.room(100))

    def show_number(self, number: int | None, *, link: str = "") -> None:
        self.figure.setText("–" if number is None else format_int(number))
        one = number == 1 and self._kind.caption_of_one
        self.caption.setText(tr(self._kind.caption_of_one) if one else tr(self._kind.caption))
        self.link.set_text(link or tr("Show"))
        self.link.setAccessibleName(f"{self.link.text()}: {self.figure.text()} {self.caption.text()}")
        self.link.setVisible(bool(number) or bool(link))
        if number == 0:
            self.detail.setText(tr("All is well."))
        elif self._detail:
            self.detail.setText(self._detail)
        kind = "info" if number is None else "warn" if number else "ok"
        self.caption.set_token(kind)
        self.findChild(IconTile).set_icon(self._icon if number != 0 else "check", kind)


class _Count:
    """Figures as they come in from the other thread: plain data, read on a timer."""

    def __init__(self, asked: dict[str, Group], today: date) -> None:
        self.asked, self.today = asked, today
        self.found: dict[str, int] = {}
        self.total = 0

    def work(self, ws: Workspace, progress: Progress) -> None:
        self.total = listing.count_all(ws)
        for number, (name, where) in enumerate(self.asked.items()):
            progress.step(number)
            self.found[name] = listing.count(ws, View(where=where, today=self.today))


class QualityPage(Page):
    screen_id = "quality"
    touches = frozenset(
        {schema.CONTACT, schema.ADDRESS, schema.CHANNEL, schema.ACTIVITY, schema.ACTIVITY_LINK, schema.RELATION,
         schema.NOT_DUPLICATE}
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._months = int(context.settings.get(SETTING, quality.STALE_MONTHS))
        self._count: _Count | None = None
        self._again = False
        self._left_at = ""
        """The tile whose contacts one went to put right."""
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        hint = tr("Each figure leads to its contacts. It falls as soon as you put them right.")
        self.hint = Label(hint, "small", "text2", wrap=True)
        column.addWidget(self.hint)
        column.addSpacing(12)
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 32, 24)
        self._grid.setSpacing(12)
        self.tiles = {name: _Tile(kind) for name, kind in _KINDS.items()}
        for name, tile in self.tiles.items():
            tile.link.clicked.connect(lambda _=False, name=name: self.show_list(name))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        column.addWidget(scroll, 1)
        self._watch = QTimer(self, interval=60)
        self._watch.timeout.connect(self._show_found)
        self._search = None
        self._listen()
        if self._search is None:  # the window begins with this page, before all is set up
            context.when_idle(self._listen, self._search_few)
        self.setFocusProxy(self.months)
        self._lay_out()

    def _listen(self) -> None:
        self._search = self.context.providers.duplicates
        if self._search is not None:
            self._search.changed.connect(self._show_doubles)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 32, 0)
        head.setSpacing(10)
        head.addWidget(Label(tr("Data quality"), "title"))
        self.total = Label("", "body", "text3", tabular=True)
        head.addWidget(self.total)
        head.addStretch(1)
        head.addWidget(Label(tr("Not contacted for"), "body", "text2"))
        known = sorted({*MONTHS, self._months})
        options = [Option(str(n), tr.plural(n, "{n} month", "{n} months")) for n in known]
        self.months = Combo(tr("Not contacted for"), options, self)
        self.months.set_value(str(self._months))
        self.months.chosen.connect(self._choose_months)
        head.addWidget(self.months)
        return head

    # The page as the window sees it

    def open(self, route: Route) -> None:
        link = self.tiles[self._left_at].link if self._left_at else None
        self.setFocusProxy(link if link is not None and not link.isHidden() else self.months)
        self._ask()
        self._search_few()

    def _search_few(self) -> None:
        search = self._search
        few = self.context.has_file and not listing.holds_more(self.context.ws, SEARCH_BY_ITSELF)
        if search is not None and few and (search.found is None or search.stale):
            search.start()
        self._show_doubles()

    def refresh(self, change: Change | None) -> None:
        self._ask()
        self._show_doubles()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        columns = 3 if self.width() >= WIDE else 2
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)
        for number in range(3):
            self._grid.setColumnStretch(number, int(number < columns))
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    # Counting

    def _ask(self) -> None:
        """Count beside the window; the figures come one after the other."""
        if self._count is not None:
            self._again = True
            return
        asked = questions(self._months)
        count = _Count(asked, self.context.today())

        def ended(_result: object = None) -> None:
            self._show_found()
            self._watch.stop()
            self._count = None
            if self._again:
                self._again = False
                self._ask()

        def failed(problem: Exception) -> None:
            ended()
            self.context.show_error(problem)

        self._count = count
        self._watch.start()
        ended_here = while_there(self, ended)
        self.context.run(
            tr("Data quality"), count.work, ended_here, while_there(self, failed), ended_here, quiet=True
        )  # fmt: skip

    def _show_found(self) -> None:
        count = self._count
        if count is None:
            return
        for name, number in dict(count.found).items():
            self.tiles[name].show_number(number)
        if count.total:
            self.total.setText(tr.plural(count.total, "{n} contact", "{n} contacts"))
        length = tr.plural(self._months, "{n} month", "{n} months")
        if count.found.get(quality.STALE):
            self.tiles[quality.STALE].detail.setText(tr("No call, letter or note for {time}.", time=length))

    def _show_doubles(self) -> None:
        search, tile = self._search, self.tiles[DOUBLES]
        if search is None:
            tile.hide()
            return
        tile.show()
        number = search.doubles()
        if search.running:
            tile.show_number(number or None)
            tile.detail.setText(tr("All contacts are being compared …"))
            return
        if number is None:
            tile.show_number(number, link=tr("Search"))
            return
        something = any(search.standing().values())  # who may belong together is gone through, too
        again = tr("Search again") if search.stale else ""
        tile.show_number(number, link=tr("Go through") if something else again)

    def _choose_months(self, value: str) -> None:
        self._months = int(value)
        self.context.settings.set(SETTING, self._months)
        self._ask()

    def show_list(self, name: str) -> None:
        """The contacts behind a figure."""
        if name == DOUBLES:
            if self._search.found is None or (self._search.stale and not any(self._search.standing().values())):
                self._search.start()
            else:
                self.context.go("duplicates")
            return
        self._left_at = name  # one comes back to it
        self.context.go("contacts", where=questions(self._months)[name])
