"""Everything of an application in ZIP archives that Windows opens, with a list of what is inside.

Files are copied from the disk piece by piece: no archive is ever held in memory.
"""

import shutil
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter

LARGEST = 45 * 1024 * 1024
"""Bytes of one archive: Telegram takes 50 MB from a bot."""

HEAD = 512
"""Bytes that a file takes in an archive besides its content, with a name of any length."""

PIECE = 1024 * 1024

PACKED = frozenset({".jpg", ".jpeg", ".png", ".webp", ".pdf", ".zip", ".docx", ".xlsx", ".mp4"})
"""Kinds that are compressed already."""


@dataclass(frozen=True, slots=True)
class Item:
    """One file of a bundle: where it lies, what it is called inside, and its line of the list.

    Without a source there is only the line: a document that was not sent.
    """

    source: Path | None
    path: str
    line: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How the list is written: its file, its sheet, the headings of `Item.line` and of the part."""

    file: str
    title: str
    headings: tuple[str, ...]


def parts(sizes: Sequence[int], largest: int = LARGEST) -> list[list[int]]:
    """Which files go into which archive, in their order, none above `largest` if it can be.

    A single file that is larger has an archive to itself.
    """
    found: list[list[int]] = []
    room = 0
    for index, size in enumerate(sizes):
        needed = size + HEAD
        if not found or needed > room:
            found.append([])
            room = largest
        found[-1].append(index)
        room -= needed
    return found


def write(
    items: Sequence[Item],
    sheet: Sheet,
    folder: Path,
    stem: str,
    at: datetime,
    largest: int = LARGEST,
) -> list[Path]:
    """Write the archives into a folder; the first has the list of all.

    `at`: now, in the centre's zone.
    """
    files = [(one.source, one.path) for one in items if one.source is not None]
    divided = parts([source.stat().st_size for source, _ in files], largest - PIECE)
    part_of = {files[index][1]: str(n) for n, part in enumerate(divided, 1) for index in part}
    listed = folder / sheet.file
    _list(listed, sheet, [(*one.line, part_of.get(one.path, "")) for one in items])
    made = []
    for n, part in enumerate(divided or [[]], 1):
        suffix = f"-{n}" if len(divided) > 1 else ""
        path = folder / f"{stem}{suffix}.zip"
        with zipfile.ZipFile(path, "w", strict_timestamps=False) as archive:
            if n == 1:
                _put(archive, listed, sheet.file, at)
            for index in part:
                _put(archive, *files[index], at)
        made.append(path)
    return made


def _put(archive: zipfile.ZipFile, source: Path, name: str, at: datetime) -> None:
    stamp = (at.year, at.month, at.day, at.hour, at.minute, at.second)
    info = zipfile.ZipInfo(name, stamp)
    packed = Path(name).suffix.lower() in PACKED
    info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    info.file_size = source.stat().st_size
    with source.open("rb") as content, archive.open(info, "w") as entry:
        shutil.copyfileobj(content, entry, PIECE)


def _list(path: Path, sheet: Sheet, lines: Sequence[tuple[str, ...]]) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        page = book.add_worksheet(sheet.title[:31])
        bold = book.add_format({"bold": True, "text_wrap": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        page.freeze_panes(1, 0)
        for column, heading in enumerate(sheet.headings):
            longest = max([len(heading), *(len(line[column]) for line in lines)])
            page.set_column(column, column, min(60, longest + 2))
            page.write_string(0, column, heading, bold)
        for row, line in enumerate(lines, 1):
            for column, value in enumerate(line):
                page.write_string(row, column, value, wrapped)
