"""What became of messages: counted, looked at, forgotten in the end."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select

from flows.ports import Sent
from storage import pace
from storage.delivery_rows import life
from storage.tables import outbox
from storage.work import Work

KEPT = timedelta(days=3 * 366)
"""For so long the lives of messages can be looked at: as long as a business is followed up."""

QUIET = timedelta(hours=1)
"""After which a chat has every turn again, whatever was sent to it."""

MANY = 500
"""Old rows that are looked at in one go."""


class Lives:
    """The part of `flows.ports.Deliveries` that looks back."""

    def __init__(self, work: Work) -> None:
        """Each verb is a transaction of the sender's."""
        self._work = work

    async def of(self, subject: str, keys: Sequence[str]) -> Sequence[Sent]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(outbox)
            .where(or_(outbox.c.subject == subject, outbox.c.key.in_(keys)))
            .order_by(outbox.c.id)
        )
        return [life(row) for row in rows]

    async def to(self, chat_id: int, most: int) -> Sequence[Sent]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(outbox)
            .where(outbox.c.chat_id == chat_id)
            .order_by(outbox.c.id.desc())
            .limit(most)
        )
        return [life(row) for row in reversed(rows)]

    async def counts(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(outbox.c.state, func.count().label("many")).group_by(outbox.c.state)
        )
        doubts = await self._work.row(select(func.sum(outbox.c.doubts).label("many")))
        counted = {row.state: int(row.many) for row in rows}
        return counted | {"doubts": int(doubts.many or 0) if doubts else 0}

    async def tidy(self, now: datetime) -> None:
        """See `flows.ports`."""
        await pace.forget(self._work, now - QUIET)
        oldest = await self._work.rows(
            select(outbox.c.id, outbox.c.settled_at).order_by(outbox.c.id).limit(MANY)
        )
        gone = [row.id for row in oldest if row.settled_at and row.settled_at < now - KEPT]
        if gone:
            await self._work.execute(delete(outbox).where(outbox.c.id.in_(gone)))
