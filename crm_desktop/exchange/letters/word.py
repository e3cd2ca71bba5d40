"""Word itself as the maker of PDFs, where it is on the machine and LibreOffice is not.

Spoken to by the scripting each system brings (PowerShell, AppleScript). Paths travel as environment variables or
arguments, never as part of a script, so that no name of a file can be read as a command.
"""

from __future__ import annotations

import sys
from pathlib import Path

_MAC = "/Applications/Microsoft Word.app"
_POWERSHELL = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:KONTOR_DOCUMENT, $false, $true, $false)
  $document.ExportAsFixedFormat($env:KONTOR_PDF, 17)
  $document.Close(0)
} finally { $word.Quit(0) }
"""
"""Macros are off (3), the document is opened for reading only; 17 is PDF."""
_APPLESCRIPT = """
on run {given, made}
  tell application "Microsoft Word"
    open POSIX file given
    save as active document file name made file format format PDF
    close active document saving no
  end tell
end run
"""


def found() -> bool:
    """Whether Word is on this computer."""
    if sys.platform == "win32":
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
        except OSError:
            return False
        return True
    return sys.platform == "darwin" and Path(_MAC).exists()


def command(document: Path, out: Path) -> tuple[list[str], dict[str, str]]:
    """What makes a PDF of a document, and the variables it needs."""
    if sys.platform == "darwin":
        return ["osascript", "-e", _APPLESCRIPT, str(document), str(out)], {}
    script = ["powershell", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL]
    return script, {"KONTOR_DOCUMENT": str(document), "KONTOR_PDF": str(out)}
