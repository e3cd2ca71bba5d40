<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>responses</name>
    <message><source>Needs an answer</source><translation>Braucht eine Antwort</translation></message>
    <message><source>Needs no answer</source><translation>Braucht keine Antwort</translation></message>
    <message><source>waiting for {n} hour of work</source><translation>wartet seit {n} Arbeitsstunde</translation></message>
    <message><source>waiting for {n} hours of work</source><translation>wartet seit {n} Arbeitsstunden</translation></message>
    <message><source>answered after {n} hour of work</source><translation>nach {n} Arbeitsstunde beantwortet</translation></message>
    <message><source>answered after {n} hours of work</source><translation>nach {n} Arbeitsstunden beantwortet</translation></message>
    <message><source>waiting for {n} minute</source><translation>wartet seit {n} Minute</translation></message>
    <message><source>waiting for {n} minutes</source><translation>wartet seit {n} Minuten</translation></message>
    <message><source>answered after {n} minute</source><translation>nach {n} Minute beantwortet</translation></message>
    <message><source>answered after {n} minutes</source><translation>nach {n} Minuten beantwortet</translation></message>
</context>
</TS>
