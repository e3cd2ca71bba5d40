"""From process start to the first picture: the whole main window with its first page of contacts against an empty
QMainWindow, alternating in the same run. Usage: python -m tests.bench.startup [contacts ...]"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time

from tests.bench.measure import child, median, resident_mb, table


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    _finish_at_first_picture(app, window)


def whole(path: str) -> None:
    os.environ["KONTOR_HOME"] = tempfile.mkdtemp()
    sys.argv = ["kontor", path]
    from crm_desktop.common import i18n
    from crm_desktop.common.settings import Settings
    from crm_desktop.ui import app as start
    from crm_desktop.ui.main_window import MainWindow
    from crm_desktop.ui.shell.qt_texts import set_locale
    from crm_desktop.ui.single_instance import SingleInstance
    from crm_desktop.ui.theme import theme

    settings = Settings()
    i18n.set_language("de")
    set_locale()
    app = start.make_application()
    file = start.first_file([path], settings)
    instance = SingleInstance()
    instance.claim(file)
    theme().install(app, "light")
    window = MainWindow(settings, theme(), instance=instance)
    window.errors.install()
    window.start(file, [path])
    window.resize(1440, 900)
    _finish_at_first_picture(app, window)


def _finish_at_first_picture(app, window) -> None:
    """Print the moment the window has been painted for the first time, and leave."""
    from PySide6.QtCore import QEvent, QObject

    class Watcher(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and watched is window:
                app.removeEventFilter(self)
                window.grab()  # every widget of the window painted, not only its frame
                print(json.dumps({"at": time.time(), "mb": resident_mb()}), flush=True)
                os._exit(0)
            return False

    watcher = Watcher()
    app.installEventFilter(watcher)
    window.show()
    app.exec()


def main(sizes: list[int], rounds: int = 9) -> None:
    from tests.bench.offices import office

    paths = {size: str(office(size)) for size in sizes}
    found: dict[str, list[dict[str, float]]] = {"bare": [], **{str(size): [] for size in sizes}}
    for _ in range(rounds):
        found["bare"].append(child("tests.bench.startup", "--bare"))
        for size, path in paths.items():
            found[str(size)].append(child("tests.bench.startup", "--whole", path))
    floor = median([run["seconds"] for run in found["bare"]])
    memory = median([run["mb"] for run in found["bare"]])
    rows = []
    for name, runs in found.items():
        seconds, mb = median([run["seconds"] for run in runs]), median([run["mb"] for run in runs])
        label = "bare QMainWindow" if name == "bare" else f"Kontor, {int(name):,} contacts"
        rows.append((label, seconds * 1000, seconds / floor, mb, mb / memory))
    table(f"Start to first picture, median of {rounds}", ("window", "ms", "× bare", "MiB", "× bare"), rows)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bare"]:
        bare()
    elif sys.argv[1:2] == ["--whole"]:
        whole(sys.argv[2])
    else:
        main([int(size) for size in sys.argv[1:]] or [100_000])
