"""Set Kontor up in a folder of its own and start or check it. Needs only Python 3.11 or newer.

    python packaging/kontor.py start     the window, on sample data
    python packaging/kontor.py open      the window, on your own file (first run asks)
    python packaging/kontor.py test      all tests            (more arguments go to pytest)
    python packaging/kontor.py check     format, lint, types, contracts, translations, tests
    python packaging/kontor.py run ...   the command line, e.g. run import list.xlsx --dry-run

The first call makes a virtual environment in .venv and installs the pinned dependencies into it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = Path(os.environ.get("KONTOR_VENV") or ROOT / ".venv")
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
STAMP = ENVIRONMENT / "installed-for.txt"


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(extra: str) -> str:
    content = (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes() + str(ROOT).encode()
    return f"{hashlib.sha256(content).hexdigest()} {extra}"


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
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", target, "--constraint", str(CONSTRAINTS)], check=True, cwd=ROOT)
    STAMP.write_text("\n".join([fingerprint(extra), fingerprint("")]))


def call(*arguments: str) -> int:
    return subprocess.call([str(python()), *arguments], cwd=ROOT)


CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("types", ("-m", "basedpyright")),
    ("contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)


def check(arguments: list[str]) -> int:
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if code := call(*command):
            return code
    print("== tests", flush=True)
    return call("-m", "pytest", *arguments)


def main() -> int:
    if sys.version_info < (3, 11):
        raise SystemExit("Kontor needs Python 3.11 or newer.")
    command, arguments = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("help", [])
    if command in ("start", "open", "run"):
        prepare("")
        given = {"start": ["--sample"], "open": [], "run": []}[command]
        return subprocess.call([str(python()), "-m", "crm_desktop", *given, *arguments])
    if command in ("test", "check"):
        prepare("test")
        return call("-m", "pytest", *arguments) if command == "test" else check(arguments)
    print(__doc__)
    return 0 if command in ("help", "-h", "--help") else 1


if __name__ == "__main__":
    sys.exit(main())
