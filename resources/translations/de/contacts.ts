<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>contacts</name>
    <message><source> and </source><translation> und </translation></message>
    <message><source> or </source><translation> oder </translation></message>
    <message><source>Address</source><translation>Adresse</translation></message>
    <message><source>after</source><translation>nach dem</translation></message>
    <message><source>All</source><translation>Alle</translation></message>
    <message><source>All fields that hold anything</source><translation>Alle Felder, in denen etwas steht</translation></message>
    <message><source>all {n}</source><translation>alle {n}</translation></message>
    <message><source>All {n} contacts of the file</source><translation>Alle {n} Kontakte der Datei</translation></message>
    <message><source>Amber</source><translation>Bernstein</translation></message>
    <message><source>and</source><translation>und</translation></message>
    <message><source>Apply</source><translation>Übernehmen</translation></message>
    <message><source>As the office</source><translation>Wie das Büro</translation></message>
    <message><source>Ascending</source><translation>Aufsteigend</translation></message>
    <message><source>At least a name, an e-mail address or a phone number is needed.</source><translation>Mindestens ein Name, eine E-Mail-Adresse oder eine Telefonnummer wird gebraucht.</translation></message>
    <message><source>before</source><translation>vor dem</translation></message>
    <message><source>begins with</source><translation>beginnt mit</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Blue</source><translation>Blau</translation></message>
    <message><source>Bring them from where they are now, or begin with one.</source><translation>Holen Sie sie von dort, wo sie jetzt sind, oder beginnen Sie mit einem.</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Cards</source><translation>Karten</translation></message>
    <message><source>Change phase</source><translation>Phase ändern</translation></message>
    <message><source>Change role</source><translation>Rolle ändern</translation></message>
    <message><source>Changed</source><translation>Geändert</translation></message>
    <message><source>Choose a contact first.</source><translation>Wählen Sie zuerst einen Kontakt.</translation></message>
    <message><source>Choose file …</source><translation>Datei wählen …</translation></message>
    <message><source>City</source><translation>Ort</translation></message>
    <message><source>Clear filter</source><translation>Filter leeren</translation></message>
    <message><source>Click to change, Del to remove</source><translation>Klicken zum Ändern, Entf zum Entfernen</translation></message>
    <message><source>Colour</source><translation>Farbe</translation></message>
    <message><source>Columns</source><translation>Spalten</translation></message>
    <message><source>Columns …</source><translation>Spalten …</translation></message>
    <message><source>Companies</source><translation>Firmen</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Comparison</source><translation>Vergleich</translation></message>
    <message><source>Condition</source><translation>Bedingung</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Contacts with this tag</source><translation>Kontakte mit diesem Schlagwort</translation></message>
    <message><source>contains</source><translation>enthält</translation></message>
    <message><source>Copy</source><translation>Kopieren</translation></message>
    <message><source>Copy as a table</source><translation>Als Tabelle kopieren</translation></message>
    <message><source>Copy contacts</source><translation>Kontakte kopieren</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>Create</source><translation>Anlegen</translation></message>
    <message><source>Create “{text}”</source><translation>„{text}“ neu anlegen</translation></message>
    <message><source>Created</source><translation>Angelegt</translation></message>
    <message><source>CSV</source><translation>CSV</translation></message>
    <message><source>Customer no.</source><translation>Kundennr.</translation></message>
    <message><source>Customers</source><translation>Kunden</translation></message>
    <message><source>days</source><translation>Tagen</translation></message>
    <message><source>Delete</source><translation>Löschen</translation></message>
    <message><source>Delete list</source><translation>Liste löschen</translation></message>
    <message><source>Delete ticked contacts</source><translation>Angehakte Kontakte löschen</translation></message>
    <message><source>Delete {n} contact</source><translation>{n} Kontakt löschen</translation></message>
    <message><source>Delete {n} contact?</source><translation>{n} Kontakt löschen?</translation></message>
    <message><source>Delete {n} contacts</source><translation>{n} Kontakte löschen</translation></message>
    <message><source>Delete {n} contacts?</source><translation>{n} Kontakte löschen?</translation></message>
    <message><source>Deleted field</source><translation>Gelöschtes Feld</translation></message>
    <message><source>deleted tag</source><translation>gelöschtes Schlagwort</translation></message>
    <message><source>Descending</source><translation>Absteigend</translation></message>
    <message><source>Done</source><translation>Fertig</translation></message>
    <message><source>Dr. Anna Müller, Kanzlei Müller &amp; Söhne GmbH, 0331 555 01 20</source><translation>Dr. Anna Müller, Kanzlei Müller &amp; Söhne GmbH, 0331 555 01 20</translation></message>
    <message><source>Drag to reorder, or Alt with ↑ and ↓.</source><translation>Ziehen zum Umordnen, oder Alt mit ↑ und ↓.</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Edit contacts</source><translation>Kontakte bearbeiten</translation></message>
    <message><source>Empty clears it.</source><translation>Leer löscht den Inhalt.</translation></message>
    <message><source>English</source><translation>Englisch</translation></message>
    <message><source>Everything in one line with commas, or paste the signature of an e-mail.</source><translation>Alles in einer Zeile mit Kommas, oder die Signatur einer E-Mail einfügen.</translation></message>
    <message><source>Excel</source><translation>Excel</translation></message>
    <message><source>Export</source><translation>Export</translation></message>
    <message><source>Export contacts</source><translation>Kontakte exportieren</translation></message>
    <message><source>Export contacts …</source><translation>Kontakte exportieren …</translation></message>
    <message><source>Field</source><translation>Feld</translation></message>
    <message><source>Filter</source><translation>Filter</translation></message>
    <message><source>Filter by …</source><translation>Filtern nach …</translation></message>
    <message><source>For telephones, Outlook, Google and iCloud.</source><translation>Für Telefone, Outlook, Google und iCloud.</translation></message>
    <message><source>for {time}</source><translation>seit {time}</translation></message>
    <message><source>Form of address</source><translation>Anredeform</translation></message>
    <message><source>from</source><translation>von</translation></message>
    <message><source>from … to …</source><translation>von … bis …</translation></message>
    <message><source>Further e-mail</source><translation>Weitere E-Mail</translation></message>
    <message><source>German</source><translation>Deutsch</translation></message>
    <message><source>Green</source><translation>Grün</translation></message>
    <message><source>Import</source><translation>Import</translation></message>
    <message><source>Import from Excel or Outlook …</source><translation>Aus Excel oder Outlook importieren …</translation></message>
    <message><source>in the month</source><translation>im Monat</translation></message>
    <message><source>in {month}</source><translation>im {month}</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>is</source><translation>ist</translation></message>
    <message><source>is missing</source><translation>fehlt</translation></message>
    <message><source>is not</source><translation>ist nicht</translation></message>
    <message><source>is there</source><translation>vorhanden</translation></message>
    <message><source>It is the first one.</source><translation>Sie ist schon die erste.</translation></message>
    <message><source>It is the last one.</source><translation>Sie ist schon die letzte.</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>Kind and state</source><translation>Art und Stand</translation></message>
    <message><source>Kind of file</source><translation>Art der Datei</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>Last contact</source><translation>Letzter Kontakt</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>less than</source><translation>kleiner als</translation></message>
    <message><source>List of contacts</source><translation>Liste der Kontakte</translation></message>
    <message><source>List “{name}” changed</source><translation>Liste „{name}“ geändert</translation></message>
    <message><source>List “{name}” deleted, its contacts stay</source><translation>Liste „{name}“ gelöscht, ihre Kontakte bleiben</translation></message>
    <message><source>List “{name}” moved</source><translation>Liste „{name}“ verschoben</translation></message>
    <message><source>List “{name}” saved</source><translation>Liste „{name}“ gespeichert</translation></message>
    <message><source>List “{name}” updated</source><translation>Liste „{name}“ aktualisiert</translation></message>
    <message><source>longer ago than</source><translation>vor mehr als</translation></message>
    <message><source>Look at sample data</source><translation>Mit Beispieldaten ansehen</translation></message>
    <message><source>months</source><translation>Monaten</translation></message>
    <message><source>More about this list</source><translation>Mehr zu dieser Liste</translation></message>
    <message><source>more than</source><translation>größer als</translation></message>
    <message><source>Move down</source><translation>Nach unten</translation></message>
    <message><source>Move up</source><translation>Nach oben</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Name and colour</source><translation>Name und Farbe</translation></message>
    <message><source>Name and colour of the list …</source><translation>Name und Farbe der Liste …</translation></message>
    <message><source>Name and colour …</source><translation>Name und Farbe …</translation></message>
    <message><source>Name of the company</source><translation>Name der Firma</translation></message>
    <message><source>Name of the list</source><translation>Name der Liste</translation></message>
    <message><source>Name, company, e-mail, phone in one line, or a signature</source><translation>Name, Firma, E-Mail, Telefon in einer Zeile, oder eine Signatur</translation></message>
    <message><source>Narrow the list by one more condition</source><translation>Die Liste um eine weitere Bedingung einschränken</translation></message>
    <message><source>never</source><translation>nie</translation></message>
    <message><source>never contacted</source><translation>nie Kontakt</translation></message>
    <message><source>New company …</source><translation>Neue Firma …</translation></message>
    <message><source>New contact</source><translation>Neuer Kontakt</translation></message>
    <message><source>New person …</source><translation>Neue Person …</translation></message>
    <message><source>New tag “{name}”</source><translation>Neues Schlagwort „{name}“</translation></message>
    <message><source>New value</source><translation>Neuer Wert</translation></message>
    <message><source>Next contact</source><translation>Nächster Kontakt</translation></message>
    <message><source>no contact</source><translation>kein Kontakt</translation></message>
    <message><source>No contact fits the filter.</source><translation>Kein Kontakt passt zu dem Filter.</translation></message>
    <message><source>No contact fits {n} filters.</source><translation>Kein Kontakt passt zu {n} Filtern.</translation></message>
    <message><source>No contact fits “{text}”.</source><translation>Kein Kontakt passt zu „{text}“.</translation></message>
    <message><source>No phase</source><translation>Keine Phase</translation></message>
    <message><source>Nobody</source><translation>Niemand</translation></message>
    <message><source>Nobody looks after {n} contact now</source><translation>Niemand ist jetzt für {n} Kontakt zuständig</translation></message>
    <message><source>Nobody looks after {n} contacts now</source><translation>Niemand ist jetzt für {n} Kontakte zuständig</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>none since</source><translation>keiner seit</translation></message>
    <message><source>not ticked</source><translation>nicht angehakt</translation></message>
    <message><source>not: {text}</source><translation>nicht: {text}</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>Nothing is ticked.</source><translation>Es ist nichts angehakt.</translation></message>
    <message><source>of {n}</source><translation>von {n}</translation></message>
    <message><source>on</source><translation>am</translation></message>
    <message><source>One row per contact; also for LibreOffice.</source><translation>Eine Zeile je Kontakt; auch für LibreOffice.</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Open a saved list first.</source><translation>Öffnen Sie zuerst eine gespeicherte Liste.</translation></message>
    <message><source>Open contact</source><translation>Kontakt öffnen</translation></message>
    <message><source>or</source><translation>oder</translation></message>
    <message><source>Origin</source><translation>Herkunft</translation></message>
    <message><source>over {time} ago</source><translation>vor mehr als {time}</translation></message>
    <message><source>own field</source><translation>eigenes Feld</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>People</source><translation>Personen</translation></message>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Petrol</source><translation>Petrol</translation></message>
    <message><source>Phase</source><translation>Phase</translation></message>
    <message><source>Phase of the ticked …</source><translation>Phase der Angehakten …</translation></message>
    <message><source>Phase of {n} contact: {phase}</source><translation>Phase von {n} Kontakt: {phase}</translation></message>
    <message><source>Phase of {n} contacts: {phase}</source><translation>Phase von {n} Kontakten: {phase}</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Please tick at least one.</source><translation>Bitte haken Sie mindestens eines an.</translation></message>
    <message><source>Please type a name.</source><translation>Bitte geben Sie einen Namen ein.</translation></message>
    <message><source>Please type a value.</source><translation>Bitte geben Sie einen Wert ein.</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Postal code</source><translation>PLZ</translation></message>
    <message><source>Previous contact</source><translation>Voriger Kontakt</translation></message>
    <message><source>Profession</source><translation>Beruf</translation></message>
    <message><source>Quick filter</source><translation>Schnellfilter</translation></message>
    <message><source>Reachable by</source><translation>Erreichbar über</translation></message>
    <message><source>Red</source><translation>Rot</translation></message>
    <message><source>Responsible</source><translation>Zuständig</translation></message>
    <message><source>Reverse</source><translation>Umkehren</translation></message>
    <message><source>Reversed: contacts for which this is not so.</source><translation>Umgekehrt: Kontakte, auf die das nicht zutrifft.</translation></message>
    <message><source>Role</source><translation>Rolle</translation></message>
    <message><source>Roles</source><translation>Rollen</translation></message>
    <message><source>Roles of the ticked …</source><translation>Rollen der Angehakten …</translation></message>
    <message><source>Salutation</source><translation>Anrede</translation></message>
    <message><source>Save</source><translation>Speichern</translation></message>
    <message><source>Save as list</source><translation>Als Liste speichern</translation></message>
    <message><source>Save as list …</source><translation>Als Liste speichern …</translation></message>
    <message><source>Saved list</source><translation>Gespeicherte Liste</translation></message>
    <message><source>Search</source><translation>Suche</translation></message>
    <message><source>Search fields …</source><translation>Feld suchen …</translation></message>
    <message><source>Search in contacts</source><translation>In Kontakten suchen</translation></message>
    <message><source>Search or new tag …</source><translation>Schlagwort suchen oder neu …</translation></message>
    <message><source>Search …</source><translation>Suchen …</translation></message>
    <message><source>Set</source><translation>Setzen</translation></message>
    <message><source>Set a field of the ticked …</source><translation>Feld der Angehakten setzen …</translation></message>
    <message><source>Set a field of {n} contact</source><translation>Feld von {n} Kontakt setzen</translation></message>
    <message><source>Set a field of {n} contacts</source><translation>Feld von {n} Kontakten setzen</translation></message>
    <message><source>Set “{name}”</source><translation>„{name}“ setzen</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>Show all contacts</source><translation>Alle Kontakte zeigen</translation></message>
    <message><source>Show as cards</source><translation>Als Karten zeigen</translation></message>
    <message><source>Show as table</source><translation>Als Tabelle zeigen</translation></message>
    <message><source>Show companies only</source><translation>Nur Firmen zeigen</translation></message>
    <message><source>Show customers only</source><translation>Nur Kunden zeigen</translation></message>
    <message><source>Show exactly the other contacts</source><translation>Genau die anderen Kontakte zeigen</translation></message>
    <message><source>Show only contacts that fit conditions</source><translation>Nur Kontakte zeigen, auf die Bedingungen zutreffen</translation></message>
    <message><source>Show people only</source><translation>Nur Personen zeigen</translation></message>
    <message><source>Sort by …</source><translation>Sortieren nach …</translation></message>
    <message><source>Source</source><translation>Quelle</translation></message>
    <message><source>Stopped, no file was written.</source><translation>Angehalten, es wurde keine Datei geschrieben.</translation></message>
    <message><source>Stopped, nothing was changed.</source><translation>Angehalten, nichts wurde geändert.</translation></message>
    <message><source>Street</source><translation>Straße</translation></message>
    <message><source>Switch between “and” (all conditions) and “or” (any of them)</source><translation>Zwischen „und“ (alle Bedingungen) und „oder“ (mindestens eine) wechseln</translation></message>
    <message><source>Table</source><translation>Tabelle</translation></message>
    <message><source>Tag</source><translation>Schlagwort</translation></message>
    <message><source>Tag “{name}”</source><translation>Schlagwort „{name}“</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Tags of the ticked …</source><translation>Schlagwörter der Angehakten …</translation></message>
    <message><source>Tags: {names}</source><translation>Schlagwörter: {names}</translation></message>
    <message><source>Take one away to see more:</source><translation>Nehmen Sie eine Bedingung weg, um mehr zu sehen:</translation></message>
    <message><source>Take tag off</source><translation>Schlagwort abnehmen</translation></message>
    <message><source>Take this condition away</source><translation>Diese Bedingung wegnehmen</translation></message>
    <message><source>Text with separators, for any other program.</source><translation>Text mit Trennzeichen, für jedes andere Programm.</translation></message>
    <message><source>That is {n} of {all} contacts in this file. They go to the trash and can be brought back with Undo. A backup is made first.</source><translation>Das sind {n} von {all} Kontakten dieser Datei. Sie kommen in den Papierkorb und lassen sich mit Rückgängig zurückholen. Vorher wird eine Sicherung gemacht.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>The list is as it was saved.</source><translation>Die Liste ist so, wie sie gespeichert wurde.</translation></message>
    <message><source>The list is empty.</source><translation>Die Liste ist leer.</translation></message>
    <message><source>The {n} column of the table</source><translation>Die {n} Spalte der Tabelle</translation></message>
    <message><source>The {n} columns of the table</source><translation>Die {n} Spalten der Tabelle</translation></message>
    <message><source>The {n} contact of the file</source><translation>Der {n} Kontakt der Datei</translation></message>
    <message><source>The {n} contact of the list</source><translation>Der {n} Kontakt der Liste</translation></message>
    <message><source>The {n} contacts of the list</source><translation>Die {n} Kontakte der Liste</translation></message>
    <message><source>There are no contacts yet.</source><translation>Hier sind noch keine Kontakte.</translation></message>
    <message><source>There is no filter.</source><translation>Es gibt keinen Filter.</translation></message>
    <message><source>Tick all of the list</source><translation>Alle der Liste anhaken</translation></message>
    <message><source>Tick contact</source><translation>Kontakt anhaken</translation></message>
    <message><source>Tick nothing</source><translation>Nichts anhaken</translation></message>
    <message><source>Tick or choose a contact first.</source><translation>Haken Sie zuerst einen Kontakt an oder wählen Sie einen.</translation></message>
    <message><source>ticked</source><translation>angehakt</translation></message>
    <message><source>Ticked</source><translation>Angehakt</translation></message>
    <message><source>Ticked contacts</source><translation>Angehakte Kontakte</translation></message>
    <message><source>Time</source><translation>Zeit</translation></message>
    <message><source>Title</source><translation>Titel</translation></message>
    <message><source>to</source><translation>bis</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Unit</source><translation>Einheit</translation></message>
    <message><source>Update list</source><translation>Liste aktualisieren</translation></message>
    <message><source>Usual columns</source><translation>Übliche Spalten</translation></message>
    <message><source>VAT ID</source><translation>USt-IdNr.</translation></message>
    <message><source>vCard</source><translation>vCard</translation></message>
    <message><source>View</source><translation>Ansicht</translation></message>
    <message><source>Violet</source><translation>Violett</translation></message>
    <message><source>Web</source><translation>Web</translation></message>
    <message><source>weeks</source><translation>Wochen</translation></message>
    <message><source>Which columns</source><translation>Welche Spalten</translation></message>
    <message><source>Which contacts</source><translation>Welche Kontakte</translation></message>
    <message><source>Who looks after the ticked …</source><translation>Zuständigkeit der Angehakten …</translation></message>
    <message><source>within the last</source><translation>vor höchstens</translation></message>
    <message><source>within the next</source><translation>in höchstens</translation></message>
    <message><source>within the next {time}</source><translation>in höchstens {time}</translation></message>
    <message><source>within {time}</source><translation>vor höchstens {time}</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>Work</source><translation>Arbeit</translation></message>
    <message><source>years</source><translation>Jahren</translation></message>
    <message><source>{column}: {text}</source><translation>{column}: {text}</translation></message>
    <message><source>{first} or {n} others</source><translation>{first} oder {n} andere</translation></message>
    <message><source>{name} looks after {n} contact</source><translation>{name} ist für {n} Kontakt zuständig</translation></message>
    <message><source>{name} looks after {n} contacts</source><translation>{name} ist für {n} Kontakte zuständig</translation></message>
    <message><source>{n} contact copied as a table</source><translation>{n} Kontakt als Tabelle kopiert</translation></message>
    <message><source>{n} contact deleted</source><translation>{n} Kontakt gelöscht</translation></message>
    <message><source>{n} contact is no longer: {role}</source><translation>{n} Kontakt ist nicht mehr: {role}</translation></message>
    <message><source>{n} contact is now: {role}</source><translation>{n} Kontakt ist jetzt: {role}</translation></message>
    <message><source>{n} contact written to “{name}”</source><translation>{n} Kontakt in „{name}“ geschrieben</translation></message>
    <message><source>{n} contacts are no longer: {role}</source><translation>{n} Kontakte sind nicht mehr: {role}</translation></message>
    <message><source>{n} contacts are now: {role}</source><translation>{n} Kontakte sind jetzt: {role}</translation></message>
    <message><source>{n} contacts copied as a table</source><translation>{n} Kontakte als Tabelle kopiert</translation></message>
    <message><source>{n} contacts deleted</source><translation>{n} Kontakte gelöscht</translation></message>
    <message><source>{n} contacts written to “{name}”</source><translation>{n} Kontakte in „{name}“ geschrieben</translation></message>
    <message><source>{n} day</source><translation>{n} Tag</translation></message>
    <message><source>{n} days</source><translation>{n} Tagen</translation></message>
    <message><source>{n} hit</source><translation>{n} Treffer</translation></message>
    <message><source>{n} hits</source><translation>{n} Treffer</translation></message>
    <message><source>{n} month</source><translation>{n} Monat</translation></message>
    <message><source>{n} months</source><translation>{n} Monaten</translation></message>
    <message><source>{n} of {all}</source><translation>{n} von {all}</translation></message>
    <message><source>{n} people</source><translation>{n} Ansprechpartner</translation></message>
    <message><source>{n} person</source><translation>{n} Ansprechpartner</translation></message>
    <message><source>{n} selected</source><translation>{n} ausgewählt</translation></message>
    <message><source>{n} text was too long for a cell and was cut.</source><translation>{n} Text war zu lang für eine Zelle und wurde gekürzt.</translation></message>
    <message><source>{n} texts were too long for a cell and were cut.</source><translation>{n} Texte waren zu lang für eine Zelle und wurden gekürzt.</translation></message>
    <message><source>{n} ticked contact</source><translation>{n} angehakter Kontakt</translation></message>
    <message><source>{n} ticked contacts</source><translation>{n} angehakte Kontakte</translation></message>
    <message><source>{n} week</source><translation>{n} Woche</translation></message>
    <message><source>{n} weeks</source><translation>{n} Wochen</translation></message>
    <message><source>{n} year</source><translation>{n} Jahr</translation></message>
    <message><source>{n} years</source><translation>{n} Jahren</translation></message>
    <message><source>“{field}” set for {n} contact</source><translation>„{field}“ für {n} Kontakt gesetzt</translation></message>
    <message><source>“{field}” set for {n} contacts</source><translation>„{field}“ für {n} Kontakte gesetzt</translation></message>
    <message><source>“{name}” created</source><translation>„{name}“ angelegt</translation></message>
    <message><source>“{tag}” put on {n} contact</source><translation>„{tag}“ an {n} Kontakt vergeben</translation></message>
    <message><source>“{tag}” put on {n} contacts</source><translation>„{tag}“ an {n} Kontakte vergeben</translation></message>
    <message><source>“{tag}” taken off {n} contact</source><translation>„{tag}“ von {n} Kontakt entfernt</translation></message>
    <message><source>“{tag}” taken off {n} contacts</source><translation>„{tag}“ von {n} Kontakten entfernt</translation></message>
    <message><source>“{text}” is no number.</source><translation>„{text}“ ist keine Zahl.</translation></message>
    <message><source>Merge …</source><translation>Zusammenführen …</translation></message>
    <message><source>Tick the contacts that are to become one.</source><translation>Haken Sie die Kontakte an, aus denen einer werden soll.</translation></message>
    <message><source>At most {n} contacts can be merged at once.</source><translation>Auf einmal lassen sich höchstens {n} Kontakte zusammenführen.</translation></message>
    <message><source>Merge the ticked …</source><translation>Angehakte zusammenführen …</translation></message>
    <message><source>none</source><translation>keiner</translation></message>
    <message><source>any</source><translation>irgendeiner</translation></message>
    <message><source>Data quality</source><translation>Datenqualität</translation></message>
    <message><source>Finding</source><translation>Befund</translation></message>
    <message><source>Perhaps already there:</source><translation>Vielleicht schon da:</translation></message>
    <message><source>Open {name}: {reasons}</source><translation>{name} öffnen: {reasons}</translation></message>
    <message><source>Reading contacts</source><translation>Kontakte werden gelesen</translation></message>
    <message><source>Name, company, place …</source><translation>Name, Firma, Ort …</translation></message>
    <message><source>Compact rows</source><translation>Kompakte Zeilen</translation></message>
    <message><source>Rows of normal height</source><translation>Zeilen normaler Höhe</translation></message>
    <message><source>Roomy rows</source><translation>Luftige Zeilen</translation></message>
    <message><source>New contact from the clipboard …</source><translation>Neuer Kontakt aus der Zwischenablage …</translation></message>
    <message><source>There is no text on the clipboard.</source><translation>In der Zwischenablage ist kein Text.</translation></message>
    <message><source>Call list</source><translation>Anrufliste</translation></message>
    <message><source>Calls {day}</source><translation>Anrufe {day}</translation></message>
    <message><source>Call ticked contacts one by one</source><translation>Angehakte Kontakte nacheinander anrufen</translation></message>
    <message><source>Deputy</source><translation>Vertretung</translation></message>
    <message><source>Account class</source><translation>Kundenklasse</translation></message>
    <message><source>Check linked files</source><translation>Verknüpfte Dateien prüfen</translation></message>
    <message><source>Folders of customers …</source><translation>Ordner der Kunden …</translation></message>
    <message><source>Stop the timer …</source><translation>Uhr anhalten …</translation></message>
    <message><source>No timer runs.</source><translation>Es läuft keine Uhr.</translation></message>
    <message><source>What the list is for</source><translation>Wofür die Liste ist</translation></message>
    <message><source>Own use, nobody is written to</source><translation>Eigener Gebrauch, niemand wird angeschrieben</translation></message>
    <message><source>{purpose} by {channel}</source><translation>{purpose} per {channel}</translation></message>
    <message><source>{n} was left out.</source><translation>{n} wurde ausgelassen.</translation></message>
    <message><source>{n} were left out.</source><translation>{n} wurden ausgelassen.</translation></message>
    <message><source>Next step</source><translation>Nächster Schritt</translation></message>
    <message><source>Relation</source><translation>Beziehung</translation></message>
    <message><source>List</source><translation>Liste</translation></message>
    <message><source>Around</source><translation>Umkreis</translation></message>
    <message><source>What was done</source><translation>Was geschehen ist</translation></message>
    <message><source>Calls, mails, letters, meetings</source><translation>Anrufe, Mails, Briefe, Treffen</translation></message>
    <message><source>Calls</source><translation>Anrufe</translation></message>
    <message><source>E-mails</source><translation>E-Mails</translation></message>
    <message><source>Letters</source><translation>Briefe</translation></message>
    <message><source>Meetings</source><translation>Termine</translation></message>
    <message><source>Visits</source><translation>Besuche</translation></message>
    <message><source>Notes</source><translation>Notizen</translation></message>
    <message><source>Sales</source><translation>Vertrieb</translation></message>
    <message><source>Opportunity</source><translation>Chance</translation></message>
    <message><source>Open in process</source><translation>Offen im Prozess</translation></message>
    <message><source>Open amount</source><translation>Offene Summe</translation></message>
    <message><source>Fixed list</source><translation>Feste Liste</translation></message>
    <message><source>planned</source><translation>geplant</translation></message>
    <message><source>overdue</source><translation>überfällig</translation></message>
    <message><source>open</source><translation>offen</translation></message>
    <message><source>won</source><translation>gewonnen</translation></message>
    <message><source>lost</source><translation>verloren</translation></message>
    <message><source>up to</source><translation>bis</translation></message>
    <message><source>without an answer</source><translation>ohne Antwort</translation></message>
    <message><source>at some time</source><translation>irgendwann</translation></message>
    <message><source>with the words</source><translation>mit den Worten</translation></message>
    <message><source>deleted</source><translation>gelöscht</translation></message>
    <message><source>up to {km} km</source><translation>bis {km} km</translation></message>
    <message><source>around {place}</source><translation>um {place}</translation></message>
    <message><source>“{text}”</source><translation>„{text}“</translation></message>
    <message><source>Kilometres</source><translation>Kilometer</translation></message>
    <message><source>km</source><translation>km</translation></message>
    <message><source>“{text}” is no postal code of Germany, Austria or Switzerland.</source><translation>„{text}“ ist keine Postleitzahl in Deutschland, Österreich oder der Schweiz.</translation></message>
    <message><source>Please type a postal code.</source><translation>Bitte geben Sie eine Postleitzahl ein.</translation></message>
    <message><source>Words in it, or nothing for any</source><translation>Worte darin, oder nichts für alle</translation></message>
    <message><source>All of these</source><translation>Alle davon</translation></message>
    <message><source>Any of these</source><translation>Eine davon</translation></message>
    <message><source>None of these</source><translation>Keine davon</translation></message>
    <message><source>Build selection</source><translation>Auswahl bauen</translation></message>
    <message><source>Conditions in groups. The numbers say how many contacts each group leaves.</source><translation>Bedingungen in Gruppen. Die Zahlen sagen, wie viele Kontakte jede Gruppe übrig lässt.</translation></message>
    <message><source>Contacts found</source><translation>Gefundene Kontakte</translation></message>
    <message><source>Show these</source><translation>Diese zeigen</translation></message>
    <message><source>Group</source><translation>Gruppe</translation></message>
    <message><source>How the conditions go together</source><translation>Wie die Bedingungen zusammengehören</translation></message>
    <message><source>Remove this group</source><translation>Diese Gruppe entfernen</translation></message>
    <message><source>A group within this one</source><translation>Eine Gruppe in dieser</translation></message>
    <message><source>Build …</source><translation>Bauen …</translation></message>
    <message><source>Put conditions together in groups</source><translation>Bedingungen zu Gruppen zusammenstellen</translation></message>
    <message><source>Keep as fixed list</source><translation>Als feste Liste speichern</translation></message>
    <message><source>Keep as fixed list …</source><translation>Als feste Liste speichern …</translation></message>
    <message><source>Fixed list “{name}” saved</source><translation>Feste Liste „{name}“ gespeichert</translation></message>
    <message><source>Build selection …</source><translation>Auswahl bauen …</translation></message>
    <message><source>{n} contact</source><translation>{n} Kontakt</translation></message>
    <message><source>{n} contacts</source><translation>{n} Kontakte</translation></message>
    <message><source>Letter</source><translation>Brief</translation></message>
    <message><source>Letters …</source><translation>Briefe …</translation></message>
    <message><source>This window cannot write e-mails.</source><translation>Dieses Fenster kann keine E-Mails schreiben.</translation></message>
    <message><source>Write e-mails to the ticked …</source><translation>E-Mails an die Auswahl schreiben …</translation></message>
    <message><source>Advertising</source><translation>Werbung</translation></message>
    <message><source>blocked</source><translation>gesperrt</translation></message>
    <message><source>Data protection</source><translation>Datenschutz</translation></message>
    <message><source>Post</source><translation>Post</translation></message>
    <message><source>Text message</source><translation>SMS</translation></message>
    <message><source>Fax</source><translation>Fax</translation></message>
    <message><source>Advertising may reach by</source><translation>Werbung darf per</translation></message>
    <message><source>Take in a newsletter file …</source><translation>Newsletter-Datei aufnehmen …</translation></message>
    <message><source>Newsletter audience for a service …</source><translation>Newsletter-Empfänger für einen Dienst …</translation></message>
    <message><source>Campaigns</source><translation>Kampagnen</translation></message>
    <message><source>Campaign</source><translation>Kampagne</translation></message>
    <message><source>Faxes</source><translation>Faxe</translation></message>
    <message><source>Text messages</source><translation>Textnachrichten</translation></message>
    <message><source>Chats</source><translation>Chats</translation></message>
    <message><source>Social networks</source><translation>Soziale Netzwerke</translation></message>
    <message><source>Web forms</source><translation>Webformulare</translation></message>
    <message><source>Department</source><translation>Abteilung</translation></message>
    <message><source>Products and contracts</source><translation>Produkte und Verträge</translation></message>
    <message><source>Has product or contract</source><translation>Hat Produkt oder Vertrag</translation></message>
    <message><source>Serial or contract number</source><translation>Serien- oder Vertragsnummer</translation></message>
    <message><source>Contract ends</source><translation>Vertrag endet</translation></message>
    <message><source>Warranty ends</source><translation>Garantie endet</translation></message>
    <message><source>Phase changed</source><translation>Phase gewechselt</translation></message>
    <message><source>from one to another</source><translation>von einer zur anderen</translation></message>
    <message><source>{before} → {after}</source><translation>{before} → {after}</translation></message>
    <message><source>Please choose two different phases.</source><translation>Bitte wählen Sie zwei verschiedene Phasen.</translation></message>
    <message><source>Days</source><translation>Tage</translation></message>
    <message><source>Letters to the ticked came back</source><translation>Briefe an die Auswahl kamen zurück</translation></message>
    <message><source>{n} letter noted as come back</source><translation>{n} Brief als zurückgekommen vermerkt</translation></message>
    <message><source>{n} letters noted as come back</source><translation>{n} Briefe als zurückgekommen vermerkt</translation></message>
    <message><source>Letters came back</source><translation>Briefe kamen zurück</translation></message>
    <message><source>Service level</source><translation>Service-Level</translation></message>
    <message><source>Goal</source><translation>Ziel</translation></message>
    <message><source>Goal until</source><translation>Ziel bis</translation></message>
    <message><source>me</source><translation>ich</translation></message>
    <message><source>My A customers</source><translation>Meine A-Kunden</translation></message>
    <message><source>Show my A customers</source><translation>Meine A-Kunden zeigen</translation></message>
    <message><source>{done}, with {what}</source><translation>{done}, mit {what}</translation></message>
    <message><source>Open with probability</source><translation>Offen mit Wahrscheinlichkeit</translation></message>
    <message><source>Open offer of</source><translation>Offenes Angebot vom</translation></message>
    <message><source>Expected close</source><translation>Erwarteter Abschluss</translation></message>
    <message><source>Open offer content</source><translation>Offener Angebotsinhalt</translation></message>
    <message><source>Lost because of</source><translation>Verloren wegen</translation></message>
    <message><source>Lost to</source><translation>Verloren an</translation></message>
    <message><source>activity silent inactive no contact</source><translation>Aktivität still inaktiv kein Kontakt</translation></message>
    <message><source>radius distance km</source><translation>Umkreis Entfernung km</translation></message>
    <message><source>sale deal case</source><translation>Verkauf Fall Auftrag</translation></message>
    <message><source>interest preference label</source><translation>Interesse Vorliebe Schlagwort Merkmal</translation></message>
    <message><source>consent opt-in allowed newsletter</source><translation>Einwilligung Opt-in erlaubt Newsletter</translation></message>
    <message><source>selection saved</source><translation>Auswahl gespeichert</translation></message>
    <message><source>What you typed waits in “New contact”.</source><translation>Was Sie getippt haben, wartet unter „Neuer Kontakt“.</translation></message>
    <message><source>The condition is not complete: what you typed waits there.</source><translation>Die Bedingung ist nicht vollständig: Was Sie getippt haben, wartet dort.</translation></message>
</context>
</TS>
