"""A bot in a process of its own, to be killed, and its world here in the test's process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.emulator.clock import SystemClock
from bot.emulator.server import serve
from bot.emulator.world import World
from tests.support.databases import sqlite_database
from tests.support.ports import free_port
from tests.support.product import SECRET, Card, Talk, emulated

ROOT = Path(__file__).parents[2]

PATIENCE = 20
"""Seconds until a card that does not come is missed."""


@dataclass
class Mortal:
    """The world, and a bot in it that dies and comes back."""

    world: World
    nursery: asyncio.subprocess.Process
    database: str
    pid: int = 0
    person: Talk = field(init=False)

    def __post_init__(self) -> None:
        self.person = Talk(self.world, next(iter(self.world.people.values())), product=self)

    async def start(self) -> None:
        """Bring the bot to life."""
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.nursery.stdin.write(b"run\n")
        self.pid = int(await self.nursery.stdout.readline())

    def kill(self) -> None:
        """SIGKILL, now. Raises ProcessLookupError where it has died by itself."""
        pid, self.pid = self.pid, 0
        if pid:
            os.kill(pid, signal.SIGKILL)

    async def reborn(self) -> None:
        """Kill it and bring another to life."""
        self.kill()
        self.world.poller.wake()
        hooks = self.world.calls.count("setWebhook")
        await self.start()
        if self.world.webhook.active:
            await self.world.until(
                lambda: self.world.calls.count("setWebhook") > hooks, seconds=PATIENCE
            )
            # Telegram's growing delays are not what is tried here: what waits is sent now.
            self.world.webhook.set(self.world.webhook.target)

    async def settled(self) -> None:
        """Wait until every update is taken and no call is under way."""
        await self.world.settled(seconds=PATIENCE)

    async def sees(self, expected: Card) -> Card:
        """Wait for a card that asks what `expected` asks.

        It is the last one, save that Telegram can't be asked what it was told just before a
        crash: a card sent then is remembered by nobody and stays.
        """

        def found() -> list[Card]:
            return [one for one in self.person.cards() if asked(one) == asked(expected)]

        await self.world.until(found, seconds=PATIENCE)
        return found()[-1]


def asked(card: Card) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """What a card asks: its last part and its buttons, without news above."""
    return card.text.rpartition("\n\n")[2], card.rows


@asynccontextmanager
async def mortal(
    directory: Path, *, database: str = "", webhook: bool = False
) -> AsyncIterator[Mortal]:
    """Serve a world and have a nursery ready; `start()` brings the bot to life."""
    world, group = emulated(SystemClock())
    database = database or await sqlite_database(directory)
    async with serve(world) as api:
        port = free_port()
        environment = {
            "PATH": os.environ["PATH"],
            "BOT_TOKEN": world.bot.token,
            "BOT_API_URL": api.url,
            "STAFF_CHAT_ID": str(group.id),
            "DATABASE_URL": database,
            "DATA_DIR": str(directory),
            "LISTEN": f"127.0.0.1:{port}",
            "WEBHOOK_URL": f"http://127.0.0.1:{port}" if webhook else "",
            "WEBHOOK_SECRET": SECRET,
        }
        nursery = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.nursery"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=ROOT,
            env=environment,
        )
        made = Mortal(world, nursery, database)
        try:
            yield made
        finally:
            made.kill()
            nursery.kill()
            await nursery.wait()
