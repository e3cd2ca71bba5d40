"""Doubles: all pairs that look like one contact, and those that belong together; merge, keep apart, link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import duplicates, relations
from crm_desktop.operations.merge import Merged, merge_all
from crm_desktop.records.labels import relation_label
from crm_desktop.records.merging import groups
from crm_desktop.records.relations import (
    ASSISTANT,
    BUILT_IN,
    EMPLOYMENT,
    LIFE_PARTNER,
    MANAGER,
    MARRIED,
    PARENT,
    PARENT_COMPANY,
    SIBLING,
    fits,
)
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts, listing
from crm_desktop.store.queries.listing import ListRow
from crm_desktop.ui.commands import Command
from crm_desktop.ui.page import Page
from crm_desktop.ui.providers import MergeCase
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.row_list import RowList
from crm_desktop.ui.widgets.tabs import TabStrip

from .model import ROW, Both, PairsDelegate, PairsModel, reasons_top
from .search import CLASSES, search_of

if TYPE_CHECKING:
    from crm_desktop.operations.duplicates import Pair
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("duplicates_page")

_OFFERED = {"household": (MARRIED, LIFE_PARTNER, PARENT, SIBLING), "company": (PARENT_COMPANY, MANAGER, ASSISTANT)}


class _RowActions(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.apart = Button(tr("No duplicate"), "ghost", parent=self, size="small")
        self.compare = Button(tr("Compare …"), parent=self, size="small")
        self.link = Button(tr("Link …"), parent=self, size="small", icon="link")
        for button in (self.apart, self.compare, self.link):
            row.addWidget(button)


class DuplicatesPage(Page):
    screen_id = "duplicates"
    touches = frozenset({schema.CONTACT, schema.NOT_DUPLICATE, schema.RELATION})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.search = search_of(context)
        self._left: dict[str, list[Pair]] = {name: [] for name in CLASSES}
        self._keyboard_due = self._asked_again = False
        self.search.changed.connect(self._searched)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        self.hint = Label("", "small", "text2", wrap=True)
        column.addWidget(self.hint)
        column.addSpacing(4)
        self.tabs = TabStrip(tr("Kinds of pairs"))
        for name in (tr("Certain"), tr("Probable"), tr("One household"), tr("One company")):
            self.tabs.add(name)
        self.tabs.currentChanged.connect(lambda _: self._show())
        column.addWidget(self.tabs)
        self.model = PairsModel(context, self)
        self.rows = RowList(tr("Duplicates"))
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(PairsDelegate(self.rows))
        self.rows.pressed_row.connect(self._open)
        self._actions = _RowActions()
        self._actions.compare.clicked.connect(lambda: self.compare(self._active.row()))
        self._actions.apart.clicked.connect(lambda: self.keep_apart(self._active.row()))
        self._actions.link.clicked.connect(self._link_menu)
        self._active = QModelIndex()
        self.rows.set_actions(self._actions, self._place)
        column.addWidget(self.rows, 1)
        self.empty = EmptyState("")
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.rows)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 32, 0)
        head.setSpacing(10)
        head.addWidget(Label(tr("Duplicates"), "title"))
        self.count = Label("", "body", "text3", tabular=True)
        head.addWidget(self.count)
        head.addStretch(1)
        self.again = Button(tr("Search again"), "secondary", "refresh-cw")
        self.again.clicked.connect(self._search_again)
        head.addWidget(self.again)
        self.many = Button(tr("Merge all certain …"), "secondary", "check-check")
        self.many.clicked.connect(self.merge_certain)
        head.addWidget(self.many)
        self.through = Button(tr("Go through …"), "primary", "merge")
        self.through.clicked.connect(lambda: self.compare(max(0, self.rows.currentIndex().row())))
        head.addWidget(self.through)
        return head

    # The page as the window sees it

    def open(self, route: Route) -> None:
        self._keyboard_due = True
        if self.search.found is None:
            self.search.start()
        self._searched()

    def refresh(self, change: Change | None) -> None:
        self._sort_out()

    def state(self) -> dict[str, Any]:
        return {"tab": self.tabs.currentIndex()}

    def restore(self, state: dict[str, Any]) -> None:
        self.tabs.setCurrentIndex(state["tab"])

    def commands(self) -> Sequence[Command]:
        writable = self._writable

        def some() -> str:
            return writable() or ("" if self._shown() else tr("There is no pair in this list."))

        return [
            Command(
                "duplicates.search", tr, mark("Search for duplicates again"), self.search.start, "edit",
                icon="refresh-cw",
                enabled=lambda: tr("The search is running.") if self.search.running else "",
                synonyms_en="find doubles, scan, dedupe", synonyms_de="Dublettensuche, Dubletten finden, doppelte",
            ),
            Command(
                "duplicates.compare", tr, mark("Compare and merge …"), lambda: self.compare(self.current), "edit",
                icon="merge", shortcut="M", within=lambda: self.rows, enabled=some,
                synonyms_en="merge pair, unite", synonyms_de="Paar zusammenführen, vergleichen",
            ),
            Command(
                "duplicates.apart", tr, mark("These are no duplicate"), lambda: self.keep_apart(self.current), "edit",
                icon="split", shortcut="N", within=lambda: self.rows, enabled=some,
                synonyms_en="not a duplicate, keep apart", synonyms_de="keine Dublette, verschieden",
            ),
            Command(
                "duplicates.certain", tr, mark("Merge all certain duplicates …"), self.merge_certain, "edit",
                icon="check-check",
                enabled=lambda: writable() or ("" if self._left["certain"] else tr("There is no pair in this list.")),
                synonyms_en="bulk merge", synonyms_de="alle sicheren zusammenführen, Sammelzusammenführung",
            ),
        ]  # fmt: skip

    def _writable(self) -> str:
        return tr("The file is open for reading only.") if self.context.ws.read_only else ""

    @property
    def current(self) -> int:
        return self.rows.currentIndex().row()

    # Searching

    def _search_again(self) -> None:
        """While it runs the button cannot be pressed, and the keyboard leaves it: the pairs found get it."""
        self._keyboard_due = self._asked_again = True
        self.search.start()

    def _sort_out(self) -> None:
        """Show what still stands of what was found."""
        self._left = self.search.standing()
        for number, name in enumerate(CLASSES):
            self.tabs.set_count(number, format_int(len(self._left[name])) if self._left[name] else "")
        self._show()

    def _searched(self) -> None:
        """A search began or ended: the first kind with pairs comes to the front."""
        if not self.isVisible() and self.search.running:
            return
        self._sort_out()
        first = next((number for number, name in enumerate(CLASSES) if self._left[name]), None)
        if first is not None and not self._shown():
            self.tabs.setCurrentIndex(first)

    def _shown(self) -> list[Pair]:
        return self._left[CLASSES[self.tabs.currentIndex()]]

    def _show(self) -> None:
        pairs, place = self._shown(), self.current
        self.model.show(pairs)
        doubles = len(self._left["certain"]) + len(self._left["probable"])
        self.count.setText(format_int(doubles) if self.search.found is not None else "")
        name = CLASSES[self.tabs.currentIndex()]
        self.hint.setText(self._hint(name))
        self.rows.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        self.empty.set_text(self._nothing())
        writable = not self.context.ws.read_only
        duplicate = name in ("certain", "probable")
        self.through.setVisible(duplicate)
        self.through.setEnabled(bool(pairs) and writable)
        self.many.setVisible(bool(self._left["certain"]))
        self.many.setEnabled(writable)
        self.again.setEnabled(not self.search.running)
        if pairs:
            self.rows.setCurrentIndex(self.model.index(min(max(0, place), len(pairs) - 1), 0))
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """The list was not there when the page was opened: it gets the keyboard with its first pairs, where nobody
        has taken it elsewhere."""
        if self._keyboard_due and self.rows.isVisible():
            asked, self._keyboard_due, self._asked_again = self._asked_again, False, False
            focus = QApplication.focusWidget()
            if (asked or not self.isAncestorOf(focus)) and not isinstance(focus, QLineEdit | QPlainTextEdit):
                self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hint(self, name: str) -> str:
        return {
            "certain": tr("The same beyond doubt. Merging keeps everything of both and can be undone."),
            "probable": tr("Look at these: much agrees, but not everything."),
            "household": tr("Different people of one house. They are no duplicates, but you can link them."),
            "company": tr(
                "Different people or branches of one company. They are no duplicates, but you can link them."
            ),
        }[name]

    def _nothing(self) -> str:
        if self.search.running:
            return tr("All contacts are being compared …")
        if self.search.found is None:
            return tr("The contacts were not compared yet.")
        return tr("Nothing of this kind was found.")

    # Doing something about it

    def compare(self, number: int) -> None:
        """Go through the pairs field by field, beginning with this one."""
        open_merge, pairs = self.context.providers.merge, self._shown()
        if open_merge is None or not pairs or not pairs[0].is_duplicate:
            return
        cases: list[MergeCase] = []
        from crm_desktop.records.matching import reasons

        for pair in pairs[max(0, number) :] + pairs[: max(0, number)]:
            cases.append(
                MergeCase(
                    (pair.a, pair.b), pair.score, reasons.words(pair.reasons),
                    lambda pair=pair: duplicates.keep_apart(self.context.ws, pair.a, pair.b),
                )
            )  # fmt: skip
        open_merge(cases, None)

    def keep_apart(self, number: int) -> None:
        pair = self._shown()[number]
        self.context.do(lambda: duplicates.keep_apart(self.context.ws, pair.a, pair.b), tr("Remembered: no duplicate"))

    def _certain(self) -> list[tuple[str, ...]]:
        """Groups of people who are one beyond doubt; companies are never merged unseen."""
        pairs = [(pair.a, pair.b) for pair in self._left["certain"]]
        if not pairs:
            return []
        kinds = {row.id: row.kind for row in listing.rows_of(self.context.ws, [one for pair in pairs for one in pair])}
        return [group for group in groups(pairs) if all(kinds.get(one) == "person" for one in group)]

    def merge_certain(self) -> None:
        from .certain_dialog import CertainDialog

        found = self._certain()
        if found:
            merged = {one for group in found for one in group}
            left = sum(pair.a not in merged for pair in self._left["certain"])
            CertainDialog(self.context, found, self._merge_all, left).open()
        else:
            self.context.toast(tr("Companies and unclear groups are merged one by one: please go through them."))

    def _merge_all(self, found: list[tuple[str, ...]]) -> None:
        context = self.context

        def done(merged: Merged) -> None:
            said = tr.plural(merged.gone, "{n} duplicate merged", "{n} duplicates merged")
            undo = context.window.history.undo_operation
            context.toast(said, action=(tr("Undo"), lambda: undo(merged.operation_id)))

        context.run(
            tr("Merge duplicates"), lambda ws, progress: merge_all(ws, found, progress), done, None,
            lambda: context.toast(tr("Stopped, nothing was merged.")),
        )  # fmt: skip

    def _open(self, index: QModelIndex) -> None:
        if self._writable():
            return
        if self._shown()[index.row()].is_duplicate:
            self.compare(index.row())
        else:
            self._active = index
            self._link_menu()

    def _link_menu(self) -> None:
        """Offer the relations that fit the two."""
        both: Both | None = self._active.data(ROW)
        if both is None:
            return
        menu = Menu(self._actions.link)
        menu.aboutToHide.connect(menu.deleteLater)
        for person, firm, name in self._jobs(both):
            text = tr("{name} works at {company}", name=person.name, company=name)
            menu.add(
                text.replace("&", "&&"), callback=lambda one=person, firm=firm: self._link(EMPLOYMENT, one.id, firm)
            )
        for kind in BUILT_IN:
            if kind.id not in _OFFERED[both.pair.cls]:
                continue
            if fits(kind, both.a.kind, both.b.kind):
                text = tr("{a}: {relation} {b}", a=both.a.name, relation=relation_label(kind, True), b=both.b.name)
                menu.add(text.replace("&", "&&"), callback=lambda kind=kind: self._link(kind.id, both.a.id, both.b.id))
        menu.open_at(self._actions.link)

    def _jobs(self, both: Both) -> list[tuple[ListRow, str, str]]:
        """(person, company id, its name): where the other one works and this one is not noted yet."""
        found: list[tuple[ListRow, str, str]] = []
        for one, other in ((both.a, both.b), (both.b, both.a)):
            for item in contacts.relations(self.context.ws, other.id) if both.pair.cls == "company" else ():
                job = item.type.id == EMPLOYMENT and item.forward and not item.relation.to_date
                if job and one.kind == "person" and item.other_name != one.company:
                    found.append((one, item.other_id, item.other_name))
        return found

    def _link(self, type_id: str, from_id: str, to_id: str) -> None:
        ws = self.context.ws
        name, other = contacts.name(ws, from_id), contacts.name(ws, to_id)
        done = tr("{a} and {b} are linked", a=name, b=other)
        self.context.do(lambda: relations.link(ws, type_id, from_id, to_id), done)

    def _place(self, index: QModelIndex, rect: QRect) -> None:
        both: Both | None = index.data(ROW)
        self._active = index
        bar = self._actions
        if both is None or self.context.ws.read_only:
            bar.hide()
            return
        duplicate = both.pair.is_duplicate
        bar.compare.setVisible(duplicate)
        bar.link.setVisible(not duplicate)
        bar.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = rect.left() + (44 if rtl else rect.width() - bar.width() - 44)
        bar.move(x, rect.top() + max(3, reasons_top() - bar.height() - 1))
        bar.show()
