"""Names of custom fields that announce special categories of data (GDPR Art. 9 and 10)."""

from __future__ import annotations

import pytest

from crm_desktop.records.labels import choices
from crm_desktop.records.sensitive import CATEGORIES, sensitive_category

WARN = {
    "health": """Krankheit | Krankheiten | Erbkrankheiten | Vorerkrankungen | Gesundheitszustand | Diagnose |
        Allergien |
        Behinderung |
        Grad der Behinderung |
        GdB | Schwerbehindertenausweis | Medikamente | Blutgruppe | Impfstatus |
        geimpft? | istSchwanger | Schwangerschaft | Pflegegrad | Reha-Aufenthalt | Unverträglichkeiten | Diabetes |
        Health issues | medical history | Disability | allergy | Pregnancy | blood_type | Psychische Erkrankung |
        KRANKHEIT | Suchterkrankung""",
    "religion": """Religion | Konfession | Religionszugehörigkeit | Glaube | Glaubensbekenntnis | Kirche |
        Kirchensteuer | Weltanschauung | Taufe | religious belief | Church | Denomination | evangelisch/katholisch |
        Islam | Kirchenmitglied""",
    "politics": """Partei | Parteibuch | Parteimitglied | Parteizugehörigkeit | politische Einstellung | SPD-Mitglied |
        Political opinion | party membership | Wahlverhalten | CDU | AfD""",
    "ethnicity": """Rasse | ethnische Herkunft | Ethnie | Hautfarbe | Migrationshintergrund | Race | ethnicity |
        Volksgruppe | skin colour""",
    "union": """Gewerkschaft | Gewerkschaftsmitglied | IG Metall | ver.di | Verdi | trade union |
        Labour union membership""",
    "sex_life": """Sexualität | sexuelle Orientierung | Sexual orientation | homosexuell | lesbisch/schwul | LGBT |
        Sexualleben""",
    "genetic": "Gentest | DNA | genetische Daten | Genetics",
    "biometric": "Fingerabdruck | Biometrie | fingerprint | Gesichtserkennung",
    "convictions": """Vorstrafen | vorbestraft | Straftaten | Führungszeugnis | Haftstrafe | Criminal record |
        convictions | Ermittlungsverfahren | Strafregister""",
}  # fmt: skip

QUIET = """Vertragspartei | Gegenpartei | Mietparteien | Parteienverkehr | Party | Partyservice | Krankenkasse |
    Krankenhaus | Krankenversicherung | Gesundheitsamt | Terrasse | Trasse | Gläubiger | Haftung | Haftpflicht |
    Vertragsstrafe | Kirchstraße | Kirchheim | Straße | Hobby | Geburtsname | Lieblingswein | Herkunft der Daten |
    Staatsangehörigkeit | Trace-ID | Kundennummer | Größe | Schuhgröße | Interessen | Orientierungstage | Union |
    Unionsrecht | Rückgabepolitik | Healthcare-Branche | Fahrzeugdiagnose | Parkplatz | Sextant | Essex | 
    Genossenschaft |
    Medien | Graduierung | Genehmigung | Taufkirchen | Straftarif-Nr. """  # fmt: skip


def listed(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split("|")]


@pytest.mark.parametrize(("name", "category"), [(name, code) for code, text in WARN.items() for name in listed(text)])
def test_warns(name, category):
    if name == "Erbkrankheiten":
        assert sensitive_category(name) in ("health", "genetic")
    else:
        assert sensitive_category(name) == category


@pytest.mark.parametrize("name", listed(QUIET))
def test_stays_quiet(name):
    assert sensitive_category(name) == ""


def test_every_category_has_words_and_a_label():
    assert set(WARN) == set(CATEGORIES) == {code for code, _ in choices("sensitive")}
    assert sensitive_category("") == ""
