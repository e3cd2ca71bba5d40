<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>staging</name>
    <message><source>Person or company</source><translation>Person oder Firma</translation></message>
    <message><source>Saving the list</source><translation>Liste wird gespeichert</translation></message>
    <message><source>To look at</source><translation>Bitte ansehen</translation></message>
    <message><source>“{name}” cannot be read back: {why}</source><translation>„{name}“ kann nicht eingelesen werden: {why}</translation></message>
    <message><source>It is no list that was saved on this page.</source><translation>Es ist keine Liste, die auf dieser Seite gespeichert wurde.</translation></message>
    <message><source>Its rows are not those of the file that is being imported.</source><translation>Ihre Zeilen sind nicht die der Datei, die importiert wird.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Choose the list you saved here; as a file of its own it can also be imported.</source><translation>Wählen Sie die hier gespeicherte Liste; als eigene Datei kann sie auch importiert werden.</translation></message>
    <message><source>The row names neither a person nor a company.</source><translation>Die Zeile nennt weder eine Person noch eine Firma.</translation></message>
    <message><source>Row of the list</source><translation>Zeile der Liste</translation></message>
    <message><source>What is about it</source><translation>Was daran auffällt</translation></message>
    <message><source>Mark of Kontor (please leave it)</source><translation>Kennzeichen von Kontor (bitte stehen lassen)</translation></message>
    <message><source>Possible double: {why}.</source><translation>Mögliche Dublette: {why}.</translation></message>
    <message><source>refused ({note})</source><translation>abgelehnt ({note})</translation></message>
</context>
</TS>
