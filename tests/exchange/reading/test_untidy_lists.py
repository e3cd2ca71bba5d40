"""Lists as people and other programs really make them: sums at the end, headings repeated, texts kept from
calculating, firms among the names, whole addresses in one cell, other languages."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file


def read(folder, *lines, name="list.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    found = inspect_file(path)
    assert found["open"] == "ok", found.get("message")
    return found


def names(found):
    return [
        record["company"] if record["kind"] == "company" else " ".join(
            filter(None, (record.get("first_name"), record.get("last_name")))
        )
        for record in found["records"]
    ]  # fmt: skip


def test_sums_and_repeated_headings_are_no_contacts_and_are_said(tmp_path):
    heading = "Firma;PLZ;Ort;Umsatz"
    found = read(
        tmp_path, heading, "Kess GmbH;01067;Dresden;12,00", "Zwischensumme;;;12,00", heading,
        "Lind AG;10115;Berlin;8,00", "Total AG;10115;Berlin;1,00", "Summe:;;;21,00",
    )  # fmt: skip
    assert names(found) == ["Kess GmbH", "Lind AG", "Total AG"]
    assert found["data_rows"] == 6
    assert "2 rows add up others and were left out." in found["warnings"]
    assert "1 row repeats the heading and was left out." in found["warnings"]


@pytest.mark.parametrize("broken", ['Anna;"Kess;Dresden', 'Anna;"Kess";"Dresden'])
def test_a_quotation_mark_never_closed_in_a_short_list(tmp_path, broken):
    found = read(tmp_path, "Vorname;Nachname;Ort", "Udo;Rau;Bonn", broken, "Bo;Lind;Berlin", "Carl;Orth;Köln")
    assert names(found) == ["Udo Rau", "Anna Kess", "Bo Lind", "Carl Orth"]
    assert any("line 3" in text for text in found["warnings"])


def test_lines_in_quotes_stay_in_their_cell_though_they_look_like_rows(tmp_path):
    found = read(tmp_path, "Vorname;Nachname;Notiz", 'Anna;Kess;"a;b;c', 'd;e;f"', "Bo;Lind;")
    assert names(found) == ["Anna Kess", "Bo Lind"]
    assert found["records"][0]["notes"] == ("a;b;c\nd;e;f",)


def test_what_keeps_spreadsheets_from_calculating_is_no_part_of_the_text(tmp_path):
    found = read(
        tmp_path, "Vorname;Nachname;PLZ;Telefon;E-Mail;Webseite;Kundennr.",
        "Anna;O'Brien;'01067;'0351 1234567;\"=HYPERLINK(\"\"mailto:a@kess.example\"\";\"\"Mail\"\")\";"
        "\"=HYPERLINK(\"\"https://kess.example\"\")\";'00017",
        'Bo;Lind;="01067";="0351 7654321";;;="00018"',
    )  # fmt: skip
    first, second = found["records"]
    assert (first["last_name"], first["addresses"][0]["zip"], first["customer_no"]) == ("O'Brien", "01067", "00017")
    assert [item["value"] for item in first["channels"]] == ["0351 1234567", "a@kess.example", "https://kess.example"]
    assert (second["addresses"][0]["zip"], second["customer_no"]) == ("01067", "00018")
    assert second["channels"][0]["normal"] == "+493517654321"


def test_numbers_a_program_wrote_with_powers_of_ten(tmp_path):
    found = read(tmp_path, "Vorname;Nachname;Mobil", "Anna;Kess;4.91711234567E+11", "Bo;Lind;4,91711E+11")
    first, second = (record["channels"][0] for record in found["records"])
    assert first["normal"] == "+491711234567"
    assert "normal" not in second
    assert [item["reason"] for item in found["records"][1]["doubts"]] == ["phone_digits_lost"]


@pytest.mark.parametrize("nothing", ["-", "n/a", "keine", "k.A.", "unbekannt", "0", "#NV", "./."])
def test_words_for_nothing_are_no_numbers_or_addresses(tmp_path, nothing):
    found = read(tmp_path, "Vorname;Nachname;Telefon;E-Mail;Webseite", f"Anna;Kess;{nothing};{nothing};{nothing}")
    assert "channels" not in found["records"][0]
    assert "doubts" not in found["records"][0]


def test_firms_in_columns_of_names(tmp_path):
    found = read(
        tmp_path, "Anrede;Vorname;Nachname;Ort", "Firma;;Kess Bau;Dresden", "Firma;Lind;Malermeister;Bonn",
        ";Malerbetrieb;Orth e.K.;Köln", "Frau;Eva;Ag;Ulm", "Herr;Hans;Kess;Ulm",
    )  # fmt: skip
    assert names(found) == ["Kess Bau", "Lind Malermeister", "Malerbetrieb Orth e.K.", "Eva Ag", "Hans Kess"]
    assert [record["kind"] for record in found["records"]] == ["company"] * 3 + ["person"] * 2


def test_whole_addresses_in_one_cell(tmp_path):
    found = read(
        tmp_path, "Name;Adresse", 'Anna Kess;"Hauptstr. 5, 01067 Dresden"',
        'Urs Meier;"Seeweg 1\n8001 Zürich\nSchweiz"', "Bo Lind;Am Markt 3, Hinterhaus",
    )  # fmt: skip
    parts = ("street", "zip", "city", "country")
    assert [tuple(record["addresses"][0].get(part, "") for part in parts) for record in found["records"]] == [
        ("Hauptstr. 5", "01067", "Dresden", ""),
        ("Seeweg 1", "8001", "Zürich", "CH"),
        ("Am Markt 3, Hinterhaus", "", "", ""),
    ]


def test_outlook_in_french(tmp_path):
    found = read(
        tmp_path,
        '"Titre","Prénom","Nom","Société","Service","Titre professionnel","Rue (bureau)","Ville (bureau)",'
        '"Code postal (bureau)","Pays/Région (bureau)","Rue (domicile)","Ville (domicile)","Code postal (domicile)",'
        '"Pays/Région (domicile)","Télécopie (bureau)","Téléphone (bureau)","Tél. mobile","Adresse de messagerie",'
        '"Notes"',
        '"M.","Jean","Dupont","Dupont SARL","Achats","Directeur","12 rue de la Paix","Strasbourg","67000","France",'
        '"3 quai Kléber","Kehl","77694","Allemagne","","+33 3 88 12 34 50","06 12 34 56 78","j@dupont.example","Bon"',
        encoding="cp1252",
    )
    [jean] = found["records"]
    assert (jean["salutation"], jean["first_name"], jean["last_name"]) == ("mr", "Jean", "Dupont")
    assert (jean["company"], jean["department"], jean["position"]) == ("Dupont SARL", "Achats", "Directeur")
    assert [(item["type"], item["zip"], item["country"]) for item in jean["addresses"]] == [
        ("work", "67000", "FR"), ("home", "77694", "DE"),
    ]  # fmt: skip
    assert {item["normal"] for item in jean["channels"]} == {"+33388123450", "+33612345678", "j@dupont.example"}


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Nome;Cognome;Ditta;Via;CAP;Città;Cellulare;Posta elettronica", "IT"),
        ("Nombre;Apellidos;Empresa;Calle;Código postal;Ciudad;Móvil;Correo electrónico", "ES"),
        ("Voornaam;Naam;Bedrijf;Straat;Postcode;Woonplaats;Mobiel;E-mailadres", "NL"),
        ("Prénom;Nom;Raison sociale;Rue;NPA;Localité;Natel;Courriel", "CH"),
        ("First;Last;Company;Street;Zip;City;Mobile;Email", "US"),
    ],
)
def test_headings_of_other_languages(tmp_path, headings, row):
    found = read(tmp_path, headings, f"Anna;Kess;Kess Co;Via 5;1067;Roma {row};+41 79 123 45 67;a@kess.example")
    targets = [item["target"] for item in found["mapping"]]
    assert targets == [
        "first_name", "last_name", "company", "address.work.street", "address.work.zip", "address.work.city",
        "phone:mobile", "email:work",
    ]  # fmt: skip


def test_headings_differ_by_signs_only(tmp_path):
    found = read(tmp_path, "Kd.-Nr.;Vor-Name;Nach_Name;Geb.-Datum;E Mail", "17;Anna;Kess;1.5.1980;a@kess.example")
    [anna] = found["records"]
    assert (anna["customer_no"], anna["first_name"], anna["last_name"]) == ("17", "Anna", "Kess")
    assert anna["birthday"] == "1980-05-01"


def test_names_without_a_heading_are_told_apart_by_first_names(tmp_path):
    found = read(tmp_path, "Anna;Kess;01067;Dresden;a@kess.example", "Bo;Lind;10115;Berlin;b@lind.example")
    assert names(found) == ["Anna Kess", "Bo Lind"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"\xef\xbb\xbf", "empty"),
        ("a.csv", b"\xff\xfe", "empty"),
        ("a.csv", b"{\\rtf1\\ansi Name}", "document"),
    ],
)
def test_what_is_no_list_is_said(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    assert inspect_file(tmp_path / name)["code"] == code


def test_a_postal_code_before_the_place_though_the_heading_names_one_only(tmp_path):
    rows = ("Ida Kurz;Weg 1;D-14467 Potsdam", "Bo Lind;Ring 2;1010 Wien", "Jo Maas;Gracht 3;NL-1012 AB Amsterdam",
            "Uwe Nord;Hof 4;Halle 7")  # fmt: skip
    found = read(tmp_path, "Name;Straße;Ort", *rows)
    places = [(item.get("zip", ""), item["city"]) for record in found["records"] for item in record["addresses"]]
    assert places == [("14467", "Potsdam"), ("1010", "Wien"), ("1012 AB", "Amsterdam"), ("", "Halle 7")]
    found = read(tmp_path, "Name;Straße;PLZ", "Ida Kurz;Weg 1;14467 Potsdam", "Al Down;Hill 5;SE1 7PB")
    places = [(item["zip"], item.get("city", "")) for record in found["records"] for item in record["addresses"]]
    assert places == [("14467", "Potsdam"), ("SE1 7PB", "")]


def test_an_address_parted_by_semicolons(tmp_path):
    found = read(tmp_path, "Name;Adresse", 'Ida Kurz;"Weg 1; 14467 Potsdam"')
    address = found["records"][0]["addresses"][0]
    assert (address["street"], address["zip"], address["city"]) == ("Weg 1", "14467", "Potsdam")


def test_a_sum_under_the_numbers(tmp_path):
    heading = "Kd-Nr.;Anrede;Vorname;Name;PLZ;Ort"
    found = read(tmp_path, heading, "1;Frau;Ida;Kurz;14467;Potsdam", "Summe;1;;;;")
    assert names(found) == ["Ida Kurz"]
    assert any("adds up" in warning for warning in found["warnings"])


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Titolo,Nome,Cognome,Via (uff.),Città (uff.),CAP (uff.),Paese/area geografica (uff.)",
         "Sig.,Mario,Rossi,Via Roma 1,Roma,00184,Italia"),
        ("Título,Nombre,Apellidos,Calle del trabajo,Ciudad de trabajo,Código postal del trabajo,"
         "País o región del trabajo", "Señor,Mario,Rossi,Via Roma 1,Roma,00184,Italia"),
        ("Titel,Voornaam,Achternaam,Werkadres straat,Werkadres plaats,Werkadres postcode,Werkadres land/regio",
         "Dhr.,Mario,Rossi,Via Roma 1,Roma,00184,Italia"),
    ],
)  # fmt: skip
def test_outlook_in_further_languages(tmp_path, heading, row):
    (record,) = read(tmp_path, heading, row)["records"]
    address = record["addresses"][0]
    assert (record["salutation"], record["first_name"], record["last_name"]) == ("mr", "Mario", "Rossi")
    assert (address["street"], address["zip"], address["city"], address["country"]) == (
        "Via Roma 1", "00184", "Roma", "IT",
    )  # fmt: skip


def test_letters_that_another_program_lost_are_doubtful(tmp_path):
    found = read(
        tmp_path,
        "Vorname;Nachname;Straße;Ort",
        "J?rg;Kess;Weg 1;Ulm",
        "Ida;?zdemir;Hauptstra?e 2;K?ln",
        "Bo;Lind;Weg 3;Bonn ?",
    )
    lost = [
        [item["field"] for item in record.get("doubts", ()) if item["reason"] == "letters_lost"]
        for record in found["records"]
    ]
    assert lost == [["first_name"], ["address.street", "address.city", "last_name"], []]
    found = read(tmp_path, "Name;Ort", "Ay?e Demir;Ulm", "Wer weiß?;Ulm")
    lost = ["letters_lost" in [item["reason"] for item in record.get("doubts", ())] for record in found["records"]]
    assert lost == [True, False]


def test_a_column_in_which_the_last_name_comes_first(tmp_path):
    found = read(tmp_path, "Name;Ort", "Müller Hans-Peter;Ulm", "Kess Anna;Ulm", "Lind Jürgen;Ulm", "Berg Eva;Ulm",
                 "Kovač Zlatko;Ulm", "Kess GmbH;Ulm")  # fmt: skip
    assert names(found) == [
        "Hans-Peter Müller",
        "Anna Kess",
        "Jürgen Lind",
        "Eva Berg",
        "Kovač Zlatko",
        "Kess GmbH",
    ]
    found = read(
        tmp_path, "Name;Ort", "Hans Müller;Ulm", "Amadou Simon;Ulm", "Kofi Peter;Ulm", "Eva Berg;Ulm", "Bo Otto;Ulm"
    )
    assert names(found) == ["Hans Müller", "Amadou Simon", "Kofi Peter", "Eva Berg", "Bo Otto"]


def test_a_sum_with_its_figure_under_the_streets(tmp_path):
    found = read(tmp_path, "Name;Straße;Ort", "Ida Kurz;Weg 1;Ulm", "Summe;1;", "Gesamt;12,50;3")
    assert names(found) == ["Ida Kurz"]


def test_austria_in_one_letter(tmp_path):
    (record,) = read(tmp_path, "Name;PLZ;Ort;Land", "Ida Kurz;1010;Wien;Ö")["records"]
    assert record["addresses"][0]["country"] == "AT"


def test_what_is_said_of_one_number_is_not_of_the_next(tmp_path):
    (record,) = read(tmp_path, "Name;Telefon", "Ida Kurz;0171 1234567 (mobil) / 0331 55501")["records"]
    assert [item["type"] for item in record["channels"]] == ["mobile", "work"]


def test_lines_quoted_once_more_are_lists_of_values(tmp_path):
    found = read(tmp_path, '"Name,""Ort"",""Telefon"""', '"Anna Alt,""Köln"",""0221 1234567"""')
    assert (names(found), found["delimiter"], found["columns"]) == (["Anna Alt"], ",", 3)
    found = read(tmp_path, '"Name;Ort;Telefon"', '"Anna Alt;Köln;0221 1234567"')
    assert (names(found), found["delimiter"], found["columns"]) == (["Anna Alt"], ";", 3)
    assert read(tmp_path, '"Name"', '"Alt, Anna"', '"Bau, Bert"')["columns"] == 1


