<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>importing</name>
    <message><source>The row names neither a person nor a company.</source><translation>Die Zeile nennt weder eine Person noch eine Firma.</translation></message>
    <message><source>Row</source><translation>Zeile</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Firm, place</source><translation>Firma, Ort</translation></message>
    <message><source>Column</source><translation>Spalte</translation></message>
    <message><source>Value</source><translation>Wert</translation></message>
    <message><source>What is about it</source><translation>Was damit ist</translation></message>
</context>
</TS>
