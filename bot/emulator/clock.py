"""The time of the emulated world: real, put forward in the demo, moved by hand in tests."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """A call that is due later and may be called off."""

    def cancel(self) -> None:
        """Call it off; harmless when it has already run."""


class Clock(Protocol):
    """Unix time in seconds and calls that are due later."""

    def now(self) -> float:
        """Return seconds since 1970 (UTC)."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run the callback once, `delay` seconds from now."""


class SystemClock:
    """The machine's clock and the running event loop's timers."""

    def now(self) -> float:
        """Return seconds since 1970 (UTC)."""
        return time.time()

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run the callback once, `delay` seconds from now."""
        return asyncio.get_running_loop().call_later(delay, callback)


class ShiftedClock(SystemClock):
    """The machine's clock so many seconds ahead; it goes on by itself and is never put back."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.ahead = ahead

    def now(self) -> float:
        """Return seconds since 1970 (UTC)."""
        return super().now() + self.ahead

    def forward(self, target: float) -> None:
        """Let it be this moment, unless it is past already."""
        self.ahead += max(0.0, target - self.now())


class ManualTimer:
    """A timer of the manual clock."""

    __slots__ = ("callback",)

    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        """Call it off; harmless when it has already run."""
        self.callback = None


class ManualClock:
    """A clock that stands still until `advance` moves it, so that tests never wait."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._timers: list[tuple[float, int, ManualTimer]] = []

    def now(self) -> float:
        """Return seconds since 1970 (UTC)."""
        return self._now

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run the callback once the clock was moved past `delay` seconds from now."""
        timer = ManualTimer(callback)
        heapq.heappush(self._timers, (self._now + delay, next(self._order), timer))
        return timer

    def advance(self, seconds: float) -> None:
        """Move the clock forward and run, in order, what became due on the way."""
        target = self._now + seconds
        while self._timers and self._timers[0][0] <= target:
            due, _, timer = heapq.heappop(self._timers)
            self._now = max(self._now, due)
            callback, timer.callback = timer.callback, None
            if callback is not None:
                callback()
        self._now = target
