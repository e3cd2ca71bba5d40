<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>contact_page</name>
    <message><source>Choose a contact in the list.</source><translation>Wählen Sie in der Liste einen Kontakt.</translation></message>
    <message><source>This contact is in the trash.</source><translation>Dieser Kontakt liegt im Papierkorb.</translation></message>
    <message><source>Restore</source><translation>Wiederherstellen</translation></message>
    <message><source>Parts of the contact</source><translation>Bereiche des Kontakts</translation></message>
    <message><source>History</source><translation>Verlauf</translation></message>
    <message><source>Fields</source><translation>Felder</translation></message>
    <message><source>This contact is not in the file.</source><translation>Diesen Kontakt gibt es in der Datei nicht.</translation></message>
    <message><source>It may have been removed elsewhere.</source><translation>Vielleicht wurde er an anderer Stelle entfernt.</translation></message>
    <message><source>Contact data</source><translation>Kontaktdaten</translation></message>
    <message><source>“{name}” is in the trash now</source><translation>„{name}“ liegt jetzt im Papierkorb</translation></message>
    <message><source>“{name}” is back</source><translation>„{name}“ ist wieder da</translation></message>
    <message><source>“{name}” is a company now</source><translation>„{name}“ ist jetzt eine Firma</translation></message>
    <message><source>“{name}” is a person now</source><translation>„{name}“ ist jetzt eine Person</translation></message>
    <message><source>Address copied</source><translation>Anschrift kopiert</translation></message>
    <message><source>Choose a contact first.</source><translation>Wählen Sie zuerst einen Kontakt.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Restore the contact first.</source><translation>Stellen Sie den Kontakt zuerst wieder her.</translation></message>
    <message><source>Turn into a person</source><translation>In eine Person umwandeln</translation></message>
    <message><source>Turn into a company</source><translation>In eine Firma umwandeln</translation></message>
    <message><source>There is no address yet.</source><translation>Es gibt noch keine Anschrift.</translation></message>
    <message><source>The contact is not in the trash.</source><translation>Der Kontakt liegt nicht im Papierkorb.</translation></message>
    <message><source>Write note</source><translation>Notiz schreiben</translation></message>
    <message><source>Call</source><translation>Anrufen</translation></message>
    <message><source>Write an e-mail</source><translation>E-Mail schreiben</translation></message>
    <message><source>Edit name and fields</source><translation>Name und Felder bearbeiten</translation></message>
    <message><source>Add phone number</source><translation>Telefonnummer hinzufügen</translation></message>
    <message><source>Add e-mail address</source><translation>E-Mail-Adresse hinzufügen</translation></message>
    <message><source>Add address …</source><translation>Anschrift hinzufügen …</translation></message>
    <message><source>Add tag …</source><translation>Schlagwort hinzufügen …</translation></message>
    <message><source>Roles …</source><translation>Rollen …</translation></message>
    <message><source>Phase …</source><translation>Phase …</translation></message>
    <message><source>Connect with …</source><translation>Verbinden mit …</translation></message>
    <message><source>Add field …</source><translation>Feld hinzufügen …</translation></message>
    <message><source>Copy address for a letter</source><translation>Anschrift für einen Brief kopieren</translation></message>
    <message><source>Who changed what</source><translation>Wer hat was geändert</translation></message>
    <message><source>Restore from the trash</source><translation>Aus dem Papierkorb holen</translation></message>
    <message><source>Delete contact</source><translation>Kontakt löschen</translation></message>
    <message><source>There is no phone number yet.</source><translation>Es gibt noch keine Telefonnummer.</translation></message>
    <message><source>There is no e-mail address yet.</source><translation>Es gibt noch keine E-Mail-Adresse.</translation></message>
    <message><source>Address</source><translation>Anschrift</translation></message>
    <message><source>Kind of address</source><translation>Art der Anschrift</translation></message>
    <message><source>As the office ({country})</source><translation>Wie das Büro ({country})</translation></message>
    <message><source>Country …</source><translation>Land …</translation></message>
    <message><source>Use first</source><translation>Zuerst verwenden</translation></message>
    <message><source>Remove address</source><translation>Anschrift entfernen</translation></message>
    <message><source>Done</source><translation>Fertig</translation></message>
    <message><source>Add</source><translation>Hinzufügen</translation></message>
    <message><source>{field}: {value} removed</source><translation>{field}: {value} entfernt</translation></message>
    <message><source>{field}: {before} → {after}</source><translation>{field}: {before} → {after}</translation></message>
    <message><source>{field}: {value}</source><translation>{field}: {value}</translation></message>
    <message><source>Show older changes</source><translation>Ältere Änderungen zeigen</translation></message>
    <message><source>{time} · {user}</source><translation>{time} · {user}</translation></message>
    <message><source>Nothing was changed yet.</source><translation>Es wurde noch nichts geändert.</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>Not a complete phone number</source><translation>Keine vollständige Nummer</translation></message>
    <message><source>Not a valid e-mail address</source><translation>Keine gültige E-Mail-Adresse</translation></message>
    <message><source>P.O. box {number}</source><translation>Postfach {number}</translation></message>
    <message><source>Edit {name}</source><translation>{name} bearbeiten</translation></message>
    <message><source>Mail to this address came back</source><translation>E-Mail kam zurück</translation></message>
    <message><source>Remove {name}</source><translation>{name} entfernen</translation></message>
    <message><source>“{value}” removed</source><translation>„{value}“ entfernt</translation></message>
    <message><source>Copy</source><translation>Kopieren</translation></message>
    <message><source>Address removed</source><translation>Anschrift entfernt</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>Open in the browser</source><translation>Im Browser öffnen</translation></message>
    <message><source>Edit</source><translation>Bearbeiten</translation></message>
    <message><source>It is used first already.</source><translation>Dieser Eintrag wird schon zuerst verwendet.</translation></message>
    <message><source>Remove</source><translation>Entfernen</translation></message>
    <message><source>Edit …</source><translation>Bearbeiten …</translation></message>
    <message><source>Role: {name}</source><translation>Rolle: {name}</translation></message>
    <message><source>Phase: {name}</source><translation>Phase: {name}</translation></message>
    <message><source>Tag: {name}</source><translation>Schlagwort: {name}</translation></message>
    <message><source>Add tag, role or phase</source><translation>Schlagwort, Rolle oder Phase hinzufügen</translation></message>
    <message><source>Tag “{name}” removed</source><translation>Schlagwort „{name}“ entfernt</translation></message>
    <message><source>Role “{name}” removed</source><translation>Rolle „{name}“ entfernt</translation></message>
    <message><source>Tag …</source><translation>Schlagwort …</translation></message>
    <message><source>Role …</source><translation>Rolle …</translation></message>
    <message><source>The contact cannot be changed now.</source><translation>Der Kontakt kann jetzt nicht geändert werden.</translation></message>
    <message><source>Tag</source><translation>Schlagwort</translation></message>
    <message><source>No phase</source><translation>Keine Phase</translation></message>
    <message><source>{phase} since {day}</source><translation>{phase} seit {day}</translation></message>
    <message><source>New tag “{name}”</source><translation>Neues Schlagwort „{name}“</translation></message>
    <message><source>Remove from this contact</source><translation>Von diesem Kontakt entfernen</translation></message>
    <message><source>The history of the phase; it cannot be changed here.</source><translation>Der Verlauf der Phase; er lässt sich hier nicht ändern.</translation></message>
    <message><source>Cannot be read as {kind}</source><translation>Nicht lesbar als {kind}</translation></message>
    <message><source>New choice …</source><translation>Neue Auswahl …</translation></message>
    <message><source>New choice</source><translation>Neue Auswahl</translation></message>
    <message><source>New field</source><translation>Neues Feld</translation></message>
    <message><source>Name of the field</source><translation>Name des Feldes</translation></message>
    <message><source>For</source><translation>Für</translation></message>
    <message><source>Choices, one per line</source><translation>Auswahl, je Zeile eine</translation></message>
    <message><source>Why your office needs it</source><translation>Warum Ihr Büro es braucht</translation></message>
    <message><source>The reason is kept with the field.</source><translation>Der Grund wird mit dem Feld gespeichert.</translation></message>
    <message><source>Create field</source><translation>Feld anlegen</translation></message>
    <message><source>Kept because: {reason}</source><translation>Gespeichert, weil: {reason}</translation></message>
    <message><source>This looks like special personal data: {category}. The law allows it only for a weighty reason (GDPR Art. 9 and 10).</source><translation>Das sieht nach besonderen personenbezogenen Daten aus: {category}. Das Gesetz erlaubt sie nur aus wichtigem Grund (DSGVO Art. 9 und 10).</translation></message>
    <message><source>Field “{name}” created</source><translation>Feld „{name}“ angelegt</translation></message>
    <message><source>People and companies</source><translation>Personen und Firmen</translation></message>
    <message><source>Only people</source><translation>Nur Personen</translation></message>
    <message><source>Only companies</source><translation>Nur Firmen</translation></message>
    <message><source>Please write down the reason; without one the field is not created.</source><translation>Bitte schreiben Sie den Grund auf; ohne ihn wird das Feld nicht angelegt.</translation></message>
    <message><source>“{text}” is not a date that exists. Please write, for example, {example}.</source><translation>„{text}“ ist kein Datum, das es gibt. Bitte schreiben Sie zum Beispiel {example}.</translation></message>
    <message><source>Birthday · {n} year</source><translation>Geburtstag · {n} Jahr</translation></message>
    <message><source>Birthday · {n} years</source><translation>Geburtstag · {n} Jahre</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Letter and salutation</source><translation>Brief und Anrede</translation></message>
    <message><source>Work and office</source><translation>Beruf und Büro</translation></message>
    <message><source>Data protection</source><translation>Datenschutz</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Company as typed</source><translation>Firma, wie eingegeben</translation></message>
    <message><source>“{text}” is no web address. Please write, for example, www.office.example.</source><translation>„{text}“ ist keine Webadresse. Bitte schreiben Sie zum Beispiel www.buero.example.</translation></message>
    <message><source>As the office</source><translation>Wie das Büro</translation></message>
    <message><source>Not set (Sie)</source><translation>Nicht festgelegt (Sie)</translation></message>
    <message><source>Sie</source><translation>Sie</translation></message>
    <message><source>Du</source><translation>Du</translation></message>
    <message><source>Nobody</source><translation>Niemand</translation></message>
    <message><source>No choice</source><translation>Keine Auswahl</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>{n} contact person</source><translation>{n} Ansprechpartner</translation></message>
    <message><source>{n} contact persons</source><translation>{n} Ansprechpartner</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>More for this contact</source><translation>Mehr zu diesem Kontakt</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>{role} at {company}</source><translation>{role} bei {company}</translation></message>
    <message><source>Contract (GDPR Art. 6 (1) b)</source><translation>Vertrag (DSGVO Art. 6 Abs. 1 b)</translation></message>
    <message><source>Legitimate interest (GDPR Art. 6 (1) f)</source><translation>Berechtigtes Interesse (DSGVO Art. 6 Abs. 1 f)</translation></message>
    <message><source>Consent (GDPR Art. 6 (1) a)</source><translation>Einwilligung (DSGVO Art. 6 Abs. 1 a)</translation></message>
    <message><source>Legal obligation (GDPR Art. 6 (1) c)</source><translation>Gesetzliche Pflicht (DSGVO Art. 6 Abs. 1 c)</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Add phone, e-mail, web or address</source><translation>Telefon, E-Mail, Web oder Anschrift hinzufügen</translation></message>
    <message><source>Connected with</source><translation>Verbunden mit</translation></message>
    <message><source>Details</source><translation>Angaben</translation></message>
    <message><source>Add a detail</source><translation>Angabe hinzufügen</translation></message>
    <message><source>Add a field</source><translation>Feld hinzufügen</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Mobile</source><translation>Mobil</translation></message>
    <message><source>Web page</source><translation>Webseite</translation></message>
    <message><source>Profile in a network</source><translation>Profil in einem Netzwerk</translation></message>
    <message><source>Address …</source><translation>Anschrift …</translation></message>
    <message><source>Source not known</source><translation>Herkunft nicht bekannt</translation></message>
    <message><source>Legal basis not noted</source><translation>Rechtsgrundlage nicht notiert</translation></message>
    <message><source>New field …</source><translation>Neues Feld …</translation></message>
    <message><source>Letter salutation, own wording</source><translation>Briefanrede, eigener Wortlaut</translation></message>
    <message><source>All details are filled in</source><translation>Alle Angaben sind ausgefüllt</translation></message>
    <message><source>There is nothing left to add.</source><translation>Es gibt nichts mehr hinzuzufügen.</translation></message>
    <message><source>Write a note</source><translation>Notiz schreiben</translation></message>
    <message><source>Write a note …</source><translation>Notiz schreiben …</translation></message>
    <message><source>saves the note</source><translation>speichert die Notiz</translation></message>
    <message><source>new line</source><translation>neue Zeile</translation></message>
    <message><source>clears</source><translation>leert</translation></message>
    <message><source>Relation</source><translation>Beziehung</translation></message>
    <message><source>Kind of relation</source><translation>Art der Beziehung</translation></message>
    <message><source>{a} … {b}</source><translation>{a} … {b}</translation></message>
    <message><source>For example: is landlord of</source><translation>Zum Beispiel: ist Vermieter von</translation></message>
    <message><source>For example: is tenant of</source><translation>Zum Beispiel: ist Mieter von</translation></message>
    <message><source>Connected with {name}</source><translation>Verbunden mit {name}</translation></message>
    <message><source>Relation to {name} removed</source><translation>Beziehung zu {name} entfernt</translation></message>
    <message><source>How are they connected?</source><translation>Wie sind sie verbunden?</translation></message>
    <message><source>Remove relation</source><translation>Beziehung entfernen</translation></message>
    <message><source>Connect</source><translation>Verbinden</translation></message>
    <message><source>{a} {relation} {b}</source><translation>{a} {relation} {b}</translation></message>
    <message><source>The end lies before the beginning.</source><translation>Das Ende liegt vor dem Anfang.</translation></message>
    <message><source>Link to {name}</source><translation>Mit {name} verbinden</translation></message>
    <message><source>New kind of relation</source><translation>Neue Art von Beziehung</translation></message>
    <message><source>Change relation</source><translation>Beziehung ändern</translation></message>
    <message><source>New kind of relation …</source><translation>Neue Art von Beziehung …</translation></message>
    <message><source>{what}, until {day}</source><translation>{what}, bis {day}</translation></message>
    <message><source>More for this relation</source><translation>Mehr zu dieser Beziehung</translation></message>
    <message><source>Opens the contact, F2 edits the relation</source><translation>Öffnet den Kontakt, F2 bearbeitet die Beziehung</translation></message>
    <message><source>since {day}</source><translation>seit {day}</translation></message>
    <message><source>Show {n} more</source><translation>{n} weitere zeigen</translation></message>
    <message><source>Open {name}</source><translation>{name} öffnen</translation></message>
    <message><source>Relation to {name} ended</source><translation>Beziehung zu {name} beendet</translation></message>
    <message><source>Connect with</source><translation>Verbinden mit</translation></message>
    <message><source>Name, company, place …</source><translation>Name, Firma, Ort …</translation></message>
    <message><source>Edit relation …</source><translation>Beziehung bearbeiten …</translation></message>
    <message><source>Name it first</source><translation>Zuerst nennen</translation></message>
    <message><source>Ended today</source><translation>Seit heute beendet</translation></message>
    <message><source>New person “{name}”</source><translation>Neue Person „{name}“</translation></message>
    <message><source>New company “{name}”</source><translation>Neue Firma „{name}“</translation></message>
    <message><source>Show in the history</source><translation>Im Verlauf zeigen</translation></message>
    <message><source>All</source><translation>Alle</translation></message>
    <message><source>Notes</source><translation>Notizen</translation></message>
    <message><source>Automatic</source><translation>Automatisch</translation></message>
    <message><source>Note deleted</source><translation>Notiz gelöscht</translation></message>
    <message><source>Today, {day}</source><translation>Heute, {day}</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>none</source><translation>keine</translation></message>
    <message><source>Phase: {after}</source><translation>Phase: {after}</translation></message>
    <message><source>Contact created</source><translation>Kontakt angelegt</translation></message>
    <message><source>Imported</source><translation>Importiert</translation></message>
    <message><source>From the file “{name}”</source><translation>Aus der Datei „{name}“</translation></message>
    <message><source>Phase: {before} → {after}</source><translation>Phase: {before} → {after}</translation></message>
    <message><source>This is no web address.</source><translation>Das ist keine Webadresse.</translation></message>
    <message><source>Business card copied, without notes and own fields</source><translation>Visitenkarte kopiert, ohne Notizen und eigene Felder</translation></message>
    <message><source>Copy as business card (vCard)</source><translation>Als Visitenkarte kopieren (vCard)</translation></message>
    <message><source>Merged with “{name}”</source><translation>Zusammengeführt mit „{name}“</translation></message>
    <message><source>Everything kept there now stands here.</source><translation>Alles, was dort stand, steht jetzt hier.</translation></message>
    <message><source>Plan follow-up</source><translation>Wiedervorlage planen</translation></message>
    <message><source>Planned</source><translation>Geplant</translation></message>
    <message><source>Important</source><translation>Wichtig</translation></message>
    <message><source>{what}, {n} min</source><translation>{what}, {n} Min.</translation></message>
    <message><source>{name} has left {company}</source><translation>{name} hat {company} verlassen</translation></message>
    <message><source>What was written so far stays with both. New entries no longer stand on the line of the company.</source><translation>Was bisher notiert wurde, bleibt bei beiden. Neue Einträge stehen nicht mehr im Verlauf der Firma.</translation></message>
    <message><source>Last day there</source><translation>Letzter Tag dort</translation></message>
    <message><source>not known or none</source><translation>unbekannt oder keine</translation></message>
    <message><source>{n} open follow-up goes to</source><translation>{n} offene Wiedervorlage geht an</translation></message>
    <message><source>{n} open follow-ups go to</source><translation>{n} offene Wiedervorlagen gehen an</translation></message>
    <message><source>Successor</source><translation>Nachfolge</translation></message>
    <message><source>nobody, they stay with {name}</source><translation>niemanden, sie bleiben bei {name}</translation></message>
    <message><source>nobody yet</source><translation>noch niemand</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Note it</source><translation>Eintragen</translation></message>
    <message><source>Works now at</source><translation>Arbeitet jetzt bei</translation></message>
    <message><source>Position</source><translation>Position</translation></message>
    <message><source>Has left the company …</source><translation>Hat die Firma verlassen …</translation></message>
    <message><source>Save “{name}” ({size}) …</source><translation>„{name}“ ({size}) speichern …</translation></message>
    <message><source>Attachments</source><translation>Anhänge</translation></message>
    <message><source>Attachments: {names}</source><translation>Anhänge: {names}</translation></message>
    <message><source>Possible double: {name} – {why}</source><translation>Mögliche Dublette: {name} – {why}</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Merge …</source><translation>Zusammenführen …</translation></message>
    <message><source>No duplicate</source><translation>Keine Dublette</translation></message>
    <message><source>Remembered: no duplicate</source><translation>Gemerkt: keine Dublette</translation></message>
    <message><source>{label} · next contact {day}</source><translation>{label} · nächster Kontakt {day}</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>As its class</source><translation>Wie seine Klasse</translation></message>
    <message><source>Needs an answer</source><translation>Braucht eine Antwort</translation></message>
    <message><source>Needs no answer</source><translation>Braucht keine Antwort</translation></message>
    <message><source>Hand on</source><translation>Übergeben</translation></message>
    <message><source>Any time</source><translation>Jederzeit</translation></message>
    <message><source>Last 30 days</source><translation>Letzte 30 Tage</translation></message>
    <message><source>Last 12 months</source><translation>Letzte 12 Monate</translation></message>
    <message><source>This year</source><translation>Dieses Jahr</translation></message>
    <message><source>Last year</source><translation>Letztes Jahr</translation></message>
    <message><source>Ahead</source><translation>Ab heute</translation></message>
    <message><source>Calls</source><translation>Anrufe</translation></message>
    <message><source>E-mails</source><translation>E-Mails</translation></message>
    <message><source>Letters</source><translation>Briefe</translation></message>
    <message><source>Appointments</source><translation>Termine</translation></message>
    <message><source>Tasks</source><translation>Aufgaben</translation></message>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Period</source><translation>Zeitraum</translation></message>
    <message><source>Everybody</source><translation>Alle</translation></message>
    <message><source>Files</source><translation>Dateien</translation></message>
    <message><source>Add files …</source><translation>Dateien hinzufügen …</translation></message>
    <message><source>Open the folder of this customer</source><translation>Ordner dieses Kunden öffnen</translation></message>
    <message><source>Open “{name}” ({size})</source><translation>„{name}“ öffnen ({size})</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Time</source><translation>Uhrzeit</translation></message>
    <message><source>Minutes</source><translation>Minuten</translation></message>
    <message><source>min</source><translation>Min.</translation></message>
    <message><source>Entry deleted</source><translation>Eintrag gelöscht</translation></message>
    <message><source>Edit entry</source><translation>Eintrag bearbeiten</translation></message>
    <message><source>Delete entry</source><translation>Eintrag löschen</translation></message>
    <message><source>Stop the timer</source><translation>Uhr anhalten</translation></message>
    <message><source>Start the timer</source><translation>Uhr starten</translation></message>
    <message><source>Timer for {name}: {time}</source><translation>Uhr für {name}: {time}</translation></message>
    <message><source>{n} minute written down</source><translation>{n} Minute eingetragen</translation></message>
    <message><source>{n} minutes written down</source><translation>{n} Minuten eingetragen</translation></message>
    <message><source>{n} minute added</source><translation>{n} Minute dazugezählt</translation></message>
    <message><source>{n} minutes added</source><translation>{n} Minuten dazugezählt</translation></message>
    <message><source>What was done</source><translation>Was wurde gemacht</translation></message>
    <message><source>What was done …</source><translation>Was wurde gemacht …</translation></message>
    <message><source>Discard</source><translation>Verwerfen</translation></message>
    <message><source>Save</source><translation>Speichern</translation></message>
    <message><source>Read the mail</source><translation>Mail lesen</translation></message>
    <message><source>Pictures</source><translation>Bilder</translation></message>
    <message><source>Choose a picture</source><translation>Bild wählen</translation></message>
    <message><source>Choose a picture …</source><translation>Bild wählen …</translation></message>
    <message><source>Remove the picture</source><translation>Bild entfernen</translation></message>
    <message><source>There is no picture yet.</source><translation>Noch ist kein Bild da.</translation></message>
    <message><source>“{name}” is no picture that can be read.</source><translation>„{name}“ ist kein Bild, das sich lesen lässt.</translation></message>
    <message><source>Choose a JPEG or PNG file.</source><translation>Wählen Sie eine JPEG- oder PNG-Datei.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Picture of {name} kept</source><translation>Bild von {name} übernommen</translation></message>
    <message><source>Picture of {name} removed</source><translation>Bild von {name} entfernt</translation></message>
    <message><source>Case moved: {before} → {after}</source><translation>Fall verschoben: {before} → {after}</translation></message>
    <message><source>Case begun: {step}</source><translation>Fall begonnen: {step}</translation></message>
    <message><source>Consents …</source><translation>Einwilligungen …</translation></message>
    <message><source>Letter</source><translation>Brief</translation></message>
    <message><source>Letter with Word</source><translation>Brief mit Word</translation></message>
    <message><source>There is no postal address yet.</source><translation>Es gibt noch keine Postanschrift.</translation></message>
    <message><source>Cases</source><translation>Chancen</translation></message>
    <message><source>New case …</source><translation>Neuer Fall …</translation></message>
    <message><source>There is no case with this contact yet.</source><translation>Mit diesem Kontakt gibt es noch keinen Fall.</translation></message>
    <message><source>Add product or contract …</source><translation>Produkt oder Vertrag hinzufügen …</translation></message>
    <message><source>Products and contracts</source><translation>Produkte und Verträge</translation></message>
    <message><source>Note what the customer has and until when: the follow-up before the end comes by itself.</source><translation>Halten Sie fest, was der Kunde hat und bis wann: Die Wiedervorlage vor dem Ende kommt von selbst.</translation></message>
    <message><source>“{name}” removed</source><translation>„{name}“ entfernt</translation></message>
    <message><source>contract until {day}</source><translation>Vertrag bis {day}</translation></message>
    <message><source>warranty until {day}</source><translation>Gewährleistung bis {day}</translation></message>
    <message><source>{title}, {step}, {amount}, {n} %</source><translation>{title}, {step}, {amount}, {n} %</translation></message>
    <message><source>Open opportunities</source><translation>Offene Chancen</translation></message>
    <message><source>So many days before comes the follow-up</source><translation>So viele Tage vorher kommt die Wiedervorlage</translation></message>
    <message><source>Change product or contract</source><translation>Produkt oder Vertrag ändern</translation></message>
    <message><source>New product or contract</source><translation>Neues Produkt oder neuer Vertrag</translation></message>
    <message><source>e.g. Service contract</source><translation>z. B. Wartungsvertrag</translation></message>
    <message><source>Product or contract</source><translation>Produkt oder Vertrag</translation></message>
    <message><source>Days before the end</source><translation>Tage vor dem Ende</translation></message>
    <message><source>Serial or contract number</source><translation>Serien- oder Vertragsnummer</translation></message>
    <message><source>What does the customer have?</source><translation>Was hat der Kunde?</translation></message>
    <message><source>“{name}” noted</source><translation>„{name}“ vermerkt</translation></message>
    <message><source>“{name}” changed</source><translation>„{name}“ geändert</translation></message>
    <message><source>Contract ends</source><translation>Vertragsende</translation></message>
    <message><source>Warranty ends</source><translation>Gewährleistungsende</translation></message>
    <message><source>Value</source><translation>Wert</translation></message>
    <message><source>Taken out of the case</source><translation>Aus dem Fall genommen</translation></message>
    <message><source>Put to “{case}”</source><translation>Zu „{case}“ legen</translation></message>
    <message><source>Take out of the case</source><translation>Aus dem Fall nehmen</translation></message>
    <message><source>Written by</source><translation>Von</translation></message>
    <message><source>Save what is known of this person …</source><translation>Auskunft über diese Person sichern …</translation></message>
    <message><source>Erase for good …</source><translation>Endgültig löschen …</translation></message>
    <message><source>Nothing said</source><translation>Nicht genannt</translation></message>
    <message><source>Faxes</source><translation>Faxe</translation></message>
    <message><source>Text messages</source><translation>Textnachrichten</translation></message>
    <message><source>Chats</source><translation>Chats</translation></message>
    <message><source>Social networks</source><translation>Soziale Netzwerke</translation></message>
    <message><source>Web forms</source><translation>Webformulare</translation></message>
    <message><source>Response to a campaign …</source><translation>Antwort auf eine Kampagne …</translation></message>
    <message><source>The value is not below zero.</source><translation>Der Wert liegt nicht unter null.</translation></message>
    <message><source>Post came back {day}</source><translation>Post zurück am {day}</translation></message>
    <message><source>Mail arrives after all</source><translation>E-Mails kommen doch an</translation></message>
    <message><source>Mail came back</source><translation>E-Mail kam zurück</translation></message>
    <message><source>“{value}” noted as doubtful</source><translation>„{value}“ als zweifelhaft vermerkt</translation></message>
    <message><source>The address is right</source><translation>Die Adresse stimmt</translation></message>
    <message><source>Letter came back</source><translation>Brief kam zurück</translation></message>
    <message><source>Noted: a letter to {name} came back</source><translation>Vermerkt: ein Brief an {name} kam zurück</translation></message>
    <message><source>Campaigns</source><translation>Kampagnen</translation></message>
    <message><source>Note a response …</source><translation>Antwort vermerken …</translation></message>
    <message><source>This contact was in no campaign yet.</source><translation>Dieser Kontakt war noch in keiner Kampagne.</translation></message>
    <message><source>Noted: the letter came back</source><translation>Vermerkt: der Brief kam zurück</translation></message>
    <message><source>left out: {why}</source><translation>ausgelassen: {why}</translation></message>
    <message><source>not reached yet</source><translation>noch nicht erreicht</translation></message>
    <message><source>Hand on what is open, too?</source><translation>Offenes auch übergeben?</translation></message>
    <message><source>With {name} from now on. Open, and with somebody else: {what}. One step for undo either way.</source><translation>Ab jetzt bei {name}. Offen und bei jemand anderem: {what}. Beides lässt sich in einem Schritt rückgängig machen.</translation></message>
    <message><source>Leave it where it is</source><translation>Dort lassen</translation></message>
    <message><source>{n} follow-up</source><translation>{n} Wiedervorlage</translation></message>
    <message><source>{n} follow-ups</source><translation>{n} Wiedervorlagen</translation></message>
    <message><source>{n} case</source><translation>{n} Fall</translation></message>
    <message><source>{n} cases</source><translation>{n} Fälle</translation></message>
    <message><source>Handed on to {name}: {what}</source><translation>An {name} übergeben: {what}</translation></message>
    <message><source>{label} · won in {year}: {sums}</source><translation>{label} · gewonnen {year}: {sums}</translation></message>
    <message><source>The relation was not changed: a date could not be read. What you typed waits there.</source><translation>Die Beziehung wurde nicht geändert: Ein Datum war nicht lesbar. Was Sie getippt haben, wartet dort.</translation></message>
    <message><source>{zip} is in {place}</source><translation>{zip} liegt in {place}</translation></message>
    <message><source>Not a possible postal code</source><translation>Diese PLZ kann nicht stimmen</translation></message>
</context>
</TS>
