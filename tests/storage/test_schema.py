"""The migrations: up and down again, and never apart from the tables."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.columns import metadata
from storage.engines import writing_engine
from storage.schema import config, downgrade, migrate, pending
from storage.tables import session
from tests.support.databases import BACKENDS, postgres_database, sqlite_url

REVISIONS = [
    revision.revision for revision in ScriptDirectory.from_config(config()).walk_revisions()
][::-1]


@pytest.fixture(params=BACKENDS)
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
        return
    async with postgres_database(migrated=False) as url:
        yield url


async def test_every_revision_goes_up_and_down_and_up(empty: str) -> None:
    below = "base"
    for revision in REVISIONS:
        await migrate(empty, revision)
        await downgrade(empty, below)
        await migrate(empty, revision)
        below = revision
    await downgrade(empty, "base")
    assert await _tables(empty) <= {"alembic_version"}


async def test_the_tables_are_what_the_migrations_make(empty: str) -> None:
    await migrate(empty)
    assert session.metadata is metadata

    def differences(connection: Connection) -> object:
        opts = {"compare_type": True, "include_name": _ours}
        context = MigrationContext.configure(connection, opts=opts)
        return compare_metadata(context, metadata)

    engine = writing_engine(empty)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_what_is_pending_is_told(empty: str) -> None:
    assert list(await pending(empty)) == REVISIONS
    await migrate(empty)
    await migrate(empty)
    assert await pending(empty) == ()


def _ours(name: str | None, kind: str, _within: object) -> bool:
    """The full-text index is each database's own: SQLAlchemy has no words for it."""
    by_hand = {"ix_search_words_name_parts", "ix_search_words_all"}
    return not (kind == "table" and str(name).startswith("search_fts")) and name not in by_hand


async def _tables(url: str) -> set[str]:
    engine = writing_engine(url)
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engine.dispose()
    return set(names)
