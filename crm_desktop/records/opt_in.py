"""The question for a consent by mail (double opt-in), and what an answer to it says. Pure rules.

There is no server behind it: the mail carries a token, the person answers the mail with "yes", and the answer, filed,
is the proof. Whoever knows the token has read the mail at that address.
"""

from __future__ import annotations

import re

YES, NO = "yes", "no"

_TOKEN = re.compile(r"\bOK-([0-9A-F]{5})-([0-9A-F]{5})\b", re.IGNORECASE)
_SAYS_NO = re.compile(
    r"\b(nein|nicht|kein(?:e|en)?|abmelden|abbestellen|widerruf\w*|widersprech\w*|no|not|don['’]t|stop|unsubscribe|never)\b",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"\b(ja|jawohl|yes|einverstanden|bestätig\w*|bestaetig\w*|stimme\s+(?:\w+\s+)?zu|confirm\w*|agree\w*)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"^\s*(?:>|\|)|^-{2,}\s*(?:urspr|original|weitergeleitet|forwarded)|^\s*(?:von|from|gesendet|sent)\s*:\s"
    r"|^\s*(?:am|on)\b.{4,120}(?:schrieb|wrote)\b|^_{5,}\s*$|^-- ?$",
    re.IGNORECASE,
)
_MOST_WORDS = 60
"""An answer longer than this is a letter: a person has to read it."""


def token_from(code: str) -> str:
    """How ten random hexadecimal digits are written in a mail."""
    return f"OK-{code[:5]}-{code[5:10]}".upper()


def tokens(text: str) -> list[str]:
    """The tokens in a text, each once."""
    return list(dict.fromkeys(f"OK-{found[1]}-{found[2]}".upper() for found in _TOKEN.finditer(text)))


def own_words(text: str) -> str:
    """What the writer of an answer wrote above the mail it answers."""
    kept: list[str] = []
    for line in text.splitlines():
        if _QUOTED.search(line):
            break
        kept.append(line)
    return "\n".join(kept).strip()


def answer(text: str) -> str:
    """YES, NO, or "" where the own words of an answer say neither clearly. What is said in one breath with a no is no
    yes."""
    words = own_words(text)
    if _SAYS_NO.search(words):
        return NO
    if len(words.split()) > _MOST_WORDS:
        return ""
    return YES if _SAYS_YES.search(words) else ""


_SUBJECT = {"de": "Bitte bestätigen: {purpose} [{token}]", "en": "Please confirm: {purpose} [{token}]"}
_PURPOSES = {
    "de": {"advertising": "Werbung", "newsletter": "Newsletter", "invitation": "Einladungen", "survey": "Umfragen",
           "tracking": "Auswertung von Klicks"},
    "en": {"advertising": "advertising", "newsletter": "newsletter", "invitation": "invitations", "survey": "surveys",
           "tracking": "tracking of clicks"},
}  # fmt: skip
_BODY = {
    "de": (
        "{greeting},\n\n"
        "für diese Adresse liegt uns folgende Einwilligung vor:\n\n"
        "    {wording}\n\n"
        "Wenn das von Ihnen kommt, antworten Sie bitte auf diese Mail mit „Ja“ und lassen Sie den Betreff,\n"
        "wie er ist.\n"
        "Wenn nicht, brauchen Sie nichts zu tun: Ohne Ihre Antwort schreiben wir Ihnen dazu nicht.\n"
        "Ihre Einwilligung können Sie jederzeit widerrufen, eine formlose Antwort genügt.\n\n"
        "Mit freundlichen Grüßen\n{office}\n\nKennzeichen dieser Anfrage: {token}\n"
    ),
    "en": (
        "{greeting},\n\n"
        "we were given this consent for your address:\n\n"
        "    {wording}\n\n"
        "If it is yours, please answer this mail with “Yes” and leave the subject as it is.\n"
        "If it is not, there is nothing to do: without your answer we will not write to you about it.\n"
        "You may withdraw your consent at any time, an informal answer is enough.\n\n"
        "Kind regards\n{office}\n\nMark of this question: {token}\n"
    ),
}


def mail_text(language: str, *, purpose: str, token: str, greeting: str, wording: str, office: str) -> tuple[str, str]:
    """Subject and body of the question, in German or English. Nothing in it advertises."""
    spoken = "de" if language.startswith("de") else "en"
    subject = _SUBJECT[spoken].format(purpose=_PURPOSES[spoken].get(purpose, purpose), token=token)
    indented = "\n    ".join(wording.splitlines())
    return subject, _BODY[spoken].format(greeting=greeting, wording=indented, office=office, token=token)
