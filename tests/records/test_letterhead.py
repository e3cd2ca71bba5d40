"""Signatures, imprints and letterheads, as they are pasted: whole, broken, run together. All people are invented."""

from __future__ import annotations

import re

import pytest

from crm_desktop.records.capture import capture

wanted = dict
TEXTS = [
    ("""Viele Grüße
Anna-Lena Brandt
Vertriebsassistenz

Brandt & Söhne Fensterbau GmbH
Am Alten Hafen 7b
D-18055 Rostock
Tel. 0381/5550-12 · Fax -19
anna-lena.brandt@brandt-fenster.example
www.brandt-fenster.example""",
     wanted(kind="person", name="Anna-Lena Brandt", position="Vertriebsassistenz",
            company="Brandt & Söhne Fensterbau GmbH", street="Am Alten Hafen 7b", zip="18055", city="Rostock",
            phones=(("work", "0381/5550-12"), ("fax", "0381/5550-19")),
            emails=("anna-lena.brandt@brandt-fenster.example",), webs=("www.brandt-fenster.example",))),
    ("""Impressum

Angaben gemäß § 5 DDG

Tischlerei Holzwurm e.K.
Inhaber: Bernd Holzer
Lindenallee 3
99084 Erfurt

Kontakt
Telefon: 0361 5550 77
Telefax: 0361 5550 78
E-Mail: info(at)holzwurm(dot)example

Registereintrag
Registergericht: Amtsgericht Jena
Registernummer: HRA 1234

Umsatzsteuer-ID
Umsatzsteuer-Identifikationsnummer gemäß § 27 a Umsatzsteuergesetz:
DE 345 678 901

EU-Streitschlichtung
Die Europäische Kommission stellt eine Plattform bereit.""",
     wanted(name="Bernd Holzer", company="Tischlerei Holzwurm e.K.", street="Lindenallee 3", zip="99084", city="Erfurt",
            phones=(("work", "0361 5550 77"), ("fax", "0361 5550 78")), emails=("info@holzwurm.example",),
          vat_id="DE345678901")),
    ("""Impressum
Seeblick Hotelbetriebs GmbH
Uferpromenade 1 - 3
D – 14542 Werder (Havel)

Vertreten durch:
Geschäftsführerin Claudia Seemann, Dirk Seemann

Telefon
+49 3327 555 0
E-Mail
rezeption@seeblick.example

Amtsgericht Potsdam, HRB 9876 P
USt-IdNr.: DE123456789""",
     wanted(kind="company", name="", company="Seeblick Hotelbetriebs GmbH", street="Uferpromenade 1 - 3", zip="14542",
            city="Werder (Havel)", managers=("Claudia Seemann", "Dirk Seemann"), phones=(("work", "+49 3327 555 0"),),
            emails=("rezeption@seeblick.example",), vat_id="DE123456789")),
    ("Dr. Ingo Petersen | Geschäftsführer | Petersen Haustechnik GmbH | Industriestr. 14 | 14482 Potsdam | "
     "T +49 331 5550 10 | M +49 170 5550121 | i.petersen@petersen.example",
     wanted(kind="person", name="Dr. Ingo Petersen", position="Geschäftsführer", company="Petersen Haustechnik GmbH",
            street="Industriestr. 14", zip="14482", city="Potsdam", emails=("i.petersen@petersen.example",),
            phones=(("work", "+49 331 5550 10"), ("mobile", "+49 170 5550121")))),
    ("Wendt GmbH · Hauptstraße 5a · 14712 Rathenow · Tel. 03385 55501 · Fax 03385 55502 · info@wendt.example",
     wanted(kind="company", company="Wendt GmbH", street="Hauptstraße 5a", zip="14712", city="Rathenow",
            phones=(("work", "03385 55501"), ("fax", "03385 55502")), emails=("info@wendt.example",))),
    ("""Jane Whitmore
Head of Procurement
Northgate Packaging Ltd

12 Harbour Street
Bristol
BS1 4DJ
United Kingdom

T: +44 117 496 0123
M: +44 7700 900456
E: jane.whitmore@northgate.example
W: www.northgate.example

Registered in England No. 01234567. VAT No. GB 123 4567 89
This email and any attachments are confidential.""",
     wanted(kind="person", name="Jane Whitmore", position="Head of Procurement", company="Northgate Packaging Ltd",
            street="12 Harbour Street", zip="BS1 4DJ", city="Bristol", country="GB",
            phones=(("work", "+44 117 496 0123"), ("mobile", "+44 7700 900456")),
            emails=("jane.whitmore@northgate.example",), webs=("www.northgate.example",), vat_id="GB123456789")),
    ("""Best,

Carlos Mendez, PhD
Senior Software Engineer
Acme Robotics Inc.
400 Main Street, Suite 12
Springfield, IL 62701
Phone: (217) 555-0123
carlos@acme-robotics.example""",
     wanted(name="Carlos Mendez, PhD", position="Senior Software Engineer", company="Acme Robotics Inc.",
            street="400 Main Street, Suite 12", zip="62701", city="Springfield, IL", country="US",
            emails=("carlos@acme-robotics.example",))),
    ("""Mit freundlichem Gruß

Rechtsanwältin Dr. Maria Huber
Fachanwältin für Arbeitsrecht

Kanzlei Huber Rechtsanwälte
Mariahilfer Straße 45/2
A-1060 Wien
Tel +43 1 555 01 20 Fax +43 1 555 01 21 Mobil +43 664 5550123
kanzlei [at] huber-recht [dot] example
UID: ATU12345678""",
     wanted(name="Dr. Maria Huber", company="Kanzlei Huber Rechtsanwälte", street="Mariahilfer Straße 45/2", zip="1060",
            city="Wien", country="AT", emails=("kanzlei@huber-recht.example",), vat_id="ATU12345678",
            phones=(("work", "+43 1 555 01 20"), ("fax", "+43 1 555 01 21"), ("mobile", "+43 664 5550123")))),
    ("""Freundliche Grüsse
Urs Zbinden
Projektleiter Tiefbau

Bergbau Zbinden AG
Bahnhofstrasse 21
CH-3011 Bern
Telefon +41 31 555 01 20
Direkt +41 31 555 01 25
urs.zbinden@bergbau-zbinden.example
CHE-123.456.789 MWST""",
     wanted(name="Urs Zbinden", position="Projektleiter Tiefbau", company="Bergbau Zbinden AG",
            street="Bahnhofstrasse 21", zip="3011", city="Bern", country="CH",
            phones=(("work", "+41 31 555 01 20"), ("work", "+41 31 555 01 25")),
            emails=("urs.zbinden@bergbau-zbinden.example",))),
    ("""> i.V. Tobias Kern
> Leiter Einkauf
> Kern Maschinenbau GmbH & Co.
> KG
> Gewerbepark
> 12
> 70565
> Stuttgart
> Tel.:
> 0711 555 0123
> E-Mail: t.kern@
> kern-maschinen.example""",
     wanted(name="Tobias Kern", position="Leiter Einkauf", company="Kern Maschinenbau GmbH & Co. KG", zip="70565",
            city="Stuttgart", phones=(("work", "0711 555 0123"),), emails=("t.kern@kern-maschinen.example",))),
    ("""Beate Sommer - Steuerberaterin
Sommerkanzlei
Rosenweg 4, 50667 Köln
Tel./Fax: 0221 555 01 20
beate AT sommerkanzlei DOT example""",
     wanted(name="Beate Sommer", position="Steuerberaterin", company="Sommerkanzlei", street="Rosenweg 4", zip="50667",
            city="Köln", phones=(("work", "0221 555 01 20"),), emails=("beate@sommerkanzlei.example",))),
    ("""Name: Fatma Yıldız
Firma: Yıldız Logistik
Position: Disponentin
Straße: Hafenstraße 88
PLZ/Ort: 20095 Hamburg
Telefon: 040 555 01 20
Mobil: 0171 5550120
E-Mail: fatma@yildiz.example""",
     wanted(name="Fatma Yıldız", company="Yıldız Logistik", position="Disponentin", street="Hafenstraße 88",
            zip="20095", city="Hamburg", phones=(("work", "040 555 01 20"), ("mobile", "0171 5550120")),
            emails=("fatma@yildiz.example",))),
    ("""Prof. Dr.-Ing. Hans-Georg von der Aue
Lehrstuhl für Wasserbau
Universität Musterstadt
Postfach 12 34
01067 Dresden
hg.vonderaue@uni-musterstadt.example""",
     wanted(name="Prof. Dr.-Ing. Hans-Georg von der Aue", company="Universität Musterstadt", street="Postfach 12 34",
            zip="01067", city="Dresden", emails=("hg.vonderaue@uni-musterstadt.example",))),
    ("""Gesendet von meinem iPhone

LG
Sabine""", wanted(emails=(), phones=())),
    ("""Pixelwerk Agentur für Gestaltung
Mia Lorenz (sie/ihr)
Art Director

Torstraße 100
10119 Berlin
+49 30 5550 1200
mia@pixelwerk.example
LinkedIn | Instagram""",
     wanted(name="Mia Lorenz", position="Art Director", company="Pixelwerk Agentur für Gestaltung",
            street="Torstraße 100", zip="10119", city="Berlin", phones=(("work", "+49 30 5550 1200"),),
            emails=("mia@pixelwerk.example",))),
    ("""Kind regards,
Oliver O'Brien
Managing Director
O'Brien & Partners LLP
221B Baker Street, London NW1 6XE
Tel +44 (0)20 7946 0123 | oliver@obrien-partners.example""",
     wanted(name="Oliver O'Brien", position="Managing Director", company="O'Brien & Partners LLP",
            street="221B Baker Street", zip="NW1 6XE", city="London", country="GB")),
    ("Firma Wendt GmbH Hauptstraße 5a 14712 Rathenow Tel: 03385 55501 Fax: 03385 55502 E-Mail: info@wendt.example "
     "Internet: www.wendt.example Geschäftsführer: Bernd Wendt HRB 1234 Amtsgericht Potsdam USt-IdNr. DE123456789",
     wanted(kind="company", company="Wendt GmbH", street="Hauptstraße 5a", zip="14712", city="Rathenow",
            managers=("Bernd Wendt",), vat_id="DE123456789", emails=("info@wendt.example",),
            phones=(("work", "03385 55501"), ("fax", "03385 55502")))),
    ("""Autohaus Schröder
Inh. Peter Schröder
Dieselstraße 9
30165 Hannover
Telefon (05 11) 55 50-1 20""",
     wanted(name="Peter Schröder", company="Autohaus Schröder", street="Dieselstraße 9", city="Hannover")),
    ("""Jan de Vries
Accountmanager
Bloemen BV
Keizersgracht 123
1015 CJ Amsterdam
Nederland
jan@bloemen.example""",
     wanted(name="Jan de Vries", position="Accountmanager", company="Bloemen BV", street="Keizersgracht 123",
            zip="1015 CJ", city="Amsterdam", country="NL")),
    ("""Hallo Herr Meier,

anbei das Angebot.

Mit besten Grüßen
Stefanie Kowalski
Key Account Managerin | Vertrieb Nord
Nordlicht Energie AG
Hamburger Str. 12-14, 24103 Kiel
Fon 0431 5550-210 | stefanie.kowalski@nordlicht-energie.example""",
     wanted(name="Stefanie Kowalski", position="Key Account Managerin", company="Nordlicht Energie AG",
            street="Hamburger Str. 12-14", zip="24103", city="Kiel", note="Vertrieb Nord")),
    ("""Ihr Kundenservice-Team
Musterversand AG
service@musterversand.example
0800 5550123""", wanted(kind="company", name="", company="Musterversand AG", note="Ihr Kundenservice-Team")),
    ("""Freundliche Grüsse
Reto Zürcher
Leiter Verkauf Innendienst

Alpina Sanitär AG
Industriestrasse 25, Postfach 120
CH-8604 Volketswil
Telefon 044 555 01 55, Direkt 044 555 01 56
Natel 079 555 01 57
reto.zuercher@alpina-sanitaer.example
CHE-123.456.789 MWST""",
     wanted(kind="person", name="Reto Zürcher", position="Leiter Verkauf Innendienst", company="Alpina Sanitär AG",
            street="Industriestrasse 25", zip="8604", city="Volketswil", country="CH",
            phones=(("work", "+41 44 555 01 55"), ("work", "+41 44 555 01 56"), ("mobile", "+41 79 555 01 57")))),
    ("""Best,
Michael B. Turner, PhD
VP, Business Development
Redwood Analytics, Inc.
1200 Market Street, Suite 400
San Francisco, CA 94103
Office: (415) 555-0123 x204
Cell: 415.555.0177
mturner@redwood.example | https://www.redwood.example""",
     wanted(kind="person", name="Michael B. Turner, PhD", company="Redwood Analytics, Inc.", country="US",
            street="1200 Market Street, Suite 400", zip="94103", city="San Francisco, CA",
            phones=(("work", "+1 415-555-0123 x204"), ("mobile", "+1 415-555-0177")))),
    ("""Von: Yusuf Yılmaz <y.yilmaz@bau-yilmaz.example>
Gesendet: Mittwoch, 18. November 2026 10:12
An: Büro
Betreff: AW: Angebot

Guten Tag Frau Keller,
wir nehmen an.

Beste Grüße

Yusuf Yılmaz
Bauleiter | Bau Yılmaz UG (haftungsbeschränkt)
Hermannstraße 201 · 12049 Berlin · 030 555 01 88
Besuchen Sie uns auf www.bau-yilmaz.example
Diese E-Mail enthält vertrauliche Informationen.""",
     wanted(kind="person", name="Yusuf Yılmaz", company="Bau Yılmaz UG (haftungsbeschränkt)", position="Bauleiter",
            emails=("y.yilmaz@bau-yilmaz.example",), street="Hermannstraße 201", zip="12049", city="Berlin")),
    ("""Dr. iur. Nadine Favre
Rechtsanwältin / Attorney at Law
Favre Rechtsanwälte
Rue du Rhône 14
1204 Genève
+41 22 555 01 99
favre@favre-law.example""",
     wanted(kind="person", name="Dr. iur. Nadine Favre", company="Favre Rechtsanwälte", zip="1204", city="Genève",
            country="CH", phones=(("work", "+41 22 555 01 99"),))),
    ("""Prof. Dr.-Ing. habil. Hans-Jürgen von der Heide
Technische Hochschule Nordstadt
Fakultät Maschinenbau, Raum 2.14
Hochschulring 10, D-38106 Braunschweig
Fon: 0531/555-0111, Sekr. -0100
hj.vonderheide@th-nordstadt.example""",
     wanted(kind="person", name="Prof. Dr.-Ing. habil. Hans-Jürgen von der Heide",
            company="Technische Hochschule Nordstadt", street="Hochschulring 10", zip="38106", country="DE")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[re.sub(r"\W+", "-", text[:24]) for text, _ in TEXTS])
def test_what_is_understood(text, expected):
    found = capture(text)
    assert {name: getattr(found, name) for name in expected} == expected


def test_what_is_only_likely_is_marked():
    found = capture("MAX MUSTERMANN\nMusterfirma\nMusterweg 1\n14467 Hamburg\n12 34 56 7\nmax@musterfirma.example")
    assert found.name == "Max Mustermann"
    assert {doubt.field for doubt in found.doubts} >= {"name", "company", "zip", "phone"}


ODD = [
    "\n\n", ":\n:", "Tel.:\nFax:\n", "@\n@\n@", "<br><br>", "-\n--\n---", "(\n)\n", "GmbH\nKG", "a\n" * 9000,
    "Tel " * 4000 + "\nx", "1-" * 3000 + "\nx", "Müller\n\x00\n🙂",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_do_no_harm(text):
    capture(text)


def test_a_page_pasted_as_html():
    found = capture("<p>Anna Kess<br>Leiterin Einkauf</p><p>Kess GmbH<br>anna@kess.example</p>")
    assert (found.name, found.position, found.company) == ("Anna Kess", "Leiterin Einkauf", "Kess GmbH")
