"""People at the other end of a webhook: each goes on when what was shown answers the last input."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from time import perf_counter
from typing import Any, cast

import orjson

from bench import http1
from bench.plan import Input

FIRST_CHAT = 5_000_001

_updates = count(1)


@dataclass(frozen=True, slots=True)
class Hook:
    """Where updates go, and the secret that goes with them."""

    host: str
    port: int
    path: str
    secret: str

    @property
    def head(self) -> bytes:
        """The head of a request but for the length of its body."""
        return (
            f"POST {self.path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
            "Content-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {self.secret}\r\nContent-Length: "
        ).encode()


class Chat(asyncio.Protocol):
    """One person. An input is done when its reply is shown and the webhook has said 200.

    As with Telegram the next update of a chat waits for the 200 of the one before.
    """

    def __init__(self, number: int) -> None:
        self.id = FIRST_CHAT + number
        self.has_card = asyncio.Event()
        self.answered_presses = 0
        self.failed: int | None = None
        self._head = b""
        self._me = {"id": self.id, "is_bot": False, "first_name": f"Person {number}"}
        self._chat = {"id": self.id, "type": "private", "first_name": f"Person {number}"}
        self._messages = http1.Messages()
        self._transport: asyncio.Transport | None = None
        self._last_message = 0
        self._card: dict[str, Any] | None = None
        self._shown_at: float | None = None
        self._taken = True
        self._loop = asyncio.get_running_loop()
        self._done: Callable[[Chat, float], None] | None = None

    async def connect(self, hook: Hook) -> None:
        """Begin to send updates there."""
        self._head = hook.head
        await self._loop.create_connection(lambda: self, hook.host, hook.port)

    def say(self, said: Input, done: Callable[["Chat", float], None]) -> None:
        """Send the input; `done` is told when (perf_counter) the reply was shown."""
        self._shown_at, self._taken, self._done = None, False, done
        body = orjson.dumps({"update_id": next(_updates), **self._update(said)})
        assert self._transport is not None
        self._transport.write(b"%b%d\r\n\r\n%b" % (self._head, len(body), body))

    def next_message(self) -> int:
        """See `bench.telegram.Shown`."""
        self._last_message += 1
        return self._last_message

    def show(self, message: dict[str, Any]) -> None:
        """See `bench.telegram.Shown`."""
        self._card = message
        self.has_card.set()
        if self._shown_at is None:
            self._shown_at = perf_counter()
        self._settle()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are of no common class.
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        for head, body in self._messages.feed(data):
            if http1.status(head) != 200:
                self.failed = http1.status(head)
            self.answered_presses += b"answerCallbackQuery" in body
            self._taken = True
            self._settle()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _settle(self) -> None:
        if self._taken and self._shown_at is not None and self._done is not None:
            done, self._done = self._done, None
            done(self, self._shown_at)

    def _update(self, said: Input) -> dict[str, Any]:
        if said.tap:
            return {"callback_query": self._press(said.tap)}
        message = {
            "message_id": self.next_message(),
            "from": self._me,
            "chat": self._chat,
            "date": 1_795_000_000,
            "text": said.text,
        }
        return {"message": message}

    def _press(self, tap: str) -> dict[str, Any]:
        return {
            "id": f"press-{self.id}-{self._last_message}-{tap}",
            "from": self._me,
            "message": self._card,
            "chat_instance": "1",
            "data": _button(self._card or {}, tap),
        }


def _button(card: dict[str, Any], tap: str) -> str:
    """The data of the button that is meant; a card without buttons is the bare handler's."""
    if "reply_markup" not in card:
        return f"x{tap}"
    for row in card["reply_markup"]["inline_keyboard"]:
        for button in row:
            data = str(button["callback_data"])
            if data.endswith(tap):
                return data
    raise LookupError(f"no button {tap} on the card: {card['text']}")
