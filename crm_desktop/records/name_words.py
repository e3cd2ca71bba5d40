"""The words around a German or English name: forms of address, academic titles, nobility, particles, suffixes.

Keys are casefolded and without dots ("dr", "hc", "msc"); see `key`.
"""

from __future__ import annotations

import re

from crm_desktop.common.fold import word_set

_ATOMS = re.compile(r"[.\-/()\s]+")


def key(word: str) -> str:
    """The form in which the tables below know a word."""
    return word.casefold().replace(".", "").strip(",;:")


def atoms(word: str) -> list[str]:
    """The parts of a title as written without blanks: "Prof.Dr.-Ing." gives prof, dr, ing."""
    return [part for part in _ATOMS.split(word.casefold()) if part]


SALUTATIONS: dict[str, str] = {
    **dict.fromkeys(word_set("herr herrn hr hrn mr mister monsieur signor sig señor dhr meneer"), "mr"),
    **dict.fromkeys(word_set("frau fr fräulein frl mrs ms miss mme madame mlle signora señora sra mevr mevrouw"), "ms"),
    **dict.fromkeys(word_set("familie fam family eheleute ehepaar ehel geschwister"), "family"),
    **dict.fromkeys(word_set("mx divers neutral"), "neutral"),
}

GENDERS: dict[str, str] = {
    **dict.fromkeys(word_set("m männl männlich male mann man"), "mr"),
    **dict.fromkeys(word_set("w f weibl weiblich female woman"), "ms"),
    **dict.fromkeys(word_set("d x divers diverse nichtbinär non-binary"), "neutral"),
}
"""What a column "Geschlecht" holds; only read where a whole cell says nothing else."""

GREETINGS = word_set("sehr geehrte geehrter geehrtes verehrte verehrter liebe lieber dear werte werter")
"""Opening words of a letter that stand in front of a form of address in some address lists."""

BETWEEN = frozenset(("und", "u", "&", "+", "and", "/"))

TITLES = word_set(
    """
    dr prof professor professorin doktor mag magister magistra mmag ddr dres ing dipl bakk priv privdoz pd univ
    ra rain raein stb stbin wp wpin vbp patentanwalt patentanwältin rechtsanwalt rechtsanwältin
    steuerberater steuerberaterin wirtschaftsprüfer wirtschaftsprüferin notar notarin fa fachanwalt fachanwältin
    pfarrer pfarrerin pfr pastor pastorin pater bischof dekan dekanin bürgermeister bürgermeisterin
    oberbürgermeister oberbürgermeisterin landrat landrätin minister ministerin staatssekretär
    staatssekretärin senator senatorin konsul konsulin direktor direktorin dir kommerzialrat kommr hofrat
    medizinalrat obermedizinalrat sir dame lord lady rev reverend hon architekt architektin studienrat
    studienrätin oberstudienrat oberstudienrätin oberst oberstleutnant major hauptmann general leutnant
    oberleutnant kapitän admiral capt lt col sgt maj gen assessor assessorin ass techniker technikerin meister
    meisterin maga drin profin dra
    """
)
"""Words that begin a run of titles."""

ALSO_NAMES = word_set(
    """
    ing mag dir fa hon rev univ priv ra wp pd pastor pater notar dame lord lady bischof dekan konsul senator
    landrat hofrat minister direktor major hauptmann general kapitän
    lt col gen meister ass maga drin profin dra
    """
)
"""Of these, the ones that are also names: a title only with a dot, or in capitals (RA, WP, PD), or as a word
that is followed by at least two more ("Direktor Peter Weber")."""

AFTER_TITLE = word_set(
    """
    med dent vet phil jur iur rer nat oec pol publ theol agr habil mult hc eh sc soc techn tech mont ing fh univ
    th tu dh ba paed päd psych math disc ret silv forest cult troph pharm biol hum medic scient lic doz des em
    emer emeritus honoris causa prof dr hon ao apl ass dipl wirt ad ir hons
    """
)
"""Parts of a title only where one stands before them: Dr. *rer. nat.*, Prof. *h.c.*, Dipl.-Ing. *(FH)*."""

DIPLOMA = word_set(
    """
    ing ingenieur ingenieurin kfm kffr kaufmann kauffrau betriebswirt betriebswirtin volkswirt volkswirtin
    informatiker informatikerin physiker physikerin chemiker chemikerin mathematiker mathematikerin biologe
    biologin psychologe psychologin pädagoge pädagogin geologe geologin designer designerin jurist juristin
    """
)
"""What may follow "Dipl." or "Diplom-"."""

DEGREES = word_set(
    """
    msc bsc ba ma mba emba llm llb beng meng bed med mphil phd dphil md mpa mph mfa bfa dba cpa cfa ra stb wp
    mres mlitt rn esq bba mim lic fh
    """
)
"""Degrees behind a name, or in front of it when written with dots (M.Sc. Anna Schulz)."""

BARE_DEGREES = word_set(
    """
    MSc BSc BA MA MBA EMBA LLM LLB BEng MEng BEd MPhil PhD DPhil MD MPA MPH DBA CPA CFA MIM RA StB WP BBA Esq
    """
)
"""Degrees without dots count only in exactly this spelling: "Ma" and "Ba" are names."""

GENERATIONS = word_set("jun jr sen sr junior senior ii iii iv dä dj ad id ir")

FORMS = word_set("gmbh ggmbh mbh ag kg kgaa ohg gbr ug ev ek eg se inc ltd llc co partg sa bv nv")
"""Legal forms that give no initial; what a company name is, records/companies.py decides."""

NOBILITY = word_set(
    """
    freiherr freifrau freiin frhr frfr graf gräfin grf baron baronin baroness baronesse prinz prinzessin fürst
    fürstin herzog herzogin edler edle ritter reichsgraf reichsgräfin reichsfreiherr erbprinz markgraf landgraf
    burggraf erbgraf
    """
)
"""Part of the last name since 1919 (Art. 109 of the Weimar Constitution, which still holds as plain law)."""

PARTICLES = word_set(
    """
    von vom van vander vanden de der den des dem zu zur zum auf aus am im an in und u d da das dal dalla dos di
    della dello del du la le les lo ter ten te af av el al bin ibn y e st 't 's
    """
)
"""Words inside a last name; written small they begin it."""

SURE_PARTICLES = word_set(
    "von vom van vander vanden de der den zu zur zum di della dello del du dos da ter ten dal dalla la le"
)
"""Particles that begin a last name also with a capital ("Anna Von Berg"), unless they stand first or last."""

JOBS = word_set(
    """
    geschäftsführer geschäftsführerin geschäftsführung geschäftsleitung inhaber inhaberin vorstand prokurist
    prokuristin vertrieb vertriebsleiter vertriebsleiterin einkauf einkäufer einkäuferin sekretariat assistenz
    assistent assistentin ceo cto cfo coo manager managerin director leiter leiterin leitung meister meisterin
    ingenieur ingenieurin buchhaltung buchhalter buchhalterin marketing verkauf personal abteilungsleiter
    abteilungsleiterin sachbearbeiter sachbearbeiterin projektleiter projektleiterin mitarbeiter mitarbeiterin
    owner sales president secretary chairman
    """
)
"""Words that stand behind a name and a comma without being a first name."""

LEADING_PARTICLES = word_set("von vom van zu zur zum")
"""Particles that no first name is spelled like: a name that begins with one is all last name, "Van der Berg"."""
