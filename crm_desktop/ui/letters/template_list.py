"""The templates there are: the office's own first, then those that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.tips import plain_tip

from .draft import OWN, SHIPPED, Chosen

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("letter_wizard")

FOLDER = "letter_template_folder"
"""Setting of this computer: where the last template was chosen."""
_ROLE = Qt.ItemDataRole.UserRole


class TemplateList(QListWidget):
    """`picked(Chosen)` comes when somebody goes to a template, not when the list is filled."""

    picked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(tr("Templates"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long names end in dots
        self.itemSelectionChanged.connect(self._moved)

    def fill(self, chosen: Chosen | None) -> Chosen | None:
        """Show what there is now with this one chosen; returns it as it is called now, None when it is gone."""
        from crm_desktop.exchange.letters import shipped
        from crm_desktop.store.queries import templates

        own = [Chosen(OWN, one.id, one.name) for one in templates.letters(self._context.ws)]
        others = [Chosen(SHIPPED, str(shipped.folder() / f"{name}.docx"), name) for name in shipped.names()]
        now = next((one for one in (*own, *others) if chosen is not None and one.key == chosen.key), None)
        self.blockSignals(True)
        self.clear()
        for title, some in ((tr("Own templates"), own), (tr("Come with Kontor"), others)):
            for one in (None, *some) if some else ():
                item = QListWidgetItem(one.name if one is not None else title)
                item.setData(_ROLE, one)
                item.setFont(fonts.font("body") if one is not None else fonts.font("caption", fonts.SEMIBOLD))
                item.setToolTip(plain_tip(one.name) if one is not None else "")
                if one is None:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(item)
                if one is not None and one == now:
                    self.setCurrentItem(item)
        self.blockSignals(False)
        return now

    def _moved(self) -> None:
        item = self.currentItem()
        if item is not None and isinstance(item.data(_ROLE), Chosen):
            self.picked.emit(item.data(_ROLE))

    def ask_for_file(self) -> Path | None:
        """A document of the person's own; None when they changed their mind."""
        folder = str(self._context.settings.get(FOLDER, "") or Path.home())
        kinds = tr("Word documents (*.docx *.dotx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a template"), folder, kinds)
        if not name:
            return None
        self._context.settings.set(FOLDER, str(Path(name).parent))
        return Path(name)
