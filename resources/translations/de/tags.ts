<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>tags</name>
    <message><source>Please type the name of the tag.</source><translation>Bitte geben Sie den Namen des Schlagworts ein.</translation></message>
    <message><source>New tag “{name}”</source><translation>Neues Schlagwort „{name}“</translation></message>
    <message><source>Tag “{name}”</source><translation>Schlagwort „{name}“ geben</translation></message>
    <message><source>Take tag off</source><translation>Schlagwort entfernen</translation></message>
    <message><source>There is already a tag of this name.</source><translation>Ein Schlagwort dieses Namens gibt es schon.</translation></message>
    <message><source>Rename tag</source><translation>Schlagwort umbenennen</translation></message>
    <message><source>Recolour tag</source><translation>Farbe des Schlagworts ändern</translation></message>
    <message><source>Delete tag</source><translation>Schlagwort löschen</translation></message>
</context>
</TS>
