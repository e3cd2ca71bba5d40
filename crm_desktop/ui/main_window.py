"""The window: navigation, top bar, pages, and the services every page is handed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from crm_desktop.common import i18n
from crm_desktop.common.clock import Clock, utc_now
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.links import scheme
from crm_desktop.store import schema

from . import fonts, screens
from .background import Background
from .changes import Changes
from .commands import Commands
from .context import Context
from .errors import ErrorDoor
from .navigation import Navigation, Route, Screen
from .providers import Providers
from .shell import figures, qt_texts
from .shell.files import Files, recent_files
from .shell.frame import Frame, file_name
from .shell.history import History
from .shell.settling import Settling
from .shell.window_commands import window_commands
from .single_instance import SingleInstance
from .theme import Theme
from .widgets.tab_order import TabOrder

if TYPE_CHECKING:
    from crm_desktop.common.settings import Settings
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace

    from .palette import Palette
    from .shell.recent import Recent

tr = texts("window")

NARROW_BELOW = 1100
COUNT_DELAY_MS = 150
BEAT_MS = 60_000
MAILS = (".eml", ".emlx", ".msg")
"""Endings of files that are mails, when they are dropped; a .msg may turn out to be something else."""


class MainWindow(TabOrder, QMainWindow):
    """Made with no file; `use` gives it one. Everything the first picture does not need waits for `settle`."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        *,
        clock: Clock = utc_now,
        declared: Sequence[Screen] = (),
        instance: SingleInstance | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.screens = tuple(declared or screens.SCREENS)
        self.instance = instance or SingleInstance()
        self.instance.setParent(self)
        self.instance.asked.connect(self._asked)
        self.errors = ErrorDoor(self)
        self.context = self._make_context(theme, clock)
        self.files = Files(self, settings)
        self.history = History(self.context, self)
        self.command_palette: Palette | None = None
        self.recent: Recent | None = None
        self.frame: Frame | None = None
        self._closing = False
        self.settled = False
        self._given: list[str] | None = []
        """What to open at the end of the start; None afterwards."""
        self.settling = Settling(self)
        self._counts = QTimer(self, singleShot=True, interval=COUNT_DELAY_MS)
        self._counts.timeout.connect(self.refresh_counts)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._hold)
        self.context.commands.add(*window_commands(self))
        self.context.changes.changed.connect(self._changed)
        self.context.navigation.moved.connect(self._moved)
        self.context.background.changed.connect(self._show_progress)
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self._restore_geometry()
        self._build()

    # Files

    def start(self, file: Path | None, arguments: Sequence[str] = ()) -> None:
        """Open the first file, or the page that asks for one, and do the rest after the first picture."""
        if (file is None or not self.files.open(file)) and self.context.navigation.current is None:
            self.go_home()
        self._given = [name for name in arguments if not name.startswith("-") and Path(name) != file]

    def use(self, ws: Workspace | None) -> None:
        """Work on this file from now on; the one before is closed."""
        self.frame.pages.keep_drafts()
        old = self.context.ws if self.context.has_file else None
        self.context.use(ws)
        if old is not None:
            old.close()
        self.context.navigation.clear()
        if self.recent is not None:
            self.recent.read()
        if self.frame.pages.any_made:
            self._build()
        else:
            self.frame.name_file()
            self._name_file()
        self.go_home()
        if self.settled:
            self._hold()
            self.refresh_counts()

    def go_home(self) -> None:
        """The first screen that can be shown now."""
        for screen in self.screens:
            home = screen.section == "main" if self.context.has_file else screen.frame == "full"
            if home and self.context.go(screen.id):
                return

    def begin(self) -> None:
        """Show what a newcomer sees first: choose or make a file of one's own."""
        if self.frame.pages.screen("first_run") is not None:
            self.context.go("first_run")
        else:
            self.files.ask_create()

    def may_close_file(self) -> bool:
        """Ask the page, then about work in the background; False keeps the file open."""
        if not self.frame.pages.may_leave():
            return False
        jobs = [job for job in self.context.background.asked_for if not job.progress.cancelled]
        if not jobs:
            return True
        from .questions import Question

        answer = Question(
            self,
            tr("“{job}” is still running.", job=jobs[0].label),
            tr("If you stop it, the file stays as it was before."),
            [("stop", tr("Stop it")), ("", tr("Go on working"))],
        ).ask()
        return answer == "stop" and self.context.background.stop()

    def open_arguments(self, arguments: list[str]) -> None:
        """What was given at the start or by a second start: a workspace is opened, mails go to their people, any other
        file is imported; of a call or a mail (tel:, mailto:) it is shown whose it is."""
        from crm_desktop.store.workspace import SUFFIX

        links = [name for name in arguments if scheme(name)]
        if links and self.context.has_file and self.context.providers.arrive is not None:
            self.context.providers.arrive(links[-1])
        found = [Path(name) for name in arguments if name not in links]
        mails = [path for path in found if path.suffix.lower() in MAILS] if self.context.has_file else []
        if mails:
            from .mails.filing import file_mails

            file_mails(self.context, mails)
        for path in found:
            if path in mails:
                continue
            if path.suffix == SUFFIX:
                if not self.context.has_file or path.resolve() != self.context.ws.path.resolve():
                    self.files.open(path)
            elif self.frame.pages.screen("import") is not None:
                self.context.go("import", file=str(path))

    # What the commands do

    def set_theme(self, mode: str) -> None:
        self.settings.set("theme", mode)
        self.context.theme.set_mode(mode)
        self.context.commands.refresh()

    def set_text_size(self, percent: int) -> None:
        """Switch at once, like the language; remembered on this computer."""
        if percent != self.text_size():
            self.settings.set("text_size", percent)
            self.context.theme.set_text_size(percent)
            self.rebuild()

    def text_size(self) -> int:
        found = self.settings.get("text_size", fonts.SIZES[0])
        return found if found in fonts.SIZES else fonts.SIZES[0]

    def step_text_size(self, by: int) -> None:
        at = fonts.SIZES.index(self.text_size()) + by
        if 0 <= at < len(fonts.SIZES):
            self.set_text_size(fonts.SIZES[at])
            self.toast(tr("Text size {percent} %", percent=fonts.SIZES[at]))

    def set_language(self, code: str) -> None:
        """Switch at once: the content is built anew on the same place."""
        if code != i18n.language():
            self.settings.set("language", code)
            i18n.set_language(code)
            qt_texts.set_locale()
            self.rebuild()
            QTimer.singleShot(0, qt_texts.load_translation)

    def rebuild(self) -> None:
        from .shell import keyboard_place

        self.frame.pages.keep_drafts()
        place = keyboard_place.place_in(self.frame.pages.current)
        route, states = self.context.navigation.current, self.frame.pages.states()
        self._build()
        self.frame.pages.keep(states)
        if route is not None and self.frame.pages.show_route(route, again=True):
            self.frame.dress(route)
            keyboard_place.return_to(place, self.frame.pages.current)
        self.context.commands.refresh()
        if self.settled:
            self.refresh_counts()

    def toggle_navigation(self) -> None:
        self.settings.set("narrow_navigation", not self.wants_narrow())
        self._fit()

    def wants_narrow(self) -> bool:
        return bool(self.settings.get("narrow_navigation", False))

    def toggle_bare_keys(self) -> None:
        self.settings.set("letter_keys", not self.bare_keys())
        self.context.commands.set_bare_keys(self.bare_keys())

    def bare_keys(self) -> bool:
        return bool(self.settings.get("letter_keys", True))

    def open_palette(self, text: str = "") -> None:
        if self.command_palette is None:
            from .palette import Palette

            self.command_palette = Palette(self.frame, self.context)
        self.command_palette.open_palette(text)

    def show_keys(self) -> None:
        from .shell.key_sheet import KeySheet

        route = self.context.navigation.current
        screen = self.frame.pages.screen(route.screen) if route else None
        KeySheet(self, self.context.commands, screen.tr(screen.title) if screen else "").exec()

    def show_menu(self) -> None:
        """The menu with every command, under the workspace's name."""
        from .shell.menus import app_menu

        anchor = self.frame.panel.workspace if self.frame.panel.isVisible() else self.frame
        menu = app_menu(anchor, self.context.commands, self._recent, self.files.open)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() if anchor is self.frame.panel.workspace else 0)))

    def go_back(self) -> None:
        """One step back: within the page, else to the place before."""
        page = self.frame.pages.current
        if not (page is not None and page.go_back()) and not self.context.navigation.back():
            self.frame.toasts.show(tr("This is where you began."), kind="info")

    def focus_search(self) -> None:
        if self.frame.pages.current is not None:
            self.frame.pages.current.focus_search()

    def search_reason(self) -> str:
        page = self.frame.pages.current
        return "" if page is not None and page.has_search else tr("There is nothing to search on this screen.")

    def next_pane(self, by: int) -> None:
        self.frame.next_pane(by)

    def toast(self, text: str, *, undo: bool = False, action: tuple[str, Callable[[], object]] | None = None) -> None:
        toasts = self.frame.toasts
        if undo and self.context.changes.last is not None:
            number = self.context.changes.last.operation_id
            toasts.show(text, tr("Undo"), lambda: self.history.undo_operation(number), keys="Ctrl+Z")
        elif action is not None:
            toasts.show(text, action[0], action[1])
        else:
            toasts.show(text)

    def focus_toast(self) -> None:
        self.frame.toasts.focus()

    def toast_reason(self) -> str:
        return "" if self.frame.has_toast() else tr("There is no message now.")

    def refresh_counts(self) -> None:
        """Read the figures of the navigation again."""
        if self.context.has_file:
            try:
                figures.refresh(self.frame.panel, self.context, self.screens)
            except Exception as problem:
                self.context.show_error(problem)

    def set_banner(
        self, text: str, kind: str = "info", *, icon: str = "", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """The line under the top bar for what holds for the whole file; "" takes it away."""
        self.frame.set_banner(text, kind, icon=icon, action=action)

    # Building

    def _make_context(self, theme: Theme, clock: Clock) -> Context:
        bare = bool(self.settings.get("letter_keys", True))
        commands = Commands(self, has_file=lambda: self.context.has_file, bare_keys=bare)
        commands.refused.connect(lambda reason: self.frame.toasts.show(reason, kind="info"))
        commands.failed.connect(self.errors.show)
        navigation = Navigation(
            guard=lambda: self.frame.pages.may_leave(),
            show=lambda route: self.frame.pages.show_route(route),
            parent=self,
        )
        return Context(
            window=self,
            settings=self.settings,
            theme=theme,
            commands=commands,
            navigation=navigation,
            changes=Changes(self),
            background=Background(self),
            providers=Providers(),
            clock=clock,
        )

    def _build(self) -> None:
        """Make the content; called again for another language or file."""
        if self.frame is not None:
            self.frame.pages.retire()
        self.command_palette = None
        self.frame = Frame(self.context, self.screens, self)
        self.setCentralWidget(self.frame)
        self._fit()
        self._name_file()
        self.context.providers.bell_made()

    def _name_file(self) -> None:
        name = file_name(self.context)
        self.setWindowTitle(f"{name} – Kontor" if name else "Kontor")

    def _changed(self, change: Change | None) -> None:
        self._counts.start()
        if change is None or schema.SETTING in change.tables:
            self.frame.panel.workspace.set_file(file_name(self.context))
            self._name_file()

    def _moved(self, route: Route) -> None:
        self.frame.dress(route)
        self.context.commands.refresh()

    def _recent(self) -> list[tuple[str, Path]]:
        current = self.context.ws.path.resolve() if self.context.has_file else None
        return [(path.stem, path) for path in recent_files(self.settings) if path.resolve() != current]

    def _show_progress(self) -> None:
        self.frame.top_bar.show_jobs(self.context.background.asked_for)

    # Settling after the first picture

    def settle(self) -> None:
        """Do what the first picture did not need."""
        if not self.settled:
            self.settled = True
            self.settling.begin(self._open_given)

    def make_live(self) -> None:
        self.context.commands.go_live()
        from .shell.alt_key import AltKey

        self.installEventFilter(AltKey(self))
        self.history.live = True
        from .shell.recent import Recent

        self.recent = Recent(self.context)
        from .shell.quiet_moment import QuietMoment

        QuietMoment(self.context)
        self.history.forget()
        self._beat.start()
        self._hold()

    def _hold(self) -> None:
        """Tell other computers that the file is in use here, now and every minute."""
        if self.context.has_file and not self.context.ws.read_only:
            self.context.ws.hold()
            self.context.ws.beat()
            if self.context.ws.read_only:  # another computer took it over meanwhile
                self.frame.show_state()
                self.refresh_counts()
                self.context.commands.refresh()

    def fill_menu_bar(self) -> None:
        """A Mac has its menus at the top of the screen."""
        from .shell.menus import fill_bar

        fill_bar(self.menuBar(), self.context.commands)

    def _open_given(self) -> None:
        """The last step of a start: all that shows what was given is there."""
        self._given, arguments = None, self._given
        self.open_arguments(arguments or [])

    def _asked(self, arguments: list[str]) -> None:
        """A second start: come to the front. What comes while this one is still starting waits for its end."""
        self.come_to_front()
        if self._given is None:
            self.open_arguments(arguments)
        else:
            self._given += arguments

    def come_to_front(self) -> None:
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.setQuitOnLastWindowClosed(True)

    def quit(self) -> None:
        """Close for good, also where closing the window alone would leave the program in the tray."""
        stay, self.context.providers.stay = self.context.providers.stay, None
        if self.close():
            QApplication.quit()
        else:
            self.context.providers.stay = stay

    def begin_hidden(self) -> None:
        """Start without a picture, in the tray; minimised where there is none."""
        from .reminders import tray

        if tray.available():
            QApplication.setQuitOnLastWindowClosed(False)
            QTimer.singleShot(0, self, self.settle)
        else:
            self.showMinimized()
            QTimer.singleShot(0, self, self.settle)

    # Qt events

    def _fit(self) -> None:
        self.frame.panel.set_narrow(self.width() < NARROW_BELOW or self.wants_narrow())

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        if not self.settled:
            QTimer.singleShot(0, self.settle)

    def dragEnterEvent(self, event) -> None:
        from .files import handed_over  # nobody drags anything at the start

        if handed_over.is_known(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Files dropped anywhere are treated like files given at the start; so are mails dragged out of Outlook."""
        from .files import handed_over

        event.acceptProposedAction()
        try:
            self.open_arguments([str(path) for path in handed_over.taken_over(event.mimeData())])
        except (CrmError, OSError) as problem:
            self.context.show_error(problem)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event) -> None:
        stay = self.context.providers.stay
        if not self._closing and stay is not None and stay():
            QApplication.setQuitOnLastWindowClosed(False)
            event.ignore()
            self.hide()
            return
        if not self._closing and not self.may_close_file():
            event.ignore()
            return
        finish = self.context.providers.at_close
        if not self._closing and self.context.has_file and finish is not None and finish(self.close):
            self._closing = True
            event.ignore()
            self.hide()  # gone for the person; the program follows when the work is done
            return
        self.settings.set("window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.settling.stop()
        self.frame.pages.keep_drafts()
        self.context.changes.stop_polling()
        self.context.background.stop(for_good=True)
        if self.context.has_file:
            ws = self.context.ws
            self.context.use(None)
            ws.close()
        self.instance.release()
        event.accept()
        if self._closing:
            QApplication.quit()  # the last window that closes is hidden, which Qt does not count

    def _restore_geometry(self) -> None:
        saved: Any = self.settings.get("window")
        known = isinstance(saved, str) and self.restoreGeometry(QByteArray.fromBase64(saved.encode()))
        if not known:
            room = self.screen().availableSize()
            self.resize(min(1440, room.width() - 40), min(900, room.height() - 60))
