<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>merge</name>
    <message><source>Merge into “{name}”</source><translation>Zusammenführen in „{name}“</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>Website</source><translation>Website</translation></message>
    <message><source>Profile</source><translation>Profil</translation></message>
    <message><source>Merging needs at least two different contacts.</source><translation>Zum Zusammenführen braucht es mindestens zwei verschiedene Kontakte.</translation></message>
    <message><source>A person and a company cannot be merged.</source><translation>Eine Person und eine Firma lassen sich nicht zusammenführen.</translation></message>
    <message><source>Works at</source><translation>Firma</translation></message>
    <message><source>Relations</source><translation>Beziehungen</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>“{name}” is in the trash or already merged.</source><translation>„{name}“ liegt im Papierkorb oder ist schon zusammengeführt.</translation></message>
    <message><source>Turn one of them into the other kind first, or link them.</source><translation>Wandeln Sie zuerst einen davon um, oder verknüpfen Sie die beiden.</translation></message>
    <message><source>Address</source><translation>Anschrift</translation></message>
    <message><source>Roles</source><translation>Rollen</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Restore it first, or leave it out.</source><translation>Stellen Sie den Kontakt zuerst wieder her, oder lassen Sie ihn weg.</translation></message>
    <message><source>Merge {n} group of duplicates</source><translation>{n} Gruppe von Dubletten zusammenführen</translation></message>
    <message><source>Merge {n} groups of duplicates</source><translation>{n} Gruppen von Dubletten zusammenführen</translation></message>
    <message><source>Merging</source><translation>Zusammenführen</translation></message>
</context>
</TS>
