<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consent_panel</name>
    <message><source>{n} of {all} may be addressed, {out} are left out.</source><translation>{n} von {all} dürfen angesprochen werden, {out} werden ausgelassen.</translation></message>
    <message><source>All of them may be addressed.</source><translation>Alle dürfen angesprochen werden.</translation></message>
    <message><source>{purpose} by {channel}: who may be addressed</source><translation>{purpose} per {channel}: wer angesprochen werden darf</translation></message>
    <message><source>Close</source><translation>Schließen</translation></message>
    <message><source>may be addressed</source><translation>darf angesprochen werden</translation></message>
    <message><source>left out</source><translation>ausgelassen</translation></message>
    <message><source>Without a name</source><translation>Ohne Namen</translation></message>
    <message><source>This is not legal advice.</source><translation>Das ist keine Rechtsberatung.</translation></message>
    <message><source>Ask by e-mail: {purpose}</source><translation>Per E-Mail fragen: {purpose}</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Open the mail</source><translation>Mail öffnen</translation></message>
    <message><source>A mail is opened in your mail program, with a mark in its subject. When the answer says yes and is filed here, it is the consent and its proof.</source><translation>In Ihrem Mailprogramm öffnet sich eine Mail mit einem Kennzeichen im Betreff. Sagt die Antwort Ja und wird sie hier abgelegt, ist sie die Einwilligung und ihr Nachweis.</translation></message>
    <message><source>Yes, I want the newsletter. I may withdraw this at any time.</source><translation>Ja, ich möchte den Newsletter. Das kann ich jederzeit widerrufen.</translation></message>
    <message><source>Exact words of the consent</source><translation>Genauer Wortlaut der Einwilligung</translation></message>
    <message><source>Question written down</source><translation>Anfrage eingetragen</translation></message>
    <message><source>Form on paper</source><translation>Formular auf Papier</translation></message>
    <message><source>Form on the web</source><translation>Formular im Internet</translation></message>
    <message><source>Call</source><translation>Anruf</translation></message>
    <message><source>Fair</source><translation>Messe</translation></message>
    <message><source>E-mail</source><translation>E-Mail</translation></message>
    <message><source>Conversation</source><translation>Gespräch</translation></message>
    <message><source>State</source><translation>Stand</translation></message>
    <message><source>Legal basis</source><translation>Rechtsgrundlage</translation></message>
    <message><source>Day</source><translation>Tag</translation></message>
    <message><source>Conditions of § 7 (3) UWG</source><translation>Voraussetzungen nach § 7 Abs. 3 UWG</translation></message>
    <message><source>Keep a proof …</source><translation>Nachweis aufbewahren …</translation></message>
    <message><source>Write down</source><translation>Eintragen</translation></message>
    <message><source>How</source><translation>Wie</translation></message>
    <message><source>Exact words</source><translation>Genauer Wortlaut</translation></message>
    <message><source>may not be addressed</source><translation>darf nicht angesprochen werden</translation></message>
    <message><source>Channels and purposes</source><translation>Kanäle und Zwecke</translation></message>
    <message><source>{what}: {state}</source><translation>{what}: {state}</translation></message>
    <message><source>No advertising any more, on any channel</source><translation>Keine Werbung mehr, auf keinem Kanal</translation></message>
    <message><source>Proof of consents {name}</source><translation>Nachweis der Einwilligungen {name}</translation></message>
    <message><source>Proof: {name}</source><translation>Nachweis: {name}</translation></message>
    <message><source>Proof: the mail on the line of time</source><translation>Nachweis: die Mail im Verlauf</translation></message>
    <message><source>Consents: {name}</source><translation>Einwilligungen: {name}</translation></message>
    <message><source>Proof sheet …</source><translation>Nachweisblatt …</translation></message>
    <message><source>Ask by e-mail …</source><translation>Per E-Mail fragen …</translation></message>
    <message><source>Withdraw everything</source><translation>Alles widerrufen</translation></message>
    <message><source>Block …</source><translation>Sperren …</translation></message>
    <message><source>Ledger</source><translation>Verzeichnis</translation></message>
    <message><source>{what}: {word}. Why: {reason}.</source><translation>{what}: {word}. Grund: {reason}.</translation></message>
    <message><source>Block {name}?</source><translation>{name} sperren?</translation></message>
    <message><source>All e-mail addresses and numbers come onto the block list. They stay blocked when the contact is erased or comes in anew; only salted hashes are kept.</source><translation>Alle E-Mail-Adressen und Nummern kommen auf die Sperrliste. Sie bleiben gesperrt, auch wenn der Kontakt gelöscht wird oder neu hereinkommt; aufbewahrt werden nur gesalzene Hashwerte.</translation></message>
    <message><source>Block</source><translation>Sperren</translation></message>
    <message><source>Save the proof sheet</source><translation>Nachweisblatt speichern</translation></message>
    <message><source>Saved: {name}</source><translation>Gespeichert: {name}</translation></message>
    <message><source>Nothing is written down yet.</source><translation>Es ist noch nichts eingetragen.</translation></message>
    <message><source>Blocked for good</source><translation>Dauerhaft gesperrt</translation></message>
    <message><source>{purpose} by {channel}: not allowed</source><translation>{purpose} per {channel}: nicht erlaubt</translation></message>
    <message><source>{purpose} by {channel}: allowed</source><translation>{purpose} per {channel}: erlaubt</translation></message>
    <message><source>Consents …</source><translation>Einwilligungen …</translation></message>
    <message><source>Ask by e-mail</source><translation>Per E-Mail fragen</translation></message>
    <message><source>Older lines stand on the proof sheet.</source><translation>Ältere Zeilen stehen auf dem Nachweisblatt.</translation></message>
    <message><source>“{words}”</source><translation>„{words}“</translation></message>
    <message><source>Green ground: may be addressed. This is not legal advice.</source><translation>Grüner Grund: darf angesprochen werden. Das ist keine Rechtsberatung.</translation></message>
</context>
</TS>
