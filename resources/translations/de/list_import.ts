<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>list_import</name>
    <message><source>Id of the contact</source><translation>Kennung des Kontakts</translation></message>
    <message><source>Customer number</source><translation>Kundennummer</translation></message>
    <message><source>E-mail address</source><translation>E-Mail-Adresse</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Case</source><translation>Fall</translation></message>
    <message><source>Number of the case</source><translation>Fallnummer</translation></message>
    <message><source>Process</source><translation>Prozess</translation></message>
    <message><source>Step or outcome</source><translation>Schritt oder Ausgang</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Currency</source><translation>Währung</translation></message>
    <message><source>Offer made on</source><translation>Angebot vom</translation></message>
    <message><source>Probability</source><translation>Wahrscheinlichkeit</translation></message>
    <message><source>Expected close</source><translation>Erwarteter Abschluss</translation></message>
    <message><source>What is offered</source><translation>Angebotsinhalt</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>Competitor</source><translation>Mitbewerber</translation></message>
    <message><source>Responsible</source><translation>Zuständig</translation></message>
    <message><source>Budget</source><translation>Budget</translation></message>
    <message><source>Need</source><translation>Bedarf</translation></message>
    <message><source>Time frame</source><translation>Zeitrahmen</translation></message>
    <message><source>Priority</source><translation>Priorität</translation></message>
    <message><source>Due on</source><translation>Fällig am</translation></message>
    <message><source>Product</source><translation>Produkt</translation></message>
    <message><source>Serial number</source><translation>Seriennummer</translation></message>
    <message><source>Cause</source><translation>Ursache</translation></message>
    <message><source>What it cost us</source><translation>Was es uns kostet</translation></message>
    <message><source>Compensation</source><translation>Wiedergutmachung</translation></message>
    <message><source>Product or contract</source><translation>Produkt oder Vertrag</translation></message>
    <message><source>Serial or contract number</source><translation>Serien- oder Vertragsnummer</translation></message>
    <message><source>Contract ends on</source><translation>Vertrag endet am</translation></message>
    <message><source>Warranty ends on</source><translation>Garantie endet am</translation></message>
    <message><source>Value</source><translation>Wert</translation></message>
    <message><source>Days of notice</source><translation>Tage Vorlauf</translation></message>
    <message><source>Note</source><translation>Bemerkung</translation></message>
    <message><source>Row {row} is about the same.</source><translation>In Zeile {row} geht es um dasselbe.</translation></message>
    <message><source>The case has no name.</source><translation>Der Fall hat keinen Namen.</translation></message>
    <message><source>It is not said what the customer has.</source><translation>Es steht nicht da, was der Kunde hat.</translation></message>
    <message><source>“{name}” fits {n} contacts: say the customer number.</source><translation>„{name}“ passt auf {n} Kontakte: Geben Sie die Kundennummer an.</translation></message>
    <message><source>There is no contact “{name}”.</source><translation>Es gibt keinen Kontakt „{name}“.</translation></message>
    <message><source>It is not said whose it is.</source><translation>Es steht nicht da, wem es gehört.</translation></message>
    <message><source>There is no process “{name}”.</source><translation>Es gibt keinen Prozess „{name}“.</translation></message>
    <message><source>There is no process “{name}”; “{other}” is taken.</source><translation>Es gibt keinen Prozess „{name}“; „{other}“ wird genommen.</translation></message>
    <message><source>“{name}” is no step of “{process}”; the case begins at the first one.</source><translation>„{name}“ ist kein Schritt von „{process}“; der Fall beginnt beim ersten.</translation></message>
    <message><source>“{name}” is no member of the office.</source><translation>„{name}“ ist kein Mitglied des Büros.</translation></message>
    <message><source>Cases from {file}</source><translation>Fälle aus {file}</translation></message>
    <message><source>Products and contracts from {file}</source><translation>Produkte und Verträge aus {file}</translation></message>
    <message><source>Taking over</source><translation>Übernehmen</translation></message>
    <message><source>“{name}” is no table.</source><translation>„{name}“ ist keine Tabelle.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Save the list as CSV or as an Excel workbook.</source><translation>Speichern Sie die Liste als CSV oder als Excel-Mappe.</translation></message>
    <message><source>{column}: “{text}” was not understood and is left out.</source><translation>{column}: „{text}“ wurde nicht verstanden und bleibt weg.</translation></message>
    <message><source>Column {n}</source><translation>Spalte {n}</translation></message>
    <message><source>There is no column “{name}” in this file.</source><translation>Es gibt keine Spalte „{name}“ in dieser Datei.</translation></message>
    <message><source>Its columns are: {names}</source><translation>Ihre Spalten sind: {names}</translation></message>
    <message><source>There is no field “{name}”.</source><translation>Es gibt kein Feld „{name}“.</translation></message>
    <message><source>Fields are: {names}</source><translation>Felder sind: {names}</translation></message>
    <message><source>Take over cases</source><translation>Fälle übernehmen</translation></message>
    <message><source>Take over products and contracts</source><translation>Produkte und Verträge übernehmen</translation></message>
    <message><source>{n} row in “{file}”</source><translation>{n} Zeile in „{file}“</translation></message>
    <message><source>{n} rows in “{file}”</source><translation>{n} Zeilen in „{file}“</translation></message>
    <message><source>What needs a look</source><translation>Was angesehen werden sollte</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Take over</source><translation>Übernehmen</translation></message>
    <message><source>Column</source><translation>Spalte</translation></message>
    <message><source>Example</source><translation>Beispiel</translation></message>
    <message><source>Goes to</source><translation>Kommt nach</translation></message>
    <message><source>leave out</source><translation>weglassen</translation></message>
    <message><source>“{name}” goes to</source><translation>„{name}“ kommt nach</translation></message>
    <message><source>Process of rows that name none</source><translation>Prozess der Zeilen, die keinen nennen</translation></message>
    <message><source>Make contacts that are not there yet</source><translation>Kontakte anlegen, die noch nicht da sind</translation></message>
    <message><source>Reading the list …</source><translation>Die Liste wird gelesen …</translation></message>
    <message><source>Reading the list</source><translation>Die Liste lesen</translation></message>
    <message><source>{n} new</source><translation>{n} neu</translation></message>
    <message><source>{n} changed</source><translation>{n} geändert</translation></message>
    <message><source>{n} already there</source><translation>{n} schon da</translation></message>
    <message><source>{n} left behind</source><translation>{n} zurückgelassen</translation></message>
    <message><source>No column goes to “{name}”.</source><translation>Keine Spalte kommt nach „{name}“.</translation></message>
    <message><source>There is nothing in the list.</source><translation>In der Liste steht nichts.</translation></message>
    <message><source>Row {row}: {sentence}</source><translation>Zeile {row}: {sentence}</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>{n} entry taken over from “{file}”</source><translation>{n} Eintrag aus „{file}“ übernommen</translation></message>
    <message><source>{n} entries taken over from “{file}”</source><translation>{n} Einträge aus „{file}“ übernommen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Import cases …</source><translation>Fälle importieren …</translation></message>
    <message><source>Import products and contracts …</source><translation>Produkte und Verträge importieren …</translation></message>
    <message><source>Tables</source><translation>Tabellen</translation></message>
    <message><source>Choose the list</source><translation>Liste wählen</translation></message>
    <message><source>Opening the list</source><translation>Die Liste öffnen</translation></message>
</context>
</TS>
