"""Can a Word file be opened at all? Looked at before anything is made of it."""

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml

LARGEST = 50 * 2**20
"""Bytes of all that is packed in the file; a form with a picture has a hundredth of it."""

NEEDED = ("[Content_Types].xml", "word/document.xml")

UNOPENED = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    PackageNotFoundError,
    RuntimeError,
    SyntaxError,  # of XML
    ValueError,
    zlib.error,
)
"""What a damaged file is told by: no archive, a part that is gone, broken or locked."""


def open_fault(template: Path) -> str:
    """The reason why Word or we could not open the file; "" where it can be opened."""
    try:
        with ZipFile(template) as file:
            return _inside(file)
    except UNOPENED as wrong:
        return str(wrong) or type(wrong).__name__


def _inside(file: ZipFile) -> str:
    size = sum(part.file_size for part in file.infolist())
    if size > LARGEST:
        return f"{size} > {LARGEST}"
    if missing := [name for name in NEEDED if name not in file.namelist()]:
        return missing[0]
    if (torn := file.testzip()) is not None:
        return torn
    for name in file.namelist():
        if name.endswith((".xml", ".rels")):
            text = file.read(name)
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:  # Word writes none; they can be bombs
                return f"{name}: DOCTYPE"
            parse_xml(text)
    return ""
