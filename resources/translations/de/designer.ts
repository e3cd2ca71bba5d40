<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>designer</name>
    <message><source>Drawing of the process</source><translation>Zeichnung des Prozesses</translation></message>
    <message><source>Arrow keys go from step to step, with Shift they move it. The list beside it has the same.</source><translation>Pfeiltasten gehen von Schritt zu Schritt, mit Umschalt verschieben sie ihn. Die Liste daneben enthält dasselbe.</translation></message>
    <message><source>Start</source><translation>Start</translation></message>
    <message><source>no exit</source><translation>kein Ausgang</translation></message>
    <message><source>Name of the reaction</source><translation>Name der Reaktion</translation></message>
    <message><source>Name of the step</source><translation>Name des Schritts</translation></message>
    <message><source>Step “{name}” deleted</source><translation>Schritt „{name}“ gelöscht</translation></message>
    <message><source>Draft dropped; version {n} is shown.</source><translation>Entwurf verworfen; gezeigt wird Version {n}.</translation></message>
    <message><source>Change step “{name}”</source><translation>Schritt „{name}“ ändern</translation></message>
    <message><source>Change reaction “{name}”</source><translation>Reaktion „{name}“ ändern</translation></message>
    <message><source>Change process “{name}”</source><translation>Prozess „{name}“ ändern</translation></message>
    <message><source>Move steps</source><translation>Schritte verschieben</translation></message>
    <message><source>Tidy up the drawing</source><translation>Zeichnung aufräumen</translation></message>
    <message><source>New reaction</source><translation>Neue Reaktion</translation></message>
    <message><source>Reaction “{name}” deleted</source><translation>Reaktion „{name}“ gelöscht</translation></message>
    <message><source>New step</source><translation>Neuer Schritt</translation></message>
    <message><source>“{name}” is an end: nothing leads on from there.</source><translation>„{name}“ ist ein Ende: Von dort führt nichts weiter.</translation></message>
    <message><source>Step “{name}” deleted. {n} case is in it and stays there until you publish; then you say where it goes on.</source><translation>Schritt „{name}“ gelöscht. {n} Fall steht darin und bleibt dort, bis Sie veröffentlichen; dann sagen Sie, wo er weitergeht.</translation></message>
    <message><source>Step “{name}” deleted. {n} cases are in it and stay there until you publish; then you say where they go on.</source><translation>Schritt „{name}“ gelöscht. {n} Fälle stehen darin und bleiben dort, bis Sie veröffentlichen; dann sagen Sie, wo sie weitergehen.</translation></message>
    <message><source>All steps</source><translation>Alle Schritte</translation></message>
    <message><source>Steps and reactions</source><translation>Schritte und Reaktionen</translation></message>
    <message><source>Name of the process</source><translation>Name des Prozesses</translation></message>
    <message><source>What its cases are</source><translation>Was seine Fälle sind</translation></message>
    <message><source>{reaction} → {step}</source><translation>{reaction} → {step}</translation></message>
    <message><source>Process</source><translation>Prozess</translation></message>
    <message><source>Show</source><translation>Zeigen</translation></message>
    <message><source>Show: {sentence}</source><translation>Zeigen: {sentence}</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>Nothing is wrong in it.</source><translation>Alles in Ordnung.</translation></message>
    <message><source>changed on {day}</source><translation>geändert am {day}</translation></message>
    <message><source>Back</source><translation>Zurück</translation></message>
    <message><source>Drop draft</source><translation>Entwurf verwerfen</translation></message>
    <message><source>Test run</source><translation>Probelauf</translation></message>
    <message><source>Publish …</source><translation>Veröffentlichen …</translation></message>
    <message><source>Fields</source><translation>Felder</translation></message>
    <message><source>No process is open.</source><translation>Es ist kein Prozess geöffnet.</translation></message>
    <message><source>Show processes</source><translation>Prozesse zeigen</translation></message>
    <message><source>Draft {n}</source><translation>Entwurf {n}</translation></message>
    <message><source>Version {n}</source><translation>Version {n}</translation></message>
    <message><source>{n} step without exit</source><translation>{n} Schritt ohne Ausgang</translation></message>
    <message><source>{n} steps without exit</source><translation>{n} Schritte ohne Ausgang</translation></message>
    <message><source>changed just now</source><translation>gerade geändert</translation></message>
    <message><source>changed {n} min ago</source><translation>vor {n} Min. geändert</translation></message>
    <message><source>{n} remark: {first}</source><translation>{n} Hinweis: {first}</translation></message>
    <message><source>{n} remarks. The first: {first}</source><translation>{n} Hinweise. Der erste: {first}</translation></message>
    <message><source>Export process</source><translation>Prozess exportieren</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Print …</source><translation>Drucken …</translation></message>
    <message><source>Save as PDF …</source><translation>Als PDF speichern …</translation></message>
    <message><source>Export as file …</source><translation>Als Datei exportieren …</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>All processes stand in the settings.</source><translation>Alle Prozesse stehen in den Einstellungen.</translation></message>
    <message><source>Process · {steps} · {reactions} · {when}</source><translation>Prozess · {steps} · {reactions} · {when}</translation></message>
    <message><source>{n} running case stays on version {version}</source><translation>{n} laufender Fall bleibt auf Version {version}</translation></message>
    <message><source>{n} running cases stay on version {version}</source><translation>{n} laufende Fälle bleiben auf Version {version}</translation></message>
    <message><source>Nothing was changed since it was published.</source><translation>Seit dem Veröffentlichen wurde nichts geändert.</translation></message>
    <message><source>Choose the step first in which the customer says this.</source><translation>Wählen Sie zuerst den Schritt, in dem der Kunde das sagt.</translation></message>
    <message><source>Nothing is wrong: every step can be reached and left.</source><translation>Alles in Ordnung: Jeder Schritt lässt sich erreichen und verlassen.</translation></message>
    <message><source>Choose a step or a reaction first.</source><translation>Wählen Sie zuerst einen Schritt oder eine Reaktion.</translation></message>
    <message><source>Rename in the drawing</source><translation>In der Zeichnung umbenennen</translation></message>
    <message><source>Delete step or reaction</source><translation>Schritt oder Reaktion löschen</translation></message>
    <message><source>Check process</source><translation>Prozess prüfen</translation></message>
    <message><source>Test run of the process</source><translation>Probelauf des Prozesses</translation></message>
    <message><source>Publish process …</source><translation>Prozess veröffentlichen …</translation></message>
    <message><source>Drop draft of the process</source><translation>Entwurf des Prozesses verwerfen</translation></message>
    <message><source>Show the whole drawing</source><translation>Ganze Zeichnung zeigen</translation></message>
    <message><source>Enlarge the drawing</source><translation>Zeichnung vergrößern</translation></message>
    <message><source>Shrink the drawing</source><translation>Zeichnung verkleinern</translation></message>
    <message><source>Print process …</source><translation>Prozess drucken …</translation></message>
    <message><source>Save process as PDF …</source><translation>Prozess als PDF speichern …</translation></message>
    <message><source>Export process as file …</source><translation>Prozess als Datei exportieren …</translation></message>
    <message><source>{n} step</source><translation>{n} Schritt</translation></message>
    <message><source>{n} steps</source><translation>{n} Schritte</translation></message>
    <message><source>{n} reaction</source><translation>{n} Reaktion</translation></message>
    <message><source>{n} reactions</source><translation>{n} Reaktionen</translation></message>
    <message><source>There is no draft beside a version in use.</source><translation>Neben der Version in Gebrauch gibt es keinen Entwurf.</translation></message>
    <message><source>Follow-up</source><translation>Wiedervorlage</translation></message>
    <message><source>Delay</source><translation>Abstand</translation></message>
    <message><source>Unit</source><translation>Einheit</translation></message>
    <message><source>Whose follow-up</source><translation>Wessen Wiedervorlage</translation></message>
    <message><source>What about? Else the name of the step</source><translation>Worum geht es? Sonst der Name des Schritts</translation></message>
    <message><source>Subject of the follow-up</source><translation>Betreff der Wiedervorlage</translation></message>
    <message><source>after</source><translation>nach</translation></message>
    <message><source>Who leads the case</source><translation>Wer den Fall führt</translation></message>
    <message><source>Who clicks</source><translation>Wer klickt</translation></message>
    <message><source>Print process</source><translation>Prozess drucken</translation></message>
    <message><source>Save process as PDF</source><translation>Prozess als PDF speichern</translation></message>
    <message><source>{version}, {day}</source><translation>{version}, {day}</translation></message>
    <message><source>“{name}” could not be written.</source><translation>„{name}“ konnte nicht geschrieben werden.</translation></message>
    <message><source>Your data are safe.</source><translation>Ihre Daten sind sicher.</translation></message>
    <message><source>Choose another folder.</source><translation>Wählen Sie einen anderen Ordner.</translation></message>
    <message><source>Publish “{name}”</source><translation>„{name}“ veröffentlichen</translation></message>
    <message><source>Publish process “{name}”</source><translation>Prozess „{name}“ veröffentlichen</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Publish</source><translation>Veröffentlichen</translation></message>
    <message><source>They stay on version {n}</source><translation>Sie bleiben auf Version {n}</translation></message>
    <message><source>They go on in the new version</source><translation>Sie gehen in der neuen Version weiter</translation></message>
    <message><source>{n} case in “{name}”, which is gone: goes on in</source><translation>{n} Fall in „{name}“ (gibt es nicht mehr) geht weiter in</translation></message>
    <message><source>{n} cases in “{name}”, which is gone: go on in</source><translation>{n} Fälle in „{name}“ (gibt es nicht mehr) gehen weiter in</translation></message>
    <message><source>Published: new cases begin in this version</source><translation>Veröffentlicht: Neue Fälle beginnen in dieser Version</translation></message>
    <message><source>{n} case is running in this process.</source><translation>In diesem Prozess läuft {n} Fall.</translation></message>
    <message><source>{n} cases are running in this process.</source><translation>In diesem Prozess laufen {n} Fälle.</translation></message>
    <message><source>Step</source><translation>Schritt</translation></message>
    <message><source>Published; {n} case goes on in it</source><translation>Veröffentlicht; {n} Fall geht darin weiter</translation></message>
    <message><source>Published; {n} cases go on in it</source><translation>Veröffentlicht; {n} Fälle gehen darin weiter</translation></message>
    <message><source>This process cannot be used yet:</source><translation>Dieser Prozess lässt sich noch nicht verwenden:</translation></message>
    <message><source>Choose a step</source><translation>Schritt wählen</translation></message>
    <message><source>Say for each step that is gone where its cases go on.</source><translation>Sagen Sie für jeden Schritt, den es nicht mehr gibt, wo seine Fälle weitergehen.</translation></message>
    <message><source>New cases begin in this version.</source><translation>Neue Fälle beginnen in dieser Version.</translation></message>
    <message><source>Reaction</source><translation>Reaktion</translation></message>
    <message><source>Delete reaction</source><translation>Reaktion löschen</translation></message>
    <message><source>Next step</source><translation>Nächster Schritt</translation></message>
    <message><source>as the next step says</source><translation>wie im nächsten Schritt</translation></message>
    <message><source>Letter or e-mail to prepare</source><translation>Brief oder E-Mail vorbereiten</translation></message>
    <message><source>Probability from then on</source><translation>Wahrscheinlichkeit danach</translation></message>
    <message><source> %</source><translation> %</translation></message>
    <message><source>Reasons to choose from, one a line</source><translation>Gründe zur Auswahl, einer je Zeile</translation></message>
    <message><source>as the step: {n} %</source><translation>wie der Schritt: {n} %</translation></message>
    <message><source>before {n} %</source><translation>vorher {n} %</translation></message>
    <message><source>One click in the case</source><translation>Ein Klick im Fall</translation></message>
    <message><source>nowhere</source><translation>nirgendwohin</translation></message>
    <message><source>Last 12 months: {some} of {all} cases went from here to “{name}”, {n} %.</source><translation>Letzte 12 Monate: {some} von {all} Fällen gingen von hier zu „{name}“, {n} %.</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>there</source><translation>dorthin</translation></message>
    <message><source>elsewhere</source><translation>anderswohin</translation></message>
    <message><source>Delete step</source><translation>Schritt löschen</translation></message>
    <message><source>First step of the process</source><translation>Erster Schritt des Prozesses</translation></message>
    <message><source>Does a case end here?</source><translation>Endet ein Fall hier?</translation></message>
    <message><source>Starts then</source><translation>Startet dann</translation></message>
    <message><source>Starts then for the same contact</source><translation>Startet dann für denselben Kontakt</translation></message>
    <message><source>None yet: a case that gets here stays here.</source><translation>Noch keine: Ein Fall, der hierher kommt, bleibt hier.</translation></message>
    <message><source>What is done</source><translation>Was getan wird</translation></message>
    <message><source>Probability</source><translation>Wahrscheinlichkeit</translation></message>
    <message><source>Ages after days</source><translation>Altert nach Tagen</translation></message>
    <message><source>never</source><translation>nie</translation></message>
    <message><source>A case may wait here</source><translation>Ein Fall darf hier ruhen</translation></message>
    <message><source>Nothing need be planned while it waits.</source><translation>Solange er ruht, muss nichts geplant sein.</translation></message>
    <message><source>what is done, today</source><translation>was getan wird, heute</translation></message>
    <message><source>What to say or ask</source><translation>Was zu sagen oder zu fragen ist</translation></message>
    <message><source>Reactions of the customer</source><translation>Reaktionen des Kunden</translation></message>
    <message><source>No, it goes on</source><translation>Nein, er geht weiter</translation></message>
    <message><source>Nothing</source><translation>Nichts</translation></message>
    <message><source>Tools</source><translation>Werkzeuge</translation></message>
    <message><source>Draw reactions from step to step</source><translation>Reaktionen von Schritt zu Schritt ziehen</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>Redo</source><translation>Wiederholen</translation></message>
    <message><source>Shrink</source><translation>Verkleinern</translation></message>
    <message><source>Enlarge</source><translation>Vergrößern</translation></message>
    <message><source>Check</source><translation>Prüfen</translation></message>
    <message><source>More</source><translation>Mehr</translation></message>
    <message><source>{n} %</source><translation>{n} %</translation></message>
    <message><source>Choose and move</source><translation>Wählen und verschieben</translation></message>
    <message><source>Drag the drawing</source><translation>Zeichnung schieben</translation></message>
    <message><source>End test run</source><translation>Probelauf beenden</translation></message>
    <message><source>What does the customer say?</source><translation>Was sagt der Kunde?</translation></message>
    <message><source>Here the case would stay: the step has no exit.</source><translation>Hier bliebe der Fall stehen: Der Schritt hat keinen Ausgang.</translation></message>
    <message><source>One step back</source><translation>Einen Schritt zurück</translation></message>
    <message><source>From the start</source><translation>Von vorn</translation></message>
    <message><source>{step}, {n} %</source><translation>{step}, {n} %</translation></message>
    <message><source>A pretended case: nothing is written.</source><translation>Ein gedachter Fall: Es wird nichts geschrieben.</translation></message>
    <message><source>The way so far</source><translation>Der Weg bisher</translation></message>
    <message><source>The process has no first step yet.</source><translation>Der Prozess hat noch keinen ersten Schritt.</translation></message>
    <message><source>{said} → {step}</source><translation>{said} → {step}</translation></message>
    <message><source>Beginning</source><translation>Beginn</translation></message>
    <message><source>Sale</source><translation>Verkauf</translation></message>
    <message><source>Ticket</source><translation>Ticket</translation></message>
    <message><source>Complaint</source><translation>Reklamation</translation></message>
    <message><source>Customer care</source><translation>Kundenpflege</translation></message>
    <message><source>Won</source><translation>Gewonnen</translation></message>
    <message><source>Lost</source><translation>Verloren</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>days</source><translation>Tagen</translation></message>
    <message><source>working days</source><translation>Arbeitstagen</translation></message>
    <message><source>weeks</source><translation>Wochen</translation></message>
    <message><source>months</source><translation>Monaten</translation></message>
    <message><source>Ask for the month</source><translation>Monat abfragen</translation></message>
    <message><source>Ask for the day</source><translation>Tag abfragen</translation></message>
    <message><source>Ask for the amount</source><translation>Betrag abfragen</translation></message>
    <message><source>Ask for the reason</source><translation>Grund aus Liste abfragen</translation></message>
    <message><source>{n} % · {kind}</source><translation>{n} % · {kind}</translation></message>
    <message><source>in {n} day</source><translation>in {n} Tag</translation></message>
    <message><source>in {n} days</source><translation>in {n} Tagen</translation></message>
    <message><source>Planned: {kind} on {day}, {subject}</source><translation>Geplant: {kind} am {day}, {subject}</translation></message>
    <message><source>End</source><translation>Ende</translation></message>
    <message><source>{n} case</source><translation>{n} Fall</translation></message>
    <message><source>{n} cases</source><translation>{n} Fälle</translation></message>
    <message><source>for the same day</source><translation>für denselben Tag</translation></message>
    <message><source>in {n} working day</source><translation>in {n} Arbeitstag</translation></message>
    <message><source>in {n} working days</source><translation>in {n} Arbeitstagen</translation></message>
    <message><source>in {n} week</source><translation>in {n} Woche</translation></message>
    <message><source>in {n} weeks</source><translation>in {n} Wochen</translation></message>
    <message><source>in {n} month</source><translation>in {n} Monat</translation></message>
    <message><source>in {n} months</source><translation>in {n} Monaten</translation></message>
    <message><source>Writes “{name}” down in the case.</source><translation>Trägt „{name}“ im Fall ein.</translation></message>
    <message><source>Closes the case as won.</source><translation>Schließt den Fall als gewonnen.</translation></message>
    <message><source>Closes the case as lost.</source><translation>Schließt den Fall als verloren.</translation></message>
    <message><source>Closes the case.</source><translation>Schließt den Fall.</translation></message>
    <message><source>Plans {when}: {kind}.</source><translation>Plant {when}: {kind}.</translation></message>
    <message><source>waits</source><translation>ruht</translation></message>
    <message><source>Leads nowhere yet. Choose the next step.</source><translation>Führt noch nirgendwohin. Wählen Sie den nächsten Schritt.</translation></message>
    <message><source>Asks for the reason.</source><translation>Fragt nach dem Grund.</translation></message>
    <message><source>Asks for the amount.</source><translation>Fragt nach dem Betrag.</translation></message>
    <message><source>Prepares “{name}”.</source><translation>Bereitet „{name}“ vor.</translation></message>
    <message><source>Keeps the case in this step.</source><translation>Lässt den Fall in diesem Schritt.</translation></message>
    <message><source>Moves the case to “{name}”.</source><translation>Bringt den Fall nach „{name}“.</translation></message>
    <message><source>Plans nothing: the case waits there.</source><translation>Plant nichts: Der Fall ruht dort.</translation></message>
    <message><source>Asks for the month and plans then: {kind}.</source><translation>Fragt nach dem Monat und plant dann: {kind}.</translation></message>
    <message><source>Asks for the day and plans then: {kind}.</source><translation>Fragt nach dem Tag und plant dann: {kind}.</translation></message>
    <message><source>The case is closed.</source><translation>Der Fall ist geschlossen.</translation></message>
    <message><source>Nothing is planned: the case waits here.</source><translation>Nichts ist geplant: Der Fall ruht hier.</translation></message>
    <message><source>Raises it to {n} %.</source><translation>Hebt ihn auf {n} %.</translation></message>
    <message><source>Lowers it to {n} %.</source><translation>Senkt ihn auf {n} %.</translation></message>
    <message><source>Draw a process</source><translation>Prozess zeichnen</translation></message>
    <message><source>A double click on free ground makes a step. Drag from the point at the edge of a step to the next one, or to free ground, for a reaction. By keyboard: {step} and {reaction}.</source><translation>Ein Doppelklick ins Freie legt einen Schritt an. Ziehen Sie vom Punkt am Rand eines Schritts zum nächsten oder ins Freie, entsteht eine Reaktion. Mit der Tastatur: {step} und {reaction}.</translation></message>
    <message><source>{n} case in “{name}” goes on in</source><translation>{n} Fall in „{name}“ läuft weiter in</translation></message>
    <message><source>{n} cases in “{name}” go on in</source><translation>{n} Fälle in „{name}“ laufen weiter in</translation></message>
    <message><source>{n} case in “{name}”, which is an end now: goes on in</source><translation>{n} Fall in „{name}“, jetzt ein Ende: läuft weiter in</translation></message>
    <message><source>{n} cases in “{name}”, which is an end now: go on in</source><translation>{n} Fälle in „{name}“, jetzt ein Ende: laufen weiter in</translation></message>
</context>
</TS>
