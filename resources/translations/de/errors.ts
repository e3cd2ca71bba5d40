<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>errors</name>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Copy</source><translation>Kopieren</translation></message>
    <message><source>Details</source><translation>Einzelheiten</translation></message>
    <message><source>Report</source><translation>Bericht</translation></message>
    <message><source>Save report …</source><translation>Bericht speichern …</translation></message>
    <message><source>This should not have happened.</source><translation>Das hätte nicht passieren dürfen.</translation></message>
    <message><source>Kontor made a mistake. What you saved before is safe: every change is written to the file at once. If it happens again, please send the report.</source><translation>Kontor hat einen Fehler gemacht. Was Sie vorher gespeichert haben, ist sicher: Jede Änderung steht sofort in der Datei. Kommt es wieder vor, senden Sie bitte den Bericht.</translation></message>
    <message><source>The file “{name}” could not be written: {reason}.</source><translation>Die Datei „{name}“ konnte nicht geschrieben werden: {reason}.</translation></message>
    <message><source>Your data are unchanged.</source><translation>Ihre Daten sind unverändert.</translation></message>
    <message><source>Choose another folder.</source><translation>Wählen Sie einen anderen Ordner.</translation></message>
</context>
</TS>
