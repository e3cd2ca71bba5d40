"""Fields of an e-mail besides those of letters: who writes, and the next appointment of the person."""

from __future__ import annotations

from collections.abc import Mapping

from .letter_fields import FIELDS, LetterField, key

SENDER = (
    LetterField("signature", "Signatur", "Signature"),
    LetterField("sender", "Absender", "Sender"),
    LetterField("sender_address", "Absenderadresse", "Sender address"),
    LetterField("office", "Büro", "Office"),
    LetterField("unsubscribe", "Abmeldeadresse", "Unsubscribe address"),
)
APPOINTMENT = (
    LetterField("appointment", "Termin", "Appointment"),
    LetterField("appointment_day", "Termin Tag", "Appointment day"),
    LetterField("appointment_time", "Termin Uhrzeit", "Appointment time"),
    LetterField("appointment_place", "Termin Ort", "Appointment place"),
)
MAIL_FIELDS = (*FIELDS, *APPOINTMENT, *SENDER)
"""In the order in which they are offered."""


def under_names(fields: tuple[LetterField, ...], values: Mapping[str, str]) -> dict[str, str]:
    """Values by code, under the German and the English name of each field."""
    found: dict[str, str] = {}
    for field in fields:
        for name in (field.german, field.english):
            found[key(name)] = values.get(field.code, "")
    return found
