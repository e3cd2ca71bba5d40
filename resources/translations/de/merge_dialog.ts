<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>merge_dialog</name>
    <message><source>{n} entry</source><translation>{n} Eintrag</translation></message>
    <message><source>{n} entries</source><translation>{n} Einträge</translation></message>
    <message><source>{n} contact becomes one</source><translation>{n} Kontakt wird zu einem</translation></message>
    <message><source>{n} contacts become one</source><translation>Aus {n} Kontakten wird einer</translation></message>
    <message><source>Result: {name}: {what}.</source><translation>Ergebnis: {name}: {what}.</translation></message>
    <message><source>Result: {name}.</source><translation>Ergebnis: {name}.</translation></message>
    <message><source>History, relations and files of all stay. Merging can be undone, also weeks later.</source><translation>Verlauf, Beziehungen und Dateien aller bleiben. Das Zusammenführen lässt sich auch Wochen später rückgängig machen.</translation></message>
    <message><source>stays</source><translation>bleibt</translation></message>
    <message><source>goes up in it</source><translation>geht auf</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>Merge contacts</source><translation>Kontakte zusammenführen</translation></message>
    <message><source>No duplicate</source><translation>Kein Duplikat</translation></message>
    <message><source>Later</source><translation>Überspringen</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Merge</source><translation>Zusammenführen</translation></message>
    <message><source>Pair {n} of {all}</source><translation>Paar {n} von {all}</translation></message>
    <message><source>{n} % alike</source><translation>{n} % ähnlich</translation></message>
    <message><source>Stays</source><translation>Bleibt</translation></message>
    <message><source>Merged into “{name}”</source><translation>In „{name}“ zusammengeführt</translation></message>
    <message><source>{n} e-mail address</source><translation>{n} E-Mail-Adresse</translation></message>
    <message><source>{n} e-mail addresses</source><translation>{n} E-Mail-Adressen</translation></message>
    <message><source>{n} phone number</source><translation>{n} Telefonnummer</translation></message>
    <message><source>{n} phone numbers</source><translation>{n} Telefonnummern</translation></message>
    <message><source>{n} address</source><translation>{n} Anschrift</translation></message>
    <message><source>{n} addresses</source><translation>{n} Anschriften</translation></message>
    <message><source>{n} tag</source><translation>{n} Schlagwort</translation></message>
    <message><source>{n} tags</source><translation>{n} Schlagwörter</translation></message>
    <message><source>Merge duplicate contacts</source><translation>Doppelte Kontakte zusammenführen</translation></message>
    <message><source>{file}, {day}</source><translation>{file}, {day}</translation></message>
    <message><source>Remembered: no duplicate</source><translation>Gemerkt: kein Duplikat</translation></message>
    <message><source>created {day}</source><translation>angelegt {day}</translation></message>
    <message><source>Show {n} equal value: {names}</source><translation>{n} gleichen Wert zeigen: {names}</translation></message>
    <message><source>Show {n} equal values: {names}</source><translation>{n} gleiche Werte zeigen: {names}</translation></message>
    <message><source>always counts</source><translation>gilt immer</translation></message>
    <message><source>Hide equal values</source><translation>Gleiche Werte ausblenden</translation></message>
</context>
</TS>
