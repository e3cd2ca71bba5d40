<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>undeliverable</name>
    <message><source>{n} letter came back</source><translation>{n} Brief zurückgekommen</translation></message>
    <message><source>{n} letters came back</source><translation>{n} Briefe zurückgekommen</translation></message>
    <message><source>A letter came back undeliverable.</source><translation>Ein Brief kam unzustellbar zurück.</translation></message>
    <message><source>Mail to “{address}” came back</source><translation>E-Mail an „{address}“ zurückgekommen</translation></message>
</context>
</TS>
