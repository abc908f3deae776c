"""Sends what the outbox holds: each notice once, as far as Telegram lets anybody know.

A row is claimed with a slot of the pace that all replicas share, put into words, marked as begun,
sent and settled. Telegram has no idempotency key: when the connection or the process is lost
between the mark and the record, the notice is sent once more and counted as a doubt; a second
doubt is the last, so a reader gets two copies at most. Of what was not begun nothing is in doubt.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import structlog

from flows.pacing import EACH
from flows.ports import Delivery as Row
from flows.ports import Store
from notifications import metrics
from notifications.clock import Clock
from notifications.ledger import PersonLost, mark_blocked
from notifications.outgoing import Post, Render
from notifications.sending import Sending

log = structlog.get_logger()

LEASE = timedelta(seconds=30)
"""For how long a claimed row is ours that was not begun."""

PORTION = 30
"""Rows claimed at once, at most: what may be sent in a second."""

LEAD = timedelta(seconds=0.3)
"""So long before the last slot of a portion the next one is claimed."""

SECOND = timedelta(seconds=1)
"""What Telegram counts: answers that were given before it hold nothing up."""

STALE = timedelta(seconds=0.15)
"""A slot that was missed by more is another's by now: a process that stood still asks anew."""

AT_ONCE = 30
"""Messages under way: what hangs keeps nobody else's connections."""

PATIENCE = 4.0
"""Seconds a round waits for a chat's turn; what takes longer is looked at by a later one."""


class Delivery:
    """The sender. `work` does one round; `start` and `stop` run rounds whenever it is woken."""

    def __init__(
        self,
        store: Store,
        render: Render,
        post: Post,
        clock: Clock,
        woken: asyncio.Event,
        overlap: float | None = EACH.total_seconds(),
        live: Callable[[], int] = lambda: 0,
        lost: PersonLost = mark_blocked,
    ) -> None:
        """`woken` is set when the outbox may have something due.

        `overlap`: so many seconds (of the machine's time) a message waits for the one before to be
        recorded; None: for as long as it takes, so a crash leaves no more than one in doubt, and
        Telegram's own slowness bounds how many leave in a second. `live`: how many messages this
        process has sent past the outbox so far; they count for the limit over all. `lost` marks
        a person who has blocked the bot.
        """
        self._store = store
        self._name = uuid4().hex
        self._clock = clock
        self._woken = woken
        self._sending = Sending(store, render, post, clock, overlap, lost)
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._live = live
        self._told = live()
        self._task: asyncio.Task[None] | None = None
        self._busy = False
        self._rested = asyncio.Event()
        self._stopping = False

    def start(self) -> None:
        """Begin, first with what was left over."""
        self._stopping = False
        self._woken.set()
        self._task = asyncio.create_task(self._run())

    def wake(self) -> None:
        """Look into the outbox soon."""
        self._woken.set()

    async def stop(self) -> None:
        """Finish what is being sent, and no more."""
        if self._task is None:
            return
        self._stopping = True
        self._woken.set()
        await self._task
        self._task = None

    async def settled(self) -> None:
        """Wait until everything that is due was tried."""
        while self._task is not None and (self._busy or self._woken.is_set()):
            self._rested.clear()
            await self._rested.wait()

    async def work(self) -> int:
        """Send what is due now; return how many rows were settled or put back."""
        done = 0
        try:
            portion = await self._claim()
            while portion:
                done += len(portion)
                portion = await self._dispatch(portion) or await self._later()
        finally:
            await self._finished()
        return done

    async def measure(self) -> None:
        """Show the outbox's counts as metrics."""
        async with self._store.reading() as repositories:
            metrics.show(await repositories.deliveries.counts())
            metrics.show_reminders(await repositories.reminders.counts())

    async def tidy(self) -> None:
        """Forget what nobody needs any more."""
        async with self._store.transaction() as repositories:
            await repositories.deliveries.tidy(self._clock.now())

    async def _run(self) -> None:
        while not self._stopping:
            await self._woken.wait()
            self._woken.clear()
            self._busy = True
            try:
                await self.work()
            except Exception:
                # The database is away: the next tick tries again.
                log.exception("delivery.failed")
            finally:
                self._busy = False
                self._rested.set()

    async def _claim(self) -> Sequence[Row]:
        if self._stopping:
            return ()
        live = self._live()
        news, self._told = live - self._told, live
        async with self._store.transaction() as repositories:
            deliveries = repositories.deliveries
            rows = await deliveries.claim(self._clock.now(), PORTION, LEASE, news, self._name)
        metrics.CLAIMED.inc(len(rows))
        return rows

    async def _dispatch(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Begin to send each at its slot; return the next portion, claimed meanwhile."""
        live = self._live()
        following: asyncio.Task[Sequence[Row]] | None = None
        for row in rows:
            if following is None and rows[-1].slot - row.slot <= LEAD:
                following = asyncio.create_task(self._claim())
            # Answers that were given meanwhile have taken a slot each.
            slot = row.slot + min((self._live() - live) * EACH, SECOND)
            if not self._stopping:
                await self._pause((slot - self._clock.now()).total_seconds())
                await self._room()
            late = self._clock.now() - slot > STALE
            self._begin(row, put_back=late or self._stopping)
        return await following if following is not None else ()

    def _begin(self, row: Row, *, put_back: bool) -> None:
        """Chats side by side, the messages of a chat in order."""
        before = self._chats.get(row.notice.chat_id)
        act = self._sending.put_back if put_back else self._sending
        task = asyncio.create_task(self._in_order(act(row), before))
        self._chats[row.notice.chat_id] = task
        self._under_way.add(task)
        task.add_done_callback(lambda _: self._ended(row.notice.chat_id, task))

    async def _in_order(
        self, act: Coroutine[Any, Any, None], before: asyncio.Task[None] | None
    ) -> None:
        if before is not None:
            await asyncio.wait([before])
        await act

    def _ended(self, chat_id: int, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if self._chats.get(chat_id) is task:
            del self._chats[chat_id]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("delivery.failed", exc_info=error)

    async def _later(self) -> Sequence[Row]:
        """What has its turn when all is sent that was claimed, or a moment after that."""
        await self._finished()
        rows = await self._claim()
        while not rows and not self._stopping:
            async with self._store.reading() as repositories:
                at = await repositories.deliveries.resume_at(self._clock.now())
            now = self._clock.now()
            if at is None or at - now > timedelta(seconds=PATIENCE):
                break
            if not await self._woken_in((at - now).total_seconds()) and self._clock.now() <= now:
                break
            rows = await self._claim()
        return rows

    async def _woken_in(self, seconds: float) -> bool:
        """Wait so long, or until something new is in the outbox: whether it is."""
        sleep = asyncio.ensure_future(self._clock.sleep(seconds))
        woken = asyncio.create_task(self._woken.wait())
        try:
            await asyncio.wait([sleep, woken], return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            woken.cancel()
        if self._woken.is_set():
            self._woken.clear()
            return True
        return False

    async def _pause(self, seconds: float) -> None:
        if seconds > 0:
            await self._clock.sleep(seconds)

    async def _room(self) -> None:
        while len(self._under_way) >= AT_ONCE:
            await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)

    async def _finished(self) -> None:
        while self._under_way:
            await asyncio.wait(self._under_way)
