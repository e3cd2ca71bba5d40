"""What holds on this computer, and what holds for the office: two forms, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common import i18n
from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import settings as business
from crm_desktop.operations import users
from crm_desktop.records.countries import country_codes, country_name
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Option

from .form import Choice, Form, Switch, Words
from .section import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("settings_page")


def _themes() -> list[Option]:
    return [
        Option("system", tr("System"), icon="monitor"),
        Option("light", tr("Light"), icon="sun"),
        Option("dark", tr("Dark"), icon="moon"),
        Option("contrast", tr("Contrast"), icon="contrast"),
    ]


def _languages() -> list[Option]:
    return [Option("de", "Deutsch"), Option("en", "English")]


def _countries() -> list[Option]:
    codes = country_codes()
    near, far = codes[:9], sorted(codes[9:], key=lambda code: country_name(code).casefold())
    return [
        *(Option(code, country_name(code), hint=code, group=tr("Nearby")) for code in near),
        *(Option(code, country_name(code), hint=code, group=tr("All countries")) for code in far),
    ]


def _rename_file(context: Context, name: str) -> None:
    if name:
        context.do(
            lambda: business.put(context.ws, "file.name", name), tr("The file is now called “{name}”", name=name)
        )


def _put(key: str):
    def write(context: Context, value: str) -> None:
        context.do(lambda: business.put(context.ws, key, value), tr("Settings of the office changed"))

    return write


def _rename_member(context: Context, name: str) -> None:
    ws = context.ws
    context.do(lambda: users.rename(ws, ws.user_id, name), tr("Your name is now “{name}”", name=name))


def _quote_pattern(context: Context) -> str:
    from crm_desktop.operations import quotes  # not before somebody looks at it

    return quotes.pattern(context.ws)


def _set_quote_pattern(context: Context, text: str) -> None:
    """An empty one gives the usual numbers back."""
    from crm_desktop.operations import quotes
    from crm_desktop.records.quote import PATTERN

    def put() -> bool:
        quotes.set_pattern(context.ws, text or PATTERN)
        return True

    context.do(put, tr("Settings of the office changed"))


APPEARANCE = (
    Choice(
        tr=tr,
        title=mark("Colours"),
        hint=mark("High contrast follows the settings of your system, too."),
        options=_themes,
        read=lambda context: context.theme.mode,
        write=lambda context, value: context.window.set_theme(value),
        segments=True,
    ),
    Choice(
        tr=tr,
        title=mark("Text size"),
        hint=mark("On top of the text size of your system."),
        options=lambda: [Option(str(size), f"{size} %") for size in fonts.SIZES],
        read=lambda context: str(context.window.text_size()),
        write=lambda context, value: context.window.set_text_size(int(value)),
        segments=True,
    ),
    Choice(
        tr=tr,
        title=mark("Language"),
        hint=mark("Of the window. Letters follow the language of each contact."),
        options=_languages,
        read=lambda context: i18n.language(),
        write=lambda context, value: context.window.set_language(value),
    ),
    Switch(
        tr=tr,
        title=mark("Narrow navigation"),
        hint=mark("Icons only; in a small window always."),
        read=lambda context: context.window.wants_narrow(),
        write=lambda context, _on: context.commands.trigger("view.navigation"),
    ),
)

KEYBOARD = (
    Switch(
        tr=tr,
        title=mark("Shortcuts of one letter"),
        hint=mark("J and K move in lists, E edits. Switch them off if keys are pressed by accident or by voice."),
        read=lambda context: context.window.bare_keys(),
        write=lambda context, _on: context.commands.trigger("view.letter_keys"),
    ),
)

OFFICE = (
    Words(
        tr=tr,
        title=mark("Name of the office"),
        hint=mark("Stands at the upper left and in the title of the window."),
        read=lambda context: business.get(context.ws, "file.name"),
        write=_rename_file,
        of_file=True,
    ),
    Words(
        tr=tr,
        title=mark("Your name"),
        hint=mark("Stands beside your notes and changes."),
        read=lambda context: dict(queries.users(context.ws)).get(context.ws.user_id, ""),
        write=_rename_member,
        of_file=True,
    ),
    Choice(
        tr=tr,
        title=mark("Home country"),
        hint=mark("Telephone numbers and addresses without a country belong here."),
        options=_countries,
        read=lambda context: business.get(context.ws, "office.country") or "DE",
        write=_put("office.country"),
        of_file=True,
    ),
    Choice(
        tr=tr,
        title=mark("Language of letters"),
        hint=mark("For contacts without a language of their own."),
        options=_languages,
        read=lambda context: letter_language(context.ws),
        write=_put("office.language"),
        of_file=True,
    ),
    Words(
        tr=tr,
        title=mark("Numbers of quotes"),
        hint=mark("n in braces counts, n:4 in four digits; year, yy and month in braces are possible."),
        read=_quote_pattern,
        write=_set_quote_pattern,
        of_file=True,
    ),
)


class FormSection(Section):
    """A page of one or two forms."""

    def __init__(self, context: Context, title: str, sentence: str, groups: Sequence[tuple[str, tuple]]) -> None:
        super().__init__(context, title, sentence)
        self.forms = [Form(context, lines) for _, lines in groups]
        for (heading, _), form in zip(groups, self.forms, strict=True):
            if heading:
                self.add_heading(heading)
            self.body.addWidget(form)
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        for form in self.forms:
            form.refresh()


class AppearanceSection(FormSection):
    def __init__(self, context: Context) -> None:
        sentence = tr("These settings hold on this computer, for every file.")
        super().__init__(context, tr("Appearance"), sentence, [("", APPEARANCE), (tr("Keyboard"), KEYBOARD)])
        context.theme.changed.connect(self._follow)

    def _follow(self) -> None:
        self.refresh(None)


class OfficeSection(FormSection):
    touches = frozenset({schema.SETTING, schema.USER})

    def __init__(self, context: Context) -> None:
        sentence = tr("These settings are kept in the file and hold on every computer.")
        super().__init__(context, tr("Office"), sentence, [("", OFFICE)])
