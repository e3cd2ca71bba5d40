<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>window</name>
    <message><source>Navigation</source><translation>Navigation</translation></message>
    <message><source>Top bar</source><translation>Kopfleiste</translation></message>
    <message><source>Menu</source><translation>Menü</translation></message>
    <message><source>Menu, {name}</source><translation>Menü, {name}</translation></message>
    <message><source>Current page</source><translation>Aktuelle Seite</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>{title}, {count}</source><translation>{title}, {count}</translation></message>
    <message><source>Search or command …</source><translation>Suchen oder Befehl …</translation></message>
    <message><source>Search or command</source><translation>Suchen oder Befehl</translation></message>
    <message><source>New</source><translation>Neu</translation></message>
    <message><source>Opens a menu</source><translation>Öffnet ein Menü</translation></message>
    <message><source>Begin with your own data</source><translation>Mit eigenen Daten beginnen</translation></message>
    <message><source>Sample data: look around, everything here is invented.</source><translation>Beispieldaten: Sehen Sie sich um, alles hier ist erfunden.</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Redo</source><translation>Wiederholen</translation></message>
    <message><source>Undo: {label}</source><translation>Rückgängig: {label}</translation></message>
    <message><source>Redo: {label}</source><translation>Wiederholen: {label}</translation></message>
    <message><source>Undone: {label}</source><translation>Rückgängig gemacht: {label}</translation></message>
    <message><source>Done again: {label}</source><translation>Wiederholt: {label}</translation></message>
    <message><source>There is nothing to undo.</source><translation>Es gibt nichts rückgängig zu machen.</translation></message>
    <message><source>There is nothing to redo.</source><translation>Es gibt nichts zu wiederholen.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>This file is open for reading only. Nothing you do changes it.</source><translation>Diese Datei ist nur zum Lesen geöffnet. Nichts, was Sie tun, ändert sie.</translation></message>
    <message><source>All saved</source><translation>Alles gespeichert</translation></message>
    <message><source>Read only</source><translation>Nur lesen</translation></message>
    <message><source>Nothing is changed</source><translation>Nichts wird geändert</translation></message>
    <message><source>No backup yet</source><translation>Noch keine Sicherung</translation></message>
    <message><source>Backup today {time}</source><translation>Sicherung heute {time}</translation></message>
    <message><source>Backup yesterday {time}</source><translation>Sicherung gestern {time}</translation></message>
    <message><source>Backup {day}</source><translation>Sicherung {day}</translation></message>
    <message><source>There is no message now.</source><translation>Gerade gibt es keine Meldung.</translation></message>
    <message><source>There is nothing to search on this screen.</source><translation>Auf dieser Seite gibt es nichts zu durchsuchen.</translation></message>
    <message><source>“{job}” is still running.</source><translation>„{job}“ läuft noch.</translation></message>
    <message><source>If you stop it, the file stays as it was before.</source><translation>Wenn Sie abbrechen, bleibt die Datei, wie sie vorher war.</translation></message>
    <message><source>Stop it</source><translation>Abbrechen</translation></message>
    <message><source>Go on working</source><translation>Weiterarbeiten</translation></message>
    <message><source>Open file</source><translation>Datei öffnen</translation></message>
    <message><source>New file</source><translation>Neue Datei</translation></message>
    <message><source>All files</source><translation>Alle Dateien</translation></message>
    <message><source>My contacts</source><translation>Meine Kontakte</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Open for reading</source><translation>Zum Lesen öffnen</translation></message>
    <message><source>“{name}” cannot be opened: {reason}.</source><translation>„{name}“ lässt sich nicht öffnen: {reason}.</translation></message>
    <message><source>The file was not changed.</source><translation>Die Datei wurde nicht verändert.</translation></message>
    <message><source>Check whether it is still there and whether you may read it.</source><translation>Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen.</translation></message>
    <message><source>This is where you began.</source><translation>Hier haben Sie begonnen.</translation></message>
    <message><source>Backup failed</source><translation>Sicherung fehlgeschlagen</translation></message>
    <message><source>{n} contact, verified</source><translation>{n} Kontakt, geprüft</translation></message>
    <message><source>{n} contacts, verified</source><translation>{n} Kontakte, geprüft</translation></message>
    <message><source>Begin with a new file</source><translation>Mit neuer Datei beginnen</translation></message>
    <message><source>Look at sample data</source><translation>Beispieldaten ansehen</translation></message>
    <message><source>Choose another file …</source><translation>Andere Datei wählen …</translation></message>
    <message><source>Restore backup …</source><translation>Sicherung wiederherstellen …</translation></message>
    <message><source>Copy to this computer and open</source><translation>Auf diesen Computer kopieren und öffnen</translation></message>
    <message><source>Open it there all the same</source><translation>Trotzdem dort öffnen</translation></message>
    <message><source>Try again</source><translation>Erneut versuchen</translation></message>
    <message><source>Look again</source><translation>Noch einmal nachsehen</translation></message>
    <message><source>Copying the file</source><translation>Datei wird kopiert</translation></message>
    <message><source>Create it there all the same</source><translation>Trotzdem dort anlegen</translation></message>
    <message><source>Choose another folder …</source><translation>Anderen Ordner wählen …</translation></message>
<message><source>File cannot be opened</source><translation>Datei lässt sich nicht öffnen</translation></message>
    <message><source>This folder is made when it is first needed.</source><translation>Dieser Ordner entsteht, sobald er gebraucht wird.</translation></message>
    <message><source>The folder could not be opened.</source><translation>Der Ordner ließ sich nicht öffnen.</translation></message>
    <message><source>Look for it by hand: {folder}</source><translation>Suchen Sie ihn von Hand: {folder}</translation></message>
    <message><source>Text size {percent} %</source><translation>Schriftgröße {percent} %</translation></message>
    <message><source>Member</source><translation>Mitglied</translation></message>
    <message><source>Reminders</source><translation>Erinnerungen</translation></message>
    <message><source>You work as {name}</source><translation>Sie arbeiten als {name}</translation></message>
    <message><source>Replace “{name}”?</source><translation>„{name}“ ersetzen?</translation></message>
    <message><source>A file of this name is in {folder} already.</source><translation>In {folder} liegt schon eine Datei mit diesem Namen.</translation></message>
    <message><source>Replace</source><translation>Ersetzen</translation></message>
</context>
</TS>
