"""One replica of the sender as a process: `python -m bench.sender BOT_API_URL DATABASE_URL DIR`.

The real store, delivery and wire; only the words are the notice's key. Ends when it is told to
(SIGTERM), as the bot does.
"""

import asyncio
import signal
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvloop

from bot.delivering import Posting
from bot.logs import configure
from bot.wire import HttpWire
from flows.ports import Notice
from handlers.outgoing import Message
from handlers.views.screen import Screen
from notifications.clock import Clock
from notifications.delivery import Delivery
from storage.database import open_store


class Key(Message):
    """A message that says its key."""

    @property
    def params(self) -> Mapping[str, Any]:
        """The parameters of the call."""
        return {"text": self.screen.text}


async def _render(notice: Notice) -> Key:
    return Key(Screen(notice.key, ()))


async def _run(api: str, database: str, directory: Path) -> None:
    configure("WARNING")
    store = await open_store(database, directory)
    wire = HttpWire("1:bench", api)
    posting, stop = Posting(wire), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    clock = Clock(lambda: datetime.now(UTC))
    delivery = Delivery(store, _render, posting, clock, asyncio.Event(), live=posting.live)
    delivery.start()
    while not stop.is_set():
        delivery.wake()
        await asyncio.wait([asyncio.ensure_future(stop.wait())], timeout=0.5)
    await delivery.stop()
    await wire.close()
    await store.close()


if __name__ == "__main__":
    uvloop.run(_run(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
