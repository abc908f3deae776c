"""The time of the sender: the machine's, or one that stands still or runs fast."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` is aware; `sleep` waits seconds of the same time.

    On a simulated clock `sleep` moves it on and returns. One that leaves it where it is ends a
    round of the sender at the first message whose turn has not come.
    """

    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
