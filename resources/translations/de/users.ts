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
    <message><source>Address of member</source><translation>Adresse des Mitglieds</translation></message>
    <message><source>This member is no longer there.</source><translation>Dieses Mitglied gibt es nicht mehr.</translation></message>
    <message><source>You are working as “{name}”.</source><translation>Sie arbeiten gerade als „{name}“.</translation></message>
    <message><source>Member “{name}” leaves</source><translation>Mitglied „{name}“ geht</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Choose first as whom you go on working.</source><translation>Wählen Sie zuerst, als wer Sie weiterarbeiten.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>Give {n} contact to another</source><translation>{n} Kontakt übergeben</translation></message>
    <message><source>Give {n} contacts to another</source><translation>{n} Kontakte übergeben</translation></message>
</context>
</TS>
