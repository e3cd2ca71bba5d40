"""The settings screen: sections on the left, the one chosen on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route, load
from crm_desktop.ui.page import Page
from crm_desktop.ui.shell.navigation_panel import NavButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Surface

from .section import Section

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


@dataclass(frozen=True, slots=True)
class Part:
    """A section as declared data; `build` is an import string, or the id of a screen to go to."""

    id: str
    title: str
    icon: str
    build: str
    needs_file: bool = True
    synonyms_en: str = ""
    synonyms_de: str = ""

    @property
    def leaves(self) -> bool:
        """Whether it is a screen of its own."""
        return self.build.startswith("screen:")


_HERE = "crm_desktop.ui.settings"

PARTS = (
    Part(
        "appearance", mark("Appearance"), "palette", f"{_HERE}.machine:AppearanceSection", False,
        "theme, language, font, keyboard", "Aussehen, Design, Sprache, Farben, Tastatur",
    ),
    Part(
        "office", mark("Office"), "briefcase", f"{_HERE}.machine:OfficeSection", True,
        "name, country, own name, company", "Büro, Firma, Name, Land, Mitglied",
    ),
    Part(
        "members", mark("Members"), "users", f"{_HERE}.members:MembersSection", True,
        "colleagues, team, who am I, absence, holiday, deputy, work as",
        "Mitglieder, Kollegen, Team, Abwesenheit, Urlaub, Vertretung, arbeiten als",
    ),
    Part(
        "contact", mark("Keeping in touch"), "repeat", f"{_HERE}.keeping:KeepingSection", True,
        "contact rhythm, account class, forgotten customers, response time, office hours",
        "Kontaktrhythmus, Kundenklassen, vergessene Kunden, Antwortzeit, Arbeitszeiten",
    ),
    Part(
        "advertising", mark("Advertising"), "scale", f"{_HERE}.advertising:AdvertisingSection", True,
        "consent rules, GDPR, opt-in, law, statute", "Werbung, Einwilligung, Regeln, UWG, DSGVO, Gesetz",
    ),
    Part(
        "reminders", mark("Reminders"), "bell", f"{_HERE}.reminding:RemindersSection", False,
        "notifications, alarm, quiet hours, tray, autostart",
        "Erinnerungen, Benachrichtigungen, Ruhezeiten, Infobereich, Autostart",
    ),
    Part(
        "calls", mark("Calls"), "phone", f"{_HERE}.calls:CallsSection", False,
        "dial, tel links, click to dial, telephone system, CTI, TAPI, soft phone",
        "Anrufe, Telefonie, wählen, Telefonanlage, tel-Links, Klick auf Nummern, CTI, TAPI, Softphone",
    ),
    Part(
        "mail", mark("E-mail"), "mail", f"{_HERE}.mail:MailSection", True,
        "smtp, sender, signature, password, drafts, Outlook, Thunderbird",
        "SMTP, Absender, Signatur, Passwort, Entwürfe, Outlook, Thunderbird, E-Mail-Konto",
    ),
    Part(
        "fields", mark("Own fields"), "text-cursor-input", f"{_HERE}.fields:FieldsSection", True,
        "custom fields, new field, columns", "eigene Felder, Zusatzfelder, Merkmale, neues Feld",
    ),
    Part(
        "tags", mark("Tags"), "tags", f"{_HERE}.own:TagsSection", True,
        "labels, keywords, categories", "Schlagwörter, Etiketten, Kategorien",
    ),
    Part(
        "relations", mark("Kinds of relation"), "arrow-right-left", f"{_HERE}.own:RelationsSection", True,
        "relationship types, links", "Beziehungsarten, Verknüpfungen",
    ),
    Part(
        "lists", mark("Saved lists"), "list", f"{_HERE}.own:ListsSection", True,
        "saved filters, selections, segments", "Listen, gespeicherte Filter, Verteiler",
    ),
    Part(
        "processes", mark("Processes"), "workflow", f"{_HERE}.processes:ProcessesSection", True,
        "sales process, workflow, steps, designer", "Verkaufsprozess, Ablauf, Schritte, Prozess zeichnen",
    ),
    Part("backups", mark("Backups"), "shield-check", "screen:backups"),
    Part(
        "about", mark("About Kontor"), "info", f"{_HERE}.about:AboutSection", False,
        "version, licences, folder, log", "Version, Lizenzen, Ordner, Protokoll, Info",
    ),
)  # fmt: skip


class SectionList(Surface):
    """The names of the sections; ↑ and ↓ go through them."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__("sunken", "right")
        self._parts = tuple(parts)
        self.setFixedWidth(224)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        area, inside = QScrollArea(), QWidget()
        area.setProperty("look", "plain")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer.addWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 20, 10, 8)
        column.setSpacing(2)
        title = Label(tr("Settings"), "title")
        title.setContentsMargins(14, 0, 0, 10)
        column.addWidget(title)
        self.buttons: dict[str, NavButton] = {}
        for part in parts:
            button = NavButton(tr(part.title), icon=part.icon)
            button.clicked.connect(lambda _=False, name=part.id: self.chosen.emit(name))
            button.installEventFilter(self)
            self.buttons[part.id] = button
            column.addWidget(button)
        column.addStretch(1)

    def set_current(self, name: str) -> None:
        for part_id, button in self.buttons.items():
            button.set_current(part_id == name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left alone, a button hands its arrow keys to the next one without pressing it. Another screen is no stop."""
        if event.type() != QEvent.Type.KeyPress or event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        stops = [self.buttons[part.id] for part in self._parts if not part.leaves]
        buttons = [button for button in stops if button.isEnabled() or button is watched]
        at = buttons.index(watched) if watched in buttons else -1
        at += 1 if event.key() == Qt.Key.Key_Down else -1
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[at].click()
        return True


class SettingsPage(Page):
    screen_id = "settings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.parts = {part.id: part for part in PARTS}
        self.list = SectionList(PARTS)
        self.list.chosen.connect(self._go)
        self.stack = QStackedWidget()
        self.sections: dict[str, Section] = {}
        self._stale: set[str] = set()
        self._areas: dict[str, QScrollArea] = {}
        self.current = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)

    def open(self, route: Route) -> None:
        for part in self.parts.values():
            self.list.buttons[part.id].setEnabled(not part.needs_file or self.context.has_file)
        wanted = route.get("section") or self.current or ("office" if self.context.has_file else "appearance")
        part = self.parts.get(wanted)
        if part is None or (part.needs_file and not self.context.has_file):
            wanted = "appearance"
        on_list = any(button.hasFocus() for button in self.list.buttons.values())
        self._show(wanted)
        self.setFocusProxy(self.list.buttons[wanted])
        if on_list:
            self.list.buttons[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change | None) -> None:
        for name, section in self.sections.items():
            if change is not None and not section.touches & change.tables:
                continue
            if name == self.current:
                section.refresh(change)
            else:
                self._stale.add(name)

    def panes(self) -> Sequence[QWidget]:
        return (self.list, self.stack)

    def state(self) -> dict[str, Any]:
        area = self._areas.get(self.current)
        return {"section": self.current, "scroll": area.verticalScrollBar().value() if area else 0}

    def restore(self, state: dict[str, Any]) -> None:
        self._show(state["section"])
        area = self._areas.get(self.current)
        if area is not None:
            area.widget().adjustSize()
            area.verticalScrollBar().setValue(state["scroll"])

    def _go(self, name: str) -> None:
        if self.parts[name].leaves:
            self.context.go(self.parts[name].build.removeprefix("screen:"))
            return
        self._show(name)
        self.context.navigation.replace(Route("settings", section=name))

    def _show(self, name: str) -> None:
        if not name or self.parts[name].leaves:
            return
        if name not in self.sections:
            section = self.sections[name] = load(self.parts[name].build)(self.context)
            area = self._areas[name] = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(section)
            self.stack.addWidget(area)
            self._stale.add(name)
        self.current = name
        if name in self._stale:
            self._stale.discard(name)
            self.sections[name].refresh(None)
        self.stack.setCurrentWidget(self._areas[name])
        self.list.set_current(name)


def setup(context: Context) -> None:
    """Make each section a command of its own, so that the palette leads straight to it."""
    group = {"appearance": "view", "reminders": "view", "calls": "view", "about": "help"}
    context.commands.add(
        *(
            Command(
                f"settings.{part.id}", tr, part.title,
                lambda name=part.id: context.go("settings", section=name), group.get(part.id, "edit"),
                icon=part.icon, needs_file=part.needs_file,
                synonyms_en=part.synonyms_en, synonyms_de=part.synonyms_de,
            )
            for part in PARTS
            if part.synonyms_en
        )
    )  # fmt: skip
