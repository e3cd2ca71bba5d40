<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>labels_of_women</name>
    <message><source>Customer</source><translation>Kundin</translation></message>
    <message><source>Prospect</source><translation>Interessentin</translation></message>
    <message><source>Supplier</source><translation>Lieferantin</translation></message>
    <message><source>Partner</source><translation>Partnerin</translation></message>
    <message><source>Competitor</source><translation>Wettbewerberin</translation></message>
    <message><source>Prospective customer</source><translation>Interessentin</translation></message>
    <message><source>Active customer</source><translation>Aktive Kundin</translation></message>
    <message><source>Dormant customer</source><translation>Ruhende Kundin</translation></message>
    <message><source>Former customer</source><translation>Ehemalige Kundin</translation></message>
</context>
</TS>
