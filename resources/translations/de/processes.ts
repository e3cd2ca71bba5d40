<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>processes</name>
    <message><source>The process has no name.</source><translation>Der Prozess hat keinen Namen.</translation></message>
    <message><source>“{text}” is no kind of case. Possible are: {list}.</source><translation>„{text}“ ist keine Art von Fall. Möglich sind: {list}.</translation></message>
    <message><source>The process has no steps.</source><translation>Der Prozess hat keine Schritte.</translation></message>
    <message><source>The process has no first step: “{text}” is none of its steps.</source><translation>Der Prozess hat keinen ersten Schritt: „{text}“ ist keiner seiner Schritte.</translation></message>
    <message><source>The step “{name}” has no id.</source><translation>Der Schritt „{name}“ hat keine Kennung.</translation></message>
    <message><source>Two steps have the id “{text}”.</source><translation>Zwei Schritte haben die Kennung „{text}“.</translation></message>
    <message><source>The process has no end: no step in which a case is won, lost or done.</source><translation>Der Prozess hat kein Ende: keinen Schritt, in dem ein Fall gewonnen, verloren oder erledigt ist.</translation></message>
    <message><source>A step has no name (its id is “{text}”).</source><translation>Ein Schritt hat keinen Namen (seine Kennung ist „{text}“).</translation></message>
    <message><source>“{text}” in the step “{name}” is nothing that can be planned. Possible are: {list}.</source><translation>„{text}“ im Schritt „{name}“ lässt sich nicht planen. Möglich sind: {list}.</translation></message>
    <message><source>“{text}” in the step “{name}” is no way to end. Possible are: {list}.</source><translation>„{text}“ im Schritt „{name}“ ist keine Art zu enden. Möglich sind: {list}.</translation></message>
    <message><source>“{name}” is an end and yet has reactions.</source><translation>„{name}“ ist ein Ende und hat doch Reaktionen.</translation></message>
    <message><source>A reaction of the step “{name}” has no name.</source><translation>Eine Reaktion des Schritts „{name}“ hat keinen Namen.</translation></message>
    <message><source>The step “{name}” has the reaction “{text}” twice.</source><translation>Der Schritt „{name}“ hat die Reaktion „{text}“ zweimal.</translation></message>
    <message><source>“{text}” in the step “{name}” leads to “{target}”, which is no step.</source><translation>„{text}“ im Schritt „{name}“ führt zu „{target}“, und das ist kein Schritt.</translation></message>
    <message><source>“{text}” is nothing a reaction can ask for. Possible are: {list}.</source><translation>„{text}“ kann eine Reaktion nicht erfragen. Möglich sind: {list}.</translation></message>
    <message><source>“{text}” asks for a reason but has none to choose from.</source><translation>„{text}“ fragt nach einem Grund, bietet aber keinen zur Wahl.</translation></message>
    <message><source>“{name}” has a probability of {n} %. It must be from 0 to 100.</source><translation>„{name}“ hat eine Wahrscheinlichkeit von {n} %. Sie muss zwischen 0 und 100 liegen.</translation></message>
    <message><source>“{text}” after “{name}” is nothing that can be planned. Possible are: {list}.</source><translation>„{text}“ nach „{name}“ lässt sich nicht planen. Möglich sind: {list}.</translation></message>
    <message><source>“{text}” after “{name}” is no span of time. Possible are: {list}.</source><translation>„{text}“ nach „{name}“ ist keine Zeitspanne. Möglich sind: {list}.</translation></message>
    <message><source>The follow-up after “{name}” comes {n} {unit} later, which cannot be meant.</source><translation>Die Wiedervorlage nach „{name}“ kommt {n} {unit} später, das kann nicht gemeint sein.</translation></message>
    <message><source>No way leads from the first step to an end: a case would never be finished.</source><translation>Vom ersten Schritt führt kein Weg zu einem Ende: Ein Fall würde nie abgeschlossen.</translation></message>
    <message><source>No reaction leads to the step “{name}”.</source><translation>Zum Schritt „{name}“ führt keine Reaktion.</translation></message>
    <message><source>The step “{name}” has no exit: a case that gets there stays there.</source><translation>Der Schritt „{name}“ hat keinen Ausgang: Ein Fall, der dorthin kommt, bleibt dort.</translation></message>
    <message><source>From the step “{name}” no way leads to an end.</source><translation>Vom Schritt „{name}“ führt kein Weg zu einem Ende.</translation></message>
    <message><source>here belong keys with values</source><translation>hier gehören Schlüssel mit Werten hin</translation></message>
    <message><source>nobody knows “{name}”; known are: {list}</source><translation>„{name}“ ist unbekannt; bekannt sind: {list}</translation></message>
    <message><source>“{name}” is missing</source><translation>„{name}“ fehlt</translation></message>
    <message><source>here belongs a whole number</source><translation>hier gehört eine ganze Zahl hin</translation></message>
    <message><source>here belongs true or false</source><translation>hier gehört true oder false hin</translation></message>
    <message><source>here belongs a text</source><translation>hier gehört ein Text hin</translation></message>
    <message><source>here belongs a list</source><translation>hier gehört eine Liste hin</translation></message>
    <message><source>This is no process that can be read: at {place}, {what}.</source><translation>Das ist kein lesbarer Prozess: Bei {place} gilt: {what}.</translation></message>
    <message><source>This is no process that can be read: {what}.</source><translation>Das ist kein lesbarer Prozess: {what}.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Process “{name}”</source><translation>Prozess „{name}“</translation></message>
    <message><source>This process cannot be used yet.</source><translation>Dieser Prozess lässt sich noch nicht einsetzen.</translation></message>
    <message><source>New process “{name}”</source><translation>Neuer Prozess „{name}“</translation></message>
    <message><source>Change process “{name}”</source><translation>Prozess „{name}“ ändern</translation></message>
    <message><source>Drop draft of “{name}”</source><translation>Entwurf von „{name}“ verwerfen</translation></message>
    <message><source>Publish process “{name}”</source><translation>Prozess „{name}“ veröffentlichen</translation></message>
    <message><source>This process is no longer in the file.</source><translation>Dieser Prozess ist nicht mehr in der Datei.</translation></message>
    <message><source>Cases are in steps that the new version does not have: {list}.</source><translation>Es stehen Fälle in Schritten, die es in der neuen Version nicht gibt: {list}.</translation></message>
    <message><source>Cases cannot be moved there: {list}.</source><translation>Dorthin lassen sich keine Fälle verschieben: {list}.</translation></message>
    <message><source>Say for each of them in which step they go on.</source><translation>Sagen Sie für jeden davon, in welchem Schritt es weitergeht.</translation></message>
    <message><source>Move cases to the new version of “{name}”</source><translation>Fälle in die neue Version von „{name}“ übernehmen</translation></message>
    <message><source>{n} case still runs in this process.</source><translation>In diesem Prozess läuft noch {n} Fall.</translation></message>
    <message><source>{n} cases still run in this process.</source><translation>In diesem Prozess laufen noch {n} Fälle.</translation></message>
    <message><source>Finish them first.</source><translation>Schließen Sie diese zuerst ab.</translation></message>
    <message><source>Delete process</source><translation>Prozess löschen</translation></message>
    <message><source>A process is a text file in TOML or JSON; templates/processes has examples.</source><translation>Ein Prozess ist eine Textdatei in TOML oder JSON; Beispiele stehen in templates/processes.</translation></message>
    <message><source>There are: {list}</source><translation>Es gibt: {list}</translation></message>
    <message><source>There is no file “{name}”.</source><translation>Es gibt keine Datei „{name}“.</translation></message>
    <message><source>There is no process “{name}”.</source><translation>Es gibt keinen Prozess „{name}“.</translation></message>
    <message><source>“{name}” cannot be read: {reason}.</source><translation>„{name}“ lässt sich nicht lesen: {reason}.</translation></message>
    <message><source>“{name}” holds no process.</source><translation>„{name}“ enthält keinen Prozess.</translation></message>
    <message><source>“{name}” is too large for a process.</source><translation>„{name}“ ist zu groß für einen Prozess.</translation></message>
    <message><source>“{name}” has characters in it that are none.</source><translation>„{name}“ enthält Zeichen, die keine sind.</translation></message>
    <message><source>“{name}” is no file.</source><translation>„{name}“ ist keine Datei.</translation></message>
    <message><source>“{name}” is not written in UTF-8.</source><translation>„{name}“ ist nicht in UTF-8 geschrieben.</translation></message>
    <message><source>Open it in an editor and save it with the encoding UTF-8.</source><translation>Öffnen Sie die Datei in einem Texteditor und speichern Sie sie mit der Zeichenkodierung UTF-8.</translation></message>
    <message><source>“{name}” is neither TOML nor JSON that can be read.</source><translation>„{name}“ ist weder als TOML noch als JSON lesbar.</translation></message>
    <message><source>In “{name}” the key “{key}” stands twice in one place.</source><translation>In „{name}“ steht der Schlüssel „{key}“ an einer Stelle zweimal.</translation></message>
    <message><source>Look at line {line}, column {column}.</source><translation>Sehen Sie in Zeile {line}, Spalte {column} nach.</translation></message>
    <message><source>The process has no code by which others can name it.</source><translation>Der Prozess hat kein Kürzel („code“), unter dem andere ihn nennen können.</translation></message>
    <message><source>In the step “{name}” a case ages after {n} days. Possible are 0 to {most}.</source><translation>Im Schritt „{name}“ gilt ein Fall nach {n} Tagen als alt. Möglich sind 0 bis {most}.</translation></message>
    <message><source>The name “{name} …” is longer than {n} characters.</source><translation>Der Name „{name} …“ ist länger als {n} Zeichen.</translation></message>
</context>
</TS>
