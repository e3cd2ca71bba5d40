<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>import_wizard</name>
    <message><source>Import</source><translation>Import</translation></message>
    <message><source>Save list</source><translation>Liste speichern</translation></message>
    <message><source>Saving the list</source><translation>Liste wird gespeichert</translation></message>
    <message><source>Check</source><translation>Prüfen</translation></message>
    <message><source>Save as list …</source><translation>Als Liste speichern …</translation></message>
    <message><source>Kontor reads all rows and looks at every value.</source><translation>Kontor liest alle Zeilen und prüft jeden Wert.</translation></message>
    <message><source>Reading the file</source><translation>Datei wird gelesen</translation></message>
    <message><source>All</source><translation>Alle</translation></message>
    <message><source>Look at</source><translation>Ansehen</translation></message>
    <message><source>The file is still being read.</source><translation>Die Datei wird noch gelesen.</translation></message>
    <message><source>Next</source><translation>Weiter</translation></message>
    <message><source>Excel list</source><translation>Excel-Liste</translation></message>
    <message><source>next: what is in Kontor already</source><translation>als Nächstes: was schon in Kontor steht</translation></message>
    <message><source>{n} line saved in “{name}”</source><translation>{n} Zeile in „{name}“ gespeichert</translation></message>
    <message><source>{n} lines saved in “{name}”</source><translation>{n} Zeilen in „{name}“ gespeichert</translation></message>
    <message><source>{n} value was improved.</source><translation>{n} Wert wurde verbessert.</translation></message>
    <message><source>{n} values were improved.</source><translation>{n} Werte wurden verbessert.</translation></message>
    <message><source>to look at</source><translation>zum Ansehen</translation></message>
    <message><source>New field “{name}”</source><translation>Neues Feld „{name}“</translation></message>
    <message><source>Leave out</source><translation>Auslassen</translation></message>
    <message><source>Suggestions</source><translation>Vorschläge</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>Column {letter}</source><translation>Spalte {letter}</translation></message>
    <message><source>Field for “{name}”</source><translation>Feld für „{name}“</translation></message>
    <message><source>New field “{name}” …</source><translation>Neues Feld „{name}“ …</translation></message>
    <message><source>Search field …</source><translation>Feld suchen …</translation></message>
    <message><source>Give a reason …</source><translation>Begründen …</translation></message>
    <message><source>also in “{name}”</source><translation>auch in „{name}“</translation></message>
    <message><source>by its values</source><translation>am Inhalt</translation></message>
    <message><source>empty</source><translation>leer</translation></message>
    <message><source>as the last time</source><translation>wie zuletzt</translation></message>
    <message><source>chosen by you</source><translation>von Ihnen gewählt</translation></message>
    <message><source>Match the columns</source><translation>Spalten zuordnen</translation></message>
    <message><source>Kontor recognised the columns by their names and values. Check only what stands on top.</source><translation>Kontor hat die Spalten an Namen und Inhalt erkannt. Prüfen Sie nur, was oben steht.</translation></message>
    <message><source>Search column</source><translation>Spalte suchen</translation></message>
    <message><source>“{field}” has two columns; choose another field for one of them.</source><translation>„{field}“ ist doppelt zugeordnet; wählen Sie für eine Spalte ein anderes Feld.</translation></message>
    <message><source>next: check values and spellings</source><translation>als Nächstes: Daten und Schreibweisen prüfen</translation></message>
    <message><source>Matched</source><translation>Zugeordnet</translation></message>
    <message><source>New fields</source><translation>Neue Felder</translation></message>
    <message><source>Empty</source><translation>Leer</translation></message>
    <message><source>Column in the file</source><translation>Spalte in der Datei</translation></message>
    <message><source>Examples</source><translation>Beispiele</translation></message>
    <message><source>Field in Kontor</source><translation>Feld in Kontor</translation></message>
    <message><source>Recognised</source><translation>Erkannt</translation></message>
    <message><source>{n} column:</source><translation>{n} Spalte:</translation></message>
    <message><source>{n} columns:</source><translation>{n} Spalten:</translation></message>
    <message><source>{n} matched</source><translation>{n} zugeordnet</translation></message>
    <message><source>{n} new field</source><translation>{n} neues Feld</translation></message>
    <message><source>{n} new fields</source><translation>{n} neue Felder</translation></message>
    <message><source>{n} left out</source><translation>{n} ausgelassen</translation></message>
    <message><source>{n} empty</source><translation>{n} leer</translation></message>
    <message><source>Match one column at least with a name, a company, a phone number or an e-mail address.</source><translation>Ordnen Sie mindestens eine Spalte einem Namen, einer Firma, Telefonnummer oder E-Mail-Adresse zu.</translation></message>
    <message><source>Remember this for “{name}”</source><translation>Zuordnung für „{name}“ merken</translation></message>
    <message><source>Please look</source><translation>Bitte ansehen</translation></message>
    <message><source>Surely recognised</source><translation>Sicher erkannt</translation></message>
    <message><source>Empty columns</source><translation>Leere Spalten</translation></message>
    <message><source>Already in Kontor?</source><translation>Schon in Kontor?</translation></message>
    <message><source>Rows that are in Kontor already</source><translation>Zeilen, die schon in Kontor stehen</translation></message>
    <message><source>None of these contacts is in Kontor yet.</source><translation>Keiner dieser Kontakte steht schon in Kontor.</translation></message>
    <message><source>The contacts are still being compared.</source><translation>Die Kontakte werden noch verglichen.</translation></message>
    <message><source>the same row was imported before</source><translation>schon importierte Zeile</translation></message>
    <message><source>same customer number</source><translation>gleiche Kundennummer</translation></message>
    <message><source>same e-mail address</source><translation>gleiche E-Mail-Adresse</translation></message>
    <message><source>same phone number and name</source><translation>gleiche Telefonnummer und gleicher Name</translation></message>
    <message><source>same name and postal code</source><translation>gleicher Name und gleiche PLZ</translation></message>
    <message><source>same company</source><translation>gleiche Firma</translation></message>
    <message><source>Fill empty fields</source><translation>Leere Felder ergänzen</translation></message>
    <message><source>What stands in Kontor stays; what is missing there comes in.</source><translation>Was in Kontor steht, bleibt; was dort fehlt, kommt hinzu.</translation></message>
    <message><source>Leave as they are</source><translation>Nicht ändern</translation></message>
    <message><source>Contacts that are in Kontor already are not touched.</source><translation>Kontakte, die schon in Kontor stehen, bleiben unberührt.</translation></message>
    <message><source>Add them anew</source><translation>Neu anlegen</translation></message>
    <message><source>Every row becomes a contact of its own, also a second one.</source><translation>Jede Zeile wird ein eigener Kontakt, auch ein zweiter.</translation></message>
    <message><source>All rows that name somebody will be new contacts.</source><translation>Alle Zeilen, die jemanden nennen, werden neue Kontakte.</translation></message>
    <message><source>{n} row is about a known contact</source><translation>{n} Zeile betrifft einen bekannten Kontakt</translation></message>
    <message><source>{n} rows are about known contacts</source><translation>{n} Zeilen betreffen bekannte Kontakte</translation></message>
    <message><source>next: where the data come from</source><translation>als Nächstes: woher die Daten kommen</translation></message>
    <message><source>Row</source><translation>Zeile</translation></message>
    <message><source>In the file</source><translation>In der Datei</translation></message>
    <message><source>In Kontor</source><translation>In Kontor</translation></message>
    <message><source>(no name)</source><translation>(ohne Namen)</translation></message>
    <message><source>another row of this file</source><translation>andere Zeile dieser Datei</translation></message>
    <message><source>Company as name</source><translation>Firma als Name</translation></message>
    <message><source>E-mail as name</source><translation>E-Mail als Name</translation></message>
    <message><source>Digits in the name</source><translation>Ziffern im Namen</translation></message>
    <message><source>Nickname in brackets</source><translation>Spitzname in Klammern</translation></message>
    <message><source>One word as name</source><translation>Name aus einem Wort</translation></message>
    <message><source>Comma in the name</source><translation>Komma im Namen</translation></message>
    <message><source>Name in capitals</source><translation>Name in Großbuchstaben</translation></message>
    <message><source>Two people</source><translation>Zwei Personen</translation></message>
    <message><source>Name too long</source><translation>Name zu lang</translation></message>
    <message><source>Phone incomplete</source><translation>Telefon unvollständig</translation></message>
    <message><source>No area code</source><translation>Vorwahl fehlt</translation></message>
    <message><source>Digits lost</source><translation>Ziffern verloren</translation></message>
    <message><source>Phone unusual</source><translation>Telefon ungewöhnlich</translation></message>
    <message><source>Internal mail address</source><translation>Interne E-Mail-Adresse</translation></message>
    <message><source>E-mail invalid</source><translation>E-Mail ungültig</translation></message>
    <message><source>E-mail put right</source><translation>E-Mail verbessert</translation></message>
    <message><source>Web address invalid</source><translation>Webadresse ungültig</translation></message>
    <message><source>Zero added</source><translation>Null ergänzt</translation></message>
    <message><source>Postal code tidied up</source><translation>PLZ bereinigt</translation></message>
    <message><source>Country unclear</source><translation>Land unklar</translation></message>
    <message><source>Postal code unknown</source><translation>PLZ unbekannt</translation></message>
    <message><source>Postal code and place differ</source><translation>PLZ und Ort passen nicht</translation></message>
    <message><source>Country unknown</source><translation>Land unbekannt</translation></message>
    <message><source>Date unclear</source><translation>Datum unklar</translation></message>
    <message><source>Date impossible</source><translation>Datum unmöglich</translation></message>
    <message><source>Date too old</source><translation>Datum zu alt</translation></message>
    <message><source>Date in the future</source><translation>Datum in der Zukunft</translation></message>
    <message><source>Day or month</source><translation>Tag oder Monat</translation></message>
    <message><source>Row too long</source><translation>Zeile zu lang</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>was {value}</source><translation>war {value}</translation></message>
    <message><source>put right</source><translation>verbessert</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Field</source><translation>Feld</translation></message>
    <message><source>Value</source><translation>Wert</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>left out</source><translation>ausgelassen</translation></message>
    <message><source>{n} MB</source><translation>{n} MB</translation></message>
    <message><source>Comma</source><translation>Komma</translation></message>
    <message><source>Semicolon</source><translation>Semikolon</translation></message>
    <message><source>Tabulator</source><translation>Tabulator</translation></message>
    <message><source>Vertical bar</source><translation>Senkrechter Strich</translation></message>
    <message><source>Headings in row {n}</source><translation>Überschrift in Zeile {n}</translation></message>
    <message><source>No headings</source><translation>Keine Überschrift</translation></message>
    <message><source>{n} KB</source><translation>{n} KB</translation></message>
    <message><source>Change</source><translation>Ändern</translation></message>
    <message><source>Columns as the last time</source><translation>Spalten wie zuletzt</translation></message>
    <message><source>Sheet “{name}”</source><translation>Blatt „{name}“</translation></message>
    <message><source>{n} row</source><translation>{n} Zeile</translation></message>
    <message><source>{n} rows</source><translation>{n} Zeilen</translation></message>
    <message><source>{n} column</source><translation>{n} Spalte</translation></message>
    <message><source>{n} columns</source><translation>{n} Spalten</translation></message>
    <message><source>{program} export recognised</source><translation>{program}-Export erkannt</translation></message>
    <message><source>Which list do you want to import?</source><translation>Welche Liste möchten Sie importieren?</translation></message>
    <message><source>Drop the file here</source><translation>Datei hierher ziehen</translation></message>
    <message><source>Choose file …</source><translation>Datei wählen …</translation></message>
    <message><source>Choose a file first.</source><translation>Wählen Sie zuerst eine Datei.</translation></message>
    <message><source>Choose a list</source><translation>Liste wählen</translation></message>
    <message><source>Sheet</source><translation>Blatt</translation></message>
    <message><source>Show hidden sheets</source><translation>Ausgeblendete Blätter zeigen</translation></message>
    <message><source>Encoding</source><translation>Zeichensatz</translation></message>
    <message><source>Separator</source><translation>Trennzeichen</translation></message>
    <message><source>Headings</source><translation>Überschrift</translation></message>
    <message><source>Another file …</source><translation>Andere Datei …</translation></message>
    <message><source>next: match the columns</source><translation>als Nächstes: Spalten zuordnen</translation></message>
    <message><source>Lists</source><translation>Listen</translation></message>
    <message><source>All files</source><translation>Alle Dateien</translation></message>
    <message><source>Choose another file …</source><translation>Andere Datei wählen …</translation></message>
    <message><source>Try again</source><translation>Erneut versuchen</translation></message>
    <message><source>Find out by itself</source><translation>Selbst erkennen lassen</translation></message>
    <message><source>hidden</source><translation>ausgeblendet</translation></message>
    <message><source>How do I get my list out of the other program?</source><translation>Wie bekomme ich meine Liste aus dem anderen Programm?</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Number</source><translation>Zahl</translation></message>
    <message><source>Date</source><translation>Datum</translation></message>
    <message><source>Choice</source><translation>Auswahl</translation></message>
    <message><source>Several choices</source><translation>Mehrfachauswahl</translation></message>
    <message><source>Amount of money</source><translation>Geldbetrag</translation></message>
    <message><source>Web link</source><translation>Weblink</translation></message>
    <message><source>New field</source><translation>Neues Feld</translation></message>
    <message><source>It appears at once in form, list, filter and export.</source><translation>Es erscheint sofort in Formular, Liste, Filter und Export.</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Kept with the field, so that it can be shown to an authority.</source><translation>Wird beim Feld aufbewahrt, damit Sie es einer Behörde zeigen können.</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Create field</source><translation>Feld anlegen</translation></message>
    <message><source>Please type the name of the field.</source><translation>Bitte geben Sie den Namen des Feldes ein.</translation></message>
    <message><source>There is a field of this name already.</source><translation>Ein Feld mit diesem Namen gibt es schon.</translation></message>
    <message><source>Please give the reason.</source><translation>Bitte geben Sie den Grund an.</translation></message>
    <message><source>health</source><translation>Gesundheit</translation></message>
    <message><source>religion or belief</source><translation>Religion oder Weltanschauung</translation></message>
    <message><source>political opinions</source><translation>politische Meinungen</translation></message>
    <message><source>ethnic origin</source><translation>ethnische Herkunft</translation></message>
    <message><source>trade union membership</source><translation>Gewerkschaftszugehörigkeit</translation></message>
    <message><source>sex life</source><translation>Sexualleben</translation></message>
    <message><source>genetic data</source><translation>genetische Daten</translation></message>
    <message><source>biometric data</source><translation>biometrische Daten</translation></message>
    <message><source>criminal convictions</source><translation>Straftaten</translation></message>
    <message><source>Values that do not fit the kind are kept as text.</source><translation>Werte, die nicht zur Art passen, bleiben als Text erhalten.</translation></message>
    <message><source>“{name}” sounds like data on {category}. Such data are specially protected (GDPR Art. 9 and 10): write down why your office needs them, or leave the column out.</source><translation>„{name}“ klingt nach Daten zum Thema {category}. Solche Daten sind besonders geschützt (DSGVO Art. 9 und 10): Schreiben Sie auf, warum Ihr Büro sie braucht, oder lassen Sie die Spalte aus.</translation></message>
    <message><source>List “{name}”</source><translation>Liste „{name}“</translation></message>
    <message><source>Import {day}</source><translation>Import {day}</translation></message>
    <message><source>Not decided yet</source><translation>Noch nicht entschieden</translation></message>
    <message><source>You can note it later on each contact.</source><translation>Sie können es später bei jedem Kontakt notieren.</translation></message>
    <message><source>Contract (GDPR Art. 6 (1) b)</source><translation>Vertrag (DSGVO Art. 6 Abs. 1 b)</translation></message>
    <message><source>Contract</source><translation>Vertrag</translation></message>
    <message><source>They are customers, suppliers or asked for an offer; you need the data for that.</source><translation>Kunden, Lieferanten oder wer ein Angebot wollte; dafür brauchen Sie die Daten.</translation></message>
    <message><source>Legitimate interest (GDPR Art. 6 (1) f)</source><translation>Berechtigtes Interesse (DSGVO Art. 6 Abs. 1 f)</translation></message>
    <message><source>Legitimate interest</source><translation>Berechtigtes Interesse</translation></message>
    <message><source>Business contacts you may reasonably expect to keep, unless they object.</source><translation>Geschäftliche Kontakte, die damit rechnen können, solange sie nicht widersprechen.</translation></message>
    <message><source>Consent (GDPR Art. 6 (1) a)</source><translation>Einwilligung (DSGVO Art. 6 Abs. 1 a)</translation></message>
    <message><source>Consent</source><translation>Einwilligung</translation></message>
    <message><source>They agreed, and you can show when and to what.</source><translation>Sie haben zugestimmt, und Sie können zeigen, wann und wozu.</translation></message>
    <message><source>Where do the data come from?</source><translation>Woher kommen die Daten?</translation></message>
    <message><source>Kept with every new contact, so that you can answer when somebody asks (GDPR Art. 14 and 15).</source><translation>Steht bei jedem neuen Kontakt, damit Sie antworten können, wenn jemand fragt (DSGVO Art. 14 und 15).</translation></message>
    <message><source>Source</source><translation>Herkunft</translation></message>
    <message><source>e.g. own customers, trade fair in autumn, address list of the chamber</source><translation>z. B. eigene Kunden, Herbstmesse, Adressliste der Kammer</translation></message>
    <message><source>Give all of them the tag</source><translation>Allen das Schlagwort geben</translation></message>
    <message><source>Tag</source><translation>Schlagwort</translation></message>
    <message><source>{program} export</source><translation>{program}-Export</translation></message>
    <message><source>Why may you keep these data?</source><translation>Warum dürfen Sie diese Daten aufbewahren?</translation></message>
    <message><source>No advertising: an import is no consent. None of these contacts is noted as having agreed to advertising.</source><translation>Keine Werbung: Ein Import ist keine Einwilligung. Bei keinem dieser Kontakte wird eine Zustimmung zu Werbung vermerkt.</translation></message>
    <message><source>You got the data from somebody else? Then the people must be told within a month at the latest that you have them, where from and what for (GDPR Art. 14).</source><translation>Sie haben die Daten von jemand anderem? Dann müssen die Personen spätestens nach einem Monat erfahren, dass Sie sie haben, woher und wofür (DSGVO Art. 14).</translation></message>
    <message><source>Find them again</source><translation>Wiederfinden</translation></message>
    <message><source>next: dry run, nothing is changed yet</source><translation>als Nächstes: Probelauf, noch ohne Änderung</translation></message>
    <message><source>How you matched the columns and what you put right would be lost. Nothing has been imported yet.</source><translation>Ihre Zuordnung und Ihre Verbesserungen gingen verloren. Importiert ist noch nichts.</translation></message>
    <message><source>Making a backup first</source><translation>Zuerst wird gesichert</translation></message>
    <message><source>The file “{name}” was changed after it was opened here.</source><translation>Die Datei „{name}“ wurde geändert, nachdem sie hier geöffnet wurde.</translation></message>
    <message><source>Import contacts</source><translation>Kontakte importieren</translation></message>
    <message><source>What you enter is kept</source><translation>Eingaben werden gemerkt</translation></message>
    <message><source>Back</source><translation>Zurück</translation></message>
    <message><source>{n} value improved</source><translation>{n} Wert verbessert</translation></message>
    <message><source>{n} values improved</source><translation>{n} Werte verbessert</translation></message>
    <message><source>no advertising</source><translation>keine Werbung</translation></message>
    <message><source>figures are the same</source><translation>Zahlen stimmen überein</translation></message>
    <message><source>Comparing contacts</source><translation>Kontakte werden verglichen</translation></message>
    <message><source>Importing contacts</source><translation>Kontakte werden importiert</translation></message>
    <message><source>Import cancelled. Nothing was changed.</source><translation>Import abgebrochen. Es wurde nichts geändert.</translation></message>
    <message><source>Undoing the import</source><translation>Import wird zurückgenommen</translation></message>
    <message><source>Nothing was imported; your data are unchanged.</source><translation>Es wurde nichts importiert; Ihre Daten sind unverändert.</translation></message>
    <message><source>Read it again and look at the columns once more.</source><translation>Lassen Sie sie neu lesen und prüfen Sie die Spalten noch einmal.</translation></message>
    <message><source>File</source><translation>Datei</translation></message>
    <message><source>Match columns</source><translation>Spalten zuordnen</translation></message>
    <message><source>Known contacts</source><translation>Dubletten</translation></message>
    <message><source>Source, legal basis</source><translation>Herkunft, Rechtsgrund</translation></message>
    <message><source>Dry run</source><translation>Probelauf</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>The file is only read. Until the last step nothing changes in Kontor.</source><translation>Die Datei wird nur gelesen. Bis zum letzten Schritt ändert sich nichts.</translation></message>
    <message><source>{n} to look at</source><translation>{n} bitte ansehen</translation></message>
    <message><source>{n} of {all} taken over</source><translation>{n} von {all} übernommen</translation></message>
    <message><source>A backup was made before the import, at {time}; it lies with the others.</source><translation>Sicherung vor dem Import: {time} Uhr, liegt bei den anderen Sicherungen.</translation></message>
    <message><source>Comparing with the contacts in Kontor</source><translation>Vergleich mit den Kontakten in Kontor</translation></message>
    <message><source>{n} contact imported</source><translation>{n} Kontakt importiert</translation></message>
    <message><source>{n} contacts imported</source><translation>{n} Kontakte importiert</translation></message>
    <message><source>fill empty fields</source><translation>leere Felder ergänzen</translation></message>
    <message><source>leave as they are</source><translation>nicht ändern</translation></message>
    <message><source>add anew</source><translation>neu anlegen</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>First rows of the file</source><translation>Erste Zeilen der Datei</translation></message>
    <message><source>yes</source><translation>ja</translation></message>
    <message><source>no</source><translation>nein</translation></message>
    <message><source>{n} of {all} rows were taken over</source><translation>{n} von {all} Zeilen sind übernommen</translation></message>
    <message><source>in the list below</source><translation>unten in der Liste</translation></message>
    <message><source>Report …</source><translation>Bericht …</translation></message>
    <message><source>Rows and values that were not taken over</source><translation>Zeilen und Werte, die nicht übernommen wurden</translation></message>
    <message><source>Undo import</source><translation>Import rückgängig machen</translation></message>
    <message><source>Show {n} contact</source><translation>{n} Kontakt anzeigen</translation></message>
    <message><source>Show {n} contacts</source><translation>{n} Kontakte anzeigen</translation></message>
    <message><source>The import was undone</source><translation>Der Import ist zurückgenommen</translation></message>
    <message><source>All of it is in Kontor already</source><translation>Alles steht schon in Kontor</translation></message>
    <message><source>{n} row was taken over</source><translation>{n} Zeile ist übernommen</translation></message>
    <message><source>All {n} rows were taken over</source><translation>Alle {n} Zeilen sind übernommen</translation></message>
    <message><source>today</source><translation>heute</translation></message>
    <message><source>Nothing was left behind.</source><translation>Nichts ist liegen geblieben.</translation></message>
    <message><source>Every row and every value was taken over.</source><translation>Jede Zeile und jeder Wert wurde übernommen.</translation></message>
    <message><source>Finish</source><translation>Fertig</translation></message>
    <message><source>Import again</source><translation>Noch einmal importieren</translation></message>
    <message><source>{n} second</source><translation>{n} Sekunde</translation></message>
    <message><source>{n} seconds</source><translation>{n} Sekunden</translation></message>
    <message><source>less than a second</source><translation>unter einer Sekunde</translation></message>
    <message><source>tag “{name}”</source><translation>Schlagwort „{name}“</translation></message>
    <message><source>Kontor is as it was before the import.</source><translation>Kontor ist wieder so, wie es vor dem Import war.</translation></message>
    <message><source>You can import the list again at any time.</source><translation>Sie können die Liste jederzeit noch einmal importieren.</translation></message>
    <message><source>Nothing was added or changed.</source><translation>Es wurde nichts hinzugefügt oder geändert.</translation></message>
    <message><source>This list was imported before, or its contacts are known.</source><translation>Diese Liste wurde schon importiert, oder ihre Kontakte sind bekannt.</translation></message>
    <message><source>{n} row with errors</source><translation>{n} Zeile mit Fehler</translation></message>
    <message><source>{n} rows with errors</source><translation>{n} Zeilen mit Fehler</translation></message>
    <message><source>{n} value left out</source><translation>{n} Wert ausgelassen</translation></message>
    <message><source>{n} values left out</source><translation>{n} Werte ausgelassen</translation></message>
    <message><source>Import contacts …</source><translation>Kontakte importieren …</translation></message>
    <message><source>{n} person</source><translation>{n} Person</translation></message>
    <message><source>{n} people</source><translation>{n} Personen</translation></message>
    <message><source>{n} company</source><translation>{n} Firma</translation></message>
    <message><source>{n} companies</source><translation>{n} Firmen</translation></message>
    <message><source>new</source><translation>neu</translation></message>
    <message><source>unchanged</source><translation>unverändert</translation></message>
    <message><source>with errors</source><translation>mit Fehler</translation></message>
    <message><source>left as they are</source><translation>nicht geändert</translation></message>
    <message><source>in Kontor already, just so</source><translation>stehen genau so in Kontor</translation></message>
    <message><source>all rows can be read</source><translation>alle Zeilen sind lesbar</translation></message>
    <message><source>not taken over</source><translation>nicht übernommen</translation></message>
    <message><source>are not taken over</source><translation>werden nicht übernommen</translation></message>
    <message><source>This is what the import will do. Nothing has been changed yet.</source><translation>Das wird der Import tun. Noch ist nichts geändert.</translation></message>
    <message><source>The file was changed in the meantime: these are the new figures. Please look at them once more.</source><translation>Die Kontor-Datei hat sich inzwischen geändert: Hier sind die neuen Zahlen. Bitte sehen Sie sie noch einmal an.</translation></message>
    <message><source>{n} new field: {names}</source><translation>{n} neues Feld: {names}</translation></message>
    <message><source>{n} new fields: {names}</source><translation>{n} neue Felder: {names}</translation></message>
    <message><source>The column “{name}” is left out: data on {category} need a reason. You can give one in step 2.</source><translation>Die Spalte „{name}“ bleibt weg: Daten zum Thema {category} brauchen eine Begründung. Die können Sie in Schritt 2 geben.</translation></message>
    <message><source>{n} value is left out because it cannot be understood; the rest of its row is taken over.</source><translation>{n} Wert bleibt weg, weil er nicht zu verstehen ist; der Rest seiner Zeile wird übernommen.</translation></message>
    <message><source>{n} values are left out because they cannot be understood; the rest of their rows is taken over.</source><translation>{n} Werte bleiben weg, weil sie nicht zu verstehen sind; der Rest ihrer Zeilen wird übernommen.</translation></message>
    <message><source>{n} value put right by you</source><translation>{n} Wert von Ihnen verbessert</translation></message>
    <message><source>{n} values put right by you</source><translation>{n} Werte von Ihnen verbessert</translation></message>
    <message><source>The dry run is not finished yet.</source><translation>Der Probelauf ist noch nicht fertig.</translation></message>
    <message><source>All of it is in Kontor already; there is nothing to import.</source><translation>Alles steht schon in Kontor; es gibt nichts zu importieren.</translation></message>
    <message><source>Import now</source><translation>Jetzt übernehmen</translation></message>
    <message><source>legal basis not decided yet</source><translation>Rechtsgrund noch offen</translation></message>
    <message><source>This file is open for reading only.</source><translation>Diese Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>“{name}”</source><translation>„{name}“</translation></message>
    <message><source>Source: {source}; {basis}</source><translation>Herkunft: {source}; {basis}</translation></message>
    <message><source>Tag “{name}” for all of them</source><translation>Schlagwort „{name}“ für alle</translation></message>
    <message><source>Import …</source><translation>Importieren …</translation></message>
    <message><source>This file cannot be read.</source><translation>Diese Datei lässt sich nicht lesen.</translation></message>
    <message><source>There are no rows below the headings; choose another sheet or row of headings.</source><translation>Unter der Überschrift stehen keine Zeilen; wählen Sie ein anderes Blatt oder eine andere Überschrift.</translation></message>
    <message><source>also later with {keys}, even after a restart</source><translation>auch später mit {keys}, selbst nach einem Neustart</translation></message>
    <message><source>The whole import can be undone with one click, even after a restart.</source><translation>Der ganze Import lässt sich mit einem Klick zurücknehmen, auch nach einem Neustart.</translation></message>
    <message><source>{n} contact that was edited since keeps something of the import.</source><translation>{n} seither bearbeiteter Kontakt behält etwas vom Import.</translation></message>
    <message><source>{n} contacts that were edited since keep something of the import.</source><translation>{n} seither bearbeitete Kontakte behalten etwas vom Import.</translation></message>
    <message><source>All else is as it was before the import.</source><translation>Alles andere ist wie vor dem Import.</translation></message>
    <message><source>{n} is in Kontor already</source><translation>{n} steht schon in Kontor</translation></message>
    <message><source>{n} are in Kontor already</source><translation>{n} stehen schon in Kontor</translation></message>
    <message><source>{n} stays out: nobody invited is in Kontor</source><translation>{n} bleibt draußen: Niemand der Eingeladenen steht in Kontor</translation></message>
    <message><source>{n} stay out: nobody invited is in Kontor</source><translation>{n} bleiben draußen: Niemand der Eingeladenen steht in Kontor</translation></message>
    <message><source>{n} stays out: it has no date</source><translation>{n} bleibt draußen: ohne Datum</translation></message>
    <message><source>{n} stay out: they have no date</source><translation>{n} bleiben draußen: ohne Datum</translation></message>
    <message><source>Only appointments to which somebody from Kontor was invited</source><translation>Nur Termine, zu denen jemand aus Kontor eingeladen war</translation></message>
    <message><source>Looking at the appointments</source><translation>Termine werden angesehen</translation></message>
    <message><source>Taking over the appointments</source><translation>Termine werden übernommen</translation></message>
    <message><source>{n} appointment taken over</source><translation>{n} Termin übernommen</translation></message>
    <message><source>{n} appointments taken over</source><translation>{n} Termine übernommen</translation></message>
    <message><source>{n} new appointment or task</source><translation>{n} neuer Termin oder neue Aufgabe</translation></message>
    <message><source>{n} new appointments and tasks</source><translation>{n} neue Termine und Aufgaben</translation></message>
    <message><source>{n} of them comes to the line of time of contacts who were invited</source><translation>{n} davon kommt in die Zeitleiste eingeladener Kontakte</translation></message>
    <message><source>{n} of them come to the line of time of contacts who were invited</source><translation>{n} davon kommen in die Zeitleiste eingeladener Kontakte</translation></message>
    <message><source>All of it can be undone with one click, even after a restart.</source><translation>Alles lässt sich mit einem Klick rückgängig machen, auch nach einem Neustart.</translation></message>
    <message><source>{n} record</source><translation>{n} Datensatz</translation></message>
    <message><source>{n} records</source><translation>{n} Datensätze</translation></message>
    <message><source>A table, cards, a mailbox or a calendar, from any program. What is in it is shown before anything is taken over.</source><translation>Eine Tabelle, Visitenkarten, ein Postfach oder ein Kalender aus jedem Programm. Was darin steht, wird gezeigt, bevor etwas übernommen wird.</translation></message>
    <message><source>or choose it: Excel, CSV, OpenDocument, vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar</source><translation>oder wählen Sie sie: Excel, CSV, OpenDocument, vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar</translation></message>
    <message><source>Or a folder of vCards, messages or calendars …</source><translation>Oder ein Ordner mit vCards, Nachrichten oder Kalendern …</translation></message>
    <message><source>Take over appointments</source><translation>Termine übernehmen</translation></message>
    <message><source>Choose a folder</source><translation>Ordner wählen</translation></message>
    <message><source>New</source><translation>Neu</translation></message>
    <message><source>Complete</source><translation>Ergänzen</translation></message>
    <message><source>Unchanged</source><translation>Unverändert</translation></message>
    <message><source>Left out</source><translation>Ausgelassen</translation></message>
    <message><source>With errors</source><translation>Mit Fehlern</translation></message>
    <message><source>your choice</source><translation>Ihre Wahl</translation></message>
    <message><source>Rows as they were understood</source><translation>Zeilen, wie sie verstanden wurden</translation></message>
    <message><source>Column</source><translation>Spalte</translation></message>
    <message><source>Next doubtful value</source><translation>Nächste auffällige Stelle</translation></message>
    <message><source>Read list back …</source><translation>Liste einlesen …</translation></message>
    <message><source>Take over {n} form of address</source><translation>{n} Anrede übernehmen</translation></message>
    <message><source>Take over {n} forms of address</source><translation>{n} Anreden übernehmen</translation></message>
    <message><source>Looking at the values</source><translation>Werte werden angesehen</translation></message>
    <message><source>Read list back</source><translation>Liste einlesen</translation></message>
    <message><source>Reading the list</source><translation>Liste wird gelesen</translation></message>
    <message><source>All columns</source><translation>Alle Spalten</translation></message>
    <message><source>{n} row needs a look.</source><translation>{n} Zeile bitte ansehen.</translation></message>
    <message><source>{n} rows need a look.</source><translation>{n} Zeilen bitte ansehen.</translation></message>
    <message><source>You can put values right here; the file itself stays as it is.</source><translation>Sie können Werte hier verbessern; die Datei selbst bleibt, wie sie ist.</translation></message>
    <message><source>{n} row saved in “{name}”</source><translation>{n} Zeile in „{name}“ gespeichert</translation></message>
    <message><source>{n} rows saved in “{name}”</source><translation>{n} Zeilen in „{name}“ gespeichert</translation></message>
    <message><source>{n} value taken from the list</source><translation>{n} Wert aus der Liste übernommen</translation></message>
    <message><source>{n} values taken from the list</source><translation>{n} Werte aus der Liste übernommen</translation></message>
    <message><source>Nothing in the list differs from what stands here.</source><translation>In der Liste steht nichts anderes als hier.</translation></message>
    <message><source>Fill where empty</source><translation>Leere ergänzen</translation></message>
    <message><source>Overwrite</source><translation>Überschreiben</translation></message>
    <message><source>Add beside it</source><translation>Hinzufügen</translation></message>
    <message><source>Leave as it is</source><translation>Nicht ändern</translation></message>
    <message><source>fill empty</source><translation>Leere ergänzen</translation></message>
    <message><source>overwrite</source><translation>überschreiben</translation></message>
    <message><source>add</source><translation>hinzufügen</translation></message>
    <message><source>leave</source><translation>nicht ändern</translation></message>
    <message><source>Show {n} doubtful row of this column</source><translation>{n} auffällige Zeile dieser Spalte zeigen</translation></message>
    <message><source>Show {n} doubtful rows of this column</source><translation>{n} auffällige Zeilen dieser Spalte zeigen</translation></message>
    <message><source>“{field}” of contacts that are in Kontor already</source><translation>„{field}“ bei Kontakten, die schon in Kontor sind</translation></message>
    <message><source>Nothing in this column is doubtful.</source><translation>In dieser Spalte ist nichts auffällig.</translation></message>
    <message><source>Field by field …</source><translation>Feld für Feld …</translation></message>
    <message><source>What happens</source><translation>Was geschieht</translation></message>
    <message><source>Form of address and name</source><translation>Anrede und Name</translation></message>
    <message><source>same name</source><translation>gleicher Name</translation></message>
    <message><source>came in before, put right</source><translation>kam schon herein, verbessert</translation></message>
    <message><source>names nobody</source><translation>nennt niemanden</translation></message>
    <message><source>type here …</source><translation>hier eingeben …</translation></message>
    <message><source>Field by field</source><translation>Feld für Feld</translation></message>
    <message><source>Other address</source><translation>Weitere Anschrift</translation></message>
    <message><source>Work address</source><translation>Anschrift geschäftlich</translation></message>
    <message><source>Home address</source><translation>Anschrift privat</translation></message>
    <message><source>Delivery address</source><translation>Lieferanschrift</translation></message>
    <message><source>Invoice address</source><translation>Rechnungsanschrift</translation></message>
    <message><source>In the file: {value}</source><translation>In der Datei: {value}</translation></message>
    <message><source>Importing what was put right</source><translation>Verbessertes wird importiert</translation></message>
    <message><source>{n} corrected row brought in</source><translation>{n} verbesserte Zeile nachgeholt</translation></message>
    <message><source>{n} corrected rows brought in</source><translation>{n} verbesserte Zeilen nachgeholt</translation></message>
    <message><source>{enter}: type · {next}: next doubtful value · {columns}: what the column does</source><translation>{enter}: eingeben · {next}: nächste auffällige Stelle · {columns}: was die Spalte bewirkt</translation></message>
    <message><source>What is about this cell</source><translation>Was an dieser Zelle auffällt</translation></message>
    <message><source>Value of the file</source><translation>Wert der Datei</translation></message>
    <message><source>{enter}: decide for this row</source><translation>{enter}: über diese Zeile entscheiden</translation></message>
    <message><source>Nothing to show here.</source><translation>Hier gibt es nichts zu zeigen.</translation></message>
    <message><source>E.164: {value}</source><translation>E.164: {value}</translation></message>
    <message><source>Proposed from the first name: {value}. Only taken over if you want it.</source><translation>Nach dem Vornamen vorgeschlagen: {value}. Wird nur übernommen, wenn Sie es wollen.</translation></message>
    <message><source>Take over “{value}”</source><translation>„{value}“ übernehmen</translation></message>
    <message><source>Put them right here; corrected rows come in later.</source><translation>Hier verbessern; verbesserte Zeilen kommen nach.</translation></message>
    <message><source>Bring in {n} corrected row</source><translation>{n} verbesserte Zeile nachholen</translation></message>
    <message><source>Bring in {n} corrected rows</source><translation>{n} verbesserte Zeilen nachholen</translation></message>
    <message><source>As the rule for all rows says</source><translation>Wie die Regel für alle Zeilen</translation></message>
    <message><source>New contact</source><translation>Neuer Kontakt</translation></message>
    <message><source>Leave this row out</source><translation>Diese Zeile auslassen</translation></message>
    <message><source>Complete {name} ({why})</source><translation>{name} ergänzen ({why})</translation></message>
    <message><source>{n} row left out by you</source><translation>{n} Zeile von Ihnen ausgelassen</translation></message>
    <message><source>{n} rows left out by you</source><translation>{n} Zeilen von Ihnen ausgelassen</translation></message>
    <message><source>Also take over {n} appointment, if contacts were invited to it</source><translation>Auch den Termin in dieser Datei übernehmen ({n}), wenn Kontakte dazu eingeladen waren</translation></message>
    <message><source>Also take over those of {n} appointments to which contacts were invited</source><translation>Auch von den {n} Terminen die übernehmen, zu denen Kontakte eingeladen waren</translation></message>
    <message><source>{n} appointment comes to the line of time of contacts who were invited</source><translation>{n} Termin kommt in die Zeitleiste eingeladener Kontakte</translation></message>
    <message><source>{n} appointments come to the line of time of contacts who were invited</source><translation>{n} Termine kommen in die Zeitleiste eingeladener Kontakte</translation></message>
    <message><source>CSV list</source><translation>CSV-Liste</translation></message>
    <message><source>Possible doubles</source><translation>Mögliche Dubletten</translation></message>
    <message><source>Kontor compares e-mail, phone and customer number, and the name with place or company; also names that sound or are written alike.</source><translation>Kontor vergleicht E-Mail, Telefon und Kundennummer sowie den Namen mit Ort oder Firma, auch Namen, die ähnlich klingen oder geschrieben sind.</translation></message>
    <message><source>row {n} of this file</source><translation>Zeile {n} dieser Datei</translation></message>
    <message><source>{n} row is possibly a double:</source><translation>{n} Zeile ist möglicherweise eine Dublette:</translation></message>
    <message><source>{n} rows are possibly doubles:</source><translation>{n} Zeilen sind möglicherweise Dubletten:</translation></message>
    <message><source>Add as new</source><translation>Neu anlegen</translation></message>
    <message><source>same household: {why}</source><translation>gleicher Haushalt: {why}</translation></message>
    <message><source>possible double: {why}</source><translation>mögliche Dublette: {why}</translation></message>
    <message><source>{n} row is possibly a double; step 4 shows of whom and why.</source><translation>{n} Zeile ist möglicherweise eine Dublette; Schritt 4 zeigt, von wem und warum.</translation></message>
    <message><source>{n} rows are possibly doubles; step 4 shows of whom and why.</source><translation>{n} Zeilen sind möglicherweise Dubletten; Schritt 4 zeigt, von wem und warum.</translation></message>
    <message><source>Letters lost</source><translation>Buchstaben verloren</translation></message>
    <message><source>Calendar as a table</source><translation>Kalender als Tabelle</translation></message>
    <message><source>Lined up with blanks</source><translation>Mit Leerzeichen ausgerichtet</translation></message>
    <message><source>Unclear refusal</source><translation>Unklare Ablehnung</translation></message>
    <message><source>compared</source><translation>abgeglichen</translation></message>
    <message><source>only what is empty is filled</source><translation>nur Leeres wird gefüllt</translation></message>
    <message><source>nothing to fill</source><translation>nichts zu füllen</translation></message>
    <message><source>No row needs a look.</source><translation>Keine Zeile ist auffällig.</translation></message>
    <message><source>All the others were taken over with every value.</source><translation>Alle anderen wurden mit jedem Wert übernommen.</translation></message>
    <message><source>{n} column overwrites, else only what is empty is filled</source><translation>{n} Spalte überschreibt, sonst wird nur Leeres gefüllt</translation></message>
    <message><source>{n} columns overwrite, else only what is empty is filled</source><translation>{n} Spalten überschreiben, sonst wird nur Leeres gefüllt</translation></message>
    <message><source>{n} row resembles another one of this file</source><translation>{n} Zeile ähnelt einer anderen dieser Datei</translation></message>
    <message><source>{n} rows resemble others of this file</source><translation>{n} Zeilen ähneln anderen dieser Datei</translation></message>
    <message><source>neither a person nor a company in it</source><translation>ohne Person und ohne Firma</translation></message>
    <message><source>Company from above</source><translation>Firma aus der Zeile darüber</translation></message>
</context>
</TS>
