<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>cases</name>
    <message><source>This case is no longer in the file.</source><translation>Dieser Fall ist nicht mehr in der Datei.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>The process of this case is no longer in the file.</source><translation>Der Prozess dieses Falls ist nicht mehr in der Datei.</translation></message>
    <message><source>There is no process “{name}”.</source><translation>Es gibt keinen Prozess „{name}“.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>New case: {title}</source><translation>Neuer Fall: {title}</translation></message>
    <message><source>“{name}” needs to know when to go on.</source><translation>„{name}“ braucht die Angabe, wann es weitergeht.</translation></message>
    <message><source>Say a month like 2027-03, or a day like 2027-03-15.</source><translation>Nennen Sie einen Monat wie 2027-03 oder einen Tag wie 2027-03-15.</translation></message>
    <message><source>“{name}” is no reaction in the step the case is in now.</source><translation>„{name}“ ist keine Reaktion in dem Schritt, in dem der Fall jetzt steht.</translation></message>
    <message><source>Possible are: {list}</source><translation>Möglich sind: {list}</translation></message>
    <message><source>The process has no step “{name}”.</source><translation>Der Prozess hat keinen Schritt „{name}“.</translation></message>
    <message><source>“{title}” moved to {step}</source><translation>„{title}“ nach {step} verschoben</translation></message>
    <message><source>Change case “{title}”</source><translation>Fall „{title}“ ändern</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>A probability is from 0 to 100 percent, not {n}.</source><translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 100 Prozent, nicht bei {n}.</translation></message>
    <message><source>People of “{title}”</source><translation>Beteiligte an „{title}“</translation></message>
    <message><source>Remove person from case</source><translation>Beteiligten aus dem Fall nehmen</translation></message>
    <message><source>Delete case “{title}”</source><translation>Fall „{title}“ löschen</translation></message>
    <message><source>First answer to “{title}”</source><translation>Erste Antwort zu „{title}“</translation></message>
    <message><source>A case belongs to a contact.</source><translation>Ein Fall gehört zu einem Kontakt.</translation></message>
    <message><source>“{title}” runs in an older version of the process, which has no step “{step}”.</source><translation>„{title}“ läuft in einer älteren Version des Prozesses, die keinen Schritt „{step}“ hat.</translation></message>
    <message><source>Move the running cases over to the newest version first.</source><translation>Übernehmen Sie zuerst die laufenden Fälle in die neueste Version.</translation></message>
    <message><source>An amount of a case is not below zero: {amount}.</source><translation>Ein Betrag eines Falls liegt nicht unter null: {amount}.</translation></message>
    <message><source>Write it without a minus, or leave it empty.</source><translation>Schreiben Sie ihn ohne Minus oder lassen Sie ihn leer.</translation></message>
</context>
</TS>
