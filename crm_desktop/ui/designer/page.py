"""The screen on which a process is drawn: bar, drawing with its tools, fields of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.i18n import mark, texts
from crm_desktop.store import schema
from crm_desktop.store.queries import processes as queries
from crm_desktop.store.queries import users
from crm_desktop.ui import fonts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.page import Page
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.labels import ElidedLabel
from crm_desktop.ui.widgets.notices import Banner, EmptyState
from crm_desktop.ui.widgets.surface import Surface

from .canvas import Canvas
from .drawing import Drawing
from .form import Form
from .overview import Overview
from .reaction_form import ReactionForm
from .step_form import StepForm
from .tools import Tools
from .trial import Trial

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("designer")


class DesignerPage(Page):
    screen_id = "designer"
    touches = frozenset({schema.PROCESS, schema.PROCESS_VERSION, schema.PROCESS_CASE})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.drawing = Drawing(context, self)
        self.canvas = Canvas(self.drawing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self.work = QWidget()
        row = QHBoxLayout(self.work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stage(), 1)
        row.addWidget(self._inspector())
        self.body = QStackedWidget()
        self.body.addWidget(self.work)
        self.body.addWidget(self._nothing())
        column.addWidget(self.body, 1)
        self.setFocusProxy(self.overview)
        self.drawing.changed.connect(self._show)
        self.drawing.picked.connect(self._show_picked)
        self.canvas.edit_asked.connect(self._to_fields)

    # What it consists of

    def _bar(self) -> QWidget:
        bar = Surface("surface", "bottom")
        bar.setMinimumHeight(fonts.room(56))
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 16, 6)
        row.setSpacing(8)
        self.back = IconButton("arrow-left", tr("Back"), bar)
        self.back.clicked.connect(self._leave_by_button)
        row.addWidget(self.back)
        column = QVBoxLayout()
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.title = ElidedLabel("", "amount")
        self.chip = StatusChip("", "neutral")
        first.addWidget(self.title)
        first.addWidget(self.chip)
        first.addStretch(1)
        column.addLayout(first)
        self.subtitle = ElidedLabel("", "small", "text2")
        column.addWidget(self.subtitle)
        row.addLayout(column, 2)
        self.note = ElidedLabel("", "small", "text2")
        row.addWidget(self.note, 1)
        self.drop = Button(tr("Drop draft"), "ghost")
        self.drop.clicked.connect(self.drop_draft)
        row.addWidget(self.drop)
        self.try_out = Button(tr("Test run"), icon="play")
        self.try_out.clicked.connect(self.start_trial)
        row.addWidget(self.try_out)
        self.publish_button = Button(tr("Publish …"), "primary")
        self.publish_button.clicked.connect(self.publish)
        row.addWidget(self.publish_button)
        return bar

    def _stage(self) -> QWidget:
        self.stage = Stage(self.canvas)
        self.banner = Banner("", "warn", self.stage, floating=True)
        self.banner.add_action(tr("Show"), self.show_dead_end)
        self.banner.hide()
        self.tools = Tools(self.canvas, self.context, self.stage)
        self.tools.add.clicked.connect(lambda: self.new_step())
        self.tools.connect_from.clicked.connect(self.begin_connect)
        self.tools.check.clicked.connect(self.check)
        self.tools.more_asked.connect(self._fill_menu)
        self.stage.lay(self.banner, self.tools)
        return self.stage

    def _inspector(self) -> QWidget:
        self.overview = Overview(self.drawing)
        self.overview.new.clicked.connect(lambda: self.new_step())
        self.overview.outline.opened.connect(self._open)
        self.step_form = StepForm(self.drawing)
        self.step_form.deleted.connect(self.delete)
        self.step_form.reaction_asked.connect(self.new_reaction)
        self.reaction_form = ReactionForm(self.drawing)
        self.reaction_form.deleted.connect(self.delete)
        self.reaction_form.step_asked.connect(self.lead_to_new)
        self.trial = Trial(self.drawing, self.context.today)
        self.trial.closed.connect(self.end_trial)
        self.inspector = Surface("surface", "left")
        self.inspector.setAccessibleName(tr("Fields"))
        self.inspector.setFixedWidth(fonts.room(304))
        column = QVBoxLayout(self.inspector)
        column.setContentsMargins(1, 0, 0, 0)
        self.panes_of = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {}
        for part in (self.overview, self.step_form, self.reaction_form, self.trial):
            area = self._areas[part] = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(part)
            self.panes_of.addWidget(area)
        column.addWidget(self.panes_of)
        return self.inspector

    def _nothing(self) -> QWidget:
        self.empty = EmptyState(tr("No process is open."), detail=tr("All processes stand in the settings."))
        self.empty.add_button(tr("Show processes"), self._to_list, "primary")
        return self.empty

    # Coming and going

    def open(self, route: Route) -> None:
        wanted = route.record_id or self.drawing.process_id
        if not wanted:  # from the palette: the first one
            wanted = next((head.id for head in queries.heads(self.context.ws)), "")
        if wanted != self.drawing.process_id:
            self._flush()
            self.canvas.begin_anew()
            self.overview.begin_anew()
            self.end_trial()
        found = self.drawing.show(wanted)
        self.body.setCurrentIndex(0 if found else 1)
        if not found:
            self._show_bar()

    def refresh(self, change: Change | None) -> None:
        if self.drawing.process_id:
            found = self.drawing.reload()
            self.body.setCurrentIndex(0 if found else 1)

    def leave(self) -> bool:
        self._flush()
        return True

    def keep_drafts(self) -> None:
        if self.drawing.process_id:
            self._flush()

    def _flush(self) -> None:
        self.canvas.flush()
        for form in (self.overview, self.step_form, self.reaction_form):
            form.flush()

    def state(self) -> dict[str, Any]:
        return {"chosen": (self.drawing.step_id, self.drawing.reaction_id)}

    def restore(self, state: dict[str, Any]) -> None:
        self.drawing.pick(*state["chosen"])

    def panes(self) -> Sequence[QWidget]:
        return (self.canvas, self.tools, self.inspector)

    def go_back(self) -> bool:
        if self.drawing.step_id:
            self.drawing.pick()
            return True
        return False

    def _leave_by_button(self) -> None:
        if not self.context.navigation.back():
            self._to_list()

    def _to_list(self) -> None:
        self.context.go("settings", section="processes")

    # Showing

    def _show(self) -> None:
        members = [name for _, name in users.users(self.context.ws)]
        self.step_form.members = self.reaction_form.members = members
        heads = queries.heads(self.context.ws)
        self.step_form.processes = [(item.code, item.name) for item in heads if item.id != self.drawing.process_id]
        self.reaction_form.own_templates = own_templates(self.context.ws)
        self.reaction_form.templates = template_names(self.context.ws)
        self.canvas.rebuild()
        self._show_bar()
        self._show_inspector()

    def _show_bar(self) -> None:
        drawing, there = self.drawing, self.body.currentIndex() == 0 and bool(self.drawing.process_id)
        process = drawing.process
        self.title.setText(process.name if there else tr("Process"))
        text = tr("Draft {n}", n=drawing.number) if drawing.is_draft else tr("Version {n}", n=drawing.number)
        self.chip.set_state(text, "violet" if drawing.is_draft else "neutral")
        self.chip.setVisible(there)
        reactions = sum(len(step.reactions) for step in process.steps)
        self.subtitle.setText(
            tr("Process · {steps} · {reactions} · {when}",
               steps=tr.plural(len(process.steps), "{n} step", "{n} steps"),
               reactions=tr.plural(reactions, "{n} reaction", "{n} reactions"), when=self._when())
            if there else ""
        )  # fmt: skip
        running = drawing.running if drawing.live is not None and drawing.is_draft else 0
        number = drawing.live.number if drawing.live else 0
        self.note.setText(
            tr.plural(running, "{n} running case stays on version {version}",
                      "{n} running cases stay on version {version}", version=number) if running and there else ""
        )  # fmt: skip
        self.note.setVisible(bool(self.note.text()) and self.width() >= fonts.room(1080))
        can = there and not drawing.read_only
        self.drop.setVisible(can and drawing.is_draft and drawing.live is not None)
        self.publish_button.setEnabled(can and drawing.is_draft)
        self.publish_button.setToolTip(
            plain_tip("" if drawing.is_draft else tr("Nothing was changed since it was published."))
        )
        self.try_out.setEnabled(there and bool(process.steps))
        self._show_notes(there)

    def _show_notes(self, there: bool) -> None:
        from crm_desktop.records import drawing as rules

        dead = rules.dead_ends(self.drawing.process) if there else []
        self.banner.set_text(tr.plural(len(dead), "{n} step without exit", "{n} steps without exit"))
        self.banner.setVisible(bool(dead))
        self.tools.refresh(len(self.drawing.faults), writable=not self.drawing.read_only if there else False)
        self.stage.place()

    def _when(self) -> str:
        moment = parse_stamp(self.drawing.at)
        if moment is None:
            return ""
        minutes = int((self.context.now() - moment).total_seconds() // 60)
        if minutes < 1:
            return tr("changed just now")
        if minutes < 60:
            return tr.plural(minutes, "changed {n} min ago", "changed {n} min ago")
        return tr("changed on {day}", day=day_text(moment.astimezone().date()))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.drawing.process_id:
            self._show_bar()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.context.window.frame.set_foot_room(self.tools.sizeHint().height() + 6)  # messages go above the tools

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.context.window.frame.set_foot_room(0)

    def _show_picked(self) -> None:
        for form in (self.overview, self.step_form, self.reaction_form):
            form.flush()
        self._show_inspector()

    @property
    def in_trial(self) -> bool:
        return self.panes_of.currentWidget() is self._areas[self.trial]

    def _show_inspector(self) -> None:
        if self.in_trial:
            self.overview.refresh()
            return
        part = self.overview
        if self.drawing.reaction is not None:
            part = self.reaction_form
        elif self.drawing.step is not None:
            part = self.step_form
        part.refresh()
        self._turn_to(part)

    def _turn_to(self, part: QWidget) -> None:
        """Show this part; the keyboard goes along when it was in the one before."""
        focus = self.window().focusWidget()
        inside = focus is not None and self.inspector.isAncestorOf(focus)
        changed = self.panes_of.currentWidget() is not self._areas[part]
        self.panes_of.setCurrentWidget(self._areas[part])
        if changed and inside:
            _give_keyboard(part)

    def _to_fields(self) -> None:
        _give_keyboard(next(part for part, area in self._areas.items() if area is self.panes_of.currentWidget()))

    def _open(self, step_id: str, reaction_id: str) -> None:
        self.drawing.pick(step_id, reaction_id)
        self.canvas.show_item()

    # What can be done

    def new_step(self) -> None:
        if self.drawing.add_step():
            self.canvas.show_item()
            self._begin_name()

    def new_reaction(self) -> None:
        """From the chosen step to a new one; where it leads can be chosen beside it."""
        self._flush()
        step = self.drawing.step
        if step is None:
            self.context.toast(tr("Choose the step first in which the customer says this."))
            return
        from crm_desktop.records import drawing as rules

        if self.drawing.connect(step.id, rules.likely_target(self.drawing.process, step.id)):
            self.canvas.show_item()
            self._begin_name()

    def lead_to_new(self) -> None:
        """The chosen reaction leads to a new step, which is named at once."""
        self._flush()
        if self.drawing.lead_to_new():
            self.canvas.show_item()
            self._begin_name()

    def _begin_name(self) -> None:
        """The name of what was just made is typed at once."""
        form = self.reaction_form if self.drawing.reaction_id else self.step_form
        self._turn_to(form)
        _give_keyboard(form)

    def begin_connect(self) -> None:
        self.canvas.set_tool("pick" if self.canvas.tool == "connect" else "connect")

    def delete(self) -> None:
        self._flush()
        self.drawing.delete()

    def rename(self) -> None:
        self.canvas.rename()

    def show_dead_end(self) -> None:
        from crm_desktop.records import drawing as rules

        dead = rules.dead_ends(self.drawing.process)
        if dead:
            at = next((number for number, step in enumerate(dead) if step.id == self.drawing.step_id), -1)
            self.drawing.pick(dead[(at + 1) % len(dead)].id)
            self.canvas.show_item()

    def check(self) -> None:
        """What is wrong, in words; the first place is shown."""
        self._flush()
        self.end_trial()
        self.drawing.pick()
        self.overview.show_all_faults()
        faults = self.drawing.faults
        if not faults:
            self.context.toast(tr("Nothing is wrong: every step can be reached and left."))
            return
        count = len(faults)
        self.context.toast(
            tr.plural(count, "{n} remark: {first}", "{n} remarks. The first: {first}", first=faults[0].sentence)
        )

    def start_trial(self) -> None:
        self._flush()
        self.panes_of.setCurrentWidget(self._areas[self.trial])
        self.trial.begin()

    def end_trial(self) -> None:
        if self.in_trial:
            self.panes_of.setCurrentWidget(self._areas[self.overview])
            self.drawing.pick()
            self._show_inspector()

    def publish(self) -> None:
        from .publishing import PublishDialog

        self._flush()
        self.end_trial()
        PublishDialog(self.window(), self.context, self.drawing).open()

    def drop_draft(self) -> None:
        self._flush()
        self.drawing.drop()

    def tidy(self) -> None:
        self._flush()
        if self.drawing.lay_out():
            QTimer.singleShot(0, self.canvas, self.canvas.fit)

    def print_it(self) -> None:
        from .printing import print_drawing

        print_drawing(self.context, self.canvas)

    def save_pdf(self) -> None:
        from .printing import save_pdf

        save_pdf(self.context, self.canvas)

    def export(self) -> None:
        from crm_desktop.exchange import process_files

        from .printing import ask_path

        self._flush()
        path = ask_path(self.context, self.drawing.process, tr("Export process"), ".toml", "TOML (*.toml)")
        if path is not None:
            done = tr("Saved: {name}", name=path.name)
            self.context.do(lambda: process_files.write(self.drawing.process, path) or True, done, undo=False)

    def _fill_menu(self, menu) -> None:
        menu.add(tr("Tidy up the drawing"), "wand-sparkles", self.tidy, why_not=self._why_not())
        menu.add(tr("Print …"), "printer", self.print_it, keys="Ctrl+P")
        menu.add(tr("Save as PDF …"), "file-text", self.save_pdf)
        menu.add(tr("Export as file …"), "file-up", self.export)

    def _why_not(self) -> str:
        if self.body.currentIndex() or not self.drawing.process_id:
            return tr("No process is open.")
        return tr("The file is open for reading only.") if self.drawing.read_only else ""

    def _why_not_chosen(self) -> str:
        return self._why_not() or ("" if self.drawing.step_id else tr("Choose a step or a reaction first."))

    def _why_not_there(self) -> str:
        return tr("No process is open.") if self.body.currentIndex() or not self.drawing.process_id else ""

    def commands(self) -> list[Command]:
        def within() -> QWidget:
            return self.work

        canvas, can = self.canvas, self._why_not
        there, chosen = self._why_not_there, self._why_not_chosen
        return [
            Command("designer.step", tr, mark("New step"), self.new_step, "edit", "add box, state", "Schritt anlegen",
                    "square-plus", "Ins", enabled=can),
            Command("designer.reaction", tr, mark("New reaction"), self.new_reaction, "edit",
                    "add arrow, connect, transition", "Pfeil, verbinden, Übergang", "spline", "Shift+Ins",
                    enabled=chosen),
            Command("designer.rename", tr, mark("Rename in the drawing"), self.rename, "edit", "name, title",
                    "umbenennen, Name", "pencil", enabled=chosen),
            Command("designer.delete", tr, mark("Delete step or reaction"), self.delete, "edit", "remove, erase",
                    "entfernen, löschen", "trash-2", "Del", enabled=chosen, within=within),
            Command("designer.check", tr, mark("Check process"), self.check, "view", "validate, dead ends, errors",
                    "prüfen, Sackgassen, Fehler", "list-checks", "F9", enabled=there),
            Command("designer.trial", tr, mark("Test run of the process"), self.start_trial, "view",
                    "simulate, try out, walk through", "ausprobieren, durchspielen, Probelauf", "play", enabled=there),
            Command("designer.publish", tr, mark("Publish process …"), self.publish, "edit", "put to use, version",
                    "veröffentlichen, in Kraft setzen, Version", "upload",
                    enabled=lambda: can() or ("" if self.drawing.is_draft else tr("Nothing was changed since it was "
                                                                                  "published."))),
            Command("designer.drop", tr, mark("Drop draft of the process"), self.drop_draft, "edit",
                    "discard changes, revert", "verwerfen, Entwurf löschen", "x",
                    enabled=lambda: can() or ("" if self.drawing.is_draft and self.drawing.live is not None
                                              else tr("There is no draft beside a version in use."))),
            Command("designer.tidy", tr, mark("Tidy up the drawing"), self.tidy, "edit", "auto layout, arrange, align",
                    "anordnen, ausrichten, Layout", "wand-sparkles", enabled=can),
            Command("designer.fit", tr, mark("Show the whole drawing"), canvas.fit, "view", "zoom to fit, everything",
                    "einpassen, alles zeigen, Zoom", "maximize", "0", enabled=there),
            Command("designer.zoom_in", tr, mark("Enlarge the drawing"),
                    lambda: canvas.set_scale(canvas.scale_now * 1.15), "view", "zoom in", "vergrößern, Zoom", "zoom-in",
                    "+", enabled=there),
            Command("designer.zoom_out", tr, mark("Shrink the drawing"),
                    lambda: canvas.set_scale(canvas.scale_now / 1.15), "view", "zoom out", "verkleinern, Zoom",
                    "zoom-out", "-", enabled=there),
            Command("designer.print", tr, mark("Print process …"), self.print_it, "file", "paper, printer",
                    "drucken, Papier", "printer", "Ctrl+P", enabled=there),
            Command("designer.pdf", tr, mark("Save process as PDF …"), self.save_pdf, "file", "pdf, picture of process",
                    "PDF, Bild des Prozesses", "file-text", enabled=there),
            Command("designer.export", tr, mark("Export process as file …"), self.export, "file", "toml, share process",
                    "TOML, Prozess weitergeben", "file-up", enabled=there),
        ]  # fmt: skip


def _give_keyboard(part: QWidget) -> None:
    """To its first field; the name of a step or reaction is ready to be typed over."""
    part.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(part, Form):
        part.name.selectAll()


def own_templates(ws: Workspace) -> list[str]:
    """The names of the letters and mails the office made itself."""
    from crm_desktop.store.queries import mail_templates, templates

    return [item.name for item in (*templates.letters(ws), *mail_templates.templates(ws))]


def template_names(ws: Workspace) -> list[str]:
    """What a reaction can prepare: letters and mails of the office, and those that come with the program."""
    from crm_desktop.exchange.letters import shipped
    from crm_desktop.exchange.mailing import shipped as mails

    return list(dict.fromkeys([*own_templates(ws), *shipped.names(), *(item.name for item in mails.templates())]))


class Stage(QWidget):
    """The drawing with what floats over it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._over: tuple[QWidget, QWidget] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(canvas)

    def lay(self, banner: QWidget, tools: QWidget) -> None:
        self._over = (banner, tools)
        for part in self._over:
            part.raise_()

    def place(self) -> None:
        if self._over is None:
            return
        banner, tools = self._over
        room = self.width() - 40
        banner.setGeometry(20, 16, min(room, banner.sizeHint().width()), banner.height())
        size = tools.sizeHint()
        tools.setGeometry(20, self.height() - size.height() - 18, min(room, size.width()), size.height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.place()
