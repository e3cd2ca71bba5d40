<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consent_proof</name>
    <message><source>Proof of consents: {name}</source><translation>Nachweis der Einwilligungen: {name}</translation></message>
    <message><source>Lines are only added to this ledger, never changed. This is not legal advice.</source><translation>In dieses Verzeichnis werden Zeilen nur eingetragen, nie geändert. Das ist keine Rechtsberatung.</translation></message>
    <message><source>How it stands</source><translation>Wie es steht</translation></message>
    <message><source>Ledger</source><translation>Verzeichnis</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Address</source><translation>Anschrift</translation></message>
    <message><source>Reachable by</source><translation>Erreichbar über</translation></message>
    <message><source>Sheet written</source><translation>Blatt geschrieben</translation></message>
    <message><source>Channel</source><translation>Kanal</translation></message>
    <message><source>Purpose</source><translation>Zweck</translation></message>
    <message><source>State</source><translation>Stand</translation></message>
    <message><source>May be addressed</source><translation>Darf angesprochen werden</translation></message>
    <message><source>yes</source><translation>ja</translation></message>
    <message><source>no</source><translation>nein</translation></message>
    <message><source>When</source><translation>Wann</translation></message>
    <message><source>What</source><translation>Was</translation></message>
    <message><source>State, basis</source><translation>Stand, Grundlage</translation></message>
    <message><source>How, proof</source><translation>Wie, Nachweis</translation></message>
    <message><source>Exact words</source><translation>Genauer Wortlaut</translation></message>
    <message><source>Written by</source><translation>Eingetragen von</translation></message>
    <message><source>“{name}” has no ending that says what to write.</source><translation>„{name}“ hat keine Endung, die sagt, was zu schreiben ist.</translation></message>
    <message><source>There is no LibreOffice on this computer, which makes the PDF.</source><translation>Auf diesem Computer ist kein LibreOffice, das die PDF-Datei macht.</translation></message>
    <message><source>Nothing was written.</source><translation>Es wurde nichts geschrieben.</translation></message>
    <message><source>entry on the line of time</source><translation>Eintrag im Verlauf</translation></message>
    <message><source>Use .docx for Word, .pdf or .html.</source><translation>Nehmen Sie .docx für Word, .pdf oder .html.</translation></message>
    <message><source>Take a name that ends in .docx or .html, or save the PDF from the window.</source><translation>Nehmen Sie einen Namen auf .docx oder .html, oder speichern Sie die PDF-Datei aus dem Fenster.</translation></message>
    <message><source>Use .docx for Word, .pdf, .html or .json.</source><translation>Nehmen Sie .docx für Word, .pdf, .html oder .json.</translation></message>
</context>
</TS>
