"""Batches on SQLite: a whole transaction in one visit to one thread."""

import asyncio
import json
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime

from sqlalchemy.dialects.sqlite import dialect

from flows.errors import Conflict
from storage.batches import runs
from storage.columns import moment_text
from storage.engines import raw_sqlite
from storage.statements import statements
from storage.steps import Mark, Stored, Write, verdicts

READ = (
    "SELECT id, revision, last_message, open FROM session "
    "WHERE id IN (SELECT value FROM json_each(?))"
)


class SqliteBatches:
    """The connection lives in its own thread: one hop for a batch, whatever its size."""

    def __init__(self, url: str) -> None:
        """The connection is made by the first batch, and again after a failure."""
        self._url = url
        self._statements = statements(dialect())
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answers")
        self._connection: sqlite3.Connection | None = None

    async def write(
        self, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        """See `storage.batches`."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._write, batch, marks)

    def moment(self, at: datetime) -> str:
        """See `storage.batches`."""
        return moment_text(at)

    async def close(self) -> None:
        """See `storage.batches`."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown()

    def _write(self, batch: Sequence[Write], marks: Sequence[Mark]) -> Sequence[Conflict | None]:
        if self._connection is None:
            self._connection = raw_sqlite(self._url)
        try:
            return self._transaction(self._connection, batch, marks)
        except BaseException:
            # Whatever state the connection is in, a new one is in a known state.
            self._disconnect()
            raise

    def _transaction(
        self, connection: sqlite3.Connection, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        connection.execute("BEGIN IMMEDIATE")
        ids = json.dumps([write.step.before.id for write in batch])
        stored = {
            id_: Stored(revision, last_message, bool(open_))
            for id_, revision, last_message, open_ in connection.execute(READ, (ids,))
        }
        accepted, outcomes = verdicts(batch, stored)
        for statement, rows in runs(self._statements, accepted, marks):
            connection.executemany(statement.sql, statement.rows(rows))
        connection.execute("COMMIT")
        return outcomes

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
