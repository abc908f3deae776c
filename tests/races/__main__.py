"""Run every race many times: `python -m tests.races --times 1000 [--postgres URL]`."""

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter

from tests.races.runs import RACES, Score, run
from tests.races.seats import erase_and_refuse
from tests.races.track import Track
from tests.support import databases
from tests.support.databases import database, opened


async def campaign(kind: str, times: int) -> None:
    """All races on one kind of database; a line for each."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        async with database(kind, directory) as url, opened(url, directory) as store:
            track = Track(store)
            for called, race in RACES.items():
                score, begun, rng = Score(), perf_counter(), Random(1)
                for turn in range(times):
                    await run(track, race, turn, score, rng)
                line = f"{kind:<9}{called:<22}{score.times:>6}{score.first:>7}{score.second:>7}"
                _say(f"{line}{score.told:>7}{perf_counter() - begun:>8.1f}")
            begun = perf_counter()
            for _ in range(times):
                await erase_and_refuse(track)
            line = f"{kind:<9}{'erase, refuse (seats)':<22}{times:>6}{'both':>21}"
            _say(f"{line}{perf_counter() - begun:>8.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--postgres", default=os.environ.get("TEST_POSTGRES_URL", ""))
    given = parser.parse_args()
    if given.postgres:
        databases.POSTGRES = given.postgres
    _say(f"{'':<9}{'race':<22}{'runs':>6}{'first':>7}{'second':>7}{'told':>7}{'s':>8}")
    for kind in ("sqlite", "postgres") if given.postgres else ("sqlite",):
        asyncio.run(campaign(kind, given.times))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
