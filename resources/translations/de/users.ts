<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>users</name>
    <message><source>New member “{name}”</source><translation>Neues Mitglied „{name}“</translation></message>
    <message><source>Rename member</source><translation>Mitglied umbenennen</translation></message>
    <message><source>Please type the name of the member.</source><translation>Bitte geben Sie den Namen des Mitglieds ein.</translation></message>
</context>
</TS>
