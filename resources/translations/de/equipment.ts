<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>equipment</name>
    <message><source>This entry is no longer in the file.</source><translation>Dieser Eintrag ist nicht mehr in der Datei.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Product or contract: {name}</source><translation>Produkt oder Vertrag: {name}</translation></message>
    <message><source>Change “{name}”</source><translation>„{name}“ ändern</translation></message>
    <message><source>Remove “{name}”</source><translation>„{name}“ entfernen</translation></message>
    <message><source>What does the customer have? The product has no name.</source><translation>Was hat der Kunde? Das Produkt hat keinen Namen.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>The notice is from 0 to {most} days long.</source><translation>Die Vorlaufzeit ist 0 bis {most} Tage lang.</translation></message>
    <message><source>Contract ends on {day}: {name}</source><translation>Vertrag endet am {day}: {name}</translation></message>
    <message><source>Warranty ends on {day}: {name}</source><translation>Gewährleistung endet am {day}: {name}</translation></message>
    <message><source>Contracts that end soon</source><translation>Verträge, die bald enden</translation></message>
    <message><source>The value is not below zero.</source><translation>Der Wert liegt nicht unter null.</translation></message>
    <message><source>Write it without a minus, or leave it empty.</source><translation>Schreiben Sie ihn ohne Minus oder lassen Sie ihn leer.</translation></message>
</context>
</TS>
