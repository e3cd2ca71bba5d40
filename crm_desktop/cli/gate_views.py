"""How the answers of the gate are said on the command line."""

from __future__ import annotations

from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries.gate import Answer

tr = texts("cli")


def answer_json(answer: Answer) -> dict[str, Any]:
    decision = answer.decision
    return {
        "id": answer.contact_id, "name": answer.name, "allowed": answer.allowed, "code": decision.code,
        "why": answer.why, "statute": decision.statute or None, "missing": list(decision.missing),
        "line": decision.entry_id or None,
    }  # fmt: skip


def answer_line(answer: Answer) -> str:
    word = tr("may be addressed") if answer.allowed else tr("is left out")
    return f"{answer.name}: {word}: {answer.why}"


def left_out_line(answer: Answer) -> str:
    return tr("{name} is left out: {reason}", name=answer.name, reason=answer.why)
