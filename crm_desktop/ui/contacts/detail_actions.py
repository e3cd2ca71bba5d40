"""What can be done with the contact shown: its commands, its menu, and how they work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.operations import contacts
from crm_desktop.records.addresses import address_block
from crm_desktop.records.contact import COMPANY, PERSON, ContactPage
from crm_desktop.records.names import display_name
from crm_desktop.store.queries import files
from crm_desktop.ui.commands import Command
from crm_desktop.ui.contacts.detail_channels import reach
from crm_desktop.ui.contacts.detail_head import employment, main_channel
from crm_desktop.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from crm_desktop.ui.contacts.detail import ContactDetail

tr = texts("contact_page")


def call(detail: ContactDetail) -> None:
    channel = main_channel(detail.page, "phone") if detail.page else None
    if channel is not None:
        reach(detail.context, channel)


def write(detail: ContactDetail) -> None:
    """With the window's own sheet for it; else with the program of this computer."""
    channel = main_channel(detail.page, "email") if detail.page else None
    if channel is not None and detail.context.has_screen("mailing"):
        detail.context.go("mailing", ids=[detail.page.contact.id])
    elif channel is not None:
        reach(detail.context, channel)


def open_folder(detail: ContactDetail) -> None:
    from crm_desktop.ui.files.folder import open_folder_of

    open_folder_of(detail.context, detail.page.contact.id)


def choose_picture(detail: ContactDetail) -> None:
    from crm_desktop.ui.contacts.detail_picture import choose

    choose(detail)


def remove_picture(detail: ContactDetail) -> None:
    from crm_desktop.ui.contacts.detail_picture import remove

    remove(detail)


def note_response(detail: ContactDetail) -> None:
    from crm_desktop.ui.responding.noting import note_response

    note_response(detail.context, detail.page.contact.id)


def letter_came_back(detail: ContactDetail) -> None:
    """The last letter came back: one click, and undo."""
    from crm_desktop.operations import undeliverable

    context, who = detail.context, detail.page.contact.id
    context.do(lambda: undeliverable.letters(context.ws, [who]), tr("Noted: a letter to {name} came back",
                                                                     name=detail.page.name))  # fmt: skip


def delete(detail: ContactDetail) -> None:
    contact_id, name = detail.page.contact.id, detail.page.name
    ws = detail.context.ws
    detail.context.do(lambda: contacts.delete(ws, [contact_id]), tr("“{name}” is in the trash now", name=name))


def restore(detail: ContactDetail) -> None:
    contact_id, ws = detail.page.contact.id, detail.context.ws
    pressed = detail.trash.isAncestorOf(QApplication.focusWidget())
    detail.context.do(lambda: contacts.restore(ws, [contact_id]), tr("“{name}” is back", name=detail.page.name))
    if pressed:  # the line with the button is gone now, and the keyboard would be at the top of the window
        detail.head.name.setFocus(Qt.FocusReason.TabFocusReason)


def erase(detail: ContactDetail) -> None:
    from crm_desktop.operations import erasing
    from crm_desktop.ui.contacts.erase_dialog import EraseDialog

    plan = erasing.look(detail.context.ws, detail.page.contact.id)
    EraseDialog(detail.context, plan, lambda: detail.context.go("contacts")).open()


def save_data_sheet(detail: ContactDetail) -> None:
    from crm_desktop.ui.contacts.erase_dialog import save_sheet

    save_sheet(detail.context, detail.page.contact.id, detail.page.name, detail)


def convert(detail: ContactDetail) -> None:
    contact, ws = detail.page.contact, detail.context.ws
    kind = PERSON if contact.kind == COMPANY else COMPANY
    name = detail.page.name
    done = tr("“{name}” is a company now", name=name) if kind == COMPANY else tr("“{name}” is a person now", name=name)
    detail.context.do(lambda: contacts.convert(ws, contact.id, kind), done)


