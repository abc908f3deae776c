"""The sender's side of the outbox: what may be sent now, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, case, exists, func, select, update

from flows import ports
from flows.ports import Delivery
from storage import pace
from storage.delivery_rows import delivery
from storage.lives import Lives
from storage.outbox import CLAIMED, DROPPED, FAILED, PLANNED, SENT, UNSURE
from storage.tables import moved_chat, outbox
from storage.tables import pace as pace_table

PATIENCE = timedelta(minutes=10)
"""So much longer than an urgent message another may wait: then it goes first."""

IN_ORDER = timedelta(minutes=1)
"""For so long a chat's next message waits for one whose sender is silent."""

STOPPED = "stopped while it was sent"

_ORIGINAL = func.coalesce(outbox.c.not_before, outbox.c.created_at)
"""When a row was to be sent at first: what is put back stands where it stood."""


class Deliveries(Lives, ports.Deliveries):
    """planned -> claimed -> begun -> sent | failed | unsure | dropped; see `flows.ports`."""

    async def claim(
        self, now: datetime, limit: int, lease: timedelta, live: int = 0, sender: str = ""
    ) -> Sequence[Delivery]:
        """See `flows.ports`."""
        if not await self._anything(now):
            return []
        turns = await pace.turns(self._work, now, live, sender)
        await self._lapsed(now)
        given: dict[int, datetime] = {}
        drained = False
        while turns.open and len(given) < limit:
            rows = await self._candidates(turns.next, now, limit - len(given))
            if not rows:
                drained = True
                break
            slots = await turns.share(rows)
            await self._take(slots, now, now + lease)
            given |= slots
        await turns.close(drained=drained)
        return await self._claimed(given)

    async def resume_at(self, now: datetime) -> datetime | None:
        """See `flows.ports`."""
        free = case((outbox.c.urgent, pace_table.c.free_at), else_=pace_table.c.calm_at)
        turn = case((pace_table.c.held_until > free, pace_table.c.held_until), else_=free)
        row = await self._work.row(
            select(func.min(turn).label("at"))
            .select_from(outbox.join(pace_table, pace_table.c.chat_id == outbox.c.chat_id))
            .where(_due(now), outbox.c.chat_id != pace.ALL)
        )
        return row.at if row else None

    async def begun(self, delivery: Delivery, now: datetime, lease: timedelta) -> bool:
        """See `flows.ports`."""
        return bool(
            await self._work.changed(
                update(outbox)
                .where(
                    outbox.c.id == delivery.id,
                    outbox.c.state == CLAIMED,
                    outbox.c.attempts == delivery.attempts,
                    ~pace.waiting(delivery.notice.chat_id, now),
                )
                .values(begun_at=now, due_at=now + lease)
            )
        )

    async def released(self, delivery: Delivery, until: datetime | None = None) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(outbox)
            .where(
                outbox.c.id == delivery.id,
                outbox.c.state == CLAIMED,
                outbox.c.attempts == delivery.attempts,
            )
            .values(state=PLANNED, due_at=until or _ORIGINAL, attempts=outbox.c.attempts - 1)
        )

    async def hold(self, chat_id: int, now: datetime, until: datetime) -> None:
        """See `flows.ports`."""
        await pace.hold(self._work, chat_id, now, until)

    async def moved(self, before: int, after: int, at: datetime) -> None:
        """See `flows.ports`."""
        values = {"after": after, "at": at}
        await self._work.execute(
            self._work.insert(moved_chat)
            .values(before=before, **values)
            .on_conflict_do_update(index_elements=["before"], set_=values)
        )

    async def moves(self) -> Mapping[int, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(select(moved_chat).order_by(moved_chat.c.at))
        return {row.before: row.after for row in rows}

    async def sent(self, delivery_id: int, message_id: int | None, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(delivery_id, at, state=SENT, message_id=message_id, error=None)

    async def failed(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """See `flows.ports`."""
        await self._again(delivery_id, error, at, retry_at, FAILED)

    async def unsure(
        self, delivery_id: int, error: str, at: datetime, retry_at: datetime | None
    ) -> None:
        """See `flows.ports`."""
        await self._again(delivery_id, error, at, retry_at, UNSURE, doubts=outbox.c.doubts + 1)

    async def dropped(self, delivery_id: int, reason: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(delivery_id, at, state=DROPPED, error=reason)

    async def _anything(self, now: datetime) -> bool:
        """Whether anything is due at all: most looks end here, before a lock is taken.

        Asked in the index's own order: PostgreSQL would read all that is planned for a bare EXISTS.
        """
        for state, urgent in ((PLANNED, True), (PLANNED, False), (CLAIMED, True), (CLAIMED, False)):
            first = (
                select(outbox.c.id)
                .where(outbox.c.state == state, outbox.c.urgent == urgent, outbox.c.due_at <= now)
                .order_by(outbox.c.due_at, outbox.c.id)
                .limit(1)
            )
            if await self._work.row(first) is not None:
                return True
        return False

    async def _lapsed(self, now: datetime) -> None:
        """Plan anew what was claimed by a process that is gone.

        What it had begun to send may be with its reader already: that is a doubt, and what is not
        urgent is left in it.
        """
        gone = (outbox.c.state == CLAIMED) & (outbox.c.due_at <= now)
        begun = outbox.c.begun_at.is_not(None)
        await self._work.execute(
            update(outbox)
            .where(gone, begun, ~outbox.c.urgent)
            .values(state=UNSURE, settled_at=now, error=STOPPED, doubts=outbox.c.doubts + 1)
        )
        await self._work.execute(
            update(outbox)
            .where(gone)
            .values(
                state=PLANNED,
                due_at=_ORIGINAL,
                doubts=outbox.c.doubts + case((begun, 1), else_=0),
            )
        )

    async def _candidates(self, slot: datetime, now: datetime, limit: int) -> Sequence[Row[Any]]:
        """What is due in chats whose turn it is, the urgent first; what waits long overtakes."""
        found = [
            row
            for urgent in (True, False)
            for row in await self._work.rows(_next(urgent, slot, now).limit(limit))
        ]
        found.sort(key=lambda row: (row.due_at if row.urgent else row.due_at + PATIENCE, row.id))
        return found[:limit]

    async def _take(self, slots: Mapping[int, datetime], now: datetime, until: datetime) -> None:
        await self._work.execute(
            update(outbox)
            .where(outbox.c.id.in_(list(slots)))
            .values(
                state=CLAIMED,
                claimed_at=now,
                begun_at=None,
                due_at=until,
                attempts=outbox.c.attempts + 1,
            )
        )

    async def _claimed(self, slots: Mapping[int, datetime]) -> Sequence[Delivery]:
        if not slots:
            return []
        rows = await self._work.rows(select(outbox).where(outbox.c.id.in_(list(slots))))
        moves = await self.moves() if any(row.chat_id < 0 for row in rows) else {}
        by_id = {row.id: row for row in rows}
        return [delivery(by_id[id_], slot, moves) for id_, slot in slots.items()]

    async def _again(
        self,
        delivery_id: int,
        error: str,
        at: datetime,
        retry_at: datetime | None,
        final: str,
        **more: Any,
    ) -> None:
        if retry_at is None:
            await self._settle(delivery_id, at, state=final, error=error, **more)
        else:
            await self._set(delivery_id, state=PLANNED, due_at=retry_at, error=error, **more)

    async def _settle(self, delivery_id: int, at: datetime, **values: Any) -> None:
        await self._set(delivery_id, settled_at=at, **values)

    async def _set(self, delivery_id: int, **values: Any) -> None:
        """A row that was settled by another, whose lease came after ours, stays as it is."""
        await self._work.execute(
            update(outbox)
            .where(outbox.c.id == delivery_id, outbox.c.state == CLAIMED)
            .values(**values)
        )


def _due(now: datetime) -> ColumnElement[bool]:
    return (outbox.c.state == PLANNED) & (outbox.c.due_at <= now)


def _next(urgent: bool, slot: datetime, now: datetime) -> Select[Any]:
    """What is due and may have the slot, the earliest first; nothing beside a claimed row."""
    other = outbox.alias("other")
    beside = exists().where(
        other.c.chat_id == outbox.c.chat_id,
        other.c.state == CLAIMED,
        other.c.claimed_at > now - IN_ORDER,
    )
    return (
        select(outbox.c.id, outbox.c.chat_id, outbox.c.urgent, outbox.c.due_at)
        .where(_due(now), outbox.c.urgent == urgent)
        .where(~beside, ~pace.busy(slot, now, urgent=urgent))
        .order_by(outbox.c.due_at, outbox.c.id)
        .with_for_update(of=outbox, skip_locked=True)
    )
