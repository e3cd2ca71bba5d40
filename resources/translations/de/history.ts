<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>history</name>
    <message><source>This step is not in the history of the file.</source><translation>Dieser Schritt steht nicht im Verlauf der Datei.</translation></message>
    <message><source>“{label}” has already been undone.</source><translation>„{label}“ wurde schon rückgängig gemacht.</translation></message>
    <message><source>“{label}” cannot be undone: “{newer}” came later and builds on it.</source><translation>„{label}“ kann nicht rückgängig gemacht werden: „{newer}“ kam später und baut darauf auf.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Undo the later step first.</source><translation>Machen Sie zuerst den späteren Schritt rückgängig.</translation></message>
    <message><source>“{label}” cannot be brought back any more.</source><translation>„{label}“ lässt sich nicht mehr zurückholen.</translation></message>
    <message><source>Edited since: “{label}”, {day}.</source><translation>Seither bearbeitet: „{label}“, {day}.</translation></message>
    <message><source>There is no import with this number in the history of the file.</source><translation>Es gibt keinen Import mit dieser Nummer im Verlauf der Datei.</translation></message>
    <message><source>Goes with {name}, who stays.</source><translation>Gehört zu {name}; dieser Kontakt bleibt.</translation></message>
    <message><source>Something that stays belongs to it.</source><translation>Etwas, das bleibt, gehört dazu.</translation></message>
    <message><source>What you no longer want can be deleted instead.</source><translation>Was nicht mehr gebraucht wird, lässt sich stattdessen löschen.</translation></message>
</context>
</TS>
