"""Works beside all else: selections of the staff, and the words of what was there before."""

import asyncio
import contextlib

import structlog

from flows.errors import FlowError
from handlers.office import Office
from handlers.staff.bulk_work import work_off

log = structlog.get_logger()

PORTION = 100
"""Applications looked up at once."""

PATIENCE = 300.0
"""Seconds after which it is looked for what another replica has left."""


class Selections:
    """Does what staff let go for many at once; first of all what a stop has left."""

    def __init__(self, office: Office) -> None:
        """Begin with `start`."""
        self._office = office
        self._task: asyncio.Task[None] | None = None
        self._words: asyncio.Task[None] | None = None
        self._idle = asyncio.Event()
        self._stopping = asyncio.Event()

    def start(self) -> None:
        """Begin."""
        self._office.selected.set()
        self._task = asyncio.create_task(self._run(), name="selections")
        self._stopping.clear()
        self._words = asyncio.create_task(index(self._office, self._stopping), name="words")

    async def settled(self) -> None:
        """Wait until all is done that was let go."""
        while self._office.selected.is_set() or not self._idle.is_set():
            await asyncio.sleep(0)
            await self._idle.wait()
        if self._words is not None:
            await asyncio.wait([self._words])

    async def stop(self) -> None:
        """Stop between two applications or inside one, which is then as it was before."""
        self._stopping.set()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        if self._words is not None:
            await self._words

    async def _run(self) -> None:
        selected = self._office.selected
        while True:
            # Not `wait_for`: in Python 3.11 it may swallow the cancelling that ends this loop.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await selected.wait()
            self._idle.clear()
            selected.clear()
            try:
                await work_off(self._office)
            except Exception:
                # The database is away: what is left waits for the next time.
                log.exception("selections.not_done")
            self._idle.set()


async def index(office: Office, stopping: asyncio.Event) -> None:
    """Let applications be found by words that were sent in before there was such a search.

    It ends by itself between two applications: a look that is cut off leaves the database's thread
    with an answer for nobody.
    """
    try:
        before = None
        while ids := await _missing(office, before):
            for id_ in ids:
                if stopping.is_set():
                    return
                await _keep(office, id_)
            before = ids[-1]
    except Exception:
        # What is left waits for the next start.
        log.exception("words.not_kept")


async def _missing(office: Office, before: int | None) -> list[int]:
    async with office.store.reading() as repositories:
        return list(await repositories.finding.missing(PORTION, before))


async def _keep(office: Office, application_id: int) -> None:
    try:
        async with office.store.transaction() as repositories:
            await repositories.finding.keep(application_id)
    except FlowError as error:
        log.warning("words.not_kept", application=application_id, code=error.code)
