"""What can be done with a response."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crm_desktop.common.i18n import texts
from crm_desktop.operations import campaign_responses
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import processes
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.context import Context
    from crm_desktop.ui.widgets.row_list import RowList

tr = texts("campaigns_page")


class ResponseMenu(QObject):
    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def open(self, response_id: str, rows: RowList, index: QModelIndex) -> None:
        context, ws = self._context, self._context.ws
        found = queries.response(ws, response_id)
        if found is None:
            return
        read_only = tr("The file is open for reading only.") if ws.read_only else ""
        campaign = queries.campaign(ws, found.campaign_id)
        menu = Menu(self._page)
        menu.add(tr("&Open contact"), "user-round", lambda: context.go("contacts", found.contact_id))
        if found.case_id:
            menu.add(tr("Open the &case"), "briefcase", lambda: context.go("case", found.case_id))
        elif campaign is not None and campaign.process_id:
            menu.add(tr("New case in “{name}”", name=campaign.process), "briefcase",
                     lambda: self._case(response_id, ""), why_not=read_only)  # fmt: skip
        else:
            for one in processes.live(ws):
                menu.add(tr("New case in “{name}”", name=one.process.name), "briefcase",
                         lambda process_id=one.process_id: self._case(response_id, process_id),
                         why_not=read_only)  # fmt: skip
        menu.addSeparator()
        menu.add(tr("&Remove response"), "trash-2", lambda: self._remove(response_id), token="danger",
                 why_not=read_only)  # fmt: skip
        menu.popup(rows.viewport().mapToGlobal(rows.visualRect(index).bottomLeft()))

    def _case(self, response_id: str, process_id: str) -> None:
        ws = self._context.ws
        made = self._context.do(lambda: campaign_responses.begin_case(ws, response_id, process_id), tr("Case begun"))
        if made is not None:
            self._context.go("case", made)

    def _remove(self, response_id: str) -> None:
        ws = self._context.ws
        self._context.do(lambda: (campaign_responses.remove(ws, response_id), True)[1], tr("Response removed"))
