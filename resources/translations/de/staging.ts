<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>staging</name>
    <message><source>Person or company</source><translation>Person oder Firma</translation></message>
</context>
</TS>
