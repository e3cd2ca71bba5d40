<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>mails_dropped</name>
    <message><source>Reading mails</source><translation>Mails werden gelesen</translation></message>
    <message><source>Filing mails</source><translation>Mails werden abgelegt</translation></message>
    <message><source>{names} and {n} more</source><translation>{names} und {n} weiteren</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>This mail was filed before.</source><translation>Diese Mail war schon abgelegt.</translation></message>
    <message><source>These {n} mails were filed before.</source><translation>Diese {n} Mails waren schon abgelegt.</translation></message>
    <message><source>Mail filed with {names}</source><translation>Mail bei {names} abgelegt</translation></message>
    <message><source>{n} mails filed with {names}</source><translation>{n} Mails bei {names} abgelegt</translation></message>
    <message><source>same domain</source><translation>gleiche Domain</translation></message>
    <message><source>Whose mail is this?</source><translation>Zu wem gehört diese Mail?</translation></message>
    <message><source>Whose are these {n} mails?</source><translation>Zu wem gehören diese {n} Mails?</translation></message>
    <message><source>Nobody in Kontor has one of the addresses in it. Nothing is filed without your answer.</source><translation>Niemand in Kontor hat eine der Adressen darin. Ohne Ihre Antwort wird nichts abgelegt.</translation></message>
    <message><source>Do not file</source><translation>Nicht ablegen</translation></message>
    <message><source>File</source><translation>Ablegen</translation></message>
    <message><source>File with</source><translation>Ablegen bei</translation></message>
    <message><source>Add {address} to this contact</source><translation>{address} bei diesem Kontakt ergänzen</translation></message>
    <message><source>Mails</source><translation>Mails</translation></message>
    <message><source>{n} attachment</source><translation>{n} Anhang</translation></message>
    <message><source>{n} attachments</source><translation>{n} Anhänge</translation></message>
    <message><source>(no subject)</source><translation>(ohne Betreff)</translation></message>
    <message><source>New contact “{name}”</source><translation>Neuer Kontakt „{name}“</translation></message>
    <message><source>Choose a contact …</source><translation>Kontakt wählen …</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Choose mails</source><translation>Mails wählen</translation></message>
    <message><source>All files</source><translation>Alle Dateien</translation></message>
    <message><source>New contact, look at it first …</source><translation>Neuer Kontakt, vorher ansehen …</translation></message>
    <message><source>Open this link?</source><translation>Diesen Verweis öffnen?</translation></message>
    <message><source>Text of the mail</source><translation>Text der Mail</translation></message>
    <message><source>Show as</source><translation>Anzeigen als</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Page</source><translation>Seite</translation></message>
    <message><source>Put to “{case}”</source><translation>Zu „{case}“ gelegt</translation></message>
    <message><source>Does the mail belong to a case?</source><translation>Gehört die Mail zu einem Fall?</translation></message>
    <message><source>Open cases</source><translation>Offene Fälle</translation></message>
    <message><source>No case</source><translation>Kein Fall</translation></message>
    <message><source>Put to the case</source><translation>Zum Fall legen</translation></message>
    <message><source>Do these {n} mails belong to a case?</source><translation>Gehören diese {n} E-Mails zu einem Fall?</translation></message>
</context>
</TS>
