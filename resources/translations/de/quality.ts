<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>quality</name>
    <message><source>without a postal code</source><translation>ohne Postleitzahl</translation></message>
    <message><source>No letter reaches them.</source><translation>Kein Brief kommt an.</translation></message>
    <message><source>with an impossible postal code</source><translation>mit unmöglicher Postleitzahl</translation></message>
    <message><source>Code and place do not go together.</source><translation>Postleitzahl und Ort passen nicht zusammen.</translation></message>
    <message><source>with an invalid e-mail or phone</source><translation>mit ungültiger E-Mail oder Nummer</translation></message>
    <message><source>The address or number cannot be right.</source><translation>Adresse oder Nummer kann nicht stimmen.</translation></message>
    <message><source>with a returned e-mail</source><translation>mit zurückgekommener E-Mail</translation></message>
    <message><source>The last e-mail came back.</source><translation>Die letzte E-Mail kam zurück.</translation></message>
    <message><source>possible duplicates</source><translation>mögliche Dubletten</translation></message>
    <message><source>Pairs that look like one contact.</source><translation>Paare, die nach einem Kontakt aussehen.</translation></message>
    <message><source>not contacted for long</source><translation>lange ohne Kontakt</translation></message>
    <message><source>without a legal basis</source><translation>ohne Rechtsgrundlage</translation></message>
    <message><source>It is not noted why you may keep their data.</source><translation>Es ist nicht vermerkt, warum Sie die Daten haben dürfen.</translation></message>
    <message><source>without anyone responsible</source><translation>ohne Zuständige</translation></message>
    <message><source>Nobody looks after them.</source><translation>Niemand kümmert sich um sie.</translation></message>
    <message><source>Each figure leads to its contacts. It falls as soon as you put them right.</source><translation>Jede Zahl führt zu ihren Kontakten. Sie sinkt, sobald Sie etwas richtigstellen.</translation></message>
    <message><source>{n} month</source><translation>{n} Monat</translation></message>
    <message><source>{n} months</source><translation>{n} Monaten</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>Not contacted for</source><translation>Ohne Kontakt seit</translation></message>
    <message><source>Data quality</source><translation>Datenqualität</translation></message>
    <message><source>No call, letter or note for {time}.</source><translation>Kein Anruf, Brief oder Eintrag seit {time}.</translation></message>
    <message><source>{n} contact</source><translation>{n} Kontakt</translation></message>
    <message><source>{n} contacts</source><translation>{n} Kontakte</translation></message>
    <message><source>All contacts are being compared …</source><translation>Alle Kontakte werden verglichen …</translation></message>
    <message><source>Search</source><translation>Suchen</translation></message>
    <message><source>Go through</source><translation>Durchgehen</translation></message>
    <message><source>All is well.</source><translation>Alles in Ordnung.</translation></message>
    <message><source>with returned post</source><translation>mit zurückgekommener Post</translation></message>
    <message><source>A letter came back from the address.</source><translation>Von der Adresse kam ein Brief zurück.</translation></message>
    <message><source>without a form of address</source><translation>ohne Anrede</translation></message>
    <message><source>Letters greet these people neutrally.</source><translation>Briefe grüßen diese Personen neutral.</translation></message>
    <message><source>possible duplicate</source><translation>mögliche Dublette</translation></message>
    <message><source>Search again</source><translation>Neu suchen</translation></message>
</context>
</TS>
