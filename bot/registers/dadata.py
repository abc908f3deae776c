"""DaData's web service "organisation by ИНН"; nothing but the ИНН goes out.

https://dadata.ru/api/find-id/party/: POST, the key in `Authorization: Token …`. Who asks too often
gets 429, who has used up the day's 10,000 free questions 403, as does an unconfirmed address.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import aiohttp
import orjson
import structlog
from pydantic import SecretStr

from bot.asking import Asking, Late, Passing, Resting, body_of, passes
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

PAUSE = timedelta(minutes=1)

REFUSED_PAUSE = timedelta(minutes=10)
"""A wrong key does not become right by itself, a used-up limit not before midnight."""

LARGEST = 1_000_000
"""Bytes of an answer; the longest real ones have some ten thousand."""

REFUSALS = frozenset({401, 402, 403})


@dataclass(slots=True)
class Dadata:
    """See `flows.ports.registry`. One for a process: it remembers that the service is down."""

    token: SecretStr
    url: str
    _session: aiohttp.ClientSession | None = field(default=None, repr=False)
    _service: Asking[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Nothing was asked yet."""
        self._service = Asking("dadata", self._answer, ALL_TRIES, PAUSE)

    async def look_up(self, inn: str, now: datetime) -> Company | None:
        """See `flows.ports.registry`."""
        try:
            body = await self._service.answer(inn, now, PATIENCE)
            company = read_party(body, inn, now.date())
        except Resting:
            raise RegisterAway("register.paused") from None
        except Late:
            raise RegisterAway("register.late") from None
        except (Passing, TimeoutError) as trouble:
            away = RegisterAway("register.unreachable", why=str(trouble))
            self._failed(away, now)
            raise away from trouble
        except RegisterAway as away:
            self._failed(away, now)
            raise
        self._service.succeeded()
        return company

    async def close(self) -> None:
        """Close the connections."""
        await self._service.close()
        if self._session is not None:
            await self._session.close()

    async def _answer(self, inn: str) -> bytes:
        asked = orjson.dumps({"query": inn})
        request = self._http().post(f"{self.url}/findById/party", data=asked, allow_redirects=False)
        body = await body_of(request, LARGEST, _look_at)
        if body is None:
            raise RegisterAway("register.unreadable")
        return body

    def _failed(self, away: RegisterAway, now: datetime) -> None:
        if away.code == "register.refused":
            self._service.rest(now + REFUSED_PAUSE)
            cure = "set DADATA_TOKEN to the API key of dadata.ru; look there for the day's limit"
            log.error("dadata.refused", status=away.data["status"], cure=cure)
            return
        log.warning("dadata.away", code=away.code, **away.data)
        self._service.failed(now)

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
    if passes(status):
        return
    if status in REFUSALS:
        raise RegisterAway("register.refused", status=str(status))
    raise RegisterAway("register.unreachable", why=str(status))
