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
    <message><source>Open icloud.com/contacts in the browser and mark all contacts with Ctrl+A.</source><translation>Öffnen Sie icloud.com/contacts im Browser und markieren Sie mit Strg+A alle Kontakte.</translation></message>
    <message><source>Open the menu of the list and choose “Export vCard”; the file ends in .vcf.</source><translation>Öffnen Sie das Menü der Liste und wählen Sie „vCard exportieren“; die Datei endet auf .vcf.</translation></message>
    <message><source>In EspoCRM, open Contacts, tick “Select all results” and choose Actions, then Export.</source><translation>Öffnen Sie in EspoCRM die Kontakte, wählen Sie „Alle Ergebnisse auswählen“ und dann Aktionen, Exportieren.</translation></message>
    <message><source>Choose CSV or Excel and “Export all fields”; do the same with Accounts for the companies.</source><translation>Wählen Sie CSV oder Excel und „Alle Felder exportieren“; für die Firmen dasselbe mit den Firmen (Accounts).</translation></message>
    <message><source>In SuiteCRM, open Contacts, mark all with “Select all” and choose Bulk action, then Export.</source><translation>Öffnen Sie in SuiteCRM die Kontakte, markieren Sie alle und wählen Sie Massenaktion, dann Exportieren.</translation></message>
    <message><source>Do the same with Accounts for the companies.</source><translation>Für die Firmen dasselbe mit den Firmen (Accounts).</translation></message>
    <message><source>In Odoo, open Contacts as a list, mark all and choose Action, then Export.</source><translation>Öffnen Sie in Odoo die Kontakte als Liste, markieren Sie alle und wählen Sie Aktion, dann Exportieren.</translation></message>
    <message><source>Add name, related company, e-mail, phones and the parts of the address to the fields to export.</source><translation>Nehmen Sie Name, zugehöriges Unternehmen, E-Mail, Telefone und die Teile der Anschrift in die Felder für den Export auf.</translation></message>
    <message><source>People and companies may stand in one list; “Company type” tells them apart.</source><translation>Personen und Firmen dürfen in einer Liste stehen; „Unternehmenstyp“ unterscheidet sie.</translation></message>
    <message><source>In HubSpot, open Contacts, choose Export over the table, and “All properties on records”.</source><translation>Öffnen Sie in HubSpot die Kontakte, wählen Sie über der Tabelle Export und „Alle Eigenschaften der Datensätze“.</translation></message>
    <message><source>Do the same with Companies. The files come by e-mail.</source><translation>Dasselbe mit den Unternehmen. Die Dateien kommen per E-Mail.</translation></message>
    <message><source>In Pipedrive, open your account menu, then Tools and apps, then Export data.</source><translation>Öffnen Sie in Pipedrive Ihr Kontomenü, dann Tools und Apps, dann Daten exportieren.</translation></message>
    <message><source>Choose People and then Organizations, as CSV or Excel.</source><translation>Wählen Sie Personen und danach Organisationen, als CSV oder Excel.</translation></message>
    <message><source>In Zoho CRM, open Setup, then Data administration, then Export.</source><translation>Öffnen Sie in Zoho CRM die Einstellungen, dann „Datenverwaltung“, dann „Exportieren“.</translation></message>
    <message><source>Choose the module Contacts and all fields; do the same with Accounts for the companies.</source><translation>Wählen Sie das Modul „Kontakte“ und alle Felder; für die Firmen ebenso das Modul „Konten“.</translation></message>
    <message><source>In Daylite, show all people, choose File, then Export, then “Delimited text”.</source><translation>Zeigen Sie in Daylite alle Personen an und wählen Sie „Ablage“, dann „Exportieren“, dann „Text mit Trennzeichen“.</translation></message>
    <message><source>Tick “Field names in the first line”; do the same with the companies.</source><translation>Haken Sie „Feldnamen in der ersten Zeile“ an; verfahren Sie mit den Firmen ebenso.</translation></message>
    <message><source>In CAS genesisWorld, open the list of addresses and choose Export, then “CSV”.</source><translation>Öffnen Sie in CAS genesisWorld die Adressliste und wählen Sie „Exportieren“, dann „CSV“.</translation></message>
    <message><source>Tick “First line contains headers” and take all fields of the address.</source><translation>Haken Sie „Erste Zeile enthält Überschriften“ an und nehmen Sie alle Felder der Adresse.</translation></message>
    <message><source>In cobra, mark the addresses and choose File, then Export, then “Excel” or “Text”.</source><translation>Markieren Sie in cobra die Adressen und wählen Sie „Datei“, dann „Exportieren“, dann „Excel“ oder „Text“.</translation></message>
    <message><source>Take all fields, with the names of the fields in the first line.</source><translation>Nehmen Sie alle Felder, mit den Feldnamen in der ersten Zeile.</translation></message>
    <message><source>In Lexware Office, open Contacts, then the menu with three dots, and export customers and suppliers.</source><translation>Öffnen Sie in Lexware Office „Kontakte“, dann das Menü mit den drei Punkten, und exportieren Sie Kunden und Lieferanten.</translation></message>
    <message><source>In Salesforce, open a report of contacts and accounts, then choose Export and “Details only”.</source><translation>In Salesforce einen Bericht über Kontakte und Accounts öffnen, dann „Exportieren“ und „Nur Details“ wählen.</translation></message>
    <message><source>Choose CSV with the encoding UTF-8; columns that are missing can be added to the report before.</source><translation>CSV mit der Codierung UTF-8 wählen; fehlende Spalten lassen sich vorher zum Bericht hinzufügen.</translation></message>
</context>
</TS>
