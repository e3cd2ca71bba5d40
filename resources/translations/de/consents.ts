<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consents</name>
    <message><source>A consent is given for one channel and one purpose, not for everything.</source><translation>Eine Einwilligung gilt für einen Kanal und einen Zweck, nicht für alles.</translation></message>
    <message><source>Block an address</source><translation>Adresse sperren</translation></message>
    <message><source>Consent of {name}</source><translation>Einwilligung von {name}</translation></message>
    <message><source>Name what the person agreed to.</source><translation>Nennen Sie, wozu die Person eingewilligt hat.</translation></message>
    <message><source>Nothing was written down.</source><translation>Es wurde nichts eingetragen.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>This moment is still to come.</source><translation>Dieser Zeitpunkt liegt noch in der Zukunft.</translation></message>
    <message><source>has a business relation with the office</source><translation>steht in Geschäftsbeziehung zum Büro</translation></message>
    <message><source>has consented</source><translation>hat eingewilligt</translation></message>
    <message><source>has declined</source><translation>hat abgelehnt</translation></message>
    <message><source>has not consented to tracking</source><translation>hat nicht in die Auswertung von Klicks eingewilligt</translation></message>
    <message><source>has not consented</source><translation>hat nicht eingewilligt</translation></message>
    <message><source>has not objected, and this channel needs no consent</source><translation>hat nicht widersprochen, und dieser Weg braucht keine Einwilligung</translation></message>
    <message><source>has objected</source><translation>hat widersprochen</translation></message>
    <message><source>has withdrawn the consent</source><translation>hat die Einwilligung widerrufen</translation></message>
    <message><source>is a business customer whose interest can be presumed</source><translation>ist Geschäftskunde, dessen Interesse vermutet werden darf</translation></message>
    <message><source>is an existing customer, all four conditions are kept</source><translation>ist Bestandskunde, alle vier Bedingungen sind erfüllt</translation></message>
    <message><source>is an existing customer, but not all four conditions are kept</source><translation>ist Bestandskunde, aber nicht alle vier Bedingungen sind erfüllt</translation></message>
    <message><source>is no advertising</source><translation>ist keine Werbung</translation></message>
    <message><source>is on the block list</source><translation>steht auf der Sperrliste</translation></message>
    <message><source>was asked and has not answered yet</source><translation>wurde gefragt und hat noch nicht geantwortet</translation></message>
    <message><source>“{text}” is neither an e-mail address nor a phone number.</source><translation>„{text}“ ist weder eine E-Mail-Adresse noch eine Telefonnummer.</translation></message>
</context>
</TS>
