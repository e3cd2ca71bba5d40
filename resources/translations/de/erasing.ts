<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>erasing</name>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Nothing was erased.</source><translation>Es wurde nichts gelöscht.</translation></message>
    <message><source>Why is this person to be erased?</source><translation>Warum soll diese Person gelöscht werden?</translation></message>
    <message><source>Write the reason; it is kept as proof.</source><translation>Schreiben Sie den Grund; er bleibt als Nachweis.</translation></message>
    <message><source>Erase a person</source><translation>Person endgültig löschen</translation></message>
    <message><source>An e-mail to this person is being sent right now.</source><translation>Gerade wird eine E-Mail an diese Person gesendet.</translation></message>
    <message><source>Wait a minute and try again; if the mail is stuck, settle it in the outbox first.</source><translation>Warten Sie eine Minute und versuchen Sie es noch einmal; hängt die Mail fest, klären Sie sie erst im Postausgang.</translation></message>
    <message><source>[erased]</source><translation>[gelöscht]</translation></message>
    <message><source>was erased before and came back with a backup</source><translation>war schon gelöscht und kam mit einer Sicherung zurück</translation></message>
    <message><source>erased</source><translation>gelöscht</translation></message>
    <message><source>The person asked for it</source><translation>Die Person verlangt es</translation></message>
    <message><source>Consent withdrawn, no other basis</source><translation>Einwilligung widerrufen, keine andere Grundlage</translation></message>
    <message><source>Objection to the processing</source><translation>Widerspruch gegen die Verarbeitung</translation></message>
    <message><source>No longer needed for its purpose</source><translation>Für den Zweck nicht mehr nötig</translation></message>
    <message><source>Should never have been kept</source><translation>Hätte nie gespeichert werden dürfen</translation></message>
    <message><source>Another reason</source><translation>Anderer Grund</translation></message>
    <message><source>Name, addresses, numbers, fields, tags and pictures, with all earlier values</source><translation>Name, Anschriften, Nummern, Felder, Tags und Bilder, mit allen früheren Werten</translation></message>
    <message><source>The contacts merged into this one ({n})</source><translation>Die mit diesem zusammengeführten Kontakte ({n})</translation></message>
    <message><source>{n} entry on the line of time</source><translation>{n} Eintrag im Verlauf</translation></message>
    <message><source>{n} entries on the line of time</source><translation>{n} Einträge im Verlauf</translation></message>
    <message><source>{n} file or link to a file</source><translation>{n} Datei oder Verknüpfung</translation></message>
    <message><source>{n} files and links to files</source><translation>{n} Dateien und Verknüpfungen</translation></message>
    <message><source>{n} line of the ledger of consents</source><translation>{n} Zeile der Einwilligungen</translation></message>
    <message><source>{n} lines of the ledger of consents</source><translation>{n} Zeilen der Einwilligungen</translation></message>
    <message><source>{n} e-mail in the outbox</source><translation>{n} E-Mail im Postausgang</translation></message>
    <message><source>{n} e-mails in the outbox</source><translation>{n} E-Mails im Postausgang</translation></message>
    <message><source>{n} relation</source><translation>{n} Beziehung</translation></message>
    <message><source>{n} relations</source><translation>{n} Beziehungen</translation></message>
    <message><source>{n} place on a call list</source><translation>{n} Platz auf einer Anrufliste</translation></message>
    <message><source>{n} places on call lists</source><translation>{n} Plätze auf Anruflisten</translation></message>
    <message><source>{n} case without the person: step, amount and days, for the figures</source><translation>{n} Fall ohne die Person: Schritt, Betrag und Tage, für die Auswertung</translation></message>
    <message><source>{n} cases without the person: step, amount and days, for the figures</source><translation>{n} Fälle ohne die Person: Schritt, Betrag und Tage, für die Auswertung</translation></message>
    <message><source>{n} of them is open and is closed</source><translation>{n} davon ist offen und wird geschlossen</translation></message>
    <message><source>{n} of them are open and are closed</source><translation>{n} davon sind offen und werden geschlossen</translation></message>
    <message><source>{n} sent quote without the person: number, lines and amounts</source><translation>{n} gesendetes Angebot ohne die Person: Nummer, Positionen und Beträge</translation></message>
    <message><source>{n} sent quotes without the person: number, lines and amounts</source><translation>{n} gesendete Angebote ohne die Person: Nummer, Positionen und Beträge</translation></message>
    <message><source>{n} entry that others have, too: the name in it is blotted out</source><translation>{n} Eintrag, den auch andere haben: Der Name darin wird unkenntlich</translation></message>
    <message><source>{n} entries that others have, too: the name in them is blotted out</source><translation>{n} Einträge, die auch andere haben: Der Name darin wird unkenntlich</translation></message>
    <message><source>{n} linked original on the disk: only the link goes</source><translation>{n} verknüpftes Original auf der Platte: Nur die Verknüpfung geht</translation></message>
    <message><source>{n} linked originals on the disk: only the links go</source><translation>{n} verknüpfte Originale auf der Platte: Nur die Verknüpfungen gehen</translation></message>
    <message><source>The people of the company, as contacts of their own</source><translation>Die Personen der Firma, als eigene Kontakte</translation></message>
    <message><source>{n} text about somebody else names the person: please look at it</source><translation>{n} Text über jemand anderen nennt die Person: Bitte sehen Sie ihn an</translation></message>
    <message><source>{n} texts about others name the person: please look at them</source><translation>{n} Texte über andere nennen die Person: Bitte sehen Sie sie an</translation></message>
    <message><source>A fingerprint of {n} address or number, so that nobody writes there again</source><translation>Ein Fingerabdruck von {n} Adresse oder Nummer, damit dort niemand wieder schreibt</translation></message>
    <message><source>Fingerprints of {n} addresses and numbers, so that nobody writes there again</source><translation>Fingerabdrücke von {n} Adressen und Nummern, damit dort niemand wieder schreibt</translation></message>
    <message><source>The proof of the erasing: when, by whom and why, without a name</source><translation>Der Nachweis der Löschung: wann, von wem und warum, ohne Namen</translation></message>
    <message><source>{n} backup still holds the person. As backups go on, the last one goes by {day}; delete it by hand for sooner. What is restored here loses the person again.</source><translation>{n} Sicherung enthält die Person noch. Wird weiter gesichert, verschwindet die letzte bis {day}; löschen Sie sie von Hand, wenn es früher sein soll. Was hier wiederhergestellt wird, verliert die Person erneut.</translation></message>
    <message><source>{n} backups still hold the person. As backups go on, the last one goes by {day}; delete them by hand for sooner. What is restored here loses the person again.</source><translation>{n} Sicherungen enthalten die Person noch. Wird weiter gesichert, verschwindet die letzte bis {day}; löschen Sie sie von Hand, wenn es früher sein soll. Was hier wiederhergestellt wird, verliert die Person erneut.</translation></message>
    <message><source>Copies beside the file still hold the person until you delete them: {names}</source><translation>Kopien neben der Datei enthalten die Person, bis Sie sie löschen: {names}</translation></message>
    <message><source>Exports, printed letters, sent mails and other computers' copies are not reached.</source><translation>Exporte, gedruckte Briefe, gesendete Mails und Kopien auf anderen Rechnern sind nicht erreichbar.</translation></message>
</context>
</TS>
