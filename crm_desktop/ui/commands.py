"""Commands: everything a person can do, declared once.

Menus, the palette, the key sheet, toolbar buttons and shortcuts are all made from the same Command objects, so
that nothing can be found in one place only. A command that cannot run now says why (`enabled` returns a sentence).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.common.i18n import Texts, mark, texts

from . import shortcuts

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

tr = texts("commands")

#: Menus in their order: (id, title). A command names one of them as its group.
GROUPS: tuple[tuple[str, str], ...] = (
    ("file", mark("File")),
    ("new", mark("New")),
    ("edit", mark("Edit")),
    ("contact", mark("Contact")),
    ("view", mark("View")),
    ("go", mark("Go")),
    ("help", mark("Help")),
)


def always() -> str:
    """No reason against it."""
    return ""


class Command(NamedTuple):
    """One thing a person can do.

    `text` is the English text, marked, in the context of `tr`; it ends in " …" when more input follows.
    `synonyms_en` and `synonyms_de` are further words people type for it, comma-separated; the palette knows both
    at all times. `enabled` returns "" or the reason against running now, a whole sentence. A command with a
    `screen` exists only while that screen is shown. `now` gives a text that changes with the state (it replaces
    `text` on screen), `checked` makes it a choice that shows its state in menus. Keys without Ctrl or Alt work only
    while the keyboard is `within` this part of the window (Del in a list is not Del on a chip beside it).
    """

    id: str
    tr: Texts
    text: str
    run: Callable[[], object]
    group: str
    synonyms_en: str
    synonyms_de: str
    icon: str = ""
    shortcut: str = ""
    also: tuple[str, ...] = ()
    enabled: Callable[[], str] = always
    screen: str = ""
    needs_file: bool = True
    now: Callable[[], str] | None = None
    checked: Callable[[], bool] | None = None
    within: Callable[[], QWidget] | None = None

    def title(self) -> str:
        return self.now() if self.now is not None else self.tr(self.text)

    def all_keys(self) -> tuple[str, ...]:
        return (self.shortcut, *self.also) if self.shortcut else self.also

    def words(self) -> tuple[str, ...]:
        """Everything the palette searches: the text in both languages and all synonyms."""
        names = (self.title(), self.text)
        synonyms = f"{self.synonyms_en},{self.synonyms_de}".split(",")
        return (*dict.fromkeys(names), *(word.strip() for word in synonyms if word.strip()))


class _Entry:
    def __init__(self, command: Command) -> None:
        self.command = command
        self.action: QAction | None = None


class Commands(QObject):
    """The commands of one window with their shortcuts.

    `changed` is emitted when commands come or go or their reasons may have changed; `refused` carries the reason
    when a person asks by key for a command that cannot run now; `failed` carries an exception a command raised.
    """

    changed = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, *, has_file: Callable[[], bool], bare_keys: bool = True) -> None:
        super().__init__(window)
        self._window = window
        self._has_file = has_file
        self._entries: dict[str, _Entry] = {}
        self.live = False
        """Whether keys and menus work, after the first picture; change it with go_live()."""
        self._screen = ""
        self._bare_keys = bare_keys
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def add(self, *commands: Command) -> None:
        """Register commands. A second command with the same id or key is a bug and raises ValueError."""
        for command in commands:
            self._check(command)
            self._entries[command.id] = _Entry(command)
            if self.live:
                self._make_action(self._entries[command.id])
        self.changed.emit()

    def go_live(self) -> None:
        """Make the keys work: actions are made here, after the first picture, and for later commands at once."""
        if not self.live:
            self.live = True
            for entry in self._entries.values():
                self._make_action(entry)
            self.changed.emit()

    def set_screen_commands(self, screen: str, commands: Iterable[Command]) -> None:
        """Replace the commands that exist only on this screen."""
        for name in [name for name, entry in self._entries.items() if entry.command.screen == screen]:
            action = self._entries.pop(name).action
            if action is not None:
                self._window.removeAction(action)
                action.deleteLater()
        self.add(*commands)

    def show_screen(self, screen: str) -> None:
        """Say which screen is shown, so that its own keys work and those of the others do not."""
        self._screen = screen
        self.refresh()

    def set_bare_keys(self, on: bool) -> None:
        """Switch all shortcuts without Ctrl or Alt on or off (WCAG 2.1.4)."""
        self._bare_keys = on
        self.refresh()

    def refresh(self) -> None:
        """Texts, states or language may have changed."""
        for entry in self._entries.values():
            self._dress(entry)
        self.changed.emit()

    @property
    def has_file(self) -> bool:
        return self._has_file()

    def __iter__(self) -> Iterator[Command]:
        return (entry.command for entry in self._entries.values())

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def get(self, name: str) -> Command:
        return self._entries[name].command

    def action(self, name: str) -> QAction:
        """The action behind a command, for menus; its text carries the key."""
        self.go_live()
        action = self._entries[name].action
        assert action is not None
        return action

    def active(self) -> list[Command]:
        """The commands that exist now: those of every screen and of the one shown."""
        return [command for command in self if command.screen in ("", self._screen)]

    def in_group(self, group: str) -> list[Command]:
        return [command for command in self.active() if command.group == group]

    def reason(self, command: Command) -> str:
        """Why the command cannot run now, or ""."""
        if command.needs_file and not self._has_file():
            return tr("Open a file first.")
        return command.enabled()

    def trigger(self, name: str) -> bool:
        """Run a command by its id; False when it cannot run now."""
        command = self._entries[name].command
        if reason := self.reason(command):
            self.refused.emit(reason)
            return False
        try:
            command.run()
        except Exception as problem:
            self.failed.emit(problem)
        finally:
            self.changed.emit()
        return True

    def _check(self, command: Command) -> None:
        if command.id in self._entries:
            raise ValueError(f"command {command.id} is declared twice")
        taken = {
            key: entry.command
            for entry in self._entries.values()
            for key in entry.command.all_keys()
            if not command.screen or entry.command.screen in ("", command.screen)
        }
        for key in command.all_keys():
            if key in taken:
                raise ValueError(f"{key} belongs to {taken[key].id} and {command.id}")

    def _make_action(self, entry: _Entry) -> None:
        from PySide6.QtGui import QAction, QKeySequence

        command = entry.command
        action = entry.action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in command.all_keys()])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(_menu_role(command.id))
        action.triggered.connect(lambda _checked=False, name=command.id: self.trigger(name))
        self._window.addAction(action)
        self._dress(entry)

    def _dress(self, entry: _Entry) -> None:
        command, action = entry.command, entry.action
        if action is None:
            return
        key = shortcuts.label(command.shortcut)
        # A tab in the text is shown as the key column; on a Mac the system draws the shortcut itself.
        action.setText(f"{command.title()}\t{key}" if key and sys.platform != "darwin" else command.title())
        if command.checked is not None:
            action.setCheckable(True)
            action.setChecked(command.checked())
        action.setEnabled(command.screen in ("", self._screen) and self._keys_live(command))

    def _keys_live(self, command: Command) -> bool:
        keys = command.all_keys()
        if not keys or not all(shortcuts.is_bare(key) for key in keys):
            return True
        focus = QApplication.focusWidget()
        if not self._bare_keys or is_text_field(focus):
            return False
        if command.within is not None and focus is not None:
            part = command.within()
            if focus is not part and not part.isAncestorOf(focus):
                return False
        presses = any(key in ("Space", "Return", "Enter") for key in keys)
        return not (presses and _is(focus, "QAbstractButton", "QComboBox", "QTabBar"))

    def _focus_moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        for entry in self._entries.values():
            bare = any(shortcuts.is_bare(key) for key in entry.command.all_keys())
            if bare and entry.action is not None:
                shown = entry.command.screen in ("", self._screen)
                entry.action.setEnabled(shown and self._keys_live(entry.command))


def _menu_role(name: str) -> QAction.MenuRole:
    """Where a Mac expects an entry, whatever it is called."""
    from PySide6.QtGui import QAction

    roles = {"file.quit": QAction.MenuRole.QuitRole, "go.settings": QAction.MenuRole.PreferencesRole}
    return roles.get(name, QAction.MenuRole.NoRole)


def is_text_field(widget: QWidget | None) -> bool:
    """Whether letters typed now would go into a text."""
    if _is(widget, "QLineEdit", "QTextEdit", "QPlainTextEdit"):
        return not widget.isReadOnly()
    return _is(widget, "QAbstractSpinBox") or (_is(widget, "QComboBox") and widget.isEditable())


def _is(widget: QWidget | None, *classes: str) -> bool:
    """isinstance by the name of Qt's class: naming the classes themselves would load them all at the start."""
    return widget is not None and any(widget.inherits(name) for name in classes)


