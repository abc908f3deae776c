"""Several photos and PDFs of one document as one PDF: A4, upright, of a size that can be mailed.

The originals stay as they were sent; this is made anew whenever somebody wants it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps
from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from storage.scans.looking import PDF, PICTURES, UNREADABLE, type_of

A4 = (595.28, 841.89)
"""Points."""

MARGIN = 14.17
"""Points: 5 mm, what most printers leave."""

LONG_SIDE = 2300
"""Pixels of the longer side: about 200 to the inch on A4, small print stays readable."""

QUALITY = 82

REDUCIBLE = frozenset({"RGB", "RGBA", "L", "LA", "CMYK"})
"""Modes of pictures that can be made smaller by whole steps, before anything is copied."""

MOST_PAGES = 2000
"""Pages of one PDF; a small file may have hundreds of thousands, and take minutes."""

LARGEST = 40 * 1024 * 1024
"""Bytes that are made into one PDF; what is more stays in files of its own."""

WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Album:
    """One PDF made of several files."""

    content: bytes
    pages: int


def combinable(types: Sequence[str], sizes: Sequence[int]) -> bool:
    """Whether files of these types become one PDF: several, pictures and PDFs only."""
    fit = all(one in PICTURES or one == PDF for one in types)
    return len(types) > 1 and fit and sum(sizes) <= LARGEST


def album(contents: Sequence[bytes]) -> Album | None:
    """All of them in their order; None where one can't be opened: then they stay as they are."""
    writer = PdfWriter()
    try:
        for content in contents:
            if type_of(content) == PDF:
                reader = PdfReader(BytesIO(content))
                if reader.is_encrypted and not reader.decrypt(""):
                    return None
                if len(writer.pages) + len(reader.pages) > MOST_PAGES:
                    return None
                writer.append(reader, import_outline=False)
            else:
                writer.add_page(_page(content))
        made = BytesIO()
        count = len(writer.pages)
        writer.write(made)
    except UNREADABLE:
        return None
    finally:
        writer.close()
    return Album(made.getvalue(), count)


def _page(content: bytes) -> PageObject:
    """A picture on an A4 sheet, turned as the camera says, as large as fits."""
    picture = _upright(content)
    wide = picture.width > picture.height
    sheet = (A4[1], A4[0]) if wide else A4
    room = (sheet[0] - 2 * MARGIN, sheet[1] - 2 * MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    made = BytesIO()
    picture.save(made, "PDF", resolution=72, quality=QUALITY)
    (drawn,) = PdfReader(made).pages
    page = PageObject.create_blank_page(width=sheet[0], height=sheet[1])
    left = (sheet[0] - picture.width * scale) / 2
    below = (sheet[1] - picture.height * scale) / 2
    page.merge_transformed_page(drawn, Transformation().scale(scale).translate(left, below))
    return page


def _upright(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content)) as opened:
        opened.draft("RGB", (LONG_SIDE, LONG_SIDE))
        turned = ImageOps.exif_transpose(_smaller(opened))
        turned.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
        if turned.has_transparency_data:
            over = turned.convert("RGBA")
            sheet = Image.new("RGBA", over.size, (*WHITE, 255))
            return Image.alpha_composite(sheet, over).convert("RGB")
        return turned.convert("RGB")


def _smaller(opened: Image.Image) -> Image.Image:
    """At most about twice the size that is wanted; the camera's turn stays with it."""
    steps = max(opened.size) // (2 * LONG_SIDE)
    if steps < 2 or opened.mode not in REDUCIBLE:  # noqa: PLR2004 - there is nothing to reduce
        return opened
    reduced = opened.reduce(steps)
    reduced.info["exif"] = opened.getexif().tobytes()
    return reduced
