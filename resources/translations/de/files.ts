<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>files</name>
    <message><source>Keep “{name}”</source><translation>„{name}“ aufbewahren</translation></message>
    <message><source>Checking linked files</source><translation>Verknüpfte Dateien werden geprüft</translation></message>
    <message><source>If you know where it comes from, save it and have it checked by your virus scanner first.</source><translation>Wenn Sie wissen, woher sie stammt, speichern Sie sie und lassen Sie sie zuerst vom Virenscanner prüfen.</translation></message>
    <message><source>Kontor does not know what kind of file “{name}” is.</source><translation>Kontor weiß nicht, was für eine Datei „{name}“ ist.</translation></message>
    <message><source>“{name}” can contain macros: small programs that run in Word or Excel.</source><translation>„{name}“ kann Makros enthalten: kleine Programme, die in Word oder Excel laufen.</translation></message>
    <message><source>“{name}” is a page that can run scripts and fetch data from the internet.</source><translation>„{name}“ ist eine Seite, die Skripte ausführen und Daten aus dem Internet holen kann.</translation></message>
    <message><source>“{name}” holds other files, which Kontor does not look at.</source><translation>„{name}“ enthält weitere Dateien, die Kontor nicht ansieht.</translation></message>
    <message><source>“{name}” lies on another computer: {path}</source><translation>„{name}“ liegt auf einem anderen Rechner: {path}</translation></message>
    <message><source>What “{name}” holds is not in this file.</source><translation>Der Inhalt von „{name}“ ist nicht in dieser Datei.</translation></message>
    <message><source>“{name}” is a program or starts one. Kontor does not open such files.</source><translation>„{name}“ ist ein Programm oder startet eines. Kontor öffnet solche Dateien nicht.</translation></message>
    <message><source>“{name}” is not what its name says but a program. Kontor does not open it.</source><translation>„{name}“ ist nicht, was der Name sagt, sondern ein Programm. Kontor öffnet es nicht.</translation></message>
    <message><source>Nothing was started.</source><translation>Es wurde nichts gestartet.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>It is kept on the computer that filed it.</source><translation>Er liegt auf dem Rechner, der sie abgelegt hat.</translation></message>
    <message><source>“{name}” is not where it was: {path}</source><translation>„{name}“ ist nicht mehr dort, wo sie war: {path}</translation></message>
    <message><source>Say where it is now, or remove the link.</source><translation>Geben Sie an, wo sie jetzt ist, oder entfernen Sie die Verknüpfung.</translation></message>
    <message><source>Find {n} linked file again</source><translation>{n} verknüpfte Datei wiederfinden</translation></message>
    <message><source>Find {n} linked files again</source><translation>{n} verknüpfte Dateien wiederfinden</translation></message>
    <message><source>Link “{name}”</source><translation>„{name}“ verknüpfen</translation></message>
    <message><source>A file needs a name.</source><translation>Eine Datei braucht einen Namen.</translation></message>
    <message><source>Rename “{name}”</source><translation>„{name}“ umbenennen</translation></message>
    <message><source>Remove “{name}”</source><translation>„{name}“ entfernen</translation></message>
    <message><source>“{pattern}” does not lead to a folder for each customer.</source><translation>„{pattern}“ führt nicht zu einem Ordner je Kunde.</translation></message>
    <message><source>This file is not there any more.</source><translation>Diese Datei gibt es nicht mehr.</translation></message>
    <message><source>Write the whole way with a field in it, like {example}</source><translation>Schreiben Sie den ganzen Weg mit einem Feld darin, etwa {example}</translation></message>
    <message><source>“{name}” cannot be read: {reason}.</source><translation>„{name}“ kann nicht gelesen werden: {reason}.</translation></message>
    <message><source>{field} cannot be filled in.</source><translation>{field} kann nicht eingesetzt werden.</translation></message>
    <message><source>A brace in the pattern stands alone.</source><translation>Im Muster steht eine geschweifte Klammer allein.</translation></message>
    <message><source>These can: {names}</source><translation>Möglich sind: {names}</translation></message>
    <message><source>Check whether it is still there and whether you may read it.</source><translation>Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen.</translation></message>
    <message><source>The picture is larger than {n} MB.</source><translation>Das Bild ist größer als {n} MB.</translation></message>
    <message><source>This is no picture that can be shown.</source><translation>Das ist kein Bild, das sich zeigen lässt.</translation></message>
    <message><source>Save it as JPEG or PNG, as large as a passport photo.</source><translation>Speichern Sie es als JPEG oder PNG, so groß wie ein Passfoto.</translation></message>
    <message><source>Picture of {name}</source><translation>Bild von {name}</translation></message>
    <message><source>Remove the picture of {name}</source><translation>Bild von {name} entfernen</translation></message>
    <message><source>Import {name}</source><translation>Import {name}</translation></message>
    <message><source>Picture</source><translation>Bild</translation></message>
</context>
</TS>
