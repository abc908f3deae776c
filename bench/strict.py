"""A Bot API server that refuses all that passes Telegram's limits: `python -m bench.strict PORT`.

No more than 30 messages in any second, one in any second in a chat, 20 in any minute in a group;
a burst is not tolerated at all. GET /report says what came when. A message's text is its key.
"""

import asyncio
import contextlib
import math
import os
import sys
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from typing import Any, cast

import orjson
import uvloop

from bench import http1

OVERALL, CHAT, GROUP = (30, 1.0), (1, 1.0), (20, 60.0)


@dataclass(slots=True)
class Window:
    """So many in any span of so many seconds."""

    count: int
    seconds: float
    at: deque[float] = field(default_factory=deque)
    most: int = 0

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed."""
        while self.at and self.at[0] <= now - self.seconds:
            self.at.popleft()
        return self.at[0] + self.seconds - now if len(self.at) >= self.count else 0.0

    def take(self, now: float) -> None:
        """Use one up."""
        self.at.append(now)
        self.most = max(self.most, len(self.at))


class Strict:
    """Counts what is sent and refuses what is too much."""

    def __init__(self) -> None:
        self.overall = Window(*OVERALL)
        self.chats: dict[int, Window] = defaultdict(lambda: Window(*CHAT))
        self.groups: dict[int, Window] = defaultdict(lambda: Window(*GROUP))
        self.sent: list[float] = []
        self.keys: Counter[str] = Counter()
        self.order: dict[int, list[str]] = defaultdict(list)
        self.refused: Counter[str] = Counter()

    def send(self, chat_id: int, key: str, now: float) -> tuple[int, dict[str, Any]]:
        """Status and answer of one sendMessage."""
        windows = {"all": self.overall, "chat": self.chats[chat_id]}
        if chat_id < 0:
            windows["group"] = self.groups[chat_id]
        waits = {name: wait for name, one in windows.items() if (wait := one.wait(now)) > 0}
        if waits:
            self.refused[max(waits, key=lambda name: waits[name])] += 1
            seconds = max(1, math.ceil(max(waits.values())))
            return 429, {
                "ok": False,
                "error_code": 429,
                "description": f"Too Many Requests: retry after {seconds}",
                "parameters": {"retry_after": seconds},
            }
        for window in windows.values():
            window.take(now)
        self.sent.append(now)
        self.keys[key] += 1
        self.order[chat_id].append(key)
        return 200, {"ok": True, "result": {"message_id": len(self.sent)}}

    def report(self) -> dict[str, Any]:
        """What has come so far."""
        return {
            "sent": self.sent,
            "doubled": sum(many - 1 for many in self.keys.values()),
            "keys": list(self.keys),
            "refused": dict(self.refused),
            "most_in_a_second": self.overall.most,
            "most_in_a_minute": max((one.most for one in self.groups.values()), default=0),
            "out_of_order": sum(keys != sorted(keys) for keys in self.order.values()),
        }


class _Connection(asyncio.Protocol):
    def __init__(self, strict: Strict) -> None:
        self._strict = strict
        self._messages = http1.Messages()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        for head, body in self._messages.feed(data):
            if head.startswith(b"POST"):
                params = orjson.loads(body)
                chat_id, key = int(params["chat_id"]), str(params["text"])
                status, answer = self._strict.send(chat_id, key, time.monotonic())
            else:
                status, answer = 200, self._strict.report()
            found = orjson.dumps(answer)
            assert self._transport is not None
            self._transport.write(
                b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                % (status, len(found))
                + found
            )


async def _serve(port: int) -> None:
    strict = Strict()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(strict), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    with contextlib.suppress(OSError):
        # It counts when messages come, not when a busy machine gives it a turn.
        os.setpriority(os.PRIO_PROCESS, 0, -10)
    uvloop.run(_serve(int(sys.argv[1])))
