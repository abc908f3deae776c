"""DaData's web service "organisation by ИНН"; nothing but the ИНН goes out.

https://dadata.ru/api/find-id/party/: POST, the key in `Authorization: Token …`. Who asks too often
gets 429, who has used up the day's 10,000 free questions 403, as does an unconfirmed address.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import aiohttp
import orjson
import stamina
import structlog
from pydantic import SecretStr

from bot.registers.party import read_party
from flows.errors import RegisterAway
from flows.register import Company

log = structlog.get_logger()

ONE_TRY = 3.0
"""Seconds for one question and its answer."""

ALL_TRIES = 4.0
"""Seconds for one question with its second try."""

PATIENCE = 1.0
"""Seconds that a chat waits; what comes later is taken with the next answer. While the bot polls,
everybody waits for the slowest."""

UNCLAIMED = 100
"""Answers that came late and that nobody has asked for again."""

TRIES = 2

FIRST_PAUSE = 0.2
"""Seconds before the second try."""

FAILURES = 3
"""So many in a row, and nobody waits for the service until the pause is over."""

PAUSE = timedelta(minutes=1)

REFUSED_PAUSE = timedelta(minutes=10)
"""A wrong key does not become right by itself, a used-up limit not before midnight."""

LARGEST = 1_000_000
"""Bytes of an answer; the longest real ones have some ten thousand."""

OK, TOO_MANY, SERVER_FAULT = 200, 429, 500

REFUSALS = frozenset({401, 402, 403})


class _Passing(Exception):
    """Trouble that a second try may not meet."""


@dataclass(slots=True)
class Dadata:
    """See `flows.ports.registry`. One for a process: it remembers that the service is down."""

    token: SecretStr
    url: str
    _failures: int = 0
    _paused_until: datetime | None = None
    _session: aiohttp.ClientSession | None = field(default=None, repr=False)
    _running: dict[str, asyncio.Task[bytes]] = field(default_factory=dict, repr=False)

    async def look_up(self, inn: str, now: datetime) -> Company | None:
        """See `flows.ports.registry`."""
        paused = self._paused_until is not None and now < self._paused_until
        if paused and inn not in self._running:
            raise RegisterAway("register.paused")
        task = self._running.get(inn) or self._begun(inn)
        await asyncio.wait({task}, timeout=PATIENCE)
        if not task.done():
            raise RegisterAway("register.late")
        self._running.pop(inn, None)
        try:
            company = read_party(task.result(), inn, now.date())
        except RegisterAway as away:
            self._failed(away, now)
            raise
        self._failures, self._paused_until = 0, None
        return company

    async def close(self) -> None:
        """Close the connections."""
        for task in self._running.values():
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _begun(self, inn: str) -> asyncio.Task[bytes]:
        """Ask, whether or not the asker waits to the end."""
        if len(self._running) >= UNCLAIMED:
            self._running = {one: task for one, task in self._running.items() if not task.done()}
        task = asyncio.create_task(self._asked(inn), name="dadata")
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._running[inn] = task
        return task

    async def _asked(self, inn: str) -> bytes:
        try:
            async with asyncio.timeout(ALL_TRIES):
                async for attempt in stamina.retry_context(
                    on=_Passing, attempts=TRIES, wait_initial=FIRST_PAUSE, wait_max=FIRST_PAUSE
                ):
                    with attempt:
                        return await self._answer(inn)
        except (_Passing, TimeoutError) as trouble:
            raise RegisterAway("register.unreachable", why=str(trouble)) from trouble
        raise AssertionError("a try either returns or raises")

    async def _answer(self, inn: str) -> bytes:
        try:
            async with self._http().post(
                f"{self.url}/findById/party",
                data=orjson.dumps({"query": inn}),
                allow_redirects=False,
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
            raise RegisterAway("register.unreadable")
        return body

    def _failed(self, away: RegisterAway, now: datetime) -> None:
        self._failures += 1
        if away.code == "register.refused":
            self._paused_until = now + REFUSED_PAUSE
            cure = "set DADATA_TOKEN to the API key of dadata.ru; look there for the day's limit"
            log.error("dadata.refused", status=away.data["status"], cure=cure)
            return
        log.warning("dadata.away", code=away.code, **away.data)
        if self._failures >= FAILURES:
            self._paused_until = now + PAUSE

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            headers = {
                "Authorization": f"Token {self.token.get_secret_value()}",
                "Content-Type": "application/json",
                "Accept": "application/json",
            }
            timeout = aiohttp.ClientTimeout(total=ONE_TRY)
            self._session = aiohttp.ClientSession(headers=headers, timeout=timeout)
        return self._session


def _look_at(status: int) -> None:
    """What is no answer: worth another try, or not. Its body may hold the key and is not read."""
    if status == OK:
        return
    if status == TOO_MANY or status >= SERVER_FAULT:
        raise _Passing(str(status))
    if status in REFUSALS:
        raise RegisterAway("register.refused", status=str(status))
    raise RegisterAway("register.unreachable", why=str(status))
