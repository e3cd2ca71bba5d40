<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>files_tab</name>
    <message><source>Picture {moment}.png</source><translation>Bild {moment}.png</translation></message>
    <message><source>Files</source><translation>Dateien</translation></message>
    <message><source>Add …</source><translation>Hinzufügen …</translation></message>
    <message><source>Link …</source><translation>Verknüpfen …</translation></message>
    <message><source>Folder</source><translation>Ordner</translation></message>
    <message><source>More</source><translation>Mehr</translation></message>
    <message><source>Drop files here: Kontor keeps a copy. With Alt held down it only remembers where they lie.</source><translation>Dateien hier ablegen: Kontor bewahrt eine Kopie auf. Mit gedrückter Alt-Taste merkt es sich nur, wo sie liegen.</translation></message>
    <message><source>linked</source><translation>verknüpft</translation></message>
    <message><source>Link files</source><translation>Dateien verknüpfen</translation></message>
    <message><source>Add files</source><translation>Dateien hinzufügen</translation></message>
    <message><source>Adding files</source><translation>Dateien werden hinzugefügt</translation></message>
    <message><source>“{name}” kept</source><translation>„{name}“ aufbewahrt</translation></message>
    <message><source>“{name}” removed</source><translation>„{name}“ entfernt</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Check linked files</source><translation>Verknüpfte Dateien prüfen</translation></message>
    <message><source>Folders of customers …</source><translation>Ordner der Kunden …</translation></message>
    <message><source>from a mail</source><translation>aus einer Mail</translation></message>
    <message><source>{n} file linked</source><translation>{n} Datei verknüpft</translation></message>
    <message><source>{n} files linked</source><translation>{n} Dateien verknüpft</translation></message>
    <message><source>{n} file kept</source><translation>{n} Datei aufbewahrt</translation></message>
    <message><source>{n} files kept</source><translation>{n} Dateien aufbewahrt</translation></message>
    <message><source>There is no file and no picture on the clipboard.</source><translation>In der Zwischenablage ist weder eine Datei noch ein Bild.</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Remove</source><translation>Entfernen</translation></message>
    <message><source>Add {n} file</source><translation>{n} Datei hinzufügen</translation></message>
    <message><source>Add {n} files</source><translation>{n} Dateien hinzufügen</translation></message>
    <message><source>Preview</source><translation>Vorschau</translation></message>
    <message><source>Show in its folder</source><translation>Im Ordner zeigen</translation></message>
    <message><source>Find again …</source><translation>Wiederfinden …</translation></message>
    <message><source>Keep a copy</source><translation>Kopie aufbewahren</translation></message>
    <message><source>Save as …</source><translation>Speichern unter …</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Make a folder for {name}?</source><translation>Einen Ordner für {name} anlegen?</translation></message>
    <message><source>Make the folder</source><translation>Ordner anlegen</translation></message>
    <message><source>Fields: {names}</source><translation>Felder: {names}</translation></message>
    <message><source>This contact lacks what its folder is called by: {names}</source><translation>Diesem Kontakt fehlt, wonach sein Ordner heißt: {names}</translation></message>
    <message><source>Folders of customers</source><translation>Ordner der Kunden</translation></message>
    <message><source>The way to a customer's folder, with fields in braces that are filled in for each.</source><translation>Der Weg zum Ordner eines Kunden, mit Feldern in geschweiften Klammern, die bei jedem eingesetzt werden.</translation></message>
    <message><source>Pattern</source><translation>Muster</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Use</source><translation>Verwenden</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Fill it in, or change the pattern of the folders.</source><translation>Tragen Sie es nach oder ändern Sie das Muster der Ordner.</translation></message>
    <message><source>For this contact: {path}</source><translation>Bei diesem Kontakt: {path}</translation></message>
    <message><source>The folder {path} cannot be made: {reason}.</source><translation>Der Ordner {path} kann nicht angelegt werden: {reason}.</translation></message>
    <message><source>Check the pattern of the folders, and your rights there.</source><translation>Prüfen Sie das Muster der Ordner und Ihre Rechte dort.</translation></message>
    <message><source>Checking linked files</source><translation>Verknüpfte Dateien werden geprüft</translation></message>
    <message><source>Where is “{name}” now?</source><translation>Wo ist „{name}“ jetzt?</translation></message>
    <message><source>{n} file found again</source><translation>{n} Datei wiedergefunden</translation></message>
    <message><source>{n} files found again</source><translation>{n} Dateien wiedergefunden</translation></message>
    <message><source>{n} linked file is missing</source><translation>{n} verknüpfte Datei fehlt</translation></message>
    <message><source>{n} linked files are missing</source><translation>{n} verknüpfte Dateien fehlen</translation></message>
    <message><source>Say where one is now; others that moved with it are found by that.</source><translation>Geben Sie an, wo eine jetzt ist; andere, die mit umgezogen sind, werden dadurch gefunden.</translation></message>
    <message><source>Missing files</source><translation>Fehlende Dateien</translation></message>
    <message><source>Show the contact</source><translation>Kontakt anzeigen</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Find …</source><translation>Suchen …</translation></message>
    <message><source>All linked files are where they were.</source><translation>Alle verknüpften Dateien sind an ihrem Ort.</translation></message>
    <message><source>{n} kB</source><translation>{n} kB</translation></message>
    <message><source>{n} MB</source><translation>{n} MB</translation></message>
    <message><source>Save the file</source><translation>Datei speichern</translation></message>
    <message><source>Saved as {name}</source><translation>Gespeichert als {name}</translation></message>
    <message><source>Open “{name}”?</source><translation>„{name}“ öffnen?</translation></message>
    <message><source>No program of this computer opens “{name}”.</source><translation>Kein Programm dieses Rechners öffnet „{name}“.</translation></message>
    <message><source>“{name}” is opened as a copy. Changes in it stay outside Kontor.</source><translation>„{name}“ wird als Kopie geöffnet. Änderungen darin bleiben außerhalb von Kontor.</translation></message>
    <message><source>Save it and open it by hand.</source><translation>Speichern Sie sie und öffnen Sie sie von Hand.</translation></message>
    <message><source>Picture “{name}”</source><translation>Bild „{name}“</translation></message>
    <message><source>Text of “{name}”</source><translation>Text von „{name}“</translation></message>
    <message><source>This cannot be shown here.</source><translation>Das kann hier nicht angezeigt werden.</translation></message>
    <message><source>Previous page</source><translation>Vorige Seite</translation></message>
    <message><source>Next page</source><translation>Nächste Seite</translation></message>
    <message><source>Page {n} of {total}</source><translation>Seite {n} von {total}</translation></message>
    <message><source>Page {n} of “{name}”</source><translation>Seite {n} von „{name}“</translation></message>
    <message><source>The page is being drawn …</source><translation>Die Seite wird gezeichnet …</translation></message>
    <message><source>Drawing a page</source><translation>Seite wird gezeichnet</translation></message>
    <message><source>“{name}” is protected with a password.</source><translation>„{name}“ ist mit einem Kennwort geschützt.</translation></message>
    <message><source>Open it: your PDF program asks for the password.</source><translation>Öffnen Sie die Datei: Ihr PDF-Programm fragt nach dem Kennwort.</translation></message>
    <message><source>Drawing this page took too long or too much memory and was stopped.</source><translation>Das Zeichnen dieser Seite brauchte zu lange oder zu viel Speicher und wurde abgebrochen.</translation></message>
    <message><source>Your data are safe; your PDF program may be able to show it.</source><translation>Ihre Daten sind sicher; vielleicht kann Ihr PDF-Programm sie zeigen.</translation></message>
    <message><source>“{name}” is damaged or no PDF document, so that it cannot be shown.</source><translation>„{name}“ ist beschädigt oder kein PDF-Dokument und lässt sich deshalb nicht zeigen.</translation></message>
    <message><source>Your data are safe. Ask for the file once more.</source><translation>Ihre Daten sind sicher. Bitten Sie noch einmal um die Datei.</translation></message>
    <message><source>The mail program hands over no file when this is dragged.</source><translation>Das Mailprogramm gibt beim Ziehen keine Datei her.</translation></message>
    <message><source>Drag it to the desktop first, or save it there as a file (.msg or .eml), and drop that file here.</source><translation>Ziehen Sie es erst auf den Schreibtisch oder speichern Sie es dort als Datei (.msg oder .eml), und ziehen Sie diese Datei hierher.</translation></message>
</context>
</TS>
