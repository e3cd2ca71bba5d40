<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>tasks</name>
    <message><source>Cancel</source><translation>Abbrechen</translation></message>
    <message><source>Stopping …</source><translation>Wird angehalten …</translation></message>
    <message><source>{done} of {all}</source><translation>{done} von {all}</translation></message>
    <message><source>{n} s left</source><translation>noch {n} s</translation></message>
    <message><source>{n} minute left</source><translation>noch {n} Minute</translation></message>
    <message><source>{n} minutes left</source><translation>noch {n} Minuten</translation></message>
</context>
</TS>
