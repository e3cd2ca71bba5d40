<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>palette</name>
    <message><source>Search or command …</source><translation>Suchen oder Befehl …</translation></message>
    <message><source>Search or command</source><translation>Suchen oder Befehl</translation></message>
    <message><source>Best matches</source><translation>Beste Treffer</translation></message>
    <message><source>Commands</source><translation>Befehle</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Help</source><translation>Hilfe</translation></message>
    <message><source>Recently opened</source><translation>Zuletzt geöffnet</translation></message>
    <message><source>Only commands</source><translation>Nur Befehle</translation></message>
    <message><source>Only people and companies</source><translation>Nur Personen und Firmen</translation></message>
    <message><source>Only tags</source><translation>Nur Schlagwörter</translation></message>
    <message><source>Nothing fits “{text}”.</source><translation>Nichts passt zu „{text}“.</translation></message>
    <message><source>↑↓ choose</source><translation>↑↓ wählen</translation></message>
    <message><source>{key} runs it</source><translation>{key} führt aus</translation></message>
    <message><source>&gt; only commands</source><translation>&gt; nur Befehle</translation></message>
    <message><source>? help</source><translation>? Hilfe</translation></message>
    <message><source>Write down: {text}</source><translation>Notieren: {text}</translation></message>
</context>
</TS>
