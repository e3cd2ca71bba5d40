"""What every page is handed: the open file and the services of the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from crm_desktop.common.clock import Clock, utc_now
from crm_desktop.common.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.store.workspace import Workspace

    from .background import Background
    from .changes import Changes
    from .commands import Commands
    from .main_window import MainWindow
    from .navigation import Navigation
    from .providers import Providers
    from .theme import Theme

T = TypeVar("T")


class Context:
    """The services of one window. Lives as long as the window; `ws` changes when another file is opened."""

    def __init__(
        self,
        *,
        window: MainWindow,
        settings: Settings,
        theme: Theme,
        commands: Commands,
        navigation: Navigation,
        changes: Changes,
        background: Background,
        providers: Providers,
        clock: Clock = utc_now,
    ) -> None:
        self.window = window
        self.settings = settings
        self.theme = theme
        self.commands = commands
        self.navigation = navigation
        self.changes = changes
        self.background = background
        self.providers = providers
        self.clock = clock
        self.home: QWidget | None = None
        """Where the page that is being made will live; moving a finished one costs 2 ms."""
        self._ws: Workspace | None = None

    @property
    def ws(self) -> Workspace:
        """The open file. Asking for it while none is open is a bug."""
        if self._ws is None:
            raise RuntimeError("no file is open")
        return self._ws

    @property
    def has_file(self) -> bool:
        return self._ws is not None

    def use(self, ws: Workspace | None) -> None:
        """Work on this file from now on."""
        self._ws = ws
        self.changes.follow(ws)

    def now(self) -> datetime:
        """The moment in the time zone of this machine."""
        return self.clock().astimezone()

    def today(self) -> date:
        return self.now().date()

    def go(self, screen: str, record_id: str = "", **params: Any) -> bool:
        from .navigation import Route

        return self.navigation.go(Route(screen, record_id, **params))

    def has_screen(self, screen: str) -> bool:
        """Whether this window has that screen, so that nothing is offered that leads nowhere."""
        return any(item.id == screen for item in self.window.screens)

    def do(self, action: Callable[[], T], done: str | Callable[[T], str] = "", *, undo: bool = True) -> T | None:
        """Run one operation now: `context.do(lambda: contacts.rename(ws, id, …), tr("Name changed"))`.

        Errors are shown and give None. Afterwards a toast says `done` (text, or a function of the result), with
        Undo unless switched off. Only for short work; long work belongs to `run`.
        """
        before = self.changes.last
        try:
            result = action()
        except Exception as problem:
            self.show_error(problem)
            return None
        text = done(result) if callable(done) else done
        if text:
            self.toast(text, undo=undo and self.changes.last is not before)
        return result

    def run(
        self,
        label: str,
        work: Callable[..., T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Any:
        """Long work in the background with a Workspace of its own: work(ws, progress). Returns the Job."""
        return self.background.run(self, label, work, on_done, on_error, on_cancelled, quiet=quiet)

    def after_first_picture(self, action: Callable[[], object]) -> None:
        """Do it once the window has been painted for the first time; now, when it has."""
        self.window.settling.after_first_picture(action)

    def make_ahead(self, screen_id: str) -> None:
        """Have the page of a screen at hand before somebody goes there."""
        self.window.frame.pages.make_ahead(screen_id)

    def when_idle(self, *steps: Callable[[], object]) -> None:
        """Get ready what will be wanted soon, a moment after everything else stands."""
        self.window.settling.when_idle(steps)

    def toast(self, text: str, *, undo: bool = False, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """A short message at the bottom for 8 s, with Undo for the last operation or with one action."""
        self.window.toast(text, undo=undo, action=action)

    def show_error(self, problem: BaseException) -> None:
        self.window.errors.show(problem)
