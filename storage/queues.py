"""The staff's queues, chosen and ordered by the database."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, select

from flows import ports
from flows.application import Application
from flows.queues import STAFF, Due, Queue
from storage import application_rows
from storage.tables import application as table
from storage.tables import application_history as history
from storage.tables import term
from storage.work import Work

NEVER = "9999-12-31"
"""Behind every day on which something is due."""

column = table.c


class Queues(ports.Queues):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Inside one transaction."""
        self._work = work

    async def page(self, queue: Queue, offset: int, limit: int) -> Sequence[Application]:
        """See `flows.ports`."""
        # The ids first: rows are wide, and none is sorted that is not shown.
        return await self.many(await self._ids(queue, offset, limit))

    async def ids(self, queue: Queue, most: int) -> Sequence[int]:
        """See `flows.ports`."""
        return await self._ids(queue, 0, most)

    async def count(self, queue: Queue, most: int) -> int:
        """See `flows.ports`."""
        few = _chosen(queue, select(column.id)).limit(most).subquery()
        row = await self._work.row(select(func.count()).select_from(few))
        return int(row[0]) if row else 0

    async def since(self, ids: Sequence[int], idle: Sequence[str]) -> Mapping[int, datetime]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(history.c.application_id, func.max(history.c.at).label("at"))
            .where(history.c.application_id.in_(ids), history.c.verb.not_in(idle))
            .group_by(history.c.application_id)
        )
        return {row.application_id: row.at for row in rows}

    async def many(self, ids: Sequence[int]) -> Sequence[Application]:
        """See `flows.ports`."""
        if not ids:
            return []
        rows = await self._work.rows(
            select(table).where(column.id.in_(ids), column.locked_at.is_(None))
        )
        by_id = {row.id: application_rows.read(row) for row in rows}
        return [by_id[id_] for id_ in ids if id_ in by_id]

    async def _ids(self, queue: Queue, offset: int, limit: int) -> list[int]:
        query = _ordered(queue, _chosen(queue, select(column.id)))
        rows = await self._work.rows(query.offset(offset).limit(limit))
        return [row.id for row in rows]


def _chosen(queue: Queue, query: Select[Any]) -> Select[Any]:
    conditions = [
        column.submitted_at.is_not(None),
        column.locked_at.is_(None),
        column.state.in_(sorted(frozenset().union(*queue.open.values()))),
        *_elsewhere_final(queue),
    ]
    if queue.pack is not None:
        conditions.append(column.pack == queue.pack)
    if queue.holders is not None:
        conditions.append(column.performer.in_(sorted(queue.holders)))
    if queue.taken is not None:
        free = column.performer.is_(None)
        conditions.append(not_(free) if queue.taken else free)
    if queue.due is not None:
        conditions.append(column.id.in_(_within(queue.due)))
    return query.where(*conditions)


def _elsewhere_final(queue: Queue) -> list[ColumnElement[bool]]:
    """A state that is open in one pack may be the end in another."""
    every = frozenset().union(*queue.open.values())
    return [
        not_(and_(column.pack == pack, column.state.in_(sorted(every - states))))
        for pack, states in queue.open.items()
        if every - states
    ]


def _ordered(queue: Queue, query: Select[Any]) -> Select[Any]:
    if queue.due is None and queue.holders is None:
        return query.order_by(column.submitted_at, column.id)
    earliest = (
        select(func.min(term.c.due))
        .where(term.c.application_id == column.id, *_running())
        .scalar_subquery()
    )
    return query.order_by(func.coalesce(earliest, NEVER), column.submitted_at, column.id)


def _within(due: Due) -> Select[Any]:
    """Who has a term that ends within these days; without a first day, whose last one has ended."""
    ends, until = term.c.due, due.until.isoformat()
    found = select(term.c.application_id).where(*_running())
    if due.since is not None:
        return found.where(ends >= due.since.isoformat(), ends <= until)
    return found.group_by(term.c.application_id).having(func.max(ends) <= until)


def _running() -> tuple[ColumnElement[bool], ...]:
    return term.c.party.in_(STAFF), term.c.suspended.is_(False)
