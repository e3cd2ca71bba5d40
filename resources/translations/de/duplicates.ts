<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>duplicates</name>
    <message><source>same name</source><translation>gleicher Name</translation></message>
    <message><source>name sounds the same</source><translation>gleich klingender Name</translation></message>
    <message><source>similar name</source><translation>ähnlicher Name</translation></message>
    <message><source>first and last name swapped</source><translation>Vor- und Nachname vertauscht</translation></message>
    <message><source>short form of the first name</source><translation>Kurzform des Vornamens</translation></message>
    <message><source>birth name is the other’s last name</source><translation>Geburtsname ist der Nachname des anderen</translation></message>
    <message><source>same last name</source><translation>gleicher Nachname</translation></message>
    <message><source>same first name</source><translation>gleicher Vorname</translation></message>
    <message><source>other first name</source><translation>anderer Vorname</translation></message>
    <message><source>other last name</source><translation>anderer Nachname</translation></message>
    <message><source>same birthday</source><translation>gleicher Geburtstag</translation></message>
    <message><source>similar birthday</source><translation>ähnlicher Geburtstag</translation></message>
    <message><source>other birthday</source><translation>anderer Geburtstag</translation></message>
    <message><source>same customer number</source><translation>gleiche Kundennummer</translation></message>
    <message><source>other customer number</source><translation>andere Kundennummer</translation></message>
    <message><source>same phone number</source><translation>gleiche Telefonnummer</translation></message>
    <message><source>similar phone number</source><translation>ähnliche Telefonnummer</translation></message>
    <message><source>same e-mail address</source><translation>gleiche E-Mail-Adresse</translation></message>
    <message><source>similar e-mail address</source><translation>ähnliche E-Mail-Adresse</translation></message>
    <message><source>same e-mail domain</source><translation>gleiche E-Mail-Domain</translation></message>
    <message><source>same company</source><translation>gleiche Firma</translation></message>
    <message><source>same address</source><translation>gleiche Anschrift</translation></message>
    <message><source>same place</source><translation>gleicher Ort</translation></message>
    <message><source>other address</source><translation>andere Anschrift</translation></message>
    <message><source>same company name</source><translation>gleicher Firmenname</translation></message>
    <message><source>similar company name</source><translation>ähnlicher Firmenname</translation></message>
    <message><source>same name, one without legal form</source><translation>gleicher Name, einmal ohne Rechtsform</translation></message>
    <message><source>other legal form</source><translation>andere Rechtsform</translation></message>
    <message><source>same VAT ID</source><translation>gleiche USt-IdNr.</translation></message>
    <message><source>same web domain</source><translation>gleiche Web-Domain</translation></message>
    <message><source>Reading contacts</source><translation>Kontakte werden gelesen</translation></message>
    <message><source>Comparing</source><translation>Kontakte werden verglichen</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Diesen Kontakt gibt es in der Datei nicht mehr.</translation></message>
    <message><source>No duplicate: {a} and {b}</source><translation>Keine Dublette: {a} und {b}</translation></message>
    <message><source>Perhaps a duplicate after all</source><translation>Vielleicht doch eine Dublette</translation></message>
    <message><source>The search for duplicates ended unexpectedly.</source><translation>Die Dublettensuche endete unerwartet.</translation></message>
    <message><source>Your data are unchanged.</source><translation>Ihre Daten sind unverändert.</translation></message>
    <message><source>Search again; with little memory, close other programs first.</source><translation>Suchen Sie erneut; bei wenig Arbeitsspeicher schließen Sie vorher andere Programme.</translation></message>
</context>
</TS>
