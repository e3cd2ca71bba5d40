"""One start up to its first picture, for startup.py: `python -m tests.bench.first_picture bare`, or the path of a
workspace. Imports nothing of its own before the picture, so that neither side pays for the benchmark.

The picture stands when Qt has painted every widget that is visible and the event loop turns again. The last line says
when that was, the processor time so far, and the resident memory then and after the program has settled.
"""

from __future__ import annotations

import os
import sys
import time

SIZE = 1440, 900
SETTLED_MS = 1500


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = watched(QMainWindow)()
    window.resize(*SIZE)
    window.show()
    app.exec()


def whole(path: str) -> None:
    """The program as `python -m crm_desktop FILE` starts it."""
    import gc

    gc.disable()  # as crm_desktop/__main__.py does
    from crm_desktop.ui import app

    class Window(watched(app.MainWindow)):
        def show(self):
            self.resize(*SIZE)
            super().show()

    app.MainWindow = Window
    app.main([path])


def watched(kind):
    """This window, telling when it has been painted."""

    class Watched(kind):
        seen = False

        def paintEvent(self, event):
            super().paintEvent(event)
            if not self.seen:
                self.seen = True
                from PySide6.QtCore import QTimer

                QTimer.singleShot(0, lambda: painted(self))

    return Watched


def painted(window) -> None:
    at, cpu, first = time.time(), time.process_time(), resident_mb()
    if picture := os.environ.get("KONTOR_PICTURE"):  # what a person sees at this moment, for the sceptical
        window.grab().save(picture)
    from PySide6.QtCore import QTimer

    def end() -> None:
        print(f'{{"at": {at}, "cpu": {cpu}, "mb": {first}, "settled_mb": {resident_mb()}}}', flush=True)
        os._exit(0)

    QTimer.singleShot(SETTLED_MS, end)


def resident_mb() -> float:
    """Resident memory of this process now, in MiB (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else whole(sys.argv[1])
