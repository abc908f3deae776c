"""Messages that wait to be sent, and what became of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Row, case, func, select, update

from flows import ports
from flows.ports import Delivery, Notice
from storage.tables import outbox
from storage.work import Work

PLANNED, CLAIMED, SENT = "planned", "claimed", "sent"
FAILED, UNSURE, DROPPED = "failed", "unsure", "dropped"


class Outbox(ports.Outbox, ports.Deliveries):
    """planned -> claimed -> sent | failed | unsure | dropped; see `flows.ports.Deliveries`."""

    def __init__(self, work: Work) -> None:
        """A notice is queued together with what it tells of."""
        self._work = work

    async def put(self, notice: Notice, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            self._work.insert(outbox)
            .values(
                key=notice.key,
                chat_id=notice.chat_id,
                kind=notice.kind,
                subject=notice.subject or _subject(notice),
                data=dict(notice.data),
                urgent=notice.urgent,
                not_before=notice.not_before,
                created_at=at,
                state=PLANNED,
                due_at=notice.not_before or at,
                attempts=0,
                doubts=0,
            )
            .on_conflict_do_nothing(index_elements=["key"])
        )

    async def withdraw(self, chat_id: int, keys: str, at: datetime) -> str | None:
        """See `flows.ports`."""
        row = await self._work.row(
            select(outbox.c.id, outbox.c.key, outbox.c.state)
            .where(outbox.c.chat_id == chat_id, outbox.c.key.startswith(keys, autoescape=True))
            .order_by(outbox.c.id.desc())
            .limit(1)
        )
        if row is None or row.state == DROPPED:
            return None
        dropped = await self._work.changed(
            update(outbox)
            .where(outbox.c.id == row.id, outbox.c.state == PLANNED)
            .values(state=DROPPED, settled_at=at, error="taken back")
        )
        return None if dropped else str(row.key)

    async def fate(self, key: str) -> Literal["open", "sent", "dropped"]:
        """See `flows.ports`."""
        row = await self._work.row(select(outbox.c.state).where(outbox.c.key == key))
        if row is None or row.state in {DROPPED, FAILED}:
            return "dropped"
        return "open" if row.state in {PLANNED, CLAIMED} else "sent"

    async def claim(self, now: datetime, limit: int, lease: timedelta) -> Sequence[Delivery]:
        """See `flows.ports`."""
        due = (
            select(outbox.c.id)
            .where(outbox.c.state.in_((PLANNED, CLAIMED)), outbox.c.due_at <= now)
            .order_by(outbox.c.urgent.desc(), outbox.c.due_at, outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        ids = [row.id for row in await self._work.rows(due)]
        if not ids:
            return []
        await self._work.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids))
            .values(
                state=CLAIMED,
                claimed_at=now,
                due_at=now + lease,
                attempts=outbox.c.attempts + 1,
                # A lease that ran out: the message may be with its reader already.
                doubts=outbox.c.doubts + case((outbox.c.state == CLAIMED, 1), else_=0),
            )
        )
        rows = await self._work.rows(select(outbox).where(outbox.c.id.in_(ids)))
        by_id = {row.id: row for row in rows}
        return [_delivery(by_id[id_]) for id_ in ids]

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

    async def counts(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(outbox.c.state, func.count().label("many")).group_by(outbox.c.state)
        )
        doubts = await self._work.row(select(func.sum(outbox.c.doubts).label("many")))
        counted = {row.state: int(row.many) for row in rows}
        return counted | {"doubts": int(doubts.many or 0) if doubts else 0}

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


def _subject(notice: Notice) -> str | None:
    application = notice.data.get("application")
    return None if application is None else f"application:{application}"


def _delivery(row: Row[Any]) -> Delivery:
    notice = Notice(
        row.key, row.chat_id, row.kind, row.data, row.not_before, row.urgent, row.subject
    )
    return Delivery(row.id, notice, row.created_at, row.attempts, row.doubts)
