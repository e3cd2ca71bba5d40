<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>pipeline</name>
    <message><source>Pipeline</source><translation>Pipeline</translation></message>
    <message><source>{age} in this step</source><translation>{age} in diesem Schritt</translation></message>
    <message><source>Without a contact</source><translation>Ohne Kontakt</translation></message>
    <message><source>{n} d</source><translation>{n} T</translation></message>
    <message><source>in {month}</source><translation>im {month}</translation></message>
    <message><source>{name}, {count}: unfold column</source><translation>{name}, {count}: Spalte aufklappen</translation></message>
    <message><source>Fold column</source><translation>Spalte zuklappen</translation></message>
    <message><source>Cases in {step}</source><translation>Fälle in {step}</translation></message>
    <message><source>All</source><translation>Alle</translation></message>
    <message><source>Mine</source><translation>Meine</translation></message>
    <message><source>Overdue</source><translation>Überfällig</translation></message>
    <message><source>Without next step</source><translation>Ohne nächsten Schritt</translation></message>
    <message><source>Slipped</source><translation>Verschoben</translation></message>
    <message><source>From {amount}</source><translation>Ab {amount}</translation></message>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Expected close</source><translation>Abschluss</translation></message>
    <message><source>Any time</source><translation>Jederzeit</translation></message>
    <message><source>This month</source><translation>Diesen Monat</translation></message>
    <message><source>Next month</source><translation>Nächsten Monat</translation></message>
    <message><source>Within three months</source><translation>In drei Monaten</translation></message>
    <message><source>Within six months</source><translation>In sechs Monaten</translation></message>
    <message><source>This year</source><translation>Dieses Jahr</translation></message>
    <message><source>Title or contact</source><translation>Titel oder Kontakt</translation></message>
    <message><source>All people</source><translation>Alle Personen</translation></message>
    <message><source>Open</source><translation>Offen</translation></message>
    <message><source>Weighted</source><translation>Gewichtet</translation></message>
    <message><source>View</source><translation>Ansicht</translation></message>
    <message><source>Board</source><translation>Board</translation></message>
    <message><source>List</source><translation>Liste</translation></message>
    <message><source>Forecast</source><translation>Prognose</translation></message>
    <message><source>Process</source><translation>Prozess</translation></message>
    <message><source>New case</source><translation>Neuer Fall</translation></message>
    <message><source>{n} open opportunity</source><translation>{n} offene Chance</translation></message>
    <message><source>{n} open opportunities</source><translation>{n} offene Chancen</translation></message>
    <message><source>{n} open case</source><translation>{n} offener Fall</translation></message>
    <message><source>{n} open cases</source><translation>{n} offene Fälle</translation></message>
    <message><source>Won in {month}</source><translation>Gewonnen im {month}</translation></message>
    <message><source>No process is in use yet.</source><translation>Es ist noch kein Prozess in Gebrauch.</translation></message>
    <message><source>A process says through which steps a sale goes, and what follows from each answer.</source><translation>Ein Prozess sagt, durch welche Schritte ein Verkauf geht und was aus jeder Antwort folgt.</translation></message>
    <message><source>closing {first} to {last}</source><translation>Abschluss {first} bis {last}</translation></message>
    <message><source>closing by {day}</source><translation>Abschluss bis {day}</translation></message>
    <message><source>“{title}” deleted</source><translation>„{title}“ gelöscht</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Choose a case first.</source><translation>Bitte wählen Sie zuerst einen Fall.</translation></message>
    <message><source>Move case one step back</source><translation>Fall einen Schritt zurück</translation></message>
    <message><source>Move case one step ahead</source><translation>Fall einen Schritt weiter</translation></message>
    <message><source>Delete case</source><translation>Fall löschen</translation></message>
    <message><source>Next process</source><translation>Nächster Prozess</translation></message>
</context>
</TS>
