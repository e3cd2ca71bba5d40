<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>backups</name>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Notes and entries</source><translation>Notizen und Einträge</translation></message>
    <message><source>Phones, e-mails, websites</source><translation>Telefone, E-Mails, Webadressen</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>In the backup</source><translation>In der Sicherung</translation></message>
    <message><source>Done since, and not in the backup</source><translation>Seitdem getan, fehlt in der Sicherung</translation></message>
    <message><source>and more than {n} other steps</source><translation>und mehr als {n} weitere Schritte</translation></message>
    <message><source>and {n} other step</source><translation>und {n} weiterer Schritt</translation></message>
    <message><source>and {n} other steps</source><translation>und {n} weitere Schritte</translation></message>
    <message><source>Nothing: the backup holds all there is.</source><translation>Nichts: Die Sicherung enthält alles.</translation></message>
    <message><source>Now</source><translation>Jetzt</translation></message>
    <message><source>{what} Your backups are not affected.</source><translation>{what} Ihre Sicherungen sind nicht betroffen.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>A backup is being made.</source><translation>Es wird gerade gesichert.</translation></message>
    <message><source>Backing up</source><translation>Sicherung läuft</translation></message>
    <message><source>Show backups</source><translation>Sicherungen zeigen</translation></message>
    <message><source>Checking the file</source><translation>Datei wird geprüft</translation></message>
    <message><source>Restore a backup …</source><translation>Sicherung wiederherstellen …</translation></message>
    <message><source>Back up now</source><translation>Jetzt sichern</translation></message>
    <message><source>The copy in the second folder failed: {reason}</source><translation>Die Kopie im zweiten Ordner ist misslungen: {reason}</translation></message>
    <message><source>Backed up: {n} contact</source><translation>Gesichert: {n} Kontakt</translation></message>
    <message><source>Backed up: {n} contacts</source><translation>Gesichert: {n} Kontakte</translation></message>
    <message><source>No backup could be made: {reason}</source><translation>Es konnte nicht gesichert werden: {reason}</translation></message>
    <message><source>Kontor backs up every hour while you work and when you close it; each backup is checked.</source><translation>Kontor sichert stündlich, solange Sie arbeiten, und beim Schließen; jede Sicherung wird geprüft.</translation></message>
    <message><source>All backups</source><translation>Alle Sicherungen</translation></message>
    <message><source>There are no backups yet. The first one is made an hour after the first change, or right now.</source><translation>Es gibt noch keine Sicherung. Die erste entsteht nach der ersten Änderung, oder jetzt gleich.</translation></message>
    <message><source>Restore …</source><translation>Wiederherstellen …</translation></message>
    <message><source>No longer use</source><translation>Nicht mehr verwenden</translation></message>
    <message><source>Choose folder …</source><translation>Ordner wählen …</translation></message>
    <message><source>None. A copy on a stick or another drive helps when this computer is lost.</source><translation>Keiner. Eine Kopie auf einem Stick oder anderen Laufwerk hilft, wenn dieser Computer verloren geht.</translation></message>
    <message><source>Folder for copies of the backups</source><translation>Ordner für Kopien der Sicherungen</translation></message>
    <message><source>Backups</source><translation>Sicherungen</translation></message>
    <message><source>last backup</source><translation>letzte Sicherung</translation></message>
    <message><source>next backup</source><translation>nächste Sicherung</translation></message>
    <message><source>contacts in the file</source><translation>Kontakte in der Datei</translation></message>
    <message><source>size of the file</source><translation>Größe der Datei</translation></message>
    <message><source>Second folder</source><translation>Zweiter Ordner</translation></message>
    <message><source>None yet</source><translation>Noch keine</translation></message>
    <message><source>now</source><translation>jetzt</translation></message>
    <message><source>backing up</source><translation>wird gesichert</translation></message>
    <message><source>{folder} – not connected right now</source><translation>{folder} – gerade nicht verbunden</translation></message>
    <message><source>failed</source><translation>misslungen</translation></message>
    <message><source>none</source><translation>keine</translation></message>
    <message><source>open for reading only</source><translation>nur zum Lesen geöffnet</translation></message>
    <message><source>After a change</source><translation>Nach einer Änderung</translation></message>
    <message><source>everything is backed up</source><translation>alles ist gesichert</translation></message>
    <message><source>In a moment</source><translation>Gleich</translation></message>
    <message><source>Which backup?</source><translation>Welche Sicherung?</translation></message>
    <message><source>The newest of each day stands out. Nothing is changed by looking.</source><translation>Die neueste jedes Tages ist hervorgehoben. Ansehen verändert nichts.</translation></message>
    <message><source>No backup of this file was found on this computer.</source><translation>Auf diesem Computer liegt keine Sicherung dieser Datei.</translation></message>
    <message><source>Choose another backup, for example on a stick …</source><translation>Andere Sicherung wählen, zum Beispiel auf einem Stick …</translation></message>
    <message><source>Open as a new file</source><translation>Als neue Datei öffnen</translation></message>
    <message><source>The file you work with now stays as it is. You can look and compare.</source><translation>Die jetzige Datei bleibt, wie sie ist. Sie können nachsehen und vergleichen.</translation></message>
    <message><source>The file as it is now is kept beside it under another name.</source><translation>Die jetzige Datei bleibt daneben unter anderem Namen erhalten.</translation></message>
    <message><source>Other folder or name …</source><translation>Anderer Ordner oder Name …</translation></message>
    <message><source>The backup is open</source><translation>Die Sicherung ist geöffnet</translation></message>
    <message><source>Back to the file before</source><translation>Zurück zur vorigen Datei</translation></message>
    <message><source>You see the state of {when}.</source><translation>Sie sehen den Stand von {when}.</translation></message>
    <message><source>“{name}”: {n} contact</source><translation>„{name}“: {n} Kontakt</translation></message>
    <message><source>“{name}”: {n} contacts</source><translation>„{name}“: {n} Kontakte</translation></message>
    <message><source>It lies in {folder}.</source><translation>Sie liegt in {folder}.</translation></message>
    <message><source>Restore a backup</source><translation>Sicherung wiederherstellen</translation></message>
    <message><source>Choose backup</source><translation>Sicherung wählen</translation></message>
    <message><source>Backup of {when}</source><translation>Sicherung von {when}</translation></message>
    <message><source>The backup is being read and compared …</source><translation>Die Sicherung wird gelesen und verglichen …</translation></message>
    <message><source>Reading the backup</source><translation>Sicherung lesen</translation></message>
    <message><source>New file: {path}</source><translation>Neue Datei: {path}</translation></message>
    <message><source>Present file: {path}</source><translation>Jetzige Datei: {path}</translation></message>
    <message><source>What shall happen with it?</source><translation>Was soll damit geschehen?</translation></message>
    <message><source>The file as it was before is kept as “{name}” in the same folder.</source><translation>Die vorige Datei liegt als „{name}“ im selben Ordner.</translation></message>
    <message><source>“{name}” was not changed.</source><translation>„{name}“ wurde nicht verändert.</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Backups are only read. Your present file is never overwritten without a copy.</source><translation>Sicherungen werden nur gelesen. Ihre jetzige Datei wird nie ohne Kopie überschrieben.</translation></message>
    <message><source>It was read from beginning to end and is sound.</source><translation>Sie wurde von Anfang bis Ende gelesen und ist in Ordnung.</translation></message>
    <message><source>This backup is damaged. Choose another one; nothing was changed.</source><translation>Diese Sicherung ist beschädigt. Wählen Sie eine andere; nichts wurde verändert.</translation></message>
    <message><source>Restoring</source><translation>Wiederherstellen</translation></message>
    <message><source>Look at it</source><translation>Ansehen</translation></message>
    <message><source>Replace the file</source><translation>Datei ersetzen</translation></message>
    <message><source>Done</source><translation>Fertig</translation></message>
    <message><source>One moment …</source><translation>Einen Moment …</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Time</source><translation>Zeit</translation></message>
    <message><source>Size</source><translation>Größe</translation></message>
    <message><source>Kept</source><translation>Liegt</translation></message>
    <message><source>Verified</source><translation>Geprüft</translation></message>
    <message><source>this computer, second folder</source><translation>dieser Computer, zweiter Ordner</translation></message>
    <message><source>verified</source><translation>geprüft</translation></message>
    <message><source>damaged</source><translation>beschädigt</translation></message>
    <message><source>this computer</source><translation>dieser Computer</translation></message>
    <message><source>second folder</source><translation>zweiter Ordner</translation></message>
    <message><source>not verified</source><translation>ungeprüft</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>Yesterday</source><translation>Gestern</translation></message>
    <message><source>{name}, state of {when}</source><translation>{name}, Stand {when}</translation></message>
    <message><source>Replace the present file</source><translation>Jetzige Datei ersetzen</translation></message>
</context>
</TS>
