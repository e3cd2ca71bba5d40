<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>field_labels</name>
    <message><source>Kind of contact</source><translation>Art des Kontakts</translation></message>
    <message><source>Form of address</source><translation>Anrede</translation></message>
    <message><source>Title</source><translation>Titel</translation></message>
    <message><source>First name</source><translation>Vorname</translation></message>
    <message><source>Middle name</source><translation>Weitere Vornamen</translation></message>
    <message><source>Last name</source><translation>Nachname</translation></message>
    <message><source>Suffix</source><translation>Namenszusatz</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Name of the company</source><translation>Name der Firma</translation></message>
    <message><source>Nickname</source><translation>Rufname</translation></message>
    <message><source>Name at birth</source><translation>Geburtsname</translation></message>
    <message><source>Profession</source><translation>Beruf</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>Du or Sie</source><translation>Du oder Sie</translation></message>
    <message><source>Letter salutation</source><translation>Briefanrede</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>Phase</source><translation>Phase</translation></message>
    <message><source>Responsible</source><translation>Zuständig</translation></message>
    <message><source>Customer number</source><translation>Kundennummer</translation></message>
    <message><source>VAT ID</source><translation>USt-IdNr.</translation></message>
    <message><source>Source of the data</source><translation>Herkunft der Daten</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>Kind of address</source><translation>Art der Anschrift</translation></message>
    <message><source>Extra line</source><translation>Zusatzzeile</translation></message>
    <message><source>Street and number</source><translation>Straße und Nr.</translation></message>
    <message><source>P.O. box</source><translation>Postfach</translation></message>
    <message><source>Postal code</source><translation>PLZ</translation></message>
    <message><source>Place</source><translation>Ort</translation></message>
    <message><source>State</source><translation>Bundesland</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Department</source><translation>Abteilung</translation></message>
    <message><source>Since</source><translation>Seit</translation></message>
    <message><source>Until</source><translation>Bis</translation></message>
    <message><source>Remark</source><translation>Bemerkung</translation></message>
    <message><source>German</source><translation>Deutsch</translation></message>
    <message><source>English</source><translation>Englisch</translation></message>
    <message><source>French</source><translation>Französisch</translation></message>
    <message><source>Italian</source><translation>Italienisch</translation></message>
    <message><source>Spanish</source><translation>Spanisch</translation></message>
    <message><source>Dutch</source><translation>Niederländisch</translation></message>
    <message><source>Polish</source><translation>Polnisch</translation></message>
    <message><source>Turkish</source><translation>Türkisch</translation></message>
    <message><source>Czech</source><translation>Tschechisch</translation></message>
    <message><source>Danish</source><translation>Dänisch</translation></message>
    <message><source>Deputy</source><translation>Vertretung</translation></message>
    <message><source>Account class</source><translation>Kundenklasse</translation></message>
    <message><source>Contact rhythm</source><translation>Kontaktrhythmus</translation></message>
    <message><source>every day</source><translation>jeden Tag</translation></message>
    <message><source>every {n} days</source><translation>alle {n} Tage</translation></message>
    <message><source>never</source><translation>nie</translation></message>
    <message><source>every year</source><translation>jedes Jahr</translation></message>
    <message><source>every {n} years</source><translation>alle {n} Jahre</translation></message>
    <message><source>every week</source><translation>jede Woche</translation></message>
    <message><source>every {n} weeks</source><translation>alle {n} Wochen</translation></message>
    <message><source>Preferred channel</source><translation>Bevorzugter Weg</translation></message>
    <message><source>Service level</source><translation>Service-Level</translation></message>
    <message><source>Goal</source><translation>Ziel</translation></message>
    <message><source>Goal until</source><translation>Ziel bis</translation></message>
</context>
</TS>
