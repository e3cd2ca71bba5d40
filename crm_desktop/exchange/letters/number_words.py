"""Numbers in words, as \\* CardText, OrdText and DollarText write them; German and English, below a million."""

from __future__ import annotations

_DE = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()  # noqa: E501
_DE_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_EN_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def words(number: int, kind: str, language: str, cents: int = 0) -> str | None:
    """`cents` are said by DollarText only. None where there are no words: numbers from a million, negative ones, other
    languages."""
    if not 0 <= number < 1_000_000 or language not in ("de", "en"):
        return None
    if language == "de":
        text = _german(number)
        if kind == "ordtext":
            return _german_ordinal(number, text)
        text = f"{text}s" if text.endswith("ein") else text
        return f"{text} und {cents:02}/100" if kind == "dollartext" else text
    text = _english(number)
    if kind == "ordtext":
        head, sign, last = text.rpartition("-") if "-" in text.split()[-1] else text.rpartition(" ")
        last = _EN_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
        return f"{head}{sign}{last}"
    return f"{text} and {cents:02}/100" if kind == "dollartext" else text


def _german(number: int) -> str:
    if number < 20:
        return _DE[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return (f"{_DE[ones]}und" if ones else "") + _DE_TENS[tens - 2]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_DE[hundreds]}hundert" + (_german(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{_german(thousands)}tausend" + (_german(rest) if rest else "")


def _german_ordinal(number: int, text: str) -> str:
    small = number % 100
    odd = {1: ("ein", "erste"), 3: ("drei", "dritte"), 7: ("sieben", "siebte"), 8: ("acht", "achte")}.get(small)
    if odd:
        return text.removesuffix(odd[0]) + odd[1]
    return f"{text}te" if 0 < small < 20 else f"{text}ste"


def _english(number: int) -> str:
    if number < 20:
        return _EN[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _EN_TENS[tens - 2] + (f"-{_EN[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_EN[hundreds]} hundred" + (f" {_english(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{_english(thousands)} thousand" + (f" {_english(rest)}" if rest else "")
