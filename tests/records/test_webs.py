"""Web addresses and profiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records.webs import is_social, normal_url, readable, web_type


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("example.com", "https://example.com"),
        ("www.example.com", "https://www.example.com"),
        ("WWW.Example.COM/Team", "https://www.example.com/Team"),
        ("http://example.com/", "http://example.com"),
        ("HTTPS://Example.com", "https://example.com"),
        ("http:/example.com", "http://example.com"),
        ("http//example.com", "http://example.com"),
        (" <https://example.com/a?b=c#d> ", "https://example.com/a?b=c#d"),
        ("example.com:8080/x", "https://example.com:8080/x"),
        ("www.müller.example", "https://www.müller.example"),
        ("example.com.", "https://example.com"),
        ("192.0.2.1/admin", "https://192.0.2.1/admin"),
        ("linkedin.com/in/anna", "https://linkedin.com/in/anna"),
    ],
)
def test_addresses(text, url):
    assert normal_url(text) == url
    assert normal_url(url) == url


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "keine", "anna@example.com", "mailto:anna@example.com", "javascript:alert(1)", "file:///etc/passwd",
        "ftp://example.com", "data:text/html,x", "example", "exa mple.com", "http://", "https://user:pw@example.com",
        "3.5.1970", "C:\\Daten", "example.c0m", "..", "https://exam_ple",
    ],
)  # fmt: skip
def test_no_addresses(text):
    assert normal_url(text) == ""


@given(st.text(max_size=60))
def test_only_web_pages_come_out(text):
    url = normal_url(text)
    assert url == "" or url.startswith(("https://", "http://"))
    assert not any(char.isspace() for char in url)


def test_profiles():
    assert web_type("https://www.linkedin.com/in/anna") == "linkedin"
    assert web_type("https://de.linkedin.com/in/anna") == "linkedin"
    assert web_type("https://www.xing.com/profile/Anna") == "xing"
    assert web_type("https://notlinkedin.com") == "work"
    assert web_type("https://example.com/linkedin.com") == "work"
    assert is_social("https://www.xing.com/profile/Anna")
    assert is_social("https://mastodon.social/@anna")
    assert not is_social("https://example.com")


def test_readable():
    assert readable("https://www.example.com/") == "example.com"
    assert readable("https://example.com/team") == "example.com/team"
