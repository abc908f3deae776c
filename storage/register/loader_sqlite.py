"""Sets on SQLite: a file is built beside the one in force and then takes its name."""

import asyncio
import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Row, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.schema import CreateIndex, CreateTable

from storage.engines import writing_engine
from storage.register import loader
from storage.register.faults import RegisterFault
from storage.register.progress import Progress
from storage.register.records import Record
from storage.register.shelf import FileShelf, file_path
from storage.tables import sme_company, sme_set

INSERT = f"""
INSERT INTO sme_company (set_id, {", ".join(Record._fields)})
VALUES (?{", ?" * len(Record._fields)})
"""  # noqa: S608 - only names of columns are put in

TWICE = text("""
DELETE FROM sme_company WHERE rowid IN (
  SELECT one.rowid FROM sme_company AS one
  JOIN (SELECT inn, max(rowid) AS last FROM sme_company GROUP BY inn HAVING count(*) > 1) AS many
  ON many.inn = one.inn AND one.rowid < many.last)
""")

(BY_INN,) = sme_company.indexes


class SqliteLoader(loader.Loader):
    """See `Loader`. A file has one set; its index is made in the end, which is much faster."""

    def __init__(self, path: Path, lock: sqlite3.Connection) -> None:
        """`path`: the file in force; `lock`: whoever holds it imports."""
        self._path = path
        self._new = path.with_name(f"{path.name}.loading")
        self._lock = lock
        self._engine: AsyncEngine = _engine(self._new)
        self._id = 0

    async def in_force(self) -> Row[Any] | None:
        """See `Loader`."""
        shelf = FileShelf(self._path)
        try:
            return next(iter(await shelf.read(loader.set_in(loader.IN_FORCE))), None)
        finally:
            shelf.close()

    async def begin(self, fingerprint: str, regions: Sequence[str], at: datetime) -> Progress:
        """See `Loader`."""
        async with self._engine.begin() as connection:
            await _create(connection)
            # What has not got its name yet is loading, also where only the renaming is missing.
            await connection.execute(update(sme_set).values(state=loader.LOADING))
            left = (await connection.execute(loader.set_in(loader.LOADING))).first()
        if left is not None and left.fingerprint != fingerprint:
            await self._drop()
        async with self._engine.begin() as connection:
            await _create(connection)
            self._id, progress = await loader.begin(connection, fingerprint, regions, at)
        return progress

    async def add(self, batch: Sequence[Record], progress: Progress) -> None:
        """See `Loader`."""
        async with self._engine.begin() as connection:
            await loader.note(connection, progress)
            if batch:
                rows = [(self._id, *record) for record in batch]
                await connection.exec_driver_sql(INSERT, rows)

    async def seal(self) -> int:
        """See `Loader`."""
        try:
            await self._index()
        except IntegrityError:
            async with self._engine.begin() as connection:
                await connection.execute(TWICE)
            await self._index()
        async with self._engine.connect() as connection:
            return await loader.count(connection, self._id)

    async def switch(self, records: int, at: datetime) -> None:
        """See `Loader`; a new name is the one step."""
        async with self._engine.begin() as connection:
            await loader.put_in_force(connection, records, at)
        await self._engine.dispose()
        await asyncio.to_thread(_take_name, self._new, self._path)

    async def clean(self) -> None:
        """See `Loader`; the old file went when its name was taken."""

    async def aclose(self) -> None:
        """See `Loader`."""
        await self._engine.dispose()
        self._lock.close()

    async def _index(self) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(CreateIndex(BY_INN, if_not_exists=True))

    async def _drop(self) -> None:
        await self._engine.dispose()
        for tail in ("", "-wal", "-shm"):
            self._new.with_name(self._new.name + tail).unlink(missing_ok=True)
        self._engine = _engine(self._new)


def sqlite_loader(url: str) -> SqliteLoader:
    """The loader of a database. Raises RegisterFault when another import is under way.

    The lock is a file of its own, which the system lets go when the import is killed.
    """
    path = file_path(url)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(
        path.with_name(f"{path.name}.lock"),
        isolation_level=None,
        timeout=0,
        check_same_thread=False,
    )
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as wrong:
        lock.close()
        raise RegisterFault("register.busy") from wrong
    return SqliteLoader(path, lock)


def _engine(path: Path) -> AsyncEngine:
    return writing_engine(f"sqlite+aiosqlite:///{path}")


async def _create(connection: AsyncConnection) -> None:
    for table in (sme_set, sme_company):
        await connection.execute(CreateTable(table, if_not_exists=True))


def _take_name(new: Path, path: Path) -> None:
    """The journal goes into the file, the file onto the disk, and then it has the name."""
    connection = sqlite3.connect(new)
    try:
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    finally:
        connection.close()
    if mode != "delete":
        raise OSError(f"{new.name} has a journal that does not end")
    with new.open("rb") as stream:
        os.fsync(stream.fileno())
    new.replace(path)
