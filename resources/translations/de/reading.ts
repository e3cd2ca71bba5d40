<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>reading</name>
    <message><source>The file “{name}” was not found.</source><translation>Die Datei „{name}“ wurde nicht gefunden.</translation></message>
    <message><source>Please check whether it was moved or renamed.</source><translation>Bitte prüfen Sie, ob sie verschoben oder umbenannt wurde.</translation></message>
    <message><source>The file “{name}” cannot be opened: the system refuses access to it.</source><translation>Die Datei „{name}“ lässt sich nicht öffnen: Das System verweigert den Zugriff.</translation></message>
    <message><source>Please close it in other programs or copy it to your documents, then try again.</source><translation>Bitte schließen Sie sie in anderen Programmen oder kopieren Sie sie zu Ihren Dokumenten und versuchen Sie es erneut.</translation></message>
    <message><source>The file “{name}” cannot be read from its disk ({detail}).</source><translation>Die Datei „{name}“ lässt sich nicht vom Datenträger lesen ({detail}).</translation></message>
    <message><source>Please copy it to another place and try again.</source><translation>Bitte kopieren Sie sie an einen anderen Ort und versuchen Sie es erneut.</translation></message>
    <message><source>The file “{name}” is empty.</source><translation>Die Datei „{name}“ ist leer.</translation></message>
    <message><source>Please export it again from the other program.</source><translation>Bitte exportieren Sie sie noch einmal aus dem anderen Programm.</translation></message>
    <message><source>The file “{name}” holds no rows that could be imported.</source><translation>Die Datei „{name}“ enthält keine Zeilen, die sich importieren lassen.</translation></message>
    <message><source>Please check whether the addresses are in another file or sheet.</source><translation>Bitte prüfen Sie, ob die Adressen in einer anderen Datei oder auf einem anderen Blatt stehen.</translation></message>
    <message><source>The file “{name}” is protected with a password.</source><translation>Die Datei „{name}“ ist mit einem Kennwort geschützt.</translation></message>
    <message><source>Please save it without a password in Excel or LibreOffice and try again.</source><translation>Bitte speichern Sie sie in Excel oder LibreOffice ohne Kennwort und versuchen Sie es erneut.</translation></message>
    <message><source>The file “{name}” is damaged or not a spreadsheet that can be read.</source><translation>Die Datei „{name}“ ist beschädigt oder keine lesbare Tabelle.</translation></message>
    <message><source>Please open it in Excel or LibreOffice, save it as .xlsx and try again.</source><translation>Bitte öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie als .xlsx und versuchen Sie es erneut.</translation></message>
    <message><source>Please split it into smaller files or save the sheet as CSV and try again.</source><translation>Bitte teilen Sie sie in kleinere Dateien auf oder speichern Sie das Blatt als CSV und versuchen Sie es erneut.</translation></message>
    <message><source>The file “{name}” comes from a version of Excel before 1993, which cannot be read.</source><translation>Die Datei „{name}“ stammt aus einer Excel-Version vor 1993 und lässt sich nicht lesen.</translation></message>
    <message><source>The file “{name}” is too large to be read safely: it unpacks to {detail} MB.</source><translation>Die Datei „{name}“ ist zu groß, um sicher gelesen zu werden: Entpackt hat sie {detail} MB.</translation></message>
    <message><source>The file “{name}” was refused: it unpacks to many times its size, as harmful files do.</source><translation>Die Datei „{name}“ wurde abgelehnt: Sie entpackt sich auf ein Vielfaches ihrer Größe, wie es schädliche Dateien tun.</translation></message>
    <message><source>If you trust its origin, open it in Excel and save it as CSV.</source><translation>Wenn Sie der Herkunft vertrauen, öffnen Sie sie in Excel und speichern Sie sie als CSV.</translation></message>
    <message><source>The file “{name}” was refused: it is made of {detail} parts, more than any address list needs.</source><translation>Die Datei „{name}“ wurde abgelehnt: Sie besteht aus {detail} Teilen, mehr als eine Adressliste braucht.</translation></message>
    <message><source>The file “{name}” holds more than {detail} rows.</source><translation>Die Datei „{name}“ enthält mehr als {detail} Zeilen.</translation></message>
    <message><source>The file “{name}” needs more memory than a spreadsheet may take here.</source><translation>Die Datei „{name}“ braucht mehr Arbeitsspeicher, als eine Tabelle hier bekommt.</translation></message>
    <message><source>Reading the file “{name}” took too long and was stopped.</source><translation>Das Lesen der Datei „{name}“ dauerte zu lange und wurde abgebrochen.</translation></message>
    <message><source>The file “{name}” is damaged in a way that stopped the reader.</source><translation>Die Datei „{name}“ ist so beschädigt, dass das Lesen abbrach.</translation></message>
    <message><source>The file “{name}” has no sheet called “{detail}”.</source><translation>Die Datei „{name}“ hat kein Blatt namens „{detail}“.</translation></message>
    <message><source>Please choose one of its sheets.</source><translation>Bitte wählen Sie eines ihrer Blätter.</translation></message>
    <message><source>The sheet “{detail}” in “{name}” is a chart or macro sheet without rows.</source><translation>Das Blatt „{detail}“ in „{name}“ ist ein Diagramm- oder Makroblatt ohne Zeilen.</translation></message>
    <message><source>Please choose another sheet.</source><translation>Bitte wählen Sie ein anderes Blatt.</translation></message>
    <message><source>The sheet “{detail}” in “{name}” is damaged and cannot be read.</source><translation>Das Blatt „{detail}“ in „{name}“ ist beschädigt und lässt sich nicht lesen.</translation></message>
    <message><source>The file “{name}” cannot be read with the encoding {detail}.</source><translation>Die Datei „{name}“ lässt sich mit der Zeichenkodierung {detail} nicht lesen.</translation></message>
    <message><source>Please choose another encoding.</source><translation>Bitte wählen Sie eine andere Zeichenkodierung.</translation></message>
    <message><source>The file “{name}” has no row {detail} that could be the heading.</source><translation>Die Datei „{name}“ hat keine Zeile {detail}, die die Überschrift sein könnte.</translation></message>
    <message><source>Please choose another row.</source><translation>Bitte wählen Sie eine andere Zeile.</translation></message>
    <message><source>“{name}” is a web page that holds no table.</source><translation>„{name}“ ist eine Webseite ohne Tabelle.</translation></message>
    <message><source>“{name}” is a PDF document, not a table.</source><translation>„{name}“ ist ein PDF-Dokument, keine Tabelle.</translation></message>
    <message><source>Please ask for the list as a spreadsheet or CSV file.</source><translation>Bitte lassen Sie sich die Liste als Tabelle oder CSV-Datei geben.</translation></message>
    <message><source>Please export the contacts from Outlook as a CSV file.</source><translation>Bitte exportieren Sie die Kontakte aus Outlook als CSV-Datei.</translation></message>
    <message><source>“{name}” is a text document or presentation, not a table.</source><translation>„{name}“ ist ein Textdokument oder eine Präsentation, keine Tabelle.</translation></message>
    <message><source>Please copy its table into a spreadsheet and save it as .xlsx.</source><translation>Bitte kopieren Sie die Tabelle in Excel oder LibreOffice und speichern Sie sie als .xlsx.</translation></message>
    <message><source>“{name}” is an archive that holds other files.</source><translation>„{name}“ ist ein Archiv, das andere Dateien enthält.</translation></message>
    <message><source>Please unpack it and choose the file inside.</source><translation>Bitte entpacken Sie es und wählen Sie die Datei darin.</translation></message>
    <message><source>“{name}” holds no text and is no spreadsheet.</source><translation>„{name}“ enthält keinen Text und ist keine Tabelle.</translation></message>
    <message><source>Please choose a CSV, Excel or OpenDocument file.</source><translation>Bitte wählen Sie eine CSV-, Excel- oder OpenDocument-Datei.</translation></message>
    <message><source>Nothing was imported; your data and the file are unchanged.</source><translation>Es wurde nichts importiert; Ihre Daten und die Datei sind unverändert.</translation></message>
    <message><source>{n} cell with a spreadsheet error (such as #N/A) was taken over empty.</source><translation>{n} Zelle mit einem Excel-Fehler (etwa #NV) wurde leer übernommen.</translation></message>
    <message><source>{n} cells with a spreadsheet error (such as #N/A) were taken over empty.</source><translation>{n} Zellen mit einem Excel-Fehler (etwa #NV) wurden leer übernommen.</translation></message>
    <message><source>{n} formula has no stored result: please open and save the file once in Excel.</source><translation>{n} Formel hat kein gespeichertes Ergebnis: Bitte öffnen und speichern Sie die Datei einmal in Excel.</translation></message>
    <message><source>{n} formulas have no stored result: please open and save the file once in Excel.</source><translation>{n} Formeln haben kein gespeichertes Ergebnis: Bitte öffnen und speichern Sie die Datei einmal in Excel.</translation></message>
    <message><source>{n} cell right of column {detail} was not read.</source><translation>{n} Zelle rechts von Spalte {detail} wurde nicht gelesen.</translation></message>
    <message><source>{n} cells right of column {detail} were not read.</source><translation>{n} Zellen rechts von Spalte {detail} wurden nicht gelesen.</translation></message>
    <message><source>{n} character could not be read with the encoding {detail}; please choose another encoding.</source><translation>{n} Zeichen ließ sich mit der Kodierung {detail} nicht lesen; bitte wählen Sie eine andere Kodierung.</translation></message>
    <message><source>{n} characters could not be read with the encoding {detail}; please choose another encoding.</source><translation>{n} Zeichen ließen sich mit der Kodierung {detail} nicht lesen; bitte wählen Sie eine andere Kodierung.</translation></message>
    <message><source>In line {n} a quotation mark is never closed; the line was read without it.</source><translation>In Zeile {n} wird ein Anführungszeichen nie geschlossen; die Zeile wurde ohne es gelesen.</translation></message>
    <message><source>The file is a text file, although its name ends in {detail}.</source><translation>Die Datei ist eine Textdatei, obwohl ihr Name auf {detail} endet.</translation></message>
    <message><source>This DATEV file holds no addresses (category {n}).</source><translation>Diese DATEV-Datei enthält keine Adressen (Kategorie {n}).</translation></message>
    <message><source>{n} row names neither a person nor a company and was left out.</source><translation>{n} Zeile nennt weder Person noch Firma und wurde ausgelassen.</translation></message>
    <message><source>{n} rows name neither a person nor a company and were left out.</source><translation>{n} Zeilen nennen weder Person noch Firma und wurden ausgelassen.</translation></message>
    <message><source>The main reader could not open this file; it was read with the second, slower one.</source><translation>Das übliche Verfahren konnte diese Datei nicht öffnen; sie wurde mit dem zweiten, langsameren gelesen.</translation></message>
    <message><source>{n} text longer than a cell can hold was shortened to 32,767 characters.</source><translation>{n} Text, der länger als eine Zelle ist, wurde auf 32.767 Zeichen gekürzt.</translation></message>
    <message><source>{n} texts longer than a cell can hold were shortened to 32,767 characters.</source><translation>{n} Texte, die länger als eine Zelle sind, wurden auf 32.767 Zeichen gekürzt.</translation></message>
    <message><source>Reading the file</source><translation>Datei wird gelesen</translation></message>
    <message><source>Opening the file</source><translation>Datei wird geöffnet</translation></message>
    <message><source>“{detail}” cannot separate the columns of the file “{name}”.</source><translation>„{detail}“ kann die Spalten der Datei „{name}“ nicht trennen.</translation></message>
    <message><source>Please choose one of ; , | or the tab.</source><translation>Bitte wählen Sie ; , | oder den Tabulator.</translation></message>
    <message><source>The text file “{name}” has {detail} MB, more than can be read at once.</source><translation>Die Textdatei „{name}“ hat {detail} MB, mehr als sich auf einmal lesen lässt.</translation></message>
    <message><source>Custom {n}</source><translation>Benutzerdefiniert {n}</translation></message>
    <message><source>Phone</source><translation>Telefon</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Website</source><translation>Website</translation></message>
    <message><source>Messenger</source><translation>Messenger</translation></message>
    <message><source>Further fields</source><translation>Weitere Felder</translation></message>
    <message><source>Address</source><translation>Adresse</translation></message>
    <message><source>Type</source><translation>Art</translation></message>
    <message><source>The file “{name}” holds no electronic business card (vCard).</source><translation>Die Datei „{name}“ enthält keine elektronische Visitenkarte (vCard).</translation></message>
    <message><source>Please export the contacts again from the other program.</source><translation>Bitte exportieren Sie die Kontakte noch einmal aus dem anderen Programm.</translation></message>
    <message><source>The file “{name}” holds neither people nor lists of a directory (LDIF).</source><translation>Die Datei „{name}“ enthält weder Personen noch Listen eines Verzeichnisses (LDIF).</translation></message>
    <message><source>Please export the address book again from the other program.</source><translation>Bitte exportieren Sie das Adressbuch noch einmal aus dem anderen Programm.</translation></message>
    <message><source>Please export it again from the other program, in parts if it can.</source><translation>Bitte exportieren Sie sie noch einmal aus dem anderen Programm, wenn möglich in Teilen.</translation></message>
    <message><source>The file “{name}” needs more memory than a file of contacts may take here.</source><translation>Die Datei „{name}“ braucht mehr Arbeitsspeicher, als eine Kontaktdatei hier bekommt.</translation></message>
    <message><source>The file “{name}” is damaged and cannot be read.</source><translation>Die Datei „{name}“ ist beschädigt und lässt sich nicht lesen.</translation></message>
    <message><source>The folder “{name}” was refused: it holds {detail} files.</source><translation>Der Ordner „{name}“ wurde abgelehnt: Er enthält {detail} Dateien.</translation></message>
    <message><source>Please choose a folder with fewer files.</source><translation>Bitte wählen Sie einen Ordner mit weniger Dateien.</translation></message>
    <message><source>“{name}” holds more than {detail} contacts.</source><translation>„{name}“ enthält mehr als {detail} Kontakte.</translation></message>
    <message><source>{n} card breaks off before its end; what was there was taken over.</source><translation>{n} Visitenkarte bricht vor ihrem Ende ab; was da war, wurde übernommen.</translation></message>
    <message><source>{n} cards break off before their end; what was there was taken over.</source><translation>{n} Visitenkarten brechen vor ihrem Ende ab; was da war, wurde übernommen.</translation></message>
    <message><source>{n} card stands inside another card; its name was kept as that of the assistant.</source><translation>{n} Visitenkarte steht in einer anderen; ihr Name wurde als der des Assistenten oder der Assistentin behalten.</translation></message>
    <message><source>{n} cards stand inside other cards; their names were kept as those of the assistants.</source><translation>{n} Visitenkarten stehen in anderen; ihre Namen wurden als die von Assistenten behalten.</translation></message>
    <message><source>{n} photo lies on the web, is damaged or one too many, and was not taken over.</source><translation>{n} Foto liegt im Netz, ist beschädigt oder eines zu viel und wurde nicht übernommen.</translation></message>
    <message><source>{n} photos lie on the web, are damaged or too many, and were not taken over.</source><translation>{n} Fotos liegen im Netz, sind beschädigt oder zu viele und wurden nicht übernommen.</translation></message>
    <message><source>{n} line has no meaning in this format and was left out.</source><translation>{n} Zeile hat in diesem Format keine Bedeutung und wurde ausgelassen.</translation></message>
    <message><source>{n} lines have no meaning in this format and were left out.</source><translation>{n} Zeilen haben in diesem Format keine Bedeutung und wurden ausgelassen.</translation></message>
    <message><source>{n} group or distribution list became a tag of its members.</source><translation>{n} Gruppe oder Verteilerliste wurde zum Schlagwort ihrer Mitglieder.</translation></message>
    <message><source>{n} groups and distribution lists became tags of their members.</source><translation>{n} Gruppen und Verteilerlisten wurden zu Schlagwörtern ihrer Mitglieder.</translation></message>
    <message><source>{n} member of a group is not among the contacts of this file.</source><translation>{n} Mitglied einer Gruppe gehört nicht zu den Kontakten dieser Datei.</translation></message>
    <message><source>{n} members of groups are not among the contacts of this file.</source><translation>{n} Mitglieder von Gruppen gehören nicht zu den Kontakten dieser Datei.</translation></message>
    <message><source>{n} value has no field any more and was kept in the notes.</source><translation>{n} Wert fand kein Feld mehr und steht in den Notizen.</translation></message>
    <message><source>{n} values have no field any more and were kept in the notes.</source><translation>{n} Werte fanden kein Feld mehr und stehen in den Notizen.</translation></message>
    <message><source>{n} damaged entry was left out.</source><translation>{n} beschädigter Eintrag wurde ausgelassen.</translation></message>
    <message><source>{n} damaged entries were left out.</source><translation>{n} beschädigte Einträge wurden ausgelassen.</translation></message>
    <message><source>{n} entry is about neither a person nor a list and was left out.</source><translation>{n} Eintrag beschreibt weder eine Person noch eine Liste und wurde ausgelassen.</translation></message>
    <message><source>{n} entries are about neither people nor lists and were left out.</source><translation>{n} Einträge beschreiben weder Personen noch Listen und wurden ausgelassen.</translation></message>
    <message><source>The file “{detail}” could not be read; the others were.</source><translation>Die Datei „{detail}“ ließ sich nicht lesen, die anderen schon.</translation></message>
    <message><source>Files called “{detail}” could not be read; the others were.</source><translation>Dateien mit dem Namen „{detail}“ ließen sich nicht lesen, die anderen schon.</translation></message>
    <message><source>Company</source><translation>Firma</translation></message>
    <message><source>Anniversary</source><translation>Jahrestag</translation></message>
    <message><source>Assistant</source><translation>Assistent(in)</translation></message>
    <message><source>Related person</source><translation>Nahestehende Person</translation></message>
    <message><source>Please repair it with Outlook's tool scanpst.exe or export the contacts from Outlook as a CSV file.</source><translation>Bitte reparieren Sie sie mit Outlooks Werkzeug scanpst.exe oder exportieren Sie die Kontakte in Outlook als CSV-Datei.</translation></message>
    <message><source>The file “{name}” is damaged or no data file of Outlook.</source><translation>Die Datei „{name}“ ist beschädigt oder keine Outlook-Datendatei.</translation></message>
    <message><source>The data file “{name}” is encrypted in a way that only the Outlook it belongs to can read.</source><translation>Die Datendatei „{name}“ ist so verschlüsselt, dass nur das Outlook sie lesen kann, zu dem sie gehört.</translation></message>
    <message><source>The file “{name}” is damaged or no item saved from Outlook.</source><translation>Die Datei „{name}“ ist beschädigt oder kein in Outlook gespeichertes Element.</translation></message>
    <message><source>Please save it from the mail program again.</source><translation>Bitte speichern Sie sie im Mailprogramm noch einmal.</translation></message>
    <message><source>{n} item could not be read and was left out (folder: {detail}).</source><translation>{n} Element ließ sich nicht lesen und wurde ausgelassen (Ordner: {detail}).</translation></message>
    <message><source>{n} items could not be read and were left out (folders: {detail}).</source><translation>{n} Elemente ließen sich nicht lesen und wurden ausgelassen (Ordner: {detail}).</translation></message>
    <message><source>{n} contact in the folder of deleted items was left out.</source><translation>{n} Kontakt im Ordner der gelöschten Elemente wurde ausgelassen.</translation></message>
    <message><source>{n} contacts in the folder of deleted items were left out.</source><translation>{n} Kontakte im Ordner der gelöschten Elemente wurden ausgelassen.</translation></message>
    <message><source>{n} entry that Outlook gathered by itself (recipients of mails, directories) was left out.</source><translation>{n} Eintrag, den Outlook selbst gesammelt hat (Empfänger von Mails, Verzeichnisse), wurde ausgelassen.</translation></message>
    <message><source>{n} entries that Outlook gathered by itself (recipients of mails, directories) were left out.</source><translation>{n} Einträge, die Outlook selbst gesammelt hat (Empfänger von Mails, Verzeichnisse), wurden ausgelassen.</translation></message>
    <message><source>{n} appointment in it is no contact; it can be taken over with the appointments.</source><translation>{n} Termin darin ist kein Kontakt; er lässt sich mit den Terminen übernehmen.</translation></message>
    <message><source>{n} appointments in it are no contacts; they can be taken over with the appointments.</source><translation>{n} Termine darin sind keine Kontakte; sie lassen sich mit den Terminen übernehmen.</translation></message>
    <message><source>{n} mail in it is no contact; it can be filed with its people.</source><translation>{n} E-Mail darin ist kein Kontakt; sie lässt sich bei ihren Beteiligten ablegen.</translation></message>
    <message><source>{n} mails in it are no contacts; they can be filed with their people.</source><translation>{n} E-Mails darin sind keine Kontakte; sie lassen sich bei ihren Beteiligten ablegen.</translation></message>
    <message><source>{n} task in it is no contact; it can be taken over with the appointments.</source><translation>{n} Aufgabe darin ist kein Kontakt; sie lässt sich mit den Terminen übernehmen.</translation></message>
    <message><source>{n} tasks in it are no contacts; they can be taken over with the appointments.</source><translation>{n} Aufgaben darin sind keine Kontakte; sie lassen sich mit den Terminen übernehmen.</translation></message>
    <message><source>{n} item in it is no contact and was left out.</source><translation>{n} Element darin ist kein Kontakt und wurde ausgelassen.</translation></message>
    <message><source>{n} items in it are no contacts and were left out.</source><translation>{n} Elemente darin sind keine Kontakte und wurden ausgelassen.</translation></message>
    <message><source>This is a winmail.dat, into which Outlook packs a mail for another Outlook; {n} attachment is in it.</source><translation>Dies ist eine winmail.dat, in die Outlook eine Mail für ein anderes Outlook packt; {n} Anhang ist darin.</translation></message>
    <message><source>This is a winmail.dat, into which Outlook packs a mail for another Outlook; {n} attachments are in it.</source><translation>Dies ist eine winmail.dat, in die Outlook eine Mail für ein anderes Outlook packt; {n} Anhänge sind darin.</translation></message>
    <message><source>Spouse</source><translation>Partner(in)</translation></message>
    <message><source>Children</source><translation>Kinder</translation></message>
    <message><source>Hobby</source><translation>Hobby</translation></message>
    <message><source>Manager</source><translation>Vorgesetzte(r)</translation></message>
    <message><source>Referred by</source><translation>Empfohlen von</translation></message>
    <message><source>Location</source><translation>Standort</translation></message>
    <message><source>User field {n}</source><translation>Benutzerfeld {n}</translation></message>
    <message><source>yes</source><translation>ja</translation></message>
    <message><source>no</source><translation>nein</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Time</source><translation>Uhrzeit</translation></message>
    <message><source>Until</source><translation>Bis</translation></message>
    <message><source>Subject</source><translation>Betreff</translation></message>
    <message><source>Place</source><translation>Ort</translation></message>
    <message><source>Participants</source><translation>Teilnehmende</translation></message>
    <message><source>The calendar “{name}” is damaged or no iCalendar file in UTF-8, and cannot be read.</source><translation>Der Kalender „{name}“ ist beschädigt oder keine iCalendar-Datei in UTF-8 und lässt sich nicht lesen.</translation></message>
    <message><source>The calendar “{name}” is cut off or damaged: none of its {detail} appointments can be read.</source><translation>Der Kalender „{name}“ ist abgeschnitten oder beschädigt: Von seinen Terminen (insgesamt {detail}) lässt sich keiner lesen.</translation></message>
    <message><source>{n} damaged appointment was left out.</source><translation>{n} beschädigter Termin wurde ausgelassen.</translation></message>
    <message><source>{n} damaged appointments were left out.</source><translation>{n} beschädigte Termine wurden ausgelassen.</translation></message>
    <message><source>{n} detail of an appointment could not be read and was left out.</source><translation>{n} Angabe zu einem Termin ließ sich nicht lesen und wurde ausgelassen.</translation></message>
    <message><source>{n} details of appointments could not be read and were left out.</source><translation>{n} Angaben zu Terminen ließen sich nicht lesen und wurden ausgelassen.</translation></message>
    <message><source>There is no appointment in this file.</source><translation>In dieser Datei steht kein Termin.</translation></message>
    <message><source>There are no appointments in these files.</source><translation>In diesen Dateien stehen keine Termine.</translation></message>
    <message><source>{n} cancelled appointment was left out.</source><translation>{n} abgesagter Termin wurde ausgelassen.</translation></message>
    <message><source>{n} cancelled appointments were left out.</source><translation>{n} abgesagte Termine wurden ausgelassen.</translation></message>
    <message><source>{n} appointment without a date was left out.</source><translation>{n} Termin ohne Datum wurde ausgelassen.</translation></message>
    <message><source>{n} appointments without a date were left out.</source><translation>{n} Termine ohne Datum wurden ausgelassen.</translation></message>
    <message><source>“{name}” is no mail that was saved as .eml or .msg.</source><translation>„{name}“ ist keine Mail, die als .eml oder .msg gespeichert wurde.</translation></message>
    <message><source>Please save the mail as a file in the mail program and choose that file.</source><translation>Bitte speichern Sie die Mail im Mailprogramm als Datei und wählen Sie diese Datei.</translation></message>
    <message><source>Partner</source><translation>Lebenspartner(in)</translation></message>
    <message><source>Child</source><translation>Kind</translation></message>
    <message><source>Mother</source><translation>Mutter</translation></message>
    <message><source>Father</source><translation>Vater</translation></message>
    <message><source>Friend</source><translation>Freund(in)</translation></message>
    <message><source>Brother</source><translation>Bruder</translation></message>
    <message><source>Sister</source><translation>Schwester</translation></message>
    <message><source>Parent</source><translation>Elternteil</translation></message>
    <message><source>The file “{name}” has more than {detail} columns, more than any table.</source><translation>Die Datei „{name}“ hat mehr als {detail} Spalten, mehr als jede Tabelle.</translation></message>
    <message><source>Please look whether it is the right file, and save only the columns with addresses as CSV.</source><translation>Bitte sehen Sie nach, ob es die richtige Datei ist, und speichern Sie nur die Spalten mit Adressen als CSV.</translation></message>
    <message><source>{n} letter was written in another encoding than the rest and read as Windows text; please look at it.</source><translation>{n} Buchstabe hat eine andere Zeichenkodierung als der Rest und wurde als Windows-Text gelesen; bitte sehen Sie nach.</translation></message>
    <message><source>{n} letters were written in another encoding than the rest and read as Windows text; please look.</source><translation>{n} Buchstaben haben eine andere Zeichenkodierung als der Rest und wurden als Windows-Text gelesen; bitte sehen Sie nach.</translation></message>
    <message><source>{n} appointment names a time zone nobody knows; its time was taken as it stands there.</source><translation>{n} Termin nennt eine unbekannte Zeitzone; seine Uhrzeit wurde übernommen, wie sie dasteht.</translation></message>
    <message><source>{n} appointments name a time zone nobody knows; their times were taken as they stand there.</source><translation>{n} Termine nennen eine unbekannte Zeitzone; ihre Uhrzeiten wurden übernommen, wie sie dastehen.</translation></message>
    <message><source>There are no contacts in this file. Please check whether they are in another sheet or file.</source><translation>In dieser Datei stehen keine Kontakte. Bitte sehen Sie nach, ob sie in einem anderen Blatt oder einer anderen Datei stehen.</translation></message>
    <message><source>Of {n} series of appointments not all times could be read; please look at it in the calendar.</source><translation>Von {n} Terminserie konnten nicht alle Zeiten gelesen werden; bitte sehen Sie sie im Kalender nach.</translation></message>
    <message><source>Of {n} series of appointments not all times could be read; please look at them in the calendar.</source><translation>Von {n} Terminserien konnten nicht alle Zeiten gelesen werden; bitte sehen Sie sie im Kalender nach.</translation></message>
    <message><source>{n} row adds up others and was left out.</source><translation>{n} Zeile zählt andere zusammen und wurde ausgelassen.</translation></message>
    <message><source>{n} rows add up others and were left out.</source><translation>{n} Zeilen zählen andere zusammen und wurden ausgelassen.</translation></message>
    <message><source>{n} row repeats the heading and was left out.</source><translation>{n} Zeile wiederholt die Überschrift und wurde ausgelassen.</translation></message>
    <message><source>{n} rows repeat the heading and were left out.</source><translation>{n} Zeilen wiederholen die Überschrift und wurden ausgelassen.</translation></message>
    <message><source>“{name}” is a file that programs exchange data with (XML or JSON), not a table.</source><translation>„{name}“ ist eine Datei, mit der Programme Daten austauschen (XML oder JSON), keine Tabelle.</translation></message>
    <message><source>Please export the list from the other program as a spreadsheet or CSV file.</source><translation>Bitte exportieren Sie die Liste im anderen Programm als Tabelle oder CSV-Datei.</translation></message>
    <message><source>Table {n}</source><translation>Tabelle {n}</translation></message>
    <message><source>The file is damaged or breaks off; what could be read is here. Please compare the number of rows.</source><translation>Die Datei ist beschädigt oder bricht ab; was sich lesen ließ, ist hier. Bitte vergleichen Sie die Zahl der Zeilen.</translation></message>
    <message><source>{n} letter had been encoded twice (“Ã¼” for “ü”) and was put right; please look at it.</source><translation>{n} Buchstabe war doppelt kodiert („Ã¼“ statt „ü“) und wurde berichtigt; bitte sehen Sie ihn an.</translation></message>
    <message><source>{n} letters had been encoded twice (“Ã¼” for “ü”) and were put right; please look at them.</source><translation>{n} Buchstaben waren doppelt kodiert („Ã¼“ statt „ü“) und wurden berichtigt; bitte sehen Sie sie an.</translation></message>
    <message><source>The columns of this list are lined up with blanks; please look whether they were parted rightly.</source><translation>Die Spalten dieser Liste sind mit Leerzeichen ausgerichtet; bitte sehen Sie nach, ob sie richtig getrennt wurden.</translation></message>
    <message><source>The columns of this list seem to be lined up with blanks, but where they end is unclear. Please export it with semicolons or tabs between the columns, or part them in a spreadsheet program.</source><translation>Die Spalten dieser Liste scheinen mit Leerzeichen ausgerichtet zu sein, doch wo sie enden, ist nicht klar. Bitte exportieren Sie sie mit Semikolon oder Tabulator zwischen den Spalten, oder trennen Sie sie in einer Tabellenkalkulation.</translation></message>
    <message><source>Further company</source><translation>Weitere Firma</translation></message>
    <message><source>Further position</source><translation>Weitere Position</translation></message>
    <message><source>Office</source><translation>Büro</translation></message>
    <message><source>In {n} row the list says that somebody agreed to advertising. The list alone does not prove it, and the sender must (Art. 7 GDPR, § 7 UWG): it is kept as a field and does not count as a consent. Sign-ups with their proof come in from the file of the newsletter service.</source><translation>In {n} Zeile sagt die Liste, dass jemand der Werbung zugestimmt hat. Die Liste allein beweist das nicht, der Absender muss es aber können (Art. 7 DSGVO, § 7 UWG): Die Angabe bleibt als Feld erhalten und gilt nicht als Einwilligung. Anmeldungen mit ihrem Nachweis kommen aus der Datei des Newsletter-Dienstes herein.</translation></message>
    <message><source>In {n} rows the list says that somebody agreed to advertising. The list alone does not prove it, and the sender must (Art. 7 GDPR, § 7 UWG): it is kept as a field and does not count as a consent. Sign-ups with their proof come in from the file of the newsletter service.</source><translation>In {n} Zeilen sagt die Liste, dass jemand der Werbung zugestimmt hat. Die Liste allein beweist das nicht, der Absender muss es aber können (Art. 7 DSGVO, § 7 UWG): Die Angabe bleibt als Feld erhalten und gilt nicht als Einwilligung. Anmeldungen mit ihrem Nachweis kommen aus der Datei des Newsletter-Dienstes herein.</translation></message>
    <message><source>{n} row is hidden or filtered out in the spreadsheet and was read as well; please look at it.</source><translation>{n} Zeile ist in der Tabelle ausgeblendet oder herausgefiltert und wurde mitgelesen; bitte prüfen Sie sie.</translation></message>
    <message><source>{n} rows are hidden or filtered out in the spreadsheet and were read as well; please look at them.</source><translation>{n} Zeilen sind in der Tabelle ausgeblendet oder herausgefiltert und wurden mitgelesen; bitte prüfen Sie sie.</translation></message>
    <message><source>In row {detail} another table with headings of its own begins: its {n} row was left out. Please read the file again with row {detail} as the heading, or put that table into a sheet of its own.</source><translation>In Zeile {detail} beginnt eine weitere Tabelle mit eigenen Überschriften: Ihre {n} Zeile wurde ausgelassen. Bitte lesen Sie die Datei noch einmal mit Zeile {detail} als Überschrift, oder legen Sie diese Tabelle auf ein eigenes Blatt.</translation></message>
    <message><source>In row {detail} another table with headings of its own begins: its {n} rows were left out. Please read the file again with row {detail} as the heading, or put that table into a sheet of its own.</source><translation>In Zeile {detail} beginnt eine weitere Tabelle mit eigenen Überschriften: Ihre {n} Zeilen wurden ausgelassen. Bitte lesen Sie die Datei noch einmal mit Zeile {detail} als Überschrift, oder legen Sie diese Tabelle auf ein eigenes Blatt.</translation></message>
    <message><source>The fields of this list stand below each other in the first column, and every other column is a contact: it was read turned on its side. Please look whether that is right.</source><translation>Die Felder dieser Liste stehen in der ersten Spalte untereinander, und jede weitere Spalte ist ein Kontakt: Sie wurde gedreht gelesen. Bitte prüfen Sie, ob das stimmt.</translation></message>
    <message><source>{n} journal entry of the calendar was left out; appointments and tasks were read.</source><translation>{n} Journaleintrag des Kalenders wurde ausgelassen; Termine und Aufgaben wurden gelesen.</translation></message>
    <message><source>{n} journal entries of the calendar were left out; appointments and tasks were read.</source><translation>{n} Journaleinträge des Kalenders wurden ausgelassen; Termine und Aufgaben wurden gelesen.</translation></message>
    <message><source>The file is cut off: {n} % of it is here, and what was in the rest is missing. Please copy it again.</source><translation>Die Datei ist abgeschnitten: {n} % davon sind da, und was im Rest stand, fehlt. Bitte kopieren Sie sie noch einmal.</translation></message>
    <message><source>The file “{name}” is cut off: only {detail} % of it is there, and that cannot be read.</source><translation>Die Datei „{name}“ ist abgeschnitten: Nur {detail} % davon sind da, und das lässt sich nicht lesen.</translation></message>
    <message><source>Please copy it again from where it came from.</source><translation>Bitte kopieren Sie sie noch einmal von dort, wo sie herkommt.</translation></message>
    <message><source>“{name}” is a folder without vCards and other files that are read as one list.</source><translation>„{name}“ ist ein Ordner ohne Visitenkarten (vCard) oder andere Dateien, die als eine Liste gelesen werden.</translation></message>
    <message><source>Please choose a single file: tables are imported one by one.</source><translation>Bitte wählen Sie eine einzelne Datei: Tabellen werden nacheinander importiert.</translation></message>
    <message><source>{n} other file in the folder was not read, since it is of another kind: {detail}.</source><translation>{n} andere Datei im Ordner wurde nicht gelesen, weil sie von anderer Art ist: {detail}.</translation></message>
    <message><source>{n} other files in the folder were not read, since they are of another kind: {detail}.</source><translation>{n} andere Dateien im Ordner wurden nicht gelesen, weil sie von anderer Art sind: {detail}.</translation></message>
    <message><source>This list has no columns: its addresses stand in blocks of lines, as on labels. {n} of them was read; please look whether names and streets are right.</source><translation>Diese Liste hat keine Spalten: Ihre Adressen stehen in Blöcken aus Zeilen wie auf Etiketten. {n} davon wurde gelesen; bitte prüfen Sie, ob Namen und Straßen stimmen.</translation></message>
    <message><source>This list has no columns: its addresses stand in blocks of lines, as on labels. {n} of them were read; please look whether names and streets are right.</source><translation>Diese Liste hat keine Spalten: Ihre Adressen stehen in Blöcken aus Zeilen wie auf Etiketten. {n} davon wurden gelesen; bitte prüfen Sie, ob Namen und Straßen stimmen.</translation></message>
    <message><source>{n} tables stand side by side; they were read as if they stood below each other.</source><translation>{n} Tabellen stehen nebeneinander; sie wurden gelesen, als stünden sie untereinander.</translation></message>
    <message><source>This is a list of the recipients of a mail: {n} contact with name and e-mail address was read.</source><translation>Dies ist eine Liste von Empfängern einer E-Mail: {n} Kontakt mit Name und E-Mail-Adresse wurde gelesen.</translation></message>
    <message><source>This is a list of the recipients of a mail: {n} contacts with name and e-mail address were read.</source><translation>Dies ist eine Liste von Empfängern einer E-Mail: {n} Kontakte mit Name und E-Mail-Adresse wurden gelesen.</translation></message>
    <message><source>The fields of this list stand below each other with their names before them: {n} contact was read. Please look whether that is right.</source><translation>Die Felder dieser Liste stehen mit ihren Namen davor untereinander: {n} Kontakt wurde gelesen. Bitte sehen Sie nach, ob das stimmt.</translation></message>
    <message><source>The fields of this list stand below each other with their names before them: {n} contacts were read. Please look where each of them begins.</source><translation>Die Felder dieser Liste stehen mit ihren Namen davor untereinander: {n} Kontakte wurden gelesen. Bitte sehen Sie nach, ob jeder an der richtigen Stelle beginnt.</translation></message>
    <message><source>In this list the number or e-mail address stands behind the name: {n} contact was read.</source><translation>In dieser Liste steht die Nummer oder E-Mail-Adresse hinter dem Namen: {n} Kontakt wurde gelesen.</translation></message>
    <message><source>In this list the number or e-mail address stands behind the name: {n} contacts were read.</source><translation>In dieser Liste steht die Nummer oder E-Mail-Adresse hinter dem Namen: {n} Kontakte wurden gelesen.</translation></message>
    <message><source>{n} more sheet of this file holds rows and was not read: {detail}. Please import it as well.</source><translation>{n} weiteres Blatt dieser Datei enthält Zeilen und wurde nicht gelesen: {detail}. Bitte importieren Sie es gegebenenfalls ebenfalls.</translation></message>
    <message><source>{n} more sheets of this file hold rows and were not read: {detail}. Please import them as well.</source><translation>{n} weitere Blätter dieser Datei enthalten Zeilen und wurden nicht gelesen: {detail}. Bitte importieren Sie sie gegebenenfalls ebenfalls.</translation></message>
    <message><source>{n} row is longer than its heading, as a value with the separator in it is not quoted; it was put right.</source><translation>{n} Zeile ist länger als die Überschrift, weil ein Wert mit dem Trennzeichen darin nicht in Anführungszeichen steht; das wurde behoben.</translation></message>
    <message><source>{n} rows are longer than their heading, as values with the separator are not quoted; they were put right.</source><translation>{n} Zeilen sind länger als die Überschrift, weil Werte mit dem Trennzeichen darin nicht in Anführungszeichen stehen; das wurde behoben.</translation></message>
    <message><source>{n} row only says what those below it are; it became a tag of theirs.</source><translation>{n} Zeile sagt nur, was die Einträge darunter sind; sie wurde zu deren Schlagwort.</translation></message>
    <message><source>{n} rows only say what those below them are; they became tags of theirs.</source><translation>{n} Zeilen sagen nur, was die Einträge darunter sind; sie wurden zu deren Schlagwörtern.</translation></message>
    <message><source>Pronounced</source><translation>Aussprache</translation></message>
    <message><source>The calendar breaks off or is damaged; {n} entry is whole and was read. Please export it again.</source><translation>Der Kalender bricht ab oder ist beschädigt; {n} Eintrag ist ganz und wurde gelesen. Bitte exportieren Sie ihn noch einmal.</translation></message>
    <message><source>The calendar breaks off or is damaged; {n} entries are whole and were read. Please export it again.</source><translation>Der Kalender bricht ab oder ist beschädigt; {n} Einträge sind ganz und wurden gelesen. Bitte exportieren Sie ihn noch einmal.</translation></message>
</context>
</TS>
