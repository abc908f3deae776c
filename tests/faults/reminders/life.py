"""One life of the bot under the campaign: it does what it is told until it is killed.

The bot's own store, use cases, planner, tick and sender; only the clock is the campaign's, and each
message carries the key of its row and the moment on that clock.
"""

import asyncio
import json
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.office import build_office
from bot.settings import Settings
from bot.wire import HttpWire
from flows.centre import Centre
from flows.library import Library
from storage.database import Database, open_store
from tests.faults.reminders.almanac import ZONE
from tests.faults.reminders.deeds import DEEDS, Deed
from tests.faults.reminders.machinery import Machinery


@dataclass(slots=True)
class Clock:
    """The campaign's time: it stands, but for those who wait."""

    at: datetime

    def now(self) -> datetime:
        """The moment."""
        return self.at

    async def sleep(self, seconds: float) -> None:
        """Let it be later; others go on meanwhile."""
        wanted = self.at + timedelta(seconds=seconds)
        await asyncio.sleep(0)
        self.at = max(self.at, wanted)


class MarkedWire(HttpWire):
    """Says with each message when it leaves and who sends it.

    `fall`: so many messages more, and the bot dies with one marked that has not left.
    """

    clock: Clock
    fall: int | None = None

    async def call(
        self,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Any] | None = None,
        wait: float | None = None,
    ) -> Any:
        """See `HttpWire`."""
        if self.fall is not None:
            self.fall -= 1
            if self.fall == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        mark = {"at": self.clock.now().isoformat(), "pid": os.getpid()}
        mark["key"] = params.get("campaign_key", "")
        return await super().call(method, {**params, "campaign": mark}, files, wait)


class Life:
    """The bot as the parent sees it: commands in, answers out, a line each."""

    def __init__(self, machinery: Machinery, wire: MarkedWire, clock: Clock) -> None:
        """`machinery`: what the bot's clock drives."""
        self._machinery = machinery
        self._wire = wire
        self._clock = clock

    async def obey(self, command: Mapping[str, Any]) -> Mapping[str, Any]:
        """Do one thing."""
        self._clock.at = datetime.fromisoformat(command["now"]).astimezone(ZONE)
        if command["do"] == "events":
            for event in command["events"]:
                deed = Deed(self._machinery.office, event["chat"], event["data"], self._clock.at)
                await DEEDS[event["do"]](deed)
        elif command["do"] == "tick":
            self._wire.fall = command["fall"]
            return await self._machinery.tick(daily=command["daily"])
        return {}


async def live(settings: Settings, centre: Centre, library: Library, socket: Path) -> None:
    """Obey the parent at the socket."""
    clock = Clock(datetime.now(ZONE))
    wire = MarkedWire("1:campaign", settings.bot_api_url)
    wire.clock = clock
    store: Database = await open_store(settings.database, settings.data_dir)
    office = build_office(settings, centre, library, store, wire, clock.now)
    life = Life(Machinery(office, store, wire, clock), wire, clock)
    reader, writer = await asyncio.open_unix_connection(str(socket), limit=2**24)
    writer.write(f"{os.getpid()}\n".encode())
    while line := await reader.readline():
        answer = await life.obey(json.loads(line))
        writer.write(json.dumps(answer).encode() + b"\n")
        await writer.drain()
