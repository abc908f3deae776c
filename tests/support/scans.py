"""Made-up documents: photos as phones make them, PDFs that open, files that lie."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw
from pypdf import PdfWriter

SIDEWAYS = 6
"""EXIF: the camera was held upright, the pixels lie on their side."""


def photo(words: str, *, sideways: bool = False, size: tuple[int, int] = (600, 800)) -> bytes:
    """A JPEG of an upright sheet with a black bar at its top; `sideways` as phones store it."""
    sheet = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, size[0], size[1] // 8), fill="black")
    draw.text((size[0] // 4, size[1] // 2), words, fill="red", font_size=60)
    exif = Image.Exif()
    if sideways:
        sheet = sheet.rotate(90, expand=True)
        exif[0x0112] = SIDEWAYS
    made = BytesIO()
    sheet.save(made, "JPEG", exif=exif, quality=90)
    return made.getvalue()


def pdf(pages: int = 1, *, password: str | None = None, title: str = "") -> bytes:
    """A PDF of empty pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=595, height=842)
    writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, algorithm="AES-256")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def uploaded(message: dict[str, Any]) -> str:
    """The id of a message's document."""
    return str(message["document"]["file_id"])
