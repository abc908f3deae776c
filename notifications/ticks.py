"""The clock of the outbox: APScheduler gives ticks and nothing else, so none can be lost.

What is due stands in the database; a tick that comes late, or not at all, only delays it.
"""

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
        late = {"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        self._scheduler.add_job(_job(often), "interval", seconds=EVERY, **late)
        for job in (_job(measure), _job(daily), _job(morning)):
            self._scheduler.add_job(job, "interval", seconds=DAILY_EVERY, **late)
        self._daily = _job(daily)

    async def start(self) -> None:
        """Begin; what the day has to tell is looked at now already."""
        await self._daily()
        self._scheduler.start()

    def stop(self) -> None:
        """End; harmless where it never began."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)


def _job(act: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
    """A job that is recognised as a coroutine, whatever was given; a failure waits for the next."""

    async def job() -> None:
        try:
            await act()
        except Exception:
            log.exception("tick.failed")

    return job
