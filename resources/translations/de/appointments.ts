<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>appointments</name>
    <message><source>Take over {n} appointment</source><translation>{n} Termin übernehmen</translation></message>
    <message><source>Take over {n} appointments</source><translation>{n} Termine übernehmen</translation></message>
    <message><source>Participants: {names}</source><translation>Teilnehmende: {names}</translation></message>
    <message><source>Import {name}</source><translation>{name} importieren</translation></message>
</context>
</TS>
