"""The tab “Files” of a contact or a case: what is kept with it or linked, and the attachments of its mails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import files as operations
from crm_desktop.records.file import File
from crm_desktop.records.file_safety import ending
from crm_desktop.store.queries import files
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.files import folder, handed_over, missing, opening, preview
from crm_desktop.ui.folders import open_folder
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.own_keys import OwnKeys

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")

_PICTURES = frozenset("png jpg jpeg gif bmp webp tif tiff svg heic".split())
_TABLES = frozenset("xlsx xlsm xls ods csv tsv".split())


class FileList(OwnKeys, QListWidget):
    """Enter opens, Space previews, Del removes, Ctrl+V keeps what is on the clipboard; files can be dropped."""

    own_keys = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter})

    open_wanted = Signal()
    preview_wanted = Signal()
    remove_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Files"))
        self.setItemDelegate(ChoiceDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.itemDoubleClicked.connect(lambda _: self.open_wanted.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.preview_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)


class FilesTab(QWidget):
    """Shows what `show_contact` or `show_case` gave it. `counted` carries the number of files."""

    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._noun, self._record_id, self._contact_id = operations.CONTACT, "", ""
        self.files: list[File] = []
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.keep_button = Button(tr("Add …"), icon="plus")
        self.keep_button.clicked.connect(self.choose)
        self.link_button = Button(tr("Link …"), icon="link")
        self.link_button.clicked.connect(lambda: self.choose(link=True))
        self.folder_button = Button(tr("Folder"), icon="folder-open")
        self.folder_button.clicked.connect(lambda: folder.open_folder_of(context, self._contact_id))
        self.more_button = Button(tr("More"), icon="ellipsis")
        self.more_button.clicked.connect(lambda: self.open_menu(self.more_button))
        for button in (self.keep_button, self.link_button, self.folder_button, self.more_button):
            bar.addWidget(button)
        bar.addStretch(1)
        column.addLayout(bar)
        self.list = FileList()
        self.list.open_wanted.connect(lambda: self._with(opening.open_file))
        self.list.preview_wanted.connect(lambda: self._with(preview.show_preview))
        self.list.remove_wanted.connect(self.remove)
        self.list.paste_wanted.connect(self.paste)
        self.list.customContextMenuRequested.connect(self._menu_at)
        column.addWidget(self.list, 1)
        self.hint = Label(
            tr("Drop files here: Kontor keeps a copy. With Alt held down it only remembers where they lie."),
            "caption", "text3", wrap=True,
        )  # fmt: skip
        column.addWidget(self.hint)

    def show_contact(self, contact_id: str, *, writable: bool, again: bool = False) -> None:
        """Show the files of a contact; `again` keeps the row, for data that changed."""
        self._noun, self._record_id, self._contact_id = operations.CONTACT, contact_id, contact_id
        self._show(files.of_contact(self._context.ws, contact_id), writable, again)

    def show_case(self, case_id: str, contact_id: str, *, writable: bool, again: bool = False) -> None:
        """Show the files of a case; `contact_id` is its customer, who has a folder."""
        self._noun, self._record_id, self._contact_id = operations.CASE, case_id, contact_id
        self._show(files.of_case(self._context.ws, case_id), writable, again)

    def _show(self, found: list[File], writable: bool, again: bool) -> None:
        row = self.list.currentRow() if again else 0
        for widget in (self.keep_button, self.link_button, self.hint):
            widget.setEnabled(writable)
        self.files = found
        self.list.clear()
        for file in self.files:
            item = QListWidgetItem(file.name, self.list)
            hint = self._about(file)
            item.setData(Qt.ItemDataRole.UserRole, Option(file.id, file.name, _icon(file), hint))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{file.name}, {hint}")
        self.list.setCurrentRow(min(max(0, row), len(self.files) - 1))
        self.counted.emit(len(self.files))

    def _about(self, file: File) -> str:
        where = tr("linked") if file.linked else tr("from a mail") if file.entry_id else ""
        size = opening.size_text(file.size) if file.size or not file.linked else ""
        return " · ".join(filter(None, (where, size, day_text(file.at[:10]) if file.at else "")))

    def current(self) -> File | None:
        row = self.list.currentRow()
        return self.files[row] if 0 <= row < len(self.files) else None

    def _with(self, action) -> None:
        if (file := self.current()) is not None:
            action(self._context, file)

    @property
    def _writable(self) -> bool:
        return bool(self._record_id) and self.keep_button.isEnabled()

    # adding

    def choose(self, *, link: bool = False) -> None:
        title = tr("Link files") if link else tr("Add files")
        start = str(self._context.settings.get("import_folder", ""))
        names, _ = QFileDialog.getOpenFileNames(self._context.window, title, start)
        if names:
            self._context.settings.set("import_folder", str(Path(names[0]).parent))
            self.take([Path(name) for name in names], link=link)

    def take(self, paths: list[Path], *, link: bool = False) -> None:
        """Keep or link these files with the contact, as one step, beside the window."""
        noun, record_id = self._noun, self._record_id

        def work(ws, progress) -> int:
            progress.start(tr("Adding files"), len(paths))
            add = operations.link if link else operations.keep_path
            with ws.operation(tr.plural(len(paths), "Add {n} file", "Add {n} files")) as running:
                for done, path in enumerate(paths, 1):
                    add(ws, path, noun, record_id)
                    progress.step(done)
            return running.id

        def done(number: int) -> None:
            words = (
                tr.plural(len(paths), "{n} file linked", "{n} files linked")
                if link
                else tr.plural(len(paths), "{n} file kept", "{n} files kept")
            )
            self._context.toast(words, action=(tr("Undo"), lambda: self._context.window.history.undo_operation(number)))

        self._context.run(tr("Adding files"), work, done)

    def paste(self) -> None:
        """Keep files or a picture from the clipboard."""
        if not self._writable:
            return
        data = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths := [path for path in paths if path.is_file()]:
            self.take(paths)
        elif data.hasImage():
            self._keep_picture(QImage(QGuiApplication.clipboard().image()))
        else:
            self._context.toast(tr("There is no file and no picture on the clipboard."))

    def _keep_picture(self, picture: QImage) -> None:
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if picture.isNull() or not picture.save(buffer, "PNG"):
            self._context.toast(tr("There is no file and no picture on the clipboard."))
            return
        name = tr("Picture {moment}.png", moment=self._context.now().strftime("%Y-%m-%d %H.%M.%S"))
        noun, record_id, ws = self._noun, self._record_id, self._context.ws
        self._context.do(
            lambda: operations.keep(ws, name, content.data(), noun, record_id, "image/png"),
            tr("“{name}” kept", name=name),
        )

    def dragEnterEvent(self, event) -> None:
        if self._writable and handed_over.is_known(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event) -> None:
        if self._writable and handed_over.is_known(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        if not self._writable:
            return
        event.acceptProposedAction()
        try:
            paths = [path for path in handed_over.taken_over(event.mimeData()) if path.is_file()]
        except (CrmError, OSError) as problem:
            self._context.show_error(problem)
            return
        if paths:
            lie_somewhere = bool(handed_over.paths_in(event.mimeData()))
            self.take(paths, link=lie_somewhere and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))

    # one file

    def remove(self) -> None:
        file = self.current()
        if file is not None and self._writable:
            done = tr("“{name}” removed", name=file.name)
            self._context.do(lambda: (operations.remove(self._context.ws, file.id), True)[1], done)

    def keep_linked(self) -> None:
        file = self.current()
        if file is not None:
            done = tr("“{name}” kept", name=file.name)
            self._context.do(lambda: (operations.keep_linked(self._context.ws, file.id), True)[1], done)

    def _menu_at(self, place: QPoint) -> None:
        if self.list.itemAt(place) is not None:
            self.open_menu(None, self.list.viewport().mapToGlobal(place))

    def open_menu(self, anchor: QWidget | None, place: QPoint | None = None) -> Menu:
        """What can be done with the file, and with all of them."""
        menu, file, context = Menu(self), self.current(), self._context
        readonly = "" if self._writable else tr("The file is open for reading only.")
        if file is not None:
            menu.add(tr("Open"), "external-link", lambda: opening.open_file(context, file), keys="Return")
            if preview.can_preview(file):
                menu.add(tr("Preview"), "eye", lambda: preview.show_preview(context, file), keys="Space")
            if file.linked:
                menu.add(tr("Show in its folder"), "folder-open", lambda: open_folder(context, Path(file.path)))
                menu.add(tr("Find again …"), "search", lambda: missing.find_again(context, file), why_not=readonly)
                menu.add(tr("Keep a copy"), "download", self.keep_linked, why_not=readonly)
            else:
                menu.add(tr("Save as …"), "download", lambda: opening.save_file(context, file))
            menu.add(tr("Remove"), "trash-2", self.remove, keys="Del", why_not=readonly)
            menu.addSeparator()
        menu.add(tr("Check linked files"), "unlink", lambda: missing.check(context))
        pattern = folder.FolderPattern
        menu.add(
            tr("Folders of customers …"), "folder", lambda: pattern(context, self._contact_id).open(), why_not=readonly
        )
        menu.aboutToHide.connect(menu.deleteLater)
        if anchor is not None:
            menu.open_at(anchor)
        else:
            menu.popup(place or QPoint())
        return menu


def _icon(file: File) -> str:
    if file.linked:
        return "link"
    kind = ending(file.name)
    if kind in _PICTURES:
        return "image"
    return "file-spreadsheet" if kind in _TABLES else "paperclip" if file.entry_id else "file-text"
