"""Legal forms, company names, and when two spellings mean one company."""

from __future__ import annotations

import pytest

from crm_desktop.records.companies import company_key, is_company_name, legal_form

FORMS = {
    "Müller GmbH": "GmbH",
    "Müller gmbh": "GmbH",
    "Müller G.m.b.H.": "GmbH",
    "Müller Ges.m.b.H.": "GmbH",
    "Müller Gesellschaft mbH": "GmbH",
    "Müller Gesellschaft mit beschränkter Haftung": "GmbH",
    "Hausverwaltungsgesellschaft mbH": "GmbH",
    "Müller GmbH Niederlassung Köln": "GmbH",
    "Sonnenschein gGmbH": "gGmbH",
    "Müller GmbH & Co. KG": "GmbH & Co. KG",
    "Müller GmbH&Co.KG": "GmbH & Co. KG",
    "Müller GmbH und Co KG": "GmbH & Co. KG",
    "Müller AG & Co. KGaA": "AG & Co. KGaA",
    "Müller AG": "AG",
    "müller ag": "AG",
    "Müller AG (Schweiz)": "AG",
    "Müller Aktiengesellschaft": "AG",
    "Müller & Co. KG": "KG",
    "Müller & Co.": "& Co.",
    "Müller KG": "KG",
    "Müller KGaA": "KGaA",
    "Weber OHG": "OHG",
    "Weber GbR": "GbR",
    "Weber eGbR": "eGbR",
    "Weber UG (haftungsbeschränkt)": "UG",
    "Weber e.K.": "e.K.",
    "Weber e. K.": "e.K.",
    "Weber eK": "e.K.",
    "Weber e. Kfm.": "e.K.",
    "SV Blau-Weiß e.V.": "e.V.",
    "SV Blau-Weiß e. V.": "e.V.",
    "SV Blau-Weiß eV": "e.V.",
    "Winzer Beispieltal eG": "eG",
    "Weber SE": "SE",
    "Weber SE & Co. KGaA": "SE & Co. KGaA",
    "Lang & Kurz PartG mbB": "PartG mbB",
    "Lang & Kurz PartGmbB": "PartG mbB",
    "Huber e.U.": "e.U.",
    "Huber OG": "OG",
    "Beispiel VVaG": "VVaG",
    "Sample Inc.": "Inc.",
    "Sample, Inc": "Inc.",
    "Sample Ltd": "Ltd.",
    "Sample Limited": "Ltd.",
    "Sample Ltd. & Co. KG": "Ltd. & Co. KG",
    "Sample LLC": "LLC",
    "Sample PLC": "PLC",
    "Exemple S.A.": "SA",
    "Exemple SA": "SA",
    "Exemple S.à r.l.": "S.à r.l.",
    "Exemple Sàrl": "S.à r.l.",
    "Esempio S.p.A.": "S.p.A.",
    "Esempio S.r.l.": "S.r.l.",
    "Voorbeeld B.V.": "B.V.",
    "Voorbeeld BV": "B.V.",
    "Przykład Sp. z o.o.": "Sp. z o.o.",
    "Eksempel A/S": "AS",
    "Příklad s.r.o.": "s.r.o.",
    # no legal form
    "Peter Schmidt": "",
    "AG Köln": "",
    "Ev. Kirche Nord": "",
    "Thomas As": "",
    "Maria Sa": "",
    "A. B. Schulz": "",
    "Nguyen Co": "",
    "Wellness & Spa": "",
    "Haus am See": "",
    "": "",
}


@pytest.mark.parametrize(("text", "form"), FORMS.items())
def test_legal_form(text, form):
    assert legal_form(text) == form


@pytest.mark.parametrize(
    "text",
    [
        *(text for text, form in FORMS.items() if form),
        "Firma Weber",
        "Fa. Weber",
        "Sparkasse Musterstadt",
        "Finanzamt Musterstadt-Süd",
        "Kita Sonnenschein",
        "Müller & Söhne",
        "Gebr. Weber",
        "Steuerkanzlei Lang",
        "Praxis Dr. Lang",
        "Stadt Musterhausen",
        "Wohnungsbaugesellschaft Musterstadt",
        "Universität Musterstadt",
        "Lang & Partner",
    ],
)
def test_company_names(text):
    assert is_company_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peter Schmidt", "Peter Bank", "Klaus Apotheker", "Anna Sohn", "Frau Partner", "Ma Li", "Thomas As",
        "Dr. Anna von der Heide", "Maria Sa", "Steffi Graf", "Hans Stadt", "Anna Bauer", "Uwe Schreiner", "",
        "Eva Meister", "Karl Betrieb", "Jens Verein-Müller",
    ],
)  # fmt: skip
def test_names_of_people_are_no_companies(text):
    assert not is_company_name(text)


ONE_COMPANY = [
    ("Acme GmbH", "ACME  gmbh", "Acme G.m.b.H.", "acme GmbH.", "Firma Acme GmbH", "Acme Gesellschaft mbH"),
    ("Acme GmbH & Co. KG", "Acme GmbH & Co KG", "Acme GmbH und Co. KG", "ACME GmbH&Co.KG", "Acme GmbH u. Co. KG"),
    ("Müller & Sohn", "Müller und Sohn", "Mueller & Sohn", "MÜLLER + SOHN"),
    ("Weber e.K.", "Weber e. K.", "Weber eK"),
    ("Café Größe e.V.", "Cafe Groesse eV"),
    ("Auto Haus Lang AG", "Autohaus Lang AG"),
]  # fmt: skip


@pytest.mark.parametrize("names", ONE_COMPANY)
def test_spellings_of_one_company(names):
    assert len({company_key(name) for name in names}) == 1


def test_different_companies_stay_apart():
    names = [names[0] for names in ONE_COMPANY]
    names += ["Acme", "Acme AG", "Acme KG", "Bauer GmbH", "Baur GmbH", "Muller & Sohn", "Weber", "!!!", "???"]
    assert len({company_key(name) for name in names}) == len(names)
