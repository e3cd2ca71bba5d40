"""Every widget of ui/widgets on a few pages, to look at and to walk over in tests.

python tests/ui/gallery.py FOLDER [scheme ...]      one PNG per page and scheme
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSlider,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common import i18n
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.calendar_panel import CalendarPanel
from crm_desktop.ui.widgets.chips import Chip, StatusChip, TagDot
from crm_desktop.ui.widgets.choice_card import ChoiceCard, DropZone, TickCard
from crm_desktop.ui.widgets.choice_list import ChoicePanel
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.compare_cells import KeepCell, PickCell
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.field_kinds import DATE, MONEY, MULTILINE
from crm_desktop.ui.widgets.figures import ConfidenceBar, ProgressPill, ProportionBar, StatTile
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import CheckList, DateField, FieldRow, NumberField, TimeField, ToggleSwitch
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.inline_field import InlineField
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import Divider, ElidedLabel, Label, SectionHeader
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.notices import Banner, EmptyState, Skeleton
from crm_desktop.ui.widgets.popover import SHADOW, Popover
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.surface import Card, Surface
from crm_desktop.ui.widgets.tabs import SegmentedControl, TabStrip
from crm_desktop.ui.widgets.task_frame import TaskFrame, TaskPage
from crm_desktop.ui.widgets.toast import Toasts


def row(*widgets: QWidget, spacing: int = 8, stretch: bool = True) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    if stretch:
        made.addStretch(1)
    return made


def disabled(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def ringed(widget: QWidget) -> QWidget:
    widget.ring = True
    return widget


def checked(widget: QWidget) -> QWidget:
    widget.setChecked(True)
    return widget


def chosen(combo: Combo) -> Combo:
    combo.set_value("a")
    return combo


def page() -> tuple[QWidget, QVBoxLayout]:
    made = Surface("surface")
    column = QVBoxLayout(made)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(14)
    return made, column


def basics() -> QWidget:
    made, column = page()
    bell = IconButton("bell", "Erinnerungen")
    bell.set_badge("3")
    column.addLayout(
        row(
            Button("Anrufen", icon="phone"),
            Button("E-Mail", icon="mail"),
            IconButton("ellipsis", "Mehr", bordered=True),
            Button("Neu", "primary", "plus"),
            Button("Abbrechen", "ghost"),
            Button("Import rückgängig machen (30 Tage)", "danger", "undo-2"),
            Button("3 verbesserte nachholen", "soft", "check"),
        )
    )
    column.addLayout(
        row(
            disabled(Button("Gesperrt")),
            disabled(Button("Gesperrt", "primary")),
            ringed(Button("Fokus")),
            ringed(Button("Fokus", "primary")),
            Button("Weiter", "primary", size="large"),
            Button("Zurück", size="large"),
            Button("Klein", size="small"),
            Button("Brief", "soft", "file-text", count="35"),
            Button("Spalten", icon="columns-3", count="8"),
            bell,
            ringed(IconButton("undo-2", "Rückgängig", shortcut="Ctrl+Z")),
            LinkButton("Kanzlei Müller & Söhne"),
        )
    )
    column.addLayout(
        row(
            checked(Chip("Alle", checkable=True)),
            Chip("Kunden", count="640", checkable=True),
            Chip("Überfällig", count="7", checkable=True),
            Chip("Filter", icon="list-filter"),
            Chip("Ansehen", count="4", icon="eye", icon_token="warn"),
            Chip("PLZ", value="14*", removable=True),
            ringed(Chip("Branche", value="Handwerk", removable=True)),
        )
    )
    column.addLayout(
        row(
            StatusChip("Kundin", "accent"),
            StatusChip("Newsletter", "ok", icon="badge-check"),
            StatusChip("Potsdam"),
            StatusChip("2 Tage überfällig", "danger"),
            StatusChip("Kein nächster Schritt", "warn", icon="circle-alert"),
            StatusChip("Auslandsbrief gjpqy", "violet", icon="globe"),
            StatusChip("E-Mail", "info"),
            TagDot("Kunde"),
            TagDot("Newsletter", "violet"),
            TagDot("Messe", "warn"),
        )
    )
    column.addLayout(
        row(
            Avatar("Dr. Anna Müller", side=56),
            Avatar("Anna Müller"),
            Avatar("Bäckerei Wendt GmbH", company=True),
            Avatar("Carlos Mendez"),
            Avatar("Jonas Müller", side=28),
            Avatar("Finanzhaus Kröger", company=True, side=28),
            Avatar("Hannah Schöller-Brandt", side=24),
            IconTile("import"),
            IconTile("file-spreadsheet", "ok"),
            IconTile("ban", "danger"),
            *[KeyCap(keys) for keys in ("Ctrl", "Shift", "D", "Return", "Alt+N")],
        )
    )
    search, sunken, full = (
        SearchField("Suchen, Befehl oder Notiz …", keys="Ctrl+K"),
        SearchField("In Kontakten suchen", keys="Ctrl+F", sunken=True),
        SearchField("Suchen"),
    )
    full.setText("müller")
    column.addLayout(row(search, sunken, full, stretch=False))
    column.addLayout(row(*[Label(f"{role} Äpgjq", role) for role in fonts.SCALE], spacing=14))
    column.addWidget(Divider())
    tabs = TabStrip("Bereiche")
    for text, count in (("Verlauf", "48"), ("Chancen", "2"), ("Dateien", "6"), ("Kampagnen", "5"), ("Felder", "")):
        tabs.add(text, count)
    column.addWidget(tabs)
    views = SegmentedControl(
        "Ansicht",
        [("board", "Board", "square-kanban"), ("list", "Liste", "list"), ("forecast", "Prognose", "trending-up")],
    )
    pill = ProgressPill("Import Herbstmesse")
    pill.set_progress(1200, 3400)
    pill.rest.setText("noch 42 s")
    pill.rest.show()
    column.addLayout(row(views, pill, spacing=16))
    banner = Banner("Beispieldaten: 40 Kontakte", "info", closable=True)
    banner.add_action("Mit eigenen Daten beginnen", lambda: None)
    column.addWidget(banner)
    column.addWidget(Banner("Diese Datei ist schreibgeschützt; Änderungen sind nicht möglich.", "warn"))
    floating = Banner("1 Schritt ohne Ausgang", "warn", floating=True)
    floating.add_action("Zeigen", lambda: None)
    column.addLayout(row(floating))
    column.addStretch(1)
    return made


COUNTRIES = [
    "Deutschland",
    "Österreich",
    "Schweiz",
    "Frankreich",
    "Polen",
    "Italien",
    "Dänemark",
    "Belgien",
    "Spanien",
    "Niederlande",
    "Luxemburg",
    "Tschechien",
]


def fields() -> QWidget:
    made = Surface("surface")
    whole = QHBoxLayout(made)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(14)
    date, spin, clock, box = DateField("Datum"), NumberField("Anzahl"), TimeField("Uhrzeit"), QComboBox()
    box.setAccessibleName("Feld")
    spin.setValue(6)
    box.addItems(["Aktivität", "Notiz"])
    bad = QLineEdit("31.02.1968")
    bad_row = FieldRow("&Geburtstag", bad)
    bad_row.set_error("Den 31.02. gibt es nicht. Gemeint ist vielleicht der 28.02.1968.")
    column.addLayout(
        row(
            FieldRow("&Name", QLineEdit("Müller"), "Nachname genügt"),
            bad_row,
            FieldRow("Ort", disabled(QLineEdit("Potsdam"))),
            stretch=False,
            spacing=16,
        )
    )
    column.addLayout(row(box, spin, clock, date))
    tri = QCheckBox("Teils")
    tri.setTristate(True)
    tri.setCheckState(Qt.CheckState.PartiallyChecked)
    column.addLayout(
        row(
            checked(QCheckBox("Anruf")),
            QCheckBox("Notiz"),
            tri,
            disabled(QCheckBox("Gesperrt")),
            checked(QRadioButton("Dieser Wert")),
            QRadioButton("Jener"),
        )
    )
    ticks = CheckList("Zählt als Aktivität", [(x, x) for x in ("Anruf", "Termin", "E-Mail", "Brief", "Notiz")])
    ticks.set_values(["Anruf", "Brief"])
    column.addWidget(ticks)
    column.addLayout(row(checked(ToggleSwitch("Betrag abfragen")), ToggleSwitch("Grund abfragen"), spacing=32))
    countries = Combo("Land", [Option(name, name) for name in COUNTRIES], placeholder="Land wählen")
    field = Combo("Feld in Kontor", [Option("no", "Kundennummer", icon="hash")], compact=True)
    field.set_value("no")
    field.set_state("warn")
    fresh = Combo("Feld in Kontor", [Option("new", "Neues Feld „Wartung bis“", icon="plus")], compact=True)
    fresh.set_value("new")
    fresh.set_state("violet")
    sure = Combo("Feld in Kontor", [Option("tel", "Telefon Büro", icon="phone")], compact=True, quiet=True)
    sure.set_value("tel")
    column.addLayout(row(countries, field, fresh, sure))
    column.addLayout(row(ConfidenceBar(0.78, "am Inhalt"), ConfidenceBar(0.41, "am Inhalt"), ConfidenceBar(0.996)))
    notes = QPlainTextEdit("Mehrere Zeilen\nNotiz mit Unterlängen gjpqy")
    notes.setAccessibleName("Notiz")
    notes.setFixedHeight(64)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setAccessibleName("Wahrscheinlichkeit")
    slider.setValue(50)
    plain, default = QPushButton("Qt-Knopf"), QPushButton("Qt-Vorgabe")
    default.setDefault(True)
    column.addLayout(row(notes, slider, plain, default, stretch=False))
    column.addWidget(table())
    column.addStretch(1)
    whole.addWidget(left, 1)
    whole.addWidget(info_column())
    return made


def table() -> QTableWidget:
    made = QTableWidget(5, 4)
    made.setAccessibleName("Kontakte")
    made.setHorizontalHeaderLabels(["Name", "PLZ", "Ort", "Letzte Aktivität"])
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.horizontalHeader().setHighlightSections(False)
    made.horizontalHeader().setStretchLastSection(True)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(36)
    made.setShowGrid(False)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setFixedHeight(180)
    names = ("Zimmerei Albrecht", "Malerbetrieb Noack", "Elektro Wuttke", "Ofenbau Liebig", "Bruns Gartenbau")
    for number, name in enumerate(names):
        item = QTableWidgetItem(name)
        item.setCheckState(Qt.CheckState.Checked if number % 2 else Qt.CheckState.Unchecked)
        made.setItem(number, 0, item)
        for place, text in enumerate(("14712", "Rathenow", "Brief 11. Dez 2025"), 1):
            made.setItem(number, place, QTableWidgetItem(text))
    made.setColumnWidth(0, 190)
    made.selectRow(1)
    return made


def info_column() -> QWidget:
    made = Surface("sunken", "left")
    made.setFixedWidth(268)
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(4)
    column.addWidget(SectionHeader("Kontakt", IconButton("pencil", "Kontaktdaten bearbeiten", side=28, icon_size=16)))
    phases = [Option("lead", "Interessent"), Option("customer", "Kunde"), Option("former", "Ehemalig")]
    for made_field in (
        InlineField("Büro · Durchwahl", "+49 331 555 01 20", "phone"),
        InlineField("Mobil", "+49 170 555 01 21", "smartphone"),
        InlineField("E-Mail", "anna@mueller-soehne.example", "at-sign", token="accent"),
        InlineField("Kanzlei", "Am Kanal 12, 14467 Potsdam", "map-pin"),
        InlineField("Geburtstag", "1971-03-04", "cake", kind=DATE),
        InlineField("Umsatz", "480000", "euro", kind=MONEY),
        InlineField("Phase", "customer", "sprout", options=phases),
        InlineField("Netzseite", "", "globe", empty="Netzseite hinzufügen"),
        InlineField(
            "Notiz",
            "Ruft lieber vormittags an, Preis\nist weniger wichtig als Termin.",
            "sticky-note",
            kind=MULTILINE,
        ),
    ):
        column.addWidget(made_field)
    column.addSpacing(8)
    column.addWidget(Divider())
    add = IconButton("plus", "Chance anlegen", side=28, icon_size=16)
    column.addWidget(SectionHeader("Offene Chancen", add))
    card = Card()
    inner = QVBoxLayout(card)
    inner.setContentsMargins(12, 8, 12, 10)
    inner.addLayout(row(ElidedLabel("Wartungsvertrag", weight=500), Label("4.800 €", weight=500), stretch=False))
    inner.addWidget(Label("Angebot", "caption", "text2"))
    inner.addWidget(ProportionBar([("Angebot", 50, "accent"), ("offen", 50, "hover")], thickness=4))
    column.addWidget(card)
    column.addStretch(1)
    return made


def task() -> QWidget:
    steps = ["Datei", "Spalten zuordnen", "Prüfen", "Dubletten", "Herkunft, Einwilligung", "Probelauf", "Ergebnis"]
    frame = TaskFrame(
        "Kontakte importieren",
        "import",
        steps,
        has_help=True,
        foot="Die Datei wird nur gelesen. Bis zum letzten Schritt ändert sich nichts.",
    )
    frame.note.setText("Eingaben werden gemerkt")
    content = TaskPage("2.362 von 2.418 Zeilen sind übernommen", "Outlook-Kontakte.CSV · heute 10:41 · 14 Sekunden")
    tiles = QHBoxLayout()
    tiles.setSpacing(12)
    for figure, caption, kind, icon, detail in (
        ("2.150", "neu", "ok", "user-round-plus", "angelegt, ohne Werbeerlaubnis"),
        ("212", "ergänzt", "info", "user-round-pen", "nur leere Felder gefüllt"),
        ("38", "mögliche Dubletten", "warn", "git-merge", "warten auf Ihre Entscheidung"),
        ("18", "mit Fehler", "danger", "circle-alert", "noch nicht übernommen"),
    ):
        tile = StatTile(figure, caption, kind, icon, detail)
        if kind == "danger":
            tile.set_selected(True, "danger")
            tile.set_note("unten in der Liste")
        else:
            tile.set_link("Vergleichen …" if kind == "warn" else "Anzeigen", lambda: None)
        tiles.addWidget(tile)
    content.body.addLayout(tiles)
    content.body.addWidget(
        ProportionBar(
            [("neu", 2150, "ok"), ("ergänzt", 212, "info"), ("Dubletten", 38, "warn"), ("Fehler", 18, "danger")]
        )
    )
    cards = QGridLayout()
    cards.setSpacing(12)
    cards.addWidget(
        checked(
            ChoiceCard(
                "Outlook",
                "Kontakte, Termine und Kategorien; aus dem installierten Outlook oder einer Datei",
                "mail",
                "info",
                chips=(".pst", ".ost", ".csv"),
            )
        ),
        0,
        0,
    )
    cards.addWidget(
        ChoiceCard(
            "Excel oder CSV",
            "Jede Tabelle; Spalten, Zeichensatz und Datumsform werden erkannt",
            "file-spreadsheet",
            "ok",
            chips=(".xlsx", ".xls", ".ods", ".csv"),
        ),
        0,
        1,
    )
    cards.addWidget(checked(ChoiceCard("Dr. Anna Müller")), 1, 0)
    cards.addWidget(ChoiceCard("Mueller, Anna"), 1, 1)
    cards.addWidget(checked(TickCard("anna@mueller-soehne.example")), 2, 0)
    cards.addWidget(TickCard("info@mueller-soehne.example"), 2, 1)
    holder = QWidget()
    holder.setLayout(cards)
    cards.setContentsMargins(0, 0, 0, 0)
    frame.groups = [QButtonGroup(frame), QButtonGroup(frame)]
    for number in range(4):
        frame.groups[number // 2].addButton(cards.itemAt(number).widget())
    content.body.addWidget(holder)
    content.body.addWidget(
        DropZone("Oder Dateien hierher ziehen", "Kontor erkennt die Art selbst und zeigt alles vorher.")
    )
    content.body.addStretch(1)
    for _ in steps:
        frame.add_page(content if _ == "Spalten zuordnen" else QWidget())
    frame.steps.set_note(0, "Outlook-Kontakte.CSV")
    frame.steps.set_note(1, "4 bitte ansehen")
    frame.go_to(1)
    frame.set_next("Weiter", hint="als Nächstes: Daten und Schreibweisen prüfen")
    return frame


def states() -> QWidget:
    made, column = page()
    empty = EmptyState("Noch keine Kontakte", detail="Holen Sie sie aus Excel, Outlook oder vom Telefon.")
    empty.add_button("Aus Excel oder Outlook importieren …", lambda: None, "primary", "import")
    empty.add_button("Mit Beispieldaten ansehen", lambda: None)
    no_hit = EmptyState("Kein Kontakt passt zu 3 Filtern")
    chips = QWidget()
    flow = FlowLayout(chips)
    for text, value in (("PLZ", "14*"), ("Branche", "Handwerk"), ("Phase", "Kunde"), ("Ort", "Brandenburg")):
        flow.addWidget(Chip(text, value=value, removable=True))
    no_hit.extra.addWidget(chips)
    no_hit.add_button("Filter leeren", lambda: None)
    no_hit.add_button("„Mülle“ neu anlegen", lambda: None, icon="plus")
    both = QHBoxLayout()
    both.setSpacing(16)
    for widget in (empty, no_hit):
        card = Card()
        inner = QVBoxLayout(card)
        inner.addWidget(widget)
        both.addWidget(card)
    column.addLayout(both)
    skeleton = Skeleton(64)
    skeleton.setMinimumHeight(192)
    column.addWidget(skeleton)
    column.addWidget(ElidedLabel("Ein sehr langer Name, der nicht in die Zeile passt, " * 4))
    column.addWidget(ElidedLabel("Zwei Zeilen lang darf dieser Text werden, dann endet er mit Punkten. " * 5, lines=2))
    area = QScrollArea()
    area.setAccessibleName("Rollbereich")
    area.setWidget(Label("Rollbalken\n" * 20))
    area.setFixedHeight(80)
    column.addWidget(area)
    column.addStretch(1)
    return made


PAGES = {"basics": basics, "fields": fields, "task": task, "states": states}
SIZES = {"basics": (1180, 620), "fields": (1180, 700), "task": (1232, 820), "states": (1100, 720)}


def overlays(window: QWidget) -> list[tuple[QWidget, QPoint]]:
    """Panels that open over a window, with the place where each is drawn."""
    combo = QPushButton(window)
    combo.resize(225, 30)
    entries = [
        Option("office", "Anschrift Büro: Zusatz", "map-pin", "41 %", "Vorschläge"),
        Option("department", "Abteilung", "building-2", "22 %", "Vorschläge"),
        Option("note", "Notiz anhängen", "sticky-note", "", "Vorschläge"),
    ]
    extras = [
        Extra("Neues Feld „Büro“ …", lambda: None, "plus", "Alt+N", "violet"),
        Extra("Auslassen", lambda: None, "minus", "Alt+A"),
    ]
    choices = ChoicePanel(combo, "Feld", entries, extras, "office", "Feld suchen …")
    menu = Menu(window)
    menu.add("&Anrufen", "phone", keys="Ctrl+Shift+A")
    menu.add("E-Mail &schreiben", "mail")
    menu.addSeparator()
    menu.add("Kompakte Zeilen", checked=True)
    menu.add("&Löschen", "trash-2", token="danger", keys="Del")
    menu.add("Ohne &Rechte", "lock", why_not="nur lesbar")
    menu.setActiveAction(menu.actions()[1])
    filters = Popover(window, "Bedingung", width=380, margins=16)
    filters.body.addLayout(
        row(chosen(Combo("Feld", [Option("a", "Aktivität")])), chosen(Combo("Wie", [Option("a", "keine seit")])))
    )
    filters.body.addWidget(Label("Zählt als Aktivität", "small", "text2", weight=600))
    ticks = CheckList("Zählt", [(x, x) for x in ("Anruf", "Termin", "E-Mail", "Brief", "Notiz", "Serienbrief")])
    ticks.set_values(["Anruf", "Termin", "E-Mail", "Brief"])
    filters.body.addWidget(ticks)
    filters.body.addWidget(Divider())
    filters.body.addLayout(
        row(
            Label("61 Treffer", token="accent", weight=500),
            Label("von 148", "small", "text2"),
            Button("Umkehren", "ghost"),
            Button("Fertig", "soft"),
            stretch=False,
        )
    )
    dialog = Dialog(window, "Doppelte Kontakte zusammenführen", "Paar 3 von 14 · 94 % ähnlich", width=480)
    dialog.body.addWidget(checked(ChoiceCard("Kanzlei Müller und Söhne PartG")))
    dialog.body.addWidget(ChoiceCard("Kanzlei Müller & Söhne"))
    for kind in (PickCell, KeepCell):
        cell = checked(kind("Kanzlei Müller und Söhne", "Büro"))
        cell.set_marks([(15, 18)])
        dialog.body.addWidget(cell)
        dialog.body.addWidget(kind("", "", "Firma"))
    dialog.add_button("Kein Duplikat", left=True)
    dialog.add_button("Abbrechen")
    dialog.add_button("Zusammenführen", "primary")
    calendar = CalendarPanel(combo)
    placed = [
        (choices, QPoint(20, 20)),
        (menu, QPoint(340, 36)),
        (filters, QPoint(20, 330)),
        (dialog, QPoint(560, 20)),
        (calendar, QPoint(680, 330)),
    ]
    for panel, _ in placed:
        panel.ensurePolished()
        panel.adjustSize()
    return placed


def picture(widget: QWidget) -> QPixmap:
    dpr = widget.devicePixelRatioF()
    made = QPixmap(widget.size() * dpr)
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    widget.render(made, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return made


def overlay_picture() -> QPixmap:
    window = Surface("bg")
    window.resize(1160, 720)
    window.show()
    Toasts(window).show("„Wartungsvertrag“ nach Angebot verschoben", "Rückgängig", lambda: None, keys="Ctrl+Z")
    base = picture(window)
    painter = QPainter(base)
    for panel, place in overlays(window):
        painter.drawPixmap(place - QPoint(SHADOW, SHADOW), picture(panel))
        panel.deleteLater()
    painter.end()
    window.deleteLater()
    return base


def main(folder: str, schemes: list[str]) -> None:
    app = QApplication.instance() or QApplication([])
    i18n.set_language("de")
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for mode in schemes or ["light", "dark"]:
        theme().install(app, mode)
        for name, build in PAGES.items():
            made = build()
            made.resize(*SIZES[name])
            made.show()
            app.processEvents()
            picture(made).save(str(target / f"{name}-{mode}.png"))
            made.close()
            made.deleteLater()
        overlay_picture().save(str(target / f"overlays-{mode}.png"))


if __name__ == "__main__":
    os.environ.setdefault("QT_SCALE_FACTOR", "1.5")
    main(sys.argv[1], sys.argv[2:])
