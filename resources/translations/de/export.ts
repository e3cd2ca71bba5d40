<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>export</name>
    <message><source>Contact kind</source><translation>Kontaktart</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Form of address</source><translation>Anrede</translation></message>
    <message><source>Academic title</source><translation>Titel</translation></message>
    <message><source>First name</source><translation>Vorname</translation></message>
    <message><source>Further first names</source><translation>Weitere Vornamen</translation></message>
    <message><source>Last name</source><translation>Nachname</translation></message>
    <message><source>Name suffix</source><translation>Namenszusatz</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Department</source><translation>Abteilung</translation></message>
    <message><source>Address: type</source><translation>Adresse: Art</translation></message>
    <message><source>Additional line</source><translation>Adresszusatz</translation></message>
    <message><source>Street</source><translation>Straße</translation></message>
    <message><source>PO box</source><translation>Postfach</translation></message>
    <message><source>Postal code</source><translation>PLZ</translation></message>
    <message><source>City</source><translation>Ort</translation></message>
    <message><source>State</source><translation>Bundesland</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>Address {n}: type</source><translation>Adresse {n}: Art</translation></message>
    <message><source>Address {n}: additional line</source><translation>Adresse {n}: Zusatz</translation></message>
    <message><source>Address {n}: street</source><translation>Adresse {n}: Straße</translation></message>
    <message><source>Address {n}: PO box</source><translation>Adresse {n}: Postfach</translation></message>
    <message><source>Address {n}: postal code</source><translation>Adresse {n}: PLZ</translation></message>
    <message><source>Address {n}: city</source><translation>Adresse {n}: Ort</translation></message>
    <message><source>Address {n}: state</source><translation>Adresse {n}: Bundesland</translation></message>
    <message><source>Address {n}: country</source><translation>Adresse {n}: Land</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Phone: type</source><translation>Telefon: Art</translation></message>
    <message><source>Phone {n}</source><translation>Telefon {n}</translation></message>
    <message><source>Phone {n}: type</source><translation>Telefon {n}: Art</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>E-mail: type</source><translation>E-Mail: Art</translation></message>
    <message><source>E-mail {n}</source><translation>E-Mail {n}</translation></message>
    <message><source>E-mail {n}: type</source><translation>E-Mail {n}: Art</translation></message>
    <message><source>Website</source><translation>Webseite</translation></message>
    <message><source>Website: type</source><translation>Webseite: Art</translation></message>
    <message><source>Website {n}</source><translation>Webseite {n}</translation></message>
    <message><source>Website {n}: type</source><translation>Webseite {n}: Art</translation></message>
    <message><source>Profile</source><translation>Profil</translation></message>
    <message><source>Profile {n}</source><translation>Profil {n}</translation></message>
    <message><source>Profile: type</source><translation>Profil: Art</translation></message>
    <message><source>Profile {n}: type</source><translation>Profil {n}: Art</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Nickname</source><translation>Spitzname</translation></message>
    <message><source>Name at birth</source><translation>Geburtsname</translation></message>
    <message><source>Profession</source><translation>Beruf</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>Customer number</source><translation>Kundennummer</translation></message>
    <message><source>VAT ID</source><translation>USt-IdNr.</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>Du or Sie</source><translation>Du oder Sie</translation></message>
    <message><source>Salutation in letters</source><translation>Briefanrede</translation></message>
    <message><source>Own salutation in letters</source><translation>Eigene Briefanrede</translation></message>
    <message><source>Roles</source><translation>Rollen</translation></message>
    <message><source>Phase</source><translation>Phase</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Owner</source><translation>Zuständig</translation></message>
    <message><source>Source</source><translation>Quelle</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>Last contact</source><translation>Letzter Kontakt</translation></message>
    <message><source>Added on</source><translation>Angelegt am</translation></message>
    <message><source>Changed on</source><translation>Geändert am</translation></message>
    <message><source>Notes</source><translation>Notizen</translation></message>
    <message><source>{name} (own field)</source><translation>{name} (eigenes Feld)</translation></message>
    <message><source>“{name}” has no ending that says what to write.</source><translation>„{name}“ hat keine Endung, die sagt, was geschrieben werden soll.</translation></message>
    <message><source>There is no column “{name}”.</source><translation>Es gibt keine Spalte „{name}“.</translation></message>
    <message><source>Columns are: {names}</source><translation>Spalten sind: {names}</translation></message>
    <message><source>Writing contacts</source><translation>Kontakte schreiben</translation></message>
    <message><source>Choosing columns</source><translation>Spalten auswählen</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Deputy</source><translation>Vertretung</translation></message>
    <message><source>Account class</source><translation>Kundenklasse</translation></message>
    <message><source>Contact every n days</source><translation>Kontakt alle n Tage</translation></message>
    <message><source>Use .xlsx for Excel or .csv for a text table.</source><translation>Nehmen Sie .xlsx für Excel oder .csv für eine Texttabelle.</translation></message>
    <message><source>Table</source><translation>Tabelle</translation></message>
    <message><source>Nobody in this list may be addressed for this purpose.</source><translation>Niemand in dieser Liste darf für diesen Zweck angesprochen werden.</translation></message>
    <message><source>No file was written.</source><translation>Es wurde keine Datei geschrieben.</translation></message>
    <message><source>Look at the consents of the contacts, or choose another channel.</source><translation>Sehen Sie die Einwilligungen der Kontakte an, oder wählen Sie einen anderen Kanal.</translation></message>
    <message><source>Products and contracts</source><translation>Produkte und Verträge</translation></message>
    <message><source>Contract ends on</source><translation>Vertrag endet am</translation></message>
    <message><source>Warranty ends on</source><translation>Garantie endet am</translation></message>
    <message><source>Preferred channel</source><translation>Bevorzugter Weg</translation></message>
    <message><source>Service level</source><translation>Service-Level</translation></message>
    <message><source>Goal</source><translation>Ziel</translation></message>
    <message><source>Goal until</source><translation>Ziel bis</translation></message>
    <message><source>Use .xlsx for Excel, .csv for a text table, .vcf for vCards or .ics for appointments.</source><translation>Nehmen Sie .xlsx für Excel, .csv für eine Texttabelle, .vcf für vCards oder .ics für Termine.</translation></message>
</context>
</TS>
