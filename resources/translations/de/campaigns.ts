<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>campaigns</name>
    <message><source>“{name}” does not say who answered.</source><translation>„{name}“ sagt nicht, wer geantwortet hat.</translation></message>
    <message><source>“{name}” has no lines.</source><translation>„{name}“ hat keine Zeilen.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>It needs a heading with a column “Customer no”, “E-mail” or “Name”, and one with “Code”.</source><translation>Die Datei braucht eine Kopfzeile mit einer Spalte „Kundennummer“, „E-Mail“ oder „Name“ und einer Spalte „Code“.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Datum.</translation></message>
    <message><source>No contact was found for “{text}”.</source><translation>Zu „{text}“ wurde kein Kontakt gefunden.</translation></message>
    <message><source>Nobody is named.</source><translation>Es ist niemand genannt.</translation></message>
    <message><source>“{text}” fits more than one contact.</source><translation>„{text}“ passt auf mehrere Kontakte.</translation></message>
    <message><source>Response to “{name}”: {kind}</source><translation>Antwort auf „{name}“: {kind}</translation></message>
    <message><source>{n} response from a list</source><translation>{n} Antwort aus einer Liste</translation></message>
    <message><source>{n} responses from a list</source><translation>{n} Antworten aus einer Liste</translation></message>
    <message><source>No step of a campaign has the code “{code}”.</source><translation>Kein Schritt einer Kampagne hat den Code „{code}“.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Response of {name}: {kind}</source><translation>Antwort von {name}: {kind}</translation></message>
    <message><source>The code {code} belongs to another campaign.</source><translation>Der Code {code} gehört zu einer anderen Kampagne.</translation></message>
    <message><source>This campaign is no longer in the file.</source><translation>Diese Kampagne ist nicht mehr in der Datei.</translation></message>
    <message><source>The codes stand beside the steps of the campaign.</source><translation>Die Codes stehen bei den Schritten der Kampagne.</translation></message>
    <message><source>This response is no longer in the file.</source><translation>Diese Antwort ist nicht mehr in der Datei.</translation></message>
    <message><source>Remove response of {name}</source><translation>Antwort von {name} entfernen</translation></message>
    <message><source>The campaign does not say in which process its cases begin.</source><translation>Die Kampagne sagt nicht, in welchem Prozess ihre Fälle beginnen.</translation></message>
    <message><source>Case from the response of {name}</source><translation>Fall aus der Antwort von {name}</translation></message>
    <message><source>Open the campaign “{name}”.</source><translation>Öffnen Sie die Kampagne „{name}“.</translation></message>
    <message><source>Choose a process for the campaign.</source><translation>Wählen Sie einen Prozess für die Kampagne.</translation></message>
    <message><source>The audience is frozen: something has already gone out.</source><translation>Die Zielgruppe ist eingefroren: Es ist schon etwas hinausgegangen.</translation></message>
    <message><source>Close campaign “{name}”</source><translation>Kampagne „{name}“ beenden</translation></message>
    <message><source>Reopen “{name}”</source><translation>„{name}“ wieder öffnen</translation></message>
    <message><source>This step has already gone out to people.</source><translation>Dieser Schritt ist schon an Empfänger hinausgegangen.</translation></message>
    <message><source>same company: {name} gets it</source><translation>gleiche Firma: {name} bekommt es</translation></message>
    <message><source>Follow-up to {name}</source><translation>Nachfass zu {name}</translation></message>
    <message><source>This step is no longer in the file.</source><translation>Dieser Schritt ist nicht mehr in der Datei.</translation></message>
    <message><source>New campaign “{name}”</source><translation>Neue Kampagne „{name}“</translation></message>
    <message><source>Change campaign “{name}”</source><translation>Kampagne „{name}“ ändern</translation></message>
    <message><source>Make a follow-up campaign for other people.</source><translation>Legen Sie für andere Empfänger eine Folgekampagne an.</translation></message>
    <message><source>The campaign ends before it begins.</source><translation>Die Kampagne endet, bevor sie beginnt.</translation></message>
    <message><source>Delete campaign “{name}”</source><translation>Kampagne „{name}“ löschen</translation></message>
    <message><source>New step of “{name}”</source><translation>Neuer Schritt in „{name}“</translation></message>
    <message><source>Change step</source><translation>Schritt ändern</translation></message>
    <message><source>Remove step</source><translation>Schritt entfernen</translation></message>
    <message><source>Reorder steps</source><translation>Schritte umordnen</translation></message>
    <message><source>What was the money spent on?</source><translation>Wofür wurde das Geld ausgegeben?</translation></message>
    <message><source>Cost of “{name}”</source><translation>Kosten von „{name}“</translation></message>
    <message><source>This line is no longer in the file.</source><translation>Diese Zeile ist nicht mehr in der Datei.</translation></message>
    <message><source>Remove cost</source><translation>Kosten entfernen</translation></message>
    <message><source>Audience of “{name}”</source><translation>Zielgruppe von „{name}“</translation></message>
    <message><source>there twice: {name} gets it</source><translation>doppelt vorhanden: {name} bekommt es</translation></message>
    <message><source>same household: {name} gets it</source><translation>gleicher Haushalt: {name} bekommt es</translation></message>
    <message><source>has no postal address</source><translation>hat keine Postanschrift</translation></message>
    <message><source>has no valid e-mail address</source><translation>hat keine gültige E-Mail-Adresse</translation></message>
    <message><source>has no valid phone number</source><translation>hat keine gültige Telefonnummer</translation></message>
    <message><source>The campaign has no step yet.</source><translation>Die Kampagne hat noch keinen Schritt.</translation></message>
    <message><source>There is nobody to address.</source><translation>Es ist niemand anzusprechen.</translation></message>
    <message><source>Freeze the audience of “{name}”</source><translation>Zielgruppe von „{name}“ einfrieren</translation></message>
    <message><source>This step is no step of calls.</source><translation>Dieser Schritt ist kein Anrufschritt.</translation></message>
    <message><source>Call list of “{name}”</source><translation>Anrufliste von „{name}“</translation></message>
    <message><source>Whom was this with? Choose a contact.</source><translation>Mit wem war das? Wählen Sie einen Kontakt.</translation></message>
    <message><source>Step “{name}” noted</source><translation>Schritt „{name}“ festgehalten</translation></message>
    <message><source>The campaign needs a name.</source><translation>Die Kampagne braucht einen Namen.</translation></message>
    <message><source>A target or a budget is not below zero.</source><translation>Ein Ziel oder ein Budget ist nicht kleiner als null.</translation></message>
    <message><source>The code {code} is taken by the campaign “{name}”.</source><translation>Der Code {code} ist durch die Kampagne „{name}“ belegt.</translation></message>
    <message><source>Step done</source><translation>Schritt erledigt</translation></message>
    <message><source>Step not done</source><translation>Schritt nicht erledigt</translation></message>
    <message><source>wants no advertising at all</source><translation>möchte keinerlei Werbung</translation></message>
    <message><source>Add a step first: it says by which way people are addressed.</source><translation>Legen Sie zuerst einen Schritt an: Er sagt, auf welchem Weg angesprochen wird.</translation></message>
    <message><source>There is nobody left for this step.</source><translation>Für diesen Schritt ist niemand mehr übrig.</translation></message>
    <message><source>“{code}” is no response code.</source><translation>„{code}“ ist kein Antwortcode.</translation></message>
    <message><source>Choose another one.</source><translation>Wählen Sie einen anderen.</translation></message>
    <message><source>Choose another audience.</source><translation>Wählen Sie eine andere Zielgruppe.</translation></message>
    <message><source>All of them are left out; see why.</source><translation>Alle sind ausgelassen; sehen Sie nach, warum.</translation></message>
    <message><source>Nothing was sent.</source><translation>Es wurde nichts versendet.</translation></message>
    <message><source>All of them had it already, or may not be addressed.</source><translation>Alle haben ihn schon bekommen oder dürfen nicht angesprochen werden.</translation></message>
    <message><source>Use letters, digits and dashes, like W26-A.</source><translation>Verwenden Sie Buchstaben, Ziffern und Bindestriche, zum Beispiel W26-A.</translation></message>
    <message><source>has it already</source><translation>hat ihn schon bekommen</translation></message>
    <message><source>Choose an audience first.</source><translation>Wählen Sie zuerst eine Zielgruppe.</translation></message>
    <message><source>Change cost</source><translation>Kosten ändern</translation></message>
</context>
</TS>
