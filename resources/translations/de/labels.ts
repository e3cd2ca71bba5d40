<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>labels</name>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>Ms</source><translation>Frau</translation></message>
    <message><source>Mr</source><translation>Herr</translation></message>
    <message><source>Neutral</source><translation>Neutral</translation></message>
    <message><source>Family</source><translation>Familie</translation></message>
    <message><source>Customer</source><translation>Kunde</translation></message>
    <message><source>Prospect</source><translation>Interessent</translation></message>
    <message><source>Supplier</source><translation>Lieferant</translation></message>
    <message><source>Partner</source><translation>Partner</translation></message>
    <message><source>Press</source><translation>Presse</translation></message>
    <message><source>Authority</source><translation>Behörde</translation></message>
    <message><source>Competitor</source><translation>Wettbewerber</translation></message>
    <message><source>Lead</source><translation>Erstkontakt</translation></message>
    <message><source>Prospective customer</source><translation>Interessent</translation></message>
    <message><source>Active customer</source><translation>Aktiver Kunde</translation></message>
    <message><source>Dormant customer</source><translation>Ruhender Kunde</translation></message>
    <message><source>Former customer</source><translation>Ehemaliger Kunde</translation></message>
    <message><source>Call</source><translation>Anruf</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Letter</source><translation>Brief</translation></message>
    <message><source>Appointment</source><translation>Termin</translation></message>
    <message><source>Visit</source><translation>Besuch</translation></message>
    <message><source>Task</source><translation>Aufgabe</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>Business address</source><translation>Geschäftlich</translation></message>
    <message><source>Private address</source><translation>Privat</translation></message>
    <message><source>Delivery address</source><translation>Lieferanschrift</translation></message>
    <message><source>Invoice address</source><translation>Rechnungsanschrift</translation></message>
    <message><source>P.O. box</source><translation>Postfach</translation></message>
    <message><source>Other address</source><translation>Weitere Anschrift</translation></message>
    <message><source>Business phone</source><translation>Telefon geschäftlich</translation></message>
    <message><source>Mobile</source><translation>Mobil</translation></message>
    <message><source>Private phone</source><translation>Telefon privat</translation></message>
    <message><source>Switchboard</source><translation>Zentrale</translation></message>
    <message><source>Fax</source><translation>Fax</translation></message>
    <message><source>Private fax</source><translation>Fax privat</translation></message>
    <message><source>Assistant</source><translation>Sekretariat</translation></message>
    <message><source>Car phone</source><translation>Autotelefon</translation></message>
    <message><source>Pager</source><translation>Pager</translation></message>
    <message><source>Other phone</source><translation>Weiteres Telefon</translation></message>
    <message><source>Business e-mail</source><translation>E-Mail geschäftlich</translation></message>
    <message><source>Private e-mail</source><translation>E-Mail privat</translation></message>
    <message><source>Other e-mail</source><translation>Weitere E-Mail</translation></message>
    <message><source>Website</source><translation>Website</translation></message>
    <message><source>Private website</source><translation>Website privat</translation></message>
    <message><source>LinkedIn</source><translation>LinkedIn</translation></message>
    <message><source>XING</source><translation>XING</translation></message>
    <message><source>Other website</source><translation>Weitere Website</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Web</source><translation>Web</translation></message>
    <message><source>Social network</source><translation>Soziales Netzwerk</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Number</source><translation>Zahl</translation></message>
    <message><source>Date</source><translation>Datum</translation></message>
    <message><source>One of a list</source><translation>Eines aus einer Liste</translation></message>
    <message><source>Several of a list</source><translation>Mehrere aus einer Liste</translation></message>
    <message><source>Amount of money</source><translation>Geldbetrag</translation></message>
    <message><source>Link</source><translation>Link</translation></message>
    <message><source>Formal (Sie)</source><translation>Sie</translation></message>
    <message><source>First name (du)</source><translation>Du</translation></message>
    <message><source>Health</source><translation>Gesundheit</translation></message>
    <message><source>Religion or philosophical beliefs</source><translation>Religion oder Weltanschauung</translation></message>
    <message><source>Political opinions</source><translation>Politische Meinung</translation></message>
    <message><source>Racial or ethnic origin</source><translation>Rassische oder ethnische Herkunft</translation></message>
    <message><source>Trade union membership</source><translation>Gewerkschaftszugehörigkeit</translation></message>
    <message><source>Sex life or sexual orientation</source><translation>Sexualleben oder sexuelle Orientierung</translation></message>
    <message><source>Genetic data</source><translation>Genetische Daten</translation></message>
    <message><source>Biometric data</source><translation>Biometrische Daten</translation></message>
    <message><source>Criminal convictions</source><translation>Strafrechtliche Verurteilungen</translation></message>
    <message><source>works at</source><translation>arbeitet bei</translation></message>
    <message><source>employs</source><translation>beschäftigt</translation></message>
    <message><source>is the contact person for</source><translation>ist Ansprechpartner für</translation></message>
    <message><source>has as contact person</source><translation>hat als Ansprechpartner</translation></message>
    <message><source>is married to</source><translation>ist verheiratet mit</translation></message>
    <message><source>is the partner of</source><translation>lebt zusammen mit</translation></message>
    <message><source>is a parent of</source><translation>ist Elternteil von</translation></message>
    <message><source>is a child of</source><translation>ist Kind von</translation></message>
    <message><source>is a sibling of</source><translation>ist Geschwister von</translation></message>
    <message><source>is the manager of</source><translation>ist Führungskraft von</translation></message>
    <message><source>reports to</source><translation>berichtet an</translation></message>
    <message><source>is the assistant of</source><translation>ist Assistenz von</translation></message>
    <message><source>has as assistant</source><translation>hat als Assistenz</translation></message>
    <message><source>is the tax adviser of</source><translation>ist Steuerberater von</translation></message>
    <message><source>is a tax client of</source><translation>ist Mandant von</translation></message>
    <message><source>is the lawyer of</source><translation>ist Anwalt von</translation></message>
    <message><source>is a legal client of</source><translation>wird anwaltlich vertreten von</translation></message>
    <message><source>was recommended by</source><translation>wurde empfohlen von</translation></message>
    <message><source>recommended</source><translation>hat empfohlen</translation></message>
    <message><source>owns</source><translation>ist Inhaber von</translation></message>
    <message><source>belongs to</source><translation>gehört</translation></message>
    <message><source>is the parent company of</source><translation>ist Muttergesellschaft von</translation></message>
    <message><source>is a subsidiary of</source><translation>ist Tochtergesellschaft von</translation></message>
    <message><source>competes with</source><translation>steht im Wettbewerb mit</translation></message>
    <message><source>Employer</source><translation>Arbeitgeber</translation></message>
    <message><source>Works here</source><translation>Arbeitet hier</translation></message>
    <message><source>Contact person there</source><translation>Dort Ansprechpartner</translation></message>
    <message><source>Contact person</source><translation>Ansprechpartner</translation></message>
    <message><source>Spouse</source><translation>Ehepartner</translation></message>
    <message><source>Life partner</source><translation>Lebenspartner</translation></message>
    <message><source>Child</source><translation>Kind</translation></message>
    <message><source>Parent</source><translation>Elternteil</translation></message>
    <message><source>Sibling</source><translation>Geschwister</translation></message>
    <message><source>Reports here</source><translation>Berichtet hierher</translation></message>
    <message><source>Manager</source><translation>Vorgesetzt</translation></message>
    <message><source>Assistant there</source><translation>Dort Assistenz</translation></message>
    <message><source>Assistance</source><translation>Assistenz</translation></message>
    <message><source>Tax client</source><translation>Steuermandant</translation></message>
    <message><source>Tax adviser</source><translation>Steuerberatung</translation></message>
    <message><source>Legal client</source><translation>Mandant</translation></message>
    <message><source>Lawyer</source><translation>Rechtsberatung</translation></message>
    <message><source>Recommended by</source><translation>Hat empfohlen</translation></message>
    <message><source>Recommended contact</source><translation>Empfohlener Kontakt</translation></message>
    <message><source>Own company</source><translation>Eigene Firma</translation></message>
    <message><source>Owner</source><translation>Inhaber</translation></message>
    <message><source>Subsidiary</source><translation>Tochtergesellschaft</translation></message>
    <message><source>Parent company</source><translation>Muttergesellschaft</translation></message>
    <message><source>Impossible postal code or place</source><translation>Unmögliche Postleitzahl oder falscher Ort</translation></message>
    <message><source>Invalid e-mail address</source><translation>Ungültige E-Mail-Adresse</translation></message>
    <message><source>Invalid phone number</source><translation>Ungültige Telefonnummer</translation></message>
    <message><source>Returned e-mail</source><translation>Zurückgekommene E-Mail</translation></message>
    <message><source>is the successor of</source><translation>ist Nachfolge von</translation></message>
    <message><source>was succeeded by</source><translation>hat als Nachfolge</translation></message>
    <message><source>Predecessor</source><translation>Vorher in der Stelle</translation></message>
    <message><source>Successor</source><translation>Nachfolge</translation></message>
    <message><source>Reached</source><translation>Erreicht</translation></message>
    <message><source>Not reached</source><translation>Nicht erreicht</translation></message>
    <message><source>Call back</source><translation>Rückruf</translation></message>
    <message><source>Not interested</source><translation>Kein Interesse</translation></message>
    <message><source>Wrong number</source><translation>Falsche Nummer</translation></message>
    <message><source>Wants no calls</source><translation>Keine Anrufe mehr</translation></message>
    <message><source>Skipped</source><translation>Übersprungen</translation></message>
    <message><source>Advertising</source><translation>Werbung</translation></message>
    <message><source>Newsletter</source><translation>Newsletter</translation></message>
    <message><source>Invitation</source><translation>Einladung</translation></message>
    <message><source>Survey</source><translation>Umfrage</translation></message>
    <message><source>Tracking</source><translation>Auswertung des Verhaltens</translation></message>
    <message><source>Contract</source><translation>Vertrag</translation></message>
    <message><source>Invoice</source><translation>Rechnung</translation></message>
    <message><source>Service</source><translation>Service</translation></message>
    <message><source>Answer to an enquiry</source><translation>Antwort auf eine Anfrage</translation></message>
    <message><source>waiting</source><translation>wartet</translation></message>
    <message><source>being sent</source><translation>wird gesendet</translation></message>
    <message><source>being handed over</source><translation>wird übergeben</translation></message>
    <message><source>sent</source><translation>gesendet</translation></message>
    <message><source>refused</source><translation>abgelehnt</translation></message>
    <message><source>not known</source><translation>ungewiss</translation></message>
    <message><source>left out</source><translation>ausgelassen</translation></message>
    <message><source>taken out</source><translation>herausgenommen</translation></message>
    <message><source>Opportunity</source><translation>Chance</translation></message>
    <message><source>Service request</source><translation>Serviceanfrage</translation></message>
    <message><source>Complaint</source><translation>Beschwerde</translation></message>
    <message><source>Customer care</source><translation>Kundenpflege</translation></message>
    <message><source>High</source><translation>Hoch</translation></message>
    <message><source>Normal</source><translation>Normal</translation></message>
    <message><source>Low</source><translation>Niedrig</translation></message>
    <message><source>Decides</source><translation>Entscheidet</translation></message>
    <message><source>Advises</source><translation>Berät</translation></message>
    <message><source>Uses it</source><translation>Nutzt es</translation></message>
    <message><source>Buys</source><translation>Kauft ein</translation></message>
    <message><source>Is against it</source><translation>Ist dagegen</translation></message>
    <message><source>Takes part</source><translation>Wirkt mit</translation></message>
    <message><source>Event or fair</source><translation>Veranstaltung oder Messe</translation></message>
    <message><source>Other</source><translation>Sonstiges</translation></message>
    <message><source>Reply</source><translation>Antwort</translation></message>
    <message><source>Order</source><translation>Bestellung</translation></message>
    <message><source>Undeliverable</source><translation>Unzustellbar</translation></message>
    <message><source>addressed</source><translation>angesprochen</translation></message>
    <message><source>answered</source><translation>geantwortet</translation></message>
    <message><source>no answer</source><translation>nicht geantwortet</translation></message>
    <message><source>undeliverable</source><translation>unzustellbar</translation></message>
    <message><source>in the audience</source><translation>in der Zielgruppe</translation></message>
    <message><source>Planned</source><translation>Geplant</translation></message>
    <message><source>Running</source><translation>Läuft</translation></message>
    <message><source>Closed</source><translation>Beendet</translation></message>
    <message><source>Everybody</source><translation>An alle</translation></message>
    <message><source>Once per household</source><translation>Einmal je Haushalt</translation></message>
    <message><source>Once per company and household</source><translation>Einmal je Firma und Haushalt</translation></message>
    <message><source>Text message</source><translation>Textnachricht</translation></message>
    <message><source>Chat</source><translation>Chat</translation></message>
    <message><source>Web form</source><translation>Webformular</translation></message>
    <message><source>Returned post</source><translation>Post zurückgekommen</translation></message>
    <message><source>is there twice</source><translation>ist doppelt vorhanden</translation></message>
    <message><source>somebody of the household gets it</source><translation>jemand aus dem Haushalt bekommt es</translation></message>
    <message><source>somebody of the company gets it</source><translation>jemand aus der Firma bekommt es</translation></message>
</context>
</TS>
