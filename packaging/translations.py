"""Compare the texts in the code with resources/translations, and bring the files up to date.

    python packaging/translations.py          add what is missing (as unfinished), remove what is obsolete
    python packaging/translations.py --check  only report; exit code 1 when something is amiss

The code is read as a syntax tree, not run. `tr = texts("contacts")` gives a name its context, also where another
module imports it; `tr("...")` and `tr.plural(n, "...", "...")` are texts of that context. `mark("...")` belongs to
the context handed to the same call (`Command(..., tr, mark("..."))`), else to the only one of its module, else to
any that knows the text.
"""

from __future__ import annotations

import ast
import re
import string
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "crm_desktop"
TRANSLATIONS = ROOT / "resources" / "translations"
ANY = ""
"""The context of a marked text whose module has none or several."""


@dataclass(slots=True)
class Found:
    """What the code says: context to text to the place where it stands first, and calls that cannot be read."""

    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Module:
    name: str
    place: str
    package: bool
    tree: ast.Module
    contexts: dict[str, str] = field(default_factory=dict)
    """The name of a Texts object in this module to its context."""


def read_modules(package: Path) -> list[Module]:
    modules: list[Module] = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        place = path.relative_to(package.parent).as_posix()
        modules.append(Module(name, place, is_package, ast.parse(path.read_text(encoding="utf-8"))))
    return modules


