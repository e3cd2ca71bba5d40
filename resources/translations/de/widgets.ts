<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>widgets</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Choose day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Search …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“{text}” is no number. Please write digits only, e.g. {example}.</source>
        <translation>„{text}“ ist keine Zahl. Bitte nur Ziffern schreiben, z. B. {example}.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Please write e.g. {example}.</source>
        <translation>„{text}“ ist kein Betrag. Bitte z. B. {example} schreiben.</translation>
    </message>
    <message>
        <source>“{text}” is no date that exists. Please write e.g. {example}.</source>
        <translation>„{text}“ ist kein Datum, das es gibt. Bitte z. B. {example} schreiben.</translation>
    </message>
    <message>
        <source>Cancel {name}</source>
        <translation>{name} abbrechen</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>wird angehalten …</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>noch {n} s</translation>
    </message>
    <message>
        <source>{n} minute left</source>
        <translation>noch {n} Minute</translation>
    </message>
    <message>
        <source>{n} minutes left</source>
        <translation>noch {n} Minuten</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Space copies, F2 edits</source>
        <translation>Leertaste kopiert, F2 bearbeitet</translation>
    </message>
    <message>
        <source>Space copies</source>
        <translation>Leertaste kopiert</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step {n}: {name}, done</source>
        <translation>Schritt {n}: {name}, erledigt</translation>
    </message>
    <message>
        <source>Step {n}: {name}, current</source>
        <translation>Schritt {n}: {name}, aktuell</translation>
    </message>
    <message>
        <source>Step {n}: {name}</source>
        <translation>Schritt {n}: {name}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave without finishing?</source>
        <translation>Verlassen, ohne abzuschließen?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Schritt {n} von {all}</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message><source>(empty)</source><translation>(leer)</translation></message>
    <message><source>empty</source><translation>leer</translation></message>
    <message><source>Edit the name</source><translation>Name bearbeiten</translation></message>
    <message><source>Save</source><translation>Speichern</translation></message>
    <message><source>What you typed waits there until you open it again.</source><translation>Was Sie getippt haben, wartet dort, bis Sie es wieder öffnen.</translation></message>
</context>
</TS>
