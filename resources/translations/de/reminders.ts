<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>reminders</name>
    <message><source>Put {n} reminder away</source><translation>{n} Erinnerung weglegen</translation></message>
    <message><source>Put {n} reminders away</source><translation>{n} Erinnerungen weglegen</translation></message>
    <message><source>Put {n} reminder off</source><translation>{n} Erinnerung verschieben</translation></message>
    <message><source>Put {n} reminders off</source><translation>{n} Erinnerungen verschieben</translation></message>
    <message><source>Reminds again at {time}</source><translation>Erinnert wieder um {time}</translation></message>
    <message><source>Done</source><translation>Erledigt</translation></message>
    <message><source>Remind later</source><translation>Später erinnern</translation></message>
    <message><source>Put away</source><translation>Weglegen</translation></message>
    <message><source>Reminders</source><translation>Erinnerungen</translation></message>
    <message><source>When to remind …</source><translation>Wann erinnern …</translation></message>
    <message><source>Nothing reminds you now.</source><translation>Zurzeit steht keine Erinnerung an.</translation></message>
    <message><source>Space: done, S: later, Del: put away, Enter: open</source><translation>Leertaste: erledigt, S: später, Entf: weglegen, Eingabe: öffnen</translation></message>
    <message><source>Put all away</source><translation>Alle weglegen</translation></message>
    <message><source>{n} more stands in Today.</source><translation>{n} weitere steht in „Heute“.</translation></message>
    <message><source>{n} more stand in Today.</source><translation>{n} weitere stehen in „Heute“.</translation></message>
    <message><source>“{what}” done</source><translation>„{what}“ erledigt</translation></message>
    <message><source>{n} reminder put away</source><translation>{n} Erinnerung weggelegt</translation></message>
    <message><source>{n} reminders put away</source><translation>{n} Erinnerungen weggelegt</translation></message>
    <message><source>In &amp;10 minutes</source><translation>In &amp;10 Minuten</translation></message>
    <message><source>In an &amp;hour</source><translation>In einer &amp;Stunde</translation></message>
    <message><source>&amp;Tomorrow</source><translation>&amp;Morgen</translation></message>
    <message><source>Reminds again tomorrow at {time}</source><translation>Erinnert wieder morgen um {time}</translation></message>
    <message><source>Reminder put away</source><translation>Erinnerung weggelegt</translation></message>
    <message><source>Contact rhythm</source><translation>Kontaktrhythmus</translation></message>
    <message><source>The contact rhythm planned {n} follow-up</source><translation>Der Kontaktrhythmus hat {n} Wiedervorlage geplant</translation></message>
    <message><source>The contact rhythm planned {n} follow-ups</source><translation>Der Kontaktrhythmus hat {n} Wiedervorlagen geplant</translation></message>
    <message><source>Show</source><translation>Anzeigen</translation></message>
    <message><source>&amp;Open Kontor</source><translation>Kontor &amp;öffnen</translation></message>
    <message><source>&amp;Reminders</source><translation>&amp;Erinnerungen</translation></message>
    <message><source>&amp;Quit</source><translation>&amp;Beenden</translation></message>
    <message><source>{n} reminder</source><translation>{n} Erinnerung</translation></message>
    <message><source>{n} reminders</source><translation>{n} Erinnerungen</translation></message>
    <message><source>for {name}</source><translation>für {name}</translation></message>
    <message><source>{n} reminder while Kontor was closed</source><translation>{n} Erinnerung, während Kontor geschlossen war</translation></message>
    <message><source>{n} reminders while Kontor was closed</source><translation>{n} Erinnerungen, während Kontor geschlossen war</translation></message>
    <message><source>and {n} more</source><translation>und {n} weitere</translation></message>
    <message><source>Remind again</source><translation>Wieder erinnern</translation></message>
    <message><source>Remind</source><translation>Erinnern</translation></message>
    <message><source>As usual</source><translation>Wie üblich</translation></message>
    <message><source>Day of the reminder</source><translation>Tag der Erinnerung</translation></message>
    <message><source>Time of the reminder</source><translation>Uhrzeit der Erinnerung</translation></message>
    <message><source>Reminds on {day} at {time}</source><translation>Erinnert am {day} um {time}</translation></message>
    <message><source>Reminds as usual</source><translation>Erinnert wie üblich</translation></message>
    <message><source>{n} follow-up planned before a contract or warranty ends</source><translation>{n} Wiedervorlage vor einem Vertrags- oder Gewährleistungsende geplant</translation></message>
    <message><source>{n} follow-ups planned before contracts and warranties end</source><translation>{n} Wiedervorlagen vor Vertrags- und Gewährleistungsenden geplant</translation></message>
    <message><source>Write what goes with it …</source><translation>Schreiben, was dazugehört …</translation></message>
    <message><source>“{title}” waited too long and was handed on</source><translation>„{title}“ hat zu lange gewartet und wurde weitergegeben</translation></message>
    <message><source>{n} cases waited too long and were handed on</source><translation>{n} Fälle haben zu lange gewartet und wurden weitergegeben</translation></message>
    <message><source>What waits too long</source><translation>Was zu lange wartet</translation></message>
</context>
</TS>
