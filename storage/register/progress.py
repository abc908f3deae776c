"""How far a set has come; kept with every batch, so that an import can be stopped at any moment."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Progress:
    """What of the files is read and kept.

    `part`: how many XML files are read to their end; `done`: how many documents of the next one;
    `read`: documents altogether, `unusable` of them without an ИНН; `as_of`: the latest day that
    a document is of.
    """

    part: int = 0
    done: int = 0
    read: int = 0
    unusable: int = 0
    as_of: date | None = None

    def count(self, *, usable: bool) -> None:
        """One more document was read."""
        self.done += 1
        self.read += 1
        self.unusable += not usable

    def next_part(self) -> None:
        """The XML file is at its end."""
        self.part += 1
        self.done = 0

    def seen(self, as_of: date | None) -> None:
        """The files are of this day, too."""
        if as_of is not None:
            self.as_of = max(as_of, self.as_of or as_of)
