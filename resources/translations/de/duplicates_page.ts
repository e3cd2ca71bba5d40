<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>duplicates_page</name>
    <message><source>Merge {n} group</source><translation>{n} Gruppe zusammenführen</translation></message>
    <message><source>Merge {n} groups</source><translation>{n} Gruppen zusammenführen</translation></message>
    <message><source>Merge {n} group of duplicates?</source><translation>{n} Gruppe von Dubletten zusammenführen?</translation></message>
    <message><source>Merge {n} groups of duplicates?</source><translation>{n} Gruppen von Dubletten zusammenführen?</translation></message>
    <message><source>Each becomes one contact that keeps everything. All of it is one step, which can be undone.</source><translation>Aus jeder wird ein Kontakt, der alles behält. Das Ganze ist ein Schritt, der sich rückgängig machen lässt.</translation></message>
    <message><source>What is merged</source><translation>Was zusammengeführt wird</translation></message>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>{n} %</source><translation>{n} %</translation></message>
    <message><source>{a} and {b}: {score}, {why}</source><translation>{a} und {b}: {score}, {why}</translation></message>
    <message><source>Nothing of this kind was found.</source><translation>Dazu wurde nichts gefunden.</translation></message>
    <message><source>{a} and {b} are linked</source><translation>{a} und {b} sind verknüpft</translation></message>
    <message><source>No duplicate</source><translation>Kein Duplikat</translation></message>
    <message><source>Compare …</source><translation>Vergleichen …</translation></message>
    <message><source>Link …</source><translation>Verknüpfen …</translation></message>
    <message><source>Kinds of pairs</source><translation>Arten von Paaren</translation></message>
    <message><source>Certain</source><translation>Sicher</translation></message>
    <message><source>Probable</source><translation>Wahrscheinlich</translation></message>
    <message><source>One household</source><translation>Ein Haushalt</translation></message>
    <message><source>One company</source><translation>Eine Firma</translation></message>
    <message><source>Duplicates</source><translation>Dubletten</translation></message>
    <message><source>Search again</source><translation>Neu suchen</translation></message>
    <message><source>Merge all certain …</source><translation>Alle sicheren zusammenführen …</translation></message>
    <message><source>Go through …</source><translation>Durchgehen …</translation></message>
    <message><source>The file is open for reading only.</source><translation>Die Datei ist nur zum Lesen geöffnet.</translation></message>
    <message><source>Search for duplicates</source><translation>Dubletten suchen</translation></message>
    <message><source>All contacts are being compared …</source><translation>Alle Kontakte werden verglichen …</translation></message>
    <message><source>The contacts were not compared yet.</source><translation>Die Kontakte wurden noch nicht verglichen.</translation></message>
    <message><source>Remembered: no duplicate</source><translation>Gemerkt: kein Duplikat</translation></message>
    <message><source>{n} duplicate merged</source><translation>{n} Dublette zusammengeführt</translation></message>
    <message><source>{n} duplicates merged</source><translation>{n} Dubletten zusammengeführt</translation></message>
    <message><source>Merge duplicates</source><translation>Dubletten zusammenführen</translation></message>
    <message><source>{name} works at {company}</source><translation>{name} arbeitet bei {company}</translation></message>
    <message><source>Search for duplicates again</source><translation>Dubletten neu suchen</translation></message>
    <message><source>Compare and merge …</source><translation>Vergleichen und zusammenführen …</translation></message>
    <message><source>These are no duplicate</source><translation>Diese sind kein Duplikat</translation></message>
    <message><source>Merge all certain duplicates …</source><translation>Alle sicheren Dubletten zusammenführen …</translation></message>
    <message><source>The same beyond doubt. Merging keeps everything of both and can be undone.</source><translation>Ohne Zweifel dieselben. Beim Zusammenführen bleibt alles von beiden, und es lässt sich rückgängig machen.</translation></message>
    <message><source>Look at these: much agrees, but not everything.</source><translation>Bitte ansehen: Vieles stimmt überein, aber nicht alles.</translation></message>
    <message><source>Different people of one house. They are no duplicates, but you can link them.</source><translation>Verschiedene Menschen in einem Haus. Sie sind keine Dubletten, aber Sie können sie verknüpfen.</translation></message>
    <message><source>Different people or branches of one company. They are no duplicates, but you can link them.</source><translation>Verschiedene Menschen oder Niederlassungen einer Firma. Sie sind keine Dubletten, aber Sie können sie verknüpfen.</translation></message>
    <message><source>{a}: {relation} {b}</source><translation>{a}: {relation} {b}</translation></message>
    <message><source>There is no pair in this list.</source><translation>In dieser Liste ist kein Paar.</translation></message>
    <message><source>Stopped, nothing was merged.</source><translation>Angehalten, nichts wurde zusammengeführt.</translation></message>
    <message><source>Undo</source><translation>Rückgängig</translation></message>
    <message><source>The search is running.</source><translation>Die Suche läuft.</translation></message>
    <message><source>Companies and unclear groups are merged one by one: please go through them.</source><translation>Firmen und unklare Gruppen werden einzeln zusammengeführt: Bitte gehen Sie sie durch.</translation></message>
    <message><source>Reading contacts</source><translation>Kontakte werden gelesen</translation></message>
    <message><source>{n} more certain pair is a company or leads on to somebody else: please go through it yourself.</source><translation>{n} weiteres sicheres Paar ist eine Firma oder führt zu jemand anderem weiter: Bitte gehen Sie es selbst durch.</translation></message>
    <message><source>{n} more certain pairs are companies or lead on to others: please go through them yourself.</source><translation>{n} weitere sichere Paare sind Firmen oder führen zu anderen weiter: Bitte gehen Sie sie selbst durch.</translation></message>
</context>
</TS>
