"""The clock of digests: asks once a day; what it misses the next tick does while it is news."""

from collections.abc import Callable
from datetime import date, datetime

from flows.usecases.digest import GiveDigests


class DigestClock:
    """One look every few minutes; after the day's digests were queued a look costs nothing."""

    def __init__(self, give: GiveDigests, now: Callable[[], datetime]) -> None:
        """`now` is in the centre's zone."""
        self._give = give
        self._now = now
        self._given: date | None = None

    async def tick(self) -> int:
        """Return how many were queued."""
        now = self._now()
        if self._given == now.date():
            return 0
        given = await self._give(now)
        if given:
            self._given = now.date()
        return given
