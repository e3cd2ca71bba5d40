<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>fields</name>
    <message><source>Data of this kind may be kept only for a weighty reason (GDPR Art. 9 and 10).</source><translation>Daten dieser Art dürfen Sie nur aus wichtigem Grund speichern (DSGVO Art. 9 und 10).</translation></message>
    <message><source>The field was not created.</source><translation>Das Feld wurde nicht angelegt.</translation></message>
    <message><source>Leave it out, or write down why your office needs it.</source><translation>Lassen Sie es weg, oder schreiben Sie auf, warum Ihr Büro es braucht.</translation></message>
    <message><source>Please type the name of the field.</source><translation>Bitte geben Sie den Namen des Feldes ein.</translation></message>
    <message><source>There is already a field named “{name}”.</source><translation>Ein Feld namens „{name}“ gibt es schon.</translation></message>
    <message><source>New field “{name}”</source><translation>Neues Feld „{name}“</translation></message>
    <message><source>Rename field</source><translation>Feld umbenennen</translation></message>
    <message><source>Change choices</source><translation>Auswahl ändern</translation></message>
    <message><source>Reorder fields</source><translation>Felder ordnen</translation></message>
    <message><source>Delete field “{name}”</source><translation>Feld „{name}“ löschen</translation></message>
    <message><source>Set “{name}”</source><translation>„{name}“ ändern</translation></message>
    <message><source>“{value}” is no number.</source><translation>„{value}“ ist keine Zahl.</translation></message>
    <message><source>“{value}” is no amount.</source><translation>„{value}“ ist kein Betrag.</translation></message>
    <message><source>“{value}” is no date.</source><translation>„{value}“ ist kein Datum.</translation></message>
    <message><source>This field is no longer in the file.</source><translation>Dieses Feld ist nicht mehr in der Datei.</translation></message>
    <message><source>Two choices have the same name.</source><translation>Zwei Möglichkeiten heißen gleich.</translation></message>
    <message><source>Change field “{name}”</source><translation>Feld „{name}“ ändern</translation></message>
</context>
</TS>
