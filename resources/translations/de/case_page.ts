<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>case_page</name>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Probability</source><translation>Wahrscheinlichkeit</translation></message>
    <message><source>Expected close</source><translation>Erwarteter Abschluss</translation></message>
    <message><source>Date of the offer</source><translation>Angebotsdatum</translation></message>
    <message><source>What is offered</source><translation>Angebotsinhalt</translation></message>
    <message><source>Need</source><translation>Bedarf</translation></message>
    <message><source>Budget</source><translation>Budget</translation></message>
    <message><source>Time frame</source><translation>Zeitraum</translation></message>
    <message><source>Priority</source><translation>Priorität</translation></message>
    <message><source>Due on</source><translation>Fällig am</translation></message>
    <message><source>Product</source><translation>Produkt</translation></message>
    <message><source>Serial number</source><translation>Seriennummer</translation></message>
    <message><source>Cause</source><translation>Ursache</translation></message>
    <message><source>What it cost us</source><translation>Kosten für uns</translation></message>
    <message><source>Compensation</source><translation>Entschädigung</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>A probability is a whole number from 0 to 100, not “{text}”.</source><translation>Eine Wahrscheinlichkeit ist eine ganze Zahl von 0 bis 100, nicht „{text}“.</translation></message>
    <message><source>A case needs a name.</source><translation>Ein Fall braucht einen Namen.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Move</source><translation>Verschieben</translation></message>
    <message><source>More for this case</source><translation>Mehr zu diesem Fall</translation></message>
    <message><source>close {day}</source><translation>Abschluss {day}</translation></message>
    <message><source>Priority: {name}</source><translation>Priorität: {name}</translation></message>
    <message><source>was due {day}</source><translation>war fällig am {day}</translation></message>
    <message><source>due {day}</source><translation>fällig am {day}</translation></message>
    <message><source>the day is over</source><translation>der Tag ist vorbei</translation></message>
    <message><source>first said {day}</source><translation>zuerst genannt: {day}</translation></message>
    <message><source>amount</source><translation>Betrag</translation></message>
    <message><source>expected close</source><translation>erwarteter Abschluss</translation></message>
    <message><source>need</source><translation>Bedarf</translation></message>
    <message><source>budget</source><translation>Budget</translation></message>
    <message><source>time frame</source><translation>Zeitraum</translation></message>
    <message><source>who decides</source><translation>wer entscheidet</translation></message>
    <message><source>People</source><translation>Beteiligte</translation></message>
    <message><source>Add a person</source><translation>Person hinzufügen</translation></message>
    <message><source>Case</source><translation>Fall</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Nobody yet. Who decides?</source><translation>Noch niemand. Wer entscheidet?</translation></message>
    <message><source>Not known yet: {list}</source><translation>Noch unbekannt: {list}</translation></message>
    <message><source>Probability, otherwise {n} %</source><translation>Wahrscheinlichkeit, sonst {n} %</translation></message>
    <message><source>Remove</source><translation>Entfernen</translation></message>
    <message><source>Customer</source><translation>Kunde</translation></message>
    <message><source>Led by</source><translation>Zuständig</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>Competitor</source><translation>Wettbewerber</translation></message>
    <message><source>Service</source><translation>Service</translation></message>
    <message><source>Offer</source><translation>Angebot</translation></message>
    <message><source>Person removed</source><translation>Person entfernt</translation></message>
    <message><source>Person added</source><translation>Person hinzugefügt</translation></message>
    <message><source>Part changed</source><translation>Rolle geändert</translation></message>
    <message><source>This case is not in the file.</source><translation>Dieser Fall ist nicht in der Datei.</translation></message>
    <message><source>Parts of the case</source><translation>Teile des Falls</translation></message>
    <message><source>History</source><translation>Verlauf</translation></message>
    <message><source>Files</source><translation>Dateien</translation></message>
    <message><source>Steps</source><translation>Schritte</translation></message>
    <message><source>“{title}” deleted</source><translation>„{title}“ gelöscht</translation></message>
    <message><source>It may have been deleted; undo brings it back.</source><translation>Vielleicht wurde er gelöscht; Rückgängig holt ihn zurück.</translation></message>
    <message><source>The first answer is noted</source><translation>Die erste Antwort ist vermerkt</translation></message>
    <message><source>There is no case here.</source><translation>Hier ist kein Fall.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>What the customer said …</source><translation>Was der Kunde gesagt hat …</translation></message>
    <message><source>Write note</source><translation>Notiz schreiben</translation></message>
    <message><source>Plan follow-up</source><translation>Wiedervorlage planen</translation></message>
    <message><source>Add files …</source><translation>Dateien hinzufügen …</translation></message>
    <message><source>Add person …</source><translation>Person hinzufügen …</translation></message>
    <message><source>Move to another step …</source><translation>In einen anderen Schritt verschieben …</translation></message>
    <message><source>Note the first answer</source><translation>Erste Antwort vermerken</translation></message>
    <message><source>Delete case</source><translation>Fall löschen</translation></message>
    <message><source>Nobody waits for a first answer here.</source><translation>Hier wartet niemand auf eine erste Antwort.</translation></message>
    <message><source>In this step nothing is asked of the customer.</source><translation>In diesem Schritt gibt es keine Reaktion des Kunden.</translation></message>
    <message><source>Part in the case</source><translation>Rolle im Fall</translation></message>
    <message><source>Part of {name}</source><translation>Rolle von {name}</translation></message>
    <message><source>{n} minute</source><translation>{n} Minute</translation></message>
    <message><source>{n} minutes</source><translation>{n} Minuten</translation></message>
    <message><source>{n} day</source><translation>{n} Tag</translation></message>
    <message><source>{n} days</source><translation>{n} Tage</translation></message>
    <message><source>{n} hour</source><translation>{n} Stunde</translation></message>
    <message><source>{n} hours</source><translation>{n} Stunden</translation></message>
    <message><source>Steps of the case</source><translation>Schritte des Falls</translation></message>
    <message><source>for {time} now</source><translation>bisher {time}</translation></message>
    <message><source>by hand</source><translation>von Hand</translation></message>
    <message><source>Quotes</source><translation>Angebote</translation></message>
    <message><source>New quote</source><translation>Neues Angebot</translation></message>
    <message><source>Complaints by cause …</source><translation>Beschwerden nach Ursache …</translation></message>
    <message><source>Complaints by cause</source><translation>Beschwerden nach Ursache</translation></message>
    <message><source>Last {n} day</source><translation>Letzter {n} Tag</translation></message>
    <message><source>Last {n} days</source><translation>Letzte {n} Tage</translation></message>
    <message><source>Period</source><translation>Zeitraum</translation></message>
    <message><source>Complaints</source><translation>Beschwerden</translation></message>
    <message><source>Open</source><translation>Offen</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>not known</source><translation>nicht bekannt</translation></message>
    <message><source>There was no complaint in this time.</source><translation>In dieser Zeit gab es keine Beschwerde.</translation></message>
    <message><source>Half of all first answers: {words}</source><translation>Die Hälfte aller ersten Antworten: {words}</translation></message>
    <message><source>Came of the campaign</source><translation>Entstand aus der Kampagne</translation></message>
    <message><source>“{text}” is in another currency than this case, {currency}.</source><translation>„{text}“ ist in einer anderen Währung als dieser Fall ({currency}).</translation></message>
    <message><source>Currency</source><translation>Währung</translation></message>
</context>
</TS>
