<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>jotting</name>
    <message><source>The line is still empty.</source><translation>Die Zeile ist noch leer.</translation></message>
    <message><source>Nothing was written down.</source><translation>Es wurde nichts notiert.</translation></message>
    <message><source>Whom was this with? Choose a contact.</source><translation>Mit wem war das? Wählen Sie einen Kontakt.</translation></message>
    <message><source>Quick capture</source><translation>Schnellnotiz</translation></message>
    <message><source>What happened, and what comes next?</source><translation>Was war, und was kommt als Nächstes?</translation></message>
    <message><source>E.g. called Miller, wants an offer; Fri 10:00 follow up</source><translation>Z. B. Müller angerufen, will Angebot; Fr 10:00 nachfassen</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Write down</source><translation>Notieren</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>new person</source><translation>neue Person</translation></message>
    <message><source>New: {name}</source><translation>Neu: {name}</translation></message>
    <message><source>Then: {step}</source><translation>Danach: {step}</translation></message>
    <message><source>Whom was this with? Type the name, too.</source><translation>Mit wem war das? Schreiben Sie den Namen dazu.</translation></message>
    <message><source>The next step may mean two days: choose one.</source><translation>Der nächste Schritt kann zwei Tage meinen: Wählen Sie einen.</translation></message>
    <message><source>{n} may be meant: up and down choose.</source><translation>{n} können gemeint sein: Pfeil auf und ab wählt.</translation></message>
    <message><source>Written down: {name}</source><translation>Notiert: {name}</translation></message>
    <message><source>Planned</source><translation>Geplant</translation></message>
    <message><source>No file is open.</source><translation>Es ist keine Datei geöffnet.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Quick capture …</source><translation>Schnellnotiz …</translation></message>
    <message><source>{what}, {n} min</source><translation>{what}, {n} Min.</translation></message>
    <message><source>What you typed waits in “Quick capture”.</source><translation>Was Sie getippt haben, wartet unter „Schnellnotiz“.</translation></message>
</context>
</TS>
