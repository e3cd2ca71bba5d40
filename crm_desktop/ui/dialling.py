"""A click on a number: hand it to the program of this computer that calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from crm_desktop.common import call_links
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.records.contact import Channel

    from .context import Context

tr = texts("callers")

SCHEMES = ("tel", "callto", "sip")
SETTING = "dial_with"


def dial_with(context: Context) -> str:
    """The kind of link that numbers are dialled with on this computer."""
    found = context.settings.get(SETTING)
    return found if found in SCHEMES else SCHEMES[0]


def comes_back(context: Context) -> bool:
    """Whether such a link opens Kontor itself instead of a program that calls."""
    return call_links.state(dial_with(context)) == call_links.CHOSEN


def dial(context: Context, channel: Channel) -> None:
    """Open the link of this number; where that would come back to this window, the number is copied instead."""
    digits = channel.normal or "".join(char for char in channel.value if char.isdigit() or char == "+")
    if not comes_back(context):
        QDesktopServices.openUrl(QUrl(f"{dial_with(context)}:{digits}"))
        return
    QGuiApplication.clipboard().setText(digits)
    context.toast(
        tr("{number} copied: numbers that are clicked open in Kontor on this computer.", number=digits),
        action=(tr("Choose what dials"), lambda: context.go("settings", section="calls")),
    )
