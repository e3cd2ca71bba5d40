<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>escalation</name>
    <message><source>Hours are from 0 to {hours}, days from 0 to {days}; 0 means never.</source><translation>Stunden gehen von 0 bis {hours}, Tage von 0 bis {days}; 0 heißt nie.</translation></message>
    <message><source>Handing on what waits too long</source><translation>Weitergeben, was zu lange wartet</translation></message>
    <message><source>Handed on: {title}</source><translation>Weitergegeben: {title}</translation></message>
    <message><source>Escalation #{number}: {title}</source><translation>Eskalation #{number}: {title}</translation></message>
    <message><source>Priority raised from {old} to {new}.</source><translation>Priorität von {old} auf {new} erhöht.</translation></message>
    <message><source>{name} was told.</source><translation>{name} weiß Bescheid.</translation></message>
    <message><source>Escalation: {title}</source><translation>Eskalation: {title}</translation></message>
    <message><source>It was due on {day}.</source><translation>Fällig war es am {day}.</translation></message>
    <message><source>No first answer within {n} hour of work.</source><translation>Keine erste Antwort innerhalb von {n} Arbeitsstunde.</translation></message>
    <message><source>No first answer within {n} hours of work.</source><translation>Keine erste Antwort innerhalb von {n} Arbeitsstunden.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>No first answer within the time that was promised.</source><translation>Keine erste Antwort innerhalb der zugesagten Zeit.</translation></message>
</context>
</TS>
