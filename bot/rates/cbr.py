"""The Bank of Russia behind the port `flows.ports.rates`; nothing but a date goes out."""

import asyncio
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import aiohttp
import stamina
import structlog

from bot.rates.daily import read_daily
from flows.contracts import RateDay
from flows.errors import RatesAway

log = structlog.get_logger()

ONE_TRY = 5.0
"""Seconds for one question and its answer."""

ALL_TRIES = 8.0
"""Seconds for one day with its second try."""

PATIENCE = 0.8
"""Seconds that a chat waits; what comes later is taken with the next answer."""

UNCLAIMED = 100
"""Days that were asked for and that nobody has asked for again."""

TRIES = 2

FIRST_PAUSE = 0.2
"""Seconds before the second try."""

FAILURES = 3
"""So many in a row, and nobody waits for the Bank until the pause is over."""

PAUSE = timedelta(minutes=2)

LARGEST = 200_000
"""Bytes of an answer; real ones have about ten thousand."""

OK, TOO_MANY, SERVER_FAULT = 200, 429, 500


class _Passing(Exception):
    """Trouble that a second try may not meet."""


@dataclass(slots=True)
class Cbr:
    """See `flows.ports.rates`. One for a process: it remembers that the Bank does not answer."""

    url: str
    _failures: int = 0
    _paused_until: datetime | None = None
    _session: aiohttp.ClientSession | None = field(default=None, repr=False)
    _running: dict[date, asyncio.Task[bytes]] = field(default_factory=dict, repr=False)

    async def on(self, day: date, now: datetime, *, wait: bool = True) -> RateDay:
        """See `flows.ports.rates`."""
        paused = self._paused_until is not None and now < self._paused_until
        if paused and day not in self._running:
            raise RatesAway("rates.paused")
        task = self._running.get(day) or self._begun(day)
        await asyncio.wait({task}, timeout=PATIENCE if wait else 0)
        if not task.done():
            raise RatesAway("rates.late")
        self._running.pop(day, None)
        try:
            rates = read_daily(task.result(), day)
        except RatesAway as away:
            self._failed(away, now)
            raise
        self._failures, self._paused_until = 0, None
        return rates

    async def close(self) -> None:
        """Close the connections."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _begun(self, day: date) -> asyncio.Task[bytes]:
        """Ask, whether or not the asker waits to the end."""
        if len(self._running) >= UNCLAIMED:
            self._running = {one: task for one, task in self._running.items() if not task.done()}
        task = asyncio.create_task(self._asked(day), name="cbr")
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._running[day] = task
        return task

    async def _asked(self, day: date) -> bytes:
        try:
            async with asyncio.timeout(ALL_TRIES):
                async for attempt in stamina.retry_context(
                    on=_Passing, attempts=TRIES, wait_initial=FIRST_PAUSE, wait_max=FIRST_PAUSE
                ):
                    with attempt:
                        return await self._answer(day)
        except (_Passing, TimeoutError) as trouble:
            raise RatesAway("rates.unreachable", why=str(trouble)) from trouble
        raise AssertionError("a try either returns or raises")

    async def _answer(self, day: date) -> bytes:
        try:
            async with self._http().get(
                self.url, params={"date_req": f"{day:%d/%m/%Y}"}, allow_redirects=False
            ) as response:
                _look_at(response.status)
                body = await response.content.read(LARGEST + 1)
                while not response.content.at_eof() and len(body) <= LARGEST:
                    body += await response.content.read(LARGEST + 1 - len(body))
        except TimeoutError:
            raise
        except (aiohttp.ClientError, ConnectionError) as lost:
            raise _Passing(type(lost).__name__) from lost
        if len(body) > LARGEST:
            raise RatesAway("rates.unreadable", why="size")
        return body

    def _failed(self, away: RatesAway, now: datetime) -> None:
        log.warning("cbr.away", code=away.code, **away.data)
        if away.code == "rates.none":
            return  # the Bank answers; it has no rates for that day
        self._failures += 1
        if self._failures >= FAILURES:
            self._paused_until = now + PAUSE

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ONE_TRY)
            self._session = aiohttp.ClientSession(timeout=timeout)
        return self._session


def _look_at(status: int) -> None:
    """What is no answer: worth another try, or not."""
    if status == OK:
        return
    if status == TOO_MANY or status >= SERVER_FAULT:
        raise _Passing(str(status))
    raise RatesAway("rates.unreachable", why=str(status))
