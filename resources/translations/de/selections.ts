<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>selections</name>
    <message><source>Please type the name of the list.</source><translation>Bitte geben Sie den Namen der Liste ein.</translation></message>
    <message><source>New list “{name}”</source><translation>Neue Liste „{name}“</translation></message>
    <message><source>Change list</source><translation>Liste ändern</translation></message>
    <message><source>Delete list</source><translation>Liste löschen</translation></message>
    <message><source>Reorder lists</source><translation>Listen ordnen</translation></message>
    <message><source>There is nobody in this list to keep.</source><translation>In dieser Liste ist niemand, den man behalten könnte.</translation></message>
</context>
</TS>
