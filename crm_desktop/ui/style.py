"""The one stylesheet: what Qt's own widgets (fields, menus, tables, scroll bars) look like.

Widgets of ui/widgets mostly paint themselves. A rule here is looked at for every widget that is made, so rules
stay few and select by type. `@name` stands for a colour token, `$glyphs` for the folder of ticks and arrows,
`$small` for the size of table headings.
"""

from __future__ import annotations

import re

_RULES = """
QMainWindow, QDialog, QWizard { background: @surface; }
QAbstractScrollArea { background: @surface; border: 0; }
QLabel[token="text2"] { color: @text2; }
QLabel[token="text3"] { color: @text3; }
QLabel[token="accent"] { color: @accent; }
QLabel[token="danger"] { color: @danger; }
QLabel[token="warn"] { color: @warn; }
QLabel[token="ok"] { color: @ok; }
QLabel[token="info"] { color: @info; }
QLabel[token="violet"] { color: @violet; }
QLabel[token="onToast"] { color: @onToast; }
QLabel[token="toastAccent"] { color: @toastAccent; }
QLabel[token="onAccent"] { color: @onAccent; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: 1px solid @control; border-radius: 8px;
    selection-background-color: @accentFill; selection-color: @onAccent;
    placeholder-text-color: @text3;
}
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 20px; padding: 6px 11px; }
QPlainTextEdit, QTextEdit { padding: 4px 7px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid @accent;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on { padding: 5px 10px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 6px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    color: @disabled; background: @sunken; border-color: @border;
}
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: @sunken; border-color: @border; }
QLineEdit[state="error"] { border: 1px solid @danger; }
QLineEdit[state="error"]:focus { border: 2px solid @danger; }
QLineEdit[state="warn"] { border: 1px solid @warn; }
QLineEdit[state="ok"] { border: 1px solid @ok; background: @okSoft; color: @ok; }
QLineEdit[look="plain"], QPlainTextEdit[look="plain"] { border: 0; background: transparent; padding: 0; }
QLineEdit[look="sunken"], QListView[look="sunken"] { background: @sunken; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus { border: 0; }

QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
    border: 0; width: 28px; subcontrol-origin: border; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: url($glyphs/down.svg); width: 16px; height: 16px;
}
QComboBox::down-arrow:disabled { image: url($glyphs/down-off.svg); }
QComboBox QAbstractItemView {
    background: @surface; border: 1px solid @border; border-radius: 8px; padding: 4px; outline: 0;
    selection-background-color: @sel; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: @sel; color: @text; }
QAbstractSpinBox { max-height: $line; }
QSpinBox, QDoubleSpinBox { padding: 6px 24px 6px 11px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding: 5px 23px 5px 10px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: 0; width: 22px; subcontrol-origin: border; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 4px; height: 12px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 4px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url($glyphs/up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($glyphs/down.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; color: @text; padding-left: 2px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QTableView::indicator, QTreeView::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid @control; border-radius: 4px; background: @surface;
}
QCheckBox::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QTreeView::indicator:checked,
QListView::indicator:checked {
    background: @accentFill; border-color: @accentFill; image: url($glyphs/check.svg);
}
QCheckBox::indicator:indeterminate, QTableView::indicator:indeterminate {
    background: @accentFill; border-color: @accentFill; image: url($glyphs/minus.svg);
}
QCheckBox::indicator:disabled { background: @hover; border-color: @border; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @control; border-radius: 9px;
    background: @surface; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked { border: 2px solid @accent; width: 14px; height: 14px;
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
        stop:0 @accent, stop:0.55 @accent, stop:0.65 @surface, stop:1 @surface); }
QRadioButton::indicator:disabled { border-color: @border; background: @hover; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; border-radius: 6px; padding-left: 0; }

QMenu { background: @surface; border: 1px solid @border; border-radius: 9px; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 10px; border-radius: 7px; color: @text; min-height: 18px; min-width: 132px; }
QMenu::item:selected { background: @sel; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: @border; margin: 6px 4px; }
QMenu::right-arrow { image: url($glyphs/right.svg); width: 14px; height: 14px; margin-right: 8px; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 3px; }
QMenu::indicator:checked { image: url($glyphs/check-menu.svg); }
QMenuBar { background: @bg; border-bottom: 1px solid @border; padding: 2px 8px; color: @text2; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; color: @text2; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @sel; color: @text; }

.QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 8px;
    padding: 6px 14px; min-height: 18px; }
.QPushButton:hover { background: @hover; }
.QPushButton:default { background: @accentFill; color: @onAccent; border-color: @accentFill; }
.QPushButton:default:hover { background: @accentHover; }
.QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
.QPushButton:default:focus { border-color: @text; }
.QPushButton:disabled { background: @hover; color: @disabled; border-color: @border; }
.QToolButton { background: transparent; border: 0; border-radius: 8px; padding: 5px; color: @text2; }
.QToolButton:hover, .QToolButton:checked { background: @hover; }
.QToolButton:focus { border: 2px solid @accent; padding: 3px; }

QScrollArea[look="plain"], QScrollArea[look="plain"] > QWidget > QWidget { background: transparent; }
QAbstractItemView { background: @surface; color: @text; border: 0; outline: 0;
    selection-background-color: @sel; selection-color: @text; alternate-background-color: @sunken; }
QTableView { gridline-color: @border; }
QTableView::item, QTreeView::item { padding: 0 8px; border: 0; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @sel; color: @text; }
QListView::item { padding: 6px 10px; border-radius: 7px; }
QTreeView::item { min-height: 32px; }
QListView::item:focus { border: 2px solid @accent; padding: 4px 8px; }
QTreeView::item:focus { border: 2px solid @accent; border-radius: 6px; padding: 0 6px; }
QTableCornerButton::section { background: @sunken; border: 0; }
QHeaderView { background: @sunken; border: 0; }
QHeaderView::section { background: @sunken; color: @text2; border: 0; border-bottom: 1px solid @border;
    padding: 0 12px; min-height: 35px; font-size: $small; font-weight: 600; }
QHeaderView::section:hover { color: @text; }
QHeaderView::section:vertical { min-height: 0; border-bottom: 0; }
QHeaderView::up-arrow { image: url($glyphs/up.svg); width: 14px; height: 14px; }
QHeaderView::down-arrow { image: url($glyphs/down.svg); width: 14px; height: 14px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @thumbHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @text2; padding: 10px 4px; margin-right: 20px;
    border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QToolTip { background: @toast; color: @onToast; border: 0; padding: 5px 8px; }
QProgressBar { background: @track; border: 0; border-radius: 3px; max-height: 6px; text-align: center;
    color: transparent; }
QProgressBar::chunk { background: @accentFill; border-radius: 3px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accentFill; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
    border: 2px solid @accent; background: @surface; }
QSlider::handle:horizontal:focus { background: @accentSoft; border-width: 3px; width: 12px; height: 12px; }
QGroupBox { border: 1px solid @border; border-radius: 9px; margin-top: 20px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @text2; }
QStatusBar { background: @bg; color: @text2; }
QCalendarWidget QWidget { background: @surface; alternate-background-color: @sunken; }
QCalendarWidget QAbstractItemView { selection-background-color: @accentFill; selection-color: @onAccent; }
QCalendarWidget QAbstractItemView::item { padding: 0; }
QCalendarWidget QToolButton { color: @text; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget #qt_calendar_prevmonth { qproperty-icon: url($glyphs/left.svg); }
QCalendarWidget #qt_calendar_nextmonth { qproperty-icon: url($glyphs/right.svg); }
"""

_TOKEN = re.compile(r"@(\w+)")


def stylesheet(tokens: dict[str, str], glyphs: str, small: int = 13, line: int = 20) -> str:
    """`small` is the pixel size of table headings, which Qt lets no widget font reach; `line` the height of a line of
    text in fields that Qt would make higher than the others."""
    text = _TOKEN.sub(lambda found: tokens[found[1]], _RULES)
    return text.replace("$glyphs", glyphs).replace("$small", f"{small}px").replace("$line", f"{line}px")
