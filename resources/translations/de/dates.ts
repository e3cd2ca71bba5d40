<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>dates</name>
    <message><source>today</source><translation>heute</translation></message>
    <message><source>tomorrow</source><translation>morgen</translation></message>
    <message><source>yesterday</source><translation>gestern</translation></message>
    <message><source>in {n} day</source><translation>in {n} Tag</translation></message>
    <message><source>in {n} days</source><translation>in {n} Tagen</translation></message>
    <message><source>{n} day ago</source><translation>vor {n} Tag</translation></message>
    <message><source>{n} days ago</source><translation>vor {n} Tagen</translation></message>
</context>
</TS>
