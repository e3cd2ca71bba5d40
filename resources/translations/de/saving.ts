<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>saving</name>
    <message><source>Your data in Kontor are safe; no file was left half written.</source><translation>Ihre Daten in Kontor sind sicher; es blieb keine halb geschriebene Datei zurück.</translation></message>
    <message><source>There is no space left for “{name}”.</source><translation>Für „{name}“ ist kein Platz mehr auf dem Datenträger.</translation></message>
    <message><source>Free some space, or choose a folder on another disk.</source><translation>Schaffen Sie Platz oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation></message>
    <message><source>The folder {folder} is not there.</source><translation>Der Ordner {folder} ist nicht vorhanden.</translation></message>
    <message><source>Connect the drive, or choose another folder.</source><translation>Schließen Sie das Laufwerk an oder wählen Sie einen anderen Ordner.</translation></message>
    <message><source>“{name}” cannot be written in {folder}.</source><translation>„{name}“ kann in {folder} nicht geschrieben werden.</translation></message>
    <message><source>Perhaps another program has it open: close it there. Or choose another name or folder.</source><translation>Vielleicht ist die Datei in einem anderen Programm geöffnet: Schließen Sie sie dort, oder wählen Sie einen anderen Namen oder Ordner.</translation></message>
    <message><source>“{name}” cannot be written: {reason}.</source><translation>„{name}“ kann nicht geschrieben werden: {reason}.</translation></message>
    <message><source>Try again, or choose another folder.</source><translation>Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ordner.</translation></message>
</context>
</TS>
