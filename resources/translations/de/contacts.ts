<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>contacts</name>
    <message><source>All</source><translation>Alle</translation></message>
    <message><source>Cards</source><translation>Karten</translation></message>
    <message><source>Changed</source><translation>Geändert</translation></message>
    <message><source>City</source><translation>Ort</translation></message>
    <message><source>Columns</source><translation>Spalten</translation></message>
    <message><source>Companies</source><translation>Firmen</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>Created</source><translation>Angelegt</translation></message>
    <message><source>Customer no.</source><translation>Kundennr.</translation></message>
    <message><source>Customers</source><translation>Kunden</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Filter</source><translation>Filter</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>Last contact</source><translation>Letzter Kontakt</translation></message>
    <message><source>List of contacts</source><translation>Liste der Kontakte</translation></message>
    <message><source>More about this list</source><translation>Mehr zu dieser Liste</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>not ticked</source><translation>nicht angehakt</translation></message>
    <message><source>People</source><translation>Personen</translation></message>
    <message><source>Phase</source><translation>Phase</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Postal code</source><translation>PLZ</translation></message>
    <message><source>Quick filter</source><translation>Schnellfilter</translation></message>
    <message><source>Responsible</source><translation>Zuständig</translation></message>
    <message><source>Roles</source><translation>Rollen</translation></message>
    <message><source>Save as list</source><translation>Als Liste speichern</translation></message>
    <message><source>Search in contacts</source><translation>In Kontakten suchen</translation></message>
    <message><source>Show only contacts that fit conditions</source><translation>Nur Kontakte zeigen, auf die Bedingungen zutreffen</translation></message>
    <message><source>Sort by …</source><translation>Sortieren nach …</translation></message>
    <message><source>Street</source><translation>Straße</translation></message>
    <message><source>Table</source><translation>Tabelle</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Tags: {names}</source><translation>Schlagwörter: {names}</translation></message>
    <message><source>ticked</source><translation>angehakt</translation></message>
    <message><source>Ticked</source><translation>Angehakt</translation></message>
    <message><source>View</source><translation>Ansicht</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>{column}: {text}</source><translation>{column}: {text}</translation></message>
    <message><source>{n} of {all}</source><translation>{n} von {all}</translation></message>
    <message><source>{n} people</source><translation>{n} Ansprechpartner</translation></message>
    <message><source>{n} person</source><translation>{n} Ansprechpartner</translation></message>
</context>
</TS>
