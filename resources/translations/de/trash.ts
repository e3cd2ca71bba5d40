<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>trash</name>
    <message><source>{kind} · deleted {when}</source><translation>{kind} · gelöscht {when}</translation></message>
    <message><source>Deleted contacts stay here with everything that belongs to them until you bring them back.</source><translation>Gelöschte Kontakte bleiben mit allem, was zu ihnen gehört, hier, bis Sie sie zurückholen.</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>Restore</source><translation>Wiederherstellen</translation></message>
    <message><source>Trash</source><translation>Papierkorb</translation></message>
    <message><source>The trash is empty.</source><translation>Der Papierkorb ist leer.</translation></message>
    <message><source>Restore selected</source><translation>Ausgewählte wiederherstellen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Choose a contact first.</source><translation>Wählen Sie zuerst einen Kontakt.</translation></message>
    <message><source>{n} contact is back</source><translation>{n} Kontakt ist wieder da</translation></message>
    <message><source>{n} contacts are back</source><translation>{n} Kontakte sind wieder da</translation></message>
    <message><source>Restore selected contacts</source><translation>Ausgewählte Kontakte wiederherstellen</translation></message>
</context>
</TS>
