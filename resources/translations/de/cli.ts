<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>cli</name>
    <message><source>Nothing is mandatory but one thing to know the contact by. Everything is one step for undo.</source><translation>Es muss nur etwas geben, woran der Kontakt zu erkennen ist. Alles zusammen ist ein Schritt, der sich rückgängig machen lässt.</translation></message>
    <message><source>Add contact</source><translation>Kontakt anlegen</translation></message>
    <message><source>Added: {name}</source><translation>Angelegt: {name}</translation></message>
    <message><source>Id: {id}</source><translation>Kennung: {id}</translation></message>
    <message><source>A person needs a name, an e-mail address or a phone number.</source><translation>Eine Person braucht einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation></message>
    <message><source>“{text}” is no date.</source><translation>„{text}“ ist kein Datum.</translation></message>
    <message><source>There is no field “{name}”.</source><translation>Es gibt kein Feld „{name}“.</translation></message>
    <message><source>Write it like 4.3.1971 or 1971-03-04.</source><translation>Schreiben Sie es wie 4.3.1971 oder 1971-03-04.</translation></message>
    <message><source>Nothing was added.</source><translation>Es wurde nichts angelegt.</translation></message>
    <message><source>Write NAME=VALUE. The fields of this file are: {names}</source><translation>Schreiben Sie NAME=WERT. Die Felder dieser Datei sind: {names}</translation></message>
    <message><source>a person and, if need be, her company</source><translation>eine Person und, falls nötig, ihre Firma</translation></message>
    <message><source>an e-mail address alone is a contact, too</source><translation>auch eine E-Mail-Adresse allein ist ein Kontakt</translation></message>
    <message><source>a company</source><translation>eine Firma</translation></message>
    <message><source>The whole name; titles and the like are understood</source><translation>Der ganze Name; Titel und Ähnliches werden verstanden</translation></message>
    <message><source>Form of address</source><translation>Anrede</translation></message>
    <message><source>Academic title</source><translation>Titel</translation></message>
    <message><source>First name</source><translation>Vorname</translation></message>
    <message><source>Last name</source><translation>Nachname</translation></message>
    <message><source>Employer of a person; the company is added when it is not there yet</source><translation>Arbeitgeber einer Person; die Firma wird angelegt, wenn sie noch fehlt</translation></message>
    <message><source>Position at the employer</source><translation>Position beim Arbeitgeber</translation></message>
    <message><source>E-mail address; may be repeated</source><translation>E-Mail-Adresse; darf mehrfach stehen</translation></message>
    <message><source>Phone number; may be repeated</source><translation>Telefonnummer; darf mehrfach stehen</translation></message>
    <message><source>Website; may be repeated</source><translation>Website; darf mehrfach stehen</translation></message>
    <message><source>Street and number</source><translation>Straße und Hausnummer</translation></message>
    <message><source>Postal code</source><translation>Postleitzahl</translation></message>
    <message><source>Place</source><translation>Ort</translation></message>
    <message><source>Birthday, e.g. 4.3.1971, 1971-03-04 or 4.3.</source><translation>Geburtstag, z. B. 4.3.1971, 1971-03-04 oder 4.3.</translation></message>
    <message><source>Profession</source><translation>Beruf</translation></message>
    <message><source>Industry</source><translation>Branche</translation></message>
    <message><source>Language of letters, e.g. en</source><translation>Sprache der Briefe, z. B. en</translation></message>
    <message><source>Formal or first name terms</source><translation>Sie oder Du</translation></message>
    <message><source>Customer number</source><translation>Kundennummer</translation></message>
    <message><source>VAT ID</source><translation>USt-IdNr.</translation></message>
    <message><source>Where the data come from</source><translation>Woher die Daten stammen</translation></message>
    <message><source>Why you may keep them</source><translation>Warum Sie die Daten speichern dürfen</translation></message>
    <message><source>A role; may be repeated</source><translation>Eine Rolle; darf mehrfach stehen</translation></message>
    <message><source>Phase of the relationship</source><translation>Phase der Beziehung</translation></message>
    <message><source>A tag; may be repeated</source><translation>Ein Schlagwort; darf mehrfach stehen</translation></message>
    <message><source>A note; may be repeated</source><translation>Eine Notiz; darf mehrfach stehen</translation></message>
    <message><source>A field of the office's own as NAME=VALUE; may be repeated</source><translation>Ein eigenes Feld als NAME=WERT; darf mehrfach stehen</translation></message>
    <message><source>NAME=VALUE</source><translation>NAME=WERT</translation></message>
    <message><source>Verified: {n} contact</source><translation>Geprüft: {n} Kontakt</translation></message>
    <message><source>Verified: {n} contacts</source><translation>Geprüft: {n} Kontakte</translation></message>
    <message><source>Other work on the file may go on meanwhile. Each backup is read back and compared before it counts. Old ones are thinned: all of two days, then 12 days, 10 weeks and 9 months.</source><translation>Währenddessen kann mit der Datei weitergearbeitet werden. Jede Sicherung wird zurückgelesen und verglichen, bevor sie zählt. Alte werden ausgedünnt: alle aus zwei Tagen, dann 12 Tage, 10 Wochen und 9 Monate.</translation></message>
    <message><source>The second copy is missing: {reason}</source><translation>Die zweite Kopie fehlt: {reason}</translation></message>
    <message><source>into the chain of this file</source><translation>in die Reihe der Sicherungen dieser Datei</translation></message>
    <message><source>onto a stick</source><translation>auf einen Stick</translation></message>
    <message><source>FILE</source><translation>DATEI</translation></message>
    <message><source>Write it to this file instead (a stick, say), outside the chain</source><translation>Stattdessen in diese Datei schreiben (etwa auf einen Stick), außer der Reihe</translation></message>
    <message><source>good</source><translation>in Ordnung</translation></message>
    <message><source>damaged</source><translation>beschädigt</translation></message>
    <message><source>not made by Kontor</source><translation>nicht von Kontor</translation></message>
    <message><source>{n} backup</source><translation>{n} Sicherung</translation></message>
    <message><source>{n} backups</source><translation>{n} Sicherungen</translation></message>
    <message><source>The exit code is 1 when one of them is damaged.</source><translation>Der Rückgabewert ist 1, wenn eine davon beschädigt ist.</translation></message>
    <message><source>No.</source><translation>Nr.</translation></message>
    <message><source>When</source><translation>Wann</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>Size</source><translation>Größe</translation></message>
    <message><source>State</source><translation>Zustand</translation></message>
    <message><source>File</source><translation>Datei</translation></message>
    <message><source>are they all sound?</source><translation>sind alle in Ordnung?</translation></message>
    <message><source>Read each one completely and compare its checksum</source><translation>Jede ganz lesen und ihre Prüfsumme vergleichen</translation></message>
    <message><source>{n} day</source><translation>{n} Tag</translation></message>
    <message><source>{n} days</source><translation>{n} Tagen</translation></message>
    <message><source>{n} minute</source><translation>{n} Minute</translation></message>
    <message><source>{n} minutes</source><translation>{n} Minuten</translation></message>
    <message><source>{n} hour</source><translation>{n} Stunde</translation></message>
    <message><source>{n} hours</source><translation>{n} Stunden</translation></message>
    <message><source>{n} contact; every page and index is in order</source><translation>{n} Kontakt; jede Seite und jeder Index ist in Ordnung</translation></message>
    <message><source>{n} contacts; every page and index is in order</source><translation>{n} Kontakte; jede Seite und jeder Index ist in Ordnung</translation></message>
    <message><source>Reads every page, compares list and search with the contacts, and looks for entries without a contact. The exit code is 1 when something is wrong.</source><translation>Liest jede Seite, vergleicht Liste und Suche mit den Kontakten und sucht nach Einträgen ohne Kontakt. Der Rückgabewert ist 1, wenn etwas nicht stimmt.</translation></message>
    <message><source>A part of the file cannot be read. It was not changed.</source><translation>Ein Teil der Datei ist unlesbar. Sie wurde nicht verändert.</translation></message>
    <message><source>Restore the newest backup: {command}</source><translation>Stellen Sie die neueste Sicherung wieder her: {command}</translation></message>
    <message><source>List and search were made anew from the contacts.</source><translation>Liste und Suche wurden aus den Kontakten neu aufgebaut.</translation></message>
    <message><source>{n} entry belongs to a contact this file does not have. It does no harm and is kept.</source><translation>{n} Eintrag gehört zu einem Kontakt, den diese Datei nicht hat. Er schadet nicht und bleibt erhalten.</translation></message>
    <message><source>{n} entries belong to contacts this file does not have. They do no harm and are kept.</source><translation>{n} Einträge gehören zu Kontakten, die diese Datei nicht hat. Sie schaden nicht und bleiben erhalten.</translation></message>
    <message><source>There is no backup yet: {command}</source><translation>Es gibt noch keine Sicherung: {command}</translation></message>
    <message><source>Newest backup: {age} ago</source><translation>Neueste Sicherung: vor {age}</translation></message>
    <message><source>{n} contact is not in its place in list and search. No data are lost: --repair puts it right.</source><translation>{n} Kontakt fehlt in Liste und Suche oder steht falsch. Daten sind nicht verloren: --repair bringt es in Ordnung.</translation></message>
    <message><source>{n} contacts are not in their place in list and search. No data are lost: --repair puts it right.</source><translation>{n} Kontakte fehlen in Liste und Suche oder stehen falsch. Daten sind nicht verloren: --repair bringt es in Ordnung.</translation></message>
    <message><source>the file opened last</source><translation>die zuletzt geöffnete Datei</translation></message>
    <message><source>and put it right</source><translation>und in Ordnung bringen</translation></message>
    <message><source>Make list and search anew where they are out of step</source><translation>Liste und Suche neu aufbauen, wo sie nicht stimmen</translation></message>
    <message><source>{n} contact</source><translation>{n} Kontakt</translation></message>
    <message><source>{n} contacts</source><translation>{n} Kontakte</translation></message>
    <message><source>Look at it: {command}</source><translation>Ansehen: {command}</translation></message>
    <message><source>An invented office with about 65 contacts, addresses, relations and notes, to try things out.</source><translation>Ein erfundenes Büro mit etwa 65 Kontakten, Adressen, Beziehungen und Notizen, zum Ausprobieren.</translation></message>
    <message><source>makes demo.kontor in this folder</source><translation>legt demo.kontor in diesem Ordner an</translation></message>
    <message><source>Where to make it (otherwise in Kontor's own folder)</source><translation>Wo sie entstehen soll (sonst im eigenen Ordner von Kontor)</translation></message>
    <message><source>{name} would bring (nothing was written):</source><translation>{name} brächte (nichts wurde geschrieben):</translation></message>
    <message><source>{name} has brought:</source><translation>{name} hat gebracht:</translation></message>
    <message><source>rows read</source><translation>Zeilen gelesen</translation></message>
    <message><source>new people</source><translation>neue Personen</translation></message>
    <message><source>new companies</source><translation>neue Firmen</translation></message>
    <message><source>rows that name nobody</source><translation>Zeilen, die niemanden nennen</translation></message>
    <message><source>New fields: {names}</source><translation>Neue Felder: {names}</translation></message>
    <message><source>The column “{name}” was left out: data of this kind need a reason (--reason).</source><translation>Die Spalte „{name}“ blieb weg: Daten dieser Art brauchen eine Begründung (--reason).</translation></message>
    <message><source>Row {row}, {column}: {sentence}</source><translation>Zeile {row}, {column}: {sentence}</translation></message>
    <message><source>and {n} more remark (--json lists all)</source><translation>und {n} weiterer Hinweis (--json nennt alle)</translation></message>
    <message><source>and {n} more remarks (--json lists all)</source><translation>und {n} weitere Hinweise (--json nennt alle)</translation></message>
    <message><source>Take it back as a whole: {command}</source><translation>Als Ganzes zurücknehmen: {command}</translation></message>
    <message><source>There is no kind of field “{kind}” (for “{name}”).</source><translation>Es gibt keine Feldart „{kind}“ (für „{name}“).</translation></message>
    <message><source>“{text}” should read NAME=VALUE.</source><translation>„{text}“ sollte NAME=WERT lauten.</translation></message>
    <message><source>what would happen?</source><translation>was würde geschehen?</translation></message>
    <message><source>and then do it</source><translation>und dann tun</translation></message>
    <message><source>one sheet, one column put right</source><translation>ein Tabellenblatt, eine Spalte berichtigt</translation></message>
    <message><source>Kinds are: {names}</source><translation>Arten sind: {names}</translation></message>
    <message><source>Only say what would happen; nothing is written</source><translation>Nur sagen, was geschähe; es wird nichts geschrieben</translation></message>
    <message><source>Where the list comes from</source><translation>Woher die Liste stammt</translation></message>
    <message><source>Why you may keep the data</source><translation>Warum Sie die Daten speichern dürfen</translation></message>
    <message><source>A tag for every contact of the list</source><translation>Ein Schlagwort für jeden Kontakt der Liste</translation></message>
    <message><source>Contacts already there: fill their empty fields (update), leave them (skip), add anyway (new)</source><translation>Schon vorhandene Kontakte: leere Felder ergänzen (update), lassen (skip), trotzdem anlegen (new)</translation></message>
    <message><source>Kind of a new field, e.g. Rabatt=number; may be repeated</source><translation>Art eines neuen Feldes, z. B. Rabatt=number; darf mehrfach stehen</translation></message>
    <message><source>Why a column with sensitive data is needed; may be repeated</source><translation>Warum eine Spalte mit besonderen Daten gebraucht wird; darf mehrfach stehen</translation></message>
    <message><source>Text, {encoding}, separated by {sign}</source><translation>Text, {encoding}, getrennt durch {sign}</translation></message>
    <message><source>Workbook, sheet “{sheet}” of: {sheets}</source><translation>Arbeitsmappe, Blatt „{sheet}“ von: {sheets}</translation></message>
    <message><source>Looks like an export of {program}</source><translation>Sieht nach einem Export aus {program} aus</translation></message>
    <message><source>Row {row}:</source><translation>Zeile {row}:</translation></message>
    <message><source>--json shows all records.</source><translation>--json zeigt alle Datensätze.</translation></message>
    <message><source>Sheets: {names}</source><translation>Blätter: {names}</translation></message>
    <message><source>{n} row</source><translation>{n} Zeile</translation></message>
    <message><source>{n} rows</source><translation>{n} Zeilen</translation></message>
    <message><source>what is in it?</source><translation>was steht darin?</translation></message>
    <message><source>everything about one sheet, for a script</source><translation>alles über ein Blatt, für ein Skript</translation></message>
    <message><source>With --json at most so many (usually 1000)</source><translation>Mit --json höchstens so viele (sonst 1000)</translation></message>
    <message><source>Work on it: {command}</source><translation>Damit arbeiten: {command}</translation></message>
    <message><source>an empty file in this folder</source><translation>eine leere Datei in diesem Ordner</translation></message>
    <message><source>Name of the new file; .kontor is added when there is no ending</source><translation>Name der neuen Datei; ohne Endung kommt .kontor dazu</translation></message>
    <message><source>What the office is called (otherwise like the file)</source><translation>Wie das Büro heißt (sonst wie die Datei)</translation></message>
    <message><source>Restored as of {time}.</source><translation>Wiederhergestellt auf dem Stand von {time}.</translation></message>
    <message><source>The backup is verified first. An existing file is never overwritten.</source><translation>Die Sicherung wird zuerst geprüft. Eine vorhandene Datei wird nie überschrieben.</translation></message>
    <message><source>The file as it was before is kept: {file}</source><translation>Die Datei, wie sie vorher war, bleibt erhalten: {file}</translation></message>
    <message><source>There is no backup number {number}.</source><translation>Es gibt keine Sicherung Nummer {number}.</translation></message>
    <message><source>There is no good backup.</source><translation>Es gibt keine brauchbare Sicherung.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts verändert.</translation></message>
    <message><source>See what there is: {command}</source><translation>Was es gibt, zeigt: {command}</translation></message>
    <message><source>Restore where to?</source><translation>Wohin wiederherstellen?</translation></message>
    <message><source>the newest backup as a file of its own, to look at</source><translation>die neueste Sicherung als eigene Datei, zum Ansehen</translation></message>
    <message><source>backup number 41 in place of the file, which is kept</source><translation>Sicherung 41 anstelle der Datei, die erhalten bleibt</translation></message>
    <message><source>Name a new file with --to FILE, or put it in place of the file with --over.</source><translation>Nennen Sie mit --to DATEI eine neue Datei, oder setzen Sie sie mit --over an die Stelle der Datei.</translation></message>
    <message><source>BACKUP</source><translation>SICHERUNG</translation></message>
    <message><source>Number from “backups”, or a backup file; otherwise the newest</source><translation>Nummer aus „backups“ oder eine Sicherungsdatei; sonst die neueste</translation></message>
    <message><source>The new file to restore to</source><translation>Die neue Datei, in die wiederhergestellt wird</translation></message>
    <message><source>Put it in place of the file; the file as it was is kept beside it</source><translation>An die Stelle der Datei setzen; die bisherige bleibt daneben erhalten</translation></message>
    <message><source>, the first {n} are shown</source><translation>, gezeigt werden die ersten {n}</translation></message>
    <message><source>Looks in names, companies, e-mail addresses, places, tags and notes, and for any part of a phone number. Upper case and umlauts do not matter: mueller finds Müller.</source><translation>Sucht in Namen, Firmen, E-Mail-Adressen, Orten, Schlagwörtern und Notizen und nach jedem Teil einer Telefonnummer. Groß- und Kleinschreibung und Umlaute sind gleich: mueller findet Müller.</translation></message>
    <message><source>everyone with both words</source><translation>alle mit beiden Wörtern</translation></message>
    <message><source>whose number holds these digits</source><translation>in wessen Nummer diese Ziffern stehen</translation></message>
    <message><source>all contacts, for a script</source><translation>alle Kontakte, für ein Skript</translation></message>
    <message><source>What to look for; nothing means all contacts</source><translation>Was gesucht wird; ohne Angabe alle Kontakte</translation></message>
    <message><source>At most so many (usually 50, 0 = all)</source><translation>Höchstens so viele (sonst 50, 0 = alle)</translation></message>
    <message><source>In the trash since {date}</source><translation>Im Papierkorb seit {date}</translation></message>
    <message><source>until {date}</source><translation>bis {date}</translation></message>
    <message><source>Birthday</source><translation>Geburtstag</translation></message>
    <message><source>Owner</source><translation>Zuständig</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Source</source><translation>Quelle</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>Salutation in letters</source><translation>Briefanrede</translation></message>
    <message><source>Id</source><translation>Kennung</translation></message>
    <message><source>and {n} older note</source><translation>und {n} ältere Notiz</translation></message>
    <message><source>and {n} older notes</source><translation>und {n} ältere Notizen</translation></message>
    <message><source>by name</source><translation>nach Namen</translation></message>
    <message><source>by e-mail address, for a script</source><translation>nach E-Mail-Adresse, für ein Skript</translation></message>
    <message><source>CONTACT</source><translation>KONTAKT</translation></message>
    <message><source>The id, or words that find one contact</source><translation>Die Kennung oder Wörter, die einen Kontakt finden</translation></message>
    <message><source>{label} (undone)</source><translation>{label} (rückgängig gemacht)</translation></message>
    <message><source>Who</source><translation>Wer</translation></message>
    <message><source>What</source><translation>Was</translation></message>
    <message><source>There is nothing to redo.</source><translation>Es gibt nichts zu wiederholen.</translation></message>
    <message><source>There is nothing to undo.</source><translation>Es gibt nichts rückgängig zu machen.</translation></message>
    <message><source>Done again: {label}</source><translation>Wiederholt: {label}</translation></message>
    <message><source>Undone: {label}</source><translation>Rückgängig gemacht: {label}</translation></message>
    <message><source>takes back the last step</source><translation>nimmt den letzten Schritt zurück</translation></message>
    <message><source>what was done, with numbers</source><translation>was getan wurde, mit Nummern</translation></message>
    <message><source>takes back step 12 alone</source><translation>nimmt allein Schritt 12 zurück</translation></message>
    <message><source>List what was done, newest first; nothing is changed</source><translation>Auflisten, was getan wurde, das Neueste zuerst; es wird nichts verändert</translation></message>
    <message><source>How many to list (usually 20)</source><translation>Wie viele (sonst 20)</translation></message>
    <message><source>Take back this one, also weeks later (number from --list)</source><translation>Diesen Schritt zurücknehmen, auch Wochen später (Nummer aus --list)</translation></message>
    <message><source>Do again what was undone last</source><translation>Wiederholen, was zuletzt rückgängig gemacht wurde</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>No contact was found for “{text}”.</source><translation>Zu „{text}“ wurde kein Kontakt gefunden.</translation></message>
    <message><source>“{text}” fits more than one contact:</source><translation>„{text}“ passt auf mehrere Kontakte:</translation></message>
    <message><source>Use the id, or more words.</source><translation>Nehmen Sie die Kennung oder mehr Wörter.</translation></message>
    <message><source>Try fewer or other words; search shows what there is.</source><translation>Versuchen Sie weniger oder andere Wörter; search zeigt, was es gibt.</translation></message>
    <message><source>There is no file to work on yet.</source><translation>Es gibt noch keine Datei, mit der gearbeitet werden kann.</translation></message>
    <message><source>Name one with --file FILE, or make one with: crm-desktop new FILE</source><translation>Nennen Sie eine mit --file DATEI, oder legen Sie eine an mit: crm-desktop new DATEI</translation></message>
    <message><source>Sheet of a workbook (otherwise the first visible one)</source><translation>Blatt einer Arbeitsmappe (sonst das erste sichtbare)</translation></message>
    <message><source>Encoding of a text file, e.g. cp1252 (otherwise found out)</source><translation>Kodierung einer Textdatei, z. B. cp1252 (sonst wird sie ermittelt)</translation></message>
    <message><source>SIGN</source><translation>ZEICHEN</translation></message>
    <message><source>Separator of a text file, e.g. ; or TAB</source><translation>Trennzeichen einer Textdatei, z. B. ; oder TAB</translation></message>
    <message><source>Row of the headings, 0 for none (otherwise found out)</source><translation>Zeile der Überschriften, 0 für keine (sonst wird sie ermittelt)</translation></message>
    <message><source>COLUMN=FIELD</source><translation>SPALTE=FELD</translation></message>
    <message><source>Where a column (heading or letter) goes, e.g. Ort=address.work.city; may be repeated</source><translation>Wohin eine Spalte (Überschrift oder Buchstabe) gehört, z. B. Ort=address.work.city; darf mehrfach stehen</translation></message>
    <message><source>The file “{name}” is not there.</source><translation>Die Datei „{name}“ ist nicht vorhanden.</translation></message>
    <message><source>Check its name and folder.</source><translation>Prüfen Sie Namen und Ordner.</translation></message>
    <message><source>Column</source><translation>Spalte</translation></message>
    <message><source>Goes to</source><translation>Gehört zu</translation></message>
    <message><source>Sure</source><translation>Sicher</translation></message>
    <message><source>Filled</source><translation>Gefüllt</translation></message>
    <message><source>Example</source><translation>Beispiel</translation></message>
    <message><source>There is no column “{name}” in this file.</source><translation>In dieser Datei gibt es keine Spalte „{name}“.</translation></message>
    <message><source>Its columns are: {names}</source><translation>Ihre Spalten sind: {names}</translation></message>
    <message><source>Fields are: {names}</source><translation>Felder sind: {names}</translation></message>
    <message><source>NAME</source><translation>NAME</translation></message>
    <message><source>Help: {command}</source><translation>Hilfe: {command}</translation></message>
    <message><source>This is an error in the program: {kind}.</source><translation>Das ist ein Fehler im Programm: {kind}.</translation></message>
    <message><source>Steps that were not finished left nothing in your file.</source><translation>Was nicht zu Ende kam, hat in Ihrer Datei nichts hinterlassen.</translation></message>
    <message><source>Details are in {file}; --debug shows them here.</source><translation>Einzelheiten stehen in {file}; --debug zeigt sie hier.</translation></message>
    <message><source>Which command?</source><translation>Welcher Befehl?</translation></message>
    <message><source>Did you mean “{name}”?</source><translation>Meinten Sie „{name}“?</translation></message>
    <message><source>There is no command “{name}”.</source><translation>Es gibt keinen Befehl „{name}“.</translation></message>
    <message><source>Cancelled.</source><translation>Abgebrochen.</translation></message>
    <message><source>The file is as it was before.</source><translation>Die Datei ist, wie sie vorher war.</translation></message>
    <message><source>Usage: </source><translation>Aufruf: </translation></message>
    <message><source>Arguments</source><translation>Angaben</translation></message>
    <message><source>Options</source><translation>Optionen</translation></message>
    <message><source>This is missing: %s</source><translation>Es fehlt: %s</translation></message>
    <message><source>Not understood: %s</source><translation>Nicht verstanden: %s</translation></message>
    <message><source>a value is missing</source><translation>ein Wert fehlt</translation></message>
    <message><source>%(argument_name)s: %(message)s</source><translation>%(argument_name)s: %(message)s</translation></message>
    <message><source>%(value)r does not fit</source><translation>%(value)r passt nicht</translation></message>
    <message><source>%(value)r is none of: %(choices)s</source><translation>%(value)r ist keines von: %(choices)s</translation></message>
    <message><source>cannot be used together with %s</source><translation>geht nicht zusammen mit %s</translation></message>
    <message><source>One of these is missing: %s</source><translation>Eines davon fehlt: %s</translation></message>
    <message><source>%(option)s may mean %(matches)s</source><translation>%(option)s kann %(matches)s bedeuten</translation></message>
    <message><source>Examples:</source><translation>Beispiele:</translation></message>
    <message><source>Kontor {version}: your contacts in one file on this computer.</source><translation>Kontor {version}: Ihre Kontakte in einer Datei auf diesem Computer.</translation></message>
    <message><source>More about one of them: {command}</source><translation>Mehr über einen davon: {command}</translation></message>
    <message><source>Exit codes: 0 done, 1 something to put right, 2 an error in the program.</source><translation>Rückgabewerte: 0 erledigt, 1 etwas ist zu berichtigen, 2 ein Fehler im Programm.</translation></message>
    <message><source>The Kontor file to work on (otherwise the one opened last)</source><translation>Die Kontor-Datei (sonst die zuletzt geöffnete)</translation></message>
    <message><source>Answer as JSON, for scripts</source><translation>Antwort als JSON, für Skripte</translation></message>
    <message><source>Language of the answer</source><translation>Sprache der Antwort</translation></message>
    <message><source>Show the details of a program error</source><translation>Einzelheiten eines Programmfehlers zeigen</translation></message>
    <message><source>Show this help</source><translation>Diese Hilfe zeigen</translation></message>
    <message><source>opens the window</source><translation>öffnet das Fenster</translation></message>
    <message><source>opens the window with this file</source><translation>öffnet das Fenster mit dieser Datei</translation></message>
    <message><source>opens the window with sample data</source><translation>öffnet das Fenster mit Beispieldaten</translation></message>
    <message><source>works without a window:</source><translation>arbeitet ohne Fenster:</translation></message>
    <message><source>COMMAND</source><translation>BEFEHL</translation></message>
    <message><source>Find contacts</source><translation>Kontakte finden</translation></message>
    <message><source>Show everything about one contact</source><translation>Alles über einen Kontakt zeigen</translation></message>
    <message><source>Add a person or a company</source><translation>Eine Person oder Firma anlegen</translation></message>
    <message><source>Import a list from Excel, Outlook, Google and others</source><translation>Eine Liste aus Excel, Outlook, Google und anderen importieren</translation></message>
    <message><source>Say what is in a foreign file, without importing anything</source><translation>Sagen, was in einer fremden Datei steht, ohne etwas zu importieren</translation></message>
    <message><source>Make a backup now</source><translation>Jetzt eine Sicherung anlegen</translation></message>
    <message><source>List the backups of a file</source><translation>Die Sicherungen einer Datei auflisten</translation></message>
    <message><source>Restore a backup</source><translation>Eine Sicherung wiederherstellen</translation></message>
    <message><source>Check whether the file is sound</source><translation>Prüfen, ob die Datei in Ordnung ist</translation></message>
    <message><source>Take back what was done last, or list what was done</source><translation>Das Letzte rückgängig machen oder auflisten, was getan wurde</translation></message>
    <message><source>Make a file with sample data</source><translation>Eine Datei mit Beispieldaten anlegen</translation></message>
    <message><source>Make a new, empty file</source><translation>Eine neue, leere Datei anlegen</translation></message>
    <message><source>Write to which file?</source><translation>In welche Datei schreiben?</translation></message>
    <message><source>Name it with --to FILE.</source><translation>Nennen Sie sie mit --to DATEI.</translation></message>
    <message><source>{n} text was too long for a cell of Excel and was cut; CSV keeps it whole.</source><translation>{n} Text war zu lang für eine Zelle in Excel und wurde gekürzt; CSV behält ihn ganz.</translation></message>
    <message><source>{n} texts were too long for a cell of Excel and were cut; CSV keeps them whole.</source><translation>{n} Texte waren zu lang für eine Zelle in Excel und wurden gekürzt; CSV behält sie ganz.</translation></message>
    <message><source>There is no list “{name}”.</source><translation>Es gibt keine Liste „{name}“.</translation></message>
    <message><source>Lists are: {names}</source><translation>Listen sind: {names}</translation></message>
    <message><source>Kind of file, where the name does not say it</source><translation>Art der Datei, wo der Name sie nicht sagt</translation></message>
    <message><source>Only contacts that this search finds</source><translation>Nur Kontakte, die diese Suche findet</translation></message>
    <message><source>Only the contacts of this saved list</source><translation>Nur die Kontakte dieser gespeicherten Liste</translation></message>
    <message><source>Only these columns, in this order, e.g. name,zip,city</source><translation>Nur diese Spalten, in dieser Reihenfolge, z. B. name,zip,city</translation></message>
    <message><source>everyone, for Excel</source><translation>alle, für Excel</translation></message>
    <message><source>a list for a mailing</source><translation>eine Liste für ein Rundschreiben</translation></message>
    <message><source>vCards of a search, to standard output</source><translation>vCards zu einer Suche, auf die Standardausgabe</translation></message>
    <message><source>{n} record</source><translation>{n} Datensatz</translation></message>
    <message><source>{n} records</source><translation>{n} Datensätze</translation></message>
    <message><source>{others} would go up in {name}:</source><translation>In {name} würde aufgehen: {others}</translation></message>
    <message><source>{others} went up in {name}:</source><translation>In {name} aufgegangen: {others}</translation></message>
    <message><source>{n} entry on the line of time</source><translation>{n} Eintrag im Verlauf</translation></message>
    <message><source>{n} entries on the line of time</source><translation>{n} Einträge im Verlauf</translation></message>
    <message><source>Makes one contact of two or more that are the same. Addresses, numbers, tags, relations, notes and files of all of them are kept, what is identical once; of single fields the better value. A withdrawn consent always counts. The whole merge is one step for undo, also weeks later; the ids of the others lead to the kept one.</source><translation>Macht aus zwei oder mehr gleichen Kontakten einen. Anschriften, Nummern, Schlagwörter, Beziehungen, Notizen und Dateien aller bleiben, Gleiches einmal; von einzelnen Feldern der bessere Wert. Ein Widerruf gilt immer. Das Zusammenführen ist ein Schritt beim Rückgängigmachen, auch noch nach Wochen; die Kennungen der anderen führen zum verbliebenen Kontakt.</translation></message>
    <message><source>Field</source><translation>Feld</translation></message>
    <message><source>Stays</source><translation>Bleibt</translation></message>
    <message><source>Is left out</source><translation>Entfällt</translation></message>
    <message><source>“{text}” names no field and contact of this merge.</source><translation>„{text}“ nennt kein Feld und keinen Kontakt dieser Zusammenführung.</translation></message>
    <message><source>what would become of the two</source><translation>was aus den beiden würde</translation></message>
    <message><source>one contact, under the other name</source><translation>ein Kontakt, unter dem anderen Namen</translation></message>
    <message><source>Fields to choose here: {names}</source><translation>Wählbare Felder: {names}</translation></message>
    <message><source>The contact that stays: its id, or words that find it alone</source><translation>Der Kontakt, der bleibt: seine Kennung oder Wörter, die nur ihn finden</translation></message>
    <message><source>A contact that goes up in it; may be several</source><translation>Ein Kontakt, der darin aufgeht; auch mehrere</translation></message>
    <message><source>Take the value of a field from this contact, e.g. name=OTHER; may be repeated</source><translation>Den Wert eines Feldes von diesem Kontakt nehmen, z. B. name=OTHER; mehrfach möglich</translation></message>
    <message><source>Make one contact of several that are the same</source><translation>Aus mehreren gleichen Kontakten einen machen</translation></message>
    <message><source>only what is new, and no new fields</source><translation>nur das Neue und keine neuen Felder</translation></message>
    <message><source>Columns nobody knows: make each a field of your own (keep, the usual way), or leave them out (drop)</source><translation>Unbekannte Spalten: aus jeder ein eigenes Feld machen (keep, das Übliche) oder sie auslassen (drop)</translation></message>
    <message><source>Takes back one step at a time; an import is one step. A step on which newer ones build is refused with their name; an import is taken back all the same with --import, and what was edited since stays.</source><translation>Nimmt einen Schritt nach dem anderen zurück; ein Import ist ein Schritt. Bauen neuere Schritte darauf auf, wird er mit deren Namen abgelehnt; ein Import wird mit --import trotzdem zurückgenommen, und was seither bearbeitet wurde, bleibt.</translation></message>
    <message><source>{n} contact that was edited since keeps something of it:</source><translation>{n} seither bearbeiteter Kontakt behält etwas davon:</translation></message>
    <message><source>{n} contacts that were edited since keep something of it:</source><translation>{n} seither bearbeitete Kontakte behalten etwas davon:</translation></message>
    <message><source>There is no import to take back.</source><translation>Es gibt keinen Import zum Zurücknehmen.</translation></message>
    <message><source>Contact</source><translation>Kontakt</translation></message>
    <message><source>Why it stays</source><translation>Warum er bleibt</translation></message>
    <message><source>takes back the last import, but for what was edited since</source><translation>nimmt den letzten Import zurück, bis auf das seither Bearbeitete</translation></message>
    <message><source>Take back the last import, or with --id another one; what was edited since stays and is listed</source><translation>Den letzten Import zurücknehmen, mit --id einen anderen; seither Bearbeitetes bleibt und wird aufgelistet</translation></message>
    <message><source>What is to be done, and when?</source><translation>Was ist zu tun, und wann?</translation></message>
    <message><source>Write it like: Fri 10:00 call about the term</source><translation>Schreiben Sie zum Beispiel: Fr 10:00 anrufen wegen Laufzeit</translation></message>
    <message><source>Reading {n}: {reading}</source><translation>Lesart {n}: {reading}</translation></message>
    <message><source>Write it like 2026-11-18T09:00.</source><translation>Schreiben Sie es wie 2026-11-18T09:00.</translation></message>
    <message><source>What is to be done, when, and whose it is, in one line</source><translation>Was wann zu tun ist und von wem, in einer Zeile</translation></message>
    <message><source>Only say how the line is read; nothing is written</source><translation>Nur sagen, wie die Zeile gelesen wird; nichts wird geschrieben</translation></message>
    <message><source>MOMENT</source><translation>ZEITPUNKT</translation></message>
    <message><source>Read as if it were this moment, e.g. 2026-11-18T09:00</source><translation>Lesen, als wäre es dieser Zeitpunkt, z. B. 2026-11-18T09:00</translation></message>
    <message><source>Language of the line (otherwise that of the answer)</source><translation>Sprache der Zeile (sonst die der Antwort)</translation></message>
    <message><source>Understood in any order: a day (Fri, tomorrow, in 3 weeks, 24.12., Dec 24, week 50, end of the month), a time (10:00, half past nine, 5pm), a repetition (every 4 weeks, last weekday of the month), what to do (call, e-mail, letter, visit, meeting), @owner, #tag, ! for important, and an amount. Everything else is the text. A line that may mean two days gives both, and none is taken silently.</source><translation>Verstanden wird in beliebiger Reihenfolge: ein Tag (Fr, morgen, in 3 Wochen, 24.12., 24. Dez, KW 50, Ende des Monats), eine Uhrzeit (10:00, halb zehn, 14 Uhr), eine Wiederholung (alle 4 Wochen, jeden letzten Werktag im Monat), was zu tun ist (anrufen, mailen, Brief, besuchen, Termin), @wer, #Tag, ! für wichtig und ein Betrag. Alles andere ist der Text. Eine Zeile, die zwei Tage meinen kann, nennt beide; stillschweigend wird keiner genommen.</translation></message>
    <message><source>how a line is read</source><translation>wie eine Zeile gelesen wird</translation></message>
    <message><source>new appointments and tasks</source><translation>neue Termine und Aufgaben</translation></message>
    <message><source>of them with a contact</source><translation>davon mit einem Kontakt</translation></message>
    <message><source>appointments already there</source><translation>Termine sind schon da</translation></message>
    <message><source>appointments with nobody from your file</source><translation>Termine ohne jemanden aus Ihrer Datei</translation></message>
    <message><source>appointments without a date</source><translation>Termine ohne Datum</translation></message>
    <message><source>Which appointments come along: none, those with a contact (known) or all (usual of a calendar)</source><translation>Welche Termine mitkommen: keine (none), die mit einem Kontakt (known) oder alle (all, bei einem Kalender üblich)</translation></message>
    <message><source>{n} appointment</source><translation>{n} Termin</translation></message>
    <message><source>{n} appointments</source><translation>{n} Termine</translation></message>
    <message><source>Start</source><translation>Beginn</translation></message>
    <message><source>Subject</source><translation>Betreff</translation></message>
    <message><source>Participants</source><translation>Teilnehmende</translation></message>
    <message><source>There is no mail in this folder.</source><translation>In diesem Ordner ist keine Mail.</translation></message>
    <message><source>(no subject)</source><translation>(ohne Betreff)</translation></message>
    <message><source>--contact names the contact they belong to, --new makes one of the sender.</source><translation>--contact nennt den Kontakt, zu dem sie gehören, --new legt den Absender als Kontakt an.</translation></message>
    <message><source>Mails are files ending in .eml or .msg.</source><translation>Mails sind Dateien, die auf .eml oder .msg enden.</translation></message>
    <message><source>put a mail on the line of time of its people</source><translation>eine Mail in den Verlauf ihrer Beteiligten legen</translation></message>
    <message><source>whom does it concern?</source><translation>wen betrifft sie?</translation></message>
    <message><source>Would be filed with {names}: {subject}</source><translation>Würde abgelegt bei {names}: {subject}</translation></message>
    <message><source>Filed with {names}: {subject}</source><translation>Abgelegt bei {names}: {subject}</translation></message>
    <message><source>Was filed before: {subject}</source><translation>War schon abgelegt: {subject}</translation></message>
    <message><source>Attachments: {names}</source><translation>Anhänge: {names}</translation></message>
    <message><source>Also file them with this contact: its id, or words that find it alone; may be repeated</source><translation>Auch bei diesem Kontakt ablegen: seine ID oder Wörter, die nur ihn finden; mehrfach möglich</translation></message>
    <message><source>Make a contact of a sender nobody knows</source><translation>Einen unbekannten Absender als Kontakt anlegen</translation></message>
    <message><source>Do not keep the attachments</source><translation>Anhänge nicht aufbewahren</translation></message>
    <message><source>Not filed: {subject}</source><translation>Nicht abgelegt: {subject}</translation></message>
    <message><source>Bytes</source><translation>Bytes</translation></message>
    <message><source>Since</source><translation>Seit</translation></message>
    <message><source>Saved as</source><translation>Gespeichert als</translation></message>
    <message><source>There are too many files called “{name}”.</source><translation>Es gibt zu viele Dateien namens „{name}“.</translation></message>
    <message><source>There is no folder “{name}”.</source><translation>Es gibt keinen Ordner „{name}“.</translation></message>
    <message><source>No files are kept with {name}.</source><translation>Bei {name} sind keine Dateien aufbewahrt.</translation></message>
    <message><source>Choose another folder.</source><translation>Wählen Sie einen anderen Ordner.</translation></message>
    <message><source>Make it first or name another one.</source><translation>Legen Sie ihn zuerst an oder nennen Sie einen anderen.</translation></message>
    <message><source>what is kept with her?</source><translation>was ist bei ihr aufbewahrt?</translation></message>
    <message><source>“{name}” cannot be written ({reason}).</source><translation>„{name}“ lässt sich nicht schreiben ({reason}).</translation></message>
    <message><source>FOLDER</source><translation>ORDNER</translation></message>
    <message><source>Write the kept files into this folder</source><translation>Die aufbewahrten Dateien in diesen Ordner schreiben</translation></message>
    <message><source>Find the contacts of the folders you keep per customer, and link them</source><translation>Zu Ordnern, die Sie je Kunde führen, die Kontakte finden und verknüpfen</translation></message>
    <message><source>Put mails saved as files on the line of time of their people</source><translation>Als Dateien gespeicherte Mails in den Verlauf ihrer Beteiligten legen</translation></message>
    <message><source>List or save the files that are kept with a contact</source><translation>Die bei einem Kontakt aufbewahrten Dateien auflisten oder speichern</translation></message>
    <message><source>A mail becomes an entry on the line of time of everybody in it who is a contact, found by any of their addresses; the members of the office are left out. Of a data file only the mails of known people are read. Attachments are kept in the file, a second filing adds nothing. Nobody is made a contact without --new; the exit code is 1 when a mail could not be filed.</source><translation>Eine Mail wird ein Eintrag im Verlauf aller Beteiligten, die Kontakte sind, gefunden über jede ihrer Adressen; die Mitglieder des Büros bleiben außen vor. Aus einer Datendatei werden nur die Mails bekannter Leute gelesen. Anhänge werden in der Datei aufbewahrt, ein zweites Ablegen fügt nichts hinzu. Ohne --new wird niemand zum Kontakt; der Exit-Code ist 1, wenn eine Mail nicht abgelegt werden konnte.</translation></message>
    <message><source>A mail saved as .eml or .msg, a folder of them, or a data file of Outlook (.pst, .ost)</source><translation>Eine als .eml oder .msg gespeicherte Mail, ein Ordner davon oder eine Outlook-Datendatei (.pst, .ost)</translation></message>
    <message><source>Whom is it about?</source><translation>Um wen geht es?</translation></message>
    <message><source>There is no reading {n}.</source><translation>Es gibt keine Lesart {n}.</translation></message>
    <message><source>Name a contact with --contact; --parse only reads the line.</source><translation>Nennen Sie einen Kontakt mit --contact; --parse liest die Zeile nur.</translation></message>
    <message><source>This may mean more than one thing:</source><translation>Das kann mehreres heißen:</translation></message>
    <message><source>Nothing was planned.</source><translation>Es wurde nichts geplant.</translation></message>
    <message><source>Say which with --choose and its number, or write it more exactly.</source><translation>Sagen Sie mit --choose und der Nummer, welches, oder schreiben Sie es genauer.</translation></message>
    <message><source>Planned: {what}</source><translation>Geplant: {what}</translation></message>
    <message><source>Done. Nothing else is planned.</source><translation>Erledigt. Weiter ist nichts geplant.</translation></message>
    <message><source>a call on Friday</source><translation>ein Anruf am Freitag</translation></message>
    <message><source>Whom it is about: an id, or words that find one contact; may be repeated</source><translation>Um wen es geht: eine Kennung oder Wörter, die einen Kontakt finden; auch mehrmals</translation></message>
    <message><source>Which reading, where the line may mean more than one</source><translation>Welche Lesart, wo die Zeile mehreres heißen kann</translation></message>
    <message><source>Finish this follow-up; TEXT is the result</source><translation>Diese Wiedervorlage erledigen; TEXT ist das Ergebnis</translation></message>
    <message><source>With --done: how long it took</source><translation>Mit --done: wie lange es gedauert hat</translation></message>
    <message><source>With --done: the next step, as a line</source><translation>Mit --done: der nächste Schritt, als Zeile</translation></message>
    <message><source>Put this follow-up off to the day that TEXT says</source><translation>Diese Wiedervorlage auf den Tag verschieben, den TEXT nennt</translation></message>
    <message><source>Drop this follow-up, with those that would repeat it</source><translation>Diese Wiedervorlage streichen, auch ihre Wiederholungen</translation></message>
    <message><source>“{text}” is no day.</source><translation>„{text}“ ist kein Tag.</translation></message>
    <message><source>Written down.</source><translation>Notiert.</translation></message>
    <message><source>Name a contact with --contact.</source><translation>Nennen Sie einen Kontakt mit --contact.</translation></message>
    <message><source>a call just now</source><translation>ein Anruf gerade eben</translation></message>
    <message><source>What was said or done</source><translation>Was gesagt oder getan wurde</translation></message>
    <message><source>When, e.g. 2026-11-18T09:00 (usually now)</source><translation>Wann, z. B. 2026-11-18T09:00 (sonst jetzt)</translation></message>
    <message><source>How long it took</source><translation>Wie lange es gedauert hat, in Minuten</translation></message>
    <message><source>From them (in) or to them (out)</source><translation>Von dort (in) oder dorthin (out)</translation></message>
    <message><source>What came of it</source><translation>Was herauskam</translation></message>
    <message><source>Where it was</source><translation>Wo es war</translation></message>
    <message><source>Overdue</source><translation>Überfällig</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>This week</source><translation>Diese Woche</translation></message>
    <message><source>Without a day</source><translation>Ohne Tag</translation></message>
    <message><source>Handed to you</source><translation>An Sie übergeben</translation></message>
    <message><source>Came back</source><translation>Zurückgekommen</translation></message>
    <message><source>Nothing is due.</source><translation>Es ist nichts fällig.</translation></message>
    <message><source>{n} customer without a next step for {days} days</source><translation>{n} Kunde seit {days} Tagen ohne nächsten Schritt</translation></message>
    <message><source>{n} customers without a next step for {days} days</source><translation>{n} Kunden seit {days} Tagen ohne nächsten Schritt</translation></message>
    <message><source>what is overdue, due today and this week</source><translation>was überfällig, heute und diese Woche fällig ist</translation></message>
    <message><source>for a script</source><translation>für ein Skript</translation></message>
    <message><source>Of this member of the office (usually yourself)</source><translation>Von diesem Mitglied des Büros (sonst Ihre eigenen)</translation></message>
    <message><source>At most so many a group (usually 50, 0 = all)</source><translation>Höchstens so viele je Gruppe (sonst 50, 0 = alle)</translation></message>
    <message><source>Plan a follow-up from one line, or finish and move one</source><translation>Eine Wiedervorlage in einer Zeile planen, erledigen oder verschieben</translation></message>
    <message><source>Show what is due</source><translation>Zeigen, was fällig ist</translation></message>
    <message><source>Write down a call, a visit or another entry</source><translation>Einen Anruf, Besuch oder anderen Eintrag notieren</translation></message>
    <message><source>Everything, with all tables and files, into a new folder or a .zip</source><translation>Alles, mit allen Tabellen und Dateien, in einen neuen Ordner oder eine .zip-Datei</translation></message>
    <message><source>Name a new folder or a .zip with --to.</source><translation>Nennen Sie mit --to einen neuen Ordner oder eine .zip-Datei.</translation></message>
    <message><source>--all exports everything: it goes with --to only.</source><translation>--all exportiert alles: es verträgt sich nur mit --to.</translation></message>
    <message><source>the whole file; “new --from” makes a file of it again</source><translation>der ganze Bestand; „new --from“ macht daraus wieder eine Datei</translation></message>
    <message><source>Folder or .zip of “export --all”: everything in it comes into the new file</source><translation>Ordner oder .zip-Datei von „export --all“: alles darin kommt in die neue Datei</translation></message>
    <message><source>EXPORT</source><translation>EXPORT</translation></message>
    <message><source>a file with all that was exported</source><translation>eine Datei mit allem, was exportiert wurde</translation></message>
    <message><source>The content of {n} file is not in it.</source><translation>Der Inhalt von {n} Datei ist nicht dabei.</translation></message>
    <message><source>The content of {n} files is not in it.</source><translation>Der Inhalt von {n} Dateien ist nicht dabei.</translation></message>
    <message><source>Say whose phone number or e-mail address this is</source><translation>Sagt, wem diese Telefonnummer oder E-Mail-Adresse gehört</translation></message>
    <message><source>Find contacts that are there twice</source><translation>Kontakte finden, die doppelt vorhanden sind</translation></message>
    <message><source>certain</source><translation>sicher</translation></message>
    <message><source>probable</source><translation>wahrscheinlich</translation></message>
    <message><source>one household</source><translation>ein Haushalt</translation></message>
    <message><source>one company</source><translation>eine Firma</translation></message>
    <message><source>And</source><translation>Und</translation></message>
    <message><source>How sure</source><translation>Wie sicher</translation></message>
    <message><source>Why</source><translation>Warum</translation></message>
    <message><source>Also people of one household or company</source><translation>Auch Personen eines Haushalts oder einer Firma</translation></message>
    <message><source>Remember that these two are no duplicate; they are left out from then on</source><translation>Merken, dass diese beiden keine Dublette sind; sie werden künftig ausgelassen</translation></message>
    <message><source>Compares all contacts with one another: names by sound and spelling, numbers, e-mail, address, birthday, customer number. What agreement is worth is learned from the file itself. Nothing is merged; merge does that. With --json all pairs are given, whatever the limit.</source><translation>Vergleicht alle Kontakte miteinander: Namen nach Klang und Schreibweise, Nummern, E-Mail, Anschrift, Geburtstag, Kundennummer. Was eine Übereinstimmung wert ist, wird aus der Datei selbst gelernt. Zusammengeführt wird nichts; das tut merge. Mit --json kommen alle Paare, gleich welche Grenze gilt.</translation></message>
    <message><source>the surest first</source><translation>die sichersten zuerst</translation></message>
    <message><source>with households and companies, for a script</source><translation>mit Haushalten und Firmen, für ein Skript</translation></message>
    <message><source>these two are two</source><translation>diese beiden sind zwei</translation></message>
    <message><source>{n} pair</source><translation>{n} Paar</translation></message>
    <message><source>{n} pairs</source><translation>{n} Paare</translation></message>
    <message><source>From</source><translation>Von</translation></message>
    <message><source>To</source><translation>An</translation></message>
    <message><source>Copy to</source><translation>Kopie an</translation></message>
    <message><source>Sent</source><translation>Gesendet</translation></message>
    <message><source>Attachments</source><translation>Anhänge</translation></message>
    <message><source>Show the calendar, or keep one that others subscribe to</source><translation>Kalender zeigen oder einen führen, den andere abonnieren</translation></message>
    <message><source>Write contacts to Excel, CSV or vCard, or their calendar</source><translation>Kontakte als Excel, CSV oder vCard schreiben oder ihren Kalender</translation></message>
    <message><source>The last day is before the first.</source><translation>Der letzte Tag liegt vor dem ersten.</translation></message>
    <message><source>all day</source><translation>ganztägig</translation></message>
    <message><source>until {day}</source><translation>bis {day}</translation></message>
    <message><source>Nothing stands in the calendar on these days.</source><translation>An diesen Tagen steht nichts im Kalender.</translation></message>
    <message><source>Write it like 2026-11-18.</source><translation>Schreiben Sie ihn so: 2026-11-18.</translation></message>
    <message><source>No calendar is kept any more. The file that was written stays.</source><translation>Es wird kein Kalender mehr geführt. Die geschriebene Datei bleibt.</translation></message>
    <message><source>{n} entry; kept up to date</source><translation>{n} Eintrag; wird laufend aktualisiert</translation></message>
    <message><source>{n} entries; kept up to date</source><translation>{n} Einträge; werden laufend aktualisiert</translation></message>
    <message><source>{n} entry</source><translation>{n} Eintrag</translation></message>
    <message><source>{n} entries</source><translation>{n} Einträge</translation></message>
    <message><source>DAY</source><translation>TAG</translation></message>
    <message><source>First day (usually today)</source><translation>Erster Tag (sonst heute)</translation></message>
    <message><source>Last day (usually a week later)</source><translation>Letzter Tag (sonst eine Woche später)</translation></message>
    <message><source>Only of this member of the office</source><translation>Nur von diesem Mitglied des Büros</translation></message>
    <message><source>Keep an .ics file here that other calendars can subscribe to</source><translation>Hier eine .ics-Datei führen, die andere Kalender abonnieren können</translation></message>
    <message><source>Keep no such file any more</source><translation>Keine solche Datei mehr führen</translation></message>
    <message><source>With --publish: only when somebody is busy, no words</source><translation>Mit --publish: nur, wann jemand beschäftigt ist, keine Texte</translation></message>
    <message><source>With --publish: without follow-ups</source><translation>Mit --publish: ohne Wiedervorlagen</translation></message>
    <message><source>The file of --publish is written anew after each change, by the window as well as by this command line. Outlook, Thunderbird and phones can subscribe to it. To write a calendar once, use “export --kind ics”.</source><translation>Die Datei von --publish wird nach jeder Änderung neu geschrieben, vom Fenster wie von dieser Befehlszeile. Outlook, Thunderbird und Telefone können sie abonnieren. Einmalig schreibt „export --kind ics“ einen Kalender.</translation></message>
    <message><source>the next seven days</source><translation>die nächsten sieben Tage</translation></message>
    <message><source>a month, for a script</source><translation>ein Monat, für ein Skript</translation></message>
    <message><source>show others when you are busy</source><translation>anderen zeigen, wann Sie beschäftigt sind</translation></message>
    <message><source>The calendar for others could not be written: {reason}</source><translation>Der Kalender für andere ließ sich nicht schreiben: {reason}</translation></message>
    <message><source>A calendar has no columns.</source><translation>Ein Kalender hat keine Spalten.</translation></message>
    <message><source>File to write; its ending says the kind (.xlsx .csv .vcf .ics)</source><translation>Zu schreibende Datei; die Endung sagt die Art (.xlsx .csv .vcf .ics)</translation></message>
    <message><source>Of a calendar (.ics): only when somebody is busy</source><translation>Beim Kalender (.ics): nur, wann jemand beschäftigt ist</translation></message>
    <message><source>--busy is for a calendar: name a file that ends in .ics.</source><translation>--busy gilt für Kalender: Nennen Sie eine Datei, die auf .ics endet.</translation></message>
    <message><source>appointments and follow-ups of a list, for a calendar</source><translation>Termine und Wiedervorlagen einer Liste, für einen Kalender</translation></message>
    <message><source>Any spelling of the number, also as a link (tel:, sip:, mailto:). An extension is found by the number of its switchboard. The exit code is 1 when nobody has it. To raise the window on the contact instead: crm-desktop --call NUMBER, crm-desktop --email ADDRESS.</source><translation>Jede Schreibweise der Nummer, auch als Verweis (tel:, sip:, mailto:). Eine Durchwahl wird über die Nummer ihrer Zentrale gefunden. Der Rückgabewert ist 1, wenn niemand sie hat. Um stattdessen das Fenster beim Kontakt nach vorn zu holen: crm-desktop --call NUMMER, crm-desktop --email ADRESSE.</translation></message>
    <message><source>“{text}” is neither a number nor an e-mail address.</source><translation>„{text}“ ist weder eine Nummer noch eine E-Mail-Adresse.</translation></message>
    <message><source>same switchboard</source><translation>gleiche Zentrale</translation></message>
    <message><source>same end, no area code</source><translation>gleiches Ende, ohne Vorwahl</translation></message>
    <message><source>Company or place</source><translation>Firma oder Ort</translation></message>
    <message><source>Kept as</source><translation>Gespeichert als</translation></message>
    <message><source>Note</source><translation>Hinweis</translation></message>
    <message><source>Nobody has {value}.</source><translation>Niemand hat {value}.</translation></message>
    <message><source>who calls?</source><translation>wer ruft an?</translation></message>
    <message><source>the same for scripts</source><translation>dasselbe für Skripte</translation></message>
    <message><source>Write it like +49 331 5550120 or anna@example.com.</source><translation>Schreiben Sie sie wie +49 331 5550120 oder anna@example.com.</translation></message>
    <message><source>The address is one of {companies}.</source><translation>Die Adresse gehört zu {companies}.</translation></message>
    <message><source>NUMBER|ADDRESS</source><translation>NUMMER|ADRESSE</translation></message>
    <message><source>A phone number or an e-mail address</source><translation>Eine Telefonnummer oder eine E-Mail-Adresse</translation></message>
    <message><source>Which number?</source><translation>Welche Nummer?</translation></message>
    <message><source>Which address?</source><translation>Welche Adresse?</translation></message>
    <message><source>It came in and waits for an answer</source><translation>Kam herein und wartet auf Antwort</translation></message>
    <message><source>A follow-up reminds ten minutes before its time, or at eight on its day, until it is done or its reminder is put away. Looking here makes nothing ring or fall silent in the window.</source><translation>Eine Wiedervorlage erinnert zehn Minuten vor ihrer Uhrzeit, ohne Uhrzeit um acht an ihrem Tag, bis sie erledigt oder die Erinnerung weggelegt ist. Das Nachsehen hier löst im Fenster nichts aus und nimmt dort nichts weg.</translation></message>
    <message><source>Nothing reminds now.</source><translation>Zurzeit steht keine Erinnerung an.</translation></message>
    <message><source>The next one comes at {moment}.</source><translation>Die nächste kommt um {moment}.</translation></message>
    <message><source>No reminder waits with the id {id}.</source><translation>Mit der Kennung {id} steht keine Erinnerung an.</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>remind shows those that wait.</source><translation>remind zeigt die anstehenden.</translation></message>
    <message><source>what reminds now</source><translation>woran jetzt erinnert wird</translation></message>
    <message><source>ID</source><translation>KENNUNG</translation></message>
    <message><source>It reminds no more; “all” puts all of them away</source><translation>Nicht mehr daran erinnern; „all“ legt alle weg</translation></message>
    <message><source>Remind again in --minutes minutes</source><translation>In --minutes Minuten noch einmal erinnern</translation></message>
    <message><source>Minutes to put off (usually 10)</source><translation>Um so viele Minuten verschieben (sonst 10)</translation></message>
    <message><source>The window plans these follow-ups by itself, at its start and after midnight. Each contact gets one for each period; whatever is written down with the contact moves it on.</source><translation>Das Fenster plant diese Wiedervorlagen von selbst, beim Start und nach Mitternacht. Jeder Kontakt bekommt je Zeitraum eine; jeder Eintrag beim Kontakt schiebt sie weiter.</translation></message>
    <message><source>{n} follow-up planned</source><translation>{n} Wiedervorlage geplant</translation></message>
    <message><source>{n} follow-ups planned</source><translation>{n} Wiedervorlagen geplant</translation></message>
    <message><source>{n} contact is due; --plan makes the follow-up.</source><translation>{n} Kontakt ist fällig; --plan legt die Wiedervorlage an.</translation></message>
    <message><source>{n} contacts are due; --plan makes the follow-ups.</source><translation>{n} Kontakte sind fällig; --plan legt die Wiedervorlagen an.</translation></message>
    <message><source>next contact due {day}</source><translation>nächster Kontakt fällig am {day}</translation></message>
    <message><source>in touch with A customers every four weeks</source><translation>mit A-Kunden alle vier Wochen in Verbindung</translation></message>
    <message><source>one customer otherwise than its class</source><translation>ein Kunde anders als seine Klasse</translation></message>
    <message><source>plan what is due</source><translation>planen, was fällig ist</translation></message>
    <message><source>Contact rhythm</source><translation>Kontaktrhythmus</translation></message>
    <message><source>Whose rhythm?</source><translation>Wessen Rhythmus?</translation></message>
    <message><source>An account class</source><translation>Eine Kundenklasse</translation></message>
    <message><source>From one contact to the next: 0 never, -1 for a contact as its class</source><translation>Tage von einem Kontakt zum nächsten: 0 nie, -1 bei einem Kontakt wie seine Klasse</translation></message>
    <message><source>Customers count as forgotten after so many days; with --class those of the class</source><translation>Kunden gelten nach so vielen Tagen als vergessen; mit --class die der Klasse</translation></message>
    <message><source>Plan the follow-ups that are due now</source><translation>Die jetzt fälligen Wiedervorlagen planen</translation></message>
    <message><source>Name a class with --class, or a contact with --contact.</source><translation>Nennen Sie eine Klasse mit --class oder einen Kontakt mit --contact.</translation></message>
    <message><source>Waiting for an answer</source><translation>Warten auf Antwort</translation></message>
    <message><source>Customers count as forgotten after so many days (usually what the office says: 90)</source><translation>Kunden gelten nach so vielen Tagen als vergessen (sonst nach der Einstellung des Büros: 90)</translation></message>
    <message><source>away from {first}</source><translation>abwesend ab {first}</translation></message>
    <message><source>{n} follow-up</source><translation>{n} Wiedervorlage</translation></message>
    <message><source>{n} follow-ups</source><translation>{n} Wiedervorlagen</translation></message>
    <message><source>you</source><translation>Sie</translation></message>
    <message><source>away from {first} to {last}</source><translation>abwesend vom {first} bis {last}</translation></message>
    <message><source>deputy: {name}</source><translation>Vertretung: {name}</translation></message>
    <message><source>nobody stands in</source><translation>keine Vertretung</translation></message>
    <message><source>who works here</source><translation>wer hier arbeitet</translation></message>
    <message><source>work as Sabine from now on</source><translation>ab jetzt als Sabine arbeiten</translation></message>
    <message><source>Sabine stands in</source><translation>Sabine vertritt ihn</translation></message>
    <message><source>A new member of the office</source><translation>Ein neues Mitglied des Büros</translation></message>
    <message><source>ADDRESS</source><translation>ADRESSE</translation></message>
    <message><source>Address the new member writes from</source><translation>Adresse, von der das neue Mitglied schreibt</translation></message>
    <message><source>Work as this member in this file on this computer from now on</source><translation>In dieser Datei auf diesem Rechner ab jetzt als dieses Mitglied arbeiten</translation></message>
    <message><source>This member is away, from --from to --until</source><translation>Dieses Mitglied ist abwesend, von --from bis --until</translation></message>
    <message><source>First day away, like 2026-12-21</source><translation>Erster Tag der Abwesenheit, z. B. 2026-12-21</translation></message>
    <message><source>Who sees the follow-ups meanwhile</source><translation>Wer die Wiedervorlagen solange sieht</translation></message>
    <message><source>This member is back</source><translation>Dieses Mitglied ist zurück</translation></message>
    <message><source>This member leaves the office</source><translation>Dieses Mitglied verlässt das Büro</translation></message>
    <message><source>Who takes over the follow-ups and contacts of the one who leaves</source><translation>Wer Wiedervorlagen und Kontakte übernimmt</translation></message>
    <message><source>From which day on?</source><translation>Ab welchem Tag?</translation></message>
    <message><source>Name it with --from, like 2026-12-21.</source><translation>Nennen Sie ihn mit --from, z. B. 2026-12-21.</translation></message>
    <message><source>A mail from a contact waits from the moment it came until something goes out to them: a call, a mail, a letter, a visit. Only hours of work count. Mails filed late, and those of machines, do not wait.</source><translation>Eine E-Mail eines Kontakts wartet von ihrem Eingang an, bis etwas an ihn hinausgeht: ein Anruf, eine E-Mail, ein Brief, ein Besuch. Nur Arbeitszeit zählt. Spät abgelegte E-Mails und solche von Automaten warten nicht.</translation></message>
    <message><source>Nobody waits for an answer.</source><translation>Niemand wartet auf Antwort.</translation></message>
    <message><source>Median of the last {days} days: {words}</source><translation>Median der letzten {days} Tage: {words}</translation></message>
    <message><source>who waits for us, and how long</source><translation>wer auf uns wartet, und wie lange</translation></message>
    <message><source>This entry asks for an answer</source><translation>Dieser Eintrag braucht eine Antwort</translation></message>
    <message><source>This entry needs no answer</source><translation>Dieser Eintrag braucht keine Antwort</translation></message>
    <message><source>Median of so many days (usually 90)</source><translation>Median so vieler Tage (sonst 90)</translation></message>
    <message><source>Every command takes --file, --user, --json, --language and --debug.</source><translation>Jeder Befehl nimmt --file, --user, --json, --language und --debug.</translation></message>
    <message><source>Work as this member of the office, this once (see the command user)</source><translation>Dieses eine Mal als dieses Mitglied des Büros arbeiten (siehe Befehl user)</translation></message>
    <message><source>Last day away (usually until further notice)</source><translation>Letzter Tag (sonst bis auf Weiteres)</translation></message>
    <message><source>Show what reminds now, put it off or away</source><translation>Zeigen, woran jetzt erinnert wird; verschieben oder weglegen</translation></message>
    <message><source>Show who asked and waits for a first answer</source><translation>Zeigen, wer gefragt hat und auf eine erste Antwort wartet</translation></message>
    <message><source>Keep in touch: how often, with whom, and what is due</source><translation>In Verbindung bleiben: wie oft, mit wem, und was ansteht</translation></message>
    <message><source>Members of the office: who works here, who is away</source><translation>Mitglieder des Büros: wer hier arbeitet, wer abwesend ist</translation></message>
    <message><source>start with an empty list</source><translation>mit leerer Liste beginnen</translation></message>
    <message><source>Deputy</source><translation>Vertretung</translation></message>
    <message><source>Account class</source><translation>Kundenklasse</translation></message>
    <message><source>Row {row} looks like row {other}: {why}</source><translation>Zeile {row} ähnelt Zeile {other}: {why}</translation></message>
    <message><source>Row {row} looks like {contact}: {why}</source><translation>Zeile {row} ähnelt {contact}: {why}</translation></message>
    <message><source>possible doubles</source><translation>mögliche Dubletten</translation></message>
    <message><source>Rows that only look like a contact there: add them (new), fill it up (update), leave (skip)</source><translation>Zeilen, die einem vorhandenen Kontakt nur ähneln: anlegen (new), ihn ergänzen (update), auslassen (skip)</translation></message>
    <message><source>A file (TOML or JSON), or the code of a process that is in use or shipped</source><translation>Eine Datei (TOML oder JSON) oder der Code eines eingesetzten oder mitgelieferten Prozesses</translation></message>
    <message><source>A process says by which steps a case goes and what follows from each reaction of the customer. `check` finds dead ends, steps that nobody reaches and ways without an end; it needs no file of Kontor and ends with 1 when something is wrong. `install` takes a process into use; one with the same code becomes its next version, while running cases stay in theirs.</source><translation>Ein Prozess sagt, über welche Schritte ein Fall geht und was aus jeder Reaktion des Kunden folgt. `check` findet Sackgassen, unerreichbare Schritte und Wege ohne Ende; es braucht keine Kontor-Datei und endet mit 1, wenn etwas nicht stimmt. `install` setzt einen Prozess ein; einer mit demselben Code wird dessen nächste Version, laufende Fälle bleiben in ihrer.</translation></message>
    <message><source>AMOUNT</source><translation>BETRAG</translation></message>
    <message><source>Begin a case, answer a reaction, move it, show it</source><translation>Einen Fall beginnen, eine Reaktion eintragen, ihn verschieben oder zeigen</translation></message>
    <message><source>Best case</source><translation>Bestenfalls</translation></message>
    <message><source>CASE</source><translation>FALL</translation></message>
    <message><source>Check a drawn process, take one into use, list them</source><translation>Gezeichnete Prozesse prüfen, einsetzen, auflisten</translation></message>
    <message><source>Code</source><translation>Code</translation></message>
    <message><source>Committed</source><translation>Sicher</translation></message>
    <message><source>Deleted. Undo brings it back.</source><translation>Gelöscht. Rückgängig holt ihn zurück.</translation></message>
    <message><source>Expected close, like 2027-01-31</source><translation>Erwarteter Abschluss, etwa 2027-01-31</translation></message>
    <message><source>Fault</source><translation>Fehler</translation></message>
    <message><source>From this probability on an open case counts as committed (90)</source><translation>Ab dieser Wahrscheinlichkeit zählt ein offener Fall als sicher (90)</translation></message>
    <message><source>How many months, this one included (6)</source><translation>Wie viele Monate, diesen eingeschlossen (6)</translation></message>
    <message><source>Into which step? `process show` lists them.</source><translation>In welchen Schritt? `process show` listet sie auf.</translation></message>
    <message><source>It can be used all the same.</source><translation>Er lässt sich trotzdem einsetzen.</translation></message>
    <message><source>Later</source><translation>Später</translation></message>
    <message><source>MONTH</source><translation>MONAT</translation></message>
    <message><source>Month</source><translation>Monat</translation></message>
    <message><source>Months are from 1 to 120, percent from 0 to 100.</source><translation>Monate gehen von 1 bis 120, Prozent von 0 bis 100.</translation></message>
    <message><source>No case was found for “{text}”.</source><translation>Zu „{text}“ wurde kein Fall gefunden.</translation></message>
    <message><source>No process is in use yet. Take one with: crm-desktop process install acquisition</source><translation>Noch ist kein Prozess eingesetzt. Einen einsetzen: crm-desktop process install acquisition</translation></message>
    <message><source>Nothing is wrong with it.</source><translation>Alles in Ordnung.</translation></message>
    <message><source>Only this process, by code or name</source><translation>Nur dieser Prozess, nach Code oder Name</translation></message>
    <message><source>Open</source><translation>Offen</translation></message>
    <message><source>PROCESS</source><translation>PROZESS</translation></message>
    <message><source>Percent, instead of that of the step</source><translation>Prozent, anstelle der Wahrscheinlichkeit des Schritts</translation></message>
    <message><source>Running cases</source><translation>Laufende Fälle</translation></message>
    <message><source>Show the open cases by step</source><translation>Die offenen Fälle je Schritt zeigen</translation></message>
    <message><source>Show what may come in, month by month</source><translation>Zeigen, was Monat für Monat zu erwarten ist</translation></message>
    <message><source>TO</source><translation>ZIEL</translation></message>
    <message><source>The member of the office who leads it</source><translation>Wer im Büro den Fall führt</translation></message>
    <message><source>There are: {list}</source><translation>Es gibt: {list}</translation></message>
    <message><source>There is no case.</source><translation>Es gibt keinen Fall.</translation></message>
    <message><source>There is no process “{name}” in use.</source><translation>Der Prozess „{name}“ ist nicht eingesetzt.</translation></message>
    <message><source>Use the id or the number.</source><translation>Nennen Sie die Kennung oder die Nummer.</translation></message>
    <message><source>Version</source><translation>Version</translation></message>
    <message><source>Warning</source><translation>Hinweis</translation></message>
    <message><source>Weighted is amount × probability, rounded half up to the cent for each case; best case is the whole amount; committed is what is won or as good as certain. A case whose expected day is over counts in this month and is listed as overdue.</source><translation>Gewichtet ist Betrag × Wahrscheinlichkeit, je Fall kaufmännisch auf den Cent gerundet; bestenfalls ist der ganze Betrag; sicher ist, was gewonnen oder so gut wie gewiss ist. Ein Fall, dessen erwarteter Tag vorbei ist, zählt in diesem Monat und steht als überfällig da.</translation></message>
    <message><source>Weighted</source><translation>Gewichtet</translation></message>
    <message><source>What to do: check, list, show, install, export</source><translation>Was zu tun ist: check (prüfen), list (auflisten), show (zeigen), install (einsetzen), export (schreiben)</translation></message>
    <message><source>Where to? Name the file with --out FILE.</source><translation>Wohin? Nennen Sie die Datei mit --out DATEI.</translation></message>
    <message><source>Which case? Name its title, its number or its id.</source><translation>Welcher Fall? Nennen Sie Titel, Nummer oder Kennung.</translation></message>
    <message><source>Which process? Name a file, or the code of one that is in use.</source><translation>Welcher Prozess? Nennen Sie eine Datei oder den Code eines eingesetzten.</translation></message>
    <message><source>Which reaction? `case show` lists those of its step.</source><translation>Welche Reaktion? `case show` listet die seines Schritts auf.</translation></message>
    <message><source>Who got it instead</source><translation>Wer den Auftrag stattdessen bekam</translation></message>
    <message><source>Why it was lost or is put off</source><translation>Warum verloren oder verschoben</translation></message>
    <message><source>With export: the file to write</source><translation>Mit export: die zu schreibende Datei</translation></message>
    <message><source>With new and list: whose case</source><translation>Mit new und list: wessen Fall</translation></message>
    <message><source>With new: its title. Otherwise its number, its id, or words of its title</source><translation>Mit new: sein Titel. Sonst Nummer, Kennung oder Wörter des Titels</translation></message>
    <message><source>With new: the process it goes through (usually acquisition)</source><translation>Mit new: der Prozess, den er durchläuft (sonst acquisition)</translation></message>
    <message><source>With react: how long it took</source><translation>Mit react: wie lange es dauerte</translation></message>
    <message><source>With react: the month to go on, 2027-03</source><translation>Mit react: der Monat, in dem es weitergeht, 2027-03</translation></message>
    <message><source>With react: the reaction. With move: the step</source><translation>Mit react: die Reaktion. Mit move: der Schritt</translation></message>
    <message><source>With react: what was said</source><translation>Mit react: was gesagt wurde</translation></message>
    <message><source>With react: when to go on</source><translation>Mit react: wann es weitergeht</translation></message>
    <message><source>Won</source><translation>Gewonnen</translation></message>
    <message><source>Write it like 1.234,56 or 12k.</source><translation>Schreiben Sie ihn wie 1.234,56 oder 12k.</translation></message>
    <message><source>Written: {name}</source><translation>Geschrieben: {name}</translation></message>
    <message><source>a new case in the acquisition</source><translation>ein neuer Fall in der Neukundengewinnung</translation></message>
    <message><source>end</source><translation>Ende</translation></message>
    <message><source>every process in use</source><translation>alle eingesetzten Prozesse</translation></message>
    <message><source>one</source><translation>einer</translation></message>
    <message><source>says what is wrong in the drawing</source><translation>sagt, was an der Zeichnung nicht stimmt</translation></message>
    <message><source>shipped</source><translation>mitgeliefert</translation></message>
    <message><source>takes the shipped process into use</source><translation>setzt den mitgelieferten Prozess ein</translation></message>
    <message><source>the customer needs it later: one command does the rest</source><translation>der Kunde braucht es später: ein Befehl erledigt alles</translation></message>
    <message><source>this month and the next two</source><translation>dieser Monat und die nächsten zwei</translation></message>
    <message><source>weighted</source><translation>gewichtet</translation></message>
    <message><source>“{name}” is in use as version {n}.</source><translation>„{name}“ ist als Version {n} eingesetzt.</translation></message>
    <message><source>“{text}” fits more than one case:</source><translation>„{text}“ passt zu mehr als einem Fall:</translation></message>
    <message><source>“{text}” is no amount.</source><translation>„{text}“ ist kein Betrag.</translation></message>
    <message><source>--dry-run goes with --from-text.</source><translation>--dry-run gehört zu --from-text.</translation></message>
    <message><source>A person or a company?</source><translation>Eine Person oder eine Firma?</translation></message>
    <message><source>There is no file “{name}”.</source><translation>Es gibt keine Datei „{name}“.</translation></message>
    <message><source>- reads standard input.</source><translation>- liest die Standardeingabe.</translation></message>
    <message><source>what would be understood of a signature?</source><translation>was würde in einer Signatur erkannt?</translation></message>
    <message><source>What to add; with --from-text the text decides</source><translation>Was angelegt wird; mit --from-text entscheidet der Text</translation></message>
    <message><source>FILE|-</source><translation>DATEI|-</translation></message>
    <message><source>Understand a signature, an imprint or a letterhead in this text file (- is standard input)</source><translation>Eine Signatur, ein Impressum oder einen Briefkopf in dieser Textdatei verstehen (- ist die Standardeingabe)</translation></message>
    <message><source>Only say what would be understood; nothing is written</source><translation>Nur sagen, was erkannt würde; nichts wird geschrieben</translation></message>
    <message><source>No letter was written.</source><translation>Es wurde kein Brief geschrieben.</translation></message>
    <message><source>{n} letter</source><translation>{n} Brief</translation></message>
    <message><source>{n} letters</source><translation>{n} Briefe</translation></message>
    <message><source>Who is written to?</source><translation>An wen wird geschrieben?</translation></message>
    <message><source>“{name}” holds no records.</source><translation>„{name}“ enthält keine Datensätze.</translation></message>
    <message><source>{done} of {all} people; left out:</source><translation>{done} von {all} Personen; nicht dabei:</translation></message>
    <message><source>In the template, but not in the data (left empty): {names}</source><translation>In der Vorlage, aber nicht in den Daten (leer gelassen): {names}</translation></message>
    <message><source>--map FIELD=VALUE says which value a field means.</source><translation>--map FELD=WERT sagt, welchen Wert ein Feld meint.</translation></message>
    <message><source>“{text}” does not say which field is which.</source><translation>„{text}“ sagt nicht, welches Feld welches ist.</translation></message>
    <message><source>The file “{name}” was not found.</source><translation>Die Datei „{name}“ wurde nicht gefunden.</translation></message>
    <message><source>“{name}” cannot be read: {reason}.</source><translation>„{name}“ lässt sich nicht lesen: {reason}.</translation></message>
    <message><source>“{name}” is no JSON.</source><translation>„{name}“ ist kein JSON.</translation></message>
    <message><source>It must be a list of objects.</source><translation>Es muss eine Liste von Objekten sein.</translation></message>
    <message><source>plain records, one document</source><translation>einfache Datensätze, ein Dokument</translation></message>
    <message><source>a document for each contact of a list</source><translation>ein Dokument für jeden Kontakt einer Liste</translation></message>
    <message><source>Name1 means Firma</source><translation>Name1 meint Firma</translation></message>
    <message><source>TEMPLATE</source><translation>VORLAGE</translation></message>
    <message><source>Write to the records of a JSON file (list of objects)</source><translation>An die Datensätze einer JSON-Datei schreiben (Liste von Objekten)</translation></message>
    <message><source>Write to the contacts of this saved list</source><translation>An die Kontakte dieser gespeicherten Liste schreiben</translation></message>
    <message><source>TARGET</source><translation>ZIEL</translation></message>
    <message><source>FIELD=VALUE</source><translation>FELD=WERT</translation></message>
    <message><source>Fill a field of the template with the value of this name; may be repeated</source><translation>Ein Feld der Vorlage mit dem Wert dieses Namens füllen; mehrfach möglich</translation></message>
    <message><source>Let fields that nobody has stay empty</source><translation>Felder, die niemand hat, leer lassen</translation></message>
    <message><source>Do not put the letters on the lines of time</source><translation>Die Briefe nicht in die Verläufe eintragen</translation></message>
    <message><source>There are no merge fields in this template.</source><translation>In dieser Vorlage gibt es keine Seriendruckfelder.</translation></message>
    <message><source>Other fields: {fields}</source><translation>Andere Felder: {fields}</translation></message>
    <message><source>Times</source><translation>Anzahl</translation></message>
    <message><source>Filled with</source><translation>Gefüllt mit</translation></message>
    <message><source>Where</source><translation>Wo</translation></message>
    <message><source>what does it ask for?</source><translation>wonach fragt sie?</translation></message>
    <message><source>the same for a script</source><translation>dasselbe für ein Skript</translation></message>
    <message><source>Write letters from a Word template</source><translation>Briefe aus einer Word-Vorlage schreiben</translation></message>
    <message><source>Say which fields a Word template asks for</source><translation>Sagen, nach welchen Feldern eine Word-Vorlage fragt</translation></message>
    <message><source>labels on a shipped sheet</source><translation>Etiketten auf einem mitgelieferten Bogen</translation></message>
    <message><source>They lie in {folder}; copy one to make it yours.</source><translation>Sie liegen in {folder}; kopieren Sie eine, um sie anzupassen.</translation></message>
    <message><source>Which template?</source><translation>Welche Vorlage?</translation></message>
    <message><source>Name a Word document (.docx) or one from: template list</source><translation>Nennen Sie ein Word-Dokument (.docx) oder eine aus: template list</translation></message>
    <message><source>which templates come with Kontor?</source><translation>welche Vorlagen kommen mit?</translation></message>
    <message><source>Lies in</source><translation>Liegt in</translation></message>
    <message><source>Attachments of filed mails and other files of the contact and of its entries on the line of time. Saving never writes over a file that is there. --check exits with 1 when a linked file is missing.</source><translation>Anhänge abgelegter Mails und andere Dateien des Kontakts und seiner Einträge auf der Zeitachse. Beim Speichern wird nie eine vorhandene Datei überschrieben. --check endet mit 1, wenn eine verknüpfte Datei fehlt.</translation></message>
    <message><source>Whose files?</source><translation>Wessen Dateien?</translation></message>
    <message><source>Folder: {path}</source><translation>Ordner: {path}</translation></message>
    <message><source>Change files</source><translation>Dateien ändern</translation></message>
    <message><source>Each customer's folder: {pattern}</source><translation>Ordner je Kunde: {pattern}</translation></message>
    <message><source>Found again: {path}</source><translation>Wiedergefunden: {path}</translation></message>
    <message><source>Name a contact.</source><translation>Nennen Sie einen Kontakt.</translation></message>
    <message><source>Say where one is now: {command}</source><translation>Sagen, wo eine jetzt ist: {command}</translation></message>
    <message><source>All linked files are where they were.</source><translation>Alle verknüpften Dateien sind an ihrem Ort.</translation></message>
    <message><source>No file is linked at “{path}”.</source><translation>Bei „{path}“ ist keine Datei verknüpft.</translation></message>
    <message><source>keep a copy of a file</source><translation>eine Kopie einer Datei aufbewahren</translation></message>
    <message><source>where each customer's folder lies</source><translation>wo der Ordner jedes Kunden liegt</translation></message>
    <message><source>Not there any more</source><translation>Nicht mehr vorhanden</translation></message>
    <message><source>Keep a copy of this file with the contact; may be repeated</source><translation>Eine Kopie dieser Datei beim Kontakt aufbewahren; mehrfach möglich</translation></message>
    <message><source>PATH</source><translation>PFAD</translation></message>
    <message><source>Remember where this file or folder lies; may be repeated</source><translation>Merken, wo diese Datei oder dieser Ordner liegt; mehrfach möglich</translation></message>
    <message><source>Take this file (its name or id) away from the contact; may be repeated</source><translation>Diese Datei (Name oder Kennung) vom Kontakt entfernen; mehrfach möglich</translation></message>
    <message><source>List linked files that are not where they were</source><translation>Verknüpfte Dateien auflisten, die nicht mehr an ihrem Ort sind</translation></message>
    <message><source>A linked file is somewhere else now; others that moved with it follow</source><translation>Eine verknüpfte Datei liegt jetzt woanders (ALT NEU); andere, die mit umgezogen sind, folgen</translation></message>
    <message><source>PATTERN</source><translation>MUSTER</translation></message>
    <message><source>Where each customer's folder lies, as a path with {customer_number}, {name} and others in it</source><translation>Wo der Ordner jedes Kunden liegt, als Pfad mit {customer_number}, {name} und anderen darin</translation></message>
    <message><source>These are there: {names}</source><translation>Vorhanden sind: {names}</translation></message>
    <message><source>possible</source><translation>möglich</translation></message>
    <message><source>The names of the folders are compared with customer numbers and names, also misspelt and the other way round. Linking is one step for undo; nothing is copied or moved.</source><translation>Die Namen der Ordner werden mit Kundennummern und Namen verglichen, auch falsch geschriebenen und umgedrehten. Das Verknüpfen ist ein Schritt zum Zurücknehmen; nichts wird kopiert oder verschoben.</translation></message>
    <message><source>There are no folders in “{name}”.</source><translation>In „{name}“ liegen keine Ordner.</translation></message>
    <message><source>nobody</source><translation>niemand</translation></message>
    <message><source>Folder</source><translation>Ordner</translation></message>
    <message><source>{n} folder linked</source><translation>{n} Ordner verknüpft</translation></message>
    <message><source>{n} folders linked</source><translation>{n} Ordner verknüpft</translation></message>
    <message><source>Nothing was linked; --link certain does it for those that are certain.</source><translation>Nichts wurde verknüpft; --link certain tut es für die sicheren.</translation></message>
    <message><source>Name the folder that holds one folder per customer.</source><translation>Nennen Sie den Ordner, in dem je Kunde ein Ordner liegt.</translation></message>
    <message><source>linked</source><translation>verknüpft</translation></message>
    <message><source>whose is which folder?</source><translation>wem gehört welcher Ordner?</translation></message>
    <message><source>link those that are certain</source><translation>die sicheren verknüpfen</translation></message>
    <message><source>The folder that holds one folder per customer</source><translation>Der Ordner, in dem je Kunde ein Ordner liegt</translation></message>
    <message><source>Link them: the certain ones, or also the likeliest of the possible ones; otherwise only shown</source><translation>Verknüpfen: die sicheren oder auch die wahrscheinlichsten der möglichen; sonst nur zeigen</translation></message>
    <message><source>Without a file a CSV table (or with --kind vcf vCards, with --kind ics a calendar) goes to standard output. All columns that hold anything are written, own fields included; such a table can be imported again without loss. Values that look like formulas stay text.</source><translation>Ohne Datei geht eine CSV-Tabelle (mit --kind vcf vCards, mit --kind ics ein Kalender) auf die Standardausgabe. Geschrieben werden alle Spalten, in denen etwas steht, auch eigene Felder; eine solche Tabelle lässt sich ohne Verlust wieder einlesen. Werte, die wie Formeln aussehen, bleiben Text.</translation></message>
    <message><source>Name one file only.</source><translation>Nennen Sie nur eine Datei.</translation></message>
    <message><source>File to write, the same as --to</source><translation>Zu schreibende Datei, wie --to</translation></message>
    <message><source>Fills a Word template as Word's mail merge does: MERGEFIELD, IF, NEXT, NEXTIF, SKIPIF, SET, ADDRESSBLOCK, GREETINGLINE, dates and their switches. With --records no Kontor file is needed. With --selection each letter becomes an entry with its document on the line of time of its contact, all of it one step that undo takes back; who has objected or has no postal address is left out and named. Nothing in a folder is replaced. A PDF is made by LibreOffice, when it is there.</source><translation>Füllt eine Word-Vorlage, wie es der Seriendruck von Word tut: MERGEFIELD, IF, NEXT, NEXTIF, SKIPIF, SET, ADDRESSBLOCK, GREETINGLINE, Datumsfelder und ihre Schalter. Mit --records braucht es keine Kontor-Datei. Mit --selection wird jeder Brief ein Eintrag mit seinem Dokument im Verlauf seines Kontakts, alles zusammen ein Schritt, den undo zurücknimmt; wer widersprochen oder keine Postanschrift hat, bleibt draußen und wird genannt. In einem Ordner wird nichts ersetzt. Eine PDF macht LibreOffice, wenn es da ist.</translation></message>
    <message><source>A name ending in .docx or .pdf: all letters in one; otherwise a folder: a document for each</source><translation>Ein Name auf .docx oder .pdf: alle Briefe in einem; sonst ein Ordner: für jeden ein Dokument</translation></message>
    <message><source>In the order of postal codes, other countries last</source><translation>In der Reihenfolge der Postleitzahlen, andere Länder zuletzt</translation></message>
    <message><source>Where to make it, the same as --to</source><translation>Wo sie angelegt wird, wie --to</translation></message>
    <message><source>Write the day list to print there (a web page) instead</source><translation>Stattdessen die Tagesliste zum Drucken dorthin schreiben (eine Webseite)</translation></message>
    <message><source>The day list is in {path}.</source><translation>Die Tagesliste steht in {path}.</translation></message>
    <message><source>the day on paper</source><translation>der Tag auf Papier</translation></message>
    <message><source>“{name}” could not be written.</source><translation>„{name}“ konnte nicht geschrieben werden.</translation></message>
    <message><source>Your data are safe.</source><translation>Ihre Daten sind sicher.</translation></message>
    <message><source>A note, or the reason of a block</source><translation>Eine Bemerkung, oder der Grund einer Sperre</translation></message>
    <message><source>An id, or words that find one contact</source><translation>Eine Kennung, oder Wörter, die genau einen Kontakt finden</translation></message>
    <message><source>Channel</source><translation>Kanal</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Everybody in the file</source><translation>Alle in der Datei</translation></message>
    <message><source>How</source><translation>Wie</translation></message>
    <message><source>How: form, fair, call, double opt-in …</source><translation>Wie: Formular, Messe, Anruf, Double-Opt-in …</translation></message>
    <message><source>Ids, or words that find one contact each</source><translation>Kennungen, oder Wörter, die je einen Kontakt finden</translation></message>
    <message><source>Name a contact: an id, or words that find one.</source><translation>Nennen Sie einen Kontakt: eine Kennung, oder Wörter, die ihn finden.</translation></message>
    <message><source>Name contacts, or ask for everybody with --all.</source><translation>Nennen Sie Kontakte, oder fragen Sie mit --all nach allen.</translation></message>
    <message><source>Never write to this e-mail address or number again; only a salted hash is kept</source><translation>Diese E-Mail-Adresse oder Nummer nie wieder ansprechen; gespeichert wird nur ein gesalzener Hash</translation></message>
    <message><source>Nothing is written down about consents.</source><translation>Zu Einwilligungen ist nichts eingetragen.</translation></message>
    <message><source>On what legal basis (usually consent)</source><translation>Auf welcher Rechtsgrundlage (sonst consent)</translation></message>
    <message><source>Purpose</source><translation>Zweck</translation></message>
    <message><source>Say who may be addressed on a channel, and why</source><translation>Sagen, wer auf einem Weg angesprochen werden darf und warum</translation></message>
    <message><source>The answer rests on the ledger of consents, the block list, and the rules for Germany, Austria, Switzerland and others with their statute. Contract, invoice, service and answer are no advertising and pass. This is not legal advice.</source><translation>Die Antwort beruht auf den eingetragenen Einwilligungen, der Sperrliste und den Regeln für Deutschland, Österreich, die Schweiz und andere mit ihrer Vorschrift. Vertrag, Rechnung, Service und Antwort sind keine Werbung und gehen durch. Das ist keine Rechtsberatung.</translation></message>
    <message><source>The channel (usually email)</source><translation>Der Weg (sonst email)</translation></message>
    <message><source>The exact words the person agreed to</source><translation>Der genaue Wortlaut, dem die Person zugestimmt hat</translation></message>
    <message><source>What for (usually advertising)</source><translation>Wofür (sonst advertising)</translation></message>
    <message><source>When it was given, e.g. 2026-11-18</source><translation>Wann sie gegeben wurde, z. B. 2026-11-18</translation></message>
    <message><source>With existing_customer: a condition of § 7 (3) UWG that is kept; may be repeated</source><translation>Mit existing_customer: eine erfüllte Bedingung von § 7 Abs. 3 UWG; mehrfach möglich</translation></message>
    <message><source>Write down and list what somebody allows and refuses</source><translation>Eintragen und auflisten, was jemand erlaubt und ablehnt</translation></message>
    <message><source>Write this state down; otherwise list the ledger</source><translation>Diesen Stand eintragen; sonst das Verzeichnis auflisten</translation></message>
    <message><source>Written by</source><translation>Eingetragen von</translation></message>
    <message><source>a consent, with the words she saw</source><translation>eine Einwilligung mit dem Wortlaut, den sie sah</translation></message>
    <message><source>a letter with advertising</source><translation>ein Brief mit Werbung</translation></message>
    <message><source>everybody, for a script</source><translation>alle, für ein Skript</translation></message>
    <message><source>is left out</source><translation>bleibt außen vor</translation></message>
    <message><source>may be addressed</source><translation>darf angesprochen werden</translation></message>
    <message><source>no advertising any more</source><translation>keine Werbung mehr</translation></message>
    <message><source>{address} gets no advertising any more.</source><translation>{address} bekommt keine Werbung mehr.</translation></message>
    <message><source>{n} of {all} may be addressed.</source><translation>{n} von {all} dürfen angesprochen werden.</translation></message>
    <message><source>With --selection: what for; contract, invoice and the like reach everybody</source><translation>Mit --selection: wofür; contract, invoice und Ähnliches erreichen alle</translation></message>
    <message><source>What customers have, and which contracts end soon</source><translation>Was Kunden haben und welche Verträge bald enden</translation></message>
    <message><source>There is nothing in the list.</source><translation>In der Liste steht nichts.</translation></message>
    <message><source>Whose? Name the contact.</source><translation>Wessen? Nennen Sie den Kontakt.</translation></message>
    <message><source>Which one? `equipment list` shows the ids.</source><translation>Welcher Eintrag? `equipment list` zeigt die Kennungen.</translation></message>
    <message><source>contract until {day}</source><translation>Vertrag bis {day}</translation></message>
    <message><source>warranty until {day}</source><translation>Gewährleistung bis {day}</translation></message>
    <message><source>What to do: list, add, set, remove, plan</source><translation>Was zu tun ist: list, add, set, remove, plan</translation></message>
    <message><source>WHOSE</source><translation>WESSEN</translation></message>
    <message><source>With list and add: the contact. With set and remove: the id of the entry</source><translation>Mit list und add: der Kontakt. Mit set und remove: die Kennung des Eintrags</translation></message>
    <message><source>What the customer has</source><translation>Was der Kunde hat</translation></message>
    <message><source>Serial or contract number</source><translation>Serien- oder Vertragsnummer</translation></message>
    <message><source>When the contract ends, like 2027-03-31</source><translation>Wann der Vertrag endet, etwa 2027-03-31</translation></message>
    <message><source>When the warranty ends</source><translation>Wann die Gewährleistung endet</translation></message>
    <message><source>Its value, like 1.234,56 or 12k</source><translation>Sein Wert, etwa 1.234,56 oder 12k</translation></message>
    <message><source>So many days before an end comes the follow-up (90)</source><translation>So viele Tage vor einem Ende kommt die Wiedervorlage (90)</translation></message>
    <message><source>A remark</source><translation>Eine Bemerkung</translation></message>
    <message><source>What customers have, and until when. Before a contract or a warranty ends a follow-up is planned, once; the window does so at its start and after midnight, `equipment plan` does it now. Without a contact `list` shows what ends within a year.</source><translation>Was Kunden haben und bis wann. Bevor ein Vertrag oder eine Gewährleistung endet, wird einmal eine Wiedervorlage geplant; das Fenster tut das beim Start und nach Mitternacht, `equipment plan` tut es sofort. Ohne Kontakt zeigt `list`, was binnen eines Jahres endet.</translation></message>
    <message><source>a contract that ends in spring</source><translation>ein Vertrag, der im Frühjahr endet</translation></message>
    <message><source>what ends within a year</source><translation>was binnen eines Jahres endet</translation></message>
    <message><source>{n} complaint</source><translation>{n} Beschwerde</translation></message>
    <message><source>{n} complaints</source><translation>{n} Beschwerden</translation></message>
    <message><source>cost {cost}, compensation {compensation}</source><translation>Kosten {cost}, Entschädigung {compensation}</translation></message>
    <message><source>no cause known</source><translation>Ursache nicht bekannt</translation></message>
    <message><source>There is no complaint.</source><translation>Es gibt keine Beschwerde.</translation></message>
    <message><source>Past its day: {case}</source><translation>Frist überschritten: {case}</translation></message>
    <message><source>No answer yet: {case}</source><translation>Noch ohne Antwort: {case}</translation></message>
    <message><source>complaints by cause, and what waits</source><translation>Beschwerden nach Ursache, und was wartet</translation></message>
    <message><source>When the offer was made</source><translation>Wann das Angebot gemacht wurde</translation></message>
    <message><source>What is offered</source><translation>Was angeboten wird</translation></message>
    <message><source>What the customer needs</source><translation>Was der Kunde braucht</translation></message>
    <message><source>What the customer can spend</source><translation>Was der Kunde ausgeben kann</translation></message>
    <message><source>When it is to be realised</source><translation>Wann es umgesetzt werden soll</translation></message>
    <message><source>Of a ticket or complaint</source><translation>Bei Serviceanfragen und Beschwerden</translation></message>
    <message><source>Until when it must be done</source><translation>Bis wann es erledigt sein muss</translation></message>
    <message><source>What it is about</source><translation>Worum es geht</translation></message>
    <message><source>Its serial number</source><translation>Die Seriennummer dazu</translation></message>
    <message><source>What was the cause of a complaint</source><translation>Was die Ursache einer Beschwerde war</translation></message>
    <message><source>What it cost us</source><translation>Kosten für uns</translation></message>
    <message><source>What the customer got to make it good</source><translation>Was der Kunde zur Wiedergutmachung bekam</translation></message>
    <message><source>With set: who has a part in it</source><translation>Mit set: wer daran beteiligt ist</translation></message>
    <message><source>With --person: which part</source><translation>Mit --person: in welcher Rolle</translation></message>
    <message><source>With report: of so many days (365)</source><translation>Mit report: aus so vielen Tagen (365)</translation></message>
    <message><source>Change case</source><translation>Fall ändern</translation></message>
    <message><source>The case they belong to; a number like [#12] in the subject names it by itself</source><translation>Der Fall, zu dem sie gehören; eine Nummer wie [#12] im Betreff nennt ihn von selbst</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>Needs</source><translation>Braucht</translation></message>
    <message><source>Existing customer</source><translation>Bestandskunde</translation></message>
    <message><source>Statute</source><translation>Vorschrift</translation></message>
    <message><source>This is not legal advice.</source><translation>Das ist keine Rechtsberatung.</translation></message>
    <message><source>Shows what advertising needs by country, channel and audience, and changes it for this office. The gate, and so every letter, list, call and mail, goes by it. Whoever changes a rule answers for it; this is not legal advice.</source><translation>Zeigt nach Land, Kanal und Empfängerkreis, was Werbung braucht, und ändert es für dieses Büro. Danach richten sich das Tor und damit jeder Brief, jede Liste, jeder Anruf und jede Mail. Wer eine Regel ändert, verantwortet sie; das ist keine Rechtsberatung.</translation></message>
    <message><source>Which rule is it about?</source><translation>Um welche Regel geht es?</translation></message>
    <message><source>all others</source><translation>alle anderen</translation></message>
    <message><source>yes</source><translation>ja</translation></message>
    <message><source>the office</source><translation>das Büro</translation></message>
    <message><source>Name it with --country, --channel and --audience.</source><translation>Nennen Sie sie mit --country, --channel und --audience.</translation></message>
    <message><source>what holds in Austria</source><translation>was in Österreich gilt</translation></message>
    <message><source>stricter than the law: no call without consent</source><translation>strenger als das Gesetz: kein Anruf ohne Einwilligung</translation></message>
    <message><source>the rules as shipped</source><translation>die mitgelieferten Regeln</translation></message>
    <message><source>COUNTRY</source><translation>LAND</translation></message>
    <message><source>Only this country, e.g. DE; all: the rules for all that have none of their own</source><translation>Nur dieses Land, z. B. DE; all: die Regeln für alle ohne eigene</translation></message>
    <message><source>Only this channel</source><translation>Nur dieser Kanal</translation></message>
    <message><source>To firms or to private people</source><translation>An Firmen oder an Privatpersonen</translation></message>
    <message><source>Change the rule: what advertising needs there</source><translation>Die Regel ändern: was Werbung dort braucht</translation></message>
    <message><source>With --needs consent: not with existing customers, when all four conditions are kept</source><translation>Mit --needs consent: nicht bei Bestandskunden, wenn alle vier Voraussetzungen erfüllt sind</translation></message>
    <message><source>With --needs: where that stands</source><translation>Mit --needs: wo das steht</translation></message>
    <message><source>Let the shipped rule hold again; alone: all of them</source><translation>Die mitgelieferte Regel gilt wieder; allein: alle</translation></message>
    <message><source>--purpose goes with --mailing.</source><translation>--purpose geht nur zusammen mit --mailing.</translation></message>
    <message><source>A list for a mailing is a file of contacts: name one that ends in .xlsx, .csv or .vcf.</source><translation>Eine Liste zum Anschreiben ist eine Datei mit Kontakten: Nennen Sie eine, die auf .xlsx, .csv oder .vcf endet.</translation></message>
    <message><source>only those who may get a letter</source><translation>nur wer einen Brief bekommen darf</translation></message>
    <message><source>CHANNEL</source><translation>KANAL</translation></message>
    <message><source>A list for a mailing on this channel: leaves out who may not be addressed</source><translation>Eine Liste zum Anschreiben auf diesem Kanal: lässt aus, wer nicht angesprochen werden darf</translation></message>
    <message><source>What the mailing is for (usually advertising)</source><translation>Wofür sie ist (sonst advertising, Werbung)</translation></message>
    <message><source>{name} is left out: {reason}</source><translation>{name} wird ausgelassen: {reason}</translation></message>
    <message><source>Show and change what advertising needs, by country and channel</source><translation>Zeigen und ändern, was Werbung braucht, nach Land und Kanal</translation></message>
    <message><source>Name either --draft FOLDER or --send, or look with --dry-run.</source><translation>Nennen Sie --draft ORDNER oder --send, oder sehen Sie mit --dry-run nach.</translation></message>
    <message><source>{n} e-mail</source><translation>{n} E-Mail</translation></message>
    <message><source>{n} e-mails</source><translation>{n} E-Mails</translation></message>
    <message><source>Writes an e-mail to each person of their own. Who has not agreed to advertising, has no usable address, or shares one with somebody before is left out and named. Drafts are opened by your mail program; sending goes through the account of the office (see mail-account), at its pace, one after the other. What was sent, and what was prepared, stands on the line of time of each contact.</source><translation>Schreibt jeder Person eine eigene E-Mail. Wer in Werbung nicht eingewilligt hat, keine brauchbare Adresse hat oder sich eine mit jemandem davor teilt, wird ausgelassen und genannt. Entwürfe öffnet Ihr Mailprogramm; gesendet wird über das Konto des Büros (siehe mail-account), in dessen Tempo, eine nach der anderen. Was gesendet und was vorbereitet wurde, steht im Verlauf jedes Kontakts.</translation></message>
    <message><source>Drafts or sending?</source><translation>Entwürfe oder senden?</translation></message>
    <message><source>In the template, but no such field: {names}</source><translation>In der Vorlage, aber kein solches Feld: {names}</translation></message>
    <message><source>To: {name} &lt;{address}&gt;</source><translation>An: {name} &lt;{address}&gt;</translation></message>
    <message><source>Subject: {subject}</source><translation>Betreff: {subject}</translation></message>
    <message><source>who would get what, and who not</source><translation>wer was bekäme und wer nicht</translation></message>
    <message><source>a draft for your mail program</source><translation>ein Entwurf für Ihr Mailprogramm</translation></message>
    <message><source>send through the account of the office</source><translation>über das Konto des Büros senden</translation></message>
    <message><source>An e-mail template, see the command mail-template</source><translation>Eine E-Mail-Vorlage, siehe den Befehl mail-template</translation></message>
    <message><source>Write to this contact: an id, or words that find one; may be repeated</source><translation>An diesen Kontakt schreiben: eine Kennung oder Wörter, die einen finden; mehrfach möglich</translation></message>
    <message><source>Write a draft (.eml) for each into this folder</source><translation>Für jeden einen Entwurf (.eml) in diesen Ordner schreiben</translation></message>
    <message><source>Put them into the outbox and send it</source><translation>In den Postausgang legen und diesen senden</translation></message>
    <message><source>Only say who would get what</source><translation>Nur sagen, wer was bekäme</translation></message>
    <message><source>What for (usually as the template says); contract, invoice and the like reach everybody</source><translation>Wofür (sonst wie in der Vorlage); Vertrag, Rechnung und Ähnliches erreichen alle</translation></message>
    <message><source>Goes with every mail; may be repeated</source><translation>Geht mit jeder E-Mail mit; mehrfach möglich</translation></message>
    <message><source>Let placeholders that do not exist stay empty</source><translation>Platzhalter, die es nicht gibt, leer lassen</translation></message>
    <message><source>Read the password of the e-mail account from standard input</source><translation>Das Passwort des E-Mail-Kontos von der Standardeingabe lesen</translation></message>
    <message><source>Texts of e-mails, kept in the file. Placeholders are written in braces: {Vorname}, {Vorname|Interessent} with what stands there otherwise, {wenn Firma} … {sonst} … {ende}, in English {First name} and {if Company} … {else} … {end}. The command lists all of them with: mail-template fields. A text whose placeholders cannot be read is refused, and which are unknown is said before anything is written.</source><translation>Texte von E-Mails, in der Datei aufbewahrt. Platzhalter stehen in geschweiften Klammern: {Vorname}, {Vorname|Interessent} mit dem, was sonst dort steht, {wenn Firma} … {sonst} … {ende}, englisch {First name} und {if Company} … {else} … {end}. Alle nennt der Befehl: mail-template fields. Ein Text, dessen Platzhalter nicht zu lesen sind, wird abgelehnt; welche unbekannt sind, wird gesagt, bevor etwas geschrieben wird.</translation></message>
    <message><source>Name one from: mail-template list</source><translation>Nennen Sie eine aus: mail-template list</translation></message>
    <message><source>The text “{name}” cannot be read as UTF-8.</source><translation>Der Text „{name}“ kann nicht als UTF-8 gelesen werden.</translation></message>
    <message><source>your own</source><translation>Ihre eigene</translation></message>
    <message><source>your templates, and those that come with Kontor</source><translation>Ihre Vorlagen und die, die Kontor mitbringt</translation></message>
    <message><source>all placeholders there are</source><translation>alle Platzhalter, die es gibt</translation></message>
    <message><source>a template of your own</source><translation>eine eigene Vorlage</translation></message>
    <message><source>What to do</source><translation>Was zu tun ist</translation></message>
    <message><source>The template</source><translation>Die Vorlage</translation></message>
    <message><source>Subject, with placeholders</source><translation>Betreff, mit Platzhaltern</translation></message>
    <message><source>A text file with what the mail says</source><translation>Eine Textdatei mit dem, was die E-Mail sagt</translation></message>
    <message><source>A page of its own for programs that show pages</source><translation>Eine eigene HTML-Seite für Programme, die Seiten zeigen</translation></message>
    <message><source>Send the text as a simple page, too: *bold*, lists, links</source><translation>Den Text auch als einfache Seite senden: *fett*, Listen, Verweise</translation></message>
    <message><source>Language of its dates and greetings</source><translation>Sprache ihrer Daten und Anreden</translation></message>
    <message><source>What mails of it are for</source><translation>Wofür E-Mails daraus sind</translation></message>
    <message><source>The account the office sends with. It stands in the file; the password never does: it lies in the keyring of the system, and without one it is asked for each time. Certificates are always checked.</source><translation>Das Konto, mit dem das Büro sendet. Es steht in der Datei; das Passwort nie: Es liegt im Schlüsselbund des Systems, und ohne einen wird jedes Mal danach gefragt. Zertifikate werden immer geprüft.</translation></message>
    <message><source>The server answers, its certificate is good, and the login works.</source><translation>Der Server antwortet, sein Zertifikat ist gut, und die Anmeldung gelingt.</translation></message>
    <message><source>set it up</source><translation>einrichten</translation></message>
    <message><source>does it work?</source><translation>geht es?</translation></message>
    <message><source>This computer has no keyring that keeps passwords.</source><translation>Dieser Rechner hat keinen Schlüsselbund, der Passwörter aufbewahrt.</translation></message>
    <message><source>Name of the SMTP server</source><translation>Name des SMTP-Servers</translation></message>
    <message><source>Its port, often 465 or 587</source><translation>Sein Port, oft 465 oder 587</translation></message>
    <message><source>tls from the beginning, starttls, or none (only to a program on this computer)</source><translation>tls von Anfang an, starttls oder none (nur zu einem Programm auf diesem Rechner)</translation></message>
    <message><source>Name to log in with</source><translation>Name für die Anmeldung</translation></message>
    <message><source>Mails are from this address</source><translation>Von dieser Adresse kommen die E-Mails</translation></message>
    <message><source>Who they are from, in words</source><translation>Von wem sie sind, in Worten</translation></message>
    <message><source>Answers go to this address</source><translation>An diese Adresse gehen Antworten</translation></message>
    <message><source>Stands where a text says {Signatur}</source><translation>Steht, wo ein Text {Signatur} sagt</translation></message>
    <message><source>So many mails a minute at most</source><translation>Höchstens so viele E-Mails in der Minute</translation></message>
    <message><source>Read the password from standard input and keep it in the keyring of the system</source><translation>Das Passwort von der Standardeingabe lesen und im Schlüsselbund des Systems aufbewahren</translation></message>
    <message><source>Connect and log in, send nothing</source><translation>Verbinden und anmelden, nichts senden</translation></message>
    <message><source>It was not written down.</source><translation>Es wurde nicht aufgeschrieben.</translation></message>
    <message><source>Hand it over each time with --password-stdin.</source><translation>Übergeben Sie es jedes Mal mit --password-stdin.</translation></message>
    <message><source>{n} e-mail sent</source><translation>{n} E-Mail gesendet</translation></message>
    <message><source>{n} e-mails sent</source><translation>{n} E-Mails gesendet</translation></message>
    <message><source>send works the queue off, one mail after the other at the pace of the office; Ctrl+C stops between two. stop takes waiting mails out, retry puts those that failed or were stopped back. No mail is ever sent twice by itself: one whose answer never came stays unknown until you say that it arrived or was lost.</source><translation>send arbeitet den Postausgang ab, eine E-Mail nach der anderen im Tempo des Büros; Strg+C hält zwischen zweien an. stop nimmt wartende heraus, retry legt abgelehnte und herausgenommene wieder hinein. Keine E-Mail wird je von selbst zweimal gesendet: Eine, deren Antwort nie kam, bleibt ungewiss, bis Sie sagen, ob sie ankam (arrived) oder verloren ging (lost).</translation></message>
    <message><source>{n} refused by the server</source><translation>{n} vom Server abgelehnt</translation></message>
    <message><source>{n} left out by the gate</source><translation>{n} ausgelassen, weil nicht mehr erlaubt</translation></message>
    <message><source>{n} still waits in the outbox</source><translation>{n} wartet noch im Postausgang</translation></message>
    <message><source>{n} still wait in the outbox</source><translation>{n} warten noch im Postausgang</translation></message>
    <message><source>{n} of which nobody knows whether it arrived</source><translation>{n}, von der niemand weiß, ob sie ankam</translation></message>
    <message><source>{n} of which nobody knows whether they arrived</source><translation>{n}, von denen niemand weiß, ob sie ankamen</translation></message>
    <message><source>Look into the mailbox, then say: outbox arrived ID, or outbox lost ID</source><translation>Sehen Sie im Postfach nach, dann sagen Sie: outbox arrived KENNUNG oder outbox lost KENNUNG</translation></message>
    <message><source>Stopped. “outbox send” goes on.</source><translation>Angehalten. „outbox send“ macht weiter.</translation></message>
    <message><source>{n} of {all} mails could be changed.</source><translation>{n} von {all} E-Mails konnten geändert werden.</translation></message>
    <message><source>The outbox is empty.</source><translation>Der Postausgang ist leer.</translation></message>
    <message><source>Which mail?</source><translation>Welche E-Mail?</translation></message>
    <message><source>What was sent, or may have been, is not sent again by retry.</source><translation>Was gesendet wurde oder gesendet sein könnte, sendet retry nicht noch einmal.</translation></message>
    <message><source>Answer</source><translation>Antwort</translation></message>
    <message><source>what waits, and what became of the rest</source><translation>was wartet und was aus dem Rest wurde</translation></message>
    <message><source>send what waits</source><translation>senden, was wartet</translation></message>
    <message><source>it did not arrive: send it again</source><translation>sie kam nicht an: noch einmal senden</translation></message>
    <message><source>Name its id, as outbox list shows it.</source><translation>Nennen Sie ihre Kennung, wie outbox list sie zeigt.</translation></message>
    <message><source>Only these mails (otherwise all it fits)</source><translation>Nur diese E-Mails (sonst alle, auf die es passt)</translation></message>
    <message><source>With list: only these; may be repeated</source><translation>Mit list: nur diese; mehrfach möglich</translation></message>
    <message><source>Password of {user} at {host}: </source><translation>Passwort von {user} bei {host}: </translation></message>
    <message><source>The password of {user} at {host} is not in the keyring of this computer.</source><translation>Das Passwort von {user} bei {host} ist nicht im Schlüsselbund dieses Rechners.</translation></message>
    <message><source>Nothing was sent.</source><translation>Es wurde nichts gesendet.</translation></message>
    <message><source>Hand it over on standard input with --password-stdin.</source><translation>Übergeben Sie es mit --password-stdin auf der Standardeingabe.</translation></message>
    <message><source>Write e-mails from a template: as drafts, or sent through the account of the office</source><translation>E-Mails nach einer Vorlage schreiben: als Entwürfe oder über das Konto des Büros gesendet</translation></message>
    <message><source>List, add and check texts of e-mails</source><translation>Texte von E-Mails auflisten, anlegen und prüfen</translation></message>
    <message><source>Set up the account the office sends e-mails with</source><translation>Das Konto einrichten, mit dem das Büro E-Mails sendet</translation></message>
    <message><source>Show, send, stop and repeat the e-mails that wait</source><translation>E-Mails, die warten, zeigen, senden, anhalten und wiederholen</translation></message>
    <message><source>A quotation mark is missing.</source><translation>Ein Anführungszeichen fehlt.</translation></message>
    <message><source>It takes a field, a comparison and a value, for example “zip starts 14”.</source><translation>Gebraucht werden ein Feld, ein Vergleich und ein Wert, zum Beispiel „zip starts 14“.</translation></message>
    <message><source>{field} takes {operators}.</source><translation>{field} nimmt {operators}.</translation></message>
    <message><source>{operator} takes another number of values.</source><translation>{operator} nimmt eine andere Zahl von Werten.</translation></message>
    <message><source>There is no field “{name}”. Fields are: {names}.</source><translation>Ein Feld „{name}“ gibt es nicht. Felder sind: {names}.</translation></message>
    <message><source>“{value}” is none of {field}.</source><translation>„{value}“ gibt es bei {field} nicht.</translation></message>
    <message><source>There are: {names}</source><translation>Es gibt: {names}</translation></message>
    <message><source>The postal code {code} is not known.</source><translation>Die Postleitzahl {code} ist nicht bekannt.</translation></message>
    <message><source>One of the values does not fit.</source><translation>Einer der Werte passt nicht.</translation></message>
    <message><source>The condition “{text}” cannot be read.</source><translation>Die Bedingung „{text}“ ist nicht zu lesen.</translation></message>
    <message><source>This is no definition of a selection.</source><translation>Das ist keine Definition einer Auswahl.</translation></message>
    <message><source>It looks like {example}.</source><translation>Sie sieht aus wie {example}.</translation></message>
    <message><source>Which list?</source><translation>Welche Liste?</translation></message>
    <message><source>Name it before --delete.</source><translation>Nennen Sie sie vor --delete.</translation></message>
    <message><source> (frozen)</source><translation> (fest)</translation></message>
    <message><source>The file “{name}” cannot be read.</source><translation>Die Datei „{name}“ ist nicht zu lesen.</translation></message>
    <message><source>Check the name, or type the definition itself.</source><translation>Prüfen Sie den Namen oder tippen Sie die Definition selbst.</translation></message>
    <message><source>Kept as the list “{name}”.</source><translation>Als Liste „{name}“ gespeichert.</translation></message>
    <message><source>The list “{name}” is gone; its contacts stay.</source><translation>Die Liste „{name}“ ist entfernt; ihre Kontakte bleiben.</translation></message>
    <message><source>A saved list; without one all contacts</source><translation>Eine gespeicherte Liste; ohne Namen alle Kontakte</translation></message>
    <message><source>CONDITION</source><translation>BEDINGUNG</translation></message>
    <message><source>Only those for whom this is so</source><translation>Nur die, auf die das zutrifft</translation></message>
    <message><source>Only those for whom this is not so</source><translation>Nur die, auf die das nicht zutrifft</translation></message>
    <message><source>One of the conditions of --where is enough</source><translation>Eine der Bedingungen von --where genügt</translation></message>
    <message><source>A definition as --json shows it, or its file</source><translation>Eine Definition, wie --json sie zeigt, oder ihre Datei</translation></message>
    <message><source>Keep it as a list of this name</source><translation>Als Liste dieses Namens speichern</translation></message>
    <message><source>With --save: keep who is in it now, whatever changes</source><translation>Mit --save: behalten, wer jetzt darin ist, was sich auch ändert</translation></message>
    <message><source>Remove the list NAME; its contacts stay</source><translation>Die Liste NAME entfernen; ihre Kontakte bleiben</translation></message>
    <message><source>A condition is a field, a comparison and a value. Fields are those of the filter in the window, own fields by their names, and entry:call, entry:letter and so on for what was done. Without anything the saved lists are shown. Letters, call lists, exports and campaigns take these lists by name.</source><translation>Eine Bedingung ist ein Feld, ein Vergleich und ein Wert. Felder sind die des Filters im Fenster, eigene Felder mit ihrem Namen und entry:call, entry:letter und so weiter für das, was geschehen ist. Ohne alles werden die gespeicherten Listen gezeigt. Briefe, Anruflisten, Exporte und Kampagnen nehmen diese Listen beim Namen.</translation></message>
    <message><source>craftsmen around Potsdam whom nobody spoke to for six months</source><translation>Handwerker um Potsdam, mit denen sechs Monate niemand gesprochen hat</translation></message>
    <message><source>30 km around a postal code, kept as a list</source><translation>30 km um eine Postleitzahl, als Liste gespeichert</translation></message>
    <message><source>who did not answer a letter</source><translation>wer auf einen Brief nicht geantwortet hat</translation></message>
    <message><source>who is in a list today</source><translation>wer heute in einer Liste ist</translation></message>
    <message><source>Choose contacts by conditions, keep and show lists</source><translation>Kontakte nach Bedingungen auswählen, Listen speichern und zeigen</translation></message>
    <message><source>{n} list</source><translation>{n} Liste</translation></message>
    <message><source>{n} lists</source><translation>{n} Listen</translation></message>
    <message><source>Lines are only added, never changed. A consent names one channel and one purpose; a refusal may be of any. What stands here decides in may-contact. The answer to --ask comes in with file-mail: a yes from the address that was asked is a consent with that mail as proof, a no a refusal. This is not legal advice.</source><translation>Zeilen werden nur eingetragen, nie geändert. Eine Einwilligung nennt einen Kanal und einen Zweck; eine Ablehnung darf für alle gelten. Was hier steht, entscheidet in may-contact. Die Antwort auf --ask kommt mit file-mail herein: Ein Ja von der gefragten Adresse ist eine Einwilligung mit dieser Mail als Nachweis, ein Nein eine Ablehnung. Das ist keine Rechtsberatung.</translation></message>
    <message><source>A question by mail needs a folder for the draft.</source><translation>Eine Anfrage per Mail braucht einen Ordner für den Entwurf.</translation></message>
    <message><source>A proof belongs to a line.</source><translation>Ein Nachweis gehört zu einer Zeile.</translation></message>
    <message><source>Draft for {address}: {file}</source><translation>Entwurf für {address}: {file}</translation></message>
    <message><source>Proof sheet: {file}</source><translation>Nachweisblatt: {file}</translation></message>
    <message><source>Ask for a consent by mail</source><translation>Per Mail nach einer Einwilligung fragen</translation></message>
    <message><source>Use --ask with --to FOLDER.</source><translation>Nehmen Sie --ask mit --to ORDNER.</translation></message>
    <message><source>Use --keep FILE with --state.</source><translation>Nehmen Sie --keep DATEI mit --state.</translation></message>
    <message><source>a draft that asks; the answer is filed with file-mail</source><translation>ein Entwurf, der fragt; die Antwort wird mit file-mail abgelegt</translation></message>
    <message><source>the proof sheet</source><translation>das Nachweisblatt</translation></message>
    <message><source>With --state: keep this file as proof</source><translation>Mit --state: diese Datei als Nachweis aufbewahren</translation></message>
    <message><source>Ask by mail for a consent in the words of --wording (double opt-in)</source><translation>Per Mail nach der Einwilligung mit den Worten von --wording fragen (Double-Opt-in)</translation></message>
    <message><source>With --ask: where the draft (.eml) is written</source><translation>Mit --ask: wohin der Entwurf (.eml) geschrieben wird</translation></message>
    <message><source>Write the proof sheet: .docx, .html, or .pdf where LibreOffice is there</source><translation>Das Nachweisblatt schreiben: .docx, .html, oder .pdf, wo LibreOffice da ist</translation></message>
    <message><source>Note that a person has left a company</source><translation>Vermerken, dass eine Person eine Firma verlassen hat</translation></message>
    <message><source>Nobody succeeds themselves.</source><translation>Niemand ist sein eigener Nachfolger.</translation></message>
    <message><source>{name} was at {company} until {day}.</source><translation>{name} war bis {day} bei {company}.</translation></message>
    <message><source>Works now at {company}.</source><translation>Arbeitet jetzt bei {company}.</translation></message>
    <message><source>{name} takes over {n} open follow-up.</source><translation>{name} übernimmt {n} offene Wiedervorlage.</translation></message>
    <message><source>{name} takes over {n} open follow-ups.</source><translation>{name} übernimmt {n} offene Wiedervorlagen.</translation></message>
    <message><source>{name} works there no longer, or never did.</source><translation>{name} arbeitet dort nicht mehr oder hat es nie getan.</translation></message>
    <message><source>No company is noted for which {name} works.</source><translation>Es ist keine Firma vermerkt, bei der {name} arbeitet.</translation></message>
    <message><source>show says what is noted.</source><translation>show sagt, was vermerkt ist.</translation></message>
    <message><source>{name} works for several: {companies}</source><translation>{name} arbeitet bei mehreren: {companies}</translation></message>
    <message><source>Name the one with --company.</source><translation>Nennen Sie die gemeinte mit --company.</translation></message>
    <message><source>Who has left: the id, or words that find the person alone</source><translation>Wer gegangen ist: die Kennung oder Wörter, die nur diese Person finden</translation></message>
    <message><source>Which company, where the person works for several</source><translation>Welche Firma, falls die Person bei mehreren arbeitet</translation></message>
    <message><source>The last day there; today unless given</source><translation>Der letzte Tag dort; ohne Angabe heute</translation></message>
    <message><source>Where the person works now; made if it is new</source><translation>Wo die Person jetzt arbeitet; wird angelegt, wenn es neu ist</translation></message>
    <message><source>The position there</source><translation>Die Funktion dort</translation></message>
    <message><source>Who takes over the open follow-ups with the person</source><translation>Wer die offenen Wiedervorlagen mit der Person übernimmt</translation></message>
    <message><source>Notes that a person has left a company. What was written so far stays on the line of time of both; new entries no longer stand on that of the company. One step for undo.</source><translation>Vermerkt, dass eine Person eine Firma verlassen hat. Was bisher geschrieben wurde, bleibt auf der Zeitlinie beider; neue Einträge stehen nicht mehr auf der der Firma. Ein Schritt für Rückgängig.</translation></message>
    <message><source>today was the last day</source><translation>heute war der letzte Tag</translation></message>
    <message><source>a new job, and somebody who goes on</source><translation>eine neue Stelle und jemand, der weitermacht</translation></message>
    <message><source>draft</source><translation>Entwurf</translation></message>
    <message><source>sent</source><translation>versendet</translation></message>
    <message><source>accepted</source><translation>angenommen</translation></message>
    <message><source>declined</source><translation>abgelehnt</translation></message>
    <message><source>replaced</source><translation>ersetzt</translation></message>
    <message><source>There is no quote “{text}”.</source><translation>Es gibt kein Angebot „{text}“.</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Quotes with lines, discounts and VAT; no bookkeeping. Each line is rounded to the cent, VAT is worked out once per rate on the net sum of that rate, halves are rounded away from zero (EN 16931). What was sent stays as it is; `version` makes a new one, which replaces it when sent. Sending plans exactly one follow-up, accepting or declining closes it. Every step can be undone.</source><translation>Angebote mit Positionen, Rabatten und Umsatzsteuer; keine Buchhaltung. Jede Position wird auf den Cent gerundet, die Umsatzsteuer einmal je Steuersatz aus dessen Nettosumme gerechnet, halbe Cent werden von null weg gerundet (EN 16931). Was versendet ist, bleibt, wie es ist; `version` legt eine neue Fassung an, die es beim Versenden ersetzt. Versenden plant genau eine Wiedervorlage, Annehmen oder Ablehnen schließt sie. Jeder Schritt lässt sich rückgängig machen.</translation></message>
    <message><source>Which quote? Name its number, or with new and list its case.</source><translation>Welches Angebot? Nennen Sie seine Nummer, bei new und list den Fall.</translation></message>
    <message><source>`quote list CASE` shows those of a case.</source><translation>`quote list FALL` zeigt die eines Falls.</translation></message>
    <message><source>“{text}” is no number.</source><translation>„{text}“ ist keine Zahl.</translation></message>
    <message><source>Where to? Name a file with --out.</source><translation>Wohin? Nennen Sie mit --out eine Datei.</translation></message>
    <message><source>There is no line {n}.</source><translation>Es gibt keine Position {n}.</translation></message>
    <message><source>Write it like 2,5.</source><translation>Schreiben Sie sie wie 2,5.</translation></message>
    <message><source>Nothing was written.</source><translation>Es wurde nichts geschrieben.</translation></message>
    <message><source>net {net}, VAT {rate} % {vat}</source><translation>netto {net}, Umsatzsteuer {rate} % {vat}</translation></message>
    <message><source>a quote for case 1, three percent off</source><translation>ein Angebot für Fall 1, drei Prozent Nachlass</translation></message>
    <message><source>twelve and a half hours</source><translation>zwölfeinhalb Stunden</translation></message>
    <message><source>it went out; the case has its net sum</source><translation>es ging hinaus; der Fall hat seine Nettosumme</translation></message>
    <message><source>as a Word document</source><translation>als Word-Dokument</translation></message>
    <message><source>Name it with --number.</source><translation>Nennen Sie sie mit --number.</translation></message>
    <message><source>What to do: list, show, new, line, remove-line, set, version, send, accept, decline, document, delete, pattern</source><translation>Was zu tun ist: list, show, new, line, remove-line, set, version, send, accept, decline, document, delete, pattern</translation></message>
    <message><source>WHICH</source><translation>WELCHES</translation></message>
    <message><source>The number of the quote; with new and list the case; with pattern the pattern of numbers</source><translation>Die Nummer des Angebots; bei new und list der Fall; bei pattern das Muster der Nummern</translation></message>
    <message><source>With new: a quote without a case, WHICH is its title then</source><translation>Bei new: ein Angebot ohne Fall, WELCHES ist dann sein Titel</translation></message>
    <message><source>Until when it holds, like 2027-03-31 (30 days)</source><translation>Bis wann es gilt, wie 2027-03-31 (30 Tage)</translation></message>
    <message><source>Text over the lines</source><translation>Text über den Positionen</translation></message>
    <message><source>Text below the lines</source><translation>Text unter den Positionen</translation></message>
    <message><source>With line: off this line. With new and set: off the whole</source><translation>Bei line: auf diese Position. Bei new und set: auf das Ganze</translation></message>
    <message><source>With line: what is offered</source><translation>Bei line: was angeboten wird</translation></message>
    <message><source>With line: more about it</source><translation>Bei line: mehr darüber</translation></message>
    <message><source>With line: how much, like 2,5 (1)</source><translation>Bei line: wie viel, wie 2,5 (1)</translation></message>
    <message><source>With line: of what, like h or kg</source><translation>Bei line: wovon, wie h oder kg</translation></message>
    <message><source>With line: net price of one unit</source><translation>Bei line: Nettopreis einer Einheit</translation></message>
    <message><source>With line: rate of VAT (19)</source><translation>Bei line: Satz der Umsatzsteuer (19)</translation></message>
    <message><source>With remove-line: which line, counted from 1</source><translation>Bei remove-line: welche Position, ab 1 gezählt</translation></message>
    <message><source>With send: the day of the follow-up (five working days)</source><translation>Bei send: der Tag der Wiedervorlage (fünf Arbeitstage)</translation></message>
    <message><source>With send: the case gets the net sum as its amount</source><translation>Bei send: der Fall bekommt die Nettosumme als Betrag</translation></message>
    <message><source>With send: what went out, kept with the entry</source><translation>Bei send: was hinausging, beim Eintrag aufbewahrt</translation></message>
    <message><source>With accept: leave the case where it is</source><translation>Bei accept: den Fall lassen, wo er ist</translation></message>
    <message><source>With decline: the case is lost, too</source><translation>Bei decline: auch der Fall ist verloren</translation></message>
    <message><source>With decline: why</source><translation>Bei decline: warum</translation></message>
    <message><source>With document: a name ending in .docx or .pdf</source><translation>Bei document: ein Name, der auf .docx oder .pdf endet</translation></message>
    <message><source>With document: an own Word template</source><translation>Bei document: eine eigene Word-Vorlage</translation></message>
    <message><source>Quotes: lines, totals, versions, sent and decided</source><translation>Angebote: Positionen, Summen, Fassungen, versendet und entschieden</translation></message>
    <message><source>--pdf makes PDFs, and “{name}” is to be a Word document.</source><translation>--pdf macht PDF-Dateien, und „{name}“ soll ein Word-Dokument sein.</translation></message>
    <message><source>“{text}” names no day.</source><translation>„{text}“ nennt keinen Tag.</translation></message>
    <message><source>Name a folder, or one document ending in .pdf.</source><translation>Nennen Sie einen Ordner oder ein Dokument, das auf .pdf endet.</translation></message>
    <message><source>For example: {example}</source><translation>Zum Beispiel: {example}</translation></message>
    <message><source>A Word document (.docx) with merge fields, or the name of a template in the file or of one that comes with Kontor</source><translation>Ein Word-Dokument (.docx) mit Seriendruckfeldern, oder der Name einer Vorlage in der Datei oder einer, die mit Kontor kommt</translation></message>
    <message><source>With a folder: a PDF for each instead of a Word document</source><translation>Bei einem Ordner: je Person eine PDF-Datei statt eines Word-Dokuments</translation></message>
    <message><source>With --selection and a folder: names of the documents, with fields in braces</source><translation>Mit --selection und einem Ordner: Namen der Dokumente, mit Feldern in geschweiften Klammern</translation></message>
    <message><source>TEXT</source><translation>TEXT</translation></message>
    <message><source>With --selection: plan this for everybody written to</source><translation>Mit --selection: dies für alle planen, denen geschrieben wird</translation></message>
    <message><source>N</source><translation>N</translation></message>
    <message><source>With --selection: labels of the first sheet that are used up</source><translation>Mit --selection: schon verbrauchte Etiketten des ersten Bogens</translation></message>
    <message><source>Link the documents of a folder to the entries instead of keeping copies</source><translation>Die Dokumente eines Ordners bei den Einträgen verweisen, statt Kopien zu behalten</translation></message>
    <message><source>call in 2 weeks</source><translation>in 2 Wochen anrufen</translation></message>
    <message><source>documents named by a pattern</source><translation>Dokumente nach einem Muster benannt</translation></message>
    <message><source>Lists the merge fields of a Word template, how often and where they stand, and what Kontor fills them with. Fields without a meaning of their own are filled from a field of yours of that name, or with --map of the command letters. Needs no Kontor file. Own templates are kept in the Kontor file: add checks a document and takes it in, remove takes it away, and undo brings it back.</source><translation>Nennt die Seriendruckfelder einer Word-Vorlage, wie oft und wo sie stehen und womit Kontor sie füllt. Felder ohne eigene Bedeutung werden aus einem Ihrer Felder dieses Namens gefüllt, oder mit --map beim Befehl letters. Braucht keine Kontor-Datei. Eigene Vorlagen liegen in der Kontor-Datei: add prüft ein Dokument und nimmt es auf, remove nimmt es heraus, und undo bringt es wieder.</translation></message>
    <message><source>There are no own templates in this file yet.</source><translation>In dieser Datei gibt es noch keine eigenen Vorlagen.</translation></message>
    <message><source>keep it in the Kontor file</source><translation>in der Kontor-Datei behalten</translation></message>
    <message><source>which are kept there?</source><translation>welche liegen dort?</translation></message>
    <message><source>There is no template “{name}” in this file.</source><translation>In dieser Datei gibt es keine Vorlage „{name}“.</translation></message>
    <message><source>fields of a template; list of those that come; own ones of the file, add or remove one</source><translation>fields: Felder einer Vorlage; list: mitgelieferte; own: eigene der Datei; add, remove: eine hinzufügen oder entfernen</translation></message>
    <message><source>A Word document (.docx), or the name of a template</source><translation>Ein Word-Dokument (.docx) oder der Name einer Vorlage</translation></message>
    <message><source>Reads the files of Mailchimp, CleverReach, Brevo and rapidmail and tables like them. A sign-up becomes a consent (and a contact), but never against somebody who refused before. An unsubscribe refuses all mails and blocks the address; a bounce marks it. A click becomes a tag only with a consent to tracking, otherwise it is counted without a name. What goes out are those whom the newsletter may reach, each address once.</source><translation>Liest die Dateien von Mailchimp, CleverReach, Brevo und rapidmail und Tabellen wie diese. Eine Anmeldung wird eine Einwilligung (und ein Kontakt), aber nie gegen jemanden, der zuvor abgelehnt hat. Eine Abmeldung lehnt alle Mails ab und sperrt die Adresse; ein Rückläufer kennzeichnet sie. Ein Klick wird nur mit einer Einwilligung in die Auswertung ein Schlagwort, sonst ohne Namen gezählt. Hinaus gehen alle, die der Newsletter erreichen darf, jede Adresse einmal.</translation></message>
    <message><source>--wording goes with what comes in.</source><translation>--wording geht nur mit dem, was hereinkommt.</translation></message>
    <message><source>{n} clicks on “{topic}”, without names</source><translation>{n} Klicks auf „{topic}“, ohne Namen</translation></message>
    <message><source>Line {line}: {email} was not taken: {why}</source><translation>Zeile {line}: {email} wurde nicht aufgenommen: {why}</translation></message>
    <message><source>Nothing could be understood of lines {numbers}</source><translation>Nicht zu verstehen sind die Zeilen {numbers}</translation></message>
    <message><source>a list of those who unsubscribed</source><translation>eine Liste derer, die sich abgemeldet haben</translation></message>
    <message><source>the audience, for a service</source><translation>die Empfänger, für einen Dienst</translation></message>
    <message><source>Take in what a service reports, or write for it</source><translation>Aufnehmen, was ein Dienst meldet, oder für ihn schreiben</translation></message>
    <message><source>The file (CSV or Excel) that is read or written</source><translation>Die Datei (CSV oder Excel), die gelesen oder geschrieben wird</translation></message>
    <message><source>What a file is a list of, where it does not say that itself</source><translation>Was für eine Liste eine Datei ist, wo sie das nicht selbst sagt</translation></message>
    <message><source>The words of the sign-up form; kept, and written into every consent that comes in</source><translation>Die Worte des Anmeldeformulars; sie werden behalten und in jede Einwilligung geschrieben, die hereinkommt</translation></message>
    <message><source>For whom the file is written (usually mailchimp)</source><translation>Für wen die Datei geschrieben wird (sonst mailchimp)</translation></message>
    <message><source>Take in what a newsletter service reports, write the audience for it</source><translation>Aufnehmen, was ein Newsletter-Dienst meldet, und die Empfänger für ihn schreiben</translation></message>
    <message><source>Nothing waits too long.</source><translation>Nichts wartet zu lange.</translation></message>
    <message><source>Handed on after {hours} hours of work without an answer (high priority: half of it) and {days} days after the due day (0: never), to: {name}</source><translation>Weitergegeben wird nach {hours} Arbeitsstunden ohne Antwort (hohe Priorität: die Hälfte) und {days} Tage nach dem Fälligkeitstag (0: nie), an: {name}</translation></message>
    <message><source>the deputy</source><translation>die Vertretung</translation></message>
    <message><source>What to do: new, list, show, react, move, set, answered, delete, report, escalate</source><translation>Was zu tun ist: new, list, show, react, move, set, answered, delete, report, escalate</translation></message>
    <message><source>With escalate: hours of work without a first answer (16; 0 never)</source><translation>Mit escalate: Arbeitsstunden ohne erste Antwort (16; 0 nie)</translation></message>
    <message><source>With escalate: days after the day it was due (1; 0 never)</source><translation>Mit escalate: Tage nach dem Fälligkeitstag (1; 0 nie)</translation></message>
    <message><source>With escalate: the member who is told, or “deputy” for that of customer or leader</source><translation>Mit escalate: wer Bescheid bekommt, oder „deputy“ für die Vertretung beim Kunden oder der zuständigen Person</translation></message>
    <message><source>hand on what waits too long, now and from now on</source><translation>weitergeben, was zu lange wartet, jetzt und künftig</translation></message>
    <message><source>A case is a sale, a ticket or a complaint on its way through a process. A reaction writes the entry on the line of time, moves the case and plans the next follow-up, all in one step that undo takes back. Tickets and complaints that wait too long are handed on once: a follow-up for who is told, a higher priority, a note. The window does so every hour, `case escalate` now.</source><translation>Ein Fall ist ein Verkauf, ein Ticket oder eine Beschwerde auf dem Weg durch einen Prozess. Eine Reaktion schreibt den Eintrag in den Verlauf, bewegt den Fall und plant die nächste Wiedervorlage, alles in einem Schritt, den undo zurücknimmt. Tickets und Beschwerden, die zu lange warten, werden einmal weitergegeben: eine Wiedervorlage für den, der Bescheid bekommt, eine höhere Priorität, eine Notiz. Das Fenster tut das jede Stunde, `case escalate` jetzt.</translation></message>
    <message><source>Which step? Name it with --step.</source><translation>Welcher Schritt? Nennen Sie ihn mit --step.</translation></message>
    <message><source>{n} addressed</source><translation>{n} angesprochen</translation></message>
    <message><source>{n} answered</source><translation>{n} haben geantwortet</translation></message>
    <message><source>{amount} spent</source><translation>{amount} ausgegeben</translation></message>
    <message><source>Budget {budget}, spent {spent}</source><translation>Budget {budget}, ausgegeben {spent}</translation></message>
    <message><source>{cases} cases, open {open}, won {won}</source><translation>{cases} Fälle, offen {open}, gewonnen {won}</translation></message>
    <message><source>Won less spent: {amount}</source><translation>Gewonnen abzüglich ausgegeben: {amount}</translation></message>
    <message><source>{n} of {all} people</source><translation>{n} von {all} Personen</translation></message>
    <message><source>There is no campaign “{name}”.</source><translation>Es gibt keine Kampagne „{name}“.</translation></message>
    <message><source>Response rate {rate} %</source><translation>Rücklauf {rate} %</translation></message>
    <message><source>Cost per response {amount}</source><translation>Kosten je Antwort {amount}</translation></message>
    <message><source>“{text}” fits more than one campaign:</source><translation>„{text}“ passt auf mehrere Kampagnen:</translation></message>
    <message><source>Use the id.</source><translation>Verwenden Sie die Kennung.</translation></message>
    <message><source>{n} response written down</source><translation>{n} Antwort festgehalten</translation></message>
    <message><source>{n} responses written down</source><translation>{n} Antworten festgehalten</translation></message>
    <message><source>Line {line}: {who} was not taken: {why}</source><translation>Zeile {line}: {who} wurde nicht übernommen: {why}</translation></message>
    <message><source>Campaigns: whom the office addresses with what, what it costs and what comes back. The audience is worked out anew until it is frozen, which the first step that goes out does; who was left out, and why, is kept. Whoever may not be addressed, has no address, or would get it twice is left out. Each step asks again. Letters and mails of a step are written by `letters` and `mail` with --campaign-step CODE.</source><translation>Kampagnen: wen das Büro womit anspricht, was es kostet und was zurückkommt. Die Zielgruppe wird jedes Mal neu ermittelt, bis der erste Schritt hinausgeht und sie einfriert; wer ausgelassen wurde und warum, bleibt festgehalten. Ausgelassen wird, wer nicht angesprochen werden darf, keine Anschrift hat oder es doppelt bekäme. Jeder Schritt fragt neu. Briefe und E-Mails eines Schritts schreiben `letters` und `mail` mit --campaign-step CODE.</translation></message>
    <message><source>Which campaign? Name it, or one of its codes.</source><translation>Welche Kampagne? Nennen Sie ihren Namen oder einen ihrer Codes.</translation></message>
    <message><source>There is no process “{name}”.</source><translation>Es gibt keinen Prozess „{name}“.</translation></message>
    <message><source>Who answered? Name the contact with --contact.</source><translation>Wer hat geantwortet? Nennen Sie den Kontakt mit --contact.</translation></message>
    <message><source>Whose response? Name the contact with --contact.</source><translation>Wessen Antwort? Nennen Sie den Kontakt mit --contact.</translation></message>
    <message><source>This contact did not answer the campaign.</source><translation>Dieser Kontakt hat auf die Kampagne nicht geantwortet.</translation></message>
    <message><source>{n} was known already</source><translation>{n} war schon bekannt</translation></message>
    <message><source>{n} were known already</source><translation>{n} waren schon bekannt</translation></message>
    <message><source>Of which campaign? Name it with --of.</source><translation>Von welcher Kampagne? Nennen Sie sie mit --of.</translation></message>
    <message><source>Write the response down first: campaign respond.</source><translation>Halten Sie zuerst die Antwort fest: campaign respond.</translation></message>
    <message><source>a campaign for a saved list</source><translation>eine Kampagne für eine gespeicherte Liste</translation></message>
    <message><source>somebody ordered</source><translation>jemand hat bestellt</translation></message>
    <message><source>responses from a list with customer number, code and date</source><translation>Antworten aus einer Liste mit Kundennummer, Code und Datum</translation></message>
    <message><source>a new campaign for those who did not answer</source><translation>eine neue Kampagne für alle, die nicht geantwortet haben</translation></message>
    <message><source>What to do: list, show, new, set, add-step, remove-step, done, cost, audience, freeze, recipients, call, note, respond, responses, case, people, follow-up, close, delete</source><translation>Was zu tun ist: list, show, new, set, add-step, remove-step, done, cost, audience, freeze, recipients, call, note, respond, responses, case, people, follow-up, close, delete</translation></message>
    <message><source>The campaign: its name, id or a code of its steps; with responses the file</source><translation>Die Kampagne: ihr Name, ihre Kennung oder ein Code ihrer Schritte; bei responses die Datei</translation></message>
    <message><source>Another name; with add-step and case the name of that</source><translation>Ein anderer Name; bei add-step und case deren Name</translation></message>
    <message><source>What it is to reach</source><translation>Was sie erreichen soll</translation></message>
    <message><source>So many responses</source><translation>So viele Antworten</translation></message>
    <message><source>So many cases</source><translation>So viele Fälle</translation></message>
    <message><source>So much won turnover, like 12k</source><translation>So viel gewonnener Umsatz, zum Beispiel 12k</translation></message>
    <message><source>What it may cost</source><translation>Was sie kosten darf</translation></message>
    <message><source>When it begins, like 2027-01-15</source><translation>Wann sie beginnt, zum Beispiel 2027-01-15</translation></message>
    <message><source>When it ends</source><translation>Wann sie endet</translation></message>
    <message><source>Where cases that come of it begin</source><translation>Wo Fälle beginnen, die daraus entstehen</translation></message>
    <message><source>What the gate is asked for (advertising)</source><translation>Zweck, nach dem gefragt wird, wer angesprochen werden darf (Werbung)</translation></message>
    <message><source>To everybody, once per household, or once per company and household</source><translation>An alle, einmal je Haushalt oder einmal je Firma und Haushalt</translation></message>
    <message><source>With add-step: by which way (letter)</source><translation>Bei add-step: auf welchem Weg (letter)</translation></message>
    <message><source>With add-step: the letter or mail template</source><translation>Bei add-step: die Brief- oder E-Mail-Vorlage</translation></message>
    <message><source>The response code of a step, like W26-A</source><translation>Der Antwortcode eines Schritts, zum Beispiel W26-A</translation></message>
    <message><source>STEP</source><translation>SCHRITT</translation></message>
    <message><source>Which step: its code, name or number</source><translation>Welcher Schritt: Code, Name oder Nummer</translation></message>
    <message><source>Of a step, a cost or a response</source><translation>Von Schritt, Kosten oder Antwort</translation></message>
    <message><source>A note; with cost what it was for; with call the script</source><translation>Eine Notiz; bei cost wofür; bei call der Gesprächsleitfaden</translation></message>
    <message><source>Of a cost or a case, like 480,50</source><translation>Von Kosten oder Fall, zum Beispiel 480,50</translation></message>
    <message><source>The audience: a saved list</source><translation>Die Zielgruppe: eine gespeicherte Liste</translation></message>
    <message><source>CAMPAIGN</source><translation>KAMPAGNE</translation></message>
    <message><source>The campaign that --group or the lines of responses are about</source><translation>Die Kampagne, um die es bei --group oder den Zeilen von responses geht</translation></message>
    <message><source>People of a campaign (with people and follow-up: silent)</source><translation>Personen einer Kampagne (bei people und follow-up: silent)</translation></message>
    <message><source>Who answered or was there; may be repeated</source><translation>Wer geantwortet hat oder da war; darf mehrfach vorkommen</translation></message>
    <message><source>With respond: what came back (reply)</source><translation>Bei respond: was zurückkam (reply)</translation></message>
    <message><source>Campaigns: audience, steps, costs, responses, and what they brought</source><translation>Kampagnen: Zielgruppe, Schritte, Kosten, Antworten und was sie gebracht haben</translation></message>
    <message><source>The step {code} is of another kind: {medium}.</source><translation>Der Schritt {code} ist von anderer Art: {medium}.</translation></message>
    <message><source>Name one of --records FILE, --selection NAME and --campaign-step CODE.</source><translation>Nennen Sie entweder --records DATEI, --selection NAME oder --campaign-step CODE.</translation></message>
    <message><source>Write to those whom this step of a campaign addresses now; it counts for the step</source><translation>An alle schreiben, die dieser Schritt einer Kampagne jetzt anspricht; es zählt für den Schritt</translation></message>
    <message><source>Name one of --to CONTACT, --selection NAME and --campaign-step CODE.</source><translation>Nennen Sie entweder --to KONTAKT, --selection NAME oder --campaign-step CODE.</translation></message>
    <message><source>what it cost and brought, by one of its codes</source><translation>was sie gekostet und gebracht hat, nach einem ihrer Codes</translation></message>
    <message><source>one more step</source><translation>ein weiterer Schritt</translation></message>
    <message><source>who is in it, and who is left out and why</source><translation>wer darin ist, wer ausgelassen ist und warum</translation></message>
    <message><source>Erase a person for good, with what stays and why</source><translation>Eine Person endgültig löschen, mit dem, was bleibt und warum</translation></message>
    <message><source>Why is this person to be erased?</source><translation>Warum soll diese Person gelöscht werden?</translation></message>
    <message><source>Say it with --ground and --reason; both are kept as proof.</source><translation>Sagen Sie es mit --ground und --reason; beides bleibt als Nachweis.</translation></message>
    <message><source>{name} would be erased:</source><translation>{name} würde gelöscht:</translation></message>
    <message><source>{name} was erased:</source><translation>{name} wurde gelöscht:</translation></message>
    <message><source>Stays:</source><translation>Bleibt:</translation></message>
    <message><source>Another window has the file open: its log is emptied when that one closes the file.</source><translation>Ein anderes Fenster hat die Datei offen: Ihr Protokoll wird geleert, wenn es die Datei schließt.</translation></message>
    <message><source>The contact: its id, or words that find it alone</source><translation>Der Kontakt: seine Kennung, oder Wörter, die nur ihn finden</translation></message>
    <message><source>Why, after Art. 17(1) GDPR; without it --reason says it in words</source><translation>Warum, nach Art. 17 Abs. 1 DSGVO; ohne Angabe sagt es --reason in Worten</translation></message>
    <message><source>The reason in words; kept as proof, without the name</source><translation>Der Grund in Worten; bleibt als Nachweis, ohne den Namen</translation></message>
    <message><source>Never write to the addresses again (only hashes are kept)</source><translation>Nie wieder an diese Adressen schreiben (nur Prüfsummen bleiben)</translation></message>
    <message><source>Do not block the addresses, unless advertising was refused</source><translation>Die Adressen nicht sperren, außer Werbung wurde abgelehnt</translation></message>
    <message><source>what would go, what would stay, which backups still hold the person</source><translation>was ginge, was bliebe, welche Sicherungen die Person noch enthalten</translation></message>
    <message><source>erase the person</source><translation>die Person löschen</translation></message>
    <message><source>Erases a person for good (Art. 17 GDPR): all rows, all earlier values in the journal, list, search, outbox, drafts and kept files. Cases and sent quotes stay as figures without the person, texts shared with others lose the name. It cannot be undone. What must be kept by law (business letters, invoices) is to be saved elsewhere before. With the grounds request, withdrawn and objection, and where advertising was refused, the addresses go onto the block list as hashes. This is not legal advice.</source><translation>Löscht eine Person endgültig (Art. 17 DSGVO): alle Zeilen, alle früheren Werte im Protokoll, Liste, Suche, Postausgang, Entwürfe und abgelegte Dateien. Fälle und gesendete Angebote bleiben als Zahlen ohne die Person, mit anderen geteilte Texte verlieren den Namen. Es lässt sich nicht zurücknehmen. Was nach dem Gesetz aufzubewahren ist (Geschäftsbriefe, Rechnungen), muss vorher anderswo gesichert sein. Bei den Gründen request, withdrawn und objection, und wo Werbung abgelehnt war, kommen die Adressen als Prüfsummen auf die Sperrliste. Das ist keine Rechtsberatung.</translation></message>
    <message><source>Write down everything that is kept about a person</source><translation>Alles aufschreiben, was über eine Person gespeichert ist</translation></message>
    <message><source>{title}: {file}</source><translation>{title}: {file}</translation></message>
    <message><source>The file to write: .docx, .pdf, .html or .json</source><translation>Die Datei, die geschrieben wird: .docx, .pdf, .html oder .json</translation></message>
    <message><source>The answer to a request for information (Art. 15 GDPR): everything the file holds about a person, where it came from and which rights there are. A name that ends in .json gives the same rows for machines (Art. 20). PDF needs LibreOffice. This is not legal advice.</source><translation>Die Antwort auf ein Auskunftsersuchen (Art. 15 DSGVO): alles, was die Datei über eine Person enthält, woher es kam und welche Rechte es gibt. Ein Name, der auf .json endet, gibt dieselben Zeilen maschinenlesbar (Art. 20). PDF braucht LibreOffice. Das ist keine Rechtsberatung.</translation></message>
    <message><source>the sheet for the person, in Word</source><translation>das Blatt für die Person, in Word</translation></message>
    <message><source>the same for machines</source><translation>dasselbe für Maschinen</translation></message>
    <message><source>call, email, letter, meeting, visit, fax, sms, chat, social, web or note</source><translation>call (Anruf), email, letter (Brief), meeting (Termin), visit (Besuch), fax, sms, chat, social (soziales Netzwerk), web (Webformular) oder note (Notiz)</translation></message>
    <message><source>What the rows are: contacts (usual), cases, or equipment (what customers have, until when)</source><translation>Was die Zeilen sind: contacts (üblich), cases (Fälle) oder equipment (was Kunden haben, bis wann)</translation></message>
    <message><source>With --as cases: the process of rows that name none (usually acquisition)</source><translation>Mit --as cases: der Prozess der Zeilen, die keinen nennen (üblich: acquisition)</translation></message>
    <message><source>With --as cases or equipment: make contacts that are not there yet</source><translation>Mit --as cases oder equipment: Kontakte anlegen, die noch nicht da sind</translation></message>
    <message><source>open offers of the old list, each with its contact</source><translation>offene Angebote der alten Liste, jedes bei seinem Kontakt</translation></message>
    <message><source>new entries</source><translation>neue Einträge</translation></message>
    <message><source>entries changed</source><translation>geänderte Einträge</translation></message>
    <message><source>entries already there</source><translation>schon vorhandene Einträge</translation></message>
    <message><source>rows left behind</source><translation>zurückgelassene Zeilen</translation></message>
    <message><source>Row {row}: {sentence}</source><translation>Zeile {row}: {sentence}</translation></message>
    <message><source>Preferred channel</source><translation>Bevorzugter Weg</translation></message>
    <message><source>How they like to be reached</source><translation>Wie sie am liebsten erreicht werden</translation></message>
    <message><source>{n} line about what is not kept (delivered, opened, put off)</source><translation>{n} Zeile über etwas, das nicht festgehalten wird (zugestellt, geöffnet, verzögert)</translation></message>
    <message><source>{n} lines about what is not kept (delivered, opened, put off)</source><translation>{n} Zeilen über etwas, das nicht festgehalten wird (zugestellt, geöffnet, verzögert)</translation></message>
    <message><source>No mail was prepared.</source><translation>Es wurde keine Mail vorbereitet.</translation></message>
    <message><source>Plan this for everybody in the same step, e.g. “call in 2 weeks”</source><translation>Für alle im selben Schritt einplanen, z. B. „in 2 Wochen anrufen“</translation></message>
    <message><source>E-mails go to contacts, not to plain records.</source><translation>E-Mails gehen an Kontakte, nicht an bloße Datensätze.</translation></message>
    <message><source>Name one of --selection NAME and --campaign-step CODE.</source><translation>Nennen Sie entweder --selection NAME oder --campaign-step CODE.</translation></message>
    <message><source>A draft (.eml) for each in the folder, with the letter as PDF; the text is this e-mail template, or a greeting and the signature. Asks who may get e-mails</source><translation>Ein Entwurf (.eml) für jeden im Ordner, mit dem Brief als PDF; der Text ist diese E-Mail-Vorlage, sonst Anrede und Signatur. Fragt, wer E-Mails bekommen darf</translation></message>
    <message><source>e-mails with the letter as PDF</source><translation>E-Mails mit dem Brief als PDF</translation></message>
    <message><source>page header</source><translation>Kopfzeile</translation></message>
    <message><source>page footer</source><translation>Fußzeile</translation></message>
    <message><source>footnote</source><translation>Fußnote</translation></message>
    <message><source>endnote</source><translation>Endnote</translation></message>
    <message><source>text</source><translation>Text</translation></message>
    <message><source>TABLE</source><translation>TABELLE</translation></message>
    <message><source>With list: write them with all fields to this .xlsx or .csv, those that ended included</source><translation>Mit list: mit allen Feldern in diese .xlsx oder .csv schreiben, auch die beendeten</translation></message>
    <message><source>{n} case written to {name}</source><translation>{n} Fall in {name} geschrieben</translation></message>
    <message><source>{n} cases written to {name}</source><translation>{n} Fälle in {name} geschrieben</translation></message>
    <message><source>{name}: {steps}, {reactions}</source><translation>{name}: {steps}, {reactions}</translation></message>
    <message><source>{n} step</source><translation>{n} Schritt</translation></message>
    <message><source>{n} steps</source><translation>{n} Schritte</translation></message>
    <message><source>{n} reaction</source><translation>{n} Reaktion</translation></message>
    <message><source>{n} reactions</source><translation>{n} Reaktionen</translation></message>
    <message><source>Open numbers that are clicked in other programs (tel:) in Kontor</source><translation>In anderen Programmen angeklickte Nummern (tel:) in Kontor öffnen</translation></message>
    <message><source>not with Kontor</source><translation>nicht mit Kontor</translation></message>
    <message><source>offered, but another program opens them</source><translation>angeboten, aber ein anderes Programm öffnet sie</translation></message>
    <message><source>opened in Kontor</source><translation>öffnen sich in Kontor</translation></message>
    <message><source>Choose Kontor in Windows under Settings, Apps, Default apps.</source><translation>Wählen Sie Kontor in Windows unter Einstellungen, Apps, Standard-Apps.</translation></message>
    <message><source>Choose Kontor in the settings of your desktop, under standard applications.</source><translation>Wählen Sie Kontor in den Einstellungen Ihres Desktops unter Standardanwendungen.</translation></message>
    <message><source>Show how it is (the usual), register Kontor, or take it away again</source><translation>Zeigen, wie es ist (üblich), Kontor eintragen oder wieder entfernen</translation></message>
    <message><source>With on: older links (callto:), too</source><translation>Mit on: auch ältere Links (callto:)</translation></message>
    <message><source>A click on a number in the browser or in a mail brings the window to the front on the contact it belongs to. Only your own account is concerned, no administrator is needed. On Windows you choose Kontor yourself afterwards; on a Mac only apps can open such links.</source><translation>Ein Klick auf eine Nummer im Browser oder in einer E-Mail holt das Fenster mit dem Kontakt nach vorn, dem sie gehört. Nur Ihr eigenes Benutzerkonto ist betroffen, ein Administrator wird nicht gebraucht. Unter Windows wählen Sie Kontor danach selbst aus; auf einem Mac können nur Apps solche Links öffnen.</translation></message>
    <message><source>numbers open in Kontor</source><translation>Nummern öffnen sich in Kontor</translation></message>
    <message><source>how it is, for a script</source><translation>wie es ist, für ein Skript</translation></message>
    <message><source>Reports: phases, funnel, lost sales, time and result; also as a table</source><translation>Auswertungen: Phasen, Trichter, verlorene Verkäufe, Zeit und Ergebnis; auch als Tabelle</translation></message>
    <message><source>Months are from 1 to {most}.</source><translation>Monate gehen von 1 bis {most}.</translation></message>
    <message><source>There is nothing in this time.</source><translation>In dieser Zeit gibt es nichts.</translation></message>
    <message><source>Phases</source><translation>Phasen</translation></message>
    <message><source>No phase</source><translation>Keine Phase</translation></message>
    <message><source>People</source><translation>Personen</translation></message>
    <message><source>Companies</source><translation>Firmen</translation></message>
    <message><source>Funnel</source><translation>Trichter</translation></message>
    <message><source>Step</source><translation>Schritt</translation></message>
    <message><source>Came in</source><translation>Gekommen</translation></message>
    <message><source>Went on</source><translation>Weiter</translation></message>
    <message><source>Days in step</source><translation>Tage im Schritt</translation></message>
    <message><source>Lost sales</source><translation>Verlorene Verkäufe</translation></message>
    <message><source>Reason</source><translation>Grund</translation></message>
    <message><source>Competitor</source><translation>Wettbewerber</translation></message>
    <message><source>Cases</source><translation>Fälle</translation></message>
    <message><source>Sum in EUR</source><translation>Summe in EUR</translation></message>
    <message><source>Time and result</source><translation>Zeit und Ergebnis</translation></message>
    <message><source>Case</source><translation>Fall</translation></message>
    <message><source>Person</source><translation>Person</translation></message>
    <message><source>Minutes</source><translation>Minuten</translation></message>
    <message><source>Entries</source><translation>Einträge</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Amount</source><translation>Betrag</translation></message>
    <message><source>Currency</source><translation>Währung</translation></message>
    <message><source>Lost</source><translation>Verloren</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Of so many months (usually 12)</source><translation>Über so viele Monate (sonst 12)</translation></message>
    <message><source>With funnel: of which process (usually acquisition)</source><translation>Bei funnel: von welchem Prozess (sonst acquisition)</translation></message>
    <message><source>Write it to this .xlsx or .csv</source><translation>Schreibt sie in diese .xlsx- oder .csv-Datei</translation></message>
    <message><source>how contacts moved in half a year</source><translation>wie Kontakte in einem halben Jahr gewandert sind</translation></message>
    <message><source>lost to whom and why, the last twelve months</source><translation>verloren an wen und warum, die letzten zwölf Monate</translation></message>
    <message><source>time and result, for a pivot table</source><translation>Zeit und Ergebnis, für eine Pivot-Tabelle</translation></message>
    <message><source>{n} line written to {name}</source><translation>{n} Zeile in {name} geschrieben</translation></message>
    <message><source>{n} lines written to {name}</source><translation>{n} Zeilen in {name} geschrieben</translation></message>
    <message><source>Where do the letters go?</source><translation>Wohin gehen die Briefe?</translation></message>
    <message><source>Name a document or a folder with --out, or send them with --mail --send.</source><translation>Nennen Sie mit --out ein Dokument oder einen Ordner, oder senden Sie sie mit --mail --send.</translation></message>
    <message><source>Only letters by e-mail are sent.</source><translation>Gesendet werden nur Briefe per E-Mail.</translation></message>
    <message><source>Say --mail --send.</source><translation>Schreiben Sie --mail --send.</translation></message>
    <message><source>With --mail: send them through the account of the office at once instead of drafts</source><translation>Mit --mail: sofort über das Konto des Büros senden, statt Entwürfe zu schreiben</translation></message>
    <message><source>Coming days</source><translation>Die nächsten Tage</translation></message>
    <message><source>Nothing is due, the next on {day}.</source><translation>Nichts ist fällig, weiter geht es am {day}.</translation></message>
    <message><source>Who looks after customers, their class, service level and goal</source><translation>Wer Kunden betreut, ihre Klasse, ihr Service-Level und ihr Ziel</translation></message>
    <message><source>--along goes with --owner.</source><translation>--along gehört zu --owner.</translation></message>
    <message><source>Responsible</source><translation>Zuständig</translation></message>
    <message><source>Service level</source><translation>Service-Level</translation></message>
    <message><source>Goal</source><translation>Ziel</translation></message>
    <message><source>Goal until</source><translation>Ziel bis</translation></message>
    <message><source>Handed on: {what}</source><translation>Übergeben: {what}</translation></message>
    <message><source>{n} case</source><translation>{n} Fall</translation></message>
    <message><source>{n} cases</source><translation>{n} Fälle</translation></message>
    <message><source>Name contacts, or a saved list with --list.</source><translation>Nennen Sie Kontakte oder mit --list eine gespeicherte Liste.</translation></message>
    <message><source>How contacts are looked after</source><translation>Betreuung von Kontakten</translation></message>
    <message><source>{goal} until {day}</source><translation>{goal} bis {day}</translation></message>
    <message><source>Whose: the id, or words that find one alone</source><translation>Wessen: die Id oder Wörter, die genau einen finden</translation></message>
    <message><source>All contacts of this saved list, too</source><translation>Auch alle Kontakte dieser gespeicherten Liste</translation></message>
    <message><source>Who looks after them from now on; - for nobody</source><translation>Wer sie ab jetzt betreut; - für niemand</translation></message>
    <message><source>With --owner: open follow-ups and cases go along, in the same step</source><translation>Mit --owner: offene Wiedervorlagen und Fälle gehen im selben Schritt mit</translation></message>
    <message><source>Who stands in; - for nobody</source><translation>Wer vertritt; - für niemand</translation></message>
    <message><source>Account class; - for none</source><translation>Kundenklasse; - für keine</translation></message>
    <message><source>What was promised; - for nothing</source><translation>Was zugesagt wurde; - für nichts</translation></message>
    <message><source>What is to be reached with them; - for nothing</source><translation>Was mit ihnen erreicht werden soll; - für nichts</translation></message>
    <message><source>Until when, like 2027-12-31; - for no day</source><translation>Bis wann, etwa 2027-12-31; - für keinen Tag</translation></message>
    <message><source>How contacts are looked after: who is responsible, who stands in, how important they are, what was promised and what is to be reached. Without changes it only shows them. One step for undo.</source><translation>Wie Kontakte betreut werden: wer zuständig ist, wer vertritt, wie wichtig sie sind, was zugesagt wurde und was erreicht werden soll. Ohne Änderungen zeigt der Befehl es nur. Ein Schritt für Rückgängig.</translation></message>
    <message><source>an A customer with a promise</source><translation>ein A-Kunde mit einer Zusage</translation></message>
    <message><source>what is to be reached, and until when</source><translation>was erreicht werden soll und bis wann</translation></message>
    <message><source>my A customers</source><translation>meine A-Kunden</translation></message>
    <message><source>LIST</source><translation>LISTE</translation></message>
    <message><source>Which report: phases, funnel, lost, effort, complaints, answers, channels</source><translation>Welche Auswertung: phases, funnel, lost, effort, complaints, answers, channels</translation></message>
    <message><source>phases: how many people and companies went from one life-cycle phase to another, month by month. funnel: how cases passed through the steps of a process. lost: sales lost to whom and why. effort: minutes by case with its result; by person only where the office has switched that on. complaints: by cause, with what they cost. answers: how quickly requests, tickets and complaints got their first answer, by month. channels: how often and how long people were in touch by telephone, mail, letter, visit and so on, by month; by person like effort.</source><translation>phases: wie viele Personen und Firmen Monat für Monat von einer Lebenszyklus-Phase in eine andere gewandert sind. funnel: wie Fälle durch die Schritte eines Prozesses gegangen sind. lost: an wen und warum Verkäufe verloren gingen. effort: Minuten je Fall mit seinem Ergebnis; je Person nur, wo das Büro das eingeschaltet hat. complaints: nach Ursache, mit dem, was sie gekostet haben. answers: wie schnell Anfragen, Tickets und Beschwerden ihre erste Antwort bekamen, nach Monat. channels: wie oft und wie lange Kontakt bestand, über Telefon, E-Mail, Brief, Besuch und so weiter, je Monat; je Person wie bei effort.</translation></message>
    <message><source>Complaints</source><translation>Beschwerden</translation></message>
    <message><source>Cause</source><translation>Ursache</translation></message>
    <message><source>Compensation</source><translation>Entschädigung</translation></message>
    <message><source>First answers</source><translation>Erste Antworten</translation></message>
    <message><source>Answered</source><translation>Beantwortet</translation></message>
    <message><source>Median in minutes of work</source><translation>Median in Arbeitsminuten</translation></message>
    <message><source>Channels</source><translation>Kanäle</translation></message>
    <message><source>Incoming</source><translation>Eingehend</translation></message>
    <message><source>Outgoing</source><translation>Ausgehend</translation></message>
    <message><source>in touch by telephone, mail, letter and visit this quarter</source><translation>Kontakt über Telefon, E-Mail, Brief und Besuch in diesem Vierteljahr</translation></message>
    <message><source>“{text}” is not in {currency}.</source><translation>„{text}“ ist nicht in {currency}.</translation></message>
    <message><source>Amount, like 1.234,56, 12k or 5000 CHF</source><translation>Betrag, etwa 1.234,56, 12k oder 5000 CHF</translation></message>
    <message><source>{n} sign-up</source><translation>{n} Anmeldung</translation></message>
    <message><source>{n} sign-ups</source><translation>{n} Anmeldungen</translation></message>
    <message><source>{n} new contact</source><translation>{n} neuer Kontakt</translation></message>
    <message><source>{n} new contacts</source><translation>{n} neue Kontakte</translation></message>
    <message><source>{n} unsubscribe</source><translation>{n} Abmeldung</translation></message>
    <message><source>{n} unsubscribes</source><translation>{n} Abmeldungen</translation></message>
    <message><source>{n} bounced address</source><translation>{n} Adresse mit Rückläufern</translation></message>
    <message><source>{n} bounced addresses</source><translation>{n} Adressen mit Rückläufern</translation></message>
    <message><source>{n} interest</source><translation>{n} Interesse</translation></message>
    <message><source>{n} interests</source><translation>{n} Interessen</translation></message>
    <message><source>{n} not confirmed yet</source><translation>{n} noch nicht bestätigt</translation></message>
    <message><source>{n} known already</source><translation>{n} schon bekannt</translation></message>
    <message><source>{name} has no e-mail address.</source><translation>{name} hat keine E-Mail-Adresse.</translation></message>
    <message><source>{n} e-mail came back</source><translation>{n} E-Mail zurückgekommen</translation></message>
    <message><source>{n} e-mails came back</source><translation>{n} E-Mails zurückgekommen</translation></message>
    <message><source>an e-mail to {name} came back</source><translation>eine E-Mail an {name} kam zurück</translation></message>
    <message><source>a letter to {name} came back</source><translation>ein Brief an {name} kam zurück</translation></message>
    <message><source>Whose letter came back: an id, or words that find one; several may be named</source><translation>Wessen Brief zurückkam: eine ID oder Wörter, die einen finden; es dürfen mehrere sein</translation></message>
    <message><source>It was an e-mail to the main address</source><translation>Es war eine E-Mail an die Hauptadresse</translation></message>
    <message><source>The address is doubtful from then on and stands in data quality. Where the last letter (of 180 days) or e-mail (of 30 days) was a campaign's, that one counts it as undeliverable. One step that undo takes back.</source><translation>Die Adresse ist von da an zweifelhaft und steht in der Datenqualität. Gehörte der letzte Brief (der letzten 180 Tage) oder die letzte E-Mail (der letzten 30 Tage) zu einer Kampagne, zählt diese sie als unzustellbar. Ein Schritt, den undo zurücknimmt.</translation></message>
    <message><source>a letter came back undeliverable</source><translation>ein Brief kam unzustellbar zurück</translation></message>
    <message><source>an e-mail did</source><translation>eine E-Mail kam zurück</translation></message>
    <message><source>Note that a letter or an e-mail came back undeliverable</source><translation>Vermerken, dass ein Brief oder eine E-Mail unzustellbar zurückkam</translation></message>
    <message><source>To be written: {name}</source><translation>Zu schreiben: {name}</translation></message>
    <message><source>Begun: #{number} {title}, {process}</source><translation>Begonnen: #{number} {title}, {process}</translation></message>
    <message><source>Not begun, since no such process is in use: {list}</source><translation>Nicht begonnen, weil kein solcher Prozess in Gebrauch ist: {list}</translation></message>
    <message><source>Slipped</source><translation>Verspätet</translation></message>
    <message><source>Check its name and folder, or make a new file: crm-desktop new FILE</source><translation>Prüfen Sie Name und Ordner, oder legen Sie eine neue Datei an: crm-desktop new DATEI</translation></message>
    <message><source>Text, {encoding}, its columns lined up with blanks</source><translation>Text, {encoding}, Spalten mit Leerzeichen ausgerichtet</translation></message>
    <message><source>contacts there already, compared: what is empty is filled</source><translation>schon vorhandene Kontakte, abgeglichen: Leeres wird gefüllt</translation></message>
    <message><source>contacts there already, left as they are</source><translation>schon vorhandene Kontakte, unverändert</translation></message>
    <message><source>There is no mail in it from or to one of your contacts.</source><translation>Darin ist keine Mail von einem Ihrer Kontakte oder an einen.</translation></message>
    <message><source>rows about somebody that an earlier row names: {rows}</source><translation>Zeilen zu jemandem, den eine frühere Zeile schon nennt: {rows}</translation></message>
    <message><source>To do so: {command}</source><translation>Dazu: {command}</translation></message>
    <message><source>Table (CSV, xlsx, xls, xlsb, ods, HTML), vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar, phone book of a FRITZ!Box, or a folder of vCards, .msg, LDIF or .ics files</source><translation>Tabelle (CSV, xlsx, xls, xlsb, ods, HTML), vCard, Outlook (.pst, .ost, .msg), LDIF, iCalendar, Telefonbuch einer FRITZ!Box oder ein Ordner mit vCards, .msg-, LDIF- oder .ics-Dateien</translation></message>
    <message><source>Possible double: {name} – {why}</source><translation>Mögliche Dublette: {name} – {why}</translation></message>
    <message><source>Country, as a code like AT or by its name</source><translation>Land, als Kürzel wie AT oder mit Namen</translation></message>
    <message><source>Take back the import but for what was edited since: {command}</source><translation>Import zurücknehmen bis auf das, was seither bearbeitet wurde: {command}</translation></message>
    <message><source>Standard input</source><translation>Standardeingabe</translation></message>
    <message><source>“{name}” is no text file.</source><translation>„{name}“ ist keine Textdatei.</translation></message>
    <message><source>Copy the text out of it, for instance into a .txt file.</source><translation>Kopieren Sie den Text heraus, zum Beispiel in eine .txt-Datei.</translation></message>
    <message><source>No column becomes a field “{name}” of your own.</source><translation>Aus keiner Spalte wird ein eigenes Feld „{name}“.</translation></message>
    <message><source>Fields of your own would be: {names}</source><translation>Eigene Felder gäbe es für: {names}</translation></message>
    <message><source>{n} person</source><translation>{n} Person</translation></message>
    <message><source>{n} people</source><translation>{n} Personen</translation></message>
    <message><source>{n} company</source><translation>{n} Firma</translation></message>
    <message><source>{n} companies</source><translation>{n} Firmen</translation></message>
    <message><source>{n} remark</source><translation>{n} Hinweis</translation></message>
    <message><source>{n} remarks</source><translation>{n} Hinweise</translation></message>
    <message><source>OTHER</source><translation>ANDERER</translation></message>
    <message><source>“{name}” has no sheets.</source><translation>„{name}“ hat keine Tabellenblätter.</translation></message>
    <message><source>“{text}” should read COLUMN=FIELD.</source><translation>„{text}“ sollte SPALTE=FELD lauten.</translation></message>
    <message><source>Leave out {option}.</source><translation>Lassen Sie {option} weg.</translation></message>
    <message><source>No column of “{name}” is recognised for this kind of list.</source><translation>Keine Spalte von „{name}“ wird für diese Art von Liste erkannt.</translation></message>
    <message><source>Name them yourself with --map COLUMN=FIELD, or import contacts without --as.</source><translation>Ordnen Sie sie mit --map SPALTE=FELD selbst zu, oder importieren Sie Kontakte ohne --as.</translation></message>
    <message><source>Conditions are for: {command}</source><translation>Bedingungen versteht: {command}</translation></message>
    <message><source>“{text}” is before 1901.</source><translation>„{text}“ liegt vor 1901.</translation></message>
    <message><source>Such a day can stand in a note.</source><translation>Ein solcher Tag kann in einer Notiz stehen.</translation></message>
    <message><source>, the first one is shown</source><translation>, gezeigt wird nur 1</translation></message>
    <message><source>Columns are recognised by their headings and values; --map corrects them, inspect shows them, and the next list from the same source is read alike. The whole import is one step for undo. Importing a file twice adds nothing the second time. The exit code is 1 also when a damaged calendar gave only a part.</source><translation>Spalten werden an Überschriften und Werten erkannt; --map berichtigt sie, inspect zeigt sie, und die nächste Liste derselben Herkunft wird ebenso gelesen. Der ganze Import ist ein Schritt, der sich rückgängig machen lässt. Dieselbe Datei ein zweites Mal zu importieren fügt nichts hinzu. Der Rückgabewert ist auch dann 1, wenn ein beschädigter Kalender nur zum Teil gelesen werden konnte.</translation></message>
    <message><source>Shows what would be understood: program, columns, contacts and every doubt. Needs no Kontor file. The exit code is 1 when the file cannot be read, also when only a part of a damaged calendar can.</source><translation>Zeigt, was verstanden würde: Programm, Spalten, Kontakte und jeden Zweifel. Braucht keine Kontor-Datei. Der Rückgabewert ist 1, wenn die Datei nicht gelesen werden kann, auch wenn von einem beschädigten Kalender nur ein Teil lesbar ist.</translation></message>
</context>
</TS>
