"""The words of signatures, imprints and letterheads: what labels a line, what is a job, what is no data at all.

German and English; collected from the way offices write, not from any list.
"""

from __future__ import annotations

import re

PHONE_LABEL = (
    r"tel(?:efon|efonnummer|efonnr)?|fon|phone|telephone|ruf(?:nummer)?|festnetz|zentrale|direkt|direct(?:\sline|\sdial)?"
    r"|durchwahl|dw|(?:tele)?fax(?:nummer)?|mobil(?:e|telefon|nummer|funk)?|mob|handy(?:nummer)?|natel|cell(?:\s?phone)?|office|büro"
    r"|privat|switchboard|main|hotline|sekretariat|tel\.?\s?/\s?fax|tel\.?\s?(?:u\.|und|\+|&)\s?fax"
)
_MAIL_LABEL = r"e-?\s?mail(?:[- ]?adresse)?|mail|email\saddress"
_WEB_LABEL = r"web(?:site|seite)?|www|internet(?:adresse)?|homepage|url|online"

LABELS: dict[str, str] = {
    "phone": rf"(?:{PHONE_LABEL}|[tpfmd])",
    "email": rf"(?:{_MAIL_LABEL}|e)",
    "web": rf"(?:{_WEB_LABEL}|w|i)",
    "name": r"(?:name|ansprechpartner(?:in)?|ihr(?:e)? ansprechpartner(?:in)?|kontaktperson|contact(?: person)?|bearbeiter(?:in)?"
    r"|sachbearbeiter(?:in)?|inhaber(?:in)?|owner|proprietor|vorname(?: und |, | / )?(?:nach)?name)",
    "company": r"(?:firma|firmenname|company(?: name)?|unternehmen|organisation|organization)",
    "position": r"(?:position|funktion|job ?title|title|role|beruf)",
    "department": r"(?:abteilung|department|dept|abt|referat|bereich)",
    "street": r"(?:stra(?:ß|ss)e|street|adresse|anschrift|address|postanschrift|hausanschrift|büroadresse|besucheradresse)",
    "place": r"(?:plz[ ,/]*ort|ort|stadt|city|town|zip|postcode)",
    "country": r"(?:land|country)",
    "vat": r"(?:ust\.?-?\s?id(?:ent)?(?:\.?-?\s?nr)?|umsatzsteuer-?(?:id|identifikationsnummer|id-?nr)\.?|uid(?:-?nr)?|vat(?: id| no| number| reg(?:istration)?"
    r"(?: no)?)?|mwst-?nr)",
    "managers": r"(?:(?:gesellschaftsführende[rn]? )?geschäftsführ(?:er(?:in)?|ung|ende[rn]?(?: gesellschafter(?:in)?)?)(?:innen)?(?:\s?\((?:in|innen)\)|[/:*_](?:in|innen))?"
    r"|geschaeftsfuehr(?:er(?:in)?|ung)|gf|vorstand(?:svorsitzende[rn]?|smitglieder)?|vertretungsberechtigt\w*(?: \w+){0,2}|vertreten durch(?: \w+ geschäftsführer(?:in)?)?|managing directors?|directors?|ceo"
    r"|represented by|persönlich haftende\w* gesellschafter\w*|partner)",
    "owner": r"(?:inhaber(?:in)?|inh|owner|proprietor)",
}
"""What a line is about, by the words before its colon."""

LEGAL = re.compile(
    r"(?i)\b(hr\s?[ab]\s?-?\s?(?:nr\.?\s?)?\d|hr\s?[ab]\b|amtsgericht|registergericht|handelsregister\w*|register(?:nummer|eintrag|ed in|ed office)|firmenbuch\w*"
    r"|fn \d{5,6} ?[a-z]|sitz der gesellschaft|sitz:|registered (?:office|in|number|company)|company (?:no|number|reg)|steuer-?\s?(?:nr|nummer)|st\.?-?nr"
    r"|iban|bic|swift|bankverbindung|blz|kto|kontonummer|sparkasse .*\d{6}|aufsichtsrat\w*|supervisory board|chairman|aufsichtsbehörde|berufsbezeichnung|kammer\s*:|wirtschafts-?id\w*|w-idnr|gln|eori|leitweg\w*"
    r"|berufshaftpflicht\w*|gläubiger-?id\w*|che-\d{3}|handelsgericht|gerichtsstand|place of jurisdiction|d-u-n-s|duns)\b"
)
"""Lines that are kept as they stand: registers, courts, banks, tax numbers."""

