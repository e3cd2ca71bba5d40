"""Small PDF files, part by part."""

from __future__ import annotations


def pdf(pages: int = 3, *, width: int = 595, height: int = 842, locked: bool = False) -> bytes:
    """Pages that say "Page n". A locked one asks for a password that nobody knows."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(pages))
    secret = "5a" * 32
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Filter/Standard/V 1/R 2/P -4/O<{secret}>/U<{secret}>>>",
    ]
    for number in range(pages):
        words = f"BT /F1 60 Tf 100 {height // 2} Td (Page {number + 1}) Tj ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {6 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(words)}>>stream\n{words}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    key = f"/Encrypt 4 0 R/ID[<{secret}><{secret}>]" if locked else ""
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{key}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
