"""Messages that wait to be sent: put in, taken back, asked about."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import case, func, select, update

from flows import ports
from flows.ports import Notice
from storage.tables import outbox
from storage.work import Work

PLANNED, CLAIMED, SENT = "planned", "claimed", "sent"
FAILED, UNSURE, DROPPED = "failed", "unsure", "dropped"

_UNTOUCHED = (outbox.c.state == PLANNED) | (
    (outbox.c.state == CLAIMED) & outbox.c.begun_at.is_(None)
)
"""Nobody has begun to send it: whoever has claimed it finds it gone."""

FORBIDDEN = "403"
"""What the error begins with where the reader has blocked the bot."""


class Outbox(ports.Outbox):
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
            .where(outbox.c.id == row.id, _UNTOUCHED)
            .values(state=DROPPED, settled_at=at, error="taken back")
        )
        return None if dropped else str(row.key)

    async def fate(self, key: str) -> Literal["open", "sent", "dropped"]:
        """See `flows.ports`."""
        row = await self._work.row(select(outbox.c.state).where(outbox.c.key == key))
        if row is None or row.state in {DROPPED, FAILED}:
            return "dropped"
        return "open" if row.state in {PLANNED, CLAIMED} else "sent"

    async def fates(self, subject: str) -> Mapping[str, int]:
        """See `flows.ports`."""
        gone = (outbox.c.state == FAILED) & outbox.c.error.like(f"{FORBIDDEN}%")
        open_ = outbox.c.state.in_((PLANNED, CLAIMED))
        fate = case((open_, "waiting"), (gone, "blocked"), else_=outbox.c.state)
        found = select(fate.label("fate")).where(outbox.c.subject == subject).subquery()
        rows = await self._work.rows(
            select(found.c.fate, func.count().label("many")).group_by(found.c.fate)
        )
        return {row.fate: int(row.many) for row in rows}

    async def drop_subject(self, subject: str, reason: str, at: datetime) -> int:
        """See `flows.ports`."""
        return await self._work.changed(
            update(outbox)
            .where(outbox.c.subject == subject, _UNTOUCHED)
            .values(state=DROPPED, settled_at=at, error=reason)
        )


def _subject(notice: Notice) -> str | None:
    application = notice.data.get("application")
    return None if application is None else f"application:{application}"
