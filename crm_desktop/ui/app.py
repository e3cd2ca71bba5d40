"""Starting the window. Only what the first picture needs happens before it; the rest waits for `settle`."""

from __future__ import annotations

import sys
from pathlib import Path

from . import pyside_start

# isort: split
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop import __version__
from crm_desktop.common import i18n
from crm_desktop.common.instance import BACKGROUND, hand_over
from crm_desktop.common.links import scheme
from crm_desktop.common.settings import Settings

from . import icons, layout_items
from .main_window import MainWindow
from .shell.files import last_file
from .shell.qt_texts import set_locale
from .single_instance import SingleInstance
from .theme import STYLE, theme


def main(arguments: list[str]) -> int:
    """Open the window on the file given, the sample file, the file opened last, or the first-run page."""
    settings = Settings()
    i18n.use_kept()
    i18n.set_language(settings.get("language") or i18n.system_language())
    set_locale()
    app = make_application()
    file = first_file(arguments, settings)
    instance = SingleInstance()
    claimed = instance.claim_beside(file)
    theme().install(app, settings.get("theme", "system"), settings.get("text_size", 100))
    window = MainWindow(settings, theme(), instance=instance)
    hidden = arguments == [BACKGROUND]
    if not claimed() and (hidden or hand_over(file, arguments)):
        return 0
    restore_hook = window.errors.install()
    window.settling.after_first_picture(pyside_start.keep)
    window.settling.after_first_picture(icons.keep)
    window.settling.after_first_picture(i18n.keep)
    window.start(file, arguments)
    if sys.platform == "darwin":
        from .opened_by_system import OpenedBySystem

        app.installEventFilter(OpenedBySystem(instance))
    if hidden:
        window.begin_hidden()
    else:
        window.show()
    try:
        return app.exec()
    finally:
        restore_hook()


def make_application() -> QApplication:
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", STYLE])
    assert isinstance(app, QApplication)
    app.setProperty("style", STYLE)
    app.setApplicationName("Kontor")
    app.setApplicationDisplayName("Kontor")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kontor")
    app.aboutToQuit.connect(leave_plain_clipboard)
    layout_items.install()
    return app


def leave_plain_clipboard() -> None:
    """Replace what we copied by its plain text: PySide 6.11 crashes when Qt, after Python is gone, deletes a QMimeData
    that was made in Python (a copied table)."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard() or QApplication.platformName() == "offscreen":  # which never says that it owns it
        clipboard.setText(clipboard.text())


def first_file(arguments: list[str], settings: Settings) -> Path | None:
    """Which file this start is about; None means that none was chosen yet."""
    if arguments == ["--sample"]:
        from crm_desktop.exchange.samples import open_sample

        return open_sample()
    from crm_desktop.store.workspace import SUFFIX

    for argument in arguments:
        if Path(argument).suffix == SUFFIX and not scheme(argument):
            return Path(argument)
    return last_file(settings)
