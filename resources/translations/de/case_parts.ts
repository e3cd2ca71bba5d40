<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>case_parts</name>
    <message><source>no amount</source><translation>kein Betrag</translation></message>
    <message><source>No next step</source><translation>Kein nächster Schritt</translation></message>
    <message><source>{kind}, no day</source><translation>{kind}, ohne Tag</translation></message>
    <message><source>{n} day overdue</source><translation>{n} Tag überfällig</translation></message>
    <message><source>{n} days overdue</source><translation>{n} Tage überfällig</translation></message>
    <message><source>Won</source><translation>Gewonnen</translation></message>
    <message><source>Lost</source><translation>Verloren</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Leave it</source><translation>Doch nicht</translation></message>
    <message><source>Competitor</source><translation>Wettbewerber</translation></message>
    <message><source>Competitor (optional)</source><translation>Wettbewerber (falls bekannt)</translation></message>
    <message><source>When?</source><translation>Wann?</translation></message>
    <message><source>When? E.g. Fri 10:00</source><translation>Wann? Z. B. Fr 10:00</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Amount, e.g. 12k</source><translation>Betrag, z. B. 12k</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>Note (optional)</source><translation>Notiz (falls nötig)</translation></message>
    <message><source>Month</source><translation>Monat</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>Another reason …</source><translation>Anderer Grund …</translation></message>
    <message><source>Please say a day, like Fri 10:00, 24.11. or in 2 weeks.</source><translation>Bitte nennen Sie einen Tag, z. B. Fr 10:00, 24.11. oder in 2 Wochen.</translation></message>
    <message><source>“{text}” is no amount. Please write it like 1.234,56 or 12k.</source><translation>„{text}“ ist kein Betrag. Bitte schreiben Sie ihn wie 1.234,56 oder 12k.</translation></message>
    <message><source>“{title}” won: what decided it?</source><translation>„{title}“ gewonnen: Was gab den Ausschlag?</translation></message>
    <message><source>“{title}” lost: why, and to whom?</source><translation>„{title}“ verloren: warum, und an wen?</translation></message>
    <message><source>“{title}”: {step}</source><translation>„{title}“: {step}</translation></message>
    <message><source>“{title}” won</source><translation>„{title}“ gewonnen</translation></message>
    <message><source>“{title}” lost</source><translation>„{title}“ verloren</translation></message>
    <message><source>“{title}” done</source><translation>„{title}“ erledigt</translation></message>
    <message><source>“{title}” moved to {step}</source><translation>„{title}“ nach {step} verschoben</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>“{title}”: {reaction}</source><translation>„{title}“: {reaction}</translation></message>
    <message><source>{done} · next: {kind} {day}</source><translation>{done} · als Nächstes: {kind} {day}</translation></message>
    <message><source>New case</source><translation>Neuer Fall</translation></message>
    <message><source>e.g. Service contract</source><translation>z. B. Wartungsvertrag</translation></message>
    <message><source>What is it about?</source><translation>Worum geht es?</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Choose a contact</source><translation>Kontakt wählen</translation></message>
    <message><source>Process</source><translation>Prozess</translation></message>
    <message><source>e.g. 12k or 1.234,56</source><translation>z. B. 12k oder 1.234,56</translation></message>
    <message><source>e.g. end of January or 31.1.</source><translation>z. B. Ende Januar oder 31.1.</translation></message>
    <message><source>Expected close</source><translation>Abschluss voraussichtlich</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Create</source><translation>Anlegen</translation></message>
    <message><source>Coming with Kontor</source><translation>In Kontor enthalten</translation></message>
    <message><source>Please say a day, like 31.1.2027 or end of January.</source><translation>Bitte nennen Sie einen Tag, z. B. 31.1.2027 oder Ende Januar.</translation></message>
    <message><source>Please write an amount like 1.234,56 or 12k.</source><translation>Bitte schreiben Sie einen Betrag wie 1.234,56 oder 12k.</translation></message>
    <message><source>Please choose whom it is about.</source><translation>Bitte wählen Sie, um wen es geht.</translation></message>
    <message><source>“{title}” created</source><translation>„{title}“ angelegt</translation></message>
    <message><source>{done} · begun: {list}</source><translation>{done} · begonnen: {list}</translation></message>
    <message><source>Open</source><translation>Öffnen</translation></message>
    <message><source>Open complaint since {day}: {title}</source><translation>Offene Beschwerde seit {day}: {title}</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>What did the customer say?</source><translation>Was hat der Kunde gesagt?</translation></message>
    <message><source>Open case</source><translation>Fall öffnen</translation></message>
    <message><source>“{text}” is in another currency than this case, {currency}.</source><translation>„{text}“ ist in einer anderen Währung als dieser Fall ({currency}).</translation></message>
    <message><source>{done} · not begun: “{list}”, no such process is in use</source><translation>{done} · nicht begonnen: „{list}“, kein solcher Prozess in Gebrauch</translation></message>
    <message><source>Write “{name}” …</source><translation>„{name}“ schreiben …</translation></message>
</context>
</TS>
