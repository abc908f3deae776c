"""Brings broadcasts further beside all else; those that a stop has left first of all."""

import asyncio
import contextlib

import structlog

from handlers.office import Office
from handlers.staff.broadcast_work import work_on

log = structlog.get_logger()

EVERY = 2.0
"""Seconds between looks: a portion is 10 seconds of sending."""


class Broadcasts:
    """One look after another; each portion stands in the database before anything is sent."""

    def __init__(self, office: Office) -> None:
        """Begin with `start`."""
        self._office = office
        self._task: asyncio.Task[None] | None = None
        self._one = asyncio.Lock()
        self._stopping = asyncio.Event()

    def start(self) -> None:
        """Begin."""
        self._stopping.clear()
        self._task = asyncio.create_task(self._run(), name="broadcasts")

    async def look(self) -> None:
        """Bring all further that were let go."""
        async with self._one:
            await work_on(self._office)

    async def stop(self) -> None:
        """Stop between two looks."""
        self._stopping.set()
        if self._task is not None:
            await self._task

    async def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                await self.look()
            except Exception:
                # The database is away: what is left waits for the next look.
                log.exception("broadcasts.not_looked_at")
            # Not `wait_for`: in Python 3.11 it may swallow a cancelling.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(EVERY):
                    await self._stopping.wait()
