"""Long polling: one getUpdates at a time, answered as soon as there is something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.emulator.clock import Clock
from bot.emulator.errors import Conflict
from bot.emulator.updates import Update, UpdateQueue

OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_SET = "terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Poller:
    """The waiting getUpdates request, if there is one."""

    def __init__(self, queue: UpdateQueue, clock: Clock) -> None:
        self.queue = queue
        self.clock = clock
        self.waiting: asyncio.Future[None] | None = None
        self.on_waiting: Callable[[], None] = lambda: None

    async def get(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Return the next updates, waiting up to `seconds` for the first.

        Raises Conflict when another request takes over or a webhook is set meanwhile.
        """
        self.abort(OTHER_POLLER)
        if offset:
            self.queue.acknowledge_before(offset)
        updates = self.queue.ready(limit)
        if not updates and seconds > 0:
            await self._wait(seconds)
            updates = self.queue.ready(limit)
        return [update.payload() for update in updates]

    async def _wait(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting = future
        self.on_waiting()
        timer = self.clock.call_later(seconds, self.wake)
        try:
            await future
        finally:
            timer.cancel()
            if self.waiting is future:
                self.waiting = None

    def wake(self) -> None:
        """Let the waiting request answer with what there is."""
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_result(None)

    def abort(self, reason: str) -> None:
        """End the waiting request with 409 Conflict."""
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_exception(Conflict(reason))

    def added(self, update: Update) -> None:
        """Notice a new update."""
        del update
        self.wake()
