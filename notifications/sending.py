"""One claimed notice: put into words, marked as begun, sent, and what became of it recorded."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import structlog

from flows.ports import Delivery as Row
from flows.ports import NotYet, Store
from notifications import metrics
from notifications.clock import Clock
from notifications.gate import Gate
from notifications.ledger import MOST_DOUBTS, Ledger, PersonLost, due
from notifications.outgoing import Lost, Outgoing, Post, Refused, Render, Unsent

log = structlog.get_logger()

FORBIDDEN = 403

CALM = 2.0
"""Seconds of the machine's time that what the bot tells by itself waits for the record of what was
sent before: so a crash leaves one in doubt however slow Telegram is, unless it hangs."""

MANY = "broadcast"
"""The kind of what goes to thousands: it keeps the pace instead."""

SOON = timedelta(seconds=1)
"""After which a notice is looked at again whose turn it is not."""


class Sending:
    """Sends one row; whatever goes wrong is written down and never raised."""

    def __init__(
        self,
        store: Store,
        render: Render,
        post: Post,
        clock: Clock,
        overlap: float | None,
        lost: PersonLost,
    ) -> None:
        """`overlap`, `lost`: see `notifications.delivery.Delivery`."""
        self._store = store
        self._render = render
        self._post = post
        self._clock = clock
        self._now = clock.now
        self._overlap = overlap
        self._ledger = Ledger(store, clock.now, lost)
        self._gate = Gate(clock)
        self._alone = asyncio.Lock()
        self._moved: dict[int, int] = {}

    async def __call__(self, row: Row) -> None:
        """Send it, or write down why not."""
        try:
            await self._deliver(row)
        except NotYet as wait:
            await self._ledger.postpone(row, wait.until or self._now() + SOON)
        except Exception as error:
            log.exception("notice.failed", kind=row.notice.kind, delivery=row.id)
            await self._ledger.again(row, type(error).__name__)

    async def put_back(self, row: Row) -> None:
        """It is not sent now."""
        await self._ledger.release(row)

    async def _deliver(self, row: Row) -> None:
        if row.doubts > MOST_DOUBTS:
            await self._ledger.drop(row, "it may have been sent twice already")
            return
        outgoing = await self._render(row.notice)
        if outgoing is None:
            await self._ledger.drop(row, "no longer true")
            return
        async with self._in_turn(row):
            if not await self._ledger.begin(row):
                await self._ledger.release(row)
                return
            await self._gate.passed()
            home = self._moved.get(row.notice.chat_id, row.home)
            sent = await self._send(row, outgoing, home)
        if sent is not None:
            await self._after(row, *sent)

    @asynccontextmanager
    async def _in_turn(self, row: Row) -> AsyncIterator[None]:
        """Between mark and record there is one at a time, unless Telegram is slower than the pace.

        So a crash leaves one message in doubt, and not all that were under way.
        """
        wait = self._overlap
        if wait is not None and not row.notice.urgent and row.notice.kind != MANY:
            wait = max(wait, CALM)
        try:
            async with asyncio.timeout(wait):
                await self._alone.acquire()
        except TimeoutError:
            yield
            return
        try:
            yield
        finally:
            self._alone.release()

    async def _send(
        self, row: Row, outgoing: Outgoing, chat_id: int, *, anew: bool = False
    ) -> tuple[Outgoing, int, int] | None:
        """Return what was sent where, as which message; None: it was not, or nobody knows."""
        try:
            params = {"chat_id": chat_id, **outgoing.params}
            result = await self._post(outgoing.method, params, outgoing.files)
        except Lost as lost:
            await self._ledger.unsure(row, str(lost))
        except Unsent as unsent:
            await self._ledger.again(row, str(unsent), outgoing.undelivered)
        except Refused as refused:
            return await self._refused(row, outgoing, refused, chat_id, anew=anew)
        else:
            message_id = int(result["message_id"])
            if await self._recorded(row, outgoing, chat_id, message_id):
                return outgoing, chat_id, message_id
        return None

    async def _refused(
        self, row: Row, outgoing: Outgoing, refused: Refused, chat_id: int, *, anew: bool
    ) -> tuple[Outgoing, int, int] | None:
        """`anew`: what an earlier refusal found wrong was set right already."""
        if refused.retry_after is not None:
            await self._ledger.held(row, refused.retry_after)
        elif refused.moved_to is not None and refused.moved_to != chat_id:
            self._moved[row.notice.chat_id] = refused.moved_to
            await self._ledger.moved(row, refused.moved_to)
            return await self._send(row, outgoing, refused.moved_to, anew=anew)
        else:
            return await self._no(row, outgoing, refused, chat_id, anew=anew)
        return None

    async def _no(
        self, row: Row, outgoing: Outgoing, refused: Refused, chat_id: int, *, anew: bool
    ) -> tuple[Outgoing, int, int] | None:
        """Telegram says no: the person's, the notice's, or the group's fault."""
        fate = await outgoing.refused(refused.description)
        private, also = row.notice.chat_id > 0, outgoing.undelivered
        if fate == "anew" and not anew:
            again = await self._render(row.notice)
            if again is not None:
                return await self._send(row, again, chat_id, anew=True)
            await self._ledger.drop(row, "no longer true")
        elif refused.code == FORBIDDEN and private:
            await self._ledger.blocked(row, str(refused), also)
        elif fate == "never" or (refused.code in range(400, 500) and private):
            log.error("notice.refused", kind=row.notice.kind, why=refused.description)
            await self._ledger.give_up(row, str(refused), also)
        else:
            # Telegram's trouble; or the group's, which its administrator can cure.
            await self._ledger.again(row, str(refused), also)
        return None

    async def _recorded(self, row: Row, outgoing: Outgoing, chat_id: int, message_id: int) -> bool:
        try:
            async with self._store.transaction() as repositories:
                await outgoing.record(repositories, chat_id, message_id)
                await repositories.deliveries.sent(row.id, message_id, self._now())
        except Exception as error:
            log.exception("notice.not_marked", kind=row.notice.kind, delivery=row.id)
            await self._ledger.unsure(row, type(error).__name__)
            return False
        metrics.SENT.inc()
        metrics.AGE.observe(max(0.0, (self._now() - due(row)).total_seconds()))
        return True

    async def _after(self, row: Row, outgoing: Outgoing, chat_id: int, message_id: int) -> None:
        try:
            await outgoing.after(chat_id, message_id)
        except Exception:
            log.exception("notice.after", kind=row.notice.kind, delivery=row.id)