GREETING = re.compile(
    r"(?i)^(?:(?:mit\s+)?(?:(?:den\s+)?(?:freundlich|herzlich|best|viel|lieb|schön|sonnig|kollegial|sportlich)\w*|beste|liebe|viele|kind|warm|best|many)\s+"
    r"(?:grü(?:ß|ss)\w*|gruss\w*|gruß\w*|regards|wishes|thanks)\b.{0,40}|mit\s+besten\s+empfehlungen|hochachtungsvoll|freundliche\s+grüsse"
    r"|(?:many\s+)?thanks(?:\s+(?:and|&)\s+\w+ ?\w*)?|danke(?:\s+und\s+.{0,30})?|vielen\s+dank.{0,40}|thank you.{0,30}|mfg|vg|lg|bg|br|regards|rgds|cheers|best|all the best|warmly|sincerely|yours\s+\w+|(?:beste|schöne|liebe)\s+grüße|gruß|grüße)[\s,.!]*$"
    r"|^[-–—_=*#~.•·|/\s]{2,}$"
)
HEADING = re.compile(
    r"(?i)^(?:impressum|imprint|legal notice|kontakt(?:daten)?|contact(?: us| details| information)?|so erreichen sie uns|anbieter(?:kennzeichnung)?|angaben gemäß .*|information(?:en)? (?:gemäß|according to) .*"
    r"|registereintrag(?:ung)?|umsatzsteuer(?:-id)?|handelsregister|adresse|anschrift|address|vertreten durch|ansprechpartner(?:in)?|ihr(?:e)? ansprechpartner(?:in)?|verantwortlich.*|diensteanbieter|redaktion.*|responsible for.*"
    r"|zuständige kammer|visitenkarte|business card|postanschrift|hausanschrift|sitz|betreiber.*|inhaltlich verantwortlich.*|bürozeiten.*|v\.\s?i\.\s?s\.\s?d\.\s?p\..*|this website is operated by)\s*:?$"
)
SMALL_TALK = re.compile(
    r"(?i)^(?:von meinem .{1,30} gesendet|gesendet (?:von|mit) .*|sent from my .*|get outlook for .*|diese nachricht wurde .*|sent with .*|bitte (?:denken|prüfen) sie .*umwelt.*|please consider the environment.*"
    r"|think before you print.*|folgen sie uns.*|follow us.*|besuchen sie uns.*|visit us.*|jetzt termin .*|wir freuen uns .*|tel:.*(?:werktags|mo)\b.*)$"
)
END = re.compile(
    r"(?i)^[\W_]*(?:diese (?:e-?mail|nachricht)(?: und| enthält| ist| kann|,| einschließlich)|(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)|der inhalt dieser e-?mail|die information(?:en)? in dieser|confidentiality notice|vertraulichkeitshinweis|haftungsausschluss|disclaimer"
    r"|haftung für (?:inhalte|links)|eu-streitschlichtung|streitschlichtung|verbraucherstreitbeilegung|urheberrecht|datenschutzhinweis|informationen zum datenschutz|hinweise? zum datenschutz|online dispute|bildnachweis|quelle:|am \d.* schrieb .*:|on .* wrote:|von: .*|from: .* sent:.*|-{3,}\s*(?:original|ursprüngliche).*)"
)
"""From here on there is nothing about the contact any more."""

NOT_THE_COMPANY = re.compile(
    r"(?i)^(?:ein(?:e)? (?:unternehmen|marke|tochter\w*) (?:der|von)|a (?:company|member|brand|division|subsidiary) of|member of|mitglied (?:der|im|von)|partner (?:der|von|of)|powered by|in kooperation mit|zertifiziert|part of)\b"
)

