"""Long polling that acknowledges an update only after its commit."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from bot import metrics
from bot.gateway import Gateway, chat_of
from bot.trouble import PASSING_PAUSE, TRIES, passing
from bot.wire import HttpWire
from handlers.wire import CallLost, CallRefused

log = structlog.get_logger()

WAIT = 30
"""Seconds that Telegram holds a request while there is nothing new."""

ALLOWED = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]

LONGEST_PAUSE = 30.0


class Poller:
    """Fetches updates and feeds them, chats side by side, each chat in order."""

    def __init__(
        self,
        wire: HttpWire,
        gateway: Gateway,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Use this wire and gateway; `pause` waits seconds."""
        self._pause = pause
        self._wire = wire
        self._gateway = gateway
        self._offset = 0
        self._begun = False

    async def run(self) -> None:
        """Poll until cancelled; Telegram may be away, also at the very beginning."""
        pause = 1.0
        while True:
            try:
                updates = await self._fetch()
                pause = 1.0
            except (CallLost, CallRefused) as error:
                wait = getattr(error, "retry_after", None) or pause
                log.warning("polling.failed", why=str(error), wait=wait)
                await asyncio.sleep(wait)
                pause = min(LONGEST_PAUSE, pause * 2)
                continue
            if updates:
                await self._feed(updates)
                self._offset = updates[-1]["update_id"] + 1

    async def _fetch(self) -> list[dict[str, Any]]:
        if not self._begun:
            await self._wire.call("deleteWebhook", {})
            self._begun = True
        params = {"offset": self._offset, "timeout": WAIT, "allowed_updates": ALLOWED}
        updates: list[dict[str, Any]] = await self._wire.call("getUpdates", params, wait=WAIT + 15)
        return updates

    async def _feed(self, updates: list[dict[str, Any]]) -> None:
        by_chat: dict[int | None, list[dict[str, Any]]] = defaultdict(list)
        for update in updates:
            by_chat[chat_of(update)].append(update)
        await asyncio.gather(*(self._in_order(some) for some in by_chat.values()))

    async def _in_order(self, updates: list[dict[str, Any]]) -> None:
        for update in updates:
            await self._one(update)

    async def _one(self, update: dict[str, Any]) -> None:
        """Try until it is taken: the offset must not pass an update that was not stored."""
        attempt = 0
        while attempt < TRIES:
            try:
                answer = await self._gateway.feed(update)
            except Exception as error:
                attempt += 0 if passing(error) else 1
                metrics.FAILED.inc()
                log.exception("update.failed", update_id=update["update_id"], attempt=attempt)
                await self._pause(PASSING_PAUSE if passing(error) else 0.2 * 2**attempt)
            else:
                await self._answer(answer)
                return
        await self._gateway.give_up(update)

    async def _answer(self, answer: dict[str, Any] | None) -> None:
        if answer is None:
            return
        method = str(answer.pop("method"))
        try:
            await self._wire.call(method, answer)
        except (CallLost, CallRefused) as error:
            log.info("press.unanswered", why=str(error))
