"""The Bank of Russia behind the port `flows.ports.rates`; nothing but a date goes out."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import aiohttp
import structlog

from bot.asking import Asking, Late, Passing, Resting, body_of, passes
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

PAUSE = timedelta(minutes=2)

LARGEST = 200_000
"""Bytes of an answer; real ones have about ten thousand."""


@dataclass(slots=True)
class Cbr:
    """See `flows.ports.rates`. One for a process: it remembers that the Bank does not answer."""

    url: str
    _session: aiohttp.ClientSession | None = field(default=None, repr=False)
    _bank: Asking[date] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Nothing was asked yet."""
        self._bank = Asking("cbr", self._answer, ALL_TRIES, PAUSE)

    async def on(self, day: date, now: datetime, *, wait: bool = True) -> RateDay:
        """See `flows.ports.rates`."""
        try:
            body = await self._bank.answer(day, now, PATIENCE if wait else 0)
            rates = read_daily(body, day)
        except Resting:
            raise RatesAway("rates.paused") from None
        except Late:
            raise RatesAway("rates.late") from None
        except (Passing, TimeoutError) as trouble:
            away = RatesAway("rates.unreachable", why=str(trouble))
            self._failed(away, now)
            raise away from trouble
        except RatesAway as away:
            self._failed(away, now)
            raise
        self._bank.succeeded()
        return rates

    async def close(self) -> None:
        """Close the connections."""
        await self._bank.close()
        if self._session is not None:
            await self._session.close()

    async def _answer(self, day: date) -> bytes:
        asked = {"date_req": f"{day:%d/%m/%Y}"}
        request = self._http().get(self.url, params=asked, allow_redirects=False)
        body = await body_of(request, LARGEST, _look_at)
        if body is None:
            raise RatesAway("rates.unreadable", why="size")
        return body

    def _failed(self, away: RatesAway, now: datetime) -> None:
        log.warning("cbr.away", code=away.code, **away.data)
        if away.code == "rates.none":
            return  # the Bank answers; it has no rates for that day
        self._bank.failed(now)

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ONE_TRY)
            self._session = aiohttp.ClientSession(timeout=timeout)
        return self._session


def _look_at(status: int) -> None:
    if not passes(status):
        raise RatesAway("rates.unreachable", why=str(status))
