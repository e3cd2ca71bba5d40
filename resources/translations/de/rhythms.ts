<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>rhythms</name>
    <message><source>Contact rhythm</source><translation>Kontaktrhythmus</translation></message>
    <message><source>A rhythm is 1 to {most} days long.</source><translation>Ein Rhythmus ist 1 bis {most} Tage lang.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Write a number of days, such as 28.</source><translation>Schreiben Sie eine Zahl von Tagen, etwa 28.</translation></message>
    <message><source>Keep in touch</source><translation>In Verbindung bleiben</translation></message>
</context>
</TS>
