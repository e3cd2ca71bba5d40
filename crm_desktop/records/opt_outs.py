"""What columns of foreign lists say about advertising: who refuses it, and who is said to have agreed.

A refusal takes effect. An agreement never does: a list proves no consent (Art. 7 Abs. 1 GDPR, § 7 UWG). So whatever
cannot be read in a column of refusals counts as a refusal, to be looked at, and whatever cannot be read in a column of
agreements as nothing. Pure rules on headings and cells, in German and English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .consent import ANY, CHANNELS
from .dates import parse_date

OUT, IN = "opt_out", "opt_in"
"""Families of targets: "opt_out:email" is a column of refusals, "opt_in:phone" one of agreements."""
SAID = (*CHANNELS, ANY)
"""What such a column may be about."""
REFUSED, UNCLEAR, CLAIMED, NOTHING = "refused", "unclear", "claimed", "nothing"

# Headings -----------------------------------------------------------------------------------------------------------

_ASIDE = re.compile(
    r"grund|reason|komment|comment|bemerk|notiz|quelle|source|url|link|campaign|kampagne|token|count|anzahl|wortlaut|"
    r"wording|sprache|language|template|vorlage|mode$|modus$|(?<![a-z])ip|optinip|confirmip|ipadress|version|durch$|by$"
)
"""Columns that say more about it: why, from where, by which form."""
_MAY = r"(?:erlaubt?|erlaubnis|gewuenscht|erwuenscht|freigabe|freigegeben|allowed|permitted)"
_AGREED = r"(?:einwilligung|einverstaendnis|zustimmung|zugestimmt|consent|permission|optin|erlaubnis)"
_WAY = r"(?:e?mails?|newsletter|marketing|werbe?|werbung|telefon|phone|anrufe?|calls?|sms|fax|post|brief|kontakt)"
_OUT = re.compile(
    r"opt(?:ed)?out|unsub|abgemeldet|abmelde(?:datum|zeit)|(?:newsletter|mail)\w*abmeld|abbestell|ausgetragen|robinson|"
    r"blacklist|blocklist|(?:donot|dont)(?:call|e?mail|contact|fax|sms|text|phone|post|bulk|allow|send|market|"
    r"advertis|write)|nicht(?:anrufen|kontaktieren|anschreiben|anmailen|bewerben|zulassen|erlaubt|gewuenscht|erwuenscht)|"
    r"unerwuenscht|^no(?:more)?(?:calls?|e?mails?|mailings?|newsletters?|marketing|advertising|ads|contact|phonecalls?|"
    r"fax(?:es)?|sms|post|directmail)$|^keine?(?:e?mails?|emailwerbung|anrufe?|telefonanrufe|werbe.*|werbung.*|"
    r"newsletter|post|briefe?|postwerbung|mailings?|telefonwerbung|faxe?|faxwerbung|sms|kontaktaufnahme)(?:janein)?$|"
    r"(?:werbe|werbungs|mail|mailing|telefon|anruf|post|kontakt|newsletter|marketing|sms|fax|werbepost)sperre|"
    r"gesperrtfuer(?:werb|mail|newsl|telefon|post)|werbeverbot|werbewiderspruch|^widerspruch(?:am|vom|datum|werbung|gegenwerbung)?$|widersprochen|"
    r"(?:newsletter|werbe|marketing|mail)\w*widerruf"
)  # fmt: skip
_IN = re.compile(
    rf"optin|optedin|doubleopt|^doi(?:datum|date|am)?$|newsletter|accepts?\w*marketing|marketingstatus|"
    rf"(?:e?mail|newsletter|sms|marketing)subscri|^(?:is)?subscribed$|^subscriptionstatus$|{_WAY}\w*{_AGREED}|"
    rf"{_AGREED}\w*{_WAY}|(?:e?mails?|telefon|phone|anrufe?|sms|fax|post|brief)(?:kontakt|werbung|marketing)?{_MAY}$|"
    rf"kontaktper(?:e?mail|telefon|sms|fax|post|brief)|kontakt(?:aufnahme)?{_MAY}$|"
    rf"^(?:e?mail|telefon|post|fax|sms)?(?:werbung|marketing)(?:per\w+)?(?:{_MAY}|janein)?$|^confirmtime$"
)  # fmt: skip
_ABOUT = (
    ("sms", re.compile(r"sms|textmessage|donottext|donttext")),
    ("fax", re.compile(r"fax")),
    ("post", re.compile(r"postal|perpost|keinepost|nopost|^post|postwerb|werbepost|postsperre|brief|directmail|"
                        r"donotmail|dontmail|donotallow(?:bulk)?mails?|donotpost|postopt|postzust|postein|fuerpost")),
    ("email", re.compile(r"e-?mail|newsletter|bulkmail|mailing(?:liste?|sperre)|mailsperre|permail|"
                         r"keinemails?|anmailen|mailerlaub|mailopt|mailwerb")),
    ("phone", re.compile(r"telefon|phone|call|anruf|telemarketing")),
)  # fmt: skip
_OF_LETTERS = re.compile(r"unsub|abgemeldet|abmeld|abbestell|ausgetragen|optin|optedin|doubleopt|^doi|subscri|"
                         r"acceptsmarketing|confirmtime|marketingstatus")  # fmt: skip
"""Where no channel is named: words of newsletters."""


@lru_cache(maxsize=4096)
def target_of_heading(folded: str) -> str:
    """The target of a heading (folded as header_words.fold_heading() does) that speaks of refusing or allowing
    advertising; or empty."""
    text = re.sub(r"[\W_]+", "", folded)
    if not 3 <= len(text) <= 80 or text == "marketing" or _ASIDE.search(text):
        return ""
    family = OUT if _OUT.search(text) else IN if _IN.search(text) else ""
    return f"{family}:{_about(text)}" if family else ""


def _about(text: str) -> str:
    for channel, words in _ABOUT:
        if words.search(text):
            return channel
    return "email" if _OF_LETTERS.search(text) else ANY


# Cells --------------------------------------------------------------------------------------------------------------

_YES = frozenset(("ja", "j", "yes", "y", "true", "wahr", "1", "1.0", "x", "ein", "on", "an", "oui", "si", "sí", "✓",
                  "✔", "☑", "t", "w"))  # fmt: skip
_NO = frozenset(("nein", "n", "no", "false", "falsch", "aus", "off", "non", "f", "☐"))
_EMPTY = frozenset(("", "-", "--", "–", "—", "null", "(null)", "none", "nan", "#n/a", "n/a", "n.a", "k.a", "k. a",
                    "keine angabe", "unbekannt", "unknown", "unspecified", "not set", "leer"))  # fmt: skip
_ALLOWING = frozenset(("subscribed", "angemeldet", "abonniert", "opt-in", "opt in", "optin", "opted in", "opted-in",
                       "double opt-in", "doi", "allow", "allowed", "zulassen", "erlaubt", "erwünscht", "gewünscht",
                       "einverstanden", "zugestimmt"))  # fmt: skip
_AGREEING = _ALLOWING | frozenset(("confirmed", "bestätigt", "active", "aktiv", "erteilt", "liegt vor", "granted",
                                   "given", "accepted", "akzeptiert", "ok"))  # fmt: skip
"""In a column of agreements; "liegt vor" in one of refusals is a refusal."""
_NEITHER = frozenset(("?", "offen", "archived", "pending", "unconfirmed", "unbestätigt", "nicht bestätigt",
                      "non-subscribed", "nonsubscribed", "non subscribed", "never subscribed", "not subscribed",
                      "not_subscribed", "nicht angemeldet", "nicht abonniert", "transactional", "no consent",
                      "keine einwilligung"))  # fmt: skip
"""In a column of agreements: nobody refused, and nobody agreed."""
_AGAINST = re.compile(
    r"unsub|abgemeldet|abmeld|abbestell|ausgetragen|widerruf|widerspr|opt(?:ed)?[\s_-]?out|gesperrt|sperre|"
    r"black|block|robinson|refus|declin|abgelehnt|lehnt ab|cleaned|bereinigt|bounce|complain|spam|beschwerde|abuse|"
    r"\bdo(?: not|n.t)\b|\bnicht\b|\bkeine?\b|\bnie\b|\bnever\b|unerw|withdrawn|withdrew|revoked|object|deaktiv|"
    r"deactiv|removed|gelöscht|deleted|disallow|verbot|untersag|\bstop\b"
)  # fmt: skip
_ZEROS = re.compile(r"[0\s:.,/T-]+")
_UNIX = re.compile(r"1\d{9}(?:\d{3})?")
_DAY = re.compile(r"\d{4}-\d\d?-\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_ONLY = re.compile(r"\b(?:nur|only|außer|ausser|except|erlaubt|allowed|statt)\b")
_NAMED = (
    ("email", re.compile(r"\be-?mails?\b|newsletter|\bmails?\b")),
    ("phone", re.compile(r"telef|\btel\b|anruf|phone|call")),
    ("post", re.compile(r"\bpost|brief|letter\b")), ("sms", re.compile(r"\bsms\b")), ("fax", re.compile(r"\bfax")),
)  # fmt: skip


@lru_cache(maxsize=4096)
def read(text: str, *, opt_in: bool) -> str:
    """What a cell of such a column says: REFUSED, UNCLEAR (of refusals: taken for one, to be looked at), CLAIMED (of
    agreements: no consent, and no refusal) or NOTHING."""
    word = " ".join(text.casefold().split()).strip(" .!")
    if word in _EMPTY:
        return NOTHING
    if opt_in:
        return _read_agreement(word)
    if word in _NO or word in _ALLOWING or _ZEROS.fullmatch(word):
        return NOTHING
    clear = word in _YES or word in _AGREEING or _is_moment(word) or _AGAINST.search(word) or named(word)
    return REFUSED if clear else UNCLEAR


def _read_agreement(word: str) -> str:
    if word in _NO or word in ("0", "0.0"):
        return REFUSED
    if word in _NEITHER or _ZEROS.fullmatch(word):
        return NOTHING
    if word in _YES or word in _AGREEING or _is_moment(word):
        return CLAIMED
    return REFUSED if _AGAINST.search(word) else NOTHING


def named(text: str) -> tuple[str, ...]:
    """The channels that a cell of a column about all of them names: "Post, Telefon"; none where it may be the other way
    round ("nur per Post")."""
    word = text.casefold()
    if _ONLY.search(word):
        return ()
    return tuple(channel for channel, words in _NAMED if words.search(word))


def _is_moment(word: str) -> bool:
    return bool(_DAY.match(word) or _UNIX.fullmatch(word) or parse_date(word).iso)


_STATES = re.compile(
    r"unsubscribed|subscribed|cleaned|abgemeldet|angemeldet|opt(?:ed)?[\s-]?(?:out|in)|no consent|archived|bereinigt|"
    r"non-?subscribed|unbestätigt|unconfirmed|pending|active|aktiv|inactive|inaktiv|bounced"
)
_TELLING = ("subscri", "abgemeldet", "opt", "cleaned")


def are_states(samples: list[str]) -> bool:
    """Whether a column called "Status" tells who gets a newsletter: only words for that, one of them a telling one."""
    texts = [text.casefold().strip() for text in samples]
    return (
        bool(texts)
        and all(_STATES.fullmatch(text) for text in texts)
        and any(word in text for text in texts for word in _TELLING)
    )
