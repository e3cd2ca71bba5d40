<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>backup</name>
    <message><source>There is already a file named “{name}”.</source><translation>Es gibt schon eine Datei namens „{name}“.</translation></message>
    <message><source>It was not changed.</source><translation>Sie wurde nicht verändert.</translation></message>
    <message><source>Choose another name.</source><translation>Wählen Sie einen anderen Namen.</translation></message>
    <message><source>“{name}” is damaged, so it was not backed up.</source><translation>„{name}“ ist beschädigt und wurde deshalb nicht gesichert.</translation></message>
    <message><source>The earlier backups are kept, none was replaced.</source><translation>Die früheren Sicherungen bleiben erhalten, keine wurde ersetzt.</translation></message>
    <message><source>Restore the newest backup into a new file.</source><translation>Stellen Sie die neueste Sicherung in eine neue Datei wieder her.</translation></message>
    <message><source>the copy differs from the backup</source><translation>die Kopie weicht von der Sicherung ab</translation></message>
    <message><source>There is no backup “{name}”.</source><translation>Es gibt keine Sicherung „{name}“.</translation></message>
    <message><source>Choose a file ending in .kontor.</source><translation>Wählen Sie eine Datei mit der Endung .kontor.</translation></message>
    <message><source>The backup “{name}” is damaged.</source><translation>Die Sicherung „{name}“ ist beschädigt.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts verändert.</translation></message>
    <message><source>Choose another backup; older ones are kept for this.</source><translation>Wählen Sie eine andere Sicherung; ältere werden dafür aufbewahrt.</translation></message>
    <message><source>{name} before restore {time}</source><translation>{name} vor Wiederherstellung {time}</translation></message>
    <message><source>Restored copy</source><translation>Wiederhergestellte Kopie</translation></message>
</context>
</TS>
