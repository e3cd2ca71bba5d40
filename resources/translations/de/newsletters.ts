<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>newsletters</name>
    <message><source>“{name}” does not say what its people did.</source><translation>„{name}“ sagt nicht, was die Leute darin getan haben.</translation></message>
    <message><source>Nobody in this list may get the newsletter.</source><translation>Niemand in dieser Liste darf den Newsletter bekommen.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Say what it is a list of: sign-ups, unsubscribes, bounces, complaints or clicks. It needs a column with e-mail addresses.</source><translation>Sagen Sie, was für eine Liste es ist: Anmeldungen, Abmeldungen, Rückläufer, Beschwerden oder Klicks. Sie braucht eine Spalte mit E-Mail-Adressen.</translation></message>
    <message><source>Newsletter</source><translation>Newsletter</translation></message>
    <message><source>No file was written.</source><translation>Es wurde keine Datei geschrieben.</translation></message>
    <message><source>A newsletter needs a consent: look at the consents of the contacts.</source><translation>Ein Newsletter braucht eine Einwilligung: Sehen Sie die Einwilligungen der Kontakte an.</translation></message>
    <message><source>Signed up from {address}</source><translation>Angemeldet von {address}</translation></message>
    <message><source>Newsletter: {source}</source><translation>Newsletter: {source}</translation></message>
    <message><source>{source}: clicked on “{topic}”</source><translation>{source}: hat auf „{topic}“ geklickt</translation></message>
    <message><source>is on the block list</source><translation>steht auf der Sperrliste</translation></message>
    <message><source>without a topic</source><translation>ohne Thema</translation></message>
    <message><source>is no e-mail address</source><translation>ist keine E-Mail-Adresse</translation></message>
    <message><source>“{name}” has no column with e-mail addresses.</source><translation>„{name}“ hat keine Spalte mit E-Mail-Adressen.</translation></message>
    <message><source>Its columns are: {names}. Call the one with the addresses “Email” and try again.</source><translation>Ihre Spalten sind: {names}. Nennen Sie die mit den Adressen „E-Mail“ und versuchen Sie es noch einmal.</translation></message>
    <message><source>“{name}” has no lines.</source><translation>„{name}“ hat keine Zeilen.</translation></message>
</context>
</TS>
