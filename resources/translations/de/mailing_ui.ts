<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>mailing_ui</name>
    <message><source>What you wrote would be lost. Nothing was sent yet.</source><translation>Was Sie geschrieben haben, ginge verloren. Gesendet wurde noch nichts.</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Write an e-mail</source><translation>E-Mail schreiben</translation></message>
    <message><source>To</source><translation>An</translation></message>
    <message><source>Choose a contact</source><translation>Kontakt wählen</translation></message>
    <message><source>What the mail is for</source><translation>Wofür die E-Mail ist</translation></message>
    <message><source>Open as draft</source><translation>Als Entwurf öffnen</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Choose a contact.</source><translation>Wählen Sie einen Kontakt.</translation></message>
    <message><source>This person gets no mail for this purpose.</source><translation>Diese Person bekommt für diesen Zweck keine E-Mail.</translation></message>
    <message><source>The office has no e-mail account yet; see the settings, under E-mail.</source><translation>Das Büro hat noch kein E-Mail-Konto; siehe Einstellungen unter „E-Mail“.</translation></message>
    <message><source>Send e-mail</source><translation>E-Mail senden</translation></message>
    <message><source>{name}: {reason}.</source><translation>{name}: {reason}.</translation></message>
    <message><source>Draft opened; it stands on the line of time of {name}</source><translation>Entwurf geöffnet; er steht im Verlauf von {name}</translation></message>
    <message><source>No advertising</source><translation>Keine Werbung</translation></message>
    <message><source>Advertising</source><translation>Werbung</translation></message>
    <message><source>Purpose: {purpose}</source><translation>Zweck: {purpose}</translation></message>
    <message><source>How shall they leave?</source><translation>Wie sollen sie hinausgehen?</translation></message>
    <message><source>Send now</source><translation>Jetzt senden</translation></message>
    <message><source>As drafts</source><translation>Als Entwürfe</translation></message>
    <message><source>A file (.eml) for each person in a folder of yours. Your mail program opens it for a last look; what was prepared stands on each line of time.</source><translation>Für jede Person eine Datei (.eml) in einem Ordner von Ihnen. Ihr Mailprogramm öffnet sie für einen letzten Blick; was vorbereitet wurde, steht in jedem Verlauf.</translation></message>
    <message><source>Set up the e-mail account …</source><translation>E-Mail-Konto einrichten …</translation></message>
    <message><source>From {address}, {pace} a minute: about {n} minute. It can be stopped and goes on later.</source><translation>Von {address}, {pace} in der Minute: etwa {n} Minute. Das Senden lässt sich anhalten und später fortsetzen.</translation></message>
    <message><source>From {address}, {pace} a minute: about {n} minutes. It can be stopped and goes on later.</source><translation>Von {address}, {pace} in der Minute: etwa {n} Minuten. Das Senden lässt sich anhalten und später fortsetzen.</translation></message>
    <message><source>The office has no e-mail account yet.</source><translation>Das Büro hat noch kein E-Mail-Konto.</translation></message>
    <message><source>Write {n} draft …</source><translation>{n} Entwurf schreiben …</translation></message>
    <message><source>Write {n} drafts …</source><translation>{n} Entwürfe schreiben …</translation></message>
    <message><source>Send {n} e-mail</source><translation>{n} E-Mail senden</translation></message>
    <message><source>Send {n} e-mails</source><translation>{n} E-Mails senden</translation></message>
    <message><source>There is nobody to write to.</source><translation>Es gibt niemanden, dem zu schreiben wäre.</translation></message>
    <message><source>Folder for the drafts</source><translation>Ordner für die Entwürfe</translation></message>
    <message><source>{n} draft written</source><translation>{n} Entwurf geschrieben</translation></message>
    <message><source>{n} drafts written</source><translation>{n} Entwürfe geschrieben</translation></message>
    <message><source>Attached: {names}</source><translation>Angehängt: {names}</translation></message>
    <message><source>Ticked contacts</source><translation>Angehakte Kontakte</translation></message>
    <message><source>{n} of {all}</source><translation>{n} von {all}</translation></message>
    <message><source>Look at the mails</source><translation>Die E-Mails ansehen</translation></message>
    <message><source>Those with something odd come first.</source><translation>Die mit etwas Auffälligem kommen zuerst.</translation></message>
    <message><source>Mail before</source><translation>Vorige E-Mail</translation></message>
    <message><source>Next mail</source><translation>Nächste E-Mail</translation></message>
    <message><source>Show as</source><translation>Anzeigen als</translation></message>
    <message><source>Send this one to me</source><translation>Diese an mich senden</translation></message>
    <message><source>{n} odd one</source><translation>{n} auffällige</translation></message>
    <message><source>{n} odd ones</source><translation>{n} auffällige</translation></message>
    <message><source>nothing odd</source><translation>nichts Auffälliges</translation></message>
    <message><source>To: {name} &lt;{address}&gt;</source><translation>An: {name} &lt;{address}&gt;</translation></message>
    <message><source>Next: send</source><translation>Weiter: Senden</translation></message>
    <message><source>Sending a test</source><translation>Testmail wird gesendet</translation></message>
    <message><source>The mails are being written.</source><translation>Die E-Mails werden geschrieben.</translation></message>
    <message><source>Text</source><translation>Text</translation></message>
    <message><source>Page</source><translation>Seite</translation></message>
    <message><source>The test is in your own mailbox.</source><translation>Die Testmail liegt in Ihrem eigenen Postfach.</translation></message>
    <message><source>Who gets the e-mail?</source><translation>Wer bekommt die E-Mail?</translation></message>
    <message><source>Each person gets a mail of their own. Who may not be written to, or cannot, is left out and named.</source><translation>Jede Person bekommt eine eigene E-Mail. Wer nicht angeschrieben werden darf oder kann, wird ausgelassen und genannt.</translation></message>
    <message><source>Recipients</source><translation>Empfänger</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>{n} of {all} get it</source><translation>{n} von {all} bekommen sie</translation></message>
    <message><source>The recipients are being looked at.</source><translation>Die Empfänger werden geprüft.</translation></message>
    <message><source>Next: text</source><translation>Weiter: Text</translation></message>
    <message><source>Choose a list</source><translation>Liste wählen</translation></message>
    <message><source>This purpose is no advertising: it needs no consent, and stands on the line of time of each person.</source><translation>Dieser Zweck ist keine Werbung: Er braucht keine Einwilligung und steht im Verlauf jeder Person.</translation></message>
    <message><source>Only to those who may hear it: the ledger of consents decides, and the rules of the country.</source><translation>Nur an die, die sie bekommen dürfen: Das entscheiden die Einwilligungen und die Regeln des Landes.</translation></message>
    <message><source>Nobody is chosen yet.</source><translation>Es ist noch niemand gewählt.</translation></message>
    <message><source>Choose a saved list, or tick contacts in the list.</source><translation>Wählen Sie eine gespeicherte Liste, oder haken Sie Kontakte in der Liste an.</translation></message>
    <message><source>Get it</source><translation>Bekommen sie</translation></message>
    <message><source>Left out</source><translation>Nicht dabei</translation></message>
    <message><source>Nobody of them gets this mail.</source><translation>Niemand von ihnen bekommt diese E-Mail.</translation></message>
    <message><source>Under “Left out” stands why.</source><translation>Unter „Nicht dabei“ steht, warum.</translation></message>
    <message><source>Nobody is left out.</source><translation>Niemand wird ausgelassen.</translation></message>
    <message><source>Saved lists</source><translation>Gespeicherte Listen</translation></message>
    <message><source>What was sent stands on the line of time of each person.</source><translation>Was gesendet wurde, steht im Verlauf jeder Person.</translation></message>
    <message><source>Result</source><translation>Ergebnis</translation></message>
    <message><source>Stop sending</source><translation>Senden anhalten</translation></message>
    <message><source>Go on sending</source><translation>Weiter senden</translation></message>
    <message><source>Open the outbox</source><translation>Postausgang öffnen</translation></message>
    <message><source>Show folder</source><translation>Ordner zeigen</translation></message>
    <message><source>Mails of this mailing</source><translation>E-Mails dieser Sendung</translation></message>
    <message><source>{n} of {all} sent</source><translation>{n} von {all} gesendet</translation></message>
    <message><source>They leave one after the other. You can go on working meanwhile.</source><translation>Sie gehen eine nach der anderen hinaus. Sie können derweil weiterarbeiten.</translation></message>
    <message><source>Of some the answer never came. Look into the outbox and say whether they arrived.</source><translation>Bei einigen kam die Antwort nie. Sehen Sie in den Postausgang und sagen Sie, ob sie ankamen.</translation></message>
    <message><source>The rest waits in the outbox; nothing is lost.</source><translation>Der Rest wartet im Postausgang; nichts ist verloren.</translation></message>
    <message><source>Done</source><translation>Fertig</translation></message>
    <message><source>{n} of {all} drafts prepared</source><translation>{n} von {all} Entwürfen vorbereitet</translation></message>
    <message><source>Open them in your mail program. Undo takes the entries back, the files stay.</source><translation>Öffnen Sie sie in Ihrem Mailprogramm. Rückgängig nimmt die Einträge zurück, die Dateien bleiben.</translation></message>
    <message><source>E-mail to many</source><translation>E-Mail an viele</translation></message>
    <message><source>{n} get it</source><translation>{n} bekommen sie</translation></message>
    <message><source>Preview</source><translation>Vorschau</translation></message>
    <message><source>Send</source><translation>Senden</translation></message>
    <message><source>Nothing leaves before you press Send. Each person gets a mail of their own.</source><translation>Nichts geht hinaus, bevor Sie auf „Senden“ drücken. Jede Person bekommt eine eigene E-Mail.</translation></message>
    <message><source>drafts</source><translation>Entwürfe</translation></message>
    <message><source>outbox</source><translation>Postausgang</translation></message>
    <message><source>Subject</source><translation>Betreff</translation></message>
    <message><source>Text of the mail</source><translation>Text der E-Mail</translation></message>
    <message><source>Template</source><translation>Vorlage</translation></message>
    <message><source>Insert field</source><translation>Feld einfügen</translation></message>
    <message><source>Save as template …</source><translation>Als Vorlage speichern …</translation></message>
    <message><source>Attach file …</source><translation>Datei anhängen …</translation></message>
    <message><source>Also as a page (*bold*, lists, links)</source><translation>Auch als Seite (*fett*, Listen, Links)</translation></message>
    <message><source>The mail needs a subject.</source><translation>Die E-Mail braucht einen Betreff.</translation></message>
    <message><source>The mail has no text yet.</source><translation>Die E-Mail hat noch keinen Text.</translation></message>
    <message><source>Field</source><translation>Feld</translation></message>
    <message><source>Name of the field …</source><translation>Name des Feldes …</translation></message>
    <message><source>Attach files</source><translation>Dateien anhängen</translation></message>
    <message><source>Save as template</source><translation>Als Vorlage speichern</translation></message>
    <message><source>Name of the template</source><translation>Name der Vorlage</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Save template</source><translation>Vorlage speichern</translation></message>
    <message><source>Template “{name}” saved</source><translation>Vorlage „{name}“ gespeichert</translation></message>
    <message><source>Choose a template</source><translation>Vorlage wählen</translation></message>
    <message><source>There is no field {names}.</source><translation>Ein Feld {names} gibt es nicht.</translation></message>
    <message><source>A template needs a name.</source><translation>Eine Vorlage braucht einen Namen.</translation></message>
    <message><source>Your own</source><translation>Eigene</translation></message>
    <message><source>Come with Kontor</source><translation>Von Kontor mitgebracht</translation></message>
    <message><source>In the other language</source><translation>In der anderen Sprache</translation></message>
    <message><source>New e-mail template “{name}”</source><translation>Neue E-Mail-Vorlage „{name}“</translation></message>
    <message><source>What does it say?</source><translation>Was steht darin?</translation></message>
    <message><source>Fields in braces are filled in for each person. {example} says what stands there without a value.</source><translation>Felder in geschweiften Klammern werden für jede Person ausgefüllt. {example} sagt, was ohne Wert dort steht.</translation></message>
    <message><source>Next: preview</source><translation>Weiter: Vorschau</translation></message>
    <message><source>{n} e-mail is back in the outbox</source><translation>{n} E-Mail ist wieder im Postausgang</translation></message>
    <message><source>{n} e-mails are back in the outbox</source><translation>{n} E-Mails sind wieder im Postausgang</translation></message>
    <message><source>{n} e-mail taken out</source><translation>{n} E-Mail herausgenommen</translation></message>
    <message><source>{n} e-mails taken out</source><translation>{n} E-Mails herausgenommen</translation></message>
    <message><source>Nothing was sent from here yet.</source><translation>Von hier wurde noch nichts gesendet.</translation></message>
    <message><source>Outbox</source><translation>Postausgang</translation></message>
    <message><source>Nothing here.</source><translation>Hier ist nichts.</translation></message>
    <message><source>It arrived</source><translation>Sie kam an</translation></message>
    <message><source>It did not arrive</source><translation>Sie kam nicht an</translation></message>
    <message><source>Send again</source><translation>Noch einmal senden</translation></message>
    <message><source>Take out</source><translation>Herausnehmen</translation></message>
    <message><source>Send all of them again</source><translation>Alle noch einmal senden</translation></message>
    <message><source>Take all out</source><translation>Alle herausnehmen</translation></message>
    <message><source>They leave one after the other; stopping takes effect between two.</source><translation>Sie gehen eine nach der anderen hinaus; Anhalten wirkt zwischen zweien.</translation></message>
    <message><source>Of some mails the answer of the server never came. Look whether they are in the mailbox under “Sent” or ask the receiver, then say what is true. Kontor never sends such a mail again by itself.</source><translation>Bei einigen E-Mails kam die Antwort des Servers nie. Sehen Sie nach, ob sie im Postfach unter „Gesendet“ liegen, oder fragen Sie den Empfänger; dann sagen Sie, was stimmt. Kontor sendet eine solche E-Mail nie von selbst noch einmal.</translation></message>
    <message><source>{n} e-mail waits to be sent.</source><translation>{n} E-Mail wartet darauf, gesendet zu werden.</translation></message>
    <message><source>{n} e-mails wait to be sent.</source><translation>{n} E-Mails warten darauf, gesendet zu werden.</translation></message>
    <message><source>waits on the computer {name}</source><translation>wartet auf dem Rechner {name}</translation></message>
    <message><source>Noted as sent to {name}</source><translation>Als gesendet an {name} vermerkt</translation></message>
    <message><source>Back in the outbox: {name}</source><translation>Wieder im Postausgang: {name}</translation></message>
    <message><source>No e-mail waits.</source><translation>Keine E-Mail wartet.</translation></message>
    <message><source>Write one from a contact, or tick several and choose “E-mail”.</source><translation>Schreiben Sie eine von einem Kontakt aus, oder haken Sie mehrere an und wählen „E-Mail“.</translation></message>
    <message><source>Nothing needs you.</source><translation>Nichts ist zu klären.</translation></message>
    <message><source>This mail arrived</source><translation>Diese E-Mail kam an</translation></message>
    <message><source>This mail did not arrive</source><translation>Diese E-Mail kam nicht an</translation></message>
    <message><source>Send this mail again</source><translation>Diese E-Mail noch einmal senden</translation></message>
    <message><source>Take this mail out of the outbox</source><translation>Diese E-Mail aus dem Postausgang nehmen</translation></message>
    <message><source>Waiting</source><translation>Wartet</translation></message>
    <message><source>Need you</source><translation>Zu klären</translation></message>
    <message><source>Sent</source><translation>Gesendet</translation></message>
    <message><source>Choose a mail it fits.</source><translation>Wählen Sie eine E-Mail, auf die das passt.</translation></message>
    <message><source>This computer has no keyring: Kontor keeps it until it is closed, and asks again next time.</source><translation>Dieser Rechner hat keinen Schlüsselbund: Kontor behält es, bis es geschlossen wird, und fragt beim nächsten Mal wieder.</translation></message>
    <message><source>{n} e-mail sent</source><translation>{n} E-Mail gesendet</translation></message>
    <message><source>{n} e-mails sent</source><translation>{n} E-Mails gesendet</translation></message>
    <message><source>Asking for the password</source><translation>Das Passwort wird nachgesehen</translation></message>
    <message><source>It is kept in the keyring of this computer, never in the file.</source><translation>Es liegt im Schlüsselbund dieses Rechners, nie in der Datei.</translation></message>
    <message><source>Sending e-mails</source><translation>E-Mails werden gesendet</translation></message>
    <message><source>Password of the e-mail account</source><translation>Passwort des E-Mail-Kontos</translation></message>
    <message><source>Use password</source><translation>Passwort verwenden</translation></message>
    <message><source>some need you</source><translation>einiges ist zu klären</translation></message>
    <message><source>Password</source><translation>Passwort</translation></message>
    <message><source>{n} e-mail waits in the outbox</source><translation>{n} E-Mail wartet im Postausgang</translation></message>
    <message><source>{n} e-mails wait in the outbox</source><translation>{n} E-Mails warten im Postausgang</translation></message>
    <message><source>E-mails are being sent already.</source><translation>Es werden bereits E-Mails gesendet.</translation></message>
    <message><source>E-mail to many …</source><translation>E-Mail an viele …</translation></message>
    <message><source>Send what waits in the outbox</source><translation>Senden, was im Postausgang wartet</translation></message>
    <message><source>Stop sending e-mails</source><translation>Senden der E-Mails anhalten</translation></message>
    <message><source>No e-mail is being sent.</source><translation>Es wird keine E-Mail gesendet.</translation></message>
    <message><source>Purpose</source><translation>Zweck</translation></message>
    <message><source>Save changes to “{name}”</source><translation>Änderungen an „{name}“ speichern</translation></message>
    <message><source>Save as new template …</source><translation>Als neue Vorlage speichern …</translation></message>
    <message><source>Delete template</source><translation>Vorlage löschen</translation></message>
    <message><source>Template “{name}” deleted</source><translation>Vorlage „{name}“ gelöscht</translation></message>
    <message><source>From the disk …</source><translation>Von der Platte …</translation></message>
    <message><source>No files are kept in this office yet.</source><translation>In diesem Büro sind noch keine Dateien abgelegt.</translation></message>
    <message><source>From the kept files …</source><translation>Aus den abgelegten Dateien …</translation></message>
    <message><source>Kept files</source><translation>Abgelegte Dateien</translation></message>
    <message><source>Name of the file, of the contact …</source><translation>Name der Datei, des Kontakts …</translation></message>
    <message><source>It came back</source><translation>Sie kam zurück</translation></message>
    <message><source>Noted: mail to {address} came back</source><translation>Vermerkt: E-Mail an {address} kam zurück</translation></message>
    <message><source>Send one to me first</source><translation>Zuerst eine an mich senden</translation></message>
    <message><source>A test of this text is in your own mailbox.</source><translation>Ein Test dieses Textes liegt in Ihrem eigenen Postfach.</translation></message>
    <message><source>No test of this text has gone to you yet.</source><translation>Von diesem Text ging noch kein Test an Sie.</translation></message>
</context>
</TS>
