"""About the program: version, where things lie, and whose work is in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.common import paths
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.log import log_file
from crm_desktop.ui import fonts
from crm_desktop.ui.folders import open_folder
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel, Label
from crm_desktop.ui.widgets.surface import Card

from .section import Section

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")

PARTS: tuple[tuple[str, str, str], ...] = (
    ("Qt, PySide6", "LGPL 3", mark("Window and widgets; used as unchanged libraries that may be replaced")),
    ("SQLite, SQLCipher", "Public Domain, BSD", mark("The file in which everything is kept")),
    ("sqlite-utils", "Apache 2.0", mark("Steps between versions of the file")),
    ("openpyxl, calamine", "MIT", mark("Reading and writing of spreadsheets")),
    ("phonenumbers", "Apache 2.0", mark("Telephone numbers of all countries")),
    ("email-validator", "Unlicense", mark("Forms of e-mail addresses")),
    ("jellyfish", "MIT", mark("Words that sound or look alike")),
    ("platformdirs, Tomli-W", "MIT", mark("Folders and settings of this computer")),
    ("Lucide", "ISC", mark("Icons, partly from Feather (MIT)")),
    ("Inter", "SIL OFL 1.1", mark("Typeface where the system has none")),
    ("GeoNames", "CC BY 4.0", mark("Postal codes and places, geonames.org, shortened")),
)


class AboutSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("About Kontor"))
        self.body.addWidget(self._program())
        self.add_heading(tr("Where things lie"))
        card, self._places = Card(), QVBoxLayout()
        card.setLayout(self._places)
        self._places.setContentsMargins(20, 6, 14, 6)
        self._places.setSpacing(0)
        self.body.addWidget(card)
        self.add_heading(tr("With thanks to"))
        self.body.addWidget(self._parts())
        self.body.addStretch(1)

    def _program(self) -> QWidget:
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(14)
        row.addWidget(IconTile("square-user-round", "accent", side=44, icon_size=24))
        words = QVBoxLayout()
        words.setSpacing(2)
        self.version = Label(tr("Kontor {version}", version=__version__), "amount")
        words.addWidget(self.version)
        words.addWidget(Label(tr("Free software under the MIT licence. Your data stay on this computer."), "small",
                              "text2", wrap=True))  # fmt: skip
        row.addLayout(words, 1)
        copy = Button(tr("Copy versions"), icon="copy")
        copy.clicked.connect(self._copy)
        row.addWidget(copy)
        return card

    def _copy(self) -> None:
        import platform

        from PySide6.QtGui import QGuiApplication

        text = f"Kontor {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
        QGuiApplication.clipboard().setText(text)
        self.context.toast(tr("Versions copied"))

    def _parts(self) -> QWidget:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(0)
        for number, (name, licence, what) in enumerate(PARTS):
            if number:
                column.addWidget(Divider())
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 9, 0, 9)
            row.setSpacing(16)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(Label(name, "body", weight=fonts.MEDIUM))
            words.addWidget(Label(tr(what), "small", "text3", wrap=True))
            row.addLayout(words, 1)
            row.addWidget(Label(licence, "small", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(holder)
        return card

    def refresh(self, change: Change | None) -> None:
        while self._places.count():
            item = self._places.takeAt(0)
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        places = [(tr("Settings of this computer"), self.context.settings.path), (tr("Log"), log_file()),
                  (tr("Backups"), paths.data_folder() / "backups")]  # fmt: skip
        if self.context.has_file:
            places.insert(0, (tr("This file"), self.context.ws.path))
        for number, (name, path) in enumerate(places):
            if number:
                self._places.addWidget(Divider())
            self._places.addWidget(self._place(name, path))

    def _place(self, name: str, path: Path) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 9, 0, 9)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(name, "body", weight=fonts.MEDIUM))
        words.addWidget(ElidedLabel(str(path), "small", "text3"))
        row.addLayout(words, 1)
        button = Button(tr("Open folder"), icon="folder-open", size="small")
        button.setAccessibleName(tr("Open folder: {name}", name=name))
        button.clicked.connect(lambda: open_folder(self.context, path))
        row.addWidget(button)
        return holder
