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
</context>
</TS>
