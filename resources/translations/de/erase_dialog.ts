<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>erase_dialog</name>
    <message><source>Erase {name} for good?</source><translation>{name} endgültig löschen?</translation></message>
    <message><source>This cannot be undone.</source><translation>Das lässt sich nicht zurücknehmen.</translation></message>
    <message><source>Ground</source><translation>Grund</translation></message>
    <message><source>Choose a ground</source><translation>Grund wählen</translation></message>
    <message><source>Why (Art. 17 GDPR)</source><translation>Warum (Art. 17 DSGVO)</translation></message>
    <message><source>e.g. call on 18 November</source><translation>z. B. Anruf am 18. November</translation></message>
    <message><source>In words (kept as proof, without the name)</source><translation>In Worten (bleibt als Nachweis, ohne den Namen)</translation></message>
    <message><source>Never write to these addresses again</source><translation>Nie wieder an diese Adressen schreiben</translation></message>
    <message><source>Save the data sheet first …</source><translation>Vorher das Datenblatt sichern …</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Erase for good</source><translation>Endgültig löschen</translation></message>
    <message><source>Goes</source><translation>Geht</translation></message>
    <message><source>Stays, and why</source><translation>Bleibt, und warum</translation></message>
    <message><source>Backups and copies</source><translation>Sicherungen und Kopien</translation></message>
    <message><source>Business letters and invoices that the law wants kept (in Germany § 257 HGB, § 147 AO) are to be saved elsewhere first. This is not legal advice.</source><translation>Geschäftsbriefe und Rechnungen, die nach dem Gesetz aufzubewahren sind (in Deutschland § 257 HGB, § 147 AO), müssen vorher anderswo gesichert sein. Das ist keine Rechtsberatung.</translation></message>
    <message><source>Before you do</source><translation>Vorher</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>Choose why.</source><translation>Wählen Sie den Grund.</translation></message>
    <message><source>Write the reason.</source><translation>Schreiben Sie den Grund.</translation></message>
    <message><source>Erased for good. The proof is kept without a name.</source><translation>Endgültig gelöscht. Der Nachweis bleibt ohne Namen.</translation></message>
    <message><source>Erased. The log of the file is emptied when it is closed.</source><translation>Gelöscht. Das Protokoll der Datei wird beim Schließen geleert.</translation></message>
    <message><source>Erasing a person</source><translation>Person wird gelöscht</translation></message>
    <message><source>Data about {name}</source><translation>Daten über {name}</translation></message>
    <message><source>Save the data sheet</source><translation>Datenblatt sichern</translation></message>
    <message><source>Saved: {name}</source><translation>Gesichert: {name}</translation></message>
</context>
</TS>
