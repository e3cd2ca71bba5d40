"""The codes of contacts. Codes are stored, labels are translated where they are shown (labels.py)."""

from __future__ import annotations

PERSON, COMPANY = "person", "company"

SALUTATIONS = ("", "ms", "mr", "neutral", "family")
"""ms = Frau, mr = Herr, neutral = no gendered form wanted, family = Familie/Eheleute."""

ROLES = ("customer", "prospect", "supplier", "partner", "press", "authority", "competitor")
PHASES = ("lead", "prospect", "customer", "dormant", "former")
ADDRESS_TYPES = ("work", "home", "delivery", "invoice", "po_box", "other")
PHONE_TYPES = ("work", "mobile", "home", "main", "fax", "fax_home", "assistant", "car", "pager", "other")
EMAIL_TYPES = ("work", "home", "other")
WEB_TYPES = ("work", "home", "linkedin", "xing", "other")
CHANNEL_KINDS = ("phone", "email", "web", "social")
FIELD_KINDS = ("text", "number", "date", "choice", "multi", "money", "link")
