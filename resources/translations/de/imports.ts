<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>imports</name>
    <message><source>Remember how the columns go</source><translation>Zuordnung der Spalten merken</translation></message>
    <message><source>Import {name}</source><translation>Import {name}</translation></message>
    <message><source>“{name}” holds no rows to import.</source><translation>„{name}“ enthält keine Zeilen zum Importieren.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Choose another sheet or another file.</source><translation>Wählen Sie ein anderes Blatt oder eine andere Datei.</translation></message>
    <message><source>list</source><translation>Liste</translation></message>
    <message><source>Writing</source><translation>Kontakte werden geschrieben</translation></message>
    <message><source>Updating search</source><translation>Suche wird aktualisiert</translation></message>
</context>
</TS>
