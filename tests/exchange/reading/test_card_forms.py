"""vCards as phones and programs write them beside the standard: nothing of what they say is lost silently."""

from __future__ import annotations

from crm_desktop.exchange.reading.inspect import inspect_file

from .test_cards import card, one, read, values


def test_cards_behind_one_another_in_a_line(tmp_path):
    text = "BEGIN:VCARD\nFN:A Kess\nEND:VCARD BEGIN:VCARD\nFN:B Berg\nend:vcardbegin:vcard\nFN:C Voß\nEND:VCARD\n"
    (tmp_path / "cards.vcf").write_text(text, encoding="utf-8")
    found = inspect_file(tmp_path / "cards.vcf")
    assert [record["last_name"] for record in found["records"]] == ["Kess", "Berg", "Voß"]
    assert found["warnings"] == []


def test_indented_cards(tmp_path):
    found = read(
        tmp_path, *(f"    {line}" for line in (*card("FN:Anna Kess", "NOTE:eins", " zwei", "TEL:0351 5550123"),))
    )
    assert found["records"][0]["last_name"] == "Kess"
    assert found["records"][0]["notes"] == ("einszwei",)
    assert values(found["records"][0], "phone") == [("work", "0351 5550123")]


def test_cards_in_a_text_with_words_before_them(tmp_path):
    found = read(tmp_path, "Hallo Bo,", "hier die Karte:", *card("FN:Anna Kess"), name="mail.txt")
    assert (found["kind"], [record["last_name"] for record in found["records"]]) == ("vcard", ["Kess"])


def test_an_extension_written_as_in_a_link(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "TEL;TYPE=WORK:+49 351 555010;ext=12")
    assert values(found, "phone") == [("work", "+49 351 555010 ext. 12")]


def test_parts_of_an_address_beyond_the_seventh_are_kept(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "ADR;TYPE=WORK:;Hof 2;Weg 1;Ulm;;89073;;Tor 3;links")
    assert (found["addresses"][0]["extra"], found["addresses"][0]["city"]) == ("Hof 2, Tor 3, links", "Ulm")


def test_an_assistant_comes_with_number_and_address(tmp_path):
    found = one(
        tmp_path, "N:Kess;Anna", "TEL:0351 5550100", "AGENT:", "BEGIN:VCARD", "N:Lind;Bo", "TEL:0351 5550199",
        "EMAIL:bo@example.com", "END:VCARD", version="2.1",
    )  # fmt: skip
    assert dict(found["custom"]) == {"Assistant": "Bo Lind, bo@example.com"}
    assert values(found, "phone") == [("work", "0351 5550100"), ("assistant", "0351 5550199")]
    assert values(found, "email") == []  # no mail meant for her goes there
    assert dict(one(tmp_path, "N:Kess;Anna", "AGENT:Bo Lind")["custom"]) == {"Assistant": "Bo Lind"}
    assert "custom" not in one(tmp_path, "N:Kess;Anna", "AGENT;VALUE=uri:cid:card@example.com")


def test_how_a_name_is_pronounced(tmp_path):
    found = one(tmp_path, "N:Nguyen;Anh", "X-PHONETIC-FIRST-NAME:Ang", "X-PHONETIC-LAST-NAME:Nujen")
    assert dict(found["custom"]) == {"Pronounced": "Ang Nujen"}


def test_what_an_address_is_called_stays(tmp_path):
    found = one(
        tmp_path, "N:Kess;Anna", "item1.EMAIL;type=HOME:anna@example.com", "item1.X-ABLabel:Verein",
        "item2.EMAIL:a@example.com", "item2.X-ABLabel:_$!<Work>!$_", "item3.TEL;type=CELL:0171 1234567",
        "item3.X-ABLabel:Ferienhaus", "item4.URL:https://kess.example", "item4.X-ABLabel:_$!<HomePage>!$_",
    )  # fmt: skip
    told = [(item["type"], item.get("label", "")) for item in found["channels"]]
    assert told == [("mobile", "Ferienhaus"), ("home", "Verein"), ("work", ""), ("work", "")]


def test_an_address_of_a_page_with_a_semicolon_is_one(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "URL:https://shop.example/?a=1\\;b=2", "URL:kess.example;berg.example")
    pages = [value for _, value in values(found, "web")]
    assert pages == ["https://shop.example/?a=1;b=2", "kess.example", "berg.example"]


def test_groups_that_all_are_members_of_each_other_end(tmp_path):
    names = [f"UID:g{number}" for number in range(150)]
    members = [f"MEMBER:urn:uuid:g{number}" for number in range(150)]
    lines = [line for name in names for line in card("KIND:group", f"FN:Gruppe {name[4:]}", name, *members[:149])]
    found = read(tmp_path, *card("FN:Anna Kess", "UID:anna"), *lines, *card("KIND:group", "FN:Chor", "MEMBER:anna"))
    assert found["records"][0]["tags"] == ("Chor",)


def test_more_tags_than_anybody_needs_are_kept_in_the_notes(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", f"CATEGORIES:{','.join(f'k{number}' for number in range(300))}")
    assert (len(found["tags"]), found["notes"][0].endswith("k298; k299")) == (200, True)


def test_letters_encoded_twice_are_put_right(tmp_path):
    found = read(tmp_path, *card("N:MÃ¼ller;JÃ¶rg", "FN:JÃ¶rg MÃ¼ller", "ADR:;;Weg 1;KÃ¶ln;;50667;"))
    record = found["records"][0]
    assert (record["first_name"], record["last_name"], record["addresses"][0]["city"]) == ("Jörg", "Müller", "Köln")
    assert "encoded twice" in str(found["warnings"])
    own = read(tmp_path, *card("PRODID:-//Kontor//Kontor 1//DE", "N:Berg;Anna", "NOTE:MÃ¼ller ist falsch"))
    assert own["records"][0]["notes"] == ("MÃ¼ller ist falsch",)


def test_a_whole_name_in_one_part_is_taken_apart(tmp_path):
    for name in ("N:Jörg Müller;;;;", "N:;Jörg Müller;;;"):
        record = one(tmp_path, name, "FN:Jörg Müller")
        assert (record["first_name"], record["last_name"]) == ("Jörg", "Müller")
    assert one(tmp_path, "N:;Anna Maria;;;", "FN:Anna Maria")["first_name"] == "Anna Maria"
    assert one(tmp_path, "N:Müller Lüdenscheidt;;;;", "FN:Müller Lüdenscheidt")["last_name"] == "Müller Lüdenscheidt"
    own = one(tmp_path, "PRODID:-//Kontor//Kontor 1//DE", "N:Jörg Müller;;;;", "FN:Jörg Müller")
    assert own["last_name"] == "Jörg Müller"


def test_an_ampersand_written_as_on_a_page_does_not_cut_the_company(tmp_path):
    found = one(tmp_path, "N:Kess;Anna", "ORG:Müller &amp; Söhne KG;Einkauf", "X-CHILDREN:Bo")
    assert (found["company"], found["department"]) == ("Müller & Söhne KG", "Einkauf")
    assert dict(found["custom"]) == {"Child": "Bo"}
