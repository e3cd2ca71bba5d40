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
    <message><source>{n} contact may not be written to by e-mail</source><translation>{n} Kontakt darf nicht per E-Mail angeschrieben werden</translation></message>
    <message><source>{n} contacts may not be written to by e-mail</source><translation>{n} Kontakte dürfen nicht per E-Mail angeschrieben werden</translation></message>
    <message><source>{n} contact may not be called</source><translation>{n} Kontakt darf nicht angerufen werden</translation></message>
    <message><source>{n} contacts may not be called</source><translation>{n} Kontakte dürfen nicht angerufen werden</translation></message>
    <message><source>{n} contact may not be written to by post</source><translation>{n} Kontakt darf nicht per Post angeschrieben werden</translation></message>
    <message><source>{n} contacts may not be written to by post</source><translation>{n} Kontakte dürfen nicht per Post angeschrieben werden</translation></message>
    <message><source>{n} contact may not get text messages</source><translation>{n} Kontakt darf keine SMS bekommen</translation></message>
    <message><source>{n} contacts may not get text messages</source><translation>{n} Kontakte dürfen keine SMS bekommen</translation></message>
    <message><source>{n} contact may not get faxes</source><translation>{n} Kontakt darf keine Faxe bekommen</translation></message>
    <message><source>{n} contacts may not get faxes</source><translation>{n} Kontakte dürfen keine Faxe bekommen</translation></message>
</context>
</TS>
