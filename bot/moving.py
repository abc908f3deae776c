"""Publishes the packs at the start, and looks after the drafts that are behind, beside all else.

The bot takes updates meanwhile: thousands of drafts are moved one by one, each on its own. What a
stop leaves undone is found again at the next start.
"""

import asyncio
import contextlib
from pathlib import Path

import structlog

from flows.errors import Conflict, FlowError
from handlers.applicant.form_cards import FormCards
from handlers.applicant.versions import draw_moved
from handlers.office import Office
from storage.editions import editions

log = structlog.get_logger()

PORTION = 200
"""Drafts looked up at once."""

ROUNDS = 5
"""How often those are tried again whose people answered at that very moment."""


class Mover:
    """`publish` first; then `start` and `stop`."""

    def __init__(self, office: Office, forms: FormCards) -> None:
        """`forms` draws the live cards of what was moved."""
        self._office = office
        self._forms = forms
        self._task: asyncio.Task[None] | None = None

    async def publish(self, packs: Path) -> None:
        """Make the packs of this folder the forms of the day."""
        office = self._office
        found = [
            edition
            for pack in office.library.packs.values()
            for edition in editions(pack, packs / pack.id)
        ]
        new = await office.use.publish(found, office.now())
        if new:
            log.info("forms.published", count=len(new))

    def start(self) -> None:
        """Begin to move drafts."""
        self._task = asyncio.create_task(self._run(), name="drafts")

    async def settled(self) -> None:
        """Wait until every draft was looked at."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def stop(self) -> None:
        """Stop between two drafts or inside one, which is then as it was before."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        for _ in range(ROUNDS):
            try:
                if not await self._round():
                    return
            except Exception:
                # The database is away: what is left waits for the next start.
                log.exception("drafts.not_moved")
                return

    async def _round(self) -> int:
        """Look at every draft that is behind; return how many were changed by their people."""
        met, after = 0, 0
        move = self._office.use.move_drafts
        while ids := await move.behind(after, PORTION):
            for id_ in ids:
                met += await self._one(id_)
            after = ids[-1]
            self._office.wake()
        return met

    async def _one(self, application_id: int) -> int:
        """Look after one draft; 1 when its person was first."""
        office = self._office
        try:
            moves = await office.use.move_drafts(application_id, office.now())
            await draw_moved(office, self._forms, moves)
        except Conflict:
            return 1
        except FlowError as error:
            log.warning("draft.not_moved", application=application_id, code=error.code)
        except Exception:
            # One draft that can't be moved keeps no other from it.
            log.exception("draft.not_moved", application=application_id)
        return 0
