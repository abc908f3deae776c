"""The clock of terms: counts them anew after a start where that is needed, then gives notices."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from flows.usecases.recompute import Recompute
from flows.usecases.ring import Ring

log = structlog.get_logger()

PATIENCE = 5.0
"""Seconds that a tick waits for the counting; a large office's goes on beside the work."""


class TermClock:
    """One tick every few minutes; what a tick misses the next one does."""

    def __init__(self, recompute: Recompute, ring: Ring, now: Callable[[], datetime]) -> None:
        """`now` is in the centre's zone."""
        self._recompute = recompute
        self._ring = ring
        self._now = now
        self._counting: asyncio.Task[int] | None = None
        self._ticked = False
        self._leaving = False

    async def tick(self) -> int:
        """Return how much there is to be sent now.

        Nothing is rung by terms that are not counted yet. The first tick ends no application:
        answers that came while the bot was away are taken first.
        """
        if not await self._counted() or self._leaving:
            return 0
        moved = 0 if self._ticked or self._counting is None else self._counting.result()
        done = await self._ring(self._now(), ending=self._ticked)
        self._ticked = True
        return done + moved

    def leave(self) -> None:
        """Count no further portion; the next start goes on there."""
        self._leaving = True

    async def stop(self) -> None:
        """Leave off, and wait for the portion that is under way."""
        self.leave()
        if self._counting is not None:
            await asyncio.wait({self._counting})

    def _going(self) -> bool:
        return not self._leaving

    async def _counted(self) -> bool:
        if self._counting is None:
            self._counting = asyncio.create_task(self._count())
        await asyncio.wait({self._counting}, timeout=PATIENCE)
        if not self._counting.done():
            return False
        if self._counting.cancelled() or self._counting.exception() is not None:
            failed, self._counting = self._counting, None
            if not failed.cancelled() and (error := failed.exception()) is not None:
                raise error
            return False
        return True

    async def _count(self) -> int:
        done = await self._recompute(self._now(), going=self._going)
        if done is None:
            return 0
        log.info("terms.counted", moved=done.count)
        return done.count
