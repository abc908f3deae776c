"""Sets on PostgreSQL: in the bot's database, each row with the id of its set."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.engines import writing_engine
from storage.register import loader
from storage.register.faults import RegisterFault
from storage.register.progress import Progress
from storage.register.records import Record
from storage.tables import sme_company, sme_set

LOCK = 7_214_002
"""Number of the advisory lock that an import holds."""

PORTION = 20_000
"""Rows that are deleted in one transaction."""

COLUMNS = ", ".join(Record._fields)

BATCH = "CREATE TEMP TABLE IF NOT EXISTS sme_batch (LIKE sme_company) ON COMMIT DELETE ROWS"

MERGE = f"""
INSERT INTO sme_company (set_id, {COLUMNS}) SELECT $1, {COLUMNS} FROM sme_batch
ON CONFLICT (set_id, inn) DO UPDATE SET
{", ".join(f"{name} = excluded.{name}" for name in Record._fields if name != "inn")}
"""  # noqa: S608 - only names of columns are put in

PORTION_OF = text(
    "DELETE FROM sme_company WHERE ctid = ANY(ARRAY("
    "SELECT ctid FROM sme_company WHERE set_id = :set_id LIMIT :portion))"
)


class PostgresLoader(loader.Loader):
    """See `Loader`. The advisory lock lives as long as its connection: a killed import frees it."""

    def __init__(self, engine: AsyncEngine, locked: AsyncConnection) -> None:
        """`locked`: the connection that holds the lock."""
        self._engine = engine
        self._locked = locked
        self._id = 0

    async def in_force(self) -> Row[Any] | None:
        """See `Loader`."""
        async with self._engine.connect() as connection:
            return (await connection.execute(loader.set_in(loader.IN_FORCE))).first()

    async def begin(self, fingerprint: str, regions: Sequence[str], at: datetime) -> Progress:
        """See `Loader`."""
        async with self._engine.begin() as connection:
            self._id, progress = await loader.begin(connection, fingerprint, regions, at)
        await self.clean()
        return progress

    async def add(self, batch: Sequence[Record], progress: Progress) -> None:
        """See `Loader`; COPY into a table of the connection, from there into the set."""
        unique = {record.inn: record for record in batch}
        async with self._engine.begin() as connection:
            await loader.note(connection, progress)
            await connection.execute(text(BATCH))
            # SQLAlchemy has begun the transaction: what the driver does now is part of it.
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.copy_records_to_table(
                "sme_batch",
                records=[(self._id, *record) for record in unique.values()],
                columns=("set_id", *Record._fields),
            )
            await driver.execute(MERGE, self._id)

    async def seal(self) -> int:
        """See `Loader`; the rows are in their index already."""
        async with self._engine.begin() as connection:
            await connection.execute(text("ANALYZE sme_company"))
            return await loader.count(connection, self._id)

    async def switch(self, records: int, at: datetime) -> None:
        """See `Loader`."""
        async with self._engine.begin() as connection:
            await loader.put_in_force(connection, records, at)

    async def clean(self) -> None:
        """See `Loader`."""
        async with self._engine.connect() as connection:
            retired = (await connection.execute(loader.set_in(loader.RETIRED))).all()
        for one in retired:
            while await self._portion(one.id) == PORTION:
                pass
            async with self._engine.begin() as connection:
                await connection.execute(delete(sme_set).where(sme_set.c.id == one.id))

    async def aclose(self) -> None:
        """See `Loader`."""
        await self._locked.close()
        await self._engine.dispose()

    async def _portion(self, set_id: int) -> int:
        async with self._engine.begin() as connection:
            done = await connection.execute(PORTION_OF, {"set_id": set_id, "portion": PORTION})
            return done.rowcount


async def postgres_loader(url: str) -> PostgresLoader:
    """The loader of a database. Raises RegisterFault when another import is under way."""
    engine = writing_engine(url)
    connection = await engine.connect()
    connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
    held = await connection.execute(select(text(f"pg_try_advisory_lock({LOCK})")))
    if not held.scalar_one():
        await connection.close()
        await engine.dispose()
        raise RegisterFault("register.busy")
    return PostgresLoader(engine, connection)


assert Record._fields == tuple(c.name for c in sme_company.c)[1:]  # noqa: S101 - one order
