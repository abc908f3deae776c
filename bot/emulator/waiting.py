"""Waiting for the bot without sleeping: looked at again whenever something changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bot.emulator.transcript import transcript_lines

if TYPE_CHECKING:
    from bot.emulator.world import World


class Waiting:
    """Those who wait for a condition of the world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.waiters: set[asyncio.Future[None]] = set()

    def changed(self) -> None:
        """Let everyone who waits look again."""
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, condition: Callable[[], Any], seconds: float) -> Any:
        """Return the condition's value once it is true."""
        try:
            async with asyncio.timeout(seconds):
                while not (value := condition()):
                    await self._change()
                return value
        except TimeoutError:
            raise TimeoutError(self.state()) from None

    async def settled(self, seconds: float, *, delayed: bool) -> None:
        """Return when nothing is under way."""
        await self.until(lambda: self.quiet(delayed=delayed), seconds)

    def quiet(self, *, delayed: bool) -> bool:
        """Whether no update is open and no call is under way."""
        world = self.world
        open_updates = len(world.updates.pending)
        if delayed:
            open_updates -= len(world.webhook.delayed)
        return open_updates == 0 and world.api.running == 0

    def state(self) -> str:
        """Say what is open, for the one who waited in vain."""
        world = self.world
        lines = [f"calls under way: {world.api.running}"]
        lines += [f"update {one.id} {one.kind}" for one in world.updates.pending.values()]
        if world.webhook.target.last_error:
            lines.append(f"last webhook error: {world.webhook.target.last_error}")
        for chat in world.chats.values():
            lines.append(f"-- chat {chat.id}")
            lines += transcript_lines(chat, world.bot.id)
        return "\n".join(lines)

    async def _change(self) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiters.add(waiter)
        try:
            await waiter
        finally:
            self.waiters.discard(waiter)
