<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>doubts</name>
    <message><source>“{value}” looks like a company and is taken over as one.</source><translation>„{value}“ sieht nach einer Firma aus und wird als Firma übernommen.</translation></message>
    <message><source>“{value}” stands where a name belongs but is an e-mail address.</source><translation>„{value}“ steht anstelle eines Namens, ist aber eine E-Mail-Adresse.</translation></message>
    <message><source>The name “{value}” contains digits.</source><translation>Der Name „{value}“ enthält Ziffern.</translation></message>
    <message><source>What stands in brackets in “{value}” was taken over as nickname.</source><translation>Was in „{value}“ in Klammern steht, wurde als Spitzname übernommen.</translation></message>
    <message><source>“{value}” is a single word and was taken for the last name.</source><translation>„{value}“ ist ein einzelnes Wort und wurde als Nachname übernommen.</translation></message>
    <message><source>The commas in “{value}” may not mean “last name, first name”.</source><translation>Die Kommas in „{value}“ bedeuten vielleicht nicht „Nachname, Vorname“.</translation></message>
    <message><source>In “{value}” the word in capitals was taken for the last name.</source><translation>In „{value}“ wurde das Wort in Großbuchstaben als Nachname übernommen.</translation></message>
    <message><source>“{value}” seems to be two people; both names were kept together.</source><translation>„{value}“ sind offenbar zwei Personen; beide Namen blieben zusammen.</translation></message>
    <message><source>“{value}” is too long for a name; the text was kept as last name.</source><translation>„{value}“ ist für einen Namen zu lang; der Text wurde als Nachname behalten.</translation></message>
    <message><source>“{value}” is not a complete phone number; the text was kept.</source><translation>„{value}“ ist keine vollständige Telefonnummer; der Text wurde behalten.</translation></message>
    <message><source>{value} is a short number or lacks its area code; the text was kept.</source><translation>{value} ist eine Kurzwahl, oder es fehlt die Vorwahl; der Text wurde behalten.</translation></message>
    <message><source>The phone number {value} has lost digits in the spreadsheet; please check it.</source><translation>Die Telefonnummer {value} hat in der Tabelle Ziffern verloren; bitte prüfen Sie sie.</translation></message>
    <message><source>The phone number {value} has an unusual length or beginning; please check it.</source><translation>Die Telefonnummer {value} ist ungewöhnlich lang oder beginnt ungewöhnlich; bitte prüfen Sie sie.</translation></message>
    <message><source>“{value}” is an internal address of a mail server, not an e-mail address.</source><translation>„{value}“ ist eine interne Adresse eines Mailservers und keine E-Mail-Adresse.</translation></message>
    <message><source>{value} only works inside a company network; the text was kept.</source><translation>{value} gilt nur innerhalb eines Firmennetzes; der Text wurde behalten.</translation></message>
    <message><source>“{value}” is not a valid e-mail address; the text was kept.</source><translation>„{value}“ ist keine gültige E-Mail-Adresse; der Text wurde behalten.</translation></message>
    <message><source>“{value}” was read as an e-mail address.</source><translation>„{value}“ wurde als E-Mail-Adresse gelesen.</translation></message>
    <message><source>“{value}” is not a web address; the text was kept.</source><translation>„{value}“ ist keine Webadresse; der Text wurde behalten.</translation></message>
    <message><source>The postal code {value} had lost its leading zero; it is now {detail}.</source><translation>Der Postleitzahl {value} fehlte die führende Null; sie lautet jetzt {detail}.</translation></message>
    <message><source>The postal code “{value}” was tidied up; it is now {detail}.</source><translation>Die Postleitzahl „{value}“ wurde bereinigt; sie lautet jetzt {detail}.</translation></message>
    <message><source>The postal code {value} could be German, Austrian or Swiss; please add the country.</source><translation>Die Postleitzahl {value} kann deutsch, österreichisch oder schweizerisch sein; bitte ergänzen Sie das Land.</translation></message>
    <message><source>{value} does not look like a postal code; the text was kept.</source><translation>{value} sieht nicht wie eine Postleitzahl aus; der Text wurde behalten.</translation></message>
    <message><source>The postal code {value} belongs to {detail}, another place is given.</source><translation>Die Postleitzahl {value} gehört zu {detail}; angegeben ist ein anderer Ort.</translation></message>
    <message><source>“{value}” is not a country that Kontor knows; the text was kept.</source><translation>„{value}“ ist kein Land, das Kontor kennt; der Text wurde behalten.</translation></message>
    <message><source>“{value}” is not a date that Kontor understands; it was left out.</source><translation>„{value}“ ist kein Datum, das Kontor versteht; es wurde ausgelassen.</translation></message>
    <message><source>The date {value} does not exist; it was left out.</source><translation>Das Datum {value} gibt es nicht; es wurde ausgelassen.</translation></message>
    <message><source>The date {value} is before 1901; it was left out.</source><translation>Das Datum {value} liegt vor 1901; es wurde ausgelassen.</translation></message>
    <message><source>The date {value} is in the future; please check it.</source><translation>Das Datum {value} liegt in der Zukunft; bitte prüfen Sie es.</translation></message>
    <message><source>In {value}, day and month cannot be told apart; it was read as {detail}.</source><translation>In {value} sind Tag und Monat nicht zu unterscheiden; gelesen wurde {detail}.</translation></message>
    <message><source>The row is longer than the heading; “{value}” was kept in the notes.</source><translation>Die Zeile ist länger als die Überschrift; „{value}“ wurde in die Notizen übernommen.</translation></message>
    <message><source>“{value}” could not be taken over as it is.</source><translation>„{value}“ konnte nicht unverändert übernommen werden.</translation></message>
    <message><source>The form of address does not seem to go with the first name “{value}”; both are kept as they are.</source><translation>Die Anrede scheint nicht zum Vornamen „{value}“ zu passen; beides bleibt, wie es ist.</translation></message>
    <message><source>“{value}” is probably the name; please check it.</source><translation>„{value}“ ist wahrscheinlich der Name; bitte prüfen Sie ihn.</translation></message>
    <message><source>“{value}” is probably the company; please check it.</source><translation>„{value}“ ist wahrscheinlich die Firma; bitte prüfen Sie sie.</translation></message>
    <message><source>“{value}” is probably the position; please check it.</source><translation>„{value}“ ist wahrscheinlich die Position; bitte prüfen Sie sie.</translation></message>
    <message><source>The postal code and the place in “{value}” do not go together.</source><translation>Postleitzahl und Ort in „{value}“ passen nicht zusammen.</translation></message>
    <message><source>“{value}” seems to have lost letters (“?”) in the other program; please check it.</source><translation>In „{value}“ sind offenbar im anderen Programm Buchstaben verloren gegangen („?“); bitte prüfen Sie es.</translation></message>
    <message><source>“{value}” stands where somebody refuses advertising, and was taken for a refusal; please check it.</source><translation>„{value}“ steht dort, wo Werbung abgelehnt wird, und wurde als Ablehnung verstanden; bitte prüfen.</translation></message>
    <message><source>“{value}” is a number by which spreadsheets count days; it was read as {detail}. Please check it.</source><translation>„{value}“ ist eine Zahl, mit der Tabellenprogramme Tage zählen; sie wurde als {detail} gelesen. Bitte prüfen Sie das.</translation></message>
    <message><source>The row names no company; “{value}” stands in the row above.</source><translation>Die Zeile nennt keine Firma; „{value}“ steht in der Zeile darüber.</translation></message>
</context>
</TS>
