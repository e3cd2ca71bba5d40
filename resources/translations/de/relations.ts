<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>relations</name>
    <message><source>A contact cannot be linked to itself.</source><translation>Ein Kontakt kann nicht mit sich selbst verbunden werden.</translation></message>
    <message><source>This kind of relation does not exist.</source><translation>Diese Art von Beziehung gibt es nicht.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Link {name}</source><translation>{name} verbinden</translation></message>
    <message><source>Please type the name of the company.</source><translation>Bitte geben Sie den Namen der Firma ein.</translation></message>
    <message><source>Link to {name}</source><translation>Mit {name} verbinden</translation></message>
    <message><source>Change relation</source><translation>Beziehung ändern</translation></message>
    <message><source>This relation is no longer in the file.</source><translation>Diese Beziehung ist nicht mehr in der Datei.</translation></message>
    <message><source>Make this the main relation</source><translation>Diese Beziehung zuerst nennen</translation></message>
    <message><source>Remove relation</source><translation>Beziehung entfernen</translation></message>
    <message><source>Please say how the relation reads.</source><translation>Bitte schreiben Sie, wie die Beziehung zu lesen ist.</translation></message>
    <message><source>New kind of relation “{name}”</source><translation>Neue Art von Beziehung „{name}“</translation></message>
    <message><source>Rename kind of relation</source><translation>Beziehungsart umbenennen</translation></message>
    <message><source>Delete kind of relation “{name}”</source><translation>Beziehungsart „{name}“ löschen</translation></message>
    <message><source>{name} left {company}</source><translation>{name} hat {company} verlassen</translation></message>
    <message><source>This employment is no longer in the file.</source><translation>Diese Anstellung ist nicht mehr in der Datei.</translation></message>
    <message><source>The new company is the one the person leaves.</source><translation>Die neue Firma ist die, welche die Person verlässt.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Change the position in the relation instead.</source><translation>Ändern Sie stattdessen die Position in der Beziehung.</translation></message>
</context>
</TS>
