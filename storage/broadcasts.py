"""Broadcasts, and who gets them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, or_, select, update

from flows import ports
from flows.broadcast import Broadcast, Reach, Segment, State, Wanted
from flows.errors import NotFound
from flows.ports.broadcasts import Reader
from storage.segments import Segments
from storage.tables import broadcast as table
from storage.tables import person
from storage.work import Work

OPEN = ("running", "stopping")

column = table.c


class Broadcasts(ports.Broadcasts):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Rows go into the outbox together with the mark of how far it has come."""
        self._work = work
        self._segments = Segments(sqlite=work.on_sqlite)

    async def add(self, broadcast: Broadcast) -> Broadcast:
        """See `flows.ports`."""
        row = await self._work.row(
            table.insert()
            .values(**_columns(broadcast), created_at=broadcast.created_at)
            .returning(column.id)
        )
        assert row is not None  # noqa: S101 - an INSERT that returns has a row
        return replace(broadcast, id=row.id)

    async def get(self, broadcast_id: int, *, hold: bool = False) -> Broadcast:
        """See `flows.ports`."""
        query = select(table).where(column.id == broadcast_id)
        row = await self._work.row(query.with_for_update() if hold else query)
        if row is None:
            raise NotFound("broadcast.not_found")
        return _broadcast(row)

    async def save(self, broadcast: Broadcast, expected: State) -> bool:
        """See `flows.ports`."""
        changed = await self._work.changed(
            update(table)
            .where(column.id == broadcast.id, column.state == expected)
            .values(**_columns(broadcast))
        )
        return bool(changed)

    async def open(self) -> Sequence[int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(column.id).where(column.state.in_(OPEN)).order_by(column.id)
        )
        return [row.id for row in rows]

    async def turn(self, broadcast_id: int, at: datetime, every: timedelta) -> bool:
        """See `flows.ports`."""
        free = or_(column.shown_at.is_(None), column.shown_at <= at - every)
        return bool(
            await self._work.changed(
                update(table).where(column.id == broadcast_id, free).values(shown_at=at)
            )
        )

    async def move_card(self, broadcast_id: int, message_id: int) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(table).where(column.id == broadcast_id).values(message_id=message_id)
        )

    async def reach(self, wanted: Wanted) -> Reach:
        """See `flows.ports`."""
        why = self._segments.fate(wanted)
        found = (
            select(why.label("why"))
            .select_from(person)
            .where(*self._segments.members(wanted))
            .subquery()
        )
        rows = await self._work.rows(
            select(found.c.why, func.count().label("many")).group_by(found.c.why)
        )
        return Reach(**{row.why: row.many for row in rows})

    async def readers(self, wanted: Wanted, after: int, limit: int) -> Sequence[Reader]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(person.c.id, person.c.chat_id)
            .where(
                person.c.id > after,
                self._segments.fate(wanted) == "reached",
                *self._segments.members(wanted),
            )
            .order_by(person.c.id)
            .limit(limit)
        )
        return [Reader(row.id, row.chat_id) for row in rows]

    async def options(self, wanted: Wanted, name: str) -> Mapping[str, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(self._segments.options(wanted, name))
        return {row.found: row.many for row in rows if row.found}


def _columns(one: Broadcast) -> dict[str, Any]:
    return {
        "author": one.author,
        "chat_id": one.chat_id,
        "thread_id": one.thread_id,
        "message_id": one.message_id,
        "kind": one.kind,
        "segment": asdict(one.segment),
        "words": one.words or None,
        "media": one.media,
        "file": one.file,
        "state": one.state,
        "after_id": one.after,
        "fed": one.fed,
        "wanted": one.wanted,
        "whole": one.whole,
        "started_at": one.started_at,
        "ended_at": one.ended_at,
    }


def _broadcast(row: Row[Any]) -> Broadcast:
    return Broadcast(
        id=row.id,
        author=row.author,
        chat_id=row.chat_id,
        kind=row.kind,
        created_at=row.created_at,
        state=row.state,
        segment=Segment(**row.segment),
        thread_id=row.thread_id,
        message_id=row.message_id,
        words=row.words or "",
        media=row.media,
        file=row.file,
        after=row.after_id,
        fed=row.fed,
        wanted=row.wanted,
        whole=row.whole,
        started_at=row.started_at,
        ended_at=row.ended_at,
    )
