"""Sends what the outbox holds: each notice once, as far as Telegram lets anybody know.

A row is claimed under a lease, put into words, sent and settled. Telegram has no idempotency key:
when the connection or the process is lost between the sending and its record, the notice is sent
once more and counted as a doubt; a second doubt is the last, so a reader gets two copies at most.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from flows.ports import Delivery as Row
from flows.ports import NotYet, Store
from notifications import metrics
from notifications.ledger import MOST_DOUBTS, Ledger, due
from notifications.limits import Limits
from notifications.outgoing import Lost, Outgoing, Post, Refused, Render, Unsent

log = structlog.get_logger()

LEASE = timedelta(minutes=5)
"""For how long a claimed row is ours; nothing is begun in its second half."""

PORTION = 30
"""Rows claimed at once: what may be sent in a second."""

FORBIDDEN = 403

SOON = timedelta(seconds=1)
"""After which a notice is looked at again whose turn it is not."""


class Delivery:
    """The sender. `work` does one round; `start` and `stop` run rounds whenever it is woken."""

    def __init__(
        self,
        store: Store,
        render: Render,
        post: Post,
        now: Callable[[], datetime],
        woken: asyncio.Event,
    ) -> None:
        """`woken` is set when the outbox may have something due."""
        self._store = store
        self._render = render
        self._post = post
        self._now = now
        self._woken = woken
        self._ledger = Ledger(store, now)
        self._limits = Limits()
        self._resume_at: datetime | None = None
        self._moved: dict[int, int] = {}
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
        """Send what is due now; return how many rows were settled or planned anew."""
        done = 0
        while not self._stopping and not self._held_back():
            async with self._store.transaction() as repositories:
                rows = await repositories.deliveries.claim(self._now(), PORTION, LEASE)
            if not rows:
                break
            await self._share_out(rows)
            done += len(rows)
        return done

    async def measure(self) -> None:
        """Show the outbox's counts as metrics."""
        async with self._store.reading() as repositories:
            metrics.show(await repositories.deliveries.counts())

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

    async def _share_out(self, rows: Sequence[Row]) -> None:
        """Chats side by side, the messages of a chat in order."""
        by_chat: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            by_chat[row.notice.chat_id].append(row)
        until = self._now() + LEASE / 2
        chats = (self._in_order(some, until) for some in by_chat.values())
        failed = [one for one in await asyncio.gather(*chats, return_exceptions=True) if one]
        if failed:
            raise failed[0]

    def _held_back(self) -> bool:
        """Whether Telegram has asked everybody to wait."""
        return self._resume_at is not None and self._now() < self._resume_at

    async def _in_order(self, rows: Sequence[Row], until: datetime) -> None:
        for row in rows:
            try:
                if self._stopping or self._now() > until:
                    await self._ledger.postpone(row, self._now())
                else:
                    await self._deliver(row)
            except NotYet:
                await self._ledger.postpone(row, self._now() + SOON)
            except Exception as error:
                log.exception("notice.failed", kind=row.notice.kind, delivery=row.id)
                await self._ledger.again(row, type(error).__name__)

    async def _deliver(self, row: Row) -> None:
        if row.doubts > MOST_DOUBTS:
            await self._ledger.drop(row, "it may have been sent twice already")
            return
        until = self._not_before(row)
        if until is not None:
            await self._ledger.postpone(row, until)
            return
        outgoing = await self._render(row.notice)
        if outgoing is None:
            await self._ledger.drop(row, "no longer true")
            return
        await self._limits.take(self._home(row))
        await self._send(row, outgoing)

    def _not_before(self, row: Row) -> datetime | None:
        """When the row may be tried, if not now."""
        if self._held_back():
            return self._resume_at
        wait = self._limits.wait(self._home(row))
        return self._now() + timedelta(seconds=wait) if wait else None

    async def _send(self, row: Row, outgoing: Outgoing, *, anew: bool = False) -> None:
        chat_id = self._home(row)
        try:
            params = {"chat_id": chat_id, **outgoing.params}
            result = await self._post(outgoing.method, params, outgoing.files)
        except Lost as lost:
            await self._ledger.unsure(row, str(lost))
        except Unsent as unsent:
            await self._ledger.again(row, str(unsent), outgoing.undelivered)
        except Refused as refused:
            await self._refused(row, outgoing, refused, anew=anew)
        else:
            await self._sent(row, outgoing, chat_id, int(result["message_id"]))

    async def _refused(self, row: Row, outgoing: Outgoing, refused: Refused, *, anew: bool) -> None:
        """`anew`: what an earlier refusal found wrong was set right already."""
        if refused.retry_after is not None:
            self._resume_at = self._now() + timedelta(seconds=refused.retry_after)
            await self._ledger.postpone(row, self._resume_at)
        elif refused.moved_to is not None and refused.moved_to != self._home(row):
            self._moved[row.notice.chat_id] = refused.moved_to
            log.warning("chat.moved", before=row.notice.chat_id, after=refused.moved_to)
            await self._send(row, outgoing, anew=anew)
        else:
            await self._no(row, outgoing, refused, anew=anew)

    async def _no(self, row: Row, outgoing: Outgoing, refused: Refused, *, anew: bool) -> None:
        """Telegram says no: the person's, the notice's, or the group's fault."""
        fate = await outgoing.refused(refused.description)
        private, also = row.notice.chat_id > 0, outgoing.undelivered
        if fate == "anew" and not anew:
            await self._send_anew(row)
        elif refused.code == FORBIDDEN and private:
            await self._ledger.blocked(row, str(refused), also)
        elif fate == "never" or (refused.code in range(400, 500) and private):
            log.error("notice.refused", kind=row.notice.kind, why=refused.description)
            await self._ledger.give_up(row, str(refused), also)
        else:
            # Telegram's trouble; or the group's, which its administrator can cure.
            await self._ledger.again(row, str(refused), also)

    async def _send_anew(self, row: Row) -> None:
        outgoing = await self._render(row.notice)
        if outgoing is None:
            await self._ledger.drop(row, "no longer true")
        else:
            await self._send(row, outgoing, anew=True)

    async def _sent(self, row: Row, outgoing: Outgoing, chat_id: int, message_id: int) -> None:
        try:
            async with self._store.transaction() as repositories:
                await outgoing.record(repositories, chat_id, message_id)
                await repositories.deliveries.sent(row.id, message_id, self._now())
        except Exception as error:
            log.exception("notice.not_marked", kind=row.notice.kind, delivery=row.id)
            await self._ledger.unsure(row, type(error).__name__)
            return
        metrics.SENT.inc()
        metrics.AGE.observe(max(0.0, (self._now() - due(row)).total_seconds()))
        try:
            await outgoing.after(chat_id, message_id)
        except Exception:
            log.exception("notice.after", kind=row.notice.kind, delivery=row.id)

    def _home(self, row: Row) -> int:
        """The chat's id now."""
        return self._moved.get(row.notice.chat_id, row.notice.chat_id)
