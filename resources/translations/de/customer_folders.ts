<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>customer_folders</name>
    <message><source>The folder “{name}” cannot be read.</source><translation>Der Ordner „{name}“ lässt sich nicht lesen.</translation></message>
    <message><source>Nothing was changed.</source><translation>Nichts wurde geändert.</translation></message>
    <message><source>Look whether the drive is there and whether you may open the folder.</source><translation>Sehen Sie nach, ob das Laufwerk da ist und ob Sie den Ordner öffnen dürfen.</translation></message>
    <message><source>Comparing folders</source><translation>Ordner vergleichen</translation></message>
    <message><source>Link {n} folder</source><translation>{n} Ordner verknüpfen</translation></message>
    <message><source>Link {n} folders</source><translation>{n} Ordner verknüpfen</translation></message>
    <message><source>{n} folder is named like nobody: {names}</source><translation>{n} Ordner heißt wie niemand: {names}</translation></message>
    <message><source>{n} folders are named like nobody: {names}</source><translation>{n} Ordner heißen wie niemand: {names}</translation></message>
    <message><source>{n} folder linked</source><translation>{n} Ordner verknüpft</translation></message>
    <message><source>{n} folders linked</source><translation>{n} Ordner verknüpft</translation></message>
    <message><source>Every folder looks like a contact. Green ones are certain; please look at the others.</source><translation>Jeder Ordner ähnelt einem Kontakt. Grüne sind sicher; sehen Sie bitte die anderen an.</translation></message>
    <message><source>Folder that holds one folder per customer</source><translation>Ordner, in dem je Kunde ein Ordner liegt</translation></message>
    <message><source>Whose folders are these?</source><translation>Wessen Ordner sind das?</translation></message>
    <message><source>Folders in “{name}”. Only a link is kept; nothing is copied or moved.</source><translation>Ordner in „{name}“. Nur eine Verknüpfung wird gemerkt; nichts wird kopiert oder verschoben.</translation></message>
    <message><source>Folders and the contacts they may belong to</source><translation>Ordner und die Kontakte, denen sie gehören können</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>None of the folders in “{name}” is named like a contact.</source><translation>Keiner der Ordner in „{name}“ heißt wie ein Kontakt.</translation></message>
    <message><source>linked already</source><translation>schon verknüpft</translation></message>
</context>
</TS>
