"""The panel under the bell: what reminds now, opened, finished, put off and put away by keyboard or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import followups, reminders
from crm_desktop.records import reminders as rules
from crm_desktop.records.reminders import Reminder
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries import reminders as queries
from crm_desktop.ui import fonts
from crm_desktop.ui.changes import concerns
from crm_desktop.ui.followups.words import LOOKS
from crm_desktop.ui.reminders import words
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from datetime import date

    from crm_desktop.ui.cases.reactions import Reactions
    from crm_desktop.ui.context import Context

tr = texts("reminders")

ROW = Qt.ItemDataRole.UserRole
MOST = 100
WIDTH = 420
SHOWN = 6
"""Rows to be seen at once."""


class BellModel(QAbstractListModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.items: list[Reminder] = []
        self._about: list[str] = []

    def show(self, items: list[Reminder], today: date, me: str) -> None:
        self.beginResetModel()
        self.items, self._about = items, [words.about(item, today, me) for item in items]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.items)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == ROW:
            return item, self._about[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, (words.title(item), self._about[index.row()])))
        return None


_DIGITS = {Qt.Key(Qt.Key.Key_0 + number): number for number in range(1, 10)}


class BellRows(RowList):
    """Space finishes, S puts off, Del puts away, Enter opens, a digit gives a reaction of the case."""

    own_keys = RowList.own_keys | {Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_Delete} | _DIGITS.keys()
    wanted = Signal(str)
    digit = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        doing = {Qt.Key.Key_Space: "done", Qt.Key.Key_S: "later", Qt.Key.Key_Delete: "away"}.get(key)
        if doing is not None and not event.modifiers():
            self.wanted.emit(doing)
            return
        if key in _DIGITS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit.emit(_DIGITS[key])
            return
        by = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(key, 0)
        if by and not event.modifiers():
            row = min(max(self.currentIndex().row() + by, 0), self.model().rowCount() - 1)
            self.setCurrentIndex(self.model().index(row, 0))
            return
        super().keyPressEvent(event)


class BellDelegate(QStyledItemDelegate):
    def __init__(self, view: BellRows) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        item, about = index.data(ROW)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        rect, height = option.rect, fonts.metrics("body").height()
        painter.save()
        plate = rect.adjusted(0, 1, 0, -1)
        current = self._view.currentIndex() == index
        active = self._view.active() == index
        if active or current:
            rounded(painter, plate, 8, colour("sel" if current and self._view.hasFocus() else "hover"))
        if current and self._view.hasFocus():
            focus_ring(painter, plate, 8)
        icon, tone = LOOKS.get(item.kind, ("calendar", "neutral"))
        x = rect.right() - 26 if rtl else rect.left() + 10
        draw_icon(painter, x, rect.center().y() - 8, icon, tone if tone != "neutral" else "text2", 16)
        room = rect.width() - 46 - (BUTTONS if active else 0)
        left = rect.right() - 38 - room if rtl else rect.left() + 38
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        top = rect.top() + (rect.height() - 2 * height - 2) // 2
        for text, role, token, weight, y in (
            (words.title(item), "body", "text", fonts.MEDIUM, top),
            (about, "small", "text2", 0, top + height + 2),
        ):
            metrics = fonts.metrics(role, weight)
            painter.setFont(fonts.font(role, weight))
            painter.setPen(colour(token))
            draw_text(painter, QRect(left, y, room, metrics.height() + 2), text, metrics, align)
        painter.restore()


BUTTONS = 112


def row_height() -> int:
    return 2 * fonts.metrics("body").height() + 16


class _Actions(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.done = IconButton("check", tr("Done"), self, side=28, icon_size=16, shortcut="Space")
        self.later = IconButton("alarm-clock", tr("Remind later"), self, side=28, icon_size=16, shortcut="S")
        self.away = IconButton("x", tr("Put away"), self, side=28, icon_size=16, shortcut="Del")
        for button in (self.done, self.later, self.away):
            row.addWidget(button)
        self.setFixedSize(3 * 28 + 2 * 4, 28)


class BellPanel(Popover):
    def __init__(self, context: Context, anchor: QWidget) -> None:
        super().__init__(anchor, tr("Reminders"), width=WIDTH, margins=14)
        self._context = context
        head = QHBoxLayout()
        head.addWidget(Label(tr("Reminders"), "head"))
        head.addStretch(1)
        self.settings = IconButton("settings", tr("When to remind …"), self, side=28, icon_size=16)
        self.settings.clicked.connect(self._open_settings)
        head.addWidget(self.settings)
        self.body.addLayout(head)
        self.model = BellModel(self)
        self.rows = BellRows(tr("Reminders"))
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(BellDelegate(self.rows))
        self.rows.pressed_row.connect(lambda index: self.open_contact(self._item(index)))
        self.rows.wanted.connect(self._keys)
        self.actions_ = _Actions()
        self._active: Reminder | None = None
        self.actions_.done.clicked.connect(lambda: self.done(self._active))
        self.actions_.later.clicked.connect(lambda: self.later(self._active))
        self.actions_.away.clicked.connect(lambda: self.put_away(self._active))
        self.rows.set_actions(self.actions_, self._place)
        self.body.addWidget(self.rows)
        self.more = Label("", "small", "text3", wrap=True)
        self.body.addWidget(self.more)
        self.nothing = Label(tr("Nothing reminds you now."), "body", "text2", wrap=True)
        self.body.addWidget(self.nothing)
        self._add_reactions()
        self._put_off: Reminder | None = None
        self.choice = QWidget(self)
        choices = QHBoxLayout(self.choice)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(6)
        choices.addWidget(Label(tr("Remind again"), "small", "text2"))
        choices.addStretch(1)
        self.soon, self.hour, self.tomorrow = (
            Button(text, "soft", parent=self, size="small")
            for text in (tr("In &10 minutes"), tr("In an &hour"), tr("&Tomorrow"))
        )
        for button, minutes in ((self.soon, 10), (self.hour, 60), (self.tomorrow, 0)):
            button.clicked.connect(lambda _=False, minutes=minutes: self._chosen(minutes))
            choices.addWidget(button)
        self.choice.hide()
        self.body.addWidget(self.choice)
        foot = QHBoxLayout()
        self.keys = Label(tr("Space: done, S: later, Del: put away, Enter: open"), "small", "text3", wrap=True)
        foot.addWidget(self.keys, 1)
        self.all_away = Button(tr("Put all away"), "ghost", parent=self, size="small")
        self.all_away.clicked.connect(self.put_all_away)
        foot.addWidget(self.all_away)
        self.body.addLayout(foot)
        context.changes.changed.connect(self._changed)
        self.load()

    def _add_reactions(self) -> None:
        """What the customer of the chosen reminder may have said, and the letter that goes with it."""
        self.reactions: Reactions | None = None
        self._letter = ("", "")
        self.write = Button(tr("Write what goes with it …"), "soft", "file-text", self, size="small")
        self.write.clicked.connect(self._write)
        self.write.hide()
        self.body.addWidget(self.write)
        self.rows.selectionModel().currentChanged.connect(lambda *_: self._show_reactions())
        self.rows.digit.connect(lambda number: self.reactions.press(number) if self.reactions is not None else None)

    def _show_reactions(self) -> None:
        item = self._item(self.rows.currentIndex())
        case = None
        if item is not None and planned.case_of(self._context.ws, item.id):
            from crm_desktop.ui.cases.reactions import Reactions, asked_by  # only where a case reminds

            case = asked_by(self._context, item.id)
            if case is not None and self.reactions is None:
                self.reactions = Reactions(self._context, self, offers_letter=False)
                self.reactions.done.connect(lambda _: self._given())
                self.reactions.line.installEventFilter(self)
                self.body.insertWidget(self.body.indexOf(self.rows) + 1, self.reactions)
        if self.reactions is not None:
            self.reactions.show_case(case)
            self.reactions.setVisible(case is not None)
        QTimer.singleShot(0, self, self.refit)

    def _given(self) -> None:
        assert self.reactions is not None
        if self.reactions.letter[0]:
            self._letter = self.reactions.letter
            self.write.show()
        self._show_reactions()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        from crm_desktop.ui.cases.reactions import write_letter

        self.close()
        write_letter(self._context, self._letter[0], [self._letter[1]])

    def eventFilter(self, watched, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            QTimer.singleShot(0, self, self.refit)
        return super().eventFilter(watched, event)

    def load(self) -> None:
        context, row = self._context, self.rows.currentIndex().row()
        if not context.has_file:
            self.close()
            return
        ws, now = context.ws, context.now().replace(tzinfo=None)
        how, whose = reminders.habits(context.settings), reminders.owners(ws)
        found = queries.waiting(ws, whose, now, how, MOST)
        left = queries.count(ws, whose, now, how) - len(found) if len(found) == MOST else 0
        self.model.show(found, context.today(), ws.user_id)
        self.rows.setFixedHeight(row_height() * min(max(len(found), 1), SHOWN) + 4)
        self.choice.hide()
        for part in (self.rows, self.keys, self.all_away):
            part.setVisible(bool(found))
        self.all_away.setEnabled(not ws.read_only)
        self.nothing.setVisible(not found)
        self.more.setVisible(left > 0)
        self.more.setText(tr.plural(left, "{n} more stands in Today.", "{n} more stand in Today."))
        if found:
            self.rows.setCurrentIndex(self.model.index(min(max(row, 0), len(found) - 1), 0))
        self._show_reactions()
        self.setFocusProxy(self.rows if found else self.settings)
        self.refit()

    def _changed(self, change) -> None:
        if concerns(change, frozenset({schema.ACTIVITY, schema.USER})):
            QTimer.singleShot(0, self, self._reload)

    def _reload(self) -> None:
        if self.isVisible():
            self.load()
            (self.focusProxy() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _item(self, index: QModelIndex) -> Reminder | None:
        return self.model.items[index.row()] if index.isValid() and index.row() < len(self.model.items) else None

    def _place(self, index: QModelIndex, rect: QRect) -> None:
        self._active = self._item(index)
        writable = self._context.has_file and not self._context.ws.read_only
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.left() + 8 if rtl else rect.right() - self.actions_.width() - 8
        self.actions_.move(left, rect.top() + (rect.height() - 28) // 2)
        self.actions_.setVisible(self._active is not None and writable)

    def _keys(self, doing: str) -> None:
        item = self._item(self.rows.currentIndex())
        {"done": self.done, "later": self.later, "away": self.put_away}[doing](item)

    # doing

    def _may(self, item: Reminder | None) -> bool:
        return item is not None and self._context.has_file and not self._context.ws.read_only

    def open_contact(self, item: Reminder | None) -> None:
        """Go to the contact, or to Today for what concerns nobody."""
        self.close()
        if item is not None and item.contact_id:
            self._context.go("contacts", item.contact_id)
        else:
            self._context.go("today")

    def done(self, item: Reminder | None) -> None:
        if not self._may(item) or self._asks(item):
            return
        if item is not None:
            ws, title = self._context.ws, words.title(item)
            said = tr("“{what}” done", what=title)
            QTimer.singleShot(
                0, self, lambda: self._context.do(lambda: followups.complete(ws, item.id), lambda _: said)
            )

    def _asks(self, item: Reminder | None) -> bool:
        """The next step of a case is done with what the customer said; whether it is one."""
        if item is None:
            return False
        self.rows.setCurrentIndex(self.model.index(self.model.items.index(item), 0))
        if self.reactions is None or not self.reactions.buttons:
            return False
        self.reactions.focus()
        return True

    def put_away(self, item: Reminder | None) -> None:
        if self._may(item):
            ws = self._context.ws
            QTimer.singleShot(
                0, self, lambda: self._context.do(lambda: reminders.put_away(ws, [item]), tr("Reminder put away"))
            )

    def put_all_away(self) -> None:
        ws, how = self._context.ws, reminders.habits(self._context.settings)

        def said(count: int) -> str:
            return tr.plural(count, "{n} reminder put away", "{n} reminders put away")

        self._context.do(lambda: reminders.put_all_away(ws, how), said)

    def later(self, item: Reminder | None) -> None:
        """Offer ten minutes, an hour, tomorrow, below the rows: a menu over a panel would close it."""
        if not self._may(item):
            return
        self._put_off = item
        self.choice.show()
        self.keys.hide()
        self.all_away.hide()
        self.refit()
        self.soon.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_choice(self) -> None:
        self._put_off = None
        self.choice.hide()
        there = bool(self.model.items)
        self.keys.setVisible(there)
        self.all_away.setVisible(there)
        self.refit()
        (self.focusProxy() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, minutes: int) -> None:
        item, now = self._put_off, self._context.now().replace(tzinfo=None)
        self._end_choice()
        if item is not None:
            how = reminders.habits(self._context.settings)
            self._snooze(item, rules.snoozed(now, minutes) if minutes else rules.tomorrow(now, how))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.choice.isVisible():
            self._end_choice()
            return
        super().keyPressEvent(event)

    def _snooze(self, item: Reminder, until: str) -> None:
        ws, time = self._context.ws, until[11:]
        said = tr("Reminds again at {time}", time=time)
        if until[:10] != self._context.today().isoformat():
            said = tr("Reminds again tomorrow at {time}", time=time)
        self._context.do(lambda: reminders.snooze(ws, [item.id], until), lambda _: said)

    def _open_settings(self) -> None:
        self.close()
        self._context.go("settings", section="reminders")
