<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>letters</name>
    <message><source>Writing letters</source><translation>Briefe werden geschrieben</translation></message>
    <message><source>So many letters of this length do not fit into one document.</source><translation>So viele Briefe dieser Länge passen nicht in ein Dokument.</translation></message>
    <message><source>No letter was written.</source><translation>Es wurde kein Brief geschrieben.</translation></message>
    <message><source>Please let each person have a document of its own.</source><translation>Bitte lassen Sie für jede Person ein eigenes Dokument schreiben.</translation></message>
    <message><source>Please open it in Word or LibreOffice, save it as a Word document (.docx) and choose that.</source><translation>Bitte öffnen Sie sie in Word oder LibreOffice, speichern Sie sie als Word-Dokument (.docx) und wählen Sie dieses.</translation></message>
    <message><source>Please choose a Word document (.docx).</source><translation>Bitte wählen Sie ein Word-Dokument (.docx).</translation></message>
    <message><source>Please open it in Word, save it once and try again; otherwise take an older copy.</source><translation>Bitte öffnen Sie sie in Word, speichern Sie sie einmal und versuchen Sie es erneut; sonst nehmen Sie eine ältere Kopie.</translation></message>
    <message><source>The field {keyword} fetches nothing from elsewhere; what it shows in the template is used.</source><translation>Das Feld {keyword} holt hier nichts von anderswo; es bleibt, was es in der Vorlage zeigt.</translation></message>
    <message><source>The template “{name}” was not found.</source><translation>Die Vorlage „{name}“ wurde nicht gefunden.</translation></message>
    <message><source>Please check whether it was moved or renamed.</source><translation>Bitte prüfen Sie, ob sie verschoben oder umbenannt wurde.</translation></message>
    <message><source>“{name}” is a folder, not a template.</source><translation>„{name}“ ist ein Ordner, keine Vorlage.</translation></message>
    <message><source>The template “{name}” cannot be opened: the system refuses access to it.</source><translation>Die Vorlage „{name}“ lässt sich nicht öffnen: Das System verweigert den Zugriff.</translation></message>
    <message><source>Perhaps another program has it open: close it there and try again.</source><translation>Vielleicht hat ein anderes Programm sie geöffnet: Schließen Sie sie dort und versuchen Sie es erneut.</translation></message>
    <message><source>The template “{name}” cannot be read: {detail}.</source><translation>Die Vorlage „{name}“ lässt sich nicht lesen: {detail}.</translation></message>
    <message><source>Please check the disk or the network drive.</source><translation>Bitte prüfen Sie den Datenträger oder das Netzlaufwerk.</translation></message>
    <message><source>The template “{name}” is empty (0 bytes).</source><translation>Die Vorlage „{name}“ ist leer (0 Byte).</translation></message>
    <message><source>Please take another copy of it.</source><translation>Bitte nehmen Sie eine andere Kopie davon.</translation></message>
    <message><source>The template “{name}” is protected with a password.</source><translation>Die Vorlage „{name}“ ist mit einem Kennwort geschützt.</translation></message>
    <message><source>Please save it without a password (Word: File, Info, Protect Document) and try again.</source><translation>Bitte speichern Sie sie ohne Kennwort (Word: Datei, Informationen, Dokument schützen) und versuchen Sie es erneut.</translation></message>
    <message><source>“{name}” is in an older or another format (such as .doc, .rtf or .odt).</source><translation>„{name}“ hat ein älteres oder anderes Format (etwa .doc, .rtf oder .odt).</translation></message>
    <message><source>The template “{name}” holds macros (.docm, .dotm). Kontor neither runs nor copies macros.</source><translation>Die Vorlage „{name}“ enthält Makros (.docm, .dotm). Kontor führt Makros weder aus noch übernimmt es sie.</translation></message>
    <message><source>“{name}” is no Word document.</source><translation>„{name}“ ist kein Word-Dokument.</translation></message>
    <message><source>The template “{name}” is damaged: it cannot be taken apart.</source><translation>Die Vorlage „{name}“ ist beschädigt: Sie lässt sich nicht zerlegen.</translation></message>
    <message><source>The template “{name}” holds a document type definition, as no Word document does; it may be an attack.</source><translation>Die Vorlage „{name}“ enthält eine Dokumenttyp-Definition, wie sie kein Word-Dokument hat; das kann ein Angriff sein.</translation></message>
    <message><source>Please take it from another source, or save it anew in Word.</source><translation>Bitte nehmen Sie sie aus einer anderen Quelle, oder speichern Sie sie in Word neu.</translation></message>
    <message><source>The template “{name}” unpacks to far more than it can hold; it could be an attack.</source><translation>Die Vorlage „{name}“ entpackt sich zu weit mehr, als sie enthalten kann; das kann ein Angriff sein.</translation></message>
    <message><source>Please take it from another source.</source><translation>Bitte nehmen Sie sie aus einer anderen Quelle.</translation></message>
    <message><source>The template “{name}” is too large ({detail} MB unpacked).</source><translation>Die Vorlage „{name}“ ist zu groß (entpackt {detail} MB).</translation></message>
    <message><source>Please make its pictures smaller.</source><translation>Bitte verkleinern Sie ihre Bilder.</translation></message>
    <message><source>The template “{name}” has too many parts ({detail}).</source><translation>Die Vorlage „{name}“ hat zu viele Bestandteile ({detail}).</translation></message>
    <message><source>The template “{name}” is nested too deeply or too large.</source><translation>Die Vorlage „{name}“ ist zu tief verschachtelt oder zu groß.</translation></message>
    <message><source>The template “{name}” needs more memory than a letter may.</source><translation>Die Vorlage „{name}“ braucht mehr Arbeitsspeicher, als ein Brief darf.</translation></message>
    <message><source>Please shorten it or make its pictures smaller.</source><translation>Bitte kürzen Sie sie oder verkleinern Sie ihre Bilder.</translation></message>
    <message><source>Reading the template “{name}” took too long and was stopped.</source><translation>Das Lesen der Vorlage „{name}“ dauerte zu lange und wurde abgebrochen.</translation></message>
    <message><source>Please shorten it and try again.</source><translation>Bitte kürzen Sie sie und versuchen Sie es erneut.</translation></message>
    <message><source>The field {keyword} asks nothing here; the answer stored in the template is used.</source><translation>Das Feld {keyword} fragt hier nichts ab; es gilt die Antwort, die in der Vorlage steht.</translation></message>
    <message><source>No letter was written; your data and the template are unchanged.</source><translation>Es wurde kein Brief geschrieben; Ihre Daten und die Vorlage sind unverändert.</translation></message>
    <message><source>There is nobody to write to.</source><translation>Es gibt niemanden, dem zu schreiben wäre.</translation></message>
    <message><source>the template skips this person (SKIPIF)</source><translation>die Vorlage überspringt diese Person (SKIPIF)</translation></message>
    <message><source>The template asks for fields that nobody has: {names}.</source><translation>Die Vorlage fragt nach Feldern, die niemand hat: {names}.</translation></message>
    <message><source>has no postal address</source><translation>hat keine Postanschrift</translation></message>
    <message><source>The file has no records.</source><translation>Die Datei enthält keine Datensätze.</translation></message>
    <message><source>Say which field is meant, or that they stay empty.</source><translation>Sagen Sie, welches Feld gemeint ist, oder dass sie leer bleiben.</translation></message>
    <message><source>has objected: {basis}</source><translation>hat widersprochen: {basis}</translation></message>
    <message><source>Letters “{subject}”</source><translation>Briefe „{subject}“</translation></message>
    <message><source>Making the PDF</source><translation>Die PDF wird erstellt</translation></message>
    <message><source>left out by hand</source><translation>von Hand ausgelassen</translation></message>
    <message><source>The document of the template “{name}” is not in this file.</source><translation>Das Dokument der Vorlage „{name}“ ist nicht in dieser Datei.</translation></message>
    <message><source>It is kept on the computer where it was added. Add it here once more.</source><translation>Es liegt auf dem Computer, an dem es hinzugefügt wurde. Fügen Sie es hier noch einmal hinzu.</translation></message>
    <message><source>Putting the letters on the lines of time</source><translation>Briefe werden in den Verläufen vermerkt</translation></message>
    <message><source>“{name}” in the pattern of the file names is no field.</source><translation>„{name}“ im Muster der Dateinamen ist kein Feld.</translation></message>
    <message><source>For example: {example}</source><translation>Zum Beispiel: {example}</translation></message>
    <message><source>Purpose: {purpose}</source><translation>Zweck: {purpose}</translation></message>
    <message><source>Making the PDFs</source><translation>PDF-Dateien werden gemacht</translation></message>
    <message><source>Printing</source><translation>Wird gedruckt</translation></message>
    <message><source>{program} could not make a PDF of the letters.</source><translation>{program} konnte aus den Briefen keine PDF-Datei machen.</translation></message>
    <message><source>There is neither LibreOffice nor Word on this computer, which make the PDF.</source><translation>Auf diesem Computer ist weder LibreOffice noch Word, die die PDF-Datei machen.</translation></message>
    <message><source>There is no LibreOffice on this computer, which prints the letters.</source><translation>Auf diesem Computer ist kein LibreOffice, das die Briefe druckt.</translation></message>
    <message><source>Have the letters written as a Word document (.docx) and save that as PDF elsewhere.</source><translation>Lassen Sie die Briefe als Word-Dokument (.docx) schreiben und speichern Sie es anderswo als PDF.</translation></message>
    <message><source>Nothing was printed.</source><translation>Es wurde nichts gedruckt.</translation></message>
    <message><source>Have them written as one Word document (.docx) and print that in Word.</source><translation>Lassen Sie sie als ein Word-Dokument (.docx) schreiben und drucken Sie es in Word.</translation></message>
    <message><source>The letters could not be printed on “{printer}”.</source><translation>Die Briefe konnten auf „{printer}“ nicht gedruckt werden.</translation></message>
    <message><source>They were not put on the lines of time.</source><translation>In den Verläufen wurde nichts vermerkt.</translation></message>
    <message><source>Look whether the printer is on, or have them written as one Word document.</source><translation>Sehen Sie nach, ob der Drucker an ist, oder lassen Sie sie als ein Word-Dokument schreiben.</translation></message>
    <message><source>The picture {name} is not in the template; its place may stay empty in the letters.</source><translation>Das Bild {name} ist nicht in der Vorlage; sein Platz kann in den Briefen leer bleiben.</translation></message>
    <message><source>“{name}” puts several people on a sheet.</source><translation>„{name}“ setzt mehrere Personen auf ein Blatt.</translation></message>
    <message><source>Take a template of a letter to one person.</source><translation>Nehmen Sie die Vorlage eines Briefes an eine Person.</translation></message>
    <message><source>A field {keyword} in the template compares nothing (LibreOffice loses the comparison when it saves): please write it anew in Word.</source><translation>Ein Feld {keyword} der Vorlage vergleicht nichts (LibreOffice verliert den Vergleich beim Speichern): bitte schreiben Sie es in Word neu.</translation></message>
    <message><source>The records hold no “{name}”, which a field was to be filled with.</source><translation>Die Datensätze enthalten kein „{name}“, mit dem ein Feld gefüllt werden sollte.</translation></message>
    <message><source>They hold: {names}</source><translation>Sie enthalten: {names}</translation></message>
</context>
</TS>
