<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>notes</name>
    <message><source>The note is still empty.</source><translation>Die Notiz ist noch leer.</translation></message>
    <message><source>Note on {name}</source><translation>Notiz zu {name}</translation></message>
    <message><source>Edit note</source><translation>Notiz bearbeiten</translation></message>
    <message><source>Delete note</source><translation>Notiz löschen</translation></message>
</context>
</TS>
