<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>settings_page</name>
    <message><source>Window and widgets; used as unchanged libraries that may be replaced</source><translation>Fenster und Bedienelemente; unveränderte Bibliotheken, die sich austauschen lassen</translation></message>
    <message><source>The file in which everything is kept</source><translation>Die Datei, in der alles liegt</translation></message>
    <message><source>Steps between versions of the file</source><translation>Schritte zwischen Fassungen der Datei</translation></message>
    <message><source>Reading and writing of spreadsheets</source><translation>Lesen und Schreiben von Tabellen</translation></message>
    <message><source>Telephone numbers of all countries</source><translation>Telefonnummern aller Länder</translation></message>
    <message><source>Forms of e-mail addresses</source><translation>Formen von E-Mail-Adressen</translation></message>
    <message><source>Words that sound or look alike</source><translation>Wörter, die ähnlich klingen oder aussehen</translation></message>
    <message><source>Folders and settings of this computer</source><translation>Ordner und Einstellungen dieses Computers</translation></message>
    <message><source>Icons, partly from Feather (MIT)</source><translation>Symbole, teils aus Feather (MIT)</translation></message>
    <message><source>Typeface where the system has none</source><translation>Schrift, wo das System keine eigene hat</translation></message>
    <message><source>Postal codes and places, geonames.org, shortened</source><translation>Postleitzahlen und Orte, geonames.org, gekürzt</translation></message>
    <message><source>About Kontor</source><translation>Über Kontor</translation></message>
    <message><source>Where things lie</source><translation>Wo was liegt</translation></message>
    <message><source>With thanks to</source><translation>Mit Dank an</translation></message>
    <message><source>Kontor {version}</source><translation>Kontor {version}</translation></message>
    <message><source>Copy versions</source><translation>Versionen kopieren</translation></message>
    <message><source>Versions copied</source><translation>Versionen kopiert</translation></message>
    <message><source>Open folder</source><translation>Ordner öffnen</translation></message>
    <message><source>Open folder: {name}</source><translation>Ordner öffnen: {name}</translation></message>
    <message><source>Free software under the MIT licence. Your data stay on this computer.</source><translation>Freie Software unter der MIT-Lizenz. Ihre Daten bleiben auf diesem Computer.</translation></message>
    <message><source>Settings of this computer</source><translation>Einstellungen dieses Computers</translation></message>
    <message><source>Log</source><translation>Protokoll</translation></message>
    <message><source>Backups</source><translation>Sicherungen</translation></message>
    <message><source>This file</source><translation>Diese Datei</translation></message>
    <message><source>Petrol</source><translation>Petrol</translation></message>
    <message><source>Amber</source><translation>Bernstein</translation></message>
    <message><source>Violet</source><translation>Violett</translation></message>
    <message><source>Blue</source><translation>Blau</translation></message>
    <message><source>Green</source><translation>Grün</translation></message>
    <message><source>Red</source><translation>Rot</translation></message>
    <message><source>Colour of {name}: {colour}</source><translation>Farbe von {name}: {colour}</translation></message>
    <message><source>Change colour</source><translation>Farbe ändern</translation></message>
    <message><source>Drag to move</source><translation>Zum Verschieben ziehen</translation></message>
    <message><source>Change {name}</source><translation>{name} ändern</translation></message>
    <message><source>Delete {name}</source><translation>{name} löschen</translation></message>
    <message><source>New name of {name}</source><translation>Neuer Name von {name}</translation></message>
    <message><source>Enter goes on to the next line. A renamed choice keeps its contacts.</source><translation>Eingabe führt in die nächste Zeile. Eine umbenannte Möglichkeit behält ihre Kontakte.</translation></message>
    <message><source>One more choice</source><translation>Weitere Möglichkeit</translation></message>
    <message><source>Choice {n}</source><translation>Möglichkeit {n}</translation></message>
    <message><source>Remove choice</source><translation>Möglichkeit entfernen</translation></message>
    <message><source>Change field “{name}”</source><translation>Feld „{name}“ ändern</translation></message>
    <message><source>New field</source><translation>Neues Feld</translation></message>
    <message><source>For example: Next inspection</source><translation>Zum Beispiel: Nächste Wartung</translation></message>
    <message><source>Name</source><translation>Name</translation></message>
    <message><source>Kind</source><translation>Art</translation></message>
    <message><source>For</source><translation>Für</translation></message>
    <message><source>Choices</source><translation>Möglichkeiten</translation></message>
    <message><source>Why your office needs it</source><translation>Warum Ihr Büro das braucht</translation></message>
    <message><source>The reason is kept with the field.</source><translation>Der Grund wird beim Feld aufbewahrt.</translation></message>
    <message><source>The kind stays as it is, because values are there already.</source><translation>Die Art bleibt, weil es schon Werte gibt.</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Field “{name}” changed</source><translation>Feld „{name}“ geändert</translation></message>
    <message><source>Field “{name}” created</source><translation>Feld „{name}“ angelegt</translation></message>
    <message><source>Move up</source><translation>Nach oben</translation></message>
    <message><source>Move down</source><translation>Nach unten</translation></message>
    <message><source>Apply</source><translation>Übernehmen</translation></message>
    <message><source>Create field</source><translation>Feld anlegen</translation></message>
    <message><source>people and companies</source><translation>Personen und Firmen</translation></message>
    <message><source>only people</source><translation>nur Personen</translation></message>
    <message><source>only companies</source><translation>nur Firmen</translation></message>
    <message><source>This sounds like special personal data ({category}). They may be kept only for a weighty reason (GDPR Art. 9 and 10).</source><translation>Das klingt nach besonderen personenbezogenen Daten ({category}). Sie dürfen nur aus gewichtigem Grund gespeichert werden (DSGVO Art. 9 und 10).</translation></message>
    <message><source>Please type the name of the field.</source><translation>Bitte geben Sie den Namen des Feldes ein.</translation></message>
    <message><source>Please write down the reason, or choose another field.</source><translation>Bitte schreiben Sie den Grund auf, oder wählen Sie ein anderes Feld.</translation></message>
    <message><source>There are no fields of your own yet.</source><translation>Es gibt noch keine eigenen Felder.</translation></message>
    <message><source>What your office wants to know about its contacts. A new field is at once in the form, list, filter, import and export.</source><translation>Was Ihr Büro über seine Kontakte wissen will. Ein neues Feld steht sofort in Formular, Liste, Filter, Import und Export.</translation></message>
    <message><source>Field “{name}” deleted</source><translation>Feld „{name}“ gelöscht</translation></message>
    <message><source>Own fields</source><translation>Eigene Felder</translation></message>
    <message><source>New field …</source><translation>Neues Feld …</translation></message>
    <message><source>used in {n} contact</source><translation>bei {n} Kontakt</translation></message>
    <message><source>used in {n} contacts</source><translation>bei {n} Kontakten</translation></message>
    <message><source>not used yet</source><translation>noch nicht benutzt</translation></message>
    <message><source>Order of the fields changed</source><translation>Reihenfolge der Felder geändert</translation></message>
    <message><source>Field “{name}” deleted, its value in {n} contact is kept for undo</source><translation>Feld „{name}“ gelöscht; der Wert bei {n} Kontakt bleibt für Rückgängig erhalten</translation></message>
    <message><source>Field “{name}” deleted, its values in {n} contacts are kept for undo</source><translation>Feld „{name}“ gelöscht; die Werte bei {n} Kontakten bleiben für Rückgängig erhalten</translation></message>
    <message><source>{n} choice</source><translation>{n} Möglichkeit</translation></message>
    <message><source>{n} choices</source><translation>{n} Möglichkeiten</translation></message>
    <message><source>with a reason</source><translation>mit Begründung</translation></message>
    <message><source>This file is open for reading only.</source><translation>Diese Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Your name is now “{name}”</source><translation>Ihr Name ist jetzt „{name}“</translation></message>
    <message><source>These settings hold on this computer, for every file.</source><translation>Diese Einstellungen gelten auf diesem Computer, für jede Datei.</translation></message>
    <message><source>These settings are kept in the file and hold on every computer.</source><translation>Diese Einstellungen stehen in der Datei und gelten auf jedem Computer.</translation></message>
    <message><source>System</source><translation>System</translation></message>
    <message><source>Light</source><translation>Hell</translation></message>
    <message><source>Dark</source><translation>Dunkel</translation></message>
    <message><source>Contrast</source><translation>Kontrast</translation></message>
    <message><source>The file is now called “{name}”</source><translation>Die Datei heißt jetzt „{name}“</translation></message>
    <message><source>Settings of the office changed</source><translation>Einstellungen des Büros geändert</translation></message>
    <message><source>Appearance</source><translation>Darstellung</translation></message>
    <message><source>Language</source><translation>Sprache</translation></message>
    <message><source>Of the window. Letters follow the language of each contact.</source><translation>Des Fensters. Briefe folgen der Sprache des jeweiligen Kontakts.</translation></message>
    <message><source>Narrow navigation</source><translation>Schmale Navigation</translation></message>
    <message><source>Icons only; in a small window always.</source><translation>Nur Symbole; im kleinen Fenster immer.</translation></message>
    <message><source>Shortcuts of one letter</source><translation>Kürzel aus einem Buchstaben</translation></message>
    <message><source>J and K move in lists, E edits. Switch them off if keys are pressed by accident or by voice.</source><translation>J und K bewegen sich in Listen, E bearbeitet. Schalten Sie sie aus, wenn Tasten versehentlich oder per Sprache gedrückt werden.</translation></message>
    <message><source>Name of the office</source><translation>Name des Büros</translation></message>
    <message><source>Stands at the upper left and in the title of the window.</source><translation>Steht oben links und im Titel des Fensters.</translation></message>
    <message><source>Your name</source><translation>Ihr Name</translation></message>
    <message><source>Stands beside your notes and changes.</source><translation>Steht bei Ihren Notizen und Änderungen.</translation></message>
    <message><source>Home country</source><translation>Heimatland</translation></message>
    <message><source>Telephone numbers and addresses without a country belong here.</source><translation>Telefonnummern und Adressen ohne Land gehören hierher.</translation></message>
    <message><source>Language of letters</source><translation>Sprache der Briefe</translation></message>
    <message><source>For contacts without a language of their own.</source><translation>Für Kontakte ohne eigene Sprache.</translation></message>
    <message><source>Office</source><translation>Büro</translation></message>
    <message><source>Keyboard</source><translation>Tastatur</translation></message>
    <message><source>Nearby</source><translation>In der Nähe</translation></message>
    <message><source>All countries</source><translation>Alle Länder</translation></message>
    <message><source>{edit} changes, {erase} deletes the row.</source><translation>{edit} ändert, {erase} löscht die Zeile.</translation></message>
    <message><source>There are no tags yet. A tag is a word you put on contacts to find them again.</source><translation>Es gibt noch keine Schlagwörter. Ein Schlagwort heften Sie an Kontakte, um sie wiederzufinden.</translation></message>
    <message><source>“{old}” is now called “{name}”</source><translation>„{old}“ heißt jetzt „{name}“</translation></message>
    <message><source>Colour of “{name}” changed</source><translation>Farbe von „{name}“ geändert</translation></message>
    <message><source>Tag “{name}” deleted</source><translation>Schlagwort „{name}“ gelöscht</translation></message>
    <message><source>There are no saved lists yet. Filter the contacts and save the filter under a name.</source><translation>Es gibt noch keine gespeicherten Listen. Filtern Sie die Kontakte und speichern Sie den Filter unter einem Namen.</translation></message>
    <message><source>Filters kept under a name. They stand in the navigation in this order.</source><translation>Filter, unter einem Namen aufbewahrt. In dieser Reihenfolge stehen sie in der Navigation.</translation></message>
    <message><source>List “{name}” deleted, its contacts stay</source><translation>Liste „{name}“ gelöscht, ihre Kontakte bleiben</translation></message>
    <message><source>There are no kinds of your own yet.</source><translation>Es gibt noch keine eigenen Arten.</translation></message>
    <message><source>How contacts are linked. Each kind reads from both sides: “is landlord of”, “is tenant of”.</source><translation>Wie Kontakte verbunden sind. Jede Art liest sich von beiden Seiten: „ist Vermieter von“, „ist Mieter von“.</translation></message>
    <message><source>This file is open for reading only; nothing can be changed here.</source><translation>Diese Datei ist nur zum Lesen geöffnet; hier lässt sich nichts ändern.</translation></message>
    <message><source>{edit} changes, {erase} deletes, {up} and {down} move the row.</source><translation>{edit} ändert, {erase} löscht, {up} und {down} verschieben die Zeile.</translation></message>
    <message><source>Tags</source><translation>Schlagwörter</translation></message>
    <message><source>Words you put on contacts: “Newsletter”, “Christmas card”.</source><translation>Wörter, die Sie an Kontakte heften: „Newsletter“, „Weihnachtskarte“.</translation></message>
    <message><source>Name of a new tag</source><translation>Name eines neuen Schlagworts</translation></message>
    <message><source>Create tag</source><translation>Schlagwort anlegen</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>Order of the lists changed</source><translation>Reihenfolge der Listen geändert</translation></message>
    <message><source>Kinds of relation</source><translation>Beziehungsarten</translation></message>
    <message><source>New kind …</source><translation>Neue Art …</translation></message>
    <message><source>other way round: {reverse}</source><translation>andersherum: {reverse}</translation></message>
    <message><source>{n} relation</source><translation>{n} Beziehung</translation></message>
    <message><source>{n} relations</source><translation>{n} Beziehungen</translation></message>
    <message><source>“{name}” and {n} relation deleted</source><translation>„{name}“ und {n} Beziehung gelöscht</translation></message>
    <message><source>“{name}” and {n} relations deleted</source><translation>„{name}“ und {n} Beziehungen gelöscht</translation></message>
    <message><source>There is already a tag “{name}”.</source><translation>Es gibt schon ein Schlagwort „{name}“.</translation></message>
    <message><source>Tag “{name}” created</source><translation>Schlagwort „{name}“ angelegt</translation></message>
    <message><source>Kinds that are always there</source><translation>Arten, die es immer gibt</translation></message>
    <message><source>{forward} – {reverse}</source><translation>{forward} – {reverse}</translation></message>
    <message><source>Kind of relation “{name}” deleted</source><translation>Beziehungsart „{name}“ gelöscht</translation></message>
    <message><source>{n} contact</source><translation>{n} Kontakt</translation></message>
    <message><source>{n} contacts</source><translation>{n} Kontakte</translation></message>
    <message><source>Settings</source><translation>Einstellungen</translation></message>
    <message><source>Left empty, both sides read the same: “is a neighbour of”.</source><translation>Bleibt das leer, lesen sich beide Seiten gleich: „ist Nachbarin von“.</translation></message>
    <message><source>is landlord of</source><translation>ist Vermieterin von</translation></message>
    <message><source>is tenant of</source><translation>ist Mieter von</translation></message>
    <message><source>From the first contact</source><translation>Vom ersten Kontakt aus</translation></message>
    <message><source>Reads: Anna {forward} Carlos; Carlos {reverse} Anna.</source><translation>Liest sich: Anna {forward} Carlos; Carlos {reverse} Anna.</translation></message>
    <message><source>Kind of relation “{name}” created</source><translation>Beziehungsart „{name}“ angelegt</translation></message>
    <message><source>Change kind of relation</source><translation>Beziehungsart ändern</translation></message>
    <message><source>New kind of relation</source><translation>Neue Beziehungsart</translation></message>
    <message><source>From the other contact</source><translation>Vom anderen Kontakt aus</translation></message>
    <message><source>Create kind</source><translation>Art anlegen</translation></message>
    <message><source>Please say how the relation reads.</source><translation>Bitte schreiben Sie, wie sich die Beziehung liest.</translation></message>
    <message><source>Kind of relation “{name}” changed</source><translation>Beziehungsart „{name}“ geändert</translation></message>
    <message><source>The first contact is</source><translation>Der erste Kontakt ist</translation></message>
    <message><source>The other contact is</source><translation>Der andere Kontakt ist</translation></message>
    <message><source>a person or a company</source><translation>eine Person oder Firma</translation></message>
    <message><source>a person</source><translation>eine Person</translation></message>
    <message><source>a company</source><translation>eine Firma</translation></message>
    <message><source>Colours</source><translation>Farben</translation></message>
    <message><source>High contrast follows the settings of your system, too.</source><translation>Hoher Kontrast folgt auch den Einstellungen Ihres Systems.</translation></message>
    <message><source>Text size</source><translation>Schriftgröße</translation></message>
    <message><source>On top of the text size of your system.</source><translation>Zusätzlich zur Schriftgröße Ihres Systems.</translation></message>
    <message><source>Without a next step and with nothing happening they stand in Today then.</source><translation>Ohne nächsten Schritt und ohne Eintrag stehen sie dann in „Heute“.</translation></message>
    <message><source>after {n} day</source><translation>nach {n} Tag</translation></message>
    <message><source>after {n} days</source><translation>nach {n} Tagen</translation></message>
    <message><source>When nothing was written down with a customer for so long, a follow-up appears by itself, once. The class of a customer stands on its page; there one may also have a rhythm of its own.</source><translation>Wurde bei einem Kunden so lange nichts eingetragen, erscheint von selbst eine Wiedervorlage, einmal. Die Klasse eines Kunden steht auf seiner Seite; dort kann er auch einen eigenen Rhythmus haben.</translation></message>
    <message><source>{n} hour of work</source><translation>{n} Arbeitsstunde</translation></message>
    <message><source>{n} hours of work</source><translation>{n} Arbeitsstunden</translation></message>
    <message><source>A customers</source><translation>A-Kunden</translation></message>
    <message><source>B customers</source><translation>B-Kunden</translation></message>
    <message><source>C customers</source><translation>C-Kunden</translation></message>
    <message><source>Work begins</source><translation>Arbeitsbeginn</translation></message>
    <message><source>Work ends</source><translation>Arbeitsende</translation></message>
    <message><source>From Monday to Friday.</source><translation>Montag bis Freitag.</translation></message>
    <message><source>First answer within</source><translation>Erste Antwort innerhalb von</translation></message>
    <message><source>Who waits longer stands in red in Today.</source><translation>Wer länger wartet, steht in „Heute“ in Rot.</translation></message>
    <message><source>Keeping in touch</source><translation>Kontaktpflege</translation></message>
    <message><source>no rhythm</source><translation>kein Rhythmus</translation></message>
    <message><source>as all others</source><translation>wie alle anderen</translation></message>
    <message><source>In touch with</source><translation>In Verbindung mit</translation></message>
    <message><source>Forgotten customers</source><translation>Vergessene Kunden</translation></message>
    <message><source>First answers</source><translation>Erste Antworten</translation></message>
    <message><source>Customers</source><translation>Kunden</translation></message>
    <message><source>Everybody who works with this file. Follow-ups belong to a member; who is away is stood in for by another.</source><translation>Alle, die mit dieser Datei arbeiten. Wiedervorlagen gehören einem Mitglied; wer abwesend ist, wird von einem anderen vertreten.</translation></message>
    <message><source>To be taken over: {what}. What was written keeps the name.</source><translation>Zu übernehmen: {what}. Geschriebenes behält den Namen.</translation></message>
    <message><source>Member “{name}” removed</source><translation>Mitglied „{name}“ entfernt</translation></message>
    <message><source>Members</source><translation>Mitglieder</translation></message>
    <message><source>Name of a new member</source><translation>Name eines neuen Mitglieds</translation></message>
    <message><source>Add member</source><translation>Mitglied hinzufügen</translation></message>
    <message><source>You work as</source><translation>Sie arbeiten als</translation></message>
    <message><source>{n} follow-up</source><translation>{n} Wiedervorlage</translation></message>
    <message><source>{n} follow-ups</source><translation>{n} Wiedervorlagen</translation></message>
    <message><source>away until {last}</source><translation>abwesend bis {last}</translation></message>
    <message><source>away until further notice</source><translation>abwesend bis auf Weiteres</translation></message>
    <message><source>away from {first} to {last}</source><translation>abwesend vom {first} bis {last}</translation></message>
    <message><source>away from {first}</source><translation>abwesend ab {first}</translation></message>
    <message><source>Member of the office</source><translation>Mitglied des Büros</translation></message>
    <message><source>Absence</source><translation>Abwesenheit</translation></message>
    <message><source>Last day away</source><translation>Letzter Tag</translation></message>
    <message><source>Deputy</source><translation>Vertretung</translation></message>
    <message><source>Sees the follow-ups meanwhile, marked, in Today.</source><translation>Sieht die Wiedervorlagen solange gekennzeichnet in „Heute“.</translation></message>
    <message><source>Until further notice</source><translation>Bis auf Weiteres</translation></message>
    <message><source>“{name}” leaves the office</source><translation>„{name}“ verlässt das Büro</translation></message>
    <message><source>{n} open follow-up</source><translation>{n} offene Wiedervorlage</translation></message>
    <message><source>{n} open follow-ups</source><translation>{n} offene Wiedervorlagen</translation></message>
    <message><source>Taken over by</source><translation>Übernommen von</translation></message>
    <message><source>Remove member</source><translation>Mitglied entfernen</translation></message>
    <message><source>here</source><translation>anwesend</translation></message>
    <message><source>Member “{name}” added</source><translation>Mitglied „{name}“ hinzugefügt</translation></message>
    <message><source>This is you: first choose below as whom you go on working.</source><translation>Das sind Sie: Wählen Sie erst unten, als wer Sie weiterarbeiten.</translation></message>
    <message><source>{name} stands in</source><translation>{name} vertritt</translation></message>
    <message><source>nobody stands in</source><translation>keine Vertretung</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Mails from this address count as sent by the office.</source><translation>E-Mails von dieser Adresse gelten als vom Büro gesendet.</translation></message>
    <message><source>First day away</source><translation>Erster Tag</translation></message>
    <message><source>Please type the name of the member.</source><translation>Bitte geben Sie den Namen des Mitglieds ein.</translation></message>
    <message><source>The last day away is before the first.</source><translation>Der letzte Tag liegt vor dem ersten.</translation></message>
    <message><source>“{name}” changed</source><translation>„{name}“ geändert</translation></message>
    <message><source>you</source><translation>Sie</translation></message>
    <message><source>Nobody</source><translation>Niemand</translation></message>
    <message><source>Change member “{name}”</source><translation>Mitglied „{name}“ ändern</translation></message>
    <message><source>Reminders</source><translation>Erinnerungen</translation></message>
    <message><source>at its time</source><translation>zu ihrer Zeit</translation></message>
    <message><source>{n} minute before</source><translation>{n} Minute vorher</translation></message>
    <message><source>{n} minutes before</source><translation>{n} Minuten vorher</translation></message>
    <message><source>an hour before</source><translation>eine Stunde vorher</translation></message>
    <message><source>a day before</source><translation>einen Tag vorher</translation></message>
    <message><source>Follow-ups with a time</source><translation>Wiedervorlagen mit Uhrzeit</translation></message>
    <message><source>Unless the follow-up says otherwise.</source><translation>Wenn die Wiedervorlage nichts anderes sagt.</translation></message>
    <message><source>Follow-ups of a whole day</source><translation>Wiedervorlagen ohne Uhrzeit</translation></message>
    <message><source>All of them together, in one message.</source><translation>Alle zusammen, in einer Meldung.</translation></message>
    <message><source>Quiet hours</source><translation>Ruhezeit</translation></message>
    <message><source>Nothing pops up meanwhile; the bell counts on, and afterwards one message sums up.</source><translation>Solange erscheint keine Meldung; die Glocke zählt weiter, danach fasst eine Meldung alles zusammen.</translation></message>
    <message><source>From</source><translation>Von</translation></message>
    <message><source>To</source><translation>Bis</translation></message>
    <message><source>Quiet at the weekend</source><translation>Ruhe am Wochenende</translation></message>
    <message><source>Saturday and Sunday, all day.</source><translation>Samstag und Sonntag, ganztägig.</translation></message>
    <message><source>Notifications of the system</source><translation>Benachrichtigungen des Systems</translation></message>
    <message><source>While you work in another window. In Kontor's own window the message stands at its foot.</source><translation>Während Sie in einem anderen Fenster arbeiten. Im Fenster von Kontor steht die Meldung unten.</translation></message>
    <message><source>Go on in the tray when the window is closed</source><translation>Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird</translation></message>
    <message><source>Reminders ring on. Quit ends the program for good.</source><translation>Es wird weiter erinnert. „Beenden“ schließt das Programm ganz.</translation></message>
    <message><source>Start with the computer, in the tray</source><translation>Mit dem Rechner starten, im Infobereich</translation></message>
    <message><source>Kontor begins without a window and reminds you.</source><translation>Kontor startet ohne Fenster und erinnert Sie.</translation></message>
    <message><source>This system has no tray now: reminders show in the window only, at the bell and at its foot; started with the computer, Kontor begins minimised.</source><translation>Dieses System hat zurzeit keinen Infobereich: Erinnerungen erscheinen nur im Fenster, an der Glocke und unten; mit dem Rechner gestartet, beginnt Kontor verkleinert.</translation></message>
    <message><source>The system did not take the entry ({reason}).</source><translation>Das System hat den Eintrag nicht angenommen ({reason}).</translation></message>
    <message><source>Your data are not concerned.</source><translation>Ihre Daten sind nicht betroffen.</translation></message>
    <message><source>Start Kontor yourself, or ask who looks after this computer.</source><translation>Starten Sie Kontor selbst, oder fragen Sie, wer diesen Rechner betreut.</translation></message>
    <message><source>Quiet times</source><translation>Ruhezeiten</translation></message>
    <message><source>Outside the window</source><translation>Außerhalb des Fensters</translation></message>
    <message><source>Processes</source><translation>Prozesse</translation></message>
    <message><source>There is no process yet. Take one that comes with Kontor and change it, or draw your own.</source><translation>Es gibt noch keinen Prozess. Nehmen Sie einen mitgelieferten und ändern Sie ihn, oder zeichnen Sie einen eigenen.</translation></message>
    <message><source>The steps a sale, a ticket or a complaint goes through, and what follows from each reaction of the customer.</source><translation>Die Schritte, durch die ein Verkauf, ein Ticket oder eine Reklamation geht, und was aus jeder Reaktion des Kunden folgt.</translation></message>
    <message><source>Process “{name}” deleted</source><translation>Prozess „{name}“ gelöscht</translation></message>
    <message><source>New process</source><translation>Neuer Prozess</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Sales</source><translation>Verkäufe</translation></message>
    <message><source>Tickets</source><translation>Tickets</translation></message>
    <message><source>Complaints</source><translation>Reklamationen</translation></message>
    <message><source>Customer care</source><translation>Kundenpflege</translation></message>
    <message><source>New process …</source><translation>Neuer Prozess …</translation></message>
    <message><source>From a file …</source><translation>Aus einer Datei …</translation></message>
    <message><source>Export …</source><translation>Exportieren …</translation></message>
    <message><source>{n} case is running</source><translation>{n} Fall läuft</translation></message>
    <message><source>{n} cases are running</source><translation>{n} Fälle laufen</translation></message>
    <message><source>&amp;Empty drawing</source><translation>&amp;Leere Zeichnung</translation></message>
    <message><source>Process from a file</source><translation>Prozess aus einer Datei</translation></message>
    <message><source>Export process</source><translation>Prozess exportieren</translation></message>
    <message><source>Version {n}</source><translation>Version {n}</translation></message>
    <message><source>Draft {n}</source><translation>Entwurf {n}</translation></message>
    <message><source>in use</source><translation>in Gebrauch</translation></message>
    <message><source>First step</source><translation>Erster Schritt</translation></message>
    <message><source>Read as a draft: publish it to use it.</source><translation>Als Entwurf gelesen: Veröffentlichen Sie ihn, um ihn zu verwenden.</translation></message>
    <message><source>Won</source><translation>Gewonnen</translation></message>
    <message><source>Lost</source><translation>Verloren</translation></message>
    <message><source>Process is in use now</source><translation>Prozess ist jetzt in Gebrauch</translation></message>
    <message><source>Nothing, unless the person objected</source><translation>Nichts, solange nicht widersprochen ist</translation></message>
    <message><source>An interest that can be presumed</source><translation>Ein mutmaßliches Interesse</translation></message>
    <message><source>A business relation</source><translation>Eine Geschäftsbeziehung</translation></message>
    <message><source>A consent, but not with existing customers</source><translation>Einwilligung, außer Bestandskunden</translation></message>
    <message><source>A consent</source><translation>Eine Einwilligung</translation></message>
    <message><source>Rule of the office</source><translation>Regel des Büros</translation></message>
    <message><source>Shipped rule</source><translation>Mitgelieferte Regel</translation></message>
    <message><source>{rule}: the shipped rule again</source><translation>{rule}: wieder die mitgelieferte Regel</translation></message>
    <message><source>Advertising</source><translation>Werbung</translation></message>
    <message><source>What advertising needs before it may reach somebody. Letters, lists, calls and mails all go by it. Own rules are marked; whoever changes one answers for it. This is not legal advice.</source><translation>Was Werbung braucht, bevor sie jemanden erreichen darf. Danach richten sich Briefe, Listen, Anrufe und Mails. Eigene Regeln sind gekennzeichnet; wer eine ändert, verantwortet sie. Das ist keine Rechtsberatung.</translation></message>
    <message><source>Country</source><translation>Land</translation></message>
    <message><source>All rules as shipped</source><translation>Alle Regeln wie mitgeliefert</translation></message>
    <message><source>Rule of advertising changed</source><translation>Werberegel geändert</translation></message>
    <message><source>The shipped rule holds again</source><translation>Die mitgelieferte Regel gilt wieder</translation></message>
    <message><source>All other countries</source><translation>Alle anderen Länder</translation></message>
    <message><source>With rules of their own</source><translation>Mit eigenen Regeln</translation></message>
    <message><source>As all others</source><translation>Wie alle anderen</translation></message>
    <message><source>The account stands in the file and holds on every computer; the password never does.</source><translation>Das Konto steht in der Datei und gilt auf jedem Rechner; das Passwort steht nie darin.</translation></message>
    <message><source>The server answers, its certificate is good, and the login works.</source><translation>Der Server antwortet, sein Zertifikat ist gut, und die Anmeldung gelingt.</translation></message>
    <message><source>E-mail account changed</source><translation>E-Mail-Konto geändert</translation></message>
    <message><source>TLS from the beginning</source><translation>TLS von Anfang an</translation></message>
    <message><source>STARTTLS</source><translation>STARTTLS</translation></message>
    <message><source>None, to a program on this computer</source><translation>Keine, zu einem Programm auf diesem Rechner</translation></message>
    <message><source>As a file (.eml)</source><translation>Als Datei (.eml)</translation></message>
    <message><source>Thunderbird</source><translation>Thunderbird</translation></message>
    <message><source>As a link (mailto)</source><translation>Als Verweis (mailto)</translation></message>
    <message><source>E-mail address</source><translation>E-Mail-Adresse</translation></message>
    <message><source>Mails are from this address.</source><translation>Von dieser Adresse kommen die E-Mails.</translation></message>
    <message><source>Name of the sender</source><translation>Name des Absenders</translation></message>
    <message><source>What receivers read beside the address.</source><translation>Was Empfänger neben der Adresse lesen.</translation></message>
    <message><source>Answers go to</source><translation>Antworten gehen an</translation></message>
    <message><source>Only where they go to another address.</source><translation>Nur wenn sie an eine andere Adresse gehen.</translation></message>
    <message><source>Server</source><translation>Server</translation></message>
    <message><source>The SMTP server of your provider, like smtp.example.com.</source><translation>Der SMTP-Server Ihres Anbieters, etwa smtp.example.com.</translation></message>
    <message><source>Encryption</source><translation>Verschlüsselung</translation></message>
    <message><source>Certificates are always checked.</source><translation>Zertifikate werden immer geprüft.</translation></message>
    <message><source>Port</source><translation>Port</translation></message>
    <message><source>465 with TLS, 587 with STARTTLS.</source><translation>465 mit TLS, 587 mit STARTTLS.</translation></message>
    <message><source>Login name</source><translation>Anmeldename</translation></message>
    <message><source>Often the e-mail address.</source><translation>Oft die E-Mail-Adresse.</translation></message>
    <message><source>E-mails a minute</source><translation>E-Mails in der Minute</translation></message>
    <message><source>Providers close accounts that send too fast.</source><translation>Anbieter sperren Konten, die zu schnell senden.</translation></message>
    <message><source>Open drafts</source><translation>Entwürfe öffnen</translation></message>
    <message><source>A file suits Outlook and Apple Mail; Thunderbird has a way of its own. A link has no attachments.</source><translation>Eine Datei passt zu Outlook und Apple Mail; Thunderbird hat einen eigenen Weg. Ein Verweis hat keine Anhänge.</translation></message>
    <message><source>Signature</source><translation>Signatur</translation></message>
    <message><source>Stands where a text says {field}.</source><translation>Steht, wo ein Text {field} sagt.</translation></message>
    <message><source>Enter password …</source><translation>Passwort eingeben …</translation></message>
    <message><source>Test the connection</source><translation>Verbindung testen</translation></message>
    <message><source>Own authority …</source><translation>Eigene Zertifizierungsstelle …</translation></message>
    <message><source>Also trusted: {path}</source><translation>Zusätzlich vertraut: {path}</translation></message>
    <message><source>Certificate of your own authority</source><translation>Zertifikat Ihrer eigenen Zertifizierungsstelle</translation></message>
    <message><source>Thunderbird was not found on this computer.</source><translation>Thunderbird wurde auf diesem Rechner nicht gefunden.</translation></message>
    <message><source>Asking the server …</source><translation>Der Server wird gefragt …</translation></message>
    <message><source>Testing the connection</source><translation>Die Verbindung wird getestet</translation></message>
    <message><source>Sender</source><translation>Absender</translation></message>
    <message><source>Drafts on this computer</source><translation>Entwürfe auf diesem Rechner</translation></message>
    <message><source>Password taken over</source><translation>Passwort übernommen</translation></message>
    <message><source>after {n} hour of work</source><translation>nach {n} Arbeitsstunde</translation></message>
    <message><source>after {n} hours of work</source><translation>nach {n} Arbeitsstunden</translation></message>
    <message><source>never</source><translation>nie</translation></message>
    <message><source>the deputy</source><translation>die Vertretung</translation></message>
    <message><source>Without a first answer</source><translation>Ohne erste Antwort</translation></message>
    <message><source>With high priority after half of it.</source><translation>Bei hoher Priorität nach der Hälfte davon.</translation></message>
    <message><source>Past the day they are due</source><translation>Nach dem Fälligkeitstag</translation></message>
    <message><source>Who is told</source><translation>Wer Bescheid bekommt</translation></message>
    <message><source>They get a follow-up for today, and the priority rises by one step.</source><translation>Diese Person bekommt eine Wiedervorlage für heute, und die Priorität steigt um eine Stufe.</translation></message>
    <message><source>Tickets and complaints that wait too long</source><translation>Tickets und Beschwerden, die zu lange warten</translation></message>
    <message><source>Numbers of quotes</source><translation>Nummern der Angebote</translation></message>
    <message><source>n in braces counts, n:4 in four digits; year, yy and month in braces are possible.</source><translation>n in geschweiften Klammern zählt, n:4 vierstellig; year, yy und month in geschweiften Klammern sind möglich.</translation></message>
    <message><source>Calls</source><translation>Anrufe</translation></message>
    <message><source>the program for tel: links</source><translation>das Programm für Links mit tel:</translation></message>
    <message><source>the program for callto: links</source><translation>das Programm für Links mit callto:</translation></message>
    <message><source>the program for sip: links</source><translation>das Programm für Links mit sip:</translation></message>
    <message><source>A click on a number starts</source><translation>Ein Klick auf eine Nummer startet</translation></message>
    <message><source>Which program that is, your system says.</source><translation>Welches Programm das ist, bestimmt Ihr System.</translation></message>
    <message><source>Numbers open in Kontor (tel:)</source><translation>Nummern öffnen sich in Kontor (tel:)</translation></message>
    <message><source>A click on a number in the browser or in a mail shows whose it is. Only for your own account.</source><translation>Ein Klick auf eine Nummer im Browser oder in einer E-Mail zeigt, wem sie gehört. Nur für Ihr eigenes Benutzerkonto.</translation></message>
    <message><source>Older links, too (callto:)</source><translation>Auch ältere Links (callto:)</translation></message>
    <message><source>In Kontor</source><translation>In Kontor</translation></message>
    <message><source>In other programs</source><translation>In anderen Programmen</translation></message>
    <message><source>Choose in Windows' settings …</source><translation>In den Windows-Einstellungen wählen …</translation></message>
    <message><source>At an incoming call</source><translation>Bei einem eingehenden Anruf</translation></message>
    <message><source>What the telephone program starts</source><translation>Was das Telefonprogramm startet</translation></message>
    <message><source>Copy what the telephone program starts</source><translation>Kopieren, was das Telefonprogramm startet</translation></message>
    <message><source>Copy</source><translation>Kopieren</translation></message>
    <message><source>Copied</source><translation>Kopiert</translation></message>
    <message><source>Most telephone programs and soft phones can start a program. Give them this line, with their own word for the caller's number instead of NUMBER.</source><translation>Die meisten Telefonprogramme und Softphones können ein Programm starten. Geben Sie dort diese Zeile an, mit deren eigenem Platzhalter für die Rufnummer statt NUMBER.</translation></message>
    <message><source>A click on a number in Kontor would come back to Kontor now, so it copies the number instead.</source><translation>Ein Klick auf eine Nummer in Kontor käme jetzt zu Kontor zurück; deshalb kopiert er die Nummer.</translation></message>
    <message><source>Another program opens these links now. Choose Kontor in the settings of your system.</source><translation>Diese Links öffnet jetzt ein anderes Programm. Wählen Sie Kontor in den Einstellungen Ihres Systems.</translation></message>
</context>
</TS>