JOBS = frozenset(
    "leiter leiterin leitung leitende leitender manager managerin director direktor direktorin geschäftsführer geschäftsführerin "
    "geschäftsführung geschäftsleitung geschäftsleiter geschäftsführender geschäftsführende assistent assistentin assistenz assistant sekretärin sekretariat sekretär sachbearbeiter sachbearbeiterin "
    "sachbearbeitung inhaber inhaberin prokurist prokuristin gesellschafter gesellschafterin vorstand vorständin vorstandsvorsitzender vorsitzender vorsitzende "
    "berater beraterin consultant ingenieur ingenieurin engineer developer entwickler entwicklerin architekt architektin architect rechtsanwalt rechtsanwältin anwalt anwältin lawyer solicitor attorney "
    "fachanwalt fachanwältin notar notarin steuerberater steuerberaterin wirtschaftsprüfer wirtschaftsprüferin buchhalter buchhalterin accountant controller controllerin analyst "
    "mitarbeiter mitarbeiterin referent referentin koordinator koordinatorin coordinator officer ceo cto cfo coo cmo cio president vp vice executive founder co-founder gründer gründerin owner partner partnerin "
    "verkäufer verkäuferin sales vertrieb vertriebsleiter vertriebsleiterin außendienst innendienst einkäufer einkäuferin buyer purchaser head chief lead teamleiter teamleiterin teamleitung abteilungsleiter abteilungsleiterin "
    "bereichsleiter bereichsleiterin bereichsleitung projektleiter projektleiterin projektleitung projektmanager projektmanagerin bauleiter bauleiterin betriebsleiter betriebsleiterin filialleiter filialleiterin regionalleiter regionalleiterin kundenberater kundenberaterin "
    "kundenbetreuer kundenbetreuerin vertriebsmitarbeiter vertriebsmitarbeiterin vertriebsassistentin vertriebsassistenz außendienstmitarbeiter produktmanager produktmanagerin redakteur redakteurin journalist journalistin editor "
    "designer designerin techniker technikerin technician meister meisterin bäckermeister bäckermeisterin tischlermeister tischlermeisterin malermeister elektromeister dachdeckermeister zimmermeister installateurmeister kfz-meister "
    "arzt ärztin facharzt fachärztin zahnarzt zahnärztin therapeut therapeutin physiotherapeut physiotherapeutin heilpraktiker heilpraktikerin apotheker apothekerin trainer trainerin coach dozent dozentin professor professorin "
    "lehrer lehrerin schulleiter schulleiterin hausverwalter hausverwalterin immobilienmakler immobilienmaklerin makler maklerin versicherungsmakler versicherungsmaklerin fotograf fotografin übersetzer übersetzerin dolmetscherin "
    "administrator administratorin specialist spezialist spezialistin representative agent secretary receptionist supervisor planner planer planerin disponent disponentin kaufmann kauffrau bürokauffrau bürokaufmann "
    "trainee praktikant praktikantin auszubildende auszubildender werkstudent werkstudentin bürgermeister bürgermeisterin dezernent dezernentin amtsleiter amtsleiterin beauftragter beauftragte datenschutzbeauftragter datenschutzbeauftragte "
    "geschäftsstellenleiter geschäftsstellenleiterin niederlassungsleiter niederlassungsleiterin verwaltungsleiter verwaltungsleiterin küchenchef küchenchefin hotelmanager hoteldirektor hoteldirektorin restaurantleiter "
    "statiker statikerin sachverständiger sachverständige gutachter gutachterin energieberater energieberaterin winzer winzerin gärtnermeister gärtnermeisterin realtor broker paralegal associate counsel treasurer bookkeeper surveyor principal barrister clerk "
    "einkaufsleiter einkaufsleiterin marketingleiter marketingleiterin personalleiter personalleiterin personalreferentin personalreferent werkleiter werkleiterin produktionsleiter produktionsleiterin serviceleiter serviceleiterin "
    "it-leiter it-leiterin qualitätsmanager qualitätsmanagerin büroleiter büroleiterin büroleitung kanzleileitung praxismanagerin praxisinhaber praxisinhaberin hoteldirektion empfang sprecher sprecherin pressesprecher pressesprecherin".split()
)
"""A line with one of these says what somebody does."""

JOB_ENDINGS = (
    "manager",
    "managerin",
    "leiter",
    "leiterin",
    "leitung",
    "berater",
    "beraterin",
    "meister",
    "meisterin",
    "assistent",
    "assistentin",
    "assistenz",
    "ingenieur",
    "ingenieurin",
    "techniker",
    "technikerin",
    "führer",
    "führerin",
    "mitarbeiter",
    "mitarbeiterin",
    "anwalt",
    "anwältin",
    "designer",
    "designerin",
    "arzt",
    "ärztin",
    "entwickler",
    "entwicklerin",
    "betreuer",
    "betreuerin",
    "beauftragter",
    "beauftragte",
    "planer",
    "planerin",
    "direktor",
    "direktorin",
    "referent",
    "referentin",
    "bearbeiter",
    "bearbeiterin",
    "vorstand",
    "trainer",
    "trainerin",
    "prüfer",
    "prüferin",
)
"""Ends of compounds that say what somebody does: "Kundendienstleiterin"."""

