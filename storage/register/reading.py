"""Reads the documents of a set's files, from where an earlier import was stopped."""

from collections.abc import Generator, Iterator, Sequence

from storage.register.content import Content
from storage.register.parts import Part
from storage.register.progress import Progress
from storage.register.records import Record
from storage.register.xml import XmlFile


class Reading:
    """Counts in `progress` what it has read; whoever keeps the records keeps the progress too."""

    def __init__(self, parts: Sequence[Part], regions: Sequence[str], progress: Progress) -> None:
        """`regions`: codes to keep, none for all."""
        self.progress = progress
        self._parts = parts
        self._regions = frozenset(regions)
        self._content = Content()

    def documents(self) -> Generator[Record | None, None, None]:
        """What is still to be read, a document at a time; None for one that is not kept.

        Raises RegisterFault.
        """
        try:
            for part in self._parts[self.progress.part :]:
                yield from self._part(part)
                self.progress.next_part()
        finally:
            self._content.close()

    def _part(self, part: Part) -> Iterator[Record | None]:
        skip = self.progress.done
        file = XmlFile(part.label)
        for number, record in enumerate(file.records(self._content.portions(part)), 1):
            if number <= skip:
                continue
            self.progress.count(usable=record is not None)
            self.progress.seen(file.as_of)
            yield record if self._is_kept(record) else None

    def _is_kept(self, record: Record | None) -> bool:
        return record is not None and (not self._regions or record.region in self._regions)
