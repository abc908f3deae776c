"""The demo's clock: it runs as all clocks do and can be put forward, never back.

Whatever falls into the time that is skipped comes with its own date: the clock stops wherever
something is due, and the bot does it there.
"""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import App
from bot.emulator.clock import ShiftedClock
from bot.timeline.moments import following, next_morning
from handlers.office import Office

STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}

MORNING = "morning"
"""The step to the next working morning, when the bot begins to write by itself."""


class DemoClock:
    """One centre's clock. How far it is ahead stands in a file, so kept data stay in the past."""

    def __init__(self, folder: Path, *, kept: bool) -> None:
        """Begin where it was left, if the data of last time are `kept`; else with the real time."""
        self._file = folder / "clock"
        self._moving = asyncio.Lock()
        self.clock = ShiftedClock(self._read() if kept else 0.0)

    def now(self, zone: ZoneInfo) -> datetime:
        """The time in a zone."""
        return datetime.fromtimestamp(self.clock.now(), zone)

    async def forward(self, app: App, step: str) -> None:
        """Put it forward and let the bot do what was due meanwhile. Raises KeyError."""
        async with self._moving:
            target = _target(app.office, step)
            while (moment := await following(app.office, daily=True)) < target:
                await self._go(app, moment)
            await self._go(app, target)

    async def _go(self, app: App, moment: datetime) -> None:
        self.clock.forward(moment.timestamp())
        self._file.write_text(repr(self.clock.ahead), "utf-8")
        await app.deliverer.morning()
        await app.deliverer.round()

    def _read(self) -> float:
        try:
            return max(0.0, float(self._file.read_text("utf-8")))
        except (FileNotFoundError, ValueError):
            return 0.0


def _target(office: Office, step: str) -> datetime:
    return next_morning(office) if step == MORNING else office.now() + STEPS[step]
