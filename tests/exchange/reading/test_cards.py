"""vCards and LDIF: what their records say, and that damage costs the damaged one only."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file


def read(folder, *lines, name="cards.vcf", encoding="utf-8"):
    path = folder / name
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return inspect_file(path)


def card(*lines, version="3.0"):
    return ("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD")


def one(folder, *lines, version="3.0"):
    found = read(folder, *card(*lines, version=version))
    assert found["open"] == "ok", found.get("message")
    assert len(found["records"]) == 1
    return found["records"][0]


def values(record, kind):
    return [(item["type"], item["value"]) for item in record["channels"] if item["kind"] == kind]


def test_a_person_with_everything(tmp_path):
    found = one(
        tmp_path, "N:Kess;Anna;Maria;Dr.;", "FN:Dr. Anna Kess", "ORG:Kess GmbH;Einkauf", "TITLE:Leiterin",
        "TEL;TYPE=CELL:+49 171 1234567", "TEL;TYPE=WORK,VOICE,PREF:0351 5550123", "TEL;TYPE=HOME,FAX:0351 5550124",
        "item1.TEL:0351 5550125", "item1.X-ABLabel:Ferienhaus", "EMAIL;TYPE=HOME:anna@kess.example",
        "ADR;TYPE=WORK:;;Nebenstr. 2;Köln;;50667;Germany", "ADR;TYPE=HOME:;;Weg 1;Ulm;;89073;",
        "CATEGORIES:Freunde,Kunden\\, wichtig", "BDAY:19800415", "NOTE:eins\\nzwei", "URL:www.kess.example",
        "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/annakess", "IMPP:xmpp:anna@kess.example",
    )  # fmt: skip
    assert (found["first_name"], found["last_name"], found["title"]) == ("Anna", "Kess", "Dr.")
    assert (found["company"], found["department"], found["position"]) == ("Kess GmbH", "Einkauf", "Leiterin")
    assert values(found, "phone") == [
        ("work", "0351 5550123"), ("mobile", "+49 171 1234567"), ("fax_home", "0351 5550124"), ("work", "0351 5550125"),
    ]  # fmt: skip
    assert found["channels"][3]["label"] == "Ferienhaus"
    assert [(item["type"], item["zip"]) for item in found["addresses"]] == [("work", "50667"), ("home", "89073")]
    assert found["tags"] == ("Freunde", "Kunden, wichtig")
    assert found["birthday"] == "1980-04-15"
    assert found["notes"] == ("eins\nzwei",)
    assert [item.get("label") for item in found["channels"] if item["kind"] == "social"] == ["xmpp", None]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("BDAY:1980-04-15", "1980-04-15"), ("BDAY:--0415", "--04-15"), ("BDAY:--04-15", "--04-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "--04-15"), ("BDAY;VALUE=date-time:19800415T231000Z", "1980-04-15"),
    ],
)  # fmt: skip
def test_birthdays(tmp_path, line, wanted):
    assert one(tmp_path, "N:Kess;Anna", line)["birthday"] == wanted


def test_a_birthday_nobody_understands_is_said(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "BDAY;VALUE=text:um 1800")
    assert "birthday" not in found
    assert found["doubts"][0]["value"] == "um 1800"


def test_version_2_1_with_soft_breaks_code_page_and_a_photo_without_blank_line(tmp_path):
    found = one(
        tmp_path, "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
        "NOTE;ENCODING=QUOTED-PRINTABLE:eins=0D=0A=", "zwei=3B drei", "PHOTO;ENCODING=BASE64;TYPE=JPEG:",
        "/9j/4AAQSkZJRgABAQ", "EgASAAA", "TEL;CELL;PREF:0171 1234567", version="2.1",
    )  # fmt: skip
    assert (found["first_name"], found["last_name"]) == ("Jörg", "Müller")
    assert found["notes"] == ("eins\nzwei; drei",)
    assert values(found, "phone") == [("mobile", "0171 1234567")]


def test_folded_inside_a_character(tmp_path):
    data = "BEGIN:VCARD\r\nN:Müller;Jörg\r\nEND:VCARD\r\n".encode()
    at = data.index("ü".encode()) + 1
    path = tmp_path / "fold.vcf"
    path.write_bytes(data[:at] + b"\r\n " + data[at:])
    assert inspect_file(path)["records"][0]["last_name"] == "Müller"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig", "utf-16-be"])
def test_encodings(tmp_path, encoding):
    found = read(tmp_path, *card("N:Müller;Jörg", "FN:Jörg Müller"), encoding=encoding)
    assert found["records"][0]["last_name"] == "Müller"


def test_commas_do_not_cut_names(tmp_path):
    assert read(tmp_path, *card("FN:München, Falk"))["fn"] == ["München, Falk"]
    assert one(tmp_path, "N:Kess\\;Lind;Anna")["last_name"] == "Kess;Lind"


def test_companies(tmp_path):
    found = read(
        tmp_path, *card("FN:Lind KG", "N:;;;;", "ORG:Lind KG", "X-ABShowAs:COMPANY"),
        *card("FN:Stadtwerke", "KIND:org", version="4.0"),
    )  # fmt: skip
    assert [(item["kind"], item["company"]) for item in found["records"]] == [
        ("company", "Lind KG"), ("company", "Stadtwerke"),
    ]  # fmt: skip


def test_a_group_is_a_tag_of_its_members(tmp_path):
    found = read(
        tmp_path,
        *card("FN:Chor", "KIND:group", "MEMBER:urn:uuid:1", "MEMBER:mailto:b@kess.example", "MEMBER:urn:uuid:9"),
        *card("N:Kess;Anna", "UID:urn:uuid:1"), *card("N:Kess;Bernd", "EMAIL:b@kess.example"),
    )  # fmt: skip
    assert [item["tags"] for item in found["records"]] == [("Chor",), ("Chor",)]
    assert len(found["warnings"]) == 2


def test_a_truncated_card_gives_what_is_there_and_the_rest_comes_in(tmp_path):
    found = read(tmp_path, "BEGIN:VCARD", "N:Kess;Anna", "TEL:0351 55", *card("N:Lind;Bo"), "BEGIN:VCARD", "N:Halb;Al")
    assert [item["last_name"] for item in found["records"]] == ["Kess", "Lind", "Halb"]
    assert found["warnings"] == ["2 cards break off before their end; what was there was taken over."]


def test_cards_inside_cards_without_end(tmp_path):
    lines = ["BEGIN:VCARD", "N:Kess;Anna", "AGENT:"] * 400
    found = read(tmp_path, *lines, "BEGIN:VCARD", "N:Lind;Bo", "END:VCARD")
    assert found["records"][0]["last_name"] == "Kess"
    found = read(tmp_path, *card("N:Kess;Anna", "AGENT:BEGIN:VCARD", "FN:Al Lind", "END:VCARD", "TEL:0351 5550123"))
    assert found["cards"] == 1
    assert dict(found["records"][0]["custom"]) == {"Assistant": "Al Lind"}
    assert values(found["records"][0], "phone")


def test_an_address_in_one_piece(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "LABEL;TYPE=HOME:Weg 1\\n89073 Ulm")
    assert found["addresses"][0]["city"] == "Ulm"
    found = one(tmp_path, "N:Kess;Anna", 'ADR;TYPE=WORK;LABEL="Weg 1\\n89073 Ulm":;;;;;;')
    assert found["addresses"][0]["zip"] == "89073"


def test_more_values_than_columns_are_kept_in_the_notes(tmp_path):
    found = read(tmp_path, *card("N:Kess;Anna", *(f"TEL:0351 5550{n:03}" for n in range(100, 160))))
    assert len(found["records"][0]["channels"]) == 40
    assert "0351 5550159" in found["records"][0]["notes"][0]
    assert len(found["warnings"]) == 1


def test_a_folder_is_one_list(tmp_path):
    for number, name in enumerate(("Anna", "Bo", "Cora")):
        (tmp_path / f"{number}.vcf").write_text(f"BEGIN:VCARD\nN:Kess;{name}\nEND:VCARD\n")
    (tmp_path / "4.vcf").write_text("nothing of that kind")
    (tmp_path / "readme.txt").write_text("x")
    found = inspect_file(tmp_path)
    assert [item["first_name"] for item in found["records"]] == ["Anna", "Bo", "Cora"]
    assert "4.vcf" in found["warnings"][0]


def test_a_folder_says_which_lists_of_another_kind_it_left(tmp_path):
    for number in range(2):
        (tmp_path / f"{number}.vcf").write_text(f"BEGIN:VCARD\nN:Kess{number};Anna\nEND:VCARD\n")
    (tmp_path / "kunden.csv").write_text("Name;Ort\nKess;Ulm\n")
    (tmp_path / "readme.txt").write_text("x")
    found = inspect_file(tmp_path)
    assert len(found["records"]) == 2
    assert [text for text in found["warnings"] if "kunden.csv" in text and "readme" not in text]


def test_the_content_tells_not_the_name(tmp_path):
    assert read(tmp_path, *card("N:Kess;Anna"), name="karte.csv")["records"][0]["last_name"] == "Kess"


def test_groups_everybody_is_in_are_no_tags(tmp_path):
    path = tmp_path / "google.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kess;Anna;;;\r\nCATEGORIES:myContacts,starred,Freunde\r\nEND:VCARD\r\n"
    )
    assert inspect_file(path)["records"][0]["tags"] == ("Freunde",)


def test_names_of_entries_are_compared_without_blanks_and_case(tmp_path):
    path = tmp_path / "a.ldif"
    person = "objectclass: person\ngivenName: Anna\nsn: Kess\ncn: Anna Kess\n"
    path.write_text(
        f"dn: cn=Anna Kess,mail=a@kess.example\n{person}\n"
        "dn: cn=Chor\nobjectclass: groupOfNames\ncn: Chor\nmember: CN=Anna Kess, mail=a@kess.example\n"
    )
    assert inspect_file(path)["records"][0]["tags"] == ("Chor",)


def test_files_that_hold_nothing_of_the_kind(tmp_path):
    found = read(tmp_path, "BEGIN:VCAR")
    assert found["open"] == "error"
    assert "cards.vcf" in found["message"]
    (tmp_path / "empty").mkdir()
    assert inspect_file(tmp_path / "empty")["code"] == "folder"


PERSON = ("objectclass: inetOrgPerson", "givenName: Anna", "sn: Kess", "cn: Anna Kess", "mail: anna@kess.example")


def test_ldif(tmp_path):
    found = read(
        tmp_path, "version: 1", "", "dn: cn=Anna Kess,mail=anna@kess.example", *PERSON, "description:: TcO8bGxlcg==",
        "telephoneNumber: 0351 5550123", "mozillaHomeStreet: Weg 1", "mozillaHomePostalCode: 89073",
        "mozillaHomeLocalityName: Ulm", "birthyear: 1980", "birthmonth: 4", "birthday: 15", "mozillaCustom1: a", "",
        "dn: cn=Chor", "objectclass: groupOfNames", "cn: Chor", "member: cn=Anna Kess,mail=anna@kess.example", "",
        "dn: cn=x", "objectclass: inetOrgPerson", "description:: abc", "", "dn: cn=B", "objectclass: person",
        "cn: Bo Lind", "", "dn: dc=example", "objectclass: domain", "dc: example", name="book.ldif",
    )  # fmt: skip
    assert (found["persons"], found["lists"]) == (3, 1)
    first = found["records"][0]
    assert (first["first_name"], first["notes"], first["birthday"]) == ("Anna", ("Müller",), "1980-04-15")
    assert (first["addresses"][0]["type"], first["addresses"][0]["city"]) == ("home", "Ulm")
    assert first["tags"] == ("Chor",)
    assert found["records"][1]["last_name"] == "Lind"
    assert "1 line has no meaning in this format and was left out." in found["warnings"]


def test_related_people_have_one_name_however_they_are_spelled(tmp_path):
    for lines in (("X-SPOUSE:Bo",), ("X-EVOLUTION-SPOUSE:Bo",), ("RELATED;TYPE=spouse;VALUE=text:Bo",),
                  ("item1.X-ABRELATEDNAMES:Bo", "item1.X-ABLabel:_$!<Spouse>!$_"), ("X-MS-SPOUSE;N:Bo",)):  # fmt: skip
        assert dict(one(tmp_path, "N:Kess;Anna", *lines)["custom"]) == {"Spouse": "Bo"}


def test_mixed_encodings_in_one_file(tmp_path):
    path = tmp_path / "mixed.vcf"
    first, second = ("\r\n".join((*card(f"N:Müller;{name}"), "")) for name in ("Jörg", "Käthe"))
    path.write_bytes(first.encode() + second.encode("cp1252"))
    names = [(item["first_name"], item["last_name"]) for item in inspect_file(path)["records"]]
    assert names == [("Jörg", "Müller"), ("Käthe", "Müller")]


def test_ldif_of_directories(tmp_path):
    found = read(
        tmp_path, "dn: CN=Eva Voß,OU=Staff", "changetype: add", "objectClass: user", "cn: Eva Voß", "sn: Voß",
        "mail: eva@example.com", "", "dn: cn=Lind", "objectclass: person", "cn: Lind, Bo Ole", "sn: Lind", "",
        "dn: cn=Rat", "objectclass: person", "cn: Geheimrat", "sn: Kess", "",
        "dn: cn=Alt", "changetype: modify", "replace: mail", "mail: neu@example.com", name="directory.ldif",
    )  # fmt: skip
    names = [(record.get("first_name", ""), record["last_name"]) for record in found["records"]]
    assert names == [("Eva", "Voß"), ("Bo Ole", "Lind"), ("", "Kess")]


def test_labels_of_apples_for_phones(tmp_path):
    found = read(
        tmp_path, "BEGIN:VCARD", "VERSION:3.0", "FN:Ida Kurz", "item1.TEL:0331 12345",
        "item1.X-ABLabel:_$!<HomeFAX>!$_", "END:VCARD",
    )  # fmt: skip
    assert found["records"][0]["channels"][0]["type"] == "fax_home"


def test_cards_in_one_line_with_the_next_one_and_ends_of_lines_written_twice(tmp_path):
    text = "BEGIN:VCARD\nN:Kess;Anna\nNOTE:eins\n zwei\nEND:VCARDBEGIN:VCARD\nN:Berg;Bert\nEND:VCARD\n"
    (tmp_path / "cards.vcf").write_bytes(text.replace("\n", "\r\r\n").encode())
    found = inspect_file(tmp_path / "cards.vcf")["records"]
    assert [(item["first_name"], item.get("notes")) for item in found] == [("Anna", ("einszwei",)), ("Bert", None)]
    assert not any("custom" in item for item in found)


def test_what_android_has_no_property_for(tmp_path):
    found = one(
        tmp_path, "N:Kess;Anna", "TEL;X-Schwester:0351 5550123", "TEL;X-CUSTOM(Verein):0351 5550124",
        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=54=C3=BC=72):0351 5550125",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Anni;1;;;;", "X-GROUP-MEMBERSHIP:Familie",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-05-06;1;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2002-05-06;0;Namenstag;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--04-12;3;;",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Otto;14;;", "X-ANDROID-CUSTOM:broken", version="2.1",
    )  # fmt: skip
    assert [item["label"] for item in found["channels"]] == ["Schwester", "Verein", "Tür"]
    assert (found["nickname"], found["birthday"], found["tags"]) == ("Anni", "--04-12", ("Familie",))
    assert dict(found["custom"]) == {"Anniversary": "2001-05-06", "Namenstag": "2002-05-06", "Spouse": "Otto"}


def test_years_that_stand_for_none(tmp_path):
    assert one(tmp_path, "N:Kess;Anna", "BDAY:1604-04-12")["birthday"] == "--04-12"
    assert one(tmp_path, "N:Kess;Anna", "BDAY:0000-04-12")["birthday"] == "--04-12"


def test_the_order_of_version_4(tmp_path):
    found = one(tmp_path, "FN:A B", "EMAIL:c@x.example", "EMAIL;PREF=50:b@x.example", "EMAIL;PREF=2:a@x.example",
                version="4.0")  # fmt: skip
    assert [value for _, value in values(found, "email")] == ["a@x.example", "b@x.example", "c@x.example"]


def test_second_companies_are_kept_and_other_languages_are_none(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "ORG:Eins AG;Einkauf", "ORG:Zwei AG", "TITLE;ALTID=1;LANGUAGE=de:Leiterin",
                "TITLE;ALTID=1;LANGUAGE=en:Head", version="4.0")  # fmt: skip
    assert (found["company"], found["position"]) == ("Eins AG", "Leiterin")
    assert found["custom"] == (("Further company", "Zwei AG"),)


def test_an_address_without_parts_and_the_types_other_programs_give(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "ADR;HOME:Weg 1, 89073 Ulm", "ADR;TYPE=WORK,POSTAL:;;Ring 2;Köln;;50667;",
                "LABEL;TYPE=WORK:Ring 2\\n50667 Köln")  # fmt: skip
    assert [(item["type"], item["street"], item["zip"]) for item in found["addresses"]] == [
        ("home", "Weg 1", "89073"), ("work", "Ring 2", "50667"),
    ]  # fmt: skip


def test_an_agent_in_one_line_is_the_assistant(tmp_path):
    found = one(
        tmp_path, "N:Kess;Anna", "AGENT:BEGIN:VCARD\\nFN:Susi Berg\\nEMAIL\\;INTERNET:s@x.example\\nEND:VCARD\\n"
    )
    assert found["custom"] == (("Assistant", "Susi Berg, s@x.example"),)


def test_a_member_named_by_an_address_alone_comes_along(tmp_path):
    group = card("KIND:group", "FN:Vorstand", "MEMBER:mailto:bert@x.example", version="4.0")
    found = read(tmp_path, *group, *card("N:Kess;Anna", "EMAIL:anna@x.example"))["records"]
    assert [(values(item, "email")[0][1], item.get("tags")) for item in found] == [
        ("anna@x.example", None), ("bert@x.example", ("Vorstand",)),
    ]  # fmt: skip


def test_a_folder_with_a_link_that_leads_nowhere(tmp_path):
    (tmp_path / "anna.vcf").write_text("\n".join(card("N:Kess;Anna")))
    try:
        (tmp_path / "gone.vcf").symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("no links here")
    assert inspect_file(tmp_path)["counts"]["contacts"] == 1


def test_ldif_with_damage_in_an_entry_costs_the_line_only(tmp_path):
    found = read(tmp_path, "dn: cn=Anna Kess", "objectclass: person", "cn: Anna Kess", "what is this", "sn: Kess",
                 "givenName: Anna", "", "cn: Bert Berg", "sn: Berg", "mail: bert@x.example", name="a.ldif")  # fmt: skip
    assert [item["first_name"] for item in found["records"]] == ["Anna", "Bert"]
    assert any("1 line" in warning for warning in found["warnings"])


def test_ldif_of_directories_keeps_further_numbers_and_knows_machines(tmp_path):
    found = read(
        tmp_path, "dn: cn=a", "objectclass: user", "cn: Anna Kess", "sn: Kess", "givenName: Anna", "l: Ulm",
        "otherTelephone: 0351 5550123", "otherMobile: 0171 5550124", "roomNumber: 4.12",
        "postalAddress: Weg 1$89073 Ulm$Germany", "", "dn: cn=pc", "objectclass: user", "objectclass: computer",
        "cn: PC1", name="a.ldif",
    )  # fmt: skip
    (anna,) = found["records"]
    assert [type_ for type_, _ in values(anna, "phone")] == ["work", "mobile"]
    assert (anna["addresses"][0]["street"], anna["addresses"][0]["zip"]) == ("Weg 1", "89073")
    assert anna["custom"] == (("Office", "4.12"),)


def test_a_list_of_thunderbird_brings_members_who_are_no_cards(tmp_path):
    found = read(tmp_path, "dn: cn=Liste", "objectclass: groupOfNames", "cn: Kunden",
                 "member: cn=Bert Berg,mail=bert@x.example", name="a.ldif")  # fmt: skip
    (bert,) = found["records"]
    assert (bert["first_name"], values(bert, "email"), bert["tags"]) == (
        "Bert",
        [("work", "bert@x.example")],
        ("Kunden",),
    )
