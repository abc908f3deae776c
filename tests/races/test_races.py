"""Every race a few times on both databases; `python -m tests.races` runs them a thousand times."""

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.races.runs import RACES, Score, run
from tests.races.seats import erase_and_refuse
from tests.races.track import Track
from tests.support.databases import BACKENDS, database, opened

TIMES = 6
"""Starts of each race on each database: all of them in some seconds."""


@pytest.fixture(params=BACKENDS)
async def track(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Track]:
    async with database(request.param, tmp_path) as url, opened(url, tmp_path) as store:
        yield Track(store)


@pytest.mark.parametrize("called", RACES)
async def test_there_is_one_winner_and_the_other_is_told(track: Track, called: str) -> None:
    score, rng = Score(), Random(called)
    for turn in range(TIMES):
        await run(track, RACES[called], turn, score, rng)
    assert score.first + score.second == score.times == score.told == TIMES


async def test_an_erasure_and_a_refusal_do_not_wait_for_each_other(track: Track) -> None:
    for _ in range(TIMES):
        await erase_and_refuse(track)