def mnemonics(titles: Iterable[str]) -> list[str]:
    """The same titles with an Alt letter each, every letter once as long as there are enough of them."""
    names = list(titles)
    places = [_letters(title) for title in names]
    holder: dict[str, int] = {}

    def find(number: int, asked: set[str]) -> bool:
        """Take a free letter, the best one; otherwise that of an entry which has another to go to."""
        for letter in places[number]:
            if letter not in holder:
                holder[letter] = number
                return True
        for letter in places[number]:
            if letter not in asked:
                asked.add(letter)
                if find(holder[letter], asked):
                    holder[letter] = number
                    return True
        return False

    for number in range(len(names)):
        find(number, set())
    letters = {number: letter for letter, number in holder.items()}
    return [_marked(title, places[number].get(letters.get(number, ""))) for number, title in enumerate(names)]


def _letters(title: str) -> dict[str, int]:
    """Letters and digits with their place, those that begin a word first."""
    found: dict[str, int] = {}
    for place in sorted(range(len(title)), key=lambda i: (i > 0 and title[i - 1] != " ", i)):
        if title[place].isalnum():
            found.setdefault(title[place].casefold(), place)
    return found


def _marked(title: str, at: int | None) -> str:
    if at is None:
        return title.replace("&", "&&")
    return title[:at].replace("&", "&&") + "&" + title[at:].replace("&", "&&")
