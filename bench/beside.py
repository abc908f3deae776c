"""What the bot does while an import goes on: durable writes and look-ups, each with its wait."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from storage.database import Database

PAUSE = 0.02
"""Seconds between two writes or look-ups."""

ALONE = 1000
"""Look-ups when nothing else goes on."""


class Beside:
    """`writes`, `look_ups`: seconds of each."""

    def __init__(self, store: Database, known: Sequence[str]) -> None:
        self.writes: list[float] = []
        self.look_ups: list[float] = []
        self._store = store
        self._known = known
        self._chance = random.Random(1)

    @asynccontextmanager
    async def busy(self) -> AsyncIterator[None]:
        """Write and look up again and again until the block is left."""
        over = asyncio.Event()
        tasks = [
            asyncio.create_task(self._again(over, self.write, self.writes)),
            asyncio.create_task(self._again(over, self.look_up, self.look_ups)),
        ]
        try:
            yield
        finally:
            over.set()
            await asyncio.gather(*tasks)

    async def write(self) -> None:
        """A transaction of the bot: on the disk when it returns."""
        async with self._store.transaction() as repositories:
            await repositories.audit.write(datetime.now(UTC), "bench", "bench", "bench", {})

    async def look_up(self) -> None:
        """One company, known or (before the first import is over) not."""
        async with self._store.reading() as repositories:
            await repositories.companies.get(self._chance.choice(self._known))

    async def looked_up(self) -> list[float]:
        """Seconds of look-ups of companies that are there, with nothing else going on."""
        seconds = []
        for _ in range(ALONE):
            began = time.perf_counter()
            async with self._store.reading() as repositories:
                assert await repositories.companies.get(self._chance.choice(self._known))
            seconds.append(time.perf_counter() - began)
        return seconds

    @staticmethod
    async def _again(
        over: asyncio.Event, act: Callable[[], Awaitable[None]], seconds: list[float]
    ) -> None:
        while not over.is_set():
            began = time.perf_counter()
            await act()
            seconds.append(time.perf_counter() - began)
            await asyncio.sleep(PAUSE)
