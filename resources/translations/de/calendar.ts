<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>calendar</name>
    <message><source>Busy</source><translation>Beschäftigt</translation></message>
    <message><source>The name of a calendar ends in .ics; “{name}” does not.</source><translation>Der Name eines Kalenders endet auf .ics; „{name}“ nicht.</translation></message>
    <message><source>Nothing was written.</source><translation>Es wurde nichts geschrieben.</translation></message>
    <message><source>Calendar</source><translation>Kalender</translation></message>
    <message><source>New Year</source><translation>Neujahr</translation></message>
    <message><source>Labour Day</source><translation>Tag der Arbeit</translation></message>
    <message><source>Christmas Day</source><translation>1. Weihnachtstag</translation></message>
    <message><source>Second Day of Christmas</source><translation>2. Weihnachtstag</translation></message>
    <message><source>Good Friday</source><translation>Karfreitag</translation></message>
    <message><source>Easter Monday</source><translation>Ostermontag</translation></message>
    <message><source>Ascension Day</source><translation>Christi Himmelfahrt</translation></message>
    <message><source>Whit Monday</source><translation>Pfingstmontag</translation></message>
    <message><source>German Unity Day</source><translation>Tag der Deutschen Einheit</translation></message>
    <message><source>Reformation Day</source><translation>Reformationstag</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>On this day nothing of the series takes place.</source><translation>An diesem Tag findet aus der Serie nichts statt.</translation></message>
    <message><source>Take one out of its series: {what}</source><translation>Aus der Serie nehmen: {what}</translation></message>
    <message><source>This entry is no longer there.</source><translation>Diesen Eintrag gibt es nicht mehr.</translation></message>
    <message><source>Undo brings it back.</source><translation>Rückgängig bringt ihn zurück.</translation></message>
    <message><source>Report: {what}</source><translation>Bericht: {what}</translation></message>
    <message><source>all day</source><translation>ganztägig</translation></message>
    <message><source>{n} more</source><translation>{n} weitere</translation></message>
    <message><source>free</source><translation>frei</translation></message>
    <message><source>e.g. meeting about the term, or visit 10-11:30</source><translation>z. B. Termin wegen Laufzeit oder Besuch 10-11:30</translation></message>
    <message><source>With whom …</source><translation>Mit wem …</translation></message>
    <message><source>With whom</source><translation>Mit wem</translation></message>
    <message><source>Save</source><translation>Speichern</translation></message>
    <message><source>Name, company, place …</source><translation>Name, Firma, Ort …</translation></message>
    <message><source>{first} to {last}</source><translation>{first} bis {last}</translation></message>
    <message><source>Important</source><translation>Wichtig</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Write report …</source><translation>Bericht schreiben …</translation></message>
    <message><source>Done …</source><translation>Erledigt …</translation></message>
    <message><source>Change in words</source><translation>In Worten ändern</translation></message>
    <message><source>Put off</source><translation>Verschieben</translation></message>
    <message><source>Drop</source><translation>Streichen</translation></message>
    <message><source>Report</source><translation>Bericht</translation></message>
    <message><source>What came of it</source><translation>Was kam dabei heraus</translation></message>
    <message><source>What came of it …</source><translation>Was kam dabei heraus …</translation></message>
    <message><source>What comes next? E.g. in 2 weeks send offer</source><translation>Was kommt als Nächstes? Z. B. in 2 Wochen Angebot senden</translation></message>
    <message><source>Minutes</source><translation>Minuten</translation></message>
    <message><source>Save report</source><translation>Bericht speichern</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>Before</source><translation>Davor</translation></message>
    <message><source>After</source><translation>Danach</translation></message>
    <message><source>Appointments only</source><translation>Nur Termine</translation></message>
    <message><source>Whose calendar</source><translation>Wessen Kalender</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Week</source><translation>Woche</translation></message>
    <message><source>Month</source><translation>Monat</translation></message>
    <message><source>View</source><translation>Ansicht</translation></message>
    <message><source>Import, export, subscribe</source><translation>Importieren, exportieren, abonnieren</translation></message>
    <message><source>Everybody</source><translation>Alle</translation></message>
    <message><source>{first} – {last} {year} · week {week}</source><translation>{first} – {last} {year} · KW {week}</translation></message>
    <message><source>New appointment</source><translation>Neuer Termin</translation></message>
    <message><source>Planned: {what}</source><translation>Geplant: {what}</translation></message>
    <message><source>Moved to {day}</source><translation>Verschoben auf {day}</translation></message>
    <message><source>Until {time}</source><translation>Bis {time}</translation></message>
    <message><source>Only &amp;this one</source><translation>Nur &amp;diesen</translation></message>
    <message><source>The whole &amp;series</source><translation>Die ganze &amp;Serie</translation></message>
    <message><source>Change one of a series</source><translation>Einen aus der Serie ändern</translation></message>
    <message><source>The ones before it are still open: only the next one of a series can be finished.</source><translation>Die davor sind noch offen: Erledigen lässt sich nur der nächste einer Serie.</translation></message>
    <message><source>“{what}” done</source><translation>„{what}“ erledigt</translation></message>
    <message><source>Changed</source><translation>Geändert</translation></message>
    <message><source>Change</source><translation>Ändern</translation></message>
    <message><source>Leave this one &amp;out</source><translation>Diesen &amp;auslassen</translation></message>
    <message><source>Left out this time</source><translation>Diesmal ausgelassen</translation></message>
    <message><source>Dropped</source><translation>Gestrichen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Choose an entry first.</source><translation>Wählen Sie zuerst einen Eintrag.</translation></message>
    <message><source>This entry is already done.</source><translation>Dieser Eintrag ist schon erledigt.</translation></message>
    <message><source>Choose an entry with a contact first.</source><translation>Wählen Sie zuerst einen Eintrag mit Kontakt.</translation></message>
    <message><source>New appointment …</source><translation>Neuer Termin …</translation></message>
    <message><source>Change entry in words …</source><translation>Eintrag in Worten ändern …</translation></message>
    <message><source>Put entry off …</source><translation>Eintrag verschieben …</translation></message>
    <message><source>Drop entry</source><translation>Eintrag streichen</translation></message>
    <message><source>Open contact of entry</source><translation>Kontakt des Eintrags öffnen</translation></message>
    <message><source>Show a day</source><translation>Tag zeigen</translation></message>
    <message><source>Show a week</source><translation>Woche zeigen</translation></message>
    <message><source>Show a month</source><translation>Monat zeigen</translation></message>
    <message><source>Go to today</source><translation>Zu heute</translation></message>
    <message><source>Writing the calendar</source><translation>Kalender wird geschrieben</translation></message>
    <message><source>The calendar for others could not be written: {reason}</source><translation>Der Kalender für andere ließ sich nicht schreiben: {reason}</translation></message>
    <message><source>Show</source><translation>Zeigen</translation></message>
    <message><source>Calendar for other programs</source><translation>Kalender für andere Programme</translation></message>
    <message><source>Calendar for other programs …</source><translation>Kalender für andere Programme …</translation></message>
    <message><source>Kontor keeps a file up to date that Outlook, Thunderbird and phones can subscribe to. Put it into a folder they can reach.</source><translation>Kontor hält eine Datei aktuell, die Outlook, Thunderbird und Telefone abonnieren können. Legen Sie sie in einen Ordner, den diese erreichen.</translation></message>
    <message><source>No file yet</source><translation>Noch keine Datei</translation></message>
    <message><source>Choose …</source><translation>Wählen …</translation></message>
    <message><source>What others see</source><translation>Was andere sehen</translation></message>
    <message><source>Everything</source><translation>Alles</translation></message>
    <message><source>Only when somebody is busy</source><translation>Nur, wann jemand beschäftigt ist</translation></message>
    <message><source>With follow-ups</source><translation>Mit Wiedervorlagen</translation></message>
    <message><source>File</source><translation>Datei</translation></message>
    <message><source>Everybody who can read the file sees what is in it.</source><translation>Wer die Datei lesen kann, sieht, was darin steht.</translation></message>
    <message><source>Keep it no longer</source><translation>Nicht mehr führen</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Keep up to date</source><translation>Aktuell halten</translation></message>
    <message><source>{n} entry written; kept up to date from now on</source><translation>{n} Eintrag geschrieben; wird ab jetzt aktuell gehalten</translation></message>
    <message><source>{n} entries written; kept up to date from now on</source><translation>{n} Einträge geschrieben; werden ab jetzt aktuell gehalten</translation></message>
    <message><source>The calendar is kept no longer. The file that was written stays.</source><translation>Der Kalender wird nicht mehr geführt. Die geschriebene Datei bleibt.</translation></message>
    <message><source>Export calendar</source><translation>Kalender exportieren</translation></message>
    <message><source>Export calendar …</source><translation>Kalender exportieren …</translation></message>
    <message><source>Exporting the calendar</source><translation>Kalender wird exportiert</translation></message>
    <message><source>{n} entry written to “{name}”</source><translation>{n} Eintrag in „{name}“ geschrieben</translation></message>
    <message><source>{n} entries written to “{name}”</source><translation>{n} Einträge in „{name}“ geschrieben</translation></message>
    <message><source>Import calendar …</source><translation>Kalender importieren …</translation></message>
    <message><source>This one and all &amp;later ones</source><translation>Diesen und alle &amp;späteren</translation></message>
    <message><source>Change a series from here on</source><translation>Serie ab hier ändern</translation></message>
    <message><source>Part a series: {what}</source><translation>Serie teilen: {what}</translation></message>
</context>
</TS>
