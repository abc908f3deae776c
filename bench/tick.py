"""One tick with very many planned messages: `python -m bench.tick [--rows 1000000]`.

So many reminders and so many messages of the outbox are planned for later days; then a tick of
the reminders and a claim of the sender are timed, with nothing due and with 30 due. The due
reminders are of applications that are gone: each is judged, dropped, and its subject planned anew.
PostgreSQL is measured where --postgres names a server, in a database made for it.
"""

import argparse
import asyncio
import json
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Connection, Table, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bench.machine import machine
from bench.sending import database
from bot.settings import DEFAULT_CENTRE
from flows.library import Library
from flows.readers.registry import READERS
from flows.usecases.remind import Remind
from storage.columns import moment_text
from storage.database import Database, open_store
from storage.engines import writing_engine
from storage.packs import PACKS, load_centre, load_packs
from storage.schema import migrate
from storage.tables import outbox, person, reminder

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
"""A working day, within the hours."""

LATER = NOW + timedelta(days=1)
PERSONS = 1000
PORTION = 10_000
ROUNDS = 20
DUE = 30
LOOKS = (
    """SELECT id FROM outbox WHERE state = 'planned' AND urgent
    AND due_at <= CAST(:now AS {moment}) ORDER BY due_at, id LIMIT 30""",
    """SELECT id FROM reminder WHERE state = 'planned'
    AND at <= CAST(:now AS {moment}) ORDER BY at, id LIMIT 50""",
)
"""What a tick asks first."""

LEASE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds: medians of a tick with nothing due; one tick with 30 due."""

    database: str
    rows: int
    reminders_idle_ms: float
    reminders_due_ms: float
    claim_idle_ms: float
    claim_due_ms: float
    counts_ms: float
    by_index: bool


def reminder_row(number: int, at: datetime) -> dict[str, Any]:
    """A planned reminder of an application that is not there."""
    return {
        "key": f"bench:{at.timestamp()}:{number}",
        "subject": f"application:{number + 1_000_000_000}",
        "rule": "rec-marketplaces.bench",
        "to": "business",
        "person_id": number % PERSONS + 1,
        "anchor": "2026-11-01",
        "on": at.date().isoformat(),
        "nth": 0,
        "at": at,
        "state": "planned",
        "snoozed": 0,
        "created_at": NOW,
    }


def outbox_row(number: int, at: datetime) -> dict[str, Any]:
    """A planned message."""
    return {
        "key": f"bench:{at.timestamp()}:{number}",
        "chat_id": 1_000_000 + number,
        "kind": "bench",
        "data": {},
        "urgent": number % 2 == 0,
        "created_at": NOW,
        "not_before": at,
        "state": "planned",
        "due_at": at,
        "attempts": 0,
        "doubts": 0,
    }


async def measured(url: str, directory: Path, rows: int) -> Figures:
    """Fill, then look."""
    await migrate(url)
    engine = writing_engine(url)
    await _fill(engine, rows)
    by_index = await _by_index(engine, url)
    store = await open_store(url, directory)
    centre = load_centre(DEFAULT_CENTRE)
    library = Library(load_packs(PACKS, None, centre), READERS, centre.limits)
    remind = Remind(store, library, centre, -1)
    idle = [await _timed(lambda: remind(NOW)) for _ in range(ROUNDS)]
    claims = [await _timed(lambda: _claim(store)) for _ in range(ROUNDS)]
    async with engine.begin() as connection:
        await connection.execute(insert(reminder), [reminder_row(n, NOW) for n in range(DUE)])
        await connection.execute(insert(outbox), [outbox_row(n, NOW) for n in range(DUE)])
    due, claim = await _timed(lambda: remind(NOW)), await _timed(lambda: _claim(store))
    counts = await _timed(lambda: _counts(store))
    await store.close()
    await engine.dispose()
    name = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    return Figures(name, rows, median(idle), due, median(claims), claim, counts, by_index)


async def _fill(engine: AsyncEngine, rows: int) -> None:
    persons = [
        {"telegram_id": n, "chat_id": n, "language": "ru", "blocked": False, "created_at": NOW}
        for n in range(1, PERSONS + 1)
    ]
    async with engine.begin() as connection:
        await connection.execute(insert(person), persons)
    for table, made in _portions(rows):
        async with engine.begin() as connection:
            await connection.execute(insert(table), made)
    async with engine.connect() as connection:
        await connection.execute(text("ANALYZE"))
        await connection.commit()


def _portions(rows: int) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    for first in range(0, rows, PORTION):
        numbers = range(first, min(rows, first + PORTION))
        at = LATER + timedelta(seconds=first)
        yield reminder, [reminder_row(number, at) for number in numbers]
        yield outbox, [outbox_row(number, at) for number in numbers]


async def _by_index(engine: AsyncEngine, url: str) -> bool:
    """Whether the database finds what is due without reading all."""
    sqlite = url.startswith("sqlite")
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "
    moment = "text" if sqlite else "timestamptz"

    def plans(connection: Connection) -> list[str]:
        return [
            str(
                connection.execute(
                    text(explain + query.format(moment=moment)),
                    {"now": moment_text(NOW) if sqlite else NOW},
                ).all()
            )
            for query in LOOKS
        ]

    async with engine.connect() as connection:
        found = await connection.run_sync(plans)
    return all("ix_" in plan and "SCAN" not in plan and "Seq Scan" not in plan for plan in found)


async def _claim(store: Database) -> None:
    async with store.transaction() as repositories:
        await repositories.deliveries.claim(NOW, DUE, LEASE)


async def _counts(store: Database) -> None:
    async with store.reading() as repositories:
        await repositories.deliveries.counts()
        await repositories.reminders.counts()


async def _timed(act: Callable[[], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    await act()
    return round(1000 * (time.perf_counter() - begun), 2)


async def _run(options: argparse.Namespace) -> Figures:
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        directory = Path(made)
        if not options.json:
            on = machine(directory)
            print(f"{on.processor}, {on.cores} cores, load {on.load:.1f}, {on.filesystem}")
        async with database(directory, options.postgres) as url:
            return await measured(url, directory, options.rows)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.tick", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, help="planned, of each kind")
    parser.add_argument("--postgres", default="", metavar="URL", help="a server's address")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    figures = asyncio.run(_run(options))
    if options.json:
        print(json.dumps(asdict(figures)))
    else:
        print(*(f"{name:20}{value}" for name, value in asdict(figures).items()), sep="\n")


if __name__ == "__main__":
    main()
