"""May a file be opened with its program? Decided from its name as the system reads it and from how it begins.

Source of the rules: what Windows, macOS and Linux start when such a file is double-clicked. What runs is never opened
from here; what may carry macros or scripts is opened after a question that shows the whole name.
"""

from __future__ import annotations

from .incoming_mail import safe_name

OPEN, ASK, NEVER = "open", "ask", "never"

RUNS, MACROS, SCRIPTS, PACKED, DISGUISED, UNKNOWN = "runs", "macros", "scripts", "packed", "disguised", "unknown"
"""Why: it is a program or starts one; it may hold macros; it is a page that may run scripts and ask for data from
elsewhere; it holds other files; it is not what its name says; its kind is not known."""

_PROGRAMS = frozenset(
    "exe com bat cmd scr pif cpl msi msp mst msc msix msixbundle appx appxbundle appinstaller application gadget dll ocx sys drv "
    "js jse mjs vb vbs vbe ws wsf wsh wsc ps1 ps1xml ps2 psm1 psd1 psc1 psc2 msh msh1 msh2 hta chm hlp inf ins isp job reg rgs sct shb shs "
    "lnk url website webloc desktop scf library-ms search-ms searchconnector-ms settingcontent-ms diagcab diagpkg theme themepack "
    "jar jnlp class app action command workflow terminal tool pkg mpkg dmg sh bash zsh csh ksh fish run bin elf out appimage flatpakref snap "
    "deb rpm apk ipa py pyc pyo pyw pyz pl rb php lua tcl awk groovy kts scpt scptd applescript osx xbap xpi crx air swf gadget ade adp "
    "app bas bgi cer crt der fon grp hpj its ksh mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw mdz mcf ops pcd plg prf prg "
    "vsmacros vsw xll xnk iso img vhd vhdx udf rdp ica cab iqy slk oqy dqy rqy odc contact service mobileconfig printerexport udl wbk".split()
)
_MACROS = frozenset(
    "docm dotm xlsm xltm xlam xlsb xla xlt pptm potm ppam ppsm sldm ppa doc dot xls ppt pps pot rtf odb accdb accde one onetoc2 vsdm vstm pub".split()
)
_PAGES = frozenset("html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt".split())
_PACKED = frozenset("zip 7z rar tar gz bz2 xz tgz tbz lz lzh arj z zst ace".split())
_PLAIN = frozenset(
    "pdf txt md csv tsv log json png jpg jpeg jpe jfif gif bmp tif tiff webp heic heif avif ico docx dotx xlsx xltx pptx ppsx potx odt ott ods ots "
    "odp otp odg fodt eml emlx msg vcf ics mp3 m4a wav ogg oga flac aac mp4 m4v mov avi mkv webm mpg mpeg pages numbers key dwg dxf "
    "epub ps eps ai psd indd stl step stp dwf p7s p7m asc sig ifc gaeb x81 x83 x84 d83 p83 xrechnung".split()
)
_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xfe\xed\xfa",
    b"#!",
    b"L\0\0\0\x01\x14\x02\0",
)
"""Programs for Windows, Linux and Mac, Java, scripts, shortcuts."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OFFICE = frozenset("docx dotx xlsx xltx pptx ppsx potx".split())
HEAD = 64
"""So many bytes of the beginning are looked at."""


def ending(name: str) -> str:
    """The ending that counts for the system, in lower case: of the name without what systems drop or hide."""
    found = safe_name(name.split("::")[0])
    if "." not in found:  # ".exe" is nothing but an ending
        return found.casefold() if name.strip().startswith(".") else ""
    return found.rpartition(".")[2].casefold()


def judge(name: str, head: bytes = b"", *, holds_macros: bool = False) -> tuple[str, str]:
    """(OPEN, ASK or NEVER, why) for a file of this name that begins so. `holds_macros`: macros were found in it."""
    kind = ending(name)
    if kind in _PROGRAMS or not kind:
        return (NEVER, RUNS) if kind or head.startswith(_STARTS) else (ASK, UNKNOWN)
    if head.startswith(_STARTS):
        return NEVER, DISGUISED
    if ":" in name.replace("\\", "/").rpartition("/")[2]:  # a second stream behind a harmless name
        return NEVER, DISGUISED
    if kind in _MACROS or holds_macros or (kind in _OFFICE and head.startswith(_OLE)):
        return ASK, MACROS
    if kind in _PAGES or _looks_like_page(head):
        return ASK, SCRIPTS
    if kind in _PACKED:
        return ASK, PACKED
    return (OPEN, "") if kind in _PLAIN else (ASK, UNKNOWN)


def _looks_like_page(head: bytes) -> bool:
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return begin.startswith((b"<!doctype html", b"<html", b"<script", b"<svg"))


def is_network_path(path: str) -> bool:
    """Whether a path leads to another computer (UNC, \\\\?\\UNC, a URL): only asking for it may send a password there."""
    text = path.strip()
    return text.startswith(("\\\\", "//")) or "://" in text[:12]