def block_lines(page: ContactPage, home_country: str) -> list[str]:
    """The lines as they stand on a letter."""
    contact, job = page.contact, employment(page)
    person = contact.kind == PERSON
    address = page.addresses[0] if page.addresses else None
    at_home = address is not None and address.type == "home"
    employer = job.other_name if job else contact.company_name if person else ""
    name = display_name(contact.title, contact.first_name, contact.middle_name, contact.last_name, contact.name_suffix)
    return address_block(
        company=("" if at_home else employer) if person else page.name,
        department=job.relation.department if job and not at_home else "",
        salutation=contact.salutation if person else "",
        name=name if person else "",
        extra=address.extra if address else "",
        street=address.street if address else "",
        po_box=address.po_box if address else "",
        zip=address.zip if address else "",
        city=address.city if address else "",
        state=address.state if address else "",
        country=address.country if address else "",
        home_country=home_country,
        language=contact.language or "de",
    )


def copy_address(detail: ContactDetail) -> None:
    lines = block_lines(detail.page, contacts.home_country(detail.context.ws))
    QGuiApplication.clipboard().setText("\n".join(lines))
    detail.context.toast(tr("Address copied"))


def copy_card(detail: ContactDetail) -> None:
    """The contact as a vCard on the clipboard, to paste into an e-mail; without notes, own fields and picture."""
    from crm_desktop.exchange.export_vcard import card
    from crm_desktop.store.queries import sheets

    contact_id = detail.page.contact.id
    for sheet in sheets.sheets(detail.context.ws, [contact_id], notes=False):
        QGuiApplication.clipboard().setText(card(sheet).decode("utf-8"))
        detail.context.toast(tr("Business card copied, without notes and own fields"))


def show_changes(detail: ContactDetail, anchor: QWidget | None = None) -> None:
    from crm_desktop.ui.contacts.detail_changes import ChangesPanel

    anchor = anchor or detail.head.more_button
    ChangesPanel(detail.context, anchor, detail.page.contact.id).open_at(anchor, align="right")


def open_menu(detail: ContactDetail, anchor: QWidget) -> None:
    """Everything else, behind the three dots."""
    menu = Menu(anchor)
    page = detail.page
    for command in commands(detail):
        if command.id in ("contact.call", "contact.email"):
            continue
        if command.id == "contact.restore" and not page.contact.deleted_at:
            continue
        if command.id in ("contact.changes", "contact.copy_address", "contact.convert", "contact.trash"):
            menu.addSeparator() if command.id != "contact.convert" else None
        menu.add(
            command.title().replace("&", "&&"), command.icon, command.run,
            keys=command.shortcut, why_not=command.enabled(),
        )  # fmt: skip
    menu.aboutToHide.connect(menu.deleteLater)
    menu.open_at(anchor, align="right")


