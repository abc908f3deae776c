"""Whether a file is what its name says and can be opened: told before it is stored."""

import logging
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath

import filetype
from PIL import Image, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

UNREADABLE = (
    PyPdfError,
    UnidentifiedImageError,
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    NotImplementedError,
    RecursionError,
)
"""What the libraries raise for files that are damaged or of a kind they do not know."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file, we say ourselves
Image.MAX_IMAGE_PIXELS = None  # the limit is PIXELS, told in words instead of a warning

PIXELS = 120_000_000
"""More than any phone's camera has; a small file may unpack into gigabytes."""

WHOLE = 40_000_000
"""The same for a kind that is unpacked at its full size: A4 scanned at 600 dots to the inch."""

GLANCE = (256, 256)
"""A JPEG is read to its end at about this size: cheap, and a torn one shows."""

PICTURES = frozenset(
    {"image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp", "image/tiff"}
)
PDF = "application/pdf"

PROGRAMS = frozenset(
    {
        "application/x-msdownload",
        "application/x-executable",
        "application/vnd.android.package-archive",
        "application/x-dosexec",
    }
)
HEADS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""What programs begin with."""

HEIC = frozenset({"image/heic", "image/heif", "image/avif"})

SAID: Mapping[str, frozenset[str]] = {
    ".pdf": frozenset({PDF}),
    ".jpg": PICTURES,
    ".jpeg": PICTURES,
    ".png": PICTURES,
    ".webp": PICTURES,
}
"""What a name promises, where the content can be told for sure."""

PAGES = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")
"""What a web page begins with: saved in place of the document it leads to."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file can't be taken, as a code of `answer-…` with data."""

    code: str
    data: Mapping[str, str] = field(default_factory=dict)


def fault(name: str, content: bytes) -> Fault | None:
    """What is wrong with a file; None: it may be stored."""
    kind = type_of(content)
    if kind in PROGRAMS or content.startswith(HEADS):
        return Fault("files.program", {"name": name})
    if kind in HEIC:
        return Fault("files.heic", {"name": name})
    suffix = PurePath(name.strip().lower()).suffix
    promised = SAID.get(suffix)
    if promised is not None and kind not in promised:
        page = content.lstrip()[:32].lower().startswith(PAGES)
        said = {"name": name, "said": suffix[1:].upper()}
        return Fault("files.web_page" if page else "files.not_what_it_says", said)
    if kind == PDF and encrypted(content):
        return Fault("files.locked", {"name": name})
    if kind in PICTURES:
        return _picture_fault(name, content)
    return None


def type_of(content: bytes) -> str:
    """The type by content; empty where content can't tell."""
    if content.lstrip()[:5] == b"%PDF-":
        return PDF
    kind = filetype.guess(content)
    return str(kind.mime) if kind is not None else ""


def encrypted(content: bytes) -> bool:
    """Whether a PDF asks for a password. One with an empty password opens everywhere."""
    try:
        reader = PdfReader(BytesIO(content))
        return reader.is_encrypted and not reader.decrypt("")
    except UNREADABLE:
        return False  # damaged, or a kind we can't read: other programs may open it


def pages(content: bytes) -> int | None:
    """How many pages a PDF has; None where it can't be opened."""
    try:
        return len(PdfReader(BytesIO(content)).pages) or None
    except UNREADABLE:
        return None


def _picture_fault(name: str, content: bytes) -> Fault | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(content)) as picture:
                most = PIXELS if picture.format == "JPEG" else WHOLE
                if picture.width * picture.height > most:
                    return Fault("files.huge", {"name": name})
                picture.draft("RGB", GLANCE)
                picture.load()
    except UNREADABLE:
        return Fault("files.broken", {"name": name})
    return None
