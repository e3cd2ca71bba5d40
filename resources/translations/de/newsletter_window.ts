<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>newsletter_window</name>
    <message><source>As the file says</source><translation>Wie die Datei sagt</translation></message>
    <message><source>Sign-ups</source><translation>Anmeldungen</translation></message>
    <message><source>Unsubscribes</source><translation>Abmeldungen</translation></message>
    <message><source>Bounces</source><translation>Rückläufer</translation></message>
    <message><source>Complaints</source><translation>Beschwerden</translation></message>
    <message><source>Clicks</source><translation>Klicks</translation></message>
    <message><source>{topic}: {n} clicks without names</source><translation>{topic}: {n} Klicks ohne Namen</translation></message>
    <message><source>Take in a newsletter file</source><translation>Newsletter-Datei aufnehmen</translation></message>
    <message><source>Sign-ups, unsubscribes, bounces, complaints or clicks of Mailchimp, CleverReach, Brevo, rapidmail and others, as CSV or Excel.</source><translation>Anmeldungen, Abmeldungen, Rückläufer, Beschwerden oder Klicks von Mailchimp, CleverReach, Brevo, rapidmail und anderen, als CSV oder Excel.</translation></message>
    <message><source>What the file is a list of</source><translation>Was für eine Liste die Datei ist</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Choose file …</source><translation>Datei wählen …</translation></message>
    <message><source>Newsletter file taken in</source><translation>Newsletter-Datei aufgenommen</translation></message>
    <message><source>Line {line}: {email} {why}</source><translation>Zeile {line}: {email} {why}</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>Newsletter audience for a service</source><translation>Newsletter-Empfänger für einen Dienst</translation></message>
    <message><source>Written are those whom the newsletter may reach by e-mail, each address once, none that bounced.</source><translation>Geschrieben werden alle, die der Newsletter per E-Mail erreichen darf, jede Adresse einmal, keine mit Rückläufern.</translation></message>
    <message><source>Service</source><translation>Dienst</translation></message>
    <message><source>Contacts</source><translation>Kontakte</translation></message>
    <message><source>{n} address written to “{name}”.</source><translation>{n} Adresse in „{name}“ geschrieben.</translation></message>
    <message><source>{n} addresses written to “{name}”.</source><translation>{n} Adressen in „{name}“ geschrieben.</translation></message>
    <message><source>{n} sign-up written down</source><translation>{n} Anmeldung eingetragen</translation></message>
    <message><source>{n} sign-ups written down</source><translation>{n} Anmeldungen eingetragen</translation></message>
    <message><source>{n} new contact</source><translation>{n} neuer Kontakt</translation></message>
    <message><source>{n} new contacts</source><translation>{n} neue Kontakte</translation></message>
    <message><source>{n} address unsubscribed and blocked</source><translation>{n} Adresse abgemeldet und gesperrt</translation></message>
    <message><source>{n} addresses unsubscribed and blocked</source><translation>{n} Adressen abgemeldet und gesperrt</translation></message>
    <message><source>{n} address blocked after a complaint</source><translation>{n} Adresse nach einer Beschwerde gesperrt</translation></message>
    <message><source>{n} addresses blocked after a complaint</source><translation>{n} Adressen nach Beschwerden gesperrt</translation></message>
    <message><source>{n} address marked as bounced</source><translation>{n} Adresse als Rückläufer gekennzeichnet</translation></message>
    <message><source>{n} addresses marked as bounced</source><translation>{n} Adressen als Rückläufer gekennzeichnet</translation></message>
    <message><source>{n} click became an interest</source><translation>{n} Klick wurde ein Interesse</translation></message>
    <message><source>{n} clicks became interests</source><translation>{n} Klicks wurden Interessen</translation></message>
    <message><source>{n} sign-up not confirmed yet</source><translation>{n} Anmeldung noch nicht bestätigt</translation></message>
    <message><source>{n} sign-ups not confirmed yet</source><translation>{n} Anmeldungen noch nicht bestätigt</translation></message>
    <message><source>{n} line said nothing new</source><translation>{n} Zeile sagte nichts Neues</translation></message>
    <message><source>{n} lines said nothing new</source><translation>{n} Zeilen sagten nichts Neues</translation></message>
    <message><source>{n} line was not understood</source><translation>{n} Zeile war nicht zu verstehen</translation></message>
    <message><source>{n} lines were not understood</source><translation>{n} Zeilen waren nicht zu verstehen</translation></message>
    <message><source>Words of the sign-up form</source><translation>Worte des Anmeldeformulars</translation></message>
    <message><source>They are written into every consent.</source><translation>Sie werden in jede Einwilligung geschrieben.</translation></message>
    <message><source>The file says nothing new.</source><translation>Die Datei sagt nichts Neues.</translation></message>
    <message><source>Not taken</source><translation>Nicht aufgenommen</translation></message>
    <message><source>All contacts</source><translation>Alle Kontakte</translation></message>
    <message><source>Newsletter</source><translation>Newsletter</translation></message>
    <message><source>{n} was left out.</source><translation>{n} wurde ausgelassen.</translation></message>
    <message><source>{n} were left out.</source><translation>{n} wurden ausgelassen.</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>{n} line about what is not kept: delivered, opened, put off</source><translation>{n} Zeile über etwas, das nicht festgehalten wird: zugestellt, geöffnet, verzögert</translation></message>
    <message><source>{n} lines about what is not kept: delivered, opened, put off</source><translation>{n} Zeilen über etwas, das nicht festgehalten wird: zugestellt, geöffnet, verzögert</translation></message>
    <message><source>{n} counted as returned for a campaign</source><translation>{n} als Rückläufer einer Kampagne gezählt</translation></message>
</context>
</TS>
