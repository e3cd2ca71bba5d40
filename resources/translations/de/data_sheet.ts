<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>data_sheet</name>
    <message><source>About</source><translation>Über</translation></message>
    <message><source>Kept by</source><translation>Gespeichert bei</translation></message>
    <message><source>Written on</source><translation>Erstellt am</translation></message>
    <message><source>Source</source><translation>Herkunft</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>First kept on</source><translation>Gespeichert seit</translation></message>
    <message><source>Data about {name}</source><translation>Daten über {name}</translation></message>
    <message><source>Master data</source><translation>Stammdaten</translation></message>
    <message><source>Addresses</source><translation>Anschriften</translation></message>
    <message><source>Reachable by</source><translation>Erreichbar über</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>Value</source><translation>Wert</translation></message>
    <message><source>Label</source><translation>Bezeichnung</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>Relations</source><translation>Beziehungen</translation></message>
    <message><source>Role</source><translation>Rolle</translation></message>
    <message><source>Department</source><translation>Abteilung</translation></message>
    <message><source>From</source><translation>Von</translation></message>
    <message><source>Until</source><translation>Bis</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>Consents and refusals</source><translation>Einwilligungen und Ablehnungen</translation></message>
    <message><source>When</source><translation>Wann</translation></message>
    <message><source>Channel</source><translation>Weg</translation></message>
    <message><source>Purpose</source><translation>Zweck</translation></message>
    <message><source>State</source><translation>Stand</translation></message>
    <message><source>How</source><translation>Wie</translation></message>
    <message><source>Exact words</source><translation>Genauer Wortlaut</translation></message>
    <message><source>Entries on the line of time</source><translation>Einträge im Verlauf</translation></message>
    <message><source>Due</source><translation>Fällig</translation></message>
    <message><source>Subject</source><translation>Betreff</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Cases</source><translation>Fälle</translation></message>
    <message><source>Number</source><translation>Nummer</translation></message>
    <message><source>Title</source><translation>Titel</translation></message>
    <message><source>Begun</source><translation>Begonnen</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Content</source><translation>Inhalt</translation></message>
    <message><source>Outcome</source><translation>Ausgang</translation></message>
    <message><source>Quotes</source><translation>Angebote</translation></message>
    <message><source>Sent</source><translation>Gesendet</translation></message>
    <message><source>Products and contracts</source><translation>Produkte und Verträge</translation></message>
    <message><source>Product</source><translation>Produkt</translation></message>
    <message><source>Serial number</source><translation>Seriennummer</translation></message>
    <message><source>Contract ends</source><translation>Vertragsende</translation></message>
    <message><source>Files</source><translation>Dateien</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Since</source><translation>Seit</translation></message>
    <message><source>Place</source><translation>Ort</translation></message>
    <message><source>Field</source><translation>Feld</translation></message>
    <message><source>Your rights</source><translation>Ihre Rechte</translation></message>
    <message><source>You may have these data corrected (Art. 16), erased (Art. 17) or their use restricted (Art. 18), and get them for machines (Art. 20). You may object to advertising at any time (Art. 21) and withdraw a consent.</source><translation>Sie können diese Daten berichtigen (Art. 16), löschen (Art. 17) oder ihre Verarbeitung einschränken lassen (Art. 18) und sie maschinenlesbar erhalten (Art. 20). Sie können Werbung jederzeit widersprechen (Art. 21) und eine Einwilligung widerrufen.</translation></message>
    <message><source>You may complain to a supervisory authority for data protection (Art. 77).</source><translation>Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren (Art. 77).</translation></message>
    <message><source>The data lie in a file of this office and are not passed on by the program. Nothing is decided about you by machines alone (Art. 22). Business letters and invoices are kept as long as the law demands.</source><translation>Die Daten liegen in einer Datei dieses Büros und werden vom Programm nicht weitergegeben. Nichts wird allein von Maschinen über Sie entschieden (Art. 22). Geschäftsbriefe und Rechnungen werden so lange aufbewahrt, wie das Gesetz es verlangt.</translation></message>
</context>
</TS>
