"""Set Kontor up in a folder of its own and start or check it. Needs only Python 3.11 or newer.

    python packaging/kontor.py start     the window, on sample data
    python packaging/kontor.py open      the window, on your own file (first run asks)
    python packaging/kontor.py test      all tests            (more arguments go to pytest)
    python packaging/kontor.py check     format, lint, types, contracts, translations, tests
    python packaging/kontor.py run ...   the command line, e.g. run import list.xlsx --dry-run

The first call makes a virtual environment in .venv and installs the pinned dependencies into it. Where there is a C
compiler, what large imports spend their time in is compiled (packaging/compile.py): beside the window after the first
start, before the tests. Without one nothing is missing but speed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = Path(os.environ.get("KONTOR_VENV") or ROOT / ".venv")
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
STAMP = ENVIRONMENT / "installed-for.txt"
COMPILE = ROOT / "packaging" / "compile.py"


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(extra: str) -> str:
    content = (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes() + str(ROOT).encode()
    return f"{hashlib.sha256(content).hexdigest()} {extra_names(extra)}"


def extra_names(extra: str) -> str:
    """What is installed beside the program: a compiler that came later brings Cython."""
    return ",".join(filter(None, (extra, "compile" if can_compile() else "")))


def prepare(extra: str) -> None:
    """Make the environment, or bring it up to date, when the declared dependencies changed."""
    done = STAMP.read_text().splitlines() if STAMP.exists() else []
    if fingerprint(extra) in done or (not extra and fingerprint("test") in done):
        return
    if not python().exists():
        print(f"Preparing {ENVIRONMENT} ...", flush=True)
        try:
            venv.create(ENVIRONMENT, with_pip=True)
        except (subprocess.CalledProcessError, SystemExit) as problem:
            raise SystemExit(
                "Python cannot make a virtual environment here. On Debian or Ubuntu: apt install python3-venv"
            ) from problem
    names = extra_names(extra)
    target = f"{ROOT}[{names}]" if names else str(ROOT)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", target, "--constraint", str(CONSTRAINTS)], check=True, cwd=ROOT)
    STAMP.write_text("\n".join([fingerprint(extra), fingerprint("")]))


def can_compile() -> bool:
    """Whether there is a C compiler with Python's headers."""
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return False
    if os.name == "nt":
        return shutil.which("cl") is not None
    command = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    return shutil.which(str(command).split()[0]) is not None


def compile_beside() -> None:
    """Once, in the background: nobody waits for it, and the next start uses it."""
    if can_compile() and not any(ROOT.glob("crm_desktop/__compiled__/*/index")):
        with open(ENVIRONMENT / "compile.txt", "w") as told:
            subprocess.Popen(
                [str(python()), str(COMPILE), "--gently"], stdout=told, stderr=told, stdin=subprocess.DEVNULL, cwd=ROOT
            )


def call(*arguments: str) -> int:
    return subprocess.call([str(python()), *arguments], cwd=ROOT)


CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "basedpyright")),
    ("contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)


PLAIN = (
    "tests/test_compiled.py", "tests/records/test_names.py", "tests/records/test_matching_sound.py",
    "tests/operations/test_imports.py", "tests/exchange/reading/test_understand.py",
)  # fmt: skip
"""Tests that are run once more without what was compiled."""


def run_tests(arguments: list[str]) -> int:
    """All tests side by side, as many as there are processors, but not more than is good for what they wait for; those
    of one file stay together. Where somebody says which, or how, one after the other."""
    count = min(os.cpu_count() or 1, 4)
    beside = ["-n", str(count), "--dist", "loadfile"] if count > 1 and not arguments else []
    return call("-m", "pytest", *beside, *arguments)


def check(arguments: list[str]) -> int:
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if code := call(*command):
            return code
    print("== tests", flush=True)
    if code := run_tests(arguments):
        return code
    if not can_compile():
        return 0
    print("== the compiled modules as plain Python", flush=True)
    return subprocess.call(
        [str(python()), "-m", "pytest", "-q", *PLAIN], cwd=ROOT, env={**os.environ, "KONTOR_PLAIN": "1"}
    )


def main() -> int:
    if sys.version_info < (3, 11):
        raise SystemExit("Kontor needs Python 3.11 or newer.")
    command, arguments = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("help", [])
    if command in ("start", "open", "run"):
        prepare("")
        compile_beside()
        given = {"start": ["--sample"], "open": [], "run": []}[command]
        return subprocess.call([str(python()), "-m", "crm_desktop", *given, *arguments])
    if command in ("test", "check"):
        prepare("test")
        if can_compile() and call(str(COMPILE)):
            print(
                "What is compiled where it can be could not be compiled here: Kontor runs as plain Python.", flush=True
            )
            if command == "check":
                return 1
        return run_tests(arguments) if command == "test" else check(arguments)
    print(__doc__)
    return 0 if command in ("help", "-h", "--help") else 1


if __name__ == "__main__":
    sys.exit(main())
