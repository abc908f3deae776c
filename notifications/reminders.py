"""The clock of reminders: gives what is due, plans anew where that is needed."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from flows.usecases.plan_anew import PlanAnew
from flows.usecases.remind import Remind
from flows.usecases.take_in_reports import TakeInReports

log = structlog.get_logger()

PATIENCE = 5.0
"""Seconds that the day's look waits for the planning; a large office's goes on beside the work."""


class ReminderClock:
    """Looks every few seconds what is due, and a few times an hour whether all still fits."""

    def __init__(
        self,
        take_in_reports: TakeInReports,
        plan_anew: PlanAnew,
        remind: Remind,
        now: Callable[[], datetime],
    ) -> None:
        """`now` is in the centre's zone."""
        self._take_in_reports = take_in_reports
        self._plan_anew = plan_anew
        self._remind = remind
        self._now = now
        self._planning: asyncio.Task[int] | None = None
        self._leaving = False

    async def tick(self) -> int:
        """Return how many messages were queued; next to nothing is done where none is due."""
        return await self._remind(self._now(), self._going)

    async def daily(self) -> int:
        """Plan anew what is planned by something that has changed, then look what is due."""
        if self._planning is None:
            self._planning = asyncio.create_task(self._plan())
        await asyncio.wait({self._planning}, timeout=PATIENCE)
        if self._planning.done():
            planning, self._planning = self._planning, None
            planning.result()
        return await self.tick()

    def leave(self) -> None:
        """Begin no further portion; the next start goes on there."""
        self._leaving = True

    async def stop(self) -> None:
        """Leave off, and wait for the portion that is under way."""
        self.leave()
        if self._planning is not None:
            await asyncio.wait({self._planning})

    def _going(self) -> bool:
        return not self._leaving

    async def _plan(self) -> int:
        taken = await self._take_in_reports(self._now(), self._going)
        if taken:
            log.info("contracts.taken_in", count=taken)
        done = await self._plan_anew(self._now(), self._going)
        if done:
            log.info("reminders.planned", persons=done)
        return done
