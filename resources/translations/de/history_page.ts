<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>history_page</name>
    <message><source>Everything done in this file, newest first. What nothing newer builds on can be undone, also weeks later.</source><translation>Alles, was in dieser Datei getan wurde, das Neueste zuerst. Worauf nichts Neueres aufbaut, lässt sich rückgängig machen, auch nach Wochen.</translation></message>
    <message><source>Undo this</source><translation>Rückgängig machen</translation></message>
    <message><source>All changes</source><translation>Alle Änderungen</translation></message>
    <message><source>Nothing was changed in this file yet.</source><translation>In dieser Datei wurde noch nichts geändert.</translation></message>
    <message><source>Choose a change first.</source><translation>Wählen Sie zuerst eine Änderung.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Undo this change</source><translation>Diese Änderung rückgängig machen</translation></message>
    <message><source>Undone: {label}</source><translation>Rückgängig gemacht: {label}</translation></message>
    <message><source>undone</source><translation>rückgängig gemacht</translation></message>
    <message><source>many contacts</source><translation>viele Kontakte</translation></message>
    <message><source>{n} contact</source><translation>{n} Kontakt</translation></message>
    <message><source>{n} contacts</source><translation>{n} Kontakte</translation></message>
    <message><source>Today, {day}</source><translation>Heute, {day}</translation></message>
    <message><source>Undoing the import</source><translation>Import wird zurückgenommen</translation></message>
    <message><source>{n} contact keeps something of the import</source><translation>{n} Kontakt behält etwas vom Import</translation></message>
    <message><source>{n} contacts keep something of the import</source><translation>{n} Kontakte behalten etwas vom Import</translation></message>
    <message><source>All else is as it was before the import. These were edited since, and nothing of that is lost.</source><translation>Alles andere ist wie vor dem Import. Diese Kontakte wurden seither bearbeitet; davon geht nichts verloren.</translation></message>
    <message><source>What stays, and why</source><translation>Was bleibt und warum</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Why it stays</source><translation>Warum er bleibt</translation></message>
    <message><source>(no name)</source><translation>(ohne Namen)</translation></message>
</context>
</TS>
