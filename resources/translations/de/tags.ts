<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>tags</name>
    <message><source>Please type the name of the tag.</source><translation>Bitte geben Sie den Namen des Stichworts ein.</translation></message>
    <message><source>New tag “{name}”</source><translation>Neues Stichwort „{name}“</translation></message>
    <message><source>Tag “{name}”</source><translation>Stichwort „{name}“ geben</translation></message>
    <message><source>Take tag off</source><translation>Stichwort entfernen</translation></message>
    <message><source>There is already a tag of this name.</source><translation>Ein Stichwort dieses Namens gibt es schon.</translation></message>
    <message><source>Rename tag</source><translation>Stichwort umbenennen</translation></message>
    <message><source>Recolour tag</source><translation>Farbe des Stichworts ändern</translation></message>
    <message><source>Delete tag</source><translation>Stichwort löschen</translation></message>
</context>
</TS>
