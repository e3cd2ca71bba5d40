<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>consents</name>
    <message><source>A consent is given for one channel and one purpose, not for everything.</source><translation>Eine Einwilligung gilt für einen Kanal und einen Zweck, nicht für alles.</translation></message>
    <message><source>Block an address</source><translation>Adresse sperren</translation></message>
    <message><source>Consent of {name}</source><translation>Einwilligung von {name}</translation></message>
    <message><source>Name what the person agreed to.</source><translation>Nennen Sie, wozu die Person eingewilligt hat.</translation></message>
    <message><source>Nothing was written down.</source><translation>Es wurde nichts eingetragen.</translation></message>
    <message><source>This contact is no longer in the file.</source><translation>Dieser Kontakt ist nicht mehr in der Datei.</translation></message>
    <message><source>This moment is still to come.</source><translation>Dieser Zeitpunkt liegt noch in der Zukunft.</translation></message>
    <message><source>“{text}” is neither an e-mail address nor a phone number.</source><translation>„{text}“ ist weder eine E-Mail-Adresse noch eine Telefonnummer.</translation></message>
    <message><source>Rule of advertising changed</source><translation>Werberegel geändert</translation></message>
    <message><source>Shipped rules of advertising again</source><translation>Wieder die mitgelieferten Werberegeln</translation></message>
    <message><source>“{text}” is no country.</source><translation>„{text}“ ist kein Land.</translation></message>
    <message><source>Name it, or its code of two letters, e.g. DE.</source><translation>Nennen Sie es, oder sein Kürzel aus zwei Buchstaben, z. B. DE.</translation></message>
    <message><source>Nothing was changed.</source><translation>Es wurde nichts geändert.</translation></message>
    <message><source>Block {name}</source><translation>{name} sperren</translation></message>
    <message><source>What is the person to agree to?</source><translation>Worin soll die Person einwilligen?</translation></message>
    <message><source>{name} must not be asked: {why}.</source><translation>{name} darf nicht gefragt werden: {why}.</translation></message>
    <message><source>“{text}” is no e-mail address of this contact.</source><translation>„{text}“ ist keine E-Mail-Adresse dieses Kontakts.</translation></message>
    <message><source>There is no e-mail address to ask at.</source><translation>Es gibt keine E-Mail-Adresse, an die gefragt werden kann.</translation></message>
    <message><source>Write the exact words of the consent.</source><translation>Schreiben Sie den genauen Wortlaut der Einwilligung.</translation></message>
    <message><source>When they sign up by themselves, write down their consent with its proof.</source><translation>Wer sich von selbst anmeldet: Tragen Sie die Einwilligung mit ihrem Nachweis ein.</translation></message>
</context>
</TS>
