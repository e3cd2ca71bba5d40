<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>call_links</name>
    <message><source>On a Mac only programs installed as an app can open these links, and Kontor is not one yet.</source><translation>Auf einem Mac öffnen nur als App installierte Programme solche Links, und Kontor ist noch keine.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>A telephone program can hand calls over all the same: {line}</source><translation>Ein Telefonprogramm kann Anrufe trotzdem übergeben: {line}</translation></message>
    <message><source>The system did not take the entry ({reason}).</source><translation>Das System hat den Eintrag nicht angenommen ({reason}).</translation></message>
    <message><source>Your data are not concerned.</source><translation>Ihre Daten sind nicht betroffen.</translation></message>
    <message><source>Ask who looks after this computer.</source><translation>Fragen Sie, wer diesen Computer betreut.</translation></message>
    <message><source>Shows whose number this is</source><translation>Zeigt, wem diese Nummer gehört</translation></message>
</context>
</TS>
