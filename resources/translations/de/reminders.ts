<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>reminders</name>
    <message><source>Put {n} reminder away</source><translation>{n} Erinnerung weglegen</translation></message>
    <message><source>Put {n} reminders away</source><translation>{n} Erinnerungen weglegen</translation></message>
    <message><source>Put {n} reminder off</source><translation>{n} Erinnerung verschieben</translation></message>
    <message><source>Put {n} reminders off</source><translation>{n} Erinnerungen verschieben</translation></message>
</context>
</TS>
