"""A wire that tries again: after as long as Telegram asks (429), and while it is in trouble."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.wire import CallLost, CallRefused, Upload, Wire

TRIES = 4
"""How often a call is made before the refusal is passed on."""

FIRST_PAUSE = 0.25
"""Seconds before the second try while Telegram is in trouble; each pause is twice the last."""

LONGEST = 30.0
"""Seconds; a longer wait is passed on at once, since somebody's turn is being held."""


@dataclass(frozen=True, slots=True)
class PatientWire:
    """Used where nobody draws the same message again: menus, files, staff cards."""

    wire: Wire
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def call(
        self, method: str, params: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> Any:
        """Call a method. Raises CallRefused, CallLost."""
        for attempt in range(1, TRIES + 1):
            try:
                return await self.wire.call(method, params, files)
            except CallRefused as refused:
                wait = refused.retry_after
                if wait is None or wait > LONGEST or attempt == TRIES:
                    raise
                await self.pause(wait)
            except CallLost as lost:
                if not lost.undone or attempt == TRIES:
                    raise
                await self.pause(FIRST_PAUSE * 2 ** (attempt - 1))
        raise AssertionError("a try either returns or raises")

    async def download(self, file_id: str) -> bytes:
        """Return a file's content. Raises CallRefused, CallLost."""
        return await self.wire.download(file_id)
