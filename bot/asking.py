"""A web service that is asked beside a chat: nobody waits long for it, and it is let rest."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

import aiohttp
import stamina

Key = TypeVar("Key", bound=Hashable)

UNCLAIMED = 100
"""Answers that came late and that nobody has asked for again."""

TRIES = 2

FIRST_PAUSE = 0.2
"""Seconds before the second try."""

FAILURES = 3
"""So many in a row, and nobody waits for the service until the pause is over."""

OK, TOO_MANY, SERVER_FAULT = 200, 429, 500


class Passing(Exception):
    """Trouble that a second try may not meet."""


class Resting(Exception):
    """It has failed several times in a row: nobody asks until its pause is over."""


class Late(Exception):
    """The answer is on its way, and will be there when it is asked for again."""


@dataclass(slots=True)
class Asking(Generic[Key]):
    """What is asked of one service, by what it is asked for.

    `ask` makes one try and raises Passing where another one may help. `seconds` are for a question
    with its second try, `pause` is how long the service rests.
    """

    name: str
    ask: Callable[[Key], Awaitable[bytes]]
    seconds: float
    pause: timedelta
    _failures: int = 0
    _paused_until: datetime | None = None
    _running: dict[Key, asyncio.Task[bytes]] = field(default_factory=dict, repr=False)

    async def answer(self, key: Key, now: datetime, patience: float) -> bytes:
        """The answer, if it is there within so many seconds.

        Raises Resting, Late, Passing or TimeoutError where all tries failed, and what `ask` raises.
        """
        paused = self._paused_until is not None and now < self._paused_until
        if paused and key not in self._running:
            raise Resting
        task = self._running.get(key) or self._begun(key)
        await asyncio.wait({task}, timeout=patience)
        if not task.done():
            raise Late
        self._running.pop(key, None)  # two may have waited for one answer
        return task.result()

    def succeeded(self) -> None:
        """It works: failures are counted anew."""
        self._failures, self._paused_until = 0, None

    def failed(self, now: datetime) -> None:
        """One failure more; after several it rests."""
        self._failures += 1
        if self._failures >= FAILURES:
            self.rest(now + self.pause)

    def rest(self, until: datetime) -> None:
        """Nobody asks before then."""
        self._paused_until = until

    async def close(self) -> None:
        """Leave off what is under way."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    def _begun(self, key: Key) -> asyncio.Task[bytes]:
        """Ask, whether or not the asker waits to the end."""
        if len(self._running) >= UNCLAIMED:
            self._running = {one: task for one, task in self._running.items() if not task.done()}
        task = asyncio.create_task(self._tried(key), name=self.name)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._running[key] = task
        return task

    async def _tried(self, key: Key) -> bytes:
        async with asyncio.timeout(self.seconds):
            async for attempt in stamina.retry_context(
                on=Passing, attempts=TRIES, wait_initial=FIRST_PAUSE, wait_max=FIRST_PAUSE
            ):
                with attempt:
                    return await self.ask(key)
        raise AssertionError("a try either returns or raises")


async def body_of(
    request: AbstractAsyncContextManager[aiohttp.ClientResponse],
    largest: int,
    look_at: Callable[[int], None],
) -> bytes | None:
    """The body of an answer whose status `look_at` lets pass; None: it is larger than that.

    Raises Passing where the connection is lost, and what `look_at` raises.
    """
    try:
        async with request as response:
            look_at(response.status)
            body = await response.content.read(largest + 1)
            while not response.content.at_eof() and len(body) <= largest:
                body += await response.content.read(largest + 1 - len(body))
    except TimeoutError:
        raise
    except (aiohttp.ClientError, ConnectionError) as lost:
        raise Passing(type(lost).__name__) from lost
    return body if len(body) <= largest else None


def passes(status: int) -> bool:
    """Whether a status is that of an answer. Raises Passing for one worth another try."""
    if status == TOO_MANY or status >= SERVER_FAULT:
        raise Passing(str(status))
    return status == OK
