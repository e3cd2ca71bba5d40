<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>quotes</name>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Quote {number} accepted</source><translation>Angebot {number} angenommen</translation></message>
    <message><source>Quote {number} declined</source><translation>Angebot {number} abgelehnt</translation></message>
    <message><source>This quote is no longer in the file.</source><translation>Dieses Angebot ist nicht mehr in der Datei.</translation></message>
    <message><source>Quote {number} was sent and stays as it is.</source><translation>Angebot {number} wurde versendet und bleibt, wie es ist.</translation></message>
    <message><source>“{text}” makes no numbers.</source><translation>Aus „{text}“ werden keine Nummern.</translation></message>
    <message><source>This case is no longer in the file.</source><translation>Dieser Fall ist nicht mehr in der Datei.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>New quote {number}</source><translation>Neues Angebot {number}</translation></message>
    <message><source>Change quote {number}</source><translation>Angebot {number} ändern</translation></message>
    <message><source>Lines of quote {number}</source><translation>Positionen von Angebot {number}</translation></message>
    <message><source>A discount or a rate of VAT is from 0 to 100 percent.</source><translation>Ein Rabatt oder ein Steuersatz liegt zwischen 0 und 100 Prozent.</translation></message>
    <message><source>A quote has at most {n} lines.</source><translation>Ein Angebot hat höchstens {n} Positionen.</translation></message>
    <message><source>New version of quote {number}</source><translation>Neue Fassung von Angebot {number}</translation></message>
    <message><source>Send quote {number}</source><translation>Angebot {number} versenden</translation></message>
    <message><source>Quote {number}</source><translation>Angebot {number}</translation></message>
    <message><source>Quote {number} has no lines yet.</source><translation>Angebot {number} hat noch keine Positionen.</translation></message>
    <message><source>Quote {number} would hold until a day that is over.</source><translation>Angebot {number} würde bis zu einem Tag gelten, der vorbei ist.</translation></message>
    <message><source>Quote {number} is not out with the customer.</source><translation>Angebot {number} liegt nicht beim Kunden.</translation></message>
    <message><source>Delete quote {number}</source><translation>Angebot {number} löschen</translation></message>
    <message><source>Make a new version of it.</source><translation>Legen Sie eine neue Fassung davon an.</translation></message>
    <message><source>It needs {n} once, like A-{year}-{n:4}; {year}, {yy} and {month} are possible, too.</source><translation>Es braucht einmal {n}, wie A-{year}-{n:4}; auch {year}, {yy} und {month} sind möglich.</translation></message>
    <message><source>Line {n} does not say what it offers.</source><translation>Position {n} sagt nicht, was sie anbietet.</translation></message>
    <message><source>The amount of line {n} cannot be meant.</source><translation>Der Betrag von Position {n} kann nicht gemeint sein.</translation></message>
    <message><source>Follow up quote {number}</source><translation>Angebot {number} nachfassen</translation></message>
    <message><source>Say until when it holds.</source><translation>Sagen Sie, bis wann es gilt.</translation></message>
    <message><source>Only a quote that was sent can be accepted or declined.</source><translation>Nur ein versendetes Angebot kann angenommen oder abgelehnt werden.</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>Quote {number} sent</source><translation>Angebot {number} versendet</translation></message>
    <message><source>“{name}” is neither a Word document nor a PDF.</source><translation>„{name}“ ist weder ein Word-Dokument noch ein PDF.</translation></message>
    <message><source>Nothing was written.</source><translation>Es wurde nichts geschrieben.</translation></message>
    <message><source>Choose a name that ends in .docx or .pdf.</source><translation>Wählen Sie einen Namen, der auf .docx oder .pdf endet.</translation></message>
    <message><source>“{name}” is no Word document that can be read.</source><translation>„{name}“ ist kein lesbares Word-Dokument.</translation></message>
    <message><source>Save it in Word as .docx once more.</source><translation>Speichern Sie es in Word noch einmal als .docx.</translation></message>
</context>
</TS>
