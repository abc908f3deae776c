"""How each database is connected to: the two kinds differ here and in the batches, nowhere else."""

import sqlite3
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.columns import dump

BUSY_MS = 15_000
"""How long a write waits for another process (a command beside the running bot)."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # in WAL: every commit is on the disk when it returns
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
)


def is_sqlite(url: str) -> bool:
    """Whether the address names an SQLite file."""
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_path(url: str) -> Path:
    """The database file. Raises ValueError for a database in memory, which can't be shared."""
    database = make_url(url).database
    if not database or database == ":memory:":
        raise ValueError("a database in memory can't be shared by several connections")
    return Path(database)


def writing_engine(url: str) -> AsyncEngine:
    """Connections that may write: one on SQLite, a pool on PostgreSQL."""
    if not is_sqlite(url):
        return create_async_engine(
            url, pool_size=8, max_overflow=4, pool_pre_ping=True, **_options()
        )
    sqlite_path(url).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, pool_size=1, max_overflow=0, **_options())
    _tune(engine, "BEGIN IMMEDIATE")
    return engine


def reading_engine(url: str, writing: AsyncEngine) -> AsyncEngine:
    """Connections that only read: each sees the state of its first look and waits for nobody."""
    if not is_sqlite(url):
        return writing.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
    engine = create_async_engine(url, pool_size=4, max_overflow=4, **_options())
    _tune(engine, "BEGIN", "PRAGMA query_only=ON")
    return engine


def raw_sqlite(url: str) -> sqlite3.Connection:
    """A plain connection for the batches; transactions are begun by hand."""
    connection = sqlite3.connect(sqlite_path(url), isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def _options() -> dict[str, Any]:
    """Errors go to the log: they must not carry what people have answered."""
    return {
        "json_serializer": dump,
        "json_deserializer": orjson.loads,
        "hide_parameters": True,
    }


def _tune(engine: AsyncEngine, begin: str, *more: str) -> None:
    """Pragmas for each connection; BEGIN by ourselves, since the driver delays its own."""

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (*PRAGMAS, *more):
            cursor.execute(pragma)
        cursor.close()

    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "connect", on_connect)
    event.listen(engine.sync_engine, "begin", on_begin)
