<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>everything</name>
    <message><source>“{name}” is there already and not empty.</source><translation>„{name}“ gibt es schon und ist nicht leer.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Choose a new folder, or a name that ends in .zip.</source><translation>Wählen Sie einen neuen Ordner oder einen Namen, der auf .zip endet.</translation></message>
    <message><source>Writing all tables</source><translation>Alle Tabellen schreiben</translation></message>
    <message><source>Packing</source><translation>Packen</translation></message>
    <message><source>Take over everything</source><translation>Alles übernehmen</translation></message>
    <message><source>Taking over everything</source><translation>Alles übernehmen</translation></message>
    <message><source>“{name}” is no export of everything.</source><translation>„{name}“ ist kein Export des ganzen Bestands.</translation></message>
    <message><source>Choose the folder or the .zip that “Export everything” made; for lists use the import.</source><translation>Wählen Sie den Ordner oder die .zip-Datei, die „Ganzen Bestand exportieren“ angelegt hat; für Listen gibt es den Import.</translation></message>
    <message><source>“{name}” was made by a newer version.</source><translation>„{name}“ stammt von einer neueren Version.</translation></message>
    <message><source>Update Kontor on this computer, then try again.</source><translation>Aktualisieren Sie Kontor auf diesem Rechner und versuchen Sie es noch einmal.</translation></message>
    <message><source>“{name}” in the export is damaged or was changed.</source><translation>„{name}“ im Export ist beschädigt oder wurde verändert.</translation></message>
    <message><source>No file was made, and the export stays as it is.</source><translation>Es wurde keine Datei angelegt, und der Export bleibt, wie er ist.</translation></message>
    <message><source>Use another copy of the export, or a backup.</source><translation>Nehmen Sie eine andere Kopie des Exports oder eine Sicherung.</translation></message>
    <message><source>Export everything</source><translation>Ganzen Bestand exportieren</translation></message>
    <message><source>Archive with all formats ({ending})</source><translation>Archiv mit allen Formaten ({ending})</translation></message>
    <message><source>Everything about {n} contact written to “{name}”</source><translation>Alles zu {n} Kontakt in „{name}“ geschrieben</translation></message>
    <message><source>Everything about {n} contacts written to “{name}”</source><translation>Alles zu {n} Kontakten in „{name}“ geschrieben</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>Stopped, no file was written.</source><translation>Angehalten, es wurde keine Datei geschrieben.</translation></message>
    <message><source>Choose an export of everything</source><translation>Export des ganzen Bestands wählen</translation></message>
    <message><source>Export of everything</source><translation>Export des ganzen Bestands</translation></message>
    <message><source>New file from the export</source><translation>Neue Datei aus dem Export</translation></message>
    <message><source>{n} contact taken over, with all that belongs to it</source><translation>{n} Kontakt übernommen, mit allem, was dazugehört</translation></message>
    <message><source>{n} contacts taken over, with all that belongs to them</source><translation>{n} Kontakte übernommen, mit allem, was dazugehört</translation></message>
    <message><source>The content of {n} file is not in the export.</source><translation>Der Inhalt von {n} Datei ist nicht im Export.</translation></message>
    <message><source>The content of {n} files is not in the export.</source><translation>Der Inhalt von {n} Dateien ist nicht im Export.</translation></message>
</context>
</TS>
