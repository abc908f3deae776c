"""Uploads: content in the content store, a row for each that a person sent."""

import base64
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, select

from flows import ports
from flows.errors import NotFound
from flows.people import StoredFile
from storage.content import ContentStore
from storage.filenames import content_type, display_name
from storage.tables import file
from storage.work import Work

ID_BYTES = 6
"""Random bytes of an id: 10 letters in base32."""


class Files(ports.Files):
    """The same file sent again by the same person keeps its id, so a redelivery adds nothing."""

    def __init__(self, work: Work, contents: ContentStore) -> None:
        """`contents` holds the bytes, this table what is said of them."""
        self._work = work
        self._contents = contents

    async def add(
        self, person_id: int, name: str, content: bytes, type_: str, at: datetime
    ) -> StoredFile:
        """See `flows.ports`. As the first act of a transaction it writes before it locks."""
        digest = await self._contents.put(content)
        await self._lock(digest)
        shown = display_name(name)
        await self._work.execute(
            self._work.insert(file)
            .values(
                id=new_id(),
                person_id=person_id,
                sha256=digest,
                name=shown,
                type=content_type(content, type_),
                size=len(content),
                created_at=at,
            )
            .on_conflict_do_nothing(index_elements=["person_id", "sha256", "name"])
        )
        # An erasure may have removed the content before this transaction held the lock.
        await self._contents.put(content)
        return await self._one(
            (file.c.person_id == person_id) & (file.c.sha256 == digest) & (file.c.name == shown)
        )

    async def get(self, file_id: str) -> StoredFile:
        """See `flows.ports`."""
        return await self._one(file.c.id == file_id)

    async def read(self, file_id: str) -> bytes:
        """See `flows.ports`."""
        return await self._contents.read((await self.get(file_id)).sha256)

    async def remove(self, ids: Sequence[str]) -> None:
        """Delete uploads; after the commit their content too, unless someone else refers to it."""
        rows = await self._work.rows(
            delete(file).where(file.c.id.in_(ids)).returning(file.c.sha256)
        )
        for digest in sorted({row.sha256 for row in rows}):
            await self._lock(digest)
            await self._forget(digest)

    async def _forget(self, digest: str) -> None:
        row = await self._work.row(select(file.c.id).where(file.c.sha256 == digest).limit(1))
        if row is None:
            # Under the lock, hence before the commit. Should the commit fail, the upload is lost
            # that its owner wanted to be gone; the other way round it would stay for ever.
            self._work.before_commit(lambda: self._contents.remove(digest))

    async def _lock(self, digest: str) -> None:
        """Nobody else adds or removes this content until the end; SQLite has one writer anyway."""
        if not self._work.on_sqlite:
            await self._work.execute(
                select(func.pg_advisory_xact_lock(int.from_bytes(bytes.fromhex(digest[:14]))))
            )

    async def _one(self, condition: ColumnElement[bool]) -> StoredFile:
        row = await self._work.row(select(file).where(condition))
        if row is None:
            raise NotFound("file.not_found")
        return described(row)


def described(row: Row[Any]) -> StoredFile:
    """A row of `file`."""
    return StoredFile(row.id, row.sha256, row.name, row.type, row.size)


def new_id() -> str:
    """Ten letters and digits that can't be guessed."""
    return base64.b32encode(secrets.token_bytes(ID_BYTES)).decode().rstrip("=").lower()
