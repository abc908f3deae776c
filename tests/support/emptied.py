"""A PostgreSQL database that a test has used, as new for the next one.

To make a database and to drop it writes some four hundred files to the disk: a second or more,
where most tests write ten rows.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

SHAPE = """
SELECT md5(string_agg(part, ';' ORDER BY part)) FROM (
    SELECT concat_ws(' ', c.relname, c.relkind, a.attname, a.atttypid, a.attnotnull,
                     pg_get_expr(d.adbin, d.adrelid)) AS part
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
    UNION ALL SELECT concat_ws(' ', conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', tgrelid::regclass, tgname) FROM pg_trigger
    WHERE NOT tgisinternal
    UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT version_num FROM alembic_version
) AS parts
"""
"""All that a migration makes; a test may have moved it."""

WRITTEN = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'alembic_version'
  AND pg_relation_size(oid) > 0
"""

OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

NUMBERS = """
SELECT setval(format('%I', sequencename)::regclass, start_value, false) FROM pg_sequences
WHERE schemaname = 'public' AND last_value IS NOT NULL
"""


async def shape(url: str) -> str:
    """A fingerprint of the schema."""
    async with _connected(url) as connection:
        return str(await connection.fetchval(SHAPE))


async def emptied(url: str, wanted: str) -> bool:
    """Close what is connected and take all rows out; False where the schema is not `wanted`.

    The tables are vacuumed, so that rows come to lie as they do in a new database.
    """
    async with _connected(url) as connection:
        await connection.execute(OTHERS)
        if await connection.fetchval(SHAPE) != wanted:
            return False
        names = [f'"{row[0]}"' for row in await connection.fetch(WRITTEN)]
        if names:
            await connection.execute("SET session_replication_role = replica")
            for name in names:
                await connection.execute(f"DELETE FROM {name}")  # noqa: S608 - PostgreSQL's word
            await connection.execute(f"VACUUM {', '.join(names)}")
        await connection.execute(NUMBERS)
    return True


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        yield connection
    finally:
        await connection.close()
