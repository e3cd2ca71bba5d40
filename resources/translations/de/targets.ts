<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>targets</name>
    <message><source>First name</source><translation>Vorname</translation></message>
    <message><source>Further first names</source><translation>Weitere Vornamen</translation></message>
    <message><source>Last name</source><translation>Nachname</translation></message>
    <message><source>Prefix of the last name</source><translation>Namensvorsatz</translation></message>
    <message><source>Name suffix</source><translation>Namenszusatz</translation></message>
    <message><source>Full name</source><translation>Vollständiger Name</translation></message>
    <message><source>Form of address</source><translation>Anrede</translation></message>
    <message><source>Title</source><translation>Titel</translation></message>
    <message><source>Form of address and title</source><translation>Anrede und Titel</translation></message>
    <message><source>Salutation in letters</source><translation>Briefanrede</translation></message>
    <message><source>Nickname</source><translation>Spitzname</translation></message>
    <message><source>Name at birth</source><translation>Geburtsname</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Birthday: year</source><translation>Geburtstag: Jahr</translation></message>
    <message><source>Birthday: month</source><translation>Geburtstag: Monat</translation></message>
    <message><source>Birthday: day</source><translation>Geburtstag: Tag</translation></message>
    <message><source>Gender (for the form of address)</source><translation>Geschlecht (für die Anrede)</translation></message>
    <message><source>Profession</source><translation>Beruf</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>Formal or familiar address</source><translation>Sie oder Du</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Name of person or company</source><translation>Name von Person oder Firma</translation></message>
    <message><source>Person or company (code)</source><translation>Person oder Firma (Kennziffer)</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Department</source><translation>Abteilung</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>Customer number</source><translation>Kundennummer</translation></message>
    <message><source>Account in bookkeeping</source><translation>Konto in der Buchhaltung</translation></message>
    <message><source>VAT ID</source><translation>USt-IdNr.</translation></message>
    <message><source>Country of the VAT ID</source><translation>Land der USt-IdNr.</translation></message>
    <message><source>Contact person: full name</source><translation>Ansprechpartner: vollständiger Name</translation></message>
    <message><source>Contact person: form of address</source><translation>Ansprechpartner: Anrede</translation></message>
    <message><source>Contact person: title</source><translation>Ansprechpartner: Titel</translation></message>
    <message><source>Contact person: first name</source><translation>Ansprechpartner: Vorname</translation></message>
    <message><source>Contact person: last name</source><translation>Ansprechpartner: Nachname</translation></message>
    <message><source>Contact person: position</source><translation>Ansprechpartner: Position</translation></message>
    <message><source>Contact person: phone</source><translation>Ansprechpartner: Telefon</translation></message>
    <message><source>Contact person: mobile</source><translation>Ansprechpartner: Mobiltelefon</translation></message>
    <message><source>Contact person: fax</source><translation>Ansprechpartner: Fax</translation></message>
    <message><source>Contact person: e-mail</source><translation>Ansprechpartner: E-Mail</translation></message>
    <message><source>Type of the address</source><translation>Art der Anschrift</translation></message>
    <message><source>Work phone</source><translation>Telefon Büro</translation></message>
    <message><source>Mobile phone</source><translation>Mobiltelefon</translation></message>
    <message><source>Home phone</source><translation>Telefon privat</translation></message>
    <message><source>Main number</source><translation>Zentrale</translation></message>
    <message><source>Fax</source><translation>Fax</translation></message>
    <message><source>Home fax</source><translation>Fax privat</translation></message>
    <message><source>Assistant's phone</source><translation>Telefon Assistenz</translation></message>
    <message><source>Car phone</source><translation>Autotelefon</translation></message>
    <message><source>Pager</source><translation>Pager</translation></message>
    <message><source>Other phone</source><translation>Weiteres Telefon</translation></message>
    <message><source>Area code of the next number</source><translation>Vorwahl der nächsten Nummer</translation></message>
    <message><source>Type of the number</source><translation>Art der Nummer</translation></message>
    <message><source>Work e-mail</source><translation>E-Mail Büro</translation></message>
    <message><source>Home e-mail</source><translation>E-Mail privat</translation></message>
    <message><source>Other e-mail</source><translation>Weitere E-Mail</translation></message>
    <message><source>Type of the e-mail address</source><translation>Art der E-Mail-Adresse</translation></message>
    <message><source>Kind of mail system (Outlook)</source><translation>Art des Mailsystems (Outlook)</translation></message>
    <message><source>Website</source><translation>Webseite</translation></message>
    <message><source>Private website</source><translation>Private Webseite</translation></message>
    <message><source>LinkedIn profile</source><translation>LinkedIn-Profil</translation></message>
    <message><source>XING profile</source><translation>XING-Profil</translation></message>
    <message><source>Other website</source><translation>Weitere Webseite</translation></message>
    <message><source>Type of the website</source><translation>Art der Webseite</translation></message>
    <message><source>Messenger or social network</source><translation>Messenger oder soziales Netzwerk</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Role (customer, supplier …)</source><translation>Rolle (Kunde, Lieferant …)</translation></message>
    <message><source>Phase</source><translation>Phase</translation></message>
    <message><source>Add to the notes</source><translation>Notiz anhängen</translation></message>
    <message><source>New field named like the column</source><translation>Neues Feld mit dem Namen der Spalte</translation></message>
    <message><source>Name of the next field</source><translation>Name des nächsten Feldes</translation></message>
    <message><source>Value of a named field</source><translation>Wert eines benannten Feldes</translation></message>
    <message><source>Leave out</source><translation>Auslassen</translation></message>
    <message><source>Work address: {part}</source><translation>Anschrift Büro: {part}</translation></message>
    <message><source>Home address: {part}</source><translation>Anschrift privat: {part}</translation></message>
    <message><source>Delivery address: {part}</source><translation>Lieferanschrift: {part}</translation></message>
    <message><source>Invoice address: {part}</source><translation>Rechnungsanschrift: {part}</translation></message>
    <message><source>Other address: {part}</source><translation>Weitere Anschrift: {part}</translation></message>
    <message><source>Street</source><translation>Straße</translation></message>
    <message><source>House number</source><translation>Hausnummer</translation></message>
    <message><source>Additional line</source><translation>Zusatz</translation></message>
    <message><source>Postal code</source><translation>PLZ</translation></message>
    <message><source>City</source><translation>Ort</translation></message>
    <message><source>Postal code and city</source><translation>PLZ und Ort</translation></message>
    <message><source>State</source><translation>Bundesland</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>PO box</source><translation>Postfach</translation></message>
    <message><source>Whole address</source><translation>Ganze Anschrift</translation></message>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Contact person of the company</source><translation>Ansprechpartner der Firma</translation></message>
    <message><source>Addresses</source><translation>Anschriften</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Web</source><translation>Web</translation></message>
    <message><source>Other</source><translation>Sonstiges</translation></message>
    <message><source>Own field “{name}”</source><translation>Eigenes Feld „{name}“</translation></message>
    <message><source>Source of the data</source><translation>Herkunft der Daten</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>Name of the messenger or network</source><translation>Name des Messengers oder Netzwerks</translation></message>
    <message><source>Responsible member of the office</source><translation>Zuständiges Mitglied des Büros</translation></message>
    <message><source>Deputy for the contact</source><translation>Vertretung für den Kontakt</translation></message>
    <message><source>Account class (A, B, C)</source><translation>Kundenklasse (A, B, C)</translation></message>
    <message><source>Service level</source><translation>Service-Level</translation></message>
    <message><source>Goal with the customer</source><translation>Ziel mit dem Kunden</translation></message>
    <message><source>Goal until</source><translation>Ziel bis</translation></message>
    <message><source>Advertising: refused or allowed</source><translation>Werbung: abgelehnt oder erlaubt</translation></message>
    <message><source>Refuses e-mail</source><translation>Lehnt E-Mails ab</translation></message>
    <message><source>Refuses calls</source><translation>Lehnt Anrufe ab</translation></message>
    <message><source>Refuses post</source><translation>Lehnt Post ab</translation></message>
    <message><source>Refuses text messages</source><translation>Lehnt SMS ab</translation></message>
    <message><source>Refuses fax</source><translation>Lehnt Fax ab</translation></message>
    <message><source>Refuses all advertising</source><translation>Lehnt alle Werbung ab</translation></message>
    <message><source>E-mail allowed or not (yes/no)</source><translation>E-Mail erlaubt oder nicht (ja/nein)</translation></message>
    <message><source>Calls allowed or not (yes/no)</source><translation>Anrufe erlaubt oder nicht (ja/nein)</translation></message>
    <message><source>Post allowed or not (yes/no)</source><translation>Post erlaubt oder nicht (ja/nein)</translation></message>
    <message><source>Text messages allowed or not (yes/no)</source><translation>SMS erlaubt oder nicht (ja/nein)</translation></message>
    <message><source>Fax allowed or not (yes/no)</source><translation>Fax erlaubt oder nicht (ja/nein)</translation></message>
    <message><source>Advertising allowed or not (yes/no)</source><translation>Werbung erlaubt oder nicht (ja/nein)</translation></message>
</context>
</TS>
