<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>settings_done</name>
    <message><source>Change settings</source><translation>Einstellungen ändern</translation></message>
</context>
</TS>
