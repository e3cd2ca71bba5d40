<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>store</name>
    <message><source>“{name}” cannot be read.</source><translation>„{name}“ lässt sich nicht lesen.</translation></message>
    <message><source>The file “{name}” is not there.</source><translation>Die Datei „{name}“ ist nicht da.</translation></message>
    <message><source>Check the rights of file and folder.</source><translation>Prüfen Sie die Rechte an Datei und Ordner.</translation></message>
    <message><source>“{name}” is not a Kontor file.</source><translation>„{name}“ ist keine Kontor-Datei.</translation></message>
    <message><source>“{name}” is a database of another program.</source><translation>„{name}“ ist die Datenbank eines anderen Programms.</translation></message>
    <message><source>“{name}” was saved by a newer version of Kontor.</source><translation>„{name}“ wurde mit einer neueren Version von Kontor gespeichert.</translation></message>
    <message><source>Perhaps it was moved or renamed; choose it again, or restore a backup.</source><translation>Vielleicht wurde sie verschoben oder umbenannt; wählen Sie sie neu aus oder stellen Sie eine Sicherung wieder her.</translation></message>
    <message><source>Choose a file ending in .kontor. Lists from Excel or Outlook are imported instead.</source><translation>Wählen Sie eine Datei, die auf .kontor endet. Listen aus Excel oder Outlook werden stattdessen importiert.</translation></message>
    <message><source>Choose a file ending in .kontor.</source><translation>Wählen Sie eine Datei, die auf .kontor endet.</translation></message>
    <message><source>Update Kontor on this computer, or choose another file.</source><translation>Aktualisieren Sie Kontor auf diesem Computer oder wählen Sie eine andere Datei.</translation></message>
    <message><source>“{name}” cannot be written to here, so it is open for reading only.</source><translation>„{name}“ lässt sich hier nicht beschreiben und ist deshalb nur zum Lesen geöffnet.</translation></message>
    <message><source>To work with it, copy it to a folder of your own and open the copy.</source><translation>Um damit zu arbeiten, kopieren Sie die Datei in einen eigenen Ordner und öffnen Sie die Kopie.</translation></message>
    <message><source>“{name}” is saved in the slower way here, because its place allows no other.</source><translation>„{name}“ wird hier auf die langsamere Art gespeichert, weil der Ort keine andere zulässt.</translation></message>
    <message><source>Every change is safe all the same; it is fastest in a folder on this computer's own disk.</source><translation>Jede Änderung ist trotzdem sicher; am schnellsten geht es in einem Ordner auf der eigenen Festplatte.</translation></message>
    <message><source>“{name}” lies in a place of {service} that can damage an open file.</source><translation>„{name}“ liegt an einem Ort von {service}, der eine offene Datei beschädigen kann.</translation></message>
    <message><source>Open it on one computer at a time, and keep the backups elsewhere.</source><translation>Öffnen Sie die Datei immer nur auf einem Computer und legen Sie die Sicherungen woanders ab.</translation></message>
    <message><source>“{name}” was opened on {host} by {user} meanwhile.</source><translation>„{name}“ wurde inzwischen auf {host} von {user} geöffnet.</translation></message>
    <message><source>Here it can only be read now; open it again when it is closed there.</source><translation>Hier lässt sich die Datei jetzt nur noch lesen; öffnen Sie sie neu, sobald sie dort geschlossen ist.</translation></message>
    <message><source>“{name}” is open on {host} by {user} since {since}.</source><translation>„{name}“ ist auf {host} von {user} geöffnet (seit {since}).</translation></message>
    <message><source>Open it for reading only, or try again when it is closed there.</source><translation>Öffnen Sie sie schreibgeschützt oder versuchen Sie es wieder, sobald sie dort geschlossen ist.</translation></message>
    <message><source>The file was not changed.</source><translation>Die Datei wurde nicht verändert.</translation></message>
    <message><source>A part of “{name}” cannot be read.</source><translation>Ein Teil von „{name}“ ist unlesbar.</translation></message>
    <message><source>There is no space left on the disk of “{name}”.</source><translation>Auf dem Datenträger von „{name}“ ist kein Platz mehr.</translation></message>
    <message><source>Another program is writing to “{name}” right now.</source><translation>Ein anderes Programm schreibt gerade in „{name}“.</translation></message>
    <message><source>“{name}” cannot be written to.</source><translation>„{name}“ lässt sich nicht beschreiben.</translation></message>
    <message><source>The disk reported an error while working with “{name}”.</source><translation>Der Datenträger meldete einen Fehler bei der Arbeit mit „{name}“.</translation></message>
    <message><source>“{name}” cannot be opened.</source><translation>„{name}“ lässt sich nicht öffnen.</translation></message>
    <message><source>The file was not changed, and your backups are not affected.</source><translation>Die Datei wurde nicht verändert, und Ihre Sicherungen sind nicht betroffen.</translation></message>
    <message><source>Restore the newest backup into a new file; the damaged one stays where it is.</source><translation>Stellen Sie die neueste Sicherung in einer neuen Datei wieder her; die beschädigte bleibt, wo sie ist.</translation></message>
    <message><source>What was saved before is safe; this last step was not begun.</source><translation>Was vorher gespeichert war, ist sicher; dieser letzte Schritt wurde nicht begonnen.</translation></message>
    <message><source>Free some space and try again.</source><translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation></message>
    <message><source>Nothing was changed by this step.</source><translation>Dieser Schritt hat nichts verändert.</translation></message>
    <message><source>Wait a moment and try again; close other programs that use the file.</source><translation>Warten Sie einen Moment und versuchen Sie es noch einmal; schließen Sie andere Programme, die die Datei benutzen.</translation></message>
    <message><source>Check the rights of file and folder, or copy the file to a folder of your own.</source><translation>Prüfen Sie die Rechte an Datei und Ordner oder kopieren Sie die Datei in einen eigenen Ordner.</translation></message>
    <message><source>Check cable and disk, then open the file again; the backups are not affected.</source><translation>Prüfen Sie Kabel und Datenträger und öffnen Sie die Datei dann neu; die Sicherungen sind nicht betroffen.</translation></message>
    <message><source>Check that the file and its folder still exist and that you may read them.</source><translation>Prüfen Sie, ob Datei und Ordner noch da sind und ob Sie sie lesen dürfen.</translation></message>
    <message><source>“{name}” comes from an older version and cannot be updated here.</source><translation>„{name}“ stammt aus einer älteren Version und lässt sich hier nicht aktualisieren.</translation></message>
    <message><source>“{name}” is open for reading only.</source><translation>„{name}“ ist nur zum Lesen geöffnet.</translation></message>
    <message><source>There is already a file named “{name}”.</source><translation>Es gibt schon eine Datei namens „{name}“.</translation></message>
    <message><source>“{name}” cannot be created in this folder.</source><translation>„{name}“ lässt sich in diesem Ordner nicht anlegen.</translation></message>
    <message><source>Copy it to a folder you may write to and open the copy.</source><translation>Kopieren Sie sie in einen Ordner, in den Sie schreiben dürfen, und öffnen Sie die Kopie.</translation></message>
    <message><source>Close it elsewhere or copy it to a folder of your own, then open it again.</source><translation>Schließen Sie sie an der anderen Stelle oder kopieren Sie sie in einen eigenen Ordner und öffnen Sie sie dann neu.</translation></message>
    <message><source>Choose another name, or open the existing file.</source><translation>Wählen Sie einen anderen Namen oder öffnen Sie die vorhandene Datei.</translation></message>
    <message><source>Choose a folder you may write to.</source><translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation></message>
    <message><source>This question to the file takes too long.</source><translation>Diese Frage an die Datei dauert zu lange.</translation></message>
    <message><source>Ask for less: take a condition away, or narrow the list first.</source><translation>Fragen Sie nach weniger: Nehmen Sie eine Bedingung weg oder grenzen Sie die Liste vorher ein.</translation></message>
    <message><source>“{name}” is a folder, not a Kontor file.</source><translation>„{name}“ ist ein Ordner und keine Kontor-Datei.</translation></message>
    <message><source>Choose a file that ends in .kontor.</source><translation>Wählen Sie eine Datei, die auf .kontor endet.</translation></message>
</context>
</TS>
