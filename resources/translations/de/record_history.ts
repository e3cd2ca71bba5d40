<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>record_history</name>
    <message><source>Undone: {label}</source><translation>Rückgängig gemacht: {label}</translation></message>
    <message><source>Role</source><translation>Rolle</translation></message>
    <message><source>Tag</source><translation>Schlagwort</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>in the list</source><translation>in der Liste</translation></message>
    <message><source>in the trash</source><translation>im Papierkorb</translation></message>
    <message><source>Kind of {value}</source><translation>Art von {value}</translation></message>
    <message><source>Used first</source><translation>Zuerst verwendet</translation></message>
    <message><source>Linked to</source><translation>Verbunden mit</translation></message>
    <message><source>Merged with</source><translation>Zusammengeführt mit</translation></message>
    <message><source>Merged into</source><translation>Zusammengeführt in</translation></message>
</context>
</TS>
