"""Panning, zooming and dragging in a drawing of many steps, and reading it.

    python -m tests.bench.designer 200

A frame is the time from the move of the mouse until the picture of the window is painted, one after the other.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from crm_desktop.common.settings import Settings
from crm_desktop.operations import processes
from crm_desktop.records import drawing as rules
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.app import make_application
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.theme import theme
from tests.bench.measure import percentile, table

rows: list[list[object]] = []


def large(count: int) -> Process:
    """A process of so many steps: each leads to the next ones and back, some to an end."""
    steps = [rules.ended(Step("won", "Gewonnen"), "won"), rules.ended(Step("lost", "Verloren"), "lost")]
    for number in range(count - 2):
        targets = [f"s{other}" for other in (number + 1, number + 3, number - 5) if 0 <= other < count - 2]
        if number % 7 == 0 or not targets:
            targets.append("lost")
        arrows = tuple(Reaction(f"r{at}", f"Reaktion {number}.{at}", target) for at, target in enumerate(targets))
        steps.append(Step(f"s{number}", f"Schritt Nummer {number}", probability=number % 100, reactions=arrows))
    columns = 14
    places = {step.id: (at % columns * 320, at // columns * 200) for at, step in enumerate(steps)}
    return rules.placed(Process("large", "Großer Prozess", start="s0", steps=tuple(steps)), places)


def frames(step: Callable[[int], object], app, count: int = 120) -> list[tuple[float, float]]:
    """Milliseconds of each picture after a step: on the clock of the wall, of the processor."""
    found = []
    for number in range(count):
        begun = time.perf_counter(), time.thread_time()
        step(number)
        app.sendPostedEvents()
        app.processEvents()
        found.append((1000 * (time.perf_counter() - begun[0]), 1000 * (time.thread_time() - begun[1])))
    return found


def said(name: str, found: list[tuple[float, float]]) -> None:
    rows.append([name, *(percentile([pair[at] for pair in found], share) for at in (0, 1) for share in (0.5, 0.95))])


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    os.environ["KONTOR_HOME"] = tempfile.mkdtemp(prefix="kontor-designer-")
    app = make_application()
    theme().install(app, "light")
    path = Path(os.environ["KONTOR_HOME"]) / "bench.kontor"
    with Workspace.create(path) as ws:
        process_id = processes.create(ws, large(count))
    window = MainWindow(Settings(), theme())
    window.resize(1440, 900)
    window.show()
    assert window.files.open(path)
    begun = time.perf_counter()
    window.context.go("designer", process_id)
    app.processEvents()
    print(f"{count} steps, open until painted: {1000 * (time.perf_counter() - begun):.0f} ms")
    page = window.frame.pages.current
    canvas = page.canvas
    until = time.monotonic() + 3
    while time.monotonic() < until:  # what the window gets ready when it is idle
        app.processEvents()
    for scale in (1.0, 0.5, canvas.scale_now):
        canvas.set_scale(scale)
        app.processEvents()

        def pan(number: int) -> None:
            canvas._scroll(9 if number % 40 < 20 else -9, 6 if number % 60 < 30 else -6)

        said(f"pan at {round(100 * scale)} %", frames(pan, app))
    canvas.set_scale(0.6)

    def whole(_: int) -> None:
        canvas.viewport().repaint()

    said("the whole picture anew at 60 %", frames(whole, app, 40))

    def zoom(number: int) -> None:
        canvas.set_scale(canvas.scale_now * (1.05 if number % 20 < 10 else 1 / 1.05))
        canvas.viewport().repaint()

    said("zoom by a notch", frames(zoom, app, 60))
    item = canvas.steps["s40"]

    def drag(number: int) -> None:
        item.setPos(item.x() + 20, item.y())
        canvas._lead("s40")

    said("drag a step with its arrows", frames(drag, app, 30))
    page.drawing.pick("s3")

    def change(number: int) -> None:
        page.drawing.rename("s3", "", f"Anders {number}")

    said("rename a step until kept in the file and painted", frames(change, app, 20))
    table("Milliseconds", ("what", "p50", "p95", "p50 of the processor", "p95 of the processor"), rows)
    window.context.providers.at_close = None
    window.close()


if __name__ == "__main__":
    main()
