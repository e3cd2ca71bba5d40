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
    <message><source>Holds until</source><translation>Gilt bis</translation></message>
    <message><source>Discount on all, %</source><translation>Nachlass auf alles, %</translation></message>
    <message><source>Text over the lines</source><translation>Text über den Positionen</translation></message>
    <message><source>Text below the lines</source><translation>Text unter den Positionen</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Save quote</source><translation>Angebot speichern</translation></message>
    <message><source>Add line</source><translation>Position anlegen</translation></message>
    <message><source>Net {net} · VAT {vat} · Total {total}</source><translation>Netto {net} · USt. {vat} · Gesamt {total}</translation></message>
    <message><source>What it is about</source><translation>Worum es geht</translation></message>
    <message><source>Remove line</source><translation>Position entfernen</translation></message>
    <message><source>Line up</source><translation>Position nach oben</translation></message>
    <message><source>Line down</source><translation>Position nach unten</translation></message>
    <message><source>The discount on all is from 0 to 100 percent.</source><translation>Der Nachlass auf alles liegt zwischen 0 und 100 Prozent.</translation></message>
    <message><source>What is offered</source><translation>Was angeboten wird</translation></message>
    <message><source>Quantity</source><translation>Menge</translation></message>
    <message><source>Unit</source><translation>Einheit</translation></message>
    <message><source>Unit price</source><translation>Einzelpreis</translation></message>
    <message><source>Discount %</source><translation>Rabatt %</translation></message>
    <message><source>VAT %</source><translation>USt. %</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Lines of the quote</source><translation>Positionen des Angebots</translation></message>
    <message><source>“{text}” in line {n} cannot be read.</source><translation>„{text}“ in Position {n} ist nicht lesbar.</translation></message>
    <message><source>In line {n}: a discount or a rate of VAT is from 0 to 100 percent.</source><translation>In Position {n}: Ein Rabatt oder ein Steuersatz liegt zwischen 0 und 100 Prozent.</translation></message>
    <message><source>Quote {number} sent, follow-up planned</source><translation>Angebot {number} versendet, Wiedervorlage geplant</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Quote {number} goes out</source><translation>Angebot {number} geht hinaus</translation></message>
    <message><source>Follow up on</source><translation>Nachfassen am</translation></message>
    <message><source>The case is worth {amount} then</source><translation>Der Fall ist dann {amount} wert</translation></message>
    <message><source>Keep the document with the entry</source><translation>Dokument beim Eintrag aufbewahren</translation></message>
    <message><source>It went out</source><translation>Ist versendet</translation></message>
    <message><source>It stays as it is from then on; a new version can replace it.</source><translation>Von da an bleibt es, wie es ist; eine neue Fassung kann es ersetzen.</translation></message>
    <message><source>Draft</source><translation>Entwurf</translation></message>
    <message><source>Sent</source><translation>Versendet</translation></message>
    <message><source>Accepted</source><translation>Angenommen</translation></message>
    <message><source>Declined</source><translation>Abgelehnt</translation></message>
    <message><source>Replaced</source><translation>Ersetzt</translation></message>
    <message><source>net {amount}</source><translation>netto {amount}</translation></message>
    <message><source>The case is worth {amount} now</source><translation>Der Fall ist jetzt {amount} wert</translation></message>
    <message><source>Quote {number} deleted</source><translation>Angebot {number} gelöscht</translation></message>
    <message><source>More for quote {number}</source><translation>Mehr zu Angebot {number}</translation></message>
    <message><source>{n} line</source><translation>{n} Position</translation></message>
    <message><source>{n} lines</source><translation>{n} Positionen</translation></message>
    <message><source>Save document …</source><translation>Dokument speichern …</translation></message>
    <message><source>New quote</source><translation>Neues Angebot</translation></message>
    <message><source>There is no quote in this case yet.</source><translation>In diesem Fall gibt es noch kein Angebot.</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Take as amount of the case</source><translation>Als Betrag des Falls übernehmen</translation></message>
    <message><source>Delete quote</source><translation>Angebot löschen</translation></message>
    <message><source>holds until {day}</source><translation>gilt bis {day}</translation></message>
    <message><source>New version</source><translation>Neue Fassung</translation></message>
    <message><source>Expired</source><translation>Abgelaufen</translation></message>
    <message><source>Send …</source><translation>Versenden …</translation></message>
    <message><source>Edit</source><translation>Bearbeiten</translation></message>
    <message><source>Quote {number} accepted, case won</source><translation>Angebot {number} angenommen, Fall gewonnen</translation></message>
    <message><source>Customer accepts</source><translation>Kunde nimmt an</translation></message>
    <message><source>Customer declines</source><translation>Kunde lehnt ab</translation></message>
    <message><source>The price in line {n} is in another currency than the quote, {currency}.</source><translation>Der Preis in Position {n} ist in einer anderen Währung als das Angebot ({currency}).</translation></message>
    <message><source>“{text}” in line {n} is too fine: quantities have up to three decimals, all else two.</source><translation>„{text}“ in Position {n} ist zu fein: Mengen haben bis zu drei Nachkommastellen, alles andere zwei.</translation></message>
    <message><source>“{name}” has no row of a table for the lines of a quote.</source><translation>„{name}“ hat keine Tabellenzeile für die Positionen eines Angebots.</translation></message>
    <message><source>Save the template that comes with Kontor, change that one in Word and choose it.</source><translation>Speichern Sie die Vorlage von Kontor, ändern Sie diese in Word und wählen Sie sie dann.</translation></message>
    <message><source>Own Word template …</source><translation>Eigene Word-Vorlage …</translation></message>
    <message><source>Save Word template …</source><translation>Word-Vorlage speichern …</translation></message>
    <message><source>Use the template of Kontor again</source><translation>Wieder die Vorlage von Kontor nehmen</translation></message>
    <message><source>Quotes are written with the template of Kontor</source><translation>Angebote entstehen wieder mit der Vorlage von Kontor</translation></message>
    <message><source>Word template of quotes</source><translation>Word-Vorlage für Angebote</translation></message>
    <message><source>Quotes are written with “{name}” from now on</source><translation>Angebote entstehen ab jetzt mit „{name}“</translation></message>
    <message><source>Template of quotes</source><translation>Angebotsvorlage</translation></message>
    <message><source>Save Word template</source><translation>Word-Vorlage speichern</translation></message>
</context>
</TS>
