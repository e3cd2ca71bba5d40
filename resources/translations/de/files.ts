<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>files</name>
    <message><source>Keep “{name}”</source><translation>„{name}“ aufbewahren</translation></message>
</context>
</TS>
