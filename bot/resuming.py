"""After a stop: what was not shown is shown, and after a long stop the open question is sent again.

Telegram keeps messages for a day but presses only 150 seconds: a press made in a longer outage
never comes, so people who were filling a form just before get their question anew.
"""

import asyncio
import contextlib
import time
from datetime import timedelta
from pathlib import Path

import structlog

from flows.errors import FlowError
from handlers.applicant.form_cards import FormCards
from handlers.office import Office
from handlers.views.card import Note

log = structlog.get_logger()

PRESS_LIFE = 150.0
"""Seconds that Telegram keeps a press."""

BEAT = 15.0

RECENT = timedelta(minutes=30)
"""Who answered this shortly before the stop may have pressed a button in vain."""

PORTION = 500


class Heartbeat:
    """A file that is touched while the bot lives: the next start knows how long it slept."""

    def __init__(self, data_dir: Path) -> None:
        """The file stands in the data directory."""
        self._file = data_dir / "alive"
        self._task: asyncio.Task[None] | None = None

    def stopped_for(self) -> float | None:
        """Seconds since the last beat; None when there was none."""
        try:
            return max(0.0, time.time() - self._file.stat().st_mtime)
        except FileNotFoundError:
            return None

    def start(self) -> None:
        """Begin to beat."""
        self._file.touch()
        self._task = asyncio.create_task(self._beat())

    async def stop(self) -> None:
        """Beat a last time."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        self._file.touch()

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT)
            self._file.touch()


async def draw_again(office: Office, forms: FormCards, stopped_for: float | None) -> int:
    """Draw the cards that need it; return how many."""
    now = office.now()
    async with office.store.reading() as repositories:
        found = {one.id: one for one in await repositories.fillings.undrawn(PORTION)}
        long_stop = stopped_for is not None and stopped_for > PRESS_LIFE
        if long_stop:
            since = now - timedelta(seconds=stopped_for or 0) - RECENT
            lately = await repositories.fillings.answered_since(since, PORTION)
            found |= {one.id: one for one in lately}
    for filling in found.values():
        try:
            await forms.show_again(filling, Note("resumed") if long_stop else None)
        except FlowError as error:
            # Its pack was taken away: one card that can't be drawn keeps no bot from starting.
            log.warning("card.not_drawn", session=filling.id, code=error.code)
    return len(found)
