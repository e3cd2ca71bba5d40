<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>first_run</name>
    <message><source>About 3 minutes to your first contact</source><translation>Etwa 3 Minuten bis zum ersten Kontakt</translation></message>
    <message><source>Where do your contacts come from?</source><translation>Woher kommen Ihre Kontakte?</translation></message>
    <message><source>Choose a source. You can add others at any time; Kontor recognises what is there already.</source><translation>Wählen Sie eine Quelle. Weitere können Sie jederzeit nachholen, doppelte erkennt Kontor.</translation></message>
    <message><source>Or drop a file here</source><translation>Oder Datei hierher ziehen</translation></message>
    <message><source>Kontor recognises its kind and shows everything before it takes it over.</source><translation>Kontor erkennt die Art selbst und zeigt alles, bevor es etwas übernimmt.</translation></message>
    <message><source>Later, begin empty</source><translation>Später, leer beginnen</translation></message>
    <message><source>Add contacts one by one</source><translation>Kontakte einzeln anlegen</translation></message>
    <message><source>Look at sample data</source><translation>Beispieldaten ansehen</translation></message>
    <message><source>about 60 invented contacts in a file of their own</source><translation>etwa 60 erfundene Kontakte in eigener Datei</translation></message>
    <message><source>Choose a list</source><translation>Liste wählen</translation></message>
    <message><source>Look</source><translation>Ansehen</translation></message>
    <message><source>What was recognised, what is missing</source><translation>Was wurde erkannt, was fehlt</translation></message>
    <message><source>Dry run</source><translation>Probelauf</translation></message>
    <message><source>Figures first, nothing changed</source><translation>Zahlen vorab, nichts geändert</translation></message>
    <message><source>Take over</source><translation>Übernehmen</translation></message>
    <message><source>Undone with one click</source><translation>Mit einem Klick zurück</translation></message>
    <message><source>Lists</source><translation>Listen</translation></message>
    <message><source>All files</source><translation>Alle Dateien</translation></message>
    <message><source>Continue with Outlook</source><translation>Weiter mit Outlook</translation></message>
    <message><source>Continue with Excel or CSV</source><translation>Weiter mit Excel oder CSV</translation></message>
    <message><source>Continue with the address book</source><translation>Weiter mit dem Adressbuch</translation></message>
    <message><source>Continue with another program</source><translation>Weiter mit anderem Programm</translation></message>
    <message><source>Contacts and categories, exported as a file; how to do that is shown</source><translation>Kontakte und Kategorien, als Datei exportiert; eine Anleitung liegt bei</translation></message>
    <message><source>Excel or CSV</source><translation>Excel oder CSV</translation></message>
    <message><source>Any table; columns, encoding and dates are recognised</source><translation>Jede Tabelle; Spalten, Zeichensatz und Datumsform werden erkannt</translation></message>
    <message><source>Phone, Google, Thunderbird</source><translation>Handy, Google, Thunderbird</translation></message>
    <message><source>The address book, exported as vCard or CSV; how to do that is shown</source><translation>Das Adressbuch, als vCard oder CSV exportiert; eine Anleitung liegt bei</translation></message>
    <message><source>Another program</source><translation>Anderes Programm</translation></message>
    <message><source>Most programs can save contacts as a table: DATEV, sevDesk, your merchandise system</source><translation>Die meisten speichern Kontakte als Tabelle: DATEV, sevDesk, Ihre Warenwirtschaft</translation></message>
    <message><source>My contacts</source><translation>Meine Kontakte</translation></message>
    <message><source>Your file</source><translation>Ihre Datei</translation></message>
    <message><source>Kontor keeps everything of your office in one file on this computer.</source><translation>Kontor bewahrt alles von Ihrem Büro in einer Datei auf diesem PC auf.</translation></message>
    <message><source>e.g. the name of your office</source><translation>z. B. der Name Ihres Büros</translation></message>
    <message><source>What is the file called?</source><translation>Wie heißt die Datei?</translation></message>
    <message><source>The name stands at the top left; it can be changed later.</source><translation>Der Name steht oben links; Sie können ihn später ändern.</translation></message>
    <message><source>Next</source><translation>Weiter</translation></message>
    <message><source>Choose file …</source><translation>Datei wählen …</translation></message>
    <message><source>New file</source><translation>Neue Datei</translation></message>
    <message><source>Begin with your own contacts</source><translation>Mit den eigenen Kontakten beginnen</translation></message>
    <message><source>Open a file that is there</source><translation>Vorhandene öffnen</translation></message>
    <message><source>You have worked with Kontor before, or got a file</source><translation>Sie haben schon mit Kontor gearbeitet oder eine Datei bekommen</translation></message>
    <message><source>An invented office with about 60 contacts, in a file of its own</source><translation>Ein erfundenes Büro mit etwa 60 Kontakten, in eigener Datei</translation></message>
    <message><source>Welcome to Kontor</source><translation>Willkommen bei Kontor</translation></message>
    <message><source>Choose your language and how Kontor looks. Both can be changed at any time.</source><translation>Wählen Sie Sprache und Aussehen. Beides lässt sich jederzeit ändern.</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>How it looks</source><translation>Aussehen</translation></message>
    <message><source>Like the system</source><translation>Wie das System</translation></message>
    <message><source>Light or dark, as this computer is set</source><translation>Hell oder dunkel, wie dieser PC eingestellt ist</translation></message>
    <message><source>Light</source><translation>Hell</translation></message>
    <message><source>For bright rooms</source><translation>Für helle Räume</translation></message>
    <message><source>Dark</source><translation>Dunkel</translation></message>
    <message><source>Easy on the eyes in the evening</source><translation>Angenehm am Abend</translation></message>
    <message><source>High contrast</source><translation>Hoher Kontrast</translation></message>
    <message><source>Every outline and letter stands out</source><translation>Jede Linie und jeder Buchstabe ist deutlich</translation></message>
    <message><source>this computer</source><translation>dieser PC</translation></message>
    <message><source>Set up</source><translation>Einrichten</translation></message>
    <message><source>Back to the open file</source><translation>Zurück zur offenen Datei</translation></message>
    <message><source>Back</source><translation>Zurück</translation></message>
    <message><source>light</source><translation>hell</translation></message>
    <message><source>dark</source><translation>dunkel</translation></message>
    <message><source>high contrast</source><translation>hoher Kontrast</translation></message>
    <message><source>like the system</source><translation>wie das System</translation></message>
    <message><source>this computer, backup also elsewhere</source><translation>dieser PC, Sicherung auch woanders</translation></message>
    <message><source>Language and look</source><translation>Sprache und Aussehen</translation></message>
    <message><source>Place and backup</source><translation>Ort und Sicherung</translation></message>
    <message><source>Your contacts</source><translation>Ihre Kontakte</translation></message>
    <message><source>Everything stays on this computer. Kontor needs no internet.</source><translation>Alles bleibt auf diesem PC. Kontor braucht kein Internet.</translation></message>
    <message><source>On this computer, in no folder that a service synchronises.</source><translation>Auf diesem PC, in keinem Ordner, den ein Dienst synchronisiert.</translation></message>
    <message><source>The file lies on this computer. Kontor backs it up every hour while you work; no click needed.</source><translation>Die Datei liegt auf diesem PC. Kontor sichert sie stündlich, während Sie arbeiten; ganz ohne Klick.</translation></message>
    <message><source>Folder of the file</source><translation>Ordner der Datei</translation></message>
    <message><source>Another folder …</source><translation>Anderer Ordner …</translation></message>
    <message><source>Take the proposed folder</source><translation>Vorgeschlagenen Ordner nehmen</translation></message>
    <message><source>Open this file</source><translation>Diese Datei öffnen</translation></message>
    <message><source>Second place for backups (recommended)</source><translation>Zweiter Ort für Sicherungen (empfohlen)</translation></message>
    <message><source>Choose folder …</source><translation>Ordner wählen …</translation></message>
    <message><source>Without</source><translation>Ohne</translation></message>
    <message><source>{service} synchronises this folder; that damages an open file sooner or later. Choose a folder on this computer; for a copy elsewhere there are the backups.</source><translation>{service} synchronisiert diesen Ordner; das beschädigt eine offene Datei früher oder später. Wählen Sie einen Ordner auf diesem PC; für eine Kopie an anderem Ort gibt es die Sicherungen.</translation></message>
    <message><source>This folder is on a network drive ({service}); that damages an open file sooner or later. Choose a folder on this computer; for a copy elsewhere there are the backups.</source><translation>Dieser Ordner liegt auf einem Netzlaufwerk ({service}); das beschädigt eine offene Datei früher oder später. Wählen Sie einen Ordner auf diesem PC; für eine Kopie an anderem Ort gibt es die Sicherungen.</translation></message>
    <message><source>There is already a file of this name. Open it, or go back and choose another name.</source><translation>Eine Datei mit diesem Namen gibt es schon. Öffnen Sie sie, oder wählen Sie im Schritt davor einen anderen Namen.</translation></message>
    <message><source>Choose another folder or name first.</source><translation>Wählen Sie zuerst einen anderen Ordner oder Namen.</translation></message>
    <message><source>Folder for backups</source><translation>Ordner für Sicherungen</translation></message>
    <message><source>a stick, a second disk or a network drive</source><translation>ein Stick, eine zweite Platte oder ein Netzlaufwerk</translation></message>
    <message><source>Without it backups lie on this computer only; they do not help when the computer is lost.</source><translation>Sonst liegen Sicherungen nur auf diesem PC; geht er verloren, helfen sie nicht.</translation></message>
    <message><source>Each backup is copied there as well, and checked.</source><translation>Jede Sicherung wird auch dorthin kopiert und geprüft.</translation></message>
    <message><source>Set up Kontor</source><translation>Kontor einrichten</translation></message>
</context>
</TS>