def test_quotation_marks_amid_a_quoted_value(tmp_path):
    found = read(tmp_path, "Firma,Ort,Notiz", '"Haus "Sonne" GmbH",Bonn,"sagte ""ja"", dann"', 'Bau AG,Ulm,19" breit',
                 '"Rest ""Mond"" KG",Ulm,"zwei\r\nZeilen, ""so"""')  # fmt: skip
    assert names(found) == ['Haus "Sonne" GmbH', "Bau AG", 'Rest "Mond" KG']
    assert [item["notes"] for item in found["records"]] == [
        ('sagte "ja", dann',), ('19" breit',), ('zwei\nZeilen, "so"',),
    ]  # fmt: skip


def test_errors_of_formulas_remarks_above_and_the_end_of_a_dos_file(tmp_path):
    found = read(tmp_path, "# Export vom 1. Mai", "Name;Ort;PLZ;Notiz", 'Anna Alt;#NV;"#WERT!";Los #1', "\x1a")
    assert names(found) == ["Anna Alt"]
    assert ("addresses" in found["records"][0], found["records"][0]["notes"]) == (False, ("Los #1",))
    assert found["warnings"] == ["2 cells with a spreadsheet error (such as #N/A) were taken over empty."]
    assert (found["header_row"], found["records"][0]["row"]) == (2, 3)


