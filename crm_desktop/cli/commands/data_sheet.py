"""`crm-desktop data-sheet CONTACT --to FILE`"""

from __future__ import annotations

from pathlib import Path

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.exchange import data_sheet

    target = Path(call.args.to)
    with call.workspace(write=False) as ws:
        contact_id = contact_views.find_one(ws, call.args.contact)
        data_sheet.write(ws, contact_id, target)
        made = data_sheet.sheet(ws, contact_id)
    if call.out.as_json:
        sections = {section.title: len(section.rows) - 1 for section in made.sections}
        call.out.json({"contact_id": contact_id, "file": str(target), "sections": sections})
        return
    call.out.line(tr("{title}: {file}", title=made.title, file=str(target)))


COMMAND = Command(
    arguments=(
        argument("contact", metavar="CONTACT", help=mark("The contact: its id, or words that find it alone")),
        argument("--to", required=True, metavar="FILE", help=mark("The file to write: .docx, .pdf, .html or .json")),
    ),
    run=run,
    details=mark(
        "The answer to a request for information (Art. 15 GDPR): everything the file holds about a person, where it "
        "came from and which rights there are. A name that ends in .json gives the same rows for machines (Art. 20). "
        "PDF needs LibreOffice. This is not legal advice."
    ),
    examples=(
        ('data-sheet "anna müller" --to anna.docx', mark("the sheet for the person, in Word")),
        ('data-sheet "anna müller" --to anna.json', mark("the same for machines")),
    ),
    keys={
        "contact_id": "the contact",
        "file": "the file written",
        "sections": "how many lines each part of the sheet has",
    },
)
