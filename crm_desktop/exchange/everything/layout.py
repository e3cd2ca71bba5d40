"""Where what stands in an export of everything.

kontor-export.json      what this is: format, version, counts
json/<table>.json       every row of every table, one row per line: this is what is read back
csv/<table>.csv         the same as text tables
tables.xlsx             the same as one workbook, a sheet per table
contacts.xlsx .csv .vcf the contacts as people use them
calendar.ics            appointments and follow-ups
files/                  what kept files hold, named "<first of its SHA-256> <name>"
"""

from __future__ import annotations

FORMAT = "kontor-export"
MANIFEST = "kontor-export.json"
JSON, CSV, FILES = "json", "csv", "files"
WORKBOOK, CALENDAR = "tables.xlsx", "calendar.ics"

OWN_SETTINGS = ("file.id", "file.created")
"""What makes a file this file and no other; a file made from an export has its own."""
