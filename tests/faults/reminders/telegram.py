"""The Bot API's server of the campaign: it keeps what came, and is where the bot may be killed."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from aiohttp import web

from tests.support.ports import free_port

Where = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Came:
    """A message that has reached its reader. `at`: on the bot's clock; `key`: the outbox row's."""

    chat: int
    key: str
    text: str
    at: datetime


@dataclass(slots=True)
class Trap:
    """Kills whoever brings the `left`th message: before it is taken, or after, unanswered."""

    left: int
    where: Where
    kill: Callable[[int], None]


@dataclass(slots=True)
class Telegram:
    """What came, whom it may not write to, and the next trap."""

    came: list[Came] = field(default_factory=list)
    lost: list[Came] = field(default_factory=list)
    """What was on its way when the bot was killed, and never came."""
    refused: int = 0
    blocked: set[int] = field(default_factory=set)
    trap: Trap | None = None

    async def take(self, request: web.Request) -> web.Response:
        """Answer a call."""
        if request.match_info["method"] != "sendMessage":
            return _result(True)
        params = json.loads(await request.read())
        mark, chat = params["campaign"], int(params["chat_id"])
        sprung = self._sprung()
        message = Came(chat, mark["key"], params["text"], datetime.fromisoformat(mark["at"]))
        if sprung is not None and sprung.where == "before":
            self.lost.append(message)
            return _gone(request, sprung, mark["pid"])
        if chat in self.blocked:
            self.refused += 1
            return _blocked()
        self.came.append(message)
        if sprung is not None:
            return _gone(request, sprung, mark["pid"])
        return _result({"message_id": len(self.came), "date": 0, "chat": {"id": chat}})

    def _sprung(self) -> Trap | None:
        trap = self.trap
        if trap is None:
            return None
        trap.left -= 1
        if trap.left > 0:
            return None
        self.trap = None
        return trap


@asynccontextmanager
async def serving(telegram: Telegram) -> AsyncIterator[str]:
    """Serve it; the address for BOT_API_URL."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", telegram.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


def _gone(request: web.Request, trap: Trap, pid: int) -> web.Response:
    trap.kill(pid)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _blocked() -> web.Response:
    text = "Forbidden: bot was blocked by the user"
    return web.json_response({"ok": False, "error_code": 403, "description": text}, status=403)


def _result(value: object) -> web.Response:
    return web.json_response({"ok": True, "result": value})
