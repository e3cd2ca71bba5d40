<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>export_guides</name>
    <message><source>In Outlook, open File, then Open &amp; Export, then Import/Export.</source><translation>Öffnen Sie in Outlook „Datei“, dann „Öffnen und exportieren“, dann „Importieren/Exportieren“.</translation></message>
    <message><source>Choose “Export to a file”, then “Comma Separated Values”.</source><translation>Wählen Sie „In Datei exportieren“, dann „Durch Trennzeichen getrennte Werte“.</translation></message>
    <message><source>Choose the folder Contacts and where to save the file.</source><translation>Wählen Sie den Ordner „Kontakte“ und einen Ort für die Datei.</translation></message>
    <message><source>In the new Outlook and in the browser: People, then Manage contacts, then Export contacts.</source><translation>Im neuen Outlook und im Browser: „Personen“, dann „Kontakte verwalten“, dann „Kontakte exportieren“.</translation></message>
    <message><source>Open contacts.google.com in the browser and choose Export on the left.</source><translation>Öffnen Sie contacts.google.com im Browser und wählen Sie links „Exportieren“.</translation></message>
    <message><source>Choose “Google CSV”; “Outlook CSV” works as well.</source><translation>Wählen Sie „Google CSV“; „Outlook CSV“ geht auch.</translation></message>
    <message><source>Open the address book and choose Tools, then Export.</source><translation>Öffnen Sie das Adressbuch und wählen Sie „Extras“, dann „Exportieren“.</translation></message>
    <message><source>Choose “Comma separated (UTF-8)” as the kind of file.</source><translation>Wählen Sie als Dateityp „Kommagetrennt (UTF-8)“.</translation></message>
</context>
</TS>
