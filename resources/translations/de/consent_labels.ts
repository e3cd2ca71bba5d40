<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consent_labels</name>
    <message><source>Post</source><translation>Post</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Text message</source><translation>SMS</translation></message>
    <message><source>Fax</source><translation>Fax</translation></message>
    <message><source>All channels</source><translation>Alle Kanäle</translation></message>
    <message><source>Contract</source><translation>Vertrag</translation></message>
    <message><source>All purposes</source><translation>Alle Zwecke</translation></message>
    <message><source>Not known</source><translation>Unbekannt</translation></message>
    <message><source>Asked</source><translation>Angefragt</translation></message>
    <message><source>Allowed</source><translation>Erlaubt</translation></message>
    <message><source>Declined</source><translation>Abgelehnt</translation></message>
    <message><source>Withdrawn</source><translation>Widerrufen</translation></message>
    <message><source>Blocked</source><translation>Gesperrt</translation></message>
    <message><source>Consent</source><translation>Einwilligung</translation></message>
    <message><source>Existing customer</source><translation>Bestandskunde</translation></message>
    <message><source>Legitimate interest</source><translation>Berechtigtes Interesse</translation></message>
    <message><source>The address came with a sale of ours</source><translation>Die Adresse stammt aus einem Verkauf von uns</translation></message>
    <message><source>It is about our own, similar goods or services</source><translation>Es geht um eigene ähnliche Waren oder Leistungen</translation></message>
    <message><source>The customer has not objected</source><translation>Der Kunde hat nicht widersprochen</translation></message>
    <message><source>The customer is told of the right to object, then and each time</source><translation>Auf das Widerspruchsrecht wird damals und jedes Mal hingewiesen</translation></message>
    <message><source>No consent, unless the person objected</source><translation>Keine Einwilligung, solange nicht widersprochen ist</translation></message>
    <message><source>An interest that can be presumed</source><translation>Ein mutmaßliches Interesse</translation></message>
    <message><source>A business relation</source><translation>Eine Geschäftsbeziehung</translation></message>
    <message><source>A consent</source><translation>Eine Einwilligung</translation></message>
    <message><source>Business</source><translation>Geschäftlich</translation></message>
    <message><source>Private person</source><translation>Privatperson</translation></message>
    <message><source>is no advertising</source><translation>ist keine Werbung</translation></message>
    <message><source>has consented</source><translation>hat eingewilligt</translation></message>
    <message><source>is an existing customer, all four conditions are kept</source><translation>ist Bestandskunde, alle vier Bedingungen sind erfüllt</translation></message>
    <message><source>has not objected, and this channel needs no consent</source><translation>hat nicht widersprochen, und dieser Weg braucht keine Einwilligung</translation></message>
    <message><source>is a business customer whose interest can be presumed</source><translation>ist Geschäftskunde, dessen Interesse vermutet werden darf</translation></message>
    <message><source>has a business relation with the office</source><translation>steht in Geschäftsbeziehung zum Büro</translation></message>
    <message><source>is on the block list</source><translation>steht auf der Sperrliste</translation></message>
    <message><source>has objected</source><translation>hat widersprochen</translation></message>
    <message><source>has withdrawn the consent</source><translation>hat die Einwilligung widerrufen</translation></message>
    <message><source>has declined</source><translation>hat abgelehnt</translation></message>
    <message><source>was asked and has not answered yet</source><translation>wurde gefragt und hat noch nicht geantwortet</translation></message>
    <message><source>has not consented</source><translation>hat nicht eingewilligt</translation></message>
    <message><source>is an existing customer, but not all four conditions are kept</source><translation>ist Bestandskunde, aber nicht alle vier Bedingungen sind erfüllt</translation></message>
    <message><source>has not consented to tracking</source><translation>hat nicht in die Auswertung von Klicks eingewilligt</translation></message>
</context>
</TS>
