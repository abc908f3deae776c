"""Where the SME register lies: on PostgreSQL in the bot's database, on SQLite in its own file."""

import asyncio
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from sqlalchemy import Engine, Executable, Row, StaticPool, create_engine

from storage.engines import is_sqlite, sqlite_path
from storage.work import Work

FILE = "register.db"


class Shelf(Protocol):
    """Answers queries on `sme_set` and `sme_company`."""

    async def rows(self, work: Work, query: Executable) -> Sequence[Row[Any]]:
        """All rows of a query; `work` is the asker's unit of work."""

    def close(self) -> None:
        """Let go of the file, if there is one."""


def shelf(url: str) -> Shelf:
    """The shelf of a database address."""
    return FileShelf(file_path(url)) if is_sqlite(url) else DatabaseShelf()


def file_path(url: str) -> Path:
    """The register's own file: beside the SQLite database of this address."""
    return sqlite_path(url).with_name(FILE)


class DatabaseShelf:
    """The register lies in the bot's own database."""

    async def rows(self, work: Work, query: Executable) -> Sequence[Row[Any]]:
        """See `Shelf`."""
        return await work.rows(query)

    def close(self) -> None:
        """See `Shelf`."""


class FileShelf:
    """A file that is never changed: an import puts a new one in its place.

    Whoever reads the old one at that moment reads it to the end.
    """

    def __init__(self, path: Path) -> None:
        """The file need not be there yet."""
        self._path = path
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._opened: tuple[int, int, int] | None = None

    async def rows(self, work: Work, query: Executable) -> Sequence[Row[Any]]:
        """See `Shelf`."""
        del work
        return await self.read(query)

    async def read(self, query: Executable) -> Sequence[Row[Any]]:
        """All rows of a query, none without a file; a cold disk keeps only a thread waiting."""
        return await asyncio.to_thread(self._rows, query)

    def close(self) -> None:
        """See `Shelf`."""
        with self._lock:
            self._dispose()

    def _rows(self, query: Executable) -> Sequence[Row[Any]]:
        with self._lock:
            engine = self._current()
            if engine is None:
                return ()
            with engine.connect() as connection:
                return connection.execute(query).all()

    def _current(self) -> Engine | None:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            self._dispose()
            return None
        now = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if now != self._opened:
            self._dispose()
            self._engine = create_engine(
                "sqlite://",
                creator=self._connect,
                poolclass=StaticPool,
                hide_parameters=True,  # an ИНН belongs in no log
            )
            self._opened = now
        return self._engine

    def _connect(self) -> sqlite3.Connection:
        address = f"file:{quote(str(self._path))}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    def _dispose(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
        self._engine = self._opened = None
