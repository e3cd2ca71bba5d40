<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>mails</name>
    <message><source>File {n} mail</source><translation>{n} Mail ablegen</translation></message>
    <message><source>File {n} mails</source><translation>{n} Mails ablegen</translation></message>
    <message><source>Nobody in it is a contact: {people}.</source><translation>Niemand darin ist ein Kontakt: {people}.</translation></message>
    <message><source>It names nobody.</source><translation>Sie nennt niemanden.</translation></message>
    <message><source>Reading mails</source><translation>Mails werden gelesen</translation></message>
    <message><source>The address is one of {companies}.</source><translation>Die Adresse gehört zu {companies}.</translation></message>
    <message><source>Nobody in the mail “{subject}” is a contact.</source><translation>Niemand in der Mail „{subject}“ ist ein Kontakt.</translation></message>
    <message><source>File “{subject}”</source><translation>„{subject}“ ablegen</translation></message>
    <message><source>The mail does not say the address of “{name}”.</source><translation>Die Mail nennt die Adresse von „{name}“ nicht.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Choose the contact it belongs to, or make one of its sender.</source><translation>Wählen Sie den Kontakt, zu dem sie gehört, oder legen Sie den Absender als Kontakt an.</translation></message>
    <message><source>Choose the contact it belongs to.</source><translation>Wählen Sie den Kontakt, zu dem sie gehört.</translation></message>
    <message><source>(no subject)</source><translation>(ohne Betreff)</translation></message>
    <message><source>Filing mails</source><translation>Mails werden abgelegt</translation></message>
</context>
</TS>
