<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>today</name>
    <message><source>Overdue</source><translation>Überfällig</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>This week</source><translation>Diese Woche</translation></message>
    <message><source>Without a day</source><translation>Ohne Tag</translation></message>
    <message><source>Handed to you</source><translation>An Sie übergeben</translation></message>
    <message><source>Came back</source><translation>Zurückgekommen</translation></message>
    <message><source>With others</source><translation>Bei anderen</translation></message>
    <message><source>Forgotten customers</source><translation>Vergessene Kunden</translation></message>
    <message><source>last contact {day}</source><translation>letzter Kontakt {day}</translation></message>
    <message><source>no contact yet</source><translation>noch kein Kontakt</translation></message>
    <message><source>Important</source><translation>Wichtig</translation></message>
    <message><source>Show {n} more</source><translation>{n} weitere zeigen</translation></message>
    <message><source>done: {result}</source><translation>erledigt: {result}</translation></message>
    <message><source>done</source><translation>erledigt</translation></message>
    <message><source>Put off to {day}</source><translation>Verschoben auf {day}</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Plan</source><translation>Planen</translation></message>
    <message><source>Put off</source><translation>Verschieben</translation></message>
    <message><source>Open contact</source><translation>Kontakt öffnen</translation></message>
    <message><source>Nothing is due.</source><translation>Es ist nichts fällig.</translation></message>
    <message><source>What is due</source><translation>Was fällig ist</translation></message>
    <message><source>{n} follow-up waits</source><translation>{n} Wiedervorlage wartet</translation></message>
    <message><source>{n} follow-ups wait</source><translation>{n} Wiedervorlagen warten</translation></message>
    <message><source>nothing waits</source><translation>nichts wartet</translation></message>
    <message><source>Good evening, {name}</source><translation>Guten Abend, {name}</translation></message>
    <message><source>Good evening</source><translation>Guten Abend</translation></message>
    <message><source>“{what}” done, and planned for next time</source><translation>„{what}“ erledigt und wieder geplant</translation></message>
    <message><source>Planned: {what}</source><translation>Geplant: {what}</translation></message>
    <message><source>Left out this time</source><translation>Diesmal ausgelassen</translation></message>
    <message><source>What you plan with a contact stands here on its day.</source><translation>Was Sie mit einem Kontakt planen, steht hier an seinem Tag.</translation></message>
    <message><source>Good morning, {name}</source><translation>Guten Morgen, {name}</translation></message>
    <message><source>Good morning</source><translation>Guten Morgen</translation></message>
    <message><source>Good day, {name}</source><translation>Guten Tag, {name}</translation></message>
    <message><source>Good day</source><translation>Guten Tag</translation></message>
    <message><source>Seen</source><translation>Gesehen</translation></message>
    <message><source>“{what}” done</source><translation>„{what}“ erledigt</translation></message>
    <message><source>What comes next with {name}? E.g. in 2 weeks call; Esc: nothing</source><translation>Was kommt als Nächstes mit {name}? Z. B. in 2 Wochen anrufen; Esc: nichts</translation></message>
    <message><source>D&amp;rop</source><translation>St&amp;reichen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Plan follow-up</source><translation>Wiedervorlage planen</translation></message>
    <message><source>Finish follow-up</source><translation>Wiedervorlage erledigen</translation></message>
    <message><source>Put follow-up off …</source><translation>Wiedervorlage verschieben …</translation></message>
    <message><source>Leave this one &amp;out</source><translation>Diese &amp;auslassen</translation></message>
    <message><source>Follow-up dropped</source><translation>Wiedervorlage gestrichen</translation></message>
    <message><source>Choose a follow-up first.</source><translation>Wählen Sie zuerst eine Wiedervorlage.</translation></message>
    <message><source>Waiting for an answer</source><translation>Warten auf Antwort</translation></message>
    <message><source>for {name}, who is away</source><translation>für {name}, abwesend</translation></message>
    <message><source>too long</source><translation>zu lange</translation></message>
    <message><source>Needs no answer</source><translation>Braucht keine Antwort</translation></message>
    <message><source>Day plan</source><translation>Tagesplan</translation></message>
    <message><source>{time} planned</source><translation>{time} verplant</translation></message>
    <message><source>Nothing has a time yet.</source><translation>Noch hat nichts eine Uhrzeit.</translation></message>
    <message><source>Drag a follow-up here, or press P on it.</source><translation>Ziehen Sie eine Wiedervorlage hierher oder drücken Sie P darauf.</translation></message>
    <message><source>— now {time} —</source><translation>— jetzt {time} —</translation></message>
    <message><source>Put on today</source><translation>Heute einplanen</translation></message>
    <message><source>Time</source><translation>Uhrzeit</translation></message>
    <message><source>Minutes</source><translation>Minuten</translation></message>
    <message><source> min</source><translation> Min.</translation></message>
    <message><source>Put on today at {time}</source><translation>Heute um {time} eingeplant</translation></message>
    <message><source>Put on today …</source><translation>Heute einplanen …</translation></message>
    <message><source>Print day list …</source><translation>Tagesliste drucken …</translation></message>
    <message><source>Save day list as PDF …</source><translation>Tagesliste als PDF speichern …</translation></message>
    <message><source>Print day list</source><translation>Tagesliste drucken</translation></message>
    <message><source>Day list</source><translation>Tagesliste</translation></message>
    <message><source>Save day list as PDF</source><translation>Tagesliste als PDF speichern</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Cases past their day</source><translation>Frist überschritten</translation></message>
    <message><source>The first answer is noted</source><translation>Die erste Antwort ist vermerkt</translation></message>
    <message><source>Answered</source><translation>Beantwortet</translation></message>
    <message><source>Write “{what}” to {name} …</source><translation>„{what}“ an {name} schreiben …</translation></message>
    <message><source>Write “{what}” to {n} contact …</source><translation>„{what}“ an {n} Kontakt schreiben …</translation></message>
    <message><source>Write “{what}” to {n} contacts …</source><translation>„{what}“ an {n} Kontakte schreiben …</translation></message>
    <message><source>Write nothing</source><translation>Nichts schreiben</translation></message>
    <message><source>First steps</source><translation>Erste Schritte</translation></message>
    <message><source>Import contacts …</source><translation>Kontakte importieren …</translation></message>
    <message><source>Plan a follow-up</source><translation>Wiedervorlage planen</translation></message>
    <message><source>Write a letter …</source><translation>Brief schreiben …</translation></message>
    <message><source>Back up to a second place …</source><translation>An einen zweiten Ort sichern …</translation></message>
    <message><source>Put the first steps away</source><translation>Erste Schritte ausblenden</translation></message>
    <message><source>Done: {step}</source><translation>Erledigt: {step}</translation></message>
    <message><source>Coming days</source><translation>Die nächsten Tage</translation></message>
    <message><source>nothing is due, the next on {day}</source><translation>nichts ist fällig, weiter geht es am {day}</translation></message>
</context>
</TS>
