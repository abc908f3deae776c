"""A Bot API server that does as little as possible, so that it is never what is measured.

It gives every call its due answer and tells the chat what it shows now. The strict server of
`bot.emulator`, which refuses what Telegram refuses, serves the tests; it would be the bottleneck.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol, cast
from urllib.parse import parse_qsl, urlsplit

import orjson

from bench import http1

SHOWING = frozenset({"sendMessage", "editMessageText"})
ME = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}


class Shown(Protocol):
    """A chat in which a message is shown."""

    def next_message(self) -> int:
        """The number of a new message."""

    def show(self, message: dict[str, Any]) -> None:
        """This message is new or was edited."""


class BotApi:
    """Counts calls; knows the webhook that was set."""

    def __init__(self) -> None:
        self.chats: dict[int, Shown] = {}
        self.calls: Counter[str] = Counter()
        self.webhook: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    def call(self, method: str, params: dict[str, Any]) -> Any:
        """Do what is asked and return the result."""
        self.calls[method] += 1
        if method in SHOWING:
            return self._show(params)
        if method == "setWebhook" and not self.webhook.done():
            self.webhook.set_result(params)
        return ME if method == "getMe" else True

    def _show(self, params: dict[str, Any]) -> dict[str, Any]:
        chat_id = int(params["chat_id"])
        chat = self.chats[chat_id]
        message = {
            "message_id": int(params.get("message_id") or chat.next_message()),
            "from": ME,
            "chat": {"id": chat_id, "type": "private"},
            "date": 1_795_000_000,
            "text": params["text"],
        }
        if "reply_markup" in params:
            markup = params["reply_markup"]
            message["reply_markup"] = orjson.loads(markup) if isinstance(markup, str) else markup
        chat.show(message)
        return message


class _Connection(asyncio.Protocol):
    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._messages = http1.Messages()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are of no common class.
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        for head, body in self._messages.feed(data):
            method = urlsplit(http1.path(head)).path.rpartition("/")[2]
            result = self._api.call(method, _params(body))
            answer = orjson.dumps({"ok": True, "result": result})
            assert self._transport is not None
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                % len(answer)
                + answer
            )


@asynccontextmanager
async def serving(api: BotApi) -> AsyncIterator[str]:
    """Serve on a free port; the address is given."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(api), "127.0.0.1", 0, backlog=1024)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


def _params(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    if body.startswith(b"{"):
        params: dict[str, Any] = orjson.loads(body)
        return params
    return dict(parse_qsl(body.decode()))
