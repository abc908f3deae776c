"""Delivery of updates to the bot's webhook: in order, again when refused, with growing delays."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal

import aiohttp
import orjson

from bot.emulator.clock import Clock
from bot.emulator.updates import Update, UpdateQueue

Lanes = Literal["global", "chat"]
Reply = Callable[[str, dict[str, Any]], Awaitable[None]]

MAX_DELAY = 60
MAX_RETRY_AFTER = 3600
READ_TIMEOUT = 60
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
NOT_IN_REPLIES = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


@dataclass(slots=True, eq=False)
class Lane:
    """Updates that are delivered one after another (or `running` at a time)."""

    updates: deque[Update] = field(default_factory=deque)
    running: int = 0


@dataclass(slots=True)
class Target:
    """Where updates go and what the last trouble was."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    ip_address: str | None = None
    last_error_at: int | None = None
    last_error: str | None = None

    def same(self, other: Target) -> bool:
        """Whether setting the other would change nothing; deliveries under way then go on."""
        mine = (self.url, self.secret, self.max_connections, self.ip_address)
        return mine == (other.url, other.secret, other.max_connections, other.ip_address)


class Webhook:
    """Posts updates as Telegram does (telegram-bot-api/WebhookActor.cpp).

    Two queues, messages and presses; with lanes `global` one update of each is under way, with
    `chat` one of each in every chat. `concurrency` allows more in a lane, `max_connections` of
    setWebhook bounds them all. A refused update stands in front of its lane: it is sent again at
    once, then after 2, 4, 8 ... 60 seconds, or when Retry-After says, until it expires.
    """

    def __init__(
        self, queue: UpdateQueue, clock: Clock, reply: Reply, lanes: Lanes, concurrency: int
    ) -> None:
        self.queue = queue
        self.clock = clock
        self.reply = reply
        self.by_chat = lanes == "chat"
        self.concurrency = concurrency
        self.target = Target()
        self.lanes: dict[tuple[str, int], Lane] = {}
        self.delayed: set[int] = set()
        self.tasks: set[asyncio.Task[None]] = set()
        self.slots = asyncio.Semaphore(40)
        self.session: aiohttp.ClientSession | None = None

    @property
    def active(self) -> bool:
        """Whether a webhook is set."""
        return bool(self.target.url)

    def set(self, target: Target) -> None:
        """Deliver to another address from now on, what waits first."""
        self.stop()
        self.target = target
        self.slots = asyncio.Semaphore(target.max_connections)
        if target.url:
            for update in self.queue.ready(1 << 30):
                self.added(update)

    def stop(self) -> None:
        """Call off every delivery under way; the updates stay queued."""
        for task in self.tasks:
            task.cancel()
        self.tasks.clear()
        self.lanes.clear()
        self.delayed.clear()

    async def close(self) -> None:
        """Stop and let go of the connections."""
        tasks = list(self.tasks)
        self.stop()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self.session is not None:
            await self.session.close()
            self.session = None

    def added(self, update: Update) -> None:
        """Put a new update into its lane and see that the lane runs."""
        key = (update.queue, update.chat_id if self.by_chat else 0)
        lane = self.lanes.get(key)
        if lane is None:
            lane = self.lanes[key] = Lane()
        lane.updates.append(update)
        if lane.running < self.concurrency:
            lane.running += 1
            task = asyncio.get_running_loop().create_task(self._run(key, lane))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _run(self, key: tuple[str, int], lane: Lane) -> None:
        while lane.updates:
            await self._deliver(lane.updates.popleft())
        lane.running -= 1
        if lane.running == 0 and self.lanes.get(key) is lane:
            del self.lanes[key]

    async def _deliver(self, update: Update) -> None:
        """Post one update until it is taken or its time is over."""
        fails = 0
        delay = 1
        while update.id in self.queue.pending:
            if update.expires_at <= self.clock.now():
                self.queue.forget(update)
                return
            async with self.slots:
                error, retry_after = await self._post(update)
            if error is None:
                self.queue.drop(update)
                return
            self.target.last_error = error
            self.target.last_error_at = int(self.clock.now())
            if retry_after == 0 and fails > 0:
                delay = min(MAX_DELAY, delay * 2)
            fails += 1
            await self._pause(update, retry_after or (delay if fails > 1 else 0))

    async def _pause(self, update: Update, seconds: int) -> None:
        """Wait before the next attempt, by the world's clock."""
        if seconds == 0:
            await asyncio.sleep(0)
            return
        if self.clock.now() + seconds > update.expires_at:
            self.queue.forget(update)
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        timer = self.clock.call_later(seconds, partial(_finish, done))
        self.delayed.add(update.id)
        self.queue.on_dropped()
        try:
            await done
        finally:
            timer.cancel()
            self.delayed.discard(update.id)

    async def _post(self, update: Update) -> tuple[str | None, int]:
        """Send one update; return what went wrong and how long the bot asked to wait."""
        headers = {"Content-Type": "application/json"}
        if self.target.secret:
            headers[SECRET_HEADER] = self.target.secret
        try:
            async with self._session().post(
                self.target.url, data=orjson.dumps(update.payload()), headers=headers
            ) as response:
                if not 200 <= response.status <= 299:  # noqa: PLR2004 - success codes
                    after = response.headers.get("Retry-After", "")
                    wait = min(MAX_RETRY_AFTER, int(after)) if after.isdigit() else 0
                    reason = f"{response.status} {response.reason}"
                    return f"Wrong response from the webhook: {reason}", wait
                await self._answered(response)
                return None, 0
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientConnectorError:
            return "Connection refused", 0
        except (aiohttp.ClientError, OSError):
            return "Webhook connection closed", 0

    async def _answered(self, response: aiohttp.ClientResponse) -> None:
        """Carry out the method that the bot may have put into its answer."""
        given = await _reply_fields(response)
        method = given.pop("method", None)
        if not isinstance(method, str):
            return
        low = method.lower()
        if low not in NOT_IN_REPLIES and not low.startswith("get"):
            await self.reply(low, given)

    def _session(self) -> aiohttp.ClientSession:
        if self.session is None:
            self.session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                timeout=aiohttp.ClientTimeout(total=READ_TIMEOUT),
            )
        return self.session


def _finish(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


async def _reply_fields(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """Read the fields of a webhook's answer: JSON or a form (files are not taken)."""
    if response.content_type.startswith("multipart/"):
        fields: dict[str, Any] = {}
        async for part in aiohttp.MultipartReader.from_response(response):
            if isinstance(part, aiohttp.BodyPartReader) and part.name and not part.filename:
                fields[part.name] = await part.text()
        return fields
    body = await response.read()
    if not body or response.content_type != "application/json":
        return {}
    try:
        decoded = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return decoded if isinstance(decoded, dict) else {}
