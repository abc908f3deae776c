"""Batches on PostgreSQL: the driver's own pipelined `executemany` on one connection."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

import asyncpg
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from flows.errors import Conflict
from storage.batches import runs
from storage.columns import moment_utc
from storage.statements import statements
from storage.steps import Mark, Stored, Write, verdicts

READ = (
    "SELECT id, revision, last_message, open FROM session "
    "WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE"
)
"""In order of id, so that two replicas never wait for each other in a ring."""

PASSING = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.AdminShutdownError,
    asyncpg.InternalClientError,
    asyncpg.DeadlockDetectedError,
)
"""Tried once more: the server was restarted while the connection was idle, or two writers met."""


class PostgresBatches:
    """Keeps one connection of the pool; after a failure it takes another."""

    def __init__(self, engine: AsyncEngine) -> None:
        """`engine` makes the connection, with all settings of the address."""
        self._engine = engine
        self._statements = statements(engine.dialect)
        self._connection: AsyncConnection | None = None

    async def write(
        self, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        """See `storage.batches`."""
        try:
            return await self._try(batch, marks)
        except PASSING:
            return await self._try(batch, marks)

    def moment(self, at: datetime) -> datetime:
        """See `storage.batches`."""
        return moment_utc(at)

    async def close(self) -> None:
        """See `storage.batches`."""
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    async def _try(
        self, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        try:
            return await self._transaction(await self._driver(), batch, marks)
        except BaseException:
            # Whatever state the connection is in, a new one is in a known state.
            await self._disconnect()
            raise

    async def _transaction(
        self, connection: Any, batch: Sequence[Write], marks: Sequence[Mark]
    ) -> Sequence[Conflict | None]:
        async with connection.transaction():
            rows = await connection.fetch(READ, [write.step.before.id for write in batch])
            stored = {row["id"]: Stored(*tuple(row)[1:]) for row in rows}
            accepted, outcomes = verdicts(batch, stored)
            for statement, parameters in runs(self._statements, accepted, marks):
                await connection.executemany(statement.sql, statement.rows(parameters))
        return outcomes

    async def _driver(self) -> Any:
        if self._connection is None:
            self._connection = await self._engine.connect()
        return (await self._connection.get_raw_connection()).driver_connection

    async def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(OSError, SQLAlchemyError, asyncpg.PostgresError):
                await self._connection.invalidate()
                await self._connection.close()
            self._connection = None
