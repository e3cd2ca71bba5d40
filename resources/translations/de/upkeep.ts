<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>upkeep</name>
    <message><source>“{name}” is open in another window or program.</source><translation>„{name}“ ist in einem anderen Fenster oder Programm geöffnet.</translation></message>
    <message><source>Close it there and try again.</source><translation>Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation></message>
</context>
</TS>
