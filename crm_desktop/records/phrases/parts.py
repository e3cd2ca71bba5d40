"""Parts of the day."""

from __future__ import annotations

PARTS = {
    "früh": "08:00", "morgens": "08:00", "frühmorgens": "08:00", "vormittags": "09:00", "vorm": "09:00", "nachm": "14:00", "vormittag": "09:00",
    "morning": "09:00", "mornings": "09:00", "nachmittags": "14:00", "nachmittag": "14:00", "afternoon": "14:00",
    "afternoons": "14:00", "abends": "18:00", "abend": "18:00", "evening": "18:00", "evenings": "18:00", "eve": "18:00",
    "nachts": "22:00", "nacht": "22:00", "mittag": "12:00", "mittags": "12:00", "morgen": "08:00", "night": "18:00", "noon": "12:00", "spätnachmittag": "16:00",
}  # fmt: skip
"""Parts of the day and when the office takes them to begin."""
