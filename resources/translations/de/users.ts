<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>users</name>
    <message><source>New member “{name}”</source><translation>Neues Mitglied „{name}“</translation></message>
    <message><source>Rename member</source><translation>Mitglied umbenennen</translation></message>
    <message><source>Please type the name of the member.</source><translation>Bitte geben Sie den Namen des Mitglieds ein.</translation></message>
    <message><source>The last day away is before the first.</source><translation>Der letzte Tag der Abwesenheit liegt vor dem ersten.</translation></message>
    <message><source>Nobody can be their own deputy.</source><translation>Niemand kann sich selbst vertreten.</translation></message>
    <message><source>Absence</source><translation>Abwesenheit</translation></message>
</context>
</TS>
