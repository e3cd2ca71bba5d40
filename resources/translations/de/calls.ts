<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>calls</name>
    <message><source>Nobody is chosen to be called.</source><translation>Es ist niemand zum Anrufen ausgewählt.</translation></message>
    <message><source>Tick contacts, or choose a list.</source><translation>Haken Sie Kontakte an oder wählen Sie eine Liste.</translation></message>
    <message><source>Calls</source><translation>Anrufe</translation></message>
    <message><source>Call list “{name}”</source><translation>Anrufliste „{name}“</translation></message>
    <message><source>This call list is no longer there.</source><translation>Diese Anrufliste gibt es nicht mehr.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Change call list “{name}”</source><translation>Anrufliste „{name}“ ändern</translation></message>
    <message><source>Put away call list “{name}”</source><translation>Anrufliste „{name}“ weglegen</translation></message>
    <message><source>Nothing was written down.</source><translation>Es wurde nichts notiert.</translation></message>
    <message><source>When is the next try? The line has no day yet.</source><translation>Wann ist der nächste Versuch? In der Zeile steht noch kein Tag.</translation></message>
    <message><source>Type e.g. “tomorrow 10:00”.</source><translation>Schreiben Sie z. B. „morgen 10:00“.</translation></message>
    <message><source>Call with {name}: {result}</source><translation>Anruf bei {name}: {result}</translation></message>
    <message><source>{name} may be called again</source><translation>{name} darf wieder angerufen werden</translation></message>
    <message><source>{name} is not to be called</source><translation>{name} soll nicht angerufen werden</translation></message>
    <message><source>Left out: no valid number</source><translation>Ausgelassen: keine gültige Nummer</translation></message>
    <message><source>Left out: wants no calls</source><translation>Ausgelassen: wünscht keine Anrufe</translation></message>
    <message><source>Left out: no longer among the contacts</source><translation>Ausgelassen: nicht mehr unter den Kontakten</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>Next try, e.g. tomorrow 10:00</source><translation>Nächster Versuch, z. B. morgen 10:00</translation></message>
    <message><source>Call back when? E.g. Fri 14:30</source><translation>Wann zurückrufen? Z. B. Fr 14:30</translation></message>
    <message><source>Note about the call</source><translation>Notiz zum Anruf</translation></message>
    <message><source>What came of the call? Digits 1 to 7</source><translation>Was kam beim Anruf heraus? Ziffern 1 bis 7</translation></message>
    <message><source>Skip</source><translation>Überspringen</translation></message>
    <message><source>Write down and next</source><translation>Notieren und weiter</translation></message>
    <message><source>tomorrow 10:00</source><translation>morgen 10:00</translation></message>
    <message><source>What comes next? E.g. in 2 weeks call</source><translation>Was kommt als Nächstes? Z. B. in 2 Wochen anrufen</translation></message>
    <message><source>Enter writes it down and goes on</source><translation>Eingabe notiert den Anruf und geht weiter</translation></message>
    <message><source>Digit: what came of it</source><translation>Ziffer: was dabei herauskam</translation></message>
    <message><source>Edit script</source><translation>Leitfaden bearbeiten</translation></message>
    <message><source>What to say</source><translation>Gesprächsleitfaden</translation></message>
    <message><source>Open contact</source><translation>Kontakt öffnen</translation></message>
    <message><source>What was last</source><translation>Zuletzt</translation></message>
    <message><source>No script yet. Press E to write one.</source><translation>Noch kein Leitfaden. Mit E schreiben Sie einen.</translation></message>
    <message><source>Nothing yet.</source><translation>Noch nichts.</translation></message>
    <message><source>No call list yet.</source><translation>Noch keine Anrufliste.</translation></message>
    <message><source>Tick contacts, then choose “Call list”.</source><translation>Haken Sie Kontakte an und wählen Sie „Anrufliste“.</translation></message>
    <message><source>Put list away</source><translation>Liste weglegen</translation></message>
    <message><source>Call list</source><translation>Anrufliste</translation></message>
    <message><source>Who is to be called</source><translation>Wer anzurufen ist</translation></message>
    <message><source>Everybody has been called.</source><translation>Alle sind angerufen.</translation></message>
    <message><source>Script changed</source><translation>Leitfaden geändert</translation></message>
    <message><source>Call list put away</source><translation>Anrufliste weggelegt</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>There is no call list.</source><translation>Es gibt keine Anrufliste.</translation></message>
    <message><source>Next person of the call list</source><translation>Nächste Person der Anrufliste</translation></message>
    <message><source>Previous person of the call list</source><translation>Vorige Person der Anrufliste</translation></message>
    <message><source>Edit script …</source><translation>Leitfaden bearbeiten …</translation></message>
    <message><source>Put call list away</source><translation>Anrufliste weglegen</translation></message>
    <message><source>{done} of {total} done</source><translation>{done} von {total} erledigt</translation></message>
    <message><source>Shown beside every contact of this list.</source><translation>Steht neben jedem Kontakt dieser Liste.</translation></message>
    <message><source>Placeholders: {fields}</source><translation>Platzhalter: {fields}</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Save script</source><translation>Leitfaden speichern</translation></message>
    <message><source>There is no placeholder {names}; it would be shown as it stands.</source><translation>Den Platzhalter {names} gibt es nicht; er erschiene so, wie er dasteht.</translation></message>
    <message><source>{n} left out</source><translation>{n} ausgelassen</translation></message>
    <message><source>What the calls are for</source><translation>Wofür die Anrufe sind</translation></message>
    <message><source>Purpose of the calls changed</source><translation>Zweck der Anrufe geändert</translation></message>
    <message><source>Left out: {reason}</source><translation>Ausgelassen: {reason}</translation></message>
    <message><source>{case}: what did the customer say?</source><translation>{case}: Was hat der Kunde gesagt?</translation></message>
</context>
</TS>
