"""Planned reminders, and what people have chosen about them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, select, update

from flows import ports
from flows.ports import ReminderRow
from flows.reminders import Planned
from flows.reminders.wishes import Wishes
from storage.tables import reminder as table
from storage.tables import wish
from storage.work import Work

column = table.c

PLANNED, QUEUED, DROPPED = "planned", "queued", "dropped"

MOVED = "moved"
"""Why a row is dropped that its subject does not want any more: it may be wanted again."""

MANY = 500
"""Rows of one statement: databases bound the number of its parameters."""


class Reminders(ports.Reminders):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """Rows are written together with what they follow from."""
        self._work = work

    async def replan(
        self, subjects: Sequence[str], wanted: Sequence[Planned], at: datetime
    ) -> None:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(column.id, column.key, column.state, column.reason, column.snoozed).where(
                column.subject.in_(subjects)
            )
        )
        keys = {one.key: one for one in wanted}
        gone = [
            row.id
            for row in rows
            if row.state == PLANNED and row.key not in keys and not row.snoozed
        ]
        await self.dropped(gone, MOVED, at)
        back = {row.key: row.id for row in rows if (row.state, row.reason) == (DROPPED, MOVED)}
        for key, one in keys.items():
            if key in back:
                await self._again(back[key], one)
        known = {row.key for row in rows}
        await self.put([one for one in wanted if one.key not in known], at)

    async def put(self, planned: Sequence[Planned], at: datetime) -> int:
        """See `flows.ports`."""
        new = 0
        for first in range(0, len(planned), MANY):
            values = [_columns(one, at) for one in planned[first : first + MANY]]
            new += await self._work.changed(
                self._work.insert(table)
                .values(values)
                .on_conflict_do_nothing(index_elements=["key"])
            )
        return new

    async def due(self, now: datetime, readers: int) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        first = (
            select(column.id, column.to, column.person_id)
            .where(column.state == PLANNED, column.at <= now)
            .order_by(column.at, column.id)
            .limit(readers)
            .with_for_update(skip_locked=True)
        )
        found = await self._work.rows(first)
        persons = {row.person_id for row in found if row.person_id is not None}
        ids = [row.id for row in found if row.person_id is None]
        own = column.id.in_(ids) | column.person_id.in_(persons)
        rows = await self._work.rows(
            select(table)
            .where(column.state == PLANNED, column.at <= now, own)
            .order_by(column.at, column.id)
            .with_for_update(skip_locked=True)
        )
        return [_row(row) for row in rows]

    async def queued(self, ids: Sequence[int], outbox_key: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(ids, state=QUEUED, outbox_key=outbox_key, settled_at=at)

    async def dropped(self, ids: Sequence[int], reason: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(ids, state=DROPPED, reason=reason, settled_at=at)

    async def get(self, ids: Sequence[int]) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        rows = await self._work.rows(select(table).where(column.id.in_(ids)).order_by(column.id))
        return [_row(row) for row in rows]

    async def snooze(self, row: ReminderRow, until: datetime, at: datetime) -> bool:
        """See `flows.ports`."""
        times = row.snoozed + 1
        later = replace(row.planned, key=f"{row.planned.key}~{times}", at=until, on=until.date())
        values = {**_columns(later, at), "snoozed": times}
        return bool(
            await self._work.changed(
                self._work.insert(table)
                .values(values)
                .on_conflict_do_nothing(index_elements=["key"])
            )
        )

    async def of_application(self, application_id: int) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table)
            .where(column.application_id == application_id)
            .order_by(column.at, column.id)
        )
        return [_row(row) for row in rows]

    async def counts(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(column.state, func.count().label("many")).group_by(column.state)
        )
        return {row.state: row.many for row in rows}

    async def _again(self, row_id: int, one: Planned) -> None:
        values = {"state": PLANNED, "reason": None, "settled_at": None, "at": one.at}
        await self._work.execute(update(table).where(column.id == row_id).values(values))

    async def _settle(self, ids: Sequence[int], **values: Any) -> None:
        """What another has settled stays as it is."""
        if ids:
            await self._work.execute(
                update(table).where(column.id.in_(ids), column.state == PLANNED).values(**values)
            )


class WishBook(ports.WishBook):
    """See `flows.ports`."""

    def __init__(self, work: Work) -> None:
        """One row a person who has chosen."""
        self._work = work

    async def of(self, person_id: int) -> Wishes:
        """See `flows.ports`."""
        row = await self._work.row(select(wish).where(wish.c.person_id == person_id))
        return Wishes() if row is None else Wishes(row.rhythm, row.hour, frozenset(row.muted))

    async def put(self, person_id: int, wishes: Wishes) -> None:
        """See `flows.ports`."""
        values = {
            "rhythm": wishes.rhythm,
            "hour": wishes.hour,
            "muted": sorted(wishes.muted),
        }
        await self._work.execute(
            self._work.insert(wish)
            .values(person_id=person_id, **values)
            .on_conflict_do_update(index_elements=["person_id"], set_=values)
        )


def _columns(one: Planned, at: datetime) -> dict[str, Any]:
    return {
        "key": one.key,
        "subject": one.subject,
        "rule": one.rule,
        "to": one.to,
        "person_id": one.person_id,
        "application_id": one.application_id,
        "anchor": one.anchor.isoformat(),
        "on": one.on.isoformat(),
        "due": one.due.isoformat() if one.due else None,
        "nth": one.nth,
        "at": one.at,
        "state": PLANNED,
        "snoozed": 0,
        "created_at": at,
    }


def _row(row: Row[Any]) -> ReminderRow:
    planned = Planned(
        key=row.key,
        subject=row.subject,
        rule=row.rule,
        to=row.to,
        anchor=date.fromisoformat(row.anchor),
        on=date.fromisoformat(row.on),
        at=row.at,
        due=date.fromisoformat(row.due) if row.due else None,
        nth=row.nth,
        person_id=row.person_id,
        application_id=row.application_id,
    )
    return ReminderRow(
        row.id,
        planned,
        row.state,
        row.created_at,
        row.snoozed,
        row.reason,
        row.outbox_key,
        row.settled_at,
    )
