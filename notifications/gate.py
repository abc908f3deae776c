"""The last moment before a message leaves: what a busy machine has held up leaves in no heap."""

import asyncio
from collections import deque
from datetime import datetime, timedelta

from notifications.clock import Clock

MOST, SPAN = 29, timedelta(seconds=1.008)
"""So many leave in any such span, whatever was held up: Telegram takes one more a second."""

GAP = timedelta(seconds=0.032)
"""Between two, at least."""

LONGEST = timedelta(seconds=5)
"""Nobody waits for longer: the clock was put back."""


class Gate:
    """Of one process; between replicas the slots of the claim keep the pace."""

    def __init__(self, clock: Clock) -> None:
        """Nobody has passed yet."""
        self._clock = clock
        self._passed: deque[datetime] = deque(maxlen=MOST)
        self._one = asyncio.Lock()

    async def passed(self) -> None:
        """Wait until one more may leave."""
        async with self._one:
            wait = self._wait(self._clock.now())
            if timedelta(0) < wait < LONGEST:
                await self._clock.sleep(wait.total_seconds())
            self._passed.append(self._clock.now())

    def _wait(self, now: datetime) -> timedelta:
        if not self._passed:
            return timedelta(0)
        free_at = self._passed[-1] + GAP
        if len(self._passed) == MOST:
            free_at = max(free_at, self._passed[0] + SPAN)
        return free_at - now
