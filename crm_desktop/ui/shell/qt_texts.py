"""Qt's own words and numbers in the user's language: context menus of fields, file dialogs, calendars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop.common import i18n

_translator: QTranslator | None = None


def set_locale() -> None:
    """Dates and numbers of Qt's widgets as in the language of the window, in the country of the system if it fits."""
    system = QLocale.system()
    language = QLocale.Language.German if i18n.language() == "de" else QLocale.Language.English
    QLocale.setDefault(system if system.language() == language else QLocale(language))


def load_translation() -> None:
    """Exchange Qt's texts for those of the language; reads a file, so not before the first picture."""
    global _translator
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None
    if i18n.language() != "en":
        made = QTranslator(QCoreApplication.instance())
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if made.load(f"qtbase_{i18n.language()}", folder):
            QCoreApplication.installTranslator(made)
            _translator = made
