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
</context>
</TS>
