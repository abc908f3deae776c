"""What one does to a file of a pack with a text editor, Word or the file manager.

Every edit says where it was made and fails when what it would change is not there, so that a pack
that has moved on never makes a mutant of nothing.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import docx
from docx.oxml.ns import qn


class NotPlanted(AssertionError):
    """The text to be changed does not stand in the file, or stands there more than once."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file of the pack and the lines that were written, the first from 1."""

    file: str
    first: int = 1
    last: int = 1


class Edit(Protocol):
    """A change to one file of a pack's folder."""

    def plant(self, folder: Path) -> Place:
        """Make it; tell where. Raises NotPlanted when it can't be made."""


@dataclass(frozen=True, slots=True)
class Text:
    """`old` becomes `new`: its only place in the file, or the first one behind `after`.

    `new` is written `times` over, for what is too long.
    """

    file: str
    old: str
    new: str
    after: str = ""
    times: int = 1

    def plant(self, folder: Path) -> Place:
        """Replace the text in the file."""
        path = folder / self.file
        source = path.read_text(encoding="utf-8")
        start = self._start(source)
        end = start + len(self.old)
        new = self.new * self.times
        path.write_text(source[:start] + new + source[end:], encoding="utf-8")
        first = source.count("\n", 0, start) + 1
        return Place(self.file, first, first + self.new.rstrip("\n").count("\n"))

    def _start(self, source: str) -> int:
        behind = 0
        if self.after:
            if source.count(self.after) != 1:
                raise NotPlanted(f"{self.file} has not one {self.after!r}")
            behind = source.index(self.after) + len(self.after)
        found = source.count(self.old, behind)
        if not found or (found > 1 and not self.after):
            raise NotPlanted(f"{self.file} has {found} times {self.old!r}")
        if self.old == self.new:
            raise NotPlanted(f"{self.old!r} would stay as it is")
        return source.index(self.old, behind)


@dataclass(frozen=True, slots=True)
class Moved:
    """A piece of text is cut out and put in front of another."""

    file: str
    piece: str
    before: str

    def plant(self, folder: Path) -> Place:
        """Cut and paste; the place is where the piece stands now."""
        Text(self.file, self.piece, "").plant(folder)
        return Text(self.file, self.before, self.piece + self.before).plant(folder)


@dataclass(frozen=True, slots=True)
class New:
    """A file that was not there."""

    file: str
    text: str

    def plant(self, folder: Path) -> Place:
        """Write the file."""
        path = folder / self.file
        if path.exists():
            raise NotPlanted(f"{self.file} is there already")
        path.parent.mkdir(exist_ok=True)
        path.write_text(self.text, encoding="utf-8")
        return Place(self.file)


@dataclass(frozen=True, slots=True)
class Copied:
    """A file was copied to begin a new one, and not changed yet."""

    file: str
    to: str

    def plant(self, folder: Path) -> Place:
        """Copy the file; the place is the copy."""
        if (folder / self.to).exists():
            raise NotPlanted(f"{self.to} is there already")
        shutil.copy(folder / self.file, folder / self.to)
        return Place(self.to)


@dataclass(frozen=True, slots=True)
class Gone:
    """A file was deleted, or saved under another name."""

    file: str
    now: str = ""

    def plant(self, folder: Path) -> Place:
        """Delete or rename the file; the place is the name that it had."""
        path = folder / self.file
        if not path.is_file():
            raise NotPlanted(f"{self.file} is not there")
        path.rename(folder / self.now) if self.now else path.unlink()
        return Place(self.file)


@dataclass(frozen=True, slots=True)
class Saved:
    """A text file was saved in another encoding."""

    file: str
    encoding: str

    def plant(self, folder: Path) -> Place:
        """Write the same text anew."""
        path = folder / self.file
        path.write_bytes(path.read_text(encoding="utf-8").encode(self.encoding))
        return Place(self.file)


@dataclass(frozen=True, slots=True)
class Word:
    """In a Word template `old` becomes `new`, in the first run of text that has it."""

    file: str
    old: str
    new: str

    def plant(self, folder: Path) -> Place:
        """Change the document and save it."""
        path = str(folder / self.file)
        document = docx.Document(path)
        for run in document.element.body.iter(qn("w:t")):
            if run.text and self.old in run.text:
                run.text = run.text.replace(self.old, self.new, 1)
                document.save(path)
                return Place(self.file)
        raise NotPlanted(f"{self.file} has no {self.old!r}")
