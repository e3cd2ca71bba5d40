<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>commands</name>
    <message><source>File</source><translation>Datei</translation></message>
    <message><source>New</source><translation>Neu</translation></message>
    <message><source>Edit</source><translation>Bearbeiten</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>View</source><translation>Ansicht</translation></message>
    <message><source>Go</source><translation>Gehe zu</translation></message>
    <message><source>Help</source><translation>Hilfe</translation></message>
    <message><source>Recent files</source><translation>Zuletzt geöffnete Dateien</translation></message>
    <message><source>New file …</source><translation>Neue Datei …</translation></message>
    <message><source>Open file …</source><translation>Datei öffnen …</translation></message>
    <message><source>Look at sample data</source><translation>Beispieldaten ansehen</translation></message>
    <message><source>Quit</source><translation>Beenden</translation></message>
    <message><source>Begin with your own data …</source><translation>Mit eigenen Daten beginnen …</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Redo</source><translation>Wiederholen</translation></message>
    <message><source>Find on this screen</source><translation>Auf dieser Seite suchen</translation></message>
    <message><source>Light appearance</source><translation>Helle Darstellung</translation></message>
    <message><source>Dark appearance</source><translation>Dunkle Darstellung</translation></message>
    <message><source>Appearance of the system</source><translation>Darstellung wie das System</translation></message>
    <message><source>High contrast</source><translation>Hoher Kontrast</translation></message>
    <message><source>Deutsch</source><translation>Deutsch</translation></message>
    <message><source>English</source><translation>English</translation></message>
    <message><source>Menu with all commands</source><translation>Menü mit allen Befehlen</translation></message>
    <message><source>Narrow navigation</source><translation>Schmale Navigation</translation></message>
    <message><source>Shortcuts of one letter</source><translation>Kurzbefehle aus einem Buchstaben</translation></message>
    <message><source>Search or command …</source><translation>Suchen oder Befehl …</translation></message>
    <message><source>Back</source><translation>Zurück</translation></message>
    <message><source>Forward</source><translation>Vorwärts</translation></message>
    <message><source>Next area</source><translation>Nächster Bereich</translation></message>
    <message><source>Previous area</source><translation>Voriger Bereich</translation></message>
    <message><source>Go to the message</source><translation>Zur Meldung</translation></message>
    <message><source>There is no page after this.</source><translation>Danach gibt es keine Seite.</translation></message>
    <message><source>Open a file first.</source><translation>Öffnen Sie zuerst eine Datei.</translation></message>
    <message><source>Keys</source><translation>Tasten</translation></message>
    <message><source>Keys of this screen</source><translation>Tasten dieser Seite</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>File mails …</source><translation>Mails ablegen …</translation></message>
    <message><source>Export everything …</source><translation>Ganzen Bestand exportieren …</translation></message>
    <message><source>New file from an export …</source><translation>Neue Datei aus einem Export …</translation></message>
    <message><source>Larger text</source><translation>Größere Schrift</translation></message>
    <message><source>Smaller text</source><translation>Kleinere Schrift</translation></message>
    <message><source>This is the largest text.</source><translation>Das ist die größte Schrift.</translation></message>
    <message><source>This is the usual text size.</source><translation>Das ist die übliche Schriftgröße.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Link folders of customers …</source><translation>Ordner der Kunden verknüpfen …</translation></message>
</context>
</TS>
