<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>contacts_done</name>
    <message><source>A contact needs at least a name, an e-mail address or a phone number.</source><translation>Ein Kontakt braucht wenigstens einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation></message>
    <message><source>Create contact</source><translation>Kontakt anlegen</translation></message>
    <message><source>Edit contact</source><translation>Kontakt bearbeiten</translation></message>
    <message><source>Edit {n} contact</source><translation>{n} Kontakt bearbeiten</translation></message>
    <message><source>Edit {n} contacts</source><translation>{n} Kontakte bearbeiten</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>Please type a value.</source><translation>Bitte geben Sie einen Wert ein.</translation></message>
    <message><source>Add “{value}”</source><translation>„{value}“ hinzufügen</translation></message>
    <message><source>This entry is no longer in the file.</source><translation>Dieser Eintrag ist nicht mehr in der Datei.</translation></message>
    <message><source>Change “{value}”</source><translation>„{value}“ ändern</translation></message>
    <message><source>Remove “{value}”</source><translation>„{value}“ entfernen</translation></message>
    <message><source>Make “{value}” the main one</source><translation>„{value}“ zuerst verwenden</translation></message>
    <message><source>Please type a street or a place.</source><translation>Bitte geben Sie eine Straße oder einen Ort ein.</translation></message>
    <message><source>Add address</source><translation>Anschrift hinzufügen</translation></message>
    <message><source>Change address</source><translation>Anschrift ändern</translation></message>
    <message><source>Remove address</source><translation>Anschrift entfernen</translation></message>
    <message><source>Make this the main address</source><translation>Diese Anschrift zuerst verwenden</translation></message>
    <message><source>Give role</source><translation>Rolle geben</translation></message>
    <message><source>Take role away</source><translation>Rolle entfernen</translation></message>
    <message><source>Change phase</source><translation>Phase ändern</translation></message>
    <message><source>This contact is linked to {name} as only a person or only a company can be.</source><translation>Dieser Kontakt ist mit {name} so verbunden, wie es nur eine Person oder nur eine Firma sein kann.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Remove this link first.</source><translation>Entfernen Sie zuerst diese Verbindung.</translation></message>
    <message><source>Turn into a company</source><translation>In eine Firma umwandeln</translation></message>
    <message><source>Turn into a person</source><translation>In eine Person umwandeln</translation></message>
    <message><source>Delete {n} contact</source><translation>{n} Kontakt löschen</translation></message>
    <message><source>Delete {n} contacts</source><translation>{n} Kontakte löschen</translation></message>
    <message><source>Restore {n} contact</source><translation>{n} Kontakt wiederherstellen</translation></message>
    <message><source>Restore {n} contacts</source><translation>{n} Kontakte wiederherstellen</translation></message>
    <message><source>“{text}” is no number of days.</source><translation>„{text}“ ist keine Zahl von Tagen.</translation></message>
    <message><source>Address is doubtful</source><translation>Adresse zweifelhaft</translation></message>
    <message><source>Address is right</source><translation>Adresse stimmt</translation></message>
    <message><source>E-mail address is doubtful</source><translation>E-Mail-Adresse zweifelhaft</translation></message>
    <message><source>E-mail address is right</source><translation>E-Mail-Adresse stimmt</translation></message>
    <message><source>“{text}” is no class of customers.</source><translation>„{text}“ ist keine Kundenklasse.</translation></message>
    <message><source>There are {classes}.</source><translation>Es gibt {classes}.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
</context>
</TS>
