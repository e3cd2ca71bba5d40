"""A window with contacts and letters, on a small office with oddities."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.operations import consents, contacts, selections
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui import screens
from crm_desktop.ui.letters.page import LATER_MS, LettersPage
from crm_desktop.ui.main_window import MainWindow
from tests.clocks import Wall
from tests.exchange.letters.word import document, paragraph


class Wizard:
    """What a person does in the wizard."""

    def __init__(self, window: MainWindow, qtbot, people: dict[str, str], folder: Path) -> None:
        self.window, self.qtbot, self.people, self.folder = window, qtbot, people, folder

    @property
    def ws(self):
        return self.window.context.ws

    @property
    def page(self) -> LettersPage:
        page = self.window.frame.pages.current
        assert isinstance(page, LettersPage), page
        return page

    @property
    def draft(self):
        return self.page.draft

    @property
    def frame(self):
        return self.page.frame

    def idle(self) -> None:
        for _ in range(2):  # what changed is read again
            self.qtbot.waitUntil(
                lambda: not self.page.runner.busy and not self.window.context.background.busy(), timeout=10_000
            )
            self.qtbot.wait(2 * LATER_MS)

    def begin(self, **params) -> None:
        self.window.context.go("letters", **params)
        self.idle()

    def next(self) -> None:
        assert self.frame.primary.isEnabled(), self.frame.primary.toolTip()
        self.frame.primary.click()
        self.idle()

    def choose(self, name: str) -> None:
        """A template by its name in the list."""
        found = self.page.template.templates
        names = [found.item(row).text() for row in range(found.count())]
        found.setCurrentRow(names.index(name))
        self.idle()

    def take(self, path: Path) -> None:
        self.page.template.take(path)
        self.idle()

    def to_preview(self, template: Path | str, **params) -> None:
        self.begin(**params)
        self.next()
        self.choose(template) if isinstance(template, str) else self.take(template)
        self.next()
        self.next()

    def lines(self) -> list[str]:
        return [line.name for line in self.page.preview.model.lines if not line.heading]

    def to_output(self, template: Path | str, **params) -> None:
        self.to_preview(template, **params)
        self.next()
        self.draft.folder = self.folder
        self.page.output.enter()
        self.page.output.show_next()


def person(ws, first: str, last: str, street: str = "Weg 1", town: str = "01067 Dresden", country: str = "DE", **more):
    identity = contacts.create(ws, **{"first_name": first, "last_name": last, "salutation": "ms", **more})
    if street:
        code, _, city = town.partition(" ")
        contacts.add_address(ws, identity, type="work", street=street, zip=code, city=city, country=country)
    return identity


@pytest.fixture
def template(tmp_path):
    body = "".join(
        paragraph(line)
        for line in (
            "{MERGEFIELD Anschrift}", "{MERGEFIELD Briefanrede},", "Ihre Nummer ist {MERGEFIELD Kundennummer}.",
        )
    )  # fmt: skip
    return document(tmp_path / "Wartung.docx", body + "<w:p/>")


@pytest.fixture
def wizard(make_window, workspace_file, tmp_path, qtbot, monkeypatch):
    import shutil

    path = tmp_path / "office-of-its-own.kontor"
    shutil.copyfile(workspace_file, path)
    window = make_window(*[screen for screen in screens.SCREENS if screen.id in ("contacts", "letters", "today")])
    clock = Wall(datetime(2026, 11, 18, 9, 0, tzinfo=UTC))
    window.context.clock = clock
    assert window.files.open(path)
    ws = window.context.ws
    ws.clock = clock
    folder = tmp_path / "letters"
    folder.mkdir()
    people = {
        "anna": person(ws, "Anna", "Adler", "Weg 3", "14467 Potsdam", customer_no="K-1"),
        "bert": person(ws, "Bert", "Berg", "Weg 1", "01067 Dresden", customer_no="K-2", salutation="mr"),
        "cleo": person(ws, "Cleo", "Clausen-Brandenburg", "Weg 2", "10115 Berlin", customer_no="K-3", title="Prof."),
        "dora": person(ws, "Dora", "Dorn", "Weg 5", "80331 München"),
        "luc": person(ws, "Luc", "Rosier", "1 Rue X", "69001 Lyon", "FR", customer_no="K-5", salutation="mr"),
        "hans": person(ws, "Hans", "Hell", "Weg 6", "20095 Hamburg", customer_no="K-6"),
        "ida": person(ws, "Ida", "Ohne", ""),
        "kurt": person(ws, "Kurt", "Nein", "Weg 7", "50667 Köln", customer_no="K-8"),
    }
    consents.record(ws, people["kurt"], "post", "advertising", "declined", how="Telefon")
    people["list"] = selections.save(ws, "Potsdam", Group("and", (Condition("city", "is", ("Potsdam",)),))).id
    return Wizard(window, qtbot, people, folder)


@pytest.fixture
def everybody(wizard):
    return {"ids": tuple(identity for name, identity in wizard.people.items() if name != "list")}
