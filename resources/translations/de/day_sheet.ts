<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>day_sheet</name>
    <message><source>Overdue</source><translation>Überfällig</translation></message>
    <message><source>Today</source><translation>Heute</translation></message>
    <message><source>Without a day</source><translation>Ohne Tag</translation></message>
    <message><source>{n} h</source><translation>{n} Std.</translation></message>
    <message><source>{n} min</source><translation>{n} Min.</translation></message>
    <message><source>{day}: the day</source><translation>Der Tag, {day}</translation></message>
    <message><source>{time} planned</source><translation>{time} verplant</translation></message>
    <message><source>Nothing is due.</source><translation>Es ist nichts fällig.</translation></message>
</context>
</TS>
