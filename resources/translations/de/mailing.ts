<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>mailing</name>
    <message><source>The connection to {host} keeps breaking off: {reason}.</source><translation>Die Verbindung zu {host} bricht immer wieder ab: {reason}.</translation></message>
    <message><source>What was sent is noted; the rest waits in the outbox.</source><translation>Was gesendet wurde, ist vermerkt; der Rest wartet im Postausgang.</translation></message>
    <message><source>Try again later.</source><translation>Versuchen Sie es später noch einmal.</translation></message>
    <message><source>Another window or command is sending already.</source><translation>Ein anderes Fenster oder ein Befehl sendet bereits.</translation></message>
    <message><source>the mail is larger than the server takes ({n} MB)</source><translation>die E-Mail ist größer, als der Server annimmt ({n} MB)</translation></message>
    <message><source>The server did not take the test mail: {answer}</source><translation>Der Server hat die Testmail nicht angenommen: {answer}</translation></message>
    <message><source>Nothing was sent from here.</source><translation>Von hier wurde nichts gesendet.</translation></message>
    <message><source>Wait until it is done, or stop it there.</source><translation>Warten Sie, bis er fertig ist, oder halten Sie ihn dort an.</translation></message>
    <message><source>Sending e-mails</source><translation>E-Mails werden gesendet</translation></message>
    <message><source>Nothing else was sent.</source><translation>Sonst wurde nichts gesendet.</translation></message>
    <message><source>“{text}” is no e-mail address.</source><translation>„{text}“ ist keine E-Mail-Adresse.</translation></message>
    <message><source>The mail was not sent.</source><translation>Die E-Mail wurde nicht gesendet.</translation></message>
    <message><source>Unsubscribe</source><translation>Abmelden</translation></message>
    <message><source>There is no e-mail template “{name}”.</source><translation>Es gibt keine E-Mail-Vorlage „{name}“.</translation></message>
    <message><source>Templates are: {names}</source><translation>Vorlagen sind: {names}</translation></message>
    <message><source>has no e-mail address</source><translation>hat keine E-Mail-Adresse</translation></message>
    <message><source>has the same address as {name}</source><translation>hat dieselbe Adresse wie {name}</translation></message>
    <message><source>mails to {address} came back</source><translation>E-Mails an {address} kamen zurück</translation></message>
    <message><source>the e-mail address cannot be right: {address}</source><translation>die E-Mail-Adresse kann nicht stimmen: {address}</translation></message>
    <message><source>the address {address} has letters that most servers refuse</source><translation>die Adresse {address} hat Buchstaben, die die meisten Server ablehnen</translation></message>
    <message><source>Empty: {names}</source><translation>Leer: {names}</translation></message>
    <message><source>The subject is empty.</source><translation>Der Betreff ist leer.</translation></message>
    <message><source>The text is too long for a link to the mail program ({n} of {most} characters).</source><translation>Der Text ist zu lang für einen Verweis an das Mailprogramm ({n} von {most} Zeichen).</translation></message>
    <message><source>The text is too long to hand it to Thunderbird.</source><translation>Der Text ist zu lang, um ihn an Thunderbird zu übergeben.</translation></message>
    <message><source>Thunderbird was not found on this computer.</source><translation>Thunderbird wurde auf diesem Rechner nicht gefunden.</translation></message>
    <message><source>No mail was prepared.</source><translation>Es wurde keine E-Mail vorbereitet.</translation></message>
    <message><source>Choose a draft as a file or Thunderbird in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ den Entwurf als Datei oder Thunderbird.</translation></message>
    <message><source>Choose a draft as a file in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ den Entwurf als Datei.</translation></message>
    <message><source>Choose another way in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ einen anderen Weg.</translation></message>
    <message><source>Thunderbird does not start: {reason}.</source><translation>Thunderbird startet nicht: {reason}.</translation></message>
    <message><source>The drafts cannot be written to “{folder}”: {reason}.</source><translation>Die Entwürfe können nicht nach „{folder}“ geschrieben werden: {reason}.</translation></message>
    <message><source>Choose a folder you may write to.</source><translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation></message>
    <message><source>No mail was sent; what waits in the outbox is still there.</source><translation>Es wurde keine E-Mail gesendet; was im Postausgang wartet, ist noch da.</translation></message>
    <message><source>The server {host} does not answer on port {port}: {reason}.</source><translation>Der Server {host} antwortet auf Port {port} nicht: {reason}.</translation></message>
    <message><source>Check server and port in the settings, under E-mail, and the network.</source><translation>Prüfen Sie Server und Port in den Einstellungen unter „E-Mail“ und das Netzwerk.</translation></message>
    <message><source>The server {host} does not offer encryption (STARTTLS).</source><translation>Der Server {host} bietet keine Verschlüsselung an (STARTTLS).</translation></message>
    <message><source>The certificate of {host} cannot be trusted: {reason}.</source><translation>Dem Zertifikat von {host} ist nicht zu trauen: {reason}.</translation></message>
    <message><source>Check the name of the server. If your office has an authority of its own, add its certificate in the settings, under E-mail.</source><translation>Prüfen Sie den Namen des Servers. Hat Ihr Büro eine eigene Zertifizierungsstelle, fügen Sie deren Zertifikat in den Einstellungen unter „E-Mail“ hinzu.</translation></message>
    <message><source>it is signed by nobody but itself</source><translation>es ist nur von sich selbst unterschrieben</translation></message>
    <message><source>it is made out to another name</source><translation>es ist auf einen anderen Namen ausgestellt</translation></message>
    <message><source>it comes from an authority this computer does not know</source><translation>es kommt von einer Stelle, die dieser Rechner nicht kennt</translation></message>
    <message><source>it has expired</source><translation>es ist abgelaufen</translation></message>
    <message><source>it is not valid yet; check the clock of this computer</source><translation>es gilt noch nicht; prüfen Sie die Uhr dieses Rechners</translation></message>
    <message><source>Somebody between may have taken it out, so Kontor does not go on. Try TLS on port 465, another network, or ask your provider.</source><translation>Vielleicht hat jemand auf dem Weg sie entfernt, deshalb macht Kontor nicht weiter. Versuchen Sie TLS auf Port 465 oder ein anderes Netz, oder fragen Sie Ihren Anbieter.</translation></message>
    <message><source>The server {host} does not accept name or password: {reason}.</source><translation>Der Server {host} nimmt Name oder Passwort nicht an: {reason}.</translation></message>
    <message><source>Enter the password again. Some providers ask for one made for programs.</source><translation>Geben Sie das Passwort noch einmal ein. Manche Anbieter verlangen ein eigenes für Programme.</translation></message>
    <message><source>“{name}” holds no certificate of an authority.</source><translation>„{name}“ enthält kein Zertifikat einer Zertifizierungsstelle.</translation></message>
    <message><source>The server {host} offers no login on this port.</source><translation>Der Server {host} bietet auf diesem Port keine Anmeldung an.</translation></message>
    <message><source>Choose another port or kind of encryption in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ einen anderen Port oder eine andere Verschlüsselung.</translation></message>
    <message><source>The certificate of your own authority cannot be read: {path}</source><translation>Das Zertifikat Ihrer eigenen Zertifizierungsstelle kann nicht gelesen werden: {path}</translation></message>
    <message><source>It must be a file in the format PEM (often .pem or .crt).</source><translation>Es muss eine Datei im Format PEM sein (oft .pem oder .crt).</translation></message>
    <message><source>The server {host} does not speak this kind of encryption on port {port}.</source><translation>Der Server {host} spricht diese Verschlüsselung auf Port {port} nicht.</translation></message>
    <message><source>TLS usually goes with port 465, STARTTLS with port 587.</source><translation>TLS gehört meist zu Port 465, STARTTLS zu Port 587.</translation></message>
    <message><source>Choose another file in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ eine andere Datei.</translation></message>
    <message><source>There is no server named {host}, or this computer is offline.</source><translation>Es gibt keinen Server namens {host}, oder dieser Rechner ist nicht im Netz.</translation></message>
    <message><source>The server {host} did not answer in time on port {port}.</source><translation>Der Server {host} hat auf Port {port} nicht rechtzeitig geantwortet.</translation></message>
    <message><source>{n} e-mail into the outbox</source><translation>{n} E-Mail in den Postausgang</translation></message>
    <message><source>{n} e-mails into the outbox</source><translation>{n} E-Mails in den Postausgang</translation></message>
    <message><source>Prepare {n} e-mail</source><translation>{n} E-Mail vorbereiten</translation></message>
    <message><source>Prepare {n} e-mails</source><translation>{n} E-Mails vorbereiten</translation></message>
    <message><source>is no longer among the contacts</source><translation>ist nicht mehr unter den Kontakten</translation></message>
    <message><source>is on the block list</source><translation>steht auf der Sperrliste</translation></message>
    <message><source>{name} may not be written to: {why}.</source><translation>{name} darf nicht angeschrieben werden: {why}.</translation></message>
    <message><source>There is nobody to write to.</source><translation>Es gibt niemanden, dem zu schreiben wäre.</translation></message>
    <message><source>E-mail to {name}</source><translation>E-Mail an {name}</translation></message>
    <message><source>This mail does not wait for an answer.</source><translation>Diese E-Mail wartet nicht auf eine Antwort.</translation></message>
    <message><source>said by the user</source><translation>vom Benutzer gesagt</translation></message>
    <message><source>Nothing was sent.</source><translation>Es wurde nichts gesendet.</translation></message>
    <message><source>What “{name}” holds is not in this file.</source><translation>Was „{name}“ enthält, ist nicht in dieser Datei.</translation></message>
    <message><source>prepared as a draft ({purpose})</source><translation>als Entwurf vorbereitet ({purpose})</translation></message>
    <message><source>was handed to the server before</source><translation>wurde dem Server schon einmal übergeben</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>The account was not changed.</source><translation>Das Konto wurde nicht geändert.</translation></message>
    <message><source>“{text}” is no kind of encryption.</source><translation>„{text}“ ist keine Art der Verschlüsselung.</translation></message>
    <message><source>E-mail account changed</source><translation>E-Mail-Konto geändert</translation></message>
    <message><source>No e-mail account is set up yet.</source><translation>Es ist noch kein E-Mail-Konto eingerichtet.</translation></message>
    <message><source>Without encryption Kontor only sends through a program on this computer, not through {host}.</source><translation>Ohne Verschlüsselung sendet Kontor nur über ein Programm auf diesem Rechner, nicht über {host}.</translation></message>
    <message><source>“{text}” is no number from 1 to {most}.</source><translation>„{text}“ ist keine Zahl von 1 bis {most}.</translation></message>
    <message><source>Enter server and address of the office in the settings, under E-mail.</source><translation>Tragen Sie in den Einstellungen unter „E-Mail“ den Server und die Adresse des Büros ein.</translation></message>
    <message><source>Choose TLS or STARTTLS in the settings, under E-mail.</source><translation>Wählen Sie in den Einstellungen unter „E-Mail“ TLS oder STARTTLS.</translation></message>
    <message><source>A placeholder has no name ({where}).</source><translation>Ein Platzhalter hat keinen Namen ({where}).</translation></message>
    <message><source>subject</source><translation>Betreff</translation></message>
    <message><source>line {n}</source><translation>Zeile {n}</translation></message>
    <message><source>In the template a brace stands alone ({where}).</source><translation>In der Vorlage steht eine Klammer allein ({where}).</translation></message>
    <message><source>The condition on “{name}” has no {end} ({where}).</source><translation>Die Bedingung zu „{name}“ hat kein {end} ({where}).</translation></message>
    <message><source>end</source><translation>ende</translation></message>
    <message><source>“{name}” stands without a condition before it ({where}).</source><translation>„{name}“ steht ohne eine Bedingung davor ({where}).</translation></message>
    <message><source>Too many conditions inside each other ({where}).</source><translation>Zu viele Bedingungen ineinander ({where}).</translation></message>
    <message><source>New e-mail template “{name}”</source><translation>Neue E-Mail-Vorlage „{name}“</translation></message>
    <message><source>This template is not there any more.</source><translation>Diese Vorlage ist nicht mehr da.</translation></message>
    <message><source>Edit e-mail template “{name}”</source><translation>E-Mail-Vorlage „{name}“ ändern</translation></message>
    <message><source>Delete e-mail template “{name}”</source><translation>E-Mail-Vorlage „{name}“ löschen</translation></message>
    <message><source>A template needs a name.</source><translation>Eine Vorlage braucht einen Namen.</translation></message>
    <message><source>“{text}” is no language of templates.</source><translation>„{text}“ ist keine Sprache von Vorlagen.</translation></message>
    <message><source>“{text}” is no purpose.</source><translation>„{text}“ ist kein Zweck.</translation></message>
    <message><source>A brace that is meant as such is written twice: {braces}</source><translation>Eine Klammer, die so gemeint ist, schreibt man doppelt: {braces}</translation></message>
    <message><source>“{path}” cannot be written: {reason}.</source><translation>„{path}“ kann nicht geschrieben werden: {reason}.</translation></message>
    <message><source>{names}: too large for an e-mail (at most {most} MB).</source><translation>{names}: zu groß für eine E-Mail (höchstens {most} MB).</translation></message>
    <message><source>Send a link to it, or a smaller version.</source><translation>Senden Sie einen Verweis darauf oder eine kleinere Fassung.</translation></message>
    <message><source>The text asks for fields that do not exist: {names}.</source><translation>Der Text fragt nach Feldern, die es nicht gibt: {names}.</translation></message>
    <message><source>Correct their names, or say that they stay empty.</source><translation>Berichtigen Sie die Namen, oder sagen Sie, dass sie leer bleiben.</translation></message>
    <message><source>“{name}” cannot be read: {reason}.</source><translation>„{name}“ kann nicht gelesen werden: {reason}.</translation></message>
    <message><source>This computer has no program that opens the draft.</source><translation>Dieser Rechner hat kein Programm, das den Entwurf öffnet.</translation></message>
    <message><source>A link to the mail program cannot carry attachments.</source><translation>Ein Verweis an das Mailprogramm kann keine Anhänge mitnehmen.</translation></message>
    <message><source>Save it as a file, or choose another way in the settings, under E-mail.</source><translation>Speichern Sie ihn als Datei, oder wählen Sie in den Einstellungen unter „E-Mail“ einen anderen Weg.</translation></message>
    <message><source>Attach to e-mail template</source><translation>An E-Mail-Vorlage anhängen</translation></message>
    <message><source>This file is not there any more.</source><translation>Diese Datei ist nicht mehr da.</translation></message>
</context>
</TS>
