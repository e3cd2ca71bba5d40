<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>keys</name>
    <message><source>Ctrl</source><translation>Strg</translation></message>
    <message><source>Shift</source><translation>Umschalt</translation></message>
    <message><source>Alt</source><translation>Alt</translation></message>
    <message><source>Enter</source><translation>Eingabe</translation></message>
    <message><source>Del</source><translation>Entf</translation></message>
    <message><source>Space</source><translation>Leertaste</translation></message>
    <message><source>Esc</source><translation>Esc</translation></message>
    <message><source>Page up</source><translation>Bild auf</translation></message>
    <message><source>Page down</source><translation>Bild ab</translation></message>
    <message><source>Home</source><translation>Pos1</translation></message>
    <message><source>End</source><translation>Ende</translation></message>
    <message><source>Backspace</source><translation>Rücktaste</translation></message>
    <message><source>Tab</source><translation>Tab</translation></message>
    <message><source>Ins</source><translation>Einfg</translation></message>
</context>
</TS>
