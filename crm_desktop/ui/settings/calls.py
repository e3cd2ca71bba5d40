"""Numbers that are clicked: here, and in other programs; and the line a telephone program starts at a call."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from crm_desktop.common import call_links
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.start_command import desktop_line, program, windows_line
from crm_desktop.ui import dialling
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Card

from .form import Choice, Switch
from .machine import FormSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


def _is_on(scheme: str) -> Callable[[Context], bool]:
    return lambda context: call_links.state(scheme) != call_links.OFF


def _take(scheme: str) -> Callable[[Context, bool], None]:
    def write(context: Context, on: bool) -> None:
        wanted = {name for name in call_links.SCHEMES if call_links.state(name) != call_links.OFF}
        try:
            call_links.take(wanted | {scheme} if on else wanted - {scheme})
        except CrmError as problem:
            context.show_error(problem)

    return write


def _ways() -> list[Option]:
    return [
        Option("tel", tr("the program for tel: links")), Option("callto", tr("the program for callto: links")),
        Option("sip", tr("the program for sip: links")),
    ]  # fmt: skip


HERE = (
    Choice(
        tr=tr, title=mark("A click on a number starts"),
        hint=mark("Which program that is, your system says."),
        options=_ways,
        read=dialling.dial_with,
        write=lambda context, value: context.settings.set(dialling.SETTING, value),
    ),
)  # fmt: skip

ELSEWHERE = (
    Switch(
        tr=tr, title=mark("Numbers open in Kontor (tel:)"),
        hint=mark("A click on a number in the browser or in a mail shows whose it is. Only for your own account."),
        read=_is_on("tel"), write=_take("tel"),
    ),
    Switch(
        tr=tr, title=mark("Older links, too (callto:)"),
        read=_is_on("callto"), write=_take("callto"),
    ),
)  # fmt: skip


class CallsSection(FormSection):
    def __init__(self, context: Context) -> None:
        super().__init__(
            context, tr("Calls"), tr("These settings hold on this computer, for every file."),
            [(tr("In Kontor"), HERE), (tr("In other programs"), ELSEWHERE)],
        )  # fmt: skip
        self.said = Label("", "small", "warn", wrap=True)
        self.choose = Button(tr("Choose in Windows' settings …"), icon="external-link", parent=self)
        self.choose.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(call_links.WINDOWS_CHOICE)))
        for control in (*self.forms[0].controls.values(), *self.forms[1].controls.values()):
            (control.chosen if isinstance(control, Combo) else control.clicked).connect(lambda _: self.refresh(None))
        self.body.takeAt(self.body.count() - 1)  # the stretch of a section with nothing but forms
        self.body.addWidget(self.said)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading(tr("At an incoming call"))
        self.body.addWidget(self._line())
        self.body.addStretch(1)

    def _line(self) -> Card:
        card = Card()
        self.line = QLineEdit(_started_at_a_call())
        self.line.setReadOnly(True)
        self.line.setAccessibleName(tr("What the telephone program starts"))
        self.line.setCursorPosition(0)
        copy = Button(tr("Copy"), icon="copy")
        copy.setAccessibleName(tr("Copy what the telephone program starts"))
        copy.clicked.connect(self._copy)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        hint = tr(
            "Most telephone programs and soft phones can start a program. Give them this line, with their own word for "
            "the caller's number instead of NUMBER."
        )
        column.addWidget(Label(hint, "small", "text3", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.line, 1)
        row.addWidget(copy)
        column.addLayout(row)
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self.context.toast(tr("Copied"))

    def refresh(self, change: Change | None) -> None:
        super().refresh(change)
        why = call_links.why_not()
        states = {scheme: call_links.state(scheme) for scheme in call_links.SCHEMES}
        for control in self.forms[1].controls.values():
            control.setEnabled(not why)
        offered = call_links.OFFERED in states.values()
        self.said.setText(why or self._of(offered))
        self.said.setVisible(bool(self.said.text()))
        self.choose.setVisible(offered and sys.platform == "win32")

    def _of(self, offered: bool) -> str:
        if dialling.comes_back(self.context):
            return tr("A click on a number in Kontor would come back to Kontor now, so it copies the number instead.")
        return (
            tr("Another program opens these links now. Choose Kontor in the settings of your system.")
            if offered
            else ""
        )


def _started_at_a_call() -> str:
    words = [*program(), "--call"]
    return f'{windows_line(words)} "NUMBER"' if sys.platform == "win32" else f"{desktop_line(words)} NUMBER"
