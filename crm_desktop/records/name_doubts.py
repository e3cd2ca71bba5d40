"""A form of address that does not go with the first name: pointed out, never changed."""

from __future__ import annotations

from .doubts import doubt
from .first_names import likely_salutation
from .incoming import Doubt


def salutation_doubt(salutation: str, first_name: str, column: str = "") -> Doubt | None:
    """About "Frau Hans Müller"; None where all is well or nobody can tell."""
    if salutation not in ("ms", "mr") or not first_name:
        return None
    likely = likely_salutation(first_name)
    if not likely or likely == salutation:
        return None
    return doubt("salutation", first_name, "salutation_unlikely", column=column)
