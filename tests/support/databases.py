"""Databases for tests: a migrated SQLite file in a moment, a PostgreSQL database of one's own.

A fixture is built from `opened(await sqlite_database(tmp_path), tmp_path)`; the one of
tests/storage/conftest.py runs its tests on both kinds.
"""

import asyncio
import atexit
import os
import secrets
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database, open_store
from storage.schema import migrate
from tests.support.emptied import emptied, shape

POSTGRES = os.environ.get("TEST_POSTGRES_URL", "")

BACKENDS = (
    "sqlite",
    pytest.param(
        "postgres",
        marks=(
            pytest.mark.postgres,
            pytest.mark.skipif(not POSTGRES, reason="TEST_POSTGRES_URL names no server"),
        ),
    ),
)
"""Parameters of a fixture that runs its tests on both databases."""


def sqlite_url(directory: Path) -> str:
    """The address of a database file in a directory."""
    return f"sqlite+aiosqlite:///{directory / 'prichal.db'}"


async def sqlite_database(directory: Path) -> str:
    """A migrated SQLite file, copied from one that is made once a process."""
    shutil.copy(await _template(), directory / "prichal.db")
    return sqlite_url(directory)


@asynccontextmanager
async def postgres_database(*, migrated: bool = True) -> AsyncIterator[str]:
    """A database of its own on the test server; in the end it is emptied for the next test.

    One without a schema is dropped, and so is one whose schema was changed.
    """
    name = await _made(migrated=migrated)
    try:
        yield _named(name)
    finally:
        if migrated and await emptied(_named(name), _shapes[POSTGRES]):
            _free.append(name)
        else:
            await _on_server(f"DROP DATABASE {name} WITH (FORCE)")


@asynccontextmanager
async def database(kind: str, directory: Path) -> AsyncIterator[str]:
    """The address of a migrated database of a kind ("sqlite", "postgres")."""
    if kind == "sqlite":
        yield await sqlite_database(directory)
        return
    async with postgres_database() as url:
        yield url


@asynccontextmanager
async def opened(url: str, directory: Path, chats: int = 100) -> AsyncIterator[Database]:
    """The store of an address; uploads lie in the directory."""
    store = await open_store(url, directory, chats)
    try:
        yield store
    finally:
        await store.close()


_free: list[str] = []
"""Migrated PostgreSQL databases of this process that are empty; dropped when it ends."""

_shapes: dict[str, str] = {}
"""The schema of a migrated database, by server."""


@cache
def _directory() -> Path:
    path = Path(mkdtemp(prefix="prichal-template-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


async def _made(*, migrated: bool) -> str:
    if migrated and _free:
        return _free.pop()
    name = f"prichal_test_{secrets.token_hex(6)}"
    await _on_server(f"CREATE DATABASE {name}")
    if migrated:
        # A commit waits for no disk: no test pulls the plug.
        await _on_server(f"ALTER DATABASE {name} SET synchronous_commit = off")
        await migrate(_named(name))
        _shapes[POSTGRES] = await shape(_named(name))
        atexit.register(_drop, name)
    return name


def _drop(name: str) -> None:
    asyncio.run(_on_server(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


def _named(database: str) -> str:
    return make_url(POSTGRES).set(database=database).render_as_string(hide_password=False)


async def _template() -> Path:
    path = _directory() / "prichal.db"
    if not path.exists():
        await migrate(sqlite_url(_directory()))
    return path


async def _on_server(statement: str) -> None:
    engine = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(statement))
    finally:
        await engine.dispose()
