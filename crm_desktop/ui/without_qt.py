"""What the first picture needs besides Qt, imported before it.

Once PySide is there it reads the source of every module imported afterwards, 0.15 ms each, to see whether that module
uses PySide (its feature switches). So what has nothing to do with Qt comes first. A test compares this list with what
the start really imports.
"""

# ruff: noqa: F401
from __future__ import annotations

import getpass
from array import array

import crm_desktop.common.log
import crm_desktop.common.settings
import crm_desktop.store.queries.fields
import crm_desktop.store.queries.listing
import crm_desktop.store.queries.settings
import crm_desktop.store.queries.tags
import crm_desktop.store.queries.users
