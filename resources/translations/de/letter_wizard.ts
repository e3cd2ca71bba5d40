<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>letter_wizard</name>
    <message><source>Fields to insert</source><translation>Felder zum Einfügen</translation></message>
    <message><source>Copy a field and paste it in Word or LibreOffice (Ctrl+V) where its value is to stand.</source><translation>Kopieren Sie ein Feld und fügen Sie es in Word oder LibreOffice (Strg+V) dort ein, wo sein Wert stehen soll.</translation></message>
    <message><source>Search fields</source><translation>Felder suchen</translation></message>
    <message><source>Fields</source><translation>Felder</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Copy field</source><translation>Feld kopieren</translation></message>
    <message><source>Field “{name}” copied</source><translation>Feld „{name}“ kopiert</translation></message>
    <message><source>call in 2 weeks</source><translation>in 2 Wochen anrufen</translation></message>
    <message><source>{n} follow-up on {day}</source><translation>{n} Wiedervorlage am {day}</translation></message>
    <message><source>{n} follow-ups on {day}</source><translation>{n} Wiedervorlagen am {day}</translation></message>
    <message><source>without a day</source><translation>ohne Tag</translation></message>
    <message><source>Kontor templates</source><translation>Kontor-Vorlagen</translation></message>
    <message><source>“{name}” is opened as a copy. What you save there is taken over here.</source><translation>„{name}“ wird als Kopie geöffnet. Was Sie dort speichern, wird hier übernommen.</translation></message>
    <message><source>Reading the template</source><translation>Vorlage wird gelesen</translation></message>
    <message><source>This template is no longer there.</source><translation>Diese Vorlage ist nicht mehr da.</translation></message>
    <message><source>No program of this computer opens Word documents.</source><translation>Kein Programm dieses Computers öffnet Word-Dokumente.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>No letter was written; a copy of the template lies at {path}.</source><translation>Es wurde kein Brief geschrieben; eine Kopie der Vorlage liegt unter {path}.</translation></message>
    <message><source>Install Word or LibreOffice, or change the copy on another computer and add it again.</source><translation>Installieren Sie Word oder LibreOffice, oder ändern Sie die Kopie auf einem anderen Computer und fügen Sie sie neu hinzu.</translation></message>
    <message><source>The template “{name}” was taken over from Word.</source><translation>Die Vorlage „{name}“ wurde aus Word übernommen.</translation></message>
    <message><source>not allowed</source><translation>nicht erlaubt</translation></message>
    <message><source>{names} and {n} more</source><translation>{names} und {n} weitere</translation></message>
    <message><source>without an address</source><translation>ohne Anschrift</translation></message>
    <message><source>left out by hand</source><translation>von Hand ausgelassen</translation></message>
    <message><source>left out by the template</source><translation>von der Vorlage ausgelassen</translation></message>
    <message><source>objected</source><translation>mit Widerspruch</translation></message>
    <message><source>withdrawn</source><translation>mit Widerruf</translation></message>
    <message><source>declined</source><translation>mit Ablehnung</translation></message>
    <message><source>blocked</source><translation>gesperrt</translation></message>
    <message><source>Enter takes somebody in again.</source><translation>Die Eingabetaste nimmt jemanden wieder auf.</translation></message>
    <message><source>Enter opens the contact; Back leads here.</source><translation>Die Eingabetaste öffnet den Kontakt; Zurück führt hierher.</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>Add it</source><translation>Ergänzen</translation></message>
    <message><source>Show</source><translation>Ansehen</translation></message>
    <message><source>longest name</source><translation>längster Name</translation></message>
    <message><source>Field missing: {names}</source><translation>Feld fehlt: {names}</translation></message>
    <message><source>greeting doubtful</source><translation>Anrede fraglich</translation></message>
    <message><source>address of {n} lines</source><translation>Anschrift mit {n} Zeilen</translation></message>
    <message><source>gap in a line</source><translation>Lücke in einer Zeile</translation></message>
    <message><source>What becomes of the letters?</source><translation>Was soll aus den Briefen werden?</translation></message>
    <message><source>Choose …</source><translation>Wählen …</translation></message>
    <message><source>Folder</source><translation>Ordner</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Names of the documents</source><translation>Namen der Dokumente</translation></message>
    <message><source>Printer</source><translation>Drucker</translation></message>
    <message><source>Labels already used</source><translation>Schon verbrauchte Etiketten</translation></message>
    <message><source>on the first sheet</source><translation>auf dem ersten Bogen</translation></message>
    <message><source>Document of each entry</source><translation>Dokument zu jedem Eintrag</translation></message>
    <message><source>In the order of postal codes</source><translation>Nach Postleitzahl geordnet</translation></message>
    <message><source>Follow-up for all</source><translation>Wiedervorlage für alle</translation></message>
    <message><source>There is neither LibreOffice nor Word on this computer.</source><translation>Auf diesem Computer ist weder LibreOffice noch Word.</translation></message>
    <message><source>Letters</source><translation>Briefe</translation></message>
    <message><source>For example: {name}</source><translation>Zum Beispiel: {name}</translation></message>
    <message><source>The letters are still being looked at.</source><translation>Die Briefe werden noch durchgesehen.</translation></message>
    <message><source>Print {n} letter</source><translation>{n} Brief drucken</translation></message>
    <message><source>Print {n} letters</source><translation>{n} Briefe drucken</translation></message>
    <message><source>Write {n} letter</source><translation>{n} Brief schreiben</translation></message>
    <message><source>Write {n} letters</source><translation>{n} Briefe schreiben</translation></message>
    <message><source>Write {n} sheet</source><translation>{n} Bogen schreiben</translation></message>
    <message><source>Write {n} sheets</source><translation>{n} Bögen schreiben</translation></message>
    <message><source>On the lines of time</source><translation>In den Verläufen</translation></message>
    <message><source>Subject of the entries</source><translation>Betreff der Einträge</translation></message>
    <message><source>Choose a folder</source><translation>Ordner wählen</translation></message>
    <message><source>There is no LibreOffice on this computer, which prints.</source><translation>Auf diesem Computer ist kein LibreOffice, das druckt.</translation></message>
    <message><source>PDFs are made by {program}.</source><translation>PDF-Dateien macht {program}.</translation></message>
    <message><source>For PDFs and printing from here LibreOffice is needed. Word prints the documents, too.</source><translation>Für PDF-Dateien und zum Drucken von hier braucht es LibreOffice. Auch Word druckt die Dokumente.</translation></message>
    <message><source>Name of the folder</source><translation>Name des Ordners</translation></message>
    <message><source>Name of the document</source><translation>Name des Dokuments</translation></message>
    <message><source>No printer is set up on this computer.</source><translation>Auf diesem Computer ist kein Drucker eingerichtet.</translation></message>
    <message><source>a copy in the file</source><translation>eine Kopie in der Datei</translation></message>
    <message><source>no entry at all</source><translation>gar kein Eintrag</translation></message>
    <message><source>Replace “{name}”?</source><translation>„{name}“ ersetzen?</translation></message>
    <message><source>There is a document of this name in the folder. Undo does not bring it back.</source><translation>Im Ordner liegt schon ein Dokument dieses Namens. Rückgängig bringt es nicht wieder.</translation></message>
    <message><source>Replace</source><translation>Ersetzen</translation></message>
    <message><source>There is nobody to write to.</source><translation>Es gibt niemanden, dem geschrieben werden kann.</translation></message>
    <message><source>One Word document</source><translation>Ein Word-Dokument</translation></message>
    <message><source>All letters in it, to be printed in one go.</source><translation>Alle Briefe darin, um sie auf einmal zu drucken.</translation></message>
    <message><source>A document for each</source><translation>Ein Dokument je Person</translation></message>
    <message><source>In a folder, named by a pattern.</source><translation>In einem Ordner, benannt nach einem Muster.</translation></message>
    <message><source>One PDF</source><translation>Eine PDF-Datei</translation></message>
    <message><source>All letters in it, as they are printed.</source><translation>Alle Briefe darin, wie sie gedruckt werden.</translation></message>
    <message><source>A PDF for each</source><translation>Eine PDF je Person</translation></message>
    <message><source>Print</source><translation>Drucken</translation></message>
    <message><source>Straight to a printer of this computer.</source><translation>Direkt auf einem Drucker dieses Computers.</translation></message>
    <message><source>a link to the document</source><translation>ein Verweis auf das Dokument</translation></message>
    <message><source>an entry without the sheet</source><translation>ein Eintrag ohne den Bogen</translation></message>
    <message><source>This file is open for reading only.</source><translation>Diese Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>The document needs a name.</source><translation>Das Dokument braucht einen Namen.</translation></message>
    <message><source>The follow-up has no day yet.</source><translation>Die Wiedervorlage hat noch keinen Tag.</translation></message>
    <message><source>Whom you left out and what you changed here would be lost. No letter has been written yet.</source><translation>Wen Sie ausgelassen und was Sie hier geändert haben, ginge verloren. Noch ist kein Brief geschrieben.</translation></message>
    <message><source>{n} of {all}</source><translation>{n} von {all}</translation></message>
    <message><source>{n} changed here</source><translation>{n} hier geändert</translation></message>
    <message><source>Looking who can be written to</source><translation>Empfänger werden geprüft</translation></message>
    <message><source>Looking at the letters</source><translation>Briefe werden durchgesehen</translation></message>
    <message><source>Writing letters</source><translation>Briefe werden geschrieben</translation></message>
    <message><source>Cancelled. No letter was written and nothing was put on a line of time.</source><translation>Abgebrochen. Es wurde kein Brief geschrieben und nichts in einem Verlauf vermerkt.</translation></message>
    <message><source>Recipients</source><translation>Empfänger</translation></message>
    <message><source>Template</source><translation>Vorlage</translation></message>
    <message><source>Salutation</source><translation>Anrede</translation></message>
    <message><source>Preview</source><translation>Vorschau</translation></message>
    <message><source>Output</source><translation>Ausgabe</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Nothing has been printed or sent yet.</source><translation>Noch ist nichts gedruckt oder verschickt.</translation></message>
    <message><source>{n} field unknown</source><translation>{n} Feld unbekannt</translation></message>
    <message><source>{n} fields unknown</source><translation>{n} Felder unbekannt</translation></message>
    <message><source>{n} field</source><translation>{n} Feld</translation></message>
    <message><source>{n} fields</source><translation>{n} Felder</translation></message>
    <message><source>{n} to look at</source><translation>{n} bitte ansehen</translation></message>
    <message><source>nothing odd</source><translation>nichts Auffälliges</translation></message>
    <message><source>Letters “{name}”</source><translation>Briefe „{name}“</translation></message>
    <message><source>{n} letter written</source><translation>{n} Brief geschrieben</translation></message>
    <message><source>{n} letters written</source><translation>{n} Briefe geschrieben</translation></message>
    <message><source>Search recipients</source><translation>Empfänger suchen</translation></message>
    <message><source>Letter before</source><translation>Voriger Brief</translation></message>
    <message><source>Next letter</source><translation>Nächster Brief</translation></message>
    <message><source>Edit in Word</source><translation>In Word bearbeiten</translation></message>
    <message><source>Letter</source><translation>Brief</translation></message>
    <message><source>Leave this one out</source><translation>Diesen auslassen</translation></message>
    <message><source>Sheet {n}</source><translation>Bogen {n}</translation></message>
    <message><source>{n} label</source><translation>{n} Etikett</translation></message>
    <message><source>{n} labels</source><translation>{n} Etiketten</translation></message>
    <message><source>{n} of {all} fields filled</source><translation>{n} von {all} Feldern gefüllt</translation></message>
    <message><source>Next: output</source><translation>Weiter: Ausgabe</translation></message>
    <message><source>This letter</source><translation>Dieser Brief</translation></message>
    <message><source>{n} sheet</source><translation>{n} Bogen</translation></message>
    <message><source>{n} sheets</source><translation>{n} Bögen</translation></message>
    <message><source>{n} letter</source><translation>{n} Brief</translation></message>
    <message><source>{n} letters</source><translation>{n} Briefe</translation></message>
    <message><source>All others</source><translation>Alle anderen</translation></message>
    <message><source>Look at these first</source><translation>Zuerst ansehen</translation></message>
    <message><source>The words are those of the letter; where lines and pages break, Word may differ.</source><translation>Die Worte sind die des Briefes; wo Zeilen und Seiten umbrechen, kann Word abweichen.</translation></message>
    <message><source>Address fits: {n} lines of {all}</source><translation>Anschrift passt: {n} Zeilen von {all}</translation></message>
    <message><source>Address has {n} lines, the field {all}</source><translation>Anschrift hat {n} Zeilen, das Feld {all}</translation></message>
    <message><source>{n} page</source><translation>{n} Seite</translation></message>
    <message><source>{n} pages</source><translation>{n} Seiten</translation></message>
    <message><source>Not among them</source><translation>Nicht dabei</translation></message>
    <message><source>Only its first pages are shown.</source><translation>Gezeigt werden nur die ersten Seiten.</translation></message>
    <message><source>Needs no consent</source><translation>Ohne Einwilligung erlaubt</translation></message>
    <message><source>Who gets a letter?</source><translation>Wer bekommt einen Brief?</translation></message>
    <message><source>What for</source><translation>Zweck</translation></message>
    <message><source>chosen</source><translation>ausgewählt</translation></message>
    <message><source>get a letter</source><translation>bekommen einen Brief</translation></message>
    <message><source>left out</source><translation>ausgelassen</translation></message>
    <message><source>People who get a letter</source><translation>Wer einen Brief bekommt</translation></message>
    <message><source>Nobody is chosen yet.</source><translation>Noch ist niemand ausgewählt.</translation></message>
    <message><source>There is nobody to write to yet.</source><translation>Noch gibt es niemanden, dem geschrieben werden kann.</translation></message>
    <message><source>Next: template</source><translation>Weiter: Vorlage</translation></message>
    <message><source>Choose a list above, or tick contacts and press “Letter”.</source><translation>Wählen Sie oben eine Liste, oder haken Sie Kontakte an und drücken Sie „Brief“.</translation></message>
    <message><source>Reaches everybody with an address; the purpose is noted in each entry.</source><translation>Erreicht alle mit Anschrift; der Zweck wird in jedem Eintrag vermerkt.</translation></message>
    <message><source>Who has objected or withdrawn is left out.</source><translation>Wer widersprochen oder widerrufen hat, wird ausgelassen.</translation></message>
    <message><source>Nobody of those chosen can be written to.</source><translation>Keinem der Ausgewählten kann geschrieben werden.</translation></message>
    <message><source>The reasons stand beside, with the names.</source><translation>Die Gründe stehen daneben, mit den Namen.</translation></message>
    <message><source>{n} chosen contact</source><translation>{n} ausgewählter Kontakt</translation></message>
    <message><source>{n} chosen contacts</source><translation>{n} ausgewählte Kontakte</translation></message>
    <message><source>All contacts</source><translation>Alle Kontakte</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>Advertising</source><translation>Werbung</translation></message>
    <message><source>Nobody yet</source><translation>Noch niemand</translation></message>
    <message><source>{n} of {all} letters written</source><translation>{n} von {all} Briefen geschrieben</translation></message>
    <message><source>{n} left out: {why}</source><translation>{n} übersprungen: {why}</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Show in the folder</source><translation>Im Ordner zeigen</translation></message>
    <message><source>Left out</source><translation>Übersprungen</translation></message>
    <message><source>Undo the entries</source><translation>Einträge zurücknehmen</translation></message>
    <message><source>The entries were taken back</source><translation>Die Einträge wurden zurückgenommen</translation></message>
    <message><source>{n} of {all} letters handed to the printer</source><translation>{n} von {all} Briefen an den Drucker gegeben</translation></message>
    <message><source>Nobody was left out.</source><translation>Niemand wurde übersprungen.</translation></message>
    <message><source>The letters are still being written.</source><translation>Die Briefe werden noch geschrieben.</translation></message>
    <message><source>Done</source><translation>Fertig</translation></message>
    <message><source>The letters are being written</source><translation>Die Briefe werden geschrieben</translation></message>
    <message><source>You can go on working meanwhile. Cancel leaves nothing half done.</source><translation>Sie können inzwischen weiterarbeiten. Abbrechen lässt nichts Halbes zurück.</translation></message>
    <message><source>The documents in the folder stay.</source><translation>Die Dokumente im Ordner bleiben.</translation></message>
    <message><source>{n} document in {folder}</source><translation>{n} Dokument in {folder}</translation></message>
    <message><source>{n} documents in {folder}</source><translation>{n} Dokumente in {folder}</translation></message>
    <message><source>{n} entry on a line of time</source><translation>{n} Eintrag in einem Verlauf</translation></message>
    <message><source>{n} entries on the lines of time</source><translation>{n} Einträge in den Verläufen</translation></message>
    <message><source>No program of this computer opens “{name}”.</source><translation>Kein Programm dieses Computers öffnet „{name}“.</translation></message>
    <message><source>The document is written.</source><translation>Das Dokument ist geschrieben.</translation></message>
    <message><source>It lies in {folder}.</source><translation>Es liegt in {folder}.</translation></message>
    <message><source>as typed in the contact</source><translation>wie im Kontakt eingetragen</translation></message>
    <message><source>first name, on familiar terms</source><translation>Vorname, per Du</translation></message>
    <message><source>family</source><translation>Familie</translation></message>
    <message><source>title of nobility, without Mr or Ms</source><translation>Adelstitel, ohne Herr oder Frau</translation></message>
    <message><source>professor in full, of several titles the highest</source><translation>Professor ausgeschrieben, von mehreren Titeln der höchste</translation></message>
    <message><source>title Dr., of several titles the highest</source><translation>Titel Dr., von mehreren Titeln der höchste</translation></message>
    <message><source>Ms and last name</source><translation>Frau und Nachname</translation></message>
    <message><source>Mr and last name</source><translation>Herr und Nachname</translation></message>
    <message><source>full name, because no form of address is known</source><translation>ganzer Name, weil keine Anrede bekannt ist</translation></message>
    <message><source>nobody by name</source><translation>niemand mit Namen</translation></message>
    <message><source>changed for these letters only</source><translation>nur für diese Briefe geändert</translation></message>
    <message><source>Rule {n}: {rule}</source><translation>Regel {n}: {rule}</translation></message>
    <message><source>Ms</source><translation>Frau</translation></message>
    <message><source>Mr</source><translation>Herr</translation></message>
    <message><source>Ladies and gentlemen</source><translation>Damen und Herren</translation></message>
    <message><source>by first name</source><translation>Du</translation></message>
    <message><source>others</source><translation>andere</translation></message>
    <message><source>Change here only</source><translation>Nur hier ändern</translation></message>
    <message><source>Greeting</source><translation>Anrede</translation></message>
    <message><source>Here only</source><translation>Nur hier</translation></message>
    <message><source>For good</source><translation>Für immer</translation></message>
    <message><source>By the rule again</source><translation>Wieder nach der Regel</translation></message>
    <message><source>Greeting kept with the contact</source><translation>Anrede beim Kontakt gemerkt</translation></message>
    <message><source>How is everybody greeted?</source><translation>Wie wird jeder angeredet?</translation></message>
    <message><source>By title, form of address and language of each contact; never by a guessed gender.</source><translation>Nach Titel, Anrede und Sprache jedes Kontakts; nie nach einem erratenen Geschlecht.</translation></message>
    <message><source>This template puts its greeting together itself. What is changed here does not show in it.</source><translation>Diese Vorlage setzt ihre Anrede selbst zusammen. Was hier geändert wird, zeigt sich darin nicht.</translation></message>
    <message><source>Greetings</source><translation>Anreden</translation></message>
    <message><source>Open the contact</source><translation>Kontakt öffnen</translation></message>
    <message><source>Next: preview</source><translation>Weiter: Vorschau</translation></message>
    <message><source>The template puts its greeting together itself; this one is not used.</source><translation>Die Vorlage setzt ihre Anrede selbst zusammen; diese wird nicht benutzt.</translation></message>
    <message><source>The greeting is empty.</source><translation>Die Anrede ist leer.</translation></message>
    <message><source>doubtful</source><translation>fraglich</translation></message>
    <message><source>no name to greet</source><translation>kein Name für die Anrede</translation></message>
    <message><source>changed here</source><translation>hier geändert</translation></message>
    <message><source>Letters with Word …</source><translation>Briefe mit Word …</translation></message>
    <message><source>Which template?</source><translation>Welche Vorlage?</translation></message>
    <message><source>First letter</source><translation>Erster Brief</translation></message>
    <message><source>Templates</source><translation>Vorlagen</translation></message>
    <message><source>Other template …</source><translation>Andere Vorlage …</translation></message>
    <message><source>Fields to insert …</source><translation>Felder zum Einfügen …</translation></message>
    <message><source>Choose a template</source><translation>Vorlage wählen</translation></message>
    <message><source>Word documents (*.docx *.dotx);;All files (*)</source><translation>Word-Dokumente (*.docx *.dotx);;Alle Dateien (*)</translation></message>
    <message><source>Take one of those that come with Kontor, or a Word document of your own with merge fields.</source><translation>Nehmen Sie eine, die mit Kontor kommt, oder ein eigenes Word-Dokument mit Seriendruckfeldern.</translation></message>
    <message><source>This template cannot be used.</source><translation>Diese Vorlage kann nicht verwendet werden.</translation></message>
    <message><source>Next: salutation</source><translation>Weiter: Anrede</translation></message>
    <message><source>No template is chosen yet</source><translation>Noch keine Vorlage ausgewählt</translation></message>
    <message><source>several people on each sheet</source><translation>mehrere Personen je Bogen</translation></message>
    <message><source>all known</source><translation>alle bekannt</translation></message>
    <message><source>Please choose …</source><translation>Bitte wählen …</translation></message>
    <message><source>Stays empty</source><translation>Bleibt leer</translation></message>
    <message><source>Choose a template first.</source><translation>Wählen Sie zuerst eine Vorlage.</translation></message>
    <message><source>Own templates</source><translation>Eigene Vorlagen</translation></message>
    <message><source>Come with Kontor</source><translation>Kommen mit Kontor</translation></message>
    <message><source>What are these fields of the template?</source><translation>Was bedeuten diese Felder der Vorlage?</translation></message>
    <message><source>Filled by themselves</source><translation>Von selbst gefüllt</translation></message>
    <message><source>Kontor's fields</source><translation>Felder von Kontor</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>Say first what the unknown fields mean, or that they stay empty.</source><translation>Sagen Sie zuerst, was die unbekannten Felder bedeuten oder dass sie leer bleiben.</translation></message>
    <message><source>This list is no longer there.</source><translation>Diese Liste ist nicht mehr da.</translation></message>
    <message><source>No letter was written.</source><translation>Es wurde kein Brief geschrieben.</translation></message>
    <message><source>Own templates are kept in the Kontor file, so that a backup has them. Changes can be undone.</source><translation>Eigene Vorlagen liegen in der Kontor-Datei, damit eine Sicherung sie enthält. Änderungen lassen sich zurücknehmen.</translation></message>
    <message><source>Add template …</source><translation>Vorlage hinzufügen …</translation></message>
    <message><source>Remove</source><translation>Entfernen</translation></message>
    <message><source>Template renamed</source><translation>Vorlage umbenannt</translation></message>
    <message><source>Template “{name}” removed</source><translation>Vorlage „{name}“ entfernt</translation></message>
    <message><source>Own template</source><translation>Eigene Vorlage</translation></message>
    <message><source>Comes with Kontor</source><translation>Kommt mit Kontor</translation></message>
    <message><source>Letter templates</source><translation>Briefvorlagen</translation></message>
    <message><source>E-mail drafts</source><translation>E-Mail-Entwürfe</translation></message>
    <message><source>One for each, with the PDF. Goes to those who may get e-mails.</source><translation>Einer für jeden, mit dem PDF. Geht an alle, die E-Mails bekommen dürfen.</translation></message>
    <message><source>{n} draft in {folder}</source><translation>{n} Entwurf in {folder}</translation></message>
    <message><source>{n} drafts in {folder}</source><translation>{n} Entwürfe in {folder}</translation></message>
    <message><source>None of these people may get an e-mail, or has an address.</source><translation>Keine dieser Personen darf eine E-Mail bekommen oder hat eine Adresse.</translation></message>
    <message><source>Write {n} draft</source><translation>{n} Entwurf schreiben</translation></message>
    <message><source>Write {n} drafts</source><translation>{n} Entwürfe schreiben</translation></message>
    <message><source>Send by e-mail</source><translation>Per E-Mail senden</translation></message>
    <message><source>From {address}, {pace} a minute. It can be stopped and goes on later.</source><translation>Von {address}, {pace} je Minute. Es lässt sich anhalten und geht später weiter.</translation></message>
    <message><source>The office has no e-mail account yet; it is set up in the settings.</source><translation>Das Büro hat noch kein E-Mail-Konto; es wird in den Einstellungen eingerichtet.</translation></message>
    <message><source>Text of the e-mail</source><translation>Text der E-Mail</translation></message>
    <message><source>The letter goes along as PDF.</source><translation>Der Brief geht als PDF mit.</translation></message>
    <message><source>A greeting and one sentence</source><translation>Ein Gruß und ein Satz</translation></message>
    <message><source>Send one to me first</source><translation>Zuerst einen an mich senden</translation></message>
    <message><source>Sending a test</source><translation>Eine Probe senden</translation></message>
    <message><source>The letter is in your own mailbox.</source><translation>Der Brief ist in Ihrem eigenen Postfach.</translation></message>
    <message><source>Send {n} e-mail</source><translation>{n} E-Mail senden</translation></message>
    <message><source>Send {n} e-mails</source><translation>{n} E-Mails senden</translation></message>
    <message><source>Stop sending</source><translation>Senden anhalten</translation></message>
    <message><source>Go on sending</source><translation>Weiter senden</translation></message>
    <message><source>Open the outbox</source><translation>Postausgang öffnen</translation></message>
    <message><source>Take back what has not left</source><translation>Zurücknehmen, was noch nicht weg ist</translation></message>
    <message><source>What had not left was taken back</source><translation>Was noch nicht weg war, ist zurückgenommen</translation></message>
    <message><source>{n} of {all} letters sent by e-mail</source><translation>{n} von {all} Briefen per E-Mail gesendet</translation></message>
    <message><source>They leave one after the other. You can go on working meanwhile.</source><translation>Sie gehen nacheinander hinaus. Sie können inzwischen weiterarbeiten.</translation></message>
    <message><source>Some need you: look into the outbox.</source><translation>Einige brauchen Sie: Sehen Sie in den Postausgang.</translation></message>
    <message><source>{n} waits in the outbox; nothing is lost.</source><translation>{n} wartet im Postausgang; nichts geht verloren.</translation></message>
    <message><source>{n} wait in the outbox; nothing is lost.</source><translation>{n} warten im Postausgang; nichts geht verloren.</translation></message>
    <message><source>What was sent stands with the letter on the line of time of each person.</source><translation>Was gesendet wurde, steht mit dem Brief im Verlauf jeder Person.</translation></message>
    <message><source>a letter came back on {day}</source><translation>ein Brief kam am {day} zurück</translation></message>
</context>
</TS>
