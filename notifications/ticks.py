"""The clock of the outbox: APScheduler gives ticks and nothing else, so none can be lost.

What is due stands in the database; a tick that comes late, or not at all, only delays it.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()

EVERY = 2.0
"""Seconds between looks into the outbox."""

DAILY_EVERY = 300.0
"""Seconds between looks whether something of the day's is to be told."""


class Ticks:
    """Calls the given functions again and again."""

    def __init__(
        self,
        often: Callable[[], Awaitable[object]],
        measure: Callable[[], Awaitable[None]],
        daily: Callable[[], Awaitable[object]],
        morning: Callable[[], Awaitable[object]],
    ) -> None:
        """`often` costs next to nothing; the others may be called any number of times.

        `morning` waits for its first tick: after a start what was left over is told first.
        """
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._under_way: set[asyncio.Task[None]] = set()
        late = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        self._scheduler.add_job(self._job(often), "interval", seconds=EVERY, **late)
        for act in (measure, daily, morning):
            self._scheduler.add_job(self._job(act), "interval", seconds=DAILY_EVERY, **late)
        self._daily = self._job(daily)

    async def start(self) -> None:
        """Begin; what the day has to tell is looked at now already."""
        await self._daily()
        self._scheduler.start()

    async def stop(self) -> None:
        """End, once what is being done is done; harmless where it never began.

        APScheduler would break a job off in the middle of a transaction.
        """
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._under_way:
            await asyncio.wait(self._under_way)

    def _job(self, act: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
        """A job that is recognised as a coroutine, whatever was given."""

        async def job() -> None:
            task = asyncio.create_task(_done(act))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await asyncio.shield(task)

        return job


async def _done(act: Callable[[], Awaitable[object]]) -> None:
    """A failure waits for the next tick."""
    try:
        await act()
    except Exception:
        log.exception("tick.failed")
