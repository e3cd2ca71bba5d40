<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>samples</name>
    <message><source>Sample data</source><translation>Beispieldaten</translation></message>
</context>
</TS>
