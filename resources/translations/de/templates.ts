<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>templates</name>
    <message><source>Add the template “{name}”</source><translation>Vorlage „{name}“ hinzufügen</translation></message>
    <message><source>Change the template “{name}”</source><translation>Vorlage „{name}“ ändern</translation></message>
    <message><source>Rename the template “{name}”</source><translation>Vorlage „{name}“ umbenennen</translation></message>
    <message><source>Say what the fields of “{name}” mean</source><translation>Bedeutung der Felder von „{name}“ festlegen</translation></message>
    <message><source>Remove the template “{name}”</source><translation>Vorlage „{name}“ entfernen</translation></message>
    <message><source>A template needs a name.</source><translation>Eine Vorlage braucht einen Namen.</translation></message>
    <message><source>This template is no longer there.</source><translation>Diese Vorlage ist nicht mehr da.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Word template of quotes</source><translation>Word-Vorlage für Angebote</translation></message>
</context>
</TS>
