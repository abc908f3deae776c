"""The schema's version: bring a database up to date, or say what is missing."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage.engines import is_sqlite, sqlite_path, writing_engine

T = TypeVar("T")

MIGRATIONS = Path(__file__).parent / "migrations"

LOCK = 7_214_001
"""Number of PostgreSQL's advisory lock: replicas that start together migrate one after another."""


async def migrate(url: str, revision: str = "head") -> None:
    """Bring the schema to this revision (by default the newest), in one transaction."""

    def upgrade(connection: Connection) -> None:
        if revision != "head" or _revision(connection) != _revisions()[0]:
            command.upgrade(config(connection), revision)

    await _run(url, upgrade)


async def downgrade(url: str, revision: str) -> None:
    """Take migrations back down to this revision ("base": none)."""

    def down(connection: Connection) -> None:
        command.downgrade(config(connection), revision)

    await _run(url, down)


async def pending(url: str) -> tuple[str, ...]:
    """Revisions that the database does not have yet, the oldest first."""
    return await _run(url, _missing)


async def begun(url: str) -> bool:
    """Whether there is a database with a schema of whatever age; makes no file.

    Raises ValueError for a database in memory.
    """
    if is_sqlite(url) and not sqlite_path(url).is_file():
        return False
    return await _run(url, _revision) is not None


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, with no file to look for in the working directory."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def _missing(connection: Connection) -> tuple[str, ...]:
    have, revisions = _revision(connection), list(_revisions())
    newer = revisions[: revisions.index(have)] if have else revisions
    return tuple(reversed(newer))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@cache
def _revisions() -> tuple[str, ...]:
    """All revisions, the newest first; read once: a start which has nothing to do is quick."""
    script = ScriptDirectory.from_config(config())
    return tuple(one.revision for one in script.walk_revisions("base", "heads"))


async def _run(url: str, act: Callable[[Connection], T]) -> T:
    engine = writing_engine(url)
    try:
        async with engine.begin() as connection:
            if not is_sqlite(url):
                await connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": LOCK})
            return await connection.run_sync(act)
    finally:
        await engine.dispose()
