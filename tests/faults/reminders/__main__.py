"""The three-year campaign: `python -m tests.faults.reminders --businesses 10000 --kills 200`.

Exit code 1 when anything was missed, doubled, untrue or came in quiet hours.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date
from pathlib import Path

from tests.faults.reminders.campaign import Campaign
from tests.faults.reminders.figures import books, flagged, shown
from tests.faults.reminders.lives import nursery
from tests.faults.reminders.office import own_packs
from tests.faults.reminders.script import script
from tests.faults.reminders.telegram import Telegram, serving
from tests.faults.reminders.verdict import judged
from tests.support import databases

HOME = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
"""A disk of memory: SIGKILL takes the process and not the machine, so nothing hangs on the disk."""


async def years(given: argparse.Namespace) -> int:
    """Run it; say how it went."""
    begun = time.monotonic()
    async with AsyncExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=given.home)))
        own_packs(home)
        database = await stack.enter_async_context(_database(given, home))
        telegram = Telegram()
        api = await stack.enter_async_context(serving(telegram))
        lives = await stack.enter_async_context(nursery(home, database, api))
        events = script(given.businesses, given.years, given.seed)
        campaign = Campaign(
            lives,
            telegram,
            events,
            kills=given.kills,
            replicas=given.replicas,
            seed=given.seed,
        )
        await campaign.run(date(2024, 1, 9), date(2023 + given.years, 12, 31))
        doubts = await flagged(database)
        verdict = judged(campaign.record, telegram.came, telegram.lost, doubts)
        kept = await books(database)
    lines, faults = shown(given, campaign.record, telegram, verdict, kept)
    sys.stdout.write("\n".join([*lines, f"{time.monotonic() - begun:.0f} s", ""]))
    return 1 if faults else 0


@asynccontextmanager
async def _database(given: argparse.Namespace, home: Path) -> AsyncIterator[str]:
    """A file, or a database of its own on the server; that goes when the campaign ends."""
    if given.postgres:
        databases.POSTGRES = given.postgres
        async with databases.postgres_database() as url:
            yield url
    else:
        yield await databases.sqlite_database(home)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--businesses", type=int, default=300)
    parser.add_argument("--years", type=int, default=1, choices=(1, 2, 3))
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replicas", type=int, default=1)
    parser.add_argument("--postgres", metavar="URL", help="a server for a database of its own")
    parser.add_argument("--home", type=Path, default=HOME if HOME.is_dir() else None)
    parser.add_argument("--show", type=int, default=5, help="faults of a kind that are shown")
    given = parser.parse_args()
    if given.replicas > 1 and not given.postgres:
        parser.error("--replicas needs --postgres: SQLite has one writer")
    sys.exit(asyncio.run(years(given)))


if __name__ == "__main__":
    main()
