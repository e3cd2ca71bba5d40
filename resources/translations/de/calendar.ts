<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>calendar</name>
    <message><source>Busy</source><translation>Beschäftigt</translation></message>
    <message><source>The name of a calendar ends in .ics; “{name}” does not.</source><translation>Der Name eines Kalenders endet auf .ics; „{name}“ nicht.</translation></message>
    <message><source>Nothing was written.</source><translation>Es wurde nichts geschrieben.</translation></message>
</context>
</TS>
