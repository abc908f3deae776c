"""The content of a set's XML files, a portion at a time."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from storage.register.faults import RegisterFault
from storage.register.parts import BROKEN, CHUNK, Part, broken

RATIO, SPARE = 200, 64 << 20
"""What a ZIP may grow to: so many times its own size and 64 MB. Such XML grows some 20 times."""


class Content:
    """Keeps the ZIP open that the last part was in: its list of parts may be long."""

    def __init__(self) -> None:
        """Nothing is open yet."""
        self._file: Path | None = None
        self._archive: zipfile.ZipFile | None = None
        self._room = 0

    def portions(self, part: Part) -> Iterator[bytes]:
        """A part's bytes. Raises RegisterFault for what can't be read or grows without end."""
        try:
            if part.name is None:
                with part.file.open("rb") as stream:
                    yield from iter(lambda: stream.read(CHUNK), b"")
            else:
                with self._archive_of(part.file).open(part.name) as packed:
                    yield from self._unpacked(packed, part)
        except BROKEN as wrong:
            raise broken(part.label, wrong) from wrong

    def close(self) -> None:
        """Let go of the ZIP."""
        if self._archive is not None:
            self._archive.close()
        self._archive = self._file = None

    def _archive_of(self, file: Path) -> zipfile.ZipFile:
        if self._archive is None or self._file != file:
            self.close()
            self._archive, self._file = zipfile.ZipFile(file), file
            self._room = RATIO * file.stat().st_size + SPARE
        return self._archive

    def _unpacked(self, packed: IO[bytes], part: Part) -> Iterator[bytes]:
        while portion := packed.read(CHUNK):
            self._room -= len(portion)
            if self._room < 0:
                raise RegisterFault("register.too_large", file=part.label)
            yield portion
