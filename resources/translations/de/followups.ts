<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>followups</name>
    <message><source>The note is still empty.</source><translation>Die Notiz ist noch leer.</translation></message>
    <message><source>Whom was this with? Choose a contact.</source><translation>Mit wem war das? Wählen Sie einen Kontakt.</translation></message>
    <message><source>{kind} with {name}</source><translation>{kind}: {name}</translation></message>
    <message><source>Edit entry</source><translation>Eintrag bearbeiten</translation></message>
    <message><source>More than one member fits “@{name}”.</source><translation>Zu „@{name}“ passt mehr als ein Mitglied.</translation></message>
    <message><source>There is no member “{name}”.</source><translation>Es gibt kein Mitglied „{name}“.</translation></message>
    <message><source>What is to be done? The line is still empty.</source><translation>Was ist zu tun? Die Zeile ist noch leer.</translation></message>
    <message><source>A repeated follow-up needs a first day.</source><translation>Eine wiederholte Wiedervorlage braucht einen ersten Tag.</translation></message>
    <message><source>Plan: {what}</source><translation>Planen: {what}</translation></message>
    <message><source>Nothing was planned.</source><translation>Es wurde nichts geplant.</translation></message>
    <message><source>The members are: {names}</source><translation>Die Mitglieder sind: {names}</translation></message>
    <message><source>This follow-up is no longer there.</source><translation>Diese Wiedervorlage gibt es nicht mehr.</translation></message>
    <message><source>This follow-up is already done.</source><translation>Diese Wiedervorlage ist schon erledigt.</translation></message>
    <message><source>Done: {what}</source><translation>Erledigt: {what}</translation></message>
    <message><source>Move follow-up to {day}</source><translation>Wiedervorlage verschieben auf {day}</translation></message>
    <message><source>Leave out: {what}</source><translation>Auslassen: {what}</translation></message>
    <message><source>Change: {what}</source><translation>Ändern: {what}</translation></message>
    <message><source>This member is no longer there.</source><translation>Dieses Mitglied gibt es nicht mehr.</translation></message>
    <message><source>Hand on to {name}</source><translation>Übergeben an {name}</translation></message>
    <message><source>Nobody handed this follow-up on to you.</source><translation>Diese Wiedervorlage hat Ihnen niemand übergeben.</translation></message>
    <message><source>Give back: {what}</source><translation>Zurückgeben: {what}</translation></message>
    <message><source>Seen</source><translation>Gesehen</translation></message>
    <message><source>Drop follow-up</source><translation>Wiedervorlage streichen</translation></message>
    <message><source>Add one, e.g. “from Monday”.</source><translation>Nennen Sie einen, z. B. „ab Montag“.</translation></message>
    <message><source>It was deleted meanwhile; undo brings it back.</source><translation>Sie wurde inzwischen gelöscht; „Rückgängig“ bringt sie zurück.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>Mon</source><translation>Mo</translation></message>
    <message><source>Tue</source><translation>Di</translation></message>
    <message><source>Wed</source><translation>Mi</translation></message>
    <message><source>Thu</source><translation>Do</translation></message>
    <message><source>Fri</source><translation>Fr</translation></message>
    <message><source>Sat</source><translation>Sa</translation></message>
    <message><source>Sun</source><translation>So</translation></message>
    <message><source>first {day} of the month</source><translation>erster {day} im Monat</translation></message>
    <message><source>second {day} of the month</source><translation>zweiter {day} im Monat</translation></message>
    <message><source>third {day} of the month</source><translation>dritter {day} im Monat</translation></message>
    <message><source>fourth {day} of the month</source><translation>vierter {day} im Monat</translation></message>
    <message><source>fifth {day} of the month</source><translation>fünfter {day} im Monat</translation></message>
    <message><source>last {day} of the month</source><translation>letzter {day} im Monat</translation></message>
    <message><source>last but one {day} of the month</source><translation>vorletzter {day} im Monat</translation></message>
    <message><source>every day</source><translation>täglich</translation></message>
    <message><source>every {n} days</source><translation>alle {n} Tage</translation></message>
    <message><source>every week</source><translation>wöchentlich</translation></message>
    <message><source>every {n} weeks</source><translation>alle {n} Wochen</translation></message>
    <message><source>every month</source><translation>monatlich</translation></message>
    <message><source>every {n} months</source><translation>alle {n} Monate</translation></message>
    <message><source>every year</source><translation>jährlich</translation></message>
    <message><source>every {n} years</source><translation>alle {n} Jahre</translation></message>
    <message><source>{rule}, until {day}</source><translation>{rule}, bis {day}</translation></message>
    <message><source>last day of the month</source><translation>letzter Tag im Monat</translation></message>
    <message><source>on day {number} of the month</source><translation>am {number}. des Monats</translation></message>
    <message><source>Mon to Fri</source><translation>Mo bis Fr</translation></message>
    <message><source>working day</source><translation>Werktag</translation></message>
    <message><source>Put off to {day}</source><translation>Verschoben auf {day}</translation></message>
    <message><source>Left out this time</source><translation>Diesmal ausgelassen</translation></message>
    <message><source>“{what}” done, and planned for next time</source><translation>„{what}“ erledigt und wieder geplant</translation></message>
    <message><source>“{what}” done</source><translation>„{what}“ erledigt</translation></message>
    <message><source>What comes next? E.g. in 2 weeks follow up; Esc: nothing</source><translation>Was kommt als Nächstes? Z. B. in 2 Wochen nachfassen; Esc: nichts</translation></message>
    <message><source>Leave this one &amp;out</source><translation>Diese &amp;auslassen</translation></message>
    <message><source>Follow-up dropped</source><translation>Wiedervorlage gestrichen</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Put off</source><translation>Verschieben</translation></message>
    <message><source>next year, since that day has passed</source><translation>nächstes Jahr, denn der Tag ist vorbei</translation></message>
    <message><source>there is no such day; it stays text</source><translation>den Tag gibt es nicht, er bleibt Text</translation></message>
    <message><source>that is over</source><translation>das ist vorbei</translation></message>
    <message><source>New follow-up</source><translation>Neue Wiedervorlage</translation></message>
    <message><source>Follow-up, e.g. Fri 10:00 call about the term</source><translation>Wiedervorlage, z. B. Fr 10:00 anrufen wegen Laufzeit</translation></message>
    <message><source>Which one?</source><translation>Was ist gemeint?</translation></message>
    <message><source>plans it</source><translation>plant es</translation></message>
    <message><source>&amp;Tomorrow, {day}</source><translation>&amp;Morgen, {day}</translation></message>
    <message><source>In a &amp;week, {day}</source><translation>In einer &amp;Woche, {day}</translation></message>
    <message><source>On &amp;Monday, {day}</source><translation>Am Mo&amp;ntag, {day}</translation></message>
    <message><source>Another &amp;day …</source><translation>Anderer &amp;Tag …</translation></message>
    <message><source>{n} day overdue</source><translation>{n} Tag überfällig</translation></message>
    <message><source>{n} days overdue</source><translation>{n} Tage überfällig</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>{first} to {last}</source><translation>{first} bis {last}</translation></message>
    <message><source>no day</source><translation>kein Tag</translation></message>
    <message><source>{n} min</source><translation>{n} Min.</translation></message>
    <message><source>Important</source><translation>Wichtig</translation></message>
    <message><source>without a day</source><translation>ohne Tag</translation></message>
    <message><source>D&amp;rop</source><translation>St&amp;reichen</translation></message>
    <message><source>Take over &amp;myself</source><translation>&amp;Selbst übernehmen</translation></message>
    <message><source>Give back</source><translation>Zurückgeben</translation></message>
    <message><source>Handed on to {name}</source><translation>An {name} übergeben</translation></message>
    <message><source>Hand on</source><translation>Übergeben</translation></message>
    <message><source>Hand on to {name} …</source><translation>An {name} übergeben …</translation></message>
    <message><source>Given back</source><translation>Zurückgegeben</translation></message>
    <message><source>&amp;Give back …</source><translation>&amp;Zurückgeben …</translation></message>
    <message><source>Now it is yours</source><translation>Sie gehört jetzt Ihnen</translation></message>
    <message><source>A word to go with it</source><translation>Ein Wort dazu</translation></message>
    <message><source>Only a call, letter or message that came in can wait for an answer.</source><translation>Nur ein Anruf, ein Brief oder eine Nachricht, die hereinkamen, können auf Antwort warten.</translation></message>
    <message><source>Remi&amp;nd …</source><translation>&amp;Erinnern …</translation></message>
    <message><source>Put on {time}: {what}</source><translation>Einplanen um {time}: {what}</translation></message>
    <message><source>Put to “{case}”</source><translation>Zu „{case}“ gelegt</translation></message>
    <message><source>Take out of the case</source><translation>Aus dem Fall genommen</translation></message>
    <message><source>{rule}, {n} left out</source><translation>{rule}, {n} ausgelassen</translation></message>
    <message><source>on the days {numbers} of the month</source><translation>an den Tagen {numbers} des Monats</translation></message>
    <message><source>Follow-up for all</source><translation>Wiedervorlage für alle</translation></message>
    <message><source>call in 2 weeks</source><translation>in 2 Wochen anrufen</translation></message>
    <message><source>The follow-up has no day yet.</source><translation>Die Wiedervorlage hat noch keinen Tag.</translation></message>
    <message><source>a typing slip was corrected</source><translation>ein Tippfehler wurde berichtigt</translation></message>
    <message><source>so often, but on which days? It stays text</source><translation>so oft, aber an welchen Tagen? Es bleibt Text</translation></message>
</context>
</TS>