DEPARTMENTS = re.compile(
    r"(?i)^(?:abteilung|abt\.|department(?: of)?|dept\.|bereich|referat|team|fachbereich|dezernat|sachgebiet)\s+\S|^(?:einkauf|vertrieb|verkauf|marketing|buchhaltung|personal(?:abteilung|wesen)?|kundenservice|kundendienst|service|technik|verwaltung|produktion|logistik"
    r"|rechnungswesen|finanzen|it|edv|human resources|hr|customer service|accounts|accounting|finance|procurement|purchasing|support|operations|legal|engineering|entwicklung|qualitätssicherung|controlling|öffentlichkeitsarbeit|presse)(?:\s*(?:&|und|and|/)\s*\w+)?$"
)

TRADES = re.compile(
    r"(?i)(?:bäckerei|konditorei|metzgerei|fleischerei|praxis|kanzlei|hotel|gasthof|gasthaus|restaurant|café|tischlerei|schreinerei|zimmerei|autohaus|architekturbüro|ingenieurbüro|planungsbüro|büro für|studio|agentur|institut|university|universität|hochschule"
    r"|verlag|apotheke|schule|gymnasium|klinik|krankenhaus|landratsamt|stadtverwaltung|stadt |gemeinde |bundesamt|ministerium|amt für|bezirksamt|weingut|gärtnerei|gartenbau|haustechnik|elektro|sanitär|malerbetrieb|dachdeckerei|spedition|logistik|immobilien|hausverwaltung"
    r"|steuerberatung|rechtsanwälte|partner mbb|consulting|solutions|systems|services|group|gruppe|werkstatt|manufaktur|handel|bau\b|holding|bank\b|versicherung|verein|stiftung|museum|theater|church|council|school|college|hospital|clinic|bakery|law firm|associates|partners|druckerei|reisebüro|fahrschule|friseur|salon|optik|physiotherapie|betrieb|center|zentrum)"
)

STREET = re.compile(
    r"(?ix)^(?:[^\W\d].{1,60}?(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|hof|steig|pfad|graben|berg|park|wall|kai|promenade|zeile|brücke|tor|feld|garten|höhe|winkel|grund|stieg|twiete|rain)\s*,?\s*\d{1,4}\s?[a-z]?"
    r"(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)*(?:\s*,.*)?"
    r"|(?:am|an\sder|an\sden|auf\sder|auf\sdem|im|in\sder|in\sden|zum|zur|unter\sden|hinter\sder|bei\sder|alte[rns]?|neue[rns]?)\s[^\d@:]{2,50}\s\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?)*"
    r"|(?:(?:suite|unit|floor|apt\.?|room|level)\s[\w-]+,?\s)?\d{1,5}[a-z]?(?:[-–]\d{1,5})?\s[\w.'’ -]{2,50}\s(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|court|ct\.?|square|sq\.?|place|pl\.?|way|boulevard|blvd\.?|terrace|close|crescent|gardens|mews|row|hill|park|quay|walk|broadway|highway|parade|yard|gate)(?:\s*,.*)?"
    r"|[A-U]\s?\d{1,2}\s?[,/]\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?)$"
)
UK_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b")
US_PLACE = re.compile(r"^([A-Z][\w.'’ -]{1,40}),\s*([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$")
NL_PLACE = re.compile(r"^(?:NL\s?-?\s?)?(\d{4}\s?[A-Z]{2})\s+([A-Z][\w'’ -]{1,40})$")

VAT = re.compile(
    r"\b(DE\s?\d{3}\s?\d{3}\s?\d{3}|AT\s?U\s?\d{3}\s?\d{5}|ATU\s?\d{8}|CHE-?\s?\d{3}[. ]?\d{3}[. ]?\d{3}(?:\s?(?:MWST|TVA|IVA))?|GB\s?\d{3}\s?\d{4}\s?\d{2}|NL\s?\d{9}\s?B\s?\d{2}|FR\s?[A-Z\d]{2}\s?\d{9}|IT\s?\d{11}|ES\s?[A-Z\d]\d{7}[A-Z\d]|PL\s?\d{10}|BE\s?[01]\d{9}|DK\s?\d{8}|SE\s?\d{12}|LU\s?\d{8}|CZ\s?\d{8,10}|IE\s?\d[A-Z\d]\d{5}[A-Z]{1,2})(?![\w])"
)
