"""What the mail says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.mailing import runs
from crm_desktop.operations import mail_templates
from crm_desktop.records.outgoing import MailTemplate

from .step import Step
from .text_editor import TextEditor

if TYPE_CHECKING:
    from .serial import SerialFrame

tr = texts("mailing_ui")


class TextStep(Step):
    def __init__(self, serial: SerialFrame) -> None:
        super().__init__(
            serial, tr("What does it say?"),
            tr("Fields in braces are filled in for each person. {example} says what stands there without a value.",
               example="{Vorname|Interessent}"),
        )  # fmt: skip
        self.editor = TextEditor(self.context, fields=True)
        self.editor.edited.connect(self._edited)
        self.editor.picked.connect(self._picked)
        self.body.addWidget(self.editor, 1)
        self.setFocusProxy(self.editor.template)

    def enter(self) -> None:
        draft = self.draft
        if not draft.text.body and not draft.text.subject:
            draft.text = runs.text_of(mail_templates.usual(self.context.ws))
        self.editor.load_templates(draft.template_id)
        self.editor.show_text(draft.text, draft.attachments)
        self.show_next()

    def _picked(self, template: MailTemplate) -> None:
        self.draft.template_id, self.draft.template_name = template.id, template.name

    def _edited(self) -> None:
        draft = self.draft
        draft.text, draft.attachments = self.editor.text(), list(self.editor.attachments)
        draft.prepared = None
        self.show_next()

    def show_next(self) -> None:
        self.serial.set_next(tr("Next: preview"), self.editor.problem())
