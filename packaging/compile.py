"""Compile the modules that large imports spend their time in, with Cython: the same sources, nothing is written in
another language. Without a C compiler the program runs as plain Python and does the same, more slowly.

    python packaging/compile.py          what is missing or older than its source
    python packaging/compile.py --all    everything anew
    ... --gently                         behind whatever else the machine does

Run by packaging/kontor.py with the Python of its environment. crm_desktop/common/compiled.py loads what is made here.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from crm_desktop.common import compiled  # noqa: E402

PLACES = """
common: fold frozen ids
exchange/reading: content files packages packed plan sources tables understand values words workbooks
operations: duplicates imports imports_alike imports_beside imports_filling imports_known imports_lookup imports_marks
    imports_new imports_pairs imports_ready imports_same imports_writing
records: addresses companies contact countries dates doubts emails first_names importing incoming name_doubts
    name_split name_titles name_words names phone_plans phone_reading phones postal reach webs
records/matching: companies compare keys reasons scoring slips sound traits weights
store: blocks listing_rows matching_index matching_rows
store/queries: duplicates matching
store/writes: rows
"""
"""By folder. Chosen by measuring (docs/decisions/0046): where a row of a list spends its time. Modules that are started
with `-m` cannot be among them; those that only the first picture needs gain nothing."""


def modules() -> list[str]:
    names: list[str] = []
    folder = ""
    for word in PLACES.split():
        if word.endswith(":"):
            folder = word[:-1].replace("/", ".")
        else:
            names.append(f"crm_desktop.{folder}.{word}")
    return names


def stale() -> list[str]:
    """What is to be compiled."""
    known = compiled.read_index()
    return [name for name in modules() if name not in known or known[name][1] != _mark(name)]


def _mark(name: str) -> compiled.Mark:
    return compiled.mark_of(compiled.source_of(name))


def build(names: list[str]) -> None:
    """Compile these and note them. A source edited meanwhile is compiled again next time. Raises what Cython and the
    compiler raise."""
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    processors = os.cpu_count() or 1
    marks = {name: _mark(name) for name in names}
    with tempfile.TemporaryDirectory() as work:
        sources = {name: _copied(name, Path(work)) for name in names}
        options = ["/O2"] if os.name == "nt" else ["-O2", "-g0", "-w"]
        there = os.getcwd()
        os.chdir(work)  # else Cython and the compiler put the paths of this machine into what they make
        try:
            made = cythonize(
                [Extension(name, [str(path)], extra_compile_args=options) for name, path in sources.items()],
                nthreads=processors if sys.platform == "linux" else 0,
                compiler_directives={"language_level": 3, "annotation_typing": False, "binding": True},
                quiet=True,
            )
            command = build_ext(Distribution({"name": "kontor", "ext_modules": made}))
            command.build_lib, command.build_temp, command.parallel = "made", "objects", processors
            command.ensure_finalized()
            command.run()
            _keep({name: Path(command.get_ext_fullpath(name)) for name in names}, marks)
        finally:
            os.chdir(there)


def _copied(name: str, work: Path) -> Path:
    source = Path(compiled.source_of(name))
    path = work / source.relative_to(ROOT)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, path)
    return path.relative_to(work)


def _keep(made: dict[str, Path], marks: dict[str, compiled.Mark]) -> None:
    folder = Path(compiled.FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    known = {name: entry for name, entry in compiled.read_index().items() if name in modules()}
    for name, path in made.items():
        # A name of its own: a running program has the old one open, which some systems do not let go of.
        file = f"{name}-{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}{path.suffix}"
        _put(path.read_bytes(), folder / file)
        known[name] = (file, marks[name])
    _put(marshal.dumps(known), Path(compiled.INDEX))
    for path in folder.iterdir():
        if path.name != "index" and path.name not in {file for file, _ in known.values()}:
            path.unlink(missing_ok=True)


def _put(content: bytes, path: Path) -> None:
    """Whole or not at all, while others read."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)


def main() -> int:
    if "--gently" in sys.argv[1:] and hasattr(os, "nice"):
        os.nice(10)
    names = modules() if "--all" in sys.argv[1:] else stale()
    if names:
        print(f"Compiling {len(names)} modules, once ...", flush=True)
        build(names)
    elif compiled.read_index().keys() != set(modules()):
        _keep({}, {})
    return 0


if __name__ == "__main__":
    sys.exit(main())
