"""What handlers need of files as documents; `storage.scans` provides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from flows.people import StoredFile
from flows.readers.base import BadAnswer
from handlers.wire import Upload


@dataclass(frozen=True, slots=True)
class Scan:
    """A document ready to be looked at.

    `uploads` are sent one after another. `pages`: of the one PDF that all its files were made into;
    None: they go as they were sent. `unread`: a PDF among them could not be opened.
    """

    uploads: tuple[Upload, ...]
    pages: int | None = None
    unread: bool = False


class Scans(Protocol):
    """Looks at files, and makes one PDF of several."""

    async def fault(self, name: str, content: bytes) -> BadAnswer | None:
        """Why a file can't be taken; None: it can."""

    async def scan(self, name: str, files: Sequence[StoredFile]) -> Scan:
        """The files of the document with this name. Raises NotFound for one that is gone."""

    def combines(self, files: Sequence[StoredFile]) -> bool:
        """Whether these files will be made into one PDF."""
