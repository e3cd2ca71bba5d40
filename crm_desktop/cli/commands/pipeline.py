"""`crm-desktop pipeline`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.operations.pipeline import Board
    from crm_desktop.records.case import Case
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.operations import pipeline
    from crm_desktop.store.queries import processes

    with call.workspace(write=False) as ws:
        used = processes.live(ws)
        wanted = call.args.process
        chosen = [item for item in used if not wanted or wanted in (item.code, item.process_id, item.process.name)]
        if wanted and not chosen:
            raise NotFound(
                tr("There is no process “{name}” in use.", name=wanted),
                remedy=tr("There are: {list}", list=", ".join(item.code for item in used)),
            )
        boards = [pipeline.board(ws, item.process_id) for item in chosen]
        known = {case_id: case for board in boards for case_id, case in _cases(ws, board).items()}
    if call.out.as_json:
        call.out.json({"processes": [_as_json(board, known) for board in boards]})
        return
    if not boards:
        call.out.line(tr("No process is in use yet. Take one with: crm-desktop process install acquisition"))
    for board in boards:
        _say(call, board, known)


def _cases(ws: Workspace, board: Board) -> dict[str, Case]:
    from crm_desktop.store.queries import cases

    ids = [case_id for column in board.columns for case_id in column.case_ids]
    pieces = (ids[start : start + 500] for start in range(0, len(ids), 500))
    return {case.id: case for piece in pieces for case in cases.some(ws, piece)}


def _as_json(board: Board, known: dict[str, Case]) -> dict[str, Any]:
    from crm_desktop.cli import case_views

    return {
        "code": board.process.code, "name": board.process.name, "open": board.total.count,
        "sum": board.total.amount, "weighted": board.total.weighted,
        "steps": [
            {"step": column.step.id, "name": column.step.name, "end": column.step.end or None,
             "count": column.total.count, "sum": column.total.amount, "weighted": column.total.weighted,
             "cases": [case_views.as_json(known[case_id], column.step) for case_id in column.case_ids]}
            for column in board.columns
        ],
    }  # fmt: skip


def _say(call: Call, board: Board, known: dict[str, Case]) -> None:
    from crm_desktop.cli import case_views
    from crm_desktop.common.numbers import format_amount

    total = board.total
    call.out.line(
        f"{board.process.name}: {total.count} · {format_amount(total.amount, board.currency)}"
        f" · {tr('weighted')} {format_amount(total.weighted, board.currency)}"
    )
    for column in board.columns:
        if column.case_ids:
            sums = column.total
            call.out.line(f"  {column.step.name} ({sums.count}, {format_amount(sums.amount, board.currency)})")
            for case_id in column.case_ids:
                call.out.line(f"    {case_views.line(known[case_id], column.step)}")


COMMAND = Command(
    arguments=(
        argument("--process", default="", metavar=mark("PROCESS"), help=mark("Only this process, by code or name")),
    ),
    run=run,
    examples=(("pipeline", mark("every process in use")), ("pipeline --process acquisition --json", mark("one"))),
    keys={
        "processes": (
            "each with code, name, open, sum and weighted (cents, of the open cases in the main currency), and steps: "
            "step, name, end, count, sum, weighted, cases (as `case show` gives them; ended ones of this month)"
        ),
    },
)