def literal(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def called(node: ast.AST | None) -> str:
    """The last name of what a call calls: texts, i18n.texts -> "texts"."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def find_contexts(modules: list[Module], found: Found) -> None:
    """Give every module the Texts objects that it makes or imports from another module."""
    for module in modules:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Assign | ast.AnnAssign) or called(node.value) != "texts":
                continue
            assert isinstance(node.value, ast.Call)
            context = literal(node.value.args[0]) if node.value.args else None
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if not isinstance(target, ast.Name) or context is None:
                    continue
                if module.contexts.setdefault(target.id, context) != context:
                    found.faults.append(f"{module.place}:{node.lineno}: {target.id} has two contexts in this module")
    made = {module.name: dict(module.contexts) for module in modules}
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom):
                source = made.get(imported_from(module, node), {})
                for alias in node.names:
                    if alias.name in source:
                        module.contexts.setdefault(alias.asname or alias.name, source[alias.name])


def imported_from(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    parts = parts[: len(parts) - node.level + module.package]
    return ".".join([*parts, node.module] if node.module else parts)


def extract(package: Path = PACKAGE) -> Found:
    """All texts of the code with their contexts."""
    found = Found()
    modules = read_modules(package)
    find_contexts(modules, found)
    for module in modules:
        marks = dict(marks_beside_context(module))
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id == "mark" and node.args:
                own = set(module.contexts.values())
                context = marks.get(id(node)) or (own.pop() if len(own) == 1 else ANY)
                add(found, module, node, context, node.args[:1], only_literals=True)
            elif isinstance(node.func, ast.Name) and node.func.id in module.contexts:
                add(found, module, node, module.contexts[node.func.id], node.args[:1])
            elif isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
                context = module.contexts.get(node.func.value.id)
                if context is not None and node.func.attr == "plural":
                    add(found, module, node, context, node.args[1:3])
            elif called(node.func) == "texts" and isinstance(node.func, ast.Call) and node.func.args:
                add(found, module, node, literal(node.func.args[0]) or ANY, node.args[:1])
    return found


def marks_beside_context(module: Module) -> Iterator[tuple[int, str]]:
    """mark() calls that are arguments of a call to which a Texts object is given, too."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            names = [arg.id for arg in given if isinstance(arg, ast.Name) and arg.id in module.contexts]
            if names:
                yield from ((id(arg), module.contexts[names[0]]) for arg in given if called(arg) == "mark")


def add(
    found: Found, module: Module, call: ast.Call, context: str, arguments: list[ast.expr], only_literals: bool = False
) -> None:
    """Note the literals of one call; a text put together at run time could never be translated."""
    place = f"{module.place}:{call.lineno}"
    for argument in arguments:
        choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        for choice in choices:
            text = literal(choice)
            if text is not None:
                found.texts.setdefault(context, {}).setdefault(text, place)
                if not only_literals:
                    check_values(found, place, call, text)
            elif only_literals or not isinstance(choice, ast.Name | ast.Subscript | ast.Attribute | ast.Call):
                found.faults.append(f"{place}: not a literal text: {ast.unparse(choice)}")
            elif isinstance(choice, ast.Call) and called(choice) in ("format", "join", "str"):
                found.faults.append(f"{place}: put together before it is translated: {ast.unparse(choice)}")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def check_values(found: Found, place: str, call: ast.Call, text: str) -> None:
    if any(keyword.arg is None for keyword in call.keywords):
        return
    given = {keyword.arg for keyword in call.keywords}
    if isinstance(call.func, ast.Attribute) and call.func.attr == "plural":
        given.add("n")
    missing = placeholders(text) - given
    if missing:
        found.faults.append(f"{place}: no value for {', '.join(sorted(missing))} in {text!r}")


@dataclass(frozen=True, slots=True)
class Entry:
    source: str
    translation: str
    unfinished: bool


def read_entries(path: Path) -> list[Entry]:
    entries: list[Entry] = []
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        text = (translation.text if translation is not None else "") or ""
        kind = translation.get("type") if translation is not None else "unfinished"
        entries.append(Entry(message.findtext("source") or "", text, kind is not None or not text.strip()))
    return entries


def missing_and_obsolete(
    found: Found, files: dict[str, list[Entry]]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Context to texts that lack an entry, and to entries that no call asks for."""
    loose = found.texts.get(ANY, {})
    known = {context: {entry.source for entry in entries} for context, entries in files.items()}
    missing: dict[str, list[str]] = {}
    for context, texts in found.texts.items():
        if context != ANY:
            lacking = [text for text in texts if text not in known.get(context, set())]
            if lacking:
                missing[context] = lacking
    everywhere = set[str]().union(*known.values()) if known else set[str]()
    nowhere = [text for text in loose if text not in everywhere]
    if nowhere:
        missing[ANY] = nowhere
    obsolete = {
        context: [text for text in sorted(sources) if text not in found.texts.get(context, {}) and text not in loose]
        for context, sources in known.items()
    }
    return missing, {context: texts for context, texts in obsolete.items() if texts}


def problems(package: Path = PACKAGE, folder: Path = TRANSLATIONS) -> list[str]:
    """Everything that keeps a language from being complete, one line each; empty when all is well."""
    found = extract(package)
    lines = list(found.faults)
    for language in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = {path.stem: read_entries(path) for path in sorted(language.glob("*.ts"))}
        missing, obsolete = missing_and_obsolete(found, files)
        for context, texts in missing.items():
            for text in texts:
                lines.append(f"{language.name}/{context or '?'}.ts: missing: {text!r} ({found.texts[context][text]})")
        for context, texts in obsolete.items():
            lines += [f"{language.name}/{context}.ts: obsolete: {text!r}" for text in texts]
        for context, entries in files.items():
            lines += [f"{language.name}/{context}.ts: {line}" for line in check_entries(entries)]
    return lines


def check_entries(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.unfinished:
            yield f"unfinished: {entry.source!r}"
        elif placeholders(entry.source) != placeholders(entry.translation):
            yield f"placeholders differ: {entry.source!r} and {entry.translation!r}"
    for source, times in Counter(entry.source for entry in entries).items():
        if times > 1:
            yield f"twice: {source!r}"


HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}">\n'
MESSAGE = re.compile(r"[ \t]*<message\b.*?</message>[ \t]*\n?", re.DOTALL)


def update(package: Path = PACKAGE, folder: Path = TRANSLATIONS) -> list[str]:
    """Write what is missing and take out what is obsolete; hand-written entries keep their place. What was done."""
    found = extract(package)
    done: list[str] = []
    for language in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = {path.stem: read_entries(path) for path in sorted(language.glob("*.ts"))}
        missing, obsolete = missing_and_obsolete(found, files)
        missing.pop(ANY, None)
        for context in sorted({*missing, *obsolete}):
            path = language / f"{context}.ts"
            rewrite(path, context, missing.get(context, []), set(obsolete.get(context, [])))
            counts = len(missing.get(context, [])), len(obsolete.get(context, []))
            done.append(f"{language.name}/{context}.ts: {counts[0]} added as unfinished, {counts[1]} removed")
    return done


def rewrite(path: Path, context: str, missing: list[str], obsolete: set[str]) -> None:
    if path.exists():
        content = path.read_text(encoding="utf-8")
    else:
        content = f"{HEAD.format(language=path.parent.name)}<context>\n    <name>{context}</name>\n</context>\n</TS>\n"

    def kept(match: re.Match[str]) -> str:
        source = ElementTree.fromstring(match.group()).findtext("source")
        return "" if source in obsolete else match.group()

    content = MESSAGE.sub(kept, content)
    new = "".join(
        f'    <message><source>{escape(text)}</source><translation type="unfinished"></translation></message>\n'
        for text in missing
    )
    if "<message" not in content and not new:
        path.unlink()
        return
    path.write_text(content.replace("</context>", f"{new}</context>"), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        for line in update():
            print(line)
    left = problems()
    for line in left:
        print(line)
    print(f"{len(left)} left to do" if left else "All texts are translated.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
