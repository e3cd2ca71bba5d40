"""LDIF of directories and other programs than Thunderbird: Active Directory, Domino, OpenLDAP without classes."""

from __future__ import annotations

from .test_cards import read, values


def entries(folder, *lines):
    return read(folder, *lines, name="directory.ldif")


def test_addresses_of_exchange(tmp_path):
    found = entries(
        tmp_path, "dn: CN=Kess\\, Anna,OU=Staff", "objectClass: user", "cn: Kess, Anna", "sn: Kess", "givenName: Anna",
        "objectGUID:: gIGCg4SFhoeIiYqLjI2Ojw==", "proxyAddresses: SMTP:anna@example.com", "countryCode: 276",
        "proxyAddresses: smtp:kess@example.com", "proxyAddresses: X500:/o=firm", "extensionAttribute1: 4711",
        "manager: CN=Bo Lind,OU=Staff", "userAccountControl: 512",
    )  # fmt: skip
    assert values(found["records"][0], "email") == [("work", "anna@example.com"), ("other", "kess@example.com")]
    assert dict(found["records"][0]["custom"]) == {"Manager": "Bo Lind", "extensionattribute1": "4711"}


def test_what_domino_calls_it(tmp_path):
    found = entries(
        tmp_path, "dn: CN=Anna Kess,O=Firm", "objectclass: dominoPerson", "objectclass: person", "cn: Anna Kess",
        "sn: Kess", "givenname: Anna", "companyname: Kess GmbH", "jobtitle: Leiterin", "officestreetaddress: Weg 1",
        "officezip: 89073", "officecity: Ulm", "officephonenumber: 0351 5550123", "cellphonenumber: 0171 1234567",
        "phonenumber: 0351 5550124", "spouse: Bo", "mailserver: CN=Srv",
    )["records"][0]  # fmt: skip
    assert (found["company"], found["position"], found["addresses"][0]["city"]) == ("Kess GmbH", "Leiterin", "Ulm")
    assert [type_ for type_, _ in values(found, "phone")] == ["work", "mobile", "home"]
    assert dict(found["custom"]) == {"Spouse": "Bo"}


def test_what_nobody_knows_is_kept_and_people_are_called_by_their_names(tmp_path):
    found = entries(
        tmp_path, "dn: uid=a,dc=x", "objectClass: inetOrgPerson", "uid: a", "cn: Anna Kess", "sn: Kess", "o: Kess GmbH",
        "o: Lind AG", "secretary: uid=b, dc=x", "Hausnummer: 5", "userPassword: secret", "entryUUID: 1", "",
        "dn: uid=b,dc=x", "objectClass: inetOrgPerson", "cn: Bo Lind", "sn: Lind",
    )["records"][0]  # fmt: skip
    assert found["company"] == "Kess GmbH"
    assert dict(found["custom"]) == {"Further company": "Lind AG", "Assistant": "Bo Lind", "hausnummer": "5"}


def test_entries_without_a_blank_line_between_them_are_two(tmp_path):
    found = entries(
        tmp_path, "dn: cn=A", "objectclass: person", "cn: Anna Kess", "mail: anna@example.com", "DN: cn=B",
        "objectclass: person", "cn: Bo Lind", "mail: bo@example.com",
    )  # fmt: skip
    assert [values(record, "email") for record in found["records"]] == [
        [("work", "anna@example.com")],
        [("work", "bo@example.com")],
    ]


def test_entries_that_do_not_say_their_class(tmp_path):
    found = entries(tmp_path, "dn: uid=a,dc=x", "cn: Anna Kess", "mobile: 0171 1234567", "", "dn: dc=x", "dc: x")
    assert [record["last_name"] for record in found["records"]] == ["Kess"]
    assert found["warnings"] == ["1 entry is about neither a person nor a list and was left out."]


def test_a_member_who_is_an_address_alone(tmp_path):
    found = entries(tmp_path, "dn: cn=Chor", "objectclass: groupOfNames", "cn: Chor", "member: mail=bo@example.com")
    assert [(values(item, "email"), item["tags"]) for item in found["records"]] == [
        ([("work", "bo@example.com")], ("Chor",))
    ]
