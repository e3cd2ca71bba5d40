<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>campaigns_page</name>
    <message><source>New cost …</source><translation>Neue Kosten …</translation></message>
    <message><source>Costs</source><translation>Kosten</translation></message>
    <message><source>Nothing was spent yet.</source><translation>Es wurde noch nichts ausgegeben.</translation></message>
    <message><source>Cost removed</source><translation>Kosten entfernt</translation></message>
    <message><source>Change campaign</source><translation>Kampagne ändern</translation></message>
    <message><source>New campaign</source><translation>Neue Kampagne</translation></message>
    <message><source>What was the money spent on?</source><translation>Wofür wurde das Geld ausgegeben?</translation></message>
    <message><source>How much was it?</source><translation>Wie viel war es?</translation></message>
    <message><source>New cost</source><translation>Neue Kosten</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>What it is to reach</source><translation>Was sie erreichen soll</translation></message>
    <message><source>Target: responses</source><translation>Ziel: Antworten</translation></message>
    <message><source>Target: cases</source><translation>Ziel: Fälle</translation></message>
    <message><source>Target: won turnover</source><translation>Ziel: gewonnener Umsatz</translation></message>
    <message><source>Budget</source><translation>Budget</translation></message>
    <message><source>Begins</source><translation>Beginnt</translation></message>
    <message><source>Ends</source><translation>Endet</translation></message>
    <message><source>Responsible</source><translation>Verantwortlich</translation></message>
    <message><source>Cases begin in</source><translation>Fälle beginnen in</translation></message>
    <message><source>Purpose</source><translation>Zweck</translation></message>
    <message><source>Who gets it</source><translation>Wer es bekommt</translation></message>
    <message><source>Note</source><translation>Notiz</translation></message>
    <message><source>What is the campaign called?</source><translation>Wie heißt die Kampagne?</translation></message>
    <message><source>By which way</source><translation>Auf welchem Weg</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Response code</source><translation>Antwortcode</translation></message>
    <message><source>Template</source><translation>Vorlage</translation></message>
    <message><source>Change step</source><translation>Schritt ändern</translation></message>
    <message><source>New step</source><translation>Neuer Schritt</translation></message>
    <message><source>What for</source><translation>Wofür</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Campaign “{name}” made</source><translation>Kampagne „{name}“ angelegt</translation></message>
    <message><source>Campaign changed</source><translation>Kampagne geändert</translation></message>
    <message><source>e.g. Letter with reply card</source><translation>z. B. Brief mit Antwortkarte</translation></message>
    <message><source>Print it in the letter; whoever answers names it.</source><translation>Drucken Sie ihn in den Brief; wer antwortet, nennt ihn.</translation></message>
    <message><source>Step changed</source><translation>Schritt geändert</translation></message>
    <message><source>e.g. Print, postage, stand</source><translation>z. B. Druck, Porto, Stand</translation></message>
    <message><source>Cost noted</source><translation>Kosten festgehalten</translation></message>
    <message><source>Step added</source><translation>Schritt hinzugefügt</translation></message>
    <message><source>None</source><translation>Keine</translation></message>
    <message><source>of {n} in the audience</source><translation>von {n} in der Zielgruppe</translation></message>
    <message><source>target {n} reached</source><translation>Ziel {n} erreicht</translation></message>
    <message><source>target {n}</source><translation>Ziel {n}</translation></message>
    <message><source>Change …</source><translation>Ändern …</translation></message>
    <message><source>More for this campaign</source><translation>Mehr zu dieser Kampagne</translation></message>
    <message><source>{n} left out</source><translation>{n} ausgelassen</translation></message>
    <message><source>not sent yet</source><translation>noch nichts versendet</translation></message>
    <message><source>open {amount}</source><translation>offen {amount}</translation></message>
    <message><source>of {amount}</source><translation>von {amount}</translation></message>
    <message><source>{amount} per response</source><translation>{amount} je Antwort</translation></message>
    <message><source>{n} case</source><translation>{n} Fall</translation></message>
    <message><source>{n} cases</source><translation>{n} Fälle</translation></message>
    <message><source>{percent} % of what was spent</source><translation>{percent} % der Ausgaben</translation></message>
    <message><source>addressed</source><translation>angesprochen</translation></message>
    <message><source>answered</source><translation>geantwortet</translation></message>
    <message><source>cases</source><translation>Fälle</translation></message>
    <message><source>spent</source><translation>ausgegeben</translation></message>
    <message><source>won</source><translation>gewonnen</translation></message>
    <message><source>won less spent</source><translation>gewonnen minus ausgegeben</translation></message>
    <message><source>Show in the contacts:</source><translation>In den Kontakten zeigen:</translation></message>
    <message><source>{n} undeliverable</source><translation>{n} unzustellbar</translation></message>
    <message><source>{n} in another currency</source><translation>{n} in anderer Währung</translation></message>
    <message><source>Search …</source><translation>Suchen …</translation></message>
    <message><source>People</source><translation>Personen</translation></message>
    <message><source>Write down</source><translation>Festhalten</translation></message>
    <message><source>{n} entry written</source><translation>{n} Eintrag geschrieben</translation></message>
    <message><source>{n} entries written</source><translation>{n} Einträge geschrieben</translation></message>
    <message><source>Who was there?</source><translation>Wer war da?</translation></message>
    <message><source>Whom did it reach?</source><translation>Wen hat es erreicht?</translation></message>
    <message><source>Please tick at least one.</source><translation>Bitte haken Sie mindestens eine Person an.</translation></message>
    <message><source>Only the first {n} are shown.</source><translation>Nur die ersten {n} werden gezeigt.</translation></message>
    <message><source>No campaign yet.</source><translation>Noch keine Kampagne.</translation></message>
    <message><source>New campaign …</source><translation>Neue Kampagne …</translation></message>
    <message><source>Campaigns</source><translation>Kampagnen</translation></message>
    <message><source>Parts of the campaign</source><translation>Teile der Kampagne</translation></message>
    <message><source>Audience and steps</source><translation>Zielgruppe und Schritte</translation></message>
    <message><source>Responses</source><translation>Antworten</translation></message>
    <message><source>Audience changed</source><translation>Zielgruppe geändert</translation></message>
    <message><source>Audience</source><translation>Zielgruppe</translation></message>
    <message><source>Follow-up campaign made</source><translation>Folgekampagne angelegt</translation></message>
    <message><source>List of responses</source><translation>Liste mit Antworten</translation></message>
    <message><source>Tables (*.csv *.txt *.xlsx *.xls *.ods)</source><translation>Tabellen (*.csv *.txt *.xlsx *.xls *.ods)</translation></message>
    <message><source>Taking in responses</source><translation>Antworten werden übernommen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>&amp;Show the audience</source><translation>&amp;Zielgruppe zeigen</translation></message>
    <message><source>&amp;Delete campaign</source><translation>Kampagne &amp;löschen</translation></message>
    <message><source>“{name}” deleted. What went out stays on the lines of time.</source><translation>„{name}“ gelöscht. Was hinausging, bleibt in den Verläufen.</translation></message>
    <message><source>A campaign says whom you address with what, what it costs, and what comes back.</source><translation>Eine Kampagne sagt, wen Sie womit ansprechen, was es kostet und was zurückkommt.</translation></message>
    <message><source>{n} chosen contact</source><translation>{n} ausgewählter Kontakt</translation></message>
    <message><source>{n} chosen contacts</source><translation>{n} ausgewählte Kontakte</translation></message>
    <message><source>There is no saved list yet. Tick contacts and press “New campaign” there.</source><translation>Es gibt noch keine gespeicherte Liste. Haken Sie Kontakte an und wählen Sie dort „Neue Kampagne“.</translation></message>
    <message><source>&amp;Reopen</source><translation>&amp;Wieder öffnen</translation></message>
    <message><source>&amp;Close campaign</source><translation>Kampagne &amp;beenden</translation></message>
    <message><source>“{name}” closed</source><translation>„{name}“ beendet</translation></message>
    <message><source>“{name}” goes on</source><translation>„{name}“ geht weiter</translation></message>
    <message><source>There is no campaign.</source><translation>Es gibt keine Kampagne.</translation></message>
    <message><source>Change campaign …</source><translation>Kampagne ändern …</translation></message>
    <message><source>Write down a response</source><translation>Antwort festhalten</translation></message>
    <message><source>Delete campaign</source><translation>Kampagne löschen</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>The audience is not frozen yet.</source><translation>Die Zielgruppe ist noch nicht eingefroren.</translation></message>
    <message><source>Other campaigns</source><translation>Andere Kampagnen</translation></message>
    <message><source>&amp;Open contact</source><translation>Kontakt &amp;öffnen</translation></message>
    <message><source>&amp;Remove response</source><translation>Antwort &amp;entfernen</translation></message>
    <message><source>Case begun</source><translation>Fall begonnen</translation></message>
    <message><source>Response removed</source><translation>Antwort entfernt</translation></message>
    <message><source>Open the &amp;case</source><translation>&amp;Fall öffnen</translation></message>
    <message><source>New case in “{name}”</source><translation>Neuer Fall in „{name}“</translation></message>
    <message><source>Take in a list …</source><translation>Liste übernehmen …</translation></message>
    <message><source>Who did not answer</source><translation>Wer nicht geantwortet hat</translation></message>
    <message><source>Campaign for who did not answer</source><translation>Kampagne an Nichtantworter</translation></message>
    <message><source>Campaign for who answered</source><translation>Kampagne an Antworter</translation></message>
    <message><source>Nothing came back yet. Write down who answered, or take in a list with customer number and code.</source><translation>Es kam noch nichts zurück. Halten Sie fest, wer geantwortet hat, oder übernehmen Sie eine Liste mit Kundennummer und Code.</translation></message>
    <message><source>Who answered</source><translation>Wer geantwortet hat</translation></message>
    <message><source>Who answered?</source><translation>Wer hat geantwortet?</translation></message>
    <message><source>What came back</source><translation>Was zurückkam</translation></message>
    <message><source>{kind} written down</source><translation>{kind} festgehalten</translation></message>
    <message><source>case begun</source><translation>Fall begonnen</translation></message>
    <message><source>Who answered? Choose a contact.</source><translation>Wer hat geantwortet? Wählen Sie einen Kontakt.</translation></message>
    <message><source>&amp;Change step …</source><translation>Schritt &amp;ändern …</translation></message>
    <message><source>Move &amp;up</source><translation>Nach &amp;oben</translation></message>
    <message><source>Move &amp;down</source><translation>Nach &amp;unten</translation></message>
    <message><source>&amp;Remove step</source><translation>Schritt &amp;entfernen</translation></message>
    <message><source>Step done</source><translation>Schritt erledigt</translation></message>
    <message><source>Step not done</source><translation>Schritt nicht erledigt</translation></message>
    <message><source>Steps reordered</source><translation>Schritte umgeordnet</translation></message>
    <message><source>Step removed</source><translation>Schritt entfernt</translation></message>
    <message><source>Call list made</source><translation>Anrufliste angelegt</translation></message>
    <message><source>&amp;Not done after all</source><translation>&amp;Doch nicht erledigt</translation></message>
    <message><source>&amp;Mark as done</source><translation>Als &amp;erledigt kennzeichnen</translation></message>
    <message><source>It is the first one.</source><translation>Er ist der erste.</translation></message>
    <message><source>It is the last one.</source><translation>Er ist der letzte.</translation></message>
    <message><source>Campaign</source><translation>Kampagne</translation></message>
    <message><source>Write letters …</source><translation>Briefe schreiben …</translation></message>
    <message><source>Write e-mails …</source><translation>E-Mails schreiben …</translation></message>
    <message><source>Make call list</source><translation>Anrufliste anlegen</translation></message>
    <message><source>Note who was there …</source><translation>Besucher festhalten …</translation></message>
    <message><source>Note whom it reached …</source><translation>Erreichte festhalten …</translation></message>
    <message><source>{n} of {all} people</source><translation>{n} von {all} Personen</translation></message>
    <message><source>Choose a saved list, or who answered another campaign.</source><translation>Wählen Sie eine gespeicherte Liste oder die Antworter einer anderen Kampagne.</translation></message>
    <message><source>The audience is being worked out …</source><translation>Die Zielgruppe wird ermittelt …</translation></message>
    <message><source>worked out anew until the first step goes out</source><translation>wird neu ermittelt, bis der erste Schritt hinausgeht</translation></message>
    <message><source>More for step {n}</source><translation>Mehr zu Schritt {n}</translation></message>
    <message><source>Choose …</source><translation>Auswählen …</translation></message>
    <message><source>New step …</source><translation>Neuer Schritt …</translation></message>
    <message><source>A campaign has one or more steps: a letter, an e-mail, calls, a fair. Each has a code by which answers are recognised.</source><translation>Eine Kampagne hat einen oder mehrere Schritte: Brief, E-Mail, Anrufe, Messe. Jeder hat einen Code, an dem Antworten zu erkennen sind.</translation></message>
    <message><source>Left out</source><translation>Ausgelassen</translation></message>
    <message><source>Who is left out, and why</source><translation>Wer ausgelassen ist und warum</translation></message>
    <message><source> (the first {n})</source><translation> (die ersten {n})</translation></message>
    <message><source>frozen on {day}; every step asks again who may be addressed</source><translation>eingefroren am {day}; jeder Schritt fragt neu, wer angesprochen werden darf</translation></message>
    <message><source>{n} addressed</source><translation>{n} angesprochen</translation></message>
    <message><source>{n} answered</source><translation>{n} geantwortet</translation></message>
    <message><source>{n} person may get it</source><translation>{n} Person darf ihn bekommen</translation></message>
    <message><source>{n} people may get it</source><translation>{n} Personen dürfen ihn bekommen</translation></message>
    <message><source>Steps</source><translation>Schritte</translation></message>
    <message><source>Left out: {n}</source><translation>Ausgelassen: {n}</translation></message>
    <message><source>Chosen people</source><translation>Ausgewählte Personen</translation></message>
    <message><source>Nobody is chosen yet.</source><translation>Es ist noch niemand ausgewählt.</translation></message>
    <message><source>{n} response written down</source><translation>{n} Antwort festgehalten</translation></message>
    <message><source>{n} responses written down</source><translation>{n} Antworten festgehalten</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>{n} was known already</source><translation>{n} war schon bekannt</translation></message>
    <message><source>{n} were known already</source><translation>{n} waren schon bekannt</translation></message>
    <message><source>Lines that were not taken</source><translation>Nicht übernommene Zeilen</translation></message>
    <message><source>These lines were not taken:</source><translation>Diese Zeilen wurden nicht übernommen:</translation></message>
    <message><source>line {n}</source><translation>Zeile {n}</translation></message>
    <message><source>return</source><translation>Ertrag</translation></message>
    <message><source>No campaign runs that could have been answered.</source><translation>Es läuft keine Kampagne, auf die geantwortet worden sein könnte.</translation></message>
    <message><source>Where it is known; it says the campaign, too.</source><translation>Soweit bekannt; er nennt auch die Kampagne.</translation></message>
    <message><source>Response to a campaign</source><translation>Antwort auf eine Kampagne</translation></message>
    <message><source>case</source><translation>Fall</translation></message>
    <message><source>without a code</source><translation>ohne Code</translation></message>
    <message><source>step {n}: {reason}</source><translation>Schritt {n}: {reason}</translation></message>
    <message><source>Change cost</source><translation>Kosten ändern</translation></message>
    <message><source>Cost changed</source><translation>Kosten geändert</translation></message>
    <message><source>Enter or a double click changes a line, Del removes it.</source><translation>Eingabe oder ein Doppelklick ändert eine Zeile, Entf entfernt sie.</translation></message>
</context>
</TS>
