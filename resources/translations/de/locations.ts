<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>locations</name>
    <message><source>“{name}” lies in a folder that {service} synchronises; that can damage an open file.</source><translation>„{name}“ liegt in einem Ordner, den {service} abgleicht; das kann eine offene Datei beschädigen.</translation></message>
    <message><source>“{name}” lies on a network drive ({service}); that can damage an open file.</source><translation>„{name}“ liegt auf einem Netzlaufwerk ({service}); das kann eine offene Datei beschädigen.</translation></message>
    <message><source>Move it to a folder on this computer, and put the backups there instead.</source><translation>Legen Sie die Datei in einen Ordner auf diesem Computer und dort nur die Sicherungen ab.</translation></message>
</context>
</TS>
