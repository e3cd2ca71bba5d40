"""A filed mail to read: its text, or its page without anything that runs or is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTextBrowser

from crm_desktop.common.i18n import texts
from crm_desktop.common.safe_html import safe_html
from crm_desktop.store.queries import activities, files
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.dialog import Dialog, ask
from crm_desktop.ui.widgets.tabs import SegmentedControl

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mails_dropped")

TEXT, PAGE = "text", "page"


class MailText(QTextBrowser):
    """Shows what it is given and asks for nothing: every picture or sheet a page names is answered with nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFont(fonts.font("body"))
        self.setAccessibleName(tr("Text of the mail"))
        self.asked_for: list[str] = []

    def loadResource(self, kind: int, name: QUrl) -> Any:
        self.asked_for.append(name.toString())
        return b""


class MailViewer(Dialog):
    """The mail of an entry on the line of time."""

    def __init__(self, context: Context, activity_id: str) -> None:
        entry = activities.activity(context.ws, activity_id)
        subject = entry.subject if entry is not None else ""
        day = day_text(entry.at[:10]) if entry is not None and entry.at else ""
        super().__init__(context.window, subject or tr("(no subject)"), day, width=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._text = entry.body if entry is not None else ""
        page = files.body(context.ws, activity_id)
        content = files.content(context.ws, page.sha256) if page is not None else None
        self._page = content.decode("utf-8", "replace") if content else ""
        self.kind = SegmentedControl(tr("Show as"), [(TEXT, tr("Text"), "align-left"), (PAGE, tr("Page"), "newspaper")])
        self.kind.chosen.connect(self.show_as)
        self.body.addWidget(self.kind)
        self.kind.setVisible(bool(self._page))
        self.view = MailText()
        self.view.setMinimumHeight(460)
        self.view.anchorClicked.connect(self._follow)
        self.body.addWidget(self.view, 1)
        self.add_button(tr("Close"), "primary", self.accept)
        self.show_as(PAGE if self._page and not self._text.strip() else TEXT)
        self.view.setFocus()

    def show_as(self, kind: str) -> None:
        self.kind.set_value(kind)
        if kind == PAGE:
            self.view.setHtml(safe_html(self._page))
        else:
            self.view.setPlainText(self._text)

    def _follow(self, link: QUrl) -> None:
        """Ask with the whole address: what stands in the text may say another one."""
        if link.scheme() not in ("http", "https", "mailto"):
            return
        question = tr("Open this link?")
        ask(self, question, link.toString(), tr("Open"), lambda: QDesktopServices.openUrl(link), danger=True)
