"""Which XML files a set is made of, in ZIPs or by themselves."""

import hashlib
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from storage.register.faults import RegisterFault

CHUNK = 1 << 16

MOST_PARTS = 100_000
"""The country's set has some thousands."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""What `zipfile` raises for a broken, encrypted or oddly packed archive."""


@dataclass(frozen=True, slots=True)
class Part:
    """One XML file. `name` is its name inside the ZIP `file`, None where it lies by itself."""

    file: Path
    name: str | None
    size: int
    crc: int

    @property
    def label(self) -> str:
        """How a person finds it."""
        return str(self.file) if self.name is None else f"{self.file}: {self.name}"


def parts(files: Sequence[Path]) -> list[Part]:
    """All XML files of these files, always in the same order. Raises RegisterFault."""
    found: list[Part] = []
    for file in sorted(files, key=lambda file: file.name):
        found += sorted(_parts(file), key=lambda part: part.name or "")
        if len(found) > MOST_PARTS:
            raise RegisterFault("register.too_large", file=str(file))
    return found


def fingerprint(found: Sequence[Part], regions: Sequence[str]) -> str:
    """What a set is made of: names, sizes and checksums in order, and which regions are kept."""
    lines = [f"{part.name or part.file.name} {part.size} {part.crc}" for part in found]
    lines.append(",".join(sorted(regions)))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def broken(file: str, wrong: Exception) -> RegisterFault:
    """One of the `BROKEN` as a fault of a file."""
    if isinstance(wrong, OSError) and wrong.strerror:
        return RegisterFault("register.no_file", file=file, why=wrong.strerror)
    return RegisterFault("register.broken_zip", file=file, why=str(wrong) or type(wrong).__name__)


def _parts(file: Path) -> list[Part]:
    try:
        with file.open("rb") as stream:
            if stream.read(2) != b"PK":
                return [Part(file, None, file.stat().st_size, _crc(stream))]
        with zipfile.ZipFile(file) as archive:
            inside = [one for one in archive.infolist() if one.filename.lower().endswith(".xml")]
    except BROKEN as wrong:
        raise broken(str(file), wrong) from wrong
    if not inside:
        raise RegisterFault("register.no_parts", file=str(file))
    return [Part(file, one.filename, one.file_size, one.CRC) for one in inside]


def _crc(stream: IO[bytes]) -> int:
    """The checksum of a whole file."""
    stream.seek(0)
    crc = 0
    while portion := stream.read(CHUNK):
        crc = zlib.crc32(portion, crc)
    return crc
