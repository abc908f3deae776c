"""Planned reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update

from flows import ports
from flows.ports import ReminderRow
from flows.reminders import Planned
from flows.reminders.planned import AGAIN, common_key
from storage.reminder_planning import ReminderPlanning
from storage.reminder_rows import (
    DROPPED,
    FRESH,
    MOVED,
    PLANNED,
    QUEUED,
    UNDELIVERED,
    UNTRUE,
    columns,
    days,
    differs,
    read,
)
from storage.tables import reminder as table

column = table.c

FOR_MANY = column.person_id.is_(None) & (column.to == "business")
"""Rows of windows and days of the year, until each whom it concerns has got one."""

MANY = 500
"""Rows of one statement: databases bound the number of its parameters."""


class Reminders(ReminderPlanning, ports.Reminders):
    """See `flows.ports`. Rows are written together with what they follow from."""

    async def replan(
        self,
        subjects: Sequence[str],
        wanted: Sequence[Planned],
        at: datetime,
        *,
        spread: bool = True,
    ) -> None:
        """See `flows.ports`; locked in order of id, so that two never wait for each other."""
        rows = await self._work.rows(
            select(table).where(column.subject.in_(subjects)).order_by(column.id).with_for_update()
        )
        keys = {one.key: one for one in wanted}
        gone = [
            row
            for row in rows
            if row.state == PLANNED
            and row.key not in keys
            and not row.snoozed
            and (spread or row.person_id is None)
        ]
        await self.dropped([row.id for row in gone if row.at > at], MOVED, at)
        if spread:
            await self.dropped([row.id for row in gone if row.at <= at], UNTRUE, at)
        moved = {row.id: keys[row.key] for row in rows if differs(row, keys.get(row.key), at)}
        await self._again(moved)
        known = {row.key for row in rows}
        await self.put([one for one in wanted if one.key not in known], at)

    async def put(self, planned: Sequence[Planned], at: datetime) -> int:
        """See `flows.ports`."""
        new = 0
        for first in range(0, len(planned), MANY):
            values = [columns(one, at) for one in planned[first : first + MANY]]
            new += await self._work.changed(
                self._work.insert(table)
                .values(values)
                .on_conflict_do_nothing(index_elements=["key"])
            )
        return new

    async def put_off(self, moments: Mapping[int, datetime]) -> None:
        """See `flows.ports`."""
        for id_, moment in moments.items():
            await self._work.execute(
                update(table).where(column.id == id_, column.state == PLANNED).values(at=moment)
            )

    async def any_due(self, now: datetime) -> bool:
        """See `flows.ports`."""
        due = select(column.id).where(column.state == PLANNED, column.at <= now).limit(1)
        return await self._work.row(due) is not None

    async def for_many(self, now: datetime) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        due = (column.state == PLANNED) & (column.at <= now) & FOR_MANY
        rows = await self._work.rows(select(table).where(due).order_by(column.id))
        return [read(row) for row in rows]

    async def due(self, now: datetime, readers: int) -> Sequence[ReminderRow]:
        """See `flows.ports`; all that staff or the head read is one reader's."""
        is_due = (column.state == PLANNED) & (column.at <= now) & ~FOR_MANY
        first = (
            select(column.id, column.to, column.person_id)
            .where(is_due)
            .order_by(column.at, column.id)
            .limit(readers)
            .with_for_update(skip_locked=True)
        )
        found = await self._work.rows(first)
        if not found:
            return []
        persons = {row.person_id for row in found if row.person_id is not None}
        parties = {row.to for row in found if row.person_id is None}
        common = column.person_id.is_(None) & column.to.in_(parties)
        own = column.person_id.in_(persons) | common
        rows = await self._work.rows(
            select(table)
            .where(is_due, own)
            .order_by(column.at, column.id)
            .with_for_update(skip_locked=True)
        )
        return [read(row) for row in rows]

    async def queued(self, ids: Sequence[int], outbox_key: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(ids, state=QUEUED, outbox_key=outbox_key, settled_at=at)

    async def undelivered(self, ids: Sequence[int], at: datetime, *, again: bool = False) -> None:
        """See `flows.ports`."""
        gone = {"state": DROPPED, "reason": UNDELIVERED, "settled_at": at}
        await self._leave(ids, FRESH if again else gone)

    async def left_out(self, reasons: Mapping[int, str], at: datetime) -> None:
        """See `flows.ports`."""
        for id_, reason in reasons.items():
            await self._leave([id_], {"state": DROPPED, "reason": reason, "settled_at": at})

    async def dropped(self, ids: Sequence[int], reason: str, at: datetime) -> None:
        """See `flows.ports`."""
        await self._settle(ids, state=DROPPED, reason=reason, settled_at=at)

    async def get(self, ids: Sequence[int]) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        rows = await self._work.rows(select(table).where(column.id.in_(ids)).order_by(column.id))
        return [read(row) for row in rows]

    async def snooze(self, row: ReminderRow, until: datetime, at: datetime) -> None:
        """See `flows.ports`; who chooses another day after all has it on that one."""
        base = row.planned.key.partition(AGAIN)[0] if row.snoozed else row.planned.key
        last = await self._work.row(
            select(column.snoozed, column.state)
            .where(
                column.subject == row.planned.subject,
                column.snoozed > 0,
                column.key.startswith(f"{base}{AGAIN}", autoescape=True),
            )
            .order_by(column.snoozed.desc())
            .limit(1)
        )
        times = 1 if last is None else last.snoozed + (last.state != PLANNED)
        later = replace(row.planned, key=f"{base}{AGAIN}{times}", at=until, on=until.date())
        await self._work.execute(
            self._work.insert(table)
            .values({**columns(later, at), "snoozed": times})
            .on_conflict_do_update(
                index_elements=["key"],
                set_=days(later),
                where=column.state == PLANNED,
            )
        )

    async def of_application(self, application_id: int) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table)
            .where(column.application_id == application_id)
            .order_by(column.at, column.id)
        )
        return [read(row) for row in rows]

    async def concerning(
        self, subjects: Sequence[str], person_id: int = 0
    ) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        meant = or_(column.subject.in_(subjects), column.person_id == person_id)
        rows = await self._work.rows(select(table).where(meant).order_by(column.at, column.id))
        return [read(row) for row in rows]

    async def ahead(self, person_id: int, limit: int) -> Sequence[ReminderRow]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(table)
            .where(column.person_id == person_id, column.state == PLANNED)
            .order_by(column.at, column.id)
            .limit(limit)
        )
        return [read(row) for row in rows]

    async def keys(self, subjects: Sequence[str]) -> frozenset[str]:
        """See `flows.ports`."""
        rows = await self._work.rows(select(column.key).where(column.subject.in_(subjects)))
        return frozenset(row.key for row in rows)

    async def last_reader(self, row: ReminderRow) -> int:
        """See `flows.ports`."""
        spread = column.key.startswith(common_key(row.planned), autoescape=True)
        found = await self._work.row(
            select(func.max(column.person_id).label("last")).where(
                column.subject == row.planned.subject, spread
            )
        )
        return int(found.last or 0) if found is not None else 0

    async def counts(self) -> Mapping[str, int]:
        """See `flows.ports`."""
        rows = await self._work.rows(
            select(column.state, func.count().label("many")).group_by(column.state)
        )
        return {row.state: row.many for row in rows}

    async def _again(self, moved: Mapping[int, Planned]) -> None:
        for id_, one in moved.items():
            await self._work.execute(
                update(table).where(column.id == id_).values(**FRESH, **days(one))
            )

    async def _leave(self, ids: Sequence[int], values: Mapping[str, Any]) -> None:
        """What went into the outbox is something else now."""
        queued = column.id.in_(ids) & (column.state == QUEUED)
        await self._work.execute(update(table).where(queued).values(**values))

    async def _settle(self, ids: Sequence[int], **values: Any) -> None:
        """What another has settled stays as it is."""
        if ids:
            await self._work.execute(
                update(table).where(column.id.in_(ids), column.state == PLANNED).values(**values)
            )
