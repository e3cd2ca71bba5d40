<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>members</name>
    <message><source>Members and absence …</source><translation>Mitglieder und Abwesenheit …</translation></message>
    <message><source>You work as {name} now</source><translation>Sie arbeiten jetzt als {name}</translation></message>
    <message><source>Work as …</source><translation>Arbeiten als …</translation></message>
</context>
</TS>
