<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>paper</name>
    <message><source>“{name}” could not be written.</source><translation>„{name}“ konnte nicht geschrieben werden.</translation></message>
    <message><source>Your data are safe.</source><translation>Ihre Daten sind sicher.</translation></message>
    <message><source>Choose another folder.</source><translation>Wählen Sie einen anderen Ordner.</translation></message>
</context>
</TS>
