<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>callers</name>
    <message><source>Call from {name} ({value})</source><translation>Anruf von {name} ({value})</translation></message>
    <message><source>Call from {value}, behind the switchboard of {name}</source><translation>Anruf von {value}, hinter der Zentrale von {name}</translation></message>
    <message><source>Nobody has {value} yet.</source><translation>Bisher hat niemand {value}.</translation></message>
    <message><source>Add to a contact …</source><translation>Bei einem Kontakt ergänzen …</translation></message>
    <message><source>No call has come in.</source><translation>Es ist kein Anruf eingegangen.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Choose whose call it is first.</source><translation>Wählen Sie zuerst, wessen Anruf es ist.</translation></message>
    <message><source>Call with {name} written down</source><translation>Anruf mit {name} eingetragen</translation></message>
    <message><source>Write down the call that came in</source><translation>Eingegangenen Anruf eintragen</translation></message>
    <message><source>The call says no number.</source><translation>Der Anruf nennt keine Nummer.</translation></message>
    <message><source>{value} is {name}</source><translation>{value} gehört zu {name}</translation></message>
    <message><source>{value} added to {name}</source><translation>{value} bei {name} ergänzt</translation></message>
    <message><source>Nobody has {value}. The file is open for reading only.</source><translation>Niemand hat {value}. Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Write down (F4)</source><translation>Eintragen (F4)</translation></message>
    <message><source>{n} contact has {value}</source><translation>{n} Kontakt hat {value}</translation></message>
    <message><source>{n} contacts have {value}</source><translation>{n} Kontakte haben {value}</translation></message>
    <message><source>Whose is it?</source><translation>Zu wem gehört das?</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>New contact …</source><translation>Neuer Kontakt …</translation></message>
    <message><source>{number} copied: numbers that are clicked open in Kontor on this computer.</source><translation>{number} kopiert: Angeklickte Nummern öffnen sich auf diesem Computer in Kontor.</translation></message>
    <message><source>Choose what dials</source><translation>Wählen, womit telefoniert wird</translation></message>
</context>
</TS>
