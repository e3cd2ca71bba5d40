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
    <message><source>Slipped</source><translation>Verspätet</translation></message>
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
    <message><source>Case</source><translation>Fall</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Step</source><translation>Schritt</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Probability</source><translation>Aussicht</translation></message>
    <message><source>Next step</source><translation>Nächster Schritt</translation></message>
    <message><source>Offer of</source><translation>Angebot vom</translation></message>
    <message><source>Content</source><translation>Inhalt</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>Competitor</source><translation>Wettbewerber</translation></message>
    <message><source>In step since</source><translation>Im Schritt seit</translation></message>
    <message><source>Cases</source><translation>Fälle</translation></message>
    <message><source>Order</source><translation>Reihenfolge</translation></message>
    <message><source>Turn the order round</source><translation>Reihenfolge umkehren</translation></message>
    <message><source>Export …</source><translation>Exportieren …</translation></message>
    <message><source>{n} open</source><translation>{n} offen</translation></message>
    <message><source>weighted {amount}</source><translation>gewichtet {amount}</translation></message>
    <message><source>and {n} that ended this month</source><translation>dazu {n}, die diesen Monat endeten</translation></message>
    <message><source>Currency</source><translation>Währung</translation></message>
    <message><source>CSV, text with separators</source><translation>CSV, Text mit Trennzeichen</translation></message>
    <message><source>Save table</source><translation>Tabelle speichern</translation></message>
    <message><source>{n} line written to “{name}”</source><translation>{n} Zeile in „{name}“ geschrieben</translation></message>
    <message><source>{n} lines written to “{name}”</source><translation>{n} Zeilen in „{name}“ geschrieben</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>Saving the table</source><translation>Tabelle wird gespeichert</translation></message>
    <message><source>Later</source><translation>Später</translation></message>
    <message><source>Without a day</source><translation>Ohne Tag</translation></message>
    <message><source>{month}: weighted {amount}</source><translation>{month}: gewichtet {amount}</translation></message>
    <message><source>Best case</source><translation>Bestenfalls</translation></message>
    <message><source>Committed</source><translation>Sicher</translation></message>
    <message><source>Export “{name}” …</source><translation>„{name}“ exportieren …</translation></message>
    <message><source>Month</source><translation>Monat</translation></message>
    <message><source>Won</source><translation>Gewonnen</translation></message>
    <message><source>What may come in</source><translation>Was hereinkommen kann</translation></message>
    <message><source>Three months</source><translation>Drei Monate</translation></message>
    <message><source>{n} month ahead</source><translation>{n} Monat voraus</translation></message>
    <message><source>{n} months ahead</source><translation>{n} Monate voraus</translation></message>
    <message><source>Weighted is amount times probability, rounded for each case; best case is the whole amount; committed is what is won or from 90 % on. A case whose day is over counts in this month and is marked as slipped.</source><translation>Gewichtet ist Betrag mal Wahrscheinlichkeit, je Fall gerundet; bestenfalls ist der ganze Betrag; sicher ist, was gewonnen ist oder ab 90 %. Ein Fall, dessen Tag vorbei ist, zählt in diesem Monat und ist als verspätet gekennzeichnet.</translation></message>
    <message><source>Looking back</source><translation>Rückblick</translation></message>
    <message><source>Twelve months</source><translation>Zwölf Monate</translation></message>
    <message><source>the last month</source><translation>der letzte Monat</translation></message>
    <message><source>the last {n} months</source><translation>die letzten {n} Monate</translation></message>
    <message><source>Came in</source><translation>Gekommen</translation></message>
    <message><source>Went on</source><translation>Weiter</translation></message>
    <message><source>Of these on</source><translation>Davon weiter</translation></message>
    <message><source>Lost</source><translation>Verloren</translation></message>
    <message><source>Days in step</source><translation>Tage im Schritt</translation></message>
    <message><source>How cases pass through the steps</source><translation>Wie Fälle durch die Schritte gehen</translation></message>
    <message><source>Funnel</source><translation>Trichter</translation></message>
    <message><source>Lost to whom and why (all sales)</source><translation>An wen verloren und warum (alle Verkäufe)</translation></message>
    <message><source>Lost sales</source><translation>Verlorene Verkäufe</translation></message>
    <message><source>Sum</source><translation>Summe</translation></message>
    <message><source>Minutes</source><translation>Minuten</translation></message>
    <message><source>Entries</source><translation>Einträge</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Time spent, and with what result (all processes)</source><translation>Zeitaufwand und Ergebnis (alle Prozesse)</translation></message>
    <message><source>Time and result</source><translation>Zeit und Ergebnis</translation></message>
    <message><source>Figures of single persons</source><translation>Zahlen einzelner Personen</translation></message>
    <message><source>Everybody sees figures of single persons now</source><translation>Alle sehen jetzt Zahlen einzelner Personen</translation></message>
    <message><source>Only sums of the team are shown now</source><translation>Jetzt werden nur Summen des Teams gezeigt</translation></message>
    <message><source>Total</source><translation>Summe</translation></message>
    <message><source>No case has moved in this time.</source><translation>In dieser Zeit hat sich kein Fall bewegt.</translation></message>
    <message><source>No reason said</source><translation>Kein Grund genannt</translation></message>
    <message><source>No sale was lost in this time.</source><translation>In dieser Zeit ging kein Verkauf verloren.</translation></message>
    <message><source>Figures of single persons are switched on. Everybody who works with this file sees this sentence.</source><translation>Zahlen einzelner Personen sind eingeschaltet. Alle, die mit dieser Datei arbeiten, sehen diesen Satz.</translation></message>
    <message><source>Only sums of the team. Whoever leads the office may switch on figures of single persons; everybody sees it then. Ask your works council first, where there is one.</source><translation>Nur Summen des Teams. Wer das Büro leitet, kann Zahlen einzelner Personen einschalten; dann sehen es alle. Fragen Sie zuerst den Betriebsrat, wo es einen gibt.</translation></message>
    <message><source>Deleted case</source><translation>Gelöschter Fall</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>No entry of a case in this time.</source><translation>In dieser Zeit gibt es keinen Eintrag zu einem Fall.</translation></message>
    <message><source>Show board</source><translation>Board zeigen</translation></message>
    <message><source>Show list</source><translation>Liste zeigen</translation></message>
    <message><source>Show forecast</source><translation>Prognose zeigen</translation></message>
    <message><source>Export list of cases …</source><translation>Liste der Fälle exportieren …</translation></message>
    <message><source>due {day}</source><translation>fällig {day}</translation></message>
    <message><source>Draw this process …</source><translation>Diesen Prozess zeichnen …</translation></message>
    <message><source>Show all</source><translation>Alle zeigen</translation></message>
    <message><source>No case fits these filters.</source><translation>Kein Fall passt zu diesen Filtern.</translation></message>
    <message><source>Open case</source><translation>Fall öffnen</translation></message>
    <message><source>New case …</source><translation>Neuer Fall …</translation></message>
    <message><source>How contacts moved through the phases (all contacts)</source><translation>Wie Kontakte durch die Phasen gewandert sind (alle Kontakte)</translation></message>
    <message><source>Phases</source><translation>Phasen</translation></message>
    <message><source>No phase</source><translation>Keine Phase</translation></message>
    <message><source>From</source><translation>Von</translation></message>
    <message><source>To</source><translation>Nach</translation></message>
    <message><source>From → to</source><translation>Von → nach</translation></message>
    <message><source>People</source><translation>Personen</translation></message>
    <message><source>Companies</source><translation>Firmen</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>People and companies</source><translation>Personen und Firmen</translation></message>
    <message><source>Only people</source><translation>Nur Personen</translation></message>
    <message><source>Only companies</source><translation>Nur Firmen</translation></message>
    <message><source>No contact has changed its phase in this time.</source><translation>In dieser Zeit hat kein Kontakt die Phase gewechselt.</translation></message>
    <message><source>{before} → {after}</source><translation>{before} → {after}</translation></message>
    <message><source>Complaints by cause</source><translation>Beschwerden nach Ursache</translation></message>
    <message><source>Complaints</source><translation>Beschwerden</translation></message>
    <message><source>Cause</source><translation>Ursache</translation></message>
    <message><source>What it cost us</source><translation>Kosten für uns</translation></message>
    <message><source>Compensation</source><translation>Entschädigung</translation></message>
    <message><source>No cause known</source><translation>Keine Ursache bekannt</translation></message>
    <message><source>There was no complaint in this time.</source><translation>In dieser Zeit gab es keine Beschwerde.</translation></message>
    <message><source>Until the first answer (requests, tickets and complaints)</source><translation>Bis zur ersten Antwort (Anfragen, Tickets und Beschwerden)</translation></message>
    <message><source>First answers</source><translation>Erste Antworten</translation></message>
    <message><source>Answered</source><translation>Beantwortet</translation></message>
    <message><source>Half of them within</source><translation>Die Hälfte binnen</translation></message>
    <message><source>Median in minutes of work</source><translation>Median in Arbeitsminuten</translation></message>
    <message><source>Nothing was answered in this time.</source><translation>In dieser Zeit wurde nichts beantwortet.</translation></message>
    <message><source>In touch by channel (all contacts)</source><translation>Kontakt nach Kanal (alle Kontakte)</translation></message>
    <message><source>Channels</source><translation>Kanäle</translation></message>
    <message><source>Channel</source><translation>Kanal</translation></message>
    <message><source>Incoming</source><translation>Eingehend</translation></message>
    <message><source>Outgoing</source><translation>Ausgehend</translation></message>
    <message><source>Nothing was written down in this time.</source><translation>In dieser Zeit wurde nichts festgehalten.</translation></message>
</context>
</TS>
