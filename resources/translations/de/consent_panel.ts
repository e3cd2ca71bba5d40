<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consent_panel</name>
    <message><source>{n} of {all} may be addressed, {out} are left out.</source><translation>{n} von {all} dürfen angesprochen werden, {out} werden ausgelassen.</translation></message>
    <message><source>All of them may be addressed.</source><translation>Alle dürfen angesprochen werden.</translation></message>
    <message><source>{purpose} by {channel}: who may be addressed</source><translation>{purpose} per {channel}: wer angesprochen werden darf</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>may be addressed</source><translation>darf angesprochen werden</translation></message>
    <message><source>left out</source><translation>ausgelassen</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>This is not legal advice.</source><translation>Das ist keine Rechtsberatung.</translation></message>
</context>
</TS>
