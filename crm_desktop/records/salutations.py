"""The greeting of a letter or e-mail. Never guesses a gender: without a form of address it is neutral."""

from __future__ import annotations

from . import name_words as w


def letter_salutation(
    salutation: str = "",
    title: str = "",
    first_name: str = "",
    last_name: str = "",
    language: str = "de",
    address_form: str = "sie",
    override: str = "",
) -> str:
    """ "Sehr geehrte Frau Dr. Müller" (without the comma behind it); `override` is what the user typed."""
    if override.strip():
        return override.strip().rstrip(",!")
    first, last = first_name.strip(), last_name.strip()
    english = bool(language) and language[:2].casefold() != "de"
    if english:
        return _english(salutation, title, first, last, address_form)
    return _german(salutation, title, first, last, address_form)


def _german(salutation: str, title: str, first: str, last: str, address_form: str) -> str:
    if address_form == "du" and (first or salutation == "family"):
        return _german_du(salutation, first, last)
    if not last and not first:
        return "Sehr geehrte Damen und Herren"
    spoken = spoken_title(title)
    if salutation == "family" and last:
        return f"Sehr geehrte Familie {last}"
    if last and salutation == "ms":
        return " ".join(filter(None, ("Sehr geehrte Frau", spoken, last)))
    if last and salutation == "mr":
        return " ".join(filter(None, ("Sehr geehrter Herr", spoken, last)))
    return " ".join(filter(None, ("Guten Tag", spoken, first, last)))


def _german_du(salutation: str, first: str, last: str) -> str:
    if salutation == "family" or " und " in first:
        return f"Liebe {first}" if first else f"Liebe Familie {last}"
    return {"ms": f"Liebe {first}", "mr": f"Lieber {first}"}.get(salutation, f"Hallo {first}")


def _english(salutation: str, title: str, first: str, last: str, address_form: str) -> str:
    if address_form == "du" and first:
        return f"Dear {first}"
    if not last and not first:
        return "Dear Sir or Madam"
    if salutation == "family" and last:
        return f"Dear {last} family"
    spoken = spoken_title(title)
    if last and spoken:
        return f"Dear {spoken.replace('Prof.', 'Professor') if spoken == 'Prof.' else spoken} {last}"
    if last and salutation in ("ms", "mr"):
        return f"Dear {'Ms' if salutation == 'ms' else 'Mr'} {last}"
    return " ".join(filter(None, ("Dear", first, last)))


def spoken_title(title: str) -> str:
    """What of a title is said in a letter: "Prof. Dr. rer. nat." gives "Prof.", "Dr. Dr. h.c." gives "Dr."."""
    parts = [part for word in title.split() for part in w.atoms(word)[:1]]
    if any(part in ("prof", "professor", "professorin") for part in parts):
        return "Prof."
    return "Dr." if any(part in ("dr", "ddr", "doktor") for part in parts) else ""
