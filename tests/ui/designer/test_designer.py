"""Drawing a process through the window: by mouse, by keyboard alone, and what becomes of running cases."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, history, mail_templates, processes, templates
from crm_desktop.records import drawing as drawing_rules
from crm_desktop.records import process_check
from crm_desktop.records.process import Plan, Process, Reaction, Step
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import processes as queries
from crm_desktop.ui.designer.printing import write_pdf
from crm_desktop.ui.designer.publishing import PublishDialog
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.theme import theme

NOW = datetime(2026, 11, 18, 9, 41, tzinfo=UTC)


@pytest.fixture
def window(open_office, qtbot):
    made = open_office(lambda: NOW, "contacts", "settings", "designer")
    yield made
    made.context.background.stop()


@pytest.fixture
def ws(window):
    return window.context.ws


def show(window, process_id: str):
    assert window.context.go("designer", process_id)
    page = window.frame.pages.current
    QApplication.processEvents()
    page.canvas.fit()
    return page


@pytest.fixture
def drawn(window, ws):
    """The page with the acquisition process, in use."""
    return show(window, process_files.available(ws, "acquisition"))


def on_view(canvas, x: float, y: float) -> QPoint:
    return canvas.mapFromScene(QPointF(x, y))


def drag(qtbot, canvas, start: QPoint, end: QPoint) -> None:
    view = canvas.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.2, 0.6, 1.0):
        place = start + (end - start) * share
        qtbot.mouseMove(view, place)
        canvas.mouseMoveEvent(_moved(place))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def _moved(place: QPoint):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(place), left, left, Qt.KeyboardModifier.NoModifier
    )


def centre(canvas, step_id: str) -> QPoint:
    box = canvas.steps[step_id].box
    return on_view(canvas, box.x + box.w / 2, box.y + box.h / 2)


def port(canvas, step_id: str, side: tuple[int, int] = (0, 1)) -> QPoint:
    return on_view(canvas, *canvas.steps[step_id].box.port(side))


def type_name(qtbot, canvas, name: str) -> None:
    assert canvas.editor is not None
    canvas.editor.selectAll()
    qtbot.keyClicks(canvas.editor, name)
    qtbot.keyClick(canvas.editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def named(process: Process, name: str):
    return next(step for step in process.steps if step.name == name)


def begin_empty(window):
    """What the entry "Empty drawing" in the settings does."""
    window.context.go("settings", section="processes")
    window.frame.pages.current.sections["processes"].create()
    page = window.frame.pages.current
    assert page.screen_id == "designer"
    QApplication.processEvents()
    return page


def run_to_the_end(ws, process_id: str) -> None:
    """A case goes through what was drawn: first reaction of each step, until it ends."""
    person = contacts.create(ws, first_name="Nina", last_name="Berger")
    case_id = cases.begin(ws, process_id, person)
    process = queries.current(ws, process_id).process
    for _ in range(6):
        case = case_queries.case(ws, case_id)
        if case.outcome:
            break
        assert case.next_id, f"nothing is planned in {case.step}"
        cases.react(ws, case_id, process.step(case.step).reactions[0].id)
    assert case_queries.case(ws, case_id).outcome == "won"


def test_five_steps_drawn_with_the_mouse_are_published_and_run(window, ws, qtbot):
    page = begin_empty(window)
    canvas, drawing = page.canvas, page.drawing
    # The first step gets a name in place.
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=centre(canvas, "first"))
    type_name(qtbot, canvas, "Erstkontakt")
    # Two more steps, each by a double click on free ground.
    for name, y in (("Besuch", 140), ("Angebot", 270)):
        qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_view(canvas, 276, y))
        type_name(qtbot, canvas, name)
    visit, offer = named(drawing.process, "Besuch").id, named(drawing.process, "Angebot").id
    # Arrows are drawn from ports; each is named where it stands.
    for source, target, said, side in (
        ("first", visit, "Termin vereinbart", (0, 1)),
        (visit, offer, "Will ein Angebot", (0, 1)),
        (offer, "won", "Nimmt an", (-1, 0)),
        (offer, "lost", "Lehnt ab", (1, 0)),
        ("first", "lost", "Kein Interesse", (1, 0)),
    ):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=centre(canvas, source))
        drag(qtbot, canvas, port(canvas, source, side), centre(canvas, target))
        type_name(qtbot, canvas, said)
    process = drawing.process
    assert {(s.id, r.name, r.target) for s in process.steps for r in s.reactions} == {
        ("first", "Termin vereinbart", visit), (visit, "Will ein Angebot", offer), (offer, "Nimmt an", "won"),
        (offer, "Lehnt ab", "lost"), ("first", "Kein Interesse", "lost"),
    }  # fmt: skip
    assert len(process.steps) == 5
    assert process_check.check(process) == []
    assert page.banner.isHidden()
    # A step is dragged; the arrows follow and it stays where it was put.
    before = drawing.process.step(visit)
    start = centre(canvas, visit)
    drag(qtbot, canvas, start, start + QPoint(60, 0))
    assert drawing.process.step(visit).x > before.x
    # Put to use.
    qtbot.mouseClick(page.publish_button, Qt.MouseButton.LeftButton)
    dialog = next(item for item in window.findChildren(PublishDialog) if item.isVisible())
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert not drawing.is_draft
    run_to_the_end(ws, drawing.process_id)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_five_steps_drawn_by_keyboard_alone_are_published_and_run(window, ws, qtbot):
    page = begin_empty(window)
    drawing = page.drawing
    page.canvas.setFocus()

    def new_step(name: str) -> str:
        qtbot.keyClick(page.canvas, Qt.Key.Key_Insert)
        assert focused() is page.step_form.name
        qtbot.keyClicks(focused(), name)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        page.canvas.setFocus()
        return drawing.step_id

    visit, offer = new_step("Visit"), new_step("Offer")

    def connect(source: str, target: str, said: str) -> None:
        outline = page.overview.outline
        drawing.pick()
        outline.setFocus()
        row = next(outline.topLevelItem(at) for at in range(outline.topLevelItemCount())
                   if outline.topLevelItem(at).data(0, Qt.ItemDataRole.UserRole)[0] == source)  # fmt: skip
        outline.setCurrentItem(outline.topLevelItem(0))
        while outline.currentItem() is not row:
            qtbot.keyClick(outline, Qt.Key.Key_Down)
        qtbot.keyClick(outline, Qt.Key.Key_Return)
        assert drawing.step_id == source
        page.step_form.new.setFocus()
        qtbot.keyClick(page.step_form.new, Qt.Key.Key_Space)
        assert focused() is page.reaction_form.name
        qtbot.keyClicks(focused(), said)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        combo = page.reaction_form.target
        combo.setFocus()
        names = [option.value for option in combo.options()]
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        panel = QApplication.activePopupWidget() or combo._panel
        here = names.index(combo.value)
        there = names.index(target)
        for _ in range(abs(there - here)):
            qtbot.keyClick(focused() or panel, Qt.Key.Key_Down if there > here else Qt.Key.Key_Up)
        qtbot.keyClick(focused() or panel, Qt.Key.Key_Return)
        assert drawing.reaction.target == target, said
        assert drawing.reaction.name == said

    connect("first", visit, "Agreed")
    connect(visit, offer, "Wants an offer")
    connect(offer, "won", "Accepts")
    connect(offer, "lost", "Declines")
    assert process_check.check(drawing.process) == []
    drawing.pick()
    page.publish_button.setFocus()
    qtbot.keyClick(page.publish_button, Qt.Key.Key_Space)
    dialog = next(item for item in window.findChildren(PublishDialog) if item.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not drawing.is_draft
    run_to_the_end(ws, drawing.process_id)


def test_a_process_is_drawn_from_step_to_step_without_leaving_the_fields(window, ws, qtbot):
    """Each reaction makes the step it leads to; steps stand below each other, columns in the order they were drawn."""
    page = begin_empty(window)
    drawing = page.drawing
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Talk")
    for said, name in (("Agreed", "Visit"), ("Wants an offer", "Offer")):
        page.step_form.new.setFocus()
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
        qtbot.keyClicks(focused(), said)
        page.reaction_form.target.setFocus()
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        assert focused() is page.step_form.name
        qtbot.keyClicks(focused(), name)
    page.step_form.flush()
    process = drawing.process
    assert [step.name for step in process.steps] == ["Talk", "Visit", "Offer", "Won", "Lost"]
    talk, visit, offer, won, _ = process.steps
    assert [(arrow.name, arrow.target) for arrow in visit.reactions] == [("Wants an offer", offer.id)]
    assert talk.y < visit.y < offer.y < won.y
    assert {step.x for step in (talk, visit, offer)} == {talk.x}
    assert (visit.probability, offer.probability) == (talk.probability, talk.probability)


def test_messages_stand_above_the_tools(drawn, window):
    assert window.frame.foot_room >= drawn.tools.height()
    window.context.go("contacts")
    assert window.frame.foot_room == 0


def test_of_many_remarks_the_first_ones_stand_there_and_the_others_on_demand(window):
    page = begin_empty(window)
    for _ in range(3):
        page.drawing.add_step()
    page.drawing.pick()
    assert len(page.drawing.faults) > 5
    assert page.overview.faults.count() == 4
    page.check()
    assert page.overview.faults.count() == len(page.drawing.faults)


def test_arrow_keys_go_from_step_to_step_and_with_shift_they_move_it(drawn, qtbot, ws):
    canvas, drawing = drawn.canvas, drawn.drawing
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert drawing.step_id == "need"
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert drawing.step_id == "visit"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert drawing.step_id == "later"
    was = drawing.step
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    canvas.flush()
    assert (drawing.step.x, drawing.step.y) == (was.x + 60, was.y)
    history.undo(ws)
    assert (drawing.step.x, drawing.step.y) == (was.x, was.y), "three presses are one step of undo"
    assert not drawing.is_draft
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert focused() is drawn.step_form.name
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert drawing.step_id == ""


def test_every_change_is_a_step_of_undo_and_the_version_in_use_stays(drawn, ws, qtbot):
    drawing = drawn.drawing
    live = drawing.process
    drawing.pick("offer")
    drawn.step_form.percent.setValue(60)
    drawn.step_form.flush()
    assert drawing.is_draft
    assert drawing.number == 2
    assert drawing.process.step("offer").probability == 60
    assert queries.current(ws, drawing.process_id).process == live
    drawing.pick("offer", "declines")
    drawn.delete()
    assert drawing.process.step("offer").reaction("declines") is None
    history.undo(ws)
    assert drawing.process.step("offer").reaction("declines") is not None
    history.undo(ws)
    assert drawing.process == live
    assert not drawing.is_draft
    history.redo(ws)
    assert drawing.process.step("offer").probability == 60


def test_a_step_without_exit_is_marked_counted_and_shown(drawn, qtbot):
    drawing = drawn.drawing
    assert drawn.banner.isHidden()
    step = drawing.process.step("later")
    drawing.put_step(replace(step, reactions=()))
    assert drawn.canvas.steps["later"].look.warning
    assert drawn.canvas.steps["later"].look.outline == "warn"
    assert not drawn.banner.isHidden()
    assert len(drawing.faults) == 1
    drawn.show_dead_end()
    assert drawing.step_id == "later"


def test_the_fields_of_a_reaction_write_all_it_can_hold(drawn, ws):
    drawing, form = drawn.drawing, drawn.reaction_form
    drawing.pick("visit", "wants_offer")
    form.name.setText("Will ein Angebot")
    form.plan.kind._pick("email")
    form.plan.after.setValue(2)
    form.plan.unit._pick("weeks")
    form.plan.owner._pick("me")
    form.plan.subject.setText("Nachfassen")
    form.percent.setValue(45)
    form.asks["reason"].setChecked(True)
    form.reasons.setPlainText("Preis\n\n Zeit ")
    form.at_once()
    reaction = drawing.reaction
    assert (reaction.name, reaction.probability) == ("Will ein Angebot", 45)
    assert (reaction.plan.kind, reaction.plan.after, reaction.plan.unit) == ("email", 2, "weeks")
    assert (reaction.plan.owner, reaction.plan.subject) == ("me", "Nachfassen")
    assert set(reaction.asks) == {"amount", "reason"}
    assert reaction.reasons == ("Preis", "Zeit")
    assert "45\u00a0%" in form.click.text()
    form.asks["month"].setChecked(True)
    form.asks["day"].setChecked(True)
    assert "month" not in drawing.reaction.asks
    form.percent.setValue(-1)
    form.plan.kind._pick("")
    form.flush()
    assert drawing.reaction.probability is None
    assert drawing.reaction.plan is None


def test_a_reaction_prepares_letters_and_mails_of_the_office_too(drawn, ws):
    mail_templates.create(ws, "Gruß", "Hallo", "Text", purpose="service")
    templates.add(ws, "Unser Angebot", b"kein Brief")
    drawn.refresh(None)
    drawn.drawing.pick("visit", "wants_offer")
    offered = [option.value for option in drawn.reaction_form.template.options()]
    assert {"Gruß", "Unser Angebot", "offer"} <= set(offered)
    drawn.reaction_form.template._pick("Unser Angebot")
    assert drawn.drawing.reaction.template == "Unser Angebot"


def test_the_fields_of_a_step(drawn):
    drawing, form = drawn.drawing, drawn.step_form
    drawing.pick("visit")
    form.kind._pick("meeting")
    form.percent.setValue(40)
    form.limit.setValue(9)
    form.rests.setChecked(True)
    form.script.setPlainText("Was fehlt?")
    form.flush()
    step = drawing.step
    assert (step.kind, step.probability, step.limit_days, step.rests) == ("meeting", 40, 9, True)
    assert step.script == "Was fehlt?"
    form.first.setChecked(True)
    assert drawing.process.start == "visit"
    drawing.pick("won")
    form.end._pick("done")
    assert drawing.step.end == "done"
    form.end._pick("")
    assert drawing.step.end == ""


def test_a_new_name_typed_in_a_field_is_kept_when_another_step_is_chosen(drawn, qtbot):
    drawing = drawn.drawing
    drawing.pick("offer")
    drawn.step_form.name.setFocus()
    drawn.step_form.name.selectAll()
    qtbot.keyClicks(drawn.step_form.name, "Kalkulation")
    drawing.pick("visit")
    assert drawing.process.step("offer").name == "Kalkulation"
    assert drawing.process.step("visit").name != "Kalkulation"


def test_running_cases_of_a_deleted_step_get_a_place_when_publishing(drawn, ws, window, qtbot):
    drawing = drawn.drawing
    person = contacts.create(ws, first_name="Nina", last_name="Berger")
    moved = cases.begin(ws, drawing.process_id, person)
    cases.begin(ws, drawing.process_id, person)
    cases.move(ws, moved, "info")
    drawn.refresh(None)
    assert drawing.counts["info"] == (1, 0)
    drawing.pick("info")
    drawn.delete()
    assert drawing.process.step("info") is None
    drawn.publish()
    dialog = next(item for item in window.findChildren(PublishDialog) if item.isVisible())
    assert dialog.yes.isEnabled(), "they may stay"
    dialog.over.setChecked(True)
    assert not dialog.yes.isEnabled()
    assert dialog.places["need"].value == "need", "what is not gone is shown, too"
    dialog.places["info"]._pick("visit")
    assert dialog.yes.isEnabled()
    dialog.yes.click()
    case = case_queries.case(ws, moved)
    assert (case.step, case.version) == ("visit", 2)
    history.undo(ws)
    case = case_queries.case(ws, moved)
    assert (case.step, case.version) == ("info", 1), "publishing and moving over is one step of undo"
    assert drawing.is_draft


def test_a_new_step_never_takes_the_id_of_one_that_cases_wait_in(drawn, ws):
    drawing = drawn.drawing
    first = drawing.add_step()
    processes.publish(ws, drawing.process_id, drawing.process)
    drawing.reload()
    drawing.pick(first)
    drawn.delete()
    processes.publish(ws, drawing.process_id, drawing.process)
    drawing.reload()
    assert drawing.add_step() != first


def test_grave_faults_are_said_and_stop_the_publishing(window, ws, qtbot):
    process_id = processes.create(ws, Process("mine", "Meiner"))
    page = show(window, process_id)
    page.new_step()
    page.publish()
    dialog = next(item for item in window.findChildren(PublishDialog) if item.isVisible())
    assert dialog.grave
    assert not dialog.yes.isEnabled()
    dialog.reject()
    assert queries.current(ws, process_id) is None


def test_a_test_run_goes_to_the_end_and_writes_nothing(drawn, ws, qtbot):
    before = history.undo_label(ws)
    drawn.start_trial()
    trial, process = drawn.trial, drawn.drawing.process
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert trial.stops[-1].step == "lost"
    assert focused() is trial.back, "the keyboard does not get lost with the button that was pressed"
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert trial.isAncestorOf(focused())
    trial.begin()
    for step_id, said in (("need", "later"), ("later", "now"), ("need", "visit_agreed"), ("visit", "wants_offer")):
        assert trial.stops[-1].step == step_id
        assert drawn.drawing.step_id == step_id
        trial.react(process.step(step_id).reaction(said))
    assert trial.stops[-1].step == "offer"
    trial.step_back()
    assert trial.stops[-1].step == "visit"
    trial.react(process.step("visit").reaction("no_interest"))
    assert trial.stops[-1].move.end == "lost"
    assert trial.buttons.count() == 0
    assert ws.value("SELECT count(*) FROM process_case") == 0
    assert history.undo_label(ws) == before
    drawn.end_trial()
    assert not drawn.in_trial


def test_zoom_keeps_the_place_under_the_mouse(drawn):
    canvas = drawn.canvas
    point = canvas.viewport().rect().center() + QPoint(60, 40)
    before = canvas.mapToScene(point)
    canvas.set_scale(canvas.scale_now * 1.5, point)
    after = canvas.mapToScene(point)
    assert abs(before.x() - after.x()) < 2
    assert abs(before.y() - after.y()) < 2
    canvas.set_scale(99)
    assert canvas.scale_now <= 2.5 + 1e-6
    canvas.fit()
    assert canvas.scale_now <= 1.0 + 1e-6


def test_a_pdf_is_written_and_a_refused_folder_is_said(drawn, tmp_path, window):
    from crm_desktop.common.errors import CrmError

    path = tmp_path / "Prozess.pdf"
    write_pdf(drawn.canvas, path, window.context)
    assert path.read_bytes().startswith(b"%PDF")
    assert b"/Count 1\n" in path.read_bytes()
    with pytest.raises(CrmError):
        write_pdf(drawn.canvas, tmp_path / "no such folder" / "x.pdf", window.context)


def test_a_large_drawing_goes_over_several_pages_and_stays_legible(window, ws, tmp_path):
    steps = [Step(f"s{n}", f"S{n}", reactions=(Reaction("r", "On", f"s{n + 1}"),)) for n in range(20)]
    process = Process("long", "Long", "sale", "s0", (*steps, Step("s20", "End", end="won")))
    page = show(window, processes.create(ws, drawing_rules.laid_out(process)))
    path = tmp_path / "long.pdf"
    write_pdf(page.canvas, path, window.context)
    found = re.search(rb"/Count (\d+)", path.read_bytes())
    assert found is not None
    assert 3 <= int(found[1]) <= 5


def test_the_list_in_the_settings_makes_reads_gives_and_deletes(window, ws, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    window.context.go("settings", section="processes")
    section = window.frame.pages.current.sections["processes"]
    section.take_shipped("ticket")
    assert window.frame.pages.current.screen_id == "designer"
    window.context.go("settings", section="processes")
    section.take_shipped("ticket")
    assert len(queries.heads(ws)) == 2, "the second one is an own draft"
    path = tmp_path / "ticket.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    section.export(queries.heads(ws)[0])
    assert process_files.read(path).steps == queries.live(ws)[0].process.steps
    section.read_file(path)
    assert len(queries.heads(ws)) == 3
    window.context.go("settings", section="processes")
    section.delete(queries.heads(ws)[-1].id)
    assert len(queries.heads(ws)) == 2


def test_a_file_that_is_no_process_is_refused_with_a_sentence(window, ws, tmp_path):
    said = []
    window.context.show_error = lambda problem: said.append(problem)
    window.context.go("settings", section="processes")
    section = window.frame.pages.current.sections["processes"]
    for name, text in (("a.toml", "steps = 3"), ("b.json", "{"), ("c.toml", "\x00\xff"), ("d.toml", 'code = "x"')):
        path = tmp_path / name
        path.write_text(text, "latin-1")
        section.read_file(path)
    assert len(said) == 4
    assert all(getattr(problem, "what", "") for problem in said), said
    assert queries.heads(ws) == []


def test_a_process_that_is_gone_is_said(window, ws):
    page = show(window, processes.create(ws, Process("mine", "Meiner")))
    processes.delete(ws, page.drawing.process_id)
    page.refresh(None)
    assert page.body.currentIndex() == 1
    assert page._why_not_there()


def test_without_a_process_the_first_one_is_shown_or_the_way_to_the_list(window, ws):
    assert window.context.go("designer")
    page = window.frame.pages.current
    assert page.body.currentIndex() == 1
    process_id = processes.create(ws, Process("mine", "Meiner"))
    page.open(Route("designer"))
    assert page.drawing.process_id == process_id
    assert page.body.currentIndex() == 0


def test_nothing_can_be_changed_in_a_file_open_for_reading(drawn, qtbot, monkeypatch):
    canvas, drawing = drawn.canvas, drawn.drawing
    monkeypatch.setattr(type(drawing), "read_only", property(lambda _: True))
    drawing.pick("offer")
    before = drawing.process
    start = centre(canvas, "offer")
    drag(qtbot, canvas, start, start + QPoint(80, 40))
    canvas.rename()
    assert canvas.editor is None
    assert drawing.process == before
    assert not drawn.step_form.isEnabled()


def test_the_menu_of_new_processes_offers_all_that_come_with_the_program(window, qtbot):
    window.context.go("settings", section="processes")
    section = window.frame.pages.current.sections["processes"]
    section._open_new()
    menu = next(item for item in section.findChildren(QMenu) if item.isVisible())
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 1 + len(process_files.shipped())
    menu.close()


def test_steps_and_reactions_take_the_colours_of_another_theme(drawn, qtbot):
    canvas, step = drawn.canvas, drawn.drawing.process.start
    before, pictures = theme().mode, []
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        qtbot.wait(30)
        pictures.append(canvas.grab().toImage().pixelColor(centre(canvas, step) + QPoint(40, 18)).lightness())
    theme().set_mode(before)
    assert pictures[0] > 200
    assert pictures[1] < 100


ODD = (
    Step("a", "", "tanzen", 400, end="vielleicht", limit_days=-3, reactions=(Reaction("r", "", "nirgends"),)),
    Step("b", "B" * 400, x=10**9, y=-(10**9), reactions=(
        Reaction("r", "r" * 300, "a", Plan("singen", 99999, "jahre", "Niemand", "x"), "fort", 700, ("wie", "reason")),
        Reaction("r", "r", "b"),
    )),
    Step("b", "noch einmal", rests=True), Step("", "ohne"), Step("won", "W", end="won", starts="weg"),
)  # fmt: skip


def test_a_drawing_however_wrong_is_shown_and_its_faults_are_said(window, ws, tmp_path):
    process_id = processes.create(ws, Process("odd", "Seltsam", "quatsch", "nirgends", ODD))
    page = show(window, process_id)
    assert len(page.drawing.faults) > 8
    for step in ODD:
        page.drawing.pick(step.id)
        for reaction in step.reactions:
            page.drawing.pick(step.id, reaction.id)
    page.start_trial()
    page.end_trial()
    page.tidy()
    page.publish()
    dialog = next(item for item in window.findChildren(PublishDialog) if item.isVisible())
    assert not dialog.yes.isEnabled()
    dialog.reject()
    write_pdf(page.canvas, tmp_path / "x.pdf", window.context)
