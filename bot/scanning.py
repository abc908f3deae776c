"""Documents for the handlers, over `storage.scans`: the work is done beside the event loop."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.filing import safe
from flows.people import StoredFile
from flows.ports import Store
from flows.readers.base import BadAnswer
from handlers.scans import Scan
from handlers.wire import Upload
from storage.scans import looking
from storage.scans.album import album, combinable

AT_ONCE = 2
"""Files and albums in work at the same time: each holds its pictures in memory."""


@dataclass(frozen=True, slots=True)
class FileScans:
    """Reads files from the store."""

    store: Store
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def fault(self, name: str, content: bytes) -> BadAnswer | None:
        """See `handlers.scans`."""
        async with self.turn:  # it may unpack a picture as well
            found = await asyncio.to_thread(looking.fault, name, content)
        return BadAnswer(found.code, dict(found.data)) if found is not None else None

    def combines(self, files: Sequence[StoredFile]) -> bool:
        """See `handlers.scans`."""
        return combinable([one.type for one in files], [one.size for one in files])

    async def scan(self, name: str, files: Sequence[StoredFile]) -> Scan:
        """See `handlers.scans`."""
        async with self.store.reading() as repositories:
            contents = [await repositories.files.read(one.id) for one in files]
        if self.combines(files):
            async with self.turn:
                made = await asyncio.to_thread(album, contents)
            if made is not None:
                return Scan((Upload(f"{safe(name)}.pdf", made.content),), made.pages)
        uploads = tuple(
            Upload(one.name, content) for one, content in zip(files, contents, strict=True)
        )
        return Scan(uploads, unread=await asyncio.to_thread(_unread, contents))


def _unread(contents: Sequence[bytes]) -> bool:
    return any(
        looking.type_of(one) == looking.PDF and looking.pages(one) is None for one in contents
    )