def commands(detail: ContactDetail) -> list[Command]:
    def shown() -> str:
        return "" if detail.page is not None else tr("Choose a contact first.")

    def writable() -> str:
        if reason := shown():
            return reason
        if detail.context.ws.read_only:
            return tr("The file is open for reading only.")
        return tr("Restore the contact first.") if detail.page.contact.deleted_at else ""

    def reachable(kind: str, reason: str) -> Callable[[], str]:
        return lambda: shown() or ("" if main_channel(detail.page, kind) else tr(reason))

    def has_address() -> str:
        return shown() or ("" if detail.page.addresses else tr("There is no address yet."))

    def pictured() -> str:
        if reason := writable():
            return reason
        there = files.with_picture(detail.context.ws, [detail.page.contact.id])
        return "" if there else tr("There is no picture yet.")

    def in_file() -> str:
        if reason := shown():
            return reason
        return tr("Restore the contact first.") if detail.page.contact.deleted_at else ""

    def erasable() -> str:
        return shown() or (tr("The file is open for reading only.") if detail.context.ws.read_only else "")

    def in_trash() -> str:
        return shown() or ("" if detail.page.contact.deleted_at else tr("The contact is not in the trash."))

    def convert_title() -> str:
        company = detail.page is not None and detail.page.contact.kind == COMPANY
        return tr("Turn into a person") if company else tr("Turn into a company")

    def add(kind: str, type: str = "") -> Callable[[], object]:
        return lambda: detail.show_info().add_channel(kind, type)

    make = partial(Command, tr=tr, group="contact")
    return [
        make(
            "contact.note", text=mark("Write note"), run=detail.write_note, icon="sticky-note",
            shortcut="Ctrl+Shift+N", enabled=writable,
            synonyms_en="add note, comment, remark", synonyms_de="Notiz, Bemerkung, Vermerk",
        ),
        make(
            "contact.followup", text=mark("Plan follow-up"), run=detail.plan_follow_up, icon="calendar-plus",
            shortcut="Ctrl+E", enabled=writable,
            synonyms_en="reminder, next step, task, appointment, schedule",
            synonyms_de="Wiedervorlage, Erinnerung, nächster Schritt, Aufgabe, Termin",
        ),
        make(
            "contact.response", text=mark("Response to a campaign …"), run=lambda: note_response(detail),
            icon="megaphone", enabled=writable, synonyms_en="answer, reply card, code, order",
            synonyms_de="Antwort auf Kampagne, Antwortkarte, Code, Bestellung, Rücklauf",
        ),
        make(
            "contact.letter_back", text=mark("Letter came back"), run=lambda: letter_came_back(detail),
            icon="mailbox", enabled=writable, synonyms_en="returned post, undeliverable, wrong address, bounced letter",
            synonyms_de="Brief zurückgekommen, Rücksendung, unzustellbar, Retoure, falsche Adresse",
        ),
        make(
            "contact.timer", text=mark("Start the timer"), run=detail.start_timer, icon="timer",
            shortcut="Ctrl+Alt+S", enabled=writable, synonyms_en="time tracking, minutes, stopwatch",
            synonyms_de="Zeiterfassung, Minuten, Stoppuhr, Uhr starten",
        ),
        make(
            "contact.add_files", text=mark("Add files …"), run=detail.add_files, icon="paperclip",
            shortcut="Ctrl+Shift+A", enabled=writable, synonyms_en="attach, document, keep file, upload",
            synonyms_de="Datei anhängen, Dokument ablegen, Anlage",
        ),
        make(
            "contact.folder", text=mark("Open the folder of this customer"), run=lambda: open_folder(detail),
            icon="folder-open", enabled=shown, synonyms_en="DMS, documents, directory",
            synonyms_de="Kundenordner öffnen, DMS, Dokumente, Verzeichnis",
        ),
        make(
            "contact.call", text=mark("Call"), run=lambda: call(detail), icon="phone", shortcut="Ctrl+D",
            enabled=reachable("phone", mark("There is no phone number yet.")),
            synonyms_en="phone, dial, ring", synonyms_de="anrufen, telefonieren, wählen",
        ),
        make(
            "contact.email", text=mark("Write an e-mail"), run=lambda: write(detail), icon="mail",
            shortcut="Ctrl+Shift+M", enabled=reachable("email", mark("There is no e-mail address yet.")),
            synonyms_en="mail, message", synonyms_de="Mail, E-Mail, schreiben, Nachricht",
        ),
        make(
            "contact.edit_name", text=mark("Edit name and fields"), run=detail.edit_name, icon="user-round-pen",
            enabled=writable, synonyms_en="rename, form, master data", synonyms_de="umbenennen, Stammdaten, Felder",
        ),
        make(
            "contact.picture", text=mark("Choose a picture …"), run=lambda: choose_picture(detail), icon="image",
            enabled=writable, synonyms_en="photo, portrait, avatar, logo", synonyms_de="Foto, Bild, Porträt, Logo",
        ),
        make(
            "contact.no_picture", text=mark("Remove the picture"), run=lambda: remove_picture(detail), icon="x",
            enabled=pictured, synonyms_en="photo, portrait, avatar", synonyms_de="Foto, Bild, Porträt entfernen",
        ),
        make(
            "contact.add_phone", text=mark("Add phone number"), run=add("phone"), icon="phone",
            enabled=writable, synonyms_en="telephone, mobile", synonyms_de="Telefon, Handy, Nummer, Mobil",
        ),
        make(
            "contact.add_email", text=mark("Add e-mail address"), run=add("email"), icon="at-sign",
            enabled=writable, synonyms_en="mail address", synonyms_de="Mailadresse, Mail",
        ),
        make(
            "contact.add_address", text=mark("Add address …"), run=lambda: detail.show_info().add_address(),
            icon="map-pin", enabled=writable,
            synonyms_en="street, postal code, location", synonyms_de="Anschrift, Straße, PLZ, Adresse",
        ),
        make(
            "contact.tag", text=mark("Add tag …"), run=lambda: detail.head.chips.open_tags(), icon="tag",
            shortcut="Ctrl+T", enabled=writable,
            synonyms_en="label, keyword", synonyms_de="Stichwort, Schlagwort, Etikett, Markierung",
        ),
        make(
            "contact.roles", text=mark("Roles …"), run=lambda: detail.head.chips.open_roles(detail.head.chips.anchor()),
            icon="user-round-check", enabled=writable,
            synonyms_en="customer, supplier, partner", synonyms_de="Rolle, Kunde, Lieferant, Partner",
        ),
        make(
            "contact.phase", text=mark("Phase …"), icon="circle-dot",
            run=lambda: detail.head.chips.open_phases(detail.head.chips.anchor()),
             enabled=writable,
            synonyms_en="life cycle, lead, dormant", synonyms_de="Lebenszyklus, Interessent, ruhend, Status",
        ),
        make(
            "contact.consents", text=mark("Consents …"), run=lambda: detail.show_info().open_consents(),
            icon="badge-check", enabled=in_file, synonyms_en="data protection, opt-in, GDPR, block, advertising, proof",
            synonyms_de="Einwilligung, Datenschutz, Werbung, Opt-in, DSGVO, sperren, Nachweis",
        ),
        make(
            "contact.connect", text=mark("Connect with …"), icon="link",
            run=lambda: detail.show_info().relations.link(detail.info.relations_section.add),
            enabled=writable, synonyms_en="relation, link, employer, colleague",
            synonyms_de="Beziehung, verbinden, Arbeitgeber, Ansprechpartner, verknüpfen",
        ),
        make(
            "contact.new_field", text=mark("Add field …"), run=lambda: detail.show_info().new_field(),
            icon="text-cursor-input", enabled=writable,
            synonyms_en="custom field, column", synonyms_de="eigenes Feld, Zusatzfeld, Spalte",
        ),
        make(
            "contact.copy_address", text=mark("Copy address for a letter"), run=lambda: copy_address(detail),
            icon="copy", enabled=has_address,
            synonyms_en="address block, envelope, label",
            synonyms_de="Anschrift kopieren, Adressblock, Etikett, Umschlag",
        ),
        make(
            "contact.copy_card", text=mark("Copy as business card (vCard)"), run=lambda: copy_card(detail),
            icon="id-card", enabled=shown, synonyms_en="vcf, card, share", synonyms_de="Visitenkarte, vcf, teilen",
        ),
        make(
            "contact.changes", text=mark("Who changed what"), run=lambda: show_changes(detail), icon="history",
            enabled=shown, synonyms_en="history of the record, audit, log",
            synonyms_de="Änderungen, Änderungsverlauf, Protokoll, wer hat geändert",
        ),
        make(
            "contact.convert", text=mark("Turn into a company"), run=lambda: convert(detail),
            icon="arrow-right-left", enabled=writable, now=convert_title,
            synonyms_en="convert, person, company, kind", synonyms_de="umwandeln, Person, Firma, Art",
        ),
        make(
            "contact.restore", text=mark("Restore from the trash"), run=lambda: restore(detail),
            icon="archive-restore", enabled=in_trash,
            synonyms_en="undelete, bring back", synonyms_de="zurückholen, wiederherstellen, Papierkorb",
        ),
        make(
            "contact.trash", text=mark("Delete contact"), run=lambda: delete(detail), icon="trash-2", enabled=writable,
            synonyms_en="remove, trash, bin", synonyms_de="löschen, entfernen, Papierkorb",
        ),
        make(
            "contact.data_sheet", text=mark("Save what is known of this person …"), run=lambda: save_data_sheet(detail),
            icon="file-text", enabled=shown, synonyms_en="GDPR, information, Art. 15, Art. 20, data sheet, access",
            synonyms_de="DSGVO, Auskunft, Art. 15, Datenübertragbarkeit, Datenblatt",
        ),
        make(
            "contact.erase", text=mark("Erase for good …"), run=lambda: erase(detail), icon="user-round-x",
            enabled=erasable, synonyms_en="GDPR, right to be forgotten, Art. 17, anonymise, delete for good",
            synonyms_de="DSGVO, Recht auf Löschung, Art. 17, vergessen, anonymisieren, endgültig löschen",
        ),
    ]  # fmt: skip