def test_headings_in_two_rows(tmp_path):
    found = read(tmp_path, "Name;Adresse;;;Telefon;", ";Straße;PLZ;Ort;privat;geschäftlich",
                 "Anna Alt;Weg 1;10115;Berlin;030 1234567;030 7654321")  # fmt: skip
    (anna,) = found["records"]
    assert (anna["addresses"][0]["street"], anna["addresses"][0]["zip"]) == ("Weg 1", "10115")
    assert [item["type"] for item in anna["channels"]] == ["home", "work"]
    assert found["header"][4:] == ["Telefon privat", "Telefon geschäftlich"]


def test_letters_between_names_and_a_column_that_counts_are_left_out(tmp_path):
    found = read(tmp_path, ",Name,Ort", ",A,", "0,Anna Alt,Aalen", ",B,", "1,Bert Bau,Bonn")
    assert names(found) == ["Anna Alt", "Bert Bau"]
    assert not any("notes" in item for item in found["records"])


def test_nothing_but_names_has_no_heading(tmp_path):
    assert names(read(tmp_path, "Anna Alt", "Peter Bau", "Klaus Cee")) == ["Anna Alt", "Peter Bau", "Klaus Cee"]
    assert names(read(tmp_path, "Unsere Gäste", "Peter Bau", "Klaus Cee")) == ["Peter Bau", "Klaus Cee"]


def test_numbers_joined_by_short_words(tmp_path):
    found = read(
        tmp_path, "Name;Telefon", "Anna Alt;0171/1234567 od. 0172/7654321", "Bert Bau;030/1234567 u. 0171 1234567"
    )
    assert [[item["normal"] for item in record["channels"]] for record in found["records"]] == [
        ["+491711234567", "+491727654321"], ["+49301234567", "+491711234567"],
    ]  # fmt: skip


def test_an_old_exchange_format_is_named_for_what_it_is(tmp_path):
    (tmp_path / "list.xls").write_text('ID;PWXL;N;E\nC;Y1;X1;K"Name"\nE\n')
    found = inspect_file(tmp_path / "list.xls")
    assert (found["code"], "list.xls" in found["message"]) == ("old_excel", True)
